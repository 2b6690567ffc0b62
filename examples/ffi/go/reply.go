// SPDX-FileCopyrightText: 2026 the libesmtpcode authors
// SPDX-License-Identifier: MIT

package esmtpcode

// #include <esmtpcode.h>
import "C"

import (
	"iter"
	"unsafe"
)

// A Reply is one at the start of an input, or as much of one as there is.
type Reply struct {
	State       State
	Problem     Problem // of a malformed reply
	Length      int     // bytes taken; the next reply starts behind them
	Where       int     // offset of the problem
	Lines       int
	Reply       int  // 200 to 599; 0 where none was read
	Code        Code // of the first line that has one, or 0
	CodeAgrees  bool
	CodeUniform bool
	Text        string // from the first line's text to the last line's end

	input string
	found C.esmtpcode_reply
}

// ReadReply reads a reply. With final no more input will come: the last line may lack its end.
func ReadReply(input string, final bool) Reply {
	s, n := chars(input)
	var flags C.uint32_t
	if final {
		flags = C.ESMTPCODE_FLAG_FINAL
	}
	var r C.esmtpcode_reply
	C.esmtpcode_reply_read(s, n, flags, &r, C.sizeof_esmtpcode_reply)
	return Reply{
		State:       State(r.state),
		Problem:     Problem(r.problem),
		Length:      int(r.length),
		Where:       int(r.where),
		Lines:       int(r.lines),
		Reply:       int(r.reply),
		Code:        Code(r.code),
		CodeAgrees:  r.code_agrees != 0,
		CodeUniform: r.code_uniform != 0,
		Text:        part(input, r.text),
		input:       input,
		found:       r,
	}
}

// Texts gives the text line by line, without codes and line ends.
func (r Reply) Texts() iter.Seq[string] {
	return func(yield func(string) bool) {
		s, _ := chars(r.input)
		var position C.uint32_t
		var text C.esmtpcode_span
		for C.esmtpcode_reply_line(s, C.size_t(r.Length), &position, &text) != 0 {
			if !yield(part(r.input, text)) {
				return
			}
		}
	}
}

// Compose writes a reply ready to be sent. The error is a Status. Flags may be FlagUtf8.
func Compose(reply int, code Code, text string, flags Flag) ([]byte, error) {
	s, n := chars(text)
	var needed C.size_t
	var line []byte
	status := Status(C.ESMTPCODE_ERROR_SPACE)
	for round := 0; round < 2 && status == StatusErrorSpace; round++ {
		line = make([]byte, needed)
		status = Status(C.esmtpcode_reply_compose(C.uint32_t(reply), C.uint32_t(code), s, n,
			C.uint32_t(flags), (*C.char)(unsafe.Pointer(unsafe.SliceData(line))), needed, &needed))
	}
	if status != StatusOk {
		return nil, status
	}
	return line, nil
}

// ReplyIsValid tells whether a number is a reply code by the grammar.
func ReplyIsValid(reply int) bool { return C.esmtpcode_reply_is_valid(C.uint32_t(reply)) != 0 }

// ReplyOutcome is what a reply code claims by its first digit.
func ReplyOutcome(reply int) Outcome { return Outcome(C.esmtpcode_reply_outcome(C.uint32_t(reply))) }

// ReplyMeaning is what a reply code means; "" for one that nobody is known to send.
func ReplyMeaning(reply int) string { return constant(C.esmtpcode_reply_meaning(C.uint32_t(reply))) }

// ReplyReferences are the standards that define a reply code.
func ReplyReferences(reply int) []string {
	return list(func(i C.uint32_t) string {
		return constant(C.esmtpcode_reply_reference(C.uint32_t(reply), i))
	})
}

// ReplyCodes are the codes that go with a reply code: the registered ones, then the customary.
func ReplyCodes(reply int) []Code {
	return list(func(i C.uint32_t) Code { return Code(C.esmtpcode_reply_code(C.uint32_t(reply), i)) })
}

// PairingOf tells how well a reply code and an enhanced status code go together.
func PairingOf(reply int, code Code) Pairing {
	return Pairing(C.esmtpcode_reply_pairing(C.uint32_t(reply), C.uint32_t(code)))
}
