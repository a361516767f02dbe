//! Delivery to a digital address: sent, accepted, delivered, certified, final after seven days.
//!
//! The codes of the certified-mail system that the workflow keeps are C001 (accepted) and the outcome; C000, C005 and C007
//! reach the platform and leave no trace in timelines.
//!
//! A first message that cannot be delivered ends in its feedback here: **second rounds and the letter after a digital
//! failure are not simulated yet**, and the log says so.
//!
//! Source: pagopa/pn-delivery-push-workflow `action/digitalworkflow/DigitalWorkFlowExternalChannelResponseHandler.java`
//! L343-395, `action/completionworkflow/**`.

use super::personas::{Outcome, Source, chosen, outcome};
use super::scene::date;
use super::{Document, Draft, Next, Scene, Step, Turn};
use crate::clock::earlier;
use crate::dice::Use;
use send_core::cost::SEND_FEE;
use send_core::model::TimelineCategory as C;
use send_core::time::Instant;
use serde_json::{Value, json};
use std::time::Duration;

pub(super) static STEPS: &[Step] = &[
    Step::after(500, send),
    Step::after(10_000, provider_accepts),
    Step::after(10_000, outcome_comes),
    Step::after(1_600, workflow_ends),
    Step::after(80, fix_term),
    Step::after(17_000, certify),
    Step::at(end_of_term, becomes_final),
];

/// A receipt reaches the platform so much later than what it tells.
const RECEIPT_DELAY: Duration = Duration::from_millis(800);

fn channel<'a>(scene: &Scene<'a>) -> Option<(Source, &'a str)> {
    chosen(scene.recipient()?)
}

fn digital_address(scene: &Scene<'_>) -> Value {
    json!({ "type": "PEC", "address": channel(scene).map(|(_, address)| address) })
}

/// An element of the first attempt.
fn attempt(scene: &Scene<'_>, category: C) -> Draft {
    scene.draft(category).with_id(|id| {
        id.source = channel(scene).map(|(source, _)| source.as_str());
        id.repeat = Some(false);
        id.attempt = Some(0);
    })
}

fn source(scene: &Scene<'_>) -> Option<&'static str> {
    channel(scene).map(|(source, _)| source.as_str())
}

fn send(scene: &Scene<'_>) -> Turn {
    let details = json!({
        "recIndex": scene.index(),
        "digitalAddress": digital_address(scene),
        "digitalAddressSource": source(scene),
        "retryNumber": 0,
    });
    let turn = Turn::from(attempt(scene, C::SendDigitalDomicile).details(details));
    match channel(scene).map(|(_, address)| outcome(address)) {
        Some(Outcome::Programmed) => {
            let iun = scene.notification.iun;
            tracing::warn!(%iun, recipient = scene.index(), "programmed sequences are not simulated yet: nothing more happens");
            turn.then(Next::End)
        }
        _ => turn,
    }
}

fn receipts(scene: &Scene<'_>, message: u64) -> Value {
    let which = [scene.course.notification.number(), scene.index() as u64, message];
    let id = scene.world.dice.hex(Use::Receipt, &which);
    json!([{ "id": format!("opec.{id}@pec.emulator.invalid"), "system": "send-emulator" }])
}

/// When what a receipt tells has happened.
fn told_at(scene: &Scene<'_>) -> Instant {
    earlier(scene.now(), scene.world.time.work(RECEIPT_DELAY))
}

fn provider_accepts(scene: &Scene<'_>) -> Turn {
    let at = told_at(scene);
    let details = json!({
        "recIndex": scene.index(),
        "deliveryDetailCode": "C001",
        "shouldRetry": false,
        "digitalAddress": digital_address(scene),
        "digitalAddressSource": source(scene),
        "notificationDate": date(at),
        "eventTimestamp": date(at),
        "sendingReceipts": receipts(scene, 1),
        "retryNumber": 0,
    });
    let draft = attempt(scene, C::SendDigitalProgress).with_id(|id| id.index = Some(1));
    draft.details(details).happened(at).legal_fact(Document::PecAccepted { recipient: scene.index() }).into()
}

fn outcome_comes(scene: &Scene<'_>) -> Turn {
    let at = told_at(scene);
    let is_delivered = channel(scene).is_some_and(|(_, address)| outcome(address) == Outcome::Delivered);
    let details = json!({
        "recIndex": scene.index(),
        "digitalAddress": digital_address(scene),
        "responseStatus": if is_delivered { "OK" } else { "KO" },
        "notificationDate": date(at),
        "deliveryDetailCode": if is_delivered { "C003" } else { "C004" },
        "sendingReceipts": receipts(scene, 2),
    });
    let draft = attempt(scene, C::SendDigitalFeedback).details(details).happened(at);
    let turn = Turn::from(draft.legal_fact(Document::PecOutcome { recipient: scene.index() }));
    if is_delivered {
        return turn;
    }
    let iun = scene.notification.iun;
    tracing::warn!(%iun, recipient = scene.index(), "what follows a failed digital delivery is not simulated yet: nothing more happens");
    turn.then(Next::End)
}

/// When the message was delivered.
fn delivered_at(scene: &Scene<'_>) -> Instant {
    let feedback = scene.notification.element(&C::SendDigitalFeedback, scene.course.recipient);
    feedback.map_or(scene.now(), |feedback| feedback.happened)
}

fn end_of_term(scene: &Scene<'_>) -> Instant {
    scene.world.terms.digital_success(delivered_at(scene))
}

fn workflow_ends(scene: &Scene<'_>) -> Turn {
    let details = json!({
        "recIndex": scene.index(),
        "digitalAddress": digital_address(scene),
        "endWorkflowStatus": "SUCCESS",
        "completionWorkflowDate": date(delivered_at(scene)),
        "legalFactId": scene.key(Document::DigitalDelivery { recipient: scene.index() }),
    });
    scene.draft(C::DigitalDeliveryCreationRequest).details(details).into()
}

fn fix_term(scene: &Scene<'_>) -> Turn {
    let details = json!({ "recIndex": scene.index(), "schedulingDate": date(end_of_term(scene)) });
    scene.draft(C::ScheduleRefinement).details(details).into()
}

fn certify(scene: &Scene<'_>) -> Turn {
    let details = json!({ "recIndex": scene.index(), "digitalAddress": digital_address(scene) });
    let fact = Document::DigitalDelivery { recipient: scene.index() };
    scene.draft(C::DigitalSuccessWorkflow).details(details).legal_fact(fact).into()
}

fn becomes_final(scene: &Scene<'_>) -> Turn {
    let at = end_of_term(scene);
    let details = json!({ "recIndex": scene.index(), "notificationCost": SEND_FEE, "eventTimestamp": date(at) });
    scene.draft(C::Refinement).details(details).happened(at).into()
}
