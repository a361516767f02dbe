//! Streams, as strict as the platform's: numbers, pages, acknowledgements, versions, groups, limits.
#![allow(clippy::expect_used, clippy::unwrap_used)]

mod common;

use common::Desk;
use send_core::api::{
    ApiVersions, CreateStream, DeleteStream, DisableStream, EventPage, GetStream, ListStreams, ReadEvents, Resource,
    UpdateStream, Version,
};
use send_core::model::{NotificationStatus as S, StreamCreation, StreamEventType as T, StreamMetadata, StreamUpdate};
use send_core::problem::ApiError;
use send_emulator::{Clock, Emulator, Scenario};
use std::time::Duration;

fn create(desk: &Desk, stream: &StreamCreation) -> Result<StreamMetadata, ApiError> {
    desk.execute(&CreateStream { stream })
}

fn timeline(desk: &Desk) -> StreamMetadata {
    create(desk, &StreamCreation::new("tutto", T::Timeline)).unwrap()
}

fn read(desk: &Desk, stream: &StreamMetadata, last_event_id: Option<&str>) -> EventPage {
    desk.execute(&ReadEvents { stream_id: &stream.stream_id, last_event_id }).unwrap()
}

fn read_categories(page: &EventPage) -> Vec<String> {
    page.events.iter().map(|event| event.element.as_ref().unwrap().category.as_ref().unwrap().to_string()).collect()
}

/// A notification that was delivered. Events of its beginning would be gone by the end of its term.
fn live(desk: &Desk, protocol: &str) -> send_core::iun::Iun {
    let iun = desk.send(&desk.request(protocol));
    desk.reach(iun, S::Delivered);
    iun
}

#[test]
fn a_timeline_stream_tells_everything_since_it_was_made() {
    let desk = Desk::new();
    let before = desk.send(&desk.request("BEFORE"));
    desk.reach(before, S::EffectiveDate);
    let stream = timeline(&desk);
    assert_eq!((stream.version.as_deref(), stream.disabled_date.is_none()), (Some("v29"), true));
    let empty = read(&desk, &stream, None);
    assert_eq!((empty.events.len(), empty.retry_after), (0, Duration::from_secs(60)));

    let iun = desk.send(&desk.request("P1"));
    desk.reach(iun, S::Delivered);
    let page = read(&desk, &stream, None);
    assert_eq!(page.retry_after, Duration::ZERO);
    let ids: Vec<_> = page.events.iter().map(|event| event.event_id.as_str()).collect();
    assert!(ids.iter().all(|id| id.len() == 38), "{ids:?}");
    assert!(ids.is_sorted());
    let first = &page.events[0];
    assert_eq!((&first.new_status, &first.iun), (&Some(S::InValidation), &None));
    assert_eq!(first.notification_request_id.as_deref(), Some(iun.to_request_id().as_str()));
    let last = page.events.last().unwrap();
    assert_eq!((&last.new_status, last.iun.as_deref()), (&Some(S::Delivered), Some(iun.as_str())));
    let feedback = page.events.iter().find_map(|event| {
        let element = event.element.as_ref().unwrap();
        (element.category.as_ref().unwrap().as_str() == "SEND_DIGITAL_FEEDBACK").then_some(element)
    });
    let feedback = feedback.unwrap();
    assert_eq!(feedback.timestamp, feedback.ingestion_timestamp, "the time of writing");
    assert_ne!(feedback.timestamp, feedback.event_timestamp);
}

#[test]
fn an_acknowledgement_deletes_after_a_second() {
    let desk = Desk::new();
    let stream = timeline(&desk);
    live(&desk, "P1");
    let all = read(&desk, &stream, None).events;
    let fifth = all[4].event_id.as_str();
    assert_eq!(read(&desk, &stream, Some(fifth)).events[0], all[5]);
    assert_eq!(read(&desk, &stream, None).events.len(), all.len(), "still there");
    desk.emulator.advance(Duration::from_millis(1001));
    assert_eq!(read(&desk, &stream, None).events[0], all[5], "gone");
    let beyond = "0".to_owned() + &"9".repeat(37);
    assert_eq!(read(&desk, &stream, Some(&beyond)).events.len(), 0);
}

