/* SPDX-FileCopyrightText: 2026 the libesmtpcode authors
 * SPDX-License-Identifier: MIT */

/* Mails: pieces lie within the mail or the scratch, each recipient's address comes from the mail,
 * little scratch harms nothing, CRLF and LF are the same, and two readings agree. */

#include "fuzz.h"

struct summary {
  esmtpcode_report report;
  uint32_t count;
  uint32_t sum; /* of the addresses and of what is judged */
};

static void add(uint32_t *sum, const void *data, size_t len) {
  const unsigned char *bytes = data;

  for (size_t i = 0; i < len; i++)
    *sum = (*sum ^ bytes[i]) * 16777619;
}

static void check_pieces(const esmtpcode_piece *first, const esmtpcode_piece *last, size_t len,
                         size_t room) {
  for (; first <= last; first++) {
    size_t size = first->source == ESMTPCODE_SOURCE_MESSAGE ? len : room;

    HOLDS(first->source <= ESMTPCODE_SOURCE_SCRATCH);
    HOLDS(first->offset <= size && first->length <= size - first->offset);
  }
}

static int holds_bytes(const char *s, size_t len, const char *part, size_t n) {
  for (size_t i = 0; n <= len && i <= len - n; i++)
    if (s[i] == part[0] && memcmp(s + i, part, n) == 0)
      return 1;
  return 0;
}

static int is_beyond_ascii(const char *s, size_t len) {
  while (len > 0 && (s[len - 1] & 0x80) == 0)
    len--;
  return len > 0;
}

/* An address in the scratch stands in the mail as it is, or has become UTF-8, or something in the
 * mail is encoded. */
static void check_address(const char *s, size_t len, const char *scratch, esmtpcode_piece address) {
  if (address.length == 0 || address.source == ESMTPCODE_SOURCE_MESSAGE)
    return;
  HOLDS(holds_bytes(s, len, scratch + address.offset, address.length) ||
        is_beyond_ascii(scratch + address.offset, address.length) || holds_bytes(s, len, "=", 1) ||
        holds_bytes(s, len, "&", 1) || holds_bytes(s, len, "<", 1) || holds_bytes(s, len, "+", 1) ||
        holds_bytes(s, len, "\\", 1) || holds_bytes(s, len, "64", 2));
}

static struct summary read(const char *s, size_t len, size_t room) {
  struct summary summary = {.sum = 2166136261};
  char *scratch = malloc(room > 0 ? room : 1);
  esmtpcode_report *report = &summary.report;
  esmtpcode_recipient to;
  esmtpcode_verdict verdict;

  HOLDS(scratch != NULL);
  memset(scratch, 0xa5, room);
  HOLDS(esmtpcode_report_open(s, len, scratch, room, report, sizeof *report) == ESMTPCODE_OK);
  HOLDS(esmtpcode_name_get(ESMTPCODE_KIND_REPORT, report->kind) != NULL);
  HOLDS(esmtpcode_name_get(ESMTPCODE_KIND_FORMAT, report->format) != NULL);
  check_pieces(&report->reporting_mta, &report->disposition, len, room);
  while (esmtpcode_report_next(s, len, scratch, room, report, sizeof *report, &to, sizeof to,
                               &verdict, sizeof verdict) == 1) {
    HOLDS(summary.count++ <= len);
    check_pieces(&to.address, &to.will_retry_until, len, room);
    check_verdict(&verdict, to.diagnostic.length);
    check_address(s, len, scratch, to.address);
    add(&summary.sum,
        (to.address.source == ESMTPCODE_SOURCE_MESSAGE ? s : scratch) + to.address.offset,
        to.address.length);
    add(&summary.sum, &verdict, JUDGEMENT);
    add(&summary.sum, &to, offsetof(esmtpcode_recipient, address));
  }
  free(scratch);
  return summary;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
  char *s = exact_copy(data, size);
  size_t room = esmtpcode_report_scratch(size);
  struct summary first = read(s, size, room);
  struct summary second = read(s, size, room);

  HOLDS(first.sum == second.sum && first.count == second.count);
  HOLDS(memcmp(&first.report, &second.report, sizeof first.report) == 0);
  read(s, size, size > 0 ? data[size - 1] : 0);
  if (size > 0 && memchr(s, '\r', size) == NULL) {
    size_t longer;
    char *crlf = with_crlf(s, size, &longer);

    second = read(crlf, longer, esmtpcode_report_scratch(longer));
    HOLDS(first.report.kind == second.report.kind && first.count == second.count);
    free(crlf);
  }
  free(s);
  return 0;
}
