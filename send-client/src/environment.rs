//! Where the platform is.

use crate::auth::Issuer;
use crate::{Error, Polling};
use send_core::preflight;
use std::net::IpAddr;
use url::{Host, Url};

/// An environment of SEND: production, UAT ("collaudo"), or one on your own machine.
///
/// # Example
/// ```
/// use send_client::Environment;
/// assert_eq!(Environment::production().base_url().as_str(), "https://api.notifichedigitali.it/");
/// assert!(Environment::at("http://127.0.0.1:8080").is_ok());
/// // Keys and tax codes travel over TLS, or not at all:
/// assert!(Environment::at("http://api.example.org").is_err());
/// ```
#[derive(Debug, Clone, PartialEq)]
pub struct Environment {
    base_url: Url,
}

/// Names that `SEND_ENV` knows, and where they are
/// (pagopa/pn-delivery `docs/openapi/api-external-b2b-pa.yaml`, servers).
const KNOWN: &[(&str, &str)] = &[
    ("production", "https://api.notifichedigitali.it"),
    ("prod", "https://api.notifichedigitali.it"),
    ("uat", "https://api.uat.notifichedigitali.it"),
    ("collaudo", "https://api.uat.notifichedigitali.it"),
];

impl Environment {
    /// Production: what is sent here is a legal act, and is billed.
    #[must_use]
    pub fn production() -> Self {
        Self::known("production")
    }

    /// UAT ("collaudo"): simulated recipients, a day is a minute.
    #[must_use]
    pub fn uat() -> Self {
        Self::known("uat")
    }

    /// An environment by its name: `production` (or `prod`), `uat` (or `collaudo`).
    ///
    /// # Errors
    /// [`ErrorKind::Configuration`](crate::ErrorKind::Configuration) for any other name.
    pub fn named(name: &str) -> Result<Self, Error> {
        match KNOWN.iter().find(|(known, _)| known.eq_ignore_ascii_case(name)) {
            Some((_, url)) => Self::at(url),
            None => Err(Error::configuration(format!(
                "unknown environment {name:?}: use production or uat, or give the base URL itself"
            ))),
        }
    }

    /// The platform at a base URL: a gateway of yours, or an emulator.
    ///
    /// # Errors
    /// [`ErrorKind::Configuration`](crate::ErrorKind::Configuration) if it is no URL, or if it is plain `http` to another machine than this.
    pub fn at(base_url: &str) -> Result<Self, Error> {
        let base_url =
            Url::parse(base_url).map_err(|error| Error::configuration("the base URL is not a URL").because(error))?;
        let environment = Self { base_url };
        match environment.base_url.scheme() {
            "https" => Ok(environment),
            "http" if environment.is_local() => Ok(environment),
            "http" => Err(Error::configuration(
                "plain http is for 127.0.0.1 and localhost only: keys and tax codes would travel in the clear; use https",
            )),
            _ => Err(Error::configuration("the base URL must begin with https://")),
        }
    }

    /// Where the API is.
    #[must_use]
    pub fn base_url(&self) -> &Url {
        &self.base_url
    }

    /// True for an environment on this machine.
    #[must_use]
    pub fn is_local(&self) -> bool {
        is_loopback(&self.base_url)
    }

    /// Who issues vouchers here, where it is known: the audience of assertions has no scheme
    /// (pagopa/interop-be-monorepo `packages/client-assertion-validation`).
    pub(crate) fn issuer(&self) -> Option<Issuer> {
        let host = match *self {
            _ if *self == Self::production() => "auth.interop.pagopa.it",
            _ if *self == Self::uat() => "auth.uat.interop.pagopa.it",
            _ => return None,
        };
        let token_url = Url::parse(&format!("https://{host}/token.oauth2")).ok()?;
        Some(Issuer { token_url, audience: format!("{host}/client-assertion") })
    }

    /// How to wait here unless told otherwise: quickly on this machine, patiently elsewhere.
    pub(crate) fn polling(&self) -> Polling {
        if self.is_local() { Polling::quick() } else { Polling::default() }
    }

    /// The limits that the platform has here, as far as they are known.
    pub(crate) fn rules(&self) -> preflight::Environment {
        if *self == Self::uat() { preflight::Environment::uat() } else { preflight::Environment::production() }
    }

    fn known(name: &str) -> Self {
        let url = KNOWN.iter().find(|(known, _)| *known == name).map_or("", |(_, url)| url);
        match Self::at(url) {
            Ok(environment) => environment,
            Err(_) => unreachable!("the table holds https URLs, and a test reads them all"),
        }
    }
}

/// True if a URL points at this machine.
pub(crate) fn is_loopback(url: &Url) -> bool {
    match url.host() {
        Some(Host::Domain(name)) => name.eq_ignore_ascii_case("localhost"),
        Some(Host::Ipv4(address)) => IpAddr::from(address).is_loopback(),
        Some(Host::Ipv6(address)) => IpAddr::from(address).is_loopback(),
        None => false,
    }
}

impl std::str::FromStr for Environment {
    type Err = Error;

    /// A name or a base URL.
    fn from_str(text: &str) -> Result<Self, Error> {
        if text.contains("://") { Self::at(text) } else { Self::named(text) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ErrorKind;

    #[test]
    fn every_known_environment_can_be_made() {
        for (name, url) in KNOWN {
            let environment = Environment::named(name).unwrap();
            assert_eq!(environment.base_url().as_str().trim_end_matches('/'), *url);
            assert!(!environment.is_local());
        }
        assert_ne!(Environment::production(), Environment::uat());
    }

    #[test]
    fn plain_http_stays_on_this_machine() {
        for local in ["http://127.0.0.1:1", "http://[::1]:1", "http://localhost:1", "http://127.9.9.9"] {
            assert!(Environment::at(local).is_ok_and(|e| e.is_local()), "{local}");
        }
        for remote in ["http://10.0.0.1", "http://localhost.example.org", "ftp://127.0.0.1", "nonsense"] {
            assert_eq!(Environment::at(remote).unwrap_err().kind(), ErrorKind::Configuration, "{remote}");
        }
    }
}
