/* SPDX-FileCopyrightText: 2026 the libesmtpcode authors
 * SPDX-License-Identifier: MIT */

/* Text as HTML and as JSON. */

#include <ctype.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

#include "catalogue.h"

void escape_part(FILE *out, const char *text, size_t n) {
  for (; n > 0; n--, text++) {
    switch (*text) {
    case '&':
      fputs("&amp;", out);
      break;
    case '<':
      fputs("&lt;", out);
      break;
    case '>':
      fputs("&gt;", out);
      break;
    case '"':
      fputs("&quot;", out);
      break;
    default:
      putc(*text, out);
    }
  }
}

void escape(FILE *out, const char *text) {
  escape_part(out, text, strlen(text));
}

struct text code_text(uint32_t code) {
  struct text text = {""};

  esmtpcode_code_format(code, text.text, sizeof text.text);
  return text;
}

/* Whether a word of a name is written in capitals. */
static int is_acronym(const char *word, size_t len) {
  static const char *const acronyms[] = {"ip", "dns", "tls", "smtp", "mta"};

  for (size_t i = 0; i < sizeof acronyms / sizeof acronyms[0]; i++)
    if (strlen(acronyms[i]) == len && memcmp(word, acronyms[i], len) == 0)
      return 1;
  return 0;
}

struct text label(uint32_t kind, uint32_t value) {
  struct text text;
  char *word = text.text;

  snprintf(text.text, sizeof text.text, "%s", esmtpcode_name_get(kind, value));
  while (*word != '\0') {
    size_t len = strcspn(word, "_");
    size_t capitals = is_acronym(word, len) ? len : word == text.text;

    for (size_t i = 0; i < capitals; i++)
      word[i] = (char)toupper((unsigned char)word[i]);
    word += len;
    if (*word == '_')
      *word++ = ' ';
  }
  return text;
}

struct text short_name(uint32_t provider) {
  const char *name = esmtpcode_name_text(ESMTPCODE_KIND_PROVIDER, provider);
  const char *more = strstr(name, " (");
  struct text text;

  snprintf(text.text, sizeof text.text, "%.*s",
           more != NULL ? (int)(more - name) : (int)sizeof text.text - 1, name);
  return text;
}

struct text slug(const char *name) {
  struct text text = {""};
  size_t n = 0;

  for (; *name != '\0' && n + 1 < sizeof text.text; name++) {
    if (isalnum((unsigned char)*name))
      text.text[n++] = (char)tolower((unsigned char)*name);
    else if (n > 0 && text.text[n - 1] != '-')
      text.text[n++] = '-';
  }
  return text;
}

static void capital(FILE *out, const char *text) {
  putc(toupper((unsigned char)*text), out);
  escape(out, text + (*text != '\0'));
}

void markup(FILE *out, const char *format, ...) {
  va_list values;

  va_start(values, format);
  for (; *format != '\0'; format++) {
    if (*format != '%') {
      putc(*format, out);
      continue;
    }
    switch (*++format) {
    case 's':
      escape(out, va_arg(values, const char *));
      break;
    case 'S':
      capital(out, va_arg(values, const char *));
      break;
    case 'r':
      fputs(va_arg(values, const char *), out);
      break;
    case 'u':
      fprintf(out, "%u", (unsigned)va_arg(values, uint32_t));
      break;
    case 'c':
      fputs(code_text(va_arg(values, uint32_t)).text, out);
      break;
    default:
      putc(*format, out);
    }
  }
  va_end(values);
}

/* One character of prose: straight quotation marks and apostrophes become curled ones. */
static void prose_char(FILE *out, const char *text, size_t at, int *quoted) {
  const char *c = text + at;

  if (*c == '"') {
    *quoted = !*quoted;
    fputs(*quoted ? "\u201c" : "\u201d", out);
  } else if (*c == '\'' && at > 0 && isalnum((unsigned char)c[-1])) {
    fputs("\u2019", out);
  } else {
    escape_part(out, c, 1);
  }
}

static void prose_part(FILE *out, const char *text, size_t from, size_t to, int *quoted) {
  for (; from < to; from++)
    prose_char(out, text, from, quoted);
}

void prose(FILE *out, const char *text, uint32_t self) {
  size_t len = strlen(text);
  size_t at = 0;
  int quoted = 0;
  esmtpcode_span where;
  uint32_t code;

  while ((code = esmtpcode_code_find(text, len, at, &where)) != 0) {
    size_t end = where.offset + where.length;

    prose_part(out, text, at, where.offset, &quoted);
    markup(out, code != self && has_page(code) ? "<a href=\"../codes/%c.html\">%c</a>" : "%c", code,
           code);
    at = end;
  }
  prose_part(out, text, at, len, &quoted);
}

void paragraph(FILE *out, const char *text, uint32_t self) {
  if (text == NULL)
    return;
  fputs("<p>", out);
  prose(out, text, self);
  fputs("</p>\n", out);
}

/* "RFC 3463, section 3.5" leads to that section. */
void reference(FILE *out, const char *text) {
  const char *section = strstr(text, "section ");
  unsigned long number;

  if (strncmp(text, "draft-", 6) == 0) {
    markup(out, "<a href=\"https://datatracker.ietf.org/doc/%s/\">%s</a>", text, text);
    return;
  }
  if (strncmp(text, "RFC ", 4) != 0) {
    escape(out, text);
    return;
  }
  number = strtoul(text + 4, NULL, 10);
  markup(out, "<a href=\"https://www.rfc-editor.org/rfc/rfc%u", (uint32_t)number);
  if (section != NULL)
    markup(out, "#section-%s", section + strlen("section "));
  markup(out, "\">%s</a>", text);
}

/* "<" is escaped as well: the string may stand in a script element. */
void json_string(FILE *out, const char *text) {
  putc('"', out);
  for (; *text != '\0'; text++) {
    if (*text == '"' || *text == '\\')
      fprintf(out, "\\%c", *text);
    else if ((unsigned char)*text < 0x20 || *text == '<')
      fprintf(out, "\\u%04x", (unsigned)*text);
    else
      putc(*text, out);
  }
  putc('"', out);
}
