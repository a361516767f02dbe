//! The request: what the builders of the facade have collected crosses as one record, and the core's own builder decides
//! whether it is complete. A finished request is the JSON that the core writes of it.

use crate::error::NativeError;
use send_core::ident::IdentifierError;
use send_core::model::{
    ContentType, Document, F24Payment, FeePolicy, NewNotification, PagoPaPayment, Payment, PhysicalAddress, Recipient,
    Sender, UploadedFile,
};
use send_core::tax::TaxId;
use send_core::time::Date;
use send_core::wire;
use serde::Serialize;
use std::str::FromStr;

/// A file that is on the platform.
#[derive(Clone, Debug, PartialEq, uniffi::Record)]
pub struct UploadedFileData {
    /// Storage key.
    pub key: String,
    /// Version.
    pub version_token: String,
    /// Digest, base64.
    pub sha256: String,
    /// Media type.
    pub content_type: ContentTypeData,
}

/// Media type of an attachment.
#[derive(Clone, Copy, Debug, PartialEq, Eq, uniffi::Enum)]
pub enum ContentTypeData {
    /// PDF.
    Pdf,
    /// F24 metadata.
    Json,
}

impl From<ContentTypeData> for ContentType {
    fn from(content_type: ContentTypeData) -> Self {
        match content_type {
            ContentTypeData::Pdf => Self::Pdf,
            ContentTypeData::Json => Self::Json,
        }
    }
}

impl From<UploadedFile> for UploadedFileData {
    fn from(file: UploadedFile) -> Self {
        let UploadedFile { key, version_token, sha256, content_type, .. } = file;
        let content_type = match content_type {
            ContentType::Json => ContentTypeData::Json,
            _ => ContentTypeData::Pdf,
        };
        Self { key, version_token, sha256: sha256.to_string(), content_type }
    }
}

/// A document of the request.
#[derive(Clone, Debug, uniffi::Record)]
pub struct DocumentData {
    /// The file.
    pub file: UploadedFileData,
    /// Title.
    pub title: Option<String>,
}

/// A pagoPA notice.
#[derive(Clone, Debug, uniffi::Record)]
pub struct PagoPaData {
    /// 18 digits.
    pub notice_code: String,
    /// 11 digits.
    pub creditor_tax_id: String,
    /// Whether the cost of notification is added.
    pub apply_cost: bool,
    /// The printable notice.
    pub attachment: Option<UploadedFileData>,
}

/// An F24 form.
#[derive(Clone, Debug, uniffi::Record)]
pub struct F24Data {
    /// Title.
    pub title: String,
    /// Whether the cost of notification is added.
    pub apply_cost: bool,
    /// The metadata file.
    pub metadata: UploadedFileData,
}

/// What a recipient has to pay.
#[derive(Clone, Debug, uniffi::Record)]
pub struct PaymentData {
    /// A notice.
    pub pago_pa: Option<PagoPaData>,
    /// A form.
    pub f24: Option<F24Data>,
}

/// A postal address.
#[derive(Clone, Debug, uniffi::Record)]
pub struct PhysicalAddressData {
    /// "Presso".
    pub at: Option<String>,
    /// Street and number.
    pub address: String,
    /// Staircase, flat, …
    pub address_details: Option<String>,
    /// CAP.
    pub zip: Option<String>,
    /// Municipality.
    pub municipality: String,
    /// Hamlet.
    pub municipality_details: Option<String>,
    /// Province.
    pub province: Option<String>,
    /// Country.
    pub foreign_state: Option<String>,
}

/// A recipient.
#[derive(Clone, Debug, uniffi::Record)]
pub struct RecipientData {
    /// Tax id, which tells the kind of recipient.
    pub tax_id: String,
    /// Name.
    pub denomination: String,
    /// PEC.
    pub digital_domicile: Option<String>,
    /// Postal address.
    pub physical_address: Option<PhysicalAddressData>,
    /// What there is to pay.
    pub payments: Vec<PaymentData>,
}

/// Who sends.
#[derive(Clone, Debug, uniffi::Record)]
pub struct SenderData {
    /// Name.
    pub denomination: String,
    /// 11 digits.
    pub tax_id: String,
}

