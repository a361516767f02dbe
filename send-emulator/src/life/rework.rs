//! Rework: the platform's operators take back part of a timeline after an error of printer or courier, and do it again.
//!
//! What is taken back leaves the timeline and stands in NOTIFICATION_TIMELINE_REWORKED; what is done again gets a mark in its
//! id. What the courier reports the second time is programmed after `@restart` in the sequence; where nothing is, he
//! reports the same again.
//!
//! Source: pagopa/pn-delivery-push-workflow `action/rework/ReworkRequestedHandler.java` (what is taken back),
//! `ReworkValidationHandler.java`; devportal-docs "API VERSIONE GA26Q2.B".

use super::ledger::write;
use super::paper::courier::shipment;
use super::track::Step;
use super::{Course, Leg, Next, Scene, Track, Turn, plan};
use crate::api::shown_element;
use crate::clock::later;
use crate::error::Why;
use crate::world::{Element, Notification, NotificationId, World};
use send_core::model::TimelineCategory as C;
use serde_json::{Value, json};
use std::time::Duration;

/// How much is done again.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub enum Rework {
    /// What the courier reported of the attempt: the letter itself stands.
    Correct,
    /// The attempt from its preparation on: another letter is sent, and paid.
    Restart,
}

/// Categories that can be taken back, and get a mark when they are done again.
const INVALIDABLE: &[C] = &[
    C::PrepareAnalogDomicile,
    C::PrepareAnalogDomicileFailure,
    C::SendAnalogDomicile,
    C::SendAnalogProgress,
    C::SendAnalogFeedback,
    C::AnalogSuccessWorkflow,
    C::AnalogFailureWorkflow,
    C::ScheduleRefinement,
    C::Refinement,
    C::CompletelyUnreachable,
    C::CompletelyUnreachableCreationRequest,
    C::AnalogWorkflowRecipientDeceased,
];

/// Reports of the printer: they stay when only the courier's are corrected.
const PRINTER: &str = "CON";

/// The mark of an element: the number of the rework that does it, from 0.
pub(super) fn mark(category: &C, leg: Leg) -> Option<u8> {
    leg.reworked().checked_sub(1).filter(|_| INVALIDABLE.contains(category))
}

/// A day after the term the operators begin again with what an address programs so, unless somebody did before.
pub(super) static STEPS: &[Step] =
    &[Step::at(|scene| later(scene.now(), DELIBERATION), |_| Turn::silent(Next::Restart))];

const DELIBERATION: Duration = Duration::from_secs(24 * 3_600);

/// Does again what an address programs so, if it still can be done.
pub(super) fn restart(world: &mut World, course: Course) {
    let Some(recipient) = course.recipient else { return };
    if let Err(why) = again(world, course.notification, recipient, course.leg.attempt, Rework::Restart) {
        tracing::debug!(%why, recipient, "nothing is done again");
    }
}

/// Takes back an attempt of a recipient and does it again.
pub(crate) fn rework(
    world: &mut World,
    id: NotificationId,
    recipient: usize,
    attempt: u8,
    kind: Rework,
) -> Result<(), Why> {
    world.tick();
    again(world, id, recipient, attempt, kind)
}

fn again(world: &mut World, id: NotificationId, recipient: usize, attempt: u8, kind: Rework) -> Result<(), Why> {
    let notification = world.notifications.get(id).ok_or(Why::NotAccepted)?;
    check(notification, recipient, attempt)?;
    let dead: Vec<usize> = notification
        .timeline
        .iter()
        .enumerate()
        .filter(|(_, element)| !element.is_invalidated && is_taken_back(element, recipient, attempt, kind))
        .map(|(index, _)| index)
        .collect();
    let mut leg = Leg { reworks: reworks(notification, recipient), ..Leg::default() };
    let number = leg.reworked();
    if let Some(count) = leg.reworks.get_mut(usize::from(attempt)) {
        *count = count.saturating_add(1);
    }
    let leg = leg.attempt(attempt);
    let details = json!({
        "recIndex": recipient,
        "sentAttemptMade": attempt,
        "invalidatedTimelineAndStatusHistory": invalidated(notification, &dead),
    });
    let draft = super::Draft::new(C::NotificationTimelineReworked).details(details).with_id(|id| {
        (id.recipient, id.attempt, id.rework) = (Some(recipient), Some(u32::from(attempt)), Some(number));
    });
    if let Some(notification) = world.notifications.get_mut(id) {
        for index in dead {
            if let Some(element) = notification.timeline.get_mut(index) {
                element.is_invalidated = true;
            }
        }
    }
    write(world, id, draft);
    let course = Course { notification: id, recipient: Some(recipient), track: Track::Letter, step: 0, leg };
    match kind {
        Rework::Restart => plan(world, course),
        Rework::Correct => {
            let leg = Leg { event: first_of_courier(world, course), ..leg };
            plan(world, Course { track: Track::Courier, leg, ..course });
        }
    }
    Ok(())
}

