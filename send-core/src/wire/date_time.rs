//! Dates as the platform writes them.

use crate::time::Instant;
use serde::{Deserialize, Serialize};
use std::fmt;

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
#[derive(Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct DateTime(Box<str>);

impl DateTime {
    /// The text as it came.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The point in time.
    ///
    /// # Errors
    /// [`NotAnInstant`](crate::time::NotAnInstant) if the text is no RFC 3339 date-time with an offset.
    pub fn instant(&self) -> Result<Instant, crate::time::NotAnInstant> {
        crate::time::parse(&self.0)
    }
}

impl From<&str> for DateTime {
    fn from(text: &str) -> Self {
        Self(text.into())
    }
}

impl From<Instant> for DateTime {
    fn from(instant: Instant) -> Self {
        Self(instant.to_string().into())
    }
}

impl fmt::Display for DateTime {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl fmt::Debug for DateTime {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}
