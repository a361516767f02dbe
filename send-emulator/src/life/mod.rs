//! What happens to a notification by itself.
//!
//! A life is a set of *tracks*: timetables of [`Step`]s, each a wait and what is done after it. A track belongs to the
//! notification or to one of its recipients; every step plans the next one, so several recipients get along beside each
//! other and a cancellation stops them where they are. What a step does is a function from the [`Scene`] to the elements
//! of the timeline: the engine here writes them, computes the status with `send_core::lifecycle`, and tells the streams.
//!
//! | track | what |
//! |---|---|
//! | [`validation`] | content checks, addresses, acceptance or refusal |
//! | [`delivery`] | the notice of arrival, the choice of the channel |
//! | [`digital`] | delivery to a digital address, up to the end of the term |
//! | [`cancellation`] | after the sender asked for it |
//!
//! [`payment`] is no track: it only writes down what the sender tells.
//!
//! Times are what real timelines show (shared/cases/full_sent). Source of the order: pagopa/pn-delivery-push-workflow
//! `action/**`, pagopa/pn-delivery-push-validator `action/startworkflow/**`.

mod cancellation;
mod delivery;
mod digital;
mod document;
mod element_id;
mod payment;
mod personas;
mod scene;
mod validation;

pub(crate) use cancellation::request as request_cancellation;
pub(crate) use document::Document;
pub(crate) use payment::paid;
pub(crate) use scene::{Draft, Scene, Turn};

use crate::clock::later;
use crate::world::{Element, Happening, NotificationId, World};
use send_core::model::{LegalFactId, NotificationStatus, RefusalReason};
use send_core::time::Instant;
use send_core::wire::Raw;
use std::time::Duration;

/// Something that is due at some time.
#[derive(Debug)]
pub(crate) enum Action {
    /// The next step on a track.
    Step(Course),
    /// Acknowledged events of a stream go.
    PurgeEvents { stream: String, up_to: u64 },
    /// A file that nobody used goes.
    ForgetFile { key: String },
}

/// Somebody's place on a track.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Course {
    pub(crate) notification: NotificationId,
    /// The recipient whose track it is; none for the notification as a whole.
    pub(crate) recipient: Option<usize>,
    pub(crate) track: Track,
    pub(crate) step: usize,
}

/// A timetable.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Track {
    Validation,
    Delivery,
    Registry,
    Digital,
    Cancellation,
}

impl Track {
    fn steps(self) -> &'static [Step] {
        match self {
            Self::Validation => validation::STEPS,
            Self::Delivery => delivery::STEPS,
            Self::Registry => delivery::REGISTRY_STEPS,
            Self::Digital => digital::STEPS,
            Self::Cancellation => cancellation::STEPS,
        }
    }
}

