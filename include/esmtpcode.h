/* SPDX-FileCopyrightText: 2026 the libesmtpcode authors
 * SPDX-License-Identifier: MIT */

/**
 * @file esmtpcode.h
 * @brief What mail servers say when mail does not arrive.
 *
 * libesmtpcode reads SMTP replies (RFC 5321) and enhanced status codes (RFC 3463), and explains
 * every registered code: what it means, what causes it, what to do about it.
 *
 * What holds for every function:
 * - It is pure: it allocates, locks, prints and remembers nothing, reads no file, locale or
 *   environment, and may be called from any thread and from a signal handler.
 * - Text is given by address and length and need not be terminated. An address may be NULL where
 *   its length is 0. Any bytes are allowed. Of more than 4 GiB - 1 the first 4 GiB - 1 are read.
 * - Strings it returns are constant, terminated ASCII; nobody frees them.
 * - Spans are offsets and lengths in the text that the caller gave.
 * - Numbers that name something (`ESMTPCODE_..._...`) are part of the ABI: they are appended to,
 *   never renumbered. A number it does not know gets NULL, 0 or -1, never undefined behaviour.
 * - Structures belong to the caller and travel with their size, so that a program built with an
 *   older header goes on working: no more than that size is written.
 *
 * A short example, with every part of the way:
 * @code
 * static const char line[] = "550 5.1.1 <bob@example.org>: User unknown\r\n";
 * esmtpcode_reply reply;
 *
 * if (esmtpcode_reply_read(line, sizeof line - 1, 0, &reply, sizeof reply) == ESMTPCODE_OK &&
 *     reply.state == ESMTPCODE_STATE_COMPLETE) {
 *   const esmtpcode_entry *entry = esmtpcode_entry_describe(reply.code, ESMTPCODE_PROVIDER_NONE);
 *   if (entry != NULL)
 *     puts(esmtpcode_entry_text(entry, ESMTPCODE_PART_SUMMARY, 0));
 * }
 * @endcode
 */

#ifndef ESMTPCODE_H
#define ESMTPCODE_H

#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

#if defined(_WIN32) && defined(ESMTPCODE_SHARED)
#ifdef ESMTPCODE_BUILDING
#define ESMTPCODE_API __declspec(dllexport)
#else
#define ESMTPCODE_API __declspec(dllimport)
#endif
#elif defined(__GNUC__)
#define ESMTPCODE_API __attribute__((visibility("default")))
#else
#define ESMTPCODE_API
#endif

/**
 * @defgroup version Version
 * @{
 */

/** Major version of this header: another one is incompatible. */
#define ESMTPCODE_VERSION_MAJOR 1
/** Minor version of this header: a later one only adds. */
#define ESMTPCODE_VERSION_MINOR 0
/** Patch level of this header. */
#define ESMTPCODE_VERSION_PATCH 0
/** The version of this header as one number: major * 10000 + minor * 100 + patch. */
#define ESMTPCODE_VERSION_NUMBER                                                                   \
  (ESMTPCODE_VERSION_MAJOR * 10000 + ESMTPCODE_VERSION_MINOR * 100 + ESMTPCODE_VERSION_PATCH)

/**
 * Version of the library in use.
 * @return major * 10000 + minor * 100 + patch; compare with #ESMTPCODE_VERSION_NUMBER, the
 *         version a program was compiled with. A larger one of the same major is compatible.
 *
 * Constant time. @since 1.0
 */
ESMTPCODE_API uint32_t esmtpcode_version_number(void);

/**
 * Version of the library in use, as text.
 * @return such as "1.0.0"
 *
 * Constant time. @since 1.0
 */
ESMTPCODE_API const char *esmtpcode_version(void);

/**
 * Which data the tables were made from.
 * @return a checksum of the data files, 16 hexadecimal digits: equal for equal data
 *
 * Constant time. @since 1.0
 */
ESMTPCODE_API const char *esmtpcode_data_checksum(void);

/** @} */

/**
 * @defgroup names Enumerations and their names
 *
 * Every enumeration converts both ways and can be listed: ask for the names of 0, 1, 2, ... until
 * NULL comes back. #ESMTPCODE_KIND_KIND lists the enumerations themselves.
 * @{
 */

/** The enumerations. */
enum esmtpcode_kind {
  ESMTPCODE_KIND_KIND = 0,        /**< the enumerations themselves */
  ESMTPCODE_KIND_STATUS = 1,      /**< #esmtpcode_status */
  ESMTPCODE_KIND_OUTCOME = 2,     /**< #esmtpcode_outcome */
  ESMTPCODE_KIND_BOUNCE = 3,      /**< #esmtpcode_bounce */
  ESMTPCODE_KIND_CATEGORY = 4,    /**< #esmtpcode_category */
  ESMTPCODE_KIND_GROUP = 5,       /**< #esmtpcode_group */
  ESMTPCODE_KIND_REASON = 6,      /**< #esmtpcode_reason */
  ESMTPCODE_KIND_SEVERITY = 7,    /**< #esmtpcode_severity */
  ESMTPCODE_KIND_ACTION = 8,      /**< #esmtpcode_action */
  ESMTPCODE_KIND_RESPONSIBLE = 9, /**< #esmtpcode_responsible */
  ESMTPCODE_KIND_PROVIDER = 10,   /**< the receiving services, see #ESMTPCODE_PROVIDER_NONE */
  ESMTPCODE_KIND_PART = 11,       /**< #esmtpcode_part */
  ESMTPCODE_KIND_PAIRING = 12,    /**< #esmtpcode_pairing */
  ESMTPCODE_KIND_STATE = 13,      /**< #esmtpcode_state */
  ESMTPCODE_KIND_PROBLEM = 14,    /**< #esmtpcode_problem */
  ESMTPCODE_KIND_BASIS = 15,      /**< #esmtpcode_basis */
  ESMTPCODE_KIND_BLOCKLIST = 16,  /**< the blocklists, 0 for none */
  ESMTPCODE_KIND_STAGE = 17,      /**< #esmtpcode_stage */
  ESMTPCODE_KIND_HINT = 18,       /**< #esmtpcode_hint */
  ESMTPCODE_KIND_VOCABULARY = 19, /**< the vocabularies of other systems, 0 for none */
  ESMTPCODE_KIND_REPORT = 20,     /**< #esmtpcode_report_kind */
  ESMTPCODE_KIND_DSN_ACTION = 21, /**< #esmtpcode_dsn_action */
  ESMTPCODE_KIND_SOURCE = 22,     /**< #esmtpcode_source */
  ESMTPCODE_KIND_FORMAT = 23      /**< the forms of bounces, 0 for none */
};

/** What a function that can be misused returns. */
enum esmtpcode_status {
  ESMTPCODE_OK = 0,             /**< done */
  ESMTPCODE_ERROR_ARGUMENT = 1, /**< NULL with a length, an unknown flag, a structure too small */
  ESMTPCODE_ERROR_SPACE = 2,    /**< the buffer is too small; the size needed was told */
  ESMTPCODE_ERROR_REPLY = 3,    /**< the reply code is none that RFC 5321 allows */
  ESMTPCODE_ERROR_CODE = 4,     /**< the enhanced status code is none, or of another class */
  ESMTPCODE_ERROR_TEXT = 5      /**< the text holds what must not stand in a reply */
};

/** What the server claimed: the class of a code, RFC 3463 section 2. */
enum esmtpcode_outcome {
  ESMTPCODE_OUTCOME_UNKNOWN = 0,   /**< nothing to go by */
  ESMTPCODE_OUTCOME_SUCCESS = 1,   /**< class 2 */
  ESMTPCODE_OUTCOME_TRANSIENT = 2, /**< class 4 */
  ESMTPCODE_OUTCOME_PERMANENT = 3  /**< class 5 */
};

