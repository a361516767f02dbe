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

#[cfg(test)]
mod tests {
    use super::*;
    use NotificationStatus as S;
    use TimelineCategory as C;

    /// A life told as category and recipient, one a second; the id is the place in the list.
    fn life(steps: &[(C, usize)], recipients: usize) -> (Vec<(S, Vec<usize>)>, Vec<S>) {
        let ids: Vec<String> = (0..steps.len()).map(|n| n.to_string()).collect();
        let second = |n: usize| Instant::from_second(i64::try_from(n).unwrap()).unwrap();
        let events: Vec<Event<'_>> = steps
            .iter()
            .enumerate()
            .map(|(n, (category, who))| Event { id: &ids[n], category, at: second(n), rec_index: Some(*who) })
            .collect();
        let history = history(&events, recipients, Instant::UNIX_EPOCH);
        let related = |entry: &HistoryEntry<'_>| entry.related.iter().map(|id| id.parse().unwrap()).collect();
        let entries = history.entries().iter().map(|entry| (entry.status.clone(), related(entry))).collect();
        (entries, history.unmapped().iter().map(|it| it.status.clone()).collect())
    }

    /// Where a life ends.
    fn end(steps: &[(C, usize)], recipients: usize) -> S {
        life(steps, recipients).0.pop().unwrap().0
    }

    const ACCEPTED: (C, usize) = (C::RequestAccepted, 0);

    #[test]
    fn the_element_that_changes_the_status_is_the_first_of_the_new_one() {
        let steps = [(C::NormalizedAddress, 0), ACCEPTED, (C::AarGeneration, 0), (C::SendAnalogDomicile, 0)];
        let (entries, unmapped) = life(&steps, 1);
        assert_eq!(entries, [(S::InValidation, vec![0]), (S::Accepted, vec![1, 2]), (S::Delivering, vec![3])]);
        assert_eq!(unmapped, []);
    }

    #[test]
    fn completions_are_counted_to_the_number_of_recipients_and_not_beyond() {
        let first = [ACCEPTED, (C::SendAnalogDomicile, 0), (C::AnalogSuccessWorkflow, 0)];
        assert_eq!(end(&first, 2), S::Delivering);
        assert_eq!(end(&[&first[..], &[(C::AnalogSuccessWorkflow, 1)]].concat(), 2), S::Delivered);
        // One that came too early is counted all the same: then the number never fits again.
        let early =
            [ACCEPTED, (C::AnalogSuccessWorkflow, 0), (C::SendAnalogDomicile, 0), (C::AnalogSuccessWorkflow, 0)];
        assert_eq!((end(&early, 1), life(&early, 1).1), (S::Delivering, vec![S::Accepted]));
    }

    #[test]
    fn the_best_completion_since_the_last_change_decides() {
        let sent = [ACCEPTED, (C::SendAnalogDomicile, 0)];
        let both = [(C::DigitalDeliveryCreationRequest, 1), (C::CompletelyUnreachable, 0)];
        assert_eq!(end(&[sent.clone(), both].concat(), 2), S::Delivered);
        // The digital one came before the change: it is counted, but it has no say.
        let early = [
            ACCEPTED,
            (C::DigitalDeliveryCreationRequest, 1),
            (C::SendAnalogDomicile, 0),
            (C::CompletelyUnreachable, 0),
        ];
        assert_eq!(end(&early, 2), S::Unreachable);
        let late = [(C::AnalogFailureWorkflowTimeout, 0), (C::AnalogWorkflowRecipientDeceased, 1)];
        assert_eq!(end(&[sent, late].concat(), 2), S::Delivering);
    }

    #[test]
    fn the_dead_do_not_read_where_others_live() {
        let dead = |viewer| [ACCEPTED, (C::NotificationViewed, viewer), (C::AnalogWorkflowRecipientDeceased, 0)];
        assert_eq!(end(&dead(0), 2), S::Accepted);
        assert_eq!(end(&dead(1), 2), S::Viewed);
        assert_eq!(end(&dead(0), 1), S::ReturnedToSender);
    }

    #[test]
    fn elements_of_one_instant_come_in_the_platforms_order() {
        let order = [
            C::Payment,
            C::SendDigitalFeedback,
            C::SendAnalogFeedback,
            C::AnalogFailureWorkflow,
            C::CompletelyUnreachableCreationRequest,
            C::CompletelyUnreachable,
            C::ScheduleRefinement,
        ];
        let at = Instant::UNIX_EPOCH;
        // The ids run against the order, to have no say in it.
        let ids = ["7", "6", "5", "4", "3", "2", "1"];
        let mut events: Vec<Event<'_>> =
            order.iter().zip(ids).map(|(category, id)| Event { id, category, at, rec_index: None }).collect();
        events.reverse();
        assert_eq!(history(&events, 1, at).entries()[0].related, ids);
        let tenth =
            [("IDX_9", 1), ("IDX_10", 0)].map(|(id, _)| Event { id, category: &C::Payment, at, rec_index: None });
        assert_eq!(history(&tenth, 1, at).entries()[0].related, ["IDX_10", "IDX_9"]);
    }

    #[test]
    fn answers_do_not_show_the_validation() {
        let at = |n| Instant::from_second(n).unwrap();
        let accepted = Event { id: "A", category: &C::RequestAccepted, at: at(9), rec_index: None };
        let shown = history(&[accepted], 1, at(1)).api_view();
        assert_eq!((shown.entries().len(), shown.entries()[0].active_from), (1, at(1)));
        let refused = Event { category: &C::RequestRefused, ..accepted };
        assert_eq!(history(&[refused], 1, at(1)).api_view().entries()[0].active_from, at(9));
        assert!(history(&[], 1, at(1)).api_view().entries().is_empty());
        assert_eq!(history(&[], 1, at(1)).api_view().status(), &S::InValidation);
        let model = shown.to_model();
        assert_eq!(
            (model[0].active_from.as_str(), &model[0].related_timeline_elements[..]),
            ("1970-01-01T00:00:01Z", &["A".to_owned()][..])
        );
    }
}
