// SPDX-FileCopyrightText: 2026 the libesmtpcode authors
// SPDX-License-Identifier: MIT

//! Mails that report on other mails: bounces, complaints, automatic answers.

use std::mem::{MaybeUninit, size_of};

use esmtpcode_sys as sys;

use crate::text::{Text, chars};
use crate::{Code, DsnAction, Enumeration, Format, ReportKind, Verdict};

/// A mail that reports, with what it says of each recipient.
#[derive(Clone, Debug)]
pub struct Report {
    pub kind: ReportKind,
    /// False where the mail was cut: recipients may be missing.
    pub complete: bool,
    /// How it was read.
    pub format: Format,
    pub reporting_mta: Option<String>,
    pub arrival_date: Option<String>,
    pub envelope_id: Option<String>,
    pub message_id: Option<String>,
    pub original_to: Option<String>,
    pub original_from: Option<String>,
    pub subject: Option<String>,
    pub feedback_id: Option<String>,
    pub returned_to: Option<String>,
    pub verp: Option<String>,
    pub feedback_type: Option<String>,
    pub source_ip: Option<String>,
    pub disposition: Option<String>,
    pub recipients: Vec<Recipient>,
}

/// What is reported of one recipient.
#[derive(Clone, Debug)]
pub struct Recipient {
    pub kind: ReportKind,
    pub dsn_action: DsnAction,
    /// The Status field.
    pub status: Option<Code>,
    /// The final recipient.
    pub address: Option<String>,
    /// The original recipient.
    pub original: Option<String>,
    /// The words that the verdict is about.
    pub diagnostic: Option<String>,
    pub remote_mta: Option<String>,
    pub last_attempt: Option<String>,
    pub final_log_id: Option<String>,
    pub will_retry_until: Option<String>,
    words: Vec<u8>,
    found: sys::esmtpcode_verdict,
}

impl Recipient {
    /// What it means.
    pub fn verdict(&self) -> Verdict<'_, [u8]> {
        Verdict::found(&self.words[..], self.found)
    }
}

/// The message and what was decoded of it.
struct Mail<'a> {
    message: &'a [u8],
    scratch: Vec<u8>,
}

impl Mail<'_> {
    fn raw(&self, piece: sys::esmtpcode_piece) -> &[u8] {
        let whole = if piece.source == sys::ESMTPCODE_SOURCE_SCRATCH {
            &self.scratch
        } else {
            self.message
        };
        let start = piece.offset as usize;
        &whole[start..start + piece.length as usize]
    }

    /// A piece with its folds as single spaces.
    fn text(&self, piece: sys::esmtpcode_piece) -> Option<String> {
        let white = |byte: &u8| byte.is_ascii_whitespace() || *byte == 0x0b;
        let words: Vec<&[u8]> =
            self.raw(piece).split(white).filter(|word| !word.is_empty()).collect();
        (!words.is_empty()).then(|| String::from_utf8_lossy(&words.join(&b' ')).into_owned())
    }

    fn open(&mut self) -> sys::esmtpcode_report {
        let (s, len) = chars(self.message);
        let (scratch, room) = (self.scratch.as_mut_ptr().cast(), self.scratch.len());
        let mut report = MaybeUninit::uninit();
        let size = size_of::<sys::esmtpcode_report>();
        unsafe {
            sys::esmtpcode_report_open(s, len, scratch, room, report.as_mut_ptr(), size);
            report.assume_init()
        }
    }

    fn next(&mut self, report: &mut sys::esmtpcode_report) -> Option<Recipient> {
        let (s, len) = chars(self.message);
        let (scratch, room) = (self.scratch.as_mut_ptr().cast(), self.scratch.len());
        let mut to = MaybeUninit::uninit();
        let mut verdict = MaybeUninit::uninit();
        let (to, found) = unsafe {
            let more = sys::esmtpcode_report_next(
                s,
                len,
                scratch,
                room,
                report,
                size_of::<sys::esmtpcode_report>(),
                to.as_mut_ptr(),
                size_of::<sys::esmtpcode_recipient>(),
                verdict.as_mut_ptr(),
                size_of::<sys::esmtpcode_verdict>(),
            );
            if more != 1 {
                return None;
            }
            (to.assume_init(), verdict.assume_init())
        };
        Some(Recipient {
            kind: ReportKind::from_number(to.kind),
            dsn_action: DsnAction::from_number(to.dsn_action),
            status: Code::from_packed(to.status),
            address: self.text(to.address),
            original: self.text(to.original),
            diagnostic: self.text(to.diagnostic),
            remote_mta: self.text(to.remote_mta),
            last_attempt: self.text(to.last_attempt),
            final_log_id: self.text(to.final_log_id),
            will_retry_until: self.text(to.will_retry_until),
            words: self.raw(to.diagnostic).to_vec(),
            found,
        })
    }
}

impl Report {
    /// Says what a mail is, and what it reports of each recipient.
    pub fn read<T: Text + ?Sized>(message: &T) -> Report {
        let message = message.bytes();
        let room = unsafe { sys::esmtpcode_report_scratch(message.len()) };
        let mut mail = Mail { message, scratch: vec![0; room] };
        let mut found = mail.open();
        Report {
            kind: ReportKind::from_number(found.kind),
            complete: found.complete != 0,
            format: Format::from_number(found.format),
            reporting_mta: mail.text(found.reporting_mta),
            arrival_date: mail.text(found.arrival_date),
            envelope_id: mail.text(found.envelope_id),
            message_id: mail.text(found.message_id),
            original_to: mail.text(found.original_to),
            original_from: mail.text(found.original_from),
            subject: mail.text(found.subject),
            feedback_id: mail.text(found.feedback_id),
            returned_to: mail.text(found.returned_to),
            verp: mail.text(found.verp),
            feedback_type: mail.text(found.feedback_type),
            source_ip: mail.text(found.source_ip),
            disposition: mail.text(found.disposition),
            recipients: std::iter::from_fn(|| mail.next(&mut found)).collect(),
        }
    }
}
