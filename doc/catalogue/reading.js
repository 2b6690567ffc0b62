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

// Fields of a header or of a report block, folded lines joined.
const unfold = (text) => text.replace(/\r?\n[ \t]+/g, ' ');

// The verdicts on a mail, one a recipient. The library reads it where its module can; else every
// diagnostic in the mail is classified, or, where there is none, the mail as a whole.
function readMail(library, mail) {
  if (library.reports) {
    const report = library.report(mail);
    return report.recipients.map(({ verdict, diagnostic, address }) => ({
      text: diagnostic ?? '', verdict: { ...verdict, recipient: verdict.recipient ?? address },
      kind: report.kind,
    }));
  }
  const blocks = unfold(mail).split(/\r?\n\s*\r?\n/);
  const found = blocks.map((block) => ({
    text: block.match(/^Diagnostic-Code:\s*(?:[\w-]+;\s*)?(.*)$/im)?.[1],
    recipient: block.match(/^Final-Recipient:\s*(?:[\w-]+;\s*)?(\S+)/im)?.[1] ?? null,
  })).filter((part) => part.text);
  const parts = found.length > 0 ? found : [{ text: mail.replace(/^[\s\S]*?\r?\n\s*\r?\n/, ''), recipient: null }];
  return parts.map(({ text, recipient }) => {
    const verdict = library.classify(text);
    return { text, verdict: { ...verdict, recipient: verdict.recipient ?? recipient } };
  });
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

// Everything that a text reports: [{ text, verdict }]. Several lines that tell nothing apart are one
// text, such as a bounce without its header.
function readText(library, text) {
  if (looksLikeMail(text)) return readMail(library, text);
  const items = itemsOf(text).map((item) => ({ text: item, verdict: library.classify(item) }));
  if (items.length > 1 && items.filter((item) => tells(item.verdict)).length < 2)
    return [{ text: text.trim(), verdict: library.classify(text.trim()) }];
  return items;
}

// A text that can be shown around: addresses, hosts' numbers and identifiers are replaced.
function redact(text) {
  return text
    .replace(/[^\s<>"'(),:;=]+@[^\s<>"'(),:;]+/g, 'address@example.com')
    .replace(/\b\d{1,3}(?:\.\d{1,3}){3}\b/g, '192.0.2.1')
    .replace(/\b(?:[0-9a-f]{1,4}:){3,}[0-9a-f:]*/gi, '2001:db8::1')
    .replace(/\b(?=\w*\d)(?=\w*[A-Za-z])\w{9,}\b/g, 'XXXXXXXXXX');
}
