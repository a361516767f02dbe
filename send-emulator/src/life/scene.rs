//! What a step sees, and what it says.

use super::document::Document;
use super::element_id::{IdParts, element_id};
use super::{Course, Leg, Next, Track, rework};
use crate::world::{Element, Notification, World};
use send_core::model::{RecipientRead, TimelineCategory};
use send_core::time::Instant;
use send_core::wire::DateTime;
use serde_json::{Map, Value};

/// What a step looks at. It changes nothing.
pub(crate) struct Scene<'a> {
    pub(crate) world: &'a World,
    pub(crate) notification: &'a Notification,
    pub(crate) course: Course,
}

impl<'a> Scene<'a> {
    pub(super) fn new(world: &'a World, course: Course) -> Option<Self> {
        let notification = world.notifications.get(course.notification)?;
        Some(Self { world, notification, course })
    }

    pub(crate) const fn now(&self) -> Instant {
        self.world.now
    }

    /// The index of the recipient whose track this is.
    pub(crate) fn index(&self) -> usize {
        self.course.recipient.unwrap_or_default()
    }

    /// The recipient whose track this is.
    pub(crate) fn recipient(&self) -> Option<&'a RecipientRead> {
        self.notification.recipient(self.index())
    }

    /// The sending that it is about.
    pub(crate) const fn leg(&self) -> Leg {
        self.course.leg
    }

    /// An element about this recipient; with the mark of the rework, if it is one that reworks do again.
    pub(crate) fn draft(&self, category: TimelineCategory) -> Draft {
        let mut draft = Draft::new(category);
        draft.id.recipient = self.course.recipient;
        draft.id.rework = rework::mark(&draft.category, self.leg());
        draft
    }

    /// The id that an element would get.
    pub(crate) fn id_of(&self, draft: &Draft) -> String {
        element_id(&draft.category, &self.notification.iun, &draft.id)
    }

    /// The elements of this recipient in a category, in the order of writing.
    pub(crate) fn elements(&self, category: &TimelineCategory) -> impl Iterator<Item = &'a Element> {
        self.notification.of_recipient(self.index(), category)
    }

    /// True if there is an element of this recipient in a category.
    pub(crate) fn has(&self, category: &TimelineCategory) -> bool {
        self.elements(category).next().is_some()
    }

    /// True if nothing more is sent to this recipient: it looked, or it paid.
    pub(crate) fn is_settled(&self) -> bool {
        self.has(&TimelineCategory::NotificationViewed)
            || self.has(&TimelineCategory::NotificationViewedCreationRequest)
            || self.has(&TimelineCategory::Payment)
    }

    /// A place in the timeline that is still free: that of the next element, or of one after it.
    pub(crate) fn place(&self, after: usize) -> u16 {
        u16::try_from(self.notification.timeline.len() + after).unwrap_or(u16::MAX)
    }

    /// The key of a document of this notification, with `safestorage://`.
    pub(crate) fn key(&self, document: Document) -> String {
        document.safe_key(self.world.dice, self.course.notification)
    }
}

/// What a step says: elements to write, and what comes next.
pub(crate) struct Turn {
    pub(super) drafts: Vec<Draft>,
    /// Other courses of the same recipient that begin.
    pub(super) forks: Vec<(Track, Leg)>,
    pub(super) next: Next,
}

impl Turn {
    /// Nothing to write.
    pub(crate) const fn silent(next: Next) -> Self {
        Self { drafts: Vec::new(), forks: Vec::new(), next }
    }

    /// Several elements.
    pub(crate) const fn of(drafts: Vec<Draft>) -> Self {
        Self { drafts, forks: Vec::new(), next: Next::Onward }
    }

    /// And beside that.
    pub(crate) fn fork(mut self, track: Track, leg: Leg) -> Self {
        self.forks.push((track, leg));
        self
    }

    /// And then.
    pub(crate) fn then(mut self, next: Next) -> Self {
        self.next = next;
        self
    }
}

impl From<Draft> for Turn {
    fn from(draft: Draft) -> Self {
        Self::of(vec![draft])
    }
}

/// An element that is going to be written.
pub(crate) struct Draft {
    pub(super) category: TimelineCategory,
    pub(super) id: IdParts,
    pub(super) details: Option<Value>,
    /// When it happened, if not now.
    pub(super) happened: Option<Instant>,
    /// Documents that prove it, and can be downloaded from now on.
    pub(super) legal_facts: Vec<Document>,
    /// Other documents that can be downloaded from now on.
    pub(super) documents: Vec<Document>,
}

impl Draft {
    /// An element about the whole notification.
    pub(crate) fn new(category: TimelineCategory) -> Self {
        Self {
            category,
            id: IdParts::default(),
            details: None,
            happened: None,
            legal_facts: Vec::new(),
            documents: Vec::new(),
        }
    }

    /// With particulars in its id.
    pub(super) fn with_id(mut self, set: impl FnOnce(&mut IdParts)) -> Self {
        set(&mut self.id);
        self
    }

    pub(super) fn details(mut self, details: Value) -> Self {
        self.details = Some(details);
        self
    }

    pub(super) const fn happened(mut self, at: Instant) -> Self {
        self.happened = Some(at);
        self
    }

    pub(super) fn legal_fact(mut self, document: Document) -> Self {
        self.legal_facts.push(document);
        self
    }

    pub(super) fn document(mut self, document: Document) -> Self {
        self.documents.push(document);
        self
    }
}

impl Element {
    /// A field of the details that is a text.
    pub(crate) fn text(&self, field: &str) -> Option<String> {
        let details: Map<String, Value> = self.details.as_ref()?.decode().ok()?;
        details.get(field)?.as_str().map(str::to_owned)
    }

    /// A field of the details that is a date.
    pub(crate) fn date(&self, field: &str) -> Option<Instant> {
        send_core::time::parse(&self.text(field)?).ok()
    }
}

/// An instant as details have it.
pub(super) fn date(at: Instant) -> DateTime {
    at.into()
}
