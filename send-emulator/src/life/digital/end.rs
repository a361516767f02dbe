//! The end of digital delivery: certified and final after seven days, or published and final after fifteen.
//!
//! Source: pagopa/pn-delivery-push-workflow `action/completionworkflow/CompletionWorkFlowHandler.java`,
//! `FailureWorkflowHandler.java`.

use super::address_details;
use crate::life::scene::date;
use crate::life::track::Step;
use crate::life::{Document, Next, Scene, Track, Turn, term};
use crate::world::Element;
use send_core::model::TimelineCategory as C;
use send_core::time::Instant;
use serde_json::json;

pub(in crate::life) static SUCCESS: &[Step] = &[
    Step::after(1_600, workflow_succeeds),
    Step::after(80, |scene| term::schedule(scene, scene.world.terms.digital_success(delivered_at(scene)), scene.now())),
    Step::after(17_000, certify),
];

pub(in crate::life) static FAILURE: &[Step] = &[
    Step::after(400, workflow_fails),
    Step::after(80, |scene| {
        let ended = scene.elements(&C::DigitalDeliveryCreationRequest).next().map_or(scene.now(), |it| it.happened);
        term::schedule(scene, scene.world.terms.digital_failure(ended), scene.now())
            .fork(Track::SimpleLetter, scene.leg())
    }),
    Step::after(17_000, publish),
];

/// The message that counts: the first that arrived.
fn delivered<'a>(scene: &Scene<'a>) -> Option<&'a Element> {
    let arrived = |element: &&Element| element.text("responseStatus").as_deref() == Some("OK");
    scene.elements(&C::SendDigitalFeedback).find(arrived)
}

fn delivered_at(scene: &Scene<'_>) -> Instant {
    delivered(scene).map_or(scene.now(), |feedback| feedback.happened)
}

/// The address that the last message went to, or the one that took it.
fn address(scene: &Scene<'_>) -> String {
    let last = || scene.elements(&C::SendDigitalFeedback).last();
    delivered(scene).or_else(last).and_then(Element::digital_address).unwrap_or_default()
}

fn workflow_succeeds(scene: &Scene<'_>) -> Turn {
    ends(scene, "SUCCESS", delivered_at(scene))
}

fn workflow_fails(scene: &Scene<'_>) -> Turn {
    ends(scene, "FAILURE", scene.now())
}

fn ends(scene: &Scene<'_>, how: &str, at: Instant) -> Turn {
    let details = json!({
        "recIndex": scene.index(),
        "digitalAddress": address_details(&address(scene)),
        "endWorkflowStatus": how,
        "completionWorkflowDate": date(at),
        "legalFactId": scene.key(Document::DigitalDelivery { recipient: scene.index() }),
    });
    scene.draft(C::DigitalDeliveryCreationRequest).details(details).into()
}

fn certify(scene: &Scene<'_>) -> Turn {
    let details = json!({ "recIndex": scene.index(), "digitalAddress": address_details(&address(scene)) });
    let fact = Document::DigitalDelivery { recipient: scene.index() };
    Turn::from(scene.draft(C::DigitalSuccessWorkflow).details(details).legal_fact(fact)).then(Next::End)
}

fn publish(scene: &Scene<'_>) -> Turn {
    let fact = Document::DigitalDelivery { recipient: scene.index() };
    let draft = scene.draft(C::DigitalFailureWorkflow).details(json!({ "recIndex": scene.index() }));
    Turn::from(draft.legal_fact(fact)).then(Next::End)
}

impl Element {
    /// The digital address in the details.
    pub(crate) fn digital_address(&self) -> Option<String> {
        let details: serde_json::Value = self.details.as_ref()?.decode().ok()?;
        details.pointer("/digitalAddress/address")?.as_str().map(str::to_owned)
    }
}
