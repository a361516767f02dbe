//! The JVM artifacts: native library, generated sources, Maven. The steps stand in bindings/jvm/README.md too.
//!
//! `send-sdk` (over JNA) is built and tested with the JDK that is on the path, `send-sdk-ffm` with one of 22 or later.

use crate::jdk;
use crate::parts::{Outcome, Trouble};
use crate::shell::{Log, cargo, command, output, root, run, target};
use std::path::{Path, PathBuf};
use std::process::Command;

/// The first JDK that has FFM.
const FFM: u32 = 22;
/// What stands on FFM alone.
const FFM_MODULES: &str = "send-sdk-native,send-sdk-ffm";

/// This machine as JNA calls it, and the name of its library.
fn platform() -> Result<(&'static str, &'static str), Trouble> {
    match (std::env::consts::OS, std::env::consts::ARCH) {
        ("linux", "x86_64") => Ok(("linux-x86-64", "libsend_ffi.so")),
        ("linux", "aarch64") => Ok(("linux-aarch64", "libsend_ffi.so")),
        ("macos", "x86_64") => Ok(("darwin-x86-64", "libsend_ffi.dylib")),
        ("macos", "aarch64") => Ok(("darwin-aarch64", "libsend_ffi.dylib")),
        ("windows", "x86_64") => Ok(("win32-x86-64", "send_ffi.dll")),
        (os, arch) => Err(Trouble::Missing(format!("no place in the jar is known for a library of {os} {arch}"))),
    }
}

/// Builds `send-sdk`, its tests and the examples.
pub(crate) fn test(log: &mut Log) -> Outcome {
    stage(log, "debug")?;
    run(log, maven()?.args(["clean", "verify"]))
}

/// Builds `send-sdk-ffm`, and runs the same tests over it; after [`test`].
pub(crate) fn test_ffm(log: &mut Log) -> Outcome {
    run(log, with_ffm(&mut maven()?)?.args(["-P", "ffm", "-pl", FFM_MODULES, "clean", "verify"]))
}

/// The jars with the library as it is shipped, in `target/jars`.
pub(crate) fn jars(log: &mut Log) -> Outcome {
    stage(log, "release")?;
    run(log, with_ffm(&mut maven()?)?.args(["-P", "ffm", "-DskipTests", "clean", "package"]))?;
    let jars = target().join("jars");
    renew(&jars)?;
    for module in ["send-sdk-native", "send-sdk", "send-sdk-ffm", "send-sdk-junit"] {
        let wrong = |error: std::io::Error| Trouble::Failed(format!("{module}: {error}"));
        for entry in std::fs::read_dir(root().join("bindings/jvm").join(module).join("target")).map_err(wrong)? {
            let path = entry.map_err(wrong)?.path();
            if let (Some(name), true) = (path.file_name(), path.extension().is_some_and(|kind| kind == "jar")) {
                std::fs::copy(&path, jars.join(name)).map_err(wrong)?;
            }
        }
    }
    Ok(())
}

/// Puts the library of a profile and the sources generated from it where Maven looks for them.
fn stage(log: &mut Log, profile: &str) -> Outcome {
    let (place, library) = platform()?;
    let built = target().join(profile).join(library);
    let mut build = cargo(&["build", "--package", "send-ffi"]);
    if profile == "release" {
        build.arg("--release");
    }
    run(log, &mut build)?;
    let native = staging().join("native").join(place);
    renew(&native)?;
    std::fs::copy(&built, native.join(library))
        .map_err(|error| Trouble::Failed(format!("{}: {error}", built.display())))?;
    for language in ["kotlin", "java"] {
        let out = staging().join(language);
        renew(&out)?;
        let arguments =
            ["run", "--package", "send-bindgen", "--", language, "--library", text(&built), "--out", text(&out)];
        run(log, &mut cargo(&arguments))?;
    }
    Ok(())
}

fn staging() -> PathBuf {
    target().join("jvm")
}

fn maven() -> Result<Command, Trouble> {
    let (place, library) = platform()?;
    let mut maven = command("mvn", &["-B", "-ntp", "-f", "bindings/jvm"]);
    maven.arg(format!("-Dsend.platform={place}")).arg(format!("-Dsend.library={library}"));
    maven.arg(format!("-Dsend.staging={}", staging().display()));
    Ok(maven)
}

fn with_ffm(maven: &mut Command) -> Result<&mut Command, Trouble> {
    match jdk::from(FFM) {
        Some(home) => Ok(maven.env("JAVA_HOME", home)),
        None => Err(Trouble::Missing(format!("no JDK {FFM} or later was found; set JAVA_HOME to one"))),
    }
}

/// The example of a protocol system, after [`test`]: five fines of which two are wrong, against the emulator.
pub(crate) fn protocol_system(log: &mut Log) -> Outcome {
    let folder = target().join("xtask/protocol-system");
    renew(&folder)?;
    let mut java = command("java", &["-cp"]);
    java.arg(example("java")).arg("io.github.sendsdk.examples.fines.ProtocolSystem");
    java.current_dir(&folder).env_remove("SEND_API_KEY").env_remove("SEND_API_KEY_FILE");
    let told = output(log, &mut java)?;
    for expected in ["checked    3 of 5 can be sent", "imported   3 IUNs", "followed   EFFECTIVE_DATE\n"] {
        if !told.contains(expected) {
            return Err(Trouble::Failed(format!("the protocol system did not say {expected:?}:\n{told}")));
        }
    }
    Ok(())
}

/// The runnable jar of an example, after [`test`].
pub(crate) fn example(language: &str) -> PathBuf {
    root().join(format!("examples/{language}/target/send-examples-{language}.jar"))
}

fn renew(folder: &Path) -> Outcome {
    let wrong = |error: std::io::Error| Trouble::Failed(format!("{}: {error}", folder.display()));
    if folder.exists() {
        std::fs::remove_dir_all(folder).map_err(wrong)?;
    }
    std::fs::create_dir_all(folder).map_err(wrong)
}

fn text(path: &Path) -> &str {
    path.to_str().unwrap_or_default()
}
