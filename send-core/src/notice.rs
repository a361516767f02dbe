//! The pagoPA notice code (numero avviso), 18 digits that identify a payment together with the creditor's tax id.
//!
//! SEND looks at the length and the digits only, and its own example has wrong check digits; so a [`NoticeCode`] is 18
//! digits, and [`NoticeCode::check`] is the rule of the payment network, to be used as a warning.
//!
//! Sources: pagoPA SACI ("specifiche attuative dei codici identificativi") 1.4.0 chapter 2 for the layouts, 3.1.0 for
//! "only auxiliary digit 3 from now on"; pagopa/pn-delivery `docs/openapi/schemas-pn-notification.yaml` for what SEND takes.

use std::ops::Range;

use crate::ident::{self, Lang, Localized, Shape, ShapeError};

const SHAPE: Shape<18> = Shape::new(b"999999999999999999");

/// Where the parts of a notice code are, for one auxiliary digit.
struct Layout {
    iuv: Range<usize>,
    base: Range<usize>,
    application: Option<Range<usize>>,
    segregation: Option<Range<usize>>,
    has_check_digits: bool,
}

/// SACI 1.4.0, schemes NAV.0 to NAV.3: the index is the auxiliary digit.
const LAYOUTS: [Layout; 4] = [
    Layout { iuv: 3..18, base: 3..16, application: Some(1..3), segregation: None, has_check_digits: true },
    Layout { iuv: 1..18, base: 1..18, application: None, segregation: None, has_check_digits: false },
    Layout { iuv: 1..18, base: 1..16, application: None, segregation: None, has_check_digits: true },
    Layout { iuv: 1..18, base: 3..16, application: None, segregation: Some(1..3), has_check_digits: true },
];

/// Check digits are the rest of the first 16 digits by this number.
const MODULUS: u64 = 93;

/// A notice code: 18 ASCII digits.
///
/// # Example
/// ```
/// use send_core::notice::NoticeCode;
///
/// let code: NoticeCode = "302000100000019414".parse()?;
/// assert_eq!((code.aux(), code.segregation(), code.iuv()), (3, Some("02"), "02000100000019414"));
/// assert!(code.check().is_ok());
///
/// // The example of SEND's own OpenAPI is taken, and does not pass the rule of the payment network.
/// let example: NoticeCode = "302000100000019421".parse()?;
/// assert_eq!(example.check().unwrap_err().reason(), "check_digits");
/// # Ok::<(), send_core::notice::NoticeCodeError>(())
/// ```
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct NoticeCode([u8; 18]);

impl NoticeCode {
    /// Reads a notice code: exactly what SEND accepts.
    ///
    /// # Errors
    /// [`NoticeCodeError::Format`] if it is not 18 ASCII digits.
    pub fn parse(text: &str) -> Result<Self, NoticeCodeError> {
        SHAPE.read(text).map(Self).map_err(NoticeCodeError::Format)
    }

    /// The 18 digits.
    pub fn as_str(&self) -> &str {
        ident::ascii(&self.0)
    }

    /// The auxiliary digit, which decides the layout of the others: 0 to 3 exist, 4 to 9 do not.
    pub const fn aux(&self) -> u8 {
        self.0[0] - b'0'
    }

    /// The IUV, the payment's own number: the last 15 digits if the auxiliary digit is 0, else the last 17.
    pub fn iuv(&self) -> &str {
        self.part(self.layout().map_or(1..18, |layout| layout.iuv.clone()))
    }

    /// The IUV without check digits; `None` for an auxiliary digit that does not exist.
    pub fn iuv_base(&self) -> Option<&str> {
        self.layout().map(|layout| self.part(layout.base.clone()))
    }

    /// The application code (two digits), which only auxiliary digit 0 has.
    pub fn application_code(&self) -> Option<&str> {
        self.layout()?.application.clone().map(|range| self.part(range))
    }

    /// The segregation code (two digits), which only auxiliary digit 3 has: it names the office or the partner that
    /// issued the notice.
    pub fn segregation(&self) -> Option<&str> {
        self.layout()?.segregation.clone().map(|range| self.part(range))
    }

    /// The last two digits where they are check digits: auxiliary digits 0, 2 and 3.
    pub fn check_digits(&self) -> Option<&str> {
        self.layout().filter(|layout| layout.has_check_digits).map(|_| self.part(16..18))
    }

    /// The check digits that the first 16 digits ask for, 0 to 92; `None` where there are none.
    pub fn expected_check_digits(&self) -> Option<u8> {
        self.check_digits().map(|_| self.remainder())
    }

    /// True for auxiliary digit 3, the only one that may be issued since SACI 3.1.0 (2023). Old notices still circulate.
    pub const fn is_current_spec(&self) -> bool {
        self.aux() == 3
    }

