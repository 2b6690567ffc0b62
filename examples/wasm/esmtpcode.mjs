// SPDX-FileCopyrightText: 2026 the libesmtpcode authors
// SPDX-License-Identifier: MIT

// The library in Node and in the browser. Names and values are those of the command's JSON.
//
//   import { load } from './esmtpcode.mjs';
//   const library = await load(bytesOfTheModule);
//   library.classify('550 5.1.1 User unknown').bounce; // 'hard'

// Structures of the header, member by member; all are 32-bit numbers, a span is two of them.
const SPAN = ['offset', 'length'];
const PIECE = ['source', 'offset', 'length'];
export const VERDICT = {
  outcome: 0, bounce: 0, category: 0, reason: 0, group: 0, severity: 0, action: 0, responsible: 0,
  basis: 0, provider: 0, blocklist: 0, stage: 0, retry_after: 0, reply: 0, code: 0, rule: 0,
  matched: SPAN, recipient: SPAN, queue_id: SPAN, relay: SPAN, url: SPAN, ip: SPAN,
  new_address: SPAN,
};
export const REPORT = {
  kind: 0, complete: 0, format: 0, reporting_mta: PIECE, arrival_date: PIECE, envelope_id: PIECE,
  message_id: PIECE, original_to: PIECE, original_from: PIECE, subject: PIECE, feedback_id: PIECE,
  returned_to: PIECE, verp: PIECE, feedback_type: PIECE, source_ip: PIECE, disposition: PIECE,
  cursor: Array.from({ length: 40 }, (_, i) => i),
};
export const RECIPIENT = {
  kind: 0, dsn_action: 0, status: 0, address: PIECE, original: PIECE, diagnostic: PIECE,
  remote_mta: PIECE, last_attempt: PIECE, final_log_id: PIECE, will_retry_until: PIECE,
};

// Parts of an entry, #esmtpcode_part.
const PART = { title: 0, summary: 1, meaning: 2, cause: 3, remedy: 4, check: 5, question: 6, answer: 7,
  retry: 8, reference: 9 };

const KIND_KIND = 0;
const ALIGNMENT = 8;

const bytesOf = (members) =>
  Object.values(members).reduce((bytes, parts) => bytes + 4 * (parts === 0 ? 1 : parts.length), 0);

// Members of a structure at an address.
const read = (memory, address, members) => {
  const words = new Uint32Array(memory.buffer, address);
  const structure = {};
  let at = 0;
  for (const [name, parts] of Object.entries(members)) {
    if (parts === 0) structure[name] = words[at++];
    else structure[name] = Object.fromEntries(parts.map((part) => [part, words[at++]]));
  }
  return structure;
};

const decoder = new TextDecoder();
const encoder = new TextEncoder();
const toBytes = (text) => (typeof text === 'string' ? encoder.encode(text) : text);

export class Library {
  #c; // the module's functions
  #kinds = {}; // number of every enumeration
  #strings = new Map(); // constant strings that were read, by their address

