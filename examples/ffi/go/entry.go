// SPDX-FileCopyrightText: 2026 the libesmtpcode authors
// SPDX-License-Identifier: MIT

package esmtpcode

// #include <esmtpcode.h>
import "C"

import "iter"

// An Entry is what one code means, by the registry or by a provider. Entries are constants of the
// library: compare their pointers.
type Entry C.esmtpcode_entry

// FindEntry gives the registry's entry of exactly this code, or the provider's own; nil for none.
func FindEntry(code Code, provider Provider) *Entry {
	return (*Entry)(C.esmtpcode_entry_find_provider(C.uint32_t(code), C.uint32_t(provider)))
}

// Describe gives the best entry there is; nil only where the code is not valid.
func Describe(code Code, provider Provider) *Entry {
	return (*Entry)(C.esmtpcode_entry_describe(C.uint32_t(code), C.uint32_t(provider)))
}

// Entries are all there are, by code, the registered before the providers'.
func Entries() iter.Seq[*Entry] {
	return func(yield func(*Entry) bool) {
		for i := C.uint32_t(0); ; i++ {
			entry := (*Entry)(C.esmtpcode_entry_at(i))
			if entry == nil || !yield(entry) {
				return
			}
		}
	}
}

func (e *Entry) c() *C.esmtpcode_entry { return (*C.esmtpcode_entry)(e) }

// Match tells how well the entry matches a search: 0 for not, the larger the better.
func (e *Entry) Match(words string) int {
	s, n := chars(words)
	return int(C.esmtpcode_entry_match(e.c(), s, n))
}

// Code of the entry.
func (e *Entry) Code() Code { return Code(C.esmtpcode_entry_code(e.c())) }

// LastCode of a range; the entry's own where it is none.
func (e *Entry) LastCode() Code { return Code(C.esmtpcode_entry_last_code(e.c())) }

// Provider whose meaning it is.
func (e *Entry) Provider() Provider { return Provider(C.esmtpcode_entry_provider(e.c())) }

// IsRegistered tells whether the code is in the IANA registry with this meaning.
func (e *Entry) IsRegistered() bool { return C.esmtpcode_entry_is_registered(e.c()) != 0 }

// IsUsual tells whether servers are expected to send the code in this class.
func (e *Entry) IsUsual() bool { return C.esmtpcode_entry_is_usual(e.c()) != 0 }

// Outcome is what the code claims.
func (e *Entry) Outcome() Outcome { return Outcome(C.esmtpcode_entry_outcome(e.c())) }

// Bounce is what it means for the address.
func (e *Entry) Bounce() Bounce { return Bounce(C.esmtpcode_entry_bounce(e.c())) }

// Category is what it concerns.
func (e *Entry) Category() Category { return Category(C.esmtpcode_entry_category(e.c())) }

// Reason is the cause, as far as the code alone tells.
func (e *Entry) Reason() Reason { return Reason(C.esmtpcode_entry_reason(e.c())) }

// Severity is how urgent it is.
func (e *Entry) Severity() Severity { return Severity(C.esmtpcode_entry_severity(e.c())) }

// Action is what to do next.
func (e *Entry) Action() Action { return Action(C.esmtpcode_entry_action(e.c())) }

// Responsible is who can cure it.
func (e *Entry) Responsible() Responsible { return Responsible(C.esmtpcode_entry_responsible(e.c())) }

// Texts of a part; none where the library was built without them.
func (e *Entry) Texts(part Part) []string {
	return list(func(i C.uint32_t) string {
		return constant(C.esmtpcode_entry_text(e.c(), C.uint32_t(part), i))
	})
}

// Title is the registered text.
func (e *Entry) Title() string {
	return constant(C.esmtpcode_entry_text(e.c(), C.ESMTPCODE_PART_TITLE, 0))
}

// Related are codes to look at as well.
func (e *Entry) Related() []Code {
	return list(func(i C.uint32_t) Code { return Code(C.esmtpcode_entry_related(e.c(), i)) })
}

// Replies are the reply codes that carry this code.
func (e *Entry) Replies() []int {
	return list(func(i C.uint32_t) int { return int(C.esmtpcode_entry_reply(e.c(), i)) })
}
