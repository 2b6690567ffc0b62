/* SPDX-FileCopyrightText: 2026 the libesmtpcode authors
 * SPDX-License-Identifier: MIT */

/* A report being read: what the files share that read its forms. */

#ifndef ESMTPCODE_REPORT_H
#define ESMTPCODE_REPORT_H

#include "ascii.h"
#include "mail.h"
#include "match.h"

/* How the recipients are found. */
enum mode {
  MODE_NONE,     /* there are none */
  MODE_STATUS,   /* a group of fields each, RFC 3464 */
  MODE_FEEDBACK, /* Original-Rcpt-To, RFC 5965 */
  MODE_LISTED,   /* X-Failed-Recipients in the header, and words for people */
  MODE_TEXT,     /* words for people only */
  MODE_ONCE      /* one, known already or not at all */
};

/* A line that names a recipient. */
struct place {
  esmtpcode_span address;
  uint32_t line;  /* where it starts */
  uint32_t words; /* where what is said of the recipient starts */
  uint32_t next;  /* the line behind it; 0 where there is no place */
};

/* What a report's cursor holds. It comes back from the caller: no number in it is trusted. */
struct state {
  uint32_t mode;
  uint32_t handed;     /* recipients so far */
  uint32_t used;       /* bytes of the scratch that hold what was decoded */
  uint32_t budget;     /* bytes that may still be searched for an address */
  uint32_t position;   /* of MODE_LISTED in the message, of MODE_TEXT in the text behind what
                          recipients share, else in the region */
  uint32_t open;       /* a line said that recipients follow */
  uint32_t cls;        /* what it said of them: 2, 4 or 5 */
  uint32_t indent;     /* of the first of them */
  uint32_t transcript; /* where in the text words begin that are about all of them */
  uint32_t again;      /* where in the text they are listed once more, with codes */
  union {
    uint32_t rejects; /* where in the text the reason stands, whatever the fields say */
    uint32_t shared;  /* of MODE_TEXT: where the words start that several recipients share */
  };
  esmtpcode_piece region;   /* the fields of MODE_STATUS and MODE_FEEDBACK */
  esmtpcode_piece text;     /* the words for people, up to the returned message */
  esmtpcode_piece sender;   /* the mail's own sender */
  esmtpcode_piece author;   /* the returned message's sender */
  esmtpcode_piece alias;    /* what the recipient became at last, where that is told */
  esmtpcode_piece first;    /* the first recipient */
  esmtpcode_piece last;     /* the one handed out before */
  esmtpcode_piece returned; /* MODE_ONCE: the recipient that the returned message tells */
  struct place ahead;       /* MODE_TEXT: the next recipient's, where it is known */
};

/* A report and everything that is at hand to read it. */
struct reading {
  struct mail mail;
  esmtpcode_report *report;
  struct state state;
  esmtpcode_piece delivered; /* whom the returned message was delivered to before */
  int named;                 /* a line names a recipient */
  int ended;                 /* the returned message was seen behind the text */
};

/* The recipient being read, and the verdict on it. */
struct result {
  esmtpcode_recipient *recipient;
  esmtpcode_verdict *verdict;
};

/* --- header.c: pieces, and what headers tell ----------------------------------------------------
 */

/* What counts of a mail's header. */
struct header {
  struct field other; /* one that does not count */
  struct field type;
  struct field encoding;
  struct field from;
  struct field subject;
  struct field to;
  struct field delivered;
  struct field listed;   /* X-Failed-Recipients */
  struct field answered; /* In-Reply-To: it answers a mail, as people do */
  size_t start;          /* behind empty lines */
  size_t body;
  unsigned fields;
  int ended;       /* by an empty line */
  int from_system; /* an empty Return-Path, or what else a person never sends */
  int has_sender;  /* another one, no list server's */
  int has_agent;   /* what people write with */
  int answers;     /* it says that it is an automatic answer, RFC 3834 */
};

static inline int is_told(struct field field) {
  return field.name != FIELD_NONE;
}

static inline int is_set(struct field field) {
  return field.end > field.value;
}

/* Where the fields of each name are kept in a structure of them, by offsets: in the first one where
 * they do not count. There is no branch for each name, which no processor could foretell. */
static inline struct field *place_of(void *fields, const uint8_t *places, struct field field) {
  return (struct field *)(void *)((char *)fields + places[field.name]);
}

