//! Writes the Kotlin sources of the JVM binding from the compiled library of `send-ffi`.
//!
//! ```text
//! cargo run -p send-bindgen -- kotlin --library target/debug/libsend_ffi.so --out DIR
//! ```
//!
//! The generator is a dependency of the workspace and not an installed tool, so that its version is
//! always the one `send-ffi` was compiled with. It has to run inside the workspace: the settings are
//! read from the `uniffi.toml` of each crate.

mod visibility;

use std::error::Error;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::{env, fs};

const USAGE: &str = "usage: send-bindgen kotlin --library FILE --out DIR

  --library FILE  the compiled library of send-ffi (its symbols must not be stripped)
  --out DIR       the folder that receives the Kotlin sources, created if missing";

fn main() -> ExitCode {
    let result = parse(env::args().skip(1)).and_then(|job| generate_kotlin(&job));
    match result {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("send-bindgen: {error:#}");
            ExitCode::FAILURE
        }
    }
}

type Result<T> = std::result::Result<T, Box<dyn Error + Send + Sync>>;

/// What the command line asks for.
#[derive(Debug, PartialEq)]
struct Job {
    library: String,
    out: String,
}

fn parse(mut arguments: impl Iterator<Item = String>) -> Result<Job> {
    let language = arguments.next().ok_or(USAGE)?;
    if language != "kotlin" {
        return Err(format!("unknown language `{language}`\n{USAGE}").into());
    }
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
        library: library.ok_or_else(|| format!("`--library` is missing\n{USAGE}"))?,
        out: out.ok_or_else(|| format!("`--out` is missing\n{USAGE}"))?,
    })
}

fn generate_kotlin(job: &Job) -> Result<()> {
    if !Path::new(&job.library).is_file() {
        return Err(format!("no library at {}: build it first with `cargo build -p send-ffi`", job.library).into());
    }
    uniffi::generate(uniffi::GenerateOptions {
        languages: vec![uniffi::TargetLanguage::Kotlin],
        source: job.library.clone().into(),
        out_dir: job.out.clone().into(),
        metadata_no_deps: true,
        ..Default::default()
    })?;
    for file in kotlin_files(Path::new(&job.out))? {
        let source = fs::read_to_string(&file)?;
        fs::write(&file, visibility::make_internal(&source))?;
        println!("{}", file.display());
    }
    Ok(())
}

/// Every `.kt` file under `folder`.
fn kotlin_files(folder: &Path) -> Result<Vec<PathBuf>> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            files.append(&mut kotlin_files(&path)?);
        } else if path.extension().is_some_and(|extension| extension == "kt") {
            files.push(path);
        }
    }
    Ok(files)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parse_line(line: &str) -> Result<Job> {
        parse(line.split_whitespace().map(str::to_owned))
    }

    #[test]
    fn options_come_in_any_order() {
        let expected = Job { library: "lib.so".to_owned(), out: "dir".to_owned() };
        assert_eq!(parse_line("kotlin --library lib.so --out dir").unwrap(), expected);
        assert_eq!(parse_line("kotlin --out dir --library lib.so").unwrap(), expected);
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
        let job = Job { library: "no/such/library.so".to_owned(), out: "unused".to_owned() };
        let error = generate_kotlin(&job).unwrap_err().to_string();
        assert!(error.contains("cargo build -p send-ffi"), "{error}");
    }
}
