// SPDX-FileCopyrightText: 2026 the libesmtpcode authors
// SPDX-License-Identifier: MIT

// browser.mjs CATALOGUE MODULES SHOTS  Uses the pages as a person does, in a real Chromium, from the
// disk, on a desktop and on a phone, light and dark; looks for barriers with axe; keeps screenshots.

import assert from 'node:assert/strict';
import { mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const [catalogue, modules, shots] = process.argv.slice(2).map((path) => resolve(path));
const require = createRequire(join(modules, 'package.json'));
const { chromium } = require('playwright-core');
const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
const here = import.meta.dirname ?? new URL('.', import.meta.url).pathname;

const ARGUMENTS = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run',
  '--disable-background-networking', '--disable-component-update', '--disable-sync'];
const SCREENS = [
  { name: 'desktop', viewport: { width: 1280, height: 900 } },
  { name: 'phone', viewport: { width: 390, height: 844 } },
];
const PAGES = ['index.html', 'codes/index.html', 'codes/4.4.1.html', 'codes/5.7.1.html', 'codes/5.7.606.html',
  'reasons/index.html', 'reasons/ip_blocked.html', 'providers/index.html', 'providers/google.html',
  'subjects/network.html', 'replies/550.html', 'blocklists/index.html', 'blocklists/spamhaus-zen.html',
  'paste.html', 'guides/index.html', 'guides/deciding.html', 'reference/index.html', 'reference/verdict.html',
  'man/esmtpcode.1.html', 'man/esmtpcode_classify.3.html'];

const address = (page) => pathToFileURL(join(catalogue, page)).href;
const replies = readFileSync(join(here, 'replies.txt'), 'utf8').trim().split('\n').map((line) => line.split('\t'));
const mail = (name) => readFileSync(join(here, 'mails', name), 'utf8');
let shot; // takes a screenshot of a page under a name

const reasonsShown = (page) => page.$$eval('.verdict .told a[href^="reasons/"], .lines tbody td:first-child',
  (found) => found.map((element) => element.textContent.toLowerCase().replaceAll(' ', '_')));

async function paste(page, text) {
  await page.click('#clear');
  await page.waitForFunction(() => document.getElementById('state').textContent === 'Ready.');
  await page.fill('#text', text);
  await page.waitForFunction(() => document.getElementById('state').textContent !== 'Ready.');
}

async function searches(page) {
  await page.goto(address('index.html'));
  await page.fill('#look', 'mailbox full');
  await page.press('#look', 'Enter');
  await page.waitForURL(/codes\/index\.html\?q=mailbox/);
  const first = await page.$$eval('.codes tbody tr:not([hidden]) th', (rows) => rows.slice(0, 2).map((row) => row.textContent));
  assert.deepEqual(first, ['4.2.2', '5.2.2']);
  await shot('search');
  await page.selectOption('[name=class]', '5');
  await page.click('text="5.2.2"');
  await page.waitForURL(/codes\/5\.2\.2\.html/);
  assert.match(await page.textContent('h1'), /5\.2\.2\s+Mailbox full/);
  assert.match(await page.textContent('.badges'), /Soft bounce/);
  await shot('5.2.2');
  for (const [query, code] of [['5.7.26', '5.7.26'], ['5.7.620', '5.7.606'], ['550 5.1.1 User unknown in table', '5.1.1']]) {
    await page.goto(`${address('codes/index.html')}?q=${encodeURIComponent(query)}`);
    const found = await page.textContent('.codes tbody tr:not([hidden]) th');
    assert.ok(found.startsWith(code), `${query} finds ${found}`);
  }
}

async function copies(page) {
  await page.goto(address('codes/4.4.1.html'));
  await page.click('.copy >> nth=0');
  await page.waitForSelector('text=Copied');
}

async function pastes(page) {
  await page.goto(address('paste.html'));
  await page.waitForFunction(() => document.getElementById('state').textContent === 'Ready.');
  for (const [reason, text] of replies) {
    await paste(page, text);
    assert.deepEqual(await reasonsShown(page), [reason], text);
    const mark = await page.textContent('.quoted mark');
    assert.ok(text.includes(mark), text);
    assert.equal(await page.$$eval('.verdict a', (links) => links.length > 0), true);
  }
  await shot('reply');
  await paste(page, replies.map(([, text]) => text).join('\n'));
  assert.deepEqual(await reasonsShown(page), replies.map(([reason]) => reason));
  await shot('lines');
  await page.click('.open >> nth=1');
  assert.deepEqual(await reasonsShown(page), ['mailbox_full']);
}

