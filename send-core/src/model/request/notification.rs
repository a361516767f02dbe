//! The request itself.

use super::{Document, NewNotificationBuilder, Recipient};
use crate::api::Version;
use crate::iun::Iun;
use crate::model::{AdditionalLanguage, FeePolicyCode, PagoPaIntegration, PhysicalCommunication};
use crate::tax::PaTaxId;
use crate::taxonomy::TaxonomyCode;
use crate::time::Date;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// A request for a notification, complete. Made by [`NewNotification::builder`], or read from JSON.
///
/// # Example
/// ```
/// use send_core::digest::Sha256Digest;
/// use send_core::model::request::*;
/// use send_core::model::PhysicalCommunication;
/// # let file = UploadedFile::new("PN_NOTIFICATION_ATTACHMENTS-1.pdf", "v1", Sha256Digest::of(b"%PDF-1.7"), ContentType::Pdf);
/// let request = NewNotification::builder()
///     .protocol_number("2026/000123")
///     .subject("Verbale di contestazione")
///     .sender(Sender::new("Comune di Palermo", "80016350821".parse()?))
///     .taxonomy_code("010101P".parse()?)
///     .fee_policy(FeePolicy::FlatRate)
///     .physical_communication(PhysicalCommunication::RegisteredLetter890)
///     .recipient(Recipient::person("FLPCPT69A65Z336P".parse()?, "Cleopatra").digital_domicile("prova@pec.it"))
///     .document(Document::new(file))
///     .build()?;
/// assert_eq!(request.recipients.len(), 1);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct NewNotification {
    /// Tells several requests of one protocol number apart, printable ASCII up to 256 characters. Without one the client
    /// makes one up, because only with it can a lost answer be looked up.
    pub idempotence_token: Option<String>,
    /// The sender's protocol number, up to 256 characters.
    pub protocol_number: String,
    /// Title shown to the recipients, up to 134 characters; no personal data.
    pub subject: String,
    /// Short description, up to 1,024 characters; no personal data.
    pub abstract_text: Option<String>,
    /// The recipients, at least one; `recIndex` everywhere is the position here.
    pub recipients: Vec<Recipient>,
    /// The documents, at least one.
    pub documents: Vec<Document>,
    /// Who bears the cost.
    pub fee_policy: FeePolicy,
    /// An IUN that this one replaces. The platform stores it and does nothing with it.
    pub cancelled_iun: Option<Iun>,
    /// Kind of registered letter.
    pub physical_communication: PhysicalCommunication,
    /// Who sends.
    pub sender: Sender,
    /// Id of a group of the sender; compulsory when the API key is bound to groups.
    pub group: Option<String>,
    /// Amount, euro cents.
    pub amount: Option<i32>,
    /// When the payment is due.
    pub payment_expiration_date: Option<Date>,
    /// What kind of act this is.
    pub taxonomy_code: TaxonomyCode,
    /// How the debt position learns the cost.
    pub pago_pa_integration: Option<PagoPaIntegration>,
    /// A second language for the notice of arrival.
    pub additional_language: Option<AdditionalLanguage>,
    /// Priority of the first paper attempt within the sender's quota, 0 to 100. Sent only to requests v2.6 and newer.
    pub physical_communication_priority: Option<u8>,
}

/// Who sends.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Sender {
    /// Name, up to 88 characters.
    pub denomination: String,
    /// Tax code; must be the one of the body that owns the API key.
    pub tax_id: PaTaxId,
}

impl Sender {
    /// A sender.
    #[must_use]
    pub fn new(denomination: impl Into<String>, tax_id: PaTaxId) -> Self {
        Self { denomination: denomination.into(), tax_id }
    }
}

/// Who bears the cost of the notification.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum FeePolicy {
    /// The sender: SEND charges the recipient nothing.
    FlatRate,
    /// The recipient pays what the delivery really cost.
    DeliveryMode {
        /// The sender's own fee, 0 to 100 euro cents.
        pa_fee: u8,
        /// VAT on paper costs, 0 to 100 percent.
        vat: u8,
    },
}

impl NewNotification {
    /// Starts a request.
    pub fn builder() -> NewNotificationBuilder {
        NewNotificationBuilder::default()
    }

    /// The JSON body for a version of the requests resource: fields that it does not know are left out.
    ///
    /// # Errors
    /// None in practice; the signature is that of [`wire::encode`](crate::wire::encode).
    pub fn to_json(&self, version: Version) -> Result<Vec<u8>, crate::wire::DecodeError> {
        let mut body = Body::from(self.clone());
        if version < Version::new(2, 6) {
            body.physical_communication_priority = None;
        }
        crate::wire::encode(&body)
    }
}

impl Serialize for NewNotification {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Body::from(self.clone()).serialize(serializer)
    }
}

impl<'de> Deserialize<'de> for NewNotification {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Body::deserialize(deserializer)?.try_into().map_err(serde::de::Error::custom)
    }
}