/** What it means for this address. */
enum esmtpcode_bounce {
  ESMTPCODE_BOUNCE_NONE = 0,        /**< nothing bounced */
  ESMTPCODE_BOUNCE_SOFT = 1,        /**< the address may be good */
  ESMTPCODE_BOUNCE_HARD = 2,        /**< mailing the same address again is pointless */
  ESMTPCODE_BOUNCE_UNDETERMINED = 3 /**< the code alone does not tell */
};

/** What it concerns: the subjects of RFC 3463 section 3. */
enum esmtpcode_category {
  ESMTPCODE_CATEGORY_OTHER = 0,      /**< X.0.YYY */
  ESMTPCODE_CATEGORY_ADDRESSING = 1, /**< X.1.YYY */
  ESMTPCODE_CATEGORY_MAILBOX = 2,    /**< X.2.YYY */
  ESMTPCODE_CATEGORY_SYSTEM = 3,     /**< X.3.YYY */
  ESMTPCODE_CATEGORY_NETWORK = 4,    /**< X.4.YYY */
  ESMTPCODE_CATEGORY_PROTOCOL = 5,   /**< X.5.YYY */
  ESMTPCODE_CATEGORY_CONTENT = 6,    /**< X.6.YYY */
  ESMTPCODE_CATEGORY_SECURITY = 7    /**< X.7.YYY */
};

/** The cause, coarsely. */
enum esmtpcode_group {
  ESMTPCODE_GROUP_UNKNOWN = 0,      /**< not recognised */
  ESMTPCODE_GROUP_DELIVERED = 1,    /**< success */
  ESMTPCODE_GROUP_RECIPIENT = 2,    /**< the recipient's address or its settings */
  ESMTPCODE_GROUP_MAILBOX_FULL = 3, /**< over quota */
  ESMTPCODE_GROUP_DOMAIN = 4,       /**< the recipient's domain and the way to it */
  ESMTPCODE_GROUP_NETWORK = 5,      /**< the connection */
  ESMTPCODE_GROUP_SYSTEM = 6,       /**< the receiving system */
  ESMTPCODE_GROUP_RATE = 7,         /**< too much, too fast or too early */
  ESMTPCODE_GROUP_SIZE = 8,         /**< too large */
  ESMTPCODE_GROUP_CONTENT = 9,      /**< what the message is made of */
  ESMTPCODE_GROUP_SPAM = 10,        /**< judged spam */
  ESMTPCODE_GROUP_VIRUS = 11,       /**< malware */
  ESMTPCODE_GROUP_BLOCK = 12,       /**< listing or reputation of the sender */
  ESMTPCODE_GROUP_AUTH = 13,        /**< authentication and encryption */
  ESMTPCODE_GROUP_POLICY = 14,      /**< a rule of the receiver */
  ESMTPCODE_GROUP_PROTOCOL = 15,    /**< SMTP itself */
  ESMTPCODE_GROUP_NOT_BOUNCE = 16   /**< no bounce at all */
};

/** The cause. */
enum esmtpcode_reason {
  ESMTPCODE_REASON_UNKNOWN = 0,              /**< nothing recognised */
  ESMTPCODE_REASON_DELIVERED = 1,            /**< success, relayed or expanded */
  ESMTPCODE_REASON_USER_UNKNOWN = 2,         /**< no such mailbox */
  ESMTPCODE_REASON_MAILBOX_DISABLED = 3,     /**< disabled, suspended or inactive */
  ESMTPCODE_REASON_MAILBOX_MOVED = 4,        /**< moved; a new address may be named */
  ESMTPCODE_REASON_ADDRESS_SYNTAX = 5,       /**< the recipient's address is malformed */
  ESMTPCODE_REASON_RECIPIENT_REFUSED = 6,    /**< this recipient's own settings refuse it */
  ESMTPCODE_REASON_LIST_EXPANSION = 7,       /**< a mailing list could not be expanded */
  ESMTPCODE_REASON_MAILBOX_FULL = 8,         /**< over quota */
  ESMTPCODE_REASON_DOMAIN_UNKNOWN = 9,       /**< no such domain, or no host for it */
  ESMTPCODE_REASON_NO_MAIL_SERVICE = 10,     /**< the domain or host takes no mail at all */
  ESMTPCODE_REASON_DNS_FAILURE = 11,         /**< a name look-up failed for now */
  ESMTPCODE_REASON_ROUTING_ERROR = 12,       /**< no route, a loop, too many hops */
  ESMTPCODE_REASON_CONNECTION_FAILED = 13,   /**< no answer, refused, reset or timed out */
  ESMTPCODE_REASON_EXPIRED = 14,             /**< given up after the retry period */
  ESMTPCODE_REASON_SYSTEM_ERROR = 15,        /**< the receiving system is broken or down */
  ESMTPCODE_REASON_SYSTEM_FULL = 16,         /**< the receiving system is out of space */
  ESMTPCODE_REASON_RATE_LIMITED = 17,        /**< too many messages, connections or errors */
  ESMTPCODE_REASON_GREYLISTED = 18,          /**< refused on first sight */
  ESMTPCODE_REASON_TOO_MANY_RECIPIENTS = 19, /**< in one transaction */
  ESMTPCODE_REASON_MESSAGE_TOO_LARGE = 20,   /**< over a size limit */
  ESMTPCODE_REASON_CONTENT_REJECTED = 21,    /**< forbidden attachment, link, media type, ... */
  ESMTPCODE_REASON_MALFORMED_MESSAGE = 22,   /**< breaks RFC 5322 or MIME */
  ESMTPCODE_REASON_SPAM_CONTENT = 23,        /**< this message was judged spam or phishing */
  ESMTPCODE_REASON_VIRUS = 24,               /**< malware found */
  ESMTPCODE_REASON_IP_BLOCKED = 25,          /**< the sending address is listed or blocked */
  ESMTPCODE_REASON_DOMAIN_BLOCKED = 26,      /**< a sending or linked domain is */
  ESMTPCODE_REASON_LOW_REPUTATION = 27,      /**< the sender's reputation is too low */
  ESMTPCODE_REASON_SENDER_IDENTITY = 28,     /**< reverse DNS, HELO name, dynamic range */
  ESMTPCODE_REASON_AUTH_FAILED = 29,         /**< SPF, DKIM, DMARC or ARC did not pass */
  ESMTPCODE_REASON_LOGIN_REQUIRED = 30,      /**< SMTP AUTH missing, wrong or too weak */
  ESMTPCODE_REASON_TLS_FAILED = 31,          /**< TLS required, missing or failed */
  ESMTPCODE_REASON_SENDER_REJECTED = 32,     /**< the sender's address is refused */
  ESMTPCODE_REASON_RELAY_DENIED = 33,        /**< no relaying for this sender or domain */
  ESMTPCODE_REASON_POLICY = 34,              /**< a local rule, cause not told */
  ESMTPCODE_REASON_SUPPRESSED = 35,          /**< a sending service's own suppression list */
  ESMTPCODE_REASON_PROTOCOL_ERROR = 36,      /**< command, argument, sequence or version */
  ESMTPCODE_REASON_AUTO_REPLY = 37,          /**< an automatic answer, RFC 3834 */
  ESMTPCODE_REASON_COMPLAINT = 38            /**< an abuse report, RFC 5965 */
};

