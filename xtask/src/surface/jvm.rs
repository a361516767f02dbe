//! What a user of the JVM artifact can name in Kotlin and in Java, read from the sources of the facade.

use super::names::Names;
use std::path::{Path, PathBuf};

/// Where the facade is; what is in a package `internal` is not for users.
const FOLDER: &str = "bindings/jvm/send-sdk/src/main";

/// The package, as a folder of the sources.
const PACKAGE: &str = "io/github/sendsdk";

/// The names in Kotlin and those in Java.
pub(super) fn names(root: &Path) -> Result<[Names; 2], String> {
    let mut both = [Names::default(), Names::default()];
    let is_inside = |file: &PathBuf| file.components().any(|part| part.as_os_str() == "internal");
    for file in super::files(&root.join(FOLDER), &["kt", "java"])?.iter().filter(|file| !is_inside(file)) {
        let text = std::fs::read_to_string(file).map_err(|error| format!("{}: {error}", file.display()))?;
        let is_kotlin = file.extension().is_some_and(|extension| extension == "kt");
        let folder = file.parent().unwrap_or(root).to_string_lossy().replace('\\', "/");
        let part = folder.split_once(PACKAGE).map_or("", |(_, part)| part.trim_start_matches('/'));
        read(&text, part, is_kotlin, &mut both);
    }
    Ok(both)
}

/// Classes are told apart by how far their lines are indented: the sources are formatted. `part` is the package inside of ours.
fn read(text: &str, part: &str, is_kotlin: bool, both: &mut [Names; 2]) {
    let mut open: Vec<(usize, String)> = Vec::new();
    // The class whose header goes on, `) : Base {`.
    let mut last = String::new();
    for line in text.lines() {
        let code = line.trim_start();
        let depth = line.len() - code.len();
        if code.starts_with(')') {
            bases(code).for_each(|base| both.iter_mut().for_each(|names| names.add_base(&last, base)));
        }
        if code.is_empty() || code.starts_with(['*', '/', ')', '@']) {
            continue;
        }
        while open.last().is_some_and(|(other, _)| *other >= depth) {
            open.pop();
        }
        let words = words_of(code);
        let is_hidden =
            words.iter().take(3).any(|word| ["private", "internal", "import", "package", "return"].contains(word));
        if let Some(name) = declared(&words, &["class", "interface", "object", "enum"]) {
            let outer = open.last().map(|(_, name)| name.as_str());
            let name = match outer {
                // What a companion has belongs to its class.
                Some(outer) if words.contains(&"companion") => outer.to_owned(),
                Some(outer) => format!("{outer}.{name}"),
                None => name.to_owned(),
            };
            let is_public = !is_hidden && (outer.is_some() || words.contains(&"public"));
            let place = if part.is_empty() { name.clone() } else { format!("{part}.{name}") };
            let header = code.split('{').next().unwrap_or(code);
            for names in both.iter_mut() {
                bases(header).for_each(|base| names.add_base(&name, base));
                if is_public {
                    names.add_type(&name, place.clone());
                }
            }
            if words.contains(&"enum") {
                both[0].add(&name, "name", ".name".to_owned());
                both[1].add(&name, "name", ".name()".to_owned());
                both[0].add(&name, "values", ".entries".to_owned());
                both[1].add(&name, "values", ".values()".to_owned());
            }
            last.clone_from(&name);
            open.push((depth, name));
            continue;
        }
        if is_hidden {
            continue;
        }
        let owner = open.last().map_or("", |(_, name)| name);
        if is_kotlin {
            kotlin(&words, code, owner, both);
        } else if let Some(name) = java_member(&words, code) {
            function(both, owner, name);
        } else {
            constant(&words, code, owner, both);
        }
    }
}

/// What a class comes from: after ` : ` in Kotlin, after `extends` and `implements` in Java.
fn bases(header: &str) -> impl Iterator<Item = &str> {
    let kotlin = header.rsplit_once(" : ").map(|(_, bases)| bases);
    let java = header.split_once(" extends ").or(header.split_once(" implements ")).map(|(_, bases)| bases);
    let list = kotlin.or(java).unwrap_or_default();
    list.split([',', ' ', '(', '<', '{', '.']).filter(|word| word.starts_with(char::is_uppercase))
}

/// A function: it is called the same in both languages.
fn function(both: &mut [Names; 2], owner: &str, name: &str) {
    both.iter_mut().for_each(|names| names.add(owner, name, format!(".{name}()")));
}

