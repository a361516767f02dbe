//! Writes the sources of the JVM binding from the compiled library of `send-ffi`: Kotlin over JNA, or Java over FFM.
//!
//! ```text
//! cargo run -p send-bindgen -- kotlin --library target/debug/libsend_ffi.so --out DIR
//! cargo run -p send-bindgen -- java --library target/debug/libsend_ffi.so --out DIR
//! ```
//!
//! The generators are dependencies of the workspace and not installed tools, so that their version is
//! always the one `send-ffi` was compiled with. They have to run inside the workspace: the settings are
//! read from the `uniffi.toml` of each crate.

mod build;
mod java;
mod kotlin;
mod late;
mod record;
mod text;
mod visibility;

use std::error::Error;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::{env, fs};

const USAGE: &str = "usage: send-bindgen kotlin|java --library FILE --out DIR

  --library FILE  the compiled library of send-ffi (its symbols must not be stripped)
  --out DIR       the folder that receives the sources, created if missing";

fn main() -> ExitCode {
    let result = parse(env::args().skip(1)).and_then(|job| generate(&job));
    match result {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("send-bindgen: {error:#}");
            ExitCode::FAILURE
        }
    }
}

type Result<T> = std::result::Result<T, Box<dyn Error + Send + Sync>>;

/// Over what the sources call.
#[derive(Debug, PartialEq)]
enum Language {
    /// Over JNA.
    Kotlin,
    /// Over FFM.
    Java,
}

/// What the command line asks for.
#[derive(Debug, PartialEq)]
struct Job {
    language: Language,
    library: String,
    out: String,
}

fn parse(mut arguments: impl Iterator<Item = String>) -> Result<Job> {
    let language = match arguments.next().ok_or(USAGE)?.as_str() {
        "kotlin" => Language::Kotlin,
        "java" => Language::Java,
        other => return Err(format!("unknown language `{other}`\n{USAGE}").into()),
    };
    let (mut library, mut out) = (None, None);
    while let Some(option) = arguments.next() {
        let target = match option.as_str() {
            "--library" => &mut library,
            "--out" => &mut out,
            _ => return Err(format!("unknown option `{option}`\n{USAGE}").into()),
        };
        let value = arguments.next().ok_or_else(|| format!("`{option}` needs a value\n{USAGE}"))?;
        *target = Some(value);
    }
    Ok(Job {
        language,
        library: library.ok_or_else(|| format!("`--library` is missing\n{USAGE}"))?,
        out: out.ok_or_else(|| format!("`--out` is missing\n{USAGE}"))?,
    })
}

fn generate(job: &Job) -> Result<()> {
    if !Path::new(&job.library).is_file() {
        return Err(format!("no library at {}: build it first with `cargo build -p send-ffi`", job.library).into());
    }
    let files = match job.language {
        Language::Kotlin => kotlin::generate(job)?,
        Language::Java => java::generate(job)?,
    };
    println!("{} files in {}", files.len(), job.out);
    Ok(())
}

/// Every file of a kind under `folder`.
fn files(folder: &Path, kind: &str) -> Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            found.append(&mut files(&path, kind)?);
        } else if path.extension().is_some_and(|extension| extension == kind) {
            found.push(path);
        }
    }
    Ok(found)
}

/// Changes the sources of all these files.
fn rewrite(files: &[PathBuf], change: impl FnOnce(&mut [String]) -> Result<()>) -> Result<()> {
    let mut sources = files.iter().map(fs::read_to_string).collect::<std::io::Result<Vec<_>>>()?;
    change(&mut sources)?;
    for (file, source) in files.iter().zip(sources) {
        fs::write(file, source)?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parse_line(line: &str) -> Result<Job> {
        parse(line.split_whitespace().map(str::to_owned))
    }

    #[test]
    fn options_come_in_any_order() {
        let expected = Job { language: Language::Kotlin, library: "lib.so".to_owned(), out: "dir".to_owned() };
        assert_eq!(parse_line("kotlin --library lib.so --out dir").unwrap(), expected);
        assert_eq!(parse_line("kotlin --out dir --library lib.so").unwrap(), expected);
        let java = Job { language: Language::Java, ..expected };
        assert_eq!(parse_line("java --out dir --library lib.so").unwrap(), java);
    }

    #[test]
    fn errors_say_what_is_wrong() {
        for (line, part) in [
            ("", "usage:"),
            ("cobol", "unknown language `cobol`"),
            ("kotlin --out dir", "`--library` is missing"),
            ("kotlin --library", "`--library` needs a value"),
            ("kotlin --lib x", "unknown option `--lib`"),
        ] {
            let error = parse_line(line).unwrap_err().to_string();
            assert!(error.contains(part), "{line}: {error}");
        }
    }

    #[test]
    fn a_missing_library_names_the_command() {
        let job = Job { language: Language::Java, library: "no/such/library.so".to_owned(), out: "unused".to_owned() };
        let error = generate(&job).unwrap_err().to_string();
        assert!(error.contains("cargo build -p send-ffi"), "{error}");
    }
}
