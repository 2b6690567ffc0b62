// SPDX-FileCopyrightText: 2026 the libesmtpcode authors
// SPDX-License-Identifier: MIT

package esmtpcode

// #include <esmtpcode.h>
import "C"

import (
	"iter"
	"unsafe"
)

// A Code is an enhanced status code, decimal-packed: 5.7.26 is 5007026. Codes sort as their parts
// do; 0 is no code.
type Code uint32

// Pack makes a code of its parts; 0 where one is out of its range.
func Pack(class, subject, detail uint) Code {
	return Code(C.esmtpcode_code_pack(C.uint32_t(class), C.uint32_t(subject), C.uint32_t(detail)))
}

// ParseCode reads a whole string as a code, by the grammar and nothing else.
func ParseCode(text string) (Code, bool) {
	s, n := chars(text)
	code := Code(C.esmtpcode_code_parse(s, n))
	return code, code != 0
}

// ParseCodeLenient reads a code the way reports write it, and tells how it departs from the grammar.
func ParseCodeLenient(text string) (Code, Departure) {
	s, n := chars(text)
	var departures C.uint32_t
	code := C.esmtpcode_code_parse_lenient(s, n, &departures)
	return Code(code), Departure(departures)
}

// CodePrefix reads the code at the start of a string, and tells its length.
func CodePrefix(text string) (Code, int) {
	s, n := chars(text)
	var code C.uint32_t
	length := C.esmtpcode_code_prefix(s, n, &code)
	return Code(code), int(length)
}

// FindCode finds the first code in free text; 0 where there is none.
func FindCode(text string) Code {
	for _, code := range FindCodes(text) {
		return code
	}
	return 0
}

// FindCodes finds every code in free text, and its offset.
func FindCodes(text string) iter.Seq2[int, Code] {
	return func(yield func(int, Code) bool) {
		s, n := chars(text)
		var where C.esmtpcode_span
		for {
			code := C.esmtpcode_code_find(s, n, C.size_t(where.offset+where.length), &where)
			if code == 0 || !yield(int(where.offset), Code(code)) {
				return
			}
		}
	}
}

// IsValid tells whether the class is one that the standard has.
func (c Code) IsValid() bool { return C.esmtpcode_code_is_valid(C.uint32_t(c)) != 0 }

// Class is 2, 4 or 5; another digit for a stray class.
func (c Code) Class() int { return int(C.esmtpcode_code_class(C.uint32_t(c))) }

// Subject is 0 to 999.
func (c Code) Subject() int { return int(C.esmtpcode_code_subject(C.uint32_t(c))) }

// Detail is 0 to 999.
func (c Code) Detail() int { return int(C.esmtpcode_code_detail(C.uint32_t(c))) }

// String writes the code as text; "" for no code.
func (c Code) String() string {
	var buffer [16]byte
	n := C.esmtpcode_code_format(C.uint32_t(c), (*C.char)(unsafe.Pointer(&buffer)), C.size_t(len(buffer)))
	return string(buffer[:n])
}
