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

    case Kind = 0; // the enumerations themselves
    case Status = 1; // status
    case Outcome = 2; // outcome
    case Bounce = 3; // bounce
    case Category = 4; // category
    case Group = 5; // group
    case Reason = 6; // reason
    case Severity = 7; // severity
    case Action = 8; // action
    case Responsible = 9; // responsible
    case Provider = 10; // the receiving services, see PROVIDER_NONE
    case Part = 11; // part
    case Pairing = 12; // pairing
    case State = 13; // state
    case Problem = 14; // problem
    case Basis = 15; // basis
    case Blocklist = 16; // the blocklists, 0 for none
    case Stage = 17; // stage
    case Hint = 18; // hint
    case Vocabulary = 19; // the vocabularies of other systems, 0 for none
    case Report = 20; // report_kind
    case DsnAction = 21; // dsn_action
    case Source = 22; // source
    case Format = 23; // the forms of bounces, 0 for none
    case Unrecognised = -1; // a number of a later library
}

/** What a function that can be misused returns. */
enum Status: int
{
    use Labelled;

    private const KIND = 1;

    case Ok = 0; // done
    case ErrorArgument = 1; // NULL with a length, an unknown flag, a structure too small
    case ErrorSpace = 2; // the buffer is too small; the size needed was told
    case ErrorReply = 3; // the reply code is none that RFC 5321 allows
    case ErrorCode = 4; // the enhanced status code is none, or of another class
    case ErrorText = 5; // the text holds what must not stand in a reply
    case Unrecognised = -1; // a number of a later library
}

/** What the server claimed: the class of a code, RFC 3463 section 2. */
enum Outcome: int
{
    use Labelled;

    private const KIND = 2;

    case Unknown = 0; // nothing to go by
    case Success = 1; // class 2
    case Transient = 2; // class 4
    case Permanent = 3; // class 5
    case Unrecognised = -1; // a number of a later library
}

/** What it means for this address. */
enum Bounce: int
{
    use Labelled;

    private const KIND = 3;

    case None = 0; // nothing bounced
    case Soft = 1; // the address may be good
    case Hard = 2; // mailing the same address again is pointless
    case Undetermined = 3; // the code alone does not tell
    case Unrecognised = -1; // a number of a later library
}

/** What it concerns: the subjects of RFC 3463 section 3. */
enum Category: int
{
    use Labelled;

    private const KIND = 4;

    case Other = 0; // X.0.YYY
    case Addressing = 1; // X.1.YYY
    case Mailbox = 2; // X.2.YYY
    case System = 3; // X.3.YYY
    case Network = 4; // X.4.YYY
    case Protocol = 5; // X.5.YYY
    case Content = 6; // X.6.YYY
    case Security = 7; // X.7.YYY
    case Unrecognised = -1; // a number of a later library
}

/** The cause, coarsely. */
enum Group: int
{
    use Labelled;

    private const KIND = 5;

    case Unknown = 0; // not recognised
    case Delivered = 1; // success
    case Recipient = 2; // the recipient's address or its settings
    case MailboxFull = 3; // over quota
    case Domain = 4; // the recipient's domain and the way to it
    case Network = 5; // the connection
    case System = 6; // the receiving system
    case Rate = 7; // too much, too fast or too early
    case Size = 8; // too large
    case Content = 9; // what the message is made of
    case Spam = 10; // judged spam
    case Virus = 11; // malware
    case Block = 12; // listing or reputation of the sender
    case Auth = 13; // authentication and encryption
    case Policy = 14; // a rule of the receiver
    case Protocol = 15; // SMTP itself
    case NotBounce = 16; // no bounce at all
    case Unrecognised = -1; // a number of a later library
}

/** The cause. */
enum Reason: int
{
    use Labelled;

    private const KIND = 6;

