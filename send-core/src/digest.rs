//! SHA-256 digests in the form the platform speaks: standard base64, 44 characters.
//!
//! The API's pattern lets through texts that are no digest (44 characters without padding decode to 33 bytes) and more
//! than one spelling of the same digest (nobody checks the two spare bits of the last character). A request with such a
//! text is refused later, when the attachment is compared; here both are errors.
//!
//! Sources: pagopa/pn-delivery `docs/openapi/schemas-pn-notification.yaml` (`sha256`), RFC 4648 sections 3.5 and 4.

use std::fmt;
use std::io::{self, Read};
use std::str::FromStr;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use sha2::{Digest as _, Sha256};

use crate::ident::{self, Lang, Localized, Shape, ShapeError};

/// The canonical text: 43 characters and one `=`.
const PADDED: Shape<44> = Shape::new(b"bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb=");
/// What the API's pattern takes as well.
const UNPADDED: Shape<44> = Shape::new(b"bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb");

/// Base64 characters in the order of their value.
const BASE64: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

/// A SHA-256 digest: 32 bytes, written as 44 characters of base64.
///
/// # Example
/// ```
/// use send_core::digest::Sha256Digest;
///
/// let digest = Sha256Digest::of(b"");
/// assert_eq!(digest.to_string(), "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=");
/// assert_eq!("47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=".parse(), Ok(digest));
/// ```
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Sha256Digest([u8; 32]);

impl Sha256Digest {
    /// A digest that somebody else computed.
    pub const fn from_bytes(bytes: [u8; 32]) -> Self {
        Self(bytes)
    }

    /// The digest of bytes in memory.
    pub fn of(bytes: &[u8]) -> Self {
        Self(Sha256::digest(bytes).into())
    }

    /// The digest of everything that `reader` gives, in one pass and 64 KiB of memory.
    ///
    /// # Errors
    /// The reader's own, except interruptions, after which it reads on.
    ///
    /// # Example
    /// ```
    /// use send_core::digest::Sha256Digest;
    ///
    /// let content = vec![7; 200_000];
    /// assert_eq!(Sha256Digest::from_reader(content.as_slice())?, Sha256Digest::of(&content));
    /// # Ok::<(), std::io::Error>(())
    /// ```
    pub fn from_reader(mut reader: impl Read) -> io::Result<Self> {
        let mut hasher = Sha256Hasher::new();
        let mut buffer = vec![0; 64 * 1024];
        loop {
            match reader.read(&mut buffer) {
                Ok(0) => return Ok(hasher.finish()),
                Ok(length) => hasher.update(buffer.get(..length).unwrap_or_default()),
                Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
                Err(error) => return Err(error),
            }
        }
    }

    /// Reads the canonical text of a digest.
    ///
    /// # Errors
    /// [`Sha256DigestError`], which tells a wrong length from a wrong character from spare bits.
    pub fn parse(text: &str) -> Result<Self, Sha256DigestError> {
        let symbols = PADDED.read(text).map_err(|error| match UNPADDED.read(text) {
            Ok(_) => Sha256DigestError::TooManyBytes,
            Err(_) => Sha256DigestError::Format(error),
        })?;
        let mut bytes = [0; 33];
        match STANDARD.decode_slice(symbols, &mut bytes) {
            Ok(32) => {
                let [digest @ .., _] = bytes;
                Ok(Self(digest))
            }
            // The characters are right and so is the length: only the two bits after the last byte are left.
            _ => Err(Sha256DigestError::TrailingBits {
                found: char::from(symbols[42]),
                expected: char::from(without_spare_bits(symbols[42])),
            }),
        }
    }

    /// What the API's pattern takes, which is more than the digests: 44 base64 characters, the last of which may be `=`.
    ///
    /// It is here to tell what SEND would do with a text; to read a digest use [`Sha256Digest::parse`].
    pub fn send_accepts(text: &str) -> bool {
        PADDED.read(text).is_ok() || UNPADDED.read(text).is_ok()
    }

    /// The 32 bytes.
    pub const fn as_bytes(&self) -> &[u8; 32] {
        &self.0
    }

    fn symbols(&self) -> [u8; 44] {
        let mut text = [b'='; 44];
        // 32 bytes always make 44 characters, so the slice always has room.
        let _ = STANDARD.encode_slice(self.0, &mut text);
        text
    }
}

/// The base64 character of the same first four bits, with the last two at zero.
fn without_spare_bits(symbol: u8) -> u8 {
    BASE64.iter().position(|s| *s == symbol).map_or(symbol, |value| BASE64[value & !3])
}

impl FromStr for Sha256Digest {
    type Err = Sha256DigestError;

    fn from_str(text: &str) -> Result<Self, Sha256DigestError> {
        Self::parse(text)
    }
}

impl TryFrom<&str> for Sha256Digest {
    type Error = Sha256DigestError;

    fn try_from(text: &str) -> Result<Self, Sha256DigestError> {
        Self::parse(text)
    }
}

impl AsRef<[u8]> for Sha256Digest {
    fn as_ref(&self) -> &[u8] {
        &self.0
    }
}

impl fmt::Display for Sha256Digest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(ident::ascii(&self.symbols()))
    }
}

ident::shown_debug!(Sha256Digest);

impl Serialize for Sha256Digest {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(ident::ascii(&self.symbols()))
    }
}

