// SPDX-FileCopyrightText: 2026 the libesmtpcode authors
// SPDX-License-Identifier: MIT
//
// Made from esmtpcode.h by examples/ffi/definitions. Do not edit.

package esmtpcode

import "testing"

func TestNames(t *testing.T) {
	checkNames(t, map[Kind]string{
		KindKind:        "kind",
		KindStatus:      "status",
		KindOutcome:     "outcome",
		KindBounce:      "bounce",
		KindCategory:    "category",
		KindGroup:       "group",
		KindReason:      "reason",
		KindSeverity:    "severity",
		KindAction:      "action",
		KindResponsible: "responsible",
		KindProvider:    "provider",
		KindPart:        "part",
		KindPairing:     "pairing",
		KindState:       "state",
		KindProblem:     "problem",
		KindBasis:       "basis",
		KindBlocklist:   "blocklist",
		KindStage:       "stage",
		KindHint:        "hint",
		KindVocabulary:  "vocabulary",
		KindReport:      "report",
		KindDsnAction:   "dsn_action",
		KindSource:      "source",
		KindFormat:      "format",
	})
	checkNames(t, map[Status]string{
		StatusOk:            "ok",
		StatusErrorArgument: "error_argument",
		StatusErrorSpace:    "error_space",
		StatusErrorReply:    "error_reply",
		StatusErrorCode:     "error_code",
		StatusErrorText:     "error_text",
	})
	checkNames(t, map[Outcome]string{
		OutcomeUnknown:   "unknown",
		OutcomeSuccess:   "success",
		OutcomeTransient: "transient",
		OutcomePermanent: "permanent",
	})
	checkNames(t, map[Bounce]string{
		BounceNone:         "none",
		BounceSoft:         "soft",
		BounceHard:         "hard",
		BounceUndetermined: "undetermined",
	})
	checkNames(t, map[Category]string{
		CategoryOther:      "other",
		CategoryAddressing: "addressing",
		CategoryMailbox:    "mailbox",
		CategorySystem:     "system",
		CategoryNetwork:    "network",
		CategoryProtocol:   "protocol",
		CategoryContent:    "content",
		CategorySecurity:   "security",
	})
	checkNames(t, map[Group]string{
		GroupUnknown:     "unknown",
		GroupDelivered:   "delivered",
		GroupRecipient:   "recipient",
		GroupMailboxFull: "mailbox_full",
		GroupDomain:      "domain",
		GroupNetwork:     "network",
		GroupSystem:      "system",
		GroupRate:        "rate",
		GroupSize:        "size",
		GroupContent:     "content",
		GroupSpam:        "spam",
		GroupVirus:       "virus",
		GroupBlock:       "block",
		GroupAuth:        "auth",
		GroupPolicy:      "policy",
		GroupProtocol:    "protocol",
		GroupNotBounce:   "not_bounce",
	})
	checkNames(t, map[Reason]string{
		ReasonUnknown:           "unknown",
		ReasonDelivered:         "delivered",
		ReasonUserUnknown:       "user_unknown",
		ReasonMailboxDisabled:   "mailbox_disabled",
		ReasonMailboxMoved:      "mailbox_moved",
		ReasonAddressSyntax:     "address_syntax",
		ReasonRecipientRefused:  "recipient_refused",
		ReasonListExpansion:     "list_expansion",
		ReasonMailboxFull:       "mailbox_full",
		ReasonDomainUnknown:     "domain_unknown",
		ReasonNoMailService:     "no_mail_service",
		ReasonDnsFailure:        "dns_failure",
		ReasonRoutingError:      "routing_error",
		ReasonConnectionFailed:  "connection_failed",
		ReasonExpired:           "expired",
		ReasonSystemError:       "system_error",
		ReasonSystemFull:        "system_full",
		ReasonRateLimited:       "rate_limited",
		ReasonGreylisted:        "greylisted",
		ReasonTooManyRecipients: "too_many_recipients",
		ReasonMessageTooLarge:   "message_too_large",
		ReasonContentRejected:   "content_rejected",
		ReasonMalformedMessage:  "malformed_message",
		ReasonSpamContent:       "spam_content",
		ReasonVirus:             "virus",
		ReasonIpBlocked:         "ip_blocked",
		ReasonDomainBlocked:     "domain_blocked",
		ReasonLowReputation:     "low_reputation",
		ReasonSenderIdentity:    "sender_identity",
		ReasonAuthFailed:        "auth_failed",
		ReasonLoginRequired:     "login_required",
		ReasonTlsFailed:         "tls_failed",
		ReasonSenderRejected:    "sender_rejected",
		ReasonRelayDenied:       "relay_denied",
		ReasonPolicy:            "policy",
		ReasonSuppressed:        "suppressed",
		ReasonProtocolError:     "protocol_error",
		ReasonAutoReply:         "auto_reply",
		ReasonComplaint:         "complaint",
	})
	checkNames(t, map[Severity]string{
		SeverityNone:     "none",
		SeverityLow:      "low",
		SeverityMedium:   "medium",
		SeverityHigh:     "high",
		SeverityCritical: "critical",
	})
	checkNames(t, map[Action]string{
		ActionNone:       "none",
		ActionRetry:      "retry",
		ActionSlowDown:   "slow_down",
		ActionSuppress:   "suppress",
		ActionFixSender:  "fix_sender",
		ActionFixMessage: "fix_message",
		ActionDelist:     "delist",
		ActionReview:     "review",
	})
	checkNames(t, map[Responsible]string{
		ResponsibleNone:      "none",
		ResponsibleSender:    "sender",
		ResponsibleRecipient: "recipient",
		ResponsibleReceiver:  "receiver",
		ResponsibleNetwork:   "network",
	})
	checkNames(t, map[Provider]string{
		ProviderNone:      "none",
		ProviderGoogle:    "google",
		ProviderMicrosoft: "microsoft",
	})
	checkNames(t, map[State]string{
		StateComplete:   "complete",
		StateIncomplete: "incomplete",
		StateMalformed:  "malformed",
	})
	checkNames(t, map[Problem]string{
		ProblemNone:      "none",
		ProblemCode:      "code",
		ProblemSeparator: "separator",
		ProblemChanged:   "changed",
		ProblemControl:   "control",
	})
	checkNames(t, map[Pairing]string{
		PairingNone:       "none",
		PairingPossible:   "possible",
		PairingCustomary:  "customary",
		PairingRegistered: "registered",
	})
	checkNames(t, map[Part]string{
		PartTitle:     "title",
		PartSummary:   "summary",
		PartMeaning:   "meaning",
		PartCause:     "cause",
		PartRemedy:    "remedy",
		PartCheck:     "check",
		PartQuestion:  "question",
		PartAnswer:    "answer",
		PartRetry:     "retry",
		PartReference: "reference",
	})
	checkNames(t, map[Basis]string{
		BasisNone:  "none",
		BasisReply: "reply",
		BasisCode:  "code",
		BasisText:  "text",
	})
	checkNames(t, map[Stage]string{
		StageUnknown:  "unknown",
		StageGreeting: "greeting",
		StageMail:     "mail",
	})
	checkNames(t, map[Hint]string{
		HintNone:      "none",
		HintWait:      "wait",
		HintRecipient: "recipient",
		HintRelay:     "relay",
		HintQueueId:   "queue_id",
		HintUrl:       "url",
		HintDeferred:  "deferred",
		HintSender:    "sender",
	})
	checkNames(t, map[ReportKind]string{
		ReportKindUnreadable: "unreadable",
		ReportKindFailure:    "failure",
		ReportKindDelay:      "delay",
		ReportKindSuccess:    "success",
		ReportKindAutoReply:  "auto_reply",
		ReportKindComplaint:  "complaint",
		ReportKindNotBounce:  "not_bounce",
	})
	checkNames(t, map[DsnAction]string{
		DsnActionNone:      "none",
		DsnActionFailed:    "failed",
		DsnActionDelayed:   "delayed",
		DsnActionDelivered: "delivered",
		DsnActionRelayed:   "relayed",
		DsnActionExpanded:  "expanded",
	})
	checkNames(t, map[Source]string{
		SourceMessage: "message",
		SourceScratch: "scratch",
	})
}
