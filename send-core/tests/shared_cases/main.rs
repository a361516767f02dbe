//! Runs the shared cases: tables of inputs with the answers that send-core must give.
//!
//! They stand in the folder that `SEND_SHARED` names, else in `shared` beside the repository. One line a table is
//! printed, also when all is well: `codice_fiscale: 363 of 363 agree`. An argument selects tables by a part of their name.

mod f24;
mod lifecycle;
mod operations;
mod patch;
mod report;
mod responses;
mod validation;
mod vectors;

use std::process::ExitCode;

use report::Report;

/// Each topic: what it takes from the folder.
const TOPICS: [fn(&std::path::Path) -> Vec<Report>; 5] =
    [vectors::run, operations::run, responses::run, lifecycle::run, validation::run];

fn main() -> ExitCode {
    let Some(folder) = report::folder() else { return ExitCode::SUCCESS };
    let wanted = std::env::args().skip(1).find(|argument| !argument.starts_with('-')).unwrap_or_default();
    let reports: Vec<Report> =
        TOPICS.iter().flat_map(|run| run(&folder)).filter(|r| r.name.contains(&wanted)).collect();
    report::print(&reports)
}
