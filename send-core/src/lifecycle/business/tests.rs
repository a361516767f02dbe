use super::*;
use crate::model::TimelineElement;
use serde_json::json;

/// Written in the minute given; its own dates are an hour later.
fn element(category: &str, minute: u8, recipient: usize) -> TimelineElement {
    let own = format!("2024-11-26T11:{minute:02}:00Z");
    let element = json!({
        "elementId": format!("{category}.{recipient}.{minute}"), "category": category,
        "timestamp": format!("2024-11-26T10:{minute:02}:00Z"),
        "details": {"recIndex": recipient, "notificationDate": own, "eventTimestamp": own, "timeoutDate": own,
            "schedulingDate": "2024-12-06T00:00:00Z", "digitalAddress": {"type": "SERCQ"}},
    });
    serde_json::from_value(element).unwrap()
}

/// Hour and minute at which the last of these elements counts.
fn last(elements: &[(&str, u8)], regime: Regime) -> Result<String, String> {
    let timeline: Vec<_> = elements.iter().map(|(category, minute)| element(category, *minute, 0)).collect();
    let events = Event::from_raw(&timeline, regime).map_err(|error| error.to_string())?;
    Ok(events[events.len() - 1].at.to_string()[11..16].to_owned())
}

/// The same in both regimes: before the fix, and after.
fn both(elements: &[(&str, u8)]) -> [String; 2] {
    [Regime::BeforeFix, Regime::AfterFix].map(|regime| last(elements, regime).unwrap_or_else(|_| "error".to_owned()))
}

const OUTCOME: (&str, u8) = ("SEND_ANALOG_FEEDBACK", 1);
const FAILURE: (&str, u8) = ("ANALOG_FAILURE_WORKFLOW", 5);

#[test]
fn dates_of_the_elements_own_details_count() {
    for category in ["SEND_DIGITAL_FEEDBACK", "SEND_DIGITAL_PROGRESS", "NOTIFICATION_VIEWED", "SEND_ANALOG_TIMEOUT"] {
        assert_eq!(both(&[(category, 1)]), ["11:01", "11:01"], "{category}");
    }
    assert_eq!(both(&[("REQUEST_ACCEPTED", 1)]), ["10:01", "10:01"]);
}

#[test]
fn the_end_of_paper_is_the_latest_outcome() {
    let outcomes =
        [("PREPARE_ANALOG_DOMICILE_FAILURE", 3), OUTCOME, ("SEND_ANALOG_FEEDBACK", 0), ("ANALOG_SUCCESS_WORKFLOW", 9)];
    assert_eq!(both(&outcomes), ["11:01", "11:01"]);
    assert_eq!(both(&[("PREPARE_ANALOG_DOMICILE_FAILURE", 3), ("ANALOG_SUCCESS_WORKFLOW", 9)]), ["10:03", "10:03"]);
    assert_eq!(both(&[("ANALOG_SUCCESS_WORKFLOW", 9)]), ["error", "error"]);
}

#[test]
fn an_untraceable_recipient_is_dated_by_the_regime() {
    assert_eq!(both(&[OUTCOME, FAILURE]), ["11:01", "10:05"]);
    for category in ["COMPLETELY_UNREACHABLE", "COMPLETELY_UNREACHABLE_CREATION_REQUEST", "SCHEDULE_REFINEMENT"] {
        assert_eq!(both(&[OUTCOME, FAILURE, (category, 9)]), ["11:01", "10:05"], "{category}");
    }
    assert_eq!(both(&[OUTCOME, ("COMPLETELY_UNREACHABLE", 9)]), ["11:01", "error"]);
    assert_eq!(both(&[OUTCOME, ("SCHEDULE_REFINEMENT", 9)]), ["11:01", "11:01"]);
    assert_eq!(both(&[("SCHEDULE_REFINEMENT", 9)]), ["10:09", "10:09"]);
}

#[test]
fn the_finalisation_is_dated_by_its_schedule_and_the_platforms_own_address_by_the_notice() {
    assert_eq!(both(&[("SCHEDULE_REFINEMENT", 1), ("REFINEMENT", 9)]), ["00:00", "00:00"]);
    assert_eq!(both(&[("REFINEMENT", 9)]), ["error", "error"]);
    assert_eq!(both(&[("AAR_GENERATION", 2), ("SEND_DIGITAL_DOMICILE", 9)]), ["10:02", "10:02"]);
    assert_eq!(both(&[("SEND_DIGITAL_DOMICILE", 9)]), ["error", "error"]);
}

#[test]
fn what_happens_to_others_does_not_count() {
    let timeline = [element("SEND_ANALOG_FEEDBACK", 1, 1), element("ANALOG_SUCCESS_WORKFLOW", 9, 0)];
    let error = Event::from_raw(&timeline, Regime::AfterFix).unwrap_err();
    assert_eq!(error.path, "timeline[1].timestamp");
}

#[test]
fn errors_name_the_place_and_not_the_value() {
    let mut wrong = element("SEND_ANALOG_FEEDBACK", 1, 0);
    let details = r#"{"recIndex":"RSSMRA80A01F205X"}"#;
    wrong.details = serde_json::from_str(details).ok();
    let error = Event::from_raw(&[wrong], Regime::AfterFix).unwrap_err();
    assert_eq!(error.path, "timeline[0].details.recIndex");
    assert!(!error.to_string().contains("RSSMRA"), "{error}");
}
