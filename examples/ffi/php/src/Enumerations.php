<?php

// SPDX-FileCopyrightText: 2026 the libesmtpcode authors
// SPDX-License-Identifier: MIT
//
// Made from esmtpcode.h by examples/ffi/definitions. Do not edit.

declare(strict_types=1);

namespace Esmtpcode;

/** The enumerations. */
enum Kind: int
{
    use Labelled;

    private const KIND = 0;

    /** the enumerations themselves */
    case Kind = 0;
    /** status */
    case Status = 1;
    /** outcome */
    case Outcome = 2;
    /** bounce */
    case Bounce = 3;
    /** category */
    case Category = 4;
    /** group */
    case Group = 5;
    /** reason */
    case Reason = 6;
    /** severity */
    case Severity = 7;
    /** action */
    case Action = 8;
    /** responsible */
    case Responsible = 9;
    /** the receiving services, see PROVIDER_NONE */
    case Provider = 10;
    /** part */
    case Part = 11;
    /** pairing */
    case Pairing = 12;
    /** state */
    case State = 13;
    /** problem */
    case Problem = 14;
    /** basis */
    case Basis = 15;
    /** the blocklists, 0 for none */
    case Blocklist = 16;
    /** stage */
    case Stage = 17;
    /** hint */
    case Hint = 18;
    /** the vocabularies of other systems, 0 for none */
    case Vocabulary = 19;
    /** report_kind */
    case Report = 20;
    /** dsn_action */
    case DsnAction = 21;
    /** source */
    case Source = 22;
    /** the forms of bounces, 0 for none */
    case Format = 23;
    /** a number of a later library */
    case Unrecognised = -1;
}

/** What a function that can be misused returns. */
enum Status: int
{
    use Labelled;

    private const KIND = 1;

    /** done */
    case Ok = 0;
    /** NULL with a length, an unknown flag, a structure too small */
    case ErrorArgument = 1;
    /** the buffer is too small; the size needed was told */
    case ErrorSpace = 2;
    /** the reply code is none that RFC 5321 allows */
    case ErrorReply = 3;
    /** the enhanced status code is none, or of another class */
    case ErrorCode = 4;
    /** the text holds what must not stand in a reply */
    case ErrorText = 5;
    /** a number of a later library */
    case Unrecognised = -1;
}

/** What the server claimed: the class of a code, RFC 3463 section 2. */
enum Outcome: int
{
    use Labelled;

    private const KIND = 2;

    /** nothing to go by */
    case Unknown = 0;
    /** class 2 */
    case Success = 1;
    /** class 4 */
    case Transient = 2;
    /** class 5 */
    case Permanent = 3;
    /** a number of a later library */
    case Unrecognised = -1;
}

/** What it means for this address. */
enum Bounce: int
{
    use Labelled;

    private const KIND = 3;

    /** nothing bounced */
    case None = 0;
    /** the address may be good */
    case Soft = 1;
    /** mailing the same address again is pointless */
    case Hard = 2;
    /** the code alone does not tell */
    case Undetermined = 3;
    /** a number of a later library */
    case Unrecognised = -1;
}

/** What it concerns: the subjects of RFC 3463 section 3. */
enum Category: int
{
    use Labelled;

    private const KIND = 4;

    /** X.0.YYY */
    case Other = 0;
    /** X.1.YYY */
    case Addressing = 1;
    /** X.2.YYY */
    case Mailbox = 2;
    /** X.3.YYY */
    case System = 3;
    /** X.4.YYY */
    case Network = 4;
    /** X.5.YYY */
    case Protocol = 5;
    /** X.6.YYY */
    case Content = 6;
    /** X.7.YYY */
    case Security = 7;
    /** a number of a later library */
    case Unrecognised = -1;
}

/** The cause, coarsely. */
enum Group: int
{
    use Labelled;

    private const KIND = 5;

    /** not recognised */
    case Unknown = 0;
    /** success */
    case Delivered = 1;
    /** the recipient's address or its settings */
    case Recipient = 2;
    /** over quota */
    case MailboxFull = 3;
    /** the recipient's domain and the way to it */
    case Domain = 4;
    /** the connection */
    case Network = 5;
    /** the receiving system */
    case System = 6;
    /** too much, too fast or too early */
    case Rate = 7;
    /** too large */
    case Size = 8;
    /** what the message is made of */
    case Content = 9;
    /** judged spam */
    case Spam = 10;
    /** malware */
    case Virus = 11;
    /** listing or reputation of the sender */
    case Block = 12;
    /** authentication and encryption */
    case Auth = 13;
    /** a rule of the receiver */
    case Policy = 14;
    /** SMTP itself */
    case Protocol = 15;
    /** no bounce at all */
    case NotBounce = 16;
    /** a number of a later library */
    case Unrecognised = -1;
}

/** The cause. */
enum Reason: int
{
    use Labelled;

    private const KIND = 6;

