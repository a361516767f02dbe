//! The emulator against its own description: schemathesis sends many odd calls to each operation.
//!
//! Each operation has an emulator of its own, several are tried at a time, and what nothing was found with is remembered until the
//! emulator changes. Their logs are in `target/xtask`, one each.
//!
//! | variable | |
//! |---|---|
//! | `SEND_FUZZ_CASES` | cases of each operation, 1,000 unless set |
//! | `SEND_FUZZ_VERSIONS` | `newest`, or `all` versions of each operation |
//! | `SEND_FUZZ_ONLY` | operations whose names have this in them |
//! | `SEND_FUZZ_EMULATOR` | the program to try, if not the one that is built now |

mod done;
mod server;

use crate::parts::{Outcome, Trouble};
use crate::shell::{Log, cargo, command, run, target};
use done::Done;
use server::Server;
use std::path::PathBuf;
use std::sync::Mutex;

const CASES: u32 = 1_000;
/// What an answer must be. Unknown methods are refused with 403, as on the platform, and additional fields are taken: those checks of
/// schemathesis stay out.
const CHECKS: &str =
    "status_code_conformance,content_type_conformance,response_headers_conformance,response_schema_conformance";
/// Operations that answer with 5xx because the platform does, and say so in the description: an index that is out of range, payments
/// of F24 forms, which are not implemented.
const FAIL_BY_DESIGN: &[&str] = &["get_received_document", "get_document", "report_f24_payments"];

/// Their bodies are large and slow to make: they come first, so that the others are tried beside them.
const LONGEST: &[&str] = &["send_notification", "send_informal"];

/// What is tried, and how.
struct Trial {
    emulator: PathBuf,
    schemathesis: String,
    versions: String,
    cases: u32,
    done: Done,
}

/// An operation of the description.
struct Operation {
    name: String,
    of_companies: bool,
}

pub(crate) fn fuzz(log: &mut Log) -> Outcome {
    let setting = |name: &str| std::env::var(name).ok().filter(|value| !value.is_empty());
    let cases = match setting("SEND_FUZZ_CASES") {
        Some(cases) => cases.parse().map_err(|_| format!("SEND_FUZZ_CASES={cases} is no number"))?,
        None => CASES,
    };
    let emulator = match setting("SEND_FUZZ_EMULATOR") {
        Some(program) => program.into(),
        None => {
            run(log, &mut cargo(&["build", "-p", "send-emulator"]))?;
            target().join("debug/send-emulator")
        }
    };
    let done = Done::open(&target(), &emulator).map_err(|error| format!("{}: {error}", emulator.display()))?;
    let versions = setting("SEND_FUZZ_VERSIONS").unwrap_or_else(|| "newest".to_owned());
    let trial = Trial { schemathesis: install(log)?, emulator, versions, cases, done };
    let mut operations = trial.operations()?;
    if let Some(only) = setting("SEND_FUZZ_ONLY") {
        operations = named(operations, &only)?;
    }
    let all = operations.len();
    operations.retain(|operation| !trial.done.has(&operation.name, cases));
    log.line(&format!("{all} operations, {} of them are done already", all - operations.len()));
    trial.try_all(log, operations)
}

/// The operations whose names have a text in them.
fn named(mut operations: Vec<Operation>, only: &str) -> Result<Vec<Operation>, Trouble> {
    operations.retain(|operation| operation.name.contains(only));
    if operations.is_empty() {
        return Err(Trouble::Failed(format!("SEND_FUZZ_ONLY={only}: no operation has that in its name")));
    }
    Ok(operations)
}

impl Trial {
    /// The operations that the emulator describes.
    fn operations(&self) -> Result<Vec<Operation>, Trouble> {
        let server = Server::start(&self.emulator)?;
        let text = server.call("GET", &format!("/_emulator/openapi.json?versions={}", self.versions), "")?;
        let unreadable = || Trouble::Failed("the emulator's description cannot be read".to_owned());
        let description: serde_json::Value = serde_json::from_str(&text).map_err(|_| unreadable())?;
        let paths = description["paths"].as_object().ok_or_else(unreadable)?.values();
        let described = paths.filter_map(serde_json::Value::as_object).flat_map(|methods| methods.values());
        let operation = |described: &serde_json::Value| {
            let name = described["operationId"].as_str()?.to_owned();
            let of_companies = described["security"].as_array()?.iter().any(|way| way.get("company").is_some());
            Some(Operation { name, of_companies })
        };
        Ok(described.filter_map(operation).collect())
    }