/// A wait, and what is done after it.
pub(crate) struct Step {
    wait: Wait,
    act: fn(&Scene<'_>) -> Turn,
}

enum Wait {
    /// The platform is at work for about so many milliseconds.
    Work(u64),
    /// A date has to come.
    Until(fn(&Scene<'_>) -> Instant),
}

impl Step {
    /// After the platform worked for about so many milliseconds.
    const fn after(milliseconds: u64, act: fn(&Scene<'_>) -> Turn) -> Self {
        Self { wait: Wait::Work(milliseconds), act }
    }

    /// At a date.
    const fn at(date: fn(&Scene<'_>) -> Instant, act: fn(&Scene<'_>) -> Turn) -> Self {
        Self { wait: Wait::Until(date), act }
    }
}

/// What comes after a step.
#[derive(Debug, Clone)]
pub(crate) enum Next {
    /// The next step of the track, if there is one.
    Onward,
    /// Another track, for the same course.
    Switch(Track),
    /// The request is accepted: every recipient gets on this track.
    Accept(Track),
    /// Nothing more.
    End,
    /// The request is refused.
    Refuse(Vec<RefusalReason>),
}

/// A notification was sent: its validation begins.
pub(crate) fn begin(world: &mut World, notification: NotificationId) {
    plan(world, Course { notification, recipient: None, track: Track::Validation, step: 0 });
}

/// Does what is due.
pub(crate) fn perform(world: &mut World, action: Action) {
    match action {
        Action::Step(course) => step(world, course),
        Action::PurgeEvents { stream, up_to } => world.streams.purge(&stream, up_to),
        Action::ForgetFile { key } => world.files.forget_unused(&key),
    }
}

/// Plans the step at which a course stands.
fn plan(world: &mut World, course: Course) {
    let Some(step) = course.track.steps().get(course.step) else { return };
    let at = match &step.wait {
        Wait::Work(milliseconds) => {
            let which = [
                course.notification.number(),
                course.recipient.map_or(0, |recipient| recipient as u64 + 1),
                course.track as u64,
                course.step as u64,
            ];
            let work = world.dice.around(Duration::from_millis(*milliseconds), &which);
            later(world.now, world.time.work(work))
        }
        Wait::Until(date) => match Scene::new(world, course) {
            Some(scene) => date(&scene),
            None => return,
        },
    };
    world.plan_at(at, Action::Step(course));
}

fn step(world: &mut World, course: Course) {
    let is_stopped = world.notifications.get(course.notification).is_none_or(|n| n.is_cancelled);
    if is_stopped && course.track != Track::Cancellation {
        return;
    }
    let Some(step) = course.track.steps().get(course.step) else { return };
    let Some(turn) = Scene::new(world, course).map(|scene| (step.act)(&scene)) else { return };
    for draft in turn.drafts {
        write(world, course.notification, draft);
    }
    match turn.next {
        Next::Onward => plan(world, Course { step: course.step + 1, ..course }),
        Next::Switch(track) => plan(world, Course { track, step: 0, ..course }),
        Next::Accept(track) => {
            validation::accepted(world, course.notification);
            let recipients = world.notifications.get(course.notification).map_or(0, |n| n.content.recipients.len());
            for recipient in 0..recipients {
                plan(world, Course { recipient: Some(recipient), track, step: 0, ..course });
            }
        }
        Next::End => {}
        Next::Refuse(reasons) => validation::refused(world, course.notification, reasons),
    }
}

/// Writes an element: into the timeline, into the status, into the streams.
fn write(world: &mut World, id: NotificationId, draft: Draft) {
    let (now, dice) = (world.now, world.dice);
    for document in draft.documents.iter().chain(&draft.legal_facts) {
        world.notifications.add_document(document.key(dice, id), id, *document);
    }
    let Some(notification) = world.notifications.get_mut(id) else { return };
    let legal_facts = draft.legal_facts.iter().map(|document| {
        let mut fact = LegalFactId::new(document.safe_key(dice, id));
        fact.category = document.legal_fact();
        fact
    });
    let element = Element {
        id: element_id::element_id(&draft.category, &notification.iun, &draft.id),
        category: draft.category,
        recipient: draft.id.recipient,
        written: now,
        happened: draft.happened.unwrap_or(now),
        legal_facts: legal_facts.collect(),
        details: draft.details.and_then(|details| Raw::encode(&details).ok()),
    };
    notification.timeline.push(element);
    let status = notification.history().status().clone();
    let status_changed = status != notification.status;
    notification.status = status;
    publish(world, id, status_changed);
}

/// Tells the streams of the element that was written last.
fn publish(world: &mut World, id: NotificationId, status_changed: bool) {
    let Some(notification) = world.notifications.get(id) else { return };
    let Some((element, written)) = notification.timeline.iter().enumerate().next_back() else { return };
    tracing::debug!(iun = %notification.iun, category = %written.category, status = %notification.status, "happened");
    let (now, time, dice) = (world.now, &world.time, world.dice);
    let faults = &mut world.faults;
    let happening = Happening {
        owner: &notification.owner,
        group: notification.group.as_deref(),
        notification: id,
        element,
        category: &written.category,
        status: &notification.status,
        status_changed,
        at: now,
    };
    world.streams.publish(&happening, || faults.twist(now, time, dice));
}

/// True if the notification has been in a status.
pub(crate) fn has_reached(world: &World, id: NotificationId, status: &NotificationStatus) -> bool {
    let Some(notification) = world.notifications.get(id) else { return false };
    notification.history().entries().iter().any(|entry| entry.status == *status)
}
