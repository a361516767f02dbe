//! The VAT number (partita IVA): the 11 digits of a VAT subject.
//!
//! It is a [`NumericTaxId`] of one kind. Outside Italy it is written with `IT` in front; the API never takes that form.
//!
//! Sources: DPR 633/1972 article 35, DPR 404/2001; Sogei `UCheckNum` for the offices (see [`NumericTaxId`]).

use super::numeric::{NumericTaxId, NumericTaxIdError, NumericTaxIdKind};
use crate::ident::{self, Lang, Localized};

/// A formally valid VAT number, in canonical form: 11 digits.
///
/// # Example
/// ```
/// use send_core::tax::VatNumber;
///
/// let number = VatNumber::parse_lenient("it 12345670157")?;
/// assert_eq!(number.as_str(), "12345670157");
///
/// // The tax id of INPS, which is no VAT number.
/// assert_eq!(VatNumber::parse("80078750587").unwrap_err().reason(), "entity_non_vat");
/// # Ok::<(), send_core::tax::VatNumberError>(())
/// ```
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct VatNumber(NumericTaxId);

impl VatNumber {
    /// Reads 11 ASCII digits.
    ///
    /// # Errors
    /// [`VatNumberError`], the first rule that is broken.
    #[inline]
    pub fn parse(text: &str) -> Result<Self, VatNumberError> {
        NumericTaxId::parse(text)?.try_into()
    }

    /// The same after dropping ASCII spaces, tabs, CR and LF, and then one `IT` in front, in any case.
    ///
    /// # Errors
    /// [`VatNumberError`]; positions count the characters that remain.
    pub fn parse_lenient(text: &str) -> Result<Self, VatNumberError> {
        let id = match NumericTaxId::parse(text) {
            Err(NumericTaxIdError::Format(_)) => {
                let mut digits = ident::kept(text);
                let mut rest = digits.clone();
                if rest.next() == Some('I') && rest.next() == Some('T') {
                    digits = rest;
                }
                NumericTaxId::from_chars(digits)
            }
            verdict => verdict,
        };
        id?.try_into()
    }

    /// The 11 digits.
    pub fn as_str(&self) -> &str {
        self.0.as_str()
    }
}

impl TryFrom<NumericTaxId> for VatNumber {
    type Error = VatNumberError;

    fn try_from(id: NumericTaxId) -> Result<Self, VatNumberError> {
        match id.kind() {
            NumericTaxIdKind::VatOrEntity => Ok(Self(id)),
            kind => Err(VatNumberError::NotVat { kind }),
        }
    }
}

impl From<VatNumber> for NumericTaxId {
    fn from(number: VatNumber) -> Self {
        number.0
    }
}

ident::text_identifier!(VatNumber, VatNumberError, "a VAT number of 11 digits");
ident::masked_debug!(VatNumber);

/// Why a text is no VAT number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, thiserror::Error)]
#[non_exhaustive]
pub enum VatNumberError {
    /// It is no tax id of 11 digits at all.
    #[error("{0}")]
    Numeric(NumericTaxIdError),
    /// It is the tax id of somebody who is no VAT subject.
    #[error("digits 1-10 are those of a tax id of another kind ({}): it is no VAT number", .kind.as_str())]
    NotVat {
        /// What it is.
        kind: NumericTaxIdKind,
    },
}

impl VatNumberError {
    /// A stable word for programs: that of [`NumericTaxIdError`], or of the kind it is.
    pub const fn reason(&self) -> &'static str {
        match self {
            Self::Numeric(error) => error.reason(),
            Self::NotVat { kind: NumericTaxIdKind::ProvisionalExOfficioUnchecked } => "office_000_provisional",
            Self::NotVat { kind } => kind.as_str(),
        }
    }

    /// The first character that it is about, counted from 1; `None` if it is about the whole.
    pub const fn position(&self) -> Option<u8> {
        match self {
            Self::Numeric(error) => error.position(),
            Self::NotVat { .. } => None,
        }
    }
}

ident::identifier_error!(VatNumberError);

impl Localized for VatNumberError {
    fn text(&self, lang: Lang) -> String {
        match (lang, self) {
            (Lang::En, _) => self.to_string(),
            (Lang::It, Self::Numeric(error)) => error.text(lang),
            (Lang::It, Self::NotVat { kind: NumericTaxIdKind::EntityNonVat }) => {
                "è il codice fiscale di un ente che non è soggetto IVA: non è una partita IVA".to_owned()
            }
            (Lang::It, Self::NotVat { .. }) => {
                "è il codice fiscale provvisorio di una persona: non è una partita IVA".to_owned()
            }
        }
    }
}

impl From<NumericTaxIdError> for VatNumberError {
    fn from(error: NumericTaxIdError) -> Self {
        Self::Numeric(error)
    }
}
