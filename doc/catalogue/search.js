// SPDX-FileCopyrightText: 2026 the libesmtpcode authors
// SPDX-License-Identifier: MIT

// Search and filters of the index of codes. words.js has the words of every row.

const form = document.getElementById('filter');
const status = document.getElementById('count');
const body = document.querySelector('table.codes tbody');
const rows = [...body.rows].map((row, place) => ({
  row,
  place,
  codes: row.cells[0].textContent.split(' to ').map(packed),
  code: row.cells[0].textContent,
  title: row.cells[1].textContent.toLowerCase(),
}));

// 5.7.26 as one number that sorts as its parts do; NaN for what is no code.
function packed(text) {
  const [cls, subject, detail] = text.split('.').map(Number);
  return cls * 1000000 + subject * 1000 + detail;
}

const index = window.words.trim().split('\n').map((line) => {
  const [word, ...steps] = line.split(' ');
  let row = 0;
  return [word, steps.map((step) => (row += parseInt(step, 16)))];
});

// Rows whose texts have a word that begins so.
function rowsWith(beginning) {
  const found = new Set();
  for (const [word, places] of index)
    if (word.startsWith(beginning)) for (const place of places) found.add(place);
  return found;
}

// How well a row matches one word: 0 for not at all.
function rank(item, word, found) {
  if (item.code.startsWith(word)) return 8;
  if (item.codes.length > 1 && packed(word) >= item.codes[0] && packed(word) <= item.codes[1]) return 8;
  if (item.title.split(/[^a-z0-9]+/).some((own) => own.startsWith(word))) return 4;
  return found.has(item.place) ? 1 : 0;
}

function passes(row, filters) {
  const { dataset } = row;
  const code = row.cells[0].textContent;
  return (!filters.class || code.startsWith(filters.class)) &&
    (!filters.provider || dataset.provider.split(' ').includes(filters.provider)) &&
    ['category', 'bounce', 'severity'].every((name) => !filters[name] || dataset[name] === filters[name]);
}

// What was typed, as words. Of a pasted reply only its status code counts.
function wordsOf(query) {
  const code = query.length > 12 && query.match(/\b[245]\.\d{1,3}\.\d{1,3}\b/);
  return code ? [code[0]] : query.toLowerCase().split(/[^a-z0-9.]+/).filter(Boolean);
}

function show() {
  const filters = Object.fromEntries(new FormData(form));
  const words = wordsOf(filters.q).map((word) => [word, rowsWith(word)]);
  const hits = [];
  for (const item of rows) {
    const ranks = words.map(([word, found]) => rank(item, word, found));
    const hit = passes(item.row, filters) && !ranks.includes(0);
    item.row.hidden = !hit;
    if (hit) hits.push({ item, rank: ranks.reduce((a, b) => a + b, 0) });
  }
  hits.sort((a, b) => b.rank - a.rank || a.item.place - b.item.place);
  body.append(...hits.map((hit) => hit.item.row));
  status.textContent = hits.length === 0 ? 'No code matches. Paste the whole text instead: the words in it may tell.'
    : `${hits.length} ${hits.length === 1 ? 'code' : 'codes'}`;
  remember(filters);
}

// Keeps the search in the address, where the browser lets a page from a disk do so.
function remember(filters) {
  const query = new URLSearchParams(Object.entries(filters).filter(([, value]) => value));
  try {
    history.replaceState(null, '', query.size > 0 ? `?${query}` : location.pathname);
  } catch {
    return;
  }
}

for (const [name, value] of new URLSearchParams(location.search))
  if (form.elements[name]) form.elements[name].value = value;
form.addEventListener('input', show);
form.addEventListener('submit', (event) => {
  event.preventDefault();
  const first = body.querySelector('tr:not([hidden]) a');
  if (first && form.elements.q.value) first.click();
});
show();
