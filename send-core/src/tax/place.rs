//! Places of birth: is there, or was there ever, a municipality or a state with this code?
//!
//! Advice only. Codes of suppressed municipalities stay in the fiscal codes of those who were born there, and a new one may be
//! younger than the table. And it catches little: 92 to 96 in 100 numbers of most letters are in use.
//!
//! Source: ANPR (Ministero dell'Interno, CC BY 4.0) as of 2026-02-21, by way of python-codicefiscale 0.12.1 (MIT); how the table
//! is made is told in `data/README.md`.

use super::PlaceCode;
use crate::ident::{Lang, Localized};

/// The newest change that the table knows of.
pub const AS_OF: &str = "2026-02-21";

/// One bit a code: letter by letter, then number by number.
static EXISTING: &[u8; 1500] = include_bytes!("../../data/places.bin");

/// The letters of the table, in its order.
const LETTERS: &[u8; 12] = b"ABCDEFGHILMZ";

/// True if the place exists or has existed.
///
/// # Example
/// ```
/// use send_core::tax::{FiscalCode, place};
///
/// let code: FiscalCode = "RSSMRA80A01H501U".parse()?;
/// assert!(place::is_known(code.place_code()));
/// assert_eq!(place::check(code.place_code()), Ok(()));
/// # Ok::<(), send_core::tax::FiscalCodeError>(())
/// ```
#[must_use]
pub fn is_known(place: PlaceCode) -> bool {
    let Some((letter, digits)) = place.as_str().as_bytes().split_first() else {
        return false;
    };
    let Some(row) = LETTERS.iter().position(|known| known == letter) else {
        return false;
    };
    let bit = digits.iter().fold(row, |number, digit| number * 10 + usize::from(digit & 15));
    EXISTING.get(bit / 8).is_some_and(|byte| byte >> (bit % 8) & 1 == 1)
}

/// The same as a result with words for people.
///
/// # Errors
/// [`UnknownPlace`] if no municipality and no state of the table has the code.
pub fn check(place: PlaceCode) -> Result<(), UnknownPlace> {
    if is_known(place) { Ok(()) } else { Err(UnknownPlace(place)) }
}

/// A place code that the table does not have.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, thiserror::Error)]
#[error(
    "characters 12-15 (place of birth) stand for {0}, a code of no municipality and no state that was known on {AS_OF}: check it with its source"
)]
pub struct UnknownPlace(pub PlaceCode);

impl Localized for UnknownPlace {
    fn text(&self, lang: Lang) -> String {
        match lang {
            Lang::En => self.to_string(),
            Lang::It => format!(
                "i caratteri 12-15 (luogo di nascita) indicano {}, un codice che nessun comune e nessuno stato aveva al {AS_OF}: verificarlo con la fonte",
                self.0
            ),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tax::FiscalCode;

    fn place(code: &str) -> PlaceCode {
        let people = ('A'..='Z').map(|control| format!("RSSMRA80A01{code}{control}"));
        people.filter_map(|person| FiscalCode::parse(&person).ok()).next().unwrap().place_code()
    }

    #[test]
    fn places_that_exist_or_have_existed() {
        for code in ["H501", "A001", "F205", "M439", "Z100", "Z105", "A355"] {
            assert!(is_known(place(code)), "{code}");
        }
        for code in ["M999", "Z999", "M440", "Z001"] {
            assert!(!is_known(place(code)), "{code}");
        }
    }

    #[test]
    fn the_table_is_whole() {
        let bits: u32 = EXISTING.iter().map(|byte| byte.count_ones()).sum();
        assert_eq!(bits, 9_864 + 222);
        assert!(LETTERS.is_sorted());
    }

    #[test]
    fn an_unknown_place_is_told() {
        let unknown = check(place("Z999")).unwrap_err();
        assert!([Lang::It, Lang::En].into_iter().all(|lang| unknown.text(lang).contains("Z999")));
    }
}