/** How urgently a sender should look. */
enum esmtpcode_severity {
  ESMTPCODE_SEVERITY_NONE = 0,    /**< not at all */
  ESMTPCODE_SEVERITY_LOW = 1,     /**< it cures itself */
  ESMTPCODE_SEVERITY_MEDIUM = 2,  /**< in the course of the day */
  ESMTPCODE_SEVERITY_HIGH = 3,    /**< soon: more than one message is affected */
  ESMTPCODE_SEVERITY_CRITICAL = 4 /**< now: it stops all mail */
};

/** What the sending side should do next. */
enum esmtpcode_action {
  ESMTPCODE_ACTION_NONE = 0,        /**< nothing */
  ESMTPCODE_ACTION_RETRY = 1,       /**< try again later */
  ESMTPCODE_ACTION_SLOW_DOWN = 2,   /**< send less at a time to this destination */
  ESMTPCODE_ACTION_SUPPRESS = 3,    /**< stop mailing this address */
  ESMTPCODE_ACTION_FIX_SENDER = 4,  /**< mend the sending host, domain or account */
  ESMTPCODE_ACTION_FIX_MESSAGE = 5, /**< mend the message */
  ESMTPCODE_ACTION_DELIST = 6,      /**< get off a list, repair a reputation */
  ESMTPCODE_ACTION_REVIEW = 7       /**< let a person look at it */
};

/** Who can cure it. */
enum esmtpcode_responsible {
  ESMTPCODE_RESPONSIBLE_NONE = 0,      /**< nobody has to */
  ESMTPCODE_RESPONSIBLE_SENDER = 1,    /**< the sending side */
  ESMTPCODE_RESPONSIBLE_RECIPIENT = 2, /**< the person or list addressed */
  ESMTPCODE_RESPONSIBLE_RECEIVER = 3,  /**< the destination's operator */
  ESMTPCODE_RESPONSIBLE_NETWORK = 4    /**< whoever runs the path between */
};

/**
 * Receiving services with codes of their own. #ESMTPCODE_KIND_PROVIDER lists more than have an
 * enumerator here: their names are data, their numbers as stable as these.
 */
enum esmtpcode_provider {
  ESMTPCODE_PROVIDER_NONE = 0,     /**< none: the meaning of the IANA registry */
  ESMTPCODE_PROVIDER_GOOGLE = 1,   /**< Gmail and Google Workspace */
  ESMTPCODE_PROVIDER_MICROSOFT = 2 /**< Exchange Online, Outlook.com, Exchange Server */
};

/**
 * Name of an enumerator.
 * @param kind   an enumeration, #esmtpcode_kind
 * @param value  one of its numbers
 * @return       such as "user_unknown"; NULL where there is no such number
 *
 * Constant time. @since 1.0
 */
ESMTPCODE_API const char *esmtpcode_name_get(uint32_t kind, uint32_t value);

/**
 * Number of an enumerator, by its name.
 * @param kind  an enumeration, #esmtpcode_kind
 * @param name  the name as esmtpcode_name_get() gives it, in lower case
 * @param len   its length in bytes
 * @return      the number, or -1 where there is no such name
 *
 * Time grows with the number of names of that kind, at most some hundred. @since 1.0
 */
ESMTPCODE_API int32_t esmtpcode_name_find(uint32_t kind, const char *name, size_t len);

/**
 * What an enumerator stands for, in a few words for a person.
 * @param kind   an enumeration, #esmtpcode_kind
 * @param value  one of its numbers
 * @return       such as "no such mailbox"; NULL where there is no such number
 *
 * Constant time. @since 1.0
 */
ESMTPCODE_API const char *esmtpcode_name_text(uint32_t kind, uint32_t value);

/**
 * The group a reason belongs to.
 * @param reason  #esmtpcode_reason
 * @return        #esmtpcode_group; #ESMTPCODE_GROUP_UNKNOWN for a number it does not know
 *
 * Constant time. @since 1.0
 */
ESMTPCODE_API uint32_t esmtpcode_reason_group(uint32_t reason);

/** @} */

/**
 * @defgroup code Enhanced status codes
 *
 * A code is one number, decimal-packed: class * 1000000 + subject * 1000 + detail, so 5.7.26 is
 * 5007026, and 0 is no code. Packed codes sort as their parts do. RFC 3463 section 2:
 *
 *     status-code = class "." subject "." detail
 *     class       = "2" / "4" / "5"
 *     subject     = 1*3DIGIT      ; no leading zeros
 *     detail      = 1*3DIGIT
 * @{
 */

/** A part of the caller's text. */
typedef struct esmtpcode_span {
  uint32_t offset; /**< bytes from the start of the text */
  uint32_t length; /**< bytes; 0 where there is nothing */
} esmtpcode_span;

/** How far a code departs from the grammar, as bits; see esmtpcode_code_parse_lenient(). */
enum esmtpcode_departure {
  ESMTPCODE_DEPARTURE_ZEROS = 1,    /**< leading zeros: 5.01.001 */
  ESMTPCODE_DEPARTURE_CLASS = 2,    /**< a class other than 2, 4 and 5: 3.0.0 */
  ESMTPCODE_DEPARTURE_SPACE = 4,    /**< white space before or after it */
  ESMTPCODE_DEPARTURE_TRAILING = 8, /**< something follows it: 5.1.1 (bad address) */
  ESMTPCODE_DEPARTURE_LEADING = 16  /**< a "#" or an opening bracket stands before it */
};

/**
 * Packs a code.
 * @param cls      2, 4 or 5
 * @param subject  0 to 999
 * @param detail   0 to 999
 * @return         the code, or 0 where a part is out of its range
 *
 * Constant time. RFC 3463 section 2. @since 1.0
 */
ESMTPCODE_API uint32_t esmtpcode_code_pack(uint32_t cls, uint32_t subject, uint32_t detail);

/**
 * Whether a number is a packed code of the grammar.
 * @param code  any number
 * @return      1 or 0
 *
 * Constant time. RFC 3463 section 2. @since 1.0
 */
ESMTPCODE_API int32_t esmtpcode_code_is_valid(uint32_t code);

/**
 * The class of a packed code.
 * @param code  a packed code
 * @return      2, 4 or 5; 0 for 0; another digit for a code of a stray class
 *
 * Constant time. RFC 3463 section 2. @since 1.0
 */
ESMTPCODE_API uint32_t esmtpcode_code_class(uint32_t code);

/**
 * The subject of a packed code.
 * @param code  a packed code
 * @return      0 to 999
 *
 * Constant time. RFC 3463 section 2. @since 1.0
 */
ESMTPCODE_API uint32_t esmtpcode_code_subject(uint32_t code);

/**
 * The detail of a packed code.
 * @param code  a packed code
 * @return      0 to 999
 *
 * Constant time. RFC 3463 section 2. @since 1.0
 */
ESMTPCODE_API uint32_t esmtpcode_code_detail(uint32_t code);

/**
 * Compares two codes by class, then subject, then detail.
 * @param a  a packed code
 * @param b  another
 * @return   -1, 0 or 1
 *
 * Constant time. @since 1.0
 */
ESMTPCODE_API int32_t esmtpcode_code_compare(uint32_t a, uint32_t b);

/**
 * Reads a whole string as a code, by the grammar and nothing else.
 * @param s    the string
 * @param len  its length in bytes
 * @return     the code, or 0 where it is none or anything stands around it
 *
 * Constant time: looks at no more than 9 bytes. RFC 3463 section 2. @since 1.0
 */
ESMTPCODE_API uint32_t esmtpcode_code_parse(const char *s, size_t len);