    case Unknown = 0; // nothing recognised
    case Delivered = 1; // success, relayed or expanded
    case UserUnknown = 2; // no such mailbox
    case MailboxDisabled = 3; // disabled, suspended or inactive
    case MailboxMoved = 4; // moved; a new address may be named
    case AddressSyntax = 5; // the recipient's address is malformed
    case RecipientRefused = 6; // this recipient's own settings refuse it
    case ListExpansion = 7; // a mailing list could not be expanded
    case MailboxFull = 8; // over quota
    case DomainUnknown = 9; // no such domain, or no host for it
    case NoMailService = 10; // the domain or host takes no mail at all
    case DnsFailure = 11; // a name look-up failed for now
    case RoutingError = 12; // no route, a loop, too many hops
    case ConnectionFailed = 13; // no answer, refused, reset or timed out
    case Expired = 14; // given up after the retry period
    case SystemError = 15; // the receiving system is broken or down
    case SystemFull = 16; // the receiving system is out of space
    case RateLimited = 17; // too many messages, connections or errors
    case Greylisted = 18; // refused on first sight
    case TooManyRecipients = 19; // in one transaction
    case MessageTooLarge = 20; // over a size limit
    case ContentRejected = 21; // forbidden attachment, link, media type, ...
    case MalformedMessage = 22; // breaks RFC 5322 or MIME
    case SpamContent = 23; // this message was judged spam or phishing
    case Virus = 24; // malware found
    case IpBlocked = 25; // the sending address is listed or blocked
    case DomainBlocked = 26; // a sending or linked domain is
    case LowReputation = 27; // the sender's reputation is too low
    case SenderIdentity = 28; // reverse DNS, HELO name, dynamic range
    case AuthFailed = 29; // SPF, DKIM, DMARC or ARC did not pass
    case LoginRequired = 30; // SMTP AUTH missing, wrong or too weak
    case TlsFailed = 31; // TLS required, missing or failed
    case SenderRejected = 32; // the sender's address is refused
    case RelayDenied = 33; // no relaying for this sender or domain
    case Policy = 34; // a local rule, cause not told
    case Suppressed = 35; // a sending service's own suppression list
    case ProtocolError = 36; // command, argument, sequence or version
    case AutoReply = 37; // an automatic answer, RFC 3834
    case Complaint = 38; // an abuse report, RFC 5965
    case Unrecognised = -1; // a number of a later library
}

/** How urgently a sender should look. */
enum Severity: int
{
    use Labelled;

    private const KIND = 7;

    case None = 0; // not at all
    case Low = 1; // it cures itself
    case Medium = 2; // in the course of the day
    case High = 3; // soon: more than one message is affected
    case Critical = 4; // now: it stops all mail
    case Unrecognised = -1; // a number of a later library
}

/** What the sending side should do next. */
enum Action: int
{
    use Labelled;

    private const KIND = 8;

    case None = 0; // nothing
    case Retry = 1; // try again later
    case SlowDown = 2; // send less at a time to this destination
    case Suppress = 3; // stop mailing this address
    case FixSender = 4; // mend the sending host, domain or account
    case FixMessage = 5; // mend the message
    case Delist = 6; // get off a list, repair a reputation
    case Review = 7; // let a person look at it
    case Unrecognised = -1; // a number of a later library
}

/** Who can cure it. */
enum Responsible: int
{
    use Labelled;

    private const KIND = 9;

    case None = 0; // nobody has to
    case Sender = 1; // the sending side
    case Recipient = 2; // the person or list addressed
    case Receiver = 3; // the destination's operator
    case Network = 4; // whoever runs the path between
    case Unrecognised = -1; // a number of a later library
}

/** How far a code departs from the grammar, as bits; see esmtpcode_code_parse_lenient(). */
enum Departure: int
{
    case Zeros = 1; // leading zeros: 5.01.001
    case Class_ = 2; // a class other than 2, 4 and 5: 3.0.0
    case Space = 4; // white space before or after it
    case Trailing = 8; // something follows it: 5.1.1 (bad address)
    case Leading = 16; // a "#" or an opening bracket stands before it
}

/** How much of a reply there was. */
enum State: int
{
    use Labelled;

    private const KIND = 13;

    case Complete = 0; // a whole reply
    case Incomplete = 1; // right so far, but more must come
    case Malformed = 2; // no reply, whatever comes
    case Unrecognised = -1; // a number of a later library
}

/** What is wrong with a malformed reply. */
enum Problem: int
{
    use Labelled;

    private const KIND = 14;

