// SPDX-FileCopyrightText: 2026 the libesmtpcode authors
// SPDX-License-Identifier: MIT

/** What mail servers say when mail does not arrive: libesmtpcode for Node.js. */

import type {
  Action,
  Basis,
  Blocklist,
  Bounce,
  Category,
  DsnAction,
  Enumerations,
  Format,
  Group,
  Outcome,
  Pairing,
  Part,
  Problem,
  Provider,
  Reason,
  ReportKind,
  Responsible,
  Severity,
  Stage,
  State,
  Status,
  Vocabulary,
  departures,
} from './definitions.js';

export * from './definitions.js';

/** Text; of bytes, what is quoted comes decoded from UTF-8. */
export type Text = string | Uint8Array;
/** An enhanced status code, such as '5.7.26'. */
export type Code = string;
/** From the first byte to behind the last, in the text's UTF-8. */
export type Span = [start: number, end: number];

export function version(): string;
export function versionNumber(): number;
export function dataChecksum(): string;
/** The names of an enumeration, by their numbers. */
export function names<K extends keyof Enumerations>(kind: K): Enumerations[K][];
/** What an enumerator stands for, in a few words for a person. */
export function description<K extends keyof Enumerations>(kind: K, name: Enumerations[K]): string;

/** A code of its parts; null where one is out of its range. */
export function makeCode(cls: number, subject: number, detail: number): Code | null;
/** The whole text as a code, by the grammar and nothing else. */
export function parseCode(text: Text): Code | null;
/** A code the way reports write it, and how that departs from the grammar. */
export function parseCodeLenient(
  text: Text,
): { code: Code; departures: (keyof typeof departures)[] } | null;
/** The code at the start of a text. */
export function codePrefix(text: Text): { code: Code; length: number } | null;
/** The first code in free text. */
export function findCode(text: Text): Code | null;
/** Every code in free text. */
export function findCodes(text: Text): Generator<{ code: Code; span: Span }>;
export function codeParts(code: Code): [cls: number, subject: number, detail: number];
/** False for a code of a class that the standard does not have. */
export function codeIsValid(code: Code): boolean;
/** For sort(). */
export function compareCodes(a: Code, b: Code): number;

/** A reply at the start of a text, or as much of one as there is. */
export class Reply {
  /** With final no more input will come: the last line may lack its end. */
  constructor(text: Text, options?: { final?: boolean });
  readonly state: State;
  readonly problem: Problem;
  /** Bytes taken; the next reply starts behind them. */
  readonly length: number;
  /** Offset of the problem in bytes. */
  readonly where: number;
  readonly lines: number;
  readonly reply: number | null;
  readonly code: Code | null;
  readonly codeAgrees: boolean;
  readonly codeUniform: boolean;
  readonly text: string;
  /** The text line by line, without codes and line ends. */
  readonly texts: string[];
}

/** What was given cannot stand in a reply. */
export class ComposeError extends RangeError {
  readonly status: Status;
}
/** A reply ready to be sent; throws ComposeError. */
export function composeReply(
  reply: number,
  code: Code | null,
  text: Text,
  options?: { utf8?: boolean },
): Buffer;
export function replyIsValid(reply: number): boolean;
export function replyOutcome(reply: number): Outcome;
/** What a reply code means; null for one that nobody is known to send. */
export function replyMeaning(reply: number): string | null;
export function replyReferences(reply: number): string[];
/** The codes that go with a reply code: the registered ones, then the customary. */
export function replyCodes(reply: number): Code[];
export function pairing(reply: number, code: Code): Pairing;

/** What one code means, by the registry or by a provider. */
export class Entry {
  private constructor();
  readonly code: Code;
  /** The last code of a range; the entry's own where it is none. */
  readonly lastCode: Code;
  readonly provider: Provider;
  readonly isRegistered: boolean;
  readonly isUsual: boolean;
  readonly outcome: Outcome;
  readonly bounce: Bounce;
  readonly category: Category;
  readonly reason: Reason;
  readonly group: Group;
  readonly severity: Severity;
  readonly action: Action;
  readonly responsible: Responsible;
  readonly title: string;
  readonly related: Code[];
  readonly replies: number[];
  texts(part: Part): string[];
  /** How well it matches a search: 0 for not, the larger the better. */
  match(words: Text): number;
  equals(other: Entry): boolean;
}
/** The registry's entry of exactly this code, or the provider's own. */
export function findEntry(code: Code, provider?: Provider): Entry | null;
/** The best entry there is; null only where the code is not valid. */
export function describe(code: Code, provider?: Provider): Entry | null;
/** Every entry, by code, the registered before the providers'. */
export function entries(): Generator<Entry>;

/** What a text means. */
export class Verdict {
  private constructor();
  readonly outcome: Outcome;
  readonly bounce: Bounce;
  readonly category: Category;
  readonly reason: Reason;
  readonly group: Group;
  readonly severity: Severity;
  readonly action: Action;
  readonly responsible: Responsible;
  readonly basis: Basis;
  readonly provider: Provider;
  readonly blocklist: Blocklist;
  readonly stage: Stage;
  /** Seconds to wait, as the server named them. */
  readonly retryAfter: number | null;
  readonly reply: number | null;
  readonly code: Code | null;
  /** The stable identifier of the rule that decided. */
  readonly rule: string | null;
  /** The words that decided. */
  readonly matched: string | null;
  readonly recipient: string | null;
  readonly queueId: string | null;
  readonly relay: string | null;
  readonly url: string | null;
  readonly ip: string | null;
  readonly newAddress: string | null;
  /** Where one of the texts stands. */
  span(
    name: 'matched' | 'recipient' | 'queueId' | 'relay' | 'url' | 'ip' | 'newAddress',
  ): Span | null;
  toJSON(): Record<string, string | number | null>;
}
/** Says what a text means; the context is what is known besides, in lines "Field: value". */
export function classify(text: Text, context?: Text): Verdict;
/** Says what a reply means that has been read. */
export function classifyReply(reply: Reply): Verdict;
/** Says what codes mean where there are no words. */
export function classifyCode(reply: number | null, code: Code | null, provider?: Provider): Verdict;
/** What another system calls a reason. */
export function reasonTerm(vocabulary: Vocabulary, reason: Reason): string | null;
export function reasonGroup(reason: Reason): Group;

/** What is reported of one recipient; null for what the mail does not tell. */
export interface Recipient {
  kind: ReportKind;
  dsnAction: DsnAction;
  /** The Status field. */
  status: Code | null;
  /** The final recipient. */
  address: string | null;
  /** The original recipient. */
  original: string | null;
  /** The words that the verdict is about. */
  diagnostic: string | null;
  remoteMta: string | null;
  lastAttempt: string | null;
  finalLogId: string | null;
  willRetryUntil: string | null;
  verdict: Verdict;
}
/** A mail that reports on other mails. */
export interface Report {
  kind: ReportKind;
  /** False where the mail was cut: recipients may be missing. */
  complete: boolean;
  /** How it was read. */
  format: Format;
  reportingMta: string | null;
  arrivalDate: string | null;
  envelopeId: string | null;
  messageId: string | null;
  originalTo: string | null;
  originalFrom: string | null;
  subject: string | null;
  feedbackId: string | null;
  returnedTo: string | null;
  verp: string | null;
  feedbackType: string | null;
  sourceIp: string | null;
  disposition: string | null;
  recipients: Recipient[];
}
/** What a mail is, and what it reports of each recipient. */
export function readReport(message: Text): Report;
