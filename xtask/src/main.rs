//! Builds and tests the project across its languages: `cargo xtask test`, `cargo xtask wheel`, …
//!
//! Each part of `test` is a function in a table; its output goes into a log under `target/xtask`, and one line says how it
//! went. What a part needs and can install (a Python environment, Maven artifacts) it installs; what is missing otherwise it
//! names. In CI (`CI=true`) a part that could not run is a failure.

mod catalogue;
mod first_project;
mod fuzz;
mod fuzz_http;
mod jdk;
mod jvm;
mod parts;
mod python;
mod quickstarts;
mod rust;
mod shell;
mod surface;

use parts::Part;
use std::process::ExitCode;

/// What `test` does, in this order: what is cheap and fails often comes first.
const TEST: &[Part] = &[
    Part::new("format", rust::format),
    Part::new("clippy", rust::clippy),
    Part::new("core is pure", rust::core_is_pure),
    Part::new("rust tests", rust::tests),
    Part::new("cargo-deny", rust::deny),
    Part::new("python", python::test).meanwhile(),
    Part::new("jvm", jvm::test),
    Part::new("jvm over FFM", jvm::test_ffm),
    Part::new("first project", first_project::test),
    Part::new("quickstarts", quickstarts::test).after_all(),
    Part::new("protocol system", jvm::protocol_system),
];

const COMMANDS: &[(&str, &str, &[Part])] = &[
    ("test", "everything, in every language", TEST),
    ("wheel", "the Python wheel, into target/wheels", &[Part::new("wheel", python::wheel)]),
    ("sdist", "the Python source distribution: made, unpacked and compiled", &[Part::new("sdist", python::sdist)]),
    ("python", "the Python tests", &[Part::new("python", python::test)]),
    (
        "jvm",
        "the JVM artifacts and their tests",
        &[Part::new("jvm", jvm::test), Part::new("jvm over FFM", jvm::test_ffm)],
    ),
    (
        "first-project",
        "what the README of the JVM begins with, with the artifacts that `jvm` made",
        &[Part::new("first project", first_project::test)],
    ),
    (
        "jars",
        "the JVM artifacts as they are shipped: a Maven repository, target/maven",
        &[Part::new("jars", jvm::jars)],
    ),
    ("quickstarts", "the four quickstarts", &[Part::new("quickstarts", quickstarts::test)]),
    ("catalogue", "docs/catalogue.json and the pages made of it", &[Part::new("catalogue", catalogue::write)]),
    (
        "bindings",
        "docs/BINDINGS.md: what each item is called in each language",
        &[Part::new("bindings", surface::write)],
    ),
    ("fuzz", "the fuzz targets, each for a while; needs a nightly compiler", &[Part::new("fuzz", fuzz::fuzz)]),
    (
        "fuzz-http",
        "the emulator against its own description, by schemathesis",
        &[Part::new("fuzz-http", fuzz_http::fuzz)],
    ),
    ("soak", "20,000 notifications over a network that fails", &[Part::new("soak", rust::soak)]),
    ("deny", "licences, sources and banned crates", &[Part::new("cargo-deny", rust::deny)]),
    ("bench", "the measurements of docs/PERFORMANCE.md", &[Part::new("benches", rust::bench)]),
];

fn main() -> ExitCode {
    let wanted = std::env::args().nth(1).unwrap_or_default();
    match COMMANDS.iter().find(|(name, ..)| *name == wanted) {
        Some((_, _, parts)) => parts::run(parts),
        None => {
            eprintln!("usage: cargo xtask COMMAND");
            for (name, what, _) in COMMANDS {
                eprintln!("  {name:<12} {what}");
            }
            ExitCode::from(2)
        }
    }
}
