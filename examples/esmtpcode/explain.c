/* SPDX-FileCopyrightText: 2026 the libesmtpcode authors
 * SPDX-License-Identifier: MIT */

/* esmtpcode explain: the whole entry of a code, or of the code that a text holds. */

#include <getopt.h>
#include <stdlib.h>
#include <string.h>

#include "command.h"

/* What was asked for, and found in it. */
struct question {
  uint32_t reply; /* 0 for none */
  uint32_t code;  /* 0 for none */
};

/* --- as text --------------------------------------------------------------------------------- */

static void print_named(const char *label, uint32_t kind, uint32_t value) {
  print_field(label, esmtpcode_name_get(kind, value), esmtpcode_name_text(kind, value));
}

static void print_references(const esmtpcode_entry *entry) {
  const char *reference;

  for (uint32_t i = 0; (reference = esmtpcode_entry_text(entry, ESMTPCODE_PART_REFERENCE, i)); i++)
    print_field(i == 0 ? "Reference" : "", reference, NULL);
}

static void print_facts(const esmtpcode_entry *entry) {
  uint32_t bounce = esmtpcode_entry_bounce(entry);

  fputs(colour_of_bounce(bounce), stdout);
  print_named("Bounce", ESMTPCODE_KIND_BOUNCE, bounce);
  fputs(colour_end(), stdout);
  print_named("Severity", ESMTPCODE_KIND_SEVERITY, esmtpcode_entry_severity(entry));
  print_named("Category", ESMTPCODE_KIND_CATEGORY, esmtpcode_entry_category(entry));
  print_named("Outcome", ESMTPCODE_KIND_OUTCOME, esmtpcode_entry_outcome(entry));
  print_named("Reason", ESMTPCODE_KIND_REASON, esmtpcode_entry_reason(entry));
  print_named("Responsible", ESMTPCODE_KIND_RESPONSIBLE, esmtpcode_entry_responsible(entry));
  print_named("Action", ESMTPCODE_KIND_ACTION, esmtpcode_entry_action(entry));
  if (esmtpcode_entry_is_registered(entry))
    print_field("Registered", "yes",
                esmtpcode_entry_is_usual(entry) ? "with IANA"
                                                : "with IANA, but unusual in this class");
  else
    print_field("Registered", "no", "a provider's own meaning");
  print_references(entry);
  if (esmtpcode_entry_reply(entry, 0) != 0) {
    uint32_t reply;

    printf("  %-14s", "Replies");
    for (uint32_t i = 0; (reply = esmtpcode_entry_reply(entry, i)) != 0; i++)
      printf("%s%u", i > 0 ? " " : "", (unsigned)reply);
    putchar('\n');
  }
}

static void print_list(const esmtpcode_entry *entry, const char *heading, uint32_t part) {
  const char *text;
  char first[16];

  for (uint32_t i = 0; (text = esmtpcode_entry_text(entry, part, i)) != NULL; i++) {
    if (i == 0)
      print_heading(heading);
    snprintf(first, sizeof first, part == ESMTPCODE_PART_REMEDY ? "  %u. " : "  - ", i + 1);
    print_paragraph(first, part == ESMTPCODE_PART_REMEDY ? 5 : 4, text);
  }
}

static void print_words(const esmtpcode_entry *entry) {
  const char *text = esmtpcode_entry_text(entry, ESMTPCODE_PART_SUMMARY, 0);

  if (text == NULL) /* a library without texts */
    return;
  putchar('\n');
  print_paragraph("  ", 2, text);
  print_heading("Meaning");
  for (uint32_t i = 0; (text = esmtpcode_entry_text(entry, ESMTPCODE_PART_MEANING, i)); i++) {
    if (i > 0)
      putchar('\n');
    print_paragraph("  ", 2, text);
  }
  print_list(entry, "Causes", ESMTPCODE_PART_CAUSE);
  print_list(entry, "What to do", ESMTPCODE_PART_REMEDY);
  print_heading("Sending again");
  print_paragraph("  ", 2, esmtpcode_entry_text(entry, ESMTPCODE_PART_RETRY, 0));
  for (uint32_t i = 0; (text = esmtpcode_entry_text(entry, ESMTPCODE_PART_CHECK, i)); i++) {
    if (i == 0)
      print_heading("Checks");
    print_check(text);
  }
  print_heading("Questions and answers");
  for (uint32_t i = 0; (text = esmtpcode_entry_text(entry, ESMTPCODE_PART_QUESTION, i)); i++) {
    print_paragraph("  Q ", 4, text);
    print_paragraph("  A ", 4, esmtpcode_entry_text(entry, ESMTPCODE_PART_ANSWER, i));
  }
}

