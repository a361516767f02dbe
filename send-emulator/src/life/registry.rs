//! The national registries of digital addresses: asked when the channel is chosen, and in each round.
//!
//! Source: pagopa/pn-delivery-push-workflow `action/choosedeliverymode/ChooseDeliveryModeHandler.java` (choice),
//! `action/digitalworkflow/DigitalWorkFlowHandler.java` (rounds).

use super::delivery::availability;
use super::scene::date;
use super::track::Step;
use super::{Draft, Next, Scene, Track, Turn, rounds};
use crate::personas::Source;
use send_core::model::TimelineCategory as C;
use serde_json::{Map, json};

pub(super) static CHOICE: &[Step] = &[
    Step::after(900, ask),
    Step::after(26_000, answer),
    Step::after(35, choose),
    Step::after(35, |scene| Turn::silent(Next::Go(Track::Paper, scene.leg()))),
];

pub(super) static ROUND: &[Step] = &[
    Step::after(900, ask),
    Step::after(26_000, answer),
    Step::after(35, |scene| rounds::address_comes(scene, scene.address(Source::General))),
];

fn call(scene: &Scene<'_>) -> Draft {
    scene.draft(C::PublicRegistryCall).with_id(|id| {
        id.delivery_mode = Some("DIGITAL");
        id.contact_phase = Some(phase(scene));
        id.attempt = Some(u32::from(scene.leg().attempt));
    })
}

/// At which point the registry is asked.
fn phase(scene: &Scene<'_>) -> &'static str {
    if scene.course.track == Track::Choice { "CHOOSE_DELIVERY" } else { "SEND_ATTEMPT" }
}

fn ask(scene: &Scene<'_>) -> Turn {
    let details = json!({
        "recIndex": scene.index(),
        "deliveryMode": "DIGITAL",
        "contactPhase": phase(scene),
        "sentAttemptMade": scene.leg().attempt,
        "sendDate": date(scene.now()),
    });
    call(scene).details(details).into()
}

fn answer(scene: &Scene<'_>) -> Turn {
    let mut details = Map::new();
    details.insert("recIndex".to_owned(), json!(scene.index()));
    if let Some(address) = scene.address(Source::General) {
        details.insert("digitalAddress".to_owned(), json!({ "type": "PEC", "address": address }));
    }
    let call = scene.id_of(&call(scene));
    let draft = scene.draft(C::PublicRegistryResponse).details(details.into());
    draft.with_id(|id| id.correlation = Some(call)).into()
}

fn choose(scene: &Scene<'_>) -> Turn {
    let is_available = scene.address(Source::General).is_some();
    let message = Next::Go(Track::Message, scene.leg().to(Source::General, 0, false));
    let next = if is_available { message } else { Next::Onward };
    Turn::from(availability(scene, Source::General, 0, is_available)).then(next)
}
