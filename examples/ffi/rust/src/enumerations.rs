// SPDX-FileCopyrightText: 2026 the libesmtpcode authors
// SPDX-License-Identifier: MIT
//
// Made from esmtpcode.h by examples/ffi/definitions. Do not edit.

use crate::names::{bits, enumeration};

enumeration! {
    /// The enumerations.
    Kind, 0,
    /// the enumerations themselves
    KIND = 0,
    /// status
    STATUS = 1,
    /// outcome
    OUTCOME = 2,
    /// bounce
    BOUNCE = 3,
    /// category
    CATEGORY = 4,
    /// group
    GROUP = 5,
    /// reason
    REASON = 6,
    /// severity
    SEVERITY = 7,
    /// action
    ACTION = 8,
    /// responsible
    RESPONSIBLE = 9,
    /// the receiving services, see PROVIDER_NONE
    PROVIDER = 10,
    /// part
    PART = 11,
    /// pairing
    PAIRING = 12,
    /// state
    STATE = 13,
    /// problem
    PROBLEM = 14,
    /// basis
    BASIS = 15,
    /// the blocklists, 0 for none
    BLOCKLIST = 16,
    /// stage
    STAGE = 17,
    /// hint
    HINT = 18,
    /// the vocabularies of other systems, 0 for none
    VOCABULARY = 19,
    /// report_kind
    REPORT = 20,
    /// dsn_action
    DSN_ACTION = 21,
    /// source
    SOURCE = 22,
    /// the forms of bounces, 0 for none
    FORMAT = 23,
}

enumeration! {
    /// What a function that can be misused returns.
    Status, 1,
    /// done
    OK = 0,
    /// NULL with a length, an unknown flag, a structure too small
    ERROR_ARGUMENT = 1,
    /// the buffer is too small; the size needed was told
    ERROR_SPACE = 2,
    /// the reply code is none that RFC 5321 allows
    ERROR_REPLY = 3,
    /// the enhanced status code is none, or of another class
    ERROR_CODE = 4,
    /// the text holds what must not stand in a reply
    ERROR_TEXT = 5,
}

enumeration! {
    /// What the server claimed: the class of a code, RFC 3463 section 2.
    Outcome, 2,
    /// nothing to go by
    UNKNOWN = 0,
    /// class 2
    SUCCESS = 1,
    /// class 4
    TRANSIENT = 2,
    /// class 5
    PERMANENT = 3,
}

enumeration! {
    /// What it means for this address.
    Bounce, 3,
    /// nothing bounced
    NONE = 0,
    /// the address may be good
    SOFT = 1,
    /// mailing the same address again is pointless
    HARD = 2,
    /// the code alone does not tell
    UNDETERMINED = 3,
}

enumeration! {
    /// What it concerns: the subjects of RFC 3463 section 3.
    Category, 4,
    /// X.0.YYY
    OTHER = 0,
    /// X.1.YYY
    ADDRESSING = 1,
    /// X.2.YYY
    MAILBOX = 2,
    /// X.3.YYY
    SYSTEM = 3,
    /// X.4.YYY
    NETWORK = 4,
    /// X.5.YYY
    PROTOCOL = 5,
    /// X.6.YYY
    CONTENT = 6,
    /// X.7.YYY
    SECURITY = 7,
}

enumeration! {
    /// The cause, coarsely.
    Group, 5,
    /// not recognised
    UNKNOWN = 0,
    /// success
    DELIVERED = 1,
    /// the recipient's address or its settings
    RECIPIENT = 2,
    /// over quota
    MAILBOX_FULL = 3,
    /// the recipient's domain and the way to it
    DOMAIN = 4,
    /// the connection
    NETWORK = 5,
    /// the receiving system
    SYSTEM = 6,
    /// too much, too fast or too early
    RATE = 7,
    /// too large
    SIZE = 8,
    /// what the message is made of
    CONTENT = 9,
    /// judged spam
    SPAM = 10,
    /// malware
    VIRUS = 11,
    /// listing or reputation of the sender
    BLOCK = 12,
    /// authentication and encryption
    AUTH = 13,
    /// a rule of the receiver
    POLICY = 14,
    /// SMTP itself
    PROTOCOL = 15,
    /// no bounce at all
    NOT_BOUNCE = 16,
}

