// SPDX-FileCopyrightText: 2026 the libesmtpcode authors
// SPDX-License-Identifier: MIT
//
// Made from esmtpcode.h by examples/ffi/definitions. Do not edit.

package esmtpcode

// Kind: The enumerations.
type Kind uint32

func (e Kind) String() string { return label(e, "Kind") }

// Description says what it stands for, in a few words for a person.
func (e Kind) Description() string { return description(e) }
func (e Kind) kind() Kind          { return KindKind }

const (
	KindKind        Kind = 0  // the enumerations themselves
	KindStatus      Kind = 1  // status
	KindOutcome     Kind = 2  // outcome
	KindBounce      Kind = 3  // bounce
	KindCategory    Kind = 4  // category
	KindGroup       Kind = 5  // group
	KindReason      Kind = 6  // reason
	KindSeverity    Kind = 7  // severity
	KindAction      Kind = 8  // action
	KindResponsible Kind = 9  // responsible
	KindProvider    Kind = 10 // the receiving services, see PROVIDER_NONE
	KindPart        Kind = 11 // part
	KindPairing     Kind = 12 // pairing
	KindState       Kind = 13 // state
	KindProblem     Kind = 14 // problem
	KindBasis       Kind = 15 // basis
	KindBlocklist   Kind = 16 // the blocklists, 0 for none
	KindStage       Kind = 17 // stage
	KindHint        Kind = 18 // hint
	KindVocabulary  Kind = 19 // the vocabularies of other systems, 0 for none
	KindReport      Kind = 20 // report_kind
	KindDsnAction   Kind = 21 // dsn_action
	KindSource      Kind = 22 // source
	KindFormat      Kind = 23 // the forms of bounces, 0 for none
)

// Status: What a function that can be misused returns.
type Status uint32

func (e Status) String() string { return label(e, "Status") }

// Description says what it stands for, in a few words for a person.
func (e Status) Description() string { return description(e) }
func (e Status) kind() Kind          { return KindStatus }

const (
	StatusOk            Status = 0 // done
	StatusErrorArgument Status = 1 // NULL with a length, an unknown flag, a structure too small
	StatusErrorSpace    Status = 2 // the buffer is too small; the size needed was told
	StatusErrorReply    Status = 3 // the reply code is none that RFC 5321 allows
	StatusErrorCode     Status = 4 // the enhanced status code is none, or of another class
	StatusErrorText     Status = 5 // the text holds what must not stand in a reply
)

// Outcome: What the server claimed: the class of a code, RFC 3463 section 2.
type Outcome uint32

func (e Outcome) String() string { return label(e, "Outcome") }

// Description says what it stands for, in a few words for a person.
func (e Outcome) Description() string { return description(e) }
func (e Outcome) kind() Kind          { return KindOutcome }

const (
	OutcomeUnknown   Outcome = 0 // nothing to go by
	OutcomeSuccess   Outcome = 1 // class 2
	OutcomeTransient Outcome = 2 // class 4
	OutcomePermanent Outcome = 3 // class 5
)

// Bounce: What it means for this address.
type Bounce uint32

func (e Bounce) String() string { return label(e, "Bounce") }

// Description says what it stands for, in a few words for a person.
func (e Bounce) Description() string { return description(e) }
func (e Bounce) kind() Kind          { return KindBounce }

const (
	BounceNone         Bounce = 0 // nothing bounced
	BounceSoft         Bounce = 1 // the address may be good
	BounceHard         Bounce = 2 // mailing the same address again is pointless
	BounceUndetermined Bounce = 3 // the code alone does not tell
)

// Category: What it concerns: the subjects of RFC 3463 section 3.
type Category uint32

func (e Category) String() string { return label(e, "Category") }

// Description says what it stands for, in a few words for a person.
func (e Category) Description() string { return description(e) }
func (e Category) kind() Kind          { return KindCategory }

