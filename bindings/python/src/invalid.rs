//! Input that is not acceptable, told to Python as a `ValidationError`.
//!
//! The rules and their texts are the core's; here they only get one form, because Python knows one class for them all.

use pyo3::prelude::*;
use send_core::digest::Sha256DigestError;
use send_core::ident::{IdentifierError, Lang, Localized};
use send_core::iun::{IunError, RequestIdError};
use send_core::model::BuildError;
use send_core::notice::NoticeCodeError;
use send_core::tax::{FiscalCodeError, NumericTaxIdError, PaTaxIdError, TaxIdError, VatNumberError};
use send_core::taxonomy::TaxonomyCodeError;
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
    /// In English and in Italian.
    pub(crate) fn in_words(reason: &'static str, [english, italian]: [impl Into<String>; 2]) -> Self {
        Self { reason, english: english.into(), italian: italian.into(), position: None, field: None }
    }

    /// In the words of the core.
    pub(crate) fn told(reason: &'static str, error: &impl Localized) -> Self {
        Self::in_words(reason, [error.text(Lang::En), error.text(Lang::It)])
    }

    /// A word that is none of those that there are.
    pub(crate) fn no_such(words: &[&str], given: &str) -> Self {
        let [english, italian] = [either(words, "or"), either(words, "o")];
        Self::in_words(
            "unknown",
            [format!("{english} is needed, not {given:?}"), format!("serve {italian}, non {given:?}")],
        )
    }

    fn of_identifier(error: &dyn IdentifierError) -> Self {
        Self {
            reason: error.reason(),
            english: error.text(Lang::En),
            italian: error.text(Lang::It),
            position: error.position(),
            field: None,
        }
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

/// `'a', 'b' or 'c'`.
pub(crate) fn either(words: &[impl AsRef<str>], or: &str) -> String {
    let quoted: Vec<_> = words.iter().map(|word| format!("'{}'", word.as_ref())).collect();
    match quoted.split_last() {
        Some((last, [])) => last.clone(),
        Some((last, others)) => format!("{} {or} {last}", others.join(", ")),
        None => String::new(),
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

/// The errors of the core's identifiers: each says by itself which rule is broken and where.
macro_rules! identifier_errors {
    ($($Error:ty),+ $(,)?) => {
        $(impl From<$Error> for Invalid {
            fn from(error: $Error) -> Self {
                Self::of_identifier(&error)
            }
        })+
    };
}

identifier_errors! {
    FiscalCodeError, IunError, NoticeCodeError, NumericTaxIdError, PaTaxIdError, RequestIdError, Sha256DigestError,
    TaxIdError, TaxonomyCodeError, VatNumberError,
}

impl From<BuildError> for Invalid {
    fn from(error: BuildError) -> Self {
        Self {
            reason: "incomplete",
            english: error.text(Lang::En),
            italian: error.text(Lang::It),
            position: None,
            field: error.missing.first().map(|name| (*name).to_owned()),
        }
    }
}

impl From<DecodeError> for Invalid {
    fn from(error: DecodeError) -> Self {
        Self {
            reason: "json",
            english: error.what(Lang::En),
            italian: error.what(Lang::It),
            position: None,
            field: Some(error.path).filter(|path| !path.is_empty()),
        }
    }
}
