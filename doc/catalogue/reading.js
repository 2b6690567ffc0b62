// SPDX-FileCopyrightText: 2026 the libesmtpcode authors
// SPDX-License-Identifier: MIT

// What was pasted, taken apart: mails, replies of several lines, lines.

const HEADERS = /^(return-path|received|from|to|subject|date|message-id|mime-version|content-type|delivered-to|x-[a-z-]+|dkim-signature|arc-[a-z-]+|authentication-results):/i;

// Whether a text is a mail: a header of several known fields stands first.
function looksLikeMail(text) {
  const lines = text.replace(/^From .*\r?\n/, '').trimStart().split(/\r?\n/, 40);
  const end = lines.indexOf('');
  const header = end < 0 ? lines : lines.slice(0, end);
  return header.filter((line) => HEADERS.test(line)).length >= 2 &&
    header.every((line) => /^([!-9;-~]+:|[ \t])/.test(line));
}

// The mails of a mailbox file, or the one that stands there.
function mailsOf(text) {
  return text.startsWith('From ') ? text.split(/^From .*\r?\n/m).slice(1) : [text];
}

const KINDS = {
  failure: 'A message was not delivered.', delay: 'A message was not delivered yet.',
  success: 'A message was delivered.', auto_reply: 'An automatic answer, no bounce.',
  complaint: 'An abuse report.', not_bounce: 'This mail reports nothing: it is no bounce.',
  unreadable: 'This is no mail.',
};

// The verdicts on a mail, one a recipient; one without words where it names nobody. Who pastes seldom
// takes the last line's end along: that line is whole nevertheless.
function readMail(library, mail) {
  const { kind, recipients } = library.report(mail.replace(/([^\n])$/, '$1\n'));
  if (recipients.length === 0) return [{ text: '', verdict: library.classify(''), note: KINDS[kind] }];
  return recipients.map(({ kind: own, address, remote_mta: relay, diagnostic, verdict }) => ({
    text: diagnostic ?? '',
    verdict: { ...verdict, recipient: verdict.recipient ?? address, relay: verdict.relay ?? relay },
    note: KINDS[own],
  }));
}

// Lines, those of one reply together: 550-first, 550 last.
function itemsOf(text) {
  const items = [];
  let open = false;
  for (const line of text.split(/\r?\n/)) {
    if (open) items[items.length - 1] += '\n' + line;
    else if (line.trim() !== '') items.push(line);
    open = /^\s*[2-5]\d\d-/.test(line);
  }
  return items;
}

const tells = (verdict) => verdict.basis !== 'none' || verdict.reply !== null || verdict.code !== null;

// Sentences for people: mostly the body of a bounce, without its header. The library reads it as one.
function readProse(library, text) {
  const found = readMail(library, `From: MAILER-DAEMON\nSubject: Undelivered mail\n\n${text}`)
    .filter((item) => item.text !== '');
  return found.length > 0 ? found : [{ text, verdict: library.classify(text) }];
}

// Everything that a text reports: [{ text, verdict }].
function readText(library, text) {
  if (looksLikeMail(text)) return mailsOf(text).flatMap((mail) => readMail(library, mail));
  const items = itemsOf(text).map((item) => ({ text: item, verdict: library.classify(item) }));
  const telling = items.filter((item) => tells(item.verdict)).length;
  return items.length > 1 && telling < Math.max(2, items.length / 2) ? readProse(library, text.trim()) : items;
}

// A text that can be shown around: addresses, hosts' numbers and identifiers are replaced.
function redact(text) {
  return text
    .replace(/[^\s<>"'(),:;=]+@[^\s<>"'(),:;]+/g, 'address@example.com')
    .replace(/\b\d{1,3}(?:\.\d{1,3}){3}\b/g, '192.0.2.1')
    .replace(/\b(?:[0-9a-f]{1,4}:){3,}[0-9a-f:]*/gi, '2001:db8::1')
    .replace(/\b(?=\w*\d)(?=\w*[A-Za-z])\w{9,}\b/g, 'XXXXXXXXXX');
}
