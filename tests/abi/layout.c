/* SPDX-FileCopyrightText: 2026 the libesmtpcode authors
 * SPDX-License-Identifier: MIT */

/* The layout of every public structure as it was in 1.0, on every machine. A later header may only
 * append: its structures are never smaller. */

#include <esmtpcode.h>

#define MEASURES(structure, bytes)                                                                 \
  _Static_assert(sizeof(structure) >= (bytes) && _Alignof(structure) == 4, #structure)

#define STANDS(structure, member, offset, bytes)                                                   \
  _Static_assert(offsetof(structure, member) == (offset) &&                                        \
                     sizeof(((structure *)0)->member) == (bytes),                                  \
                 #structure "." #member)

/* Parts of other structures: these cannot even grow. */
_Static_assert(sizeof(esmtpcode_span) == 8 && sizeof(esmtpcode_piece) == 12, "parts");

MEASURES(esmtpcode_span, 8);
STANDS(esmtpcode_span, offset, 0, 4);
STANDS(esmtpcode_span, length, 4, 4);

MEASURES(esmtpcode_reply, 44);
STANDS(esmtpcode_reply, state, 0, 4);
STANDS(esmtpcode_reply, problem, 4, 4);
STANDS(esmtpcode_reply, length, 8, 4);
STANDS(esmtpcode_reply, where, 12, 4);
STANDS(esmtpcode_reply, lines, 16, 4);
STANDS(esmtpcode_reply, reply, 20, 4);
STANDS(esmtpcode_reply, code, 24, 4);
STANDS(esmtpcode_reply, code_agrees, 28, 4);
STANDS(esmtpcode_reply, code_uniform, 32, 4);
STANDS(esmtpcode_reply, text, 36, 8);

MEASURES(esmtpcode_verdict, 120);
STANDS(esmtpcode_verdict, outcome, 0, 4);
STANDS(esmtpcode_verdict, bounce, 4, 4);
STANDS(esmtpcode_verdict, category, 8, 4);
STANDS(esmtpcode_verdict, reason, 12, 4);
STANDS(esmtpcode_verdict, group, 16, 4);
STANDS(esmtpcode_verdict, severity, 20, 4);
STANDS(esmtpcode_verdict, action, 24, 4);
STANDS(esmtpcode_verdict, responsible, 28, 4);
STANDS(esmtpcode_verdict, basis, 32, 4);
STANDS(esmtpcode_verdict, provider, 36, 4);
STANDS(esmtpcode_verdict, blocklist, 40, 4);
STANDS(esmtpcode_verdict, stage, 44, 4);
STANDS(esmtpcode_verdict, retry_after, 48, 4);
STANDS(esmtpcode_verdict, reply, 52, 4);
STANDS(esmtpcode_verdict, code, 56, 4);
STANDS(esmtpcode_verdict, rule, 60, 4);
STANDS(esmtpcode_verdict, matched, 64, 8);
STANDS(esmtpcode_verdict, recipient, 72, 8);
STANDS(esmtpcode_verdict, queue_id, 80, 8);
STANDS(esmtpcode_verdict, relay, 88, 8);
STANDS(esmtpcode_verdict, url, 96, 8);
STANDS(esmtpcode_verdict, ip, 104, 8);
STANDS(esmtpcode_verdict, new_address, 112, 8);

MEASURES(esmtpcode_piece, 12);
STANDS(esmtpcode_piece, source, 0, 4);
STANDS(esmtpcode_piece, offset, 4, 4);
STANDS(esmtpcode_piece, length, 8, 4);

MEASURES(esmtpcode_report, 328);
STANDS(esmtpcode_report, kind, 0, 4);
STANDS(esmtpcode_report, complete, 4, 4);
STANDS(esmtpcode_report, format, 8, 4);
STANDS(esmtpcode_report, reporting_mta, 12, 12);
STANDS(esmtpcode_report, arrival_date, 24, 12);
STANDS(esmtpcode_report, envelope_id, 36, 12);
STANDS(esmtpcode_report, message_id, 48, 12);
STANDS(esmtpcode_report, original_to, 60, 12);
STANDS(esmtpcode_report, original_from, 72, 12);
STANDS(esmtpcode_report, subject, 84, 12);
STANDS(esmtpcode_report, feedback_id, 96, 12);
STANDS(esmtpcode_report, returned_to, 108, 12);
STANDS(esmtpcode_report, verp, 120, 12);
STANDS(esmtpcode_report, feedback_type, 132, 12);
STANDS(esmtpcode_report, source_ip, 144, 12);
STANDS(esmtpcode_report, disposition, 156, 12);
STANDS(esmtpcode_report, cursor, 168, 160);

MEASURES(esmtpcode_recipient, 96);
STANDS(esmtpcode_recipient, kind, 0, 4);
STANDS(esmtpcode_recipient, dsn_action, 4, 4);
STANDS(esmtpcode_recipient, status, 8, 4);
STANDS(esmtpcode_recipient, address, 12, 12);
STANDS(esmtpcode_recipient, original, 24, 12);
STANDS(esmtpcode_recipient, diagnostic, 36, 12);
STANDS(esmtpcode_recipient, remote_mta, 48, 12);
STANDS(esmtpcode_recipient, last_attempt, 60, 12);
STANDS(esmtpcode_recipient, final_log_id, 72, 12);
STANDS(esmtpcode_recipient, will_retry_until, 84, 12);
