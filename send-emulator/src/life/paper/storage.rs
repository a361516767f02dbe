//! Letters at the post office: after ten days they count as delivered, fetched or not.
//!
//! Source: `send_core::lifecycle::Terms` (the rules and their sources). When the slip 23L is detached (RECAG012), the
//! outcome comes as soon as the ten days are over, unless the courier closes the file before.

use super::courier::{self, feedback, has_feedback};
use crate::clock::earlier;
use crate::couriers::paper::Shipment;
use crate::life::track::Step;
use crate::life::{Next, Scene, Turn};
use crate::world::Element;
use send_core::lifecycle::Storage;
use send_core::model::TimelineCategory as C;
use send_core::time::Instant;

pub(in crate::life) static STEPS: &[Step] = &[Step::at(end, counts_as_delivered)];

/// A letter (AR) lies at the post office from here on.
const STORED_AR: &str = "RECRN010";
/// A letter of the kind 890 does.
const STORED_890: &str = "RECAG011A";
/// The slip was detached.
const DETACHED: &str = "RECAG012";
/// Closures of stored letters, and the report of the outcome that dates them.
const CLOSURES_AR: &[(&str, &str)] =
    &[("RECRN003C", "RECRN003A"), ("RECRN004C", "RECRN004A"), (RETURNED_AR, "RECRN005A")];
const CLOSURES_890: &[(&str, &str)] =
    &[("RECAG005C", "RECAG005A"), ("RECAG006C", "RECAG006A"), ("RECAG007C", "RECAG007A")];
/// Nobody fetched it for a month.
const RETURNED_AR: &str = "RECRN005C";

/// What storage makes of a report.
pub(super) enum Judgement {
    /// An outcome of the platform's own takes its place.
    ByTerm(&'static str, Instant),
    /// The platform refuses it.
    Refused,
    /// The outcome comes when the days are over.
    Waits,
}

/// Judges a report; `None` if storage has nothing to do with it.
pub(super) fn judge(scene: &Scene<'_>, shipment: &Shipment, code: &str) -> Option<Judgement> {
    let index = scene.leg().event;
    let terms = &scene.world.terms;
    let came = |code: &str| shipment.since(code, index).map(|since| earlier(scene.now(), since));
    if code == DETACHED {
        return Some(Judgement::Waits);
    }
    let closure =
        |table: &[(&str, &'static str)]| table.iter().find(|(closing, _)| *closing == code).map(|(_, told)| *told);
    let storage = if let Some(told) = closure(CLOSURES_AR) {
        let (closed, returned) = (came(told).unwrap_or(scene.now()), code == RETURNED_AR);
        match came(STORED_AR) {
            Some(stored) => terms.storage_ar(stored, closed, returned),
            None if returned => Storage::TooEarly,
            None => Storage::AsReported,
        }
    } else {
        let told = closure(CLOSURES_890)?;
        terms.storage_890(came(STORED_890)?, came(told).unwrap_or(scene.now()))
    };
    match storage {
        Storage::ByTerm { code, delivered_at } => Some(Judgement::ByTerm(code, delivered_at)),
        Storage::TooEarly => {
            tracing::warn!(iun = %scene.notification.iun, code, "too early for the end of storage: the report is refused");
            Some(Judgement::Refused)
        }
        _ => None,
    }
}

/// When the days are over: at once, if there was no report of the storage.
fn end(scene: &Scene<'_>) -> Instant {
    delivered_at(scene).max(scene.now())
}

/// The day on which the letter counts as delivered.
fn delivered_at(scene: &Scene<'_>) -> Instant {
    let is_stored = |element: &&Element| element.event_code().as_deref() == Some(STORED_890);
    let stored = scene.elements(&C::SendAnalogProgress).filter(is_stored).last();
    stored.map_or(scene.now(), |stored| scene.world.terms.end_of_storage_890(stored.happened))
}

fn counts_as_delivered(scene: &Scene<'_>) -> Turn {
    if has_feedback(scene) {
        return Turn::silent(Next::End);
    }
    let at = delivered_at(scene);
    let turn = Turn::from(feedback(scene, "PNAG012", None, at, true)).then(Next::End);
    courier::outcome(scene, turn, true, None)
}
