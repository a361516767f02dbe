//! A notification as its sender reads it.

use super::answer;
use crate::enums::Value;
use crate::json::Json;
use send_core::model;
use send_core::time::Instant;

answer! {
    /// The whole notification with its life so far.
    ///
    /// It is evidence: `to_json()` writes every field as it came, those that this package does not know included.
    FullSentNotification {
        /// The sender's token, which tells several requests of one protocol number apart.
        hide idempotence_token: Option<String>,
        /// The sender's protocol number.
        show pa_protocol_number: Option<String>,
        /// Title shown to the recipients.
        hide subject: Option<String>,
        /// Short description.
        hide abstract_text: Option<String>,
        /// The recipients; `rec_index` everywhere is the position here.
        count recipients: Vec<RecipientRead>,
        /// The documents. Empty once they have been removed, 120 days after the last recipient was settled.
        count documents: Vec<DocumentRead>,
        /// Who bears the cost.
        hide notification_fee_policy: Option<Value<model::FeePolicyCode>>,
        /// IUN that this one replaces.
        hide cancelled_iun: Option<String>,
        /// Kind of registered letter.
        hide physical_communication_type: Option<Value<model::PhysicalCommunication>>,
        /// Name of the sender.
        hide sender_denomination: Option<String>,
        /// Tax code of the sender, 11 digits.
        hide sender_tax_id: Option<String>,
        /// Group: its *name* here, while the request took its id.
        hide group: Option<String>,
        /// Amount, euro cents.
        hide amount: Option<i64>,
        /// When the payment is due, `YYYY-MM-DD`.
        hide payment_expiration_date: Option<String>,
        /// What kind of act this is.
        hide taxonomy_code: Option<String>,
        /// The sender's own fee, euro cents. The server puts 100 when none was sent.
        hide pa_fee: Option<i64>,
        /// VAT on paper costs, percent. The server puts 22 when none was sent.
        hide vat: Option<i64>,
        /// How the debt position learns the cost.
        hide pago_pa_int_mode: Option<Value<model::PagoPaIntegration>>,
        /// A second language for the notice, at most one.
        hide additional_languages: Vec<Value<model::AdditionalLanguage>>,
        /// Priority of the first paper attempt, 0 to 100. Since requests v2.6.
        hide physical_communication_priority: Option<i64>,
        /// The sender's id in Self Care.
        hide sender_pa_id: Option<String>,
        /// The unique number of the notification.
        show iun: String,
        /// When SEND received the request: the date of the notification for its sender.
        show sent_at: Instant,
        /// IUN that replaced this one.
        hide cancelled_by_iun: Option<String>,
        /// False once the documents have been removed.
        hide documents_available: Option<bool>,
        /// What the platform looked up for the sender. Since v2.7.
        hide used_services: Option<UsedServices>,
        /// Where it stands.
        show notification_status: Value<model::NotificationStatus>,
        /// Where it stood, oldest first.
        count notification_status_history: Vec<StatusHistoryElement>,
        /// What happened, in the platform's order.
        count timeline: Vec<TimelineElement>,
    }
}

answer! {
    /// A stay in a status.
    StatusHistoryElement {
        /// The status.
        show status: Value<model::NotificationStatus>,
        /// Since when.
        show active_from: Instant,
        /// Ids of the timeline elements that came in this status. Some may be missing from the timeline itself.
        count related_timeline_elements: Vec<String>,
    }
}

answer! {
    /// Services that the platform used for this notification.
    UsedServices {
        /// True if at least one recipient came without a postal address.
        show physical_address_lookup: Option<bool>,
    }
}

answer! {
    /// One event in the life of a notification. Its `details` are read when somebody looks at them.
    TimelineElement {
        /// Unique together with the IUN.
        show element_id: Option<String>,
        /// When it happened. Deprecated by the platform in favour of `event_timestamp`, with which it agrees.
        hide timestamp: Option<Instant>,
        /// When SEND wrote it. Since v2.4.
        hide ingestion_timestamp: Option<Instant>,
        /// When it happened. Since v2.4.
        show event_timestamp: Option<Instant>,
        /// When SEND received the request. Since v2.4.
        hide notification_sent_at: Option<Instant>,
        /// The documents that prove it.
        count legal_facts_ids: Vec<LegalFactId>,
        /// What happened.
        show category: Option<Value<model::TimelineCategory>>,
        /// The particulars, whose form depends on the category. Personal data. Read anew each time.
        hide details: Option<Json>,
    }

    /// The recipient it concerns, as an index into the recipients of the notification; `None` if it concerns all.
    #[getter]
    fn rec_index(&self) -> Option<usize> {
        self.0.rec_index()
    }

    /// The particulars as an object of the class that the category says (see `send_sdk.timeline`). Of a category that this
    /// version does not know, the dictionary; `None` if there are none. Read anew each time.
    ///
    /// Raises `ValidationError` with the place inside the details as `field`.
    #[getter]
    fn typed_details(&self) -> pyo3::PyResult<super::details::Details> {
        Ok(self.0.typed_details().map(super::details::Details).map_err(crate::invalid::Invalid::from)?)
    }
}

