//! Tax identifiers of Italy, as the law and the Revenue Agency define them.
//!
//! | type | what it is |
//! |---|---|
//! | [`FiscalCode`] | the 16 characters of a natural person (codice fiscale) |
//! | [`NumericTaxId`] | the 11 digits of a company, a body, or a person with a provisional code |
//! | [`VatNumber`] | the 11 digits of a VAT subject (partita IVA) |
//! | [`TaxId`] | either of the first two |
//! | [`PaTaxId`] | 11 digits that nobody checks: what SEND takes for the sender and for the creditor |
//!
//! These types hold what is *formally valid*. What SEND accepts is looser in some places and stricter in others; that
//! is not another way to read a code but a question of its own: see [`profile`]. How names become letters of a code is
//! in [`name`], whether a denomination fits a code in [`denomination`], which places of birth exist in [`place`].
//! Nothing here is shown by `Debug`, and no error repeats a whole code: they are personal data.
//!
//! Sources: DPR 605/1973; DM 23/12/1976 n. 13813; DPR 633/1972; the Revenue Agency's program of formal checks (Sogei,
//! `UCheckDigit` and `UCheckNum`); Circolare 34/E of 2011.

pub mod denomination;
mod fiscal_check;
mod fiscal_code;
mod fiscal_error;
mod kind;
pub mod name;
mod numeric;
mod pa;
pub mod place;
pub mod profile;
mod vat;

use crate::ident::{self, Lang, Localized};

pub use denomination::{Doubt, Misfit, NameMatch};
pub use fiscal_code::{FiscalCode, NameShapeWarning, PlaceCode, Sex};
pub use fiscal_error::FiscalCodeError;
pub use numeric::{NumericTaxId, NumericTaxIdError, NumericTaxIdKind};
pub use pa::{PaTaxId, PaTaxIdError};
pub use vat::{VatNumber, VatNumberError};

/// The tax id of anybody: a person's 16 characters or 11 digits.
///
/// # Example
/// ```
/// use send_core::tax::TaxId;
///
/// let person: TaxId = "RSSMRA80A01H501U".parse()?;
/// let body: TaxId = "80078750587".parse()?;
/// assert!(person.as_fiscal_code().is_some() && body.as_numeric().is_some());
/// assert_eq!(format!("{person:?}"), "FiscalCode(***)");
/// # Ok::<(), send_core::tax::TaxIdError>(())
/// ```
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum TaxId {
    /// The 16 characters of a natural person.
    FiscalCode(FiscalCode),
    /// The 11 digits of a company, a body, or a person with a provisional code.
    Numeric(NumericTaxId),
}

impl TaxId {
    /// Reads a tax id in canonical form; its length decides which of the two it is.
    ///
    /// # Errors
    /// [`TaxIdError`], that of the kind whose length it has.
    pub fn parse(text: &str) -> Result<Self, TaxIdError> {
        match text.chars().count() {
            11 => Ok(Self::Numeric(NumericTaxId::parse(text)?)),
            16 => Ok(Self::FiscalCode(FiscalCode::parse(text)?)),
            found => Err(TaxIdError::Length { found }),
        }
    }

    /// The same after dropping ASCII spaces, tabs, CR and LF, and with ASCII letters in any case.
    ///
    /// # Errors
    /// As [`TaxId::parse`]; positions count the characters that remain.
    pub fn parse_lenient(text: &str) -> Result<Self, TaxIdError> {
        match ident::kept(text).count() {
            11 => Ok(Self::Numeric(NumericTaxId::parse_lenient(text)?)),
            16 => Ok(Self::FiscalCode(FiscalCode::parse_lenient(text)?)),
            found => Err(TaxIdError::Length { found }),
        }
    }

    /// The canonical text.
    pub fn as_str(&self) -> &str {
        match self {
            Self::FiscalCode(code) => code.as_str(),
            Self::Numeric(id) => id.as_str(),
        }
    }

    /// The code of a natural person, if it is one of 16 characters.
    pub const fn as_fiscal_code(&self) -> Option<FiscalCode> {
        match self {
            Self::FiscalCode(code) => Some(*code),
            Self::Numeric(_) => None,
        }
    }

    /// The number, if it is one of 11 digits.
    pub const fn as_numeric(&self) -> Option<NumericTaxId> {
        match self {
            Self::FiscalCode(_) => None,
            Self::Numeric(id) => Some(*id),
        }
    }
}

impl From<FiscalCode> for TaxId {
    fn from(code: FiscalCode) -> Self {
        Self::FiscalCode(code)
    }
}

impl From<NumericTaxId> for TaxId {
    fn from(id: NumericTaxId) -> Self {
        Self::Numeric(id)
    }
}

impl From<VatNumber> for TaxId {
    fn from(number: VatNumber) -> Self {
        Self::Numeric(number.into())
    }
}

impl std::fmt::Debug for TaxId {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::FiscalCode(code) => code.fmt(f),
            Self::Numeric(id) => id.fmt(f),
        }
    }
}

ident::text_identifier!(TaxId, TaxIdError, "a tax id of 16 characters or 11 digits");

