/* SPDX-FileCopyrightText: 2026 the libesmtpcode authors
 * SPDX-License-Identifier: MIT */

/* How the patterns of bounces are found, by the generator that puts them into the table and the
 * library that looks them up. */

#ifndef ESMTPCODE_PATTERN_H
#define ESMTPCODE_PATTERN_H

#include "phrase.h"

/* What a pattern tells, as bits. */
enum format_use {
  USE_OPENS = 1,       /* recipients follow */
  USE_RECIPIENT = 2,   /* this line names one */
  USE_TRANSCRIPT = 4,  /* what follows is about all of them */
  USE_ENDS = 8,        /* the returned message follows */
  USE_SENDER = 16,     /* the mail is from a mail system */
  USE_SUBJECT = 32,    /* its subject is that of a report */
  USE_ANSWER = 64,     /* its subject is that of an automatic answer */
  USE_COMPLAINT = 128, /* its subject is that of a complaint about a message */
  USE_ALIAS = 256,     /* this line names the address that a recipient stands for */
  USE_MARKS = 1024,    /* it is of this form */
  USE_CODES = 2048,    /* recipients follow once more, with codes instead of words for people */
  USE_REJECTS = 512    /* the reason stands behind it, whatever the report's fields say */
};

enum { COMMON_FORM = 1 /* the format whose patterns count in any other */ };

/* What stands in the table for the special characters of a pattern: no text of a pattern. */
enum { ANY_ADDRESS = 1, ANY_WORD = 2, LINE_END = 3, SHORTEST_PATTERN = 4, LONGEST_PATTERN = 255 };

/* A number for the second word by its first letters, from 1; 0 stands for none or any. */
static inline unsigned second_word(char first, char second) {
  return 1 + ((unsigned)(unsigned char)(first | 0x20) * 7 + (unsigned char)(second | 0x20)) % 255;
}

/* What a pattern is found by: its first word, and the second one or 0. */
static inline uint32_t pattern_key(uint32_t first, unsigned second) {
  return first ^ second * 0x9e3779b1;
}

/* Many words are told not to start a pattern by their first two letters. */
enum { PATTERN_STARTS = 1024 };

static inline unsigned pattern_start(char first, char second) {
  return ((unsigned)(unsigned char)(first | 0x20) * 37 + (unsigned char)(second | 0x20)) &
         (PATTERN_STARTS - 1);
}

#endif
