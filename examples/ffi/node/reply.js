// SPDX-FileCopyrightText: 2026 the libesmtpcode authors
// SPDX-License-Identifier: MIT

/** SMTP replies, RFC 5321 section 4.2. */

import { pack, unpack } from './code.js';
import { flags } from './definitions.js';
import { call, list, nameOf, octets, Struct } from './library.js';

export class Reply {
  #found;

  constructor(text, { final = false } = {}) {
    const data = octets(text);
    this.#found = new Struct('reply', data);
    const { words, size } = this.#found;
    call.reply_read(data, data.length, final ? flags.final : 0, words, size);
  }
  get state() {
    return nameOf('state', this.#found.get('state'));
  }
  get problem() {
    return nameOf('problem', this.#found.get('problem'));
  }
  get length() {
    return this.#found.get('length');
  }
  get where() {
    return this.#found.get('where');
  }
  get lines() {
    return this.#found.get('lines');
  }
  get reply() {
    return this.#found.get('reply') || null;
  }
  get code() {
    return unpack(this.#found.get('code'));
  }
  get codeAgrees() {
    return this.#found.get('codeAgrees') === 1;
  }
  get codeUniform() {
    return this.#found.get('codeUniform') === 1;
  }
  get text() {
    return this.#found.text('text');
  }
  get texts() {
    const position = new Uint32Array(1);
    const span = new Uint32Array(2);
    const texts = [];
    while (call.reply_line(this.#found.data, this.length, position, span))
      texts.push(this.#found.data.toString('utf8', span[0], span[0] + span[1]));
    return texts;
  }
  /** For classifyReply(). */
  get found() {
    return this.#found;
  }
}

/** What was given cannot stand in a reply; status says why. */
export class ComposeError extends RangeError {
  constructor(number) {
    const status = nameOf('status', number);
    super(status);
    this.status = status;
  }
}

export function composeReply(reply, code, text, { utf8 = false } = {}) {
  const data = octets(text);
  const packed = pack(code);
  const needed = [0];
  let line = Buffer.alloc(0);
  for (const _ of ['ask', 'write']) {
    line = Buffer.alloc(needed[0]);
    const status = call.reply_compose(
      reply,
      packed,
      data,
      data.length,
      utf8 ? flags.utf8 : 0,
      line,
      line.length,
      needed,
    );
    if (status === 0) break;
    if (nameOf('status', status) !== 'error_space') throw new ComposeError(status);
  }
  return line;
}

export function replyIsValid(reply) {
  return call.reply_is_valid(reply) === 1;
}

export function replyOutcome(reply) {
  return nameOf('outcome', call.reply_outcome(reply));
}

export function replyMeaning(reply) {
  return call.reply_meaning(reply);
}

export function replyReferences(reply) {
  return list((i) => call.reply_reference(reply, i));
}

export function replyCodes(reply) {
  return list((i) => call.reply_code(reply, i)).map(unpack);
}

export function pairing(reply, code) {
  return nameOf('pairing', call.reply_pairing(reply, pack(code)));
}