/// Why a text is no tax id.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, thiserror::Error)]
#[non_exhaustive]
pub enum TaxIdError {
    /// Neither 16 characters nor 11.
    #[error(
        "{}: a person's tax id has 16, a company's or a body's 11; check that it is whole and has no spaces",
        ident::characters(*.found, Lang::En)
    )]
    Length {
        /// Unicode characters in the text.
        found: usize,
    },
    /// Sixteen characters that are no fiscal code.
    #[error("{0}")]
    FiscalCode(FiscalCodeError),
    /// Eleven characters that are no numeric tax id.
    #[error("{0}")]
    Numeric(NumericTaxIdError),
}

impl TaxIdError {
    /// A stable word for programs: `length`, or that of the error inside.
    pub const fn reason(&self) -> &'static str {
        match self {
            Self::Length { .. } => "length",
            Self::FiscalCode(error) => error.reason(),
            Self::Numeric(error) => error.reason(),
        }
    }

    /// The first character that it is about, counted from 1; `None` if it is about the whole.
    pub const fn position(&self) -> Option<u8> {
        match self {
            Self::Length { .. } => None,
            Self::FiscalCode(error) => error.position(),
            Self::Numeric(error) => error.position(),
        }
    }
}

ident::identifier_error!(TaxIdError);

impl Localized for TaxIdError {
    fn text(&self, lang: Lang) -> String {
        match (lang, self) {
            (Lang::En, _) => self.to_string(),
            (Lang::It, Self::Length { found }) => format!(
                "{}: il codice fiscale di una persona ne ha 16, quello di una società o di un ente 11; controllare che sia completo e senza spazi",
                ident::characters(*found, lang)
            ),
            (Lang::It, Self::FiscalCode(error)) => error.text(lang),
            (Lang::It, Self::Numeric(error)) => error.text(lang),
        }
    }
}

impl From<FiscalCodeError> for TaxIdError {
    fn from(error: FiscalCodeError) -> Self {
        Self::FiscalCode(error)
    }
}

impl From<NumericTaxIdError> for TaxIdError {
    fn from(error: NumericTaxIdError) -> Self {
        Self::Numeric(error)
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    const PERSON: &str = "RSSMRA80A01H501U";
    const COMPANY: &str = "12345670157";

    #[test]
    fn nothing_of_a_tax_id_is_shown_by_debug() {
        let person = FiscalCode::parse(PERSON).unwrap();
        let number = NumericTaxId::parse(COMPANY).unwrap();
        assert_eq!(format!("{person:?}"), "FiscalCode(***)");
        assert_eq!(format!("{number:?}"), "NumericTaxId(***)");
        assert_eq!(format!("{:?}", VatNumber::parse(COMPANY).unwrap()), "VatNumber(***)");
        assert_eq!(format!("{:?}", PaTaxId::parse(COMPANY).unwrap()), "PaTaxId(***)");
        assert_eq!(format!("{:?}", [TaxId::from(person), number.into()]), "[FiscalCode(***), NumericTaxId(***)]");
    }

    #[test]
    fn no_error_repeats_the_code() {
        for broken in ["RSSMRA80A01H501X", "RSSMRA80A41D612", "rssmra80a01h501u", "12345670158", "12345671157"] {
            let error = TaxId::parse(broken).unwrap_err();
            for text in [error.text(Lang::It), error.text(Lang::En), format!("{error:?}")] {
                assert!(!text.contains(broken) && !text.contains(&broken[2..9]), "{text}");
            }
        }
    }

    #[test]
    fn an_error_tells_rule_and_place_to_a_program() {
        use crate::ident::IdentifierError;
        let told = |error: &dyn IdentifierError| (error.reason(), error.position());
        for (text, expected) in [
            ("RSSMRA80A01H501X", ("check_char", Some(16))),
            ("RSSMRA80A32H501U", ("day_range", Some(10))),
            ("RSSMRA81B29H501U", ("feb29_non_leap", Some(7))),
            ("RSSMR180A01H501U", ("name_letter_pos_6", Some(6))),
            ("1234567O157", ("non_digit", Some(8))),
            ("12345671157", ("office", Some(8))),
            ("12345670158", ("check_digit", Some(11))),
            ("1234", ("length", None)),
        ] {
            assert_eq!(told(&TaxId::parse(text).unwrap_err()), expected, "{text}");
        }
        assert_eq!(told(&PaTaxId::parse("1234567O157").unwrap_err()), ("character", Some(8)));
        assert_eq!(told(&VatNumber::parse("80078750587").unwrap_err()), ("entity_non_vat", None));
    }

    #[test]
    fn a_wrong_length_says_of_what() {
        let error = PaTaxId::parse("1").unwrap_err();
        assert!(error.to_string().starts_with("not the tax id of a public body: 1 character instead of 11"), "{error}");
        assert!(error.text(Lang::It).starts_with("non è il codice fiscale di un ente pubblico: 1 carattere invece"));
        assert!(TaxId::parse("1").unwrap_err().to_string().starts_with("1 character:"));
    }

    #[test]
    fn a_number_in_json_is_refused_without_being_quoted() {
        let error = serde_json::from_str::<TaxId>("12345670157").unwrap_err().to_string();
        assert!(error.contains("a tax id") && !error.contains("1234"), "{error}");
        assert_eq!(serde_json::from_str::<TaxId>("\"12345670157\"").unwrap().as_str(), COMPANY);
        let code: FiscalCode = serde_json::from_str("\"RSSMRA80A01H501\\u0055\"").unwrap();
        assert_eq!(serde_json::to_string(&code).unwrap(), "\"RSSMRA80A01H501U\"");
    }
}
