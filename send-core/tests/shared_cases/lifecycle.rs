//! The life cycle: `cases/lifecycle.jsonl`, `cases/refinement_vectors.jsonl`, `data/statemap_full.csv`.
//!
//! A timeline is computed and compared entry by entry: status, instant, ids in order, then the pairs that the platform's
//! map does not foresee. Where a body's timeline was trimmed (`check` = `history_replay`), the ids of its history are fed
//! one after the other, and the statuses must change at the same ids.

use std::collections::BTreeMap;
use std::path::Path;

use send_core::lifecycle::{
    Event, EventError, History, Regime, Storage, Terms, Transition, history, price_date, rome_date, transition,
};
use send_core::model::{NotificationStatus, TimelineCategory, TimelineElement};
use send_core::time::{self, Instant};
use serde::Deserialize;

use crate::report::Report;

pub(crate) fn run(folder: &Path) -> Vec<Report> {
    vec![
        table(&folder.join("cases/lifecycle.jsonl"), "lifecycle", timeline_case),
        table(&folder.join("cases/refinement_vectors.jsonl"), "refinement_vectors", refinement_case),
        table(&folder.join("data/statemap_full.csv"), "statemap_full", map_row),
    ]
}

/// What became of a case that could be read.
struct Checked {
    case: String,
    differences: Vec<String>,
    /// The table itself says that the platform does otherwise today.
    disputed: bool,
}

type Outcome = Result<Checked, String>;

fn table(path: &Path, name: &str, check: fn(&str) -> Outcome) -> Report {
    let mut report = Report::new(name);
    let Ok(text) = std::fs::read_to_string(path) else {
        report.skipped = Some(format!("no file {}", path.display()));
        return report;
    };
    let header = usize::from(path.extension().is_some_and(|kind| kind == "csv"));
    for (number, line) in (1..).zip(text.lines()).skip(header).filter(|(_, line)| !line.trim().is_empty()) {
        match check(line) {
            Ok(Checked { case, differences, disputed }) => report.add(&case, &differences, disputed),
            Err(error) => report.add(&format!("{name}:{number}"), &[error], false),
        }
    }
    report
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Case {
    id: String,
    check: String,
    view: String,
    mapper: String,
    recipients: usize,
    created_at: String,
    timeline: Vec<TimelineElement>,
    #[serde(rename = "expected_history")]
    history: Vec<Stay>,
    #[serde(rename = "expected_status")]
    status: Option<String>,
    #[serde(rename = "expected_unmapped")]
    unmapped: Option<Vec<(String, String)>>,
    agrees: Option<bool>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Stay {
    status: String,
    active_from: Option<String>,
    related_timeline_elements: Vec<String>,
}

fn timeline_case(line: &str) -> Outcome {
    let case: Case = serde_json::from_str(line).map_err(|error| error.to_string())?;
    let created_at = time::parse(&case.created_at).map_err(|error| error.to_string())?;
    let differences = match case.check.as_str() {
        "timeline" => check_timeline(&case, created_at),
        "history_replay" => check_replay(&case, created_at),
        other => vec![format!("unknown check {other}")],
    };
    Ok(Checked { case: case.id, differences, disputed: case.agrees == Some(false) })
}

fn check_timeline(case: &Case, created_at: Instant) -> Vec<String> {
    let events = match case.mapper.as_str() {
        "none" => Event::from_timeline(&case.timeline),
        "before_fix" => Event::from_raw(&case.timeline, Regime::BeforeFix),
        "after_fix" => Event::from_raw(&case.timeline, Regime::AfterFix),
        other => return vec![format!("unknown mapper {other}")],
    };
    match events {
        Ok(events) => compare(case, &viewed(case, history(&events, case.recipients, created_at))),
        Err(error) => vec![unread(&error)],
    }
}

fn unread(error: &EventError) -> String {
    format!("cannot be read: {error}")
}

fn viewed<'a>(case: &Case, history: History<'a>) -> History<'a> {
    if case.view == "api" { history.api_view() } else { history }
}

