//! Reworks, gaps and quarrels.

use super::*;
use serde_json::{Value, json};

const SENT_AT: &str = "2025-12-01T08:00:00Z";

fn element(id: &str, category: &str, day: u8) -> Value {
    let at = format!("2025-12-{day:02}T12:00:00Z");
    json!({"elementId": id, "category": category, "timestamp": at, "ingestionTimestamp": at, "eventTimestamp": at,
        "notificationSentAt": SENT_AT,
        "details": {"recIndex": 0, "notificationDate": at, "schedulingDate": format!("2025-12-{:02}T12:00:00Z", (day + 10).min(31))}})
}

fn event(n: u8, element: &Value, status: &str) -> StreamEvent {
    let event = json!({"eventId": format!("{n:038}"), "element": element, "newStatus": status});
    serde_json::from_value(event).unwrap()
}

/// A letter that is delivered and finalised.
fn life() -> Vec<Value> {
    vec![
        element("A", "REQUEST_ACCEPTED", 1),
        element("S.RECINDEX_0.ATTEMPT_0", "SEND_ANALOG_DOMICILE", 2),
        element("F.RECINDEX_0.ATTEMPT_0", "SEND_ANALOG_FEEDBACK", 3),
        element("W.RECINDEX_0", "ANALOG_SUCCESS_WORKFLOW", 3),
        element("P.RECINDEX_0", "SCHEDULE_REFINEMENT", 3),
        element("R.RECINDEX_0", "REFINEMENT", 13),
    ]
}

fn marker() -> Value {
    let mut marker = element("N.RECINDEX_0.ATTEMPT_0.REWORK_0", "NOTIFICATION_TIMELINE_REWORKED", 20);
    let lost =
        ["F.RECINDEX_0.ATTEMPT_0", "W.RECINDEX_0", "P.RECINDEX_0", "R.RECINDEX_0"].map(|id| json!({"elementId": id}));
    marker["details"]["invalidatedTimelineAndStatusHistory"] =
        json!([{"status": "EFFECTIVE_DATE", "activeFrom": SENT_AT, "relatedTimelineElements": lost}]);
    marker
}

fn fed(timeline: &[Value]) -> Tracker {
    let mut tracker = Tracker::new(1);
    for element in timeline {
        tracker.feed(&StreamEvent { new_status: None, ..event(0, element, "") });
    }
    tracker
}

#[test]
fn a_rework_takes_the_date_back() {
    let mut tracker = fed(&life());
    let date = crate::time::parse("2025-12-13T12:00:00Z").ok();
    assert_eq!((tracker.status(), tracker.final_date(0)), (&NotificationStatus::EffectiveDate, date));
    let change = tracker.feed(&event(9, &marker(), "DELIVERING"));
    assert_eq!(change.status, Some((NotificationStatus::EffectiveDate, NotificationStatus::Delivering)));
    assert_eq!(change.final_dates, [FinalDate { recipient: 0, before: date, after: None }]);
    assert_eq!(change.withdrawn.len(), 4);
    assert!(change.takes_back() && !tracker.needs_full_read(), "{:?}", tracker.doubts());
    let redone = element("F.RECINDEX_0.ATTEMPT_0.REWORK_0", "SEND_ANALOG_FEEDBACK", 22);
    assert!(!tracker.feed(&event(10, &redone, "DELIVERING")).takes_back());
    assert!(!tracker.needs_full_read());
    // What is void does not come back.
    assert!(tracker.feed(&event(11, &life()[5], "DELIVERING")).is_empty());
}

#[test]
fn a_rework_without_its_marker_is_a_doubt() {
    let mut timeline = life();
    timeline.push(element("F.RECINDEX_0.ATTEMPT_0.REWORK_0", "SEND_ANALOG_FEEDBACK", 22));
    let doubts = fed(&timeline).doubts();
    assert_eq!(doubts, [Doubt::ReworkUnseen { element_id: "F.RECINDEX_0.ATTEMPT_0.REWORK_0".to_owned() }]);
}

#[test]
fn a_gap_shows_by_what_the_platform_says() {
    let timeline = life();
    let mut tracker = Tracker::new(1);
    tracker.feed(&event(1, &timeline[0], "ACCEPTED"));
    assert!(!tracker.needs_full_read());
    // The letter was not in the filter, the outcome is.
    tracker.feed(&event(4, &timeline[3], "DELIVERED"));
    assert_eq!(tracker.status(), &NotificationStatus::Delivered, "the platform knows");
    let doubts = tracker.doubts();
    assert!(doubts.contains(&Doubt::TimeUnknown { element_id: "W.RECINDEX_0".to_owned() }), "{doubts:?}");
    assert!(doubts.iter().any(|doubt| matches!(doubt, Doubt::StatusDiffers { .. })), "{doubts:?}");
}

#[test]
fn a_late_event_does_not_set_the_clock_back() {
    let timeline = life();
    let mut tracker = fed(&timeline);
    let change = tracker.feed(&event(1, &timeline[1], "DELIVERING"));
    assert_eq!((change.is_empty(), tracker.status()), (true, &NotificationStatus::EffectiveDate));
}

#[test]
fn a_full_read_settles_what_was_unclear() {
    let mut timeline = life();
    timeline.push(element("F.RECINDEX_0.ATTEMPT_0.REWORK_0", "SEND_ANALOG_FEEDBACK", 22));
    let mut tracker = fed(&timeline);
    // The read of a version that knows the marker, after the rework.
    let left = [timeline[0].clone(), timeline[1].clone(), timeline[6].clone(), marker()];
    let whole = json!({"iun": "X", "sentAt": SENT_AT, "notificationStatus": "DELIVERING", "recipients": [{}], "timeline": left});
    let change = tracker.absorb(&serde_json::from_value(whole).unwrap());
    assert_eq!(change.withdrawn.len(), 4);
    assert_eq!(tracker.status(), &NotificationStatus::Delivering);
    assert!(!tracker.needs_full_read(), "{:?}", tracker.doubts());
}

#[test]
fn what_cannot_be_read_is_said_without_repeating_it() {
    let mut wrong = element("F.RECINDEX_0", "SEND_ANALOG_FEEDBACK", 3);
    wrong["details"]["notificationDate"] = json!("RSSMRA80A01F205X");
    let doubts = fed(&[element("A", "REQUEST_ACCEPTED", 1), wrong]).doubts();
    let said: Vec<String> = doubts.iter().map(ToString::to_string).collect();
    assert_eq!(said, ["F.RECINDEX_0.details.notificationDate: not a date-time with an offset"]);
}

#[test]
fn without_the_date_of_the_request_there_is_a_doubt() {
    let mut accepted = element("A", "REQUEST_ACCEPTED", 1);
    accepted["notificationSentAt"] = Value::Null;
    assert_eq!(fed(&[accepted]).doubts(), [Doubt::SentAtUnknown]);
    assert!(Tracker::new(1).doubts().is_empty());
}

#[test]
fn of_two_versions_of_an_element_the_same_is_kept_whichever_came_first() {
    let early = element("V", "NOTIFICATION_VIEWED", 3);
    let mut late = element("V", "NOTIFICATION_VIEWED", 5);
    late["legalFactsIds"] = json!([{"key": "safestorage://X"}]);
    let kept = |timeline: &[Value]| {
        let tracker = fed(timeline);
        (tracker.final_date(0), tracker.elements().cloned().collect::<Vec<_>>())
    };
    assert_eq!(kept(&[early.clone(), late.clone()]), kept(&[late.clone(), early]));
    assert_eq!(kept(&[late]).0, crate::time::parse("2025-12-05T12:00:00Z").ok());
}