enumeration! {
    /// The cause.
    Reason, 6,
    /// nothing recognised
    UNKNOWN = 0,
    /// success, relayed or expanded
    DELIVERED = 1,
    /// no such mailbox
    USER_UNKNOWN = 2,
    /// disabled, suspended or inactive
    MAILBOX_DISABLED = 3,
    /// moved; a new address may be named
    MAILBOX_MOVED = 4,
    /// the recipient's address is malformed
    ADDRESS_SYNTAX = 5,
    /// this recipient's own settings refuse it
    RECIPIENT_REFUSED = 6,
    /// a mailing list could not be expanded
    LIST_EXPANSION = 7,
    /// over quota
    MAILBOX_FULL = 8,
    /// no such domain, or no host for it
    DOMAIN_UNKNOWN = 9,
    /// the domain or host takes no mail at all
    NO_MAIL_SERVICE = 10,
    /// a name look-up failed for now
    DNS_FAILURE = 11,
    /// no route, a loop, too many hops
    ROUTING_ERROR = 12,
    /// no answer, refused, reset or timed out
    CONNECTION_FAILED = 13,
    /// given up after the retry period
    EXPIRED = 14,
    /// the receiving system is broken or down
    SYSTEM_ERROR = 15,
    /// the receiving system is out of space
    SYSTEM_FULL = 16,
    /// too many messages, connections or errors
    RATE_LIMITED = 17,
    /// refused on first sight
    GREYLISTED = 18,
    /// in one transaction
    TOO_MANY_RECIPIENTS = 19,
    /// over a size limit
    MESSAGE_TOO_LARGE = 20,
    /// forbidden attachment, link, media type, ...
    CONTENT_REJECTED = 21,
    /// breaks RFC 5322 or MIME
    MALFORMED_MESSAGE = 22,
    /// this message was judged spam or phishing
    SPAM_CONTENT = 23,
    /// malware found
    VIRUS = 24,
    /// the sending address is listed or blocked
    IP_BLOCKED = 25,
    /// a sending or linked domain is
    DOMAIN_BLOCKED = 26,
    /// the sender's reputation is too low
    LOW_REPUTATION = 27,
    /// reverse DNS, HELO name, dynamic range
    SENDER_IDENTITY = 28,
    /// SPF, DKIM, DMARC or ARC did not pass
    AUTH_FAILED = 29,
    /// SMTP AUTH missing, wrong or too weak
    LOGIN_REQUIRED = 30,
    /// TLS required, missing or failed
    TLS_FAILED = 31,
    /// the sender's address is refused
    SENDER_REJECTED = 32,
    /// no relaying for this sender or domain
    RELAY_DENIED = 33,
    /// a local rule, cause not told
    POLICY = 34,
    /// a sending service's own suppression list
    SUPPRESSED = 35,
    /// command, argument, sequence or version
    PROTOCOL_ERROR = 36,
    /// an automatic answer, RFC 3834
    AUTO_REPLY = 37,
    /// an abuse report, RFC 5965
    COMPLAINT = 38,
}

enumeration! {
    /// How urgently a sender should look.
    Severity, 7,
    /// not at all
    NONE = 0,
    /// it cures itself
    LOW = 1,
    /// in the course of the day
    MEDIUM = 2,
    /// soon: more than one message is affected
    HIGH = 3,
    /// now: it stops all mail
    CRITICAL = 4,
}

enumeration! {
    /// What the sending side should do next.
    Action, 8,
    /// nothing
    NONE = 0,
    /// try again later
    RETRY = 1,
    /// send less at a time to this destination
    SLOW_DOWN = 2,
    /// stop mailing this address
    SUPPRESS = 3,
    /// mend the sending host, domain or account
    FIX_SENDER = 4,
    /// mend the message
    FIX_MESSAGE = 5,
    /// get off a list, repair a reputation
    DELIST = 6,
    /// let a person look at it
    REVIEW = 7,
}

enumeration! {
    /// Who can cure it.
    Responsible, 9,
    /// nobody has to
    NONE = 0,
    /// the sending side
    SENDER = 1,
    /// the person or list addressed
    RECIPIENT = 2,
    /// the destination's operator
    RECEIVER = 3,
    /// whoever runs the path between
    NETWORK = 4,
}

enumeration! {
    /// Receiving services with codes of their own. KIND_PROVIDER lists more than have an
    /// enumerator here: their names are data, their numbers as stable as these.
    Provider, 10,
    /// none: the meaning of the IANA registry
    NONE = 0,
    /// Gmail and Google Workspace
    GOOGLE = 1,
    /// Exchange Online, Outlook.com, Exchange Server
    MICROSOFT = 2,
}

bits! {
    /// How far a code departs from the grammar, as bits; see esmtpcode_code_parse_lenient().
    Departure,
    /// leading zeros: 5.01.001
    ZEROS = 1,
    /// a class other than 2, 4 and 5: 3.0.0
    CLASS = 2,
    /// white space before or after it
    SPACE = 4,
    /// something follows it: 5.1.1 (bad address)
    TRAILING = 8,
    /// a "#" or an opening bracket stands before it
    LEADING = 16,
}

