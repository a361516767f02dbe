//! Informal notifications ("notifiche bonarie"): messages without legal value that go through the same platform.
//!
//! They belong to a campaign, which says by which channels they are sent; the text is stored first as a [`Message`] and named by
//! its id. Their IUN ends in a letter. The 202 to a request, the refusal reasons, downloads and the answer to a termination have
//! the shapes of legal notifications: [`NewNotificationResponse`](super::NewNotificationResponse), [`RefusalReason`],
//! [`DownloadMetadata`](super::DownloadMetadata), [`CancellationAnswer`](super::CancellationAnswer) (its codes are
//! `NOTIFICATION_TERMINATION_ACCEPTED`, `NOTIFICATION_ALREADY_TERMINATED`, …).
//!
//! **Under construction at PagoPA, for a few bodies on trial.** Sources: pagopa/pn-delivery
//! `docs/openapi/api-external-b2b-informal-pa-bundle.yaml` @1551fbc8; pagopa/pn-timeline-service
//! `InformalTimelineStateMap.java` @2656955 for statuses and categories. The earlier
//! `docs/openapi/api-internal-b2b-informal-pa.yaml` (develop, 636876f1) has the same objects with fewer fields.

use super::{
    AdditionalLanguage, AttachmentRead, DigitalDomicile, DocumentRead, PhysicalAddressRead, RecipientKind,
    RefusalReason, RequestState, UsedServices,
};
use crate::wire::{DateTime, Raw, wire_enum, wire_struct};

wire_enum! {
    /// Language of a message.
    pub enum MessageLanguage {
        /// Italian: the one that a primary message must have.
        Italian = "IT",
        /// German.
        German = "DE",
        /// Slovene.
        Slovene = "SL",
        /// French.
        French = "FR",
    }
}

wire_struct! {
    /// A text in one language (`LocalizedContent`).
    pub struct MessageContent {
        /// Title, 10 to 120 characters.
        required subject: String = "subject",
        /// The text, in Markdown, 80 to 9,000 characters.
        required(private) long_body: String = "longBody",
        /// A short text for SMS and previews, at most 160 characters.
        optional(private) short_body: String = "shortBody",
        /// Its language.
        required language: MessageLanguage = "language",
    }
}

wire_struct! {
    /// A message to store (`NewMessageRequest`).
    pub struct NewMessage {
        /// The text in Italian.
        required primary_message: MessageContent = "primaryMessage",
        /// The text in another language.
        optional additional_message: MessageContent = "additionalMessage",
    }
}

wire_struct! {
    /// A message that was stored (`MessageResponse`).
    pub struct Message {
        /// The text in Italian.
        optional primary_message: MessageContent = "primaryMessage",
        /// The text in another language.
        optional additional_message: MessageContent = "additionalMessage",
        /// Its id, a UUID, to be named by notifications.
        optional message_id: String = "messageId",
        /// When it was stored.
        optional created_at: DateTime = "createdAt",
    }
}