/// Who bears the cost.
#[derive(Clone, Debug, uniffi::Enum)]
pub enum FeePolicyData {
    /// The sender.
    FlatRate,
    /// The recipient.
    DeliveryMode {
        /// The sender's own fee, euro cents.
        pa_fee: i32,
        /// VAT on paper costs, percent.
        vat: i32,
    },
}

/// What a builder has collected so far.
#[derive(Clone, Debug, uniffi::Record)]
pub struct NotificationDraft {
    /// Tells several requests of one protocol number apart.
    pub idempotence_token: Option<String>,
    /// The sender's protocol number.
    pub protocol_number: Option<String>,
    /// Title shown to the recipients.
    pub subject: Option<String>,
    /// Short description.
    pub abstract_text: Option<String>,
    /// The recipients.
    pub recipients: Vec<RecipientData>,
    /// The documents.
    pub documents: Vec<DocumentData>,
    /// Who bears the cost.
    pub fee_policy: Option<FeePolicyData>,
    /// An IUN that this one replaces.
    pub cancelled_iun: Option<String>,
    /// Kind of registered letter, as on the wire.
    pub physical_communication: Option<String>,
    /// Who sends.
    pub sender: Option<SenderData>,
    /// Group id.
    pub group: Option<String>,
    /// Euro cents.
    pub amount: Option<i32>,
    /// `YYYY-MM-DD`.
    pub payment_expiration_date: Option<String>,
    /// What kind of act it is.
    pub taxonomy_code: Option<String>,
    /// How the debt position learns the cost, as on the wire.
    pub pago_pa_integration: Option<String>,
    /// A second language, as on the wire.
    pub additional_language: Option<String>,
    /// 0 to 100.
    pub physical_communication_priority: Option<i32>,
}

/// A request that is complete.
#[derive(Clone, Debug, uniffi::Record)]
pub struct NewNotificationData {
    /// The request as JSON.
    pub json: String,
    /// The sender's protocol number.
    pub protocol_number: String,
    /// Its token, if it has one.
    pub idempotence_token: Option<String>,
}

/// Finishes a request.
#[uniffi::export]
pub fn build_notification(draft: NotificationDraft) -> Result<NewNotificationData, NativeError> {
    NewNotification::try_from(draft)?.try_into()
}

/// Reads a request that was written as JSON.
#[uniffi::export]
pub fn read_notification(json: String) -> Result<NewNotificationData, NativeError> {
    from_json(&json)?.try_into()
}

pub(crate) fn from_json(json: &str) -> Result<NewNotification, NativeError> {
    Ok(wire::decode(json.as_bytes())?)
}

/// Any model as JSON text.
pub(crate) fn to_json<T: Serialize>(model: &T) -> Result<String, NativeError> {
    Ok(String::from_utf8_lossy(&wire::encode(model)?).into_owned())
}

impl TryFrom<NewNotification> for NewNotificationData {
    type Error = NativeError;

    fn try_from(request: NewNotification) -> Result<Self, NativeError> {
        let json = to_json(&request)?;
        let NewNotification { protocol_number, idempotence_token, .. } = request;
        Ok(Self { json, protocol_number, idempotence_token })
    }
}

/// Reads an identifier at a place of the request.
fn parsed<T: FromStr<Err: IdentifierError>>(text: &str, path: &str) -> Result<T, NativeError> {
    text.parse().map_err(|error: T::Err| NativeError::of_identifier(&error).at(path))
}

/// A small number at a place of the request. That it may not be more than 100 is for the platform's rules to say.
fn small(number: i32, path: &str) -> Result<u8, NativeError> {
    u8::try_from(number).map_err(|_| NativeError::out_of_range(path, "0 to 100", "da 0 a 100"))
}

impl TryFrom<NotificationDraft> for NewNotification {
    type Error = NativeError;

