# SPDX-FileCopyrightText: 2026 the libesmtpcode authors
# SPDX-License-Identifier: MIT
#
# Made from esmtpcode.h by examples/ffi/definitions. Do not edit.

"""The enumerations of libesmtpcode."""

from enum import IntFlag

from ._named import Named


class Kind(Named):
    """The enumerations."""

    __kind__ = 0

    KIND = 0  # the enumerations themselves
    STATUS = 1  # status
    OUTCOME = 2  # outcome
    BOUNCE = 3  # bounce
    CATEGORY = 4  # category
    GROUP = 5  # group
    REASON = 6  # reason
    SEVERITY = 7  # severity
    ACTION = 8  # action
    RESPONSIBLE = 9  # responsible
    PROVIDER = 10  # the receiving services, see PROVIDER_NONE
    PART = 11  # part
    PAIRING = 12  # pairing
    STATE = 13  # state
    PROBLEM = 14  # problem
    BASIS = 15  # basis
    BLOCKLIST = 16  # the blocklists, 0 for none
    STAGE = 17  # stage
    HINT = 18  # hint
    VOCABULARY = 19  # the vocabularies of other systems, 0 for none
    REPORT = 20  # report_kind
    DSN_ACTION = 21  # dsn_action
    SOURCE = 22  # source
    FORMAT = 23  # the forms of bounces, 0 for none


class Status(Named):
    """What a function that can be misused returns."""

    __kind__ = 1

    OK = 0  # done
    ERROR_ARGUMENT = 1  # NULL with a length, an unknown flag, a structure too small
    ERROR_SPACE = 2  # the buffer is too small; the size needed was told
    ERROR_REPLY = 3  # the reply code is none that RFC 5321 allows
    ERROR_CODE = 4  # the enhanced status code is none, or of another class
    ERROR_TEXT = 5  # the text holds what must not stand in a reply


class Outcome(Named):
    """What the server claimed: the class of a code, RFC 3463 section 2."""

    __kind__ = 2

    UNKNOWN = 0  # nothing to go by
    SUCCESS = 1  # class 2
    TRANSIENT = 2  # class 4
    PERMANENT = 3  # class 5


class Bounce(Named):
    """What it means for this address."""

    __kind__ = 3

    NONE = 0  # nothing bounced
    SOFT = 1  # the address may be good
    HARD = 2  # mailing the same address again is pointless
    UNDETERMINED = 3  # the code alone does not tell


class Category(Named):
    """What it concerns: the subjects of RFC 3463 section 3."""

    __kind__ = 4

    OTHER = 0  # X.0.YYY
    ADDRESSING = 1  # X.1.YYY
    MAILBOX = 2  # X.2.YYY
    SYSTEM = 3  # X.3.YYY
    NETWORK = 4  # X.4.YYY
    PROTOCOL = 5  # X.5.YYY
    CONTENT = 6  # X.6.YYY
    SECURITY = 7  # X.7.YYY


class Group(Named):
    """The cause, coarsely."""

    __kind__ = 5

    UNKNOWN = 0  # not recognised
    DELIVERED = 1  # success
    RECIPIENT = 2  # the recipient's address or its settings
    MAILBOX_FULL = 3  # over quota
    DOMAIN = 4  # the recipient's domain and the way to it
    NETWORK = 5  # the connection
    SYSTEM = 6  # the receiving system
    RATE = 7  # too much, too fast or too early
    SIZE = 8  # too large
    CONTENT = 9  # what the message is made of
    SPAM = 10  # judged spam
    VIRUS = 11  # malware
    BLOCK = 12  # listing or reputation of the sender
    AUTH = 13  # authentication and encryption
    POLICY = 14  # a rule of the receiver
    PROTOCOL = 15  # SMTP itself
    NOT_BOUNCE = 16  # no bounce at all