#[test]
fn a_page_has_fifty_events_and_events_live_for_a_week() {
    let desk = Desk::new();
    let stream = timeline(&desk);
    for protocol in ["P1", "P2", "P3", "P4"] {
        let iun = desk.send(&desk.request(protocol));
        desk.reach(iun, S::Delivered);
    }
    let first = read(&desk, &stream, None);
    assert_eq!(first.events.len(), 50);
    let rest = read(&desk, &stream, Some(&first.events[49].event_id));
    assert!(!rest.events.is_empty() && rest.events.len() < 50);
    desk.emulator.advance(Duration::from_secs(15 * 24 * 3600));
    assert_eq!(read(&desk, &stream, None).events.len(), 0);
}

#[test]
fn filters_choose() {
    let desk = Desk::new();
    let make =
        |kind, values: &[&str]| create(&desk, &StreamCreation::new("s", kind).filter(values.iter().copied())).unwrap();
    let default = make(T::Timeline, &["DEFAULT", "AAR_GENERATION", "NO_SUCH_CATEGORY"]);
    let one = make(T::Timeline, &["REFINEMENT"]);
    let typo = make(T::Timeline, &["REFINEMNT"]);
    let statuses = make(T::Status, &[]);
    let some = make(T::Status, &["ACCEPTED", "EFFECTIVE_DATE"]);
    let iun = live(&desk, "P1");
    let told = |stream| -> Vec<_> {
        read(&desk, stream, None).events.into_iter().map(|event| event.new_status.unwrap()).collect()
    };
    assert_eq!(
        read_categories(&read(&desk, &default, None)),
        ["REQUEST_ACCEPTED", "AAR_GENERATION", "SEND_DIGITAL_DOMICILE", "SEND_DIGITAL_FEEDBACK"]
    );
    assert_eq!(told(&statuses), [S::Accepted, S::Delivering, S::Delivered]);
    assert_eq!(told(&some), [S::Accepted]);
    desk.reach(iun, S::EffectiveDate);
    assert_eq!(read_categories(&read(&desk, &one, None)), ["REFINEMENT"]);
    assert_eq!(told(&some).last(), Some(&S::EffectiveDate));
    assert_eq!(read(&desk, &typo, None).events.len(), 0, "a mute stream");
}

#[test]
fn a_stream_belongs_to_its_version() {
    let mut desk = Desk::new();
    let newest = timeline(&desk);
    desk.versions = ApiVersions::default().with(Resource::Streams, Version::new(2, 8));
    let older = timeline(&desk);
    assert_eq!(older.version.as_deref(), Some("v28"));
    live(&desk, "P1");
    let stream_id = newest.stream_id.as_str();
    let update = StreamUpdate::new("x", T::Timeline);
    let errors = [
        desk.execute(&GetStream { stream_id }).unwrap_err(),
        desk.execute(&ReadEvents { stream_id, last_event_id: None }).unwrap_err(),
        desk.execute(&UpdateStream { stream_id, stream: &update }).unwrap_err(),
        desk.execute(&DisableStream { stream_id }).unwrap_err(),
        desk.execute(&DeleteStream { stream_id }).unwrap_err(),
    ];
    for error in errors {
        assert_eq!((error.status, error.has_code("PN_WEBHOOK_FORBIDDEN")), (403, true), "{error}");
    }
    assert_eq!(desk.execute(&ListStreams).unwrap().len(), 2, "the list shows every version");
    let spelt = |stream: &StreamMetadata, desk: &Desk| {
        let page = read(desk, stream, None);
        let place =
            read_categories(&page).iter().position(|category| category == "DIGITAL_DELIVERY_CREATION_REQUEST").unwrap();
        page.events[place].element.as_ref().unwrap().details.as_ref().unwrap().as_str().contains("legalfactId")
    };
    assert!(spelt(&older, &desk));
    desk.versions = ApiVersions::default();
    assert!(!spelt(&newest, &desk));

    desk.versions = ApiVersions::default().with(Resource::Streams, Version::new(2, 8));
    let told = read(&desk, &older, None).events.len() as u64;
    desk.versions = ApiVersions::default();
    let successor = create(&desk, &StreamCreation::new("s", T::Timeline).replacing(older.stream_id.as_str())).unwrap();
    live(&desk, "P2");
    let first = read(&desk, &successor, None).events[0].event_id.clone();
    assert_eq!(first.trim_start_matches('0').parse(), Ok(1_000 + told + 1), "{first}");
    desk.versions = ApiVersions::default().with(Resource::Streams, Version::new(2, 8));
    assert!(desk.execute(&GetStream { stream_id: &older.stream_id }).unwrap().disabled_date.is_some());
    assert_eq!(read(&desk, &older, None).events.len() as u64, told, "readable to its end, and nothing new");
}

