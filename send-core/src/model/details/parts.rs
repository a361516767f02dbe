//! Parts that several details share.

use crate::model::{NotificationStatus, RecipientKind, TimelineElement};
use crate::wire::{DateTime, wire_enum, wire_struct};

wire_enum! {
    /// Where a digital address comes from, in the order in which they are tried.
    pub enum DigitalAddressSource {
        /// Registered by the recipient with SEND.
        Platform = "PLATFORM",
        /// Given by the sender.
        Special = "SPECIAL",
        /// From a national registry.
        General = "GENERAL",
    }
}

wire_enum! {
    /// Digital or paper.
    pub enum DeliveryMode {
        /// Digital.
        Digital = "DIGITAL",
        /// Paper.
        Analog = "ANALOG",
    }
}

wire_enum! {
    /// At which point a registry was asked.
    pub enum ContactPhase {
        /// To choose between digital and paper.
        ChooseDelivery = "CHOOSE_DELIVERY",
        /// For a sending.
        SendAttempt = "SEND_ATTEMPT",
    }
}

wire_enum! {
    /// The outcome of a sending.
    pub enum ResponseStatus {
        /// Delivered. For letters also refused or left at the post office: by law that is delivery.
        Ok = "OK",
        /// Not delivered.
        Ko = "KO",
    }
}

wire_enum! {
    /// How a whole delivery ended.
    pub enum EndWorkflowStatus {
        /// Delivered.
        Success = "SUCCESS",
        /// Not delivered.
        Failure = "FAILURE",
    }
}

wire_enum! {
    /// What the IO app did with a courtesy message.
    pub enum IoMessageResult {
        /// Nothing: the invitation to activate the service had been sent before.
        NotSentOptInAlreadySent = "NOT_SENT_OPTIN_ALREADY_SENT",
        /// The message was sent.
        SentCourtesy = "SENT_COURTESY",
        /// The invitation to activate the service was sent.
        SentOptIn = "SENT_OPTIN",
    }
}

wire_struct! {
    /// Who acted for the recipient.
    pub struct DelegateInfo {
        /// Id within SEND.
        optional internal_id: String = "internalId",
        /// Tax code.
        optional(private) tax_id: String = "taxId",
        /// Operator at a desk.
        optional operator_uuid: String = "operatorUuid",
        /// The mandate.
        optional mandate_id: String = "mandateId",
        /// Name.
        optional(private) denomination: String = "denomination",
        /// Natural or legal person.
        optional delegate_type: RecipientKind = "delegateType",
    }
}

wire_struct! {
    /// A receipt of certified mail.
    pub struct SendingReceipt {
        /// Id of the message.
        optional id: String = "id",
        /// System that keeps it.
        optional system: String = "system",
    }
}

wire_struct! {
    /// A scan by the carrier.
    pub struct CarrierDocument {
        /// Id.
        optional id: String = "id",
        /// `Plico`, `AR`, `Indagine`, `23L`, `CAN`, `CAD`, `ARCAD`, …
        optional document_type: String = "documentType",
        /// Storage key.
        optional url: String = "url",
        /// When it was made.
        optional date: DateTime = "date",
    }
}

wire_struct! {
    /// One reason of a refusal.
    pub struct RefusedReason {
        /// Such as `FILE_SHA_ERROR`; an open list.
        optional error_code: String = "errorCode",
        /// Text by the platform. It may name personal data.
        optional(private) detail: String = "detail",
        /// The recipient it concerns. Since v2.8 of streams.
        int rec_index: i64 = "recIndex",
    }
}

wire_struct! {
    /// A stay in a status that does not count any more.
    pub struct InvalidatedStatus {
        /// The status.
        optional status: NotificationStatus = "status",
        /// Since when.
        optional active_from: DateTime = "activeFrom",
        /// The elements of it, whole, and so nested as deep as a rework was reworked.
        list related_timeline_elements: TimelineElement = "relatedTimelineElements",
    }
}
