/* SPDX-FileCopyrightText: 2026 the libesmtpcode authors
 * SPDX-License-Identifier: MIT */

/* An executable function of ClickHouse: a line of text in, what it means out.
 *   esmtpcode-udf          TabSeparated: a text in, the reason out
 *   esmtpcode-udf --json   JSONEachRow: {"line":"..."} in, {"result":{...}} out
 * What is ready is written before more is waited for, so one process serves block after block. */

#include <esmtpcode.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

struct input {
  char *buffer;
  size_t room;
  size_t start;
  size_t end;
};

/* Gives 0 at the end of the input. */
static int read_more(struct input *input) {
  ssize_t n;

  fflush(stdout);
  input->end -= input->start;
  if (input->end > 0)
    memmove(input->buffer, input->buffer + input->start, input->end);
  input->start = 0;
  if (input->end == input->room) {
    input->room = input->room > 0 ? 2 * input->room : 1 << 16;
    input->buffer = realloc(input->buffer, input->room);
    if (input->buffer == NULL)
      abort();
  }
  n = read(STDIN_FILENO, input->buffer + input->end, input->room - input->end);
  input->end += n > 0 ? (size_t)n : 0;
  return n > 0;
}

/* The next row without its line end, or NULL. */
static char *next_row(struct input *input, size_t *len) {
  size_t searched = 0;
  char *stop = NULL;
  char *row;

  while (stop == NULL) {
    size_t left = input->end - input->start;

    if (left > searched)
      stop = memchr(input->buffer + input->start + searched, '\n', left - searched);
    searched = left;
    if (stop == NULL && !read_more(input))
      return NULL;
  }
  row = input->buffer + input->start;
  *len = (size_t)(stop - row);
  input->start += *len + 1;
  return row;
}

/* "\u00e9" in UTF-8. Gives the bytes written; a surrogate is as good as any other letter here. */
static size_t write_utf8(const char *hex, char *out) {
  char digits[5] = {hex[0], hex[1], hex[2], hex[3], '\0'};
  unsigned long c = strtoul(digits, NULL, 16);

  if (c < 0x80) {
    out[0] = (char)c;
    return 1;
  }
  if (c < 0x800) {
    out[0] = (char)(0xc0 | c >> 6);
    out[1] = (char)(0x80 | (c & 0x3f));
    return 2;
  }
  out[0] = (char)(0xe0 | c >> 12);
  out[1] = (char)(0x80 | (c >> 6 & 0x3f));
  out[2] = (char)(0x80 | (c & 0x3f));
  return 3;
}

/* Takes the escapes out in place, up to an unescaped stop. Both formats write the same ones. */
static size_t unescape(char *s, size_t len, char stop) {
  static const char letters[] = "bfnrt0";
  static const char bytes[] = "\b\f\n\r\t";
  size_t n = 0;

  for (size_t i = 0; i < len && s[i] != stop; i++) {
    const char *letter;

    if (s[i] != '\\' || i + 1 == len) {
      s[n++] = s[i];
    } else if (s[++i] == 'u' && len - i > 4) {
      n += write_utf8(s + i + 1, s + n);
      i += 4;
    } else {
      letter = memchr(letters, s[i], sizeof letters - 1);
      s[n++] = letter != NULL ? bytes[letter - letters] : s[i];
    }
  }
  return n;
}

static const char *name(uint32_t kind, uint32_t value) {
  return esmtpcode_name_get(kind, value);
}

static void answer_json(char *row, size_t len) {
  static const char key[] = "{\"line\":\"";
  enum { KEY = sizeof key - 1 };
  esmtpcode_verdict v;
  char code[16] = "";
  char *text = row;
  size_t n = 0;

  if (len > KEY && memcmp(row, key, KEY) == 0) {
    text = row + KEY;
    n = unescape(text, len - KEY, '"');
  }
  esmtpcode_classify(text, n, &v, sizeof v);
  esmtpcode_code_format(v.code, code, sizeof code);
  printf("{\"result\":{\"outcome\":\"%s\",\"bounce\":\"%s\",\"reason\":\"%s\",\"group\":\"%s\","
         "\"action\":\"%s\",\"provider\":\"%s\",\"reply\":%u,\"code\":\"%s\"}}\n",
         name(ESMTPCODE_KIND_OUTCOME, v.outcome), name(ESMTPCODE_KIND_BOUNCE, v.bounce),
         name(ESMTPCODE_KIND_REASON, v.reason), name(ESMTPCODE_KIND_GROUP, v.group),
         name(ESMTPCODE_KIND_ACTION, v.action),
         v.provider != 0 ? name(ESMTPCODE_KIND_PROVIDER, v.provider) : "", (unsigned)v.reply,
         v.code != 0 ? code : "");
}

static void answer_reason(char *row, size_t len) {
  esmtpcode_verdict v;

  esmtpcode_classify(row, unescape(row, len, '\t'), &v, sizeof v);
  puts(name(ESMTPCODE_KIND_REASON, v.reason));
}

int main(int argc, char **argv) {
  struct input input = {NULL, 0, 0, 0};
  int json = argc == 2 && strcmp(argv[1], "--json") == 0;
  char *row;
  size_t len;

  if (argc > 1 && !json) {
    fputs("usage: esmtpcode-udf [--json]\n", stderr);
    return 2;
  }
  while ((row = next_row(&input, &len)) != NULL) {
    if (json)
      answer_json(row, len);
    else
      answer_reason(row, len);
  }
  free(input.buffer);
  return fflush(stdout) != 0;
}
