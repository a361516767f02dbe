//! Running parts and telling how they went.

use crate::shell::Log;
use std::process::ExitCode;
use std::thread::{ScopedJoinHandle, scope};
use std::time::Instant;

/// A part of the work.
pub(crate) struct Part {
    name: &'static str,
    run: fn(&mut Log) -> Outcome,
    turn: Turn,
}

/// When a part runs.
enum Turn {
    /// After the one before it.
    Next,
    /// While those after it run.
    Meanwhile,
    /// When all before it have ended.
    AfterAll,
}

impl Part {
    pub(crate) const fn new(name: &'static str, run: fn(&mut Log) -> Outcome) -> Self {
        Self { name, run, turn: Turn::Next }
    }

    /// The same, which runs while those after it run: much of each waits for one processor.
    pub(crate) const fn meanwhile(self) -> Self {
        Self { turn: Turn::Meanwhile, ..self }
    }

    /// The same, which uses what those before it have made.
    pub(crate) const fn after_all(self) -> Self {
        Self { turn: Turn::AfterAll, ..self }
    }

    fn ran(&self) -> Ran<'_> {
        let started = Instant::now();
        let (log, outcome) = match Log::create(self.name) {
            Ok(mut log) => {
                let outcome = (self.run)(&mut log);
                (Some(log), outcome)
            }
            Err(error) => (None, Err(Trouble::Failed(format!("no log can be written: {error}")))),
        };
        Ran { name: self.name, log, outcome, seconds: started.elapsed().as_secs() }
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

/// A part that has ended.
struct Ran<'a> {
    name: &'a str,
    log: Option<Log>,
    outcome: Outcome,
    seconds: u64,
}

/// How many were fine.
struct Count {
    /// Whether what is missing is a failure.
    ci: bool,
    passed: u32,
    failed: u32,
    skipped: u32,
}

impl Count {
    fn tell(&mut self, ran: Ran<'_>) {
        let Ran { name, log, outcome, seconds } = ran;
        for line in log.iter().flat_map(Log::highlights) {
            println!("  {line}");
        }
        match outcome {
            Ok(()) => {
                self.passed += 1;
                println!("ok       {name:<14} {seconds} s");
            }
            Err(Trouble::Missing(why)) if !self.ci => {
                self.skipped += 1;
                println!("skipped  {name:<14} {why}");
            }
            Err(Trouble::Missing(why) | Trouble::Failed(why)) => {
                self.failed += 1;
                println!("FAILED   {name:<14} {why}");
                if let Some(log) = log {
                    println!("log: {}\n{}", log.path().display(), log.tail());
                }
            }
        }
    }

    fn tell_all(&mut self, meanwhile: &mut Vec<ScopedJoinHandle<'_, Ran<'_>>>) {
        for part in meanwhile.drain(..) {
            match part.join() {
                Ok(ran) => self.tell(ran),
                Err(panic) => std::panic::resume_unwind(panic),
            }
        }
    }
}

/// Runs parts, all of them whatever happens, and says in the end how many were fine.
pub(crate) fn run(parts: &[Part]) -> ExitCode {
    let ci = std::env::var_os("CI").is_some_and(|value| value == "true");
    let mut count = Count { ci, passed: 0, failed: 0, skipped: 0 };
    scope(|scope| {
        let mut meanwhile = Vec::new();
        for part in parts {
            match part.turn {
                Turn::Next => count.tell(part.ran()),
                Turn::Meanwhile => meanwhile.push(scope.spawn(|| part.ran())),
                Turn::AfterAll => {
                    count.tell_all(&mut meanwhile);
                    count.tell(part.ran());
                }
            }
        }
        count.tell_all(&mut meanwhile);
    });
    let Count { passed, failed, skipped, .. } = count;
    println!("{passed} passed, {failed} failed, {skipped} skipped");
    if failed == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}
