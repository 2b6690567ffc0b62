/* SPDX-FileCopyrightText: 2026 the libesmtpcode authors
 * SPDX-License-Identifier: MIT */

/* The wait that a server names: every unit, every way to write it, and what is none. */

#include <esmtpcode.h>
#include <stdio.h>
#include <string.h>

#include "check.h"
#include "judging.h"

static uint32_t wait_of(const char *text) {
  return judge(text).retry_after;
}

static const struct {
  const char *text;
  uint32_t wait;
} cases[] = {
    /* Units, in full and short, in either case. */
    {"try again in 1 second", 1},
    {"try again in 2 seconds", 2},
    {"try again in 3 sec", 3},
    {"try again in 4 secs.", 4},
    {"try again in 5 s", 5},
    {"try again in 5s", 5},
    {"try again in 1 minute", 60},
    {"try again in 2 MINUTES", 120},
    {"try again in 3 min", 180},
    {"try again in 4 mins", 240},
    {"try again in 1 hour", 3600},
    {"try again in 2 Hours", 7200},
    {"try again in 3 hr", 10800},
    {"try again in 4 hrs", 14400},
    {"try again in 5 h", 18000},
    {"try again in 5-minutes", 300},
    {"try again in 5 - minutes", 300},
    {"try again in 5\tminutes", 300},
    {"try again in 5\r\n minutes", 300},
    {"try again in 5 minutes1", 300},
    {"try again in 5 minutes@", 300},
    {"try again in 5 minutes[", 300},
    {"try again in 5 minutes`", 300},
    {"try again in 5 minutes{", 300},
    /* Other languages. */
    {"Bitte versuchen Sie es in 5 Minuten erneut", 300},
    {"Bitte erneut in 1 Stunde", 3600},
    {"bitte warten: 30 Sekunden", 30},
    {"Liste grise, r\xc3\xa9"
     "essayez dans 10 minutes",
     600},
    {"reessayer dans 2 heures", 7200},
    {"lista gris, reintente en 5 minutos", 300},
    {"vuelva a intentarlo en 1 hora", 3600},
    {"tente novamente em 90 segundos", 90},
    {"aguarde 2 horas", 7200},
    {"riprovare tra 5 minuti", 300},
    {"riprova tra 1 ora", 3600},
    {"attendere 2 ore", 7200},
    {"probeer opnieuw over 30 seconden", 30},
    {"opnieuw over 1 uur", 3600},
    /* No units. */
    {"try again in 5 minutesa", 0},
    {"try again in 5 minutesz", 0},
    {"try again in 5 minutesA", 0},
    {"try again in 5 minutesZ", 0},
    {"try again in 5 minut", 0},
    {"try again in 5 m", 0},
    {"try again in 5 days", 0},
    {"try again in 5,minutes", 0},
    {"try again in 5.minutes", 0},
    {"try again in 5", 0},
    {"try again in 5 ", 0},
    /* Numbers. */
    {"try again in 0 seconds", 0},
    {"try again in 0 seconds or 7 minutes", 420},
    {"try again in 007 seconds", 7},
    {"try again in 604800 seconds", 604800},
    {"try again in 604801 seconds", 0},
    {"try again in 168 hours", 604800},
    {"try again in 169 hours", 0},
    {"try again in 604799 seconds", 604799},
    {"try again in 10080 minutes", 604800},
    {"try again in 10081 minutes", 0},
    {"try again in 99999999999999999999 seconds", 0},
    {"try again in 4294967297 seconds", 0},
    {"try again in 1193047 hours", 0},
    /* What stands before the number. */
    {"try again in x5 seconds", 0},
    {"try again in X5 seconds", 0},
    {"try again in 1.5 seconds", 0},
    {"try again in :5 seconds", 0},
    {"try again in =5 seconds", 0},
    {"try again in (5 seconds", 5},
    {"try again in -5 seconds", 5},
    {"try again in /5 seconds", 5},
    {"try again in ;5 seconds", 5},
    {"try again in <5 seconds", 5},
    {"try again in >5 seconds", 5},
    /* Clocks. */
    {"try again in 00:05:00", 300},
    {"try again in 00:00:01", 1},
    {"try again in 01:02:03", 3723},
    {"try again in 10:20:30", 37230},
    {"try again in 23:59:59", 86399},
    {"try again in 9:08:07", 32887},
    {"please wait for 00:05:00", 300},
    {"please wait For \t 00:05:00", 300},
    {"please wait IN 00:05:00", 300},
    {"try again in 24:00:00", 0},
    {"try again in 00:60:00", 0},
    {"try again in 00:00:60", 0},
    {"try again in 00:00:00", 0},
    {"try again in 00:05", 0},
    {"try again in 00:05:0", 0},
    {"try again in 00:5:00", 0},
    {"try again in 00:05.00", 0},
    {"try again in 00.05:00", 0},
    {"try again in 00:x5:00", 0},
    {"try again in 00:0x:00", 0},
    {"try again in 00:05:x0", 0},
    {"try again in 00:05:0x", 0},
    {"try again at 00:05:00", 0},
    {"try again to 00:05:00", 0},
    {"try again fox 00:05:00", 0},
    {"try again fur 00:05:00", 0},
    {"try again tor 00:05:00", 0},
    {"try again im 00:05:00", 0},
    {"try again on 00:05:00", 0},
    {"try again in00:05:00", 0},
    /* Words about coming back. */
    {"retry in 5 seconds", 5},
    {"retrying in 5 seconds", 5},
    {"come back in 5 seconds", 5},
    {"wait 5 seconds", 5},
    {"greylisted 5 seconds", 5},
    {"greylisting 5 seconds", 5},
    {"graylisted 5 seconds", 5},
    {"delay 5 seconds", 5},
    {"AGAIN 5 seconds", 5},
    {"again, 5 seconds", 5},
    {"again5 seconds", 0},
    {"xagain 5 seconds", 0},
    {"againx 5 seconds", 0},
    {"7again 5 seconds", 5},
    {"5 seconds again", 0},
    {"timeout 5 seconds", 0},
    {"", 0},
};

