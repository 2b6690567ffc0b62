// SPDX-FileCopyrightText: 2026 the libesmtpcode authors
// SPDX-License-Identifier: MIT

//! What mail servers say when mail does not arrive: libesmtpcode for Rust.
//!
//! Text may be `str` or `[u8]`; what is quoted are parts of it, and nothing is copied. Only
//! [`compose`] can fail.
//!
//! ```
//! use esmtpcode::{Bounce, Reason, classify};
//!
//! let verdict = classify("550 5.1.1 <bob@example.org>: User unknown");
//! assert_eq!(verdict.bounce(), Bounce::HARD);
//! assert_eq!(verdict.reason(), Reason::USER_UNKNOWN);
//! assert_eq!(verdict.reason().to_string(), "user_unknown");
//! ```

mod code;
mod entry;
mod enumerations;
mod names;
mod reply;
mod report;
mod text;
mod verdict;

pub use code::Code;
pub use entry::Entry;
pub use enumerations::*;
pub use names::{Enumeration, Unnamed};
pub use reply::{
    Reply, compose, pairing, reply_codes, reply_is_valid, reply_meaning, reply_outcome,
    reply_references,
};
pub use report::{Recipient, Report};
pub use text::Text;
pub use verdict::{Verdict, classify, classify_code, classify_context, classify_reply};

use esmtpcode_sys as sys;

/// Version of the library in use.
pub fn version() -> &'static str {
    text::constant(unsafe { sys::esmtpcode_version() }).unwrap_or_default()
}

/// The same as one number: major * 10000 + minor * 100 + patch.
pub fn version_number() -> u32 {
    unsafe { sys::esmtpcode_version_number() }
}

/// Which data the library's tables were made from.
pub fn data_checksum() -> &'static str {
    text::constant(unsafe { sys::esmtpcode_data_checksum() }).unwrap_or_default()
}
