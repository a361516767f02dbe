//! Which digital address is tried next: two attempts on each source, PLATFORM, SPECIAL, GENERAL and round again.
//!
//! The second attempt on a source waits until seven days after the last one on it. On PLATFORM and GENERAL it begins with
//! the address of the first attempt (`REPEAT_true`), and goes on with the present one if that is another. The first message
//! that arrives ends the rounds; so does the end of the second one.
//!
//! Source: pagopa/pn-delivery-push-workflow `action/digitalworkflow/DigitalWorkFlowHandler.java`, `DigitalWorkFlowUtils.java`,
//! `DigitalWorkflowFirstSendRepeatHandler.java`, `SendDigitalFinalStatusResponseHandler.java`.

use super::delivery::availability;
use super::scene::date;
use super::track::Step;
use super::{Draft, Next, Scene, Track, Turn};
use crate::clock::later;
use crate::personas::Source;
use crate::world::Element;
use send_core::model::TimelineCategory as C;
use send_core::time::Instant;
use serde_json::{Map, Value, json};

pub(super) static ADDRESS: &[Step] =
    &[Step::after(30, |scene| address_comes(scene, scene.address(scene.leg().source)))];
pub(super) static ROUND: &[Step] = &[Step::after(500, choose_next)];
pub(super) static SECOND: &[Step] = &[Step::at(|scene| due(scene, scene.leg().source.next()), day_has_come)];

/// How many attempts each source gets.
const ATTEMPTS: usize = 2;

/// What follows the outcome of a message.
pub(super) fn after_feedback(scene: &Scene<'_>, is_delivered: bool) -> Next {
    let leg = scene.leg();
    if leg.is_repeat {
        look_at(scene, leg.source, leg.attempt)
    } else if is_delivered || repeat_arrived(scene) {
        Next::Go(Track::DigitalSuccess, leg)
    } else {
        Next::Go(Track::Round, leg)
    }
}

/// An address of a source came, or there is none.
pub(super) fn address_comes(scene: &Scene<'_>, address: Option<&str>) -> Turn {
    let leg = scene.leg();
    let repeat = repeat_of(scene);
    let is_new = match repeat {
        Some(repeat) => address.is_some() && repeat.digital_address().as_deref() != address,
        None => address.is_some(),
    };
    let next = if is_new {
        Next::Go(Track::Message, leg.to(leg.source, leg.attempt, false))
    } else if repeat_arrived(scene) {
        Next::Go(Track::DigitalSuccess, leg)
    } else {
        Next::Go(Track::Round, leg.to(leg.source, leg.attempt, false))
    };
    Turn::from(availability(scene, leg.source, leg.attempt, address.is_some())).then(next)
}

/// The outcome of the message to the old address in this round.
fn repeat_of<'a>(scene: &Scene<'a>) -> Option<&'a Element> {
    let leg = scene.leg();
    let mark = format!(".SOURCE_{}.REPEAT_true.ATTEMPT_{}", leg.source.as_str(), leg.attempt);
    scene.elements(&C::SendDigitalFeedback).find(|element| element.id.ends_with(&mark))
}

fn repeat_arrived(scene: &Scene<'_>) -> bool {
    repeat_of(scene).is_some_and(|feedback| feedback.text("responseStatus").as_deref() == Some("OK"))
}

fn of_source<'a>(scene: &Scene<'a>, category: &C, source: Source) -> impl Iterator<Item = &'a Element> {
    let mark = format!(".SOURCE_{}.", source.as_str());
    scene.elements(category).filter(move |element| element.id.contains(&mark))
}

/// The address that the first attempt on a source went to.
pub(super) fn first_address(scene: &Scene<'_>, source: Source) -> Option<String> {
    of_source(scene, &C::SendDigitalDomicile, source).next()?.digital_address()
}

/// When the last attempt on a source was made.
fn last_attempt(scene: &Scene<'_>, source: Source) -> Option<Instant> {
    let looked = of_source(scene, &C::GetAddress, source).map(|element| element.happened);
    // The feedback's id names its source, too.
    looked.chain(of_source(scene, &C::SendDigitalFeedback, source).map(|element| element.happened)).max()
}

