//! What every recipient goes through first: the notice of arrival (AAR), and the search for a digital address.
//!
//! Sources of an address are asked in the order PLATFORM, SPECIAL, GENERAL, and each leaves a trace. Who has none gets a
//! letter: **letters are not simulated yet**, so such a recipient stays at `SCHEDULE_ANALOG_WORKFLOW`, and the log says so.
//!
//! Source: pagopa/pn-delivery-push-workflow `action/startworkflow/**`, `action/choosedeliverymode/**`.

use super::personas::{Source, address};
use super::scene::date;
use super::{Document, Draft, Next, Scene, Step, Track, Turn, element_id};
use send_core::model::TimelineCategory as C;
use serde_json::json;

pub(super) static STEPS: &[Step] = &[
    Step::after(9_000, ask_for_notice),
    Step::after(20_000, notice_is_made),
    Step::after(10_000, |scene| look_for(scene, Source::Platform, Next::Onward)),
    Step::after(30, |scene| look_for(scene, Source::Special, Next::Switch(Track::Registry))),
];

/// Nobody is in the national registry of this emulator.
pub(super) static REGISTRY_STEPS: &[Step] = &[
    Step::after(900, ask_registry),
    Step::after(26_000, registry_answers),
    Step::after(35, |scene| available(scene, "GENERAL", false).into()),
    Step::after(35, schedule_letter),
];

fn ask_for_notice(scene: &Scene<'_>) -> Turn {
    let key = scene.key(Document::Aar { recipient: scene.index() });
    scene
        .draft(C::AarCreationRequest)
        .details(json!({ "recIndex": scene.index(), "aarKey": key, "numberOfPages": 1 }))
        .into()
}

fn notice_is_made(scene: &Scene<'_>) -> Turn {
    let document = Document::Aar { recipient: scene.index() };
    let details = json!({ "recIndex": scene.index(), "generatedAarUrl": scene.key(document), "numberOfPages": 1 });
    scene.draft(C::AarGeneration).details(details).document(document).into()
}

fn look_for(scene: &Scene<'_>, source: Source, otherwise: Next) -> Turn {
    let is_available = scene.recipient().is_some_and(|recipient| address(recipient, source).is_some());
    let next = if is_available { Next::Switch(Track::Digital) } else { otherwise };
    Turn::from(available(scene, source.as_str(), is_available)).then(next)
}

fn available(scene: &Scene<'_>, source: &'static str, is_available: bool) -> Draft {
    let details = json!({
        "recIndex": scene.index(),
        "digitalAddressSource": source,
        "isAvailable": is_available,
        "attemptDate": date(scene.now()),
    });
    let draft = scene.draft(C::GetAddress).details(details);
    draft.with_id(|id| (id.source, id.attempt) = (Some(source), Some(0)))
}

fn registry_call(scene: &Scene<'_>) -> Draft {
    scene.draft(C::PublicRegistryCall).with_id(|id| {
        id.delivery_mode = Some("DIGITAL");
        id.contact_phase = Some("CHOOSE_DELIVERY");
        id.attempt = Some(0);
    })
}

fn ask_registry(scene: &Scene<'_>) -> Turn {
    let details = json!({
        "recIndex": scene.index(),
        "deliveryMode": "DIGITAL",
        "contactPhase": "CHOOSE_DELIVERY",
        "sentAttemptMade": 0,
        "sendDate": date(scene.now()),
    });
    registry_call(scene).details(details).into()
}

fn registry_answers(scene: &Scene<'_>) -> Turn {
    let call = element_id::element_id(&C::PublicRegistryCall, &scene.notification.iun, &registry_call(scene).id);
    // The id names the call and nothing else; the recipient stands in the details.
    let draft = Draft::new(C::PublicRegistryResponse).details(json!({ "recIndex": scene.index() }));
    draft.with_id(|id| id.correlation = Some(call)).into()
}

fn schedule_letter(scene: &Scene<'_>) -> Turn {
    tracing::warn!(
        iun = %scene.notification.iun,
        recipient = scene.index(),
        "letters are not simulated yet: without a digital address this recipient stays as it is"
    );
    let details = json!({ "recIndex": scene.index(), "schedulingDate": date(scene.now()) });
    Turn::from(scene.draft(C::ScheduleAnalogWorkflow).details(details)).then(Next::End)
}
