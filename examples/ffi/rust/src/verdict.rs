// SPDX-FileCopyrightText: 2026 the libesmtpcode authors
// SPDX-License-Identifier: MIT

//! What a reply, a diagnostic or a log line means.

use std::fmt;
use std::mem::{MaybeUninit, size_of};
use std::time::Duration;

use esmtpcode_sys as sys;

use crate::text::{Text, chars, constant, part};
use crate::{
    Action, Basis, Blocklist, Bounce, Category, Code, Enumeration, Group, Outcome, Provider,
    Reason, Reply, Responsible, Severity, Stage,
};

/// A verdict. What it quotes are parts of the text.
#[derive(Clone, Copy)]
pub struct Verdict<'a, T: ?Sized> {
    text: &'a T,
    found: sys::esmtpcode_verdict,
}

const SIZE: usize = size_of::<sys::esmtpcode_verdict>();

/// Says what a text means.
pub fn classify<T: Text + ?Sized>(text: &T) -> Verdict<'_, T> {
    let (s, len) = chars(text);
    Verdict::new(text, |v| unsafe { sys::esmtpcode_classify(s, len, v, SIZE) })
}

/// Says it to somebody who knows more, in lines "Field: value".
pub fn classify_context<'a, T: Text + ?Sized, C: Text + ?Sized>(
    text: &'a T,
    context: &C,
) -> Verdict<'a, T> {
    let (s, len) = chars(text);
    let (known, size) = chars(context);
    Verdict::new(text, |v| unsafe { sys::esmtpcode_classify_context(s, len, known, size, v, SIZE) })
}

/// Says what a reply means that has been read.
pub fn classify_reply<'a, T: Text + ?Sized>(reply: &Reply<'a, T>) -> Verdict<'a, T> {
    let (s, len) = chars(reply.input);
    let size = size_of::<sys::esmtpcode_reply>();
    Verdict::new(reply.input, |v| unsafe {
        sys::esmtpcode_classify_reply(s, len, &reply.found, size, v, SIZE)
    })
}

/// Says what codes mean where there are no words.
pub fn classify_code(
    reply: Option<u32>,
    code: Option<Code>,
    provider: Provider,
) -> Verdict<'static, str> {
    let (reply, code) = (reply.unwrap_or(0), code.map_or(0, Code::packed));
    Verdict::new("", |v| unsafe {
        sys::esmtpcode_classify_code(reply, code, provider.number(), v, SIZE)
    })
}

impl<'a, T: Text + ?Sized> Verdict<'a, T> {
    /// `fill` cannot fail: text and size are right, and every text has an answer.
    fn new(text: &'a T, fill: impl FnOnce(*mut sys::esmtpcode_verdict) -> i32) -> Self {
        let mut found = MaybeUninit::uninit();
        assert_eq!(fill(found.as_mut_ptr()), 0);
        Verdict { text, found: unsafe { found.assume_init() } }
    }

    /// One that was found already.
    pub(crate) fn found(text: &'a T, found: sys::esmtpcode_verdict) -> Self {
        Verdict { text, found }
    }

    pub fn outcome(&self) -> Outcome {
        Outcome::from_number(self.found.outcome)
    }
    pub fn bounce(&self) -> Bounce {
        Bounce::from_number(self.found.bounce)
    }
    pub fn category(&self) -> Category {
        Category::from_number(self.found.category)
    }
    pub fn reason(&self) -> Reason {
        Reason::from_number(self.found.reason)
    }
    pub fn group(&self) -> Group {
        Group::from_number(self.found.group)
    }
    pub fn severity(&self) -> Severity {
        Severity::from_number(self.found.severity)
    }
    pub fn action(&self) -> Action {
        Action::from_number(self.found.action)
    }
    pub fn responsible(&self) -> Responsible {
        Responsible::from_number(self.found.responsible)
    }
    pub fn basis(&self) -> Basis {
        Basis::from_number(self.found.basis)
    }
    pub fn provider(&self) -> Provider {
        Provider::from_number(self.found.provider)
    }
    pub fn blocklist(&self) -> Blocklist {
        Blocklist::from_number(self.found.blocklist)
    }
    pub fn stage(&self) -> Stage {
        Stage::from_number(self.found.stage)
    }
    /// How long to wait, as the server named it.
    pub fn retry_after(&self) -> Option<Duration> {
        let seconds = self.found.retry_after;
        (seconds > 0).then(|| Duration::from_secs(seconds.into()))
    }
    pub fn reply(&self) -> Option<u32> {
        (self.found.reply != 0).then_some(self.found.reply)
    }
    pub fn code(&self) -> Option<Code> {
        Code::from_packed(self.found.code)
    }
    /// The stable identifier of the rule that decided.
    pub fn rule(&self) -> Option<&'static str> {
        constant(unsafe { sys::esmtpcode_rule_name(self.found.rule) })
    }
    /// The words that decided.
    pub fn matched(&self) -> Option<&'a T> {
        part(self.text, self.found.matched)
    }
    pub fn recipient(&self) -> Option<&'a T> {
        part(self.text, self.found.recipient)
    }
    pub fn queue_id(&self) -> Option<&'a T> {
        part(self.text, self.found.queue_id)
    }
    pub fn relay(&self) -> Option<&'a T> {
        part(self.text, self.found.relay)
    }
    pub fn url(&self) -> Option<&'a T> {
        part(self.text, self.found.url)
    }
    pub fn ip(&self) -> Option<&'a T> {
        part(self.text, self.found.ip)
    }
    pub fn new_address(&self) -> Option<&'a T> {
        part(self.text, self.found.new_address)
    }
}

impl<T: Text + ?Sized> fmt::Debug for Verdict<'_, T> {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        let (reason, bounce, action) = (self.reason(), self.bounce(), self.action());
        write!(f, "Verdict({reason} {bounce} {action})")
    }
}
