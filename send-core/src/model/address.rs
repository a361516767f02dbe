//! Addresses in answers.

use crate::wire::wire_struct;

wire_struct! {
    /// A digital address: certified mail, or a courtesy channel in a timeline.
    pub struct DigitalDomicile {
        /// `PEC`; in timelines also `REM`, `SERCQ`, `SMS`, `EMAIL`, `APPIO`, …
        optional r#type: String = "type",
        /// The address.
        optional(private) address: String = "address",
    }
}

wire_struct! {
    /// A postal address as the platform gives it back. Any line may be missing: addresses are kept apart from the rest
    /// and are added when the notification is read.
    pub struct PhysicalAddressRead {
        /// "Presso": the person at whose place the recipient gets mail.
        optional(private) at: String = "at",
        /// Street and number.
        optional(private) address: String = "address",
        /// Staircase, flat, …
        optional(private) address_details: String = "addressDetails",
        /// Postal code (CAP).
        optional(private) zip: String = "zip",
        /// Municipality.
        optional(private) municipality: String = "municipality",
        /// Hamlet.
        optional(private) municipality_details: String = "municipalityDetails",
        /// Province, two letters in Italy.
        optional(private) province: String = "province",
        /// Country; absent for Italy.
        optional(private) foreign_state: String = "foreignState",
    }
}