const (
	CategoryOther      Category = 0 // X.0.YYY
	CategoryAddressing Category = 1 // X.1.YYY
	CategoryMailbox    Category = 2 // X.2.YYY
	CategorySystem     Category = 3 // X.3.YYY
	CategoryNetwork    Category = 4 // X.4.YYY
	CategoryProtocol   Category = 5 // X.5.YYY
	CategoryContent    Category = 6 // X.6.YYY
	CategorySecurity   Category = 7 // X.7.YYY
)

// Group: The cause, coarsely.
type Group uint32

func (e Group) String() string { return label(e, "Group") }

// Description says what it stands for, in a few words for a person.
func (e Group) Description() string { return description(e) }
func (e Group) kind() Kind          { return KindGroup }

const (
	GroupUnknown     Group = 0  // not recognised
	GroupDelivered   Group = 1  // success
	GroupRecipient   Group = 2  // the recipient's address or its settings
	GroupMailboxFull Group = 3  // over quota
	GroupDomain      Group = 4  // the recipient's domain and the way to it
	GroupNetwork     Group = 5  // the connection
	GroupSystem      Group = 6  // the receiving system
	GroupRate        Group = 7  // too much, too fast or too early
	GroupSize        Group = 8  // too large
	GroupContent     Group = 9  // what the message is made of
	GroupSpam        Group = 10 // judged spam
	GroupVirus       Group = 11 // malware
	GroupBlock       Group = 12 // listing or reputation of the sender
	GroupAuth        Group = 13 // authentication and encryption
	GroupPolicy      Group = 14 // a rule of the receiver
	GroupProtocol    Group = 15 // SMTP itself
	GroupNotBounce   Group = 16 // no bounce at all
)

// Reason: The cause.
type Reason uint32

func (e Reason) String() string { return label(e, "Reason") }

// Description says what it stands for, in a few words for a person.
func (e Reason) Description() string { return description(e) }
func (e Reason) kind() Kind          { return KindReason }

const (
	ReasonUnknown           Reason = 0  // nothing recognised
	ReasonDelivered         Reason = 1  // success, relayed or expanded
	ReasonUserUnknown       Reason = 2  // no such mailbox
	ReasonMailboxDisabled   Reason = 3  // disabled, suspended or inactive
	ReasonMailboxMoved      Reason = 4  // moved; a new address may be named
	ReasonAddressSyntax     Reason = 5  // the recipient's address is malformed
	ReasonRecipientRefused  Reason = 6  // this recipient's own settings refuse it
	ReasonListExpansion     Reason = 7  // a mailing list could not be expanded
	ReasonMailboxFull       Reason = 8  // over quota
	ReasonDomainUnknown     Reason = 9  // no such domain, or no host for it
	ReasonNoMailService     Reason = 10 // the domain or host takes no mail at all
	ReasonDnsFailure        Reason = 11 // a name look-up failed for now
	ReasonRoutingError      Reason = 12 // no route, a loop, too many hops
	ReasonConnectionFailed  Reason = 13 // no answer, refused, reset or timed out
	ReasonExpired           Reason = 14 // given up after the retry period
	ReasonSystemError       Reason = 15 // the receiving system is broken or down
	ReasonSystemFull        Reason = 16 // the receiving system is out of space
	ReasonRateLimited       Reason = 17 // too many messages, connections or errors
	ReasonGreylisted        Reason = 18 // refused on first sight
	ReasonTooManyRecipients Reason = 19 // in one transaction
	ReasonMessageTooLarge   Reason = 20 // over a size limit
	ReasonContentRejected   Reason = 21 // forbidden attachment, link, media type, ...
	ReasonMalformedMessage  Reason = 22 // breaks RFC 5322 or MIME
	ReasonSpamContent       Reason = 23 // this message was judged spam or phishing
	ReasonVirus             Reason = 24 // malware found
	ReasonIpBlocked         Reason = 25 // the sending address is listed or blocked
	ReasonDomainBlocked     Reason = 26 // a sending or linked domain is
	ReasonLowReputation     Reason = 27 // the sender's reputation is too low
	ReasonSenderIdentity    Reason = 28 // reverse DNS, HELO name, dynamic range
	ReasonAuthFailed        Reason = 29 // SPF, DKIM, DMARC or ARC did not pass
	ReasonLoginRequired     Reason = 30 // SMTP AUTH missing, wrong or too weak
	ReasonTlsFailed         Reason = 31 // TLS required, missing or failed
	ReasonSenderRejected    Reason = 32 // the sender's address is refused
	ReasonRelayDenied       Reason = 33 // no relaying for this sender or domain
	ReasonPolicy            Reason = 34 // a local rule, cause not told
	ReasonSuppressed        Reason = 35 // a sending service's own suppression list
	ReasonProtocolError     Reason = 36 // command, argument, sequence or version
	ReasonAutoReply         Reason = 37 // an automatic answer, RFC 3834
	ReasonComplaint         Reason = 38 // an abuse report, RFC 5965
)

