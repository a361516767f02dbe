//! Signed envelopes around a file (`.p7m`, CAdES): recognised, not opened (RFC 5652 section 5, RFC 7468 section 8).

use super::source::find;
use serde::{Deserialize, Serialize};

/// `1.2.840.113549.1.7.2`, signedData, with the tag and length of an object identifier.
const SIGNED_DATA: &[u8] = b"\x06\x09\x2A\x86\x48\x86\xF7\x0D\x01\x07\x02";
/// Where it stands at the latest, after the head of the outermost sequence.
const HEAD: usize = 24;

/// In what form an envelope is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub enum Envelope {
    /// Binary.
    Der,
    /// Text with a `-----BEGIN …-----` line.
    Pem,
    /// Base64 without such a line.
    Base64,
}

impl Envelope {
    /// Recognises one by the first bytes of a file.
    pub(super) fn recognise(head: &[u8]) -> Option<Self> {
        let is_der = |bytes: &[u8]| {
            bytes.first() == Some(&0x30) && find(bytes.get(..HEAD).unwrap_or(bytes), SIGNED_DATA).is_some()
        };
        if is_der(head) {
            return Some(Envelope::Der);
        }
        let text = head.trim_ascii_start();
        let is_begun = |label: &[u8]| text.strip_prefix(b"-----BEGIN ").is_some_and(|rest| rest.starts_with(label));
        if is_begun(b"PKCS7") || is_begun(b"CMS") || is_begun(b"PKCS #7 SIGNED DATA") {
            return Some(Envelope::Pem);
        }
        // 32 characters of base64 are 24 bytes.
        let line: Vec<u8> = text.iter().copied().filter(|byte| !byte.is_ascii_whitespace()).take(32).collect();
        use base64::Engine as _;
        let decoded = base64::engine::general_purpose::STANDARD.decode(line).ok()?;
        is_der(&decoded).then_some(Envelope::Base64)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn envelopes_are_recognised() {
        let mut der = b"\x30\x82\x10\x00".to_vec();
        der.extend_from_slice(SIGNED_DATA);
        der.extend([0; 40]);
        assert_eq!(Envelope::recognise(&der), Some(Envelope::Der));
        use base64::Engine as _;
        let text = base64::engine::general_purpose::STANDARD.encode(&der);
        assert_eq!(Envelope::recognise(text.as_bytes()), Some(Envelope::Base64));
        assert_eq!(Envelope::recognise(b"\n-----BEGIN PKCS7-----\nMII"), Some(Envelope::Pem));
        assert_eq!(Envelope::recognise(b"%PDF-1.7"), None);
        assert_eq!(Envelope::recognise(b"0"), None);
    }
}
