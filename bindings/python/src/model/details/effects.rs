//! Details: perfection, access, payment, cancellation, rework.

use super::parts::{DelegateInfo, InvalidatedStatus};
use crate::enums::Value;
use crate::model::answer;
use send_core::model;
use send_core::time::Instant;

answer! {
    /// The date of perfection is fixed.
    ScheduleRefinement in "send_sdk.timeline" of send_core::model::details::ScheduleRefinement {
        /// The recipient.
        show rec_index: Option<i64>,
        /// When it is due.
        show scheduling_date: Option<Instant>,
    }
}

answer! {
    /// Perfected, because the term has run out.
    Refinement in "send_sdk.timeline" of send_core::model::details::Refinement {
        /// The recipient.
        show rec_index: Option<i64>,
        /// Cost, euro cents.
        show notification_cost: Option<i64>,
        /// When it happened.
        show event_timestamp: Option<Instant>,
    }
}

answer! {
    /// The act of access is being made.
    NotificationViewedCreationRequest in "send_sdk.timeline" of send_core::model::details::NotificationViewedCreationRequest {
        /// The recipient.
        show rec_index: Option<i64>,
        /// Storage key of the legal fact.
        hide legal_fact_id: Option<String>,
        /// When it happened.
        show event_timestamp: Option<Instant>,
        /// Kind of desk: `FSU`, `ALT`; an open list.
        show radd_type: Option<String>,
        /// Transaction at the desk.
        hide radd_transaction_id: Option<String>,
        /// Who acted for the recipient.
        show delegate_info: Option<DelegateInfo>,
    }
}

answer! {
    /// It was opened.
    NotificationViewed in "send_sdk.timeline" of send_core::model::details::NotificationViewed {
        /// The recipient.
        show rec_index: Option<i64>,
        /// Cost, euro cents.
        show notification_cost: Option<i64>,
        /// Kind of desk: `FSU`, `ALT`; an open list.
        show radd_type: Option<String>,
        /// Transaction at the desk.
        hide radd_transaction_id: Option<String>,
        /// Who acted for the recipient.
        show delegate_info: Option<DelegateInfo>,
        /// When it happened.
        show event_timestamp: Option<Instant>,
    }
}

answer! {
    /// It was fetched at a desk.
    NotificationRaddRetrieved in "send_sdk.timeline" of send_core::model::details::NotificationRaddRetrieved {
        /// The recipient.
        show rec_index: Option<i64>,
        /// Kind of desk: `FSU`, `ALT`; an open list.
        show radd_type: Option<String>,
        /// Transaction at the desk.
        hide radd_transaction_id: Option<String>,
        /// When it happened.
        show event_timestamp: Option<Instant>,
    }
}

answer! {
    /// A payment was recorded.
    PaymentRecorded in "send_sdk.timeline" of send_core::model::details::PaymentRecorded {
        /// The recipient.
        show rec_index: Option<i64>,
        /// Natural or legal person.
        show recipient_type: Option<Value<model::RecipientKind>>,
        /// Euro cents.
        show amount: Option<i64>,
        /// Whom it was paid to.
        hide creditor_tax_id: Option<String>,
        /// The notice.
        hide notice_code: Option<String>,
        /// The F24 form.
        hide id_f24: Option<String>,
        /// Where the payment was told.
        show payment_source_channel: Option<String>,
        /// True if the date is not known for sure.
        show uncertain_payment_date: Option<bool>,
        /// When it happened.
        show event_timestamp: Option<Instant>,
    }
}

answer! {
    /// A cancellation was asked for.
    NotificationCancellationRequest in "send_sdk.timeline" of send_core::model::details::NotificationCancellationRequest {
        /// Id of the request.
        show cancellation_request_id: Option<String>,
    }
}

answer! {
    /// It was cancelled.
    NotificationCancelled in "send_sdk.timeline" of send_core::model::details::NotificationCancelled {
        /// Cost, euro cents.
        show notification_cost: Option<i64>,
        /// Recipients for whom the notification had not been perfected: no cost is due for them.
        count not_refined_recipient_indexes: Vec<i64>,
    }
}

answer! {
    /// It was not handled. Deprecated.
    NotHandled in "send_sdk.timeline" of send_core::model::details::NotHandled {
        /// The recipient.
        show rec_index: Option<i64>,
        /// Code.
        show reason_code: Option<String>,
        /// Text.
        hide reason: Option<String>,
    }
}

answer! {
    /// Part of the timeline was invalidated and is done again.
    NotificationTimelineReworked in "send_sdk.timeline" of send_core::model::details::NotificationTimelineReworked {
        /// The recipient.
        show rec_index: Option<i64>,
        /// Attempts made so far; 0 is the first.
        show sent_attempt_made: Option<i64>,
        /// What does not count any more.
        count invalidated_timeline_and_status_history: Vec<InvalidatedStatus>,
    }
}
