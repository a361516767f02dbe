//! The little that the status history needs of a timeline element.
//!
//! Source: pagopa/pn-timeline-service `.../dto/timeline/details/TimelineElementCategoryInt.java` L23-75 for the priorities,
//! `.../dto/timeline/TimelineElementInternal.java` (`compareTo`) for the order.

use super::Element;
use crate::ident::{Lang, Localized};
use crate::model::{TimelineCategory, recipient_in};
use crate::time::Instant;
use std::borrow::Cow;
use std::cmp::Ordering;

/// A timeline element as the history sees it: borrowed, and with a readable time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Event<'a> {
    /// Id of the element.
    pub id: &'a str,
    /// What happened.
    pub category: &'a TimelineCategory,
    /// When it happened (business time, not the time of writing).
    pub at: Instant,
    /// The recipient it concerns, as an index. It matters in NOTIFICATION_VIEWED and ANALOG_WORKFLOW_RECIPIENT_DECEASED
    /// only, and is `None` where it was not looked up or where the element concerns all.
    pub rec_index: Option<usize>,
}

/// A timeline element without what the history needs.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{path}: {reason}")]
#[non_exhaustive]
pub struct EventError {
    /// Where, as in `timeline[3].timestamp`.
    pub path: String,
    /// What is wrong there.
    pub reason: Cow<'static, str>,
    /// The same in Italian.
    italian: Cow<'static, str>,
}

/// What is wrong, without the [`path`](EventError::path): for those who say the place their own way.
impl Localized for EventError {
    fn text(&self, lang: Lang) -> String {
        match lang {
            Lang::It => self.italian.clone().into_owned(),
            Lang::En => self.reason.clone().into_owned(),
        }
    }
}

impl<'a> Event<'a> {
    /// Reads the elements of an answer of the notifications service, whose times are business times already.
    ///
    /// The recipient is looked up only where the history needs it: looking costs a reading of `details`.
    ///
    /// # Errors
    /// [`EventError`] with the path of the first element without id, category or readable time.
    ///
    /// # Example
    /// ```
    /// use send_core::lifecycle::Event;
    /// use send_core::model::TimelineElement;
    /// let element: TimelineElement = send_core::wire::decode(
    ///     br#"{"elementId":"REQUEST_ACCEPTED.IUN_X","category":"REQUEST_ACCEPTED","timestamp":"2026-01-31"}"#,
    /// )?;
    /// let error = Event::from_timeline(&[element]).unwrap_err();
    /// assert_eq!(error.path, "timeline[0].timestamp");
    /// # Ok::<(), send_core::wire::DecodeError>(())
    /// ```
    pub fn from_timeline<E: Element>(timeline: &'a [E]) -> Result<Vec<Self>, EventError> {
        let read = |(index, element)| Self::from_element(element, index);
        timeline.iter().enumerate().map(read).collect()
    }

    fn from_element<E: Element>(element: &'a E, index: usize) -> Result<Self, EventError> {
        let wrong = |field: &str, words: [&'static str; 2]| EventError::at(index, field, words);
        let category = element.category().ok_or_else(|| wrong("category", EventError::MISSING))?;
        let time = match element.timestamp() {
            Some(time) => ("timestamp", Some(time)),
            None => ("eventTimestamp", element.event_timestamp()),
        };
        let (field, Some(time)) = time else { return Err(wrong("timestamp", EventError::MISSING)) };
        Ok(Self {
            id: element.id().ok_or_else(|| wrong("elementId", EventError::MISSING))?,
            category,
            at: time.instant().map_err(|_| wrong(field, EventError::NO_INSTANT))?,
            rec_index: match element.details() {
                // Where the details do not name the recipient, the platform reads 0.
                Some(details) if names_a_recipient(category) => Some(recipient_in(details).unwrap_or(0)),
                _ => None,
            },
        })
    }

    /// The platform's order: time, then [`priority`] of the category, then id as text (`IDX_10` comes before `IDX_9`).
    #[must_use]
    pub fn order(&self, other: &Self) -> Ordering {
        let key = |event: &Event<'a>| (event.at, priority(event.category), event.id);
        key(self).cmp(&key(other))
    }
}

impl EventError {
    pub(super) const MISSING: [&'static str; 2] = ["missing", "manca"];
    pub(super) const NO_INSTANT: [&'static str; 2] =
        ["not a date-time with an offset", "non è una data e ora con fuso orario"];

    /// What is wrong, in English and in Italian.
    pub(super) fn new(path: String, [reason, italian]: [impl Into<Cow<'static, str>>; 2]) -> Self {
        Self { path, reason: reason.into(), italian: italian.into() }
    }

    /// The same of an element.
    pub(super) fn at(index: usize, field: &str, words: [impl Into<Cow<'static, str>>; 2]) -> Self {
        Self::new(format!("timeline[{index}].{field}"), words)
    }
}

/// The categories whose recipient matters to the history.
fn names_a_recipient(category: &TimelineCategory) -> bool {
    use TimelineCategory as C;
    matches!(category, C::NotificationViewed | C::AnalogWorkflowRecipientDeceased)
}

/// Which of two elements of the same instant comes first: the lower number. 10 for most, up to 70.
///
/// ```
/// use send_core::lifecycle::priority;
/// use send_core::model::TimelineCategory::*;
/// assert!(priority(&SendAnalogFeedback) < priority(&AnalogSuccessWorkflow));
/// assert_eq!(priority(&Payment), 10);
/// ```
#[must_use]
pub fn priority(category: &TimelineCategory) -> u8 {
    use TimelineCategory as C;
    match category {
        C::SendDigitalFeedback | C::NotificationTimelineReworked => 20,
        C::SendAnalogFeedback => 30,
        C::AnalogSuccessWorkflow | C::AnalogFailureWorkflow | C::AnalogWorkflowRecipientDeceased => 40,
        C::CompletelyUnreachableCreationRequest => 50,
        C::CompletelyUnreachable => 60,
        C::ScheduleRefinement | C::AnalogFailureWorkflowTimeout => 70,
        _ => 10,
    }
}
