//! The end of delivery on paper: delivered, or the recipient is dead, or the notice is deposited for whom nobody found.
//!
//! Source: pagopa/pn-delivery-push-workflow `action/completionworkflow/CompletionWorkFlowHandler.java`; the instants that
//! count from pagopa/pn-timeline-service `service/mapper/TimelineMapperAfterFix.java`.

use super::{first_address, postal_address};
use crate::life::scene::date;
use crate::life::track::Step;
use crate::life::{Document, Next, Scene, Turn, term};
use crate::world::Element;
use send_core::cost::SEND_FEE;
use send_core::model::TimelineCategory as C;
use send_core::time::Instant;
use serde_json::{Map, json};

pub(in crate::life) static SUCCESS: &[Step] = &[
    Step::after(1_500, succeeds),
    Step::after(120, |scene| {
        let end = end_of_paper(scene);
        term::schedule(scene, scene.world.terms.paper_success(end), end)
    }),
];

pub(in crate::life) static DECEASED: &[Step] = &[Step::after(1_500, returned)];

pub(in crate::life) static UNREACHABLE: &[Step] = &[
    Step::after(1_500, fails),
    Step::after(150, ask_for_deposit),
    Step::after(15_000, deposit),
    Step::after(120, |scene| {
        let deposited = deposited_at(scene);
        term::schedule(scene, scene.world.terms.paper_failure(deposited), deposited)
    }),
];

/// The last outcome on paper.
fn end_of_paper(scene: &Scene<'_>) -> Instant {
    let ends = scene.elements(&C::SendAnalogFeedback).chain(scene.elements(&C::PrepareAnalogDomicileFailure));
    ends.map(|element| element.happened).max().unwrap_or(scene.now())
}

fn deposited_at(scene: &Scene<'_>) -> Instant {
    scene.elements(&C::AnalogFailureWorkflow).next().map_or(scene.now(), |element| element.happened)
}

fn address_details(scene: &Scene<'_>) -> Map<String, serde_json::Value> {
    let address = postal_address(scene).unwrap_or_else(|| first_address(scene));
    let mut details = Map::new();
    details.insert("recIndex".to_owned(), json!(scene.index()));
    details.insert("physicalAddress".to_owned(), json!(address));
    details
}

fn succeeds(scene: &Scene<'_>) -> Turn {
    let draft = scene.draft(C::AnalogSuccessWorkflow).details(address_details(scene).into());
    draft.happened(end_of_paper(scene)).into()
}

fn returned(scene: &Scene<'_>) -> Turn {
    let mut details = address_details(scene);
    if !scene.has(&C::NotificationViewedCreationRequest) {
        details.insert("notificationCost".to_owned(), json!(SEND_FEE));
    }
    let draft = scene.draft(C::AnalogWorkflowRecipientDeceased).details(details.into());
    Turn::from(draft.happened(end_of_paper(scene))).then(Next::End)
}

fn fails(scene: &Scene<'_>) -> Turn {
    let notice = scene.key(Document::Aar { recipient: scene.index() });
    let details = json!({ "recIndex": scene.index(), "generatedAarUrl": notice });
    scene.draft(C::AnalogFailureWorkflow).details(details).into()
}

fn act(scene: &Scene<'_>) -> Document {
    Document::Deposit { recipient: scene.index(), rework: scene.leg().reworked() }
}

fn ask_for_deposit(scene: &Scene<'_>) -> Turn {
    let details = json!({
        "recIndex": scene.index(),
        "endWorkflowStatus": "FAILURE",
        "completionWorkflowDate": date(scene.now()),
        "legalFactId": scene.key(act(scene)),
    });
    let draft = scene.draft(C::CompletelyUnreachableCreationRequest).details(details);
    draft.happened(deposited_at(scene)).into()
}

fn deposit(scene: &Scene<'_>) -> Turn {
    let details = json!({ "recIndex": scene.index(), "legalFactGenerationDate": date(scene.now()) });
    let draft = scene.draft(C::CompletelyUnreachable).details(details).legal_fact(act(scene));
    draft.happened(deposited_at(scene)).into()
}

impl Element {
    /// The code of the courier or provider in the details.
    pub(crate) fn event_code(&self) -> Option<String> {
        self.text("deliveryDetailCode")
    }
}
