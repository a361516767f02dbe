//! Lives of every named sequence, alone and together, against the facts that are kept as tables: ids of elements, and the dates of
//! finalisation by the rules of reference/lifecycle.md section 7, counted here once more.
#![allow(clippy::expect_used, clippy::unwrap_used)]

mod common;

use common::Desk;
use common::lives::{DAY, assert_sound, details, elements, living_at};
use send_core::model::FullSentNotification;
use send_core::time::Instant;
use serde_json::{Value, json};
use std::collections::HashMap;
use std::path::PathBuf;

/// People and companies of the platform's own tests and of the test environment.
const PEOPLE: [(&str, &str); 5] = [
    ("PF", "FRMTTR76M06B715E"),
    ("PF", "BNRMHL75C06G702B"),
    ("PF", "FLPCPT69A65Z336P"),
    ("PF", "MNDLCU98T68C933T"),
    ("PG", "01199250158"),
];
const MAILS: [Option<&str>; 7] = [
    None,
    Some("a@pec.it"),
    None,
    Some("a@fail.it"),
    Some("a@OK-pecFirstFailSecondSuccess.it"),
    Some("a@sequence.5s-C008.5s-C001.5s-C003.it"),
    Some("a@FAIL-pecFirstKOSecondKO.it"),
];

fn table(name: &str) -> Option<Vec<Vec<String>>> {
    let shared = std::env::var_os("SEND_SHARED")
        .map_or_else(|| PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../shared"), PathBuf::from);
    let Ok(text) = std::fs::read_to_string(shared.join("data").join(name)) else {
        println!("skipped: no facts folder (SEND_SHARED)");
        return None;
    };
    Some(text.lines().skip(1).map(|line| line.split(',').map(str::to_owned).collect()).collect())
}

/// Prefix and parts of the ids of each category.
type Ids = HashMap<String, (String, Vec<String>)>;

/// What follows a prefix has to be the parts in their order; those that a life does not need may be missing.
fn follows(id: &str, (prefix, parts): &(String, Vec<String>), iun: &str) -> bool {
    let Some(mut rest) = id.strip_prefix(prefix.as_str()) else { return false };
    for part in parts {
        let Some(value) = rest.strip_prefix(['.', '_']).and_then(|rest| rest.strip_prefix(part.as_str())) else {
            if part == "IUN_" {
                return false;
            }
            continue;
        };
        // The id of another element has dots of its own.
        let end = if part == "CORRELATIONID_" { value.len() } else { value.find('.').unwrap_or(value.len()) };
        if part == "IUN_" && value[..end] != *iun {
            return false;
        }
        rest = &value[end..];
    }
    rest.is_empty() || rest.starts_with(".REWORK_")
}

fn time(details: &Value, field: &str) -> Instant {
    send_core::time::parse(details[field].as_str().unwrap_or_else(|| panic!("{field}: {details}"))).unwrap()
}

/// When the term of a recipient ends, and whether it has one.
fn assert_dates(sent: &FullSentNotification, recipient: usize, name: &str) {
    let of = |category: &str| -> Vec<(Instant, Value)> {
        let own = elements(sent, category).filter(|element| element.rec_index() == Some(recipient));
        own.map(|element| (element.timestamp.as_ref().unwrap().instant().unwrap(), details(element))).collect()
    };
    let delivered = of("SEND_DIGITAL_FEEDBACK").into_iter().find(|(_, details)| details["responseStatus"] == "OK");
    let published = of("DIGITAL_DELIVERY_CREATION_REQUEST");
    let deposited = of("ANALOG_FAILURE_WORKFLOW");
    let scheduled = of("SCHEDULE_REFINEMENT");
    let is_dead = !of("ANALOG_WORKFLOW_RECIPIENT_DECEASED").is_empty();
    let is_done = !published.is_empty() || !deposited.is_empty() || !of("ANALOG_SUCCESS_WORKFLOW").is_empty();
    assert_eq!(!scheduled.is_empty(), is_done && !is_dead, "{name}: a term for who was reached, or deposited");
    let Some((_, schedule)) = scheduled.first() else { return };
    let (from, days) = if let Some((_, feedback)) = &delivered {
        let at = time(feedback, "notificationDate");
        let evening = at.in_tz("Europe/Rome").unwrap();
        let is_late = (evening.hour(), evening.minute(), evening.second(), evening.subsec_nanosecond()) > (21, 0, 0, 0);
        (at, if is_late { 8 } else { 7 })
    } else if let Some((_, published)) = published.first() {
        (time(published, "completionWorkflowDate"), 15)
    } else if let Some((at, _)) = deposited.first() {
        (*at, 10)
    } else {
        (of("SEND_ANALOG_FEEDBACK").iter().map(|(_, feedback)| time(feedback, "notificationDate")).max().unwrap(), 10)
    };
    assert_eq!(time(schedule, "schedulingDate"), from + DAY * days, "{name}: {days} days after {from}");
    let ends: Vec<Instant> = of("REFINEMENT").into_iter().map(|(at, _)| at).collect();
    assert_eq!(ends, [time(schedule, "schedulingDate")], "{name}: the term ends when it was said");
}

#[test]
fn ids_and_dates_are_those_of_the_facts() {
    let (Some(ids), Some(sequences)) = (table("element_ids.csv"), table("uat-paper-sequences.csv")) else { return };
    let parts = |row: &[String]| (row[1].clone(), row[2].split(' ').map(str::to_owned).collect());
    let ids: Ids = ids.iter().map(|row| (row[0].clone(), parts(row))).collect();
    let desk = Desk::new();
    let recipient = |index: usize, person: usize| {
        let (name, product) = (&sequences[index % sequences.len()][0], &sequences[index % sequences.len()][1]);
        let mut recipient = living_at(&format!("Via@{name}"));
        (recipient["recipientType"], recipient["taxId"]) = (json!(PEOPLE[person].0), json!(PEOPLE[person].1));
        let is_simple = product.starts_with("RS") || product == "RIS" || name.contains("_RS");
        if product.starts_with("RI") {
            recipient["physicalAddress"]["foreignState"] = json!("FRANCIA");
        }
        let mail = if is_simple { Some("prova@fail.it") } else { MAILS[index % MAILS.len()] };
        if let Some(address) = mail {
            recipient["digitalDomicile"] = json!({ "type": "PEC", "address": address });
        }
        recipient
    };
    let mut sent = Vec::new();
    for index in 0..sequences.len() {
        // Alone, then with one to four others, sent at an hour of the day of its own.
        for size in [1, 2 + index % 4] {
            let people: Vec<Value> = (0..size).map(|who| recipient(index + 37 * who, who)).collect();
            let product = ["AR", "890"][(index / 2) % 2];
            sent.push((index, desk.send(&desk.letters(&format!("{index}/{size}"), product, &people))));
        }
        desk.emulator.advance(std::time::Duration::from_secs(1_507));
    }
    desk.emulator.advance(DAY * 500);
    for (index, iun) in sent {
        let (sent, name) = (desk.sent(iun), format!("{} {iun}", sequences[index][0]));
        assert_sound(&sent);
        for element in &sent.timeline {
            let (category, id) = (element.category.as_ref().unwrap().as_str(), element.element_id.as_deref().unwrap());
            assert!(follows(id, &ids[category], iun.as_str()), "{name}: {category} {id}");
        }
        (0..sent.recipients.len()).for_each(|recipient| assert_dates(&sent, recipient, &name));
    }
}

#[test]
fn an_id_of_another_form_is_found() {
    let parts = |parts: &[&str]| ("AAR_GEN".to_owned(), parts.iter().map(|part| (*part).to_owned()).collect());
    let is = |id: &str| follows(id, &parts(&["IUN_", "RECINDEX_", "ATTEMPT_"]), "X-1");
    assert!(is("AAR_GEN.IUN_X-1.RECINDEX_0") && is("AAR_GEN.IUN_X-1.RECINDEX_0.ATTEMPT_1.REWORK_0"));
    for wrong in [
        "AAR_GEN.RECINDEX_0",
        "AAR_GEN.IUN_Y-1",
        "AAR_GEN.IUN_X-1.ATTEMPT_1.RECINDEX_0",
        "AAR.IUN_X-1",
        "AAR_GEN.IUN_X-1.IDX_1",
    ] {
        assert!(!is(wrong), "{wrong}");
    }
}
