//! Whom a notification is for.

use super::Payment;
use crate::model::RecipientKind;
use crate::tax::{FiscalCode, NumericTaxId, TaxId};
use serde::{Deserialize, Serialize};
use std::fmt;

/// A recipient: a natural person with a tax code of 16 characters, or a legal person with one of 11 digits.
///
/// SEND takes no other combination (pagopa/pn-delivery `NotificationReceiverValidator.java`), so no other can be made.
///
/// # Example
/// ```
/// use send_core::model::{PhysicalAddress, Recipient};
/// let recipient = Recipient::person("FLPCPT69A65Z336P".parse()?, "Cleopatra")
///     .digital_domicile("prova@pec.it")
///     .physical_address(PhysicalAddress::new("Via Roma 1", "Napoli").zip("80100").province("NA"));
/// assert_eq!(format!("{recipient:?}"), "Recipient { kind: Person, payments: [], .. }");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, PartialEq, Serialize, Deserialize)]
#[serde(try_from = "RecipientBody", into = "RecipientBody")]
#[non_exhaustive]
pub struct Recipient {
    /// Tax code; it tells the kind of recipient.
    pub tax_id: TaxId,
    /// Name: ISO Latin-1, up to 88 characters, no `|`.
    pub denomination: String,
    /// Address of certified mail (PEC), tried after the one that the recipient has registered with SEND.
    pub digital_domicile: Option<String>,
    /// Postal address. Since v2.5 it may be left to SEND to find, if that is enabled for the sender.
    pub physical_address: Option<PhysicalAddress>,
    /// What there is to pay.
    pub payments: Vec<Payment>,
}

impl Recipient {
    /// A natural person (`PF`).
    #[must_use]
    pub fn person(tax_id: FiscalCode, denomination: impl Into<String>) -> Self {
        Self::new(TaxId::FiscalCode(tax_id), denomination.into())
    }

    /// A legal person (`PG`).
    #[must_use]
    pub fn company(tax_id: NumericTaxId, denomination: impl Into<String>) -> Self {
        Self::new(TaxId::Numeric(tax_id), denomination.into())
    }

    fn new(tax_id: TaxId, denomination: String) -> Self {
        Self { tax_id, denomination, digital_domicile: None, physical_address: None, payments: Vec::new() }
    }

    /// Gives an address of certified mail (PEC).
    #[must_use]
    pub fn digital_domicile(mut self, pec: impl Into<String>) -> Self {
        self.digital_domicile = Some(pec.into());
        self
    }

    /// Gives a postal address.
    #[must_use]
    pub fn physical_address(mut self, address: PhysicalAddress) -> Self {
        self.physical_address = Some(address);
        self
    }

    /// Adds something to pay.
    #[must_use]
    pub fn payment(mut self, payment: impl Into<Payment>) -> Self {
        self.payments.push(payment.into());
        self
    }

    /// Natural or legal person, as the tax code says.
    #[must_use]
    pub fn kind(&self) -> RecipientKind {
        match self.tax_id {
            TaxId::FiscalCode(_) => RecipientKind::Person,
            TaxId::Numeric(_) => RecipientKind::Company,
        }
    }
}

impl fmt::Debug for Recipient {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Recipient")
            .field("kind", &self.kind())
            .field("payments", &self.payments)
            .finish_non_exhaustive()
    }
}

/// A postal address to write to.
///
/// The letter has rows of 44 characters: `at` with `municipality_details`, `address_details`, `address`, postal code with
/// municipality and province, country.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct PhysicalAddress {
    /// "Presso": the person at whose place the recipient gets mail.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub at: Option<String>,
    /// Street and number.
    pub address: String,
    /// Staircase, flat, …
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub address_details: Option<String>,
    /// Postal code (CAP): the schema lets an Italian address go without, and validation refuses it later.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub zip: Option<String>,
    /// Municipality.
    pub municipality: String,
    /// Hamlet.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub municipality_details: Option<String>,
    /// Province, two letters; required in Italy.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub province: Option<String>,
    /// Country; absent or beginning with "ITAL" means Italy.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub foreign_state: Option<String>,
}

macro_rules! address_lines {
    ($($(#[$doc:meta])* $field:ident)*) => {
        $(
            $(#[$doc])*
            #[must_use]
            pub fn $field(mut self, line: impl Into<String>) -> Self {
                self.$field = Some(line.into());
                self
            }
        )*
    };
}

impl PhysicalAddress {
    /// Street with number, and municipality.
    #[must_use]
    pub fn new(address: impl Into<String>, municipality: impl Into<String>) -> Self {
        Self {
            at: None,
            address: address.into(),
            address_details: None,
            zip: None,
            municipality: municipality.into(),
            municipality_details: None,
            province: None,
            foreign_state: None,
        }
    }

    address_lines! {
        /// "Presso": the person at whose place the recipient gets mail.
        at
        /// Staircase, flat, …
        address_details
        /// Postal code (CAP).
        zip
        /// Hamlet.
        municipality_details
        /// Province, two letters in Italy.
        province
        /// Country, if not Italy.
        foreign_state
    }
}

impl fmt::Debug for PhysicalAddress {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("PhysicalAddress").finish_non_exhaustive()
    }
}

/// `NotificationRecipientV24` as the wire has it.
#[derive(Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct RecipientBody {
    recipient_type: RecipientKind,
    tax_id: TaxId,
    denomination: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    digital_domicile: Option<DigitalDomicileBody>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    physical_address: Option<PhysicalAddress>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    payments: Vec<Payment>,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct DigitalDomicileBody {
    r#type: Pec,
    address: String,
}

/// The only kind of digital domicile that a request can name.
#[derive(Serialize, Deserialize)]
enum Pec {
    #[serde(rename = "PEC")]
    Pec,
}

impl TryFrom<RecipientBody> for Recipient {
    type Error = &'static str;

    fn try_from(body: RecipientBody) -> Result<Self, Self::Error> {
        let recipient = Self {
            tax_id: body.tax_id,
            denomination: body.denomination,
            digital_domicile: body.digital_domicile.map(|domicile| domicile.address),
            physical_address: body.physical_address,
            payments: body.payments,
        };
        if recipient.kind() == body.recipient_type {
            Ok(recipient)
        } else {
            Err("recipientType and taxId do not agree: PF takes a tax code of 16 characters, PG one of 11 digits")
        }
    }
}

impl From<Recipient> for RecipientBody {
    fn from(recipient: Recipient) -> Self {
        Self {
            recipient_type: recipient.kind(),
            tax_id: recipient.tax_id,
            denomination: recipient.denomination,
            digital_domicile: recipient
                .digital_domicile
                .map(|address| DigitalDomicileBody { r#type: Pec::Pec, address }),
            physical_address: recipient.physical_address,
            payments: recipient.payments,
        }
    }
}
