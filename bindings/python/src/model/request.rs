//! A request for a notification: what a sender writes, with keyword arguments.
//!
//! The rules are the core's: a class here takes what the core's constructor takes, and names the argument that it refuses.

use crate::argument::{Argument, Optional};
use crate::enums::Value;
use crate::identifiers::TextOr;
use crate::identifiers::digest::Sha256Digest;
use crate::identifiers::iun::Iun;
use crate::identifiers::notice::{NoticeCode, TaxonomyCode};
use crate::identifiers::tax::{PaTaxId, TaxId, TaxIdArgument};
use crate::invalid::Invalid;
use pyo3::prelude::*;
use send_core::api::Version;
use send_core::model;
use send_core::tax;
use send_core::time::Date;

/// Declares the Python class of a part of a request: what all have in common, then constructor and attributes of its own.
macro_rules! request {
    (
        $(#[$doc:meta])*
        $Name:ident;
        $($own:tt)*
    ) => {
        $(#[$doc])*
        #[pyclass(frozen, eq, module = "send_sdk")]
        #[derive(Clone, PartialEq)]
        pub(crate) struct $Name(pub(crate) model::$Name);

        impl From<model::$Name> for $Name {
            fn from(part: model::$Name) -> Self {
                Self(part)
            }
        }

        #[pymethods]
        impl $Name {
            /// The same as Python objects, with the names of the JSON fields.
            fn to_dict(&self) -> PyResult<crate::json::Json> {
                crate::json::write(&self.0).map(crate::json::Json)
            }

            /// Reads JSON text.
            ///
            /// Raises `ValidationError` with the place in the text as `field`.
            #[classmethod]
            #[pyo3(signature = (text: "str | bytes", /))]
            fn from_json(cls: &Bound<'_, pyo3::types::PyType>, text: crate::json::Text) -> PyResult<Self> {
                crate::json::read(cls.py(), &text).map(Self)
            }

            /// Reads a dictionary with the names of the JSON fields.
            ///
            /// Raises `ValidationError` with the place in it as `field`.
            #[classmethod]
            #[pyo3(signature = (fields: "Mapping[str, Any]", /))]
            fn from_dict(cls: &Bound<'_, pyo3::types::PyType>, fields: &Bound<'_, PyAny>) -> PyResult<Self> {
                crate::json::read(cls.py(), &crate::json::dump(fields)?).map(Self)
            }

            #[pyo3(signature = () -> "tuple[Any, ...]")]
            fn __reduce__<'py>(slf: &Bound<'py, Self>) -> PyResult<super::answer::Reduced<'py>> {
                super::answer::reduced(slf.as_any(), crate::json::write(&slf.get().0)?)
            }

            $($own)*
        }
    };
}

/// A whole number in the range of the core's field.
fn number<T: TryFrom<i64>>(value: i64, argument: &str) -> Result<T, Invalid> {
    T::try_from(value).map_err(|_| Invalid::new("range", format!("{value} is out of range")).of_field(argument))
}

request! {
    /// A file that is on the platform: only this can be put into a request.
    ///
    /// The client's upload returns it. It can be stored (`to_dict()`, pickle) and used for 7 days.
    UploadedFile;

    #[new]
    #[pyo3(signature = (key, version_token, sha256, content_type))]
    fn new(
        key: Argument<'_, String>,
        version_token: Argument<'_, String>,
        sha256: Argument<'_, TextOr<Sha256Digest>>,
        content_type: Argument<'_, Value<model::ContentType>>,
    ) -> PyResult<Self> {
        let (key, version_token) = (key.called("key")?, version_token.called("version_token")?);
        let sha256 = sha256.called("sha256")?.read("sha256")?.0;
        let content_type = content_type.called("content_type")?.0;
        Ok(Self(model::UploadedFile::new(key, version_token, sha256, content_type)))
    }

    /// Storage key.
    #[getter]
    fn key(&self) -> &str {
        &self.0.key
    }

    /// Version of the upload.
    #[getter]
    fn version_token(&self) -> &str {
        &self.0.version_token
    }

    /// Digest of the bytes.
    #[getter]
    fn sha256(&self) -> Sha256Digest {
        self.0.sha256.into()
    }

    /// Media type.
    #[getter]
    fn content_type(&self) -> Value<model::ContentType> {
        Value(self.0.content_type)
    }

    /// The JSON text.
    fn to_json(&self) -> PyResult<String> {
        crate::json::write(&self.0)
    }

    fn __repr__(&self) -> String {
        format!("UploadedFile(key={:?}, sha256='{}')", self.0.key, self.0.sha256)
    }
}