/**
 * Reads a string as a code, the way reports in the wild write it: leading zeros, a class that
 * does not exist, white space, "#" or a bracket before it, a comment or other text behind it.
 * @param s           the string, such as the value of a Status field
 * @param len         its length in bytes
 * @param departures  set to how it departs from the grammar, bits of #esmtpcode_departure; 0 where
 *                    it is strictly right, or where there is no code; may be NULL
 * @return            the code, or 0. With #ESMTPCODE_DEPARTURE_CLASS it is packed, but not valid.
 *
 * Time grows with the white space before the code. RFC 3464 section 2.3.4. @since 1.0
 */
ESMTPCODE_API uint32_t esmtpcode_code_parse_lenient(const char *s, size_t len,
                                                    uint32_t *departures);

/**
 * Reads the code at the start of a string.
 * @param s     the string
 * @param len   its length in bytes
 * @param code  set to the code, or to 0; may be NULL
 * @return      its length, 5 to 9; 0 where no code starts here, or where it goes on into a longer
 *              number, name or word (5.1.1.10, 5.1.1000, 5.1.1st, 5.1.1_a)
 *
 * Constant time: looks at no more than 11 bytes. RFC 3463 section 2, RFC 2034 section 4.
 * @since 1.0
 */
ESMTPCODE_API size_t esmtpcode_code_prefix(const char *s, size_t len, uint32_t *code);

/**
 * Finds the first code in free text, such as a log line.
 *
 * IPv4 addresses, version numbers, dates, file and host names and parts of longer dotted numbers
 * are not taken for codes: the subject has one digit, nothing of a longer word touches the code,
 * and no word like "version" or a mailer's name stands before it.
 * @param s      the text
 * @param len    its length in bytes
 * @param from   where to begin to look; what stands before it still counts as context
 * @param where  set to where the code stands, or to 0 and 0; may be NULL
 * @return       the code, or 0 where there is none
 *
 * Time is linear in the length. To find the next one, go on from where->offset + where->length.
 * @since 1.0
 */
ESMTPCODE_API uint32_t esmtpcode_code_find(const char *s, size_t len, size_t from,
                                           esmtpcode_span *where);

/**
 * Writes a code as text.
 * @param code  a packed code, of a stray class too
 * @param buf   where to write; not touched where size is too small; may be NULL if size is 0
 * @param size  its size in bytes; 10 is always enough
 * @return      the length without the terminating NUL, 5 to 9: it was written if this is less
 *              than size. 0 where code is none.
 *
 * Constant time. RFC 3463 section 2. @since 1.0
 */
ESMTPCODE_API size_t esmtpcode_code_format(uint32_t code, char *buf, size_t size);

/** @} */

/**
 * @defgroup reply Replies
 *
 * A reply is a three-digit code and text, on one line or several. RFC 5321 section 4.2; the place
 * of the enhanced status code in it is RFC 2034 section 4.
 * @{
 */

/** How much of a reply there was. */
enum esmtpcode_state {
  ESMTPCODE_STATE_COMPLETE = 0,   /**< a whole reply */
  ESMTPCODE_STATE_INCOMPLETE = 1, /**< right so far, but more must come */
  ESMTPCODE_STATE_MALFORMED = 2   /**< no reply, whatever comes */
};

/** What is wrong with a malformed reply. */
enum esmtpcode_problem {
  ESMTPCODE_PROBLEM_NONE = 0,      /**< nothing */
  ESMTPCODE_PROBLEM_CODE = 1,      /**< a line does not start with a reply code, 200 to 599 */
  ESMTPCODE_PROBLEM_SEPARATOR = 2, /**< neither space, hyphen nor line end follows the code */
  ESMTPCODE_PROBLEM_CHANGED = 3,   /**< a line has another reply code than the first one */
  ESMTPCODE_PROBLEM_CONTROL = 4    /**< a control character or a bare CR stands in the text */
};

/** How well a reply code and an enhanced status code go together. */
enum esmtpcode_pairing {
  ESMTPCODE_PAIRING_NONE = 0,      /**< their classes differ, or one of them is no code */
  ESMTPCODE_PAIRING_POSSIBLE = 1,  /**< the classes agree */
  ESMTPCODE_PAIRING_CUSTOMARY = 2, /**< servers often send them together */
  ESMTPCODE_PAIRING_REGISTERED = 3 /**< the IANA registry pairs them */
};

/** Flags of esmtpcode_reply_read() and esmtpcode_reply_compose(). */
enum esmtpcode_flag {
  ESMTPCODE_FLAG_FINAL = 1, /**< read: no more input will come, the last line may lack its end */
  ESMTPCODE_FLAG_UTF8 = 2   /**< compose: SMTPUTF8 was agreed, UTF-8 text is allowed (RFC 6531) */
};

/** A reply as esmtpcode_reply_read() finds it. Members are only ever appended. */
typedef struct esmtpcode_reply {
  uint32_t state;        /**< #esmtpcode_state */
  uint32_t problem;      /**< #esmtpcode_problem, of a malformed reply */
  uint32_t length;       /**< bytes taken: the whole reply with its last line end. Of a malformed or
                              incomplete one, the bytes before the line that is wrong or cut */
  uint32_t where;        /**< offset of the problem; equals length where there is none */
  uint32_t lines;        /**< lines read */
  uint32_t reply;        /**< the reply code, 200 to 599; 0 where none was read */
  uint32_t code;         /**< the enhanced status code of the first line that has one, or 0 */
  uint32_t code_agrees;  /**< 1 where the code's class is the reply code's first digit */
  uint32_t code_uniform; /**< 1 where every line read carries this code, or none does */
  esmtpcode_span text;   /**< from the first line's text, behind the codes, to the last line's end;
                              between them stand line ends and codes: see esmtpcode_reply_line() */
} esmtpcode_reply;

/**
 * Reads one reply from the start of the input.
 *
 * Lines end with CRLF or LF. The reply code may be any from 200 to 599, since servers use more than
 * RFC 5321 lists. Text may hold any bytes but control characters; tab is allowed.
 * @param s      the input
 * @param len    its length in bytes
 * @param flags  0 or #ESMTPCODE_FLAG_FINAL
 * @param reply  what was found
 * @param size   sizeof *reply as the caller knows it, at least 44; more than the library knows is
 *               filled with zeros
 * @return       #ESMTPCODE_OK, whatever the input holds; #ESMTPCODE_ERROR_ARGUMENT for NULL with a
 *               length, an unknown flag or a structure too small
 *
 * Time is linear in the bytes taken. RFC 5321 section 4.2, RFC 2034 section 4. @since 1.0
 */
ESMTPCODE_API int32_t esmtpcode_reply_read(const char *s, size_t len, uint32_t flags,
                                           esmtpcode_reply *reply, size_t size);

/**
 * Hands out the text of a reply line by line, without reply codes, enhanced codes and line ends. It
 * takes each line by itself: whether they make one reply is for esmtpcode_reply_read() to say.
 * @param s         the input that esmtpcode_reply_read() was given
 * @param len       its length in bytes; reading stops after the reply's last line
 * @param position  where to go on: set it to 0 before the first call
 * @param text      set to the line's text, which may be empty; set to 0 and 0 after the last one
 * @return          1, or 0 after the last line and where a line is malformed
 *
 * Time is linear in the line. RFC 5321 section 4.2.1. @since 1.0
 */
ESMTPCODE_API int32_t esmtpcode_reply_line(const char *s, size_t len, uint32_t *position,
                                           esmtpcode_span *text);

