/* SPDX-FileCopyrightText: 2026 the libesmtpcode authors
 * SPDX-License-Identifier: MIT */

/* Mails that are cut, changed or made to hurt: no crash, no byte too far, no address of nobody's.
 *   test_hostile                       the samples
 *   test_hostile MUTATIONS FILE...     the same with other mails, and so many mutations of each */

#include <esmtpcode.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "check.h"
#include "guard.h"
#include "mails.h"

enum { MOST_CUTS = 20000, USUAL_MUTATIONS = 300 };

static size_t mutations = USUAL_MUTATIONS;

/* A report in pieces is a report: what is cut names nobody else. */
static void check_cuts(const char *mail, size_t len) {
  static struct found whole;
  static struct found found;
  size_t step = len > MOST_CUTS ? len / MOST_CUTS + 1 : 1;

  read_mail(mail, len, esmtpcode_report_scratch(len), &whole);
  for (size_t cut = 0; cut < len; cut += step) {
    read_mail(mail, cut, esmtpcode_report_scratch(len), &found);
    check(is_part_of(&found, &whole), shown(mail + (cut > 60 ? cut - 60 : 0), cut > 60 ? 60 : cut));
  }
}

/* Little scratch gives less, and nobody else. */
static void check_scratch(const char *mail, size_t len) {
  static struct found whole;
  static struct found found;

  read_mail(mail, len, esmtpcode_report_scratch(len), &whole);
  for (size_t size = 0; size < len && size < 2000; size += 1 + size / 16) {
    read_mail(mail, len, size, &found);
    check(is_part_of(&found, &whole), shown(mail, 60));
    check_equal(found.report.kind == ESMTPCODE_REPORT_UNREADABLE,
                whole.report.kind == ESMTPCODE_REPORT_UNREADABLE, "little scratch");
  }
}

static uint32_t random_number(uint32_t limit) {
  static uint64_t seed = 1;

  seed = seed * 6364136223846793005 + 1442695040888963407;
  return (uint32_t)(seed >> 33) % limit;
}

/* Changes, drops, repeats or moves some bytes. Gives the new length. */
static size_t mutate(char *mail, size_t len, size_t room) {
  static const char bytes[] = "\n\r -:;<>@=+\\\"()[]{}.,\0\x1b\x80\xff"
                              "0a";
  size_t at = random_number((uint32_t)len);
  size_t n = random_number(40) + 1;
  size_t from = random_number((uint32_t)len);

  if (n > len - at)
    n = len - at;
  if (n > len - from)
    n = len - from;
  switch (random_number(5)) {
  case 0:
    mail[at] = (char)random_number(256);
    break;
  case 1:
    mail[at] = bytes[random_number(sizeof bytes - 1)];
    break;
  case 2:
    memmove(mail + at, mail + at + n, len - at - n);
    len -= n;
    break;
  case 3:
    memmove(mail + at, mail + from, n);
    break;
  default:
    if (len + n <= room) {
      memmove(mail + at + n, mail + at, len - at);
      len += n;
    }
    break;
  }
  return len;
}

static void check_mutations(const char *mail, size_t len) {
  static struct found found;
  size_t room = 2 * len + 64;
  char *copy = malloc(room);

  assert_non_null(copy);
  for (size_t i = 0; i < mutations && len > 0; i++) {
    size_t changed = len;

    memcpy(copy, mail, len);
    for (uint32_t n = random_number(8) + 1; n > 0 && changed > 1; n--)
      changed = mutate(copy, changed, room);
    read_mail(copy, changed, random_number(3) > 0 ? esmtpcode_report_scratch(changed) : 64, &found);
  }
  free(copy);
}

/* A cursor that came back changed reads no byte too far. */
static void check_cursor(const char *mail, size_t len) {
  const char *text = guarded(mail, len, GUARD_BEHIND);
  size_t room = esmtpcode_report_scratch(len);
  char *scratch = guarded_room(room);
  esmtpcode_report report;
  esmtpcode_report changed;
  esmtpcode_recipient recipient;
  esmtpcode_verdict verdict;

  esmtpcode_report_open(text, len, scratch, room, &report, sizeof report);
  for (size_t i = 0; i < sizeof report / 4; i++) {
    static const uint32_t numbers[] = {0, 1, 2, 5, 100, 0x7fffffff, 0xffffffff};

    for (size_t n = 0; n < COUNT(numbers); n++) {
      changed = report;
      memcpy((char *)&changed + 4 * i, &numbers[n], 4);
      for (int count = 0;
           count < 100 &&
           esmtpcode_report_next(text, len, scratch, room, &changed, sizeof changed, &recipient,
                                 sizeof recipient, &verdict, sizeof verdict) == 1;
           count++)
        ;
    }
  }
}

static void check_mail(const char *mail, size_t len) {
  check_cuts(mail, len);
  check_scratch(mail, len);
  check_cursor(mail, len);
  check_mutations(mail, len);
}

static void test_samples(void **state) {
  (void)state;
  for (size_t i = 0; sample_mail(i) != NULL; i++)
    check_mail(sample_mail(i), strlen(sample_mail(i)));
}

/* One byte, repeated or in pairs with another, where a parser might look for something. */
static void test_bytes(void **state) {
  static const char bytes[] = "\n\r -:;<>@=+\\\"()&.,?\0\xe3\xff"
                              "a5";
  static struct found found;
  static char mail[600];

  (void)state;
  for (size_t a = 0; a < sizeof bytes - 1; a++)
    for (size_t b = 0; b < sizeof bytes - 1; b++)
      for (int head = 0; head < 3; head++) {
        size_t len = (size_t)snprintf(mail, sizeof mail, "%s",
                                      head == 0   ? ""
                                      : head == 1 ? "From: mailer-daemon\nSubject: undelivered\n\n"
                                                  : "From: postmaster\nSubject: undelivered\n"
                                                    "Content-Type: text/html; boundary=");
        for (; len < 400; len += 2) {
          mail[len] = bytes[a];
          mail[len + 1] = bytes[b];
        }
        read_mail(mail, len, 512, &found);
      }
}

static int check_files(int count, char **paths) {
  for (int i = 0; i < count; i++) {
    static char mail[1 << 20];
    FILE *file = fopen(paths[i], "rb");
    size_t len = file != NULL ? fread(mail, 1, sizeof mail, file) : 0;

    if (file == NULL)
      return 1;
    fclose(file);
    fprintf(stderr, "%s\n", paths[i]);
    check_mail(mail, len);
  }
  return 0;
}

int main(int argc, char **argv) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(test_samples),
      cmocka_unit_test(test_bytes),
  };

  if (argc > 2) {
    mutations = strtoul(argv[1], NULL, 10);
    return check_files(argc - 2, argv + 2);
  }
  return cmocka_run_group_tests(tests, NULL, NULL);
}
