// SPDX-FileCopyrightText: 2026 the libesmtpcode authors
// SPDX-License-Identifier: MIT

/** Mails that report on other mails: bounces, complaints, automatic answers. */

import { unpack } from './code.js';
import { call, nameOf, octets, Struct } from './library.js';
import { Verdict } from './verdict.js';

const pieces = {
  report: [
    'reportingMta',
    'arrivalDate',
    'envelopeId',
    'messageId',
    'originalTo',
    'originalFrom',
    'subject',
    'feedbackId',
    'returnedTo',
    'verp',
    'feedbackType',
    'sourceIp',
    'disposition',
  ],
  recipient: [
    'address',
    'original',
    'diagnostic',
    'remoteMta',
    'lastAttempt',
    'finalLogId',
    'willRetryUntil',
  ],
};

/** The bytes of a piece: a copy, since the scratch is written again. */
function raw(struct, name, scratch) {
  const at = struct.layout[name];
  const [source, offset, length] = struct.words.subarray(at, at + 3);
  const whole = nameOf('source', source) === 'scratch' ? scratch : struct.data;
  return Buffer.from(whole.subarray(offset, offset + length));
}

/** The pieces of a structure as text, with their folds as single spaces. */
function texts(name, struct, scratch) {
  const text = (piece) =>
    raw(struct, piece, scratch)
      .toString()
      .replace(/[\t-\r ]+/g, ' ')
      .trim();
  return Object.fromEntries(pieces[name].map((piece) => [piece, text(piece) || null]));
}

/** What a mail is, and what it reports of each recipient: a plain object. */
export function readReport(message) {
  const data = octets(message);
  const scratch = Buffer.alloc(Number(call.report_scratch(data.length)));
  const report = new Struct('report', data);
  const given = [data, data.length, scratch, scratch.length, report.words, report.size];
  call.report_open(...given);
  return {
    kind: nameOf('report', report.get('kind')),
    complete: report.get('complete') === 1,
    format: nameOf('format', report.get('format')),
    ...texts('report', report, scratch),
    recipients: [...recipients(given, data, scratch)],
  };
}

function* recipients(given, data, scratch) {
  const to = new Struct('recipient', data);
  for (;;) {
    let more;
    const verdict = new Verdict(null, (words, size) => {
      more = call.report_next(...given, to.words, to.size, words, size);
    });
    if (more !== 1) return;
    yield {
      kind: nameOf('report', to.get('kind')),
      dsnAction: nameOf('dsnAction', to.get('dsnAction')),
      status: unpack(to.get('status')),
      ...texts('recipient', to, scratch),
      verdict: verdict.about(raw(to, 'diagnostic', scratch)),
    };
  }
}
