//! How a client is set up: in Python dataclasses (`send_sdk.settings`).

use super::auth::{Hand, KeyFields, Supplier};
use crate::argument::Fields;
use crate::error::exception;
use crate::invalid::Invalid;
use crate::time::Span;
use crate::user::Home;
use pyo3::exceptions::PyTypeError;
use pyo3::prelude::*;
use pyo3::pybacked::PyBackedBytes;
use send_client::auth::{Company, Credentials, Pdnd, RsaKey};
use send_client::send::SendLimits;
use send_client::{ClientBuilder, Environment, Network, RateLimit};
use std::time::Duration;

/// What a file has in any case, and the line that is counted on, unless something else is said.
const FILE_TIMEOUT: Duration = Duration::from_secs(60);
const SLOWEST_LINE: u64 = 200_000;

/// The fields of `send_sdk.Network`.
#[derive(FromPyObject)]
pub(super) struct NetworkFields {
    proxy: Option<String>,
    proxy_user: Option<String>,
    proxy_password: Option<String>,
    no_proxy: Option<String>,
    direct: bool,
    connect_timeout: Option<Span>,
    read_timeout: Option<Span>,
    call_timeout: Option<Span>,
    file_timeout: Option<Span>,
    slowest_line: Option<u64>,
    http1_only: bool,
    extra_roots: Option<PyBackedBytes>,
    client_certificate: Option<PyBackedBytes>,
}

impl NetworkFields {
    pub(super) fn read(self, py: Python<'_>) -> PyResult<Network> {
        let mut network = Network::default();
        if let Some(url) = self.proxy {
            network = network.proxy(url);
        }
        if let Some(user) = self.proxy_user {
            network = network.proxy_credentials(user, self.proxy_password.unwrap_or_default());
        }
        if let Some(hosts) = self.no_proxy {
            network = network.no_proxy(hosts);
        }
        if self.direct {
            network = network.direct();
        }
        if let Some(Span(time)) = self.connect_timeout {
            network = network.connect_timeout(time);
        }
        if let Some(Span(time)) = self.read_timeout {
            network = network.read_timeout(time);
        }
        if let Some(Span(time)) = self.call_timeout {
            network = network.call_timeout(time);
        }
        if self.file_timeout.is_some() || self.slowest_line.is_some() {
            let base = self.file_timeout.map_or(FILE_TIMEOUT, |Span(time)| time);
            network = network.file_timeout(base, self.slowest_line.unwrap_or(SLOWEST_LINE));
        }
        if self.http1_only {
            network = network.http1_only();
        }
        let wrong = |error| exception(py, &error);
        if let Some(pem) = self.extra_roots {
            network = network.extra_roots_pem(&pem).map_err(wrong)?;
        }
        if let Some(pem) = self.client_certificate {
            network = network.client_certificate_pem(&pem).map_err(wrong)?;
        }
        Ok(network)
    }
}

/// The fields of `send_sdk.RateLimit`.
#[derive(FromPyObject)]
pub(super) struct RateFields {
    per_second: Option<f64>,
    burst: Option<u32>,
    per_day: Option<u64>,
    for_streams: Option<u64>,
}

impl From<RateFields> for RateLimit {
    fn from(fields: RateFields) -> Self {
        let mut limit = Self::default();
        if let Some(calls) = fields.per_second {
            limit = limit.per_second(calls);
        }
        if let Some(calls) = fields.burst {
            limit = limit.burst(calls);
        }
        if let Some(calls) = fields.per_day {
            limit = limit.per_day(calls);
        }
        match fields.for_streams {
            Some(calls) => limit.reserve_for_streams(calls),
            None => limit,
        }
    }
}

/// The fields of `send_sdk.SendLimits`.
#[derive(Clone, Copy, FromPyObject)]
pub(super) struct LimitFields {
    posts: u32,
    lookups: u32,
}

impl From<LimitFields> for SendLimits {
    fn from(fields: LimitFields) -> Self {
        let mut limits = Self::default();
        (limits.posts, limits.lookups) = (fields.posts, fields.lookups);
        limits
    }
}

/// The fields of `send_sdk.Pdnd`.
#[derive(FromPyObject)]
pub(super) struct PdndFields {
    client_id: String,
    key_id: String,
    purpose_id: String,
    private_key: KeyFields,
    token_url: Option<String>,
    audience: Option<String>,
}

impl PdndFields {
    fn read(self, py: Python<'_>, home: &Home) -> PyResult<Pdnd> {
        let hand = self.private_key.read(py, home)?;
        Ok(pdnd(self.client_id, self.key_id, self.purpose_id, hand, self.token_url, self.audience)?)
    }
}

