//! Making a client.

mod assembly;
mod variables;

#[cfg(doc)]
use crate::Client;
use crate::auth::{AuthProvider, Company, Credentials, Fixed, Pdnd};
use crate::observe::Observer;
use crate::transport::Transport;
use crate::{Clock, Entropy, Environment, Limiter, Network, Polling, RateLimit, Result};
use rustls::pki_types::CertificateDer;
use secrecy::SecretString;
use send_core::api::{ApiVersions, Resource, Version};
use send_core::preflight;
use std::sync::Arc;

/// Whether requests are checked before they are sent, and by which limits.
#[derive(Debug)]
enum Rules {
    By(Box<preflight::Environment>),
    Unchecked,
}

/// Who is calling.
#[derive(Debug)]
enum Auth {
    Provider(Arc<dyn AuthProvider>),
    Pdnd { api_key: SecretString, pdnd: Pdnd },
    Company(Company),
}

/// Collects what a [`Client`] needs: an environment and credentials; the rest has defaults.
#[derive(Debug, Default)]
#[must_use = "a builder does nothing until build() is called"]
pub struct ClientBuilder {
    environment: Option<Environment>,
    versions: ApiVersions,
    auth: Option<Auth>,
    transport: Option<Arc<dyn Transport>>,
    clock: Option<Arc<dyn Clock>>,
    entropy: Option<Arc<dyn Entropy>>,
    polling: Option<Polling>,
    rules: Option<Rules>,
    application: Option<String>,
    network: Network,
    /// Besides those of the network.
    roots: Vec<CertificateDer<'static>>,
    limiter: Option<Option<Limiter>>,
    observer: Option<Arc<dyn Observer>>,
}

impl ClientBuilder {
    /// Required: where the platform is.
    pub fn environment(mut self, environment: Environment) -> Self {
        self.environment = Some(environment);
        self
    }

    /// Required, unless [`credentials`](Self::credentials) or [`auth`](Self::auth) is used: an API key without PDND.
    pub fn api_key(self, key: impl Into<String>) -> Self {
        self.credentials(Credentials::api_key(key))
    }

    /// Credentials that do not change.
    pub fn credentials(self, credentials: Credentials) -> Self {
        self.auth(Fixed(Arc::new(credentials)))
    }

    /// Credentials from a provider of yours.
    pub fn auth(mut self, provider: impl AuthProvider + 'static) -> Self {
        self.auth = Some(Auth::Provider(Arc::new(provider)));
        self
    }

    /// An API key that was made with PDND, and what fetches the vouchers that go with it.
    pub fn pdnd(mut self, api_key: impl Into<String>, pdnd: Pdnd) -> Self {
        self.auth = Some(Auth::Pdnd { api_key: api_key.into().into(), pdnd });
        self
    }

    /// A company that reads what it received, in place of a sender with an API key.
    pub fn company(mut self, company: Company) -> Self {
        self.auth = Some(Auth::Company(company));
        self
    }

    /// The version of one resource, if not production's.
    pub fn version(mut self, resource: Resource, version: Version) -> Self {
        self.versions = self.versions.with(resource, version);
        self
    }

    /// The version of every resource.
    pub fn versions(mut self, versions: ApiVersions) -> Self {
        self.versions = versions;
        self
    }

    /// How to wait for acceptance and for files. The default is patient, and quick on this machine.
    pub fn polling(mut self, polling: Polling) -> Self {
        self.polling = Some(polling);
        self
    }

    /// The limits by which requests are checked before they are sent. The default is what is known of the environment.
    pub fn rules(mut self, limits: preflight::Environment) -> Self {
        self.rules = Some(Rules::By(Box::new(limits)));
        self
    }

    /// Sends requests without checking them first. A refused request is billed: only for tests of the platform's refusals.
    pub fn without_preflight(mut self) -> Self {
        self.rules = Some(Rules::Unchecked);
        self
    }

    /// Name and version of your program, for the User-Agent: `my-erp/1.2`.
    pub fn application(mut self, name: impl Into<String>) -> Self {
        self.application = Some(name.into());
        self
    }

    /// How to get out: proxies, certificates, time limits. Roots that were added to the builder stay.
    pub fn network(mut self, network: Network) -> Self {
        self.network = network;
        self
    }

    /// Roots to trust besides those of the operating system, as PEM: for a proxy that opens TLS.
    ///
    /// # Errors
    /// [`ErrorKind::Configuration`](crate::ErrorKind::Configuration) if there is no certificate in it.
    pub fn extra_roots_pem(mut self, pem: &[u8]) -> Result<Self> {
        self.roots.extend(Network::default().extra_roots_pem(pem)?.roots);
        Ok(self)
    }

    /// How many calls to make. The default is modest ([`RateLimit::default`]), and no limit on this machine.
    pub fn rate_limit(self, limit: RateLimit) -> Self {
        self.limiter(Limiter::new(limit))
    }

    /// Counts calls together with other clients that have the same limiter: for several keys of one aggregate of bodies.
    pub fn limiter(mut self, limiter: Limiter) -> Self {
        self.limiter = Some(Some(limiter));
        self
    }

    /// Calls as fast as it can: the platform will say when it is too much.
    pub fn without_rate_limit(mut self) -> Self {
        self.limiter = Some(None);
        self
    }

    /// Tells somebody of calls and waits, for figures.
    pub fn observer(mut self, observer: impl Observer + 'static) -> Self {
        self.observer = Some(Arc::new(observer));
        self
    }

    /// A transport of your own instead of the built-in one.
    pub fn transport(mut self, transport: impl Transport + 'static) -> Self {
        self.transport = Some(Arc::new(transport));
        self
    }

    /// A clock of your own, for tests.
    pub fn clock(mut self, clock: impl Clock + 'static) -> Self {
        self.clock = Some(Arc::new(clock));
        self
    }

    /// Random numbers of your own, for tests.
    pub fn entropy(mut self, entropy: impl Entropy + 'static) -> Self {
        self.entropy = Some(Arc::new(entropy));
        self
    }

    /// What the environment variables say; see [`Client::from_env`]. Anything can be changed afterwards.
    ///
    /// # Errors
    /// [`ErrorKind::Configuration`](crate::ErrorKind::Configuration) naming the variable that is missing or wrong.
    pub fn from_env() -> Result<Self> {
        Self::from_variables(|name| std::env::var(name).ok().filter(|value| !value.is_empty()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Client;

    #[test]
    fn roots_stay_whatever_network_comes_after_them() {
        let root = |name: &str| {
            let key = rcgen::KeyPair::generate().unwrap();
            rcgen::CertificateParams::new([name.to_owned()]).unwrap().self_signed(&key).unwrap().pem()
        };
        let network = Network::default().extra_roots_pem(root("one.example").as_bytes()).unwrap();
        let builder = Client::builder().extra_roots_pem(root("other.example").as_bytes()).unwrap().network(network);
        let client = builder.environment(Environment::uat()).api_key("k").build().unwrap();
        assert_eq!(client.network().roots.len(), 2);
    }

    #[test]
    fn secrets_do_not_show() {
        let client = Client::builder().environment(Environment::uat()).api_key("s3cr3t-key").build().unwrap();
        assert!(!format!("{client:?}").contains("s3cr3t"));
        let builder = Client::builder().credentials(Credentials::api_key("s3cr3t-key").voucher("s3cr3t-voucher"));
        assert!(!format!("{builder:?}").contains("s3cr3t"));
    }
}
