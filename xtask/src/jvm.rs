//! The JVM artifact: native library, generated Kotlin, Maven. The steps stand in bindings/jvm/README.md too.

use crate::parts::{Outcome, Trouble};
use crate::shell::{Log, cargo, command, output, root, run, target};
use std::path::{Path, PathBuf};

/// Where JNA looks for the library of this machine, inside the jar.
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

pub(crate) fn test(log: &mut Log) -> Outcome {
    let (place, library) = platform()?;
    let built = target().join("debug").join(library);
    run(log, &mut cargo(&["build", "--package", "send-ffi"]))?;

    let staging = target().join("jvm");
    let (kotlin, native) = (staging.join("kotlin"), staging.join("native").join(place));
    renew(&kotlin)?;
    renew(&native)?;
    std::fs::copy(&built, native.join(library))
        .map_err(|error| Trouble::Failed(format!("{}: {error}", built.display())))?;
    let arguments =
        ["run", "--package", "send-bindgen", "--", "kotlin", "--library", text(&built), "--out", text(&kotlin)];
    run(log, &mut cargo(&arguments))?;

    let location = format!("-Dsend.native.library={place}/{library}");
    let stage = format!("-Dsend.staging={}", staging.display());
    run(log, &mut command("mvn", &["-B", "-ntp", "-f", "bindings/jvm", &location, &stage, "clean", "verify"]))
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