fn kotlin(words: &[&str], code: &str, owner: &str, both: &mut [Names; 2]) {
    if let Some(name) = declared(words, &["val", "var"]) {
        let mut letters = name.chars();
        let capital: String =
            letters.next().map(|letter| letter.to_ascii_uppercase()).into_iter().chain(letters).collect();
        let is_flag = name.starts_with("is") && name.chars().nth(2).is_some_and(char::is_uppercase);
        let java = if is_flag { format!(".{name}()") } else { format!(".get{capital}()") };
        both[0].add(owner, name, format!(".{name}"));
        both[1].add(owner, name, java);
    } else if let Some(at) = words.iter().position(|word| *word == "fun") {
        // `fun SendClient.awaitSend(…)` is for Kotlin alone.
        match (words.get(at + 1), words.get(at + 2)) {
            (Some(receiver), Some(name)) if code.contains(&format!("{receiver}.{name}(")) => {
                both[0].add(receiver, name, format!(".{name}()"));
            }
            (Some(name), _) => function(both, owner, name),
            _ => {}
        }
    } else {
        constant(words, code, owner, both);
    }
}

/// A constant of an enumeration.
fn constant(words: &[&str], code: &str, owner: &str, both: &mut [Names; 2]) {
    let is_constant = |name: &&&str| {
        name.starts_with(char::is_uppercase)
            && name.chars().all(|letter| letter.is_ascii_uppercase() || letter.is_ascii_digit() || letter == '_')
    };
    if let Some(name) = words.first().filter(is_constant)
        && code[name.len()..].starts_with([',', ';', '('])
    {
        both.iter_mut().for_each(|names| names.add(owner, name, format!(".{name}")));
    }
}

/// The name of a public method: what stands before the first bracket. Those of an interface need no modifier.
fn java_member<'l>(words: &[&'l str], code: &'l str) -> Option<&'l str> {
    let is_declared = words.first().is_some_and(|word| ["public", "static", "default"].contains(word));
    let before = code.split_once('(').map(|(before, _)| before)?;
    let name = before.rsplit([' ', '>']).next()?;
    let is_of_interface = code.ends_with(");") && before.contains(' ') && !before.contains(['.', '=']);
    ((is_declared || is_of_interface) && !before.contains('=') && name.starts_with(char::is_lowercase)).then_some(name)
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
        let kotlin = "public data class Cost internal constructor(\n    val paFee: Long,\n    val isFinal: Boolean,\n) : Sum(1) {\n    public companion \
                      object {\n        @JvmStatic\n        public fun of(x: Int): Cost = y(x)\n    }\n}\npublic enum class State {\n    FINAL,\n    \
                      OPEN(\"o\"),\n}\npublic suspend fun Cost.awaitSend(x: Int): Int = 1\ninternal class Hidden {\n    public val x: Int\n}\n";
        read(kotlin, "lifecycle", true, &mut both);
        let java = "public final class Iun extends Identifier implements WireValue {\n    public int year() {\n        return x(1);\n    }\n    \
                    private int no() {\n    }\n    public interface Store {\n        void load(String x);\n    }\n}\nabstract class Identifier {\n    \
                    public final String value() {\n";
        read(java, "", false, &mut both);
        let [kotlin, java] = both;
        let shown = |owner: &str, name: &str| (kotlin.shown(owner, name), java.shown(owner, name));
        let both = |name: &str| (Some(name.to_owned()), Some(name.to_owned()));
        let each = |one: &str, other: &str| (Some(one.to_owned()), Some(other.to_owned()));
        assert_eq!(shown("Cost", "paFee"), each("lifecycle.Cost.paFee", "lifecycle.Cost.getPaFee()"));
        assert_eq!(shown("Cost", "isFinal"), each("lifecycle.Cost.isFinal", "lifecycle.Cost.isFinal()"));
        assert_eq!(shown("Cost", "of"), both("lifecycle.Cost.of()"));
        assert_eq!(shown("Cost", "awaitSend"), (Some("lifecycle.Cost.awaitSend()".to_owned()), None));
        assert_eq!(
            (shown("State", "FINAL"), shown("State", "OPEN")),
            (both("lifecycle.State.FINAL"), both("lifecycle.State.OPEN"))
        );
        assert_eq!((shown("Iun", "year"), shown("Iun", "value")), (both("Iun.year()"), both("Iun.value()")));
        assert_eq!(shown("Iun.Store", "load"), both("Iun.Store.load()"));
        assert_eq!(
            (shown("Iun", "no"), shown("Hidden", "x"), java.place("Identifier")),
            ((None, None), (None, None), None)
        );
    }
}
