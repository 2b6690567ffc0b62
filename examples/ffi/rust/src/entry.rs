// SPDX-FileCopyrightText: 2026 the libesmtpcode authors
// SPDX-License-Identifier: MIT

//! The registry of codes, explained.

use std::fmt;

use esmtpcode_sys as sys;

use crate::text::{Text, chars, constant, list};
use crate::{
    Action, Bounce, Category, Code, Enumeration, Outcome, Part, Provider, Reason, Responsible,
    Severity,
};

/// What one code means, by the registry or by a provider.
#[derive(Clone, Copy)]
pub struct Entry(&'static sys::esmtpcode_entry);

impl Entry {
    fn new(found: *const sys::esmtpcode_entry) -> Option<Entry> {
        unsafe { found.as_ref() }.map(Entry)
    }
    /// The registry's entry of exactly this code.
    pub fn find(code: Code) -> Option<Entry> {
        Entry::new(unsafe { sys::esmtpcode_entry_find(code.packed()) })
    }
    /// A provider's own entry of exactly this code.
    pub fn find_provider(code: Code, provider: Provider) -> Option<Entry> {
        let provider = provider.number();
        Entry::new(unsafe { sys::esmtpcode_entry_find_provider(code.packed(), provider) })
    }
    /// The best entry there is; `None` only where the code is not valid.
    pub fn describe(code: Code, provider: Provider) -> Option<Entry> {
        Entry::new(unsafe { sys::esmtpcode_entry_describe(code.packed(), provider.number()) })
    }
    /// Every entry, by code, the registered before the providers'.
    pub fn all() -> impl Iterator<Item = Entry> {
        (0..).map_while(|i| Entry::new(unsafe { sys::esmtpcode_entry_at(i) }))
    }

    /// How well it matches a search: 0 for not, the larger the better.
    pub fn rank<T: Text + ?Sized>(self, words: &T) -> u32 {
        let (s, len) = chars(words);
        unsafe { sys::esmtpcode_entry_match(self.0, s, len) }
    }
    pub fn code(self) -> Option<Code> {
        Code::from_packed(unsafe { sys::esmtpcode_entry_code(self.0) })
    }
    /// The last code of a range; the entry's own where it is none.
    pub fn last_code(self) -> Option<Code> {
        Code::from_packed(unsafe { sys::esmtpcode_entry_last_code(self.0) })
    }
    pub fn provider(self) -> Provider {
        Provider::from_number(unsafe { sys::esmtpcode_entry_provider(self.0) })
    }
    /// Whether the code is in the IANA registry with this meaning.
    pub fn is_registered(self) -> bool {
        unsafe { sys::esmtpcode_entry_is_registered(self.0) != 0 }
    }
    /// Whether servers are expected to send the code in this class.
    pub fn is_usual(self) -> bool {
        unsafe { sys::esmtpcode_entry_is_usual(self.0) != 0 }
    }
    pub fn outcome(self) -> Outcome {
        Outcome::from_number(unsafe { sys::esmtpcode_entry_outcome(self.0) })
    }
    pub fn bounce(self) -> Bounce {
        Bounce::from_number(unsafe { sys::esmtpcode_entry_bounce(self.0) })
    }
    pub fn category(self) -> Category {
        Category::from_number(unsafe { sys::esmtpcode_entry_category(self.0) })
    }
    pub fn reason(self) -> Reason {
        Reason::from_number(unsafe { sys::esmtpcode_entry_reason(self.0) })
    }
    pub fn severity(self) -> Severity {
        Severity::from_number(unsafe { sys::esmtpcode_entry_severity(self.0) })
    }
    pub fn action(self) -> Action {
        Action::from_number(unsafe { sys::esmtpcode_entry_action(self.0) })
    }
    pub fn responsible(self) -> Responsible {
        Responsible::from_number(unsafe { sys::esmtpcode_entry_responsible(self.0) })
    }
    /// The texts of a part; none where the library was built without them.
    pub fn texts(self, part: Part) -> Vec<&'static str> {
        list(|i| constant(unsafe { sys::esmtpcode_entry_text(self.0, part.number(), i) }))
    }
    pub fn title(self) -> &'static str {
        let title = unsafe { sys::esmtpcode_entry_text(self.0, Part::TITLE.number(), 0) };
        constant(title).unwrap_or_default()
    }
    /// Codes to look at as well.
    pub fn related(self) -> Vec<Code> {
        list(|i| Code::from_packed(unsafe { sys::esmtpcode_entry_related(self.0, i) }))
    }
    /// Reply codes that carry this code.
    pub fn replies(self) -> Vec<u32> {
        list(|i| match unsafe { sys::esmtpcode_entry_reply(self.0, i) } {
            0 => None,
            reply => Some(reply),
        })
    }
}

impl PartialEq for Entry {
    fn eq(&self, other: &Entry) -> bool {
        std::ptr::eq(self.0, other.0)
    }
}

impl Eq for Entry {}

impl fmt::Debug for Entry {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        write!(f, "Entry({:?} {:?})", self.code(), self.title())
    }
}
