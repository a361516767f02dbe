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

/// What becomes of a recipient who does nothing, counted on the fingers and not with the algorithm.
const FATES: &[(&str, &str, &str)] = &[
    // (digital address, street, last status)
    ("prova@pec.it", "Via senza nome", "EFFECTIVE_DATE"),
    ("prova@fail.it", "Via senza nome", "EFFECTIVE_DATE"),
    ("", "Via @OK_890", "EFFECTIVE_DATE"),
    ("", "Via @FAIL_890", "EFFECTIVE_DATE"),
    ("", "Via @OK-Giacenza-lte10_890", "EFFECTIVE_DATE"),
    ("", "Via @FAIL-Discovery_890", "EFFECTIVE_DATE"),
    ("", "Via @FAIL-Irreperibile_890", "EFFECTIVE_DATE"),
];

/// Numbers that are the same in every run (Marsaglia's xorshift).
fn draw(state: &mut u64, limit: usize) -> usize {
    *state ^= *state << 13;
    *state ^= *state >> 7;
    *state ^= *state << 17;
    (*state % limit as u64) as usize
}

fn request(template: &Value, number: usize, fate: (&str, &str, &str)) -> Value {
    let (digital, street, _) = fate;
    let mut recipient = recipient();
    recipient["physicalAddress"]["address"] = json!(street);
    let recipient = if digital.is_empty() {
        without_domicile(recipient)
    } else {
        recipient["digitalDomicile"]["address"] = json!(digital);
        recipient
    };
    let mut request = template.clone();
    request["paProtocolNumber"] = json!(format!("P{number}"));
    request["recipients"] = json!([recipient]);
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
        let fate = FATES[draw(&mut state, FATES.len())];
        let iun = desk.send(&request(&template, number, fate));
        let expected = match draw(&mut state, 10) {
            0 => "VIEWED",
            1 => "CANCELLED",
            _ => fate.2,
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
    let (mut told, mut counted) = (BTreeMap::new(), BTreeMap::new());
    for (iun, expected) in lives {
        let notification = desk.sent(iun);
        let shown: Vec<String> =
            notification.notification_status_history.iter().map(|entry| entry.status.to_string()).collect();
        assert_eq!(shown, recomputed(&notification), "{iun}");
        assert_eq!(shown.last(), Some(&notification.notification_status.to_string()), "{iun}");
        *told.entry(notification.notification_status.to_string()).or_insert(0) += 1;
        *counted.entry(expected.to_owned()).or_insert(0) += 1;
    }
    assert_eq!(told, counted);
}
