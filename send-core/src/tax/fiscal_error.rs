//! Why a text is no fiscal code: one variant a rule, each naming the character it is about.

use crate::ident::{self, Lang, Localized};

/// Why a text is not a formally valid fiscal code. Rules are tried in the order of the variants, the first one is told.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, thiserror::Error)]
#[non_exhaustive]
pub enum FiscalCodeError {
    /// The code is valid but is not written in canonical form (only the strict reading says so).
    #[error("the fiscal code must be written in capital letters and without spaces: normalise it before use")]
    NotCanonical,
    /// Not 16 characters.
    #[error("a fiscal code has 16 characters and this has {found}: check that it is whole and has no other marks")]
    Length {
        /// Unicode characters in the text (blanks not counted by the lenient reading).
        found: usize,
    },
    /// A character outside ASCII, perhaps one that looks like a letter or a digit.
    #[error("character {position} of the fiscal code is no plain letter or digit: type it again")]
    NonAscii {
        /// Place counted from 1.
        position: u8,
    },
    /// Positions 1-6 take letters of surname and name.
    #[error("character {position} of the fiscal code is {found:?}: positions 1-6 (surname and name) take letters A-Z")]
    NameLetter {
        /// Place counted from 1.
        position: u8,
        /// The character.
        found: char,
    },
    /// Positions 7-8 take the year.
    #[error(
        "character {position} of the fiscal code is {found:?}: positions 7-8 (year of birth) take digits, or LMNPQRSTUV in their place"
    )]
    Year {
        /// Place counted from 1.
        position: u8,
        /// The character.
        found: char,
    },
    /// Position 9 takes the letter of the month.
    #[error("character 9 of the fiscal code is {found:?}: the month of birth is one of ABCDEHLMPRST")]
    Month {
        /// The character.
        found: char,
    },
    /// Positions 10-11 take the day.
    #[error(
        "character {position} of the fiscal code is {found:?}: positions 10-11 (day of birth) take digits, or LMNPQRSTUV in their place"
    )]
    Day {
        /// Place counted from 1.
        position: u8,
        /// The character.
        found: char,
    },
    /// Position 12 takes a letter.
    #[error("character 12 of the fiscal code is {found:?}: the place of birth begins with a letter A-Z")]
    PlaceLetter {
        /// The character.
        found: char,
    },
    /// Positions 13-15 take the number of the place.
    #[error(
        "character {position} of the fiscal code is {found:?}: positions 13-15 (place of birth) take digits, or LMNPQRSTUV in their place"
    )]
    Place {
        /// Place counted from 1.
        position: u8,
        /// The character.
        found: char,
    },
    /// Position 16 takes a letter.
    #[error("character 16 of the fiscal code is {found:?}: the control character is a letter A-Z")]
    CheckNotLetter {
        /// The character.
        found: char,
    },
    /// Positions 10-11 give no day.
    #[error("characters 10-11 of the fiscal code give {found:02}: the day is 01-31, or 41-71 for women")]
    DayRange {
        /// The number as written, omocodia undone.
        found: u8,
    },
    /// The month has no such day.
    #[error("characters 9-11 of the fiscal code give day {day} of month {month}, which has fewer days")]
    DayOfMonth {
        /// Day of the month.
        day: u8,
        /// Month, 1-12.
        month: u8,
    },
    /// 29 February of a year that is not a leap year.
    #[error("characters 7-11 of the fiscal code give 29 February of the year {year2:02}, which is no leap year")]
    LeapDay {
        /// Last two digits of the year.
        year2: u8,
    },
    /// No municipality or foreign state begins with this letter.
    #[error(
        "character 12 of the fiscal code is {found:?}: no place begins with it (A-I, L, M are used, and Z for foreign states)"
    )]
    PlaceLetterUnused {
        /// The letter.
        found: char,
    },
    /// The number of the place is 000.
    #[error("characters 13-15 of the fiscal code are 000: places are numbered from 001")]
    PlaceZero,
    /// The control character does not belong to the others.
    #[error(
        "character 16 of the fiscal code (control character) is {found:?} and the others ask for {expected:?}: copy the code again from the document"
    )]
    CheckCharacter {
        /// The character as written.
        found: char,
        /// The character computed.
        expected: char,
    },
}