/// When the second attempt on a source may be made.
fn due(scene: &Scene<'_>, source: Source) -> Instant {
    later(last_attempt(scene, source).unwrap_or(scene.now()), scene.world.terms.second_digital_attempt)
}

fn look_at(scene: &Scene<'_>, source: Source, attempt: u8) -> Next {
    let track = if source == Source::General { Track::Registry } else { Track::Address };
    Next::Go(track, scene.leg().to(source, attempt, false))
}

/// The second attempt on a source.
fn try_again(scene: &Scene<'_>, source: Source) -> Next {
    let changes = matches!(source, Source::Platform | Source::General);
    if changes && first_address(scene, source).is_some() {
        return Next::Go(Track::Message, scene.leg().to(source, 1, true));
    }
    look_at(scene, source, 1)
}

fn choose_next(scene: &Scene<'_>) -> Turn {
    let source = scene.leg().source.next();
    let attempts = of_source(scene, &C::GetAddress, source).count();
    let chosen = prepared(scene, None);
    match attempts {
        0 => Turn::from(chosen).then(look_at(scene, source, 0)),
        made if made >= ATTEMPTS => Turn::from(chosen).then(Next::Go(Track::DigitalFailure, scene.leg())),
        _ if scene.now() > due(scene, source) => Turn::from(chosen).then(try_again(scene, source)),
        _ => {
            Turn::of(vec![chosen, scheduled(scene, due(scene, source))]).then(Next::Go(Track::SecondRound, scene.leg()))
        }
    }
}

fn day_has_come(scene: &Scene<'_>) -> Turn {
    let source = scene.leg().source.next();
    let schedule = scene.id_of(&schedule_draft(scene));
    Turn::from(prepared(scene, Some(schedule))).then(try_again(scene, source))
}

/// An element about the last attempt.
fn last(scene: &Scene<'_>, category: C) -> Draft {
    let leg = scene.leg();
    let (source, attempt) = (leg.source.as_str(), u32::from(leg.attempt));
    scene.draft(category).with_id(|id| (id.source, id.attempt) = (Some(source), Some(attempt)))
}

/// What the last attempt was, as details tell it.
fn last_details(scene: &Scene<'_>) -> Map<String, Value> {
    let leg = scene.leg();
    let mut details = Map::new();
    details.insert("recIndex".to_owned(), json!(scene.index()));
    if let Some(address) = scene.address(leg.source) {
        details.insert("digitalAddress".to_owned(), json!({ "type": "PEC", "address": address }));
    }
    details.insert("digitalAddressSource".to_owned(), json!(leg.source.as_str()));
    details
}

/// The next source was chosen.
fn prepared(scene: &Scene<'_>, schedule: Option<String>) -> Draft {
    let leg = scene.leg();
    let next = leg.source.next();
    let mut details = last_details(scene);
    let mut say = |name: &str, value: Value| details.insert(name.to_owned(), value);
    say("retryNumber", json!(leg.attempt));
    say("nextDigitalAddressSource", json!(next.as_str()));
    say("nextSourceAttemptsMade", json!(of_source(scene, &C::GetAddress, next).count()));
    if let Some(at) = last_attempt(scene, leg.source) {
        say("attemptDate", json!(date(at)));
    }
    if let Some(at) = last_attempt(scene, next) {
        say("nextLastAttemptMadeForSource", json!(date(at)));
    }
    last(scene, C::PrepareDigitalDomicile).with_id(|id| id.correlation = schedule).details(details.into())
}

fn schedule_draft(scene: &Scene<'_>) -> Draft {
    last(scene, C::ScheduleDigitalWorkflow)
}

fn scheduled(scene: &Scene<'_>, due: Instant) -> Draft {
    let mut details = last_details(scene);
    details.insert("sentAttemptMade".to_owned(), json!(scene.leg().attempt));
    let last = last_attempt(scene, scene.leg().source).unwrap_or(scene.now());
    details.insert("lastAttemptDate".to_owned(), json!(date(last)));
    details.insert("schedulingDate".to_owned(), json!(date(due)));
    schedule_draft(scene).details(details.into())
}
