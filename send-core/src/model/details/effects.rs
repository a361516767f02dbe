//! Details: perfection, access, payment, cancellation, rework.

use super::parts::{DelegateInfo, InvalidatedStatus};
use crate::model::RecipientKind;
use crate::wire::{DateTime, wire_struct};

wire_struct! {
    /// The date of perfection is fixed.
    pub struct ScheduleRefinement {
        /// The recipient.
        int rec_index: i64 = "recIndex",
        /// When it is due.
        optional scheduling_date: DateTime = "schedulingDate",
    }
}

wire_struct! {
    /// Perfected, because the term has run out.
    pub struct Refinement {
        /// The recipient.
        int rec_index: i64 = "recIndex",
        /// Cost, euro cents.
        int notification_cost: i64 = "notificationCost",
        /// When it happened.
        optional event_timestamp: DateTime = "eventTimestamp",
    }
}

wire_struct! {
    /// The act of access is being made.
    pub struct NotificationViewedCreationRequest {
        /// The recipient.
        int rec_index: i64 = "recIndex",
        /// Storage key of the legal fact.
        optional legal_fact_id: String = "legalFactId" or "legalfactId",
        /// When it happened.
        optional event_timestamp: DateTime = "eventTimestamp",
        /// Kind of desk: `FSU`, `ALT`; an open list.
        optional radd_type: String = "raddType",
        /// Transaction at the desk.
        optional(private) radd_transaction_id: String = "raddTransactionId",
        /// Who acted for the recipient.
        optional delegate_info: DelegateInfo = "delegateInfo",
    }
}

wire_struct! {
    /// It was opened.
    pub struct NotificationViewed {
        /// The recipient.
        int rec_index: i64 = "recIndex",
        /// Cost, euro cents.
        int notification_cost: i64 = "notificationCost",
        /// Kind of desk: `FSU`, `ALT`; an open list.
        optional radd_type: String = "raddType",
        /// Transaction at the desk.
        optional(private) radd_transaction_id: String = "raddTransactionId",
        /// Who acted for the recipient.
        optional delegate_info: DelegateInfo = "delegateInfo",
        /// When it happened.
        optional event_timestamp: DateTime = "eventTimestamp",
    }
}

wire_struct! {
    /// It was fetched at a desk.
    pub struct NotificationRaddRetrieved {
        /// The recipient.
        int rec_index: i64 = "recIndex",
        /// Kind of desk: `FSU`, `ALT`; an open list.
        optional radd_type: String = "raddType",
        /// Transaction at the desk.
        optional(private) radd_transaction_id: String = "raddTransactionId",
        /// When it happened.
        optional event_timestamp: DateTime = "eventTimestamp",
    }
}

wire_struct! {
    /// A payment was recorded.
    pub struct PaymentRecorded {
        /// The recipient.
        int rec_index: i64 = "recIndex",
        /// Natural or legal person.
        optional recipient_type: RecipientKind = "recipientType",
        /// Euro cents.
        int amount: i64 = "amount",
        /// Whom it was paid to.
        optional creditor_tax_id: String = "creditorTaxId",
        /// The notice.
        optional notice_code: String = "noticeCode",
        /// The F24 form.
        optional id_f24: String = "idF24",
        /// Where the payment was told.
        optional payment_source_channel: String = "paymentSourceChannel",
        /// True if the date is not known for sure.
        optional uncertain_payment_date: bool = "uncertainPaymentDate",
        /// When it happened.
        optional event_timestamp: DateTime = "eventTimestamp",
    }
}

wire_struct! {
    /// A cancellation was asked for.
    pub struct NotificationCancellationRequest {
        /// Id of the request.
        optional cancellation_request_id: String = "cancellationRequestId",
    }
}

wire_struct! {
    /// It was cancelled.
    pub struct NotificationCancelled {
        /// Cost, euro cents.
        int notification_cost: i64 = "notificationCost",
        /// Recipients for whom the notification had not been perfected: no cost is due for them.
        list not_refined_recipient_indexes: i64 = "notRefinedRecipientIndexes",
    }
}

wire_struct! {
    /// It was not handled. Deprecated.
    pub struct NotHandled {
        /// The recipient.
        int rec_index: i64 = "recIndex",
        /// Code.
        optional reason_code: String = "reasonCode",
        /// Text.
        optional(private) reason: String = "reason",
    }
}

wire_struct! {
    /// Part of the timeline was invalidated and is done again.
    pub struct NotificationTimelineReworked {
        /// The recipient.
        int rec_index: i64 = "recIndex",
        /// Attempts made so far; 0 is the first.
        int sent_attempt_made: i64 = "sentAttemptMade",
        /// What does not count any more.
        list invalidated_timeline_and_status_history: InvalidatedStatus = "invalidatedTimelineAndStatusHistory",
    }
}
