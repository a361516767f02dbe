//! A thousand lives drawn at random: the statuses that the emulator tells, those that core computes from the timeline it
//! shows, and those that were to be expected from what was drawn, are the same.
#![allow(clippy::expect_used, clippy::unwrap_used)]

mod common;

use common::{Desk, recipient, without_domicile};
use send_core::iun::Iun;
use send_core::lifecycle::{self, Event};
use send_core::model::{FullSentNotification, TimelineCategory};
use send_core::time::Instant;
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::time::Duration;

const LIVES: usize = 1_000;

/// Recipients, and what becomes of a notification to whom nobody does anything.
struct Fate {
    /// Digital address, if any, and street.
    recipients: &'static [(&'static str, &'static str)],
    last: &'static str,
}

const fn fate(recipients: &'static [(&'static str, &'static str)], last: &'static str) -> Fate {
    Fate { recipients, last }
}

/// Tax codes of the platform's own tests.
const PEOPLE: &[&str] = &["FRMTTR76M06B715E", "CLMCST42R12D969Z"];
const DEAD: (&str, &str) = ("", "Via @FAIL_DECEDUTO_890");
const BY_MAIL: (&str, &str) = ("prova@pec.it", "Via senza nome");
/// Nothing is ever heard of the letter.
const SILENT: (&str, &str) = ("", "Via @sequence.5s-CON080");

/// Told by the law and the manual, and not by the algorithm.
const FATES: &[Fate] = &[
    fate(&[BY_MAIL], "EFFECTIVE_DATE"),
    fate(&[("prova@fail.it", "Via senza nome")], "EFFECTIVE_DATE"),
    fate(&[("", "Via @OK_890")], "EFFECTIVE_DATE"),
    fate(&[("", "Via @FAIL_890")], "EFFECTIVE_DATE"),
    fate(&[("", "Via @OK-Giacenza-lte10_890")], "EFFECTIVE_DATE"),
    fate(&[("", "Via @FAIL-Discovery_890")], "EFFECTIVE_DATE"),
    fate(&[("", "Via @FAIL-Irreperibile_890")], "EFFECTIVE_DATE"),
    fate(&[DEAD], "RETURNED_TO_SENDER"),
    fate(&[SILENT], "DELIVERING"),
    fate(&[BY_MAIL, ("", "Via @OK_890")], "EFFECTIVE_DATE"),
    fate(&[BY_MAIL, DEAD], "EFFECTIVE_DATE"),
    fate(&[DEAD, DEAD], "RETURNED_TO_SENDER"),
    fate(&[SILENT, DEAD], "DELIVERING"),
];

/// Numbers that are the same in every run (Marsaglia's xorshift).
fn draw(state: &mut u64, limit: usize) -> usize {
    *state ^= *state << 13;
    *state ^= *state >> 7;
    *state ^= *state << 17;
    (*state % limit as u64) as usize
}

fn request(template: &Value, number: usize, fate: &Fate) -> Value {
    let someone = |(tax_id, (digital, street)): (&&str, &(&str, &str))| {
        let mut recipient = recipient();
        recipient["taxId"] = json!(tax_id);
        recipient["physicalAddress"]["address"] = json!(street);
        if digital.is_empty() {
            return without_domicile(recipient);
        }
        recipient["digitalDomicile"]["address"] = json!(digital);
        recipient
    };
    let mut request = template.clone();
    request["paProtocolNumber"] = json!(format!("P{number}"));
    request["recipients"] = PEOPLE.iter().zip(fate.recipients).map(someone).collect();
    request
}

/// The history of the timeline that a notification shows, by core's algorithm.
fn recomputed(notification: &FullSentNotification) -> Vec<String> {
    let at = |date: &send_core::wire::DateTime| -> Instant { date.instant().unwrap() };
    let categories: Vec<TimelineCategory> = notification.timeline.iter().map(|e| e.category.clone().unwrap()).collect();
    let events: Vec<Event<'_>> = notification
        .timeline
        .iter()
        .zip(&categories)
        .map(|(element, category)| Event {
            id: element.element_id.as_deref().unwrap(),
            category,
            at: at(element.timestamp.as_ref().unwrap()),
            rec_index: element.details.as_ref().and_then(|details| {
                let details: Value = details.decode().unwrap();
                details["recIndex"].as_u64().map(|index| index as usize)
            }),
        })
        .collect();
    let history = lifecycle::history(&events, notification.recipients.len(), at(&notification.sent_at));
    history.api_view().to_model().into_iter().map(|entry| entry.status.to_string()).collect()
}

#[test]
fn statuses_of_random_lives_agree() {
    let desk = Desk::new();
    let template = desk.request("template");
    let mut state = 0x5eed_0fa1_1f00_d001;
    let mut lives: Vec<(Iun, &str)> = Vec::new();
    for number in 0..LIVES {
        let fate = &FATES[draw(&mut state, FATES.len())];
        let iun = desk.send(&request(&template, number, fate));
        let expected = match draw(&mut state, 10) {
            0 if !fate.recipients.contains(&DEAD) => "VIEWED",
            1 => "CANCELLED",
            _ => fate.last,
        };
        lives.push((iun, expected));
    }
    desk.emulator.advance(Duration::from_secs(3_600));
    for (iun, expected) in &lives {
        let notification = desk.emulator.notification(*iun).unwrap();
        match *expected {
            "VIEWED" => notification.view(0).unwrap(),
            "CANCELLED" => notification.cancel().unwrap(),
            _ => {}
        }
    }
    desk.emulator.advance(Duration::from_secs(100 * 24 * 3_600));
    let mut seen: BTreeMap<&str, usize> = BTreeMap::new();
    for (iun, expected) in lives {
        let notification = desk.sent(iun);
        let shown: Vec<String> =
            notification.notification_status_history.iter().map(|entry| entry.status.to_string()).collect();
        assert_eq!(shown, recomputed(&notification), "{iun}");
        assert_eq!(shown.last(), Some(&notification.notification_status.to_string()), "{iun}");
        assert_eq!(notification.notification_status.to_string(), expected, "{iun}");
        *seen.entry(expected).or_default() += 1;
    }
    assert_eq!(
        seen.keys().copied().collect::<Vec<_>>(),
        ["CANCELLED", "DELIVERING", "EFFECTIVE_DATE", "RETURNED_TO_SENDER", "VIEWED"]
    );
}
