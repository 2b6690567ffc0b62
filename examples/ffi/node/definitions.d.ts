// SPDX-FileCopyrightText: 2026 the libesmtpcode authors
// SPDX-License-Identifier: MIT
//
// Made from esmtpcode.h by examples/ffi/definitions. Do not edit.

/** The enumerations. */
export type Kind =
  /** the enumerations themselves */
  | 'kind'
  /** status */
  | 'status'
  /** outcome */
  | 'outcome'
  /** bounce */
  | 'bounce'
  /** category */
  | 'category'
  /** group */
  | 'group'
  /** reason */
  | 'reason'
  /** severity */
  | 'severity'
  /** action */
  | 'action'
  /** responsible */
  | 'responsible'
  /** the receiving services, see PROVIDER_NONE */
  | 'provider'
  /** part */
  | 'part'
  /** pairing */
  | 'pairing'
  /** state */
  | 'state'
  /** problem */
  | 'problem'
  /** basis */
  | 'basis'
  /** the blocklists, 0 for none */
  | 'blocklist'
  /** stage */
  | 'stage'
  /** hint */
  | 'hint'
  /** the vocabularies of other systems, 0 for none */
  | 'vocabulary'
  /** report_kind */
  | 'report'
  /** dsn_action */
  | 'dsn_action'
  /** source */
  | 'source'
  /** the forms of bounces, 0 for none */
  | 'format';

/** What a function that can be misused returns. */
export type Status =
  /** done */
  | 'ok'
  /** NULL with a length, an unknown flag, a structure too small */
  | 'error_argument'
  /** the buffer is too small; the size needed was told */
  | 'error_space'
  /** the reply code is none that RFC 5321 allows */
  | 'error_reply'
  /** the enhanced status code is none, or of another class */
  | 'error_code'
  /** the text holds what must not stand in a reply */
  | 'error_text';

/** What the server claimed: the class of a code, RFC 3463 section 2. */
export type Outcome =
  /** nothing to go by */
  | 'unknown'
  /** class 2 */
  | 'success'
  /** class 4 */
  | 'transient'
  /** class 5 */
  | 'permanent';

/** What it means for this address. */
export type Bounce =
  /** nothing bounced */
  | 'none'
  /** the address may be good */
  | 'soft'
  /** mailing the same address again is pointless */
  | 'hard'
  /** the code alone does not tell */
  | 'undetermined';

/** What it concerns: the subjects of RFC 3463 section 3. */
export type Category =
  /** X.0.YYY */
  | 'other'
  /** X.1.YYY */
  | 'addressing'
  /** X.2.YYY */
  | 'mailbox'
  /** X.3.YYY */
  | 'system'
  /** X.4.YYY */
  | 'network'
  /** X.5.YYY */
  | 'protocol'
  /** X.6.YYY */
  | 'content'
  /** X.7.YYY */
  | 'security';

/** The cause, coarsely. */
export type Group =
  /** not recognised */
  | 'unknown'
  /** success */
  | 'delivered'
  /** the recipient's address or its settings */
  | 'recipient'
  /** over quota */
  | 'mailbox_full'
  /** the recipient's domain and the way to it */
  | 'domain'
  /** the connection */
  | 'network'
  /** the receiving system */
  | 'system'
  /** too much, too fast or too early */
  | 'rate'
  /** too large */
  | 'size'
  /** what the message is made of */
  | 'content'
  /** judged spam */
  | 'spam'
  /** malware */
  | 'virus'
  /** listing or reputation of the sender */
  | 'block'
  /** authentication and encryption */
  | 'auth'
  /** a rule of the receiver */
  | 'policy'
  /** SMTP itself */
  | 'protocol'
  /** no bounce at all */
  | 'not_bounce';