  constructor(instance) {
    this.#c = instance.exports;
    this.#list((number) => this.#name(KIND_KIND, number)).forEach((name, number) => {
      this.#kinds[name] = number;
    });
  }

  get version() {
    return this.#string(this.#c.esmtpcode_version());
  }

  get dataChecksum() {
    return this.#string(this.#c.esmtpcode_data_checksum());
  }

  // Names of an enumeration, such as 'reason', in the order of their numbers.
  names(kind) {
    return this.#list((number) => this.#name(this.#kinds[kind], number));
  }

  // What a name stands for: says('reason', 'user_unknown') is 'no such mailbox'.
  says(kind, name) {
    const number = this.#number(kind, name);
    return number < 0 ? null : this.#string(this.#c.esmtpcode_name_text(this.#kinds[kind], number));
  }

  // Whether a string is exactly a code: codeParse('5.7.26') is 5007026, 0 for none.
  codeParse(text) {
    return this.#with([toBytes(text)], 0, ([s]) =>
      this.#c.esmtpcode_code_parse(s.address, s.length));
  }

  // The first code in a text: { code, start, end }, places counted as in the text given; or null.
  codeFind(text, from = 0) {
    const bytes = toBytes(text);
    const offset = typeof text === 'string' ? toBytes(text.slice(0, from)).length : from;
    return this.#with([bytes], 8, ([s], where) => {
      const code = this.#c.esmtpcode_code_find(s.address, s.length, offset, where);
      if (code === 0) return null;
      const span = read(this.#c.memory, where, { where: SPAN }).where;
      return { code: this.codeFormat(code), ...place(text, bytes, span) };
    });
  }

  codeFormat(code) {
    return code === 0
      ? null
      : `${Math.floor(code / 1000000)}.${Math.floor(code / 1000) % 1000}.${code % 1000}`;
  }

  // The whole entry of a code, as `esmtpcode explain --json` prints it; null for what is no code.
  explain(code, provider = null) {
    const packed = typeof code === 'number' ? code : this.codeParse(code);
    const wanted = provider === null ? 0 : this.#number('provider', provider);
    const entry = this.#c.esmtpcode_entry_describe(packed, Math.max(wanted, 0));
    if (entry === 0) return null;
    const answer = {
      reply: null,
      code: this.codeFormat(packed),
      registered: this.#c.esmtpcode_entry_find(packed) !== 0,
      provider: this.#providerOf(entry),
      described_by: this.codeFormat(this.#c.esmtpcode_entry_code(entry)),
      ...this.#body(entry),
    };
    answer.providers = this.names('provider')
      .map((_, number) => (number > 0 ? this.#c.esmtpcode_entry_find_provider(packed, number) : 0))
      .filter((other) => other !== 0 && other !== entry)
      .map((other) => this.#entry(other));
    return answer;
  }

  // A reply code, as `esmtpcode explain --json` prints it; its meaning is null where nobody knows it.
  explainReply(reply) {
    return {
      reply,
      code: null,
      outcome: this.#name(this.#kinds.outcome, this.#c.esmtpcode_reply_outcome(reply)),
      meaning: this.#string(this.#c.esmtpcode_reply_meaning(reply)),
      references: this.#list((i) => this.#string(this.#c.esmtpcode_reply_reference(reply, i))),
      codes: this.#list((i) => this.codeFormat(this.#c.esmtpcode_reply_code(reply, i))),
    };
  }

  // Every entry there is, the registered before the providers'.
  entries() {
    return this.#list((i) => this.#c.esmtpcode_entry_at(i) || null).map((entry) => this.#entry(entry));
  }

  // Entries that hold every word, the best first; of the registry or of one provider.
  search(words, provider = null) {
    const wanted = provider === null ? 0 : this.#number('provider', provider);
    const hits = this.#with([toBytes(words)], 0, ([s]) =>
      this.#list((i) => this.#c.esmtpcode_entry_at(i) || null)
        .filter((entry) => this.#c.esmtpcode_entry_provider(entry) === wanted)
        .map((entry) => ({ entry, rank: this.#c.esmtpcode_entry_match(entry, s.address, s.length) })));
    return hits
      .filter((hit) => hit.rank > 0)
      .sort((a, b) => b.rank - a.rank)
      .map((hit) => this.#entry(hit.entry));
  }

  // What a reply, a diagnostic or a log line means, as `esmtpcode classify --json` prints it, and
  // what decided: matched is { start, end } in the text, or null. The context is what is known
  // besides, as the header says at esmtpcode_classify_context().
  classify(text, context = '') {
    const bytes = toBytes(text);
    const size = bytesOf(VERDICT);
    return this.#with([bytes, toBytes(context)], size, ([s, known], at) => {
      this.#c.esmtpcode_classify_context(s.address, s.length, known.address, known.length, at, size);
      return this.#verdict(text, bytes, read(this.#c.memory, at, VERDICT));
    });
  }

  // What a mail reports: what `esmtpcode bounce --json` says of it, and in recipients of everybody it
  // names. The verdict's matched is a place in the recipient's diagnostic.
  report(mail) {
    const bytes = toBytes(mail);
    const room = this.#c.esmtpcode_report_scratch(bytes.length);
    const sizes = [bytesOf(REPORT), bytesOf(RECIPIENT), bytesOf(VERDICT)];
    return this.#with([bytes], sizes.reduce((a, b) => a + b) + room, ([s], report) => {
      const recipient = report + sizes[0];
      const verdict = recipient + sizes[1];
      const scratch = verdict + sizes[2];
      const common = [s.address, s.length, scratch, room, report, sizes[0]];
      const piece = ({ source, offset, length }) =>
        this.#bytes((source === 0 ? s.address : scratch) + offset, length);
      this.#c.esmtpcode_report_open(...common);
      const answer = this.#report(report, REPORT, piece);
      answer.recipients = [];
      while (this.#c.esmtpcode_report_next(...common, recipient, sizes[1], verdict, sizes[2]) === 1) {
        const words = piece(read(this.#c.memory, recipient, RECIPIENT).diagnostic);
        answer.recipients.push({
          ...this.#report(recipient, RECIPIENT, piece),
          verdict: this.#reported(words, read(this.#c.memory, verdict, VERDICT)),
        });
      }
      return answer;
    });
  }

  // --- within ----------------------------------------------------------------------------------

  // Puts texts into the module's memory, and behind them size zeroed bytes, and calls use.
  #with(texts, size, use) {
    const align = (n) => Math.ceil(n / ALIGNMENT) * ALIGNMENT;
    const before = texts.reduce((sum, bytes) => sum + align(bytes.length), 0);
    const start = align(this.#c.room(before + size + ALIGNMENT));
    if (start === 0) throw new RangeError('the text is too long');
    const memory = new Uint8Array(this.#c.memory.buffer);
    let address = start;
    const placed = texts.map((bytes) => {
      memory.set(bytes, address);
      const text = { address, length: bytes.length };
      address += align(bytes.length);
      return text;
    });
    return use(placed, address);
  }

  #bytes(address, length) {
    return new Uint8Array(this.#c.memory.buffer, address, length).slice();
  }

  #string(address) {
    if (address === 0) return null;
    let text = this.#strings.get(address);
    if (text === undefined) {
      const memory = new Uint8Array(this.#c.memory.buffer);
      text = decoder.decode(memory.subarray(address, memory.indexOf(0, address)));
      this.#strings.set(address, text);
    }
    return text;
  }

  #list(at) {
    const all = [];
    for (let item; (item = at(all.length)) !== null; ) all.push(item);
    return all;
  }

  #name(kind, number) {
    return this.#string(this.#c.esmtpcode_name_get(kind, number));
  }

  #number(kind, name) {
    return this.#with([toBytes(name)], 0, ([s]) =>
      this.#c.esmtpcode_name_find(this.#kinds[kind], s.address, s.length));
  }

  #providerOf(entry) {
    const number = this.#c.esmtpcode_entry_provider(entry);
    return number === 0 ? null : this.#name(this.#kinds.provider, number);
  }

  #texts(entry, part) {
    return this.#list((i) => this.#string(this.#c.esmtpcode_entry_text(entry, PART[part], i)));
  }

  #entry(entry) {
    return {
      code: this.codeFormat(this.#c.esmtpcode_entry_code(entry)),
      registered: this.#c.esmtpcode_entry_is_registered(entry) === 1,
      provider: this.#providerOf(entry),
      ...this.#body(entry),
    };
  }

  #body(entry) {
    const c = this.#c;
    const name = (kind, number) => this.#name(this.#kinds[kind], number);
    const first = (part) => this.#texts(entry, part)[0] ?? null;
    const reason = c.esmtpcode_entry_reason(entry);
    const answers = this.#texts(entry, 'answer');
    return {
      title: first('title'),
      outcome: name('outcome', c.esmtpcode_entry_outcome(entry)),
      bounce: name('bounce', c.esmtpcode_entry_bounce(entry)),
      category: name('category', c.esmtpcode_entry_category(entry)),
      reason: name('reason', reason),
      group: name('group', c.esmtpcode_reason_group(reason)),
      severity: name('severity', c.esmtpcode_entry_severity(entry)),
      action: name('action', c.esmtpcode_entry_action(entry)),
      responsible: name('responsible', c.esmtpcode_entry_responsible(entry)),
      usual: c.esmtpcode_entry_is_usual(entry) === 1,
      summary: first('summary'),
      meaning: this.#texts(entry, 'meaning').join('\n\n') || null,
      causes: this.#texts(entry, 'cause'),
      remedies: this.#texts(entry, 'remedy'),
      retry: first('retry'),
      checks: this.#texts(entry, 'check'),
      questions: this.#texts(entry, 'question').map((question, i) => ({ question, answer: answers[i] })),
      related: this.#list((i) => this.codeFormat(c.esmtpcode_entry_related(entry, i))),
      references: this.#texts(entry, 'reference'),
      replies: this.#list((i) => c.esmtpcode_entry_reply(entry, i) || null),
    };
  }

  // A verdict in names. Spans are pieces of the text, which may be folded.
  #verdict(text, bytes, verdict) {
    const name = (kind) => this.#name(this.#kinds[kind], verdict[kind]);
    const nameOrNull = (kind) => (verdict[kind] === 0 ? null : name(kind));
    const span = ({ offset, length }) =>
      length === 0 ? null : decoder.decode(bytes.subarray(offset, offset + length));
    return {
      outcome: name('outcome'), bounce: name('bounce'), category: name('category'),
      reason: name('reason'), group: name('group'), severity: name('severity'),
      action: name('action'), responsible: name('responsible'),
      retry_after: verdict.retry_after || null,
      blocklist: nameOrNull('blocklist'), provider: nameOrNull('provider'), basis: name('basis'),
      reply: verdict.reply || null,
      code: this.codeFormat(verdict.code),
      rule: this.#string(this.#c.esmtpcode_rule_name(verdict.rule)),
      recipient: span(verdict.recipient), queue_id: span(verdict.queue_id),
      relay: span(verdict.relay), url: span(verdict.url), ip: span(verdict.ip),
      new_address: span(verdict.new_address),
      matched: verdict.matched.length === 0 ? null : place(text, bytes, verdict.matched),
    };
  }

  // A verdict on a piece of a mail, its place counted in the unfolded text.
  #reported(words, verdict) {
    const { offset, length } = verdict.matched;
    const answer = this.#verdict(words, words, verdict);
    if (length > 0)
      answer.matched = {
        start: unfold(words.subarray(0, offset)).length,
        end: unfold(words.subarray(0, offset + length)).length,
      };
    return answer;
  }

  // A report or a recipient in names and texts.
  #report(address, layout, piece) {
    const members = read(this.#c.memory, address, layout);
    const names = { kind: 'report', format: 'format', dsn_action: 'dsn_action' };
    const answer = {};
    for (const [name, value] of Object.entries(members))
      if (layout[name] === PIECE) answer[name] = value.length === 0 ? null : unfold(piece(value));
      else if (name === 'status') answer[name] = this.codeFormat(value);
      else if (name === 'complete') answer[name] = value === 1;
      else if (name in names) answer[name] = value === 0 && name !== 'kind' ? null : this.#name(this.#kinds[names[name]], value);
    return answer;
  }
}

// A piece of a mail as text: a fold is one space.
function unfold(bytes) {
  return decoder.decode(bytes).replace(/[ \t-\r]+/g, ' ').replace(/^ /, '');
}

// Where a span of bytes lies in a text: counted in characters of a string, in bytes otherwise.
function place(text, bytes, { offset, length }) {
  if (typeof text !== 'string') return { start: offset, end: offset + length };
  const start = decoder.decode(bytes.subarray(0, offset)).length;
  return { start, end: start + decoder.decode(bytes.subarray(offset, offset + length)).length };
}

// Makes the library ready: source is the module as bytes, a Response, a compiled module, or a URL.
export async function load(source) {
  if (source instanceof WebAssembly.Module) return new Library(await WebAssembly.instantiate(source));
  if (typeof source === 'string' || source instanceof URL) source = await fetch(source);
  const bytes = source instanceof Uint8Array || source instanceof ArrayBuffer ? source : await source.arrayBuffer();
  return new Library((await WebAssembly.instantiate(bytes)).instance);
}
