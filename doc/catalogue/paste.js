// SPDX-FileCopyrightText: 2026 the libesmtpcode authors
// SPDX-License-Identifier: MIT

// The page that reads what was pasted.

const MOST_ROWS = 1000;
const MOST_BYTES = 64 << 20;
const MOST_LINK = 6000;

const field = (id) => document.getElementById(id);
const input = field('text');
const state = field('state');
const result = field('result');
let library;
let byReason; // an entry of every reason that has one
let shown = []; // what was read last

// An element: make('p', { class: 'x' }, 'text', otherElement)
function make(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children.filter((child) => child !== null));
  return element;
}

const link = (address, text) => make('a', { href: address }, text);
const capital = (text) => text.charAt(0).toUpperCase() + text.slice(1);
const label = (name) => capital(name.replaceAll('_', ' ').replace(/\b(ip|dns|tls|smtp)\b/g, (word) => word.toUpperCase()));
const slug = (name) => name.toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^-/, '');

// --- what a verdict says -------------------------------------------------------------------------

function bounceBadge(verdict) {
  const word = { soft: 'Soft bounce', hard: 'Hard bounce', none: 'No bounce', undetermined: 'Undetermined' };
  return make('span', { class: `badge ${verdict.bounce}` }, word[verdict.bounce]);
}

function badges(verdict) {
  const severity = library.names('severity').indexOf(verdict.severity);
  return make('p', { class: 'badges' }, bounceBadge(verdict),
    make('span', { class: `badge severity-${severity}` }, `Severity: ${label(verdict.severity)}`),
    make('span', { class: 'badge' }, label(verdict.category)));
}

function answers(verdict) {
  const answer = (question, text) => make('div', {}, make('dt', {}, question), make('dd', {}, capital(text)));
  return make('dl', { class: 'answers' },
    answer('Is the address dead?', library.says('bounce', verdict.bounce)),
    answer('What next?', library.says('action', verdict.action) +
      (verdict.retry_after === null ? '' : `; the server asks for ${duration(verdict.retry_after)}`)),
    answer('Who can cure it?', library.says('responsible', verdict.responsible)));
}

function duration(seconds) {
  for (const [unit, name] of [[86400, 'day'], [3600, 'hour'], [60, 'minute'], [1, 'second']])
    if (seconds % unit === 0) return `${seconds / unit} ${name}${seconds === unit ? '' : 's'}`;
}

function marked({ text, verdict: { matched } }) {
  if (matched === null) return [text];
  return [text.slice(0, matched.start), make('mark', {}, text.slice(matched.start, matched.end)),
    text.slice(matched.end)];
}

function decided({ text, verdict }) {
  const { basis, matched, rule } = verdict;
  if (basis === 'text')
    return ['The words “', text.slice(matched.start, matched.end).replace(/\s+/g, ' '), '” decided, by the rule ',
      make('code', {}, rule), '.'];
  if (basis === 'code') return [`The status code ${verdict.code} decided: no words here tell more.`];
  if (basis === 'reply') return [`The reply code ${verdict.reply} decided: there is no status code, and no words tell more.`];
  return ['Nothing in this text is recognised. It is no proof against the address.'];
}

// --- pages it leads to ---------------------------------------------------------------------------

const codePage = (code) => `codes/${library.explain(code).described_by}.html`;

function facts(verdict) {
  const list = make('dl', { class: 'pairs told' });
  const add = (name, ...value) => {
    if (value[0] !== null) list.append(make('dt', {}, name), make('dd', {}, ...value));
  };
  const code = (text) => (text === null ? null : make('code', {}, text));
  add('Reason', link(`reasons/${verdict.reason}.html`, label(verdict.reason)));
  add('Status code', verdict.code && link(codePage(verdict.code), `${verdict.code} ${library.explain(verdict.code).title}`));
  add('Reply code', verdict.reply && (library.explainReply(verdict.reply).meaning === null ? `${verdict.reply}`
    : link(`replies/${verdict.reply}.html`, `${verdict.reply}`)));
  add('Provider', verdict.provider && link(`providers/${verdict.provider}.html`, library.says('provider', verdict.provider)));
  add('Blocklist', verdict.blocklist && link(`blocklists/${slug(verdict.blocklist)}.html`, verdict.blocklist));
  add('Recipient', code(verdict.recipient));
  add('New address', code(verdict.new_address));
  add('Asked host', code(verdict.relay));
  add('Queue id', code(verdict.queue_id));
  add('IP address', code(verdict.ip));
  add('Web page', code(verdict.url));
  return list;
}

