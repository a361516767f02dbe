//! The term: fixed when a delivery ends, over when its day comes.
//!
//! No term is fixed for a recipient who looked before its day. One that was fixed runs out whatever happens, but the base
//! cost is told once: with the access, if that came first.
//!
//! Source: pagopa/pn-delivery-push-workflow `action/completionworkflow/RefinementScheduler.java`,
//! `action/refinement/RefinementHandler.java`.

use super::scene::date;
use super::track::Step;
use super::{Scene, Track, Turn, paper};
use send_core::cost::SEND_FEE;
use send_core::model::TimelineCategory as C;
use send_core::time::Instant;
use serde_json::{Map, json};

pub(super) static STEPS: &[Step] = &[Step::at(end, over)];

/// Fixes a term; what it follows from happened at another instant, maybe.
pub(super) fn schedule(scene: &Scene<'_>, end: Instant, happened: Instant) -> Turn {
    let looked = scene.elements(&C::NotificationViewedCreationRequest).any(|view| view.happened < end);
    if looked {
        return Turn::of(Vec::new());
    }
    let details = json!({ "recIndex": scene.index(), "schedulingDate": date(end) });
    let draft = scene.draft(C::ScheduleRefinement).details(details).happened(happened);
    Turn::from(draft).fork(Track::Refinement, scene.leg())
}

fn end(scene: &Scene<'_>) -> Instant {
    scene.notification.scheduled(scene.index()).unwrap_or(scene.now())
}

fn over(scene: &Scene<'_>) -> Turn {
    let at = end(scene);
    let mut details = Map::new();
    details.insert("recIndex".to_owned(), json!(scene.index()));
    if !scene.has(&C::NotificationViewedCreationRequest) {
        details.insert("notificationCost".to_owned(), json!(SEND_FEE));
    }
    details.insert("eventTimestamp".to_owned(), json!(date(at)));
    let turn = Turn::from(scene.draft(C::Refinement).details(details.into()).happened(at));
    match paper::restart(scene) {
        Some(attempt) => turn.fork(Track::Operators, scene.leg().attempt(attempt)),
        None => turn,
    }
}