/// Feeds the ids of the expected history in their order. An id that the trimmed timeline lacks gets its category from its
/// prefix, and a time just after the one before it.
fn check_replay(case: &Case, created_at: Instant) -> Vec<String> {
    let known = |id: &str| case.timeline.iter().find(|element| element.element_id.as_deref() == Some(id));
    let ids = || case.history.iter().flat_map(|stay| &stay.related_timeline_elements);
    let categories: Vec<TimelineCategory> =
        ids().map(|id| known(id).and_then(|e| e.category.clone()).unwrap_or_else(|| category_of(id))).collect();
    let tick = |n: usize| i64::try_from(n).ok().and_then(|n| Instant::from_second(n).ok()).unwrap_or(Instant::MAX);
    let events: Vec<Event<'_>> = ids()
        .zip(&categories)
        .enumerate()
        .map(|(n, (id, category))| Event {
            id,
            category,
            at: tick(n),
            rec_index: known(id).and_then(TimelineElement::rec_index),
        })
        .collect();
    let ours = viewed(case, history(&events, case.recipients, created_at));
    let shape =
        |status: &str, ids: &mut dyn Iterator<Item = &str>| format!("{status}: {}", ids.collect::<Vec<_>>().join(" "));
    let got: Vec<String> =
        ours.entries().iter().map(|e| shape(e.status.as_str(), &mut e.related.iter().copied())).collect();
    let wanted: Vec<String> = case
        .history
        .iter()
        .map(|e| shape(&e.status, &mut e.related_timeline_elements.iter().map(String::as_str)))
        .collect();
    let mut differences = Vec::new();
    if got != wanted {
        differences.push(format!("replay gives {got:?}"));
    }
    differences
}

/// The category that an element id begins with; some are abbreviated.
fn category_of(id: &str) -> TimelineCategory {
    let prefix = id.split('.').next().unwrap_or_default();
    match prefix {
        "AAR_GEN" => TimelineCategory::AarGeneration,
        "SEND_DIGITAL" => TimelineCategory::SendDigitalDomicile,
        "DIGITAL_PROG" => TimelineCategory::SendDigitalProgress,
        "NATIONAL_REGISTRY_CALL" => TimelineCategory::PublicRegistryCall,
        "NATIONAL_REGISTRY_RESPONSE" => TimelineCategory::PublicRegistryResponse,
        "SCHEDULE_REFINEMENT_WORKFLOW" => TimelineCategory::ScheduleRefinement,
        "SENDERACK_LEGALFACT_CREATION_REQUEST" => TimelineCategory::SenderAckCreationRequest,
        "NOTIFICATION_PAID" => TimelineCategory::Payment,
        prefix => prefix.into(),
    }
}

fn compare(case: &Case, ours: &History<'_>) -> Vec<String> {
    let mut differences = Vec::new();
    let mut same = |what: &str, expected: &str, got: &str| {
        if expected != got {
            differences.push(format!("{what}: expected {expected}, got {got}"));
        }
    };
    same("entries", &case.history.len().to_string(), &ours.entries().len().to_string());
    for (n, (wanted, got)) in case.history.iter().zip(ours.entries()).enumerate() {
        same(&format!("history[{n}].status"), &wanted.status, got.status.as_str());
        if let Some(active_from) = &wanted.active_from {
            let wanted = time::parse(active_from).map_or_else(|error| error.to_string(), |instant| instant.to_string());
            same(&format!("history[{n}].activeFrom"), &wanted, &got.active_from.to_string());
        }
        let ids = wanted.related_timeline_elements.join(" ");
        same(&format!("history[{n}].related"), &ids, &got.related.join(" "));
    }
    if let Some(status) = &case.status {
        same("status", status, ours.status().as_str());
    }
    if let Some(unmapped) = &case.unmapped {
        let got: Vec<String> = ours.unmapped().iter().map(|u| format!("{} {}", u.status, u.category)).collect();
        let wanted: Vec<String> = unmapped.iter().map(|(status, category)| format!("{status} {category}")).collect();
        same("unmapped", &wanted.join(", "), &got.join(", "));
    }
    differences
}

fn map_row(line: &str) -> Outcome {
    let fields: Vec<&str> = line.split(',').collect();
    let [from, category, recipients, to, result, ..] = fields[..] else {
        return Err("fewer than five columns".to_owned());
    };
    let ours = transition(&NotificationStatus::from(from), &TimelineCategory::from(category), recipients == "multi");
    let ours = match &ours {
        Transition::Changes(status) => (status.as_str(), status.as_str()),
        Transition::Stays => ("NO_CHANGE", from),
        _ => ("error", from),
    };
    let differences = if ours == (to, result) { vec![] } else { vec![format!("expected {to} {result}, got {ours:?}")] };
    Ok(Checked { case: format!("{from} {category} {recipients}"), differences, disputed: false })
}