// The registered code that stands for a reason; one that only names its subject (X.4.0) where there
// is no other.
function indexReasons() {
  byReason = new Map();
  for (const entry of library.entries().filter(({ registered }) => registered)) {
    const key = entry.code[0] + entry.reason;
    const before = byReason.get(key);
    if (before === undefined || (before.code.endsWith('.0') && !entry.code.endsWith('.0')))
      byReason.set(key, entry);
  }
}

const own = (verdict) => (verdict.code === null ? null : library.explain(verdict.code, verdict.provider));

// The entry whose advice fits: that of the code, unless the words say otherwise.
function entryFor(verdict) {
  const entry = own(verdict);
  if (entry !== null && entry.reason === verdict.reason) return entry;
  const cls = { permanent: '5', transient: '4', success: '2' }[verdict.outcome] ?? '5';
  return byReason.get(cls + verdict.reason) ?? null;
}

// Where the words and the code disagree, the reader is told.
function disagreement(verdict) {
  const entry = own(verdict);
  return verdict.basis !== 'text' || entry === null || entry.reason === verdict.reason || entry.reason === 'policy'
    ? [] : [make('p', { class: 'note' }, `The code ${verdict.code} by itself means “${entry.title}”. ` +
      'The words say something more exact, and they count.')];
}

function steps(verdict) {
  if (verdict.action === 'delist') return document.getElementById('delisting').content.cloneNode(true).children;
  const entry = entryFor(verdict);
  if (entry === null) return [make('p', {}, 'More about it: ', link(`reasons/${verdict.reason}.html`, label(verdict.reason)), '.')];
  return [make('ol', {}, ...entry.remedies.map((step) => make('li', {}, step))),
    make('p', {}, 'Causes, checks to copy, questions and answers: ', link(codePage(entry.code), `${entry.code} ${entry.title}`), '.')];
}

const advice = (verdict) =>
  make('section', {}, make('h3', {}, 'What to do'), ...disagreement(verdict), ...steps(verdict));

// --- one verdict, or many ------------------------------------------------------------------------

function showOne(item) {
  const { verdict, note } = item;
  const parts = item.text === '' ? [] : [make('h3', {}, 'Why'),
    make('p', { class: 'quoted', tabindex: '0' }, ...marked(item)), make('p', {}, ...decided(item))];
  result.replaceChildren(make('section', { class: 'verdict' },
    note ? make('p', { class: 'kind' }, note) : null,
    make('h2', {}, capital(library.says('reason', verdict.reason))), badges(verdict), answers(verdict),
    ...parts, facts(verdict), advice(verdict)));
}

function sentence(verdict) {
  return `${bounceBadge(verdict).textContent}: ${library.says('reason', verdict.reason)}. ` +
    `Next step: ${library.says('action', verdict.action)}.`;
}

function tally(items, name) {
  const counts = new Map();
  for (const { verdict } of items) counts.set(verdict[name], (counts.get(verdict[name]) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1]);
}

const SVG = 'http://www.w3.org/2000/svg';

// A bar for a table cell; the number beside it says the same.
function bar(share, style) {
  const svg = document.createElementNS(SVG, 'svg');
  const rect = document.createElementNS(SVG, 'rect');
  svg.setAttribute('class', `bar ${style}`);
  svg.setAttribute('aria-hidden', 'true');
  rect.setAttribute('width', `${Math.max(100 * share, 0.5)}%`);
  rect.setAttribute('height', '100%');
  svg.append(rect);
  return svg;
}

function chart(items) {
  const reasons = tally(items, 'reason');
  const bounceOf = new Map(items.map(({ verdict }) => [verdict.reason, verdict.bounce]));
  return make('table', { class: 'chart' },
    make('caption', {}, `${items.length} texts: ` + tally(items, 'bounce').map(([name, n]) => `${n} ${name}`).join(', ')),
    make('thead', {}, make('tr', {}, ...['Reason', 'Texts', 'Share'].map((name) => make('th', { scope: 'col' }, name)))),
    make('tbody', {}, ...reasons.map(([reason, n]) => make('tr', {},
      make('th', { scope: 'row' }, link(`reasons/${reason}.html`, label(reason))),
      make('td', { class: 'number' }, `${n}`),
      make('td', { class: 'bars' }, bar(n / items.length, bounceOf.get(reason)))))));
}

