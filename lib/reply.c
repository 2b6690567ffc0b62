/* SPDX-FileCopyrightText: 2026 the libesmtpcode authors
 * SPDX-License-Identifier: MIT */

/* Replies: read and written. RFC 5321 section 4.2, RFC 2034 section 4. */

#include <string.h>

#include "ascii.h"
#include "internal.h"
#include "utf8.h"
#include "vector.h"
#include "word.h"

enum {
  LINE_LIMIT = 512, /* with the code and CRLF: RFC 5321 section 4.5.3.1.5 */
  PREFIX_SIZE = 16  /* "550-5.999.999 ", terminated */
};

/* One line of a reply, as offsets in the input. */
struct line {
  uint32_t reply;
  uint32_t code;
  size_t text; /* behind the codes */
  size_t end;  /* before the line end */
  size_t next; /* behind the line end; equals end where the input ends first */
  int last;
  uint32_t problem;
  size_t where;
};

static int is_control(char c) {
  unsigned char byte = (unsigned char)c;

  return (byte < 0x20 && c != '\t') || byte == 0x7f;
}

/* Where the first control character but tab stands in s[at] to s[len - 1], or len. It looks at 48
 * bytes in a go, the last 16 of them moved back where the input ends, so that lines of mixed
 * lengths take the same way. */
static size_t skip_printable(const char *s, size_t len, size_t at) {
  while (len >= 16 && at < len) {
    uint64_t bits = 0;
    size_t window;

    for (window = 0; window < 48; window += 16) {
      size_t offset = at + window < len - 16 ? at + window : len - 16;

      bits |= (uint64_t)control_bits(s + offset) << (offset + 16 - at);
    }
    bits >>= 16; /* those before s[at] */
    if (bits == 0) {
      at = len - at > 48 ? at + 48 : len;
      continue;
    }
    at += lowest_bit(bits);
    if (s[at] != '\t')
      return at;
    at++;
  }
  while (at < len && !is_control(s[at]))
    at++;
  return at;
}

static int fail(struct line *line, uint32_t problem, size_t where) {
  line->problem = problem;
  line->where = where;
  return ESMTPCODE_STATE_MALFORMED;
}

/* Fewer than three digits of a reply code stand at s[at]: more may come, or something is wrong. */
OUTLINE static int refuse_code(const char *s, size_t len, size_t at, struct line *line) {
  size_t n;

  line->reply = 0;
  for (n = 0; at + n < len; n++)
    if (!is_digit(s[at + n]) || (n == 0 && (s[at] < '2' || s[at] > '5')))
      return fail(line, ESMTPCODE_PROBLEM_CODE, at + n);
  return ESMTPCODE_STATE_INCOMPLETE;
}

/* Reads the line at s[at]. A line without an end is whole if final is set. */
static inline int read_line(const char *s, size_t len, size_t at, int final, struct line *line) {
  size_t skip;

  line->problem = ESMTPCODE_PROBLEM_NONE;
  line->text = line->end = at;
  if (len - at < 3 || !is_reply_code(s + at))
    return refuse_code(s, len, at, line);
  line->reply = (uint32_t)(s[at] * 100 + s[at + 1] * 10 + s[at + 2] - '0' * 111);
  line->last = 1;
  at += 3;
  if (at < len && (s[at] == ' ' || s[at] == '-'))
    line->last = s[at++] == ' ';
  else if (at < len && !is_end(s[at]))
    return fail(line, ESMTPCODE_PROBLEM_SEPARATOR, at);
  skip = esmtpcode_code_prefix(s + at, len - at, &line->code);
  if (at + skip < len && !is_space(s[at + skip]))
    skip = line->code = 0;
  line->text = at + skip;
  if (skip > 0 && line->text < len && s[line->text] == ' ')
    line->text++;
  line->end = skip_printable(s, len, line->text);
  line->next = line->end;
  if (line->end == len)
    return final ? ESMTPCODE_STATE_COMPLETE : ESMTPCODE_STATE_INCOMPLETE;
  if (s[line->end] == '\r') {
    line->next++;
    if (line->next == len)
      return final ? ESMTPCODE_STATE_COMPLETE : ESMTPCODE_STATE_INCOMPLETE;
  }
  if (s[line->next] != '\n')
    return fail(line, ESMTPCODE_PROBLEM_CONTROL, line->end);
  line->next++;
  return ESMTPCODE_STATE_COMPLETE;
}

