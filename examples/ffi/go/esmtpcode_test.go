// SPDX-FileCopyrightText: 2026 the libesmtpcode authors
// SPDX-License-Identifier: MIT

package esmtpcode

import (
	"bufio"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"
	"time"
)

type object = map[string]any

// orNull gives null for "", 0 and false.
func orNull[T comparable](value T) any {
	var zero T
	if value == zero {
		return nil
	}
	return value
}

func nameOrNull[E Enumeration](e E) any {
	if e == 0 {
		return nil
	}
	return name(e)
}

func texts(codes []Code) []string {
	all := []string{}
	for _, code := range codes {
		all = append(all, code.String())
	}
	return all
}

func some[T any](list []T) []T { return append([]T{}, list...) }

// said gives a verdict as the command prints it.
func said(v Verdict) object {
	return object{
		"outcome":     v.Outcome.String(),
		"bounce":      v.Bounce.String(),
		"category":    v.Category.String(),
		"reason":      v.Reason.String(),
		"group":       v.Group.String(),
		"severity":    v.Severity.String(),
		"action":      v.Action.String(),
		"responsible": v.Responsible.String(),
		"retry_after": orNull(int(v.RetryAfter / time.Second)),
		"blocklist":   nameOrNull(v.Blocklist),
		"provider":    nameOrNull(v.Provider),
		"basis":       v.Basis.String(),
		"reply":       orNull(v.Reply),
		"code":        orNull(v.Code.String()),
		"rule":        orNull(v.Rule()),
		"recipient":   orNull(v.Recipient),
		"queue_id":    orNull(v.QueueID),
		"relay":       orNull(v.Relay),
		"url":         orNull(v.URL),
		"ip":          orNull(v.IP),
		"new_address": orNull(v.NewAddress),
	}
}

func body(e *Entry, code Code, registered bool) object {
	questions := []object{}
	answers := e.Texts(PartAnswer)
	for i, question := range e.Texts(PartQuestion) {
		questions = append(questions, object{"question": question, "answer": answers[i]})
	}
	return object{
		"code":        code.String(),
		"registered":  registered,
		"provider":    nameOrNull(e.Provider()),
		"title":       e.Title(),
		"outcome":     e.Outcome().String(),
		"bounce":      e.Bounce().String(),
		"category":    e.Category().String(),
		"reason":      e.Reason().String(),
		"group":       e.Reason().Group().String(),
		"severity":    e.Severity().String(),
		"action":      e.Action().String(),
		"responsible": e.Responsible().String(),
		"usual":       e.IsUsual(),
		"summary":     e.Texts(PartSummary)[0],
		"meaning":     strings.Join(e.Texts(PartMeaning), "\n\n"),
		"causes":      some(e.Texts(PartCause)),
		"remedies":    some(e.Texts(PartRemedy)),
		"retry":       e.Texts(PartRetry)[0],
		"checks":      some(e.Texts(PartCheck)),
		"questions":   questions,
		"related":     texts(e.Related()),
		"references":  some(e.Texts(PartReference)),
		"replies":     some(e.Replies()),
	}
}

// explained gives what the command explains, put together from the library's parts.
func explained(text string) object {
	reply := ReadReply(text, true)
	code := reply.Code
	if code == 0 {
		code, _ = ParseCodeLenient(text)
	}
	if code == 0 {
		code = FindCode(text)
	}
	if code == 0 {
		return object{
			"reply":      reply.Reply,
			"code":       nil,
			"outcome":    ReplyOutcome(reply.Reply).String(),
			"meaning":    ReplyMeaning(reply.Reply),
			"references": some(ReplyReferences(reply.Reply)),
			"codes":      texts(ReplyCodes(reply.Reply)),
		}
	}
	entry := Describe(code, ProviderNone)
	answer := body(entry, code, FindEntry(code, ProviderNone) != nil)
	providers := []object{}
	for provider := range Known[Provider]() {
		other := FindEntry(code, provider)
		if provider != ProviderNone && other != nil && other != entry {
			providers = append(providers, body(other, other.Code(), other.IsRegistered()))
		}
	}
	answer["reply"] = orNull(reply.Reply)
	answer["described_by"] = entry.Code().String()
	answer["providers"] = providers
	return answer
}

