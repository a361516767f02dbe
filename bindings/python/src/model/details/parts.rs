//! Parts that several details share.

use crate::enums::Value;
use crate::model::TimelineElement;
use crate::model::answer;
use send_core::model;
use send_core::time::Instant;

answer! {
    /// Who acted for the recipient.
    DelegateInfo in "send_sdk.timeline" of send_core::model::details::DelegateInfo {
        /// Id within SEND.
        show internal_id: Option<String>,
        /// Tax code.
        hide tax_id: Option<String>,
        /// Operator at a desk.
        show operator_uuid: Option<String>,
        /// The mandate.
        show mandate_id: Option<String>,
        /// Name.
        hide denomination: Option<String>,
        /// Natural or legal person.
        show delegate_type: Option<Value<model::RecipientKind>>,
    }
}

answer! {
    /// A receipt of certified mail.
    SendingReceipt in "send_sdk.timeline" of send_core::model::details::SendingReceipt {
        /// Id of the message.
        show id: Option<String>,
        /// System that keeps it.
        show system: Option<String>,
    }
}

answer! {
    /// A scan by the carrier.
    CarrierDocument in "send_sdk.timeline" of send_core::model::details::CarrierDocument {
        /// Id.
        show id: Option<String>,
        /// `Plico`, `AR`, `Indagine`, `23L`, `CAN`, `CAD`, `ARCAD`, …
        show document_type: Option<String>,
        /// Storage key.
        hide url: Option<String>,
        /// When it was made.
        show date: Option<Instant>,
    }
}

answer! {
    /// One reason of a refusal.
    RefusedReason in "send_sdk.timeline" of send_core::model::details::RefusedReason {
        /// Such as `FILE_SHA_ERROR`; an open list.
        show error_code: Option<String>,
        /// Text by the platform. It may name personal data.
        hide detail: Option<String>,
        /// The recipient it concerns. Since v2.8 of streams.
        show rec_index: Option<i64>,
    }
}

answer! {
    /// A stay in a status that does not count any more.
    InvalidatedStatus in "send_sdk.timeline" of send_core::model::details::InvalidatedStatus {
        /// The status.
        show status: Option<Value<model::NotificationStatus>>,
        /// Since when.
        show active_from: Option<Instant>,
        /// The elements of it, whole, and so nested as deep as a rework was reworked.
        count related_timeline_elements: Vec<TimelineElement>,
    }
}
