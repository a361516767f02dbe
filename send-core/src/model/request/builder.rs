//! Building a request step by step.

use super::{Document, FeePolicy, NewNotification, Recipient, Sender};
use crate::ident::{Lang, Localized};
use crate::iun::Iun;
use crate::model::{AdditionalLanguage, PagoPaIntegration, PhysicalCommunication};
use crate::taxonomy::TaxonomyCode;
use crate::time::Date;

/// Collects the parts of a [`NewNotification`]. The order does not matter.
#[derive(Debug, Clone, Default)]
#[must_use = "a builder does nothing until build() is called"]
pub struct NewNotificationBuilder {
    idempotence_token: Option<String>,
    protocol_number: Option<String>,
    subject: Option<String>,
    abstract_text: Option<String>,
    recipients: Vec<Recipient>,
    documents: Vec<Document>,
    fee_policy: Option<FeePolicy>,
    cancelled_iun: Option<Iun>,
    physical_communication: Option<PhysicalCommunication>,
    sender: Option<Sender>,
    group: Option<String>,
    amount: Option<i32>,
    payment_expiration_date: Option<Date>,
    taxonomy_code: Option<TaxonomyCode>,
    pago_pa_integration: Option<PagoPaIntegration>,
    additional_language: Option<AdditionalLanguage>,
    physical_communication_priority: Option<u8>,
}

/// A request that lacks something. It names everything that is missing, one JSON field an entry.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("the request is incomplete: set {}", missing.join(", "))]
#[non_exhaustive]
pub struct BuildError {
    /// What is missing, such as `subject` or `documents`.
    pub missing: Vec<&'static str>,
}

impl Localized for BuildError {
    fn text(&self, lang: Lang) -> String {
        match lang {
            Lang::En => self.to_string(),
            Lang::It => format!("la richiesta è incompleta: indicare {}", self.missing.join(", ")),
        }
    }
}

macro_rules! setters {
    ($($(#[$doc:meta])* $field:ident: $arg:ty)*) => {
        $(
            $(#[$doc])*
            pub fn $field(mut self, $field: $arg) -> Self {
                self.$field = Some($field.into());
                self
            }
        )*
    };
}

impl NewNotificationBuilder {
    setters! {
        /// Tells several requests of one protocol number apart. Store it before sending: it is how a lost answer is found.
        idempotence_token: impl Into<String>
        /// Required: the sender's protocol number, up to 256 characters.
        protocol_number: impl Into<String>
        /// Required: title shown to the recipients, up to 134 characters; no personal data.
        subject: impl Into<String>
        /// Short description, up to 1,024 characters; no personal data.
        abstract_text: impl Into<String>
        /// Required: who bears the cost.
        fee_policy: FeePolicy
        /// An IUN that this one replaces.
        cancelled_iun: Iun
        /// Required: kind of registered letter.
        physical_communication: PhysicalCommunication
        /// Required: who sends.
        sender: Sender
        /// Id of a group of the sender.
        group: impl Into<String>
        /// Amount, euro cents.
        amount: i32
        /// When the payment is due.
        payment_expiration_date: Date
        /// Required: what kind of act this is.
        taxonomy_code: TaxonomyCode
        /// How the debt position learns the cost.
        pago_pa_integration: PagoPaIntegration
        /// A second language for the notice of arrival.
        additional_language: AdditionalLanguage
        /// Priority of the first paper attempt, 0 to 100; needs requests v2.6.
        physical_communication_priority: u8
    }

    /// Adds a recipient; at least one is required.
    pub fn recipient(mut self, recipient: Recipient) -> Self {
        self.recipients.push(recipient);
        self
    }

    /// Adds a document; at least one is required.
    pub fn document(mut self, document: Document) -> Self {
        self.documents.push(document);
        self
    }

    /// The request.
    ///
    /// # Errors
    /// [`BuildError`] names everything that is missing. Lengths, characters and the like are for
    /// [`preflight`](crate::preflight).
    pub fn build(self) -> Result<NewNotification, BuildError> {
        match self {
            Self {
                protocol_number: Some(protocol_number),
                subject: Some(subject),
                fee_policy: Some(fee_policy),
                physical_communication: Some(physical_communication),
                sender: Some(sender),
                taxonomy_code: Some(taxonomy_code),
                recipients,
                documents,
                ..
            } if !recipients.is_empty() && !documents.is_empty() => Ok(NewNotification {
                idempotence_token: self.idempotence_token,
                protocol_number,
                subject,
                abstract_text: self.abstract_text,
                recipients,
                documents,
                fee_policy,
                cancelled_iun: self.cancelled_iun,
                physical_communication,
                sender,
                group: self.group,
                amount: self.amount,
                payment_expiration_date: self.payment_expiration_date,
                taxonomy_code,
                pago_pa_integration: self.pago_pa_integration,
                additional_language: self.additional_language,
                physical_communication_priority: self.physical_communication_priority,
            }),
            incomplete => Err(BuildError { missing: incomplete.missing() }),
        }
    }

    fn missing(&self) -> Vec<&'static str> {
        [
            ("paProtocolNumber", self.protocol_number.is_none()),
            ("subject", self.subject.is_none()),
            ("recipients", self.recipients.is_empty()),
            ("documents", self.documents.is_empty()),
            ("notificationFeePolicy", self.fee_policy.is_none()),
            ("physicalCommunicationType", self.physical_communication.is_none()),
            ("senderDenomination", self.sender.is_none()),
            ("senderTaxId", self.sender.is_none()),
            ("taxonomyCode", self.taxonomy_code.is_none()),
        ]
        .into_iter()
        .filter_map(|(field, absent)| absent.then_some(field))
        .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_incomplete_request_names_all_that_is_missing() {
        let error = NewNotification::builder().subject("Verbale").build().unwrap_err();
        assert_eq!(error.missing.len(), 8);
        assert!(error.missing.iter().all(|field| field.chars().all(char::is_alphabetic)), "{error}");
        assert!(
            error.to_string().starts_with("the request is incomplete: set paProtocolNumber, recipients, documents")
        );
        assert!(error.text(Lang::It).contains("taxonomyCode"));
    }
}
