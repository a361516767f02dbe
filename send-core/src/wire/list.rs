//! Lists that remember whether they were there.

use serde::de::{Deserialize, Deserializer};
use serde::ser::{Serialize, Serializer};
use std::fmt;
use std::ops::{Deref, DerefMut};

/// A list in an answer. A list that was absent reads as empty, and is absent again when written.
///
/// It is a `Vec` in every other respect.
///
/// # Example
/// ```
/// use send_core::model::FullSentNotification;
/// # let body = br#"{"iun":"GPTG-NEPG-ZTET-202402-E-1","sentAt":"2024-02-01T00:00:00Z","notificationStatus":"ACCEPTED","recipients":[]}"#;
/// let notification: FullSentNotification = send_core::wire::decode(body)?;
/// assert!(notification.timeline.is_empty() && !notification.timeline.was_present());
/// assert!(notification.recipients.is_empty() && notification.recipients.was_present());
/// # Ok::<(), send_core::wire::DecodeError>(())
/// ```
#[derive(Clone, PartialEq, Eq)]
pub struct List<T> {
    items: Vec<T>,
    present: bool,
}

impl<T> List<T> {
    /// A list that is not there.
    #[must_use]
    pub const fn absent() -> Self {
        Self { items: Vec::new(), present: false }
    }

    /// False if the field was missing or null.
    #[must_use]
    pub fn was_present(&self) -> bool {
        self.present
    }

    /// The items.
    #[must_use]
    pub fn as_slice(&self) -> &[T] {
        &self.items
    }

    /// The items, owned.
    #[must_use]
    pub fn into_vec(self) -> Vec<T> {
        self.items
    }
}

impl<T> Deref for List<T> {
    type Target = Vec<T>;

    fn deref(&self) -> &Vec<T> {
        &self.items
    }
}

impl<T> DerefMut for List<T> {
    fn deref_mut(&mut self) -> &mut Vec<T> {
        self.present = true;
        &mut self.items
    }
}

impl<T> Default for List<T> {
    fn default() -> Self {
        Self::absent()
    }
}

impl<T> From<Vec<T>> for List<T> {
    fn from(items: Vec<T>) -> Self {
        Self { items, present: true }
    }
}

impl<T> FromIterator<T> for List<T> {
    fn from_iter<I: IntoIterator<Item = T>>(items: I) -> Self {
        Vec::from_iter(items).into()
    }
}

impl<'a, T> IntoIterator for &'a List<T> {
    type Item = &'a T;
    type IntoIter = std::slice::Iter<'a, T>;

    fn into_iter(self) -> Self::IntoIter {
        self.items.iter()
    }
}

impl<T> IntoIterator for List<T> {
    type Item = T;
    type IntoIter = std::vec::IntoIter<T>;

    fn into_iter(self) -> Self::IntoIter {
        self.items.into_iter()
    }
}

impl<T: fmt::Debug> fmt::Debug for List<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.items.fmt(f)
    }
}

impl<T: Serialize> Serialize for List<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.items.serialize(serializer)
    }
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for List<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Ok(Option::<Vec<T>>::deserialize(deserializer)?.map_or_else(Self::absent, Self::from))
    }
}
