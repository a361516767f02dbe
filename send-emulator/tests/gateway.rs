//! What the gateway says before any service is asked, and what is not simulated yet.
#![allow(clippy::expect_used, clippy::unwrap_used)]

mod common;

use common::{Desk, http};
use send_core::api::{GetDowntimeHistory, GetDowntimeLegalFact, GetPlatformStatus, ListGroups};
use send_core::model::GroupStatus;
use send_core::problem::Verdict;
use send_emulator::{Clock, Emulator, Error};
use std::time::Duration;

const STATUS: &str = "/delivery/v2.5/requests?notificationRequestId=WEdISi1RR0VWLVlKSFEtMjAyNjExLUUtMQ%3D%3D";

#[test]
fn keys_are_checked_and_causes_never_told() {
    let desk = Desk::new();
    let url = format!("{}{STATUS}", desk.emulator.base_url());
    let key = desk.emulator.api_key();
    let deny = r#"{"Message":"User is not authorized to access this resource with an explicit deny"}"#;
    for (headers, status, body) in [
        (vec![("user-agent", "t")], 401, r#"{"message":"Unauthorized"}"#),
        (vec![("user-agent", "t"), ("x-api-key", "wrong")], 403, deny),
        (vec![("user-agent", "t"), ("x-api-key", key), ("authorization", "Bearer voucher")], 403, deny),
        (vec![("x-api-key", key)], 403, r#"{"message":"Forbidden"}"#),
    ] {
        let answer = http("GET", &url, &headers, b"");
        assert_eq!((answer.status, answer.text().as_str()), (status, body));
    }
    let known = http("GET", &url, &[("user-agent", "t"), ("X-API-KEY", key)], b"");
    assert_eq!(known.status, 404, "the key is fine, the request unknown");
    assert!(known.header("x-amzn-trace-id").is_some());
}

#[test]
fn unknown_paths_and_methods_look_like_a_missing_token() {
    let desk = Desk::new();
    for (method, target) in [
        ("GET", "/"),
        ("GET", "/delivery/v2.2/requests"),
        ("GET", "/delivery/v9.9/requests"),
        ("DELETE", "/delivery/v2.5/requests"),
        ("GET", "/delivery-push/GPTG-NEPG-ZTET-202402-E-1/download/legal-facts/safestorage://PN_LEGAL_FACTS-0.pdf"),
        ("HEAD", "/delivery/v2.8/notifications/sent/GPTG-NEPG-ZTET-202402-E-1"),
    ] {
        let answer = desk.call(method, target, b"");
        assert_eq!(answer.status, 403, "{method} {target}");
        if method != "HEAD" {
            assert_eq!(answer.error().verdict, Verdict::NoSuchRoute, "{method} {target}");
        }
    }
    let url = format!("{}/nowhere", desk.emulator.base_url());
    let answer = http("GET", &url, &[("authorization", "Bearer x")], b"");
    assert!(answer.text().contains("missing equal-sign"));
    assert_eq!(answer.error().verdict, Verdict::NoSuchRoute);
}

#[test]
fn parameters_have_a_form() {
    let desk = Desk::new();
    for target in [
        "/delivery/v2.8/notifications/sent/not-an-iun",
        "/delivery/v2.5/requests?notificationRequestId=short",
        "/delivery/notifications/sent/GPTG-NEPG-ZTET-202402-E-1/attachments/documents/first",
    ] {
        let answer = desk.call("GET", target, b"");
        assert_eq!(
            (answer.status, answer.json()["errors"][0]["code"].as_str()),
            (400, Some("PN_INVALID_PARAMETERS")),
            "{target}"
        );
    }
}

#[test]
fn bodies_are_json_and_of_a_size() {
    let desk = Desk::new();
    let url = format!("{}/delivery/v2.5/requests", desk.emulator.base_url());
    let headers = [("user-agent", "t"), ("x-api-key", desk.emulator.api_key()), ("content-type", "text/plain")];
    assert_eq!(http("POST", &url, &headers, b"{}").status, 415);
    let huge = vec![b' '; 11 * 1024 * 1024];
    assert_eq!(desk.call("POST", "/delivery/v2.5/requests", &huge).status, 413);
}

#[test]
fn nobody_implements_events_of_f24_forms() {
    let desk = Desk::new();
    assert_eq!(desk.call("POST", "/delivery/events/payment/f24", br#"{"events":[]}"#).status, 501);
}

#[test]
fn the_platform_is_well_and_the_body_has_groups() {
    let desk = Desk::new();
    let public = http("GET", &format!("{}/status", desk.emulator.base_url()), &[], b"");
    assert_eq!((public.status, public.header("content-type")), (200, Some("application/problem+json")));
    assert_eq!(desk.execute(&GetPlatformStatus).unwrap().functionalities.len(), 3);
    assert!(desk.execute(&GetDowntimeHistory { year: 2026, month: 1 }).unwrap().result.was_present());
    assert_eq!(desk.execute(&GetDowntimeLegalFact { legal_fact_id: "PN_DOWNTIME-1" }).unwrap_err().status, 404);
    assert_eq!(desk.execute(&ListGroups { status: None }).unwrap().len(), 2);
    let active = desk.execute(&ListGroups { status: Some(GroupStatus::Active) }).unwrap();
    assert_eq!(active[0].name.as_deref(), Some("Ufficio Tributi"));
}

#[test]
fn a_key_of_ones_own() {
    let desk = Desk::with(Emulator::builder().clock(Clock::manual()).api_key("secret-of-mine"));
    assert_eq!(desk.call("GET", STATUS, b"").status, 404);
    assert!(!format!("{:?}", desk.emulator).contains("secret-of-mine"));
    assert!(!format!("{:?}", Emulator::builder().api_key("secret-of-mine")).contains("secret"));
}

#[test]
fn a_port_in_use_is_an_error_that_names_it() {
    let desk = Desk::new();
    let port: u16 = desk.emulator.base_url().rsplit(':').next().unwrap().parse().unwrap();
    let error = Emulator::builder().port(port).start_blocking().unwrap_err();
    assert!(matches!(error, Error::Listen { port: taken, .. } if taken == port), "{error}");
}

#[tokio::test]
async fn it_starts_and_stops_inside_a_runtime() {
    let emulator = Emulator::start().await.unwrap();
    let host = emulator.base_url().strip_prefix("http://").unwrap().to_owned();
    assert!(std::net::TcpStream::connect(&host).is_ok());
    emulator.stop().await;
    assert!(std::net::TcpStream::connect(&host).is_err(), "nobody listens any more");
}

#[test]
fn a_fast_clock_moves_by_itself_and_by_hand() {
    let desk = Desk::with(Emulator::builder().clock(Clock::accelerated(1_000_000)));
    let iun = desk.send(&desk.request("P1"));
    assert_eq!(desk.status(iun).retry_after, Some(1), "told in real time");
    let before = desk.emulator.now();
    std::thread::sleep(Duration::from_millis(5));
    assert!(desk.emulator.now().duration_since(before).as_secs() >= 5_000);
    desk.reach(iun, send_core::model::NotificationStatus::EffectiveDate);
    let url = desk.execute(&send_core::api::GetDocument { iun, doc_idx: 0 }).unwrap().url.unwrap();
    assert_eq!(http("GET", &url, &[], b"").status, 200, "a link lives for an hour of the client's time");
}