fn pdnd(
    client_id: String,
    key_id: String,
    purpose_id: String,
    hand: Hand,
    token_url: Option<String>,
    audience: Option<String>,
) -> Result<Pdnd, Invalid> {
    let pdnd = Pdnd::new(client_id, key_id, purpose_id, hand);
    match (token_url, audience) {
        (Some(token_url), Some(audience)) => Ok(pdnd.issuer(token_url, audience)),
        (None, None) => Ok(pdnd),
        _ => {
            let words = ["token_url and audience go together", "token_url e audience vanno insieme"];
            Err(Invalid::in_words("incomplete", words).of_field("pdnd"))
        }
    }
}

/// What is wrong with the settings of PDND, in words.
#[pyfunction]
#[pyo3(signature = (
    environment, client_id, key_id, purpose_id, private_key: "bytes | Signer", token_url = None, audience = None
))]
#[allow(clippy::too_many_arguments)]
pub(crate) fn pdnd_lint(
    py: Python<'_>,
    environment: &str,
    client_id: String,
    key_id: String,
    purpose_id: String,
    private_key: KeyFields,
    token_url: Option<String>,
    audience: Option<String>,
) -> PyResult<Vec<String>> {
    let environment: Environment = environment.parse().map_err(|error| exception(py, &error))?;
    let mut found = pdnd(client_id, key_id, purpose_id, Hand::Nobody, token_url, audience)?.lint(&environment);
    if let KeyFields::Pem(pem) = private_key
        && let Err(error) = RsaKey::from_pem(&pem)
    {
        found.push(error.to_string());
    }
    Ok(found)
}

/// The fields of `send_sdk.Company`.
#[derive(FromPyObject)]
pub(super) struct CompanyFields {
    company_id: String,
    key_id: String,
    virtual_key: String,
    private_key: KeyFields,
}

/// The fields of `send_sdk.Credentials`.
#[derive(FromPyObject)]
pub(super) struct CredentialsFields {
    api_key: Option<String>,
    voucher: Option<String>,
}

impl CredentialsFields {
    pub(super) fn read(self) -> Credentials {
        match (self.api_key, self.voucher) {
            (Some(api_key), Some(voucher)) => Credentials::api_key(api_key).voucher(voucher),
            (Some(api_key), None) => Credentials::api_key(api_key),
            (None, token) => Credentials::bearer(token.unwrap_or_default()),
        }
    }
}

/// Who calls: one of the dataclasses, or an object of the user that supplies credentials.
pub(super) enum AuthFields {
    Credentials(CredentialsFields),
    /// With the API key to which the vouchers belong.
    Pdnd(String, PdndFields),
    Company(CompanyFields),
    Supplier(Py<PyAny>),
}

impl<'py> FromPyObject<'_, 'py> for AuthFields {
    type Error = PyErr;

    fn extract(object: Borrowed<'_, 'py, PyAny>) -> PyResult<Self> {
        if object.hasattr(pyo3::intern!(object.py(), "credentials"))? {
            return Ok(Self::Supplier(object.to_owned().unbind()));
        }
        if let Ok((api_key, pdnd)) = object.extract::<(String, Bound<'py, PyAny>)>() {
            return pdnd.extract().map(|Fields(pdnd)| Self::Pdnd(api_key, pdnd));
        }
        if object.hasattr(pyo3::intern!(object.py(), "company_id"))? {
            return object.extract().map(|Fields(company)| Self::Company(company));
        }
        if object.hasattr(pyo3::intern!(object.py(), "api_key"))? {
            return object.extract().map(|Fields(credentials)| Self::Credentials(credentials));
        }
        let class = object.get_type();
        Err(PyTypeError::new_err(format!("auth: an object with a method credentials() is needed, not one of {class}")))
    }
}

impl AuthFields {
    pub(super) fn put_into(self, py: Python<'_>, builder: ClientBuilder, home: &Home) -> PyResult<ClientBuilder> {
        Ok(match self {
            Self::Credentials(credentials) => builder.credentials(credentials.read()),
            Self::Pdnd(api_key, fields) => builder.pdnd(api_key, fields.read(py, home)?),
            Self::Company(fields) => {
                let signer = fields.private_key.read(py, home)?;
                builder.company(Company::new(fields.company_id, fields.key_id, fields.virtual_key, signer))
            }
            Self::Supplier(object) => builder.auth(Supplier::new(py, object, home)?),
        })
    }
}
