//! Eleven digits: tax ids of companies and bodies, VAT numbers, provisional codes of persons.
//!
//! Digits 1-7 are a serial number, 8-10 the office that gave it, 11 a check digit (Luhn). Office and serial together say
//! what the number is: a number with a right check digit and an office that never existed is not a tax id, and a number
//! that is no VAT number may well be one.
//!
//! Sources: DM 23/12/1976; DPR 633/1972; the Revenue Agency's program of formal checks (Sogei `UCheckNum`) for the classes.
//! In that program the lower bound of one range of office 000 is written with a leading zero, which Java reads as
//! octal: 131072 instead of 400000. The table below has the ranges as they take effect.

use std::ops::RangeInclusive;

use crate::ident::{self, Lang, Localized, Shape, ShapeError};

const SHAPE: Shape<11> = Shape::new(b"99999999999");

/// What the Revenue Agency's program takes a number of 11 digits for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum NumericTaxIdKind {
    /// A VAT number, or the tax id of a company or body that is a VAT subject.
    VatOrEntity,
    /// A body that is no VAT subject: most municipalities, associations, condominiums. It begins with 8 or 9.
    EntityNonVat,
    /// The provisional code of a person, given by an *Intendenza di finanza* (offices 151-245).
    ProvisionalIntendenza,
    /// The provisional code of a person, given by a tax office (offices 301-766 and 900-950).
    ProvisionalTaxOffice,
    /// An old code given ex officio (office 000), with a check digit.
    ProvisionalExOfficio,
    /// A still older one, whose last digit checks nothing.
    ProvisionalExOfficioUnchecked,
}

impl NumericTaxIdKind {
    /// Every kind.
    pub const ALL: [Self; 6] = [
        Self::VatOrEntity,
        Self::EntityNonVat,
        Self::ProvisionalIntendenza,
        Self::ProvisionalTaxOffice,
        Self::ProvisionalExOfficio,
        Self::ProvisionalExOfficioUnchecked,
    ];

    /// A stable word for programs, such as `vat_or_entity`.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::VatOrEntity => "vat_or_entity",
            Self::EntityNonVat => "entity_non_vat",
            Self::ProvisionalIntendenza => "provisional_person_if",
            Self::ProvisionalTaxOffice => "provisional_person_ii_dd",
            Self::ProvisionalExOfficio => "provisional_ex_officio",
            Self::ProvisionalExOfficioUnchecked => "provisional_ex_officio_nocheck",
        }
    }

    /// True for the codes of natural persons who have no fiscal code of 16 characters. SEND cannot notify them: it takes
    /// 16 characters for a person.
    pub const fn is_provisional(self) -> bool {
        !matches!(self, Self::VatOrEntity | Self::EntityNonVat)
    }
}

/// What an office gives: to numbers with a low serial, and with a high one (8,000,000 and more).
#[derive(Clone, Copy)]
enum Office {
    Unassigned,
    /// VAT numbers, and with a high serial bodies that are no VAT subjects.
    VatAndEntity,
    /// VAT numbers only.
    Vat,
    Intendenza,
    /// Ufficio delle imposte: a tax office.
    Imposte,
    ExOfficio,
}

const OFFICES: [(RangeInclusive<u16>, Office); 9] = [
    (0..=0, Office::ExOfficio),
    (1..=95, Office::VatAndEntity),
    (96..=100, Office::Vat),
    (120..=121, Office::Vat),
    (151..=245, Office::Intendenza),
    (301..=766, Office::Imposte),
    (888..=888, Office::Vat),
    (900..=950, Office::Imposte),
    (999..=999, Office::Vat),
];

/// [`OFFICES`] by code.
static OFFICE: [Office; 1000] = {
    let mut table = [Office::Unassigned; 1000];
    let mut i = 0;
    while i < OFFICES.len() {
        let mut code = *OFFICES[i].0.start();
        while code <= *OFFICES[i].0.end() {
            table[code as usize] = OFFICES[i].1;
            code += 1;
        }
        i += 1;
    }
    table
};

