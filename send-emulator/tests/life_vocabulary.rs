//! The vocabulary: every named sequence is lived, and ends as the facts and the documentation say.
#![allow(clippy::expect_used, clippy::unwrap_used)]

mod common;

use common::Desk;
use common::lives::{DAY, assert_sound, details, elements, living_at, told};
use send_core::catalogue::{self, Outcome};
use send_core::model::{FullSentNotification, NotificationStatus as S};
use serde_json::{Value, json};
use std::path::{Path, PathBuf};

/// Sequences that end otherwise than the table says. It takes the meaning of each closing code by itself; the platform looks
/// at the failure cause, and at how long the letter lay at the post office.
const OTHERWISE: &[(&str, &str, &str)] = &[
    ("FAIL_IndirizzoInesistenteAR", "KO", "M07 is no delivery (RECRN002C)"),
    ("FAIL_IndirizzoInesatto890", "KO", "M06 is no delivery (RECAG003C)"),
    ("FAIL_CompiutaGiacenza_AR_ERR", "PROGRESS only", "not stored for thirty days"),
    ("FAIL_CompiutaGiacenza_AR_ERR_2", "PROGRESS only", "not stored for thirty days"),
];

/// A row of `data/uat-paper-sequences.csv`.
struct Row {
    name: String,
    product: String,
    feedback: String,
    causes: String,
}