/* The bytes of a piece: none where it does not lie in the message or the scratch. */
static inline struct view view_of(const struct mail *mail, esmtpcode_piece piece) {
  const char *s = piece.source == ESMTPCODE_SOURCE_SCRATCH ? mail->scratch : mail->message.s;
  size_t len = piece.source == ESMTPCODE_SOURCE_SCRATCH ? mail->room : mail->message.len;
  int lies = (uint64_t)piece.offset + piece.length <= len;

  return (struct view){lies ? s + piece.offset : "", lies ? piece.length : 0, piece.source};
}

/* The piece that a view has from start to end. */
static inline esmtpcode_piece piece_of(const struct mail *mail, const struct view *view,
                                       size_t start, size_t end) {
  const char *base = view->source == ESMTPCODE_SOURCE_SCRATCH ? mail->scratch : mail->message.s;
  esmtpcode_piece piece = {view->source, 0, 0};

  if (end > start) {
    piece.offset = (uint32_t)((size_t)(view->s - base) + start);
    piece.length = (uint32_t)(end - start);
  }
  return piece;
}

/* The value of a field; of one like Message-ID, without its brackets; of one like To, the first
 * address. */
esmtpcode_piece esmtpcode_i_field_piece(const struct mail *mail, const struct view *view,
                                        struct field field);
esmtpcode_piece esmtpcode_i_id_piece(const struct mail *mail, const struct view *view,
                                     struct field field);
esmtpcode_piece esmtpcode_i_first_address(const struct mail *mail, const struct view *view,
                                          struct field field);

/* Where the first word that may be an address starts from s[at] on, before s[end]: the one with the
 * first "@", unless a quoted one may stand before. Gives end where there is none. */
size_t esmtpcode_i_find_candidate(const char *s, size_t at, size_t end);

/* Where the domain of an address starts, behind its last "@"; 0 where it has none. */
size_t esmtpcode_i_domain(const struct view *address);

/* Whether two are equal but for the case of letters. */
int esmtpcode_i_same(const struct view *a, const struct view *b);

/* Whether an address of a text is the piece. */
int esmtpcode_i_is_piece(const struct reading *reading, esmtpcode_piece piece,
                         const struct view *text, esmtpcode_span address);

/* Whether an address of a text is that of the mail's sender, or of a recipient that was named. */
int esmtpcode_i_is_known(const struct reading *reading, const struct view *text,
                         const struct state *state, esmtpcode_span address);

void esmtpcode_i_read_header(const struct view *message, struct header *header);

/* Whether an address is one by which list servers send what they have to say themselves. */
int esmtpcode_i_is_list_path(const char *s, size_t len);

/* Whether a subject starts as people's mail programs make it for an answer, or for what is passed
 * on. */
int esmtpcode_i_is_passed_on(const struct view *subject);

/* The tag in the local part of an address: behind "+", or from "-" on where "=" stands for the "@"
 * of another one. */
esmtpcode_piece esmtpcode_i_tag(const struct mail *mail, esmtpcode_piece address);

/* Notes what the header of the returned message tells, which starts in a view at start. */
void esmtpcode_i_returned(struct reading *reading, const struct view *view, size_t start);

/* --- parts.c: the parts of a mail ---------------------------------------------------------------
 */

/* Those that count. */
struct parts {
  struct part status;
  struct part text;
  struct part html;
  struct part returned;
  int complete;
  int reported; /* in a multipart/report */
  int awaited;  /* the mail was cut before its status, if it has one */
};

static inline int is_there(const struct part *part) {
  return part->end > part->start;
}

struct view esmtpcode_i_part_view(const struct mail *mail, const struct part *part);

/* What a part says, decoded; all its lines are whole. */
struct view esmtpcode_i_decode_part(struct mail *mail, const struct part *part);

/* Finds the parts. Where a report has been read, the returned message behind it is left alone. */
void esmtpcode_i_find_parts(const struct mail *mail, const struct header *header,
                            struct parts *parts);

/* --- status.c: reports made of fields ----------------------------------------------------------
 */

/* Whether a part has the fields of a delivery status, whatever type it says that it has. */
int esmtpcode_i_is_status(const struct view *view);

/* Whether the fields of a report start at s[at] of a text. Two letters tell nearly all that do not.
 */
static inline int starts_fields(const struct view *text, size_t at) {
  struct view rest = {text->s + at, text->len - (uint32_t)at, text->source};
  int first = rest.len > 2 ? to_lower(rest.s[0]) : ' ';
  int third = first == 'r' ? 'p' : first == 'f' ? 'n' : first == 'o' ? 'i' : '\0';

  return third != '\0' && to_lower(rest.s[2]) == third && esmtpcode_i_is_status(&rest);
}

/* Reads what is about the whole of a report. The status is none (0) where it tells of nobody. */
int esmtpcode_i_status_open(struct reading *reading);
void esmtpcode_i_feedback_open(struct reading *reading);

