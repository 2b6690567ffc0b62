/* SPDX-FileCopyrightText: 2026 the libesmtpcode authors
 * SPDX-License-Identifier: MIT */

/* Many threads, all functions that take text, the same inputs: the same answers, and no race. */

#include <esmtpcode.h>
#include <pthread.h>
#include <stdio.h>
#include <string.h>

enum { THREADS = 16, ROUNDS = 20 };

static const char text[] = "550-5.7.26 192.0.2.7 blocked, see https://example.org/\r\n"
                           "550 5.7.26 try again in 5 minutes\r\n";
static const char context[] = "Own-Address: 192.0.2.7\nRemote-MTA: dns; mx.example.org\n";
static const char mail[] = "X-Failed-Recipients: b@example.org\nFrom: MAILER-DAEMON@example.net\n"
                           "Content-Transfer-Encoding: quoted-printable\n\nUser unknown=\n.\n";

struct answers {
  esmtpcode_verdict verdict[5];
  esmtpcode_reply reply;
  esmtpcode_report report;
  esmtpcode_recipient recipient;
  uint32_t sum;
  char composed[64];
};

static void ask_tables(struct answers *answers) {
  const esmtpcode_entry *entry;

  for (uint32_t i = 0; (entry = esmtpcode_entry_at(i)) != NULL; i++) {
    answers->sum += esmtpcode_entry_match(entry, "mailbox full", 12) +
                    esmtpcode_entry_reason(entry) + esmtpcode_entry_code(entry) +
                    esmtpcode_entry_reply(entry, 0) + esmtpcode_entry_related(entry, 0);
    answers->sum += (uint32_t)strlen(esmtpcode_entry_text(entry, ESMTPCODE_PART_TITLE, 0)) +
                    (uint32_t)(esmtpcode_entry_describe(esmtpcode_entry_code(entry), 1) != NULL);
  }
  for (uint32_t kind = 0; esmtpcode_name_get(0, kind) != NULL; kind++)
    answers->sum += (uint32_t)esmtpcode_name_find(0, "reason", 6);
  answers->sum +=
      (uint32_t)strlen(esmtpcode_reply_meaning(550)) + esmtpcode_reply_pairing(550, 5001001);
}

static void ask(struct answers *answers) {
  char scratch[1024];
  char code[10];
  size_t needed;

  memset(answers, 0, sizeof *answers);
  ask_tables(answers);
  esmtpcode_reply_read(text, sizeof text - 1, 0, &answers->reply, sizeof answers->reply);
  esmtpcode_classify(text, sizeof text - 1, &answers->verdict[0], sizeof answers->verdict[0]);
  esmtpcode_classify_context(text, sizeof text - 1, context, sizeof context - 1,
                             &answers->verdict[1], sizeof answers->verdict[1]);
  esmtpcode_classify_reply(text, sizeof text - 1, &answers->reply, sizeof answers->reply,
                           &answers->verdict[2], sizeof answers->verdict[2]);
  esmtpcode_classify_code(550, 5001001, 1, &answers->verdict[3], sizeof answers->verdict[3]);
  answers->sum += esmtpcode_code_find(text, sizeof text - 1, 8, NULL);
  answers->sum += (uint32_t)esmtpcode_code_format(esmtpcode_code_parse("5.1.1", 5), code, 10);
  esmtpcode_reply_compose(550, 5001001, "no\r\nno", 6, 0, answers->composed,
                          sizeof answers->composed, &needed);
  esmtpcode_report_open(mail, sizeof mail - 1, scratch, sizeof scratch, &answers->report,
                        sizeof answers->report);
  esmtpcode_report_next(mail, sizeof mail - 1, scratch, sizeof scratch, &answers->report,
                        sizeof answers->report, &answers->recipient, sizeof answers->recipient,
                        &answers->verdict[4], sizeof answers->verdict[4]);
}

static struct answers expected;

static void *work(void *differs) {
  struct answers answers;

  for (int i = 0; i < ROUNDS; i++) {
    ask(&answers);
    if (memcmp(&answers, &expected, sizeof answers) != 0)
      *(int *)differs = 1;
  }
  return NULL;
}

int main(void) {
  pthread_t thread[THREADS];
  int differs[THREADS] = {0};
  int bad = 0;

  ask(&expected);
  for (int i = 0; i < THREADS; i++)
    bad |= pthread_create(&thread[i], NULL, work, &differs[i]) != 0;
  for (int i = 0; i < THREADS && !bad; i++) {
    pthread_join(thread[i], NULL);
    bad |= differs[i];
  }
  printf("%d threads, %d rounds each\n", THREADS, ROUNDS);
  return bad;
}
