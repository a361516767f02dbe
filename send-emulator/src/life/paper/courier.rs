//! What the courier reports of a letter: progress, scans, the outcome.
//!
//! The address programs the reports ([`crate::couriers::paper`]); what a code means is told by `send_core::catalogue`. One
//! outcome counts for an attempt, and what comes after it is progress. A letter that is lost is sent again within the same
//! attempt, as far as its sequence goes on; one that the printer refused stays where it is.
//!
//! Sources: pagopa/pn-paper-channel `ExternalChannelCodeEnum.java`, pagopa/pn-paper-tracker (order of the reports, dates);
//! timelines of the test environment (one element for each scan).

use super::{address, attempt, base, postal_address, service_level, storage};
use crate::clock::{earlier, later};
use crate::couriers::event::{Delay, Event};
use crate::couriers::paper::{Shipment, lasting};
use crate::dice::Use;
use crate::life::scene::date;
use crate::life::track::Step;
use crate::life::{Document, Draft, Leg, Next, Scene, Track, Turn};
use send_core::catalogue::{self, EventCode, Outcome, Phase};
use send_core::model::TimelineCategory as C;
use send_core::time::Instant;
use serde_json::{Map, Value, json};
use std::time::Duration;

pub(in crate::life) static STEPS: &[Step] = &[Step::at(next_report, report)];

/// The printer judged the document not printable: it is tried again where a sequence goes on.
const NOT_PRINTABLE: &str = "CON996";
/// The outcome of the carrier's inquiry that the recipient is dead.
const DECEASED: &str = "M02";

/// The letter of this leg, and where it goes.
pub(in crate::life) fn shipment(scene: &Scene<'_>) -> Option<Shipment> {
    let own = postal_address(scene)?;
    let Some(route) = address::own_route(scene, &own) else {
        let iun = scene.notification.iun;
        tracing::warn!(%iun, recipient = scene.index(), "the address names no sequence: nothing is heard of the letter");
        return None;
    };
    Shipment::of(route, scene.leg().part)
}

fn next_report(scene: &Scene<'_>) -> Instant {
    later(scene.now(), shipment(scene).map_or(Duration::ZERO, |shipment| shipment.wait(scene.leg().event)))
}

/// When what is reported now has happened: not before the letter was handed over, however late the report comes.
pub(in crate::life) fn happened(scene: &Scene<'_>, shipment: &Shipment, event: &Event) -> Instant {
    let letters = scene.elements(&C::SendAnalogDomicile).chain(scene.elements(&C::SendSimpleRegisteredLetter));
    let handed_over = letters.map(|letter| letter.happened).max().unwrap_or(Instant::MIN);
    reported_date(scene, shipment, event).max(handed_over)
}

fn reported_date(scene: &Scene<'_>, shipment: &Shipment, event: &Event) -> Instant {
    let at = earlier(scene.now(), shipment.age(scene.leg().event));
    match event.delay {
        Some(Delay::Earlier(by)) => earlier(at, lasting(by, &event.code)),
        Some(Delay::Later(by)) => later(at, lasting(by, &event.code)),
        None => at,
    }
}

fn report(scene: &Scene<'_>) -> Turn {
    let Some(shipment) = shipment(scene) else { return Turn::silent(Next::End) };
    let leg = scene.leg();
    let Some(event) = shipment.event(leg.event) else { return Turn::silent(Next::End) };
    let onward = Next::Again(leg.onward());
    let Some(code) = catalogue::event_code(&event.code) else {
        tracing::warn!(iun = %scene.notification.iun, code = %event.code, "no such code: the report is ignored");
        return Turn::silent(onward);
    };
    let at = happened(scene, &shipment, event);
    let is_lost = code.phase == Phase::Retry || code.code == NOT_PRINTABLE;
    if is_lost {
        return Turn::of(progress(scene, event, at, 0)).then(sent_again(scene));
    }
    let cause = shipment.cause(leg.event);
    match verdict(scene, &shipment, code, cause, at) {
        Verdict::Feedback { code, at, is_delivered, then } => {
            let mut drafts = vec![feedback(scene, &code, cause, at, is_delivered)];
            if then == Then::AlsoProgress {
                drafts.extend(progress(scene, event, happened(scene, &shipment, event), 1));
            }
            outcome(scene, Turn::of(drafts).then(onward), is_delivered, cause)
        }
        Verdict::Progress => Turn::of(progress(scene, event, at, 0)).then(onward),
        Verdict::Stored => Turn::of(progress(scene, event, at, 0)).fork(Track::Storage, leg).then(onward),
        Verdict::Nothing => Turn::silent(onward),
    }
}

/// What a report amounts to.
enum Verdict {
    Feedback {
        code: String,
        at: Instant,
        is_delivered: bool,
        then: Then,
    },
    Progress,
    /// The letter counts as delivered when the days of storage are over.
    Stored,
    Nothing,
}

/// What the report itself becomes, beside the feedback.
#[derive(PartialEq)]
enum Then {
    Nothing,
    AlsoProgress,
}

fn verdict(scene: &Scene<'_>, shipment: &Shipment, code: &EventCode, cause: Option<&str>, at: Instant) -> Verdict {
    let progress = || if code.in_progress { Verdict::Progress } else { Verdict::Nothing };
    if has_feedback(scene) {
        return progress();
    }
    match storage::judge(scene, shipment, code.code) {
        Some(storage::Judgement::Refused) => return Verdict::Nothing,
        Some(storage::Judgement::Waits) => return Verdict::Stored,
        Some(storage::Judgement::ByTerm(code, at)) => {
            return Verdict::Feedback { code: code.to_owned(), at, is_delivered: true, then: Then::AlsoProgress };
        }
        None => {}
    }
    let outcome = code.outcome_with(cause.unwrap_or_default());
    // Without a cause the refusal of a letter is a delivery, as the courier's closing code alone says.
    let is_delivered = matches!(outcome, Outcome::Ok | Outcome::OkOrKo);
    if code.in_feedback && (is_delivered || outcome == Outcome::Ko) {
        return Verdict::Feedback { code: code.code.to_owned(), at, is_delivered, then: Then::Nothing };
    }
    progress()
}