impl<'de> Deserialize<'de> for Sha256Digest {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        ident::deserialize(deserializer, "a SHA-256 digest of 44 base64 characters")
    }
}

/// Computes a [`Sha256Digest`] piece by piece.
///
/// # Example
/// ```
/// use send_core::digest::{Sha256Digest, Sha256Hasher};
///
/// let mut hasher = Sha256Hasher::new();
/// hasher.update(b"avviso ");
/// hasher.update(b"di accertamento");
/// assert_eq!(hasher.finish(), Sha256Digest::of(b"avviso di accertamento"));
/// ```
#[derive(Clone, Default)]
pub struct Sha256Hasher(Sha256);

impl Sha256Hasher {
    /// A hasher that has seen nothing.
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds bytes after those already seen.
    pub fn update(&mut self, bytes: &[u8]) {
        self.0.update(bytes);
    }

    /// The digest of all bytes seen.
    #[must_use]
    pub fn finish(self) -> Sha256Digest {
        Sha256Digest(self.0.finalize().into())
    }
}

impl fmt::Debug for Sha256Hasher {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Sha256Hasher(..)")
    }
}

/// Why a text is not the canonical base64 of a SHA-256 digest.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, thiserror::Error)]
#[non_exhaustive]
pub enum Sha256DigestError {
    /// Another length, or a character outside standard base64 (hexadecimal has 64 characters, URL-safe base64 has `-` and `_`).
    #[error(
        "not a SHA-256 digest: {0}; write the 32 bytes in standard base64, not in hexadecimal nor in URL-safe base64"
    )]
    Format(ShapeError),
    /// 44 characters and no padding: that is 33 bytes, not 32.
    #[error("not a SHA-256 digest: 44 characters without the final '=' are 33 bytes, and 32 are needed")]
    TooManyBytes,
    /// The last character before `=` carries bits that belong to no byte.
    #[error(
        "not a canonical SHA-256 digest: character 43 is {found:?} and its last two bits must be zero, as in {expected:?}: compute the digest again"
    )]
    TrailingBits {
        /// The character.
        found: char,
        /// The character of the same digest in canonical form.
        expected: char,
    },
}

impl Sha256DigestError {
    /// A stable word for programs: `length`, `alphabet`, `decoded_length`, `non_canonical_trailing_bits`.
    pub const fn reason(&self) -> &'static str {
        match self {
            Self::Format(ShapeError::Length { .. }) => "length",
            Self::Format(ShapeError::Character { .. }) => "alphabet",
            Self::TooManyBytes => "decoded_length",
            Self::TrailingBits { .. } => "non_canonical_trailing_bits",
        }
    }

    /// The first character that it is about, counted from 1; `None` if it is about the whole.
    pub const fn position(&self) -> Option<u8> {
        match self {
            Self::Format(shape) => shape.position(),
            Self::TooManyBytes => Some(44),
            Self::TrailingBits { .. } => Some(43),
        }
    }
}

ident::identifier_error!(Sha256DigestError);

impl Localized for Sha256DigestError {
    fn text(&self, lang: Lang) -> String {
        let Lang::It = lang else { return self.to_string() };
        match self {
            Self::Format(shape) => format!(
                "non è un'impronta SHA-256: {}; scrivere i 32 byte in base64 standard, non in esadecimale né in base64 per URL",
                shape.text(lang)
            ),
            Self::TooManyBytes => {
                "non è un'impronta SHA-256: 44 caratteri senza '=' finale sono 33 byte, e ne servono 32".to_owned()
            }
            Self::TrailingBits { found, expected } => format!(
                "impronta SHA-256 non canonica: il carattere 43 è {found:?} e i suoi ultimi due bit devono essere zero, come in {expected:?}: ricalcolare l'impronta"
            ),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=";

    #[test]
    fn each_mistake_has_its_error() {
        let error = |text: &str| Sha256Digest::parse(text).map_err(|e| e.reason());
        assert_eq!(error(&TEXT[..43]), Err("length"));
        assert_eq!(error(&TEXT.replace('+', "-")), Err("alphabet"));
        assert_eq!(error(&TEXT.replace("FU=", "F==")), Err("alphabet"));
        assert_eq!(error(&TEXT.replace('=', "A")), Err("decoded_length"));
        assert_eq!(
            Sha256Digest::parse(&TEXT.replace("U=", "V=")),
            Err(Sha256DigestError::TrailingBits { found: 'V', expected: 'U' })
        );
        assert!(Sha256Digest::send_accepts(&TEXT.replace("U=", "V=")));
    }

    #[test]
    fn a_reader_that_gives_little_at_a_time_is_read_to_the_end() {
        struct Slow(Vec<u8>, bool);
        impl Read for Slow {
            fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
                self.1 = !self.1;
                if self.1 {
                    return Err(io::ErrorKind::Interrupted.into());
                }
                let length = self.0.len().min(buffer.len()).min(3);
                buffer[..length].copy_from_slice(&self.0[..length]);
                self.0.drain(..length);
                Ok(length)
            }
        }
        let digest = Sha256Digest::from_reader(Slow(b"atto di notifica".to_vec(), false));
        assert_eq!(digest.ok(), Some(Sha256Digest::of(b"atto di notifica")));
    }
}