// Severity: How urgently a sender should look.
type Severity uint32

func (e Severity) String() string { return label(e, "Severity") }

// Description says what it stands for, in a few words for a person.
func (e Severity) Description() string { return description(e) }
func (e Severity) kind() Kind          { return KindSeverity }

const (
	SeverityNone     Severity = 0 // not at all
	SeverityLow      Severity = 1 // it cures itself
	SeverityMedium   Severity = 2 // in the course of the day
	SeverityHigh     Severity = 3 // soon: more than one message is affected
	SeverityCritical Severity = 4 // now: it stops all mail
)

// Action: What the sending side should do next.
type Action uint32

func (e Action) String() string { return label(e, "Action") }

// Description says what it stands for, in a few words for a person.
func (e Action) Description() string { return description(e) }
func (e Action) kind() Kind          { return KindAction }

const (
	ActionNone       Action = 0 // nothing
	ActionRetry      Action = 1 // try again later
	ActionSlowDown   Action = 2 // send less at a time to this destination
	ActionSuppress   Action = 3 // stop mailing this address
	ActionFixSender  Action = 4 // mend the sending host, domain or account
	ActionFixMessage Action = 5 // mend the message
	ActionDelist     Action = 6 // get off a list, repair a reputation
	ActionReview     Action = 7 // let a person look at it
)

// Responsible: Who can cure it.
type Responsible uint32

func (e Responsible) String() string { return label(e, "Responsible") }

// Description says what it stands for, in a few words for a person.
func (e Responsible) Description() string { return description(e) }
func (e Responsible) kind() Kind          { return KindResponsible }

const (
	ResponsibleNone      Responsible = 0 // nobody has to
	ResponsibleSender    Responsible = 1 // the sending side
	ResponsibleRecipient Responsible = 2 // the person or list addressed
	ResponsibleReceiver  Responsible = 3 // the destination's operator
	ResponsibleNetwork   Responsible = 4 // whoever runs the path between
)

// Provider: Receiving services with codes of their own. KIND_PROVIDER lists more than have an
// enumerator here: their names are data, their numbers as stable as these.
type Provider uint32

func (e Provider) String() string { return label(e, "Provider") }

// Description says what it stands for, in a few words for a person.
func (e Provider) Description() string { return description(e) }
func (e Provider) kind() Kind          { return KindProvider }

const (
	ProviderNone      Provider = 0 // none: the meaning of the IANA registry
	ProviderGoogle    Provider = 1 // Gmail and Google Workspace
	ProviderMicrosoft Provider = 2 // Exchange Online, Outlook.com, Exchange Server
)

// Departure: How far a code departs from the grammar, as bits; see esmtpcode_code_parse_lenient().
type Departure uint32

