//! What the identifiers have in common: the language of their messages, the form of a fixed-length text, text in and out.
//!
//! An identifier here is a short ASCII text with a character class at each place. Each type states its form as a
//! table and one engine reads it, so that "character 7 is 'O'; a digit 0-9 is needed there" is said the
//! same way for an IUN, a notice code or a tax id. The rules that go beyond the form stay with each type.
//!
//! Source of the forms: the `pattern`s of pagopa/pn-delivery `docs/openapi/schemas-pn-notification.yaml`, which accept
//! ASCII only; "letter" and "digit" never mean the Unicode classes here.

use std::fmt;
use std::marker::PhantomData;
use std::str::FromStr;

use serde::de::{self, Deserializer, Visitor};

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

/// The kind of character that one place of an identifier takes. All of them are ASCII.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum CharClass {
    /// `0` to `9`.
    Digit,
    /// `A` to `Z`.
    Letter,
    /// `A` to `Z` or `0` to `9`.
    LetterOrDigit,
    /// The hyphen-minus `-`.
    Hyphen,
    /// A character of standard base64: `A-Z`, `a-z`, `0-9`, `+`, `/`.
    Base64,
    /// A base64 character or the padding `=`.
    Base64OrPadding,
    /// The padding `=`.
    Padding,
}

impl CharClass {
    /// The class written as one character in the pattern of a [`Shape`].
    const fn of(symbol: u8) -> Self {
        match symbol {
            b'9' => Self::Digit,
            b'A' => Self::Letter,
            b'X' => Self::LetterOrDigit,
            b'-' => Self::Hyphen,
            b'b' => Self::Base64,
            b'p' => Self::Base64OrPadding,
            _ => Self::Padding,
        }
    }

    const fn takes(self, byte: u8) -> bool {
        match self {
            Self::Digit => byte.is_ascii_digit(),
            Self::Letter => byte.is_ascii_uppercase(),
            Self::LetterOrDigit => byte.is_ascii_uppercase() || byte.is_ascii_digit(),
            Self::Hyphen => byte == b'-',
            Self::Base64 => byte.is_ascii_alphanumeric() || byte == b'+' || byte == b'/',
            Self::Base64OrPadding => Self::Base64.takes(byte) || byte == b'=',
            Self::Padding => byte == b'=',
        }
    }

    const fn words(self) -> [&'static str; 2] {
        match self {
            Self::Digit => ["una cifra 0-9", "a digit 0-9"],
            Self::Letter => ["una lettera maiuscola A-Z", "a capital letter A-Z"],
            Self::LetterOrDigit => ["una lettera maiuscola o una cifra", "a capital letter or a digit"],
            Self::Hyphen => ["un trattino \"-\"", "a hyphen \"-\""],
            Self::Base64 => ["un carattere base64 (A-Z a-z 0-9 + /)", "a base64 character (A-Z a-z 0-9 + /)"],
            Self::Base64OrPadding => ["un carattere base64 o \"=\"", "a base64 character or \"=\""],
            Self::Padding => ["il segno \"=\"", "the sign \"=\""],
        }
    }
}

impl Localized for CharClass {
    fn text(&self, lang: Lang) -> String {
        let [it, en] = self.words();
        match lang {
            Lang::It => it.to_owned(),
            Lang::En => en.to_owned(),
        }
    }
}

/// A text that has not the form of the identifier: another length, or a character of the wrong class.
///
/// # Example
/// ```
/// use send_core::ident::{CharClass, ShapeError};
/// use send_core::tax::PaTaxId;
///
/// let shape = |text| PaTaxId::parse(text).map_err(|error| error.shape());
/// assert_eq!(shape("123"), Err(ShapeError::Length { found: 3, expected: 11 }));
/// assert_eq!(shape("1234567O157"), Err(ShapeError::Character { position: 8, found: 'O', expected: CharClass::Digit }));
/// let error = PaTaxId::parse("1234567O157").unwrap_err();
/// assert!(error.to_string().contains("character 8 is 'O' and a digit 0-9 is needed there"));
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, thiserror::Error)]
#[non_exhaustive]
pub enum ShapeError {
    /// The number of characters is not the one of the identifier.
    #[error("{} instead of {expected}: check that it is whole and has no spaces or other marks", characters(*.found, Lang::En))]
    Length {
        /// Unicode characters in the text (after the removal of blanks, where a lenient reading removes them).
        found: usize,
        /// Characters of the identifier.
        expected: usize,
    },
    /// The first character that is not of the class its place takes.
    #[error("character {position} is {found:?} and {} is needed there", .expected.words()[1])]
    Character {
        /// Place of the character, counted from 1.
        position: u8,
        /// The character.
        found: char,
        /// What the place takes.
        expected: CharClass,
    },
}

impl ShapeError {
    /// A stable word for programs: `length` or `character`.
    pub const fn reason(&self) -> &'static str {
        match self {
            Self::Length { .. } => "length",
            Self::Character { .. } => "character",
        }
    }

    /// Where the wrong character is, counted from 1; `None` for a wrong length.
    pub const fn position(&self) -> Option<u8> {
        match self {
            Self::Length { .. } => None,
            Self::Character { position, .. } => Some(*position),
        }
    }
}

identifier_error!(ShapeError);

