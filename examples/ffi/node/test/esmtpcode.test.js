// SPDX-FileCopyrightText: 2026 the libesmtpcode authors
// SPDX-License-Identifier: MIT

/** Every golden vector, field by field, and the calls that no vector reaches. */

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import test from 'node:test';
import { pathToFileURL } from 'node:url';
import * as es from 'esmtpcode';
import { declared, kinds } from '../definitions.js';

const VECTORS =
  process.env.ESMTPCODE_VECTORS ??
  new URL('../../../../tests/golden/vectors.jsonl', import.meta.url);

const orNull = (name) => (name === 'none' ? null : name);
const snake = (name) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/** A verdict as the command prints it. */
function said(verdict) {
  const { matched, stage, ...members } = verdict.toJSON();
  const answer = Object.fromEntries(Object.entries(members).map(([k, v]) => [snake(k), v]));
  return { ...answer, provider: orNull(verdict.provider), blocklist: orNull(verdict.blocklist) };
}

function body(entry, code, registered) {
  const answers = entry.texts('answer');
  return {
    code,
    registered,
    provider: orNull(entry.provider),
    title: entry.title,
    outcome: entry.outcome,
    bounce: entry.bounce,
    category: entry.category,
    reason: entry.reason,
    group: entry.group,
    severity: entry.severity,
    action: entry.action,
    responsible: entry.responsible,
    usual: entry.isUsual,
    summary: entry.texts('summary')[0],
    meaning: entry.texts('meaning').join('\n\n'),
    causes: entry.texts('cause'),
    remedies: entry.texts('remedy'),
    retry: entry.texts('retry')[0],
    checks: entry.texts('check'),
    questions: entry.texts('question').map((question, i) => ({ question, answer: answers[i] })),
    related: entry.related,
    references: entry.texts('reference'),
    replies: entry.replies,
  };
}

/** What the command explains, put together from the library's parts. */
function explained(text) {
  const { reply, code: first } = new es.Reply(text, { final: true });
  const code = first ?? es.parseCodeLenient(text)?.code ?? es.findCode(text);
  if (code === null)
    return {
      reply,
      code,
      outcome: es.replyOutcome(reply),
      meaning: es.replyMeaning(reply),
      references: es.replyReferences(reply),
      codes: es.replyCodes(reply),
    };
  const entry = es.describe(code);
  const others = es
    .names('provider')
    .slice(1)
    .map((provider) => es.findEntry(code, provider));
  return {
    reply,
    ...body(entry, code, es.findEntry(code) !== null),
    described_by: entry.code,
    providers: others
      .filter((other) => other !== null && !other.equals(entry))
      .map((other) => body(other, other.code, other.isRegistered)),
  };
}

/** The recipients of a mail as the command prints them. */
function reported(message) {
  const report = es.readReport(message);
  if (report.recipients.length === 0) return [{ kind: report.kind }];
  return report.recipients.map((to) => {
    const { queue_id, relay, url, ip, new_address, ...verdict } = said(to.verdict);
    return {
      ...verdict,
      kind: to.kind,
      recipient: to.address,
      original_recipient: to.original,
      dsn_action: orNull(to.dsnAction),
      diagnostic: to.diagnostic,
      remote_mta: to.remoteMta,
      reporting_mta: report.reportingMta,
      message_id: report.messageId,
      format: orNull(report.format),
    };
  });
}

test('report', () => {
  const path = VECTORS instanceof URL ? VECTORS : pathToFileURL(VECTORS);
  const report = es.readReport(readFileSync(new URL('mails/notification.eml', path)));
  assert.deepEqual([report.kind, report.complete], ['failure', true]);
  assert.deepEqual([report.verp, report.subject], ['ada=example.org', 'The news of November']);
  const second = report.recipients[1];
  assert.deepEqual([second.status, second.finalLogId], ['5.2.2', '4YxKp2/2']);
  assert.equal(second.verdict.matched, 'Mailbox full');
});

test('vectors', () => {
  const ask = { classify: (text) => said(es.classify(text)), explain: explained, bounce: reported };
  const lines = readFileSync(VECTORS, 'utf8').trimEnd().split('\n');
  for (const line of lines) {
    const { call, input, hex, answer } = JSON.parse(line);
    assert.deepEqual(ask[call](input ?? Buffer.from(hex, 'hex')), answer, line);
  }
  console.log(`${lines.length} vectors, all equal`);
});