class Reason(Named):
    """The cause."""

    __kind__ = 6

    UNKNOWN = 0  # nothing recognised
    DELIVERED = 1  # success, relayed or expanded
    USER_UNKNOWN = 2  # no such mailbox
    MAILBOX_DISABLED = 3  # disabled, suspended or inactive
    MAILBOX_MOVED = 4  # moved; a new address may be named
    ADDRESS_SYNTAX = 5  # the recipient's address is malformed
    RECIPIENT_REFUSED = 6  # this recipient's own settings refuse it
    LIST_EXPANSION = 7  # a mailing list could not be expanded
    MAILBOX_FULL = 8  # over quota
    DOMAIN_UNKNOWN = 9  # no such domain, or no host for it
    NO_MAIL_SERVICE = 10  # the domain or host takes no mail at all
    DNS_FAILURE = 11  # a name look-up failed for now
    ROUTING_ERROR = 12  # no route, a loop, too many hops
    CONNECTION_FAILED = 13  # no answer, refused, reset or timed out
    EXPIRED = 14  # given up after the retry period
    SYSTEM_ERROR = 15  # the receiving system is broken or down
    SYSTEM_FULL = 16  # the receiving system is out of space
    RATE_LIMITED = 17  # too many messages, connections or errors
    GREYLISTED = 18  # refused on first sight
    TOO_MANY_RECIPIENTS = 19  # in one transaction
    MESSAGE_TOO_LARGE = 20  # over a size limit
    CONTENT_REJECTED = 21  # forbidden attachment, link, media type, ...
    MALFORMED_MESSAGE = 22  # breaks RFC 5322 or MIME
    SPAM_CONTENT = 23  # this message was judged spam or phishing
    VIRUS = 24  # malware found
    IP_BLOCKED = 25  # the sending address is listed or blocked
    DOMAIN_BLOCKED = 26  # a sending or linked domain is
    LOW_REPUTATION = 27  # the sender's reputation is too low
    SENDER_IDENTITY = 28  # reverse DNS, HELO name, dynamic range
    AUTH_FAILED = 29  # SPF, DKIM, DMARC or ARC did not pass
    LOGIN_REQUIRED = 30  # SMTP AUTH missing, wrong or too weak
    TLS_FAILED = 31  # TLS required, missing or failed
    SENDER_REJECTED = 32  # the sender's address is refused
    RELAY_DENIED = 33  # no relaying for this sender or domain
    POLICY = 34  # a local rule, cause not told
    SUPPRESSED = 35  # a sending service's own suppression list
    PROTOCOL_ERROR = 36  # command, argument, sequence or version
    AUTO_REPLY = 37  # an automatic answer, RFC 3834
    COMPLAINT = 38  # an abuse report, RFC 5965


class Severity(Named):
    """How urgently a sender should look."""

    __kind__ = 7

    NONE = 0  # not at all
    LOW = 1  # it cures itself
    MEDIUM = 2  # in the course of the day
    HIGH = 3  # soon: more than one message is affected
    CRITICAL = 4  # now: it stops all mail


class Action(Named):
    """What the sending side should do next."""

    __kind__ = 8

    NONE = 0  # nothing
    RETRY = 1  # try again later
    SLOW_DOWN = 2  # send less at a time to this destination
    SUPPRESS = 3  # stop mailing this address
    FIX_SENDER = 4  # mend the sending host, domain or account
    FIX_MESSAGE = 5  # mend the message
    DELIST = 6  # get off a list, repair a reputation
    REVIEW = 7  # let a person look at it


class Responsible(Named):
    """Who can cure it."""

    __kind__ = 9

    NONE = 0  # nobody has to
    SENDER = 1  # the sending side
    RECIPIENT = 2  # the person or list addressed
    RECEIVER = 3  # the destination's operator
    NETWORK = 4  # whoever runs the path between


class Provider(Named):
    """Receiving services with codes of their own. KIND_PROVIDER lists more than have an
    enumerator here: their names are data, their numbers as stable as these."""

    __kind__ = 10

    NONE = 0  # none: the meaning of the IANA registry
    GOOGLE = 1  # Gmail and Google Workspace
    MICROSOFT = 2  # Exchange Online, Outlook.com, Exchange Server


class Departure(IntFlag):
    """How far a code departs from the grammar, as bits; see esmtpcode_code_parse_lenient()."""

    ZEROS = 1  # leading zeros: 5.01.001
    CLASS = 2  # a class other than 2, 4 and 5: 3.0.0
    SPACE = 4  # white space before or after it
    TRAILING = 8  # something follows it: 5.1.1 (bad address)
    LEADING = 16  # a "#" or an opening bracket stands before it