request! {
    /// A document of the notification: an uploaded file, with a title of 1 to 512 characters.
    Document;

    #[new]
    #[pyo3(signature = (file, *, title = None))]
    fn new(file: Argument<'_, PyRef<'_, UploadedFile>>, title: Option<Argument<'_, String>>) -> PyResult<Self> {
        let mut made = model::Document::new(file.called("file")?.0.clone());
        made.title = title.called("title")?;
        Ok(Self(made))
    }

    /// The file.
    #[getter]
    fn file(&self) -> UploadedFile {
        self.0.file.clone().into()
    }

    /// Title, of which the download's file name is made.
    #[getter]
    fn title(&self) -> Option<&str> {
        self.0.title.as_deref()
    }

    /// The JSON text.
    fn to_json(&self) -> PyResult<String> {
        crate::json::write(&self.0)
    }

    fn __repr__(&self) -> String {
        format!("Document(file={})", self.file().__repr__())
    }
}

/// Who sends: a name of up to 88 characters, and the tax id of the body that owns the API key.
#[pyclass(frozen, eq, module = "send_sdk")]
#[derive(Clone, PartialEq)]
pub(crate) struct Sender(model::Sender);

impl From<model::Sender> for Sender {
    fn from(sender: model::Sender) -> Self {
        Self(sender)
    }
}

#[pymethods]
impl Sender {
    #[new]
    #[pyo3(signature = (denomination, tax_id))]
    fn new(denomination: Argument<'_, String>, tax_id: Argument<'_, TextOr<PaTaxId>>) -> PyResult<Self> {
        let tax_id = tax_id.called("tax_id")?.read("tax_id")?.0;
        Ok(Self(model::Sender::new(denomination.called("denomination")?, tax_id)))
    }

    /// Name.
    #[getter]
    fn denomination(&self) -> &str {
        &self.0.denomination
    }

    /// Tax id.
    #[getter]
    fn tax_id(&self) -> PaTaxId {
        self.0.tax_id.into()
    }

    fn __getnewargs__(&self) -> (String, PaTaxId) {
        (self.0.denomination.clone(), self.tax_id())
    }

    fn __repr__(&self) -> String {
        format!("Sender({:?}, '***')", self.0.denomination)
    }
}

request! {
    /// A postal address to write to: street with number, municipality, and what else the letter needs.
    ///
    /// The letter has rows of 44 characters. `zip` and `province` are required in Italy; `foreign_state` is for other countries.
    PhysicalAddress;

    #[new]
    #[pyo3(signature = (
        address, municipality, *, zip = None, province = None, at = None, address_details = None,
        municipality_details = None, foreign_state = None
    ))]
    #[allow(clippy::too_many_arguments)]
    fn new(
        address: Argument<'_, String>,
        municipality: Argument<'_, String>,
        zip: Option<Argument<'_, String>>,
        province: Option<Argument<'_, String>>,
        at: Option<Argument<'_, String>>,
        address_details: Option<Argument<'_, String>>,
        municipality_details: Option<Argument<'_, String>>,
        foreign_state: Option<Argument<'_, String>>,
    ) -> PyResult<Self> {
        let mut made = model::PhysicalAddress::new(address.called("address")?, municipality.called("municipality")?);
        made.zip = zip.called("zip")?;
        made.province = province.called("province")?;
        made.at = at.called("at")?;
        made.address_details = address_details.called("address_details")?;
        made.municipality_details = municipality_details.called("municipality_details")?;
        made.foreign_state = foreign_state.called("foreign_state")?;
        Ok(Self(made))
    }

    /// Street and number.
    #[getter]
    fn address(&self) -> &str {
        &self.0.address
    }

    /// Municipality.
    #[getter]
    fn municipality(&self) -> &str {
        &self.0.municipality
    }

    /// Postal code (CAP).
    #[getter]
    fn zip(&self) -> Option<&str> {
        self.0.zip.as_deref()
    }

    /// Province, two letters in Italy.
    #[getter]
    fn province(&self) -> Option<&str> {
        self.0.province.as_deref()
    }

    /// "Presso": the person at whose place the recipient gets mail.
    #[getter]
    fn at(&self) -> Option<&str> {
        self.0.at.as_deref()
    }

    /// Staircase, flat, …
    #[getter]
    fn address_details(&self) -> Option<&str> {
        self.0.address_details.as_deref()
    }

    /// Hamlet.
    #[getter]
    fn municipality_details(&self) -> Option<&str> {
        self.0.municipality_details.as_deref()
    }

    /// Country, if not Italy.
    #[getter]
    fn foreign_state(&self) -> Option<&str> {
        self.0.foreign_state.as_deref()
    }

    /// The JSON text.
    fn to_json(&self) -> PyResult<String> {
        crate::json::write(&self.0)
    }

    fn __repr__(&self) -> &'static str {
        "PhysicalAddress('***')"
    }
}