enumeration! {
    /// How much of a reply there was.
    State, 13,
    /// a whole reply
    COMPLETE = 0,
    /// right so far, but more must come
    INCOMPLETE = 1,
    /// no reply, whatever comes
    MALFORMED = 2,
}

enumeration! {
    /// What is wrong with a malformed reply.
    Problem, 14,
    /// nothing
    NONE = 0,
    /// a line does not start with a reply code, 200 to 599
    CODE = 1,
    /// neither space, hyphen nor line end follows the code
    SEPARATOR = 2,
    /// a line has another reply code than the first one
    CHANGED = 3,
    /// a control character or a bare CR stands in the text
    CONTROL = 4,
}

enumeration! {
    /// How well a reply code and an enhanced status code go together.
    Pairing, 12,
    /// their classes differ, or one of them is no code
    NONE = 0,
    /// the classes agree
    POSSIBLE = 1,
    /// servers often send them together
    CUSTOMARY = 2,
    /// the IANA registry pairs them
    REGISTERED = 3,
}

bits! {
    /// Flags of esmtpcode_reply_read() and esmtpcode_reply_compose().
    Flag,
    /// read: no more input will come, the last line may lack its end
    FINAL = 1,
    /// compose: SMTPUTF8 was agreed, UTF-8 text is allowed (RFC 6531)
    UTF8 = 2,
}

enumeration! {
    /// The parts of an entry that are text.
    Part, 11,
    /// the registered text; one
    TITLE = 0,
    /// two or three sentences; one
    SUMMARY = 1,
    /// a paragraph or two; several
    MEANING = 2,
    /// the most frequent first; several
    CAUSE = 3,
    /// steps, in order; several
    REMEDY = 4,
    /// a command with placeholders, then "#" and what it tells
    CHECK = 5,
    /// what people ask; several
    QUESTION = 6,
    /// to the question of the same index
    ANSWER = 7,
    /// whether sending again helps; one
    RETRY = 8,
    /// where it is defined; several
    REFERENCE = 9,
}

enumeration! {
    /// What decided the reason.
    Basis, 15,
    /// nothing did
    NONE = 0,
    /// the basic reply code
    REPLY = 1,
    /// the enhanced status code
    CODE = 2,
    /// the words
    TEXT = 3,
}

enumeration! {
    /// The command that was answered, where the text tells.
    Stage, 17,
    /// not told
    UNKNOWN = 0,
    /// the connection, HELO or EHLO: it is about the sending host
    GREETING = 1,
    /// MAIL FROM: it is about the sender
    MAIL = 2,
}

enumeration! {
    /// What a phrase gives reason to look for.
    Hint, 18,
    /// nothing
    NONE = 0,
    /// a wait that the server names
    WAIT = 1,
    /// the recipient's address, behind it
    RECIPIENT = 2,
    /// the host that was asked, behind it
    RELAY = 3,
    /// the queue id, behind it
    QUEUE_ID = 4,
    /// the address of a web page, from here on
    URL = 5,
}

enumeration! {
    /// What a mail is.
    ReportKind, 20,
    /// no mail: it has no header
    UNREADABLE = 0,
    /// a message was not delivered
    FAILURE = 1,
    /// it was not delivered yet
    DELAY = 2,
    /// it was delivered, relayed or expanded
    SUCCESS = 3,
    /// an automatic answer, a vacation notice or a receipt
    AUTO_REPLY = 4,
    /// an abuse report
    COMPLAINT = 5,
    /// none of these
    NOT_BOUNCE = 6,
}

enumeration! {
    /// The Action field of a delivery status notification, RFC 3464 section 2.3.3.
    DsnAction, 21,
    /// none, or another one
    NONE = 0,
    /// given up
    FAILED = 1,
    /// it will be tried again
    DELAYED = 2,
    /// delivered
    DELIVERED = 3,
    /// handed to a system that sends no notifications
    RELAYED = 4,
    /// delivered, and sent on to further addresses
    EXPANDED = 5,
}

enumeration! {
    /// Where a piece lies.
    Source, 22,
    /// in the message
    MESSAGE = 0,
    /// in the scratch
    SCRATCH = 1,
}

enumeration! {
    /// Its names are data.
    Blocklist, 16,
    /// none
    NONE = 0,
}

enumeration! {
    /// Its names are data.
    Vocabulary, 19,
    /// none
    NONE = 0,
}

enumeration! {
    /// Its names are data.
    Format, 23,
    /// none
    NONE = 0,
}
