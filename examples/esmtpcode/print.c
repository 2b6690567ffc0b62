/* SPDX-FileCopyrightText: 2026 the libesmtpcode authors
 * SPDX-License-Identifier: MIT */

/* Text for people: wrapped to the terminal's width, coloured on a terminal only. */

#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include "command.h"

enum { DEFAULT_WIDTH = 80, LEAST_WIDTH = 40, MOST_WIDTH = 100, NAME_WIDTH = 14 };

int output_width(void) {
  static int width;
  struct winsize size;

  if (width == 0) {
    width = DEFAULT_WIDTH;
    if (isatty(STDOUT_FILENO) && ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0)
      width = size.ws_col < LEAST_WIDTH  ? LEAST_WIDTH
              : size.ws_col > MOST_WIDTH ? MOST_WIDTH
                                         : size.ws_col;
  }
  return width;
}

static int coloured(void) {
  static int answer = -1;

  if (answer < 0) {
    const char *term = getenv("TERM");
    const char *no_color = getenv("NO_COLOR");

    answer = isatty(STDOUT_FILENO) && (no_color == NULL || *no_color == '\0') && term != NULL &&
             strcmp(term, "dumb") != 0;
  }
  return answer;
}

static const char *colour(const char *sequence) {
  return coloured() ? sequence : "";
}

const char *colour_of_bounce(uint32_t bounce) {
  static const char *const sequences[] = {"\033[32m", "\033[33m", "\033[31m", "\033[35m"};

  return colour(bounce < 4 ? sequences[bounce] : "");
}

const char *colour_end(void) {
  return colour("\033[0m");
}

/* Writes text from column on, its lines broken at spaces and indented. */
static void wrap(const char *text, int indent, int column) {
  int width = output_width();

  while (*text != '\0') {
    int n = (int)strcspn(text, " ");

    if (column > indent && column + 1 + n > width) {
      printf("\n%*s", indent, "");
      column = indent;
    } else if (column > indent) {
      putchar(' ');
      column++;
    }
    printf("%.*s", n, text);
    column += n;
    text += n;
    text += strspn(text, " ");
  }
  putchar('\n');
}

void print_title(const char *code, const char *title) {
  printf("%s%s  ", colour("\033[1m"), code);
  wrap(title, (int)strlen(code) + 2, (int)strlen(code) + 2);
  fputs(colour_end(), stdout);
}

void print_note(const char *text) {
  fputs("  ", stdout);
  wrap(text, 2, 2);
}

void print_heading(const char *text) {
  printf("\n%s%s%s\n", colour("\033[1m"), text, colour_end());
}

void print_field(const char *name, const char *value, const char *comment) {
  int column = NAME_WIDTH + 2 + (int)strlen(value);

  printf("  %-*s%s", NAME_WIDTH, name, value);
  if (comment == NULL) {
    putchar('\n');
    return;
  }
  fputs(": ", stdout);
  wrap(comment, column + 2, column + 2);
}

void print_paragraph(const char *first, int indent, const char *text) {
  printf("%*s", indent, first);
  wrap(text, indent, indent);
}

/* "command   # what it tells": the command stays on a line of its own, to be copied. */
void print_check(const char *check) {
  const char *hash = strstr(check, " # ");
  int n = hash != NULL ? (int)(hash - check) : (int)strlen(check);

  while (n > 0 && check[n - 1] == ' ')
    n--;
  printf("  %s%.*s%s\n", colour("\033[36m"), n, check, colour_end());
  if (hash != NULL)
    print_paragraph("", 6, hash + 3);
}
