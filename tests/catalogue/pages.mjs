// SPDX-FileCopyrightText: 2026 the libesmtpcode authors
// SPDX-License-Identifier: MIT

// pages.mjs CATALOGUE  Every link within the pages leads somewhere; nothing is loaded from elsewhere,
// nothing is inline; there is a page for every file that must be there; the pages keep to their size.

import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';

const root = process.argv[2];
const KIB = 1024;
const CODE_PAGE = 40 * KIB;
const PASTE_PAGE = 600 * KIB;

const problems = [];
const files = readdirSync(root, { recursive: true }).map(String);
const pages = new Map(files.filter((name) => name.endsWith('.html'))
  .map((name) => [name, readFileSync(join(root, name), 'utf8')]));
const idsOf = new Map([...pages].map(([name, text]) =>
  [name, [...text.matchAll(/\sid="([^"]*)"/g)].map((match) => match[1])]));
const size = (...names) => names.reduce((sum, name) => sum + statSync(join(root, name)).size, 0);

function checkLink(page, address) {
  if (/^(https:|mailto:)/.test(address)) return;
  const [path, fragment] = address.split('#');
  const target = path === '' ? page : normalize(join(dirname(page), decodeURI(path.split('?')[0])));
  if (!existsSync(join(root, target)) || statSync(join(root, target)).isDirectory())
    problems.push(`${page}: ${address} leads nowhere`);
  else if (fragment && !idsOf.get(target)?.includes(decodeURIComponent(fragment)))
    problems.push(`${page}: ${address} has no such place`);
}

let links = 0;
for (const [page, text] of pages) {
  for (const [, address] of text.matchAll(/\s(?:href|src|action)="([^"]*)"/g)) {
    checkLink(page, address.replaceAll('&amp;', '&'));
    links++;
  }
  if (/<(?:script|link|img|iframe|form)[^>]*(?:src|href|action)="(?:https?:)?\/\//.test(text))
    problems.push(`${page}: loads from elsewhere`);
  if (/<[^>]*\s(?:style|on[a-z]+)="/.test(text) || /<style/.test(text) ||
      /<script(?![^>]*(?:src=|ld\+json))/.test(text)) problems.push(`${page}: something is inline`);
  const policy = text.match(/http-equiv="Content-Security-Policy" content="([^"]*)"/)?.[1] ?? '';
  if (!policy.startsWith("default-src 'none'") || policy.includes('unsafe-inline'))
    problems.push(`${page}: its policy is ${policy || 'missing'}`);
  const ids = idsOf.get(page);
  if (new Set(ids).size < ids.length) problems.push(`${page}: an id stands twice`);
  for (const [, block] of text.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs)) JSON.parse(block);
}

const codes = [...pages.keys()].filter((name) => /^codes\/\d/.test(name));
const largest = codes.map((name) => [size(name, 'style.css', 'site.js'), name]).sort((a, b) => b[0] - a[0])[0];
if (largest[0] > CODE_PAGE) problems.push(`${largest[1]} has ${largest[0]} bytes with its style`);
const paste = size('paste.html', 'style.css', 'paste.css', 'module.js', 'reading.js', 'paste.js');
if (paste > PASTE_PAGE) problems.push(`the page that reads bounces has ${paste} bytes`);
for (const page of codes) {
  const entry = JSON.parse(readFileSync(join(root, page.replace('.html', '.json')), 'utf8'));
  if (entry.code !== page.slice('codes/'.length, -'.html'.length)) problems.push(`${page}: its JSON is of ${entry.code}`);
}

console.log(`${pages.size} pages, ${links} links, ${codes.length} codes`);
console.log(`the largest page of a code, ${largest[1]}, has ${(largest[0] / KIB).toFixed(1)} KiB with its style`);
console.log(`the page that reads bounces has ${(paste / KIB).toFixed(1)} KiB with the module`);
for (const problem of problems.slice(0, 50)) console.log(problem);
process.exit(problems.length > 0 ? 1 : 0);