    fn try_from(draft: NotificationDraft) -> Result<Self, NativeError> {
        let NotificationDraft {
            idempotence_token,
            protocol_number,
            subject,
            abstract_text,
            recipients,
            documents,
            fee_policy,
            cancelled_iun,
            physical_communication,
            sender,
            group,
            amount,
            payment_expiration_date,
            taxonomy_code,
            pago_pa_integration,
            additional_language,
            physical_communication_priority,
        } = draft;
        let mut builder = Self::builder();
        /// Sets what was given; `as` names the conversion.
        macro_rules! set {
            ($($field:ident $(as $convert:expr)?,)*) => {
                $(if let Some(value) = $field {
                    $(let value = $convert(value)?;)?
                    builder = builder.$field(value);
                })*
            };
        }
        set! {
            idempotence_token,
            protocol_number,
            subject,
            abstract_text,
            fee_policy as fee_policy_of,
            cancelled_iun as |text: String| parsed(&text, "cancelledIun"),
            physical_communication as |text: String| Ok::<_, NativeError>(text.as_str().into()),
            sender as sender_of,
            group,
            amount,
            payment_expiration_date as date_of,
            taxonomy_code as |text: String| parsed(&text, "taxonomyCode"),
            pago_pa_integration as |text: String| Ok::<_, NativeError>(text.as_str().into()),
            additional_language as |text: String| Ok::<_, NativeError>(text.as_str().into()),
            physical_communication_priority as |number| small(number, "physicalCommunicationPriority"),
        }
        for (index, recipient) in recipients.into_iter().enumerate() {
            builder = builder.recipient(recipient_of(recipient, &format!("recipients[{index}]"))?);
        }
        for (index, document) in documents.into_iter().enumerate() {
            builder = builder.document(document_of(document, &format!("documents[{index}]"))?);
        }
        Ok(builder.build()?)
    }
}

fn fee_policy_of(policy: FeePolicyData) -> Result<FeePolicy, NativeError> {
    Ok(match policy {
        FeePolicyData::FlatRate => FeePolicy::FlatRate,
        FeePolicyData::DeliveryMode { pa_fee, vat } => {
            FeePolicy::DeliveryMode { pa_fee: small(pa_fee, "paFee")?, vat: small(vat, "vat")? }
        }
    })
}

fn sender_of(sender: SenderData) -> Result<Sender, NativeError> {
    let SenderData { denomination, tax_id } = sender;
    Ok(Sender::new(denomination, parsed(&tax_id, "senderTaxId")?))
}

fn date_of(text: String) -> Result<Date, NativeError> {
    text.parse().map_err(|_| {
        let texts = ["not a date of the form YYYY-MM-DD", "non è una data della forma AAAA-MM-GG"].map(str::to_owned);
        NativeError::invalid("date", None, texts).at("paymentExpirationDate")
    })
}

fn recipient_of(recipient: RecipientData, path: &str) -> Result<Recipient, NativeError> {
    let RecipientData { tax_id, denomination, digital_domicile, physical_address, payments } = recipient;
    let mut made = match parsed(&tax_id, &format!("{path}.taxId"))? {
        TaxId::FiscalCode(code) => Recipient::person(code, denomination),
        TaxId::Numeric(id) => Recipient::company(id, denomination),
    };
    made.digital_domicile = digital_domicile;
    made.physical_address = physical_address.map(Into::into);
    for (index, payment) in payments.into_iter().enumerate() {
        made = made.payment(payment_of(payment, &format!("{path}.payments[{index}]"))?);
    }
    Ok(made)
}

impl From<PhysicalAddressData> for PhysicalAddress {
    fn from(data: PhysicalAddressData) -> Self {
        let PhysicalAddressData {
            at,
            address,
            address_details,
            zip,
            municipality,
            municipality_details,
            province,
            foreign_state,
        } = data;
        let mut made = Self::new(address, municipality);
        made.at = at;
        made.address_details = address_details;
        made.zip = zip;
        made.municipality_details = municipality_details;
        made.province = province;
        made.foreign_state = foreign_state;
        made
    }
}

fn payment_of(payment: PaymentData, path: &str) -> Result<Payment, NativeError> {
    let PaymentData { pago_pa, f24 } = payment;
    let pago_pa = pago_pa.map(|notice| pago_pa_of(notice, &format!("{path}.pagoPa"))).transpose()?;
    let f24 = f24.map(|form| f24_of(form, &format!("{path}.f24"))).transpose()?;
    match (pago_pa, f24) {
        (Some(notice), Some(form)) => Ok(Payment::either(notice, form)),
        (Some(notice), None) => Ok(notice.into()),
        (None, Some(form)) => Ok(form.into()),
        (None, None) => {
            let texts = ["give a notice or a form", "indicare un avviso o un modello F24"].map(str::to_owned);
            Err(NativeError::invalid("incomplete", None, texts).at(path))
        }
    }
}

