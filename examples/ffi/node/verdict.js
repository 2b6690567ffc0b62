// SPDX-FileCopyrightText: 2026 the libesmtpcode authors
// SPDX-License-Identifier: MIT

/** What a reply, a diagnostic or a log line means. */

import { pack, unpack } from './code.js';
import { call, nameOf, numberOf, octets, Struct } from './library.js';

const enumerations = [
  'outcome',
  'bounce',
  'category',
  'reason',
  'group',
  'severity',
  'action',
  'responsible',
  'basis',
  'provider',
  'blocklist',
  'stage',
];
const texts = ['matched', 'recipient', 'queueId', 'relay', 'url', 'ip', 'newAddress'];

export class Verdict {
  #found;

  constructor(data, fill) {
    this.#found = new Struct('verdict', data);
    fill(this.#found.words, this.#found.size);
  }
  /** Sets the bytes that its spans lie in. */
  about(data) {
    this.#found.data = data;
    return this;
  }
  get retryAfter() {
    return this.#found.get('retryAfter') || null;
  }
  get reply() {
    return this.#found.get('reply') || null;
  }
  get code() {
    return unpack(this.#found.get('code'));
  }
  get rule() {
    return call.rule_name(this.#found.get('rule'));
  }
  span(name) {
    const [start, end] = this.#found.span(name);
    return end > start ? [start, end] : null;
  }
  toJSON() {
    const own = ['retryAfter', 'reply', 'code', 'rule'];
    return Object.fromEntries(
      [...enumerations, ...own, ...texts].map((name) => [name, this[name]]),
    );
  }

  static {
    for (const name of enumerations)
      Object.defineProperty(this.prototype, name, {
        get() {
          return nameOf(name, this.#found.get(name));
        },
      });
    for (const name of texts)
      Object.defineProperty(this.prototype, name, {
        get() {
          return this.#found.text(name) || null;
        },
      });
  }
}

export function classify(text, context) {
  const data = octets(text);
  if (context === undefined)
    return new Verdict(data, (words, size) => call.classify(data, data.length, words, size));
  const known = octets(context);
  return new Verdict(data, (words, size) =>
    call.classify_context(data, data.length, known, known.length, words, size),
  );
}

export function classifyReply(reply) {
  const { data, words: read, size: readSize } = reply.found;
  return new Verdict(data, (words, size) =>
    call.classify_reply(data, data.length, read, readSize, words, size),
  );
}

export function classifyCode(reply, code, provider = 'none') {
  const number = numberOf('provider', provider);
  return new Verdict(Buffer.alloc(0), (words, size) =>
    call.classify_code(reply ?? 0, pack(code), number, words, size),
  );
}

export function reasonTerm(vocabulary, reason) {
  return call.reason_term(numberOf('vocabulary', vocabulary), numberOf('reason', reason));
}

export function reasonGroup(reason) {
  return nameOf('group', call.reason_group(numberOf('reason', reason)));
}
