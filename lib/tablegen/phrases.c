/* SPDX-FileCopyrightText: 2026 the libesmtpcode authors
 * SPDX-License-Identifier: MIT */

/* The phrase rules: each is found by two neighbouring words, the rarest ones, or by its only
 * word. */

#include <limits.h>
#include <stdlib.h>
#include <string.h>

#include "../phrase.h"
#include "../utf8.h"
#include "tablegen.h"

enum { KEY_BYTES = 8 };

static uint32_t key_at(const char *s, size_t len) {
  uint64_t first8 = 0;

  for (size_t i = 0; i < len && i < KEY_BYTES; i++)
    first8 |= (uint64_t)(unsigned char)s[i] << 8 * i;
  return word_key(first8);
}

enum { MOST_WORDS = 64 };

/* A word of a phrase, as the library will see it in a text. */
struct word {
  size_t at, length;
  uint32_t key;
  int follows; /* the word before it is its neighbour: no "*" stands between them */
  int wide;
};

/* The words of a phrase: runs of word bytes, or pairs of wide characters. */
static size_t find_words(const char *phrase, struct word *words) {
  const unsigned char *s = (const unsigned char *)phrase;
  size_t len = strlen(phrase);
  size_t count = 0;
  int neighbours = 0;

  for (size_t at = 0; at < len && count < MOST_WORDS;) {
    size_t end = at;
    int wide = 0;

    while (end < len && is_word_byte(s[end]))
      wide |= is_wide_byte(s[end++]);
    for (size_t i = at; wide && i + 6 <= end && count < MOST_WORDS; i++)
      if (is_wide_byte(s[i]) && is_wide_byte(s[i + 3]))
        words[count++] = (struct word){i, 6, key_at(phrase + i, 6), 0, 1};
    if (s[at] == '*' || wide) {
      neighbours = 0;
    } else if (end > at && !starts_number(s[at])) {
      words[count++] = (struct word){at, end - at, key_at(phrase + at, end - at), neighbours, 0};
      neighbours = 1;
    }
    at = end > at ? end : at + 1;
  }
  return count;
}

/* How often texts have a word, or two neighbours, of a phrase: by what servers say in the examples.
 */
struct count {
  uint32_t first, second; /* first is 0 for a single word */
  unsigned texts, rules;
};

static struct count *counts;
static size_t count_count;

static int by_words(const void *a, const void *b) {
  const struct count *x = a;
  const struct count *y = b;

  if (x->first != y->first)
    return x->first < y->first ? -1 : 1;
  return (x->second > y->second) - (x->second < y->second);
}

static struct count *count_of(uint32_t first, uint32_t second) {
  const struct count wanted = {first, second, 0, 0};

  return bsearch(&wanted, counts, count_count, sizeof *counts, by_words);
}

/* Notes the words of a phrase, and those that are neighbours. */
static void note_words(const struct rule *rule) {
  struct word words[MOST_WORDS];
  size_t count = find_words(rule->phrase, words);

  counts = grow(counts, count_count + 2 * count, sizeof *counts);
  for (size_t i = 0; i < count; i++) {
    counts[count_count++] = (struct count){0, words[i].key, 0, 1};
    if (words[i].follows)
      counts[count_count++] = (struct count){words[i - 1].key, words[i].key, 0, 1};
  }
}

/* Makes one of those that are the same. */
static void merge_counts(void) {
  size_t last = 0;

  qsort(counts, count_count, sizeof *counts, by_words);
  for (size_t i = 1; i < count_count; i++)
    if (by_words(&counts[i], &counts[last]) == 0)
      counts[last].rules++;
    else
      counts[++last] = counts[i];
  count_count = last + 1;
}

static void count_text(uint32_t first, uint32_t second) {
  struct count *count = count_of(first, second);

  if (count != NULL)
    count->texts++;
}

static void count_words(const char *text) {
  struct word words[MOST_WORDS];
  size_t count = find_words(text, words);

  for (size_t i = 0; i < count; i++) {
    count_text(0, words[i].key);
    if (words[i].follows)
      count_text(words[i - 1].key, words[i].key);
  }
}

static int is_rarer(const struct count *a, const struct count *b) {
  return a->texts != b->texts ? a->texts < b->texts : a->rules < b->rules;
}

/* The two neighbours that the fewest texts have, or where there are none the rarest word; of equal
 * ones the longest. */