// reported gives the recipients of a mail as the command prints them.
func reported(message string) []object {
	report := ReadReport(message)
	if len(report.Recipients) == 0 {
		return []object{{"kind": report.Kind.String()}}
	}
	all := []object{}
	for _, to := range report.Recipients {
		one := said(to.Verdict)
		for _, span := range []string{"queue_id", "relay", "url", "ip", "new_address"} {
			delete(one, span)
		}
		one["kind"] = to.Kind.String()
		one["recipient"] = orNull(to.Address)
		one["original_recipient"] = orNull(to.Original)
		one["dsn_action"] = nameOrNull(to.DsnAction)
		one["diagnostic"] = orNull(to.Diagnostic)
		one["remote_mta"] = orNull(to.RemoteMTA)
		one["reporting_mta"] = orNull(report.ReportingMTA)
		one["message_id"] = orNull(report.MessageID)
		one["format"] = nameOrNull(report.Format)
		all = append(all, one)
	}
	return all
}

// plain gives a value as JSON reads it back.
func plain(t *testing.T, value any) (result any) {
	t.Helper()
	text, err := json.Marshal(value)
	if err == nil {
		err = json.Unmarshal(text, &result)
	}
	if err != nil {
		t.Fatal(err)
	}
	return result
}

func TestVectors(t *testing.T) {
	file, err := os.Open(os.Getenv("ESMTPCODE_VECTORS"))
	if err != nil {
		t.Skip(err)
	}
	defer file.Close()
	lines := bufio.NewScanner(file)
	lines.Buffer(nil, 1<<20)
	count := 0
	for ; lines.Scan(); count++ {
		var vector struct {
			Call, Input, Hex string
			Answer           any
		}
		if err := json.Unmarshal(lines.Bytes(), &vector); err != nil {
			t.Fatal(err)
		}
		text := vector.Input
		if text == "" {
			bytes, _ := hex.DecodeString(vector.Hex)
			text = string(bytes)
		}
		var answer any
		switch vector.Call {
		case "classify":
			answer = said(Classify(text))
		case "explain":
			answer = explained(text)
		case "bounce":
			answer = reported(text)
		}
		if got := plain(t, answer); !reflect.DeepEqual(got, vector.Answer) {
			t.Errorf("%q:\n got %v\nwant %v", text, got, vector.Answer)
		}
	}
	if !t.Failed() {
		fmt.Printf("%d vectors, all equal\n", count)
	}
}

// checkNames compares the constants of a type with the library.
func checkNames[E Enumeration](t *testing.T, names map[E]string) {
	t.Helper()
	for e, want := range names {
		if found, ok := Find[E](want); !ok || found != e || e.String() != want || e.Description() == "" {
			t.Errorf("%s is %v", want, found)
		}
	}
	if known := slices.Collect(Known[E]()); len(known) < len(names) {
		t.Errorf("%v", known)
	}
}

func TestCodes(t *testing.T) {
	code, ok := ParseCode("5.7.26")
	if !ok || code != 5007026 || code.String() != "5.7.26" || !code.IsValid() {
		t.Error(code)
	}
	if code.Class() != 5 || code.Subject() != 7 || code.Detail() != 26 || Pack(5, 7, 26) != code {
		t.Error(code)
	}
	if _, ok := ParseCode("5.7.26 "); ok || Pack(3, 0, 0) != 0 {
		t.Error("not strict")
	}
	code, departures := ParseCodeLenient(" 5.01.1 (no)")
	if code != 5001001 || departures != DepartureZeros|DepartureSpace|DepartureTrailing {
		t.Error(code, departures)
	}
	if code, length := CodePrefix("5.1.1 no"); code != 5001001 || length != 5 {
		t.Error(code, length)
	}
	found := map[int]Code{}
	for offset, code := range FindCodes("dsn=4.4.1, then 5.1.1") {
		found[offset] = code
	}
	if !reflect.DeepEqual(found, map[int]Code{4: 4004001, 16: 5001001}) {
		t.Error(found)
	}
}