/// First digit of the serials of bodies that are no VAT subjects (8,000,000 and more).
const FIRST_ENTITY_DIGIT: u8 = b'8';

/// Serials of office 000: those without a check digit, then those with one.
const EX_OFFICIO_UNCHECKED: RangeInclusive<u32> = 1..=273_960;
const EX_OFFICIO: [RangeInclusive<u32>; 3] = [273_961..=1_072_479, 1_500_001..=1_828_636, 2_000_001..=2_054_095];

/// What the digits at even positions add to the control sum.
const DOUBLED: [u8; 16] = [0, 2, 4, 6, 8, 1, 3, 5, 7, 9, 0, 0, 0, 0, 0, 0];

/// A formally valid tax id of 11 digits, of whatever [kind](NumericTaxId::kind).
///
/// # Example
/// ```
/// use send_core::tax::{NumericTaxId, NumericTaxIdKind};
///
/// let inps: NumericTaxId = "80078750587".parse()?;
/// assert_eq!(inps.kind(), NumericTaxIdKind::EntityNonVat);
///
/// // Right check digit, but no office ever had the code 119.
/// assert_eq!(NumericTaxId::parse("01920061197").unwrap_err().reason(), "office");
/// # Ok::<(), send_core::tax::NumericTaxIdError>(())
/// ```
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct NumericTaxId {
    digits: [u8; 11],
    kind: NumericTaxIdKind,
}

impl NumericTaxId {
    /// Reads 11 ASCII digits.
    ///
    /// # Errors
    /// The first rule that is broken.
    #[inline]
    pub fn parse(text: &str) -> Result<Self, NumericTaxIdError> {
        let digits = digits_of(text)?;
        classify(&digits).map(|kind| Self { digits, kind })
    }

    /// The same after dropping ASCII spaces, tabs, CR and LF. No `IT` in front: that is the form of a
    /// [`VatNumber`](super::VatNumber).
    ///
    /// # Errors
    /// The first rule that is broken; positions count the characters that remain.
    pub fn parse_lenient(text: &str) -> Result<Self, NumericTaxIdError> {
        match Self::parse(text) {
            Err(NumericTaxIdError::Format(_)) => Self::from_chars(ident::kept(text)),
            verdict => verdict,
        }
    }

    pub(super) fn from_chars(text: impl Iterator<Item = char> + Clone) -> Result<Self, NumericTaxIdError> {
        let digits = SHAPE.read_chars(text).map_err(NumericTaxIdError::Format)?;
        classify(&digits).map(|kind| Self { digits, kind })
    }

    /// The 11 digits.
    pub fn as_str(&self) -> &str {
        ident::ascii(&self.digits)
    }

    /// What the Revenue Agency takes it for.
    pub const fn kind(&self) -> NumericTaxIdKind {
        self.kind
    }

    /// The serial number: digits 1-7.
    pub fn serial(&self) -> &str {
        ident::ascii(&self.digits[..7])
    }

    /// The office that gave it: digits 8-10.
    pub fn office(&self) -> &str {
        ident::ascii(&self.digits[7..10])
    }

    pub(super) const fn digits(&self) -> &[u8; 11] {
        &self.digits
    }
}

ident::text_identifier!(NumericTaxId, NumericTaxIdError, "a tax id of 11 digits");
ident::masked_debug!(NumericTaxId);

/// 11 ASCII digits, quickly if they are.
#[inline]
pub(super) fn digits_of(text: &str) -> Result<[u8; 11], NumericTaxIdError> {
    match <[u8; 11]>::try_from(text.as_bytes()) {
        Ok(digits) if digits.iter().fold(true, |all, digit| all & digit.is_ascii_digit()) => Ok(digits),
        _ => SHAPE.read_chars(text.chars()).map_err(NumericTaxIdError::Format),
    }
}

