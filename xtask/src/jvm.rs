//! The JVM artifacts: native library, generated sources, Maven. The steps stand in bindings/jvm/README.md too.
//!
//! `send-sdk` (over JNA) is built and tested with the JDK that is on the path, `send-sdk-ffm` with one of 22 or later.

use crate::jdk;
use crate::parts::{Outcome, Trouble};
use crate::shell::{Log, SHIPPED, cargo, command, output, root, run, target};
use std::path::{Path, PathBuf};
use std::process::Command;

/// The first JDK that has FFM.
const FFM: u32 = 22;
/// What stands on FFM alone.
const FFM_MODULES: &str = "send-sdk-native,send-sdk-ffm";
/// What is shipped.
const SHIPPED_MODULES: [&str; 4] = ["send-sdk-native", "send-sdk", "send-sdk-ffm", "send-sdk-junit"];

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

/// Builds `send-sdk`, its tests and the examples; what passes goes into the repository of [`tested`].
pub(crate) fn test(log: &mut Log) -> Outcome {
    stage(log, "debug")?;
    renew(&tested())?;
    run(log, maven()?.args(["clean", "deploy"]).arg(into(&tested())))
}

/// Builds `send-sdk-ffm`, and runs the same tests over it; after [`test`].
pub(crate) fn test_ffm(log: &mut Log) -> Outcome {
    let goals = ["-P", "ffm", "-pl", FFM_MODULES, "clean", "deploy"];
    run(log, with_ffm(&mut maven()?)?.args(goals).arg(into(&tested())))
}

/// A Maven repository of what the tests made, with the library as cargo tests it.
pub(crate) fn tested() -> PathBuf {
    target().join("xtask/maven")
}

/// The artifacts with the library as it is shipped: a Maven repository, and the jars that run in a folder.
pub(crate) fn jars(log: &mut Log) -> Outcome {
    stage(log, SHIPPED)?;
    let (repository, jars) = (target().join("maven"), target().join("jars"));
    renew(&repository)?;
    let modules = SHIPPED_MODULES.join(",");
    let goals = ["-P", "ffm,release", "-pl", &modules, "-DskipTests", "clean", "deploy"];
    run(log, with_ffm(&mut maven()?)?.args(goals).arg(into(&repository)))?;
    renew(&jars)?;
    for module in SHIPPED_MODULES {
        let wrong = |error: std::io::Error| Trouble::Failed(format!("{module}: {error}"));
        for entry in std::fs::read_dir(root().join("bindings/jvm").join(module).join("target")).map_err(wrong)? {
            let path = entry.map_err(wrong)?.path();
            let name = path.file_name().unwrap_or_default().to_string_lossy();
            let runs = name.ends_with(".jar") && !name.ends_with("-sources.jar") && !name.ends_with("-javadoc.jar");
            if runs {
                std::fs::copy(&path, jars.join(&*name)).map_err(wrong)?;
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
    if profile != "debug" {
        build.args(["--profile", profile]);
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
    Ok(maven.env("JAVA_HOME", ffm_home()?))
}

/// A JDK that has FFM.
pub(crate) fn ffm_home() -> Result<PathBuf, Trouble> {
    jdk::from(FFM).ok_or_else(|| Trouble::Missing(format!("no JDK {FFM} or later was found; set JAVA_HOME to one")))
}

/// What makes `deploy` fill a folder.
fn into(repository: &Path) -> String {
    format!("-DaltDeploymentRepository=send-sdk::{}", url(repository))
}

/// A folder as Maven's settings name it.
pub(crate) fn url(folder: &Path) -> String {
    format!("file://{}", folder.display()).replace(' ', "%20")
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

pub(crate) fn renew(folder: &Path) -> Outcome {
    let wrong = |error: std::io::Error| Trouble::Failed(format!("{}: {error}", folder.display()));
    if folder.exists() {
        std::fs::remove_dir_all(folder).map_err(wrong)?;
    }
    std::fs::create_dir_all(folder).map_err(wrong)
}

fn text(path: &Path) -> &str {
    path.to_str().unwrap_or_default()
}
