//! The simple registered letter: it tells a recipient whom no message reached that there is something to read.
//!
//! It changes no status. It is not sent to one who looked or paid meanwhile.
//!
//! Source: pagopa/pn-delivery-push-workflow `action/completionworkflow/RegisteredLetterSender.java`,
//! `action/analogworkflow/AnalogWorkflowPaperChannelResponseHandler.java`.

use super::paper::courier::{happened, scans};
use super::paper::{is_foreign, letter, postal_address};
use super::scene::date;
use super::track::Step;
use super::{Document, Draft, Next, Scene, Track, Turn};
use crate::clock::later;
use crate::couriers::paper::{Shipment, route};
use crate::dice::Use;
use send_core::catalogue::{self, Phase, Product};
use send_core::model::{PhysicalAddressRead, TimelineCategory as C};
use send_core::time::Instant;
use serde_json::{Map, json};
use std::time::Duration;

pub(super) static LETTER: &[Step] = &[Step::after(1_000, prepare), Step::after(3_000, hand_over)];
pub(super) static COURIER: &[Step] = &[Step::at(next_report, report)];

/// The letter goes to the sender's address.
fn address(scene: &Scene<'_>) -> PhysicalAddressRead {
    let first = Scene { course: super::Course { leg: scene.leg().attempt(0), ..scene.course }, ..*scene };
    postal_address(&first).unwrap_or_else(PhysicalAddressRead::new)
}

fn product(address: &PhysicalAddressRead) -> Product {
    if is_foreign(address) { Product::SimpleInternational } else { Product::Simple }
}

fn prepare(scene: &Scene<'_>) -> Turn {
    if scene.is_settled() {
        return Turn::silent(Next::End);
    }
    let details = json!({ "recIndex": scene.index(), "physicalAddress": address(scene) });
    scene.draft(C::PrepareSimpleRegisteredLetter).details(details).into()
}

fn hand_over(scene: &Scene<'_>) -> Turn {
    if scene.is_settled() {
        return Turn::silent(Next::End);
    }
    let address = address(scene);
    let mut details = Map::new();
    details.insert("recIndex".to_owned(), json!(scene.index()));
    details.insert("physicalAddress".to_owned(), json!(address));
    let prepared = scene.id_of(&scene.draft(C::PrepareSimpleRegisteredLetter));
    details.extend(letter(scene, product(&address), prepared));
    let draft = scene.draft(C::SendSimpleRegisteredLetter).details(details.into());
    Turn::from(draft).then(Next::Go(Track::SimpleCourier, scene.leg().attempt(0)))
}

fn shipment(scene: &Scene<'_>, number: u8) -> Option<Shipment> {
    let address = address(scene);
    let route = route(address.address.as_deref().unwrap_or_default(), product(&address));
    if route.is_none() {
        let iun = scene.notification.iun;
        tracing::warn!(%iun, recipient = scene.index(), "the address names no sequence: nothing is heard of the letter");
    }
    Shipment::of(route?, number)
}

fn next_report(scene: &Scene<'_>) -> Instant {
    let leg = scene.leg();
    later(scene.now(), shipment(scene, leg.part).map_or(Duration::ZERO, |shipment| shipment.wait(leg.event)))
}

fn report(scene: &Scene<'_>) -> Turn {
    let leg = scene.leg();
    let Some(shipment) = shipment(scene, leg.part) else { return Turn::silent(Next::End) };
    let Some(event) = shipment.event(leg.event) else { return Turn::silent(Next::End) };
    let onward = Next::Again(leg.onward());
    let Some(code) = catalogue::event_code(&event.code) else {
        tracing::warn!(iun = %scene.notification.iun, code = %event.code, "no such code: the report is ignored");
        return Turn::silent(onward);
    };
    let at = happened(scene, &shipment, event);
    let scans = scans(scene, event, 0);
    let drafts = match scans.is_empty() {
        true => vec![progress(scene, &event.code, event.cause.as_deref(), at, 0, None)],
        false => {
            let scans = scans.into_iter().enumerate();
            scans.map(|(n, scan)| progress(scene, &event.code, event.cause.as_deref(), at, n, Some(scan))).collect()
        }
    };
    let again = leg.next_part();
    let next = match code.phase {
        Phase::Retry if self::shipment(scene, again.part).is_some() => Next::Again(again),
        Phase::Retry => Next::End,
        _ => onward,
    };
    Turn::of(drafts).then(next)
}

fn progress(
    scene: &Scene<'_>,
    code: &str,
    cause: Option<&str>,
    at: Instant,
    after: usize,
    scan: Option<(String, Document)>,
) -> Draft {
    let which = [scene.course.notification.number(), scene.index() as u64, u64::from(scene.leg().part)];
    let mut details = Map::new();
    let mut say = |name: &str, value| details.insert(name.to_owned(), value);
    say("recIndex", json!(scene.index()));
    say("notificationDate", json!(date(at)));
    say("deliveryDetailCode", json!(code));
    if let Some(cause) = cause {
        say("deliveryFailureCause", json!(cause));
    }
    say("sendRequestId", json!(scene.id_of(&scene.draft(C::SendSimpleRegisteredLetter))));
    say("registeredLetterCode", json!(scene.world.dice.hex(Use::SimpleLetter, &which)));
    if let Some((kind, document)) = &scan {
        let scan = json!({ "id": after.to_string(), "documentType": kind, "url": scene.key(*document), "date": date(scene.now()) });
        say("attachments", json!([scan]));
    }
    let before = scene.elements(&C::SendSimpleRegisteredLetterProgress).count();
    let draft = scene.draft(C::SendSimpleRegisteredLetterProgress).details(details.into()).happened(at);
    let draft = draft.with_id(|id| id.index = u32::try_from(before + after + 1).ok());
    match scan {
        Some((_, document)) => draft.legal_fact(document),
        None => draft,
    }
}