/// True once this attempt has its outcome.
pub(super) fn has_feedback(scene: &Scene<'_>) -> bool {
    let own = scene.id_of(&attempt(scene, C::SendAnalogFeedback));
    scene.elements(&C::SendAnalogFeedback).any(|element| *element.id == *own)
}

/// What follows from the outcome.
pub(super) fn outcome(scene: &Scene<'_>, turn: Turn, is_delivered: bool, cause: Option<&str>) -> Turn {
    let leg = scene.leg();
    let follows = match (is_delivered, leg.attempt) {
        (true, _) if cause == Some(DECEASED) => (Track::Deceased, leg),
        (true, _) => (Track::AnalogSuccess, leg),
        (false, 0) => (Track::Letter, leg.attempt(1)),
        (false, _) => (Track::Unreachable, leg),
    };
    turn.fork(follows.0, follows.1)
}

/// The next shipment of the attempt, if its sequence goes on.
fn sent_again(scene: &Scene<'_>) -> Next {
    let next: Leg = scene.leg().next_part();
    let own = postal_address(scene);
    let goes_on =
        own.as_ref().and_then(|own| address::own_route(scene, own)).and_then(|route| route.shipment(next.part));
    if goes_on.is_some() { Next::Again(next) } else { Next::End }
}

fn registered_letter(scene: &Scene<'_>) -> String {
    let which = [scene.course.notification.number(), scene.index() as u64, Leg { event: 0, ..scene.leg() }.number()];
    scene.world.dice.hex(Use::Letter, &which)
}

fn say_common(scene: &Scene<'_>, details: &mut Map<String, Value>, at: Instant, code: &str, cause: Option<&str>) {
    let mut say = |name: &str, value: Value| details.insert(name.to_owned(), value);
    say("notificationDate", json!(date(at)));
    say("deliveryDetailCode", json!(code));
    if let Some(cause) = cause {
        say("deliveryFailureCause", json!(cause));
    }
    say("sendRequestId", json!(scene.id_of(&attempt(scene, C::SendAnalogDomicile))));
    say("registeredLetterCode", json!(registered_letter(scene)));
}

/// Progress: an element for each scan, one if there is none. So many others are written before.
fn progress(scene: &Scene<'_>, event: &Event, at: Instant, written: usize) -> Vec<Draft> {
    let draft = |after: usize, details: &mut Map<String, Value>| {
        details.insert("recIndex".to_owned(), json!(scene.index()));
        details.insert("serviceLevel".to_owned(), json!(service_level(scene)));
        say_common(scene, details, at, &event.code, event.cause.as_deref());
        let draft = attempt(scene, C::SendAnalogProgress);
        let own = scene.id_of(&draft);
        let mut own = own.splitn(2, ".REWORK_");
        let (stem, rework) = (own.next().unwrap_or_default(), own.next());
        let is_own = |id: &str| id.starts_with(stem) && id.split_once(".REWORK_").map(|(_, mark)| mark) == rework;
        let before = scene.elements(&C::SendAnalogProgress).filter(|element| is_own(&element.id)).count();
        draft.with_id(|id| id.index = u32::try_from(before + after + 1).ok()).happened(at)
    };
    let scans = scans(scene, event, written);
    if scans.is_empty() {
        let mut details = Map::new();
        let draft = draft(0, &mut details);
        return vec![draft.details(details.into())];
    }
    let element = |(after, (kind, document)): (usize, (String, Document))| {
        let mut details = Map::new();
        let draft = draft(after, &mut details);
        let scan = json!({
            "id": after.to_string(), "documentType": kind, "url": scene.key(document), "date": date(scene.now()),
        });
        details.insert("attachments".to_owned(), json!([scan]));
        draft.details(details.into()).legal_fact(document)
    };
    scans.into_iter().enumerate().map(element).collect()
}

/// The documents that a report brings, with their names; so many elements are written before.
pub(in crate::life) fn scans(scene: &Scene<'_>, event: &Event, written: usize) -> Vec<(String, Document)> {
    let recipient = scene.index();
    let scan = |(after, scan): (usize, &crate::couriers::event::Scan)| {
        let element = scene.place(written + after);
        // What the printer hands in is the notice of arrival, whatever the archive it came in.
        if event.code.starts_with("CON") {
            return ("Copia Conforme AAR".to_owned(), Document::Printed { recipient, element });
        }
        (scan.kind.clone(), Document::Scan { recipient, element, is_archive: scan.is_archive })
    };
    event.documents.iter().enumerate().map(scan).collect()
}

/// The outcome of the attempt.
pub(super) fn feedback(scene: &Scene<'_>, code: &str, cause: Option<&str>, at: Instant, is_delivered: bool) -> Draft {
    let address = postal_address(scene).unwrap_or_else(|| super::first_address(scene));
    let mut details = base(scene, &address);
    details.remove("relatedRequestId");
    details.insert("responseStatus".to_owned(), json!(if is_delivered { "OK" } else { "KO" }));
    say_common(scene, &mut details, at, code, cause);
    let is_first_failure = !is_delivered && scene.leg().attempt == 0;
    if let Some(found) = address::found_by_courier(scene).filter(|_| is_first_failure) {
        details.insert("newAddress".to_owned(), json!(found));
    }
    attempt(scene, C::SendAnalogFeedback).details(details.into()).happened(at)
}