    case None = 0; // nothing
    case Code = 1; // a line does not start with a reply code, 200 to 599
    case Separator = 2; // neither space, hyphen nor line end follows the code
    case Changed = 3; // a line has another reply code than the first one
    case Control = 4; // a control character or a bare CR stands in the text
    case Unrecognised = -1; // a number of a later library
}

/** How well a reply code and an enhanced status code go together. */
enum Pairing: int
{
    use Labelled;

    private const KIND = 12;

    case None = 0; // their classes differ, or one of them is no code
    case Possible = 1; // the classes agree
    case Customary = 2; // servers often send them together
    case Registered = 3; // the IANA registry pairs them
    case Unrecognised = -1; // a number of a later library
}

/** Flags of esmtpcode_reply_read() and esmtpcode_reply_compose(). */
enum Flag: int
{
    case Final = 1; // read: no more input will come, the last line may lack its end
    case Utf8 = 2; // compose: SMTPUTF8 was agreed, UTF-8 text is allowed (RFC 6531)
}

/** The parts of an entry that are text. */
enum Part: int
{
    use Labelled;

    private const KIND = 11;

    case Title = 0; // the registered text; one
    case Summary = 1; // two or three sentences; one
    case Meaning = 2; // a paragraph or two; several
    case Cause = 3; // the most frequent first; several
    case Remedy = 4; // steps, in order; several
    case Check = 5; // a command with placeholders, then "#" and what it tells
    case Question = 6; // what people ask; several
    case Answer = 7; // to the question of the same index
    case Retry = 8; // whether sending again helps; one
    case Reference = 9; // where it is defined; several
    case Unrecognised = -1; // a number of a later library
}

/** What decided the reason. */
enum Basis: int
{
    use Labelled;

    private const KIND = 15;

    case None = 0; // nothing did
    case Reply = 1; // the basic reply code
    case Code = 2; // the enhanced status code
    case Text = 3; // the words
    case Unrecognised = -1; // a number of a later library
}

/** The command that was answered, where the text tells. */
enum Stage: int
{
    use Labelled;

    private const KIND = 17;

    case Unknown = 0; // not told
    case Greeting = 1; // the connection, HELO or EHLO: it is about the sending host
    case Mail = 2; // MAIL FROM: it is about the sender
    case Unrecognised = -1; // a number of a later library
}

/** What a phrase gives reason to look for. */
enum Hint: int
{
    use Labelled;

    private const KIND = 18;

    case None = 0; // nothing
    case Wait = 1; // a wait that the server names
    case Recipient = 2; // the recipient's address, behind it
    case Relay = 3; // the host that was asked, behind it
    case QueueId = 4; // the queue id, behind it
    case Url = 5; // the address of a web page, from here on
    case Deferred = 6; // a log tells that it is tried again
    case Sender = 7; // what is said of it is about the sending side
    case Unrecognised = -1; // a number of a later library
}

/** What a mail is. */
enum ReportKind: int
{
    use Labelled;

    private const KIND = 20;

    case Unreadable = 0; // no mail: it has no header, nor the words of a bounce
    case Failure = 1; // a message was not delivered
    case Delay = 2; // it was not delivered yet
    case Success = 3; // it was delivered, relayed or expanded
    case AutoReply = 4; // an automatic answer, a vacation notice or a receipt
    case Complaint = 5; // an abuse report
    case NotBounce = 6; // none of these
    case Unrecognised = -1; // a number of a later library
}

/** The Action field of a delivery status notification, RFC 3464 section 2.3.3. */
enum DsnAction: int
{
    use Labelled;

    private const KIND = 21;

    case None = 0; // none, or another one
    case Failed = 1; // given up
    case Delayed = 2; // it will be tried again
    case Delivered = 3; // delivered
    case Relayed = 4; // handed to a system that sends no notifications
    case Expanded = 5; // delivered, and sent on to further addresses
    case Unrecognised = -1; // a number of a later library
}

/** Where a piece lies. */
enum Source: int
{
    use Labelled;

    private const KIND = 22;

    case Message = 0; // in the message
    case Scratch = 1; // in the scratch
    case Unrecognised = -1; // a number of a later library
}
