//! A message to a digital address: sent, accepted, delivered or not, and sent again where the provider failed.
//!
//! What the provider reports is programmed by the domain ([`crate::couriers::mail`]). C000, C005 and C007 reach the platform
//! and leave no trace in timelines. C008 and C010, and 26 hours of silence (DP10), make it send the message again within the
//! same attempt, after ten minutes: without end on the platform, here so many times, lest a life have no end.
//!
//! Source: pagopa/pn-delivery-push-workflow `action/digitalworkflow/DigitalWorkFlowExternalChannelResponseHandler.java`
//! L343-395, `DigitalWorkFlowRetryHandler.java`.

pub(super) mod end;

use super::scene::date;
use super::track::Step;
use super::{Document, Draft, Next, Scene, Track, Turn, rounds};
use crate::clock::{earlier, later};
use crate::couriers::event::Event;
use crate::couriers::mail::{self, Message};
use crate::dice::Use;
use crate::personas::Source;
use send_core::catalogue::{self, Outcome};
use send_core::model::TimelineCategory as C;
use send_core::time::Instant;
use serde_json::{Map, Value, json};
use std::time::Duration;

pub(super) static MESSAGE: &[Step] = &[Step::after(500, send)];
pub(super) static RECEIPTS: &[Step] = &[Step::at(next_report, report)];
pub(super) static SILENCE: &[Step] = &[Step::at(|scene| later(scene.now(), PATIENCE), nothing_came)];
pub(super) static REPETITION: &[Step] = &[Step::at(|scene| later(scene.now(), BEFORE_REPETITION), send_again)];

/// How long the platform waits for a receipt.
const PATIENCE: Duration = Duration::from_secs(26 * 3_600);
/// How long it waits before it sends a message again.
const BEFORE_REPETITION: Duration = Duration::from_secs(600);
/// How often a message is sent again within an attempt before that counts as failed.
const MOST_REPETITIONS: u8 = 5;
/// A receipt reaches the platform so much later than what it tells.
const RECEIPT_DELAY: Duration = Duration::from_millis(800);
/// Codes that come with a receipt as a document.
const WITH_RECEIPT: &[&str] = &["C001", "C002", "C003", "C004", "C006"];

impl<'a> Scene<'a> {
    /// The address of the recipient in a source.
    pub(super) fn address(&self, source: Source) -> Option<&'a str> {
        self.world.personas.address(self.recipient()?, source)
    }
}

/// Where this message goes: the second round begins with the address of the first one.
fn addressee(scene: &Scene<'_>) -> String {
    let leg = scene.leg();
    let first = || rounds::first_address(scene, leg.source);
    let old = if leg.is_repeat { first() } else { None };
    old.or_else(|| scene.address(leg.source).map(str::to_owned)).unwrap_or_default()
}

fn address_details(address: &str) -> Value {
    json!({ "type": "PEC", "address": address })
}

/// An element of this attempt.
fn attempt(scene: &Scene<'_>, category: C) -> Draft {
    let leg = scene.leg();
    scene.draft(category).with_id(|id| {
        id.source = Some(leg.source.as_str());
        id.repeat = Some(leg.is_repeat);
        id.attempt = Some(u32::from(leg.attempt));
    })
}

fn send(scene: &Scene<'_>) -> Turn {
    let details = json!({
        "recIndex": scene.index(),
        "digitalAddress": address_details(&addressee(scene)),
        "digitalAddressSource": scene.leg().source.as_str(),
        "retryNumber": scene.leg().attempt,
    });
    let next = Next::Go(Track::Receipts, scene.leg());
    Turn::from(attempt(scene, C::SendDigitalDomicile).details(details)).then(next)
}

fn reports(scene: &Scene<'_>) -> Vec<Event> {
    let leg = scene.leg();
    let message = Message { attempt: leg.attempt, is_old_address: leg.is_repeat, repetition: leg.part };
    mail::reports(&addressee(scene), message)
}

fn current(scene: &Scene<'_>) -> Option<Event> {
    reports(scene).into_iter().nth(usize::from(scene.leg().event))
}

fn next_report(scene: &Scene<'_>) -> Instant {
    let after = current(scene).map_or(Duration::ZERO, |event| event.after);
    later(scene.now(), scene.world.time.work(after))
}

