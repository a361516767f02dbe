//! The tax id of a public body as SEND takes it: 11 digits, and nobody checks more.
//!
//! Source: pagopa/pn-delivery `docs/openapi/schemas-pn-notification.yaml` (`senderTaxId`, `creditorTaxId`: `^\d+$`,
//! length 11). The example of the documentation (77777777777) is no valid tax id. The platform compares `senderTaxId`
//! with the one registered for the sender.

use super::numeric::{self, NumericTaxId, NumericTaxIdError};
use crate::ident::{self, Lang, Localized, Shape, ShapeError};

const SHAPE: Shape<11> = Shape::new(b"99999999999");

/// The `senderTaxId` or `creditorTaxId` of a request: 11 ASCII digits without further rules.
///
/// # Example
/// ```
/// use send_core::tax::PaTaxId;
///
/// let example: PaTaxId = "77777777777".parse()?;
/// assert!(example.check().is_err());
/// let inps: PaTaxId = "80078750587".parse()?;
/// assert!(inps.check().is_ok());
/// # Ok::<(), send_core::tax::PaTaxIdError>(())
/// ```
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PaTaxId([u8; 11]);

impl PaTaxId {
    /// Reads 11 ASCII digits.
    ///
    /// # Errors
    /// [`PaTaxIdError`] for anything else.
    pub fn parse(text: &str) -> Result<Self, PaTaxIdError> {
        SHAPE.read(text).map(Self).map_err(PaTaxIdError)
    }

    /// The same after dropping ASCII spaces, tabs, CR and LF.
    ///
    /// # Errors
    /// [`PaTaxIdError`]; positions count the characters that remain.
    pub fn parse_lenient(text: &str) -> Result<Self, PaTaxIdError> {
        SHAPE.read_chars(ident::kept(text)).map(Self).map_err(PaTaxIdError)
    }

    /// The 11 digits.
    pub fn as_str(&self) -> &str {
        ident::ascii(&self.0)
    }

    /// The serial number: digits 1-7.
    pub fn serial(&self) -> &str {
        ident::ascii(&self.0[..7])
    }

    /// The office: digits 8-10.
    pub fn office(&self) -> &str {
        ident::ascii(&self.0[7..10])
    }

    /// The check digit as written.
    pub fn check_digit(&self) -> &str {
        ident::ascii(&self.0[10..])
    }

    /// True if the check digit is the one that the others ask for (Luhn).
    pub fn control_ok(&self) -> bool {
        self.0[10] & 15 == numeric::expected_check_digit(&self.0)
    }

    /// The formal rule that SEND does not apply: a tax id that somebody can have.
    ///
    /// # Errors
    /// The rule that is broken.
    pub fn check(&self) -> Result<NumericTaxId, NumericTaxIdError> {
        NumericTaxId::parse(self.as_str())
    }
}

impl From<NumericTaxId> for PaTaxId {
    fn from(id: NumericTaxId) -> Self {
        Self(*id.digits())
    }
}

ident::text_identifier!(PaTaxId, PaTaxIdError, "a tax id of 11 digits");
ident::masked_debug!(PaTaxId);

/// Why a text is no tax id of a public body: it is not 11 digits.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, thiserror::Error)]
#[error("not the tax id of a public body: {0}; it is made of 11 digits")]
pub struct PaTaxIdError(ShapeError);

impl PaTaxIdError {
    /// How the text differs from 11 digits.
    pub const fn shape(&self) -> ShapeError {
        self.0
    }

    /// A stable word for programs: `length` or `character`.
    pub const fn reason(&self) -> &'static str {
        self.0.reason()
    }

    /// The first character that is no digit, counted from 1; `None` if it is about the whole.
    pub const fn position(&self) -> Option<u8> {
        self.0.position()
    }
}

ident::identifier_error!(PaTaxIdError);

impl Localized for PaTaxIdError {
    fn text(&self, lang: Lang) -> String {
        match lang {
            Lang::En => self.to_string(),
            Lang::It => {
                format!("non è il codice fiscale di un ente pubblico: {}; è composto da 11 cifre", self.0.text(lang))
            }
        }
    }
}