static void print_related(const esmtpcode_entry *entry) {
  uint32_t code;

  print_heading("Related");
  for (uint32_t i = 0; (code = esmtpcode_entry_related(entry, i)) != 0; i++) {
    char first[24];
    const esmtpcode_entry *other = esmtpcode_entry_describe(code, ESMTPCODE_PROVIDER_NONE);

    snprintf(first, sizeof first, "  %-8s  ", code_text(code).text);
    print_paragraph(first, 12, esmtpcode_entry_text(other, ESMTPCODE_PART_TITLE, 0));
  }
}

static void print_entry(const esmtpcode_entry *entry) {
  print_facts(entry);
  print_words(entry);
  print_related(entry);
}

/* Says openly where the entry is not that of the very code. */
static void print_standing(uint32_t code, const esmtpcode_entry *entry) {
  char note[200];

  if (!esmtpcode_entry_is_registered(entry))
    snprintf(note, sizeof note, "Not registered with IANA. This is what %s means by it.",
             esmtpcode_name_text(ESMTPCODE_KIND_PROVIDER, esmtpcode_entry_provider(entry)));
  else if (esmtpcode_entry_code(entry) != code)
    snprintf(note, sizeof note,
             "Not registered with IANA. What follows is the general entry %s of its %s.",
             code_text(esmtpcode_entry_code(entry)).text,
             esmtpcode_code_subject(code) == esmtpcode_entry_category(entry) ? "subject" : "class");
  else
    return;
  print_note(note);
}

static void print_code(uint32_t code) {
  const esmtpcode_entry *entry = esmtpcode_entry_describe(code, ESMTPCODE_PROVIDER_NONE);

  print_title(code_text(code).text, esmtpcode_entry_text(entry, ESMTPCODE_PART_TITLE, 0));
  print_standing(code, entry);
  print_entry(entry);
  for (uint32_t i = 1; esmtpcode_name_get(ESMTPCODE_KIND_PROVIDER, i) != NULL; i++) {
    const esmtpcode_entry *other = esmtpcode_entry_find_provider(code, i);
    char note[200];

    if (other == NULL || other == entry)
      continue;
    putchar('\n');
    print_title(code_text(code).text, esmtpcode_entry_text(other, ESMTPCODE_PART_TITLE, 0));
    snprintf(note, sizeof note, "What %s means by it.",
             esmtpcode_name_text(ESMTPCODE_KIND_PROVIDER, i));
    print_note(note);
    print_entry(other);
  }
}

static const char *reply_meaning(uint32_t reply) {
  static const char *const by_class[] = {
      "Success. This number is not known; only its first digit counts.",
      "The server waits for more. This number is not known; only its first digit counts.",
      "A failure for now. This number is not known; only its first digit counts.",
      "A failure for good. This number is not known; only its first digit counts."};
  const char *meaning = esmtpcode_reply_meaning(reply);

  return meaning != NULL ? meaning : by_class[reply / 100 - 2];
}

static void print_reply(uint32_t reply) {
  char number[16];
  char first[24];
  uint32_t code;
  const char *reference;

  snprintf(number, sizeof number, "%u", (unsigned)reply);
  print_title(number, reply_meaning(reply));
  print_named("Outcome", ESMTPCODE_KIND_OUTCOME, esmtpcode_reply_outcome(reply));
  for (uint32_t i = 0; (reference = esmtpcode_reply_reference(reply, i)) != NULL; i++)
    print_field(i == 0 ? "Reference" : "", reference, NULL);
  if (esmtpcode_reply_reference(reply, 0) == NULL)
    print_field("Reference", "none", "no standard defines this reply");
  for (uint32_t i = 0; (code = esmtpcode_reply_code(reply, i)) != 0; i++) {
    const esmtpcode_entry *entry = esmtpcode_entry_describe(code, ESMTPCODE_PROVIDER_NONE);

    if (i == 0)
      print_heading("Status codes that go with it");
    snprintf(first, sizeof first, "  %-8s  ", code_text(code).text);
    print_paragraph(first, 12, esmtpcode_entry_text(entry, ESMTPCODE_PART_TITLE, 0));
  }
}

static void print_answer(const struct question *question) {
  char note[120];

  if (question->code == 0) {
    print_reply(question->reply);
    return;
  }
  print_code(question->code);
  if (question->reply == 0)
    return;
  print_heading("The reply code");
  snprintf(note, sizeof note, "  %u  ", (unsigned)question->reply);
  print_paragraph(note, 7, reply_meaning(question->reply));
  if (question->reply / 100 != esmtpcode_code_class(question->code))
    print_note("The reply code and the status code are of different classes. The standard forbids "
               "that (RFC 2034, section 4); trust the words beside them.");
}

/* --- as JSON --------------------------------------------------------------------------------- */

static void json_texts(const char *key, const esmtpcode_entry *entry, uint32_t part) {
  const char *text;

  json_key(key);
  json_open('[');
  for (uint32_t i = 0; (text = esmtpcode_entry_text(entry, part, i)) != NULL; i++)
    json_string(text);
  json_close(']');
}

