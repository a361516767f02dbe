//! What every recipient goes through first: the notice of arrival (AAR), courtesy messages, and the choice of the channel.
//!
//! Sources of a digital address are asked in the order PLATFORM, SPECIAL, GENERAL, and each leaves a trace. Who has none gets
//! a letter.
//!
//! Source: pagopa/pn-delivery-push-workflow `action/startworkflowrecipient/**`, `action/choosedeliverymode/ChooseDeliveryModeHandler.java`.

use super::scene::date;
use super::track::Step;
use super::{Document, Draft, Next, Scene, Track, Turn, courtesy};
use crate::personas::Source;
use send_core::model::TimelineCategory as C;
use serde_json::json;

pub(super) static STEPS: &[Step] = &[
    Step::after(9_000, ask_for_notice),
    Step::after(20_000, notice_is_made),
    Step::after(800, courtesy::tell),
    Step::after(10_000, |scene| look_for(scene, Source::Platform, Next::Onward)),
    Step::after(30, |scene| look_for(scene, Source::Special, Next::Go(Track::Choice, scene.leg()))),
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

/// Takes the first address that there is.
fn look_for(scene: &Scene<'_>, source: Source, otherwise: Next) -> Turn {
    let is_available = scene.address(source).is_some();
    let next = if is_available { Next::Go(Track::Message, scene.leg().to(source, 0, false)) } else { otherwise };
    Turn::from(availability(scene, source, 0, is_available)).then(next)
}

/// Whether a source has an address.
pub(super) fn availability(scene: &Scene<'_>, source: Source, attempt: u8, is_available: bool) -> Draft {
    let details = json!({
        "recIndex": scene.index(),
        "digitalAddressSource": source.as_str(),
        "isAvailable": is_available,
        "attemptDate": date(scene.now()),
    });
    let draft = scene.draft(C::GetAddress).details(details);
    draft.with_id(|id| (id.source, id.attempt) = (Some(source.as_str()), Some(u32::from(attempt))))
}