#[derive(Deserialize)]
struct Vector {
    id: String,
    rule: String,
    input: BTreeMap<String, String>,
    expected: BTreeMap<String, Option<String>>,
}

fn refinement_case(line: &str) -> Outcome {
    let vector: Vector = serde_json::from_str(line).map_err(|error| error.to_string())?;
    let ours = refine(&vector)?;
    let field = |name: &String, wanted: &Option<String>| {
        let got = ours.get(name.as_str()).cloned().flatten();
        (!same_date(wanted.as_deref(), got.as_deref())).then(|| format!("{name}: expected {wanted:?}, got {got:?}"))
    };
    let differences = vector.expected.iter().filter_map(|(name, wanted)| field(name, wanted)).collect();
    Ok(Checked { case: vector.id.clone(), differences, disputed: false })
}

/// Equal as texts, or as instants written with the same offset.
fn same_date(a: Option<&str>, b: Option<&str>) -> bool {
    let offset = |text: &str| text.rfind(['+', 'Z']).map(|at| text[at..].to_owned());
    match (a, b) {
        (Some(a), Some(b)) => {
            a == b || (time::parse(a).is_ok() && time::parse(a) == time::parse(b) && offset(a) == offset(b))
        }
        (a, b) => a == b,
    }
}

/// What send-core says, under the names that the vectors use.
fn refine(vector: &Vector) -> Result<BTreeMap<&'static str, Option<String>>, String> {
    let terms = Terms::default();
    let at = |name: &str| match vector.input.get(name) {
        Some(text) => time::parse(text).map_err(|error| format!("{name}: {error}")),
        None => Err(format!("no input {name}")),
    };
    let finalised: fn(&Terms, Instant) -> Instant = match vector.rule.as_str() {
        "digital_success" => Terms::digital_success,
        "digital_failure" => Terms::digital_failure,
        "analog_success" => Terms::paper_success,
        "analog_failure" => Terms::paper_failure,
        "price_api_date" => {
            let date = price_date(at("businessInstant")?).to_string();
            return Ok([("refinementDate", Some(date.clone())), ("notificationViewDate", Some(date))].into());
        }
        "ar_storage" => {
            let (code, closed_at) = closing(vector, "RECRN00")?;
            return Ok(feedback(&code, &terms.storage_ar(at("RECRN010")?, closed_at, code == "RECRN005C")));
        }
        "890_storage" => {
            let (code, closed_at) = closing(vector, "RECAG00")?;
            return Ok(feedback(&code, &terms.storage_890(at("RECAG011A")?, closed_at)));
        }
        other => return Err(format!("unknown rule {other}")),
    };
    let [(name, text)] = &vector.input.iter().collect::<Vec<_>>()[..] else {
        return Err("more than one input".to_owned());
    };
    if name.ends_with("Day") {
        // An example of the manual: any hour of the working day, in any year.
        let noon = time::parse(&format!("2025-{text}T12:00:00Z")).map_err(|error| error.to_string())?;
        let day = rome_date(finalised(&terms, noon)).to_string();
        return Ok([("finalisedDay", Some(day.trim_start_matches("2025-").to_owned()))].into());
    }
    Ok([("schedulingDate", Some(finalised(&terms, at(name)?).to_string()))].into())
}

/// The event of the courier that ends the storage: its closing code, and its date.
fn closing(vector: &Vector, prefix: &str) -> Result<(String, Instant), String> {
    let event = vector.input.iter().find(|(code, _)| code.starts_with(prefix)).ok_or("no closing event")?;
    let at = time::parse(event.1).map_err(|error| error.to_string())?;
    Ok((format!("{}C", &event.0[..event.0.len() - 1]), at))
}

fn feedback(code: &str, storage: &Storage) -> BTreeMap<&'static str, Option<String>> {
    let (code, date) = match storage {
        Storage::AsReported => (Some(code.to_owned()), None),
        Storage::ByTerm { code, delivered_at } => (Some((*code).to_owned()), Some(delivered_at.to_string())),
        _ => (None, None),
    };
    [("feedbackCode", code), ("feedbackDate", date)].into()
}
