//! Credentials that the code of a user supplies.

use crate::consumer::ForeignError;
use crate::error::NativeError;
use crate::runtime;
use async_trait::async_trait;
use send_client::Environment;
use send_client::auth::{AfterDenial, AuthError, AuthProvider, Company, Credentials, Pdnd, RsaKey, Signer};
use std::fmt;
use std::sync::Arc;

/// What goes out with each call.
#[derive(Clone, uniffi::Enum)]
pub enum CredentialsData {
    /// A key, and a voucher if the key wants one.
    Key {
        /// The API key.
        api_key: String,
        /// A PDND voucher.
        voucher: Option<String>,
    },
    /// A token alone, as companies have it.
    Bearer {
        /// The token.
        token: String,
    },
}

/// Shows no secret.
impl fmt::Debug for CredentialsData {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("CredentialsData(***)")
    }
}

impl From<CredentialsData> for Credentials {
    fn from(data: CredentialsData) -> Self {
        match data {
            CredentialsData::Key { api_key, voucher: None } => Self::api_key(api_key),
            CredentialsData::Key { api_key, voucher: Some(voucher) } => Self::api_key(api_key).voucher(voucher),
            CredentialsData::Bearer { token } => Self::bearer(token),
        }
    }
}

/// Signs where the key is: in a HSM, or with a key service.
#[uniffi::export(foreign)]
pub trait ForeignSigner: fmt::Debug + Send + Sync {
    /// The RS256 signature of a message.
    fn sign(&self, message: Vec<u8>) -> Result<Vec<u8>, ForeignError>;
}

/// What signs.
#[derive(Clone, uniffi::Enum)]
pub enum SignerData {
    /// A key in memory.
    Key {
        /// The private key, RSA, as PEM.
        pem: String,
    },
    /// The user's code.
    Foreign {
        /// The code.
        signer: Arc<dyn ForeignSigner>,
    },
}

/// Shows no secret.
impl fmt::Debug for SignerData {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("SignerData(***)")
    }
}

/// The same as the client has it.
#[derive(Debug)]
enum Signs {
    Key(RsaKey),
    Foreign(Arc<dyn ForeignSigner>),
}

impl TryFrom<SignerData> for Signs {
    type Error = NativeError;

    fn try_from(data: SignerData) -> Result<Self, NativeError> {
        Ok(match data {
            SignerData::Key { pem } => Self::Key(RsaKey::from_pem(pem.as_bytes())?),
            SignerData::Foreign { signer } => Self::Foreign(signer),
        })
    }
}

#[async_trait]
impl Signer for Signs {
    async fn sign(&self, message: &[u8]) -> Result<Vec<u8>, AuthError> {
        match self {
            Self::Key(key) => key.sign(message).await,
            Self::Foreign(signer) => {
                let (signer, message) = (Arc::clone(signer), message.to_vec());
                Ok(runtime::call_user(move || signer.sign(message)).await??)
            }
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
    /// What signs.
    pub signer: SignerData,
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
        let PdndData { client_id, key_id, purpose_id, signer, token_url, audience } = data;
        let pdnd = Self::new(client_id, key_id, purpose_id, Signs::try_from(signer)?);
        Ok(match (token_url, audience) {
            (Some(url), Some(audience)) => pdnd.issuer(url, audience),
            _ => pdnd,
        })
    }
}

/// What is wrong with the settings of a client of PDND, in words; nothing if they can be right. A key that cannot be read is told too.
#[uniffi::export]
pub fn lint_pdnd(pdnd: PdndData, environment: String) -> Result<Vec<String>, NativeError> {
    let environment: Environment = environment.parse()?;
    Ok(match Pdnd::try_from(pdnd) {
        Ok(pdnd) => pdnd.lint(&environment),
        Err(NativeError::Failure { detail }) => vec![detail.text],
    })
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
    /// What signs.
    pub signer: SignerData,
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
        let CompanyData { id, key_id, virtual_key, signer } = data;
        Ok(Self::new(id, key_id, virtual_key, Signs::try_from(signer)?))
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
