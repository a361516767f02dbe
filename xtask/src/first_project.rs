//! The first project of a new user: the files that bindings/jvm/README.md shows, in a folder of their own, with the artifacts out of
//! the repository that [`jvm`] has filled. Over JNA with the JDK that is on the path, over FFM with one of 22 or later.

use crate::jvm;
use crate::parts::{Outcome, Trouble};
use crate::shell::{Log, command, output, root, run, target};
use std::path::{Path, PathBuf};
use std::process::Command;

/// What the README says in the place of the repository.
const SOMEWHERE: &str = "file:///path/to/send-sdk/target/maven";
/// What it says of the artifact.
const ARTIFACT: &str = "<artifactId>send-sdk</artifactId>";
/// What was fetched of an earlier build has the same version.
const FORGET: &[&str] =
    &["dependency:purge-local-repository", "-DmanualInclude=io.github.sendsdk", "-DreResolve=false"];
/// The program finds everything on the class path, and on the module path too.
const WAYS: [&[&str]; 2] = [
    &["-cp", "target/classes:target/dependency/*"],
    &["-p", "target/dependency", "--add-modules", "ALL-MODULE-PATH", "-cp", "target/classes"],
];

pub(crate) fn test(log: &mut Log) -> Outcome {
    let readme = root().join("bindings/jvm/README.md");
    let readme = std::fs::read_to_string(&readme).map_err(wrong(&readme))?;
    let modern = jvm::ffm_home()?;
    for (artifact, home) in [("send-sdk", None), ("send-sdk-ffm", Some(modern))] {
        let folder = target().join("xtask/first-project").join(artifact);
        jvm::renew(&folder)?;
        write(&folder, &readme, artifact)?;
        let mvn = |goals: &[&str]| {
            let mut mvn = command("mvn", &["-B", "-ntp"]);
            with_java(mvn.args(goals).current_dir(&folder), home.as_deref());
            mvn
        };
        run(log, &mut mvn(FORGET))?;
        run(log, &mut mvn(&["test", "dependency:copy-dependencies"]))?;
        let java = home.as_ref().map_or_else(|| PathBuf::from("java"), |home| home.join("bin/java"));
        for way in WAYS {
            let mut main = command(&java, way);
            let told = output(log, main.arg("Main").current_dir(&folder))?;
            if !told.lines().any(|line| line.starts_with("IUN ")) {
                return Err(Trouble::Failed(format!("{artifact}: the first program did not tell an IUN:\n{told}")));
            }
        }
    }
    Ok(())
}

fn with_java<'c>(command: &'c mut Command, home: Option<&Path>) -> &'c mut Command {
    match home {
        Some(home) => command.env("JAVA_HOME", home),
        None => command,
    }
}

/// The files of the project, with the repository and the artifact that are to be tried.
fn write(folder: &Path, readme: &str, artifact: &str) -> Outcome {
    let repository = jvm::url(&jvm::tested());
    let files = shown(readme);
    for (name, text) in &files {
        let file = folder.join(name);
        let chosen = format!("<artifactId>{artifact}</artifactId>");
        let text = text.replace(SOMEWHERE, &repository).replace(ARTIFACT, &chosen);
        let parent = file.parent().map_or(Ok(()), std::fs::create_dir_all);
        parent.and_then(|()| std::fs::write(&file, text)).map_err(wrong(&file))?;
    }
    let is_whole = readme.contains(SOMEWHERE) && readme.contains(ARTIFACT) && files.len() == 3;
    if is_whole {
        Ok(())
    } else {
        Err(Trouble::Failed(format!("the README shows another project: {} files", files.len())))
    }
}

/// Each file that is shown: its name stands alone in the line before the block.
fn shown(readme: &str) -> Vec<(&str, String)> {
    let mut files = Vec::new();
    let mut lines = readme.lines();
    while let Some(line) = lines.next() {
        let Some(name) = line.strip_prefix('`').and_then(|line| line.strip_suffix("`:")) else { continue };
        let block = lines.by_ref().skip_while(|line| !line.starts_with("```")).skip(1);
        files.push((name, block.take_while(|line| *line != "```").flat_map(|line| [line, "\n"]).collect()));
    }
    files
}

fn wrong(file: &Path) -> impl Fn(std::io::Error) -> Trouble + '_ {
    |error| Trouble::Failed(format!("{}: {error}", file.display()))
}

#[cfg(test)]
mod tests {
    use super::shown;

    #[test]
    fn files_are_told_by_the_line_before() {
        let readme = "Text `a`:\n\n```xml\n<no/>\n```\n\n`src/A.java`:\n\n```java\nclass A {\n}\n```\nand\n";
        assert_eq!(shown(readme), [("src/A.java", "class A {\n}\n".to_owned())]);
    }
}
