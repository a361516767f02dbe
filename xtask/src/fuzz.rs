//! The fuzz targets of `fuzz/`, one after the other, each for some time (`SEND_FUZZ_SECONDS`, 30 unless set).

use crate::parts::{Outcome, Trouble};
use crate::shell::{Log, command, output, root, run};
use std::process::Command;

const SECONDS: &str = "30";

/// cargo of the nightly toolchain, in the folder of the fuzz targets: they are a workspace of their own.
fn nightly(arguments: &[&str]) -> Command {
    let mut cargo = command("rustup", &["run", "nightly", "cargo"]);
    cargo.args(arguments).current_dir(root().join("fuzz"));
    // What the cargo that runs this program told it is about another toolchain.
    for variable in ["RUSTUP_TOOLCHAIN", "CARGO", "RUSTC", "RUSTDOC"] {
        cargo.env_remove(variable);
    }
    cargo
}

pub(crate) fn fuzz(log: &mut Log) -> Outcome {
    let missing = |what: &str| Trouble::Missing(what.to_owned());
    output(log, &mut nightly(&["--version"]))
        .map_err(|_| missing("no nightly compiler: rustup toolchain install nightly"))?;
    output(log, &mut nightly(&["fuzz", "--version"]))
        .map_err(|_| missing("no cargo-fuzz: cargo install cargo-fuzz"))?;
    let seconds = std::env::var("SEND_FUZZ_SECONDS").unwrap_or_else(|_| SECONDS.to_owned());
    run(log, &mut nightly(&["run", "--quiet", "--bin", "seeds"]))?;
    for target in targets()? {
        let time = format!("-max_total_time={seconds}");
        run(log, &mut nightly(&["fuzz", "run", &target, "--", &time, "-rss_limit_mb=2048", "-timeout=10"]))?;
    }
    Ok(())
}

/// The names of the targets: those of their files.
fn targets() -> Result<Vec<String>, Trouble> {
    let folder = root().join("fuzz/fuzz_targets");
    let failed = |error: std::io::Error| Trouble::Failed(format!("{}: {error}", folder.display()));
    let mut names = Vec::new();
    for entry in std::fs::read_dir(&folder).map_err(failed)? {
        let path = entry.map_err(failed)?.path();
        names.extend(path.file_stem().map(|name| name.to_string_lossy().into_owned()));
    }
    names.sort_unstable();
    Ok(names)
}
