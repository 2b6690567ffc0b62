/* SPDX-FileCopyrightText: 2026 the libesmtpcode authors
 * SPDX-License-Identifier: MIT */

/* Strings in a text that is short: one that is part of another takes no room of its own, and one
 * may start within the one before it. The two that overlap the most are joined, then the next two,
 * and so on. The shortest text that holds them all is not to be had in reasonable time; this one is
 * near. */

#include <stdlib.h>
#include <string.h>

#include "tablegen.h"

/* A string, in a chain that has been joined so far. */
struct link {
  const char *s;
  size_t len;
  size_t next;  /* behind it; NONE where it is the last */
  size_t other; /* the first one for the last, the last for the first */
  int follows;  /* one stands before it */
};

static const size_t NONE = SIZE_MAX;

static int alphabetical(const void *a, const void *b) {
  const struct link *x = a;
  const struct link *y = b;

  return strcmp(x->s, y->s);
}

/* The first string that starts with some bytes or would stand behind all that do. */
static size_t find_start(const struct link *links, size_t count, const char *s, size_t len) {
  size_t low = 0;

  while (count > low) {
    size_t middle = low + (count - low) / 2;

    if (strncmp(links[middle].s, s, len) < 0)
      low = middle + 1;
    else
      count = middle;
  }
  return low;
}

/* Joins the last string of a chain with the first one of another that starts as it ends. */
static void join_by(struct link *links, size_t count, size_t last, size_t overlap) {
  const char *end = links[last].s + links[last].len - overlap;

  for (size_t i = find_start(links, count, end, overlap);
       i < count && strncmp(links[i].s, end, overlap) == 0; i++) {
    size_t first = links[last].other;

    if (links[i].follows || links[i].len <= overlap || i == first)
      continue;
    links[last].next = i;
    links[i].follows = 1;
    links[first].other = links[i].other;
    links[links[i].other].other = first;
    return;
  }
}

static void chain_strings(const char **strings, size_t count) {
  struct link *links = allocate(count * sizeof *links);
  size_t longest = 0;
  size_t at = 0;

  for (size_t i = 0; i < count; i++)
    links[i] = (struct link){.s = strings[i], .len = strlen(strings[i]), .next = NONE};
  qsort(links, count, sizeof *links, alphabetical);
  for (size_t i = 0; i < count; i++) {
    links[i].other = i;
    if (links[i].len > longest)
      longest = links[i].len;
  }
  for (size_t overlap = longest; overlap > 0; overlap--)
    for (size_t i = 0; i < count; i++)
      if (links[i].next == NONE && links[i].len > overlap)
        join_by(links, count, i, overlap);
  for (size_t i = 0; i < count; i++)
    for (size_t next = links[i].follows ? NONE : i; next != NONE; next = links[next].next)
      strings[at++] = links[next].s;
}

static int longest_first(const void *a, const void *b) {
  const char *const *x = a;
  const char *const *y = b;
  size_t first = strlen(*x);
  size_t second = strlen(*y);

  return first != second ? (first < second) - (first > second) : strcmp(*x, *y);
}

void put_strings(struct buffer *text, const char **strings, size_t count) {
  struct buffer longer = {NULL, 0};
  size_t kept = 0;

  qsort(strings, count, sizeof *strings, longest_first);
  for (size_t i = 0; i < count; i++) {
    size_t len = longer.len;

    put_within(&longer, strings[i]);
    if (longer.len > len)
      strings[kept++] = strings[i];
  }
  chain_strings(strings, kept);
  for (size_t i = 0; i < kept; i++)
    put_within(text, strings[i]);
}