request! {
    /// A pagoPA notice to pay. The pair of creditor and notice code is unique on the platform while the notification lives.
    ///
    /// With `FeePolicy.delivery_mode` at least one notice of each recipient must have `apply_cost=True`, with a flat rate none may.
    PagoPaPayment;

    #[new]
    #[pyo3(signature = (creditor_tax_id, notice_code, *, apply_cost = false, attachment = None))]
    fn new(
        creditor_tax_id: Argument<'_, TextOr<PaTaxId>>,
        notice_code: Argument<'_, TextOr<NoticeCode>>,
        apply_cost: bool,
        attachment: Option<Argument<'_, PyRef<'_, UploadedFile>>>,
    ) -> PyResult<Self> {
        let creditor = creditor_tax_id.called("creditor_tax_id")?.read("creditor_tax_id")?.0;
        let notice = notice_code.called("notice_code")?.read("notice_code")?.0;
        let mut made = model::PagoPaPayment::new(creditor, notice).apply_cost(apply_cost);
        made.attachment = attachment.called("attachment")?.map(|file| file.0.clone());
        Ok(Self(made))
    }

    /// Whom it is paid to.
    #[getter]
    fn creditor_tax_id(&self) -> PaTaxId {
        self.0.creditor_tax_id.into()
    }

    /// The notice.
    #[getter]
    fn notice_code(&self) -> NoticeCode {
        self.0.notice_code.into()
    }

    /// Whether SEND adds the cost of notification to it.
    #[getter]
    fn apply_cost(&self) -> bool {
        self.0.apply_cost
    }

    /// The printable notice.
    #[getter]
    fn attachment(&self) -> Option<UploadedFile> {
        self.0.attachment.clone().map(UploadedFile)
    }

    /// The JSON text.
    fn to_json(&self) -> PyResult<String> {
        crate::json::write(&self.0)
    }

    fn __repr__(&self) -> String {
        format!("PagoPaPayment('***', apply_cost={})", python_bool(self.0.apply_cost))
    }
}

request! {
    /// An F24 form to pay, which SEND makes from an uploaded metadata file.
    F24Payment;

    #[new]
    #[pyo3(signature = (title, metadata_attachment, *, apply_cost = false))]
    fn new(
        title: Argument<'_, String>,
        metadata_attachment: Argument<'_, PyRef<'_, UploadedFile>>,
        apply_cost: bool,
    ) -> PyResult<Self> {
        let metadata = metadata_attachment.called("metadata_attachment")?.0.clone();
        Ok(Self(model::F24Payment::new(title.called("title")?, metadata).apply_cost(apply_cost)))
    }

    /// Title shown to the recipient.
    #[getter]
    fn title(&self) -> &str {
        &self.0.title
    }

    /// The metadata file.
    #[getter]
    fn metadata_attachment(&self) -> UploadedFile {
        self.0.metadata_attachment.clone().into()
    }

    /// Whether SEND adds the cost of notification to it.
    #[getter]
    fn apply_cost(&self) -> bool {
        self.0.apply_cost
    }

    /// The JSON text.
    fn to_json(&self) -> PyResult<String> {
        crate::json::write(&self.0)
    }

    fn __repr__(&self) -> String {
        format!("F24Payment('***', apply_cost={})", python_bool(self.0.apply_cost))
    }
}

