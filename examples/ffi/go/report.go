// SPDX-FileCopyrightText: 2026 the libesmtpcode authors
// SPDX-License-Identifier: MIT

package esmtpcode

// #include <esmtpcode.h>
import "C"

import (
	"strings"
	"unsafe"
)

// A Report is a mail that reports on other mails. Strings are "" where the mail does not tell.
type Report struct {
	Kind         ReportKind
	Complete     bool   // false where the mail was cut: recipients may be missing
	Format       Format // how it was read
	ReportingMTA string
	ArrivalDate  string
	EnvelopeID   string
	MessageID    string
	OriginalTo   string
	OriginalFrom string
	Subject      string
	FeedbackID   string
	ReturnedTo   string
	VERP         string
	FeedbackType string
	SourceIP     string
	Disposition  string
	Recipients   []Recipient
}

// A Recipient is what is reported of one recipient.
type Recipient struct {
	Kind           ReportKind
	DsnAction      DsnAction
	Status         Code   // the Status field, or 0
	Address        string // the final recipient
	Original       string // the original recipient
	Diagnostic     string // the words that the verdict is about
	RemoteMTA      string
	LastAttempt    string
	FinalLogID     string
	WillRetryUntil string
	Verdict        Verdict
}

// ReadReport says what a mail is, and what it reports of each recipient.
func ReadReport(message string) Report {
	m, n := chars(message)
	scratch := make([]byte, C.esmtpcode_report_scratch(n))
	s := (*C.char)(unsafe.Pointer(unsafe.SliceData(scratch)))
	size := C.size_t(len(scratch))
	var r C.esmtpcode_report
	C.esmtpcode_report_open(m, n, s, size, &r, C.sizeof_esmtpcode_report)
	raw := func(piece C.esmtpcode_piece) string {
		if piece.source == C.ESMTPCODE_SOURCE_SCRATCH {
			return string(scratch[piece.offset : piece.offset+piece.length])
		}
		return message[piece.offset : piece.offset+piece.length]
	}
	text := func(piece C.esmtpcode_piece) string { return unfold(raw(piece)) }
	report := Report{
		Kind:         ReportKind(r.kind),
		Complete:     r.complete != 0,
		Format:       Format(r.format),
		ReportingMTA: text(r.reporting_mta),
		ArrivalDate:  text(r.arrival_date),
		EnvelopeID:   text(r.envelope_id),
		MessageID:    text(r.message_id),
		OriginalTo:   text(r.original_to),
		OriginalFrom: text(r.original_from),
		Subject:      text(r.subject),
		FeedbackID:   text(r.feedback_id),
		ReturnedTo:   text(r.returned_to),
		VERP:         text(r.verp),
		FeedbackType: text(r.feedback_type),
		SourceIP:     text(r.source_ip),
		Disposition:  text(r.disposition),
	}
	var to C.esmtpcode_recipient
	var v C.esmtpcode_verdict
	for C.esmtpcode_report_next(m, n, s, size, &r, C.sizeof_esmtpcode_report, &to,
		C.sizeof_esmtpcode_recipient, &v, C.sizeof_esmtpcode_verdict) == 1 {
		report.Recipients = append(report.Recipients, Recipient{
			Kind:           ReportKind(to.kind),
			DsnAction:      DsnAction(to.dsn_action),
			Status:         Code(to.status),
			Address:        text(to.address),
			Original:       text(to.original),
			Diagnostic:     text(to.diagnostic),
			RemoteMTA:      text(to.remote_mta),
			LastAttempt:    text(to.last_attempt),
			FinalLogID:     text(to.final_log_id),
			WillRetryUntil: text(to.will_retry_until),
			Verdict:        verdict(raw(to.diagnostic), &v),
		})
	}
	return report
}

// unfold makes one space of white space.
func unfold(s string) string {
	white := func(c rune) bool { return c == ' ' || c >= '\t' && c <= '\r' }
	return strings.Join(strings.FieldsFunc(s, white), " ")
}
