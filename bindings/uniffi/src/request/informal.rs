//! From what the facade has collected of an informal notification, or of a message, to the models of the core.
//!
//! The models come back as trees ([`ModelData`]), which the facade reads as it reads those of the platform.

use crate::answer::{AttachmentReadData, DigitalDomicileData, DocumentReadData, PhysicalAddressReadData};
use crate::error::NativeError;
use crate::model::ModelData;
use send_core::model::{
    AttachmentRead, AttachmentRef, Digests, DigitalDomicile, DocumentRead, InformalNotification, InformalPagoPa,
    InformalPayment, InformalRecipient, MessageContent, NewMessage, PhysicalAddressRead,
};
use send_core::wire::List;

/// A text in one language.
#[derive(Clone, Debug, uniffi::Record)]
pub struct MessageContentData {
    /// Title.
    pub subject: String,
    /// The text.
    pub long_body: String,
    /// A short text.
    pub short_body: Option<String>,
    /// Its language, as on the wire.
    pub language: String,
}

/// A message to store.
#[derive(Clone, Debug, uniffi::Record)]
pub struct NewMessageData {
    /// The text in Italian.
    pub primary: MessageContentData,
    /// The text in another language.
    pub additional: Option<MessageContentData>,
}

/// A pagoPA notice of an informal notification.
#[derive(Clone, Debug, uniffi::Record)]
pub struct InformalPagoPaData {
    /// 18 digits.
    pub notice_code: Option<String>,
    /// 11 digits.
    pub creditor_tax_id: Option<String>,
    /// Euro cents.
    pub amount: Option<i64>,
    /// When it is due, an instant in UTC.
    pub due_date: Option<String>,
    /// The printable notice.
    pub attachment: Option<AttachmentReadData>,
}

/// A recipient of an informal notification.
#[derive(Clone, Debug, uniffi::Record)]
pub struct InformalRecipientData {
    /// Natural or legal person, as on the wire.
    pub recipient_type: Option<String>,
    /// Tax code.
    pub tax_id: Option<String>,
    /// Name.
    pub denomination: Option<String>,
    /// Certified mail.
    pub digital_domicile: Option<DigitalDomicileData>,
    /// Postal address.
    pub physical_address: Option<PhysicalAddressReadData>,
    /// What there is to pay.
    pub payments: Vec<InformalPagoPaData>,
    /// The message.
    pub message_id: Option<String>,
    /// A second language, as on the wire.
    pub additional_languages: Vec<String>,
    /// E-mail address.
    pub email: Option<String>,
    /// Telephone number.
    pub phone_number: Option<String>,
}

/// What a builder has collected of an informal notification.
#[derive(Clone, Debug, uniffi::Record)]
pub struct InformalDraft {
    /// Name of the sender.
    pub sender_denomination: Option<String>,
    /// The sender's protocol number.
    pub protocol_number: Option<String>,
    /// The sender's token.
    pub idempotence_token: Option<String>,
    /// The campaign.
    pub campaign_id: Option<String>,
    /// A second language, as on the wire.
    pub additional_languages: Vec<String>,
    /// Title.
    pub subject: Option<String>,
    /// The recipients.
    pub recipients: Vec<InformalRecipientData>,
    /// The documents.
    pub documents: Vec<DocumentReadData>,
    /// Group of the sender.
    pub group: Option<String>,
}

/// Finishes a message.
#[uniffi::export]
pub fn build_message(message: NewMessageData) -> Result<ModelData, NativeError> {
    let NewMessageData { primary, additional } = message;
    let mut message = NewMessage::new(primary);
    message.additional_message = additional.map(Into::into);
    ModelData::of(&message)
}

/// Finishes a request for an informal notification.
#[uniffi::export]
pub fn build_informal_notification(draft: InformalDraft) -> Result<ModelData, NativeError> {
    draft.must_be_complete()?;
    ModelData::of(&InformalNotification::from(draft))
}

impl InformalDraft {
    /// What the platform wants (`InformalNotificationRequestV1`), by the names of its fields.
    fn must_be_complete(&self) -> Result<(), NativeError> {
        let wanted = [
            ("senderDenomination", self.sender_denomination.is_some()),
            ("paProtocolNumber", self.protocol_number.is_some()),
            ("campaignId", self.campaign_id.is_some()),
            ("subject", self.subject.is_some()),
            ("recipients", !self.recipients.is_empty()),
        ];
        let missing: Vec<&str> = wanted.into_iter().filter(|(_, there)| !there).map(|(name, _)| name).collect();
        let Some(first) = missing.first() else { return Ok(()) };
        let names = missing.join(", ");
        let texts =
            [format!("the request is incomplete: set {names}"), format!("la richiesta è incompleta: indicare {names}")];
        Err(NativeError::invalid("incomplete", None, texts).about(first))
    }
}

/// A list that is not written if there is nothing in it.
fn list<T, U: From<T>>(items: Vec<T>) -> List<U> {
    if items.is_empty() { List::default() } else { items.into_iter().map(U::from).collect() }
}

