//! What is wrong with an identifier, in one form for them all.
//!
//! The rules and their texts are the core's.

use crate::error::NativeError;
use send_core::digest::Sha256DigestError;
use send_core::ident::{Lang, Localized, ShapeError};
use send_core::iun::{IunError, RequestIdError};
use send_core::notice::NoticeCodeError;
use send_core::tax::{FiscalCodeError, NumericTaxIdError, TaxIdError, VatNumberError};

/// An error of the core about one identifier.
pub(crate) trait Explained: Localized {
    /// A stable word for programs.
    fn reason(&self) -> &'static str;

    /// The first character that it is about, counted from 1.
    fn position(&self) -> Option<u8>;

    /// What it says, in English and in Italian.
    fn texts(&self) -> [String; 2] {
        [self.text(Lang::En), self.text(Lang::It)]
    }
}

impl<T: Explained> From<T> for NativeError {
    fn from(error: T) -> Self {
        Self::invalid(error.reason(), error.position(), error.texts())
    }
}

/// States where the position of an error is; the words are in the type already.
macro_rules! explained {
    ($($Error:ty { $($pattern:pat => $position:expr,)* })*) => {
        $(impl Explained for $Error {
            fn reason(&self) -> &'static str {
                self.reason()
            }

            fn position(&self) -> Option<u8> {
                match self {
                    $($pattern => $position,)*
                    _ => None,
                }
            }
        })*
    };
}

explained! {
    FiscalCodeError {
        Self::NonAscii { position }
        | Self::NameLetter { position, .. }
        | Self::Year { position, .. }
        | Self::Day { position, .. }
        | Self::Place { position, .. } => Some(*position),
        Self::LeapDay { .. } => Some(7),
        Self::Month { .. } | Self::DayOfMonth { .. } => Some(9),
        Self::DayRange { .. } => Some(10),
        Self::PlaceLetter { .. } | Self::PlaceLetterUnused { .. } => Some(12),
        Self::PlaceZero => Some(13),
        Self::CheckNotLetter { .. } | Self::CheckCharacter { .. } => Some(16),
    }
    NumericTaxIdError {
        Self::Format(shape) => shape.position(),
        Self::ZeroSerial | Self::ExOfficioSerial => Some(1),
        Self::Office { .. } | Self::OfficeOfEntity { .. } => Some(8),
        Self::CheckDigit { .. } => Some(11),
    }
    VatNumberError {
        Self::Numeric(error) => error.position(),
    }
    TaxIdError {
        Self::FiscalCode(error) => error.position(),
        Self::Numeric(error) => error.position(),
    }
    IunError {
        Self::Format(shape) => shape.position(),
        Self::Alphabet { position, .. } => Some(*position),
        Self::Year { .. } => Some(16),
        Self::Month { .. } => Some(20),
        Self::ControlAlphabet { .. } | Self::Control { .. } => Some(23),
        Self::Version { .. } => Some(25),
    }
    RequestIdError {
        Self::Format(shape) => shape.position(),
    }
    NoticeCodeError {
        Self::Format(shape) => shape.position(),
        Self::AuxDigit { .. } => Some(1),
        Self::CheckDigits { .. } => Some(17),
    }
    Sha256DigestError {
        Self::Format(shape) => shape.position(),
        Self::TooManyBytes => Some(44),
        Self::TrailingBits { .. } => Some(43),
    }
}

impl Explained for ShapeError {
    fn reason(&self) -> &'static str {
        match self {
            Self::Length { .. } => "length",
            _ => "character",
        }
    }

    fn position(&self) -> Option<u8> {
        match self {
            Self::Character { position, .. } => Some(*position),
            _ => None,
        }
    }
}
