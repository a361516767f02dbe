//! The whole request.

use super::fee::FeePolicy;
use super::file::Document;
use super::recipient::Recipient;
use super::sender::Sender;
use super::{number, request};
use crate::argument::{Argument, Optional};
use crate::enums::Value;
use crate::identifiers::TextOr;
use crate::identifiers::iun::Iun;
use crate::identifiers::notice::TaxonomyCode;
use crate::invalid::Invalid;
use pyo3::prelude::*;
use pyo3::types::PyDict;
use send_core::api::Version;
use send_core::model;
use send_core::time::Date;

request! {
    /// A request for a notification, complete.
    ///
    /// ```python
    /// request = NewNotification(
    ///     protocol_number="2026/000123",
    ///     subject="Verbale di contestazione",
    ///     sender=Sender("Comune di Palermo", "80016350821"),
    ///     recipients=[Recipient("FLPCPT69A65Z336P", "Cleopatra", digital_domicile="prova@pec.it")],
    ///     documents=[Document(uploaded, title="Verbale")],
    ///     taxonomy_code="010101N",
    ///     fee_policy=FeePolicy.flat_rate(),
    ///     physical_communication=PhysicalCommunication.REGISTERED_LETTER_890,
    /// )
    /// ```
    ///
    /// Arguments:
    ///
    /// - `protocol_number`: the sender's protocol number, up to 256 characters.
    /// - `subject`: title shown to the recipients, up to 134 characters; no personal data.
    /// - `sender`, `recipients`, `documents`: at least one recipient and one document; `rec_index` everywhere is the position
    ///   among the recipients.
    /// - `taxonomy_code`: what kind of act this is.
    /// - `fee_policy`: who bears the cost.
    /// - `physical_communication`: kind of registered letter, if it comes to paper.
    /// - `abstract_text`: short description, up to 1,024 characters; no personal data.
    /// - `idempotence_token`: tells several requests of one protocol number apart. Without one the client makes one up.
    /// - `cancelled_iun`: an IUN that this one replaces.
    /// - `group`: id of a group of the sender; compulsory when the API key is bound to groups.
    /// - `amount`: euro cents. `payment_expiration_date`: when the payment is due.
    /// - `pago_pa_integration`: how the debt position learns the cost.
    /// - `additional_language`: a second language for the notice of arrival.
    /// - `physical_communication_priority`: 0 to 100; sent only to requests v2.6 and newer.
    ///
    /// Raises `ValidationError` naming the argument, and `TypeError` for one that is missing.
    NewNotification(
        protocol_number, subject, sender, recipients, documents, taxonomy_code, fee_policy,
        physical_communication, abstract_text, idempotence_token, cancelled_iun, group, amount,
        payment_expiration_date, pago_pa_integration, additional_language, physical_communication_priority
    );

    #[new]
    #[pyo3(signature = (
        *,
        protocol_number,
        subject,
        sender,
        recipients: "Sequence[Recipient]",
        documents: "Sequence[Document]",
        taxonomy_code,
        fee_policy,
        physical_communication,
        abstract_text = None,
        idempotence_token = None,
        cancelled_iun = None,
        group = None,
        amount: "int | None" = None,
        payment_expiration_date = None,
        pago_pa_integration = None,
        additional_language = None,
        physical_communication_priority: "int | None" = None,
    ))]
    #[allow(clippy::too_many_arguments)]
    fn new(
        protocol_number: Argument<'_, String>,
        subject: Argument<'_, String>,
        sender: Argument<'_, PyRef<'_, Sender>>,
        recipients: Argument<'_, Vec<PyRef<'_, Recipient>>>,
        documents: Argument<'_, Vec<PyRef<'_, Document>>>,
        taxonomy_code: Argument<'_, TextOr<TaxonomyCode>>,
        fee_policy: Argument<'_, PyRef<'_, FeePolicy>>,
        physical_communication: Argument<'_, Value<model::PhysicalCommunication>>,
        abstract_text: Option<Argument<'_, String>>,
        idempotence_token: Option<Argument<'_, String>>,
        cancelled_iun: Option<Argument<'_, TextOr<Iun>>>,
        group: Option<Argument<'_, String>>,
        amount: Option<Argument<'_, i64>>,
        payment_expiration_date: Option<Argument<'_, Date>>,
        pago_pa_integration: Option<Argument<'_, Value<model::PagoPaIntegration>>>,
        additional_language: Option<Argument<'_, Value<model::AdditionalLanguage>>>,
        physical_communication_priority: Option<Argument<'_, i64>>,
    ) -> PyResult<Self> {
        let mut builder = model::NewNotification::builder()
            .protocol_number(protocol_number.called("protocol_number")?)
            .subject(subject.called("subject")?)
            .sender(sender.called("sender")?.0.clone())
            .taxonomy_code(taxonomy_code.called("taxonomy_code")?.read("taxonomy_code")?.0)
            .fee_policy(fee_policy.called("fee_policy")?.0)
            .physical_communication(physical_communication.called("physical_communication")?.0);
        for recipient in recipients.called("recipients")? {
            builder = builder.recipient(recipient.0.clone());
        }
        for document in documents.called("documents")? {
            builder = builder.document(document.0.clone());
        }
        let mut made = builder.build().map_err(Invalid::from)?;
        made.abstract_text = abstract_text.called("abstract_text")?;
        made.idempotence_token = idempotence_token.called("idempotence_token")?;
        let cancelled = cancelled_iun.called("cancelled_iun")?;
        made.cancelled_iun = cancelled.map(|iun| iun.read("cancelled_iun")).transpose()?.map(|iun| iun.0);
        made.group = group.called("group")?;
        let amount = amount.called("amount")?;
        made.amount = amount.map(|amount| number(amount, "amount")).transpose()?;
        made.payment_expiration_date = payment_expiration_date.called("payment_expiration_date")?;
        made.pago_pa_integration = pago_pa_integration.called("pago_pa_integration")?.map(|value| value.0);
        made.additional_language = additional_language.called("additional_language")?.map(|value| value.0);
        let priority = physical_communication_priority.called("physical_communication_priority")?;
        made.physical_communication_priority =
            priority.map(|priority| number(priority, "physical_communication_priority")).transpose()?;
        Ok(Self(made))
    }

    /// The sender's protocol number.
    #[getter]
    fn protocol_number(&self) -> &str {
        &self.0.protocol_number
    }

    /// Title shown to the recipients.
    #[getter]
    fn subject(&self) -> &str {
        &self.0.subject
    }

    /// Who sends.
    #[getter]
    fn sender(&self) -> Sender {
        self.0.sender.clone().into()
    }

    /// The recipients.
    #[getter]
    fn recipients(&self) -> Vec<Recipient> {
        self.0.recipients.iter().cloned().map(Recipient).collect()
    }

    /// The documents.
    #[getter]
    fn documents(&self) -> Vec<Document> {
        self.0.documents.iter().cloned().map(Document).collect()
    }

    /// What kind of act this is.
    #[getter]
    fn taxonomy_code(&self) -> TaxonomyCode {
        self.0.taxonomy_code.into()
    }

    /// Who bears the cost.
    #[getter]
    fn fee_policy(&self) -> FeePolicy {
        FeePolicy(self.0.fee_policy)
    }

    /// Kind of registered letter.
    #[getter]
    fn physical_communication(&self) -> Value<model::PhysicalCommunication> {
        Value(self.0.physical_communication.clone())
    }

    /// Short description.
    #[getter]
    fn abstract_text(&self) -> Option<&str> {
        self.0.abstract_text.as_deref()
    }

    /// The token that tells several requests of one protocol number apart.
    #[getter]
    fn idempotence_token(&self) -> Option<&str> {
        self.0.idempotence_token.as_deref()
    }

    /// An IUN that this one replaces.
    #[getter]
    fn cancelled_iun(&self) -> Option<Iun> {
        self.0.cancelled_iun.map(Iun)
    }

    /// Id of a group of the sender.
    #[getter]
    fn group(&self) -> Option<&str> {
        self.0.group.as_deref()
    }

    /// Amount, euro cents.
    #[getter]
    fn amount(&self) -> Option<i32> {
        self.0.amount
    }

    /// When the payment is due.
    #[getter]
    fn payment_expiration_date(&self) -> Option<Date> {
        self.0.payment_expiration_date
    }

    /// How the debt position learns the cost.
    #[getter]
    fn pago_pa_integration(&self) -> Option<Value<model::PagoPaIntegration>> {
        self.0.pago_pa_integration.clone().map(Value)
    }

    /// A second language for the notice of arrival.
    #[getter]
    fn additional_language(&self) -> Option<Value<model::AdditionalLanguage>> {
        self.0.additional_language.clone().map(Value)
    }

    /// Priority of the first paper attempt, 0 to 100.
    #[getter]
    fn physical_communication_priority(&self) -> Option<u8> {
        self.0.physical_communication_priority
    }

    /// The JSON body: with every field, or as a version of the requests resource (`"2.5"`) knows it.
    ///
    /// Raises `ValidationError` if `version` is none.
    #[pyo3(signature = (version = None))]
    fn to_json(&self, version: Option<&str>) -> PyResult<String> {
        let Some(version) = version else {
            return crate::json::write(&self.0);
        };
        let wrong = |error: send_core::api::NotAVersion| Invalid::told("version", &error).of_field("version");
        let body = self.0.to_json(version.parse::<Version>().map_err(wrong)?).map_err(Invalid::from)?;
        Ok(String::from_utf8_lossy(&body).into_owned())
    }

    fn __repr__(&self) -> String {
        let model::NewNotification { protocol_number, recipients, documents, taxonomy_code, .. } = &self.0;
        format!(
            "NewNotification(protocol_number={protocol_number:?}, taxonomy_code='{taxonomy_code}', recipients=<{}>, \
             documents=<{}>)",
            recipients.len(),
            documents.len()
        )
    }
}