async function readsMails(page) {
  await paste(page, mail('full.eml'));
  assert.deepEqual(await reasonsShown(page), ['mailbox_full', 'user_unknown']);
  assert.match(await page.textContent('.lines'), /carol@example\.net/);
  await shot('mail-of-two');
  await paste(page, mail('blocked.eml'));
  assert.deepEqual(await reasonsShown(page), ['ip_blocked']);
  assert.match(await page.textContent('.told'), /Spamhaus ZEN.*dave@example\.org/s);
  await shot('mail');
  await paste(page, mail('full.eml').match(/This is the mail system[^]*?(?=--9C2F)/)[0]);
  assert.deepEqual(await reasonsShown(page), ['mailbox_full', 'user_unknown']);
  await paste(page, 'The following addresses failed:\n\nNobody has this name here.\n\n<erin@example.org>: unknown user');
  assert.match(await page.textContent('.told'), /erin@example\.org/);
  await page.setInputFiles('#file', [join(here, 'mails/full.eml'), join(here, 'mails/blocked.eml')]);
  await page.waitForFunction(() => document.querySelectorAll('.lines tbody tr').length === 3);
}

async function shares(page) {
  await paste(page, '550 5.1.1 <bob@secret.example>: User unknown [198.51.100.77]');
  await page.click('#link');
  const link = await page.inputValue('#address');
  assert.doesNotMatch(decodeURIComponent(link), /bob|secret|198\.51/);
  await page.goto('about:blank');
  await page.goto(link);
  await page.waitForSelector('.verdict');
  assert.deepEqual(await reasonsShown(page), ['user_unknown']);
}

async function drops(page) {
  await page.goto(address('paste.html'));
  await page.waitForFunction(() => document.getElementById('state').textContent === 'Ready.');
  const files = await page.evaluateHandle((text) => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([text], 'bounce.eml'));
    return transfer;
  }, mail('blocked.eml'));
  await page.dispatchEvent('#samples', 'drop', { dataTransfer: files });
  await page.waitForSelector('.verdict');
  assert.deepEqual(await reasonsShown(page), ['ip_blocked']);
}

async function barriers(page) {
  let found = 0;
  const look = async (name) => {
    await page.evaluate(axe);
    const { violations } = await page.evaluate(() => window.axe.run({ preload: false }));
    for (const { id, impact, nodes } of violations.filter(({ impact }) => impact !== 'minor')) {
      console.log(`${name}: ${impact} ${id}: ${nodes.slice(0, 3).map((node) => node.html.slice(0, 160)).join(' | ')}`);
      found++;
    }
    const width = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    if (width > 0) {
      console.log(`${name} is ${width} pixels too wide`);
      found++;
    }
  };
  for (const name of PAGES) {
    await page.goto(address(name));
    await look(name);
    if (name === 'codes/4.4.1.html' || name === 'index.html') await shot(name.replace(/^codes\/|\.html$/g, ''));
  }
  await page.goto(address('paste.html'));
  await page.waitForFunction(() => document.getElementById('state').textContent === 'Ready.');
  await paste(page, replies[0][1]);
  await look('paste.html with a verdict');
  await paste(page, replies.map(([, text]) => text).join('\n'));
  await look('paste.html with many');
  assert.equal(found, 0);
}

// Without a mouse: to the content, into the search, to the first code.
async function keyboard(page) {
  await page.goto(address('codes/index.html'));
  await page.keyboard.press('Tab');
  assert.equal(await page.evaluate(() => document.activeElement.textContent), 'Skip to the content');
  await page.focus('[name=q] >> nth=1');
  await page.keyboard.type('dmarc');
  await page.keyboard.press('Enter');
  await page.waitForURL(/codes\/[245]\.7\./);
}

async function visit(browser, screen, colorScheme) {
  const context = await browser.newContext({ viewport: screen.viewport, colorScheme });
  const page = await context.newPage();
  const complaints = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  page.on('request', (request) => {
    if (!/^(file|about|blob|data):/.test(request.url())) complaints.push(`asked for ${request.url()}`);
  });
  shot = (name) => page.screenshot({ path: join(shots, `${name}-${screen.name}-${colorScheme}.png`), fullPage: true });
  for (const test of [searches, copies, pastes, readsMails, shares, drops, keyboard, barriers]) {
    await test(page);
    console.log(`ok  ${screen.name}, ${colorScheme}: ${test.name}`);
  }
  assert.deepEqual(complaints, []);
  await context.close();
}

mkdirSync(shots, { recursive: true });
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ARGUMENTS });
try {
  for (const screen of SCREENS)
    for (const colorScheme of ['light', 'dark']) await visit(browser, screen, colorScheme);
} finally {
  await browser.close();
}