answer! {
    /// A recipient as the platform gives it back. Personal data may be missing: they are kept apart from the rest.
    RecipientRead {
        /// Natural or legal person.
        show recipient_type: Option<Value<model::RecipientKind>>,
        /// Tax code.
        hide tax_id: Option<String>,
        /// Name.
        hide denomination: Option<String>,
        /// The digital domicile that the sender gave.
        hide digital_domicile: Option<DigitalDomicile>,
        /// The postal address that the sender gave.
        hide physical_address: Option<PhysicalAddressRead>,
        /// What there is to pay.
        count payments: Vec<PaymentRead>,
    }
}

answer! {
    /// A digital address: certified mail, or a courtesy channel in a timeline.
    DigitalDomicile {
        /// `PEC`; in timelines also `REM`, `SERCQ`, `SMS`, `EMAIL`, `APPIO`, …
        show r#type: Option<String>,
        /// The address.
        hide address: Option<String>,
    }
}

answer! {
    /// A postal address as the platform gives it back. Any line may be missing.
    PhysicalAddressRead {
        /// "Presso": the person at whose place the recipient gets mail.
        hide at: Option<String>,
        /// Street and number.
        hide address: Option<String>,
        /// Staircase, flat, …
        hide address_details: Option<String>,
        /// Postal code (CAP).
        hide zip: Option<String>,
        /// Municipality.
        hide municipality: Option<String>,
        /// Hamlet.
        hide municipality_details: Option<String>,
        /// Province, two letters in Italy.
        hide province: Option<String>,
        /// Country; absent for Italy.
        hide foreign_state: Option<String>,
    }
}

answer! {
    /// One payment of a recipient: a pagoPA notice, an F24 form, or both as alternatives.
    PaymentRead {
        /// The pagoPA notice.
        show pago_pa: Option<PagoPaPaymentRead>,
        /// The F24 form.
        show f24: Option<F24PaymentRead>,
    }
}

answer! {
    /// A pagoPA notice.
    PagoPaPaymentRead {
        /// 18 digits.
        hide notice_code: Option<String>,
        /// 11 digits.
        hide creditor_tax_id: Option<String>,
        /// Whether the cost of notification is added to this notice.
        show apply_cost: Option<bool>,
        /// The printable notice.
        show attachment: Option<AttachmentRead>,
    }
}

answer! {
    /// An F24 form, which SEND makes from a metadata file.
    F24PaymentRead {
        /// Title shown to the recipient.
        hide title: Option<String>,
        /// Whether the cost of notification is added to this form.
        show apply_cost: Option<bool>,
        /// The metadata file.
        show metadata_attachment: Option<AttachmentRead>,
    }
}

answer! {
    /// A file attached to a payment.
    AttachmentRead {
        /// Digests of the file.
        hide digests: Option<Digests>,
        /// `application/pdf` or `application/json`.
        show content_type: Option<String>,
        /// Where it is.
        show r#ref: Option<AttachmentRef>,
    }
}

answer! {
    /// A document of the notification.
    DocumentRead {
        /// Digests of the file.
        hide digests: Option<Digests>,
        /// `application/pdf`.
        show content_type: Option<String>,
        /// Where it is.
        show r#ref: Option<AttachmentRef>,
        /// Title, of which the download's file name is made.
        hide title: Option<String>,
        /// Legacy index.
        show doc_idx: Option<String>,
    }
}

answer! {
    /// Digests of a file.
    Digests {
        /// SHA-256 of the bytes, base64.
        show sha256: Option<String>,
    }
}

answer! {
    /// Where a file was uploaded to.
    AttachmentRef {
        /// Storage key.
        show key: Option<String>,
        /// Version.
        hide version_token: Option<String>,
    }
}

answer! {
    /// Names a legal fact.
    LegalFactId {
        /// The storage key, as a rule with the prefix `safestorage://`.
        show key: String,
        /// What it proves.
        show category: Option<Value<model::LegalFactCategory>>,
    }

    /// The key without the prefix `safestorage://`.
    #[getter]
    fn bare_key(&self) -> &str {
        self.0.bare_key()
    }
}

answer! {
    /// An entry of the list of legal facts.
    LegalFactListItem {
        /// The notification.
        show iun: Option<String>,
        /// The recipient it concerns; absent if it concerns all.
        hide tax_id: Option<String>,
        /// The legal fact.
        show legal_facts_id: LegalFactId,
    }
}

answer! {
    /// What a cancellation is answered: read `details`, the status alone says nothing.
    CancellationAnswer {
        /// Always "OK".
        hide status: Option<String>,
        /// What really happened.
        show details: Vec<CancellationDetail>,
    }
}

answer! {
    /// One line of the answer to a cancellation.
    CancellationDetail {
        /// `NOTIFICATION_CANCELLATION_ACCEPTED`, `NOTIFICATION_ALREADY_CANCELLED` or `NOTIFICATION_REFUSED`.
        show code: String,
        /// `INFO`, `WARN` or `ERR`.
        show level: Option<String>,
        /// Text by the platform.
        hide detail: Option<String>,
    }
}