const (
	DepartureZeros    Departure = 1  // leading zeros: 5.01.001
	DepartureClass    Departure = 2  // a class other than 2, 4 and 5: 3.0.0
	DepartureSpace    Departure = 4  // white space before or after it
	DepartureTrailing Departure = 8  // something follows it: 5.1.1 (bad address)
	DepartureLeading  Departure = 16 // a "#" or an opening bracket stands before it
)

// State: How much of a reply there was.
type State uint32

func (e State) String() string { return label(e, "State") }

// Description says what it stands for, in a few words for a person.
func (e State) Description() string { return description(e) }
func (e State) kind() Kind          { return KindState }

const (
	StateComplete   State = 0 // a whole reply
	StateIncomplete State = 1 // right so far, but more must come
	StateMalformed  State = 2 // no reply, whatever comes
)

// Problem: What is wrong with a malformed reply.
type Problem uint32

func (e Problem) String() string { return label(e, "Problem") }

// Description says what it stands for, in a few words for a person.
func (e Problem) Description() string { return description(e) }
func (e Problem) kind() Kind          { return KindProblem }

const (
	ProblemNone      Problem = 0 // nothing
	ProblemCode      Problem = 1 // a line does not start with a reply code, 200 to 599
	ProblemSeparator Problem = 2 // neither space, hyphen nor line end follows the code
	ProblemChanged   Problem = 3 // a line has another reply code than the first one
	ProblemControl   Problem = 4 // a control character or a bare CR stands in the text
)

// Pairing: How well a reply code and an enhanced status code go together.
type Pairing uint32

func (e Pairing) String() string { return label(e, "Pairing") }

// Description says what it stands for, in a few words for a person.
func (e Pairing) Description() string { return description(e) }
func (e Pairing) kind() Kind          { return KindPairing }

const (
	PairingNone       Pairing = 0 // their classes differ, or one of them is no code
	PairingPossible   Pairing = 1 // the classes agree
	PairingCustomary  Pairing = 2 // servers often send them together
	PairingRegistered Pairing = 3 // the IANA registry pairs them
)

// Flag: Flags of esmtpcode_reply_read() and esmtpcode_reply_compose().
type Flag uint32

const (
	FlagFinal Flag = 1 // read: no more input will come, the last line may lack its end
	FlagUtf8  Flag = 2 // compose: SMTPUTF8 was agreed, UTF-8 text is allowed (RFC 6531)
)

// Part: The parts of an entry that are text.
type Part uint32

func (e Part) String() string { return label(e, "Part") }

// Description says what it stands for, in a few words for a person.
func (e Part) Description() string { return description(e) }
func (e Part) kind() Kind          { return KindPart }

const (
	PartTitle     Part = 0 // the registered text; one
	PartSummary   Part = 1 // two or three sentences; one
	PartMeaning   Part = 2 // a paragraph or two; several
	PartCause     Part = 3 // the most frequent first; several
	PartRemedy    Part = 4 // steps, in order; several
	PartCheck     Part = 5 // a command with placeholders, then "#" and what it tells
	PartQuestion  Part = 6 // what people ask; several
	PartAnswer    Part = 7 // to the question of the same index
	PartRetry     Part = 8 // whether sending again helps; one
	PartReference Part = 9 // where it is defined; several
)

// Basis: What decided the reason.
type Basis uint32

func (e Basis) String() string { return label(e, "Basis") }

// Description says what it stands for, in a few words for a person.
func (e Basis) Description() string { return description(e) }
func (e Basis) kind() Kind          { return KindBasis }

const (
	BasisNone  Basis = 0 // nothing did
	BasisReply Basis = 1 // the basic reply code
	BasisCode  Basis = 2 // the enhanced status code
	BasisText  Basis = 3 // the words
)

// Stage: The command that was answered, where the text tells.
type Stage uint32

func (e Stage) String() string { return label(e, "Stage") }

// Description says what it stands for, in a few words for a person.
func (e Stage) Description() string { return description(e) }
func (e Stage) kind() Kind          { return KindStage }

