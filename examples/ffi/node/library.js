// SPDX-FileCopyrightText: 2026 the libesmtpcode authors
// SPDX-License-Identifier: MIT

/** The shared library, and how text and enumerators come to it and back. */

import koffi from 'koffi';
import { kinds, layouts, prototypes, words } from './definitions.js';

const library = koffi.load(process.env.ESMTPCODE_LIBRARY ?? 'libesmtpcode.so.1');

/** The functions without their prefix: call.classify, call.entry_find, ... */
export const call = Object.fromEntries(
  prototypes.map((prototype) => [/esmtpcode_(\w+)\(/.exec(prototype)[1], library.func(prototype)]),
);

/** Text as the library reads it: a Buffer of its bytes. */
export function octets(text) {
  return typeof text === 'string'
    ? Buffer.from(text)
    : Buffer.from(text.buffer, text.byteOffset, text.byteLength);
}

/** What next(0), next(1), ... give until it is null or 0. */
export function list(next) {
  const all = [];
  for (let one; (one = next(all.length));) all.push(one);
  return all;
}

/** The number of an enumerator. */
export function numberOf(kind, name) {
  const bytes = octets(name);
  const number = call.name_find(kinds[kind], bytes, bytes.length);
  if (number < 0) throw new RangeError(`'${name}' is no ${kind}`);
  return number;
}

const names = {};

/** The name of an enumerator. */
export function nameOf(kind, number) {
  names[kind] ??= list((i) => call.name_get(kinds[kind], i));
  return names[kind][number];
}

/** A structure that the library fills, as the 32-bit words that it is. */
export class Struct {
  constructor(name, data) {
    this.layout = layouts[name];
    this.words = new Uint32Array(words[name]);
    this.data = data;
  }
  get size() {
    return this.words.byteLength;
  }
  get(member) {
    return this.words[this.layout[member]];
  }
  span(member) {
    const at = this.layout[member];
    return [this.words[at], this.words[at] + this.words[at + 1]];
  }
  text(member) {
    return this.data.toString('utf8', ...this.span(member));
  }
}
