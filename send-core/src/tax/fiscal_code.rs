//! The fiscal code of a natural person (codice fiscale): 16 characters made from name, date and place of birth.
//!
//! | positions | content |
//! |---|---|
//! | 1-3, 4-6 | three letters of the surname, three of the name ([`name`](super::name)) |
//! | 7-8, 9, 10-11 | year (two digits), letter of the month, day (40 more for women) |
//! | 12-15 | the place: a letter and three digits; Z is for foreign states |
//! | 16 | control character |
//!
//! When two people would have the same code the Revenue Agency puts letters for digits, from the right (*omocodia*): all
//! 127 ways are valid, and the control character is the one of the code as written.
//!
//! Sources: DPR 605/1973 articles 2-4, DM 23/12/1976, the Revenue Agency's page on how people's codes are made.

use super::fiscal_check::{self, NUMERIC_POSITIONS, OMOCODIA, Reading};
use super::fiscal_error::FiscalCodeError;
use super::name::Triplet;
use crate::ident;
use crate::time::Date;

/// The sex a fiscal code declares.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Sex {
    /// Female: 40 is added to the day of birth.
    Female,
    /// Male.
    Male,
}

impl Sex {
    /// `F` or `M`.
    pub const fn letter(self) -> char {
        match self {
            Self::Female => 'F',
            Self::Male => 'M',
        }
    }
}

/// The code of a place of birth: a municipality (Belfiore code, such as `H501`), or a foreign state (`Z`).
///
/// Whether the place exists, or existed at the birth, is not checked: codes of suppressed municipalities stay valid.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PlaceCode([u8; 4]);

impl PlaceCode {
    /// The letter and three digits.
    pub fn as_str(&self) -> &str {
        ident::ascii(&self.0)
    }

    /// True for a foreign state.
    pub const fn is_foreign(&self) -> bool {
        self.0[0] == b'Z'
    }
}

impl std::fmt::Display for PlaceCode {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.pad(self.as_str())
    }
}

/// Something odd in a valid fiscal code: three letters that no name can give.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum NameShapeWarning {
    /// Positions 1-3.
    Surname,
    /// Positions 4-6.
    Name,
}

impl NameShapeWarning {
    /// A stable word for programs: `surname_shape`, `name_shape`.
    pub const fn reason(&self) -> &'static str {
        match self {
            Self::Surname => "surname_shape",
            Self::Name => "name_shape",
        }
    }
}

/// A formally valid fiscal code, in canonical form: 16 capital letters and digits.
///
/// # Example
/// ```
/// use send_core::tax::{FiscalCode, Sex};
///
/// let code: FiscalCode = "QRZFCN84S63H501H".parse()?;
/// assert_eq!((code.year2(), code.month(), code.day(), code.sex()), (84, 11, 23, Sex::Female));
/// assert_eq!(code.place_code().as_str(), "H501");
///
/// assert_eq!(FiscalCode::parse_lenient(" qrzfcn84s63 h501h")?, code);
///
/// // The same person's code, had another had it first.
/// let second: FiscalCode = "QRZFCN84S63H50MZ".parse()?;
/// assert!(second.is_omocodic() && second.base() == code);
///
/// assert_eq!(FiscalCode::parse("QRZFCN84S63H501Z").unwrap_err().reason(), "check_char");
/// # Ok::<(), send_core::tax::FiscalCodeError>(())
/// ```
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FiscalCode([u8; 16]);

impl FiscalCode {
    /// Reads a fiscal code in canonical form, the only one that the API takes.
    ///
    /// # Errors
    /// The first rule that is broken; [`FiscalCodeError::NotCanonical`] if only spaces and small letters are in the way.
    #[inline]
    pub fn parse(text: &str) -> Result<Self, FiscalCodeError> {
        Self::quickly(text).unwrap_or_else(|| Err(not_of_form(text)))
    }

