//! What must hold for any timeline: the order of the input does not matter, nor how often and in which order a tracker
//! hears of it, and nothing that a server could write makes the life cycle panic.

// A test that cannot be set up has failed.
#![allow(clippy::unwrap_used)]

use proptest::prelude::*;
use proptest::sample::{Index, select};
use send_core::lifecycle::{Event, Regime, Terms, Tracker, history, impossible, rome_date};
use send_core::model::{FullSentNotification, NotificationStatus, StreamEvent, TimelineCategory, TimelineElement};
use send_core::time::Instant;
use serde_json::{Value, json};

const RECIPIENTS: usize = 2;
const IUN: &str = "GPTG-NEPG-ZTET-202402-E-1";

/// A minute near the change of the platform's rule, close enough together for ties.
fn minute(n: u8) -> String {
    format!("2024-11-26T23:{:02}:00Z", n % 60)
}

/// Any element of any category: few recipients and few instants, so that they meet.
fn element() -> impl Strategy<Value = Value> {
    let category = select(TimelineCategory::ALL.to_vec());
    (category, 0..RECIPIENTS, 0..12u8, 0..12u8, 0..4u8, any::<bool>()).prop_map(|(category, recipient, at, own, n, late)| {
        let id = format!("{category}.IUN_{IUN}.RECINDEX_{recipient}.IDX_{n}");
        json!({
            "elementId": id, "category": category.as_str(), "timestamp": minute(at), "ingestionTimestamp": minute(at),
            "eventTimestamp": minute(at), "notificationSentAt": "2024-11-26T22:00:00Z",
            "details": {
                "recIndex": recipient, "notificationDate": minute(own), "eventTimestamp": minute(own), "timeoutDate": minute(own),
                "schedulingDate": minute(own + 20), "digitalAddress": {"type": if late { "SERCQ" } else { "PEC" }},
            },
        })
    })
}

/// What other elements take their time from, so that nothing is missing.
fn sources() -> Vec<Value> {
    let categories = ["AAR_GENERATION", "SEND_ANALOG_FEEDBACK", "ANALOG_FAILURE_WORKFLOW", "SCHEDULE_REFINEMENT"];
    let source = |recipient: usize, category: &str| {
        json!({
            "elementId": format!("{category}.IUN_{IUN}.RECINDEX_{recipient}"), "category": category,
            "timestamp": minute(1), "ingestionTimestamp": minute(1), "eventTimestamp": minute(1), "notificationSentAt": "2024-11-26T22:00:00Z",
            "details": {"recIndex": recipient, "notificationDate": minute(2), "schedulingDate": minute(30)},
        })
    };
    (0..RECIPIENTS).flat_map(|recipient| categories.map(|category| source(recipient, category))).collect()
}

/// A rework that makes some of these elements void.
fn rework(elements: &[Value], victims: &[Index], n: usize) -> Value {
    let lost: Vec<Value> =
        victims.iter().map(|victim| json!({"elementId": victim.get(elements)["elementId"]})).collect();
    json!({
        "elementId": format!("NOTIFICATION_TIMELINE_REWORKED.IUN_{IUN}.RECINDEX_0.ATTEMPT_0.REWORK_{n}"),
        "category": "NOTIFICATION_TIMELINE_REWORKED", "timestamp": minute(40), "ingestionTimestamp": minute(40), "eventTimestamp": minute(40),
        "details": {"recIndex": 0, "sentAttemptMade": 0, "invalidatedTimelineAndStatusHistory": [
            {"status": "DELIVERED", "activeFrom": minute(3), "relatedTimelineElements": lost}]},
    })
}

prop_compose! {
    /// A timeline of distinct elements, now and then reworked.
    fn timeline()(
        elements in prop::collection::vec(element(), 1..40),
        victims in prop::collection::vec(any::<Index>(), 0..4),
        reworked in any::<bool>(),
        told in any::<bool>(),
    ) -> Vec<Value> {
        let mut timeline = sources();
        timeline.extend(elements);
        if reworked {
            timeline.push(rework(&timeline, &victims, 0));
        }
        timeline.sort_by_key(id);
        timeline.dedup_by_key(|element| id(element));
        if told {
            // A stream may know better than the instant of writing.
            timeline.iter_mut().step_by(2).for_each(|element| element["eventTimestamp"] = json!(minute(3)));
        }
        timeline
    }
}

