//! What the identifiers have in common: the language of their messages, the form of a fixed-length text, text in and out.
//!
//! An identifier here is a short ASCII text with a character class at each place. Each type states its form as a
//! table and one engine reads it, so that "character 7 is 'O'; a digit 0-9 is needed there" is said the
//! same way for an IUN, a notice code or a tax id. The rules that go beyond the form stay with each type.
//!
//! Source of the forms: the `pattern`s of pagopa/pn-delivery `docs/openapi/schemas-pn-notification.yaml`, which accept
//! ASCII only; "letter" and "digit" never mean the Unicode classes here.

mod shape;
mod text;

pub use shape::{CharClass, ShapeError};

pub(crate) use shape::Shape;
pub(crate) use text::deserialize;

/// The language of a message meant for people.
///
/// # Example
/// ```
/// use send_core::ident::{Lang, Localized};
/// use send_core::notice::NoticeCode;
///
/// let error = NoticeCode::parse("3020001").unwrap_err();
/// assert!(error.text(Lang::It).contains("18"));
/// assert_eq!(error.text(Lang::En), error.to_string());
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
#[non_exhaustive]
pub enum Lang {
    /// Italian, the language of the platform's users.
    #[default]
    It,
    /// English, the language of `Display`.
    En,
}

/// Something that can be told to a person in more than one language.
pub trait Localized {
    /// The message in `lang`, one sentence without a final full stop. English is what `Display` writes.
    fn text(&self, lang: Lang) -> String;
}

/// What every error about an identifier tells a program; [`Localized`] tells it to people.
///
/// # Example
/// ```
/// use send_core::ident::IdentifierError;
/// use send_core::iun::Iun;
///
/// fn told(error: &dyn IdentifierError) -> (&'static str, Option<u8>) {
///     (error.reason(), error.position())
/// }
/// let error = Iun::parse("XGHJ-QGEV-YJHQ-2026AA-E-1").unwrap_err();
/// assert_eq!(told(&error), ("format", Some(20)));
/// ```
pub trait IdentifierError: std::error::Error + Localized {
    /// A stable word for programs: the rule that is broken.
    fn reason(&self) -> &'static str;

    /// The first character that it is about, counted from 1 in the text that was given (or in what a lenient reading keeps
    /// of it); `None` if it is about the whole.
    fn position(&self) -> Option<u8>;
}

/// States that an error which has `reason` and `position` is an [`IdentifierError`].
macro_rules! identifier_error {
    ($Error:ty) => {
        impl $crate::ident::IdentifierError for $Error {
            fn reason(&self) -> &'static str {
                self.reason()
            }

            fn position(&self) -> Option<u8> {
                self.position()
            }
        }
    };
}
pub(crate) use identifier_error;

/// How many characters a text has, in words.
pub(crate) fn characters(count: usize, lang: Lang) -> String {
    let noun = match (lang, count) {
        (Lang::It, 1) => "carattere",
        (Lang::It, _) => "caratteri",
        (Lang::En, 1) => "character",
        (Lang::En, _) => "characters",
    };
    format!("{count} {noun}")
}

/// The place counted from 1 of an index counted from 0. Identifiers are short: it never saturates.
pub(crate) fn place(index: usize) -> u8 {
    u8::try_from(index + 1).unwrap_or(u8::MAX)
}

/// The characters that a lenient reading looks at: no ASCII space, tab, CR or LF, and ASCII letters in upper case.
///
/// Not Unicode upper case: it would turn U+017F into S and U+0131 into I.
pub(crate) fn kept(text: &str) -> impl Iterator<Item = char> + Clone {
    text.chars().filter(|c| !matches!(c, ' ' | '\t' | '\r' | '\n')).map(|c| c.to_ascii_uppercase())
}

/// Bytes that are ASCII by construction, as text.
pub(crate) fn ascii(bytes: &[u8]) -> &str {
    std::str::from_utf8(bytes).unwrap_or_default()
}

/// The number that ASCII digits write.
pub(crate) fn number(digits: &[u8]) -> u32 {
    digits.iter().fold(0, |n, digit| n * 10 + u32::from(digit & 15))
}

/// Text in and out of an identifier that has `parse` and `as_str`: `FromStr`, `TryFrom<&str>`, `Display`,
/// `AsRef<str>`, serde as a string.
macro_rules! text_identifier {
    ($Type:ty, $Error:ty, $expecting:literal) => {
        impl std::str::FromStr for $Type {
            type Err = $Error;

            fn from_str(text: &str) -> Result<Self, $Error> {
                Self::parse(text)
            }
        }

        impl TryFrom<&str> for $Type {
            type Error = $Error;

            fn try_from(text: &str) -> Result<Self, $Error> {
                Self::parse(text)
            }
        }

        impl std::fmt::Display for $Type {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.pad(self.as_str())
            }
        }

        impl AsRef<str> for $Type {
            fn as_ref(&self) -> &str {
                self.as_str()
            }
        }

        impl serde::Serialize for $Type {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(self.as_str())
            }
        }

        impl<'de> serde::Deserialize<'de> for $Type {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                $crate::ident::deserialize(deserializer, $expecting)
            }
        }
    };
}
pub(crate) use text_identifier;

/// `Debug` of an identifier that may be written to a log.
macro_rules! shown_debug {
    ($Type:ident) => {
        impl std::fmt::Debug for $Type {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                write!(f, concat!(stringify!($Type), "({})"), self)
            }
        }
    };
}
pub(crate) use shown_debug;

/// `Debug` of an identifier of a person or a company: nothing of it is shown.
macro_rules! masked_debug {
    ($Type:ident) => {
        impl std::fmt::Debug for $Type {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(concat!(stringify!($Type), "(***)"))
            }
        }
    };
}
pub(crate) use masked_debug;