/// What the check digit should be: the one that makes the sum a multiple of ten.
#[inline]
pub(super) fn expected_check_digit(digits: &[u8; 11]) -> u8 {
    let [d1, d2, d3, d4, d5, d6, d7, d8, d9, d10, _] = digits.map(|digit| digit & 15);
    let odd = d1 + d3 + d5 + d7 + d9;
    let even: u8 = [d2, d4, d6, d8, d10].iter().map(|digit| DOUBLED[usize::from(*digit)]).sum();
    (100 - odd - even) % 10
}

/// The rules that go beyond the form.
#[inline]
pub(super) fn classify(digits: &[u8; 11]) -> Result<NumericTaxIdKind, NumericTaxIdError> {
    use NumericTaxIdError as Error;
    use NumericTaxIdKind as Kind;

    let office = ident::number(&digits[7..10]) as u16;
    // The serial is needed as a number for office 000 only.
    let serial = || ident::number(&digits[..7]);
    if digits.starts_with(b"0000000") {
        return Err(Error::ZeroSerial);
    }
    let kind = match OFFICE.get(usize::from(office)).copied().unwrap_or(Office::Unassigned) {
        Office::VatAndEntity | Office::Vat if digits[0] < FIRST_ENTITY_DIGIT => Kind::VatOrEntity,
        Office::VatAndEntity => Kind::EntityNonVat,
        Office::Vat => return Err(Error::OfficeOfEntity { office }),
        Office::Intendenza => Kind::ProvisionalIntendenza,
        Office::Imposte => Kind::ProvisionalTaxOffice,
        Office::ExOfficio if EX_OFFICIO_UNCHECKED.contains(&serial()) => {
            return Ok(Kind::ProvisionalExOfficioUnchecked);
        }
        Office::ExOfficio if EX_OFFICIO.iter().any(|range| range.contains(&serial())) => Kind::ProvisionalExOfficio,
        Office::ExOfficio => return Err(Error::ExOfficioSerial),
        Office::Unassigned => return Err(Error::Office { office }),
    };
    let (found, expected) = (digits[10] & 15, expected_check_digit(digits));
    if found != expected {
        return Err(Error::CheckDigit { found, expected, kind });
    }
    Ok(kind)
}

/// Why a text is no tax id of 11 digits. Rules are tried in the order of the variants, the first one is told.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, thiserror::Error)]
#[non_exhaustive]
pub enum NumericTaxIdError {
    /// Not 11 digits.
    #[error("not a tax id of 11 digits: {0}")]
    Format(ShapeError),
    /// The serial number is zero.
    #[error("digits 1-7 of the tax id (serial number) are all zero: no tax id has that")]
    ZeroSerial,
    /// No office has this code.
    #[error("digits 8-10 of the tax id (office) are {office:03}, a code that no office has: copy the tax id again")]
    Office {
        /// The code of the office.
        office: u16,
    },
    /// The office exists, and does not give numbers to bodies, whose serial begins with 8 or 9.
    #[error(
        "digits 8-10 of the tax id (office) are {office:03}, an office that gives no number beginning with 8 or 9: copy the tax id again"
    )]
    OfficeOfEntity {
        /// The code of the office.
        office: u16,
    },
    /// Office 000 never gave this serial.
    #[error("digits 1-7 of the tax id (serial number) were never given by office 000: copy the tax id again")]
    ExOfficioSerial,
    /// The check digit does not belong to the others.
    #[error("digit 11 of the tax id (check digit) is {found} and the others ask for {expected}: copy the tax id again")]
    CheckDigit {
        /// The digit as written.
        found: u8,
        /// The digit computed.
        expected: u8,
        /// What the number would be.
        kind: NumericTaxIdKind,
    },
}

