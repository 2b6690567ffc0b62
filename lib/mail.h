/* SPDX-FileCopyrightText: 2026 the libesmtpcode authors
 * SPDX-License-Identifier: MIT */

/* What the readers of mails share. */

#ifndef ESMTPCODE_MAIL_H
#define ESMTPCODE_MAIL_H

#include "internal.h"
#include "word.h"

/* Bytes of the message or of the scratch. */
struct view {
  const char *s;
  uint32_t len;
  uint32_t source; /* #esmtpcode_source */
};

/* A message being read, and where to decode to. */
struct mail {
  struct view message;
  char *scratch;
  size_t room;
  size_t used;  /* of the scratch, by what was decoded so far */
  char nothing; /* what stands in for a scratch that is NULL */
};

/* --- mime.c: lines, fields, parts ------------------------------------------------------------- */

/* The fields that count, of mails and of reports. */
enum field_name {
  FIELD_NONE, /* a line that is no field */
  FIELD_OTHER,
  FIELD_TO,
  FIELD_FROM,
  FIELD_ERROR,
  FIELD_ACTION,
  FIELD_STATUS,
  FIELD_X_LOOP,
  FIELD_X_RICEVUTA,
  FIELD_SUBJECT,
  FIELD_PRECEDENCE,
  FIELD_USER_AGENT,
  FIELD_SOURCE_IP,
  FIELD_MESSAGE_ID,
  FIELD_REMOTE_MTA,
  FIELD_X_AUTOREPLY,
  FIELD_IN_REPLY_TO,
  FIELD_FEEDBACK_ID,
  FIELD_RETURN_PATH,
  FIELD_DISPOSITION,
  FIELD_ENVELOPE_TO,
  FIELD_DELIVERED_TO,
  FIELD_CONTENT_TYPE,
  FIELD_ARRIVAL_DATE,
  FIELD_FINAL_LOG_ID,
  FIELD_X_ORIGINAL_TO,
  FIELD_X_AUTORESPOND,
  FIELD_REPORTING_MTA,
  FIELD_FEEDBACK_TYPE,
  FIELD_AUTO_SUBMITTED,
  FIELD_FINAL_RECIPIENT,
  FIELD_DIAGNOSTIC_CODE,
  FIELD_WILL_RETRY_UNTIL,
  FIELD_ORIGINAL_RCPT_TO,
  FIELD_REMOVAL_RECIPIENT,
  FIELD_X_ACTUAL_RECIPIENT,
  FIELD_X_SUPPLEMENTARY_INFO,
  FIELD_LAST_ATTEMPT_DATE,
  FIELD_ORIGINAL_RECIPIENT,
  FIELD_X_FAILED_RECIPIENTS,
  FIELD_ORIGINAL_MESSAGE_ID,
  FIELD_ORIGINAL_ENVELOPE_ID,
  FIELD_TRANSFER_ENCODING,
  FIELD_X_HMXMRORIGINALRECIPIENT,
  FIELDS
};

/* A field of a header or a report, its value folded as it stands and without the space around it.
 */
struct field {
  uint32_t name;    /* enum field_name */
  uint32_t skipped; /* fields before it that do not count */
  uint32_t value;
  uint32_t end;
};

/* Where the line ends that starts at s[at], and where the next one starts. */
size_t esmtpcode_i_line(const char *s, size_t len, size_t at, size_t *next);

/* How much of a text that may have been cut counts: the last line only where it ends, or is prose;
 * what is cut in it might be an address. */
uint32_t esmtpcode_i_whole_lines(const char *s, uint32_t len);

/* Reads the next field that counts, or line that is no field, from s[*at] on, and moves behind it.
 * Gives 1; or 0 where an empty line or the end comes first: *at is behind it, it starts at
 * field->end. */
int esmtpcode_i_field(const char *s, size_t len, size_t *at, struct field *field);

/* Whether a line that starts at s[at] is one of a field. */
int esmtpcode_i_is_field(const char *s, size_t len, size_t at);

/* Whether s starts with a word in lower case, whatever its own case; STARTS() with a literal. */
int esmtpcode_i_starts(const char *s, size_t len, const char *word);

#define STARTS(s, len, word) ((len) >= sizeof(word) - 1 && same_letters(s, word, sizeof(word) - 1))

enum part_type {
  PART_OTHER,
  PART_TEXT,
  PART_HTML,
  PART_STATUS,      /* message/delivery-status, RFC 3464; or its fields in another type */
  PART_FEEDBACK,    /* message/feedback-report, RFC 5965 */
  PART_DISPOSITION, /* message/disposition-notification, RFC 8098 */
  PART_MESSAGE,     /* message/rfc822 and what is like it: a header, perhaps with a body */
  PART_MULTIPART
};

