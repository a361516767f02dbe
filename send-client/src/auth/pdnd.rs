//! The voucher of PDND: who asks for it, and the assertion by which.
//!
//! PDND refuses an assertion that has one claim too many, and never says what was wrong with it (code 015-0008). So the claims
//! are exactly those of pagopa/interop-be-monorepo `packages/client-assertion-validation/src/validation.ts`, and everything that
//! can be looked at here is looked at before the first call.

use super::{AuthError, Signer, jwt};
use crate::{Clock, Entropy, Environment, Error, Result};
use serde::Serialize;
use std::fmt;
use std::sync::Arc;
use std::time::Duration;
use url::Url;

/// Asks PDND for vouchers: client, key and purpose as PDND names them, and what signs.
///
/// Clones share their vouchers, so give clones to clients of the same environment.
///
/// # Example
/// ```no_run
/// use send_client::auth::{Pdnd, RsaKey};
/// use send_client::{Client, Environment};
/// let key = RsaKey::from_pem(&std::fs::read("client-private.pem")?)?;
/// let pdnd = Pdnd::new("4f4c…", "kid-of-the-key", "1b2c…", key);
/// let client = Client::builder().environment(Environment::uat()).pdnd("the API key", pdnd).build()?;
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone)]
pub struct Pdnd {
    pub(super) client_id: String,
    key_id: String,
    purpose_id: String,
    signer: Arc<dyn Signer>,
    issuer: Option<(String, String)>,
    pub(super) shelf: super::voucher::Shelf,
}

/// Where vouchers come from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Issuer {
    pub(crate) token_url: Url,
    pub(crate) audience: String,
}

/// The claims, all of them, and no others.
#[derive(Serialize)]
struct Claims<'a> {
    iss: &'a str,
    sub: &'a str,
    aud: &'a str,
    #[serde(rename = "purposeId")]
    purpose_id: &'a str,
    jti: String,
    iat: i64,
    exp: i64,
}

/// How long an assertion is good for: it is used at once.
const LIFE: i64 = 300;
/// How far an assertion is dated back: PDND looks at the time without any tolerance.
const DRIFT: i64 = 10;

impl Pdnd {
    /// A client of PDND.
    ///
    /// `client_id` and `purpose_id` are UUIDs, `key_id` (kid) is what PDND calls the public key that was uploaded.
    #[must_use]
    pub fn new(
        client_id: impl Into<String>,
        key_id: impl Into<String>,
        purpose_id: impl Into<String>,
        signer: impl Signer + 'static,
    ) -> Self {
        Self {
            client_id: client_id.into(),
            key_id: key_id.into(),
            purpose_id: purpose_id.into(),
            signer: Arc::new(signer),
            issuer: None,
            shelf: super::voucher::Shelf::default(),
        }
    }

    /// Another issuer than the environment's own: an emulator, or a gateway. The audience has no scheme.
    #[must_use]
    pub fn issuer(mut self, token_url: impl Into<String>, audience: impl Into<String>) -> Self {
        self.issuer = Some((token_url.into(), audience.into()));
        self
    }

    /// What is wrong with the settings, in words; nothing if they can be right.
    #[must_use]
    pub fn lint(&self, environment: &Environment) -> Vec<String> {
        let mut found = Vec::new();
        for (name, value) in [("client id", &self.client_id), ("purpose id", &self.purpose_id)] {
            if !jwt::is_uuid(value) {
                found.push(format!("the {name} of PDND is not a UUID: copy it from the PDND portal"));
            }
        }
        let plain = |c: u8| c.is_ascii_alphanumeric() || matches!(c, b'-' | b'_');
        if self.key_id.is_empty() || !self.key_id.bytes().all(plain) {
            found.push(
                "the key id (kid) may hold letters, digits, - and _ only: copy it from the PDND portal".to_owned(),
            );
        }
        if self.client_id == self.purpose_id && !self.client_id.is_empty() {
            found.push("client id and purpose id are the same: one of them was copied to the wrong place".to_owned());
        }
        match self.issuer_in(environment) {
            Err(error) => found.push(error.to_string()),
            Ok(issuer) if issuer.audience.contains("://") => {
                found.push(
                    "the audience of the assertion has no scheme: auth.interop.pagopa.it/client-assertion".to_owned(),
                );
            }
            Ok(issuer) => {
                // A gateway of one's own, or an emulator, may stand before any of them.
                let known = [Environment::production(), Environment::uat()];
                let is_of_another = known
                    .iter()
                    .filter(|known| *known != environment)
                    .any(|known| known.issuer().is_some_and(|known| known.audience == issuer.audience));
                if known.contains(environment) && is_of_another {
                    found.push("the issuer of vouchers is that of another environment than the API".to_owned());
                }
            }
        }
        found
    }

    pub(crate) fn issuer_in(&self, environment: &Environment) -> Result<Issuer> {
        match (&self.issuer, environment.issuer()) {
            (Some((url, audience)), _) => Ok(Issuer {
                token_url: url
                    .parse()
                    .map_err(|error| Error::configuration("the token URL of PDND is not a URL").because(error))?,
                audience: audience.clone(),
            }),
            (None, Some(issuer)) => Ok(issuer),
            (None, None) => Err(Error::configuration(
                "nobody is known who issues vouchers for this base URL: name token URL and audience (Pdnd::issuer)",
            )),
        }
    }

    /// A new assertion; `ahead` is how far the issuer's clock is ahead of ours.
    pub(super) async fn assertion(
        &self,
        audience: &str,
        ahead: i64,
        clock: &dyn Clock,
        entropy: &dyn Entropy,
    ) -> Result<String, AuthError> {
        let issued = clock.now().as_second() + ahead - DRIFT;
        let claims = Claims {
            iss: &self.client_id,
            sub: &self.client_id,
            aud: audience,
            purpose_id: &self.purpose_id,
            jti: jwt::uuid(entropy),
            iat: issued,
            exp: issued + LIFE,
        };
        jwt::sign(&self.key_id, &claims, &*self.signer).await
    }
}

/// How long before its end a voucher is renewed: at four fifths of its life, or a minute before the end if that is earlier.
pub(super) fn renewal(life: Duration) -> Duration {
    (life / 5 * 4).min(life.saturating_sub(Duration::from_secs(60))).max(life / 2)
}

impl fmt::Debug for Pdnd {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Pdnd").field("signer", &self.signer).finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn vouchers_are_renewed_in_time() {
        for (life, renewed) in [(600, 480), (100, 50), (250, 190), (60, 30), (86_400, 69_120)] {
            assert_eq!(renewal(Duration::from_secs(life)), Duration::from_secs(renewed), "{life}");
        }
    }
}
