//! A notification as its sender reads it.

use super::{
    AdditionalLanguage, DocumentRead, FeePolicyCode, NotificationStatus, PagoPaIntegration, PhysicalCommunication,
    RecipientRead, TimelineElement,
};
use crate::wire::{DateTime, wire_struct};

/// Declares an answer that repeats the fields of the request, followed by its own.
macro_rules! with_requested_fields {
    ($(#[$meta:meta])* pub struct $name:ident { $($own:tt)* }) => {
        $crate::wire::wire_struct! {
            $(#[$meta])*
            pub struct $name {
                /// The sender's token, which tells several requests of one protocol number apart.
                optional idempotence_token: String = "idempotenceToken",
                /// The sender's protocol number.
                optional pa_protocol_number: String = "paProtocolNumber",
                /// Title shown to the recipients.
                optional subject: String = "subject",
                /// Short description.
                optional abstract_text: String = "abstract",
                /// The recipients; `recIndex` everywhere is the position here.
                list recipients: RecipientRead = "recipients",
                /// The documents. Empty once they have been removed, 120 days after the last recipient was settled.
                list documents: DocumentRead = "documents",
                /// Who bears the cost.
                optional notification_fee_policy: FeePolicyCode = "notificationFeePolicy",
                /// IUN that this one replaces.
                optional cancelled_iun: String = "cancelledIun",
                /// Kind of registered letter.
                optional physical_communication_type: PhysicalCommunication = "physicalCommunicationType",
                /// Name of the sender.
                optional sender_denomination: String = "senderDenomination",
                /// Tax code of the sender, 11 digits.
                optional sender_tax_id: String = "senderTaxId",
                /// Group: its *name* here, while the request took its id.
                optional group: String = "group",
                /// Amount, euro cents.
                int amount: i64 = "amount",
                /// When the payment is due, `YYYY-MM-DD`.
                optional payment_expiration_date: String = "paymentExpirationDate",
                /// What kind of act this is.
                optional taxonomy_code: String = "taxonomyCode",
                /// The sender's own fee, euro cents. The server puts 100 when none was sent.
                int pa_fee: i64 = "paFee",
                /// VAT on paper costs, percent. The server puts 22 when none was sent.
                int vat: i64 = "vat",
                /// How the debt position learns the cost.
                optional pago_pa_int_mode: PagoPaIntegration = "pagoPaIntMode",
                /// A second language for the notice, at most one.
                list additional_languages: AdditionalLanguage = "additionalLanguages",
                /// Priority of the first paper attempt, 0 to 100. Since requests v2.6.
                int physical_communication_priority: i64 = "physicalCommunicationPriority",
                $($own)*
            }
        }
    };
}
pub(crate) use with_requested_fields;

with_requested_fields! {
    /// The whole notification with its life so far (`FullSentNotificationV29`; v2.3 to v2.8 are the same with fewer fields).
    pub struct FullSentNotification {
        /// The sender's id in Self Care.
        optional sender_pa_id: String = "senderPaId",
        /// The unique number of the notification.
        required iun: String = "iun",
        /// When SEND received the request: the date of the notification for its sender.
        required sent_at: DateTime = "sentAt",
        /// IUN that replaced this one.
        optional cancelled_by_iun: String = "cancelledByIun",
        /// False once the documents have been removed.
        optional documents_available: bool = "documentsAvailable",
        /// What the platform looked up for the sender. Since v2.7.
        optional used_services: UsedServices = "usedServices",
        /// Where it stands.
        required notification_status: NotificationStatus = "notificationStatus",
        /// Where it stood, oldest first.
        list notification_status_history: StatusHistoryElement = "notificationStatusHistory",
        /// What happened, in the platform's order.
        list timeline: TimelineElement = "timeline",
    }
}

wire_struct! {
    /// A stay in a status.
    pub struct StatusHistoryElement {
        /// The status.
        required status: NotificationStatus = "status",
        /// Since when.
        required active_from: DateTime = "activeFrom",
        /// Ids of the timeline elements that came in this status. Some may be missing from the timeline itself.
        list related_timeline_elements: String = "relatedTimelineElements",
    }
}

wire_struct! {
    /// Services that the platform used for this notification.
    pub struct UsedServices {
        /// True if at least one recipient came without a postal address.
        optional physical_address_lookup: bool = "physicalAddressLookup",
    }
}