    /// Tries every operation, as many at a time as there are processors; all of them, whatever is found.
    fn try_all(&self, log: &mut Log, mut operations: Vec<Operation>) -> Outcome {
        // They are taken from the end.
        operations.sort_by_key(|operation| LONGEST.iter().any(|longest| operation.name.starts_with(longest)));
        let jobs = std::thread::available_parallelism().map_or(1, usize::from);
        let (waiting, found) = (Mutex::new(operations), Mutex::new(Vec::new()));
        let next = || waiting.lock().ok()?.pop();
        let work = || {
            while let Some(operation) = next() {
                let outcome = self.try_one(&operation);
                if let Ok(mut found) = found.lock() {
                    found.push((operation.name, outcome));
                }
            }
        };
        std::thread::scope(|scope| (0..jobs).for_each(|_| drop(scope.spawn(work))));
        let mut wrong = Vec::new();
        for (name, outcome) in found.into_inner().unwrap_or_default() {
            let told = match &outcome {
                Ok(()) => "nothing found",
                Err(Trouble::Failed(why) | Trouble::Missing(why)) => why.as_str(),
            };
            log.line(&format!("{name}: {told}"));
            if outcome.is_err() {
                wrong.push(name);
            }
        }
        if wrong.is_empty() {
            Ok(())
        } else {
            Err(Trouble::Failed(format!("something was found: {}", wrong.join(", "))))
        }
    }

    fn try_one(&self, operation: &Operation) -> Outcome {
        let name = &operation.name;
        let mut log = Log::create(&format!("fuzz-http-{name}")).map_err(|error| format!("no log: {error}"))?;
        let server = Server::start(&self.emulator)?;
        let token = server.furnish()?;
        let description = format!("http://{}/_emulator/openapi.json?versions={}", server.host, self.versions);
        let credentials = if operation.of_companies {
            format!("authorization: Bearer {token}")
        } else {
            "x-api-key: send-emulator-key".to_owned()
        };
        let fails_by_design = FAIL_BY_DESIGN.contains(&name.as_str());
        let checks = if fails_by_design { CHECKS.to_owned() } else { format!("{CHECKS},not_a_server_error") };
        let cases = self.cases.to_string();
        let arguments = [
            ["run", &description],
            ["--include-operation-id", name],
            ["--checks", &checks],
            ["-H", &credentials],
            ["-H", "user-agent: schemathesis"],
            ["--max-examples", &cases],
            ["--phases", "examples,coverage,fuzzing"],
            ["--generation-database", "none"],
            ["--continue-on-failure", "--no-color"],
        ];
        let mut schemathesis = command(&self.schemathesis, arguments.as_flattened());
        // It leaves folders of its own where it runs.
        run(&mut log, schemathesis.current_dir(self.done.folder()))
            .map_err(|_| format!("see {}", log.path().display()))?;
        self.done.add(name, self.cases).map_err(|error| Trouble::Failed(format!("{name}: {error}")))
    }
}

/// schemathesis, in an environment of its own under `target`.
fn install(log: &mut Log) -> Result<String, Trouble> {
    let folder = target().join("fuzz-venv");
    let program = folder.join("bin/schemathesis");
    if !program.exists() {
        let folder = folder.to_string_lossy().into_owned();
        run(log, &mut command("python3", &["-m", "venv", &folder]))
            .map_err(|_| Trouble::Missing("no python3 with venv".to_owned()))?;
        run(log, &mut command(format!("{folder}/bin/pip"), &["install", "--quiet", "schemathesis>=4,<5"]))?;
    }
    Ok(program.to_string_lossy().into_owned())
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::{Operation, named};

    fn operations() -> Vec<Operation> {
        ["get_stream_v2.9", "preload"].map(|name| Operation { name: name.to_owned(), of_companies: false }).into()
    }

    #[test]
    fn a_name_that_no_operation_has_is_a_failure() {
        let found = named(operations(), "stream").ok().unwrap();
        assert_eq!(found.iter().map(|operation| operation.name.as_str()).collect::<Vec<_>>(), ["get_stream_v2.9"]);
        assert!(named(operations(), "typo").is_err());
    }
}