fn report(scene: &Scene<'_>) -> Turn {
    let Some(event) = current(scene) else { return Turn::silent(Next::Go(Track::Silence, scene.leg())) };
    let onward = Next::Again(scene.leg().onward());
    match catalogue::event_code(&event.code).map(|code| code.outcome) {
        Some(Outcome::Progress) => Turn::from(progress(scene, &event.code, false)).then(onward),
        Some(Outcome::Retry) => fails_for_now(scene, &event.code),
        Some(Outcome::Ok) => feedback(scene, &event.code, true),
        Some(Outcome::Ko) => feedback(scene, &event.code, false),
        Some(_) => Turn::silent(onward),
        None => {
            tracing::warn!(iun = %scene.notification.iun, code = %event.code, "no such code: the report is ignored");
            Turn::silent(onward)
        }
    }
}

fn nothing_came(scene: &Scene<'_>) -> Turn {
    if scene.notification.is_cancelled { Turn::silent(Next::End) } else { fails_for_now(scene, "DP10") }
}

/// The provider failed: the message is sent again, unless that was done often enough.
fn fails_for_now(scene: &Scene<'_>, code: &str) -> Turn {
    if scene.leg().part >= MOST_REPETITIONS {
        return feedback(scene, code, false);
    }
    Turn::from(progress(scene, code, true)).then(Next::Go(Track::Repetition, scene.leg().next_part()))
}

fn send_again(scene: &Scene<'_>) -> Turn {
    Turn::from(progress(scene, "DP00", false)).then(Next::Go(Track::Receipts, scene.leg()))
}

/// When what a report tells has happened.
fn told_at(scene: &Scene<'_>) -> Instant {
    earlier(scene.now(), scene.world.time.work(RECEIPT_DELAY))
}

fn progress(scene: &Scene<'_>, code: &str, is_sent_again: bool) -> Draft {
    let at = told_at(scene);
    let draft = attempt(scene, C::SendDigitalProgress);
    let own = scene.id_of(&draft);
    let before = scene.elements(&C::SendDigitalProgress).filter(|element| element.id.starts_with(&own)).count();
    let details = json!({
        "recIndex": scene.index(),
        "deliveryDetailCode": code,
        "shouldRetry": is_sent_again,
        "digitalAddress": address_details(&addressee(scene)),
        "digitalAddressSource": scene.leg().source.as_str(),
        "notificationDate": date(at),
        "eventTimestamp": date(at),
        "sendingReceipts": receipts(scene),
        "retryNumber": scene.leg().attempt,
    });
    let draft = draft.with_id(|id| id.index = u32::try_from(before + 1).ok()).details(details).happened(at);
    with_receipt(scene, draft, code)
}

fn feedback(scene: &Scene<'_>, code: &str, is_delivered: bool) -> Turn {
    let at = told_at(scene);
    let mut details = Map::new();
    let mut say = |name: &str, value: Value| details.insert(name.to_owned(), value);
    say("recIndex", json!(scene.index()));
    say("digitalAddress", address_details(&addressee(scene)));
    say("responseStatus", json!(if is_delivered { "OK" } else { "KO" }));
    say("notificationDate", json!(date(at)));
    say("deliveryDetailCode", json!(code));
    say("sendingReceipts", receipts(scene));
    let draft = attempt(scene, C::SendDigitalFeedback).details(details.into()).happened(at);
    Turn::from(with_receipt(scene, draft, code)).then(rounds::after_feedback(scene, is_delivered))
}

fn with_receipt(scene: &Scene<'_>, draft: Draft, code: &str) -> Draft {
    let receipt = Document::Receipt { recipient: scene.index(), element: scene.place(0) };
    if WITH_RECEIPT.contains(&code) { draft.legal_fact(receipt) } else { draft }
}

fn receipts(scene: &Scene<'_>) -> Value {
    let which = [scene.course.notification.number(), scene.index() as u64, u64::from(scene.place(0))];
    let id = scene.world.dice.hex(Use::Receipt, &which);
    json!([{ "id": format!("opec.{id}@pec.emulator.invalid"), "system": "send-emulator" }])
}
