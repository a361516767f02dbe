//! What a user of the JVM artifact can name in Kotlin and in Java, read from the sources of the facade.

use super::Names;
use std::path::{Path, PathBuf};

/// Where the facade is; what is in a package `internal` is not for users.
const FOLDER: &str = "bindings/jvm/send-sdk/src/main";

/// The names in Kotlin and those in Java.
pub(super) fn names(root: &Path) -> Result<[Names; 2], String> {
    let mut both = [Names::default(), Names::default()];
    let is_inside = |file: &PathBuf| file.components().any(|part| part.as_os_str() == "internal");
    for file in super::files(&root.join(FOLDER), &["kt", "java"])?.iter().filter(|file| !is_inside(file)) {
        let text = std::fs::read_to_string(file).map_err(|error| format!("{}: {error}", file.display()))?;
        let is_kotlin = file.extension().is_some_and(|extension| extension == "kt");
        read(&text, is_kotlin, &mut both);
    }
    Ok(both)
}

/// Classes are told apart by how far their lines are indented: the sources are formatted.
fn read(text: &str, is_kotlin: bool, both: &mut [Names; 2]) {
    let mut open: Vec<(usize, String)> = Vec::new();
    for line in text.lines() {
        let code = line.trim_start();
        let depth = line.len() - code.len();
        if code.is_empty() || code.starts_with(['*', '/', ')', '@']) {
            continue;
        }
        while open.last().is_some_and(|(other, _)| *other >= depth) {
            open.pop();
        }
        let words = words_of(code);
        if let Some(name) = declared(&words, &["class", "interface", "object", "enum"]) {
            let is_companion = words.contains(&"companion");
            let is_builder = name == "Builder";
            let name = if is_builder {
                format!("{}.Builder", open.last().map_or("", |(_, name)| name))
            } else {
                name.to_owned()
            };
            let name = if is_companion { open.last().map_or("", |(_, name)| name).to_owned() } else { name };
            both.iter_mut().for_each(|names| names.add_type(&name));
            open.push((depth, name));
            continue;
        }
        let owner = open.last().map_or("", |(_, name)| name);
        let modifiers = words_of(code.split(['(', '=', ':']).next().unwrap_or(code));
        if modifiers.iter().any(|word| ["private", "internal", "import", "package", "return"].contains(word)) {
            continue;
        }
        if is_kotlin {
            kotlin(&words, code, owner, both);
        } else if let Some(name) = java_member(&words, code) {
            function(both, owner, name);
        }
    }
}

/// A function: it is called the same in both languages.
fn function(both: &mut [Names; 2], owner: &str, name: &str) {
    both.iter_mut().for_each(|names| names.add(owner, name, format!("{name}()")));
}

fn kotlin(words: &[&str], code: &str, owner: &str, both: &mut [Names; 2]) {
    if let Some(name) = declared(words, &["val", "var"]) {
        let mut letters = name.chars();
        let capital: String =
            letters.next().map(|letter| letter.to_ascii_uppercase()).into_iter().chain(letters).collect();
        let is_flag = name.starts_with("is") && name.chars().nth(2).is_some_and(char::is_uppercase);
        let java = if is_flag { format!("{name}()") } else { format!("get{capital}()") };
        both[0].add(owner, name, name.to_owned());
        both[1].add(owner, name, java);
    } else if let Some(at) = words.iter().position(|word| *word == "fun") {
        // `fun SendClient.awaitSend(…)` is for Kotlin alone.
        match (words.get(at + 1), words.get(at + 2)) {
            (Some(receiver), Some(name)) if code.contains(&format!("{receiver}.{name}(")) => {
                both[0].add(receiver, name, format!("{name}()"));
            }
            (Some(name), _) => function(both, owner, name),
            _ => {}
        }
    } else if code.ends_with(',') || code.ends_with(';') {
        constant(words, owner, both);
    }
}

/// A constant of an enumeration.
fn constant(words: &[&str], owner: &str, both: &mut [Names; 2]) {
    if let [name] = words
        && name.chars().all(|letter| letter.is_ascii_uppercase() || letter.is_ascii_digit() || letter == '_')
    {
        both.iter_mut().for_each(|names| names.add(owner, name, (*name).to_owned()));
    }
}

/// The name of a public method: what stands before the first bracket.
fn java_member<'l>(words: &[&'l str], code: &'l str) -> Option<&'l str> {
    let is_declared = words.first().is_some_and(|word| ["public", "static", "default"].contains(word));
    let before = code.split_once('(').map(|(before, _)| before)?;
    let name = before.rsplit([' ', '>']).next()?;
    (is_declared && !before.contains('=') && name.starts_with(char::is_lowercase)).then_some(name)
}

fn words_of(code: &str) -> Vec<&str> {
    code.split(|letter: char| !letter.is_alphanumeric() && letter != '_').filter(|word| !word.is_empty()).collect()
}

/// The word after one of these, unless it is one of them too (`enum class Sex`).
fn declared<'l>(words: &[&'l str], kinds: &[&str]) -> Option<&'l str> {
    let at = words.iter().take(6).rposition(|word| kinds.contains(word))?;
    words.get(at + 1).copied().or((words.get(at) == Some(&"object")).then_some("object"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_both_languages() {
        let mut both = [Names::default(), Names::default()];
        let kotlin = "public data class Cost internal constructor(\n    val paFee: Long,\n    val isFinal: Boolean,\n) {\n    public companion \
                      object {\n        @JvmStatic\n        public fun of(x: Int): Cost = y(x)\n    }\n}\npublic enum class State {\n    FINAL,\n}\n\
                      public suspend fun SendClient.awaitSend(x: Int): Int = 1\n";
        read(kotlin, true, &mut both);
        read(
            "public final class Iun {\n    public int year() {\n        return x(1);\n    }\n    private int no() {\n",
            false,
            &mut both,
        );
        let [in_kotlin, in_java] = both;
        assert_eq!(
            (in_kotlin.shown("Cost", "paFee"), in_java.shown("Cost", "paFee")),
            (Some("paFee"), Some("getPaFee()"))
        );
        assert_eq!(
            (in_kotlin.shown("Cost", "isFinal"), in_java.shown("Cost", "isFinal")),
            (Some("isFinal"), Some("isFinal()"))
        );
        assert_eq!((in_kotlin.shown("Cost", "of"), in_java.shown("Iun", "year")), (Some("of()"), Some("year()")));
        assert_eq!(
            (in_kotlin.shown("SendClient", "awaitSend"), in_java.shown("SendClient", "awaitSend")),
            (Some("awaitSend()"), None)
        );
        assert_eq!((in_java.shown("State", "FINAL"), in_java.shown("Iun", "no")), (Some("FINAL"), None));
    }
}
