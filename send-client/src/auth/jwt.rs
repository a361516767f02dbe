//! Tokens that we sign ourselves: JWS in compact form (RFC 7515), RS256.

use super::{AuthError, Signer};
use crate::Entropy;
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use serde::Serialize;

#[derive(Serialize)]
struct Header<'a> {
    alg: &'static str,
    kid: &'a str,
    typ: &'static str,
}

/// Signs claims.
pub(super) async fn sign(key_id: &str, claims: &impl Serialize, signer: &dyn Signer) -> Result<String, AuthError> {
    let header = serde_json::to_vec(&Header { alg: "RS256", kid: key_id, typ: "JWT" })?;
    let mut token = URL_SAFE_NO_PAD.encode(header);
    token.push('.');
    URL_SAFE_NO_PAD.encode_string(serde_json::to_vec(claims)?, &mut token);
    let signature = signer.sign(token.as_bytes()).await?;
    token.push('.');
    URL_SAFE_NO_PAD.encode_string(signature, &mut token);
    Ok(token)
}

/// A UUID of version 4 (RFC 9562, 5.4).
pub(super) fn uuid(entropy: &dyn Entropy) -> String {
    let (high, low) = (entropy.next(), entropy.next());
    format!(
        "{:08x}-{:04x}-4{:03x}-{:04x}-{:012x}",
        high >> 32,
        high >> 16 & 0xffff,
        high & 0xfff,
        low >> 48 & 0x3fff | 0x8000,
        low & 0xffff_ffff_ffff
    )
}

/// True for the form of a UUID, of any version.
pub(super) fn is_uuid(text: &str) -> bool {
    let groups: Vec<&str> = text.split('-').collect();
    groups.iter().map(|group| group.len()).eq([8, 4, 4, 4, 12])
        && groups.iter().all(|group| group.bytes().all(|c| c.is_ascii_hexdigit()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::SystemEntropy;

    #[test]
    fn uuids_have_their_form_and_differ() {
        let (one, other) = (uuid(&SystemEntropy), uuid(&SystemEntropy));
        assert!(is_uuid(&one) && is_uuid(&other), "{one} {other}");
        assert_ne!(one, other);
        assert_eq!(&one[14..15], "4");
        assert!("89ab".contains(&one[19..20]), "{one}");
        for wrong in ["", "4", "00000000-0000-0000-0000-00000000000g", "00000000000000000000000000000000"] {
            assert!(!is_uuid(wrong), "{wrong}");
        }
    }
}
