//! What happens to a notification by itself, and what people do to it.
//!
//! A life is a set of *tracks*: timetables of steps, each a wait and what is done after it. A track belongs to the
//! notification or to one of its recipients; every step plans the next one, so several recipients get along beside each
//! other and a cancellation stops them where they are. What a step does is a function from the [`Scene`] to the elements
//! of the timeline; the engine here performs it, [`ledger`] writes them, computes the status with `send_core::lifecycle`,
//! and tells the streams. A course remembers only which sending it is about ([`Leg`]); everything else is read in the
//! timeline.
//!
//! | tracks | what |
//! |---|---|
//! | [`validation`] | content checks, addresses, acceptance or refusal |
//! | [`delivery`], [`registry`] | the notice of arrival, courtesy messages, the choice of the channel |
//! | [`digital`], [`rounds`] | messages to digital addresses, two attempts on each source |
//! | [`simple_letter`] | the letter that follows when none took it |
//! | [`paper`] | two attempts on paper, storage, deceased and untraceable recipients |
//! | [`term`] | the term and its end |
//! | [`view`], [`payment`], [`cancellation`], [`rework`] | what people and the platform's operators do |
//!
//! Times are what real timelines show (shared/cases/full_sent). Source of the order: pagopa/pn-delivery-push-workflow
//! `action/**`, pagopa/pn-delivery-push-validator `action/startworkflow/**`.

mod cancellation;
mod courtesy;
mod delivery;
mod digital;
mod document;
mod element_id;
mod ledger;
mod paper;
mod payment;
mod registry;
mod rework;
mod rounds;
mod scene;
mod simple_letter;
mod term;
mod track;
mod validation;
mod view;

pub(crate) use cancellation::request as request_cancellation;
pub(crate) use document::Document;
pub use paper::PostalPrices;
pub(crate) use paper::{is_foreign, normalised};
pub(crate) use payment::paid;
pub use rework::Rework;
pub(crate) use rework::rework;
pub(crate) use scene::{Draft, Scene, Turn};
pub(crate) use track::{Course, Leg, Next, Track};
pub use view::Desk;
pub(crate) use view::{Viewer, retrieve, view};

use crate::clock::later;
use crate::informal;
use crate::world::{Notification, NotificationId, World};
use ledger::write;
use send_core::model::{NotificationStatus, TimelineCategory};
use std::time::Duration;
use track::Wait;

/// Something that is due at some time.
#[derive(Debug)]
pub(crate) enum Action {
    /// The next step on a track.
    Step(Course),
    /// Acknowledged events of a stream go.
    PurgeEvents { stream: String, up_to: u64 },
    /// A file that nobody used goes.
    ForgetFile { key: String },
    /// The next step of an informal notification.
    Informal { number: usize },
}

/// A notification was sent: its validation begins.
pub(crate) fn begin(world: &mut World, notification: NotificationId) {
    plan(world, Course { notification, recipient: None, track: Track::Validation, step: 0, leg: Leg::default() });
}

/// Does what is due.
pub(crate) fn perform(world: &mut World, action: Action) {
    match action {
        Action::Step(course) => step(world, course),
        Action::PurgeEvents { stream, up_to } => world.streams.purge(&stream, up_to),
        Action::ForgetFile { key } => world.files.forget_unused(&key),
        Action::Informal { number } => informal::step(world, number),
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
                course.leg.number(),
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
    if world.notifications.get(course.notification).is_none_or(|notification| is_over(notification, course)) {
        return;
    }
    let Some(step) = course.track.steps().get(course.step) else { return };
    let Some(turn) = Scene::new(world, course).map(|scene| (step.act)(&scene)) else { return };
    for draft in turn.drafts {
        write(world, course.notification, draft);
    }
    for (track, leg) in turn.forks {
        plan(world, Course { track, leg, step: 0, ..course });
    }
    match turn.next {
        Next::Onward => plan(world, Course { step: course.step + 1, ..course }),
        Next::Again(leg) => plan(world, Course { leg, ..course }),
        Next::Go(track, leg) => plan(world, Course { track, leg, step: 0, ..course }),
        Next::Accept(track) => {
            validation::accepted(world, course.notification);
            let recipients = world.notifications.get(course.notification).map_or(0, |n| n.content.recipients.len());
            for recipient in 0..recipients {
                plan(world, Course { recipient: Some(recipient), track, step: 0, ..course });
            }
        }
        Next::Restart => rework::restart(world, course),
        Next::End => {}
        Next::Refuse(reasons) => validation::refused(world, course.notification, reasons),
    }
}

/// True if a course has no point any more: the notification is cancelled, or its sending was reworked.
fn is_over(notification: &Notification, course: Course) -> bool {
    let is_stopped = notification.is_cancelled && !course.track.survives_cancellation();
    let is_stale = course.track.ends_with_rework()
        && course.recipient.is_some_and(|recipient| notification.reworks(recipient) != course.leg.reworked());
    is_stopped || is_stale
}

/// True if the notification has been in a status.
pub(crate) fn has_reached(world: &World, id: NotificationId, status: &NotificationStatus) -> bool {
    let Some(notification) = world.notifications.get(id) else { return false };
    notification.status == *status || notification.history().entries().iter().any(|entry| entry.status == *status)
}

impl Notification {
    /// How many times the sendings to a recipient were reworked.
    pub(crate) fn reworks(&self, recipient: usize) -> u8 {
        let reworked = self.of_recipient(recipient, &TimelineCategory::NotificationTimelineReworked);
        u8::try_from(reworked.count()).unwrap_or(u8::MAX)
    }
}