fn pago_pa_of(notice: PagoPaData, path: &str) -> Result<PagoPaPayment, NativeError> {
    let PagoPaData { notice_code, creditor_tax_id, apply_cost, attachment } = notice;
    let creditor = parsed(&creditor_tax_id, &format!("{path}.creditorTaxId"))?;
    let mut made = PagoPaPayment::new(creditor, parsed(&notice_code, &format!("{path}.noticeCode"))?);
    made.apply_cost = apply_cost;
    made.attachment = attachment.map(|file| file_of(file, &format!("{path}.attachment"))).transpose()?;
    Ok(made)
}

fn f24_of(form: F24Data, path: &str) -> Result<F24Payment, NativeError> {
    let F24Data { title, apply_cost, metadata } = form;
    Ok(F24Payment::new(title, file_of(metadata, &format!("{path}.metadataAttachment"))?).apply_cost(apply_cost))
}

fn document_of(document: DocumentData, path: &str) -> Result<Document, NativeError> {
    let DocumentData { file, title } = document;
    let mut made = Document::new(file_of(file, path)?);
    made.title = title;
    Ok(made)
}

fn file_of(file: UploadedFileData, path: &str) -> Result<UploadedFile, NativeError> {
    let UploadedFileData { key, version_token, sha256, content_type } = file;
    let sha256 = parsed(&sha256, &format!("{path}.digests.sha256"))?;
    Ok(UploadedFile::new(key, version_token, sha256, content_type.into()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn draft() -> NotificationDraft {
        let file = UploadedFileData {
            key: "PN_NOTIFICATION_ATTACHMENTS-1.pdf".to_owned(),
            version_token: "v1".to_owned(),
            sha256: "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=".to_owned(),
            content_type: ContentTypeData::Pdf,
        };
        let recipient = RecipientData {
            tax_id: "FLPCPT69A65Z336P".to_owned(),
            denomination: "Cleopatra".to_owned(),
            digital_domicile: None,
            physical_address: None,
            payments: Vec::new(),
        };
        NotificationDraft {
            idempotence_token: None,
            protocol_number: Some("2026/1".to_owned()),
            subject: Some("Verbale".to_owned()),
            abstract_text: None,
            recipients: vec![recipient],
            documents: vec![DocumentData { file, title: None }],
            fee_policy: Some(FeePolicyData::FlatRate),
            cancelled_iun: None,
            physical_communication: Some("AR_REGISTERED_LETTER".to_owned()),
            sender: Some(SenderData { denomination: "Comune".to_owned(), tax_id: "80016350821".to_owned() }),
            group: None,
            amount: None,
            payment_expiration_date: None,
            taxonomy_code: Some("010101P".to_owned()),
            pago_pa_integration: None,
            additional_language: None,
            physical_communication_priority: None,
        }
    }

    fn path(draft: NotificationDraft) -> Option<String> {
        let NativeError::Failure { detail } = build_notification(draft).unwrap_err();
        detail.path
    }

    #[test]
    fn a_complete_draft_is_a_request() {
        let request = build_notification(draft()).unwrap();
        assert_eq!((request.protocol_number.as_str(), request.idempotence_token), ("2026/1", None));
        assert_eq!(read_notification(request.json.clone()).unwrap().json, request.json);
    }

    #[test]
    fn what_is_wrong_is_named_by_its_place() {
        let mut wrong = draft();
        wrong.recipients[0].tax_id.push('X');
        assert_eq!(path(wrong).as_deref(), Some("recipients[0].taxId"));
        let mut wrong = draft();
        wrong.documents[0].file.sha256.clear();
        assert_eq!(path(wrong).as_deref(), Some("documents[0].digests.sha256"));
        let mut wrong = draft();
        wrong.recipients[0].payments.push(PaymentData { pago_pa: None, f24: None });
        assert_eq!(path(wrong).as_deref(), Some("recipients[0].payments[0]"));
        let wrong = NotificationDraft { payment_expiration_date: Some("31/12/2026".to_owned()), ..draft() };
        assert_eq!(path(wrong).as_deref(), Some("paymentExpirationDate"));
        let wrong = NotificationDraft { subject: None, ..draft() };
        assert_eq!(path(wrong).as_deref(), Some("subject"));
    }
}