function row(item, items, recipients) {
  const { verdict } = item;
  const open = make('button', { type: 'button', class: 'open' }, ...(item.text === '' ? [item.note] : marked(item)));
  open.addEventListener('click', () => {
    showOne(item);
    const back = make('button', { type: 'button' }, 'Back to all texts');
    back.addEventListener('click', () => show(items));
    result.prepend(make('p', {}, back));
    back.focus();
  });
  return make('tr', {}, make('td', {}, label(verdict.reason)), make('td', {}, bounceBadge(verdict)),
    make('td', {}, label(verdict.action)), make('td', {}, verdict.code ?? `${verdict.reply ?? ''}`),
    recipients ? make('td', {}, verdict.recipient ?? '') : null, make('td', { class: 'line' }, open));
}

function showMany(items) {
  const recipients = items.some(({ verdict }) => verdict.recipient !== null);
  const heads = ['Reason', 'Bounce', 'Next step', 'Code', ...(recipients ? ['Recipient'] : []), 'Text'];
  result.replaceChildren(make('div', { class: 'scroll' }, chart(items)), make('div', { class: 'scroll' }, make('table', { class: 'lines' },
    make('thead', {}, make('tr', {}, ...heads.map((name) => make('th', { scope: 'col' }, name)))),
    make('tbody', {}, ...items.slice(0, MOST_ROWS).map((item) => row(item, items, recipients))))));
  if (items.length > MOST_ROWS)
    result.append(make('p', { class: 'hint' }, `The table shows the first ${MOST_ROWS}; the counts are of all.`));
}

function show(items) {
  shown = items;
  field('samples').hidden = items.length > 0;
  if (items.length === 0) result.replaceChildren();
  else if (items.length === 1) showOne(items[0]);
  else showMany(items);
  state.textContent = items.length === 0 ? 'Ready.'
    : items.length === 1 ? sentence(items[0].verdict)
      : `${items.length} texts read. The most frequent reason: ${library.says('reason', tally(items, 'reason')[0][0])}.`;
}

// --- ways in and out -----------------------------------------------------------------------------

const readInput = () => show(readText(library, input.value));

async function readFiles(files) {
  const items = [];
  state.textContent = 'Reading …';
  await new Promise((resolve) => setTimeout(resolve, 50)); // so that it is seen before the work
  for (const file of files) {
    if (file.size > MOST_BYTES) {
      state.textContent = `${file.name} is larger than 64 MiB: the command esmtpcode reads files of any size.`;
      return;
    }
    const text = await file.text();
    items.push(...readText(library, text));
    input.value = files.length === 1 ? text.slice(0, 100000) : '';
  }
  show(items);
}

function makeLink() {
  const text = redact(shown.map((item) => item.text).join('\n')).slice(0, MOST_LINK);
  field('address').value = `${location.href.split('#')[0]}#text=${encodeURIComponent(text)}`;
  field('shared').hidden = false;
  field('address').focus();
  field('address').select();
}

function readAddress() {
  if (!location.hash.startsWith('#text=')) return;
  try {
    input.value = decodeURIComponent(location.hash.slice('#text='.length));
  } catch {
    state.textContent = 'The link is damaged.';
    return;
  }
  readInput();
}

function listen() {
  let timer;
  input.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(readInput, 120);
  });
  field('file').addEventListener('change', (event) => readFiles([...event.target.files]));
  field('link').addEventListener('click', makeLink);
  field('clear').addEventListener('click', () => {
    input.value = '';
    field('shared').hidden = true;
    readInput();
    input.focus();
  });
  for (const sample of document.querySelectorAll('.sample'))
    sample.addEventListener('click', () => {
      input.value = sample.textContent;
      readInput();
      input.focus();
    });
  document.addEventListener('dragover', (event) => event.preventDefault());
  document.addEventListener('drop', (event) => {
    event.preventDefault();
    if (event.dataTransfer.files.length > 0) readFiles([...event.dataTransfer.files]);
    else {
      input.value = event.dataTransfer.getData('text');
      readInput();
    }
  });
  window.addEventListener('hashchange', readAddress);
}

// The module is in the page as packed text: so it loads from a disk as well.
async function unpack(packed) {
  const bytes = Uint8Array.from(atob(packed), (c) => c.charCodeAt(0));
  return new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip')));
}

async function start() {
  try {
    library = await esmtpcode.load(await unpack(esmtpcode.module));
  } catch (problem) {
    state.textContent = `This browser cannot run the library (${problem.message}).`;
    return;
  }
  indexReasons();
  listen();
  readInput();
  readAddress();
}

start();