/**
 * Writes a reply, ready to be sent: both codes on every line, CRLF at the end of each, no line
 * longer than 512 bytes.
 *
 * Text too long for a line is broken behind a space where there is one, and never within a UTF-8
 * character; the texts of the lines, joined, are the text that was given. CRLF in the text begins a
 * new line there. A reply 3yz carries no enhanced code: give 0.
 * @param reply   a reply code of RFC 5321: 2 to 5, 0 to 5, 0 to 9
 * @param code    an enhanced status code of the same class, or 0 for none
 * @param text    printable ASCII, tab and CRLF; UTF-8 as well with #ESMTPCODE_FLAG_UTF8
 * @param len     its length in bytes, at most 2 GiB
 * @param flags   0 or #ESMTPCODE_FLAG_UTF8
 * @param buf     where to write; nothing is written where it is too small; may be NULL if size is 0
 * @param size    its size in bytes
 * @param needed  set to the bytes of the reply, without a terminating NUL: none is written; 0 on
 *                any other error; must not be NULL
 * @return        #ESMTPCODE_OK; #ESMTPCODE_ERROR_SPACE where size is less than needed;
 *                #ESMTPCODE_ERROR_REPLY; #ESMTPCODE_ERROR_CODE; #ESMTPCODE_ERROR_TEXT for control
 *                characters, a CR or LF by itself, bytes that are not allowed, or, where code is 0,
 *                a line that starts with a code; #ESMTPCODE_ERROR_ARGUMENT
 *
 * Time is linear in the length. RFC 5321 sections 4.2 and 4.5.3.1.5, RFC 2034 section 4. @since 1.0
 */
ESMTPCODE_API int32_t esmtpcode_reply_compose(uint32_t reply, uint32_t code, const char *text,
                                              size_t len, uint32_t flags, char *buf, size_t size,
                                              size_t *needed);

/**
 * Whether a number is a reply code by the grammar of RFC 5321 section 4.2.
 * @param reply  any number
 * @return       1 or 0
 *
 * Constant time. @since 1.0
 */
ESMTPCODE_API int32_t esmtpcode_reply_is_valid(uint32_t reply);

/**
 * What a reply code claims, by its first digit. RFC 5321 section 4.2.1.
 * @param reply  200 to 599
 * @return       #esmtpcode_outcome; #ESMTPCODE_OUTCOME_UNKNOWN for 3yz, which is neither, and for a
 *               number out of range
 *
 * Constant time. @since 1.0
 */
ESMTPCODE_API uint32_t esmtpcode_reply_outcome(uint32_t reply);

/**
 * What a reply code means.
 * @param reply  200 to 599
 * @return       one or two sentences; NULL for a code that neither a standard defines nor servers
 *               are known to send
 *
 * Constant time. RFC 5321 section 4.2.3 and its extensions. @since 1.0
 */
ESMTPCODE_API const char *esmtpcode_reply_meaning(uint32_t reply);

/**
 * The standards that define a reply code.
 * @param reply  200 to 599
 * @param index  from 0
 * @return       such as "RFC 5321, section 4.2.3"; NULL after the last one. A code that has a
 *               meaning and no reference is one that is only seen in use.
 *
 * Constant time. @since 1.0
 */
ESMTPCODE_API const char *esmtpcode_reply_reference(uint32_t reply, uint32_t index);

/**
 * The enhanced status codes that go with a reply code: those the registry pairs with it in
 * ascending order, then the customary ones in ascending order.
 * @param reply  200 to 599
 * @param index  from 0
 * @return       a packed code, or 0 after the last one
 *
 * Constant time. RFC 5248 section 2. @since 1.0
 */
ESMTPCODE_API uint32_t esmtpcode_reply_code(uint32_t reply, uint32_t index);

/**
 * How well a reply code and an enhanced status code go together.
 * @param reply  200 to 599
 * @param code   a packed code
 * @return       #esmtpcode_pairing
 *
 * Time grows with the codes the reply is paired with, at most some fifty. RFC 2034 section 4, RFC
 * 5248 section 2. @since 1.0
 */
ESMTPCODE_API uint32_t esmtpcode_reply_pairing(uint32_t reply, uint32_t code);

/** @} */

/**
 * @defgroup entry The registry of codes, explained
 *
 * An entry explains one code of one class, as the IANA registry means it or as a provider does. It
 * is an opaque constant: keep the pointer as long as the library is loaded.
 * @{
 */

/** An entry of the registry. */
typedef struct esmtpcode_entry esmtpcode_entry;

/** The parts of an entry that are text. */
enum esmtpcode_part {
  ESMTPCODE_PART_TITLE = 0,    /**< the registered text; one */
  ESMTPCODE_PART_SUMMARY = 1,  /**< two or three sentences; one */
  ESMTPCODE_PART_MEANING = 2,  /**< a paragraph or two; several */
  ESMTPCODE_PART_CAUSE = 3,    /**< the most frequent first; several */
  ESMTPCODE_PART_REMEDY = 4,   /**< steps, in order; several */
  ESMTPCODE_PART_CHECK = 5,    /**< a command with placeholders, then "#" and what it tells */
  ESMTPCODE_PART_QUESTION = 6, /**< what people ask; several */
  ESMTPCODE_PART_ANSWER = 7,   /**< to the question of the same index */
  ESMTPCODE_PART_RETRY = 8,    /**< whether sending again helps; one */
  ESMTPCODE_PART_REFERENCE = 9 /**< where it is defined; several */
};

/**
 * The registered entry of exactly this code.
 * @param code  a packed code
 * @return      the entry; NULL where this code is not registered in this class
 *
 * Constant time: one multiplication, two loads and a comparison. RFC 5248 section 2. @since 1.0
 */
ESMTPCODE_API const esmtpcode_entry *esmtpcode_entry_find(uint32_t code);

/**
 * A provider's own entry of exactly this code.
 * @param code      a packed code
 * @param provider  a number of #ESMTPCODE_KIND_PROVIDER
 * @return          the entry; NULL where this provider gives the code no meaning of its own. For
 *                  #ESMTPCODE_PROVIDER_NONE what esmtpcode_entry_find() returns.
 *
 * Constant time. @since 1.0
 */
ESMTPCODE_API const esmtpcode_entry *esmtpcode_entry_find_provider(uint32_t code,
                                                                   uint32_t provider);

/**
 * The best entry there is for a code. In this order: the provider's own; the registered one; what
 * any provider means by a code that is not registered; the general entry of its subject (X.4.0);
 * the general entry of its class (X.0.0).
 * @param code      a packed code
 * @param provider  a number of #ESMTPCODE_KIND_PROVIDER, or #ESMTPCODE_PROVIDER_NONE
 * @return          the entry; NULL only where code is not valid. Where esmtpcode_entry_code()
 *                  differs from the code, or esmtpcode_entry_is_registered() is 0, tell the reader.
 *
 * Time grows with the number of providers that have codes. RFC 3463 section 2. @since 1.0
 */
ESMTPCODE_API const esmtpcode_entry *esmtpcode_entry_describe(uint32_t code, uint32_t provider);

/**
 * All entries, one by one: by class, subject, detail, the registered before the providers'.
 * @param index  from 0
 * @return       the entry, or NULL after the last one
 *
 * Constant time. @since 1.0
 */
ESMTPCODE_API const esmtpcode_entry *esmtpcode_entry_at(uint32_t index);