    /** nothing recognised */
    case Unknown = 0;
    /** success, relayed or expanded */
    case Delivered = 1;
    /** no such mailbox */
    case UserUnknown = 2;
    /** disabled, suspended or inactive */
    case MailboxDisabled = 3;
    /** moved; a new address may be named */
    case MailboxMoved = 4;
    /** the recipient's address is malformed */
    case AddressSyntax = 5;
    /** this recipient's own settings refuse it */
    case RecipientRefused = 6;
    /** a mailing list could not be expanded */
    case ListExpansion = 7;
    /** over quota */
    case MailboxFull = 8;
    /** no such domain, or no host for it */
    case DomainUnknown = 9;
    /** the domain or host takes no mail at all */
    case NoMailService = 10;
    /** a name look-up failed for now */
    case DnsFailure = 11;
    /** no route, a loop, too many hops */
    case RoutingError = 12;
    /** no answer, refused, reset or timed out */
    case ConnectionFailed = 13;
    /** given up after the retry period */
    case Expired = 14;
    /** the receiving system is broken or down */
    case SystemError = 15;
    /** the receiving system is out of space */
    case SystemFull = 16;
    /** too many messages, connections or errors */
    case RateLimited = 17;
    /** refused on first sight */
    case Greylisted = 18;
    /** in one transaction */
    case TooManyRecipients = 19;
    /** over a size limit */
    case MessageTooLarge = 20;
    /** forbidden attachment, link, media type, ... */
    case ContentRejected = 21;
    /** breaks RFC 5322 or MIME */
    case MalformedMessage = 22;
    /** this message was judged spam or phishing */
    case SpamContent = 23;
    /** malware found */
    case Virus = 24;
    /** the sending address is listed or blocked */
    case IpBlocked = 25;
    /** a sending or linked domain is */
    case DomainBlocked = 26;
    /** the sender's reputation is too low */
    case LowReputation = 27;
    /** reverse DNS, HELO name, dynamic range */
    case SenderIdentity = 28;
    /** SPF, DKIM, DMARC or ARC did not pass */
    case AuthFailed = 29;
    /** SMTP AUTH missing, wrong or too weak */
    case LoginRequired = 30;
    /** TLS required, missing or failed */
    case TlsFailed = 31;
    /** the sender's address is refused */
    case SenderRejected = 32;
    /** no relaying for this sender or domain */
    case RelayDenied = 33;
    /** a local rule, cause not told */
    case Policy = 34;
    /** a sending service's own suppression list */
    case Suppressed = 35;
    /** command, argument, sequence or version */
    case ProtocolError = 36;
    /** an automatic answer, RFC 3834 */
    case AutoReply = 37;
    /** an abuse report, RFC 5965 */
    case Complaint = 38;
    /** a number of a later library */
    case Unrecognised = -1;
}

/** How urgently a sender should look. */
enum Severity: int
{
    use Labelled;

    private const KIND = 7;

    /** not at all */
    case None = 0;
    /** it cures itself */
    case Low = 1;
    /** in the course of the day */
    case Medium = 2;
    /** soon: more than one message is affected */
    case High = 3;
    /** now: it stops all mail */
    case Critical = 4;
    /** a number of a later library */
    case Unrecognised = -1;
}

/** What the sending side should do next. */
enum Action: int
{
    use Labelled;

    private const KIND = 8;

    /** nothing */
    case None = 0;
    /** try again later */
    case Retry = 1;
    /** send less at a time to this destination */
    case SlowDown = 2;
    /** stop mailing this address */
    case Suppress = 3;
    /** mend the sending host, domain or account */
    case FixSender = 4;
    /** mend the message */
    case FixMessage = 5;
    /** get off a list, repair a reputation */
    case Delist = 6;
    /** let a person look at it */
    case Review = 7;
    /** a number of a later library */
    case Unrecognised = -1;
}

/** Who can cure it. */
enum Responsible: int
{
    use Labelled;

    private const KIND = 9;

    /** nobody has to */
    case None = 0;
    /** the sending side */
    case Sender = 1;
    /** the person or list addressed */
    case Recipient = 2;
    /** the destination's operator */
    case Receiver = 3;
    /** whoever runs the path between */
    case Network = 4;
    /** a number of a later library */
    case Unrecognised = -1;
}

/** How far a code departs from the grammar, as bits; see esmtpcode_code_parse_lenient(). */
enum Departure: int
{
    /** leading zeros: 5.01.001 */
    case Zeros = 1;
    /** a class other than 2, 4 and 5: 3.0.0 */
    case Class_ = 2;
    /** white space before or after it */
    case Space = 4;
    /** something follows it: 5.1.1 (bad address) */
    case Trailing = 8;
    /** a "#" or an opening bracket stands before it */
    case Leading = 16;
}

/** How much of a reply there was. */
enum State: int
{
    use Labelled;

    private const KIND = 13;