fn rows() -> Option<Vec<Row>> {
    let shared = std::env::var_os("SEND_SHARED")
        .map_or_else(|| PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../shared"), PathBuf::from);
    let Ok(table) = std::fs::read_to_string(shared.join("data/uat-paper-sequences.csv")) else {
        println!("skipped: no facts folder (SEND_SHARED)");
        return None;
    };
    let cells = |line: &str| line.split(',').map(str::to_owned).collect::<Vec<_>>();
    let row = |line: &str| {
        let cells = cells(line);
        Row { name: cells[0].clone(), product: cells[1].clone(), feedback: cells[2].clone(), causes: cells[5].clone() }
    };
    Some(table.lines().skip(1).map(row).collect())
}

/// A recipient for the product: abroad, or not reachable by certified mail where the letter is the simple one.
fn recipient_for(row: &Row) -> Value {
    let mut recipient = living_at(&format!("Via@{}", row.name));
    if row.product == "RIR" || row.product == "RIS" {
        recipient["physicalAddress"] = json!({
            "address": format!("Rue@{}", row.name), "municipality": "Paris", "foreignState": "FRANCIA",
        });
    }
    if is_simple(row) {
        recipient["digitalDomicile"] = json!({ "type": "PEC", "address": "prova@fail.it" });
    }
    recipient
}

/// A sequence for the simple letter.
fn is_simple(row: &Row) -> bool {
    row.product.starts_with("RS") || row.product == "RIS" || row.name.contains("_RS")
}

/// How the letter ended, in the words of the table.
fn feedback(row: &Row, sent: &FullSentNotification) -> String {
    let name = |outcome: Option<&str>| outcome.map_or("PROGRESS only", |outcome| outcome).to_owned();
    if !is_simple(row) {
        return name(told(sent, "SEND_ANALOG_FEEDBACK", "responseStatus").last().map(String::as_str));
    }
    let codes = told(sent, "SEND_SIMPLE_REGISTERED_LETTER_PROGRESS", "deliveryDetailCode");
    let mut outcomes = codes.iter().filter_map(|code| catalogue::event_code(code)).map(|code| code.outcome);
    let closing = outcomes.rfind(|outcome| matches!(outcome, Outcome::Ok | Outcome::Ko));
    name(closing.map(|outcome| outcome.as_str()))
}

#[test]
fn every_sequence_ends_as_the_table_says() {
    let Some(rows) = rows() else { return };
    assert_eq!(rows.len(), 114);
    let desk = Desk::new();
    let sent: Vec<_> =
        rows.iter().map(|row| desk.send(&desk.letters(&row.name, &row.product, &[recipient_for(row)]))).collect();
    desk.emulator.advance(DAY * 500);
    let mut wrong = Vec::new();
    for (row, iun) in rows.iter().zip(sent) {
        let sent = desk.sent(iun);
        assert_sound(&sent);
        let expected = OTHERWISE.iter().find(|(name, ..)| *name == row.name).map_or(row.feedback.as_str(), |it| it.1);
        let is_deceased = row.causes.contains("M02") && expected == "OK";
        let status = match expected {
            _ if is_simple(row) => S::EffectiveDate,
            "PROGRESS only" => S::Delivering,
            _ if is_deceased => S::ReturnedToSender,
            _ => S::EffectiveDate,
        };
        let found = (feedback(row, &sent), sent.notification_status.clone());
        if found != (expected.to_owned(), status.clone()) {
            wrong.push(format!("{}: expected {expected} {status}, found {} {}", row.name, found.0, found.1));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// The emulator's own table.
const OWN: &str = include_str!("../src/couriers/sequences.csv");

fn own_rows() -> Vec<Row> {
    let row = |line: &str| {
        let (name, rest) = line.split_once(',').unwrap();
        let product = rest.split(',').next().unwrap().to_owned();
        Row { name: name.to_owned(), product, feedback: String::new(), causes: String::new() }
    };
    OWN.lines().skip(1).map(row).collect()
}

/// How a letter ended, as the documentation tells it: the outcome of each attempt and the status.
fn told_in_the_docs(row: &Row, sent: &FullSentNotification) -> String {
    let outcome = |element| {
        let details: Value = details(element);
        let text = |field: &str| details[field].as_str().unwrap_or_default().to_owned();
        let cause = Some(text("deliveryFailureCause")).filter(|cause| !cause.is_empty());
        let cause = cause.map(|cause| format!(" {cause}")).unwrap_or_default();
        format!("{} `{}`{cause}", text("responseStatus"), text("deliveryDetailCode"))
    };
    let mut outcomes: Vec<String> = elements(sent, "SEND_ANALOG_FEEDBACK").map(outcome).collect();
    if is_simple(row) {
        let codes = told(sent, "SEND_SIMPLE_REGISTERED_LETTER_PROGRESS", "deliveryDetailCode");
        outcomes.extend(codes.last().map(|code| format!("letter: `{code}`")));
    }
    let product = if row.product.is_empty() { "any" } else { &row.product };
    let outcomes = if outcomes.is_empty() { "none".to_owned() } else { outcomes.join(", ") };
    format!("| `@{}` | {product} | {outcomes} | {} |", row.name, sent.notification_status)
}

#[test]
fn the_documentation_lists_every_name_and_its_end() {
    let (rows, desk) = (own_rows(), Desk::new());
    let sent: Vec<_> =
        rows.iter().map(|row| desk.send(&desk.letters(&row.name, &row.product, &[recipient_for(row)]))).collect();
    desk.emulator.advance(DAY * 500);
    let lines = rows.iter().zip(sent).map(|(row, iun)| told_in_the_docs(row, &desk.sent(iun)));
    let mut table = vec!["| Name | Letter | Outcome | Status in the end |".to_owned(), "|---|---|---|---|".to_owned()];
    table.extend(lines);
    let table = format!("<!-- names: generated -->\n{}\n<!-- /names -->", table.join("\n"));
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../docs/EMULATOR.md");
    let page = std::fs::read_to_string(&path).unwrap();
    let (before, rest) = page.split_once("<!-- names: generated -->").unwrap();
    let (_, after) = rest.split_once("<!-- /names -->").unwrap();
    let wanted = format!("{before}{table}{after}");
    if std::env::var_os("SEND_BLESS").is_some() {
        std::fs::write(&path, &wanted).unwrap();
    }
    assert!(page == wanted, "docs/EMULATOR.md is not what happens: run with SEND_BLESS=1 and look at the difference");
}

#[test]
fn the_documentation_tells_the_truth_about_domains_and_postal_codes() {
    let page = std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("../docs/EMULATOR.md")).unwrap();
    let cells = |line: &str| line.split('|').map(|cell| cell.trim().to_owned()).collect::<Vec<_>>();
    let table = |title: &str| {
        let section = page.split_once(title).unwrap().1;
        let lines = section.lines().skip_while(|line| !line.starts_with('|')).take_while(|line| line.starts_with('|'));
        lines.skip(2).map(cells).collect::<Vec<_>>()
    };
    let desk = Desk::new();
    for (index, row) in table("## Certified mail").iter().enumerate() {
        for name in row[1].split('`').skip(1).step_by(2).filter(|name| !name.starts_with("sequence")) {
            let mut recipient = living_at("Via senza nome");
            recipient["digitalDomicile"] =
                json!({ "type": "PEC", "address": name.replace('…', "it").replacen("", "a@", 1) });
            let iun = desk.send(&desk.letters(&format!("{index}{name}"), "AR", &[recipient]));
            let sent = desk.end_of(iun);
            let found = told(&sent, "SEND_DIGITAL_FEEDBACK", "responseStatus");
            let fails = |cell: &str| cell.contains("not delivered");
            let second = if row[3] == "the same" { &row[2] } else { &row[3] };
            let expected: &[&str] = match (fails(&row[2]), fails(second)) {
                (false, _) => &["OK"],
                (true, false) => &["KO", "OK"],
                (true, true) => &["KO", "KO"],
            };
            assert_eq!(found, expected, "{name}");
        }
    }
    for row in table("### Postal codes") {
        let zip = row[1].trim_matches('`');
        let mut recipient = living_at("Via senza nome");
        recipient["physicalAddress"]["zip"] = json!(zip);
        let iun = desk.send(&desk.letters(zip, "AR", &[recipient]));
        let is_refused = desk.emulator.run_until_status(iun, &S::Refused).is_ok();
        assert_eq!(is_refused, row[2].starts_with("refused"), "{zip}");
        let errors = desk.status(iun).errors.iter().filter_map(|it| it.detail.clone()).collect::<String>();
        let told = row[2].rsplit(' ').next().unwrap();
        assert!(!is_refused || errors.contains(&format!("Error={told} ")), "{zip}: {errors}");
    }
}
