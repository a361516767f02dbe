//! How a client is set up.

use crate::auth::{self, CompanyData, CredentialsData, ForeignCredentials, PdndData};
use crate::client::{NativeClient, NativeLimiter};
use crate::error::NativeError;
use crate::network::{NetworkData, RateLimitData};
use crate::observe::{self, ForeignObserver};
use crate::preflight::{EnvironmentLimits, version_of};
use send_client::auth::Credentials;
use send_client::{Client, ClientBuilder, ErrorKind, Network, Polling, RateLimit};
use send_core::api::Resource;
use std::sync::Arc;
use std::time::Duration;

/// A group of operations that share a version.
#[derive(Clone, Copy, Debug, uniffi::Enum)]
pub enum ResourceData {
    /// Sending a request and asking for its status.
    Requests,
    /// Reading a sent notification.
    Sent,
    /// The price of a payment.
    Price,
    /// Streams and their events.
    Streams,
    /// The list of legal facts.
    LegalFacts,
    /// Cancelling.
    Cancellation,
}

impl From<ResourceData> for Resource {
    fn from(resource: ResourceData) -> Self {
        match resource {
            ResourceData::Requests => Self::Requests,
            ResourceData::Sent => Self::Sent,
            ResourceData::Price => Self::Price,
            ResourceData::Streams => Self::Streams,
            ResourceData::LegalFacts => Self::LegalFacts,
            ResourceData::Cancellation => Self::Cancellation,
        }
    }
}

/// A version other than production's.
#[derive(Clone, Debug, uniffi::Record)]
pub struct VersionData {
    /// Of what.
    pub resource: ResourceData,
    /// Such as `2.6`.
    pub version: String,
}

/// How to wait.
#[derive(Clone, Debug, uniffi::Record)]
pub struct PollingData {
    /// Whether to start from the values for this machine rather than from the patient ones.
    pub quick: bool,
    /// When to look first.
    pub first_after: Option<Duration>,
    /// How far the delay may grow.
    pub at_most: Option<Duration>,
    /// When to stop looking.
    pub give_up_after: Option<Duration>,
}

impl From<PollingData> for Polling {
    fn from(data: PollingData) -> Self {
        let PollingData { quick, first_after, at_most, give_up_after } = data;
        let mut polling = if quick { Self::quick() } else { Self::default() };
        if let Some(delay) = first_after {
            polling = polling.first_after(delay);
        }
        if let Some(delay) = at_most {
            polling = polling.at_most(delay);
        }
        if let Some(total) = give_up_after {
            polling = polling.give_up_after(total);
        }
        polling
    }
}

/// What a builder of the facade has collected.
#[derive(Clone, uniffi::Record)]
pub struct ClientSettings {
    /// Whether to begin with what the environment variables say.
    pub from_variables: bool,
    /// Name or base URL.
    pub environment: Option<String>,
    /// The API key.
    pub api_key: Option<String>,
    /// A PDND voucher; it needs the key.
    pub voucher: Option<String>,
    /// Name and version of the program.
    pub application: Option<String>,
    /// Versions other than production's.
    pub versions: Vec<VersionData>,
    /// How to wait.
    pub polling: Option<PollingData>,
    /// Whether to check requests before they are sent.
    pub preflight: bool,
    /// More roots to trust, as PEM.
    pub extra_roots_pem: Option<String>,
    /// What fetches the vouchers that go with the key.
    pub pdnd: Option<PdndData>,
    /// What goes out with each call, instead of the key and the voucher.
    pub credentials: Option<CredentialsData>,
    /// Code of the user that supplies credentials, instead of the key and the voucher.
    pub supplier: Option<Arc<dyn ForeignCredentials>>,
    /// How calls go out, instead of what the environment variables say.
    pub network: Option<NetworkData>,
    /// How many calls to make.
    pub rate_limit: Option<RateLimitData>,
    /// What counts the calls, if several clients share it.
    pub limiter: Option<Arc<NativeLimiter>>,
    /// As many as possible.
    pub unlimited: bool,
    /// A company that receives, instead of a sender.
    pub company: Option<CompanyData>,
    /// The limits by which requests are checked, if not those of the environment.
    pub rules: Option<EnvironmentLimits>,
    /// Told of calls and waits.
    pub observer: Option<Arc<dyn ForeignObserver>>,
}

/// Shows no secret.
impl std::fmt::Debug for ClientSettings {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("ClientSettings").field("environment", &self.environment).finish_non_exhaustive()
    }
}

