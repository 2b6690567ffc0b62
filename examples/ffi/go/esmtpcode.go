// SPDX-FileCopyrightText: 2026 the libesmtpcode authors
// SPDX-License-Identifier: MIT

// Package esmtpcode reads SMTP replies and enhanced status codes, classifies what mail servers say
// when mail does not arrive, and explains every registered code. It calls libesmtpcode, which
// pkg-config must find.
//
// Every function is pure and may be called from any goroutine. What a verdict or a reply quotes are
// parts of the string that was given: nothing is copied.
package esmtpcode

/*
#cgo pkg-config: esmtpcode
#cgo noescape esmtpcode_classify
#cgo nocallback esmtpcode_classify
#cgo noescape esmtpcode_classify_context
#cgo nocallback esmtpcode_classify_context
#cgo noescape esmtpcode_reply_read
#cgo nocallback esmtpcode_reply_read
#include <esmtpcode.h>
*/
import "C"

import (
	"fmt"
	"iter"
	"unsafe"
)

// Version of the library in use.
func Version() string { return constant(C.esmtpcode_version()) }

// VersionNumber is the same as one number: major * 10000 + minor * 100 + patch.
func VersionNumber() int { return int(C.esmtpcode_version_number()) }

// DataChecksum tells which data the library's tables were made from.
func DataChecksum() string { return constant(C.esmtpcode_data_checksum()) }

// An Enumeration is a type whose numbers the library names.
type Enumeration interface {
	~uint32
	String() string
	Description() string
	kind() Kind
}

// Find gives the enumerator of a name, such as "user_unknown".
func Find[E Enumeration](name string) (E, bool) {
	var e E
	s, n := chars(name)
	number := C.esmtpcode_name_find(C.uint32_t(e.kind()), s, n)
	return E(max(number, 0)), number >= 0
}

// Known gives every enumerator that the library knows, in order.
func Known[E Enumeration]() iter.Seq[E] {
	return func(yield func(E) bool) {
		for e := E(0); name(e) != "" && yield(e); e++ {
		}
	}
}

func name[E Enumeration](e E) string {
	return constant(C.esmtpcode_name_get(C.uint32_t(e.kind()), C.uint32_t(e)))
}

func label[E Enumeration](e E, typ string) string {
	if known := name(e); known != "" {
		return known
	}
	return fmt.Sprintf("%s(%d)", typ, uint32(e))
}

func description[E Enumeration](e E) string {
	return constant(C.esmtpcode_name_text(C.uint32_t(e.kind()), C.uint32_t(e)))
}

// Error makes a status other than StatusOk an error.
func (e Status) Error() string { return "esmtpcode: " + e.Description() }

// Group of a reason.
func (e Reason) Group() Group { return Group(C.esmtpcode_reason_group(C.uint32_t(e))) }

// Term is what another system calls a reason; "" where it has no word for it.
func (e Reason) Term(vocabulary Vocabulary) string {
	return constant(C.esmtpcode_reason_term(C.uint32_t(vocabulary), C.uint32_t(e)))
}

// A constant of the library as a string; "" for NULL. The library never frees or changes it.
func constant(s *C.char) string {
	if s == nil {
		return ""
	}
	n := 0
	for *(*byte)(unsafe.Add(unsafe.Pointer(s), n)) != 0 {
		n++
	}
	return unsafe.String((*byte)(unsafe.Pointer(s)), n)
}

// A string as C takes it.
func chars(s string) (*C.char, C.size_t) {
	return (*C.char)(unsafe.Pointer(unsafe.StringData(s))), C.size_t(len(s))
}

func part(s string, span C.esmtpcode_span) string {
	return s[span.offset : span.offset+span.length]
}

// What next gives for 0, 1, ... until it is zero.
func list[T comparable](next func(C.uint32_t) T) []T {
	var all []T
	var end T
	for i := C.uint32_t(0); ; i++ {
		one := next(i)
		if one == end {
			return all
		}
		all = append(all, one)
	}
}
