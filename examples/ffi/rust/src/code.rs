// SPDX-FileCopyrightText: 2026 the libesmtpcode authors
// SPDX-License-Identifier: MIT

//! Enhanced status codes, RFC 3463.

use std::fmt;
use std::num::NonZeroU32;
use std::ops::Range;

use esmtpcode_sys as sys;

use crate::text::{Text, chars};
use crate::{Departure, Status};

/// A code, decimal-packed: 5.7.26 is 5007026. Codes sort as their parts do.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Code(NonZeroU32);

impl Code {
    /// From a packed number; `None` for 0.
    pub fn from_packed(packed: u32) -> Option<Code> {
        NonZeroU32::new(packed).map(Code)
    }
    /// From its parts; `None` where one is out of its range.
    pub fn pack(class: u32, subject: u32, detail: u32) -> Option<Code> {
        Code::from_packed(unsafe { sys::esmtpcode_code_pack(class, subject, detail) })
    }
    /// The whole text as a code, by the grammar and nothing else.
    pub fn parse<T: Text + ?Sized>(text: &T) -> Option<Code> {
        let (s, len) = chars(text);
        Code::from_packed(unsafe { sys::esmtpcode_code_parse(s, len) })
    }
    /// A code the way reports write it, and how it departs from the grammar.
    pub fn parse_lenient<T: Text + ?Sized>(text: &T) -> Option<(Code, Departure)> {
        let (s, len) = chars(text);
        let mut bits = 0;
        let code = unsafe { sys::esmtpcode_code_parse_lenient(s, len, &mut bits) };
        Code::from_packed(code).map(|code| (code, Departure(bits)))
    }
    /// The code at the start of a text, and its length.
    pub fn prefix<T: Text + ?Sized>(text: &T) -> Option<(Code, usize)> {
        let (s, len) = chars(text);
        let mut code = 0;
        let length = unsafe { sys::esmtpcode_code_prefix(s, len, &mut code) };
        Code::from_packed(code).map(|code| (code, length))
    }
    /// The first code in free text.
    pub fn find<T: Text + ?Sized>(text: &T) -> Option<Code> {
        Code::find_all(text).next().map(|(code, _)| code)
    }
    /// Every code in free text, and where it stands.
    pub fn find_all<T: Text + ?Sized>(text: &T) -> impl Iterator<Item = (Code, Range<usize>)> {
        let (s, len) = chars(text);
        let mut from = 0;
        std::iter::from_fn(move || {
            let mut span = sys::esmtpcode_span { offset: 0, length: 0 };
            let code = unsafe { sys::esmtpcode_code_find(s, len, from, &mut span) };
            let start = span.offset as usize;
            from = start + span.length as usize;
            Some((Code::from_packed(code)?, start..from))
        })
    }

    pub fn packed(self) -> u32 {
        self.0.get()
    }
    /// Whether its class is one that the standard has.
    pub fn is_valid(self) -> bool {
        unsafe { sys::esmtpcode_code_is_valid(self.packed()) != 0 }
    }
    pub fn class(self) -> u32 {
        unsafe { sys::esmtpcode_code_class(self.packed()) }
    }
    pub fn subject(self) -> u32 {
        unsafe { sys::esmtpcode_code_subject(self.packed()) }
    }
    pub fn detail(self) -> u32 {
        unsafe { sys::esmtpcode_code_detail(self.packed()) }
    }
}

impl fmt::Display for Code {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        let mut buffer = [0u8; 16];
        let s = buffer.as_mut_ptr().cast();
        let length = unsafe { sys::esmtpcode_code_format(self.packed(), s, buffer.len()) };
        f.pad(std::str::from_utf8(&buffer[..length]).unwrap_or_default())
    }
}

impl fmt::Debug for Code {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        write!(f, "Code({self})")
    }
}

impl std::str::FromStr for Code {
    type Err = Status;
    fn from_str(text: &str) -> Result<Code, Status> {
        Code::parse(text).ok_or(Status::ERROR_CODE)
    }
}
