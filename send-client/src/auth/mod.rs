//! Who is calling.
//!
//! Every call of a sender carries an API key (`x-api-key`); a key that was made with PDND also wants a voucher
//! (`Authorization: Bearer …`), and one that was not refuses it (pagopa/pn-auth-fleet `apikeyAuthorizerV2`). Companies that read
//! what they received carry a token that they sign themselves, and no key (pagopa/pn-auth-fleet `b2bAuthorizer`).
//!
//! | who | how |
//! |---|---|
//! | a key without PDND | [`ClientBuilder::api_key`](crate::ClientBuilder::api_key) |
//! | a key with PDND | [`ClientBuilder::pdnd`](crate::ClientBuilder::pdnd) with [`Pdnd`]: vouchers are fetched and renewed |
//! | a company that receives | [`ClientBuilder::company`](crate::ClientBuilder::company) with [`Company`] |
//! | a gateway of yours that gives vouchers | an [`AuthProvider`] of yours |

mod company;
mod jwt;
mod key;
mod pdnd;
mod voucher;

pub use company::Company;
pub(crate) use company::CompanyTokens;
pub use key::{RsaKey, Signer};
pub(crate) use pdnd::Issuer;
pub use pdnd::Pdnd;
pub(crate) use voucher::Vouchers;

use async_trait::async_trait;
use secrecy::{ExposeSecret, SecretString};
use std::fmt::Debug;
use std::sync::Arc;

/// What proves who is calling. Never shown by `Debug`.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct Credentials {
    pub(crate) api_key: Option<SecretString>,
    pub(crate) voucher: Option<SecretString>,
}

impl Credentials {
    /// An API key that was made without PDND.
    #[must_use]
    pub fn api_key(key: impl Into<String>) -> Self {
        Self { api_key: Some(key.into().into()), voucher: None }
    }

    /// A bearer token without an API key, as companies use it.
    #[must_use]
    pub fn bearer(token: impl Into<String>) -> Self {
        Self { api_key: None, voucher: Some(token.into().into()) }
    }

    /// Adds a PDND voucher, for a key that was made with PDND.
    #[must_use]
    pub fn voucher(mut self, voucher: impl Into<String>) -> Self {
        self.voucher = Some(voucher.into().into());
        self
    }

    /// The headers of a call.
    pub(crate) fn headers(&self) -> impl Iterator<Item = (&'static str, String)> + '_ {
        let key = self.api_key.iter().map(|key| ("x-api-key", key.expose_secret().to_owned()));
        let voucher =
            self.voucher.iter().map(|voucher| ("authorization", format!("Bearer {}", voucher.expose_secret())));
        key.chain(voucher)
    }
}

/// Why there are no credentials.
pub type AuthError = Box<dyn std::error::Error + Send + Sync>;

/// What is left to do when the platform denied the credentials.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum AfterDenial {
    /// Nothing: the next call would carry the same.
    GiveUp,
    /// Others may be accepted, or these, once the gateway forgets the denial: after a minute the call is made once more.
    TryAgain,
}

/// Supplies credentials: implement it if your key or voucher comes from a vault or from a gateway of yours.
///
/// It is asked before every call, so it should answer from memory as long as what it has is good.
#[async_trait]
pub trait AuthProvider: Debug + Send + Sync {
    /// The credentials to use now.
    ///
    /// # Errors
    /// Anything; the call then fails with [`ErrorKind::Credentials`](crate::ErrorKind::Credentials) and this as its source.
    async fn credentials(&self) -> Result<Arc<Credentials>, AuthError>;

    /// Told when the platform denied the credentials. Forget what can be renewed.
    async fn denied(&self) -> AfterDenial {
        AfterDenial::GiveUp
    }
}

/// Credentials that do not change.
#[derive(Debug)]
pub(crate) struct Fixed(pub(crate) Arc<Credentials>);

#[async_trait]
impl AuthProvider for Fixed {
    async fn credentials(&self) -> Result<Arc<Credentials>, AuthError> {
        Ok(Arc::clone(&self.0))
    }
}
