//! Informal notifications: without legal effect, for reminders and news.

use super::answer;
use crate::enums::Value;
use crate::json::Json;
use crate::model::{AttachmentRead, DigitalDomicile, DocumentRead, PhysicalAddressRead, RefusalReason, UsedServices};
use send_core::model;
use send_core::time::Instant;

answer! {
    /// A text in one language (`LocalizedContent`).
    MessageContent in "send_sdk.informal" of send_core::model::MessageContent {
        /// Title, 10 to 120 characters.
        hide subject: String,
        /// The text, in Markdown, 80 to 9,000 characters.
        hide long_body: String,
        /// A short text for SMS and previews, at most 160 characters.
        hide short_body: Option<String>,
        /// Its language.
        show language: Value<model::MessageLanguage>,
    }
}

answer! {
    /// A message to store (`NewMessageRequest`).
    NewMessage in "send_sdk.informal" of send_core::model::NewMessage {
        /// The text in Italian.
        show primary_message: MessageContent,
        /// The text in another language.
        show additional_message: Option<MessageContent>,
    }
}

answer! {
    /// A message that was stored (`MessageResponse`).
    Message in "send_sdk.informal" of send_core::model::Message {
        /// The text in Italian.
        show primary_message: Option<MessageContent>,
        /// The text in another language.
        show additional_message: Option<MessageContent>,
        /// Its id, a UUID, to be named by notifications.
        show message_id: Option<String>,
        /// When it was stored.
        show created_at: Option<Instant>,
    }
}

answer! {
    /// A recipient of an informal notification (`InformalNotificationRecipientV1`).
    InformalRecipient in "send_sdk.informal" of send_core::model::InformalRecipient {
        /// Natural or legal person.
        show recipient_type: Option<Value<model::RecipientKind>>,
        /// Tax code.
        hide tax_id: Option<String>,
        /// The platform's own id of the recipient, without personal data.
        show internal_id: Option<String>,
        /// Name.
        hide denomination: Option<String>,
        /// Certified mail. Needed for a legal person if the campaign uses it.
        show digital_domicile: Option<DigitalDomicile>,
        /// Postal address.
        show physical_address: Option<PhysicalAddressRead>,
        /// What there is to pay.
        count payments: Vec<InformalPayment>,
        /// The message for this recipient.
        show message_id: Option<String>,
        /// The texts of the message, when a notification is read with them.
        hide message: Option<NewMessage>,
        /// A second language, at most one: that of the message.
        count additional_languages: Vec<Value<model::AdditionalLanguage>>,
        /// E-mail address.
        hide email: Option<String>,
        /// Telephone number with `+` or `00` in front.
        hide phone_number: Option<String>,
    }
}

answer! {
    /// A payment of an informal notification: a pagoPA notice, never an F24 form.
    InformalPayment in "send_sdk.informal" of send_core::model::InformalPayment {
        /// The pagoPA notice.
        show pago_pa: Option<InformalPagoPa>,
    }
}

answer! {
    /// A pagoPA notice (`PagoPaPaymentBase`). No cost is ever added to it.
    InformalPagoPa in "send_sdk.informal" of send_core::model::InformalPagoPa {
        /// 18 digits.
        hide notice_code: Option<String>,
        /// 11 digits.
        hide creditor_tax_id: Option<String>,
        /// What there is to pay, euro cents. Wanted since the published version.
        hide amount: Option<i64>,
        /// When it is due, an instant in UTC.
        show due_date: Option<Instant>,
        /// The printable notice.
        show attachment: Option<AttachmentRead>,
    }
}

/// Declares an object that has the fields of a request, after its own.
macro_rules! with_requested_fields {
    ($(#[$doc:meta])* $Name:ident in $module:literal of $Core:ty { $($own:tt)* }) => {
        answer! {
            $(#[$doc])*
            $Name in $module of $Core {
                $($own)*
                /// Name of the sender.
                hide sender_denomination: Option<String>,
                /// The sender's protocol number.
                show pa_protocol_number: Option<String>,
                /// The sender's token, which tells several requests of one protocol number apart.
                show idempotence_token: Option<String>,
                /// The campaign, which says by which channels it is sent.
                show campaign_id: Option<String>,
                /// A second language, at most one: that of the message.
                count additional_languages: Vec<Value<model::AdditionalLanguage>>,
                /// Title, shown in lists.
                hide subject: Option<String>,
                /// The recipients; today one.
                count recipients: Vec<InformalRecipient>,
                /// The documents, at most ten.
                count documents: Vec<DocumentRead>,
                /// Group of the sender.
                show group: Option<String>,
            }
        }
    };
}

with_requested_fields! {
    /// A request for an informal notification (`InformalNotificationRequestV1`).
    ///
    /// The platform wants sender, protocol number, subject, campaign and at least one recipient.
    InformalNotification in "send_sdk.informal" of send_core::model::InformalNotification {
    }
}

with_requested_fields! {
    /// The answer about a request (`NewInformalNotificationRequestStatusResponseV1`): the request's own fields come back.
    InformalRequestStatus in "send_sdk.informal" of send_core::model::InformalRequestStatus {
        /// Base64 of the IUN.
        show notification_request_id: String,
        /// Where it stands.
        show notification_request_status: Value<model::RequestState>,
        /// When to ask again, seconds. Present while waiting.
        show retry_after: Option<i64>,
        /// The IUN, once accepted; it ends in a letter.
        show iun: Option<String>,
        /// Why it was refused.
        count errors: Vec<RefusalReason>,
    }
}

with_requested_fields! {
    /// An informal notification with its life so far (`FullSentInformalNotificationV1`).
    InformalSentNotification in "send_sdk.informal" of send_core::model::InformalSentNotification {
        /// The unique number; it ends in a letter.
        show iun: String,
        /// When SEND received the request.
        show sent_at: Instant,
        /// Tax code of the sender.
        hide sender_tax_id: Option<String>,
        /// The sender's id in Self Care.
        show sender_pa_id: Option<String>,
        /// False once the documents have been removed.
        show documents_available: Option<bool>,
        /// What the platform looked up for the sender.
        show used_services: Option<UsedServices>,
        /// Where it stands.
        show notification_status: Value<model::InformalStatus>,
        /// Where it stood, oldest first.
        count notification_status_history: Vec<InformalStatusHistoryElement>,
        /// What happened.
        count timeline: Vec<InformalTimelineElement>,
    }
}

answer! {
    /// A stay in a status (`InformalNotificationStatusHistoryElementV1`).
    InformalStatusHistoryElement in "send_sdk.informal" of send_core::model::InformalStatusHistoryElement {
        /// The status.
        show status: Value<model::InformalStatus>,
        /// Since when.
        show active_from: Instant,
        /// Ids of the timeline elements that came in this status.
        count related_timeline_elements: Vec<String>,
    }
}

answer! {
    /// One event (`InformalTimelineElementV1`).
    InformalTimelineElement in "send_sdk.informal" of send_core::model::InformalTimelineElement {
        /// Unique together with the IUN.
        show element_id: Option<String>,
        /// When it happened. Deprecated by the platform in favour of `event_timestamp`.
        hide timestamp: Option<Instant>,
        /// When SEND wrote it.
        hide ingestion_timestamp: Option<Instant>,
        /// When it happened.
        show event_timestamp: Option<Instant>,
        /// When SEND received the request.
        hide notification_sent_at: Option<Instant>,
        /// What happened.
        show category: Option<Value<model::InformalCategory>>,
        /// The particulars, whose form depends on the category.
        hide details: Option<Json>,
    }
}