    /** a whole reply */
    case Complete = 0;
    /** right so far, but more must come */
    case Incomplete = 1;
    /** no reply, whatever comes */
    case Malformed = 2;
    /** a number of a later library */
    case Unrecognised = -1;
}

/** What is wrong with a malformed reply. */
enum Problem: int
{
    use Labelled;

    private const KIND = 14;

    /** nothing */
    case None = 0;
    /** a line does not start with a reply code, 200 to 599 */
    case Code = 1;
    /** neither space, hyphen nor line end follows the code */
    case Separator = 2;
    /** a line has another reply code than the first one */
    case Changed = 3;
    /** a control character or a bare CR stands in the text */
    case Control = 4;
    /** a number of a later library */
    case Unrecognised = -1;
}

/** How well a reply code and an enhanced status code go together. */
enum Pairing: int
{
    use Labelled;

    private const KIND = 12;

    /** their classes differ, or one of them is no code */
    case None = 0;
    /** the classes agree */
    case Possible = 1;
    /** servers often send them together */
    case Customary = 2;
    /** the IANA registry pairs them */
    case Registered = 3;
    /** a number of a later library */
    case Unrecognised = -1;
}

/** Flags of esmtpcode_reply_read() and esmtpcode_reply_compose(). */
enum Flag: int
{
    /** read: no more input will come, the last line may lack its end */
    case Final = 1;
    /** compose: SMTPUTF8 was agreed, UTF-8 text is allowed (RFC 6531) */
    case Utf8 = 2;
}

/** The parts of an entry that are text. */
enum Part: int
{
    use Labelled;

    private const KIND = 11;

    /** the registered text; one */
    case Title = 0;
    /** two or three sentences; one */
    case Summary = 1;
    /** a paragraph or two; several */
    case Meaning = 2;
    /** the most frequent first; several */
    case Cause = 3;
    /** steps, in order; several */
    case Remedy = 4;
    /** a command with placeholders, then "#" and what it tells */
    case Check = 5;
    /** what people ask; several */
    case Question = 6;
    /** to the question of the same index */
    case Answer = 7;
    /** whether sending again helps; one */
    case Retry = 8;
    /** where it is defined; several */
    case Reference = 9;
    /** a number of a later library */
    case Unrecognised = -1;
}

/** What decided the reason. */
enum Basis: int
{
    use Labelled;

    private const KIND = 15;

    /** nothing did */
    case None = 0;
    /** the basic reply code */
    case Reply = 1;
    /** the enhanced status code */
    case Code = 2;
    /** the words */
    case Text = 3;
    /** a number of a later library */
    case Unrecognised = -1;
}

/** The command that was answered, where the text tells. */
enum Stage: int
{
    use Labelled;

    private const KIND = 17;

    /** not told */
    case Unknown = 0;
    /** the connection, HELO or EHLO: it is about the sending host */
    case Greeting = 1;
    /** MAIL FROM: it is about the sender */
    case Mail = 2;
    /** a number of a later library */
    case Unrecognised = -1;
}

/** What a phrase gives reason to look for. */
enum Hint: int
{
    use Labelled;

    private const KIND = 18;

    /** nothing */
    case None = 0;
    /** a wait that the server names */
    case Wait = 1;
    /** the recipient's address, behind it */
    case Recipient = 2;
    /** the host that was asked, behind it */
    case Relay = 3;
    /** the queue id, behind it */
    case QueueId = 4;
    /** the address of a web page, from here on */
    case Url = 5;
    /** a number of a later library */
    case Unrecognised = -1;
}

/** What a mail is. */
enum ReportKind: int
{
    use Labelled;

    private const KIND = 20;

    /** no mail: it has no header */
    case Unreadable = 0;
    /** a message was not delivered */
    case Failure = 1;
    /** it was not delivered yet */
    case Delay = 2;
    /** it was delivered, relayed or expanded */
    case Success = 3;
    /** an automatic answer, a vacation notice or a receipt */
    case AutoReply = 4;
    /** an abuse report */
    case Complaint = 5;
    /** none of these */
    case NotBounce = 6;
    /** a number of a later library */
    case Unrecognised = -1;
}

/** The Action field of a delivery status notification, RFC 3464 section 2.3.3. */
enum DsnAction: int
{
    use Labelled;

    private const KIND = 21;

    /** none, or another one */
    case None = 0;
    /** given up */
    case Failed = 1;
    /** it will be tried again */
    case Delayed = 2;
    /** delivered */
    case Delivered = 3;
    /** handed to a system that sends no notifications */
    case Relayed = 4;
    /** delivered, and sent on to further addresses */
    case Expanded = 5;
    /** a number of a later library */
    case Unrecognised = -1;
}

/** Where a piece lies. */
enum Source: int
{
    use Labelled;

    private const KIND = 22;

    /** in the message */
    case Message = 0;
    /** in the scratch */
    case Scratch = 1;
    /** a number of a later library */
    case Unrecognised = -1;
}
