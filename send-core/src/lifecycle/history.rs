//! The status history, computed from the timeline as the platform does.
//!
//! The platform stores no status: it computes the whole history again whenever a timeline is read or written, so an element
//! that comes late with an early date rewrites the past. Do the same: never append to a history, compute it again.
//!
//! Source: pagopa/pn-timeline-service `src/main/java/it/pagopa/pn/timelineservice/utils/StatusUtils.java` L38-170,
//! `.../utils/CompletedDeliveryWorkflowCategory.java`, `.../service/impl/TimelineServiceImpl.java` L334-350 (what the API shows).

use super::{Event, Transition, transition};
use crate::model::{NotificationStatus, StatusHistoryElement, TimelineCategory};
use crate::time::Instant;

/// A stay in a status.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct HistoryEntry<'a> {
    /// The status.
    pub status: NotificationStatus,
    /// Since when.
    pub active_from: Instant,
    /// Ids of the elements that came in this status; the first is the one that led here.
    pub related: Vec<&'a str>,
}

/// An element that the platform does not foresee in the status it met: a warning, no more.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Unmapped<'a> {
    /// The status it met, and left as it was.
    pub status: NotificationStatus,
    /// What happened; of several completions, the one that counts.
    pub category: TimelineCategory,
    /// Id of the element.
    pub element_id: &'a str,
}

/// The life of a notification as a sequence of statuses, oldest first.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct History<'a> {
    entries: Vec<HistoryEntry<'a>>,
    unmapped: Vec<Unmapped<'a>>,
}

/// The completions of a recipient, in order of preference: of those seen since the status last changed, the first decides.
///
/// A digital *failure* completes like a success, with a DIGITAL_DELIVERY_CREATION_REQUEST.
pub const COMPLETIONS: [TimelineCategory; 5] = [
    TimelineCategory::DigitalDeliveryCreationRequest,
    TimelineCategory::AnalogSuccessWorkflow,
    TimelineCategory::CompletelyUnreachable,
    TimelineCategory::AnalogFailureWorkflowTimeout,
    TimelineCategory::AnalogWorkflowRecipientDeceased,
];

/// Computes the history. The events may be in any order.
///
/// `recipients` is the number of recipients of the notification, `created_at` its `sentAt`. The first entry is always
/// IN_VALIDATION, which answers do not show: see [`History::api_view`].
///
/// # Example
/// ```
/// use send_core::lifecycle::{Event, history};
/// use send_core::model::{NotificationStatus, TimelineCategory};
/// let created_at = send_core::time::parse("2026-01-31T10:00:00Z")?;
/// let accepted = Event {
///     id: "REQUEST_ACCEPTED.IUN_GPTG-NEPG-ZTET-202402-E-1",
///     category: &TimelineCategory::RequestAccepted,
///     at: send_core::time::parse("2026-01-31T10:05:00Z")?,
///     rec_index: None,
/// };
/// let history = history(&[accepted], 1, created_at);
/// assert_eq!(history.status(), &NotificationStatus::Accepted);
/// assert_eq!(history.api_view().entries()[0].active_from, created_at);
/// # Ok::<(), send_core::time::NotAnInstant>(())
/// ```
#[must_use]
pub fn history<'a>(events: &[Event<'a>], recipients: usize, created_at: Instant) -> History<'a> {
    let mut events: Vec<&Event<'a>> = events.iter().collect();
    events.sort_by(|a, b| a.order(b));
    let mut run = Run {
        recipients,
        deceased: deceased_recipients(&events),
        completed: 0,
        preferred: None,
        now: HistoryEntry { status: NotificationStatus::InValidation, active_from: created_at, related: Vec::new() },
        past: Vec::new(),
        unmapped: Vec::new(),
    };
    events.into_iter().for_each(|event| run.feed(event));
    run.past.push(run.now);
    History { entries: run.past, unmapped: run.unmapped }
}

