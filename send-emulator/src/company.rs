//! Who receives: companies with their registered keys, as a test or a scenario file describes them.
//!
//! Source: pagopa/pn-auth-fleet `functions/b2bAuthorizer/src/app/modules/jwt/index.js`, pagopa/pn-apikey-manager
//! `PublicKeyService.java` L128 (what a company registers).

use crate::public_key::{NotAPublicKey, PublicKey};
use serde::{Deserialize, Serialize};
use std::fmt;

/// A company that reads what it received over the API for companies (B2BPG).
///
/// It signs tokens with a key of its own, whose public half it registered, and names a virtual key in them.
///
/// # Example
/// ```
/// use send_emulator::{Company, Emulator};
/// # fn main() -> Result<(), Box<dyn std::error::Error>> {
/// let company = Company::new("Azienda di Esempio S.p.A.", "12345670157").id("company-1").virtual_key("virtual-1");
/// let (company, private_key) = company.generate_key("kid-1")?;
/// assert!(private_key.starts_with("-----BEGIN PRIVATE KEY-----"));
/// let emulator = Emulator::builder().company(company).start_blocking()?;
/// # Ok(())
/// # }
/// ```
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[must_use]
pub struct Company {
    pub(crate) name: String,
    pub(crate) tax_id: String,
    #[serde(default)]
    pub(crate) id: Option<String>,
    #[serde(default, rename = "key")]
    pub(crate) keys: Vec<CompanyKey>,
    #[serde(default)]
    pub(crate) virtual_keys: Vec<String>,
    /// It did not accept the terms of service: every call is denied.
    #[serde(default)]
    pub(crate) without_terms: bool,
}

/// A public key that a company registered.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct CompanyKey {
    pub(crate) kid: String,
    pub(crate) public_key: PublicKey,
}

/// The company that is always there.
pub(crate) fn default_company() -> Company {
    Company::new("Azienda di Esempio S.p.A.", "12345670157")
        .id("PG-00000000-0000-4000-a000-000000000001")
        .virtual_key("send-emulator-virtual-key")
}

impl Company {
    /// A company without keys.
    pub fn new(name: impl Into<String>, tax_id: impl Into<String>) -> Self {
        let (name, tax_id) = (name.into(), tax_id.into());
        Self { name, tax_id, id: None, keys: Vec::new(), virtual_keys: Vec::new(), without_terms: false }
    }

    /// Its id in SEND, which tokens name as their issuer; made up unless it is told.
    pub fn id(mut self, id: impl Into<String>) -> Self {
        self.id = Some(id.into());
        self
    }

    /// A virtual key; may be called more than once.
    pub fn virtual_key(mut self, key: impl Into<String>) -> Self {
        self.virtual_keys.push(key.into());
        self
    }

    /// A public key that it registered, in PEM; may be called more than once, as after a rotation.
    ///
    /// # Errors
    /// [`NotAPublicKey`] if the text is no PEM.
    pub fn public_key(mut self, kid: impl Into<String>, pem: &str) -> Result<Self, NotAPublicKey> {
        self.keys.push(CompanyKey { kid: kid.into(), public_key: PublicKey::new(pem)? });
        Ok(self)
    }

    /// Registers a new key; its private half comes back as PEM (PKCS#8).
    ///
    /// # Errors
    /// [`NotAPublicKey`] if the system cannot make a key.
    pub fn generate_key(mut self, kid: impl Into<String>) -> Result<(Self, String), NotAPublicKey> {
        let (public_key, private) = PublicKey::generate()?;
        self.keys.push(CompanyKey { kid: kid.into(), public_key });
        Ok((self, private))
    }

    /// One that has not accepted the terms of service, and is denied.
    pub const fn without_terms(mut self) -> Self {
        self.without_terms = true;
        self
    }
}

/// Shows no key.
impl fmt::Debug for Company {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Company({} keys)", self.keys.len())
    }
}
