//! The token of a company that reads what it received (B2B for legal persons).
//!
//! The company registers a public key with SEND, gets a virtual key, and signs its own tokens; there is no API key. Rules: RS256,
//! `aud` is the API with its scheme, no older than an hour, `jti` and `virtual_key` present
//! (pagopa/pn-auth-fleet `b2bAuthorizer/src/app/modules/jwt/index.js`).

use super::{AuthError, AuthProvider, Credentials, Signer, jwt};
use crate::{Clock, Entropy};
use async_trait::async_trait;
use secrecy::{ExposeSecret, SecretString};
use serde::Serialize;
use std::fmt;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

/// How a company that receives notifications shows who it is.
#[derive(Clone)]
pub struct Company {
    id: String,
    key_id: String,
    virtual_key: SecretString,
    signer: Arc<dyn Signer>,
}

impl Company {
    /// The company's id in SEND, the id (kid) of the public key it registered, the virtual key it got, and what signs.
    #[must_use]
    pub fn new(
        id: impl Into<String>,
        key_id: impl Into<String>,
        virtual_key: impl Into<String>,
        signer: impl Signer + 'static,
    ) -> Self {
        Self { id: id.into(), key_id: key_id.into(), virtual_key: virtual_key.into().into(), signer: Arc::new(signer) }
    }
}

#[derive(Serialize)]
struct Claims<'a> {
    iss: &'a str,
    aud: &'a str,
    iat: i64,
    exp: i64,
    jti: String,
    virtual_key: &'a str,
}

/// A token's life; SEND takes up to an hour.
const LIFE: i64 = 900;
/// A minute of difference between the clocks is tolerated; ten seconds of it are taken in advance.
const DRIFT: i64 = 10;
/// A token is used for so long.
const USE: Duration = Duration::from_secs(720);

/// Signs a token now and then.
pub(crate) struct CompanyTokens {
    pub(crate) company: Company,
    /// The API with its scheme and without a path.
    pub(crate) audience: String,
    pub(crate) clock: Arc<dyn Clock>,
    pub(crate) entropy: Arc<dyn Entropy>,
    pub(crate) current: Mutex<Option<(Duration, Arc<Credentials>)>>,
}

#[async_trait]
impl AuthProvider for CompanyTokens {
    async fn credentials(&self) -> Result<Arc<Credentials>, AuthError> {
        let now = self.clock.elapsed();
        let current = self.current.lock().unwrap_or_else(PoisonError::into_inner).clone();
        if let Some((_, credentials)) = current.filter(|(signed, _)| now < *signed + USE) {
            return Ok(credentials);
        }
        let issued = self.clock.now().as_second() - DRIFT;
        let claims = Claims {
            iss: &self.company.id,
            aud: &self.audience,
            iat: issued,
            exp: issued + LIFE,
            jti: jwt::uuid(&*self.entropy),
            virtual_key: self.company.virtual_key.expose_secret(),
        };
        let token = jwt::sign(&self.company.key_id, &claims, &*self.company.signer).await?;
        let credentials = Arc::new(Credentials::bearer(token));
        *self.current.lock().unwrap_or_else(PoisonError::into_inner) = Some((now, Arc::clone(&credentials)));
        Ok(credentials)
    }
}

impl fmt::Debug for Company {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Company").field("signer", &self.signer).finish_non_exhaustive()
    }
}

impl fmt::Debug for CompanyTokens {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("CompanyTokens").finish_non_exhaustive()
    }
}
