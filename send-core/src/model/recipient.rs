//! Recipients in answers.

use super::{DigitalDomicile, PaymentRead, PhysicalAddressRead, RecipientKind};
use crate::wire::wire_struct;

wire_struct! {
    /// A recipient as the platform gives it back. Personal data may be missing: they are kept apart from the rest.
    pub struct RecipientRead {
        /// Natural or legal person.
        optional recipient_type: RecipientKind = "recipientType",
        /// Tax code.
        optional(private) tax_id: String = "taxId",
        /// Name.
        optional(private) denomination: String = "denomination",
        /// The digital domicile that the sender gave.
        optional digital_domicile: DigitalDomicile = "digitalDomicile",
        /// The postal address that the sender gave.
        optional physical_address: PhysicalAddressRead = "physicalAddress",
        /// What there is to pay.
        list payments: PaymentRead = "payments",
    }
}
