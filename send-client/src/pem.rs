//! What is wrong with a PEM text, and what to do about it, in words that show none of it.
//!
//! The reader's own words repeat the line that it stumbled over, as numbers: of a key whose line breaks were lost (in a variable, say)
//! that is the key.

use rustls::pki_types::pem::Error;

/// What is wrong with the text in which a private key is to be found.
pub(crate) fn no_key(text: &[u8], error: &Error) -> &'static str {
    let other = matches!(error, Error::NoItemsFound).then(|| instead_of_a_key(text)).flatten();
    other.unwrap_or_else(|| trouble(error))
}

/// What is wrong with the text in which something is to be found.
pub(crate) const fn trouble(error: &Error) -> &'static str {
    match error {
        Error::IllegalSectionStart { .. } | Error::MissingSectionEnd { .. } => {
            "its line breaks or its last line are lost; take the file as it is, up to the line -----END"
        }
        Error::Base64Decode(_) => "what stands between -----BEGIN and -----END is damaged; copy the file anew",
        Error::SectionTooLarge => "it is too long; take the right file",
        _ => "nothing of the kind begins in it with -----BEGIN; take the right file",
    }
}

/// What stands in the place of a private key, by the look of it.
fn instead_of_a_key(text: &[u8]) -> Option<&'static str> {
    const LOOKS: &[(&[u8], &str)] = &[
        (b"PUBLIC KEY-----", "this is the public key; take the private one, which was made with it"),
        (b"BEGIN CERTIFICATE", "this is a certificate; take the private key that belongs to it"),
        (b"BEGIN OPENSSH", "this is a key of OpenSSH; ssh-keygen -p -m PEM -f key.pem writes it as PEM"),
    ];
    if text.starts_with(&[0x30, 0x82]) {
        return Some("this is DER; openssl pkey -inform der -in key.der -out key.pem writes it as PEM");
    }
    let looks = |(look, _): &&(&[u8], _)| text.windows(look.len()).any(|part| part == *look);
    LOOKS.iter().find(looks).map(|(_, told)| *told)
}
