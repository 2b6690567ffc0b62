// SPDX-FileCopyrightText: 2026 the libesmtpcode authors
// SPDX-License-Identifier: MIT

package esmtpcode

// #include <esmtpcode.h>
import "C"

import "time"

// A Verdict is what a text means. Strings are "" where the text has no such thing.
type Verdict struct {
	Outcome     Outcome
	Bounce      Bounce
	Category    Category
	Reason      Reason
	Group       Group
	Severity    Severity
	Action      Action
	Responsible Responsible
	Basis       Basis
	Provider    Provider
	Blocklist   Blocklist
	Stage       Stage
	RetryAfter  time.Duration // as the server named it; 0 for none named
	Reply       int
	Code        Code
	Matched     string // the words that decided
	Recipient   string
	QueueID     string
	Relay       string
	URL         string
	IP          string
	NewAddress  string

	rule C.uint32_t
}

// Rule is the stable identifier of the rule that decided; "" for none.
func (v *Verdict) Rule() string { return constant(C.esmtpcode_rule_name(v.rule)) }

// Classify says what a text means: a reply, a diagnostic or a log line.
func Classify(text string) Verdict {
	s, n := chars(text)
	var v C.esmtpcode_verdict
	C.esmtpcode_classify(s, n, &v, C.sizeof_esmtpcode_verdict)
	return verdict(text, &v)
}

// ClassifyContext says it to somebody who knows more, in lines "Field: value".
func ClassifyContext(text, context string) Verdict {
	s, n := chars(text)
	known, length := chars(context)
	var v C.esmtpcode_verdict
	C.esmtpcode_classify_context(s, n, known, length, &v, C.sizeof_esmtpcode_verdict)
	return verdict(text, &v)
}

// Classify says what a reply means that has been read.
func (r Reply) Classify() Verdict {
	s, n := chars(r.input)
	var v C.esmtpcode_verdict
	C.esmtpcode_classify_reply(s, n, &r.found, C.sizeof_esmtpcode_reply, &v, C.sizeof_esmtpcode_verdict)
	return verdict(r.input, &v)
}

// ClassifyCode says what codes mean where there are no words; 0 for one that is not known.
func ClassifyCode(reply int, code Code, provider Provider) Verdict {
	var v C.esmtpcode_verdict
	C.esmtpcode_classify_code(C.uint32_t(reply), C.uint32_t(code), C.uint32_t(provider), &v,
		C.sizeof_esmtpcode_verdict)
	return verdict("", &v)
}

func verdict(text string, v *C.esmtpcode_verdict) Verdict {
	return Verdict{
		Outcome:     Outcome(v.outcome),
		Bounce:      Bounce(v.bounce),
		Category:    Category(v.category),
		Reason:      Reason(v.reason),
		Group:       Group(v.group),
		Severity:    Severity(v.severity),
		Action:      Action(v.action),
		Responsible: Responsible(v.responsible),
		Basis:       Basis(v.basis),
		Provider:    Provider(v.provider),
		Blocklist:   Blocklist(v.blocklist),
		Stage:       Stage(v.stage),
		RetryAfter:  time.Duration(v.retry_after) * time.Second,
		Reply:       int(v.reply),
		Code:        Code(v.code),
		Matched:     part(text, v.matched),
		Recipient:   part(text, v.recipient),
		QueueID:     part(text, v.queue_id),
		Relay:       part(text, v.relay),
		URL:         part(text, v.url),
		IP:          part(text, v.ip),
		NewAddress:  part(text, v.new_address),
		rule:        v.rule,
	}
}
