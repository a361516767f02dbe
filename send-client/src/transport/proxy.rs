//! The way out: the system's proxy, one that is named, or none.

use crate::{Error, Result};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use hyper_util::client::proxy::matcher::{Intercept, Matcher};
use secrecy::{ExposeSecret, SecretString};
use std::fmt;
use url::Url;

/// Where calls go out. Name, password and exceptions hold for whatever proxy there is, in whatever order they were set.
#[derive(Clone, Default)]
pub(super) struct Proxy {
    pub(super) way: Way,
    pub(super) user: Option<(String, SecretString)>,
    pub(super) except: Option<String>,
}

/// Which proxy.
#[derive(Clone, Default)]
pub(super) enum Way {
    /// As `HTTPS_PROXY`, `ALL_PROXY`, `NO_PROXY` and the system say; none to this machine.
    #[default]
    System,
    /// Straight out, whatever the system says.
    Direct,
    /// This one.
    By(SecretString),
}

impl Proxy {
    /// Tells reqwest.
    ///
    /// # Errors
    /// [`ErrorKind::Configuration`](crate::ErrorKind::Configuration) if the proxy is not a URL.
    pub(super) fn lead(&self, builder: reqwest::ClientBuilder, local: bool) -> Result<reqwest::ClientBuilder> {
        let proxy = match &self.way {
            Way::Direct => return Ok(builder.no_proxy()),
            Way::System if local => return Ok(builder.no_proxy()),
            Way::System if self.user.is_none() && self.except.is_none() => return Ok(builder),
            Way::System => {
                let (own, system) = (self.clone(), Matcher::from_system());
                reqwest::Proxy::custom(move |url| own.besides(&system, url))
            }
            Way::By(url) => self.by(url)?,
        };
        Ok(builder.no_proxy().proxy(proxy))
    }

    fn by(&self, url: &SecretString) -> Result<reqwest::Proxy> {
        // The error of a URL repeats the URL, which may hold a password.
        let mut proxy = reqwest::Proxy::all(url.expose_secret())
            .map_err(|_| Error::configuration("the proxy is not a URL such as http://proxy.example.org:3128"))?;
        if let Some((name, password)) = &self.user {
            proxy = proxy.basic_auth(name, password.expose_secret());
        }
        Ok(proxy.no_proxy(self.except.as_deref().and_then(reqwest::NoProxy::from_string)))
    }

    /// The proxy that the system names for a URL, unless the URL is excepted here; with the name and password that are set here,
    /// or else those of the system. (reqwest keeps no exceptions for a proxy that is chosen by URL.)
    fn besides(&self, system: &Matcher, url: &Url) -> Option<Url> {
        let uri = url.as_str().parse().ok()?;
        if let Some(except) = &self.except {
            Matcher::builder().all("http://anywhere").no(except.as_str()).build().intercept(&uri)?;
        }
        let found = system.intercept(&uri)?;
        let mut proxy: Url = found.uri().to_string().parse().ok()?;
        let own = self.user.as_ref().map(|(name, password)| (name.clone(), password.expose_secret().to_owned()));
        if let Some((name, password)) = own.or_else(|| credentials(&found)) {
            proxy.set_username(&name).ok()?;
            proxy.set_password(Some(&password)).ok()?;
        }
        Some(proxy)
    }
}

fn credentials(found: &Intercept) -> Option<(String, String)> {
    if let Some((name, password)) = found.raw_auth() {
        return Some((name.to_owned(), password.to_owned()));
    }
    let basic = found.basic_auth()?.to_str().ok()?.strip_prefix("Basic ")?;
    let text = String::from_utf8(STANDARD.decode(basic).ok()?).ok()?;
    let (name, password) = text.split_once(':')?;
    Some((name.to_owned(), password.to_owned()))
}

impl fmt::Debug for Proxy {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self.way {
            Way::System => "system",
            Way::Direct => "none",
            Way::By(_) => "configured",
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_proxy_of_the_system_takes_what_is_set_besides() {
        let system = Matcher::builder().all("http://ente:p%404ss@proxy.example:3128").no("example.org").build();
        let by = |own: &Proxy, url: &str| own.besides(&system, &url.parse().unwrap()).map(String::from);
        let (api, theirs) = ("https://api.notifichedigitali.it", "http://ente:p%404ss@proxy.example:3128/");
        let mut own = Proxy::default();
        assert_eq!((by(&own, api).as_deref(), by(&own, "https://api.example.org")), (Some(theirs), None));
        own.except = Some("10.0.0.0/8,.internal.example".to_owned());
        assert_eq!((by(&own, api).as_deref(), by(&own, "https://gw.internal.example")), (Some(theirs), None));
        assert_eq!((by(&own, "https://10.1.2.3"), by(&own, "https://api.example.org")), (None, None));
        own.user = Some(("altro".to_owned(), "x".to_owned().into()));
        assert_eq!(by(&own, api).as_deref(), Some("http://altro:x@proxy.example:3128/"));
        let plain = Matcher::builder().https("http://proxy.example:3128").build();
        let proxy = Proxy::default().besides(&plain, &api.parse().unwrap()).unwrap();
        assert_eq!(proxy.as_str(), "http://proxy.example:3128/");
    }
}
