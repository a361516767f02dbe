//! Answers of the platform: `cases/gen_responses` and `cases/gen_responses_forward`, one body a file.
//!
//! The name of a file begins with the operation that answers so. A body that follows the schema must be read and written
//! again with every field; one that the future or a bug has bent must be read, or refused with the path of the culprit.

use std::path::Path;

use send_core::lifecycle::{Event, Tracker};
use send_core::model::{FullSentNotification, LeanNotification, RequestStatus, StreamEvent};
use send_core::wire::{self, DecodeError};
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;

use crate::report::{Report, compare};

pub(crate) fn run(folder: &Path) -> Vec<Report> {
    vec![
        files(&folder.join("cases/gen_responses"), "gen_responses", |_, read| match read {
            Ok(differences) => differences,
            Err(error) => vec![error.to_string()],
        }),
        files(&folder.join("cases/gen_responses_forward"), "gen_responses_forward", bent),
        whole_bodies(&folder.join("cases/full_sent")),
    ]
}

/// Bodies of real notifications: nothing is lost on the way, and a lean reading sees the same course.
fn whole_bodies(folder: &Path) -> Report {
    files(folder, "full_sent", |_, read| read.unwrap_or_else(|error| vec![error.to_string()]))
}

/// What became of a body: what differs after a round trip, or why it was not read.
type Read = Result<Vec<String>, DecodeError>;

fn files(folder: &Path, name: &str, judge: fn(&str, Read) -> Vec<String>) -> Report {
    let mut report = Report::new(name);
    let Ok(entries) = std::fs::read_dir(folder) else {
        report.skipped = Some(format!("no folder {}", folder.display()));
        return report;
    };
    let mut paths: Vec<_> = entries.filter_map(|entry| entry.ok().map(|entry| entry.path())).collect();
    paths.sort();
    for path in paths {
        if path.extension().is_none_or(|extension| extension != "json") {
            continue;
        }
        let case = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        let differences = match std::fs::read(&path) {
            Ok(body) => judge(&case, read(&case, &body)),
            Err(error) => vec![error.to_string()],
        };
        report.add(&case, &differences, false);
    }
    report
}

fn read(case: &str, body: &[u8]) -> Read {
    let operation =
        if case.starts_with("full_sent") { "full_sent" } else { case.split("__").next().unwrap_or_default() };
    match operation.trim_end_matches(|c: char| c.is_ascii_digit()).trim_end_matches('V') {
        "retrieveSentNotification" | "full_sent" => {
            let mut differences = round_trip::<FullSentNotification>(body)?;
            differences.extend(lean(body)?);
            Ok(differences)
        }
        "retrieveNotificationRequestStatus" => round_trip::<RequestStatus>(body),
        "consumeEventStream" => round_trip::<Vec<StreamEvent>>(body),
        _ => Ok(vec![format!("no model for the operation {operation}")]),
    }
}

/// What a lean reading sees otherwise than a whole one: the events, and where a tracker says that things stand.
fn lean(body: &[u8]) -> Read {
    let (whole, lean) = (wire::decode::<FullSentNotification>(body)?, LeanNotification::read(body)?);
    let (theirs, ours) = (Event::from_timeline(&whole.timeline), Event::from_timeline(lean.timeline()));
    let (tracked, leanly) = (Tracker::from_notification(&whole), Tracker::from_lean(&lean));
    // Generated elements tell of other instants of receipt than the notification does: only a whole reading sees that.
    let contradicts_itself = tracked.sent_at() != leanly.sent_at();
    let same = [
        ("iun", whole.iun == lean.iun()),
        ("status", whole.notification_status == *lean.status()),
        ("recipients", whole.recipients.len() == lean.recipients()),
        ("events", theirs == ours),
        ("tracked status", contradicts_itself || tracked.status() == leanly.status()),
        ("tracked history", contradicts_itself || tracked.history() == leanly.history()),
    ];
    Ok(same.iter().filter(|(_, same)| !same).map(|(what, _)| format!("{what} differs when read lean")).collect())
}

fn round_trip<T: DeserializeOwned + Serialize>(body: &[u8]) -> Read {
    let model: T = wire::decode(body)?;
    let written = wire::encode(&model)?;
    let mut differences = Vec::new();
    match (serde_json::from_slice::<Value>(body), serde_json::from_slice::<Value>(&written)) {
        (Ok(expected), Ok(ours)) => compare("$", &expected, &ours, &mut differences),
        _ => differences.push("what was written is no JSON".to_owned()),
    }
    Ok(differences)
}

/// Fields without which an object means nothing. A null there may be refused; anywhere else it must be read.
const ESSENTIAL: &[&str] = &[
    "activeFrom",
    "code",
    "eventId",
    "iun",
    "key",
    "legalFactsId",
    "notificationRequestId",
    "notificationRequestStatus",
    "notificationStatus",
    "sentAt",
    "status",
];

fn bent(case: &str, read: Read) -> Vec<String> {
    let kind = case.split("__").nth(1).unwrap_or_default();
    let must_survive = ["unknown_enum", "extra_property", "unknown_category"].iter().any(|tame| kind.starts_with(tame));
    match read {
        Ok(differences) if must_survive => differences,
        Ok(_) => Vec::new(),
        Err(error) if must_survive => vec![error.to_string()],
        Err(error) if kind.starts_with("null") && !is_essential(&error) => vec![error.to_string()],
        Err(error) if error.path.is_empty() => vec![format!("no path: {error}")],
        Err(_) => Vec::new(),
    }
}

fn is_essential(error: &DecodeError) -> bool {
    error.path.rsplit('.').next().is_some_and(|field| ESSENTIAL.contains(&field))
}
