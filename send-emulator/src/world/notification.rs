//! A notification with its timeline: what follows from that is computed when it is read.

use super::Caller;
use send_core::iun::Iun;
use send_core::lifecycle::{self, Event, History};
use send_core::model::{
    FullSentNotification, LegalFactId, NotificationStatus, RecipientRead, RefusalReason, TimelineCategory,
};
use send_core::time::Instant;
use send_core::wire::Raw;

/// A notification, from its request on.
pub(crate) struct Notification {
    pub(crate) iun: Iun,
    pub(crate) owner: Caller,
    /// Id of its group; the content has the name.
    pub(crate) group: Option<String>,
    pub(crate) sent_at: Instant,
    /// The request as it is given back, defaults put in; timeline, history and status are filled in when read.
    pub(crate) content: FullSentNotification,
    /// The body of the request, for the rules of acceptance; gone once they were applied.
    pub(crate) body: Vec<u8>,
    pub(crate) status: NotificationStatus,
    pub(crate) timeline: Vec<Element>,
    pub(crate) refusal: Vec<RefusalReason>,
    /// A cancellation was asked for, and nothing else happens any more.
    pub(crate) is_cancelled: bool,
    /// A cancellation was asked for during the validation.
    pub(crate) wants_cancellation: bool,
    /// F24 forms that were asked for.
    pub(crate) forms: Vec<F24Form>,
}

/// An F24 form, made when first asked for.
#[derive(Debug, Clone, Copy)]
pub(crate) struct F24Form {
    pub(crate) recipient: usize,
    pub(crate) payment: usize,
    pub(crate) ready_at: Instant,
}

/// What happened, as it is kept.
pub(crate) struct Element {
    pub(crate) id: Box<str>,
    pub(crate) category: TimelineCategory,
    pub(crate) recipient: Option<usize>,
    /// When the platform wrote it.
    pub(crate) written: Instant,
    /// When it happened.
    pub(crate) happened: Instant,
    pub(crate) legal_facts: Box<[LegalFactId]>,
    pub(crate) details: Option<Raw>,
    /// A rework took it out of the timeline. It keeps its place: events of streams refer to it.
    pub(crate) is_invalidated: bool,
}

impl Notification {
    /// True if it belongs to the caller's body and groups.
    pub(crate) fn is_visible_to(&self, caller: &Caller) -> bool {
        self.owner.is_same_body(caller) && caller.may_see(self.group.as_deref())
    }

    /// True once it is accepted: before, and when refused, nobody can read it.
    pub(crate) fn is_readable(&self) -> bool {
        !matches!(self.status, NotificationStatus::InValidation | NotificationStatus::Refused)
    }

    pub(crate) fn recipient(&self, index: usize) -> Option<&RecipientRead> {
        self.content.recipients.get(index)
    }

    /// The element of a category, for a recipient if one is named.
    pub(crate) fn element(&self, category: &TimelineCategory, recipient: Option<usize>) -> Option<&Element> {
        self.valid().find(|element| element.category == *category && element.recipient == recipient)
    }

    /// The timeline without what reworks took out of it, in the order of writing.
    pub(crate) fn valid(&self) -> impl DoubleEndedIterator<Item = &Element> {
        self.timeline.iter().filter(|element| !element.is_invalidated)
    }

    /// The element at a place in the timeline, whether a rework took it out or not: its documents stay.
    pub(crate) fn told(&self, place: u16) -> Option<&Element> {
        self.timeline.get(usize::from(place))
    }

    /// The elements of a recipient in a category, in the order of writing.
    pub(crate) fn of_recipient(&self, recipient: usize, category: &TimelineCategory) -> impl Iterator<Item = &Element> {
        self.valid().filter(move |element| element.recipient == Some(recipient) && element.category == *category)
    }

    /// The date for which the finalisation is fixed for a recipient.
    pub(crate) fn scheduled(&self, recipient: usize) -> Option<Instant> {
        self.element(&TimelineCategory::ScheduleRefinement, Some(recipient))?.date("schedulingDate")
    }

    /// When the first recipient was settled, by the end of the term or by looking.
    pub(crate) fn first_settled(&self) -> Option<Instant> {
        let settles = |element: &&Element| {
            matches!(element.category, TimelineCategory::Refinement | TimelineCategory::NotificationViewed)
        };
        self.valid().filter(settles).map(|element| element.happened).min()
    }

    /// The history as the platform computes it, validation included.
    pub(crate) fn history(&self) -> History<'_> {
        self.history_until(self.timeline.len())
    }

    /// The history as it was when the element at a place in the timeline had just been written.
    pub(crate) fn history_until(&self, place: usize) -> History<'_> {
        let written = self.timeline.iter().take(place.saturating_add(1));
        let events: Vec<Event<'_>> = written.filter(|element| !element.is_invalidated).map(Element::event).collect();
        lifecycle::history(&events, self.content.recipients.len(), self.sent_at)
    }

    /// The timeline in the platform's order.
    pub(crate) fn sorted_timeline(&self) -> Vec<&Element> {
        let mut timeline: Vec<&Element> = self.valid().collect();
        timeline.sort_by(|a, b| a.event().order(&b.event()));
        timeline
    }
}

impl Element {
    fn event(&self) -> Event<'_> {
        Event { id: &self.id, category: &self.category, at: self.happened, rec_index: self.recipient }
    }
}
