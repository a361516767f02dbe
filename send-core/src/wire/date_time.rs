//! Dates as the platform writes them.

use crate::time::Instant;
use serde::de::{Deserialize, Deserializer, Visitor};
use serde::ser::{Serialize, Serializer};
use std::fmt;
use std::hash::{Hash, Hasher};

/// A date and time as it came: RFC 3339, with 0 to 9 decimals and any offset.
///
/// The text is kept, because evidence is stored as it was received; [`instant`](Self::instant) reads it. A text that is
/// no date does not make the whole notification unreadable: it shows when the instant is asked for.
///
/// # Example
/// ```
/// use send_core::wire::DateTime;
/// let sent = DateTime::from("2024-02-29T11:42:39.4248206Z");
/// assert_eq!(sent.instant()?.to_string(), "2024-02-29T11:42:39.4248206Z");
/// assert!(DateTime::from("yesterday").instant().is_err());
/// # Ok::<(), send_core::time::NotAnInstant>(())
/// ```
#[derive(Clone)]
pub struct DateTime(Text);

/// A date has up to 35 characters as a rule, and a notification has four for each element: kept in place they save a
/// fifth of the time it takes to read one (`benches/benches/parse.rs`).
#[derive(Clone)]
enum Text {
    Short { length: u8, ascii: [u8; SHORT] },
    Long(Box<str>),
}

const SHORT: usize = 38;

impl DateTime {
    /// The text as it came.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match &self.0 {
            Text::Short { length, ascii } => std::str::from_utf8(&ascii[..usize::from(*length)]).unwrap_or_default(),
            Text::Long(text) => text,
        }
    }

    /// The point in time.
    ///
    /// # Errors
    /// [`NotAnInstant`](crate::time::NotAnInstant) if the text is no RFC 3339 date-time with an offset.
    pub fn instant(&self) -> Result<Instant, crate::time::NotAnInstant> {
        crate::time::parse(self.as_str())
    }
}

impl From<&str> for DateTime {
    fn from(text: &str) -> Self {
        match u8::try_from(text.len()) {
            Ok(length) if text.len() <= SHORT && text.is_ascii() => {
                let mut ascii = [0; SHORT];
                ascii[..text.len()].copy_from_slice(text.as_bytes());
                Self(Text::Short { length, ascii })
            }
            _ => Self(Text::Long(text.into())),
        }
    }
}

impl From<Instant> for DateTime {
    fn from(instant: Instant) -> Self {
        instant.to_string().as_str().into()
    }
}

impl fmt::Display for DateTime {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl fmt::Debug for DateTime {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl PartialEq for DateTime {
    fn eq(&self, other: &Self) -> bool {
        self.as_str() == other.as_str()
    }
}

impl Eq for DateTime {}

impl Hash for DateTime {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.as_str().hash(state);
    }
}

impl Serialize for DateTime {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

impl<'de> Deserialize<'de> for DateTime {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct TextVisitor;
        impl Visitor<'_> for TextVisitor {
            type Value = DateTime;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a date and time as text")
            }

            fn visit_str<E>(self, text: &str) -> Result<DateTime, E> {
                Ok(text.into())
            }
        }
        deserializer.deserialize_str(TextVisitor)
    }
}

#[cfg(test)]
mod tests {
    use super::DateTime;

    #[test]
    fn any_text_is_kept_as_it_came() {
        for text in ["", "2024-02-29T11:42:39.4248206Z", "ieri, verso le 10 è stato", &"9".repeat(38), &"9".repeat(300)]
        {
            let json = serde_json::to_string(text).unwrap();
            let date: DateTime = serde_json::from_str(&json).unwrap();
            assert_eq!((date.as_str(), serde_json::to_string(&date).unwrap()), (text, json));
        }
    }
}