impl FiscalCodeError {
    /// A stable word for programs, such as `check_char`, `day_range` or `name_letter_pos_3`.
    pub const fn reason(&self) -> &'static str {
        match self {
            Self::NotCanonical => "not_canonical",
            Self::Length { .. } => "length",
            Self::NonAscii { .. } => "non_ascii",
            Self::NameLetter { position: 1, .. } => "name_letter_pos_1",
            Self::NameLetter { position: 2, .. } => "name_letter_pos_2",
            Self::NameLetter { position: 3, .. } => "name_letter_pos_3",
            Self::NameLetter { position: 4, .. } => "name_letter_pos_4",
            Self::NameLetter { position: 5, .. } => "name_letter_pos_5",
            Self::NameLetter { .. } => "name_letter_pos_6",
            Self::Year { .. } => "year_char",
            Self::Month { .. } => "month_letter",
            Self::Day { .. } => "day_char",
            Self::PlaceLetter { .. } => "place_letter",
            Self::Place { .. } => "place_char",
            Self::CheckNotLetter { .. } => "check_not_letter",
            Self::DayRange { .. } => "day_range",
            Self::DayOfMonth { .. } => "day_of_month",
            Self::LeapDay { .. } => "feb29_non_leap",
            Self::PlaceLetterUnused { .. } => "place_letter_unused",
            Self::PlaceZero => "place_000",
            Self::CheckCharacter { .. } => "check_char",
        }
    }

    /// The first character that it is about, counted from 1; `None` if it is about the whole.
    pub const fn position(&self) -> Option<u8> {
        match self {
            Self::NotCanonical | Self::Length { .. } => None,
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
    }
}

ident::identifier_error!(FiscalCodeError);

impl Localized for FiscalCodeError {
    fn text(&self, lang: Lang) -> String {
        let Lang::It = lang else { return self.to_string() };
        let or_letters = "cifre, o al loro posto le lettere LMNPQRSTUV";
        let (place, why) = match self {
            Self::NotCanonical => {
                return "il codice fiscale va scritto in maiuscolo e senza spazi: normalizzarlo prima dell'uso"
                    .to_owned();
            }
            Self::Length { found } => {
                return format!(
                    "un codice fiscale ha 16 caratteri e questo ne ha {found}: controllare che sia completo e senza altri segni"
                );
            }
            Self::NonAscii { position } => {
                (position.to_string(), "non è una lettera o una cifra semplice: riscriverlo".to_owned())
            }
            Self::NameLetter { position, found } => {
                (position.to_string(), format!("è {found:?}: le posizioni 1-6 (cognome e nome) sono lettere A-Z"))
            }
            Self::Year { position, found } => {
                (position.to_string(), format!("è {found:?}: le posizioni 7-8 (anno di nascita) sono {or_letters}"))
            }
            Self::Month { found } => {
                ("9".to_owned(), format!("è {found:?}: il mese di nascita è una delle lettere ABCDEHLMPRST"))
            }
            Self::Day { position, found } => {
                (position.to_string(), format!("è {found:?}: le posizioni 10-11 (giorno di nascita) sono {or_letters}"))
            }
            Self::PlaceLetter { found } => {
                ("12".to_owned(), format!("è {found:?}: il luogo di nascita comincia con una lettera A-Z"))
            }
            Self::Place { position, found } => {
                (position.to_string(), format!("è {found:?}: le posizioni 13-15 (luogo di nascita) sono {or_letters}"))
            }
            Self::CheckNotLetter { found } => {
                ("16".to_owned(), format!("è {found:?}: il carattere di controllo è una lettera A-Z"))
            }
            Self::PlaceLetterUnused { found } => (
                "12".to_owned(),
                format!("è {found:?}: nessun luogo comincia così (si usano A-I, L, M, e Z per gli stati esteri)"),
            ),
            Self::CheckCharacter { found, expected } => (
                "16 (di controllo)".to_owned(),
                format!("è {found:?}, mentre dagli altri risulta {expected:?}: ricopiare il codice dal documento"),
            ),
            Self::DayRange { found } => {
                return format!(
                    "i caratteri 10-11 del codice fiscale danno {found:02}: il giorno è 01-31, o 41-71 per le donne"
                );
            }
            Self::DayOfMonth { day, month } => {
                return format!(
                    "i caratteri 9-11 del codice fiscale danno il giorno {day} del mese {month}, che ha meno giorni"
                );
            }
            Self::LeapDay { year2 } => {
                return format!(
                    "i caratteri 7-11 del codice fiscale danno il 29 febbraio dell'anno {year2:02}, che non è bisestile"
                );
            }
            Self::PlaceZero => {
                return "i caratteri 13-15 del codice fiscale sono 000: i luoghi sono numerati da 001".to_owned();
            }
        };
        format!("il carattere {place} del codice fiscale {why}")
    }
}
