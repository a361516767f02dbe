//! The first project of a new user: the files that bindings/jvm/README.md shows, in a folder of their own, with the artifacts out of
//! the repository that [`jvm`] has filled. Over JNA with the JDK that is on the path, over FFM with one of 22 or later.

use crate::jvm;
use crate::parts::{Outcome, Trouble};
use crate::shell::{Log, command, output, root, run, target};
use std::path::{Path, PathBuf};

/// What the README says in the place of the repository.
const SOMEWHERE: &str = "file:///path/to/send-sdk/target/maven";
/// What it says of the artifact.
const ARTIFACT: &str = "<artifactId>send-sdk</artifactId>";
/// What was fetched of an earlier build has the same version.
const FORGET: &[&str] =
    &["-B", "-ntp", "dependency:purge-local-repository", "-DmanualInclude=io.github.sendsdk", "-DreResolve=false"];
/// The program finds everything on the class path, and on the module path too.
const WAYS: [&[&str]; 2] = [
    &["-cp", "target/classes:target/dependency/*"],
    &["-p", "target/dependency", "--add-modules", "ALL-MODULE-PATH", "-cp", "target/classes"],
];

pub(crate) fn test(log: &mut Log) -> Outcome {
    let readme = root().join("bindings/jvm/README.md");
    let readme = std::fs::read_to_string(&readme).map_err(wrong(&readme))?;
    let projects = target().join("xtask/first-project");
    let [over_jna, over_ffm] = ["send-sdk", "send-sdk-ffm"].map(|artifact| projects.join(artifact));
    for folder in [&over_jna, &over_ffm] {
        jvm::renew(folder)?;
        write(folder, &readme)?;
    }
    run(log, command("mvn", FORGET).current_dir(&over_jna))?;
    build_and_start(log, &over_jna, None)?;
    build_and_start(log, &over_ffm, Some(&jvm::ffm_home()?))
}

/// Its test, and its program; with the JDK that is on the path, or another.
fn build_and_start(log: &mut Log, folder: &Path, home: Option<&Path>) -> Outcome {
    let mut mvn = command("mvn", &["-B", "-ntp", "test", "dependency:copy-dependencies"]);
    mvn.current_dir(folder);
    if let Some(home) = home {
        mvn.env("JAVA_HOME", home);
    }
    run(log, &mut mvn)?;
    let java = home.map_or_else(|| PathBuf::from("java"), |home| home.join("bin/java"));
    for way in WAYS {
        let told = output(log, command(&java, way).arg("Main").current_dir(folder))?;
        if !told.lines().any(|line| line.starts_with("IUN ")) {
            let folder = folder.display();
            return Err(Trouble::Failed(format!("{folder}: the first program did not tell an IUN:\n{told}")));
        }
    }
    Ok(())
}

/// The files of the project, with the repository that is to be tried and the artifact that its folder is called after.
fn write(folder: &Path, readme: &str) -> Outcome {
    let repository = jvm::url(&jvm::tested());
    let artifact = folder.file_name().unwrap_or_default().to_string_lossy();
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
