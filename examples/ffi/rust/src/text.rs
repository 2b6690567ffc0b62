// SPDX-FileCopyrightText: 2026 the libesmtpcode authors
// SPDX-License-Identifier: MIT

//! How text comes to the library and back.

use std::ffi::{CStr, c_char};
use std::ops::Range;

use esmtpcode_sys as sys;

/// Text that the library reads: `str` or `[u8]`.
pub trait Text {
    /// Its bytes.
    fn bytes(&self) -> &[u8];
    /// Some of its bytes; `None` where they would cut a character.
    fn part(&self, range: Range<usize>) -> Option<&Self>;
}

impl Text for str {
    fn bytes(&self) -> &[u8] {
        self.as_bytes()
    }
    fn part(&self, range: Range<usize>) -> Option<&str> {
        self.get(range)
    }
}

impl Text for [u8] {
    fn bytes(&self) -> &[u8] {
        self
    }
    fn part(&self, range: Range<usize>) -> Option<&[u8]> {
        self.get(range)
    }
}

/// Address and length as C takes them.
pub(crate) fn chars<T: Text + ?Sized>(text: &T) -> (*const c_char, usize) {
    (text.bytes().as_ptr().cast(), text.bytes().len())
}

/// What a span holds; `None` for an empty one.
pub(crate) fn part<T: Text + ?Sized>(text: &T, span: sys::esmtpcode_span) -> Option<&T> {
    let start = span.offset as usize;
    let length = span.length as usize;
    (length > 0).then(|| text.part(start..start + length))?
}

/// A constant of the library, which is terminated ASCII.
pub(crate) fn constant(s: *const c_char) -> Option<&'static str> {
    (!s.is_null()).then(|| unsafe { CStr::from_ptr(s) }.to_str().unwrap_or_default())
}

/// What `next` gives for 0, 1, ... until it has no more.
pub(crate) fn list<T>(next: impl Fn(u32) -> Option<T>) -> Vec<T> {
    (0..).map_while(next).collect()
}
