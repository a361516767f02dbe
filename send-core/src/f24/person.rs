//! Whether the first eleven characters of a tax code fit a person: surname, name, date of birth, sex.
//!
//! Sources: pagopa/pn-f24, form library; the code itself after the decree of 23 December 1976 ([`crate::tax`]).

use super::findings::{Said, said};
use super::pattern::{ASCII_20, ASCII_24, BIRTH_DATE, Pattern, SEX, TAX_CODE};
use super::scalar;
use crate::tax::name::{Triplet, first_name_code, surname_code};
use serde_json::Value;

/// Letters of the months in a tax code.
const MONTHS: &[u8; 12] = b"ABCDEHLMPRST";
/// Added to the day of birth of women.
const WOMEN: u8 = 40;
/// Letters that stand for digits in codes made distinct by the revenue agency (omocodia): 0 to 9.
const OMOCODIA: &[u8; 10] = b"LMNPQRSTUV";

/// Why a tax code does not fit.
pub(super) struct Misfit {
    pub(super) reason: Said,
    /// False if only digits that are written as letters differ: whether the platform reads those is not known.
    pub(super) is_certain: bool,
}

/// Compares; `None` if all fits, or if code or data are not well formed, which other rules tell.
pub(super) fn misfit(tax_code: &Value, data: &Value) -> Option<Misfit> {
    let code = well_formed(tax_code, &TAX_CODE)?;
    if !data.is_object() {
        return None;
    }
    if code.len() == 11 {
        let reason = said("un codice di 11 cifre non è di una persona", "a code of 11 digits is not that of a person");
        return Some(Misfit { reason, is_certain: true });
    }
    let birth_date = well_formed(&data["birthDate"], &BIRTH_DATE)?;
    let sex = well_formed(&data["sex"], &SEX)?;
    let surname = letters(surname_code(&well_formed(&data["surname"], &ASCII_24)?));
    let name = letters(first_name_code(&well_formed(&data["name"], &ASCII_20)?));

    let birth = birth_code(&birth_date, sex == "F")?;
    let in_digits = digits_for_letters(code.get(6..11)?);
    let parts = [
        (code.get(..3)? != surname, "cognome", "surname"),
        (code.get(3..6)? != name, "nome", "name"),
        (in_digits.get(..3) != birth.get(..3), "anno o mese di nascita", "year or month of birth"),
        (in_digits.get(3..) != birth.get(3..), "giorno di nascita o sesso", "day of birth or sex"),
    ];
    let names = |of: fn(&(bool, &'static str, &'static str)) -> &'static str| {
        parts.iter().filter(|part| part.0).map(of).collect::<Vec<_>>().join(", ")
    };
    if parts.iter().any(|part| part.0) {
        return Some(Misfit { reason: Said(names(|part| part.1), names(|part| part.2)), is_certain: true });
    }
    (code.as_bytes().get(6..11) != Some(birth.as_slice())).then(|| Misfit {
        reason: said(
            "il codice è omocodico, e non è noto se la piattaforma lo riconosce",
            "digits of the code are written as letters (omocodia), and whether the platform reads them is not known",
        ),
        is_certain: false,
    })
}

/// The three letters of a surname or a name; of one without letters those that stand for nothing.
fn letters(triplet: Option<Triplet>) -> String {
    triplet.map_or_else(|| "XXX".to_owned(), |triplet| triplet.to_string())
}

fn well_formed(value: &Value, pattern: &Pattern) -> Option<String> {
    scalar::text(value).value().filter(|text| pattern.mismatch(text).is_none())
}

/// Characters 7 to 11 of the code of somebody born on a day `dd-mm-yyyy`. An impossible month has the letter `?`.
fn birth_code(date: &str, is_woman: bool) -> Option<[u8; 5]> {
    let [d1, d2, _, m1, m2, _, _, _, y1, y2] = *date.as_bytes() else { return None };
    let number = |tens: u8, units: u8| (tens - b'0') * 10 + (units - b'0');
    let month = usize::from(number(m1, m2)).checked_sub(1).and_then(|index| MONTHS.get(index));
    let day = number(d1, d2) + if is_woman { WOMEN } else { 0 };
    Some([y1, y2, *month.unwrap_or(&b'?'), b'0' + day / 10, b'0' + day % 10])
}

fn digits_for_letters(part: &str) -> Vec<u8> {
    let digit =
        |byte: u8| OMOCODIA.iter().position(|letter| *letter == byte).and_then(|digit| u8::try_from(digit).ok());
    // The third character is the letter of the month.
    part.bytes()
        .enumerate()
        .map(|(i, byte)| if i == 2 { byte } else { digit(byte).map_or(byte, |d| b'0' + d) })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn outcome(code: &str, birth_date: &str, sex: &str) -> Option<(String, bool)> {
        let data = json!({"surname": "FERMI", "name": "ETTORE", "birthDate": birth_date, "sex": sex});
        misfit(&json!(code), &data).map(|misfit| (misfit.reason.1, misfit.is_certain))
    }

    #[test]
    fn codes_are_compared_part_by_part() {
        assert_eq!(outcome("FRMTTR76M06B715E", "06-08-1976", "M"), None);
        assert_eq!(outcome("FRMTTR76M46B715E", "06-08-1976", "F"), None);
        let told = |text: &str| Some((text.to_owned(), true));
        assert_eq!(outcome("FRMTTR76M06B715E", "06-08-1976", "F"), told("day of birth or sex"));
        assert_eq!(outcome("FRMTTR76M06B715E", "06-99-1976", "M"), told("year or month of birth"));
        assert_eq!(outcome("RSSTTR76M06B715E", "06-08-1976", "M"), told("surname"));
        assert!(outcome("FRMTTRTSM06B715E", "06-08-1976", "M").is_some_and(|(_, is_certain)| !is_certain));
        assert_eq!(outcome("nonsense", "06-08-1976", "M"), None);
        let nameless = json!({"surname": "FERMI", "name": " ", "birthDate": "06-08-1976", "sex": "M"});
        let told = |code: &str| misfit(&json!(code), &nameless).map(|misfit| misfit.reason.1);
        assert_eq!(told("FRMTTR76M06B715E").as_deref(), Some("name"));
        assert_eq!(told("FRMXXX76M06B715E"), None);
    }
}