/**
 * How well an entry matches a search: every word must begin a word of the entry's code, title or
 * texts. Letter case does not count. A code weighs most, then a word in the title.
 * @param entry  the entry; NULL gives 0
 * @param words  the words, with anything but letters, digits, "." and "_" between them; those
 *               beyond the first 16 are not looked at
 * @param len    their length in bytes
 * @return       0 for no match and for no words, else a rank: 1 and more, the larger the better
 *
 * Time grows with the length of the entry's texts, some thousand bytes, times the words. @since 1.0
 */
ESMTPCODE_API uint32_t esmtpcode_entry_match(const esmtpcode_entry *entry, const char *words,
                                             size_t len);

/**
 * The code of an entry. @param entry the entry, not NULL @return a packed code
 *
 * Constant time. @since 1.0
 */
ESMTPCODE_API uint32_t esmtpcode_entry_code(const esmtpcode_entry *entry);

/**
 * Last code that an entry explains: providers give some codes in ranges (5.7.606 to 5.7.649).
 * @param entry  the entry, not NULL
 * @return       a packed code; the entry's own where it is no range
 *
 * Constant time. @since 1.0
 */
ESMTPCODE_API uint32_t esmtpcode_entry_last_code(const esmtpcode_entry *entry);

/**
 * Whose meaning an entry gives.
 * @param entry  the entry, not NULL
 * @return       a number of #ESMTPCODE_KIND_PROVIDER; #ESMTPCODE_PROVIDER_NONE for the registry's
 *
 * Constant time. @since 1.0
 */
ESMTPCODE_API uint32_t esmtpcode_entry_provider(const esmtpcode_entry *entry);

/**
 * Whether an entry's code is in the IANA registry with this meaning.
 * @param entry  the entry, not NULL
 * @return       1, or 0 for a provider's own
 *
 * Constant time. RFC 5248 section 2. @since 1.0
 */
ESMTPCODE_API int32_t esmtpcode_entry_is_registered(const esmtpcode_entry *entry);

/**
 * Whether servers are expected to send the code in this class: 4.1.3 is grammatical and explained,
 * but only 5.1.3 makes sense by the standard.
 * @param entry  the entry, not NULL
 * @return       1 or 0
 *
 * Constant time. RFC 3463 section 3. @since 1.0
 */
ESMTPCODE_API int32_t esmtpcode_entry_is_usual(const esmtpcode_entry *entry);

/**
 * What the code claims. @param entry the entry, not NULL @return #esmtpcode_outcome
 *
 * Constant time. @since 1.0
 */
ESMTPCODE_API uint32_t esmtpcode_entry_outcome(const esmtpcode_entry *entry);

/**
 * What it means for the address. @param entry the entry, not NULL @return #esmtpcode_bounce
 *
 * Constant time. @since 1.0
 */
ESMTPCODE_API uint32_t esmtpcode_entry_bounce(const esmtpcode_entry *entry);

/**
 * What it concerns: the code's subject. @param entry the entry, not NULL
 * @return #esmtpcode_category
 *
 * Constant time. @since 1.0
 */
ESMTPCODE_API uint32_t esmtpcode_entry_category(const esmtpcode_entry *entry);

/**
 * The cause, as far as the code alone tells. @param entry the entry, not NULL
 * @return #esmtpcode_reason
 *
 * Constant time. @since 1.0
 */
ESMTPCODE_API uint32_t esmtpcode_entry_reason(const esmtpcode_entry *entry);

/**
 * How urgent it is. @param entry the entry, not NULL @return #esmtpcode_severity
 *
 * Constant time. @since 1.0
 */
ESMTPCODE_API uint32_t esmtpcode_entry_severity(const esmtpcode_entry *entry);

/**
 * What to do next. @param entry the entry, not NULL @return #esmtpcode_action
 *
 * Constant time. @since 1.0
 */
ESMTPCODE_API uint32_t esmtpcode_entry_action(const esmtpcode_entry *entry);

/**
 * Who can cure it. @param entry the entry, not NULL @return #esmtpcode_responsible
 *
 * Constant time. @since 1.0
 */
ESMTPCODE_API uint32_t esmtpcode_entry_responsible(const esmtpcode_entry *entry);

/**
 * A text of an entry.
 * @param entry  the entry, not NULL
 * @param part   #esmtpcode_part
 * @param index  from 0
 * @return       the text, or NULL after the last one. A library built without texts has only
 *               #ESMTPCODE_PART_TITLE and #ESMTPCODE_PART_REFERENCE.
 *
 * Constant time. @since 1.0
 */
ESMTPCODE_API const char *esmtpcode_entry_text(const esmtpcode_entry *entry, uint32_t part,
                                               uint32_t index);

/**
 * Codes to look at as well.
 * @param entry  the entry, not NULL
 * @param index  from 0
 * @return       a packed code that has an entry, or 0 after the last one
 *
 * Constant time. @since 1.0
 */
ESMTPCODE_API uint32_t esmtpcode_entry_related(const esmtpcode_entry *entry, uint32_t index);

/**
 * Reply codes that carry this code: those of the registry in ascending order, then the customary
 * ones.
 * @param entry  the entry, not NULL
 * @param index  from 0
 * @return       200 to 599, or 0 after the last one; none where any of the class may carry it
 *
 * Constant time. RFC 5248 section 2. @since 1.0
 */
ESMTPCODE_API uint32_t esmtpcode_entry_reply(const esmtpcode_entry *entry, uint32_t index);

/** @} */

/**
 * @defgroup verdict Verdicts
 *
 * What a reply, a diagnostic or a log line means, and what the sending side should do next.
 * @{
 */

/** What decided the reason. */
enum esmtpcode_basis {
  ESMTPCODE_BASIS_NONE = 0,  /**< nothing did */
  ESMTPCODE_BASIS_REPLY = 1, /**< the basic reply code */
  ESMTPCODE_BASIS_CODE = 2,  /**< the enhanced status code */
  ESMTPCODE_BASIS_TEXT = 3   /**< the words */
};

/** The command that was answered, where the text tells. */
enum esmtpcode_stage {
  ESMTPCODE_STAGE_UNKNOWN = 0,  /**< not told */
  ESMTPCODE_STAGE_GREETING = 1, /**< the connection, HELO or EHLO: it is about the sending host */
  ESMTPCODE_STAGE_MAIL = 2      /**< MAIL FROM: it is about the sender */
};

/** What a phrase gives reason to look for. */
enum esmtpcode_hint {
  ESMTPCODE_HINT_NONE = 0,      /**< nothing */
  ESMTPCODE_HINT_WAIT = 1,      /**< a wait that the server names */
  ESMTPCODE_HINT_RECIPIENT = 2, /**< the recipient's address, behind it */
  ESMTPCODE_HINT_RELAY = 3,     /**< the host that was asked, behind it */
  ESMTPCODE_HINT_QUEUE_ID = 4,  /**< the queue id, behind it */
  ESMTPCODE_HINT_URL = 5,       /**< the address of a web page, from here on */
  ESMTPCODE_HINT_DEFERRED = 6,  /**< a log tells that it is tried again */
  ESMTPCODE_HINT_SENDER = 7     /**< what is said of it is about the sending side */
};

/** What a text means. Spans are 0 and 0 where the text has no such thing. Members are only ever
 * appended. */
