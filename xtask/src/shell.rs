//! Running other programs, with their output in a log.

use crate::parts::Trouble;
use std::ffi::OsStr;
use std::fs::File;
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// The root of the repository.
pub(crate) fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().map_or_else(PathBuf::new, Path::to_owned)
}

/// Where cargo builds.
pub(crate) fn target() -> PathBuf {
    std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| root().join("target"), PathBuf::from)
}

/// The profile of what is shipped in a wheel or a jar.
pub(crate) const SHIPPED: &str = "shipped";

/// The log of a part.
pub(crate) struct Log {
    path: PathBuf,
    file: File,
}

/// Lines of a log that are worth showing also when all is well.
const HIGHLIGHTS: &[&str] = &[" agree", " skipped, ", "test result: FAILED"];
/// How much of a log is shown when something failed.
const TAIL: usize = 80;

impl Log {
    pub(crate) fn create(part: &str) -> io::Result<Self> {
        let folder = target().join("xtask");
        std::fs::create_dir_all(&folder)?;
        let path = folder.join(format!("{}.log", part.replace(' ', "-")));
        Ok(Self { file: File::create(&path)?, path })
    }

    pub(crate) fn path(&self) -> &Path {
        &self.path
    }

    /// Adds a line.
    pub(crate) fn line(&mut self, line: &str) {
        // A log that cannot be written does not make the work worse; what is wrong shows on the console.
        let _ = writeln!(self.file, "{line}");
    }

    pub(crate) fn highlights(&self) -> Vec<String> {
        let shown = |line: &&str| HIGHLIGHTS.iter().any(|highlight| line.contains(highlight));
        self.text().lines().filter(shown).map(str::to_owned).collect()
    }

    pub(crate) fn tail(&self) -> String {
        let text = self.text();
        let lines: Vec<&str> = text.lines().collect();
        lines[lines.len().saturating_sub(TAIL)..].join("\n")
    }

    fn text(&self) -> String {
        String::from_utf8_lossy(&std::fs::read(&self.path).unwrap_or_default()).into_owned()
    }
}

/// A command in the root of the repository.
pub(crate) fn command(program: impl AsRef<OsStr>, arguments: &[&str]) -> Command {
    let mut command = Command::new(program);
    command.args(arguments).current_dir(root()).stdin(Stdio::null());
    command
}

/// The cargo that runs this program.
pub(crate) fn cargo(arguments: &[&str]) -> Command {
    command(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()), arguments)
}

/// Runs a command into the log; anything but success is a failure.
pub(crate) fn run(log: &mut Log, command: &mut Command) -> Result<(), Trouble> {
    let shown = show(command);
    log.line(&format!("$ {shown}"));
    let output = || log.file.try_clone();
    let (out, err) = match (output(), output()) {
        (Ok(out), Ok(err)) => (out, err),
        _ => return Err(Trouble::Failed("the log cannot be shared with a command".to_owned())),
    };
    match command.stdout(out).stderr(err).status() {
        Ok(status) if status.success() => Ok(()),
        Ok(status) => Err(Trouble::Failed(format!("{shown}: {status}"))),
        Err(error) if error.kind() == io::ErrorKind::NotFound => {
            Err(Trouble::Missing(format!("{} is not installed", command.get_program().to_string_lossy())))
        }
        Err(error) => Err(Trouble::Failed(format!("{shown}: {error}"))),
    }
}

/// Runs a command and returns what it prints on standard output.
pub(crate) fn output(log: &mut Log, command: &mut Command) -> Result<String, Trouble> {
    let shown = show(command);
    log.line(&format!("$ {shown}"));
    let output = command.output().map_err(|error| Trouble::Failed(format!("{shown}: {error}")))?;
    let text = String::from_utf8_lossy(&output.stdout).into_owned();
    log.line(&text);
    log.line(&String::from_utf8_lossy(&output.stderr));
    if output.status.success() { Ok(text) } else { Err(Trouble::Failed(format!("{shown}: {}", output.status))) }
}

fn show(command: &Command) -> String {
    let program = Path::new(command.get_program()).file_name().unwrap_or_default().to_string_lossy().into_owned();
    let arguments = command.get_args().map(|argument| argument.to_string_lossy().into_owned());
    std::iter::once(program).chain(arguments).collect::<Vec<_>>().join(" ")
}
