//! The request: what the builders of the facade have collected crosses as one record, and the core's own builder decides
//! whether it is complete. A finished request is the JSON that the core writes of it.

mod files;
mod informal;
mod making;
mod parts;

pub use files::{ContentTypeData, FileRefData, UploadedFileData};
pub use informal::{
    InformalDraft, InformalPagoPaData, InformalRecipientData, MessageContentData, NewMessageData,
    build_informal_notification, build_message,
};
pub use parts::{
    DocumentData, F24Data, FeePolicyData, PagoPaData, PaymentData, PhysicalAddressData, RecipientData, SenderData,
};

use crate::error::NativeError;
use send_core::ident::IdentifierError;
use send_core::model::NewNotification;
use send_core::wire;
use std::str::FromStr;

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
    draft.request(&[])?.try_into()
}

/// Reads a request that was written as JSON.
#[uniffi::export]
pub fn read_notification(json: String) -> Result<NewNotificationData, NativeError> {
    from_json(&json)?.try_into()
}

pub(crate) fn from_json(json: &str) -> Result<NewNotification, NativeError> {
    Ok(wire::decode(json.as_bytes())?)
}

impl TryFrom<NewNotification> for NewNotificationData {
    type Error = NativeError;

    fn try_from(request: NewNotification) -> Result<Self, NativeError> {
        let json = wire::encode_text(&request)?;
        let NewNotification { protocol_number, idempotence_token, .. } = request;
        Ok(Self { json, protocol_number, idempotence_token })
    }
}

/// Reads an identifier at a place of the request.
fn parsed<T: FromStr<Err: IdentifierError>>(text: &str, path: &str) -> Result<T, NativeError> {
    text.parse().map_err(|error: T::Err| NativeError::of_identifier(&error).at(path))
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
            documents: vec![DocumentData { file: FileRefData::Uploaded { file }, title: None }],
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
        let FileRefData::Uploaded { file } = &mut wrong.documents[0].file else { panic!("no file") };
        file.sha256.clear();
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