impl NumericTaxIdError {
    /// A stable word for programs: `length`, `non_digit`, `zero_serial`, `office`, `office_000`, `check_digit`.
    pub const fn reason(&self) -> &'static str {
        match self {
            Self::Format(ShapeError::Length { .. }) => "length",
            Self::Format(ShapeError::Character { .. }) => "non_digit",
            Self::ZeroSerial => "zero_serial",
            Self::Office { .. } | Self::OfficeOfEntity { .. } => "office",
            Self::ExOfficioSerial => "office_000",
            Self::CheckDigit { .. } => "check_digit",
        }
    }

    /// The first character that it is about, counted from 1; `None` if it is about the whole.
    pub const fn position(&self) -> Option<u8> {
        match self {
            Self::Format(shape) => shape.position(),
            Self::ZeroSerial | Self::ExOfficioSerial => Some(1),
            Self::Office { .. } | Self::OfficeOfEntity { .. } => Some(8),
            Self::CheckDigit { .. } => Some(11),
        }
    }
}

ident::identifier_error!(NumericTaxIdError);

impl Localized for NumericTaxIdError {
    fn text(&self, lang: Lang) -> String {
        let Lang::It = lang else { return self.to_string() };
        match self {
            Self::Format(shape) => format!("non è un codice fiscale di 11 cifre: {}", shape.text(lang)),
            Self::ZeroSerial => {
                "le cifre 1-7 del codice fiscale (matricola) sono tutte zero: nessun codice ha una matricola così".to_owned()
            }
            Self::Office { office } => format!(
                "le cifre 8-10 del codice fiscale (ufficio) sono {office:03}, che non corrisponde a nessun ufficio: ricopiare il codice"
            ),
            Self::OfficeOfEntity { office } => format!(
                "le cifre 8-10 del codice fiscale (ufficio) sono {office:03}, un ufficio che non assegna numeri che cominciano con 8 o 9: ricopiare il codice"
            ),
            Self::ExOfficioSerial => {
                "le cifre 1-7 del codice fiscale (matricola) non sono mai state assegnate dall'ufficio 000: ricopiare il codice".to_owned()
            }
            Self::CheckDigit { found, expected, .. } => format!(
                "la cifra 11 del codice fiscale (di controllo) è {found}, mentre dalle altre risulta {expected}: ricopiare il codice"
            ),
        }
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use NumericTaxIdKind as Kind;

    /// The kind of a serial and an office, with the right check digit.
    fn kind(serial: u32, office: u16) -> Result<Kind, &'static str> {
        let mut digits: [u8; 11] = format!("{serial:07}{office:03}0").into_bytes().try_into().unwrap();
        digits[10] = b'0' + expected_check_digit(&digits);
        classify(&digits).map_err(|error| error.reason())
    }

    #[test]
    fn classes_change_where_the_table_says() {
        for (serial, office, expected) in [
            (1, 1, Ok(Kind::VatOrEntity)),
            (7_999_999, 95, Ok(Kind::VatOrEntity)),
            (8_000_000, 95, Ok(Kind::EntityNonVat)),
            (8_000_000, 96, Err("office")),
            (7_999_999, 100, Ok(Kind::VatOrEntity)),
            (1, 101, Err("office")),
            (1, 150, Err("office")),
            (1, 151, Ok(Kind::ProvisionalIntendenza)),
            (1, 246, Err("office")),
            (1, 766, Ok(Kind::ProvisionalTaxOffice)),
            (1, 767, Err("office")),
            (1, 951, Err("office")),
            (273_960, 0, Ok(Kind::ProvisionalExOfficioUnchecked)),
            (273_961, 0, Ok(Kind::ProvisionalExOfficio)),
            (1_072_480, 0, Err("office_000")),
            (2_054_095, 0, Ok(Kind::ProvisionalExOfficio)),
            (0, 15, Err("zero_serial")),
        ] {
            assert_eq!(kind(serial, office), expected, "{serial} {office}");
        }
    }

    #[test]
    fn the_oldest_codes_have_no_check_digit() {
        for digit in 0..10 {
            assert!(NumericTaxId::parse(&format!("0000001000{digit}")).is_ok());
        }
    }
}