static void choose_words(struct rule *rule) {
  struct word words[MOST_WORDS];
  size_t count = find_words(rule->phrase, words);
  const struct count *best = NULL;

  for (int paired = 1; paired >= 0 && best == NULL; paired--)
    for (size_t i = 0; i < count; i++) {
      uint32_t first = paired ? (i > 0 ? words[i - 1].key : 0) : 0;
      const struct count *here;

      if (paired && !words[i].follows)
        continue;
      here = count_of(first, words[i].key);
      if (best == NULL || is_rarer(here, best) ||
          (!is_rarer(best, here) && words[i].length > rule->anchor_length)) {
        best = here;
        rule->anchor = words[i].at;
        rule->anchor_length = words[i].length;
        rule->paired = paired;
        rule->key = paired ? pair_key(first, words[i].key) : words[i].key;
      }
    }
}

/* Whether a word stands in the text as it does in the phrase: a "*" beside it may be its rest, and
 * so may letters beyond ASCII beside one that ends with such a letter. */
static int is_whole(const char *phrase, const struct word *word) {
  const char *end = phrase + word->at + word->length;

  return (unsigned char)phrase[word->at] < 0x80 && (word->at == 0 || phrase[word->at - 1] != '*') &&
         (unsigned char)end[-1] < 0x80 && *end != '*';
}

/* The words around the one it is found by that stand in the text as neighbours of it, too. */
static void sum_up(struct rule *rule, const struct word *words, size_t count, size_t anchor) {
  size_t first = anchor - (size_t)rule->paired;
  size_t end = anchor + 1;

  if (words[anchor].wide)
    return;
  while (anchor - first < MOST_BEFORE && words[first].follows &&
         is_whole(rule->phrase, &words[first - 1]))
    first--;
  while (end < count && end - anchor <= MOST_BEHIND && words[end].follows &&
         is_whole(rule->phrase, &words[end]))
    end++;
  rule->before = (unsigned)(anchor - first);
  rule->width = (unsigned)(end - first);
  for (size_t i = first; i < end; i++)
    rule->sum += words[i].key;
  /* of a longer word only the first letters count */
  rule->starts = words[first].at == 0 && (first == anchor || words[first].length < KEY_BYTES);
  rule->ends = words[end - 1].length < KEY_BYTES &&
               rule->phrase[words[end - 1].at + words[end - 1].length] == '\0';
}

/* The rarest word beyond a "*". */
static unsigned choose_other(const struct rule *rule, const struct word *words, size_t count,
                             size_t anchor) {
  const struct word *other = NULL;

  if (strchr(rule->phrase, '*') == NULL)
    return NO_OTHER;
  for (size_t i = 0; i < count; i++)
    if ((i + rule->before < anchor || i >= anchor - rule->before + rule->width) &&
        is_whole(rule->phrase, &words[i]) &&
        (other == NULL || is_rarer(count_of(0, words[i].key), count_of(0, other->key))))
      other = &words[i];
  return seen_number(other != NULL ? other->key : words[anchor].key);
}

/* Words by which most texts can be told not to have the phrase. */
static void choose_others(struct rule *rule) {
  struct word words[MOST_WORDS] = {{0, 0, 0, 0, 0}};
  size_t count = find_words(rule->phrase, words);
  size_t anchor = 0;

  while (words[anchor].at != rule->anchor)
    anchor++;
  sum_up(rule, words, count, anchor);
  rule->other = choose_other(rule, words, count, anchor);
}

static int by_key(const void *a, const void *b) {
  const struct rule *x = a;
  const struct rule *y = b;

  if (x->key != y->key)
    return x->key < y->key ? -1 : 1;
  return strcmp(x->name, y->name);
}

static const struct field *need(const struct record *record, const char *name) {
  const struct field *field = find_field(record, name, 0, 0);

  if (field == NULL)
    complain(&record->fields[0], "no %s", name);
  return field;
}

/* The number of a field's value, or 0. */
static unsigned optional_number(const struct model *model, const struct record *record,
                                const char *name, const char *kind) {
  const struct field *field = find_field(record, name, 0, 0);
  int number = field != NULL ? number_of(model, kind, field) : 0;

  return number < 0 ? 0 : (unsigned)number;
}

static int is_lower(const char *phrase) {
  for (; *phrase != '\0'; phrase++)
    if ((*phrase >= 'A' && *phrase <= 'Z') || (utf8_length(phrase, strlen(phrase)) == 2 &&
                                               small_letter(point_of(phrase)) != point_of(phrase)))
      return 0;
  return 1;
}

