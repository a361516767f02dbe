//! Credentials that the code of a user supplies.

use crate::consumer::ForeignError;
use crate::error::NativeError;
use crate::runtime;
use async_trait::async_trait;
use send_client::auth::{AfterDenial, AuthError, AuthProvider, Company, Credentials, Pdnd, RsaKey};
use std::fmt;
use std::sync::Arc;

/// A key, and a voucher if the key wants one.
#[derive(Clone, uniffi::Record)]
pub struct CredentialsData {
    /// The API key.
    pub api_key: String,
    /// A PDND voucher.
    pub voucher: Option<String>,
}

/// Shows no secret.
impl fmt::Debug for CredentialsData {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("CredentialsData(***)")
    }
}

impl From<CredentialsData> for Credentials {
    fn from(data: CredentialsData) -> Self {
        let CredentialsData { api_key, voucher } = data;
        let credentials = Self::api_key(api_key);
        match voucher {
            Some(voucher) => credentials.voucher(voucher),
            None => credentials,
        }
    }
}

/// A client of PDND: vouchers are fetched and renewed with it.
#[derive(Clone, uniffi::Record)]
pub struct PdndData {
    /// The client, a UUID.
    pub client_id: String,
    /// The public key, as PDND calls it.
    pub key_id: String,
    /// The purpose, a UUID.
    pub purpose_id: String,
    /// The private key, RSA, as PEM.
    pub private_key_pem: String,
    /// Another issuer than the environment's.
    pub token_url: Option<String>,
    /// The audience of that.
    pub audience: Option<String>,
}

/// Shows no secret.
impl fmt::Debug for PdndData {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("PdndData").field("client_id", &self.client_id).finish_non_exhaustive()
    }
}

impl TryFrom<PdndData> for Pdnd {
    type Error = NativeError;

    fn try_from(data: PdndData) -> Result<Self, NativeError> {
        let PdndData { client_id, key_id, purpose_id, private_key_pem, token_url, audience } = data;
        let pdnd = Self::new(client_id, key_id, purpose_id, RsaKey::from_pem(private_key_pem.as_bytes())?);
        Ok(match (token_url, audience) {
            (Some(url), Some(audience)) => pdnd.issuer(url, audience),
            _ => pdnd,
        })
    }
}

/// A company that receives notifications.
#[derive(Clone, uniffi::Record)]
pub struct CompanyData {
    /// Its id in SEND.
    pub id: String,
    /// The id of its public key.
    pub key_id: String,
    /// The virtual key that it got.
    pub virtual_key: String,
    /// The private key, RSA, as PEM.
    pub private_key_pem: String,
}

/// Shows no secret.
impl fmt::Debug for CompanyData {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("CompanyData").field("id", &self.id).finish_non_exhaustive()
    }
}

impl TryFrom<CompanyData> for Company {
    type Error = NativeError;

    fn try_from(data: CompanyData) -> Result<Self, NativeError> {
        let CompanyData { id, key_id, virtual_key, private_key_pem } = data;
        Ok(Self::new(id, key_id, virtual_key, RsaKey::from_pem(private_key_pem.as_bytes())?))
    }
}

/// Supplies credentials.
#[uniffi::export(foreign)]
pub trait ForeignCredentials: fmt::Debug + Send + Sync {
    /// The credentials to use now.
    fn credentials(&self) -> Result<CredentialsData, ForeignError>;

    /// Told when the platform denied them; whether others may be accepted a minute later.
    fn denied(&self) -> bool;
}

/// A user's code as the client sees it: called where waiting keeps nobody else waiting.
#[derive(Debug)]
pub(crate) struct Foreign(pub(crate) Arc<dyn ForeignCredentials>);

#[async_trait]
impl AuthProvider for Foreign {
    async fn credentials(&self) -> Result<Arc<Credentials>, AuthError> {
        let supplier = Arc::clone(&self.0);
        let supplied = runtime::call_user(move || supplier.credentials()).await??;
        Ok(Arc::new(supplied.into()))
    }

    async fn denied(&self) -> AfterDenial {
        let supplier = Arc::clone(&self.0);
        match runtime::call_user(move || supplier.denied()).await {
            Ok(true) => AfterDenial::TryAgain,
            _ => AfterDenial::GiveUp,
        }
    }
}