    /// The same after dropping ASCII spaces, tabs, CR and LF, and with ASCII letters in any case. Nothing else is
    /// forgiven: no punctuation, no look-alikes.
    ///
    /// # Errors
    /// The first rule that is broken; positions count the characters that remain.
    pub fn parse_lenient(text: &str) -> Result<Self, FiscalCodeError> {
        Self::quickly(text).unwrap_or_else(|| {
            let code = fiscal_check::collect(ident::kept(text))?;
            let reading = Reading::of(&code);
            if reading.has_form() { reading.check().map(|()| Self(code)) } else { Err(reading.wrong_character()) }
        })
    }

    /// The verdict on a text that has the canonical form, true or not to the other rules.
    #[inline]
    fn quickly(text: &str) -> Option<Result<Self, FiscalCodeError>> {
        let code = <&[u8; 16]>::try_from(text.as_bytes()).ok()?;
        let reading = Reading::of(code);
        reading.has_form().then(|| reading.check().map(|()| Self(*code)))
    }

    /// The 16 characters.
    pub fn as_str(&self) -> &str {
        ident::ascii(&self.0)
    }

    /// The three letters of the surname.
    pub const fn surname_code(&self) -> Triplet {
        let [a, b, c, ..] = self.0;
        Triplet::new([a, b, c])
    }

    /// The three letters of the name.
    pub const fn name_code(&self) -> Triplet {
        let [_, _, _, a, b, c, ..] = self.0;
        Triplet::new([a, b, c])
    }

    /// The last two digits of the year of birth. The century is not in the code.
    pub fn year2(&self) -> u8 {
        self.reading().year2()
    }

    /// The month of birth, 1-12.
    pub fn month(&self) -> u8 {
        self.reading().month()
    }

    /// The day of birth, 1-31.
    pub fn day(&self) -> u8 {
        fiscal_check::day_of_month(self.reading().written_day())
    }

    /// The sex declared at birth.
    pub fn sex(&self) -> Sex {
        if self.reading().written_day() > 40 { Sex::Female } else { Sex::Male }
    }

    /// The dates of birth it can mean, in the 1900s and in the 2000s, earlier first.
    ///
    /// Centenarians exist, so the later date being in the past does not rule out the earlier; 29 February of `00` exists
    /// only in 2000. Never take a legal age from one of them in silence.
    ///
    /// # Example
    /// ```
    /// let code: send_core::tax::FiscalCode = "PLTPPP23A07B544K".parse()?;
    /// let dates: Vec<String> = code.birth_dates().map(|date| date.to_string()).collect();
    /// assert_eq!(dates, ["1923-01-07", "2023-01-07"]);
    /// # Ok::<(), send_core::tax::FiscalCodeError>(())
    /// ```
    pub fn birth_dates(&self) -> impl Iterator<Item = Date> + use<> {
        let (year2, month, day) = (i16::from(self.year2()), self.month() as i8, self.day() as i8);
        [1900, 2000].into_iter().filter_map(move |century| Date::new(century + year2, month, day).ok())
    }

    /// The place of birth, with its digits restored.
    pub fn place_code(&self) -> PlaceCode {
        let [.., letter, a, b, c, _] = self.base().0;
        PlaceCode([letter, a, b, c])
    }

    /// The control character.
    pub const fn control_character(&self) -> char {
        self.0[15] as char
    }

    /// True if letters stand for some of its digits.
    pub fn is_omocodic(&self) -> bool {
        self.omocodia_mask() != 0
    }

    /// Which digits have been replaced by letters: bit 0 is position 15 (the rightmost), then 14, 13, 11, 10, 8, 7.
    pub fn omocodia_mask(&self) -> u8 {
        (0..).zip(NUMERIC_POSITIONS).map(|(bit, i)| u8::from(self.0[i].is_ascii_uppercase()) << bit).sum()
    }

    /// The same code with all its digits, and the control character of that: what it would be without omocodia.
    #[must_use]
    pub fn base(&self) -> Self {
        self.with_omocodia(0)
    }