/* Paragraphs as one string, an empty line between them. */
static void json_meaning(const esmtpcode_entry *entry) {
  char whole[4096];
  size_t n = 0;
  const char *text;

  whole[0] = '\0';
  for (uint32_t i = 0; (text = esmtpcode_entry_text(entry, ESMTPCODE_PART_MEANING, i)); i++)
    if (n < sizeof whole)
      n += (size_t)snprintf(whole + n, sizeof whole - n, "%s%s", i > 0 ? "\n\n" : "", text);
  json_text("meaning", n > 0 ? whole : NULL);
}

static void json_questions(const esmtpcode_entry *entry) {
  const char *text;

  json_key("questions");
  json_open('[');
  for (uint32_t i = 0; (text = esmtpcode_entry_text(entry, ESMTPCODE_PART_QUESTION, i)); i++) {
    json_open('{');
    json_text("question", text);
    json_text("answer", esmtpcode_entry_text(entry, ESMTPCODE_PART_ANSWER, i));
    json_close('}');
  }
  json_close(']');
}

/* What an entry says, whichever code it is shown for. */
static void json_body(const esmtpcode_entry *entry) {
  uint32_t reason = esmtpcode_entry_reason(entry);
  uint32_t number;

  json_text("title", esmtpcode_entry_text(entry, ESMTPCODE_PART_TITLE, 0));
  json_name("outcome", ESMTPCODE_KIND_OUTCOME, esmtpcode_entry_outcome(entry));
  json_name("bounce", ESMTPCODE_KIND_BOUNCE, esmtpcode_entry_bounce(entry));
  json_name("category", ESMTPCODE_KIND_CATEGORY, esmtpcode_entry_category(entry));
  json_name("reason", ESMTPCODE_KIND_REASON, reason);
  json_name("group", ESMTPCODE_KIND_GROUP, esmtpcode_reason_group(reason));
  json_name("severity", ESMTPCODE_KIND_SEVERITY, esmtpcode_entry_severity(entry));
  json_name("action", ESMTPCODE_KIND_ACTION, esmtpcode_entry_action(entry));
  json_name("responsible", ESMTPCODE_KIND_RESPONSIBLE, esmtpcode_entry_responsible(entry));
  json_key("usual");
  json_bool(esmtpcode_entry_is_usual(entry));
  json_text("summary", esmtpcode_entry_text(entry, ESMTPCODE_PART_SUMMARY, 0));
  json_meaning(entry);
  json_texts("causes", entry, ESMTPCODE_PART_CAUSE);
  json_texts("remedies", entry, ESMTPCODE_PART_REMEDY);
  json_text("retry", esmtpcode_entry_text(entry, ESMTPCODE_PART_RETRY, 0));
  json_texts("checks", entry, ESMTPCODE_PART_CHECK);
  json_questions(entry);
  json_key("related");
  json_open('[');
  for (uint32_t i = 0; (number = esmtpcode_entry_related(entry, i)) != 0; i++)
    json_string(code_text(number).text);
  json_close(']');
  json_texts("references", entry, ESMTPCODE_PART_REFERENCE);
  json_key("replies");
  json_open('[');
  for (uint32_t i = 0; (number = esmtpcode_entry_reply(entry, i)) != 0; i++)
    json_number(number);
  json_close(']');
}

static void json_head(uint32_t code, int registered, uint32_t provider) {
  json_text("code", code_text(code).text);
  json_key("registered");
  json_bool(registered);
  json_text("provider", provider != ESMTPCODE_PROVIDER_NONE
                            ? esmtpcode_name_get(ESMTPCODE_KIND_PROVIDER, provider)
                            : NULL);
}

void json_entry(const esmtpcode_entry *entry) {
  json_head(esmtpcode_entry_code(entry), esmtpcode_entry_is_registered(entry),
            esmtpcode_entry_provider(entry));
  json_body(entry);
}

static void json_code(uint32_t code) {
  const esmtpcode_entry *entry = esmtpcode_entry_describe(code, ESMTPCODE_PROVIDER_NONE);

  json_head(code, esmtpcode_entry_find(code) != NULL, esmtpcode_entry_provider(entry));
  json_text("described_by", code_text(esmtpcode_entry_code(entry)).text);
  json_body(entry);
  json_key("providers");
  json_open('[');
  for (uint32_t i = 1; esmtpcode_name_get(ESMTPCODE_KIND_PROVIDER, i) != NULL; i++) {
    const esmtpcode_entry *other = esmtpcode_entry_find_provider(code, i);

    if (other == NULL || other == entry)
      continue;
    json_open('{');
    json_entry(other);
    json_close('}');
  }
  json_close(']');
}

