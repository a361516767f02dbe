//! The four quickstarts: each runs against its own emulator, and all print the same but for what changes each time.

use crate::parts::{Outcome, Trouble};
use crate::shell::{Log, cargo, command, output, root, run, target};
use crate::{jvm, python};
use std::process::Command;

pub(crate) fn test(log: &mut Log) -> Outcome {
    run(log, &mut cargo(&["build", "--package", "send-examples", "--bin", "quickstart"]))?;
    let quickstart = target().join("debug").join(format!("quickstart{}", std::env::consts::EXE_SUFFIX));
    let script = root().join("examples/python/quickstart.py");
    let java = |language| {
        let mut java = command("java", &["-jar"]);
        java.arg(jvm::example(language));
        java
    };
    let with = |mut program: Command, argument: &std::ffi::OsStr| {
        program.arg(argument);
        program
    };
    let programs = [
        ("rust", command(quickstart, &[])),
        ("python", with(command(python::interpreter(), &[]), script.as_os_str())),
        ("kotlin", java("kotlin")),
        ("java", java("java")),
    ];
    let mut model: Option<String> = None;
    for (language, mut program) in programs {
        let folder = target().join("xtask/quickstarts").join(language);
        std::fs::create_dir_all(&folder).map_err(|error| Trouble::Failed(format!("{}: {error}", folder.display())))?;
        program.current_dir(&folder).env_remove("SEND_API_KEY").env_remove("SEND_API_KEY_FILE");
        let told = output(log, &mut program)?;
        if !told.contains("control letter right") {
            return Err(Trouble::Failed(format!("{language}: no IUN with the right control letter")));
        }
        let told = without_what_changes(&told);
        match &model {
            None => model = Some(told),
            Some(model) if *model == told => {}
            Some(model) => {
                return Err(Trouble::Failed(format!(
                    "the {language} quickstart prints other lines than the Rust one:\n{told}\nagainst\n{model}"
                )));
            }
        }
    }
    Ok(())
}

/// Replaces words with digits, and very long ones: times, ports, identifiers, digests.
fn without_what_changes(text: &str) -> String {
    let changes = |word: &str| word.len() > 30 || word.chars().any(|c| c.is_ascii_digit());
    let lines = text.lines().map(|line| {
        line.split_whitespace().map(|word| if changes(word) { "#" } else { word }).collect::<Vec<_>>().join(" ")
    });
    lines.collect::<Vec<_>>().join("\n")
}

#[cfg(test)]
mod tests {
    use super::without_what_changes;

    #[test]
    fn what_changes_is_left_out() {
        let told = "[4/8] accepted   IUN GPTG-NEPG-ZTET-202402-E-1, control letter right (0.3 s)";
        assert_eq!(without_what_changes(told), "# accepted IUN # control letter right # s)");
    }
}