fn id(element: &Value) -> String {
    element["elementId"].as_str().unwrap_or_default().to_owned()
}

fn read(timeline: &[Value]) -> Vec<TimelineElement> {
    timeline.iter().map(|element| serde_json::from_value(element.clone()).unwrap()).collect()
}

/// The elements as a stream tells them.
fn events(timeline: &[Value]) -> Vec<StreamEvent> {
    let event = |(n, element)| json!({"eventId": format!("{n:038}"), "iun": IUN, "element": element});
    timeline.iter().enumerate().map(event).map(|event| serde_json::from_value(event).unwrap()).collect()
}

/// The same, with statuses that the platform might put beside them.
fn spoken(mut events: Vec<StreamEvent>) -> Vec<StreamEvent> {
    for (event, status) in events.iter_mut().zip(NotificationStatus::ALL.iter().cycle()) {
        event.new_status = Some(status.clone());
    }
    events
}

fn fed<'a>(events: impl IntoIterator<Item = &'a StreamEvent>) -> Tracker {
    let mut tracker = Tracker::new(RECIPIENTS);
    for event in events {
        tracker.feed(event);
    }
    tracker
}

/// Everything that a tracker can be asked.
fn answers(tracker: &Tracker) -> String {
    let dates: Vec<_> = (0..RECIPIENTS).map(|recipient| tracker.final_date(recipient)).collect();
    let view = tracker.view(&Terms::default());
    format!("{:?} {:?} {dates:?} {:?} {view:?}", tracker.status(), tracker.history(), tracker.doubts())
}

