/* SPDX-FileCopyrightText: 2026 the libesmtpcode authors
 * SPDX-License-Identifier: MIT */

#include "deliver.h"

#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <unistd.h>

#include "dsn.h"
#include "route.h"

#define AT_ONCE                                                                                    \
  100 /* recipients a transaction: what every server takes, RFC 5321 section 4.5.3.1.8 */

static const char *domain_of(const char *address) {
  const char *at = strrchr(address, '@');

  return at != NULL ? at + 1 : "";
}

/* Says the same for everyone. */
static void answer_everyone(struct attempt *attempts, size_t count, const struct answer *answer) {
  size_t i;

  for (i = 0; i < count; i++)
    attempts[i].answer = *answer;
}

static void try_host(const struct delivery *delivery, const struct host *host,
                     const struct message *message, struct attempt *attempts, size_t count) {
  struct smtp smtp = delivery->smtp;
  struct answer answer;
  int again = 1;

  while (again) {
    FILE *content = queue_content(delivery->folder, message);
    int fd = content != NULL ? route_connect(host, smtp.seconds, &answer) : -1;

    if (content == NULL)
      answer_own(&answer, 4003000, "the mail could not be read from the queue");
    if (fd < 0)
      answer_everyone(attempts, count, &answer);
    again = fd >= 0 && smtp_send(&smtp, fd, host->name, message, content, attempts, count) &&
            smtp.tls == TLS_MAY;
    smtp.tls = TLS_NONE;
    if (content != NULL)
      fclose(content);
  }
}

static void try_hosts(const struct delivery *delivery, const char *domain,
                      const struct message *message, struct attempt *attempts, size_t count) {
  struct host hosts[ROUTE_HOSTS];
  struct answer answer;
  size_t n = route_find(domain, hosts, &answer);
  size_t i;

  if (n == 0)
    answer_everyone(attempts, count, &answer);
  for (i = 0; i < n; i++) {
    try_host(delivery, &hosts[i], message, attempts, count);
    if (attempts[0].answer.verdict.category != ESMTPCODE_CATEGORY_NETWORK ||
        attempts[0].answer.host[0] != '\0')
      break; /* this one talked to us */
  }
}

/* Writes the answer down. Returns the wait for the whole destination, or 0. */
static time_t apply(const struct delivery *delivery, const struct message *message,
                    struct attempt *attempt, time_t now) {
  static const char *const words[] = {"delivered", "retry", "slow down", "given up"};
  const struct answer *answer = &attempt->answer;
  struct recipient *recipient = attempt->recipient;
  struct decision decision =
      decide(&answer->verdict, recipient->tries, now - message->created, &delivery->limits);
  int trouble = decision.what == WHAT_SLOW_DOWN || answer->verdict.reply == 421 ||
                (answer->host[0] == '\0' && answer->verdict.category == ESMTPCODE_CATEGORY_NETWORK);

  recipient->status = decision.status;
  recipient->reason = answer->verdict.reason;
  recipient->next = now + decision.wait;
  snprintf(recipient->host, sizeof recipient->host, "%s", answer->host);
  snprintf(recipient->said, sizeof recipient->said, "%s", answer->text);
  if (decision.what == WHAT_DELIVERED)
    recipient->state = STATE_DELIVERED;
  if (decision.what == WHAT_GIVE_UP)
    recipient->state = STATE_FAILED;
  printf("%s <%s> %s: reason=%s wait=%lld host=%s said=%s\n", message->id, recipient->address,
         words[decision.what], esmtpcode_name_get(ESMTPCODE_KIND_REASON, answer->verdict.reason),
         recipient->state == STATE_WAITING ? (long long)decision.wait : 0,
         answer->host[0] != '\0' ? answer->host : "-", answer->text);
  return trouble && decision.what != WHAT_DELIVERED ? decision.wait : 0;
}

/* Collects those that are due and go to the same domain as the first of them. */
static size_t collect(struct message *message, size_t first, time_t now, struct attempt *attempts) {
  const char *domain = domain_of(message->recipients[first].address);
  size_t count = 0;
  size_t i;

  for (i = first; i < message->count && count < AT_ONCE; i++) {
    struct recipient *recipient = &message->recipients[i];

    if (recipient->state == STATE_WAITING && recipient->next <= now &&
        strcasecmp(domain_of(recipient->address), domain) == 0)
      attempts[count++].recipient = recipient;
  }
  return count;
}