class State(Named):
    """How much of a reply there was."""

    __kind__ = 13

    COMPLETE = 0  # a whole reply
    INCOMPLETE = 1  # right so far, but more must come
    MALFORMED = 2  # no reply, whatever comes


class Problem(Named):
    """What is wrong with a malformed reply."""

    __kind__ = 14

    NONE = 0  # nothing
    CODE = 1  # a line does not start with a reply code, 200 to 599
    SEPARATOR = 2  # neither space, hyphen nor line end follows the code
    CHANGED = 3  # a line has another reply code than the first one
    CONTROL = 4  # a control character or a bare CR stands in the text


class Pairing(Named):
    """How well a reply code and an enhanced status code go together."""

    __kind__ = 12

    NONE = 0  # their classes differ, or one of them is no code
    POSSIBLE = 1  # the classes agree
    CUSTOMARY = 2  # servers often send them together
    REGISTERED = 3  # the IANA registry pairs them


class Flag(IntFlag):
    """Flags of esmtpcode_reply_read() and esmtpcode_reply_compose()."""

    FINAL = 1  # read: no more input will come, the last line may lack its end
    UTF8 = 2  # compose: SMTPUTF8 was agreed, UTF-8 text is allowed (RFC 6531)


class Part(Named):
    """The parts of an entry that are text."""

    __kind__ = 11

    TITLE = 0  # the registered text; one
    SUMMARY = 1  # two or three sentences; one
    MEANING = 2  # a paragraph or two; several
    CAUSE = 3  # the most frequent first; several
    REMEDY = 4  # steps, in order; several
    CHECK = 5  # a command with placeholders, then "#" and what it tells
    QUESTION = 6  # what people ask; several
    ANSWER = 7  # to the question of the same index
    RETRY = 8  # whether sending again helps; one
    REFERENCE = 9  # where it is defined; several


class Basis(Named):
    """What decided the reason."""

    __kind__ = 15

    NONE = 0  # nothing did
    REPLY = 1  # the basic reply code
    CODE = 2  # the enhanced status code
    TEXT = 3  # the words


class Stage(Named):
    """The command that was answered, where the text tells."""

    __kind__ = 17

    UNKNOWN = 0  # not told
    GREETING = 1  # the connection, HELO or EHLO: it is about the sending host
    MAIL = 2  # MAIL FROM: it is about the sender


class Hint(Named):
    """What a phrase gives reason to look for."""

    __kind__ = 18

    NONE = 0  # nothing
    WAIT = 1  # a wait that the server names
    RECIPIENT = 2  # the recipient's address, behind it
    RELAY = 3  # the host that was asked, behind it
    QUEUE_ID = 4  # the queue id, behind it
    URL = 5  # the address of a web page, from here on
    DEFERRED = 6  # a log tells that it is tried again
    SENDER = 7  # what is said of it is about the sending side


class ReportKind(Named):
    """What a mail is."""

    __kind__ = 20

    UNREADABLE = 0  # no mail: it has no header, nor the words of a bounce
    FAILURE = 1  # a message was not delivered
    DELAY = 2  # it was not delivered yet
    SUCCESS = 3  # it was delivered, relayed or expanded
    AUTO_REPLY = 4  # an automatic answer, a vacation notice or a receipt
    COMPLAINT = 5  # an abuse report
    NOT_BOUNCE = 6  # none of these


class DsnAction(Named):
    """The Action field of a delivery status notification, RFC 3464 section 2.3.3."""

    __kind__ = 21

    NONE = 0  # none, or another one
    FAILED = 1  # given up
    DELAYED = 2  # it will be tried again
    DELIVERED = 3  # delivered
    RELAYED = 4  # handed to a system that sends no notifications
    EXPANDED = 5  # delivered, and sent on to further addresses


class Source(Named):
    """Where a piece lies."""

    __kind__ = 22

    MESSAGE = 0  # in the message
    SCRATCH = 1  # in the scratch


class Blocklist(Named):
    __kind__ = 16

    NONE = 0


class Vocabulary(Named):
    __kind__ = 19

    NONE = 0


class Format(Named):
    __kind__ = 23

    NONE = 0