/// The ids that the reworks of a timeline make void.
fn void(timeline: &[Value]) -> Vec<Value> {
    let stays =
        timeline.iter().filter_map(|element| element["details"]["invalidatedTimelineAndStatusHistory"].as_array());
    let elements = stays.flatten().filter_map(|stay| stay["relatedTimelineElements"].as_array()).flatten();
    elements.map(|element| element["elementId"].clone()).collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, ..ProptestConfig::default() })]

    #[test]
    fn the_order_of_the_input_does_not_matter(timeline in timeline(), seed in any::<Index>(), regime in prop_oneof![
        Just(Regime::BeforeFix), Just(Regime::AfterFix),
    ]) {
        let sent_at = send_core::time::parse("2024-11-26T22:00:00Z").unwrap();
        let straight = read(&timeline);
        let mut turned = straight.clone();
        turned.rotate_left(seed.index(straight.len()));
        turned.reverse();
        let as_given = (Event::from_timeline(&straight).unwrap(), Event::from_timeline(&turned).unwrap());
        prop_assert_eq!(history(&as_given.0, RECIPIENTS, sent_at), history(&as_given.1, RECIPIENTS, sent_at));
        let raw = (Event::from_raw(&straight, regime).unwrap(), Event::from_raw(&turned, regime).unwrap());
        let ours = history(&raw.0, RECIPIENTS, sent_at);
        prop_assert_eq!(&ours, &history(&raw.1, RECIPIENTS, sent_at));
        // Every element is in exactly one entry, and the entries change from one to the next.
        prop_assert_eq!(ours.entries().iter().map(|entry| entry.related.len()).sum::<usize>(), straight.len());
        prop_assert!(ours.entries().windows(2).all(|pair| pair[0].status != pair[1].status));
        prop_assert!(ours.entries().iter().skip(1).all(|entry| !entry.related.is_empty()));
    }

    #[test]
    fn a_tracker_comes_to_the_same_by_any_way(
        timeline in timeline(),
        order in prop::collection::vec(any::<Index>(), 0..120),
    ) {
        let events = spoken(events(&timeline));
        let straight = fed(&events);
        // Any order with duplicates, and at the end whatever did not come yet.
        let wild: Vec<&StreamEvent> = order.iter().map(|place| place.get(&events)).chain(events.iter().rev()).collect();
        prop_assert_eq!(answers(&straight), answers(&fed(wild)));
    }

    #[test]
    fn a_tracker_comes_to_what_a_full_computation_comes_to(timeline in timeline(), turn in any::<Index>()) {
        let mut events = events(&timeline);
        events.rotate_left(turn.index(timeline.len()));
        let tracker = fed(&events);
        let void = void(&timeline);
        let live: Vec<Value> = timeline.iter().filter(|element| !void.contains(&element["elementId"])).cloned().collect();
        let live = read(&live);
        let sent_at = send_core::time::parse("2024-11-26T22:00:00Z").unwrap();
        match Event::from_raw(&live, Regime::of(sent_at)) {
            // Only what has a rule of its own: elsewhere a stream's own eventTimestamp is believed.
            Ok(whole) if live.iter().all(|element| element.event_timestamp == element.ingestion_timestamp) => {
                prop_assert_eq!(tracker.history(), history(&whole, RECIPIENTS, sent_at));
                prop_assert!(!tracker.needs_full_read(), "{:?}", tracker.doubts());
            }
            Ok(_) => prop_assert!(!tracker.needs_full_read(), "{:?}", tracker.doubts()),
            Err(_) => prop_assert!(tracker.needs_full_read()),
        }
    }

    #[test]
    fn a_full_read_settles_every_doubt(timeline in timeline(), known in prop::collection::vec(any::<Index>(), 0..30)) {
        let events = events(&timeline);
        let void = void(&timeline);
        let live: Vec<&Value> = timeline.iter().filter(|element| !void.contains(&element["elementId"])).collect();
        let whole: FullSentNotification = serde_json::from_value(json!({
            "iun": IUN, "sentAt": "2024-11-26T22:00:00Z", "notificationStatus": "ACCEPTED",
            "recipients": [{}, {}], "timeline": live,
        })).unwrap();
        let mut tracker = fed(known.iter().map(|place| place.get(&events)));
        tracker.absorb(&whole);
        let fresh = Tracker::from_notification(&whole);
        prop_assert_eq!(tracker.history(), fresh.history());
        // What comes again afterwards teaches nothing.
        for event in &events {
            prop_assert!(!void.contains(&json!(event.element.as_ref().and_then(|e| e.element_id.clone())))
                || tracker.feed(event).status.is_none());
        }
    }

    #[test]
    fn nothing_that_a_server_writes_makes_it_panic(
        category in "[A-Z_]{0,12}|SEND_ANALOG_FEEDBACK|REFINEMENT|NOTIFICATION_VIEWED|NOTIFICATION_TIMELINE_REWORKED",
        time in "[0-9TZ:+.-]{0,30}|2024-11-26T23:00:00Z|9999-12-31T23:59:59Z|-009999-01-01T00:00:00Z",
        details in "null|\\[\\]|1|\"\"|\\{\\}|\\{\"recIndex\":(-1|0|7|1e300|null|\"x\"|99999999999999999999)\\}",
    ) {
        let body = format!(
            r#"{{"iun":"x","sentAt":"{time}","notificationStatus":"?","recipients":[{{}}],"timeline":[
            {{"elementId":"a","category":"{category}","timestamp":"{time}","details":{details}}},{{}}]}}"#
        );
        if let Ok(notification) = send_core::wire::decode::<FullSentNotification>(body.as_bytes()) {
            let _ = impossible(&notification);
            for timeline in [&notification.timeline[..], &notification.timeline[..1]] {
                for regime in [Regime::BeforeFix, Regime::AfterFix] {
                    let _ = Event::from_raw(timeline, regime);
                }
                if let Ok(events) = Event::from_timeline(timeline) {
                    let _ = history(&events, 0, Instant::MIN).api_view().to_model();
                }
            }
            let tracker = Tracker::from_notification(&notification);
            let _ = answers(&tracker);
        }
    }

    #[test]
    fn no_instant_is_too_far_for_a_term(second in any::<i64>(), nanosecond in 0..1_000_000_000i32) {
        let terms = Terms::default();
        if let Ok(instant) = Instant::new(second % 377_705_023_201, nanosecond) {
            let dates = [terms.digital_success(instant), terms.paper_failure(instant), terms.documents_removed_at(instant)];
            prop_assert!(dates.iter().all(|date| *date > instant || *date == Instant::MAX));
            let _ = (terms.storage_ar(instant, Instant::MAX, true), terms.storage_890(Instant::MAX, instant));
            let _ = (rome_date(instant), send_core::lifecycle::price_date(instant));
        }
    }
}