static void json_reply(uint32_t reply) {
  const char *reference;
  uint32_t code;

  json_key("code");
  json_null();
  json_name("outcome", ESMTPCODE_KIND_OUTCOME, esmtpcode_reply_outcome(reply));
  json_text("meaning", reply_meaning(reply));
  json_key("references");
  json_open('[');
  for (uint32_t i = 0; (reference = esmtpcode_reply_reference(reply, i)) != NULL; i++)
    json_string(reference);
  json_close(']');
  json_key("codes");
  json_open('[');
  for (uint32_t i = 0; (code = esmtpcode_reply_code(reply, i)) != 0; i++)
    json_string(code_text(code).text);
  json_close(']');
}

static void json_answer(const struct question *question) {
  json_open('{');
  json_key("reply");
  if (question->reply != 0)
    json_number(question->reply);
  else
    json_null();
  if (question->code != 0)
    json_code(question->code);
  else
    json_reply(question->reply);
  json_close('}');
  json_end();
}

/* --- what was asked -------------------------------------------------------------------------- */

/* Prints one answer, an empty line before all but the first. */
static void answer(struct question question, int json, int *answers) {
  if (json) {
    json_answer(&question);
  } else {
    if (*answers > 0)
      putchar('\n');
    print_answer(&question);
  }
  ++*answers;
}

/* "X.4.1": every class that has an entry. 1 where it was of this form. */
static int ask_every_class(const char *text, int json, int *answers) {
  char code[16];

  if ((*text != 'X' && *text != 'x') || strlen(text) >= sizeof code)
    return 0;
  snprintf(code, sizeof code, "%s", text);
  for (const char *cls = "245"; *cls != '\0'; cls++) {
    struct question question = {0, 0};

    code[0] = *cls;
    question.code = esmtpcode_code_parse(code, strlen(code));
    if (question.code == 0)
      return 0;
    if (esmtpcode_entry_code(esmtpcode_entry_describe(question.code, ESMTPCODE_PROVIDER_NONE)) ==
        question.code)
      answer(question, json, answers);
  }
  return 1;
}

/* The codes of a reply, a code, or a text that holds one. */
static struct question read_question(const char *text, size_t len) {
  struct question question = {0, 0};
  esmtpcode_reply reply;

  esmtpcode_reply_read(text, len, ESMTPCODE_FLAG_FINAL, &reply, sizeof reply);
  question.reply = reply.reply;
  question.code = reply.code;
  if (question.code == 0) {
    uint32_t departures;
    uint32_t code = esmtpcode_code_parse_lenient(text, len, &departures);

    if (!(departures & ESMTPCODE_DEPARTURE_CLASS))
      question.code = code;
  }
  if (question.code == 0)
    question.code = esmtpcode_code_find(text, len, 0, NULL);
  return question;
}

static int complain(const char *text, size_t len) {
  uint32_t departures;

  if (esmtpcode_code_parse_lenient(text, len, &departures) != 0)
    return fail(UNKNOWN, "'%.60s': no such class; status codes start with 2, 4 or 5", text);
  return fail(UNKNOWN, "'%.60s%s' is no status code or reply code, and holds none", text,
              len > 60 ? "..." : "");
}

/* Standard input as it was asked for by "-". */
static int ask_input(int json, int *answers) {
  struct question question;
  size_t len;
  char *text = read_input(&len);

  if (text == NULL)
    return fail(UNREADABLE, "standard input could not be read");
  question = read_question(text, len);
  free(text);
  if (question.code == 0 && question.reply == 0)
    return fail(UNKNOWN, "standard input holds no status code and no reply code (%zu bytes)", len);
  answer(question, json, answers);
  return DONE;
}

static int ask(const char *text, int json, int *answers) {
  struct question question;

  if (strcmp(text, "-") == 0)
    return ask_input(json, answers);
  if (text[strspn(text, " \t\r\n")] == '\0')
    return fail(USAGE, "explain: an argument is empty");
  if (ask_every_class(text, json, answers))
    return DONE;
  question = read_question(text, strlen(text));
  if (question.code == 0 && question.reply == 0)
    return complain(text, strlen(text));
  answer(question, json, answers);
  return DONE;
}

int explain(int argc, char **argv) {
  static const struct option options[] = {{"json", no_argument, NULL, 'j'}, {NULL, 0, NULL, 0}};
  int json = 0;
  int answers = 0;
  int status = DONE;
  int option;

  while ((option = getopt_long(argc, argv, "", options, NULL)) != -1) {
    if (option != 'j')
      return fail(USAGE, "see 'esmtpcode --help'");
    json = 1;
  }
  if (optind == argc)
    return fail(USAGE, "explain: no code, reply or text was given");
  for (int i = optind; i < argc; i++) {
    int one = ask(argv[i], json, &answers);

    if (one > status)
      status = one;
  }
  return status;
}