#[test]
fn ten_streams_are_the_limit() {
    let desk = Desk::new();
    let streams: Vec<_> = (0..10).map(|_| timeline(&desk)).collect();
    let stream = StreamCreation::new("s", T::Timeline);
    let error = create(&desk, &stream).unwrap_err();
    assert_eq!((error.status, error.has_code("PN_WEBHOOK_MAXSTREAMSCOUNTREACHED")), (409, true));
    let replaced = create(&desk, &stream.clone().replacing(streams[0].stream_id.as_str())).unwrap();
    assert!(
        create(&desk, &stream.clone().replacing(streams[0].stream_id.as_str())).unwrap_err().status == 403,
        "already disabled"
    );
    desk.execute(&DisableStream { stream_id: &replaced.stream_id }).unwrap();
    create(&desk, &stream).unwrap();
    let unknown = stream.replacing("0b3bfaf6-0b2a-4b1a-9b8e-0123456789ab");
    assert_eq!(create(&desk, &unknown).unwrap_err().status, 404);
}

#[test]
fn streams_are_changed_disabled_and_deleted() {
    let desk = Desk::new();
    let made =
        create(&desk, &StreamCreation::new("s", T::Timeline).filter(["REFINEMENT"]).wait_for_accepted(true)).unwrap();
    let stream_id = made.stream_id.as_str();
    assert_eq!(made.wait_for_accepted, Some(true));
    let update = StreamUpdate::new("nuovo titolo", T::Status);
    let changed = desk.execute(&UpdateStream { stream_id, stream: &update }).unwrap();
    assert_eq!((changed.title.as_deref(), changed.event_type), (Some("nuovo titolo"), Some(T::Status)));
    assert_eq!(changed.filter_values.as_slice(), ["REFINEMENT"], "an empty filter leaves the old one");
    let mut grouped = StreamUpdate::new("x", T::Status);
    grouped.groups = vec!["65a0c1f2e4b0d35a7c9e1f01".to_owned()];
    assert_eq!(desk.execute(&UpdateStream { stream_id, stream: &grouped }).unwrap_err().status, 403);

    let disabled = desk.execute(&DisableStream { stream_id }).unwrap();
    assert!(disabled.disabled_date.is_some());
    assert_eq!(desk.execute(&DisableStream { stream_id }).unwrap_err().status, 403);
    assert_eq!(desk.execute(&UpdateStream { stream_id, stream: &update }).unwrap_err().status, 403);
    desk.execute(&DeleteStream { stream_id }).unwrap();
    assert!(desk.execute(&GetStream { stream_id }).unwrap_err().has_code("PN_WEBHOOK_NOT_FOUND"));
    assert!(desk.execute(&DeleteStream { stream_id }).unwrap_err().has_code("PN_STREAM_STREAMNOTFOUND"));

    let other = timeline(&desk);
    desk.execute(&DisableStream { stream_id: &other.stream_id }).unwrap();
    desk.emulator.advance(Duration::from_secs(15 * 24 * 3600));
    assert_eq!(
        desk.execute(&GetStream { stream_id: &other.stream_id }).unwrap_err().status,
        404,
        "removed after 14 days"
    );
}

