//! What became of a request.

use super::request::part;
use super::{DocumentRead, RecipientRead, answer};
use crate::enums::Value;
use crate::identifiers::TextOr;
use crate::identifiers::iun::{Iun, RequestId};
use pyo3::prelude::*;
use pyo3::types::PyDict;
use send_core::model;

answer! {
    /// Where a request stands.
    RequestStatus {
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
        /// The documents.
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
        /// The sender's own fee, euro cents.
        hide pa_fee: Option<i64>,
        /// VAT on paper costs, percent.
        hide vat: Option<i64>,
        /// How the debt position learns the cost.
        hide pago_pa_int_mode: Option<Value<model::PagoPaIntegration>>,
        /// A second language for the notice, at most one.
        hide additional_languages: Vec<Value<model::AdditionalLanguage>>,
        /// Priority of the first paper attempt, 0 to 100. Since requests v2.6.
        hide physical_communication_priority: Option<i64>,
        /// Base64 of the IUN.
        show notification_request_id: String,
        /// Where it stands.
        show notification_request_status: Value<model::RequestState>,
        /// When to ask again, seconds. Present while waiting.
        show retry_after: Option<i64>,
        /// The IUN, once accepted.
        show iun: Option<String>,
        /// Why it was refused.
        show errors: Vec<RefusalReason>,
    }
}

answer! {
    /// One reason of a refusal.
    RefusalReason {
        /// Such as `FILE_SHA_ERROR`; an open list.
        show code: String,
        /// What it is about.
        hide element: Option<String>,
        /// Text by the platform. It may name personal data, so `repr` does not show it.
        hide detail: Option<String>,
        /// The recipient it concerns. Since requests v2.5.
        show rec_index: Option<i64>,
    }
}

/// A request that the platform has written down. It is not accepted yet.
#[pyclass(frozen, eq, hash, module = "send_sdk")]
#[derive(Clone, PartialEq, Eq, Hash)]
pub(crate) struct Submitted {
    /// Names the request from now on.
    #[pyo3(get)]
    pub(crate) request_id: RequestId,
    /// The sender's protocol number.
    #[pyo3(get)]
    protocol_number: String,
    /// The token it was sent with.
    #[pyo3(get)]
    idempotence_token: String,
    /// True if the answer had been lost, and the request was found by asking.
    #[pyo3(get)]
    recovered: bool,
}

impl From<send_client::Submitted> for Submitted {
    fn from(submitted: send_client::Submitted) -> Self {
        let send_client::Submitted { request_id, protocol_number, idempotence_token, recovered, .. } = submitted;
        Self { request_id: request_id.into(), protocol_number, idempotence_token, recovered }
    }
}

#[pymethods]
impl Submitted {
    #[new]
    #[pyo3(signature = (request_id, protocol_number, idempotence_token, recovered = false))]
    fn new(request_id: &RequestId, protocol_number: String, idempotence_token: String, recovered: bool) -> Self {
        Self { request_id: *request_id, protocol_number, idempotence_token, recovered }
    }

    /// The IUN that the notification will have if it is accepted.
    ///
    /// Raises `ValidationError` if the request id does not encode one.
    #[getter]
    fn iun(&self) -> PyResult<Iun> {
        Ok(self.request_id.0.iun().map(Iun::from).map_err(crate::invalid::Invalid::from)?)
    }

    /// The same as Python objects.
    #[pyo3(signature = () -> "dict[str, Any]")]
    fn to_dict<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyDict>> {
        let fields = PyDict::new(py);
        fields.set_item("requestId", self.request_id.0.to_string())?;
        fields.set_item("protocolNumber", &self.protocol_number)?;
        fields.set_item("idempotenceToken", &self.idempotence_token)?;
        fields.set_item("recovered", self.recovered)?;
        Ok(fields)
    }

    /// Reads a dictionary that `to_dict` made.
    ///
    /// Raises `ValidationError` with the place in it as `field`.
    #[staticmethod]
    #[pyo3(signature = (fields: "Mapping[str, Any]", /))]
    fn from_dict(fields: &Bound<'_, PyAny>) -> PyResult<Self> {
        let request_id: TextOr<RequestId> = part(fields, "requestId")?;
        Ok(Self {
            request_id: request_id.read("requestId")?,
            protocol_number: part(fields, "protocolNumber")?,
            idempotence_token: part(fields, "idempotenceToken")?,
            recovered: part(fields, "recovered")?,
        })
    }

    /// Reads what `to_json` wrote.
    ///
    /// Raises `ValidationError` with the place in it as `field`.
    #[staticmethod]
    #[pyo3(signature = (text: "str | bytes", /))]
    fn from_json(py: Python<'_>, text: crate::json::Text) -> PyResult<Self> {
        Self::from_dict(&crate::json::objects(py, text)?)
    }

    /// The same as JSON text.
    fn to_json(&self, py: Python<'_>) -> PyResult<String> {
        crate::json::dump(self.to_dict(py)?.as_any())
    }

    fn __getnewargs__(&self) -> (RequestId, String, String, bool) {
        (self.request_id, self.protocol_number.clone(), self.idempotence_token.clone(), self.recovered)
    }

    fn __repr__(&self) -> String {
        format!("Submitted(request_id='{}', protocol_number={:?})", self.request_id.0, self.protocol_number)
    }
}
