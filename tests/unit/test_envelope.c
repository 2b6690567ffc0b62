/* SPDX-FileCopyrightText: 2026 the libesmtpcode authors
 * SPDX-License-Identifier: MIT */

/* The sending client's envelopes: what is written is read back, and what is cut is refused. */

#include "envelope.h"

#include <stdlib.h>
#include <string.h>

#include "check.h"

static char *written(const struct message *message, size_t *len) {
  char *text = NULL;
  FILE *file = open_memstream(&text, len);

  envelope_write(file, message);
  fclose(file);
  return text;
}

static int read_back(char *text, size_t len, struct message *message) {
  FILE *file = fmemopen(text, len, "r");
  int done = envelope_read(file, message);

  fclose(file);
  return done;
}

static void fill(struct message *message, struct recipient *recipients) {
  memset(message, 0, sizeof *message);
  memset(recipients, 0, 2 * sizeof *recipients);
  message->created = 1700000000;
  message->size = 12345;
  message->eight_bit = 1;
  message->reports = 2;
  message->count = 2;
  message->recipients = recipients;
  strcpy(message->sender, "");
  strcpy(recipients[0].address, "\"a b%\"@x.example");
  strcpy(recipients[0].host, "mx.x.example");
  memset(recipients[0].said, '\xc3', sizeof recipients[0].said - 1); /* the longest there is */
  recipients[0].state = STATE_FAILED;
  recipients[0].tries = 3;
  recipients[0].next = 1700000300;
  recipients[0].status = 5002002;
  recipients[0].reason = 8;
  strcpy(recipients[1].address, "b@y.example");
}

static void test_round_trip(void **state) {
  struct recipient recipients[2];
  struct message message;
  struct message again = {.count = 0};
  size_t len;
  char *text;

  (void)state;
  fill(&message, recipients);
  text = written(&message, &len);
  check_equal(read_back(text, len, &again), 0, "the round trip");
  check(again.created == message.created && again.size == message.size && again.eight_bit == 1 &&
            again.reports == 2 && again.count == 2 && again.sender[0] == '\0',
        "the message");
  check(memcmp(again.recipients, recipients, sizeof recipients) == 0, "the recipients");
  free(again.recipients);
  free(text);
}

static void test_every_cut_is_noticed(void **state) {
  struct recipient recipients[2];
  struct message message;
  size_t len, cut;
  char *text;

  (void)state;
  fill(&message, recipients);
  recipients[0].said[10] = '\0';
  text = written(&message, &len);
  for (cut = 1; cut < len; cut++) {
    struct message again = {.count = 0};

    check_equal(read_back(text, cut, &again), -1, shown(text, cut));
    free(again.recipients);
  }
  free(text);
}

static void test_nonsense(void **state) {
  static const char *const texts[] = {
      "end\n",
      "message\nend\n",
      "message 1 2 3 4\nend\n",
      "message 1 2 3 4 =\nrecipient gone 0 0 0 0 =a =b =c\nend\n",
      "message 1 2 3 4 =\nrecipient waiting 0 0 0 0 =a =b\nend\n",
      "message 1 2 3 4 =\n\nend\n",
  };
  size_t i;

  (void)state;
  for (i = 0; i < COUNT(texts); i++) {
    struct message message = {.count = 0};
    char *copy = strdup(texts[i]);

    check_equal(read_back(copy, strlen(copy), &message), -1, texts[i]);
    free(message.recipients);
    free(copy);
  }
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(test_round_trip),
      cmocka_unit_test(test_every_cut_is_noticed),
      cmocka_unit_test(test_nonsense),
  };

  return cmocka_run_group_tests(tests, NULL, NULL);
}