#[test]
fn a_stream_that_waits_tells_of_the_validation_at_once() {
    for (zip, end, outcome) in [("87100", S::Delivered, S::Accepted), ("11111", S::Refused, S::Refused)] {
        let desk = Desk::new();
        let waiting = create(&desk, &StreamCreation::new("s", T::Timeline).wait_for_accepted(true)).unwrap();
        let states = create(&desk, &StreamCreation::new("s", T::Status).wait_for_accepted(true)).unwrap();
        let eager = timeline(&desk);
        let told = |stream| read_categories(&read(&desk, stream, None));
        let mut request = desk.request("P");
        request["recipients"][0]["physicalAddress"]["zip"] = zip.into();
        let iun = desk.send(&request);
        // Its addresses are being normalised.
        while told(&eager).is_empty() {
            desk.emulator.advance(Duration::from_millis(500));
        }
        assert_eq!(told(&waiting), told(&eager), "events in validation do not wait");
        desk.reach(iun, end);
        assert_eq!(told(&waiting), told(&eager), "here nothing overtakes the acceptance");
        assert_eq!(read(&desk, &states, None).events[0].new_status, Some(outcome));
    }
}

#[test]
fn a_stream_that_waits_and_leaves_out_the_acceptance_is_mute_for_two_days() {
    let desk = Desk::new();
    let old = desk.send(&desk.request("OLD"));
    desk.emulator.advance(Duration::from_secs(1));
    let make = |kind, filter: &[&str], waits: bool| {
        let stream = StreamCreation::new("s", kind).filter(filter.iter().copied()).wait_for_accepted(waits);
        create(&desk, &stream).unwrap()
    };
    let some: &[&str] = &["AAR_GENERATION", "SEND_DIGITAL_FEEDBACK", "REFINEMENT"];
    let (waiting, eager) = (make(T::Timeline, some, true), make(T::Timeline, some, false));
    let told_of_it = make(T::Timeline, &[some, &["REQUEST_ACCEPTED"]].concat(), true);
    let states = make(T::Status, &["DELIVERED", "EFFECTIVE_DATE"], true);
    let told = |stream, iun: send_core::iun::Iun| {
        let mut page = read(&desk, stream, None);
        page.events.retain(|event| event.iun.as_deref() == Some(iun.as_str()));
        read_categories(&page)
    };
    let new = live(&desk, "NEW");
    desk.reach(old, S::Delivered);
    assert_eq!(told(&eager, new), ["AAR_GENERATION", "SEND_DIGITAL_FEEDBACK"]);
    assert_eq!(told(&waiting, new), [""; 0], "nobody tells it of the acceptance");
    assert_eq!(
        told(&waiting, old),
        told(&eager, old),
        "one that was sent before the stream was made waits for nothing"
    );
    assert_eq!(told(&told_of_it, new)[1..], told(&eager, new));
    let mut update = StreamUpdate::new("s", T::Timeline);
    update.filter_values = ["REQUEST_ACCEPTED", "SEND_DIGITAL_FEEDBACK", "REFINEMENT"].map(str::to_owned).into();
    desk.execute(&UpdateStream { stream_id: &waiting.stream_id, stream: &update }).unwrap();
    desk.reach(new, S::EffectiveDate);
    assert_eq!(told(&waiting, new), ["REFINEMENT"], "after two days nothing waits; what waited stays away");
    let statuses: Vec<_> = read(&desk, &states, None).events.into_iter().filter_map(|event| event.new_status).collect();
    assert_eq!(statuses[..2], [S::Delivered, S::EffectiveDate], "DELIVERED of the old one alone");
}

#[test]
fn an_older_stream_counts_only_what_its_version_knows() {
    let mut desk = Desk::new();
    desk.versions = ApiVersions::default().with(Resource::Streams, Version::new(2, 5));
    let (all, states) = (timeline(&desk), create(&desk, &StreamCreation::new("s", T::Status)).unwrap());
    let mut request = desk.request("P");
    request["recipients"] = serde_json::json!([common::lives::living_at("Via @FAIL_DECEDUTO_890")]);
    let iun = desk.send(&request);
    desk.reach(iun, S::ReturnedToSender);
    desk.emulator.advance(Duration::from_secs(60));
    let page = read(&desk, &all, None);
    assert!(!read_categories(&page).iter().any(|category| category == "ANALOG_WORKFLOW_RECIPIENT_DECEASED"));
    let numbers: Vec<u64> = page.events.iter().map(|event| event.event_id.parse().unwrap()).collect();
    assert_eq!(numbers, (1..=numbers.len() as u64).collect::<Vec<_>>(), "no number is left out");
    let statuses: Vec<_> = read(&desk, &states, None).events.into_iter().filter_map(|event| event.new_status).collect();
    assert_eq!(statuses, [S::Accepted, S::Delivering]);
}