const (
	StageUnknown  Stage = 0 // not told
	StageGreeting Stage = 1 // the connection, HELO or EHLO: it is about the sending host
	StageMail     Stage = 2 // MAIL FROM: it is about the sender
)

// Hint: What a phrase gives reason to look for.
type Hint uint32

func (e Hint) String() string { return label(e, "Hint") }

// Description says what it stands for, in a few words for a person.
func (e Hint) Description() string { return description(e) }
func (e Hint) kind() Kind          { return KindHint }

const (
	HintNone      Hint = 0 // nothing
	HintWait      Hint = 1 // a wait that the server names
	HintRecipient Hint = 2 // the recipient's address, behind it
	HintRelay     Hint = 3 // the host that was asked, behind it
	HintQueueId   Hint = 4 // the queue id, behind it
	HintUrl       Hint = 5 // the address of a web page, from here on
	HintDeferred  Hint = 6 // a log tells that it is tried again
	HintSender    Hint = 7 // what is said of it is about the sending side
)

// ReportKind: What a mail is.
type ReportKind uint32

func (e ReportKind) String() string { return label(e, "ReportKind") }

// Description says what it stands for, in a few words for a person.
func (e ReportKind) Description() string { return description(e) }
func (e ReportKind) kind() Kind          { return KindReport }

const (
	ReportKindUnreadable ReportKind = 0 // no mail: it has no header, nor the words of a bounce
	ReportKindFailure    ReportKind = 1 // a message was not delivered
	ReportKindDelay      ReportKind = 2 // it was not delivered yet
	ReportKindSuccess    ReportKind = 3 // it was delivered, relayed or expanded
	ReportKindAutoReply  ReportKind = 4 // an automatic answer, a vacation notice or a receipt
	ReportKindComplaint  ReportKind = 5 // an abuse report
	ReportKindNotBounce  ReportKind = 6 // none of these
)

// DsnAction: The Action field of a delivery status notification, RFC 3464 section 2.3.3.
type DsnAction uint32

func (e DsnAction) String() string { return label(e, "DsnAction") }

// Description says what it stands for, in a few words for a person.
func (e DsnAction) Description() string { return description(e) }
func (e DsnAction) kind() Kind          { return KindDsnAction }

const (
	DsnActionNone      DsnAction = 0 // none, or another one
	DsnActionFailed    DsnAction = 1 // given up
	DsnActionDelayed   DsnAction = 2 // it will be tried again
	DsnActionDelivered DsnAction = 3 // delivered
	DsnActionRelayed   DsnAction = 4 // handed to a system that sends no notifications
	DsnActionExpanded  DsnAction = 5 // delivered, and sent on to further addresses
)

// Source: Where a piece lies.
type Source uint32

func (e Source) String() string { return label(e, "Source") }

// Description says what it stands for, in a few words for a person.
func (e Source) Description() string { return description(e) }
func (e Source) kind() Kind          { return KindSource }

const (
	SourceMessage Source = 0 // in the message
	SourceScratch Source = 1 // in the scratch
)

// Blocklist: its names are data; 0 is none.
type Blocklist uint32

func (e Blocklist) String() string { return label(e, "Blocklist") }

// Description says what it stands for, in a few words for a person.
func (e Blocklist) Description() string { return description(e) }
func (e Blocklist) kind() Kind          { return KindBlocklist }

// Vocabulary: its names are data; 0 is none.
type Vocabulary uint32

func (e Vocabulary) String() string { return label(e, "Vocabulary") }

// Description says what it stands for, in a few words for a person.
func (e Vocabulary) Description() string { return description(e) }
func (e Vocabulary) kind() Kind          { return KindVocabulary }

// Format: its names are data; 0 is none.
type Format uint32

func (e Format) String() string { return label(e, "Format") }

// Description says what it stands for, in a few words for a person.
func (e Format) Description() string { return description(e) }
func (e Format) kind() Kind          { return KindFormat }
