// SPDX-FileCopyrightText: 2026 the libesmtpcode authors
// SPDX-License-Identifier: MIT

//! SMTP replies, RFC 5321 section 4.2.

use std::mem::{MaybeUninit, size_of};
use std::ptr;

use esmtpcode_sys as sys;

use crate::text::{Text, chars, constant, list, part};
use crate::{Code, Enumeration, Flag, Outcome, Pairing, Problem, State, Status};

/// A reply at the start of an input, or as much of one as there is.
pub struct Reply<'a, T: ?Sized> {
    pub(crate) input: &'a T,
    pub(crate) found: sys::esmtpcode_reply,
}

impl<'a, T: Text + ?Sized> Reply<'a, T> {
    /// Reads a reply, to which more input may come.
    pub fn read(input: &'a T) -> Self {
        Self::with(input, 0)
    }
    /// Reads a reply from all the input there is: the last line may lack its end.
    pub fn read_final(input: &'a T) -> Self {
        Self::with(input, sys::ESMTPCODE_FLAG_FINAL)
    }
    fn with(input: &'a T, flags: u32) -> Self {
        let (s, len) = chars(input);
        let mut found = MaybeUninit::uninit();
        let size = size_of::<sys::esmtpcode_reply>();
        unsafe {
            sys::esmtpcode_reply_read(s, len, flags, found.as_mut_ptr(), size);
            Reply { input, found: found.assume_init() }
        }
    }

    pub fn state(&self) -> State {
        State::from_number(self.found.state)
    }
    pub fn problem(&self) -> Problem {
        Problem::from_number(self.found.problem)
    }
    /// Bytes taken; the next reply starts behind them.
    pub fn length(&self) -> usize {
        self.found.length as usize
    }
    /// Offset of the problem.
    pub fn position(&self) -> usize {
        self.found.r#where as usize
    }
    pub fn lines(&self) -> u32 {
        self.found.lines
    }
    /// The reply code, 200 to 599.
    pub fn reply(&self) -> Option<u32> {
        (self.found.reply != 0).then_some(self.found.reply)
    }
    /// The enhanced status code of the first line that has one.
    pub fn code(&self) -> Option<Code> {
        Code::from_packed(self.found.code)
    }
    pub fn code_agrees(&self) -> bool {
        self.found.code_agrees != 0
    }
    pub fn code_uniform(&self) -> bool {
        self.found.code_uniform != 0
    }
    /// From the first line's text to the last line's end, with what stands between.
    pub fn text(&self) -> Option<&'a T> {
        part(self.input, self.found.text)
    }
    /// The text line by line, without codes and line ends; `None` for an empty line.
    pub fn texts(&self) -> impl Iterator<Item = Option<&'a T>> {
        let (s, _) = chars(self.input);
        let (input, length) = (self.input, self.length());
        let mut position = 0;
        std::iter::from_fn(move || {
            let mut text = sys::esmtpcode_span { offset: 0, length: 0 };
            let more = unsafe { sys::esmtpcode_reply_line(s, length, &mut position, &mut text) };
            (more != 0).then(|| part(input, text))
        })
    }
}

/// A reply ready to be sent, or why what was given cannot stand in one.
pub fn compose<T: Text + ?Sized>(
    reply: u32,
    code: Option<Code>,
    text: &T,
    flags: Flag,
) -> Result<Vec<u8>, Status> {
    let (s, len) = chars(text);
    let code = code.map_or(0, Code::packed);
    let write = |buffer: *mut u8, size| {
        let mut needed = 0;
        let status = unsafe {
            let buffer = buffer.cast();
            sys::esmtpcode_reply_compose(reply, code, s, len, flags.0, buffer, size, &mut needed)
        };
        (Status::from_number(status as u32), needed)
    };
    let (status, needed) = write(ptr::null_mut(), 0);
    if status != Status::ERROR_SPACE {
        return Err(status);
    }
    let mut line = vec![0; needed];
    write(line.as_mut_ptr(), needed);
    Ok(line)
}

/// Whether a number is a reply code by the grammar.
pub fn reply_is_valid(reply: u32) -> bool {
    unsafe { sys::esmtpcode_reply_is_valid(reply) != 0 }
}

/// What a reply code claims, by its first digit.
pub fn reply_outcome(reply: u32) -> Outcome {
    Outcome::from_number(unsafe { sys::esmtpcode_reply_outcome(reply) })
}

/// What a reply code means; `None` for one that nobody is known to send.
pub fn reply_meaning(reply: u32) -> Option<&'static str> {
    constant(unsafe { sys::esmtpcode_reply_meaning(reply) })
}

/// The standards that define a reply code.
pub fn reply_references(reply: u32) -> Vec<&'static str> {
    list(|i| constant(unsafe { sys::esmtpcode_reply_reference(reply, i) }))
}

/// The codes that go with a reply code: the registered ones, then the customary.
pub fn reply_codes(reply: u32) -> Vec<Code> {
    list(|i| Code::from_packed(unsafe { sys::esmtpcode_reply_code(reply, i) }))
}

/// How well a reply code and an enhanced status code go together.
pub fn pairing(reply: u32, code: Code) -> Pairing {
    Pairing::from_number(unsafe { sys::esmtpcode_reply_pairing(reply, code.packed()) })
}