/** The cause. */
export type Reason =
  /** nothing recognised */
  | 'unknown'
  /** success, relayed or expanded */
  | 'delivered'
  /** no such mailbox */
  | 'user_unknown'
  /** disabled, suspended or inactive */
  | 'mailbox_disabled'
  /** moved; a new address may be named */
  | 'mailbox_moved'
  /** the recipient's address is malformed */
  | 'address_syntax'
  /** this recipient's own settings refuse it */
  | 'recipient_refused'
  /** a mailing list could not be expanded */
  | 'list_expansion'
  /** over quota */
  | 'mailbox_full'
  /** no such domain, or no host for it */
  | 'domain_unknown'
  /** the domain or host takes no mail at all */
  | 'no_mail_service'
  /** a name look-up failed for now */
  | 'dns_failure'
  /** no route, a loop, too many hops */
  | 'routing_error'
  /** no answer, refused, reset or timed out */
  | 'connection_failed'
  /** given up after the retry period */
  | 'expired'
  /** the receiving system is broken or down */
  | 'system_error'
  /** the receiving system is out of space */
  | 'system_full'
  /** too many messages, connections or errors */
  | 'rate_limited'
  /** refused on first sight */
  | 'greylisted'
  /** in one transaction */
  | 'too_many_recipients'
  /** over a size limit */
  | 'message_too_large'
  /** forbidden attachment, link, media type, ... */
  | 'content_rejected'
  /** breaks RFC 5322 or MIME */
  | 'malformed_message'
  /** this message was judged spam or phishing */
  | 'spam_content'
  /** malware found */
  | 'virus'
  /** the sending address is listed or blocked */
  | 'ip_blocked'
  /** a sending or linked domain is */
  | 'domain_blocked'
  /** the sender's reputation is too low */
  | 'low_reputation'
  /** reverse DNS, HELO name, dynamic range */
  | 'sender_identity'
  /** SPF, DKIM, DMARC or ARC did not pass */
  | 'auth_failed'
  /** SMTP AUTH missing, wrong or too weak */
  | 'login_required'
  /** TLS required, missing or failed */
  | 'tls_failed'
  /** the sender's address is refused */
  | 'sender_rejected'
  /** no relaying for this sender or domain */
  | 'relay_denied'
  /** a local rule, cause not told */
  | 'policy'
  /** a sending service's own suppression list */
  | 'suppressed'
  /** command, argument, sequence or version */
  | 'protocol_error'
  /** an automatic answer, RFC 3834 */
  | 'auto_reply'
  /** an abuse report, RFC 5965 */
  | 'complaint';

/** How urgently a sender should look. */
export type Severity =
  /** not at all */
  | 'none'
  /** it cures itself */
  | 'low'
  /** in the course of the day */
  | 'medium'
  /** soon: more than one message is affected */
  | 'high'
  /** now: it stops all mail */
  | 'critical';

/** What the sending side should do next. */
export type Action =
  /** nothing */
  | 'none'
  /** try again later */
  | 'retry'
  /** send less at a time to this destination */
  | 'slow_down'
  /** stop mailing this address */
  | 'suppress'
  /** mend the sending host, domain or account */
  | 'fix_sender'
  /** mend the message */
  | 'fix_message'
  /** get off a list, repair a reputation */
  | 'delist'
  /** let a person look at it */
  | 'review';

/** Who can cure it. */
export type Responsible =
  /** nobody has to */
  | 'none'
  /** the sending side */
  | 'sender'
  /** the person or list addressed */
  | 'recipient'
  /** the destination's operator */
  | 'receiver'
  /** whoever runs the path between */
  | 'network';

/** Receiving services with codes of their own. KIND_PROVIDER lists more than have an enumerator here: their names are data, their numbers as stable as these. */
export type Provider =
  /** none: the meaning of the IANA registry */
  | 'none'
  /** Gmail and Google Workspace */
  | 'google'
  /** Exchange Online, Outlook.com, Exchange Server */
  | 'microsoft'
  | (string & {});

/** How far a code departs from the grammar, as bits; see esmtpcode_code_parse_lenient(). */
export declare const departures: {
  /** leading zeros: 5.01.001 */
  readonly zeros: 1;
  /** a class other than 2, 4 and 5: 3.0.0 */
  readonly class: 2;
  /** white space before or after it */
  readonly space: 4;
  /** something follows it: 5.1.1 (bad address) */
  readonly trailing: 8;
  /** a "#" or an opening bracket stands before it */
  readonly leading: 16;
};

/** How much of a reply there was. */
export type State =
  /** a whole reply */
  | 'complete'
  /** right so far, but more must come */
  | 'incomplete'
  /** no reply, whatever comes */
  | 'malformed';