/* A phrase as texts are compared with it. */
static const char *without_accents(const char *phrase) {
  char *out = allocate(strlen(phrase) + 1);
  size_t n = 0;

  while (*phrase != '\0') {
    const char *plain =
        utf8_length(phrase, strlen(phrase)) == 2 ? plain_letter(point_of(phrase)) : NULL;

    if (plain == NULL) {
      out[n++] = *phrase++;
      continue;
    }
    out[n++] = plain[0];
    if (plain[1] != '\0')
      out[n++] = plain[1];
    phrase += 2;
  }
  return out;
}

static void add_rule(struct model *model, const struct record *record) {
  const struct field *phrase = need(record, "Phrase");
  const struct field *reason = need(record, "Reason");
  const struct field *example = need(record, "Example");
  const struct field *weight = find_field(record, "Weight", 0, 0);
  static const char *const signs[] = {"\xc2", "\xe2\x80", "\xe3\x80", "\xef\xbc", "\xef\xbd"};
  struct rule rule;
  int number;

  if (phrase == NULL || reason == NULL || example == NULL)
    return;
  memset(&rule, 0, sizeof rule);
  rule.record = record;
  rule.name = record->fields[0].value;
  rule.phrase = phrase->value;
  number = number_of(model, "reason", reason);
  rule.reason = number < 0 ? 0 : (unsigned)number;
  rule.weight = weight != NULL ? (unsigned)parse_number(weight->value) : 5;
  if (rule.weight > 9)
    complain(weight, "a weight is 0 to 9, not %s", weight->value);
  rule.provider = optional_number(model, record, "Provider", "provider");
  rule.blocklist = optional_number(model, record, "Blocklist", "blocklist");
  rule.stage = optional_number(model, record, "Stage", "stage");
  rule.hint = optional_number(model, record, "Hint", "hint");
  if (*rule.phrase == '*')
    complain(phrase, "a phrase does not start with *");
  if (!is_lower(rule.phrase))
    complain(phrase, "a phrase is in lower case");
  for (size_t i = 0; i < sizeof signs / sizeof *signs; i++)
    if (strstr(rule.phrase, signs[i]) != NULL)
      complain(phrase, "a phrase has the spaces and signs of ASCII");
  rule.phrase = without_accents(rule.phrase);
  rule.example = without_accents(example->value);
  if (strlen(rule.phrase) > 255)
    complain(phrase, "a phrase has at most 255 bytes");
  model->rules = grow(model->rules, model->rule_count + 1, sizeof rule);
  model->rules[model->rule_count++] = rule;
}

static int by_phrase(const void *a, const void *b) {
  return strcmp(((const struct rule *)a)->phrase, ((const struct rule *)b)->phrase);
}

static int by_name(const void *a, const void *b) {
  return strcmp(((const struct rule *)a)->name, ((const struct rule *)b)->name);
}

static void check_unique(struct model *model) {
  struct rule *rules = model->rules;

  qsort(rules, model->rule_count, sizeof *rules, by_phrase);
  for (size_t i = 1; i < model->rule_count; i++)
    if (strcmp(rules[i].phrase, rules[i - 1].phrase) == 0)
      complain(&rules[i].record->fields[0], "%s has the same phrase", rules[i - 1].name);
  qsort(rules, model->rule_count, sizeof *rules, by_name);
  for (size_t i = 1; i < model->rule_count; i++)
    if (strcmp(rules[i].name, rules[i - 1].name) == 0)
      complain(&rules[i].record->fields[0], "the rule %s stands in %s:%u already", rules[i].name,
               rules[i - 1].record->fields[0].file, rules[i - 1].record->fields[0].line);
}

void build_rules(const struct data *data, struct model *model) {
  if (complaints() > 0)
    return;
  for (size_t i = 0; i < data->count; i++)
    if (strcmp(data->records[i].fields[0].name, "Rule") == 0)
      add_rule(model, &data->records[i]);
  if (model->rule_count == 0)
    return;
  for (size_t i = 0; i < model->rule_count; i++)
    note_words(&model->rules[i]);
  merge_counts();
  for (size_t i = 0; i < model->rule_count; i++)
    count_words(model->rules[i].example);
  for (size_t i = 0; i < model->rule_count; i++) {
    choose_words(&model->rules[i]);
    if (model->rules[i].anchor_length == 0)
      complain(&model->rules[i].record->fields[0], "the phrase has no word");
    else
      choose_others(&model->rules[i]);
  }
  check_unique(model);
  qsort(model->rules, model->rule_count, sizeof *model->rules, by_key);
}
