//! Input that is not acceptable, told to Python as a `ValidationError`.
//!
//! The rules and their texts are the core's; here they only get one form, because Python knows one class for them all.

use pyo3::prelude::*;
use send_core::digest::Sha256DigestError;
use send_core::ident::{Lang, Localized, ShapeError};
use send_core::iun::{IunError, RequestIdError};
use send_core::model::BuildError;
use send_core::notice::NoticeCodeError;
use send_core::tax::{FiscalCodeError, NumericTaxIdError, TaxIdError, VatNumberError};
use send_core::wire::DecodeError;

/// What is wrong with a piece of input.
#[derive(Debug)]
pub(crate) struct Invalid {
    /// A stable word for programs.
    reason: &'static str,
    english: String,
    italian: String,
    /// The first character that it is about, counted from 1.
    position: Option<u8>,
    /// The argument or the place in the JSON text.
    field: Option<String>,
}

impl Invalid {
    pub(crate) fn new(reason: &'static str, text: impl Into<String>) -> Self {
        let text = text.into();
        Self { reason, english: text.clone(), italian: text, position: None, field: None }
    }

    /// Says which argument it is about. What is inside of it already keeps its place.
    pub(crate) fn of_field(mut self, name: &str) -> Self {
        self.field = Some(match self.field {
            Some(inner) => format!("{name}.{inner}"),
            None => name.to_owned(),
        });
        self
    }
}

impl From<Invalid> for PyErr {
    fn from(invalid: Invalid) -> Self {
        let Invalid { reason, english, italian, position, field } = invalid;
        let told = |text: String| field.as_ref().map_or_else(|| text.clone(), |field| format!("{field}: {text}"));
        let (english, italian) = (told(english), told(italian));
        Python::attach(|py| {
            let made = super::error::factory(py, pyo3::intern!(py, "invalid"))
                .and_then(|make| make.call1((english, italian, reason, position, field)));
            made.map_or_else(|failure| failure, PyErr::from_value)
        })
    }
}

/// An error of the core about one identifier.
pub(crate) trait Explained: Localized {
    /// A stable word for programs.
    fn reason(&self) -> &'static str;
    /// The first character that it is about, counted from 1.
    fn position(&self) -> Option<u8>;
}

impl<T: Explained> From<T> for Invalid {
    fn from(error: T) -> Self {
        Self {
            reason: error.reason(),
            english: error.text(Lang::En),
            italian: error.text(Lang::It),
            position: error.position(),
            field: None,
        }
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

impl Explained for FiscalCodeError {
    fn reason(&self) -> &'static str {
        self.reason()
    }

    fn position(&self) -> Option<u8> {
        match self {
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
            _ => None,
        }
    }
}

impl Explained for NumericTaxIdError {
    fn reason(&self) -> &'static str {
        self.reason()
    }

    fn position(&self) -> Option<u8> {
        match self {
            Self::Format(shape) => shape.position(),
            Self::ZeroSerial | Self::ExOfficioSerial => Some(1),
            Self::Office { .. } | Self::OfficeOfEntity { .. } => Some(8),
            Self::CheckDigit { .. } => Some(11),
            _ => None,
        }
    }
}

impl Explained for VatNumberError {
    fn reason(&self) -> &'static str {
        self.reason()
    }

    fn position(&self) -> Option<u8> {
        match self {
            Self::Numeric(error) => error.position(),
            _ => None,
        }
    }
}

impl Explained for TaxIdError {
    fn reason(&self) -> &'static str {
        self.reason()
    }

    fn position(&self) -> Option<u8> {
        match self {
            Self::FiscalCode(error) => error.position(),
            Self::Numeric(error) => error.position(),
            _ => None,
        }
    }
}

impl Explained for IunError {
    fn reason(&self) -> &'static str {
        self.reason()
    }

    fn position(&self) -> Option<u8> {
        match self {
            Self::Format(shape) => shape.position(),
            Self::Alphabet { position, .. } => Some(*position),
            Self::Year { .. } => Some(16),
            Self::Month { .. } => Some(20),
            Self::ControlAlphabet { .. } | Self::Control { .. } => Some(23),
            Self::Version { .. } => Some(25),
            _ => None,
        }
    }
}

impl Explained for RequestIdError {
    fn reason(&self) -> &'static str {
        self.reason()
    }

    fn position(&self) -> Option<u8> {
        match self {
            Self::Format(shape) => shape.position(),
            _ => None,
        }
    }
}

impl Explained for NoticeCodeError {
    fn reason(&self) -> &'static str {
        self.reason()
    }

    fn position(&self) -> Option<u8> {
        match self {
            Self::Format(shape) => shape.position(),
            Self::AuxDigit { .. } => Some(1),
            Self::CheckDigits { .. } => Some(17),
            _ => None,
        }
    }
}

impl Explained for Sha256DigestError {
    fn reason(&self) -> &'static str {
        self.reason()
    }

    fn position(&self) -> Option<u8> {
        match self {
            Self::Format(shape) => shape.position(),
            Self::TooManyBytes => Some(44),
            Self::TrailingBits { .. } => Some(43),
            _ => None,
        }
    }
}

impl From<BuildError> for Invalid {
    fn from(error: BuildError) -> Self {
        Self {
            reason: "incomplete",
            english: error.to_string(),
            italian: error.text_it(),
            position: None,
            field: error.missing.first().map(|name| (*name).to_owned()),
        }
    }
}

impl From<DecodeError> for Invalid {
    fn from(error: DecodeError) -> Self {
        let DecodeError { path, reason, line, column, .. } = error;
        let text = format!("{reason} (line {line}, column {column})");
        Self { field: Some(path).filter(|path| !path.is_empty()), ..Self::new("json", text) }
    }
}