/** What is wrong with a malformed reply. */
export type Problem =
  /** nothing */
  | 'none'
  /** a line does not start with a reply code, 200 to 599 */
  | 'code'
  /** neither space, hyphen nor line end follows the code */
  | 'separator'
  /** a line has another reply code than the first one */
  | 'changed'
  /** a control character or a bare CR stands in the text */
  | 'control';

/** How well a reply code and an enhanced status code go together. */
export type Pairing =
  /** their classes differ, or one of them is no code */
  | 'none'
  /** the classes agree */
  | 'possible'
  /** servers often send them together */
  | 'customary'
  /** the IANA registry pairs them */
  | 'registered';

/** Flags of esmtpcode_reply_read() and esmtpcode_reply_compose(). */
export declare const flags: {
  /** read: no more input will come, the last line may lack its end */
  readonly final: 1;
  /** compose: SMTPUTF8 was agreed, UTF-8 text is allowed (RFC 6531) */
  readonly utf8: 2;
};

/** The parts of an entry that are text. */
export type Part =
  /** the registered text; one */
  | 'title'
  /** two or three sentences; one */
  | 'summary'
  /** a paragraph or two; several */
  | 'meaning'
  /** the most frequent first; several */
  | 'cause'
  /** steps, in order; several */
  | 'remedy'
  /** a command with placeholders, then "#" and what it tells */
  | 'check'
  /** what people ask; several */
  | 'question'
  /** to the question of the same index */
  | 'answer'
  /** whether sending again helps; one */
  | 'retry'
  /** where it is defined; several */
  | 'reference';

/** What decided the reason. */
export type Basis =
  /** nothing did */
  | 'none'
  /** the basic reply code */
  | 'reply'
  /** the enhanced status code */
  | 'code'
  /** the words */
  | 'text';

/** The command that was answered, where the text tells. */
export type Stage =
  /** not told */
  | 'unknown'
  /** the connection, HELO or EHLO: it is about the sending host */
  | 'greeting'
  /** MAIL FROM: it is about the sender */
  | 'mail';

/** What a phrase gives reason to look for. */
export type Hint =
  /** nothing */
  | 'none'
  /** a wait that the server names */
  | 'wait'
  /** the recipient's address, behind it */
  | 'recipient'
  /** the host that was asked, behind it */
  | 'relay'
  /** the queue id, behind it */
  | 'queue_id'
  /** the address of a web page, from here on */
  | 'url'
  /** a log tells that it is tried again */
  | 'deferred'
  /** what is said of it is about the sending side */
  | 'sender';

/** What a mail is. */
export type ReportKind =
  /** no mail: it has no header, nor the words of a bounce */
  | 'unreadable'
  /** a message was not delivered */
  | 'failure'
  /** it was not delivered yet */
  | 'delay'
  /** it was delivered, relayed or expanded */
  | 'success'
  /** an automatic answer, a vacation notice or a receipt */
  | 'auto_reply'
  /** an abuse report */
  | 'complaint'
  /** none of these */
  | 'not_bounce';

/** The Action field of a delivery status notification, RFC 3464 section 2.3.3. */
export type DsnAction =
  /** none, or another one */
  | 'none'
  /** given up */
  | 'failed'
  /** it will be tried again */
  | 'delayed'
  /** delivered */
  | 'delivered'
  /** handed to a system that sends no notifications */
  | 'relayed'
  /** delivered, and sent on to further addresses */
  | 'expanded';

/** Where a piece lies. */
export type Source =
  /** in the message */
  | 'message'
  /** in the scratch */
  | 'scratch';

/** Its names are data. */
export type Blocklist = string;

/** Its names are data. */
export type Vocabulary = string;

/** Its names are data. */
export type Format = string;

/** The enumerations, by the names that the functions of this package use. */
export interface Enumerations {
  kind: Kind;
  status: Status;
  outcome: Outcome;
  bounce: Bounce;
  category: Category;
  group: Group;
  reason: Reason;
  severity: Severity;
  action: Action;
  responsible: Responsible;
  provider: Provider;
  state: State;
  problem: Problem;
  pairing: Pairing;
  part: Part;
  basis: Basis;
  stage: Stage;
  hint: Hint;
  report: ReportKind;
  dsnAction: DsnAction;
  source: Source;
  blocklist: Blocklist;
  vocabulary: Vocabulary;
  format: Format;
}
