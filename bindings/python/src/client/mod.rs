//! What can be asked of the platform: each call once, as pending work, grouped as in Rust.
//!
//! `send_sdk.Client` and `send_sdk.AsyncClient` are made of these classes; they wait for what these describe, or await it.

mod attachments;
mod auth;
mod batch;
mod board;
mod callback;
mod checkpoint;
mod consumer;
mod doctor;
mod download;
mod feed;
mod handle;
mod handover;
mod informal;
mod legal_facts;
mod limiter;
mod mandates;
mod manifest;
mod many;
mod notifications;
mod observer;
mod parcel;
mod platform;
mod received;
mod settings;
mod streams;
mod waits;
mod warm;

pub(crate) use attachments::{Attachments, PreparedFile};
pub(crate) use batch::Batch;
pub(crate) use board::AcceptanceBoard;
pub(crate) use callback::{Progress, SendIntent};
pub(crate) use consumer::{Gap, StreamConsumer};
pub(crate) use doctor::{Diagnosis, Finding};
pub(crate) use download::Download;
pub(crate) use feed::Feed;
pub(crate) use informal::Informal;
pub(crate) use legal_facts::LegalFacts;
pub(crate) use limiter::{Limiter, Usage};
pub(crate) use mandates::Mandates;
pub(crate) use manifest::{Manifest, ManifestEntry};
pub(crate) use notifications::Notifications;
pub(crate) use observer::{HttpCall, OperationEnd, Wait};
pub(crate) use platform::{Groups, Payments, Platform};
pub(crate) use received::Received;
pub(crate) use settings::pdnd_lint;
pub(crate) use streams::Streams;
pub(crate) use waits::{Polling, Waits};
pub(crate) use warm::Warmed;

use crate::argument::Fields;
use crate::error::exception;
use crate::invalid::Invalid;
use crate::pending::Pending;
use crate::preflight::EnvironmentFields;
use crate::time::Span;
use handle::{About, Handle};
use limiter::RateArgument;
use observer::Watcher;
use pyo3::prelude::*;
use send_client::{ClientBuilder, Environment};
use send_core::api::{NotAVersion, Resource, Version};
use settings::{AuthFields, NetworkFields};
use std::collections::BTreeMap;
use std::time::Duration;

/// The client without its Python manners.
#[pyclass(frozen, module = "send_sdk._native")]
pub(crate) struct Client(Handle);

impl Client {
    fn build(py: Python<'_>, builder: ClientBuilder, about: About) -> PyResult<Self> {
        let built = py.detach(|| builder.build());
        built.map(|client| Self(Handle::new(client, about))).map_err(|error| exception(py, &error))
    }
}

/// What all ways to make a client can say.
fn common(
    mut builder: ClientBuilder,
    application: Option<String>,
    polling: Option<PyRef<'_, Polling>>,
    preflight: bool,
) -> ClientBuilder {
    if !preflight {
        builder = builder.without_preflight();
    }
    if let Some(application) = application {
        builder = builder.application(application);
    }
    match polling {
        Some(polling) => builder.polling(polling.read()),
        None => builder,
    }
}

/// A resource by the name that `SEND_VERSIONS` gives it.
fn resource(name: &str) -> Result<Resource, Invalid> {
    const NAMES: &[(&str, Resource)] = &[
        ("requests", Resource::Requests),
        ("sent", Resource::Sent),
        ("price", Resource::Price),
        ("streams", Resource::Streams),
        ("legal-facts", Resource::LegalFacts),
        ("cancellation", Resource::Cancellation),
    ];
    let found = NAMES.iter().find(|(known, _)| *known == name);
    let known: Vec<_> = NAMES.iter().map(|(known, _)| *known).collect();
    found.map(|(_, resource)| *resource).ok_or_else(|| Invalid::no_such(&known, name).of_field("versions"))
}

/// A version as an argument.
fn version(text: &str, argument: &str) -> Result<Version, Invalid> {
    text.parse().map_err(|error: NotAVersion| Invalid::told("version", &error).of_field(argument))
}

