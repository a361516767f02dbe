//! The key with which vouchers are signed, made when the first one is asked for.

use super::jws;
use aws_lc_rs::encoding::{AsDer, PublicKeyX509Der};
use aws_lc_rs::rsa::{KeyPair, KeySize};
use aws_lc_rs::signature::KeyPair as _;
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use serde_json::{Value, json};
use std::fmt;

/// The id of the key.
const KID: &str = "send-emulator-pdnd";

/// Signs vouchers.
#[derive(Default)]
pub(crate) struct Issuer {
    pair: Option<KeyPair>,
}

impl Issuer {
    fn pair(&mut self) -> Option<&KeyPair> {
        if self.pair.is_none() {
            self.pair = KeyPair::generate(KeySize::Rsa2048).ok();
        }
        self.pair.as_ref()
    }

    /// A signed voucher; nothing if the system cannot make a key.
    pub(super) fn sign(&mut self, claims: &Value) -> Option<String> {
        let header = json!({ "alg": "RS256", "typ": "at+jwt", "kid": KID, "use": "sig" });
        jws::sign(self.pair()?, &header, claims)
    }

    /// The public key of an id, in DER.
    pub(super) fn public_key(&self, kid: &str) -> Option<Vec<u8>> {
        let pair = self.pair.as_ref().filter(|_| kid == KID)?;
        let der: PublicKeyX509Der<'_> = pair.public_key().as_der().ok()?;
        Some(der.as_ref().to_vec())
    }

    /// The public key as a set (RFC 7517).
    pub(super) fn jwks(&mut self) -> Value {
        let key = self.pair().map(|pair| {
            let number = |bytes: &[u8]| URL_SAFE_NO_PAD.encode(bytes);
            let public = pair.public_key();
            let modulus = number(public.modulus().big_endian_without_leading_zero());
            let exponent = number(public.exponent().big_endian_without_leading_zero());
            json!({ "kty": "RSA", "alg": "RS256", "use": "sig", "kid": KID, "n": modulus, "e": exponent })
        });
        json!({ "keys": key.into_iter().collect::<Vec<_>>() })
    }
}

/// The key is a secret.
impl fmt::Debug for Issuer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Issuer")
    }
}