    /// The same code with the digits of `mask` replaced by letters (bits as in [`FiscalCode::omocodia_mask`], the eighth
    /// is ignored), and the control character of that.
    #[must_use]
    pub fn with_omocodia(&self, mask: u8) -> Self {
        let mut code = self.0;
        for (bit, i) in NUMERIC_POSITIONS.into_iter().enumerate() {
            let digit = match OMOCODIA.iter().position(|letter| *letter == code[i]) {
                Some(digit) => digit,
                None => usize::from(code[i] & 15) % 10,
            };
            code[i] = if mask >> bit & 1 == 1 { OMOCODIA[digit] } else { b'0' + digit as u8 };
        }
        code[15] = Reading::of(&code).control();
        Self(code)
    }

    /// Which of the two groups of letters cannot come from any name. It catches typing errors that happen to keep the
    /// control character right; the code is valid all the same.
    pub fn name_shape_warnings(&self) -> impl Iterator<Item = NameShapeWarning> + use<> {
        [(self.surname_code(), NameShapeWarning::Surname), (self.name_code(), NameShapeWarning::Name)]
            .into_iter()
            .filter_map(|(triplet, warning)| (!triplet.is_plausible()).then_some(warning))
    }

    fn reading(&self) -> Reading<'_> {
        Reading::of(&self.0)
    }
}

/// The error of a strict reading of a text with another length or with characters of the wrong kind.
#[inline(never)]
fn not_of_form(text: &str) -> FiscalCodeError {
    let forgiven = |c: &u8| c.is_ascii_lowercase() | matches!(c, b' ' | b'\t' | b'\r' | b'\n');
    if text.as_bytes().iter().fold(false, |any, c| any | forgiven(c)) && FiscalCode::parse_lenient(text).is_ok() {
        return FiscalCodeError::NotCanonical;
    }
    match <&[u8; 16]>::try_from(text.as_bytes()) {
        Ok(code) if code.is_ascii() => Reading::of(code).wrong_character(),
        _ if text.is_ascii() => FiscalCodeError::Length { found: text.len() },
        // Sixteen characters that are not all ASCII, or another number of them: never a code.
        _ => {
            fiscal_check::collect(text.chars()).map_or_else(|error| error, |code| Reading::of(&code).wrong_character())
        }
    }
}

ident::text_identifier!(FiscalCode, FiscalCodeError, "a fiscal code of 16 characters");
ident::masked_debug!(FiscalCode);

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn all_omocodic_variants_of_a_person_are_accepted() {
        let person = FiscalCode::parse("RSSMRA80A01H501U").unwrap();
        for mask in 0..128 {
            let variant = person.with_omocodia(mask);
            assert_eq!(FiscalCode::parse(variant.as_str()), Ok(variant));
            assert_eq!((variant.omocodia_mask(), variant.base()), (mask, person));
            assert_eq!(variant.place_code().as_str(), "H501");
        }
    }

    #[test]
    fn the_leap_day_of_00_is_only_in_2000() {
        let mut codes = ('A'..='Z').filter_map(|control| FiscalCode::parse(&format!("QRZFCN00B29H501{control}")).ok());
        let code = codes.next().unwrap();
        assert_eq!(code.birth_dates().map(|date| date.to_string()).collect::<Vec<_>>(), ["2000-02-29"]);
    }

    #[test]
    fn strict_says_when_only_the_spelling_is_wrong() {
        assert_eq!(FiscalCode::parse("rssmra80a01h501u"), Err(FiscalCodeError::NotCanonical));
        assert_eq!(FiscalCode::parse("RSS MRA 80A01 H501U"), Err(FiscalCodeError::NotCanonical));
        assert_eq!(FiscalCode::parse("RSS-MRA80A01H501U"), Err(FiscalCodeError::Length { found: 17 }));
        assert_eq!(FiscalCode::parse("RSSMRA80A01H501\u{df}"), Err(FiscalCodeError::NonAscii { position: 16 }));
        assert_eq!(FiscalCode::parse("RSSMRA80A01H50\u{df}"), Err(FiscalCodeError::Length { found: 15 }));
        assert_eq!(FiscalCode::parse("rssmra80a01h501x"), Err(FiscalCodeError::NameLetter { position: 1, found: 'r' }));
    }
}