/// The values of an enumeration, of their texts.
fn values<U: for<'t> From<&'t str>>(texts: &[String]) -> List<U> {
    if texts.is_empty() { List::default() } else { texts.iter().map(|text| U::from(text.as_str())).collect() }
}

impl From<InformalDraft> for InformalNotification {
    fn from(draft: InformalDraft) -> Self {
        let InformalDraft {
            sender_denomination,
            protocol_number,
            idempotence_token,
            campaign_id,
            additional_languages,
            subject,
            recipients,
            documents,
            group,
        } = draft;
        let mut request = Self::new();
        request.sender_denomination = sender_denomination;
        request.pa_protocol_number = protocol_number;
        request.idempotence_token = idempotence_token;
        request.campaign_id = campaign_id;
        request.additional_languages = values(&additional_languages);
        request.subject = subject;
        request.recipients = list(recipients);
        request.documents = list(documents);
        request.group = group;
        request
    }
}

impl From<InformalRecipientData> for InformalRecipient {
    fn from(data: InformalRecipientData) -> Self {
        let InformalRecipientData {
            recipient_type,
            tax_id,
            denomination,
            digital_domicile,
            physical_address,
            payments,
            message_id,
            additional_languages,
            email,
            phone_number,
        } = data;
        let mut recipient = Self::new();
        recipient.recipient_type = recipient_type.map(|text| text.as_str().into());
        recipient.tax_id = tax_id;
        recipient.denomination = denomination;
        recipient.digital_domicile = digital_domicile.map(Into::into);
        recipient.physical_address = physical_address.map(Into::into);
        recipient.payments = list(payments);
        recipient.message_id = message_id;
        recipient.additional_languages = values(&additional_languages);
        recipient.email = email;
        recipient.phone_number = phone_number;
        recipient
    }
}

impl From<InformalPagoPaData> for InformalPayment {
    fn from(data: InformalPagoPaData) -> Self {
        let InformalPagoPaData { notice_code, creditor_tax_id, amount, due_date, attachment } = data;
        let mut notice = InformalPagoPa::new();
        notice.notice_code = notice_code;
        notice.creditor_tax_id = creditor_tax_id;
        notice.amount = amount;
        notice.due_date = due_date.map(|text| text.as_str().into());
        notice.attachment = attachment.map(Into::into);
        let mut payment = Self::new();
        payment.pago_pa = Some(notice);
        payment
    }
}

impl From<MessageContentData> for MessageContent {
    fn from(data: MessageContentData) -> Self {
        let MessageContentData { subject, long_body, short_body, language } = data;
        let mut content = Self::new(subject, long_body, language.as_str());
        content.short_body = short_body;
        content
    }
}

impl From<DigitalDomicileData> for DigitalDomicile {
    fn from(data: DigitalDomicileData) -> Self {
        let DigitalDomicileData { kind, address } = data;
        let mut domicile = Self::new();
        domicile.r#type = kind;
        domicile.address = address;
        domicile
    }
}

impl From<PhysicalAddressReadData> for PhysicalAddressRead {
    fn from(data: PhysicalAddressReadData) -> Self {
        let PhysicalAddressReadData {
            at,
            address,
            address_details,
            zip,
            municipality,
            municipality_details,
            province,
            foreign_state,
        } = data;
        let mut read = Self::new();
        read.at = at;
        read.address = address;
        read.address_details = address_details;
        read.zip = zip;
        read.municipality = municipality;
        read.municipality_details = municipality_details;
        read.province = province;
        read.foreign_state = foreign_state;
        read
    }
}

/// The digests of a file, and where it is.
fn file_of(sha256: Option<String>, key: Option<String>, version_token: Option<String>) -> (Digests, AttachmentRef) {
    let (mut digests, mut place) = (Digests::new(), AttachmentRef::new());
    digests.sha256 = sha256;
    place.key = key;
    place.version_token = version_token;
    (digests, place)
}

impl From<AttachmentReadData> for AttachmentRead {
    fn from(data: AttachmentReadData) -> Self {
        let AttachmentReadData { sha256, content_type, key, version_token } = data;
        let (digests, place) = file_of(sha256, key, version_token);
        let mut attachment = Self::new();
        attachment.digests = Some(digests);
        attachment.content_type = content_type;
        attachment.r#ref = Some(place);
        attachment
    }
}

impl From<DocumentReadData> for DocumentRead {
    fn from(data: DocumentReadData) -> Self {
        let DocumentReadData { attachment, title, doc_idx } = data;
        let AttachmentReadData { sha256, content_type, key, version_token } = attachment;
        let (digests, place) = file_of(sha256, key, version_token);
        let mut document = Self::new();
        document.digests = Some(digests);
        document.content_type = content_type;
        document.r#ref = Some(place);
        document.title = title;
        document.doc_idx = doc_idx;
        document
    }
}