/// What goes with a key was given, and no key that it goes with: one of the environment's variables has its own.
fn without_key() -> NativeError {
    let texts = [
        "give the API key to the builder too: a voucher, and what fetches vouchers, go with one",
        "dare al builder anche la chiave API: un voucher, e chi lo richiede, vanno insieme a una chiave",
    ];
    NativeError::of_kind(ErrorKind::Configuration, texts.map(str::to_owned))
}

impl NativeClient {
    /// A client as the facade wants it.
    pub(super) fn set_up(settings: ClientSettings) -> Result<Self, NativeError> {
        let ClientSettings {
            from_variables,
            environment,
            api_key,
            voucher,
            application,
            versions,
            polling,
            preflight,
            extra_roots_pem,
            pdnd,
            credentials,
            supplier,
            network,
            rate_limit,
            limiter,
            unlimited,
            company,
            rules,
            observer,
        } = settings;
        let mut builder = if from_variables { ClientBuilder::from_env()? } else { Client::builder() };
        if let Some(environment) = environment {
            builder = builder.environment(environment.parse()?);
        }
        // The facade names one of those who may call.
        builder = match (api_key, pdnd, voucher) {
            (Some(key), Some(pdnd), _) => builder.pdnd(key, pdnd.try_into()?),
            (Some(key), None, Some(voucher)) => builder.credentials(Credentials::api_key(key).voucher(voucher)),
            (Some(key), None, None) => builder.api_key(key),
            (None, None, None) => builder,
            (None, ..) => return Err(without_key()),
        };
        if let Some(credentials) = credentials {
            builder = builder.credentials(credentials.into());
        }
        if let Some(supplier) = supplier {
            builder = builder.auth(auth::Foreign(supplier));
        }
        if let Some(network) = network {
            builder = builder.network(Network::try_from(network)?);
        }
        if let Some(limit) = rate_limit {
            builder = builder.rate_limit(RateLimit::try_from(limit)?);
        }
        if let Some(limiter) = limiter {
            builder = builder.limiter(limiter.limiter.clone());
        }
        if let Some(company) = company {
            builder = builder.company(company.try_into()?);
        }
        if unlimited {
            builder = builder.without_rate_limit();
        }
        if let Some(application) = application {
            builder = builder.application(application);
        }
        for VersionData { resource, version } in versions {
            builder = builder.version(resource.into(), version_of(&version)?);
        }
        if let Some(polling) = polling {
            builder = builder.polling(polling.into());
        }
        if let Some(limits) = rules {
            builder = builder.rules(limits.try_into()?);
        }
        let observer = observer.map(observe::Foreign::new);
        if let Some(observer) = &observer {
            builder = builder.observer(observer.clone());
        }
        if !preflight {
            builder = builder.without_preflight();
        }
        if let Some(pem) = extra_roots_pem {
            builder = builder.extra_roots_pem(pem.as_bytes())?;
        }
        Ok(Self { client: builder.build()?, observer })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::client::EnvironmentData;

    fn settings() -> ClientSettings {
        ClientSettings {
            from_variables: false,
            environment: Some("http://127.0.0.1:9".to_owned()),
            api_key: Some("secret".to_owned()),
            voucher: None,
            application: None,
            versions: Vec::new(),
            polling: None,
            preflight: true,
            extra_roots_pem: None,
            pdnd: None,
            credentials: None,
            supplier: None,
            network: None,
            rate_limit: None,
            limiter: None,
            unlimited: false,
            company: None,
            rules: None,
            observer: None,
        }
    }

    #[test]
    fn settings_show_no_secret() {
        assert!(!format!("{:?}", settings()).contains("secret"));
    }

    #[test]
    fn a_client_is_made_of_its_settings() {
        let client = NativeClient::new(settings()).unwrap();
        let EnvironmentData { base_url, local } = client.environment();
        assert_eq!((base_url.as_str(), local), ("http://127.0.0.1:9/", true));
        assert_eq!(client.new_token().len(), 32);
    }

    #[test]
    fn a_voucher_without_a_key_is_told() {
        let settings = ClientSettings { api_key: None, voucher: Some("v".to_owned()), ..settings() };
        let NativeError::Failure { detail } = NativeClient::new(settings).unwrap_err();
        assert_eq!(detail.kind, "CONFIGURATION");
        assert!(detail.text.contains("give the API key to the builder too"), "{}", detail.text);
    }

    #[test]
    fn a_wrong_version_is_told() {
        let version = VersionData { resource: ResourceData::Requests, version: "two".to_owned() };
        let settings = ClientSettings { versions: vec![version], ..settings() };
        let NativeError::Failure { detail } = NativeClient::new(settings).unwrap_err();
        assert_eq!(detail.text, "version: not a version such as v2.5");
    }
}
