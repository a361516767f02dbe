//! The form of a text of fixed length: a class of characters for each place, and what is told of a text that has another form.

use super::{Lang, Localized, characters, identifier_error, place};

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
