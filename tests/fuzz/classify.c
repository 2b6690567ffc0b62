/* SPDX-FileCopyrightText: 2026 the libesmtpcode authors
 * SPDX-License-Identifier: MIT */

/* The text of a reply: letter case, line ends and folding never change what is judged.
 *   case     any bytes behind "550 5.1.1 "; spans stay as well
 *   line end any bytes but CR behind it, of up to 512 or ASCII; the spans move
 *   folding  letters, digits and single spaces behind it: each space becomes LF, a tab, or CRLF and
 * a tab; with the last a named wait may be out of reach of the words that introduce it Log lines
 * have fields whose names are in one case; see log.c. */

#include "fuzz.h"

static const char head[] = "550 5.1.1 ";
enum { HEAD = sizeof head - 1 };

static esmtpcode_verdict judge(const char *s, size_t len) {
  esmtpcode_verdict verdict;
  char *copy = exact_copy(s, len);

  memset(&verdict, 0xa5, sizeof verdict);
  HOLDS(esmtpcode_classify(copy, len, &verdict, sizeof verdict) == ESMTPCODE_OK);
  free(copy);
  check_verdict(&verdict, len);
  return verdict;
}

static void check_case(char *s, size_t len, const esmtpcode_verdict *first) {
  esmtpcode_verdict second;

  swap_case(s, len);
  second = judge(s, len);
  HOLDS(memcmp(first, &second, sizeof second) == 0);
  swap_case(s, len);
}

/* A longer text beyond ASCII is read in pieces. Where it has more phrases than are kept, which ones
 * are depends on where the pieces end, and so on the line ends. */
static int is_in_one_piece(const char *s, size_t len) {
  enum { ONE_PIECE = 512 }; /* twice as long with other line ends */

  if (len <= ONE_PIECE)
    return 1;
  for (size_t i = 0; i < len; i++)
    if (s[i] & 0x80)
      return 0;
  return 1;
}

static void check_line_ends(const char *s, size_t len, const esmtpcode_verdict *first) {
  size_t size;
  char *copy = with_crlf(s, len, &size);
  esmtpcode_verdict second = judge(copy, size);

  HOLDS(memcmp(first, &second, JUDGEMENT) == 0);
  free(copy);
}

/* Makes words of any bytes, with one space between them. */
static size_t make_words(char *s, size_t len) {
  size_t n = HEAD;

  for (size_t i = HEAD; i < len; i++) {
    char c = s[i];
    int word = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');

    if (word || s[n - 1] != ' ')
      s[n++] = word ? c : ' ';
  }
  return n;
}

static char *fold(const char *s, size_t len, const char *fold, size_t *size) {
  size_t n = strlen(fold);
  char *folded = malloc(n * len);

  HOLDS(folded != NULL);
  *size = 0;
  for (size_t i = 0; i < len; i++)
    if (s[i] == ' ' && i >= HEAD) {
      memcpy(folded + *size, fold, n);
      *size += n;
    } else {
      folded[(*size)++] = s[i];
    }
  return folded;
}

static void check_folding(char *s, size_t len) {
  static const char *const folds[] = {"\n", "\t", "\r\n\t", "  ", " \r\n "};
  size_t n = make_words(s, len);
  esmtpcode_verdict first = judge(s, n);

  for (size_t i = 0; i < sizeof folds / sizeof *folds; i++) {
    size_t size;
    char *folded = fold(s, n, folds[i], &size);
    esmtpcode_verdict second = judge(folded, size);

    HOLDS(memcmp(&first, &second, JUDGEMENT) == 0);
    free(folded);
  }
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
  size_t len = HEAD + size;
  char *s = malloc(len);
  esmtpcode_verdict verdict;

  HOLDS(s != NULL);
  memcpy(s, head, HEAD);
  if (size > 0)
    memcpy(s + HEAD, data, size);
  verdict = judge(s, len);
  check_case(s, len, &verdict);
  if (memchr(s, '\r', len) == NULL && is_in_one_piece(s, len))
    check_line_ends(s, len, &verdict);
  check_folding(s, len);
  free(s);
  return 0;
}
