//! The client.

use crate::auth::AuthProvider;
use crate::download::Flights;
use crate::health::Health;
use crate::observe::Observer;
use crate::options::CallOptions;
use crate::retry::RetryBudget;
use crate::transport::Transport;
use crate::upload::Reading;
use crate::warm::KnownStorage;
use crate::{
    Attachments, ClientBuilder, Clock, Entropy, Environment, Groups, LegalFacts, Limiter, Network, Notifications,
    Payments, Platform, Polling, Result, Streams,
};
use send_core::api::ApiVersions;
use send_core::preflight;
use std::fmt;
use std::sync::Arc;

/// A client of SEND. Cloning is cheap and shares everything; one for each API key is enough for a whole program.
#[derive(Clone)]
pub struct Client {
    shared: Arc<Shared>,
    options: CallOptions,
}

pub(crate) struct Shared {
    pub(crate) environment: Environment,
    pub(crate) versions: ApiVersions,
    pub(crate) auth: Arc<dyn AuthProvider>,
    pub(crate) transport: Arc<dyn Transport>,
    pub(crate) clock: Arc<dyn Clock>,
    pub(crate) entropy: Arc<dyn Entropy>,
    pub(crate) network: Network,
    pub(crate) limiter: Option<Limiter>,
    pub(crate) observer: Option<Arc<dyn Observer>>,
    pub(crate) budget: RetryBudget,
    pub(crate) health: Health,
    pub(crate) polling: Polling,
    pub(crate) flights: Flights,
    pub(crate) reading: Reading,
    pub(crate) rules: Option<preflight::Environment>,
    pub(crate) storage: KnownStorage,
}

impl Client {
    /// Starts a client.
    ///
    /// ```
    /// use send_client::{Client, Environment};
    /// let client = Client::builder().environment(Environment::uat()).api_key("…").build()?;
    /// # Ok::<(), send_client::Error>(())
    /// ```
    pub fn builder() -> ClientBuilder {
        ClientBuilder::default()
    }

    /// A client as the environment variables say.
    ///
    /// | variable | meaning |
    /// |---|---|
    /// | `SEND_API_KEY` | the API key; or `SEND_API_KEY_FILE`, a file that holds it |
    /// | `SEND_ENV` | `production` or `uat` |
    /// | `SEND_BASE_URL` | instead of `SEND_ENV`: where the API is |
    /// | `SEND_VOUCHER` | a PDND voucher, for a key that was made with PDND |
    /// | `SEND_PDND_CLIENT_ID` | fetch vouchers as this client of PDND, with `SEND_PDND_KEY_ID`, `SEND_PDND_PURPOSE_ID` and `SEND_PDND_KEY_FILE` (PEM); elsewhere than production and UAT also `SEND_PDND_TOKEN_URL`, `SEND_PDND_AUDIENCE` |
    /// | `SEND_VERSIONS` | versions other than production's, such as `requests=2.6,sent=2.9` |
    /// | `SEND_EXTRA_CA` | a PEM file with roots to trust besides those of the system |
    /// | `SEND_CLIENT_CERTIFICATE` | a PEM file with a certificate and its key, for a gateway that wants one |
    /// | `SEND_PROXY` | a proxy, instead of what `HTTPS_PROXY` says; with `SEND_PROXY_USER`, `SEND_PROXY_PASSWORD`, `SEND_NO_PROXY` |
    ///
    /// # Errors
    /// [`ErrorKind::Configuration`](crate::ErrorKind::Configuration) naming the variable that is missing or wrong.
    pub fn from_env() -> Result<Self> {
        ClientBuilder::from_env()?.build()
    }

    /// Uploading documents.
    #[must_use]
    pub fn attachments(&self) -> Attachments<'_> {
        Attachments::new(self)
    }

    /// Sending notifications and reading them.
    #[must_use]
    pub fn notifications(&self) -> Notifications<'_> {
        Notifications::new(self)
    }

    /// The documents that hold in court.
    #[must_use]
    pub fn legal_facts(&self) -> LegalFacts<'_> {
        LegalFacts::new(self)
    }

    /// Prices, and payments made elsewhere.
    #[must_use]
    pub fn payments(&self) -> Payments<'_> {
        Payments::new(self)
    }

    /// Following many notifications with few calls.
    #[must_use]
    pub fn streams(&self) -> Streams<'_> {
        Streams::new(self)
    }

    /// Groups of the sender.
    #[must_use]
    pub fn groups(&self) -> Groups<'_> {
        Groups::new(self)
    }

    /// How the platform is doing.
    #[must_use]
    pub fn platform(&self) -> Platform<'_> {
        Platform::new(self)
    }

    /// Where the platform is.
    #[must_use]
    pub fn environment(&self) -> &Environment {
        &self.shared.environment
    }

    /// The version of each resource.
    #[must_use]
    pub fn versions(&self) -> &ApiVersions {
        &self.shared.versions
    }

    pub(crate) fn new(shared: Shared) -> Self {
        Self { shared: Arc::new(shared), options: CallOptions::default() }
    }

    pub(crate) fn options(&self) -> CallOptions {
        self.options
    }

    pub(crate) fn with_options(&self, options: CallOptions) -> Self {
        Self { shared: Arc::clone(&self.shared), options }
    }

    /// Counts this client's calls; `None` if it makes as many as it can.
    #[must_use]
    pub fn limiter(&self) -> Option<&Limiter> {
        self.shared.limiter.as_ref()
    }

    pub(crate) fn observer(&self) -> Option<&dyn Observer> {
        self.shared.observer.as_deref()
    }

    pub(crate) fn network(&self) -> &Network {
        &self.shared.network
    }

    pub(crate) fn health(&self) -> &Health {
        &self.shared.health
    }

    pub(crate) fn budget(&self) -> &RetryBudget {
        &self.shared.budget
    }

    pub(crate) fn auth(&self) -> &dyn AuthProvider {
        &*self.shared.auth
    }

    pub(crate) fn transport(&self) -> &dyn Transport {
        &*self.shared.transport
    }

    pub(crate) fn clock(&self) -> &dyn Clock {
        &*self.shared.clock
    }

    pub(crate) fn entropy(&self) -> &dyn Entropy {
        &*self.shared.entropy
    }

    pub(crate) fn storage(&self) -> &KnownStorage {
        &self.shared.storage
    }

    pub(crate) fn flights(&self) -> &Flights {
        &self.shared.flights
    }

    pub(crate) fn reading(&self) -> &Reading {
        &self.shared.reading
    }

    pub(crate) fn polling(&self) -> &Polling {
        &self.shared.polling
    }

    pub(crate) fn rules(&self) -> Option<&preflight::Environment> {
        self.shared.rules.as_ref()
    }
}

impl fmt::Debug for Client {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Client")
            .field("base_url", &self.shared.environment.base_url().as_str())
            .field("versions", &self.shared.versions)
            .finish_non_exhaustive()
    }
}
