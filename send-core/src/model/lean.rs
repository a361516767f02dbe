//! A notification with only what its course depends on, for those who follow many.
//!
//! Of a body of 160 KB for 200 timeline elements the course takes ids, categories, times and the particulars as they came; the
//! rest is passed over. Nothing is copied but dates: everything else borrows from the body. Reading so takes a third of the
//! time that a model with every field takes (docs/PERFORMANCE.md).
//!
//! Source: the fields of [`FullSentNotification`](super::FullSentNotification).

use super::{NotificationStatus, TimelineCategory, TimelineElement};
use crate::wire::{DateTime, DecodeError, Key, Raw, decode_borrowed};
use serde::Deserialize;
use serde::de::{Deserializer, IgnoredAny, SeqAccess, Visitor};
use serde_json::value::RawValue;
use std::fmt;

/// What of a sent notification its course depends on, borrowed from the body of the answer.
///
/// # Example
/// ```
/// use send_core::lifecycle::{Event, Tracker, history};
/// use send_core::model::LeanNotification;
/// # let body = br#"{"iun":"GPTG-NEPG-ZTET-202402-E-1","sentAt":"2024-02-01T00:00:00Z","notificationStatus":"ACCEPTED","recipients":[{}],
/// #   "timeline":[{"elementId":"REQUEST_ACCEPTED.IUN_X","category":"REQUEST_ACCEPTED","timestamp":"2024-02-01T00:05:00Z"}]}"#;
/// let notification = LeanNotification::read(body)?;
/// let events = Event::from_timeline(notification.timeline())?;
/// let history = history(&events, notification.recipients(), notification.sent_at().instant()?);
/// assert_eq!(history.status(), notification.status());
/// assert_eq!(Tracker::from_lean(&notification).status(), notification.status());
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct LeanNotification<'a> {
    #[serde(borrow)]
    iun: Key<'a>,
    sent_at: DateTime,
    notification_status: NotificationStatus,
    #[serde(default)]
    recipients: Count,
    #[serde(borrow, default)]
    timeline: Option<Vec<LeanElement<'a>>>,
}

impl<'a> LeanNotification<'a> {
    /// Reads the body of an answer about a sent notification, of any version.
    ///
    /// # Errors
    /// [`DecodeError`] with the path of what is not as it should be. What is passed over must be JSON and is not looked at
    /// otherwise.
    pub fn read(body: &'a [u8]) -> Result<Self, DecodeError> {
        decode_borrowed(body)
    }

    /// The unique number of the notification.
    #[must_use]
    pub fn iun(&self) -> &str {
        self.iun.as_str()
    }

    /// When SEND received the request.
    #[must_use]
    pub const fn sent_at(&self) -> &DateTime {
        &self.sent_at
    }

    /// Where it stands.
    #[must_use]
    pub const fn status(&self) -> &NotificationStatus {
        &self.notification_status
    }

    /// How many recipients it has.
    #[must_use]
    pub const fn recipients(&self) -> usize {
        self.recipients.0
    }

    /// What happened, in the platform's order.
    #[must_use]
    pub fn timeline(&self) -> &[LeanElement<'a>] {
        self.timeline.as_deref().unwrap_or_default()
    }
}

/// What of a timeline element the course depends on. `Debug` shows nothing of the particulars.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct LeanElement<'a> {
    #[serde(borrow, default)]
    pub(crate) element_id: Option<Key<'a>>,
    #[serde(default)]
    pub(crate) category: Option<TimelineCategory>,
    #[serde(default)]
    pub(crate) timestamp: Option<DateTime>,
    #[serde(default)]
    pub(crate) event_timestamp: Option<DateTime>,
    #[serde(default)]
    pub(crate) ingestion_timestamp: Option<DateTime>,
    #[serde(borrow, default)]
    pub(crate) details: Option<&'a RawValue>,
}

impl LeanElement<'_> {
    /// Unique together with the IUN.
    #[must_use]
    pub fn id(&self) -> Option<&str> {
        self.element_id.as_ref().map(Key::as_str)
    }

    /// What happened.
    #[must_use]
    pub const fn category(&self) -> Option<&TimelineCategory> {
        self.category.as_ref()
    }

    /// When it happened.
    #[must_use]
    pub const fn timestamp(&self) -> Option<&DateTime> {
        self.timestamp.as_ref()
    }

    /// When SEND wrote it.
    #[must_use]
    pub const fn ingestion_timestamp(&self) -> Option<&DateTime> {
        self.ingestion_timestamp.as_ref()
    }

    /// The particulars, as the JSON text that came.
    #[must_use]
    pub fn details(&self) -> Option<&str> {
        self.details.map(RawValue::get)
    }

    /// An element that owns what is here; all that was passed over is absent.
    #[must_use]
    pub fn to_element(&self) -> TimelineElement {
        let mut element = TimelineElement::new();
        element.element_id = self.id().map(str::to_owned);
        element.category.clone_from(&self.category);
        element.timestamp.clone_from(&self.timestamp);
        element.event_timestamp.clone_from(&self.event_timestamp);
        element.ingestion_timestamp.clone_from(&self.ingestion_timestamp);
        element.details = self.details.map(Raw::from);
        element
    }
}

impl fmt::Debug for LeanElement<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut shown = f.debug_struct("LeanElement");
        shown.field("element_id", &self.id()).field("category", &self.category).field("timestamp", &self.timestamp);
        shown.finish_non_exhaustive()
    }
}

/// How many items a list has; none if it is null.
#[derive(Debug, Default)]
struct Count(usize);

impl<'de> Deserialize<'de> for Count {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Counter;
        impl<'de> Visitor<'de> for Counter {
            type Value = Count;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a list")
            }

            fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Count, A::Error> {
                let mut count = 0;
                while list.next_element::<IgnoredAny>()?.is_some() {
                    count += 1;
                }
                Ok(Count(count))
            }

            fn visit_unit<E>(self) -> Result<Count, E> {
                Ok(Count(0))
            }
        }
        deserializer.deserialize_any(Counter)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn escapes_and_nulls_are_read() {
        let body = br#"{"iun":"I","sentAt":"2024-02-01T00:00:00Z","notificationStatus":"NEW_ONE","recipients":null,"timeline":[{"elementId":"A\u0042","category":"PAYMENT","details":null,"legalFactsIds":null}]}"#;
        let notification = LeanNotification::read(body).unwrap();
        assert_eq!((notification.recipients(), notification.status().is_known()), (0, false));
        let element = &notification.timeline()[0];
        assert_eq!((element.id(), element.details()), (Some("AB"), None));
        assert_eq!(LeanNotification::read(&body[..150]).map(drop).map_err(|error| error.path.is_empty()), Err(false));
    }

    #[test]
    fn an_error_has_its_path() {
        let body = br#"{"iun":"I","sentAt":"2024-02-01T00:00:00Z","notificationStatus":"ACCEPTED","timeline":[{},{"timestamp":7}]}"#;
        assert_eq!(
            LeanNotification::read(body).map(drop).map_err(|error| error.path),
            Err("timeline[1].timestamp".to_owned())
        );
    }
}