/// Declares an object that has the fields of a request, followed by its own.
macro_rules! with_requested_fields {
    ($(#[$meta:meta])* pub struct $name:ident { $($own:tt)* }) => {
        wire_struct! {
            $(#[$meta])*
            pub struct $name {
                $($own)*
                /// Name of the sender.
                optional sender_denomination: String = "senderDenomination",
                /// The sender's protocol number.
                optional pa_protocol_number: String = "paProtocolNumber",
                /// The sender's token, which tells several requests of one protocol number apart.
                optional idempotence_token: String = "idempotenceToken",
                /// The campaign, which says by which channels it is sent.
                optional campaign_id: String = "campaignId",
                /// A second language, at most one: that of the message.
                list additional_languages: AdditionalLanguage = "additionalLanguages",
                /// Title, shown in lists.
                optional subject: String = "subject",
                /// The recipients; today one.
                list recipients: InformalRecipient = "recipients",
                /// The documents, at most ten.
                list documents: DocumentRead = "documents",
                /// Group of the sender.
                optional group: String = "group",
            }
        }
    };
}

with_requested_fields! {
    /// A request for an informal notification (`InformalNotificationRequestV1`).
    ///
    /// The platform wants sender, protocol number, subject, campaign and at least one recipient.
    pub struct InformalNotification {}
}

with_requested_fields! {
    /// The answer about a request (`NewInformalNotificationRequestStatusResponseV1`): the request's own fields come back.
    pub struct InformalRequestStatus {
        /// Base64 of the IUN.
        required notification_request_id: String = "notificationRequestId",
        /// Where it stands.
        required notification_request_status: RequestState = "notificationRequestStatus",
        /// When to ask again, seconds. Present while waiting.
        int retry_after: i64 = "retryAfter",
        /// The IUN, once accepted; it ends in a letter.
        optional iun: String = "iun",
        /// Why it was refused.
        list errors: RefusalReason = "errors",
    }
}

with_requested_fields! {
    /// An informal notification with its life so far (`FullSentInformalNotificationV1`).
    pub struct InformalSentNotification {
        /// The unique number; it ends in a letter.
        required iun: String = "iun",
        /// When SEND received the request.
        required sent_at: DateTime = "sentAt",
        /// Tax code of the sender.
        optional sender_tax_id: String = "senderTaxId",
        /// The sender's id in Self Care.
        optional sender_pa_id: String = "senderPaId",
        /// False once the documents have been removed.
        optional documents_available: bool = "documentsAvailable",
        /// What the platform looked up for the sender.
        optional used_services: UsedServices = "usedServices",
        /// Where it stands.
        required notification_status: InformalStatus = "notificationStatus",
        /// Where it stood, oldest first.
        list notification_status_history: InformalStatusHistoryElement = "notificationStatusHistory",
        /// What happened.
        list timeline: InformalTimelineElement = "timeline",
    }
}

wire_struct! {
    /// A stay in a status (`InformalNotificationStatusHistoryElementV1`).
    pub struct InformalStatusHistoryElement {
        /// The status.
        required status: InformalStatus = "status",
        /// Since when.
        required active_from: DateTime = "activeFrom",
        /// Ids of the timeline elements that came in this status.
        list related_timeline_elements: String = "relatedTimelineElements",
    }
}

wire_struct! {
    /// One event (`InformalTimelineElementV1`).
    pub struct InformalTimelineElement {
        /// Unique together with the IUN.
        optional element_id: String = "elementId",
        /// When it happened. Deprecated by the platform in favour of `event_timestamp`.
        optional timestamp: DateTime = "timestamp",
        /// When SEND wrote it.
        optional ingestion_timestamp: DateTime = "ingestionTimestamp",
        /// When it happened.
        optional event_timestamp: DateTime = "eventTimestamp",
        /// When SEND received the request.
        optional notification_sent_at: DateTime = "notificationSentAt",
        /// What happened.
        optional category: InformalCategory = "category",
        /// The particulars, whose form depends on the category.
        optional(private) details: Raw = "details",
    }
}

wire_struct! {
    /// A recipient of an informal notification (`InformalNotificationRecipientV1`).
    pub struct InformalRecipient {
        /// Natural or legal person.
        optional recipient_type: RecipientKind = "recipientType",
        /// Tax code.
        optional(private) tax_id: String = "taxId",
        /// The platform's own id of the recipient, without personal data.
        optional internal_id: String = "internalId",
        /// Name.
        optional(private) denomination: String = "denomination",
        /// Certified mail. Needed for a legal person if the campaign uses it.
        optional digital_domicile: DigitalDomicile = "digitalDomicile",
        /// Postal address.
        optional physical_address: PhysicalAddressRead = "physicalAddress",
        /// What there is to pay.
        list payments: InformalPayment = "payments",
        /// The message for this recipient.
        optional message_id: String = "messageId",
        /// The texts of the message, when a notification is read with them.
        optional message: NewMessage = "message",
        /// A second language, at most one: that of the message.
        list additional_languages: AdditionalLanguage = "additionalLanguages",
        /// E-mail address.
        optional(private) email: String = "email",
        /// Telephone number with `+` or `00` in front.
        optional(private) phone_number: String = "phoneNumber",
    }
}

wire_struct! {
    /// A payment of an informal notification: a pagoPA notice, never an F24 form.
    pub struct InformalPayment {
        /// The pagoPA notice.
        optional pago_pa: InformalPagoPa = "pagoPa",
    }
}

wire_struct! {
    /// A pagoPA notice (`PagoPaPaymentBase`). No cost is ever added to it.
    pub struct InformalPagoPa {
        /// 18 digits.
        optional notice_code: String = "noticeCode",
        /// 11 digits.
        optional creditor_tax_id: String = "creditorTaxId",
        /// What there is to pay, euro cents. Wanted since the published version.
        int amount: i64 = "amount",
        /// When it is due, an instant in UTC.
        optional due_date: DateTime = "dueDate",
        /// The printable notice.
        optional attachment: AttachmentRead = "attachment",
    }
}

wire_enum! {
    /// Where an informal notification stands.
    pub enum InformalStatus {
        /// Being checked.
        InValidation = "IN_VALIDATION",
        /// Accepted.
        Accepted = "ACCEPTED",
        /// Refused.
        Refused = "REFUSED",
        /// Being sent.
        Processing = "PROCESSING",
        /// Over: the recipient was reached.
        CompletedReached = "COMPLETED_REACHED",
        /// Over: the recipient was not reached.
        CompletedUnreached = "COMPLETED_UNREACHED",
        /// There is no channel by which it could be sent.
        Undeliverable = "UNDELIVERABLE",
    }
}

wire_enum! {
    /// What an element in the timeline of an informal notification tells.
    pub enum InformalCategory {
        /// Physical address looked up in the registries.
        PublicRegistryValidationCall = "PUBLIC_REGISTRY_VALIDATION_CALL",
        /// The registries answered.
        PublicRegistryValidationResponse = "PUBLIC_REGISTRY_VALIDATION_RESPONSE",
        /// Address normalisation asked.
        ValidateNormalizeAddressesRequest = "VALIDATE_NORMALIZE_ADDRESSES_REQUEST",
        /// Physical address normalised.
        NormalizedAddress = "NORMALIZED_ADDRESS",
        /// Request accepted.
        RequestAccepted = "REQUEST_ACCEPTED",
        /// Request refused.
        RequestRefused = "REQUEST_REFUSED",
        /// Sent by a digital channel.
        SendDigitalMessage = "SEND_DIGITAL_MESSAGE",
        /// Digital sending progress.
        SendDigitalMessageProgress = "SEND_DIGITAL_MESSAGE_PROGRESS",
        /// Digital sending outcome.
        SendDigitalMessageFeedback = "SEND_DIGITAL_MESSAGE_FEEDBACK",
        /// A digital channel was left out.
        SendDigitalMessageSkip = "SEND_DIGITAL_MESSAGE_SKIP",
        /// Paper sending prepared.
        PrepareAnalogDelivery = "PREPARE_ANALOG_DELIVERY",
        /// Handed over for paper delivery.
        SendAnalogMessage = "SEND_ANALOG_MESSAGE",
        /// Paper delivery progress.
        SendAnalogMessageProgress = "SEND_ANALOG_MESSAGE_PROGRESS",
        /// Paper delivery outcome.
        SendAnalogMessageFeedback = "SEND_ANALOG_MESSAGE_FEEDBACK",
        /// Delivered.
        Delivered = "DELIVERED",
        /// Ended, recipient reached.
        WorkflowEndedReached = "WORKFLOW_ENDED_REACHED",
        /// Ended, recipient not reached.
        WorkflowEndedUnreached = "WORKFLOW_ENDED_UNREACHED",
        /// Ended, no channel by which it could be sent.
        WorkflowEndedUndeliverable = "WORKFLOW_ENDED_UNDELIVERABLE",
        /// Done, recipient reached.
        WorkflowDoneReached = "WORKFLOW_DONE_REACHED",
        /// Done, recipient not reached.
        WorkflowDoneUnreached = "WORKFLOW_DONE_UNREACHED",
        /// The recipient opened it.
        InformalNotificationViewed = "INFORMAL_NOTIFICATION_VIEWED",
        /// Cover page being made.
        CoverpageCreationRequest = "COVERPAGE_CREATION_REQUEST",
        /// Payment recorded.
        Payment = "PAYMENT",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::wire::{decode, encode};

    #[test]
    fn a_message_is_stored_and_read() {
        let mut text =
            MessageContent::new("Sollecito di pagamento Tari 2023", "Gentile cittadino, ...", MessageLanguage::Italian);
        text.short_body = Some("Sollecito Tari".to_owned());
        let written = encode(&NewMessage::new(text.clone())).unwrap();
        let expected = r#"{"primaryMessage":{"subject":"Sollecito di pagamento Tari 2023","longBody":"Gentile cittadino, ...","shortBody":"Sollecito Tari","language":"IT"}}"#;
        assert_eq!(String::from_utf8(written).unwrap(), expected);
        let stored = expected.replacen('{', r#"{"messageId":"6f2d4a0e","createdAt":"2026-06-26T10:00:00Z","#, 1);
        let message: Message = decode(stored.as_bytes()).unwrap();
        assert_eq!(message.primary_message, Some(text));
        assert!(!format!("{message:?}").contains("Gentile"));
    }

    #[test]
    fn a_request_round_trips() {
        let body = br#"{"senderDenomination":"Comune di Palermo","paProtocolNumber":"2026/7","campaignId":"c1","additionalLanguages":["DE"],"subject":"Tari","recipients":[{"recipientType":"PF","taxId":"FRMTTR76M06B715E","denomination":"Ettore Fieramosca","physicalAddress":{"address":"Via Roma 1","municipality":"Capua"},"payments":[{"pagoPa":{"noticeCode":"302000100000019421","creditorTaxId":"77777777777"}}],"messageId":"6f2d4a0e","email":"account@domain.it","phoneNumber":"+393900000000"}],"documents":[]}"#;
        let request: InformalNotification = decode(body).unwrap();
        let recipient = request.recipients.first().unwrap();
        assert_eq!(recipient.recipient_type, Some(RecipientKind::Person));
        assert_eq!(encode(&request).unwrap(), body);
        let shown = format!("{request:?}");
        assert!(["FRMTTR", "Fieramosca", "Via Roma", "account@", "3900"].iter().all(|secret| !shown.contains(secret)));
    }

    #[test]
    fn a_refused_request_says_why() {
        let body = br#"{"paProtocolNumber":"2026/7","notificationRequestId":"R1BURy1ORVBHLVpURVQtMjAyNDAyLUUtQQ==","notificationRequestStatus":"REFUSED","errors":[{"code":"CAMPAIGN_CLOSED","recIndex":0}]}"#;
        let status: InformalRequestStatus = decode(body).unwrap();
        assert_eq!(status.notification_request_status, RequestState::Refused);
        assert_eq!(
            status.errors.first().map(|error| (error.code.as_str(), error.rec_index)),
            Some(("CAMPAIGN_CLOSED", Some(0)))
        );
    }

    #[test]
    fn statuses_and_categories_stay_open() {
        assert_eq!((InformalStatus::ALL.len(), InformalCategory::ALL.len()), (7, 23));
        assert_eq!(InformalStatus::from("COMPLETED_REACHED"), InformalStatus::CompletedReached);
        assert!(!InformalCategory::from("SENT_BY_PIGEON").is_known());
    }
}
