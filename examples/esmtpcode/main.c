/* SPDX-FileCopyrightText: 2026 the libesmtpcode authors
 * SPDX-License-Identifier: MIT */

/* esmtpcode: mail server replies and status codes, explained. */

#include <stdarg.h>
#include <string.h>

#include "command.h"

static const char usage[] =
    "usage: esmtpcode explain [--json] CODE|REPLY|TEXT...   explain status codes and replies\n"
    "       esmtpcode classify [--json] [--why] [--summary] [--as NAME] [FILE...]   say what "
    "replies mean\n"
    "       esmtpcode bounce [--json] [--why] [--summary] PATH...   say what bounce mails report\n"
    "       esmtpcode list [--json] [FILTER...] [WORD...]   list the codes, or search them\n"
    "       esmtpcode --version\n"
    "       esmtpcode --help\n"
    "\n"
    "explain takes a status code (4.4.1), a code of any class (X.4.1), a reply code (550), or any\n"
    "text that holds one, such as a pasted reply or log line; - reads the text from standard "
    "input.\n"
    "\n"
    "classify reads one reply, diagnostic or log line a line, from files or standard input, and "
    "says\n"
    "what each means: columns on a terminal, tabs in a pipe (reason, bounce, action, reply, code,\n"
    "provider, text). --why shows the words and the rule that decided; --summary only counts.\n"
    "--as says the reason in the words of another system, such as sendgrid or ses_bounce.\n"
    "\n"
    "bounce reads mails: files, mboxes, Maildirs, folders of files, or - for standard input. It\n"
    "says of each recipient that a mail reports on what happened: columns on a terminal, tabs in "
    "a\n"
    "pipe (source, kind, recipient, reason, bounce, action, code, diagnostic).\n"
    "\n"
    "Filters of list:\n"
    "  --class 2|4|5         codes of this class\n"
    "  --subject NAME        addressing, mailbox, system, network, protocol, content, security\n"
    "  --bounce KIND         none, soft, hard, undetermined\n"
    "  --severity LEVEL      none, low, medium, high, critical\n"
    "  --provider NAME       codes with a meaning of this provider's own, such as microsoft\n"
    "\n"
    "With --json, each answer is one JSON object on one line.\n"
    "\n"
    "Exit status: 0 done, 1 nothing known about what was asked, 2 bad usage, 3 an input could not\n"
    "be read.\n";

int fail(int status, const char *format, ...) {
  va_list arguments;

  fflush(stdout);
  fputs("esmtpcode: ", stderr);
  va_start(arguments, format);
  vfprintf(stderr, format, arguments);
  va_end(arguments);
  fputc('\n', stderr);
  return status;
}

struct code_text code_text(uint32_t code) {
  struct code_text text = {""};

  esmtpcode_code_format(code, text.text, sizeof text.text);
  return text;
}

static int run(int argc, char **argv) {
  if (argc < 2)
    return fail(USAGE, "no command; see 'esmtpcode --help'");
  if (strcmp(argv[1], "explain") == 0)
    return explain(argc - 1, argv + 1);
  if (strcmp(argv[1], "classify") == 0)
    return classify(argc - 1, argv + 1);
  if (strcmp(argv[1], "bounce") == 0)
    return bounces(argc - 1, argv + 1);
  if (strcmp(argv[1], "list") == 0)
    return list(argc - 1, argv + 1);
  if (strcmp(argv[1], "--version") == 0) {
    printf("esmtpcode %s (data %s)\n", esmtpcode_version(), esmtpcode_data_checksum());
    return DONE;
  }
  if (strcmp(argv[1], "--help") == 0 || strcmp(argv[1], "-h") == 0) {
    fputs(usage, stdout);
    return DONE;
  }
  return fail(USAGE, "no command '%s'; see 'esmtpcode --help'", argv[1]);
}

int main(int argc, char **argv) {
  int status = run(argc, argv);

  if (fflush(stdout) != 0 || ferror(stdout))
    return fail(UNREADABLE, "the output could not be written");
  return status;
}