typedef struct esmtpcode_verdict {
  uint32_t outcome;           /**< #esmtpcode_outcome: what the server claimed; transient where one
                                 code says so and the other that it failed for good */
  uint32_t bounce;            /**< #esmtpcode_bounce: what it means for the address */
  uint32_t category;          /**< #esmtpcode_category of the cause */
  uint32_t reason;            /**< #esmtpcode_reason */
  uint32_t group;             /**< #esmtpcode_group of the reason */
  uint32_t severity;          /**< #esmtpcode_severity */
  uint32_t action;            /**< #esmtpcode_action */
  uint32_t responsible;       /**< #esmtpcode_responsible */
  uint32_t basis;             /**< #esmtpcode_basis */
  uint32_t provider;          /**< a number of #ESMTPCODE_KIND_PROVIDER, or 0 */
  uint32_t blocklist;         /**< a number of #ESMTPCODE_KIND_BLOCKLIST, or 0 */
  uint32_t stage;             /**< #esmtpcode_stage */
  uint32_t retry_after;       /**< seconds to wait, as the server named them; 0 for none named */
  uint32_t reply;             /**< the reply code, or 0 */
  uint32_t code;              /**< the enhanced status code, or 0 */
  uint32_t rule;              /**< the rule that decided, for esmtpcode_rule_name(), or 0 */
  esmtpcode_span matched;     /**< the words that decided */
  esmtpcode_span recipient;   /**< the recipient's address, of a log line or record */
  esmtpcode_span queue_id;    /**< the queue id, of a log line or record */
  esmtpcode_span relay;       /**< the host that was asked, of a log line or record */
  esmtpcode_span url;         /**< the first web page that is named */
  esmtpcode_span ip;          /**< the first IP address that the server names, behind its reply code
                                   where there is one */
  esmtpcode_span new_address; /**< where a mailbox has moved to */
} esmtpcode_verdict;

/**
 * Says what a text means: one line or several, with codes or without, a reply, a Diagnostic-Code or
 * a log line.
 * @param s        the text
 * @param len      its length in bytes
 * @param verdict  what it means
 * @param size     sizeof *verdict as the caller knows it
 * @return         #ESMTPCODE_OK, whatever the text; #ESMTPCODE_ERROR_ARGUMENT for NULL with a
 *                 length or a structure too small
 *
 * Words count in any case, with accents and without, in UTF-8 or ISO 8859-1; any other bytes may
 * stand beside them. Time is linear in the length, whatever the number of rules. RFC 3463, RFC 5321
 * section 4.2. @since 1.0
 */
ESMTPCODE_API int32_t esmtpcode_classify(const char *s, size_t len, esmtpcode_verdict *verdict,
                                         size_t size);

/**
 * Says what a text means to somebody who knows more than the text. A reply that quotes the sender's
 * own IP address or domain is about the sender, unless its words leave no doubt or it quotes the
 * recipient as well; the name of the host that was asked may give its provider away.
 *
 * What is known comes as lines "Field: value", each ended by LF or CRLF; letter case of the names
 * does not count, and lines of other fields are passed over, so the fields of a delivery report can
 * be handed on as they are:
 *
 *     Own-Address: 192.0.2.7                 an IP address that the sender's hosts use; several
 *     Own-Domain: example.com                a domain that the sender sends for; several
 *     Final-Recipient: rfc822; b@example.net the recipient; the type may be left out
 *     Remote-MTA: dns; mx.example.net        the host that was asked; likewise
 *
 * @param s            the text
 * @param len          its length in bytes
 * @param context      what is known
 * @param context_len  its length in bytes
 * @param verdict      what the text means
 * @param size         sizeof *verdict as the caller knows it
 * @return             as esmtpcode_classify()
 *
 * Time is linear in the length of the text times the number of lines. RFC 3464 sections 2.3.2 and
 * 2.3.5. @since 1.0
 */
ESMTPCODE_API int32_t esmtpcode_classify_context(const char *s, size_t len, const char *context,
                                                 size_t context_len, esmtpcode_verdict *verdict,
                                                 size_t size);

/**
 * Says what a reply means that has been read: its codes are those of the reply, whatever else in
 * the text looks like one.
 * @param s           the input that esmtpcode_reply_read() was given
 * @param len         its length in bytes; the reply's own length is not exceeded
 * @param reply       what esmtpcode_reply_read() found
 * @param reply_size  sizeof *reply as the caller knows it
 * @param verdict     what it means; its spans lie in the input
 * @param size        sizeof *verdict as the caller knows it
 * @return            as esmtpcode_classify()
 *
 * Time is linear in the length of the reply. RFC 5321 section 4.2. @since 1.0
 */
ESMTPCODE_API int32_t esmtpcode_classify_reply(const char *s, size_t len,
                                               const esmtpcode_reply *reply, size_t reply_size,
                                               esmtpcode_verdict *verdict, size_t size);

/**
 * Says what codes mean where there are no words.
 * @param reply     a reply code, or 0
 * @param code      an enhanced status code, or 0
 * @param provider  who sent it, a number of #ESMTPCODE_KIND_PROVIDER, or 0
 * @param verdict   what they mean
 * @param size      sizeof *verdict as the caller knows it
 * @return          #ESMTPCODE_OK; #ESMTPCODE_ERROR_ARGUMENT for a structure too small
 *
 * Constant time. @since 1.0
 */
ESMTPCODE_API int32_t esmtpcode_classify_code(uint32_t reply, uint32_t code, uint32_t provider,
                                              esmtpcode_verdict *verdict, size_t size);

/**
 * What another system calls a reason, such as "Permanent/NoEmail" in the vocabulary "ses_bounce".
 * @param vocabulary  a number of #ESMTPCODE_KIND_VOCABULARY
 * @param reason      #esmtpcode_reason
 * @return            the term, or NULL where that vocabulary has none
 *
 * For mapping outwards only: a coarse term of another system does not tell the reason. Constant
 * time. @since 1.0
 */
ESMTPCODE_API const char *esmtpcode_reason_term(uint32_t vocabulary, uint32_t reason);

/**
 * The stable identifier of a rule.
 * @param rule  from a verdict
 * @return      its name, or NULL for 0 and for a number out of range
 *
 * Constant time. @since 1.0
 */
ESMTPCODE_API const char *esmtpcode_rule_name(uint32_t rule);

/** @} */

/**
 * @defgroup report Bounce messages
 *
 * A mail that reports on another one: what it is, and for each recipient what happened. Read are
 * delivery status notifications (RFC 3464, RFC 6533), the bounces in plain text of systems that
 * have no such notification, abuse reports (RFC 5965), disposition notifications (RFC 8098) and
 * automatic answers (RFC 3834).
 *
 * @code
 * esmtpcode_report report;
 * esmtpcode_recipient to;
 * esmtpcode_verdict v;
 *
 * if (esmtpcode_report_open(mail, len, scratch, room, &report, sizeof report) == ESMTPCODE_OK)
 *   while (esmtpcode_report_next(mail, len, scratch, room, &report, sizeof report, &to, sizeof to,
 *                                &v, sizeof v) == 1)
 *     if (to.address.length > 0 && v.bounce == ESMTPCODE_BOUNCE_HARD)
 *       suppress((to.address.source == ESMTPCODE_SOURCE_SCRATCH ? scratch : mail) +
 *                to.address.offset, to.address.length);
 * @endcode
 *
 * The scratch is memory that the caller lends: text that is encoded in the mail (base64,
 * quoted-printable, HTML, xtext, another charset than UTF-8) is decoded into it. Give the same
 * message and the same scratch to every call, and leave both alone in between. With less scratch
 * than esmtpcode_report_scratch() tells, or none, what is encoded may be missing; what comes out is
 * still right. Of other charsets (ISO 8859-1 and -2, KOI8-R, those of Windows for these, GB 18030,
 * Big5, Shift JIS, EUC-JP, ISO-2022-JP and EUC-KR) Asian characters that none of the known phrases
 * have become "?".
 * @{
 */

