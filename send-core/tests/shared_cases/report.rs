//! What a table of cases came to, and how it is told.

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use serde_json::Value;

/// The outcome of one table.
#[derive(Debug, Default)]
pub(crate) struct Report {
    /// The name printed in front of the counts.
    pub(crate) name: String,
    /// Cases tried.
    pub(crate) total: usize,
    /// Cases on which send-core and the table agree.
    pub(crate) agree: usize,
    /// One line for each other case: where it is and what differs.
    pub(crate) differences: Vec<String>,
    /// The same for cases on which good authorities disagree, which do not count as failures.
    pub(crate) disputed: Vec<String>,
    /// Why the table was not tried.
    pub(crate) skipped: Option<String>,
}

impl Report {
    pub(crate) fn new(name: &str) -> Self {
        Self { name: name.to_owned(), ..Self::default() }
    }

    /// Counts one case: no difference is agreement.
    pub(crate) fn add(&mut self, case: &str, differences: &[String], disputed: bool) {
        self.total += 1;
        match (differences, disputed) {
            ([], _) => self.agree += 1,
            (list, true) => self.disputed.push(format!("{case}: {}", list.join("; "))),
            (list, false) => self.differences.push(format!("{case}: {}", list.join("; "))),
        }
    }

    fn passed(&self) -> bool {
        self.differences.is_empty()
    }
}

/// The folder of the shared cases, or a line that says why there is none.
pub(crate) fn folder() -> Option<PathBuf> {
    let folder = match std::env::var_os("SEND_SHARED") {
        Some(folder) => PathBuf::from(folder),
        None => Path::new(env!("CARGO_MANIFEST_DIR")).join("../../shared"),
    };
    if folder.is_dir() {
        return Some(folder);
    }
    println!("shared_cases: skipped, no folder {} (set SEND_SHARED)", folder.display());
    None
}

/// All counts first, then what differs, then how many tables passed.
pub(crate) fn print(reports: &[Report]) -> ExitCode {
    for report in reports {
        match &report.skipped {
            Some(why) => println!("{}: skipped, {why}", report.name),
            None => println!("{}: {} of {} agree", report.name, report.agree, report.total),
        }
    }
    for report in reports {
        report.disputed.iter().for_each(|line| println!("{}: disputed: {line}", report.name));
        report.differences.iter().for_each(|line| println!("{}: DIFFERS: {line}", report.name));
    }
    let tried = || reports.iter().filter(|report| report.skipped.is_none());
    let failed = tried().filter(|report| !report.passed()).count();
    println!("{} passed, {failed} failed", tried().count() - failed);
    if failed == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

/// What differs between the value a table expects and ours, as `path: expected X, got Y`.
pub(crate) fn compare(path: &str, expected: &Value, ours: &Value, differences: &mut Vec<String>) {
    match (expected, ours) {
        (Value::Object(expected), Value::Object(ours)) => {
            let keys = expected.keys().chain(ours.keys().filter(|key| !expected.contains_key(*key)));
            for key in keys {
                let at = format!("{path}.{key}");
                let side = |map: &serde_json::Map<String, Value>| map.get(key).cloned();
                match (side(expected), side(ours)) {
                    (Some(expected), Some(ours)) => compare(&at, &expected, &ours, differences),
                    (Some(expected), None) => differences.push(format!("{at}: expected {expected}, got nothing")),
                    (None, ours) => {
                        differences.push(format!("{at}: expected nothing, got {}", ours.unwrap_or_default()))
                    }
                }
            }
        }
        _ if expected == ours => {}
        _ => differences.push(format!("{path}: expected {expected}, got {ours}")),
    }
}