static void test_cases(void **state) {
  char text[256];

  (void)state;
  for (size_t i = 0; i < COUNT(cases); i++) {
    snprintf(text, sizeof text,
             "450 Greylisted, as is all mail that comes from where we know no one: %s",
             cases[i].text);
    check_equal(wait_of(text), cases[i].wait, text);
  }
}

/* The words may start the text. */
static void test_start(void **state) {
  static const char *const words[] = {"again", "retry",      "retrying",    "back",      "wait",
                                      "delay", "greylisted", "greylisting", "graylisted"};
  char text[64];

  (void)state;
  for (size_t i = 0; i < COUNT(words); i++) {
    snprintf(text, sizeof text, "%s 7 seconds, greylisted", words[i]);
    check_equal(wait_of(text), 7, text);
    snprintf(text, sizeof text, "%s", words[i]);
    text[strlen(text) - 1] = '\0';
    strcat(text, " 7 seconds, greylisted");
    check_equal(wait_of(text), 0, text);
  }
}

/* The words stand at most 40 bytes before the number, white space not counted. */
static void test_distance(void **state) {
  char text[512];

  (void)state;
  for (size_t gap = 1; gap < 70; gap++) {
    size_t n = (size_t)snprintf(
        text, sizeof text,
        "450 Greylisted, as is all mail that comes from where we know no one: again");

    memset(text + n, ',', gap);
    strcpy(text + n + gap, "7 seconds");
    check_equal(wait_of(text), gap + 5 <= 40 ? 7 : 0, text);
    memset(text + n + gap, ' ', 200);
    strcpy(text + n + gap + 200, "7 seconds");
    check_equal(wait_of(text), gap + 5 <= 40 ? 7 : 0, text);
  }
}

int main(void) {
  const struct CMUnitTest tests[] = {cmocka_unit_test(test_cases), cmocka_unit_test(test_start),
                                     cmocka_unit_test(test_distance)};

  return cmocka_run_group_tests(tests, NULL, NULL);
}