/** What a mail is. */
enum esmtpcode_report_kind {
  ESMTPCODE_REPORT_UNREADABLE = 0, /**< no mail: it has no header, nor the words of a bounce */
  ESMTPCODE_REPORT_FAILURE = 1,    /**< a message was not delivered */
  ESMTPCODE_REPORT_DELAY = 2,      /**< it was not delivered yet */
  ESMTPCODE_REPORT_SUCCESS = 3,    /**< it was delivered, relayed or expanded */
  ESMTPCODE_REPORT_AUTO_REPLY = 4, /**< an automatic answer, a vacation notice or a receipt */
  ESMTPCODE_REPORT_COMPLAINT = 5,  /**< an abuse report */
  ESMTPCODE_REPORT_NOT_BOUNCE = 6  /**< none of these */
};

/** The Action field of a delivery status notification, RFC 3464 section 2.3.3. */
enum esmtpcode_dsn_action {
  ESMTPCODE_DSN_ACTION_NONE = 0,      /**< none, or another one */
  ESMTPCODE_DSN_ACTION_FAILED = 1,    /**< given up */
  ESMTPCODE_DSN_ACTION_DELAYED = 2,   /**< it will be tried again */
  ESMTPCODE_DSN_ACTION_DELIVERED = 3, /**< delivered */
  ESMTPCODE_DSN_ACTION_RELAYED = 4,   /**< handed to a system that sends no notifications */
  ESMTPCODE_DSN_ACTION_EXPANDED = 5   /**< delivered, and sent on to further addresses */
};

/** Where a piece lies. */
enum esmtpcode_source {
  ESMTPCODE_SOURCE_MESSAGE = 0, /**< in the message */
  ESMTPCODE_SOURCE_SCRATCH = 1  /**< in the scratch */
};

/** A part of the message, or of what was decoded. In the message it may be folded: a line end and
 * the white space behind it count as one space. */
typedef struct esmtpcode_piece {
  uint32_t source; /**< #esmtpcode_source */
  uint32_t offset; /**< bytes from its start */
  uint32_t length; /**< bytes; 0 where there is nothing */
} esmtpcode_piece;

/** A mail that reports. Members are only ever appended. */
typedef struct esmtpcode_report {
  uint32_t kind;                 /**< #esmtpcode_report_kind; one recipient may differ */
  uint32_t complete;             /**< 1, or 0 where the mail was cut: recipients may be missing */
  uint32_t format;               /**< a number of #ESMTPCODE_KIND_FORMAT: how it was read, or 0 */
  esmtpcode_piece reporting_mta; /**< who reports, without the type. RFC 3464 section 2.2.2 */
  esmtpcode_piece arrival_date;  /**< when the message came there. RFC 3464 section 2.2.5 */
  esmtpcode_piece envelope_id;   /**< the message's ENVID. RFC 3464 section 2.2.1 */
  esmtpcode_piece message_id;    /**< the returned message's Message-ID, without brackets */
  esmtpcode_piece original_to;   /**< its To field */
  esmtpcode_piece original_from; /**< its From field */
  esmtpcode_piece subject;       /**< its Subject field, as it stands there */
  esmtpcode_piece feedback_id;   /**< its Feedback-ID field */
  esmtpcode_piece returned_to;   /**< the address that this mail came to, as its header tells */
  esmtpcode_piece verp;          /**< what stands behind "+", or a variable part with "=", in
                                      returned_to's local part */
  esmtpcode_piece feedback_type; /**< of an abuse report. RFC 5965 section 3.1 */
  esmtpcode_piece source_ip;     /**< of an abuse report: who sent. RFC 5965 section 3.2 */
  esmtpcode_piece disposition;   /**< of a receipt. RFC 8098 section 3.2.6 */
  uint32_t cursor[40];           /**< for the library alone */
} esmtpcode_report;

/** What is reported of one recipient. Members are only ever appended. */
typedef struct esmtpcode_recipient {
  uint32_t kind;                    /**< #esmtpcode_report_kind */
  uint32_t dsn_action;              /**< #esmtpcode_dsn_action */
  uint32_t status;                  /**< the Status field, a packed code, or 0 */
  esmtpcode_piece address;          /**< the final recipient; empty where none is named */
  esmtpcode_piece original;         /**< the original recipient, decoded. RFC 3464 section 2.3.1 */
  esmtpcode_piece diagnostic;       /**< the words that the verdict is about: its spans count from
                                         here */
  esmtpcode_piece remote_mta;       /**< who refused, without the type. RFC 3464 section 2.3.5 */
  esmtpcode_piece last_attempt;     /**< RFC 3464 section 2.3.7 */
  esmtpcode_piece final_log_id;     /**< RFC 3464 section 2.3.8 */
  esmtpcode_piece will_retry_until; /**< RFC 3464 section 2.3.9 */
} esmtpcode_recipient;

/**
 * How much scratch is enough for any message of a length.
 * @param len  the message's length in bytes
 * @return     bytes
 *
 * Most mails need far less: nothing where no part of them is encoded, or in another charset than
 * UTF-8. Constant time. @since 1.0
 */
ESMTPCODE_API size_t esmtpcode_report_scratch(size_t len);

/**
 * Says what a mail is, and makes ready to hand out its recipients.
 * @param message       the mail with its header, or the words or fields of a bounce, as people
 *                      paste them. Lines may end with CRLF, LF or CR.
 * @param len           its length in bytes
 * @param scratch       memory for what has to be decoded; may be NULL if scratch_size is 0. What is
 *                      decoded from the mail's parts stays there until the last
 *                      esmtpcode_report_next().
 * @param scratch_size  its size in bytes
 * @param report        what the mail is
 * @param size          sizeof *report as the caller knows it
 * @return              #ESMTPCODE_OK, whatever the mail; #ESMTPCODE_ERROR_ARGUMENT for NULL with a
 *                      length or a structure too small
 *
 * Time is linear in the length; the body of a returned message is not read where a report stands
 * before it. RFC 3464, RFC 6522, RFC 6533, RFC 5965, RFC 8098, RFC 3834. @since 1.0
 */
ESMTPCODE_API int32_t esmtpcode_report_open(const char *message, size_t len, char *scratch,
                                            size_t scratch_size, esmtpcode_report *report,
                                            size_t size);

/**
 * Hands out the next recipient, and the verdict on it. A failure, a delay, a success, an automatic
 * answer or a complaint that names no recipient is handed out once, without an address.
 * @param message         the mail that esmtpcode_report_open() was given
 * @param len             its length in bytes
 * @param scratch         the scratch that it was given
 * @param scratch_size    its size in bytes
 * @param report          what it gave; the place of the cursor moves on
 * @param size            sizeof *report as the caller knows it
 * @param recipient       what is reported of the recipient. Pieces of it that lie in the scratch
 *                        are good until the next call.
 * @param recipient_size  sizeof *recipient as the caller knows it
 * @param verdict         what it means, as esmtpcode_classify() says it. Its spans lie in the
 *                        recipient's diagnostic.
 * @param verdict_size    sizeof *verdict as the caller knows it
 * @return                1, or 0 after the last one; -1 for NULL or a structure too small
 *
 * Time for all recipients together is linear in the length. RFC 3464 section 2.3. @since 1.0
 */
ESMTPCODE_API int32_t esmtpcode_report_next(const char *message, size_t len, char *scratch,
                                            size_t scratch_size, esmtpcode_report *report,
                                            size_t size, esmtpcode_recipient *recipient,
                                            size_t recipient_size, esmtpcode_verdict *verdict,
                                            size_t verdict_size);

/** @} */

#ifdef __cplusplus
}
#endif

#endif