/// The first report that is the courier's.
fn first_of_courier(world: &World, course: Course) -> u8 {
    let Some(shipment) = Scene::new(world, course).and_then(|scene| shipment(&scene)) else { return 0 };
    (0..u8::MAX).find(|index| shipment.event(*index).is_none_or(|event| !event.code.starts_with(PRINTER))).unwrap_or(0)
}

fn check(notification: &Notification, recipient: usize, attempt: u8) -> Result<(), Why> {
    if notification.is_cancelled {
        return Err(Why::Cancelled);
    }
    if notification.recipient(recipient).is_none() {
        return Err(Why::NoSuchRecipient);
    }
    if notification.of_recipient(recipient, &C::NotificationViewedCreationRequest).next().is_some() {
        return Err(Why::Viewed);
    }
    let mut letters = notification.of_recipient(recipient, &C::SendAnalogDomicile);
    if attempt > 1 || !letters.any(|letter| is_of_attempt(letter, attempt)) {
        return Err(Why::NoSuchAttempt);
    }
    Ok(())
}

/// How many reworks began with each attempt.
fn reworks(notification: &Notification, recipient: usize) -> [u8; 2] {
    let count = |attempt| {
        let reworked = notification.of_recipient(recipient, &C::NotificationTimelineReworked);
        u8::try_from(reworked.filter(|element| is_of_attempt(element, attempt)).count()).unwrap_or(u8::MAX)
    };
    [count(0), count(1)]
}

fn is_of_attempt(element: &Element, attempt: u8) -> bool {
    let mark = format!("ATTEMPT_{attempt}");
    element.id.split('.').any(|part| part == mark)
}

fn is_taken_back(element: &Element, recipient: usize, attempt: u8, kind: Rework) -> bool {
    if element.recipient != Some(recipient) || !INVALIDABLE.contains(&element.category) {
        return false;
    }
    if attempt == 1 && is_of_attempt(element, 0) {
        return false;
    }
    // What belongs to a later attempt, or to none, goes anyway.
    if kind == Rework::Restart || !is_of_attempt(element, attempt) {
        return true;
    }
    match element.category {
        C::PrepareAnalogDomicile | C::SendAnalogDomicile => false,
        C::SendAnalogProgress => !element.event_code().is_some_and(|code| code.starts_with(PRINTER)),
        _ => true,
    }
}

/// The part of the history that does not count any more, with its elements.
fn invalidated(notification: &Notification, dead: &[usize]) -> Vec<Value> {
    let find = |id: &str| {
        let of_id = |index: &&usize| notification.timeline.get(**index).is_some_and(|element| *element.id == *id);
        dead.iter().find(of_id).and_then(|index| notification.timeline.get(*index))
    };
    let history = notification.history();
    let entries = history.entries().iter().filter_map(|entry| {
        let elements: Vec<_> = entry.related.iter().filter_map(|id| find(id)).collect();
        let shown: Vec<_> = elements.into_iter().map(|element| shown_element(notification, element)).collect();
        let date = super::scene::date(entry.active_from);
        (!shown.is_empty())
            .then(|| json!({ "status": entry.status, "activeFrom": date, "relatedTimelineElements": shown }))
    });
    entries.collect()
}