test('names', () => {
  for (const [kind, names] of Object.entries(declared)) {
    assert.deepEqual(es.names(kind).slice(0, names.length), names);
    for (const name of names) assert.ok(es.description(kind, name));
  }
  assert.deepEqual(es.names('kind').length, Object.keys(kinds).length);
  assert.throws(() => es.description('reason', 'nothing'), RangeError);
  assert.equal(es.dataChecksum().length, 16);
  assert.equal(es.version().split('.')[0], String(Math.floor(es.versionNumber() / 10000)));
});

test('codes', () => {
  assert.equal(es.parseCode('5.7.26'), '5.7.26');
  assert.equal(es.parseCode('5.7.26 '), null);
  assert.deepEqual(es.codeParts('5.7.26'), [5, 7, 26]);
  assert.equal(es.makeCode(5, 7, 26), '5.7.26');
  assert.equal(es.makeCode(3, 0, 0), null);
  assert.deepEqual(['5.7.26', '5.7.9'].sort(es.compareCodes), ['5.7.9', '5.7.26']);
  assert.ok(es.codeIsValid('5.1.1') && !es.codeIsValid('9.1.1'));
  assert.deepEqual(es.parseCodeLenient(' 5.01.1 (no)'), {
    code: '5.1.1',
    departures: ['zeros', 'space', 'trailing'],
  });
  assert.deepEqual(es.codePrefix(Buffer.from('5.1.1 no')), { code: '5.1.1', length: 5 });
  const found = [...es.findCodes('dsn=4.4.1, then 5.1.1')];
  assert.deepEqual(
    found.map(({ span }) => span),
    [
      [4, 9],
      [16, 21],
    ],
  );
  assert.throws(() => es.describe('five'), RangeError);
});

test('replies', () => {
  const reply = new es.Reply('550-5.1.1 One,\r\n550 5.1.1 two\r\n250 ok\r\n');
  assert.deepEqual([reply.state, reply.lines, reply.length], ['complete', 2, 31]);
  assert.deepEqual([reply.reply, reply.code, reply.texts], [550, '5.1.1', ['One,', 'two']]);
  assert.ok(reply.codeAgrees && reply.codeUniform);
  assert.equal(reply.text, 'One,\r\n550 5.1.1 two');
  assert.equal(new es.Reply('550-no').state, 'incomplete');
  const wrong = new es.Reply('250 ok\x01\r\n');
  assert.deepEqual([wrong.problem, wrong.where], ['control', 6]);
  assert.equal(es.composeReply(250, null, 'été', { utf8: true }).toString(), '250 été\r\n');
  assert.throws(() => es.composeReply(550, '4.1.1', 'Gone'), { status: 'error_code' });
  assert.equal(es.pairing(550, '5.1.1'), 'registered');
  assert.ok(es.replyIsValid(550) && !es.replyIsValid(199));
});

test('entries', () => {
  assert.equal(es.findEntry('5.7.606', 'microsoft').lastCode, '5.7.649');
  assert.equal(es.findEntry('5.7.606'), null);
  const all = [...es.entries()].sort((a, b) => b.match('mailbox full') - a.match('mailbox full'));
  assert.equal(all[0].reason, 'mailbox_full');
});

test('verdicts', () => {
  const text = '550 5.1.1 No such user here';
  const verdict = es.classify(text, 'Remote-MTA: dns; x.mail.protection.outlook.com\r\n');
  assert.deepEqual([verdict.provider, verdict.stage], ['microsoft', 'unknown']);
  assert.equal(text.slice(...verdict.span('matched')), verdict.matched);
  assert.equal(es.classifyReply(new es.Reply(text, { final: true })).reason, 'user_unknown');
  assert.equal(es.classifyCode(452, '4.2.2').reason, 'mailbox_full');
  assert.equal(es.reasonTerm('ses_bounce', 'user_unknown'), 'Permanent/NoEmail');
  assert.equal(es.reasonGroup('user_unknown'), 'recipient');
});