/// `NewNotificationRequestV26` as the wire has it.
#[derive(Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct Body {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    idempotence_token: Option<String>,
    pa_protocol_number: String,
    subject: String,
    #[serde(default, rename = "abstract", skip_serializing_if = "Option::is_none")]
    abstract_text: Option<String>,
    recipients: Vec<Recipient>,
    documents: Vec<Document>,
    notification_fee_policy: FeePolicyCode,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    cancelled_iun: Option<Iun>,
    physical_communication_type: PhysicalCommunication,
    sender_denomination: String,
    sender_tax_id: PaTaxId,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    group: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    amount: Option<i32>,
    #[serde(default, skip_serializing_if = "Option::is_none", with = "date_text")]
    payment_expiration_date: Option<Date>,
    taxonomy_code: TaxonomyCode,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pa_fee: Option<u8>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    vat: Option<u8>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pago_pa_int_mode: Option<PagoPaIntegration>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    additional_languages: Vec<AdditionalLanguage>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    physical_communication_priority: Option<u8>,
}

impl From<NewNotification> for Body {
    fn from(request: NewNotification) -> Self {
        let (notification_fee_policy, pa_fee, vat) = match request.fee_policy {
            FeePolicy::FlatRate => (FeePolicyCode::FlatRate, None, None),
            FeePolicy::DeliveryMode { pa_fee, vat } => (FeePolicyCode::DeliveryMode, Some(pa_fee), Some(vat)),
        };
        Self {
            idempotence_token: request.idempotence_token,
            pa_protocol_number: request.protocol_number,
            subject: request.subject,
            abstract_text: request.abstract_text,
            recipients: request.recipients,
            documents: request.documents,
            notification_fee_policy,
            cancelled_iun: request.cancelled_iun,
            physical_communication_type: request.physical_communication,
            sender_denomination: request.sender.denomination,
            sender_tax_id: request.sender.tax_id,
            group: request.group,
            amount: request.amount,
            payment_expiration_date: request.payment_expiration_date,
            taxonomy_code: request.taxonomy_code,
            pa_fee,
            vat,
            pago_pa_int_mode: request.pago_pa_integration,
            additional_languages: request.additional_language.into_iter().collect(),
            physical_communication_priority: request.physical_communication_priority,
        }
    }
}

impl TryFrom<Body> for NewNotification {
    type Error = &'static str;

    fn try_from(body: Body) -> Result<Self, Self::Error> {
        let fee_policy = match (body.notification_fee_policy, body.pa_fee, body.vat) {
            (FeePolicyCode::FlatRate, None, None) => FeePolicy::FlatRate,
            (FeePolicyCode::DeliveryMode, Some(pa_fee), Some(vat)) => FeePolicy::DeliveryMode { pa_fee, vat },
            (FeePolicyCode::FlatRate, ..) => return Err("paFee and vat have no effect with FLAT_RATE: leave them out"),
            (FeePolicyCode::DeliveryMode, ..) => return Err("DELIVERY_MODE needs both paFee and vat"),
            (FeePolicyCode::Unknown(_), ..) => return Err("notificationFeePolicy must be FLAT_RATE or DELIVERY_MODE"),
        };
        let mut languages = body.additional_languages.into_iter();
        let additional_language = languages.next();
        if languages.next().is_some() {
            return Err("additionalLanguages takes one language at most");
        }
        Ok(Self {
            idempotence_token: body.idempotence_token,
            protocol_number: body.pa_protocol_number,
            subject: body.subject,
            abstract_text: body.abstract_text,
            recipients: body.recipients,
            documents: body.documents,
            fee_policy,
            cancelled_iun: body.cancelled_iun,
            physical_communication: body.physical_communication_type,
            sender: Sender { denomination: body.sender_denomination, tax_id: body.sender_tax_id },
            group: body.group,
            amount: body.amount,
            payment_expiration_date: body.payment_expiration_date,
            taxonomy_code: body.taxonomy_code,
            pago_pa_integration: body.pago_pa_int_mode,
            additional_language,
            physical_communication_priority: body.physical_communication_priority,
        })
    }
}

/// `YYYY-MM-DD`.
mod date_text {
    use super::Date;
    use serde::{Deserialize, Deserializer, Serializer};

    #[allow(clippy::ref_option)]
    pub(super) fn serialize<S: Serializer>(date: &Option<Date>, serializer: S) -> Result<S::Ok, S::Error> {
        match date {
            Some(date) => serializer.collect_str(date),
            None => serializer.serialize_none(),
        }
    }

    pub(super) fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<Date>, D::Error> {
        let text = Option::<String>::deserialize(deserializer)?;
        text.map(|text| text.parse().map_err(|_| serde::de::Error::custom("not a date of the form YYYY-MM-DD")))
            .transpose()
    }
}