/* How many recipients they tell of. */
unsigned esmtpcode_i_status_count(const struct reading *reading);

/* The next recipient. Gives 1, or 0 after the last one. */
int esmtpcode_i_status_next(struct reading *reading, struct result *result);
int esmtpcode_i_feedback_next(struct reading *reading, struct result *result);

/* --- place.c: lines of words for people ---------------------------------------------------------
 */

/* Whether words have the form of a bounce: a line names a recipient, or one says that they follow.
 */
enum form { UNFORMED, NAMED, OPENED };

/* Reads the words for people: their form, and where the returned message starts. */
int esmtpcode_i_text_open(struct reading *reading, struct view text);

/* Finds the next line between at and limit that names a recipient. */
int esmtpcode_i_find_place(const struct reading *reading, const struct view *text,
                           struct state *state, size_t at, size_t limit, struct place *place);

/* Finds the first line that names a recipient, and keeps it ahead. */
int esmtpcode_i_text_names(struct reading *reading);

/* The same where no line tells that recipients follow: by lines that start with an address. */
int esmtpcode_i_text_lists(struct reading *reading);

/* The address that a recipient stands for, where its words name one: "(expanded from: <...>)". */
esmtpcode_piece esmtpcode_i_find_alias(const struct reading *reading, const struct view *text,
                                       size_t start, size_t end);

/* --- unnamed.c: whom a bounce is about where no line names a recipient --------------------------
 */

/* Where a reply code of a failure stands, alone, between at and end; end where none does. */
size_t esmtpcode_i_find_failure(const char *s, size_t at, size_t end);

/* The address in the first line that has one and a reply code. */
esmtpcode_piece esmtpcode_i_text_address(const struct reading *reading);

/* The first address between at and end that is neither the mail's sender nor its recipient. */
esmtpcode_piece esmtpcode_i_other_address(const struct reading *reading, const struct view *text,
                                          size_t at, size_t end);

/* The first one in angle brackets, both of them: in Japanese of ISO-2022-JP a character may look
 * like the first one. */
esmtpcode_piece esmtpcode_i_bracketed_address(const struct reading *reading,
                                              const struct view *text);

/* Whether an address is one to ask for help. */
int esmtpcode_i_is_helper(const char *s, size_t len);

/* The only one that a whole text names, but for those to ask for help; in one that may have been
 * cut the one in the first line that says what is wrong with it: "Quota exceeded for
 * joe@example.org".
 */
esmtpcode_piece esmtpcode_i_worded_address(const struct reading *reading, int whole);

/* The recipient that the returned message tells: by its To field, where that names one only, or by
 * what a server noted that had it. */
esmtpcode_piece esmtpcode_i_sole_recipient(const struct reading *reading);

/* --- bounce.c: recipients in words for people ---------------------------------------------------
 */

/* The kind of what a class of replies says, #esmtpcode_report_kind. */
uint32_t esmtpcode_i_kind_of_class(uint32_t cls);

/* Opens the fields in the words, unless these name more recipients than the fields do: what people
 * paste is often cut. Gives 1, or 0 where the words count. */
int esmtpcode_i_text_fields(struct reading *reading);

/* The class that the line tells behind which the first recipient stands. */
uint32_t esmtpcode_i_text_class(struct reading *reading);

/* The next recipient of MODE_LISTED and of MODE_TEXT. Gives 1, or 0 after the last one. */
int esmtpcode_i_text_next(struct reading *reading, struct result *result);

/* --- words.c: verdicts on recipients ------------------------------------------------------------
 */

/* Judges a recipient by the words of its diagnostic, and by what else the report tells: with
 * context by whose addresses it has. Of a dialog the words stay that are behind what went well. */
void esmtpcode_i_judge_said(struct reading *reading, struct result *result, int context);

/* Judges it by words from start to end of a text, where these say more than what the verdict was
 * based on. */
void esmtpcode_i_judge_words(struct reading *reading, struct result *result,
                             const struct view *text, size_t start, size_t end);

/* Judges by what is said behind the first mention of the recipient from at on. */
void esmtpcode_i_judge_mention(struct reading *reading, struct result *result,
                               const struct view *text, size_t at, size_t limit);

/* Whether other words than the recipient's own ought to be looked for. */
int esmtpcode_i_says_little(const struct result *result);

/* Judges by the words for people where what the report's fields say is vague. */
void esmtpcode_i_text_judge(struct reading *reading, struct result *result, int alone);

/* Judges by the words that a delivery agent gives as its reason, where it gives any. */
void esmtpcode_i_text_reject(struct reading *reading, struct result *result);

#endif
