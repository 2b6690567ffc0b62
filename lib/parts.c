/* SPDX-FileCopyrightText: 2026 the libesmtpcode authors
 * SPDX-License-Identifier: MIT */

/* The parts of a mail that tell what became of another one. RFC 2045, RFC 6522. */

#include "report.h"

#include <string.h>

#include "ascii.h"

struct view esmtpcode_i_part_view(const struct mail *mail, const struct part *part) {
  struct view view = mail->message;

  view.s += part->start;
  view.len = part->end - part->start;
  return view;
}

struct view esmtpcode_i_decode_part(struct mail *mail, const struct part *part) {
  struct view view = esmtpcode_i_part_view(mail, part);
  char *out = mail->scratch + mail->used;
  size_t room = mail->room - mail->used;
  size_t n = view.len < room ? view.len : room;

  if (part->encoding == ENCODING_NONE && !esmtpcode_i_is_foreign(view.s, view.len)) {
    if (part->type != PART_HTML)
      return view;
    n = view.len;
  } else {
    if (part->encoding == ENCODING_BASE64)
      n = esmtpcode_i_base64(view.s, view.len, out, room);
    else if (part->encoding == ENCODING_QUOTED)
      n = esmtpcode_i_quoted(view.s, view.len, out, room);
    else
      memcpy(out, view.s, n);
    if (esmtpcode_i_is_foreign(out, n))
      n = esmtpcode_i_to_utf8(esmtpcode_i_part_charset(part), out, n, room);
    view.s = out;
  }
  if (part->type == PART_HTML)
    n = esmtpcode_i_html(view.s, n, out, room);
  view.s = out;
  view.len = part->whole && n < room ? (uint32_t)n : esmtpcode_i_whole_lines(out, (uint32_t)n);
  view.source = ESMTPCODE_SOURCE_SCRATCH;
  mail->used += view.len;
  return view;
}

static int has_words(const struct mail *mail, const struct part *part) {
  for (size_t i = part->start; i < part->end; i++)
    if (!is_space(mail->message.s[i]))
      return 1;
  return 0;
}

/* Whether what was taken for the status is words, as its fields stand in a further part: InterMail
 * gives both the same type. */
static int is_text_instead(const struct mail *mail, const struct part *kept,
                           const struct part *part) {
  struct view words = esmtpcode_i_part_view(mail, kept);
  struct view fields = esmtpcode_i_part_view(mail, part);

  return kept->type == PART_STATUS && kept->encoding == ENCODING_NONE &&
         part->type == PART_STATUS && !esmtpcode_i_is_status(&words) &&
         esmtpcode_i_is_status(&fields);
}

/* Keeps a part that is the first of its type. */
static void keep_part(const struct mail *mail, const struct part *part, struct parts *parts) {
  struct view view = esmtpcode_i_part_view(mail, part);
  struct part *place = NULL;

  switch (part->type) {
  case PART_STATUS:
  case PART_FEEDBACK:
  case PART_DISPOSITION:
    place = &parts->status;
    break;
  case PART_MESSAGE:
    place = &parts->returned;
    break;
  case PART_HTML:
    place = &parts->html;
    break;
  default:
    if (part->encoding == ENCODING_NONE && is_there(&parts->text) && esmtpcode_i_is_status(&view))
      place = &parts->status;
    else if (part->type == PART_TEXT && has_words(mail, part))
      place = &parts->text;
    break;
  }
  if (place == &parts->status && is_there(&parts->status) &&
      is_text_instead(mail, &parts->status, part)) {
    place->type = PART_TEXT;
    if (!is_there(&parts->text))
      parts->text = *place;
    place->end = place->start;
  }
  if (place == NULL || is_there(place))
    return;
  *place = *part;
  if (place == &parts->status && part->type != PART_FEEDBACK && part->type != PART_DISPOSITION)
    place->type = PART_STATUS;
}

void esmtpcode_i_find_parts(const struct mail *mail, const struct header *header,
                            struct parts *parts) {
  struct walk walk;
  struct part part;

  esmtpcode_i_clear(parts, sizeof *parts);
  esmtpcode_i_walk(&walk, mail->message, header->body, header->type, header->encoding);
  parts->complete = header->ended;
  while (esmtpcode_i_next_part(&walk, &part)) {
    keep_part(mail, &part, parts);
    parts->complete = part.whole || walk.depth == 0;
    parts->reported = walk.report;
    if (is_there(&parts->status) && is_there(&parts->returned))
      return;
  }
  parts->awaited = (!header->ended && !is_told(header->type)) ||
                   (walk.report && !parts->complete && !is_there(&parts->returned) &&
                    (!is_there(&parts->status) || !parts->status.whole));
}