fn deceased_recipients(events: &[&Event<'_>]) -> Vec<usize> {
    let died = |event: &&&Event<'_>| *event.category == TimelineCategory::AnalogWorkflowRecipientDeceased;
    events.iter().filter(died).filter_map(|event| event.rec_index).collect()
}

/// The computation half way.
struct Run<'a> {
    recipients: usize,
    /// Recipients found deceased, at whatever time.
    deceased: Vec<usize>,
    /// Completions so far. Counts elements, not recipients, and is never reset.
    completed: usize,
    /// Place in [`COMPLETIONS`] of the best one since the status last changed.
    preferred: Option<usize>,
    now: HistoryEntry<'a>,
    past: Vec<HistoryEntry<'a>>,
    unmapped: Vec<Unmapped<'a>>,
}

impl<'a> Run<'a> {
    fn feed(&mut self, event: &Event<'a>) {
        let completion = COMPLETIONS.iter().position(|c| c == event.category);
        if let Some(place) = completion {
            self.completed += 1;
            self.preferred = Some(self.preferred.map_or(place, |best| best.min(place)));
        }
        let decisive = match self.preferred {
            Some(best) if completion.is_some() && self.waits_for_all() => {
                (self.completed == self.recipients).then_some(&COMPLETIONS[best])
            }
            _ => (!self.is_view_of_deceased(event)).then_some(event.category),
        };
        if let Some(category) = decisive {
            self.apply(category, event);
        }
        self.now.related.push(event.id);
    }

    /// In these statuses completions count only once there are as many as recipients.
    fn waits_for_all(&self) -> bool {
        use NotificationStatus as S;
        matches!(self.now.status, S::Accepted | S::Delivering)
    }

    fn is_view_of_deceased(&self, event: &Event<'_>) -> bool {
        self.recipients > 1
            && *event.category == TimelineCategory::NotificationViewed
            && event.rec_index.is_some_and(|viewer| self.deceased.contains(&viewer))
    }

    fn apply(&mut self, category: &TimelineCategory, event: &Event<'a>) {
        match transition(&self.now.status, category, self.recipients > 1) {
            Transition::Stays => {}
            Transition::Unmapped => self.unmapped.push(Unmapped {
                status: self.now.status.clone(),
                category: category.clone(),
                element_id: event.id,
            }),
            Transition::Changes(status) => {
                let next = HistoryEntry { status, active_from: event.at, related: Vec::new() };
                self.past.push(std::mem::replace(&mut self.now, next));
                self.preferred = None;
            }
        }
    }
}

impl<'a> History<'a> {
    /// The stays, oldest first.
    #[must_use]
    pub fn entries(&self) -> &[HistoryEntry<'a>] {
        &self.entries
    }

    /// The elements that the platform does not foresee where they came, in order.
    #[must_use]
    pub fn unmapped(&self) -> &[Unmapped<'a>] {
        &self.unmapped
    }

    /// The status now: the last one.
    #[must_use]
    pub fn status(&self) -> &NotificationStatus {
        match self.entries.last() {
            Some(last) => &last.status,
            None => &NotificationStatus::InValidation,
        }
    }

    /// The history as answers show it: without IN_VALIDATION, and with ACCEPTED since the request was received.
    ///
    /// The elements of the validation are then in no entry. While the notification is in validation nothing is left.
    #[must_use]
    pub fn api_view(mut self) -> Self {
        let Some(start) = self.entries.iter().position(|e| e.status == NotificationStatus::InValidation) else {
            return self;
        };
        let validation = self.entries.remove(start);
        let accepted = |entry: &&mut HistoryEntry<'_>| entry.status == NotificationStatus::Accepted;
        if let Some(entry) = self.entries.iter_mut().find(accepted) {
            entry.active_from = validation.active_from;
        }
        self
    }

    /// The history in the form of an answer (`notificationStatusHistory`), with times in UTC.
    #[must_use]
    pub fn to_model(&self) -> Vec<StatusHistoryElement> {
        let element = |entry: &HistoryEntry<'_>| {
            let mut element = StatusHistoryElement::new(entry.status.clone(), entry.active_from);
            element.related_timeline_elements = entry.related.iter().map(|id| (*id).to_owned()).collect();
            element
        };
        self.entries.iter().map(element).collect()
    }
}