func TestReplies(t *testing.T) {
	reply := ReadReply("550-5.1.1 One,\r\n550 5.1.1 two\r\n250 ok\r\n", false)
	if reply.State != StateComplete || reply.Lines != 2 || reply.Length != 31 || reply.Reply != 550 ||
		!reply.CodeAgrees || !reply.CodeUniform || reply.Text != "One,\r\n550 5.1.1 two" {
		t.Error(reply)
	}
	if got := slices.Collect(reply.Texts()); !slices.Equal(got, []string{"One,", "two"}) {
		t.Error(got)
	}
	if reply := ReadReply("550-no", false); reply.State != StateIncomplete {
		t.Error(reply)
	}
	if reply := ReadReply("250 ok\x01\r\n", false); reply.Problem != ProblemControl || reply.Where != 6 {
		t.Error(reply)
	}
	if line, err := Compose(250, 0, "été", FlagUtf8); string(line) != "250 été\r\n" || err != nil {
		t.Errorf("%q %v", line, err)
	}
	if _, err := Compose(550, 4001001, "Gone", 0); !errors.Is(err, StatusErrorCode) {
		t.Error(err)
	}
	if PairingOf(550, 5001001) != PairingRegistered || !ReplyIsValid(550) || ReplyIsValid(199) {
		t.Error("pairing")
	}
}

func TestEntries(t *testing.T) {
	if FindEntry(5007606, ProviderMicrosoft).LastCode().String() != "5.7.649" {
		t.Error("range")
	}
	if FindEntry(5007606, ProviderNone) != nil {
		t.Error("not registered")
	}
	best := slices.MaxFunc(slices.Collect(Entries()), func(a, b *Entry) int {
		return a.Match("mailbox full") - b.Match("mailbox full")
	})
	if best.Reason() != ReasonMailboxFull {
		t.Error(best.Title())
	}
}

func TestVerdicts(t *testing.T) {
	text := "550 5.1.1 No such user here"
	v := ClassifyContext(text, "Remote-MTA: dns; x.mail.protection.outlook.com\r\n")
	if v.Provider != ProviderMicrosoft || v.Stage != StageUnknown || !strings.Contains(text, v.Matched) {
		t.Errorf("%+v", v)
	}
	if v := ReadReply(text, true).Classify(); v.Reason != ReasonUserUnknown {
		t.Errorf("%+v", v)
	}
	if v := ClassifyCode(452, 4002002, ProviderNone); v.Reason != ReasonMailboxFull {
		t.Errorf("%+v", v)
	}
	ses, _ := Find[Vocabulary]("ses_bounce")
	if term := ReasonUserUnknown.Term(ses); term != "Permanent/NoEmail" {
		t.Error(term)
	}
	if Reason(10000).String() != "Reason(10000)" || len(DataChecksum()) != 16 || VersionNumber() < 10000 {
		t.Error(Version())
	}
}

func TestReport(t *testing.T) {
	mail, err := os.ReadFile(filepath.Join(filepath.Dir(os.Getenv("ESMTPCODE_VECTORS")), "mails/notification.eml"))
	if err != nil {
		t.Skip(err)
	}
	report := ReadReport(string(mail))
	if report.Kind != ReportKindFailure || !report.Complete || report.VERP != "ada=example.org" ||
		report.Subject != "The news of November" || len(report.Recipients) != 2 {
		t.Fatalf("%+v", report)
	}
	second := report.Recipients[1]
	if second.Status != 5002002 || second.FinalLogID != "4YxKp2/2" || second.Verdict.Matched != "Mailbox full" {
		t.Errorf("%+v", second)
	}
}
