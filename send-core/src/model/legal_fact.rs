//! Legal facts: the documents that hold in court.

use crate::wire::{wire_enum, wire_struct};

wire_enum! {
    /// What a legal fact proves. The platform declares this an open list.
    pub enum LegalFactCategory {
        /// The sender's request was taken in charge.
        SenderAck = "SENDER_ACK",
        /// Delivery, or failed delivery, to a digital address.
        DigitalDelivery = "DIGITAL_DELIVERY",
        /// Delivery by letter: the courier's scans.
        AnalogDelivery = "ANALOG_DELIVERY",
        /// The recipient opened the notification.
        RecipientAccess = "RECIPIENT_ACCESS",
        /// A receipt of certified mail (XML or EML).
        PecReceipt = "PEC_RECEIPT",
        /// The notice was filed because the recipient could not be traced.
        AnalogFailureDelivery = "ANALOG_FAILURE_DELIVERY",
        /// The notification was cancelled.
        NotificationCancelled = "NOTIFICATION_CANCELLED",
        /// No outcome of a letter came in time (abroad).
        AnalogDeliveryTimeout = "ANALOG_DELIVERY_TIMEOUT",
    }
}

wire_struct! {
    /// Names a legal fact (`LegalFactsIdV20`).
    pub struct LegalFactId {
        /// The storage key, as a rule with the prefix `safestorage://`.
        required key: String = "key",
        /// What it proves.
        optional category: LegalFactCategory = "category",
    }
}

impl LegalFactId {
    /// The key without the prefix `safestorage://`, as it goes into a path.
    ///
    /// With its slashes a key would hit another route and earn an odd 403
    /// (pagopa/pn-delivery-push `PnSafeStorageClientImpl.java` accepts both forms behind the gateway).
    ///
    /// ```
    /// use send_core::model::LegalFactId;
    /// assert_eq!(LegalFactId::new("safestorage://PN_LEGAL_FACTS-1.pdf").bare_key(), "PN_LEGAL_FACTS-1.pdf");
    /// ```
    #[must_use]
    pub fn bare_key(&self) -> &str {
        bare_key(&self.key)
    }
}

/// A storage key without the prefix `safestorage://`.
pub(crate) fn bare_key(key: &str) -> &str {
    key.strip_prefix("safestorage://").unwrap_or(key)
}

wire_struct! {
    /// An entry of the list of legal facts (`LegalFactListElementV20`).
    pub struct LegalFactListItem {
        /// The notification.
        optional iun: String = "iun",
        /// The recipient it concerns; absent if it concerns all.
        optional(private) tax_id: String = "taxId",
        /// The legal fact.
        required legal_facts_id: LegalFactId = "legalFactsId",
    }
}
