//! Running parts and telling how they went.

use crate::shell::Log;
use std::process::ExitCode;
use std::time::Instant;

/// A part of the work.
pub(crate) struct Part {
    name: &'static str,
    run: fn(&mut Log) -> Outcome,
}

impl Part {
    pub(crate) const fn new(name: &'static str, run: fn(&mut Log) -> Outcome) -> Self {
        Self { name, run }
    }
}

/// How a part went.
pub(crate) type Outcome = Result<(), Trouble>;

/// Why a part did not go well.
pub(crate) enum Trouble {
    /// It ran, and something is wrong.
    Failed(String),
    /// It could not run: what is missing, and how to get it. A failure in CI.
    Missing(String),
}

impl From<String> for Trouble {
    fn from(what: String) -> Self {
        Self::Failed(what)
    }
}

/// Runs parts one after the other, all of them whatever happens, and says in the end how many were fine.
pub(crate) fn run(parts: &[Part]) -> ExitCode {
    let ci = std::env::var_os("CI").is_some_and(|value| value == "true");
    let (mut passed, mut failed, mut skipped) = (0, 0, 0);
    for part in parts {
        let started = Instant::now();
        let mut log = match Log::create(part.name) {
            Ok(log) => log,
            Err(error) => {
                eprintln!("{}: no log can be written: {error}", part.name);
                return ExitCode::FAILURE;
            }
        };
        let outcome = (part.run)(&mut log);
        let seconds = started.elapsed().as_secs();
        for line in log.highlights() {
            println!("  {line}");
        }
        match outcome {
            Ok(()) => {
                passed += 1;
                println!("ok       {:<14} {seconds} s", part.name);
            }
            Err(Trouble::Missing(why)) if !ci => {
                skipped += 1;
                println!("skipped  {:<14} {why}", part.name);
            }
            Err(Trouble::Missing(why) | Trouble::Failed(why)) => {
                failed += 1;
                println!("FAILED   {:<14} {why} (log: {})", part.name, log.path().display());
                println!("{}", log.tail());
            }
        }
    }
    println!("{passed} passed, {failed} failed, {skipped} skipped");
    if failed == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}