request! {
    /// A pagoPA notice and an F24 form as alternatives for the same debt. A payment of one kind needs no `Payment` around it.
    Payment;

    #[new]
    #[pyo3(signature = (pago_pa, f24))]
    fn new(
        pago_pa: Argument<'_, PyRef<'_, PagoPaPayment>>,
        f24: Argument<'_, PyRef<'_, F24Payment>>,
    ) -> PyResult<Self> {
        Ok(Self(model::Payment::either(pago_pa.called("pago_pa")?.0.clone(), f24.called("f24")?.0.clone())))
    }

    /// The pagoPA notice.
    #[getter]
    fn pago_pa(&self) -> Option<PagoPaPayment> {
        self.0.pago_pa.clone().map(PagoPaPayment)
    }

    /// The F24 form.
    #[getter]
    fn f24(&self) -> Option<F24Payment> {
        self.0.f24.clone().map(F24Payment)
    }

    /// The JSON text.
    fn to_json(&self) -> PyResult<String> {
        crate::json::write(&self.0)
    }

    fn __repr__(&self) -> String {
        let part = |name: &str, there: bool| if there { name.to_owned() } else { "None".to_owned() };
        let (notice, form) = (self.0.pago_pa.is_some(), self.0.f24.is_some());
        format!("Payment({}, {})", part("PagoPaPayment('***')", notice), part("F24Payment('***')", form))
    }
}

/// Something to pay, as an argument.
#[derive(FromPyObject)]
enum PaymentArgument<'py> {
    #[pyo3(transparent)]
    PagoPa(PyRef<'py, PagoPaPayment>),
    #[pyo3(transparent)]
    F24(PyRef<'py, F24Payment>),
    #[pyo3(transparent)]
    Either(PyRef<'py, Payment>),
}

impl From<PaymentArgument<'_>> for model::Payment {
    fn from(payment: PaymentArgument<'_>) -> Self {
        match payment {
            PaymentArgument::PagoPa(notice) => notice.0.clone().into(),
            PaymentArgument::F24(form) => form.0.clone().into(),
            PaymentArgument::Either(payment) => payment.0.clone(),
        }
    }
}

request! {
    /// A recipient: a natural person with a tax id of 16 characters, or a legal person with one of 11 digits.
    ///
    /// SEND takes no other combination, so the tax id tells the kind. `digital_domicile` is an address of certified mail (PEC).
    /// The postal address may be left to SEND to find, if that is enabled for the sender.
    ///
    /// Raises `ValidationError` naming `tax_id` if that is not well formed.
    Recipient;

    #[new]
    #[pyo3(signature = (
        tax_id: "FiscalCode | NumericTaxId | VatNumber | str",
        denomination,
        *,
        digital_domicile = None,
        physical_address = None,
        payments: "Sequence[PagoPaPayment | F24Payment | Payment] | None" = None
    ))]
    fn new(
        tax_id: Argument<'_, TaxIdArgument<'_>>,
        denomination: Argument<'_, String>,
        digital_domicile: Option<Argument<'_, String>>,
        physical_address: Option<Argument<'_, PyRef<'_, PhysicalAddress>>>,
        payments: Option<Argument<'_, Vec<PaymentArgument<'_>>>>,
    ) -> PyResult<Self> {
        let denomination = denomination.called("denomination")?;
        let mut made = match tax_id.called("tax_id")?.read("tax_id")? {
            tax::TaxId::FiscalCode(code) => model::Recipient::person(code, denomination),
            tax::TaxId::Numeric(id) => model::Recipient::company(id, denomination),
        };
        made.digital_domicile = digital_domicile.called("digital_domicile")?;
        made.physical_address = physical_address.called("physical_address")?.map(|address| address.0.clone());
        let payments = payments.called("payments")?.unwrap_or_default();
        made.payments = payments.into_iter().map(model::Payment::from).collect();
        Ok(Self(made))
    }

    /// Tax id.
    #[getter]
    fn tax_id(&self) -> TaxId {
        self.0.tax_id.into()
    }

    /// Name.
    #[getter]
    fn denomination(&self) -> &str {
        &self.0.denomination
    }

    /// Address of certified mail (PEC), tried after the one that the recipient has registered with SEND.
    #[getter]
    fn digital_domicile(&self) -> Option<&str> {
        self.0.digital_domicile.as_deref()
    }

    /// Postal address.
    #[getter]
    fn physical_address(&self) -> Option<PhysicalAddress> {
        self.0.physical_address.clone().map(PhysicalAddress)
    }

    /// What there is to pay.
    #[getter]
    fn payments(&self) -> Vec<Payment> {
        self.0.payments.iter().cloned().map(Payment).collect()
    }

    /// Natural or legal person, as the tax id says.
    #[getter]
    fn kind(&self) -> Value<model::RecipientKind> {
        Value(self.0.kind())
    }

    /// The JSON text.
    fn to_json(&self) -> PyResult<String> {
        crate::json::write(&self.0)
    }

    fn __repr__(&self) -> String {
        format!("Recipient('***', kind='{}', payments=<{}>)", self.0.kind(), self.0.payments.len())
    }
}