#[test]
fn a_reader_who_does_not_wait_is_refused_where_that_is_configured() {
    let scenario: Scenario = "refuses_early_reads = true".parse().unwrap();
    let desk = Desk::with(Emulator::builder().clock(Clock::manual()).scenario(&scenario));
    let stream = timeline(&desk);
    assert!(read(&desk, &stream, None).events.is_empty());
    let target = format!("/delivery-progresses/v2.9/streams/{}/events", stream.stream_id);
    desk.emulator.advance(Duration::from_secs(20));
    let early = desk.call("GET", &target, &[]);
    assert_eq!((early.status, early.header("retry-after")), (429, Some("40000")), "{}", early.text());
    assert!(early.error().has_code("PN_STREAM_RETRY_AFTER_ERROR"));
    desk.emulator.advance(Duration::from_secs(40));
    live(&desk, "P");
    assert!(!read(&desk, &stream, None).events.is_empty());
    assert!(!read(&desk, &stream, None).events.is_empty(), "after a page with events nobody has to wait");
}

#[test]
fn groups_decide_who_hears_what() {
    let desk = Desk::new();
    let group = "65a0c1f2e4b0d35a7c9e1f01";
    let grouped = create(&desk, &StreamCreation::new("s", T::Status).groups([group])).unwrap();
    let open = create(&desk, &StreamCreation::new("s", T::Status)).unwrap();
    assert_eq!(create(&desk, &StreamCreation::new("s", T::Status).groups(["unknown"])).unwrap_err().status, 403);
    live(&desk, "OPEN");
    assert_eq!((read(&desk, &grouped, None).events.len(), read(&desk, &open, None).events.len()), (0, 3));
    let mut request = desk.request("GROUPED");
    request["group"] = group.into();
    let iun = desk.send(&request);
    desk.reach(iun, S::Accepted);
    assert_eq!(read(&desk, &grouped, None).events.len(), 1);
}

#[test]
fn bodies_and_parameters_are_looked_at_by_the_gateway() {
    let desk = Desk::new();
    let stream = timeline(&desk);
    for (body, said) in [
        ("{}", "object has missing required properties ([\"title\",\"eventType\",\"groups\"])"),
        (r#"{"title":null,"eventType":"STATUS","groups":[]}"#, "instance type (null)"),
        (r#"{"title":"t","eventType":"ALL","groups":[]}"#, "not found in enum"),
        (r#"{"title":"t","eventType":"STATUS","groups":[],"filterValues":["abc"]}"#, "too short"),
        (r#"{"title":"t","eventType":"STATUS","groups":[],"filterValues":["abcd"]}"#, "ECMA 262 regex"),
        (r#"{"title":"t","eventType":"STATUS","groups":[],"replacedStreamId":"x"}"#, "UUID"),
        ("[", "parse"),
    ] {
        let answer = desk.call("POST", "/delivery-progresses/v2.9/streams", body.as_bytes());
        let detail = answer.json()["errors"][0]["detail"].as_str().unwrap().to_owned();
        assert!(answer.status == 400 && detail.contains(said), "{detail}");
    }
    let target = format!("/delivery-progresses/v2.9/streams/{}/events?lastEventId=5", stream.stream_id);
    let answer = desk.call("GET", &target, b"");
    assert_eq!((answer.status, answer.json()["errors"][0]["code"].as_str()), (400, Some("PN_INVALID_PARAMETERS")));
    let long = format!(r#"{{"title":"{}","eventType":"STATUS","groups":[]}}"#, "x".repeat(9_000));
    let blocked = desk.call("POST", "/delivery-progresses/v2.9/streams", long.as_bytes());
    assert_eq!((blocked.status, blocked.text().as_str()), (403, r#"{"message":"Forbidden"}"#));
}
