//! A client of what was collected: what is missing gets its default.

use super::{Auth, ClientBuilder, Rules};
use crate::auth::{AuthProvider, CompanyTokens, Vouchers};
use crate::client::Shared;
use crate::health::Health;
use crate::observe::Observed;
use crate::retry::RetryBudget;
use crate::transport::{Options, ReqwestTransport, Transport};
use crate::{Client, Clock, Entropy, Environment, Error, Limiter, RateLimit, Result, SystemClock, SystemEntropy};
use std::sync::{Arc, Mutex};

impl ClientBuilder {
    /// The client.
    ///
    /// # Errors
    /// [`ErrorKind::Configuration`](crate::ErrorKind::Configuration) if the environment or the credentials are missing, or
    /// TLS cannot be set up.
    pub fn build(self) -> Result<Client> {
        let environment = self
            .environment
            .ok_or_else(|| Error::configuration("name the environment: Environment::production(), uat() or at(url)"))?;
        let auth = self.auth.ok_or_else(|| Error::configuration("give the API key"))?;
        let clock = self.clock.unwrap_or_else(|| Arc::new(SystemClock));
        let entropy = self.entropy.unwrap_or_else(|| Arc::new(SystemEntropy));
        let mut network = self.network;
        network.roots.extend(self.roots);
        let transport = match self.transport {
            Some(transport) => transport,
            None => Arc::new(ReqwestTransport::new(&Options {
                user_agent: user_agent(self.application.as_deref()),
                local: environment.is_local(),
                api: environment.base_url().clone(),
                network: network.clone(),
            })?),
        };
        let transport = match &self.observer {
            Some(observer) => Arc::new(Observed { inner: transport, observer: Arc::clone(observer) }),
            None => transport,
        };
        let auth = provider(auth, &environment, &transport, &clock, &entropy)?;
        let limiter = self.limiter.unwrap_or_else(|| match environment.is_local() {
            true => None,
            false => Some(Limiter::new(RateLimit::default())),
        });
        Ok(Client::new(Shared {
            limiter,
            observer: self.observer,
            network,
            flights: Default::default(),
            storage: Default::default(),
            reading: Default::default(),
            polling: self.polling.unwrap_or_else(|| environment.polling()),
            rules: match self.rules {
                Some(Rules::By(limits)) => Some(*limits),
                Some(Rules::Unchecked) => None,
                None => Some(environment.rules()),
            },
            environment,
            budget: RetryBudget::default(),
            health: Health::default(),
            versions: self.versions,
            auth,
            transport,
            clock,
            entropy,
        }))
    }
}

fn provider(
    auth: Auth,
    environment: &Environment,
    transport: &Arc<dyn Transport>,
    clock: &Arc<dyn Clock>,
    entropy: &Arc<dyn Entropy>,
) -> Result<Arc<dyn AuthProvider>> {
    let (clock, entropy) = (Arc::clone(clock), Arc::clone(entropy));
    match auth {
        Auth::Provider(provider) => Ok(provider),
        Auth::Pdnd { api_key, pdnd } => {
            let wrong = pdnd.lint(environment);
            if !wrong.is_empty() {
                return Err(Error::configuration(wrong.join("; ")));
            }
            let issuer = pdnd.issuer_in(environment)?;
            let transport = Arc::clone(transport);
            Ok(Arc::new(Vouchers { api_key, pdnd, issuer, transport, clock, entropy }))
        }
        Auth::Company(company) => {
            let audience = environment.base_url()[..url::Position::BeforePath].to_owned();
            Ok(Arc::new(CompanyTokens { company, audience, clock, entropy, current: Mutex::default() }))
        }
    }
}

/// Never empty: the firewall in front of the delivery services refuses calls without one
/// (pagopa/pn-delivery `scripts/aws/cfn/microservice.yml`).
fn user_agent(application: Option<&str>) -> String {
    let own = concat!("send-sdk/", env!("CARGO_PKG_VERSION"));
    match application {
        Some(application) => format!("{application} {own}"),
        None => own.to_owned(),
    }
}
