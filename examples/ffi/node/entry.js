// SPDX-FileCopyrightText: 2026 the libesmtpcode authors
// SPDX-License-Identifier: MIT

/** The registry of codes, explained. */

import { pack, unpack } from './code.js';
import { call, list, nameOf, numberOf, octets } from './library.js';

export class Entry {
  #address;

  constructor(address) {
    this.#address = address;
  }
  get code() {
    return unpack(call.entry_code(this.#address));
  }
  get lastCode() {
    return unpack(call.entry_last_code(this.#address));
  }
  get provider() {
    return nameOf('provider', call.entry_provider(this.#address));
  }
  get isRegistered() {
    return call.entry_is_registered(this.#address) === 1;
  }
  get isUsual() {
    return call.entry_is_usual(this.#address) === 1;
  }
  get outcome() {
    return nameOf('outcome', call.entry_outcome(this.#address));
  }
  get bounce() {
    return nameOf('bounce', call.entry_bounce(this.#address));
  }
  get category() {
    return nameOf('category', call.entry_category(this.#address));
  }
  get reason() {
    return nameOf('reason', call.entry_reason(this.#address));
  }
  get group() {
    return nameOf('group', call.reason_group(call.entry_reason(this.#address)));
  }
  get severity() {
    return nameOf('severity', call.entry_severity(this.#address));
  }
  get action() {
    return nameOf('action', call.entry_action(this.#address));
  }
  get responsible() {
    return nameOf('responsible', call.entry_responsible(this.#address));
  }
  get title() {
    return this.texts('title')[0];
  }
  get related() {
    return list((i) => call.entry_related(this.#address, i)).map(unpack);
  }
  get replies() {
    return list((i) => call.entry_reply(this.#address, i));
  }
  texts(part) {
    const number = numberOf('part', part);
    return list((i) => call.entry_text(this.#address, number, i));
  }
  match(words) {
    const bytes = octets(words);
    return call.entry_match(this.#address, bytes, bytes.length);
  }
  equals(other) {
    return other instanceof Entry && this.#address === other.#address;
  }
}

function entryOrNull(address) {
  return address ? new Entry(address) : null;
}

export function findEntry(code, provider = 'none') {
  return entryOrNull(call.entry_find_provider(pack(code), numberOf('provider', provider)));
}

export function describe(code, provider = 'none') {
  return entryOrNull(call.entry_describe(pack(code), numberOf('provider', provider)));
}

export function* entries() {
  for (let i = 0, address; (address = call.entry_at(i)); i++) yield new Entry(address);
}