/// Who bears the cost of the notification: `FeePolicy.flat_rate()` or `FeePolicy.delivery_mode(pa_fee=…, vat=…)`.
#[pyclass(frozen, eq, module = "send_sdk")]
#[derive(Clone, Copy, PartialEq)]
pub(crate) struct FeePolicy(model::FeePolicy);

impl FeePolicy {
    fn parts(&self) -> (model::FeePolicyCode, Option<u8>, Option<u8>) {
        match self.0 {
            model::FeePolicy::DeliveryMode { pa_fee, vat } => {
                (model::FeePolicyCode::DeliveryMode, Some(pa_fee), Some(vat))
            }
            _ => (model::FeePolicyCode::FlatRate, None, None),
        }
    }
}

#[pymethods]
impl FeePolicy {
    /// The sender bears it: SEND charges the recipient nothing.
    #[staticmethod]
    fn flat_rate() -> Self {
        Self(model::FeePolicy::FlatRate)
    }

    /// The recipient pays what the delivery really cost.
    ///
    /// `pa_fee` is the sender's own fee, 0 to 100 euro cents; `vat` the VAT on paper costs, 0 to 100 percent.
    #[staticmethod]
    #[pyo3(signature = (*, pa_fee: "int", vat: "int"))]
    fn delivery_mode(pa_fee: i64, vat: i64) -> PyResult<Self> {
        Ok(Self(model::FeePolicy::DeliveryMode { pa_fee: number(pa_fee, "pa_fee")?, vat: number(vat, "vat")? }))
    }

    /// `FLAT_RATE` or `DELIVERY_MODE`.
    #[getter]
    fn code(&self) -> Value<model::FeePolicyCode> {
        Value(self.parts().0)
    }

    /// The sender's own fee, euro cents.
    #[getter]
    fn pa_fee(&self) -> Option<u8> {
        self.parts().1
    }

    /// VAT on paper costs, percent.
    #[getter]
    fn vat(&self) -> Option<u8> {
        self.parts().2
    }

    #[pyo3(signature = () -> "tuple[Any, ...]")]
    fn __reduce__<'py>(slf: &Bound<'py, Self>) -> PyResult<super::answer::Reduced<'py, (Option<u8>, Option<u8>)>> {
        let (_, pa_fee, vat) = slf.get().parts();
        Ok((slf.get_type().getattr("_restore")?, (pa_fee, vat)))
    }

    #[classmethod]
    #[pyo3(signature = (pa_fee: "int | None", vat: "int | None", /))]
    fn _restore(_cls: &Bound<'_, pyo3::types::PyType>, pa_fee: Option<u8>, vat: Option<u8>) -> Self {
        Self(match (pa_fee, vat) {
            (Some(pa_fee), Some(vat)) => model::FeePolicy::DeliveryMode { pa_fee, vat },
            _ => model::FeePolicy::FlatRate,
        })
    }

    fn __repr__(&self) -> String {
        match self.parts() {
            (_, Some(pa_fee), Some(vat)) => format!("FeePolicy.delivery_mode(pa_fee={pa_fee}, vat={vat})"),
            _ => "FeePolicy.flat_rate()".to_owned(),
        }
    }
}

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
    NewNotification;

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
        let wrong = |error: send_core::api::NotAVersion| Invalid::new("version", error.to_string()).of_field("version");
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

fn python_bool(value: bool) -> &'static str {
    if value { "True" } else { "False" }
}
