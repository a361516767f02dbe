//! A timeline prepared for questions: in the platform's order, with details read once.

use super::super::Event;
use super::super::particulars::Particulars;
use crate::model::{TimelineCategory, TimelineElement};
use crate::time::Instant;
use crate::wire::DateTime;

/// An element with everything that is asked of it.
pub(super) struct Fact<'a> {
    pub(super) element: &'a TimelineElement,
    pub(super) event: Event<'a>,
    /// Empty where they are absent or cannot be read: what they would have said is then unknown.
    pub(super) details: Particulars,
}

/// The elements of one notification, or of one of its recipients, oldest first.
pub(super) struct Facts<'f, 'a>(Vec<&'f Fact<'a>>);

/// Pairs elements with their events, in the platform's order.
pub(super) fn prepare<'a>(pairs: impl Iterator<Item = (&'a TimelineElement, Event<'a>)>) -> Vec<Fact<'a>> {
    let read = |element| Particulars::of(element).ok().flatten().unwrap_or_default();
    let mut facts: Vec<Fact<'a>> =
        pairs.map(|(element, event)| Fact { element, event, details: read(element) }).collect();
    facts.sort_by(|a, b| a.event.order(&b.event));
    facts
}

impl Fact<'_> {
    pub(super) fn is(&self, category: &TimelineCategory) -> bool {
        self.event.category == category
    }

    /// True if it concerns the whole notification, whatever recipient its details name: answers to recipients carry theirs.
    fn is_general(&self) -> bool {
        use TimelineCategory as C;
        let of_all =
            [C::RequestAccepted, C::RequestRefused, C::NotificationCancellationRequest, C::NotificationCancelled];
        self.details.recipient().is_none() || of_all.contains(self.event.category)
    }

    /// When it happened.
    pub(super) fn at(&self) -> Instant {
        self.event.at
    }

    /// A date of the details, or else the time of the element.
    pub(super) fn date_or_at(&self, date: Option<&DateTime>) -> Instant {
        date.and_then(|date| date.instant().ok()).unwrap_or(self.event.at)
    }
}

impl<'f, 'a> Facts<'f, 'a> {
    /// The elements of a recipient.
    pub(super) fn of(all: &'f [Fact<'a>], recipient: usize) -> Self {
        Self(all.iter().filter(|fact| fact.details.recipient() == Some(recipient) && !fact.is_general()).collect())
    }

    /// The elements of no recipient in particular.
    pub(super) fn general(all: &'f [Fact<'a>]) -> Self {
        Self(all.iter().filter(|fact| fact.is_general()).collect())
    }

    pub(super) fn iter(&self) -> impl DoubleEndedIterator<Item = &'f Fact<'a>> {
        self.0.iter().copied()
    }

    pub(super) fn all(&self, category: TimelineCategory) -> impl DoubleEndedIterator<Item = &'f Fact<'a>> {
        self.iter().filter(move |fact| fact.is(&category))
    }

    pub(super) fn first(&self, category: TimelineCategory) -> Option<&'f Fact<'a>> {
        self.all(category).next()
    }

    pub(super) fn last(&self, category: TimelineCategory) -> Option<&'f Fact<'a>> {
        self.all(category).next_back()
    }

    pub(super) fn has(&self, category: TimelineCategory) -> bool {
        self.first(category).is_some()
    }
}
