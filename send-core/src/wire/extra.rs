//! JSON that is carried along without being understood.

use serde::de::{Deserialize, Deserializer, Visitor};
use serde::ser::{Serialize, SerializeMap, Serializer};
use serde_json::value::RawValue;
use std::borrow::Cow;
use std::fmt;

/// A piece of JSON as it came, character by character.
///
/// `Debug` shows its length only: what is inside may be personal data.
#[derive(Clone)]
pub struct Raw(Box<RawValue>);

impl Raw {
    /// The JSON text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        self.0.get()
    }

    /// Reads the JSON as a type.
    ///
    /// # Errors
    /// [`DecodeError`](super::DecodeError) with the path inside this piece.
    pub fn decode<T: serde::de::DeserializeOwned>(&self) -> Result<T, super::DecodeError> {
        super::decode(self.as_str().as_bytes())
    }

    /// Writes a value as JSON.
    ///
    /// # Errors
    /// [`DecodeError`](super::DecodeError) if the value is no JSON (a map with keys that are not text).
    pub fn encode<T: Serialize + ?Sized>(value: &T) -> Result<Self, super::DecodeError> {
        super::decode(&super::encode(value)?)
    }
}

impl From<&RawValue> for Raw {
    fn from(raw: &RawValue) -> Self {
        Self(raw.to_owned())
    }
}

impl Serialize for Raw {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.0.serialize(serializer)
    }
}

impl<'de> Deserialize<'de> for Raw {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Box::<RawValue>::deserialize(deserializer).map(Self)
    }
}

impl PartialEq for Raw {
    fn eq(&self, other: &Self) -> bool {
        self.as_str() == other.as_str()
    }
}

impl fmt::Debug for Raw {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "<{} bytes of JSON>", self.as_str().len())
    }
}

/// The fields of an object that this version of the crate does not know, in the order they came.
///
/// They are written back when the object is. `Debug` shows their names only.
///
/// # Example
/// ```
/// use send_core::model::PreloadResponse;
/// let item: PreloadResponse = send_core::wire::decode(br#"{"key":"k","newInV3":[1,2]}"#)?;
/// assert_eq!(item.extra.get("newInV3").map(|raw| raw.as_str()), Some("[1,2]"));
/// assert_eq!(send_core::wire::encode(&item)?, br#"{"key":"k","newInV3":[1,2]}"#);
/// # Ok::<(), send_core::wire::DecodeError>(())
/// ```
#[derive(Clone, Default, PartialEq)]
pub struct Extra(Vec<(Box<str>, Raw)>);

impl Extra {
    /// True if every field was known.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The value of an unknown field.
    #[must_use]
    pub fn get(&self, name: &str) -> Option<&Raw> {
        self.iter().find(|(field, _)| *field == name).map(|(_, raw)| raw)
    }

    /// Names and values, in the order they came.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &Raw)> {
        self.0.iter().map(|(name, raw)| (&**name, raw))
    }

    pub(crate) fn insert(&mut self, name: &Key<'_>, raw: Raw) {
        self.0.push((name.as_str().into(), raw));
    }

    pub(crate) fn serialize_into<M: SerializeMap>(&self, map: &mut M) -> Result<(), M::Error> {
        self.iter().try_for_each(|(name, raw)| map.serialize_entry(name, raw))
    }
}

impl fmt::Debug for Extra {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_set().entries(self.iter().map(|(name, _)| name)).finish()
    }
}

/// A short text such as the name of a field, borrowed from the input wherever it holds no escape.
#[derive(Debug)]
pub(crate) struct Key<'de>(Cow<'de, str>);

impl Key<'_> {
    pub(crate) fn as_str(&self) -> &str {
        &self.0
    }
}

impl<'de: 'a, 'a> Deserialize<'de> for Key<'a> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct KeyVisitor;
        impl<'de> Visitor<'de> for KeyVisitor {
            type Value = Key<'de>;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a text")
            }

            fn visit_borrowed_str<E>(self, name: &'de str) -> Result<Self::Value, E> {
                Ok(Key(Cow::Borrowed(name)))
            }

            fn visit_str<E>(self, name: &str) -> Result<Self::Value, E> {
                Ok(Key(Cow::Owned(name.to_owned())))
            }
        }
        deserializer.deserialize_identifier(KeyVisitor)
    }
}