static int try_group(const struct delivery *delivery, struct message *message, const char *domain,
                     struct attempt *attempts, size_t count, time_t now) {
  time_t slow = 0;
  int delivered = 0;
  size_t i;

  /* Written before anything is sent: a disk that takes no note of a try takes none of a delivery,
   * and the mail would be sent again and again. */
  for (i = 0; i < count; i++)
    attempts[i].recipient->tries++;
  if (queue_save(delivery->folder, message) != 0)
    return -1;
  try_hosts(delivery, domain, message, attempts, count);
  for (i = 0; i < count; i++) {
    time_t wait = apply(delivery, message, &attempts[i], now);

    slow = wait > slow ? wait : slow;
    delivered |= attempts[i].recipient->state == STATE_DELIVERED;
  }
  if (queue_save(delivery->folder, message) != 0)
    return -1;
  if (slow != 0 && !delivered)
    return queue_slow_down(delivery->folder, domain, now, slow, delivery->limits.longest_wait);
  if (delivered)
    queue_speed_up(delivery->folder, domain);
  return 0;
}

static int try_recipients(const struct delivery *delivery, struct message *message, time_t now) {
  struct attempt *attempts = calloc(AT_ONCE, sizeof *attempts);
  int done = attempts != NULL ? 0 : -1;
  size_t i;

  for (i = 0; i < message->count && done == 0; i++) {
    struct recipient *recipient = &message->recipients[i];
    const char *domain = domain_of(recipient->address);

    if (recipient->state == STATE_WAITING && recipient->next <= now &&
        queue_slow_until(delivery->folder, domain) <= now)
      done =
          try_group(delivery, message, domain, attempts, collect(message, i, now, attempts), now);
  }
  free(attempts);
  return done;
}

static size_t count_state(const struct message *message, enum state state) {
  size_t count = 0;
  size_t i;

  for (i = 0; i < message->count; i++)
    count += message->recipients[i].state == state;
  return count;
}

/* Queues the report under a name that a second try would use again, and only then notes it: a crash
 * in between makes no second one. */
static int queue_report(const struct delivery *delivery, const struct message *message,
                        time_t now) {
  struct recipient sender = {.state = STATE_WAITING};
  struct message report = {.count = 1, .recipients = &sender};
  FILE *original = queue_content(delivery->folder, message);
  FILE *text = tmpfile();
  int done = -1;

  snprintf(report.id, sizeof report.id, "%.60s.r%u", message->id, message->reports);
  snprintf(sender.address, sizeof sender.address, "%s", message->sender);
  if (original != NULL && text != NULL) {
    dsn_write(text, message, original, delivery->smtp.helo, now);
    if (!ferror(text) && fflush(text) == 0) {
      rewind(text);
      done = queue_add(delivery->folder, &report, text);
    }
  }
  if (text != NULL)
    fclose(text);
  if (original != NULL)
    fclose(original);
  return done;
}

static int report_failures(const struct delivery *delivery, struct message *message, time_t now) {
  size_t i;

  if (count_state(message, STATE_FAILED) == 0)
    return 0;
  if (message->sender[0] != '\0' && queue_report(delivery, message, now) != 0)
    return -1;
  for (i = 0; i < message->count; i++)
    if (message->recipients[i].state == STATE_FAILED)
      message->recipients[i].state = STATE_REPORTED;
  message->reports++;
  return queue_save(delivery->folder, message);
}

static int deliver_one(const struct delivery *delivery, const char *id) {
  time_t now = time(NULL);
  struct message message;
  int done = 0;

  if (queue_load(delivery->folder, id, &message) != 0)
    return 0; /* the others need not wait for it */
  if (try_recipients(delivery, &message, now) != 0 || report_failures(delivery, &message, now) != 0)
    done = -1;
  else if (count_state(&message, STATE_WAITING) == 0)
    done = queue_remove(delivery->folder, &message);
  queue_forget(&message);
  return done;
}

int deliver_due(const struct delivery *delivery) {
  int count;
  struct dirent **ids = queue_ids(delivery->folder, &count);
  int done = count < 0 ? -1 : 0;
  int i;

  for (i = 0; i < count; i++) {
    if (done == 0)
      done = deliver_one(delivery, ids[i]->d_name);
    free(ids[i]);
  }
  free(ids);
  fflush(stdout);
  return done;
}