enum encoding { ENCODING_NONE, ENCODING_BASE64, ENCODING_QUOTED };

/* A part that is no multipart. */
struct part {
  uint32_t type;     /* enum part_type */
  uint32_t encoding; /* enum encoding */
  uint32_t start;
  uint32_t end;
  int whole;             /* what ends it was seen */
  struct view type_told; /* the value of its Content-Type field */
};

enum { DEPTH = 16 };

/* A walk over the parts of a message. */
struct walk {
  struct view view;
  size_t at;
  struct part part;         /* the one being read, or the message itself before the first step */
  uint32_t boundary[DEPTH]; /* of the multiparts that are open: where it stands, and how long */
  uint32_t boundary_length[DEPTH];
  uint32_t seen; /* a bit for each that was met */
  unsigned depth;
  int in_part;
  int report; /* a multipart/report is among them */
};

/* Begins a walk at the message's body, behind its header. */
void esmtpcode_i_walk(struct walk *walk, struct view view, size_t body, struct field type,
                      struct field encoding);

/* The next part. Gives 0 after the last one. */
int esmtpcode_i_next_part(struct walk *walk, struct part *part);

/* The charset of a part, by what its Content-Type tells. */
uint32_t esmtpcode_i_part_charset(const struct part *part);

/* --- decode.c: what is encoded ---------------------------------------------------------------- */

/* Each writes at most room bytes, no more than it reads, and gives how many. The output may start
 * where the input does, or before it. */
size_t esmtpcode_i_base64(const char *s, size_t len, char *out, size_t room);
size_t esmtpcode_i_quoted(const char *s, size_t len, char *out, size_t room);
size_t esmtpcode_i_html(const char *s, size_t len, char *out, size_t room);

/* The value of a field without the ends of its lines, and with its encoded words decoded, RFC 2047,
 * if their charset is known in UTF-8. */
size_t esmtpcode_i_words(const char *s, size_t len, char *out, size_t room);

/* An address of the type rfc822 or utf-8: xtext of RFC 3461, and \x{HEX} of RFC 6533. Writes no
 * more than it reads: out has room for len bytes. */
size_t esmtpcode_i_xtext(const char *s, size_t len, char *out);

/* --- charset.c: what is in another charset than UTF-8 ------------------------------------------
 */

/* A charset by its name; what has none, or one that tells little, may be in ISO 8859-1. */
uint32_t esmtpcode_i_charset(const char *name, size_t len);

/* Whether a text is not in UTF-8, or escapes from ASCII, as ISO-2022-JP does. */
int esmtpcode_i_is_foreign(const char *s, size_t len);

/* Makes UTF-8 of the len bytes at s, for which there are room bytes, unless they are that already:
 * twice as many are enough. Characters that neither phrases nor forms of bounces have become "?".
 * Gives how many bytes there are then. */
size_t esmtpcode_i_to_utf8(uint32_t charset, char *s, size_t len, size_t room);

/* --- format.c: lines that tell something, by the patterns of data/formats.txt -------------------
 */

struct format_row {
  uint16_t phrase; /* in the pool */
  uint16_t use;    /* enum format_use */
  uint8_t length;
  uint8_t shared;  /* bytes that it has in common with the row before */
  uint8_t special; /* where its first special character stands, or its end */
  uint8_t format;
  uint8_t cls; /* 2 success, 4 delay, 5 failure, 7 complaint */
};

/* A line that a pattern matched. */
struct hit {
  const struct format_row *row;
  size_t end;
  esmtpcode_span address; /* that stands for "@" */
};

/* Finds the pattern that matches at s[at], of those uses, of a format or of any (0). Gives 1 or 0.
 */
int esmtpcode_i_format(const struct view *text, size_t at, unsigned uses, uint32_t format,
                       struct hit *hit);

/* Finds the first word from *at on where a pattern of those uses matches, and moves there. Gives 1
 * or 0. */
int esmtpcode_i_find_format(const struct view *text, size_t *at, unsigned uses, struct hit *hit);

/* Whether the words of a format name the recipients that a report's fields do. */
int esmtpcode_i_format_is_same(uint32_t format);

/* Whether mails of a format may come from senders that are no mail systems. */
int esmtpcode_i_format_is_from_anybody(uint32_t format);

/* The address at s[at], which may stand in brackets or quotes; *end is behind those. Gives 1 or 0.
 */
int esmtpcode_i_address(const char *s, size_t len, size_t at, esmtpcode_span *address, size_t *end);

#endif
