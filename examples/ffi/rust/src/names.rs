// SPDX-FileCopyrightText: 2026 the libesmtpcode authors
// SPDX-License-Identifier: MIT

//! What the enumerations have in common.

use std::fmt;

use esmtpcode_sys as sys;

use crate::text::{chars, constant};

/// An enumeration of the library. A number that a later library adds is a value like any other.
pub trait Enumeration: Copy + Sized {
    /// The number of the enumeration itself.
    const KIND: u32;
    fn from_number(number: u32) -> Self;
    fn number(self) -> u32;

    /// The library's name of it, such as "user_unknown".
    fn name(self) -> Option<&'static str> {
        constant(unsafe { sys::esmtpcode_name_get(Self::KIND, self.number()) })
    }
    /// What it stands for, in a few words for a person.
    fn description(self) -> Option<&'static str> {
        constant(unsafe { sys::esmtpcode_name_text(Self::KIND, self.number()) })
    }
    /// Every value that the library knows, in order.
    fn known() -> impl Iterator<Item = Self> {
        (0..).map(Self::from_number).take_while(|value| value.name().is_some())
    }
}

/// The error of a name that the enumeration has not.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Unnamed;

impl fmt::Display for Unnamed {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.write_str("no such name")
    }
}

impl std::error::Error for Unnamed {}

pub(crate) fn find<E: Enumeration>(name: &str) -> Result<E, Unnamed> {
    let (s, len) = chars(name);
    let number = unsafe { sys::esmtpcode_name_find(E::KIND, s, len) };
    u32::try_from(number).map(E::from_number).map_err(|_| Unnamed)
}

pub(crate) fn display<E: Enumeration>(value: E, f: &mut fmt::Formatter) -> fmt::Result {
    match value.name() {
        Some(name) => f.pad(name),
        None => write!(f, "{}", value.number()),
    }
}

macro_rules! enumeration {
    ($(#[$about:meta])* $type:ident, $kind:literal, $($name:ident = $number:literal, $doc:literal;)*) => {
        $(#[$about])*
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $type(u32);

        impl $type {
            $(#[doc = $doc] pub const $name: Self = Self($number);)*
            /// The values that this crate has a constant for, with its name.
            pub const CONSTANTS: &[(Self, &str)] = &[$((Self::$name, stringify!($name))),*];
        }

        impl crate::Enumeration for $type {
            const KIND: u32 = $kind;
            fn from_number(number: u32) -> Self {
                Self(number)
            }
            fn number(self) -> u32 {
                self.0
            }
        }

        impl std::str::FromStr for $type {
            type Err = crate::Unnamed;
            fn from_str(name: &str) -> Result<Self, crate::Unnamed> {
                crate::names::find(name)
            }
        }

        impl std::fmt::Display for $type {
            fn fmt(&self, f: &mut std::fmt::Formatter) -> std::fmt::Result {
                crate::names::display(*self, f)
            }
        }

        impl std::fmt::Debug for $type {
            fn fmt(&self, f: &mut std::fmt::Formatter) -> std::fmt::Result {
                write!(f, "{}({self})", stringify!($type))
            }
        }
    };
}

macro_rules! bits {
    ($(#[$about:meta])* $type:ident, $($name:ident = $number:literal, $doc:literal;)*) => {
        $(#[$about])*
        #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
        pub struct $type(pub u32);

        impl $type {
            $(#[doc = $doc] pub const $name: Self = Self($number);)*

            /// Whether it has all bits of the other.
            pub fn contains(self, other: Self) -> bool {
                self.0 & other.0 == other.0
            }
        }

        impl std::ops::BitOr for $type {
            type Output = Self;
            fn bitor(self, other: Self) -> Self {
                Self(self.0 | other.0)
            }
        }
    };
}

pub(crate) use {bits, enumeration};

impl std::error::Error for crate::Status {}

impl crate::Reason {
    /// The group it belongs to.
    pub fn group(self) -> crate::Group {
        crate::Group::from_number(unsafe { sys::esmtpcode_reason_group(self.number()) })
    }
    /// What another system calls it.
    pub fn term(self, vocabulary: crate::Vocabulary) -> Option<&'static str> {
        constant(unsafe { sys::esmtpcode_reason_term(vocabulary.number(), self.number()) })
    }
}