impl Localized for ShapeError {
    fn text(&self, lang: Lang) -> String {
        match (lang, self) {
            (Lang::En, _) => self.to_string(),
            (Lang::It, Self::Length { found, expected }) => format!(
                "{} invece di {expected}: controllare che sia completo e senza spazi o altri segni",
                characters(*found, lang)
            ),
            (Lang::It, Self::Character { position, found, expected }) => {
                format!("il carattere {position} è {found:?} e lì serve {}", expected.words()[0])
            }
        }
    }
}

/// The form of an identifier of `N` characters.
pub(crate) struct Shape<const N: usize>([CharClass; N]);

impl<const N: usize> Shape<N> {
    /// One symbol a place: `9` digit, `A` letter, `X` either, `-` hyphen, `b` base64, `p` base64 or padding, `=` padding.
    pub(crate) const fn new(pattern: &[u8; N]) -> Self {
        let mut classes = [CharClass::Padding; N];
        let mut i = 0;
        while i < N {
            classes[i] = CharClass::of(pattern[i]);
            i += 1;
        }
        Self(classes)
    }

    /// The bytes of `text`, if it has this form.
    pub(crate) fn read(&self, text: &str) -> Result<[u8; N], ShapeError> {
        match <[u8; N]>::try_from(text.as_bytes()) {
            Ok(bytes) if self.0.iter().zip(&bytes).all(|(class, byte)| class.takes(*byte)) => Ok(bytes),
            _ => self.read_chars(text.chars()),
        }
    }

    /// The same for a text that is only known character by character.
    pub(crate) fn read_chars(&self, text: impl Iterator<Item = char> + Clone) -> Result<[u8; N], ShapeError> {
        let found = text.clone().count();
        if found != N {
            return Err(ShapeError::Length { found, expected: N });
        }
        let mut bytes = [0; N];
        for (i, ((class, byte), found)) in self.0.iter().zip(&mut bytes).zip(text).enumerate() {
            *byte = match u8::try_from(found) {
                Ok(ascii) if class.takes(ascii) => ascii,
                _ => return Err(ShapeError::Character { position: place(i), found, expected: *class }),
            };
        }
        Ok(bytes)
    }
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

/// Reads an identifier from a string of any serde format, borrowed or owned.
///
/// The default message of serde quotes what it found, and a tax id that a spreadsheet turned into a number would end in
/// a log: so numbers are refused here without quoting them. For that the value is taken as whatever it is, which formats
/// that are not for people (bincode and the like) cannot do.
pub(crate) fn deserialize<'de, T, D>(deserializer: D, expecting: &'static str) -> Result<T, D::Error>
where
    T: FromStr<Err: fmt::Display>,
    D: Deserializer<'de>,
{
    let visitor = TextVisitor { expecting, made: PhantomData };
    if deserializer.is_human_readable() {
        deserializer.deserialize_any(visitor)
    } else {
        deserializer.deserialize_str(visitor)
    }
}

struct TextVisitor<T> {
    expecting: &'static str,
    made: PhantomData<T>,
}

impl<T> TextVisitor<T> {
    fn number<E: de::Error>(&self) -> Result<T, E> {
        Err(E::custom(format_args!("found a number, and {} is needed: write it between quotes", self.expecting)))
    }
}

impl<T: FromStr<Err: fmt::Display>> Visitor<'_> for TextVisitor<T> {
    type Value = T;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.expecting)
    }

    fn visit_str<E: de::Error>(self, text: &str) -> Result<T, E> {
        text.parse().map_err(E::custom)
    }

    fn visit_i64<E: de::Error>(self, _: i64) -> Result<T, E> {
        self.number()
    }

    fn visit_i128<E: de::Error>(self, _: i128) -> Result<T, E> {
        self.number()
    }

    fn visit_u64<E: de::Error>(self, _: u64) -> Result<T, E> {
        self.number()
    }

    fn visit_u128<E: de::Error>(self, _: u128) -> Result<T, E> {
        self.number()
    }

    fn visit_f64<E: de::Error>(self, _: f64) -> Result<T, E> {
        self.number()
    }
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

#[cfg(test)]
mod tests {
    use super::*;

    const PLATE: Shape<7> = Shape::new(b"AA-9X=b");

    #[test]
    fn a_shape_says_the_first_wrong_character() {
        assert_eq!(PLATE.read("AB-12=z"), Ok(*b"AB-12=z"));
        assert_eq!(PLATE.read("AB-12="), Err(ShapeError::Length { found: 6, expected: 7 }));
        assert_eq!(
            PLATE.read("ABé12=z"),
            Err(ShapeError::Character { position: 3, found: 'é', expected: CharClass::Hyphen })
        );
        // Seven bytes that are six characters: the length is the one a person counts.
        assert_eq!(PLATE.read("AB-1é="), Err(ShapeError::Length { found: 6, expected: 7 }));
    }

    #[test]
    fn messages_exist_in_both_languages() {
        let error = ShapeError::Character { position: 3, found: '\u{200b}', expected: CharClass::Hyphen };
        assert_eq!(error.text(Lang::En), r#"character 3 is '\u{200b}' and a hyphen "-" is needed there"#);
        assert_eq!(error.text(Lang::It), r#"il carattere 3 è '\u{200b}' e lì serve un trattino "-""#);
    }
}