static void add_line(esmtpcode_reply *reply, const struct line *line) {
  if (reply->lines++ == 0) {
    reply->reply = line->reply;
    reply->code = line->code;
    reply->code_uniform = 1;
    reply->text.offset = (uint32_t)line->text;
  } else if (line->code != reply->code) {
    reply->code_uniform = 0;
    if (reply->code == 0)
      reply->code = line->code;
  }
  reply->length = (uint32_t)line->next;
  reply->text.length = (uint32_t)line->end - reply->text.offset;
}

int32_t esmtpcode_reply_read(const char *s, size_t len, uint32_t flags, esmtpcode_reply *reply,
                             size_t size) {
  esmtpcode_reply own;
  esmtpcode_reply *whole;
  struct line line;
  int state;

  if (s == NULL && len == 0)
    s = "";
  if (s == NULL || reply == NULL || size < LEAST_REPLY ||
      (flags & ~(uint32_t)ESMTPCODE_FLAG_FINAL) != 0)
    return ESMTPCODE_ERROR_ARGUMENT;
  whole = sized_empty(reply, size, &own, sizeof own);
  len = readable(len);
  do {
    state = read_line(s, len, whole->length, (flags & ESMTPCODE_FLAG_FINAL) != 0, &line);
    if (whole->lines > 0 && line.reply != 0 && line.reply != whole->reply)
      state = fail(&line, ESMTPCODE_PROBLEM_CHANGED, whole->length);
    if (state == ESMTPCODE_STATE_COMPLETE)
      add_line(whole, &line);
  } while (state == ESMTPCODE_STATE_COMPLETE && !line.last);
  whole->state = (uint32_t)state;
  whole->where = whole->length;
  if (state == ESMTPCODE_STATE_MALFORMED) {
    whole->problem = line.problem;
    whole->where = (uint32_t)line.where;
  }
  whole->code_agrees = whole->code != 0 && esmtpcode_code_class(whole->code) == whole->reply / 100;
  sized_return(reply, size, whole);
  return ESMTPCODE_OK;
}

int32_t esmtpcode_reply_line(const char *s, size_t len, uint32_t *position, esmtpcode_span *text) {
  struct line line;

  len = readable(len);
  text->offset = text->length = 0;
  if (*position >= len || read_line(s, len, *position, 1, &line) != ESMTPCODE_STATE_COMPLETE)
    return 0;
  text->offset = (uint32_t)line.text;
  text->length = (uint32_t)(line.end - line.text);
  *position = line.last ? UINT32_MAX : (uint32_t)line.next;
  return 1;
}

/* Whether text is what a reply may hold. */
static int is_reply_text(const char *text, size_t len, int utf8) {
  size_t i = 0;

  while (i < len) {
    size_t n = 1;

    if (text[i] == '\r' && i + 1 < len && text[i + 1] == '\n')
      n = 2;
    else if ((unsigned char)text[i] >= 0x80)
      n = utf8 ? utf8_length(text + i, len - i) : 0;
    else if (is_control(text[i]))
      n = 0;
    if (n == 0)
      return 0;
    i += n;
  }
  return 1;
}

/* The start of the UTF-8 character that holds text[n]. */
static size_t character_start(const char *text, size_t n) {
  while (n > 0 && ((unsigned char)text[n] & 0xc0) == 0x80)
    n--;
  return n;
}

/* How much of text goes on a line that has room bytes, up to a CRLF. */
static size_t fitting_length(const char *text, size_t len, size_t room) {
  size_t n = len < room + 1 ? len : room + 1;
  const char *cr = n > 0 ? memchr(text, '\r', n) : NULL;

  if (cr != NULL)
    return (size_t)(cr - text);
  if (len <= room)
    return len;
  for (n = room; n > 0; n--)
    if (text[n - 1] == ' ')
      return n;
  return character_start(text, room);
}

