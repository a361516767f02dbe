//! The Rust parts.

use crate::parts::{Outcome, Trouble};
use crate::shell::{Log, cargo, output, run};

pub(crate) fn format(log: &mut Log) -> Outcome {
    run(log, &mut cargo(&["fmt", "--all", "--check"]))
}

pub(crate) fn clippy(log: &mut Log) -> Outcome {
    run(log, &mut cargo(&["clippy", "--workspace", "--all-targets", "--", "-D", "warnings"]))
}

pub(crate) fn tests(log: &mut Log) -> Outcome {
    run(log, &mut cargo(&["test", "--workspace"]))
}

/// What may not be reachable from send-core: it does no I/O and is not async.
const IMPURE: &[&str] = &["tokio", "reqwest", "hyper", "mio", "tracing", "rustls", "axum"];

pub(crate) fn core_is_pure(log: &mut Log) -> Outcome {
    let tree = output(log, &mut cargo(&["tree", "-p", "send-core", "-e", "normal", "--prefix", "none", "-f", "{p}"]))?;
    let found: Vec<&str> =
        tree.lines().filter_map(|line| line.split(' ').next()).filter(|name| IMPURE.contains(name)).collect();
    if found.is_empty() { Ok(()) } else { Err(Trouble::Failed(format!("send-core depends on {}", found.join(", ")))) }
}

pub(crate) fn deny(log: &mut Log) -> Outcome {
    if output(log, &mut cargo(&["deny", "--version"])).is_err() {
        return Err(Trouble::Optional("cargo-deny is not installed (cargo install --locked cargo-deny)".to_owned()));
    }
    run(log, &mut cargo(&["deny", "--offline", "check", "licenses", "bans", "sources"]))
}

pub(crate) fn bench(log: &mut Log) -> Outcome {
    run(log, &mut cargo(&["bench", "--package", "send-benches"]))
}
