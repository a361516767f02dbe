//! How a client is set up: in Python dataclasses (`send_sdk.settings`).

use crate::argument::Fields;
use crate::error::exception;
use crate::time::Span;
use pyo3::prelude::*;
use pyo3::pybacked::PyBackedBytes;
use send_client::auth::{Pdnd, RsaKey};
use send_client::{Network, RateLimit};

/// The fields of `send_sdk.Network`.
#[derive(FromPyObject)]
pub(crate) struct NetworkFields {
    proxy: Option<String>,
    proxy_user: Option<String>,
    proxy_password: Option<String>,
    no_proxy: Option<String>,
    direct: bool,
    connect_timeout: Option<Span>,
    read_timeout: Option<Span>,
    call_timeout: Option<Span>,
    http1_only: bool,
    extra_roots: Option<PyBackedBytes>,
    client_certificate: Option<PyBackedBytes>,
}

impl NetworkFields {
    pub(crate) fn read(self, py: Python<'_>) -> PyResult<Network> {
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
pub(crate) struct RateFields {
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

/// How many calls to make, as an argument.
#[derive(FromPyObject)]
pub(crate) enum RateArgument {
    #[pyo3(transparent)]
    Limited(bool),
    #[pyo3(transparent)]
    By(Fields<RateFields>),
}

/// The fields of `send_sdk.Pdnd`.
#[derive(FromPyObject)]
pub(crate) struct PdndFields {
    client_id: String,
    key_id: String,
    purpose_id: String,
    private_key: PyBackedBytes,
    token_url: Option<String>,
    audience: Option<String>,
}

impl PdndFields {
    pub(crate) fn read(self, py: Python<'_>) -> PyResult<Pdnd> {
        let key = RsaKey::from_pem(&self.private_key).map_err(|error| exception(py, &error))?;
        let pdnd = Pdnd::new(self.client_id, self.key_id, self.purpose_id, key);
        Ok(match (self.token_url, self.audience) {
            (Some(token_url), Some(audience)) => pdnd.issuer(token_url, audience),
            _ => pdnd,
        })
    }
}