/* The same where no line carries a code: what goes on the next line must not start with one. The
 * character before such a code goes with it, so that none is read there. */
static size_t fitting_without_code(const char *text, size_t len, size_t room) {
  size_t n = fitting_length(text, len, room);

  if (n >= len || text[n] == '\r' || esmtpcode_code_prefix(text + n, len - n, NULL) == 0)
    return n;
  n = character_start(text, n - 1);
  if (n > 0)
    return n;
  n = character_start(text, room); /* the only space is the first byte: break within the word */
  return esmtpcode_code_prefix(text + n, len - n, NULL) > 0 ? character_start(text, n - 1) : n;
}

/* "550-5.1.1 ": what starts each line but the last one. */
static size_t compose_prefix(uint32_t reply, uint32_t code, char *prefix) {
  size_t n;

  prefix[0] = (char)('0' + reply / 100);
  prefix[1] = (char)('0' + reply / 10 % 10);
  prefix[2] = (char)('0' + reply % 10);
  prefix[3] = '-';
  n = 4 + esmtpcode_code_format(code, prefix + 4, PREFIX_SIZE - 4);
  if (code != 0)
    prefix[n++] = ' ';
  return n;
}

/* Writes to out, or only counts where out is NULL. Gives the bytes; 0 where a line without a code
 * would be read back as one with a code. */
static size_t compose_lines(const char *prefix, size_t prefix_length, const char *text, size_t len,
                            char *out) {
  size_t written = 0;
  size_t at = 0;
  int has_code = prefix_length > 4;
  int more = 1;

  while (more) {
    size_t room = LINE_LIMIT - prefix_length - 2;
    size_t n = has_code ? fitting_length(text + at, len - at, room)
                        : fitting_without_code(text + at, len - at, room);
    size_t next = at + n;

    if (!has_code && esmtpcode_code_prefix(text + at, n, NULL) > 0)
      return 0;
    if (next < len && text[next] == '\r')
      next += 2;
    more = next < len || next > at + n;
    if (out != NULL) {
      memcpy(out + written, prefix, prefix_length);
      if (!more)
        out[written + 3] = ' ';
      if (n > 0)
        memcpy(out + written + prefix_length, text + at, n);
      out[written + prefix_length + n] = '\r';
      out[written + prefix_length + n + 1] = '\n';
    }
    written += prefix_length + n + 2;
    at = next;
  }
  return written;
}

int32_t esmtpcode_reply_compose(uint32_t reply, uint32_t code, const char *text, size_t len,
                                uint32_t flags, char *buf, size_t size, size_t *needed) {
  char prefix[PREFIX_SIZE];
  size_t prefix_length;

  if (needed == NULL)
    return ESMTPCODE_ERROR_ARGUMENT;
  *needed = 0;
  if (text == NULL && len == 0)
    text = "";
  if (text == NULL || (buf == NULL && size > 0) || len > UINT32_MAX / 2 ||
      (flags & ~(uint32_t)ESMTPCODE_FLAG_UTF8) != 0)
    return ESMTPCODE_ERROR_ARGUMENT;
  if (!esmtpcode_reply_is_valid(reply))
    return ESMTPCODE_ERROR_REPLY;
  if (code != 0 && (!esmtpcode_code_is_valid(code) || esmtpcode_code_class(code) != reply / 100))
    return ESMTPCODE_ERROR_CODE;
  if (!is_reply_text(text, len, (flags & ESMTPCODE_FLAG_UTF8) != 0))
    return ESMTPCODE_ERROR_TEXT;
  prefix_length = compose_prefix(reply, code, prefix);
  *needed = compose_lines(prefix, prefix_length, text, len, NULL);
  if (*needed == 0)
    return ESMTPCODE_ERROR_TEXT;
  if (*needed > size)
    return ESMTPCODE_ERROR_SPACE;
  compose_lines(prefix, prefix_length, text, len, buf);
  return ESMTPCODE_OK;
}
