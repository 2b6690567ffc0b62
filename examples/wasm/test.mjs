// SPDX-FileCopyrightText: 2026 the libesmtpcode authors
// SPDX-License-Identifier: MIT

// test.mjs MODULE COMMAND SOURCE  The module says what the command says: about the example of every
// rule, about every code and every reply code, about searches and about mails.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { load, RECIPIENT, REPORT, VERDICT } from './esmtpcode.mjs';

const [modulePath, command, source] = process.argv.slice(2);
const module = new WebAssembly.Module(readFileSync(modulePath));
const library = await load(module);

const ask = (args, input = '') =>
  execFileSync(command, args, { input, maxBuffer: 1 << 28 }).toString().trimEnd().split('\n')
    .map((line) => JSON.parse(line));

const examples = () => {
  const folder = join(source, 'lib/data/phrases');
  return readdirSync(folder).sort().flatMap((name) =>
    [...readFileSync(join(folder, name), 'utf8').matchAll(/^Example: (.*)$/gm)].map((m) => m[1]));
};

const tests = {
  'the module imports nothing'() {
    assert.deepEqual(WebAssembly.Module.imports(module), []);
    return 1;
  },
  'examples are classified alike'() {
    const texts = examples();
    const expected = ask(['classify', '--json'], texts.join('\n') + '\n');
    assert.equal(expected.length, texts.length);
    texts.forEach((text, i) => {
      const { matched, ...verdict } = library.classify(text);
      assert.deepEqual(verdict, expected[i], text);
      assert.equal(verdict.basis === 'text', matched !== null, text);
    });
    return texts.length;
  },
  'codes are explained alike'() {
    const codes = ask(['list', '--json']).map((entry) => entry.code);
    const own = library.entries().filter((entry) => !entry.registered).map((entry) => entry.code);
    const all = [...new Set([...codes, ...own, '5.4.99', '5.9.9', '4.0.123'])];
    const expected = ask(['explain', '--json', ...all]);
    all.forEach((code, i) => assert.deepEqual(library.explain(code), expected[i]));
    return all.length;
  },
  'reply codes are explained alike'() {
    const replies = Array.from({ length: 400 }, (_, i) => 200 + i)
      .filter((reply) => library.explainReply(reply).meaning !== null);
    const expected = ask(['explain', '--json', ...replies.map(String)]);
    replies.forEach((reply, i) => assert.deepEqual(library.explainReply(reply), expected[i]));
    return replies.length;
  },
  'searches find the same'() {
    const searches = ['mailbox full', '5.7', 'dmarc', 'host connection', 'relay'];
    for (const words of searches)
      assert.deepEqual(library.search(words), ask(['list', '--json', ...words.split(' ')]), words);
    assert.deepEqual(library.search('xyzzy'), []);
    return searches.length;
  },
  'codes are parsed and found'() {
    assert.equal(library.codeParse('5.7.26'), 5007026);
    assert.equal(library.codeParse('5.7'), 0);
    assert.equal(library.codeFormat(5007026), '5.7.26');
    assert.deepEqual(library.codeFind('Größe: 552 5.3.4 zu groß'), { code: '5.3.4', start: 11, end: 16 });
    assert.deepEqual(library.codeFind('5.3.4 and 5.2.2', 5), { code: '5.2.2', start: 10, end: 15 });
    assert.equal(library.codeFind('no code'), null);
    return 6;
  },
  'what decided is marked in the text'() {
    const text = '550 5.1.1 <jörg@example.org>: User unknown in table';
    const { matched } = library.classify(text);
    assert.equal(text.slice(matched.start, matched.end).toLowerCase(), 'user unknown');
    assert.equal(library.classify(new TextEncoder().encode(text)).matched.start, matched.start + 1);
    return 2;
  },
  'what is known besides counts'() {
    const text = '550 5.1.1 rejected (192.0.2.7)';
    assert.equal(library.classify(text).reason, 'user_unknown');
    assert.equal(library.classify(text, 'Own-Address: 192.0.2.7\n').reason, 'ip_blocked');
    return 2;
  },
  'mails are read alike'() {
    const folder = join(source, 'tests/catalogue/mails');
    const mails = readdirSync(folder).map((name) => join(folder, name));
    for (const path of mails) {
      const { recipients, ...report } = library.report(readFileSync(path));
      const said = recipients.map(({ verdict: { matched, ...verdict }, ...recipient }) => {
        assert.equal(verdict.basis === 'text', matched !== null);
        return {
          ...verdict, source: path, kind: recipient.kind, recipient: recipient.address,
          original_recipient: recipient.original, dsn_action: recipient.dsn_action, diagnostic: recipient.diagnostic, remote_mta: recipient.remote_mta,
          reporting_mta: report.reporting_mta, message_id: report.message_id, format: report.format,
        };
      });
      const expected = ask(['bounce', '--json', path]);
      assert.equal(said.length, expected.length);
      said.forEach((one, i) => assert.deepEqual({ ...one, ...expected[i] }, one)); // it says more
    }
    return mails.length;
  },
  'structures are those of the header'() {
    const header = readFileSync(join(source, 'include/esmtpcode.h'), 'utf8');
    for (const [name, members] of Object.entries({ verdict: VERDICT, report: REPORT, recipient: RECIPIENT })) {
      const [, body] = header.match(new RegExp(`struct esmtpcode_${name} \\{([^}]*)\\}`));
      const found = [...body.matchAll(/(uint32_t|esmtpcode_span|esmtpcode_piece) (\w+)(?:\[(\d+)\])?;/g)]
        .map(([, type, member, length]) => [member, length ? +length : { uint32_t: 1, esmtpcode_span: 2, esmtpcode_piece: 3 }[type]]);
      assert.deepEqual(Object.entries(members).map(([member, parts]) => [member, parts === 0 ? 1 : parts.length]), found);
    }
    return 3;
  },
  'a text of many pages is read'() {
    const text = 'x '.repeat(5_000_000) + '550 5.2.2 mailbox full';
    assert.equal(library.classify(text).reason, 'mailbox_full');
    assert.equal(library.classify('').reason, 'unknown');
    return 2;
  },
};

for (const [name, test] of Object.entries(tests)) console.log(`ok  ${name}: ${test()}`);
