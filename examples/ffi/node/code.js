// SPDX-FileCopyrightText: 2026 the libesmtpcode authors
// SPDX-License-Identifier: MIT

/** Enhanced status codes are strings here: '5.7.26'. */

import { departures } from './definitions.js';
import { call, octets } from './library.js';

/** A code as the library packs it; 0 for null. */
export function pack(code) {
  if (code == null) return 0;
  const bytes = octets(code);
  const packed = call.code_parse_lenient(bytes, bytes.length, null);
  if (packed === 0) throw new RangeError(`'${code}' is no enhanced status code`);
  return packed;
}

export function unpack(packed) {
  const buffer = Buffer.alloc(16);
  const length = call.code_format(packed, buffer, buffer.length);
  return length > 0 ? buffer.toString('latin1', 0, length) : null;
}

export function parseCode(text) {
  const bytes = octets(text);
  return unpack(call.code_parse(bytes, bytes.length));
}

export function parseCodeLenient(text) {
  const bytes = octets(text);
  const bits = new Uint32Array(1);
  const code = unpack(call.code_parse_lenient(bytes, bytes.length, bits));
  const found = Object.keys(departures).filter((name) => bits[0] & departures[name]);
  return code && { code, departures: found };
}

export function codePrefix(text) {
  const bytes = octets(text);
  const code = new Uint32Array(1);
  const length = call.code_prefix(bytes, bytes.length, code);
  return length > 0 ? { code: unpack(code[0]), length } : null;
}

export function* findCodes(text) {
  const bytes = octets(text);
  const where = new Uint32Array(2);
  for (let from = 0; ; from = where[0] + where[1]) {
    const code = unpack(call.code_find(bytes, bytes.length, from, where));
    if (code === null) return;
    yield { code, span: [where[0], where[0] + where[1]] };
  }
}

export function findCode(text) {
  return findCodes(text).next().value?.code ?? null;
}

export function makeCode(cls, subject, detail) {
  return unpack(call.code_pack(cls, subject, detail));
}

export function codeParts(code) {
  const packed = pack(code);
  return [call.code_class(packed), call.code_subject(packed), call.code_detail(packed)];
}

export function codeIsValid(code) {
  return call.code_is_valid(pack(code)) === 1;
}

export function compareCodes(a, b) {
  return call.code_compare(pack(a), pack(b));
}