#[pymethods]
impl Client {
    #[new]
    #[pyo3(signature = (
        environment, *, auth: "Credentials | tuple[str, Pdnd] | Company | AuthProvider",
        versions: "Mapping[str, str] | None" = None, application = None, polling = None, preflight = true,
        rules: "Environment | None" = None, network: "Network | None" = None,
        rate_limit: "RateLimit | Limiter | bool | None" = None, observer: "Observer | None" = None
    ))]
    #[allow(clippy::too_many_arguments)]
    fn new(
        py: Python<'_>,
        environment: &str,
        auth: AuthFields,
        versions: Option<BTreeMap<String, String>>,
        application: Option<String>,
        polling: Option<PyRef<'_, Polling>>,
        preflight: bool,
        rules: Option<Fields<EnvironmentFields>>,
        network: Option<Fields<NetworkFields>>,
        rate_limit: Option<RateArgument>,
        observer: Option<Bound<'_, PyAny>>,
    ) -> PyResult<Self> {
        let environment: Environment = environment.parse().map_err(|error| exception(py, &error))?;
        let mut about = About::default();
        let mut builder = auth.put_into(py, send_client::Client::builder().environment(environment), &about.home)?;
        for (name, text) in versions.unwrap_or_default() {
            builder = builder.version(resource(&name)?, version(&text, "versions")?);
        }
        if let Some(network) = network {
            builder = builder.network(network.0.read(py)?);
        }
        if let Some(rules) = rules {
            builder = builder.rules(rules.0.read()?);
        }
        if let Some(observer) = observer {
            let watcher = Watcher::new(&observer)?;
            about.watched = watcher.watched();
            builder = builder.observer(watcher);
        }
        if let Some(limit) = rate_limit {
            builder = limit.put_into(builder);
        }
        Self::build(py, common(builder, application, polling, preflight), about)
    }

    /// A client as the environment variables say.
    #[staticmethod]
    #[pyo3(signature = (*, application = None, polling = None, preflight = true))]
    fn from_env(
        py: Python<'_>,
        application: Option<String>,
        polling: Option<PyRef<'_, Polling>>,
        preflight: bool,
    ) -> PyResult<Self> {
        let builder = py.detach(ClientBuilder::from_env).map_err(|error| exception(py, &error))?;
        Self::build(py, common(builder, application, polling, preflight), About::default())
    }

    /// A client whose calls must be over within this time from now.
    fn within(&self, time: Span) -> PyResult<Self> {
        Ok(Self(self.0.like(self.0.open()?.within(time.0))))
    }

    /// A client that tries everything once.
    fn without_retries(&self) -> PyResult<Self> {
        Ok(Self(self.0.like(self.0.open()?.without_retries())))
    }

    /// Where the API is.
    #[getter]
    fn base_url(&self) -> PyResult<String> {
        Ok(self.0.open()?.environment().base_url().as_str().trim_end_matches('/').to_owned())
    }

    /// What is left of the time of `within`; `None` without it.
    #[getter]
    fn remaining(&self) -> PyResult<Option<Duration>> {
        Ok(self.0.open()?.remaining())
    }

    #[pyo3(signature = (connections: "int") -> "Pending[Warmed]")]
    fn warm_up(&self, connections: usize) -> PyResult<Pending> {
        self.0.call::<_, Warmed, _>(|client| async move { client.warm_up(connections).await })
    }

    /// What counts the calls.
    #[getter]
    fn limiter(&self) -> PyResult<Option<Limiter>> {
        Ok(self.0.open()?.limiter().cloned().map(Limiter))
    }

    #[pyo3(signature = () -> "Pending[Diagnosis]")]
    fn doctor(&self) -> PyResult<Pending> {
        self.0.call::<_, Diagnosis, _>(|client| async move { Ok(client.doctor().await) })
    }

    /// Lets go of the connections. Calls that are under way end as they would. The call that is returned, if an observer has
    /// something to hear, is over when it has heard all of it.
    #[pyo3(signature = () -> "Pending[None] | None")]
    fn close(&self, py: Python<'_>) -> Option<Pending> {
        self.0.close(py)
    }

    #[getter]
    fn attachments(&self) -> Attachments {
        Attachments { client: self.0.clone(), is_informal: false }
    }

    #[getter]
    fn notifications(&self) -> Notifications {
        Notifications(self.0.clone())
    }

    #[getter]
    fn legal_facts(&self) -> LegalFacts {
        LegalFacts(self.0.clone())
    }

    #[getter]
    fn streams(&self) -> Streams {
        Streams { client: self.0.clone(), version: None }
    }

    #[getter]
    fn payments(&self) -> Payments {
        Payments(self.0.clone())
    }

    #[getter]
    fn groups(&self) -> Groups {
        Groups(self.0.clone())
    }

    #[getter]
    fn platform(&self) -> Platform {
        Platform(self.0.clone())
    }

    #[getter]
    fn received(&self) -> Received {
        Received(self.0.clone())
    }

    #[getter]
    fn informal(&self) -> Informal {
        Informal(self.0.clone())
    }

    #[getter]
    fn mandates(&self) -> Mandates {
        Mandates(self.0.clone())
    }
}