    /// The rule of the payment network: an auxiliary digit that exists, and right check digits.
    ///
    /// # Errors
    /// [`NoticeCodeError::AuxDigit`] or [`NoticeCodeError::CheckDigits`].
    pub fn check(&self) -> Result<(), NoticeCodeError> {
        let Some(layout) = self.layout() else {
            return Err(NoticeCodeError::AuxDigit { found: self.aux() });
        };
        let found = ident::number(&self.0[16..]) as u8;
        let expected = self.remainder();
        if layout.has_check_digits && found != expected {
            return Err(NoticeCodeError::CheckDigits { found, expected });
        }
        Ok(())
    }

    fn layout(&self) -> Option<&'static Layout> {
        LAYOUTS.get(usize::from(self.aux()))
    }

    fn part(&self, range: Range<usize>) -> &str {
        ident::ascii(self.0.get(range).unwrap_or_default())
    }

    fn remainder(&self) -> u8 {
        let number = self.0[..16].iter().fold(0, |n, digit| n * 10 + u64::from(digit & 15));
        (number % MODULUS) as u8
    }
}

ident::text_identifier!(NoticeCode, NoticeCodeError, "a notice code of 18 digits");
ident::shown_debug!(NoticeCode);

/// Why a text is no notice code, or a notice code breaks the rule of the payment network.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, thiserror::Error)]
#[non_exhaustive]
pub enum NoticeCodeError {
    /// Not 18 digits.
    #[error("not a notice code: {0}; it is made of 18 digits")]
    Format(ShapeError),
    /// The first digit is 4 or more.
    #[error("digit 1 of the notice code (auxiliary digit) is {found}: 3 is needed (0, 1, 2 on old notices)")]
    AuxDigit {
        /// The digit.
        found: u8,
    },
    /// The last two digits do not belong to the others.
    #[error(
        "digits 17-18 of the notice code (check digits) are {found:02} and the others ask for {expected:02}: copy the code again from the notice"
    )]
    CheckDigits {
        /// The two digits as written.
        found: u8,
        /// The two digits computed.
        expected: u8,
    },
}

impl NoticeCodeError {
    /// A stable word for programs: `length`, `non_digit`, `aux_digit`, `check_digits`.
    pub const fn reason(&self) -> &'static str {
        match self {
            Self::Format(ShapeError::Length { .. }) => "length",
            Self::Format(_) => "non_digit",
            Self::AuxDigit { .. } => "aux_digit",
            Self::CheckDigits { .. } => "check_digits",
        }
    }

    /// The first character that it is about, counted from 1; `None` if it is about the whole.
    pub const fn position(&self) -> Option<u8> {
        match self {
            Self::Format(shape) => shape.position(),
            Self::AuxDigit { .. } => Some(1),
            Self::CheckDigits { .. } => Some(17),
        }
    }
}

ident::identifier_error!(NoticeCodeError);

impl Localized for NoticeCodeError {
    fn text(&self, lang: Lang) -> String {
        let Lang::It = lang else { return self.to_string() };
        match self {
            Self::Format(shape) => format!("non è un codice avviso: {}; è composto da 18 cifre", shape.text(lang)),
            Self::AuxDigit { found } => {
                format!("la cifra 1 del codice avviso (aux digit) è {found}: deve essere 3 (0, 1, 2 sui vecchi avvisi)")
            }
            Self::CheckDigits { found, expected } => format!(
                "le cifre 17-18 del codice avviso (di controllo) sono {found:02}, mentre dalle altre risulta {expected:02}: ricopiare il codice dall'avviso"
            ),
        }
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn each_auxiliary_digit_has_its_layout() {
        let parts = |text| {
            let code = NoticeCode::parse(text).unwrap();
            (
                code.iuv().len(),
                code.iuv_base().map(str::len),
                code.application_code().is_some(),
                code.segregation().is_some(),
                code.check_digits().is_some(),
            )
        };
        assert_eq!(parts("043934548760076621"), (15, Some(13), true, false, true));
        assert_eq!(parts("123456789123456789"), (17, Some(17), false, false, false));
        assert_eq!(parts("224527636581526043"), (17, Some(15), false, false, true));
        assert_eq!(parts("302000100000019414"), (17, Some(13), false, true, true));
        assert_eq!(parts("402000100000019415"), (17, None, false, false, false));
    }

    #[test]
    fn the_largest_code_fits() {
        let code = NoticeCode::parse("399999999999999999").unwrap();
        assert_eq!(code.expected_check_digits(), Some((3_999_999_999_999_999_u64 % 93) as u8));
    }
}
