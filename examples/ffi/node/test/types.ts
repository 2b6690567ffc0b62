// SPDX-FileCopyrightText: 2026 the libesmtpcode authors
// SPDX-License-Identifier: MIT

/** Compiled, never run: what the types allow, and what they do not. */

import { classify, composeReply, departures, findEntry, names, type Reason } from 'esmtpcode';

const verdict = classify(new Uint8Array(3), 'Own-Domain: example.com');
const reason: Reason = verdict.reason;
if (reason === 'user_unknown' && verdict.bounce === 'hard') console.log(verdict.code?.length);
const title: string | undefined = findEntry('5.1.1', 'google')?.title;
const sent: Buffer = composeReply(250, null, title ?? 'ok', { utf8: true });
const all: Reason[] = names('reason');
console.log(sent, all, departures.zeros);
// @ts-expect-error: no such reason
console.log(reason === 'user_unkown');
// @ts-expect-error: no such enumeration
names('reasons');
