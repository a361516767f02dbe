//! What a user of the Python package can name, read from its sources and stubs.

use super::Names;
use std::path::Path;

/// Where the package is.
const FOLDER: &str = "bindings/python/python/send_sdk";

/// Classes with their members, and functions and constants under the name of their module.
pub(super) fn names(root: &Path) -> Result<Names, String> {
    let mut names = Names::default();
    for file in super::files(&root.join(FOLDER), &["py", "pyi"])? {
        let stem = file.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        let text = std::fs::read_to_string(&file).map_err(|error| format!("{}: {error}", file.display()))?;
        read(&stem, &text, &mut names);
    }
    Ok(names)
}

fn read(module: &str, text: &str, names: &mut Names) {
    let mut class: Option<String> = None;
    let mut is_property = false;
    let mut is_constructor = false;
    for line in text.lines() {
        if let (Some(class), true) = (&class, is_constructor) {
            parameters(class, line, names);
        }
        let inner = line.strip_prefix("    ");
        let code = inner.unwrap_or(line);
        if let Some(name) = word_after(code, &["class "]) {
            names.add_type(name);
            class = inner.is_none().then(|| name.to_owned());
        } else if let Some(name) = word_after(code, &["def ", "async def "]) {
            match (&class, inner) {
                (Some(class), Some(_)) => {
                    is_constructor = matches!(name, "__init__" | "__new__");
                    if is_constructor {
                        parameters(class, code, names);
                    }
                    names.add(class, name, shown(name, is_property));
                }
                _ => names.add(module, name, format!("{module}.{name}")),
            }
        } else if let Some(name) = annotated(code) {
            match (&class, inner) {
                (Some(class), Some(_)) => names.add(class, name, name.to_owned()),
                (_, None) => names.add(module, name, format!("{module}.{name}")),
                _ => {}
            }
        } else if inner.is_none() {
            imported(module, line, names);
        }
        if inner.is_none() && !line.is_empty() && !line.starts_with("class ") && !line.starts_with(['#', ')', '"', '@'])
        {
            class = None;
        }
        is_property = code.starts_with("@property");
        is_constructor &= !line.trim_end().ends_with(':') && !line.trim_end().ends_with("...");
    }
}

/// Parameters of a constructor, in a line of its signature.
fn parameters(class: &str, line: &str, names: &mut Names) {
    for part in line.split(['(', ',']) {
        if let Some(name) = annotated(part.trim_start()).filter(|name| *name != "self") {
            names.add(class, name, format!("{class}({name}=…)"));
        }
    }
}

fn shown(name: &str, is_property: bool) -> String {
    if is_property { name.to_owned() } else { format!("{name}()") }
}

fn word_after<'l>(line: &'l str, starts: &[&str]) -> Option<&'l str> {
    let rest = starts.iter().find_map(|start| line.strip_prefix(start))?;
    let end = rest.find(|letter: char| !letter.is_alphanumeric() && letter != '_').unwrap_or(rest.len());
    Some(&rest[..end])
        .filter(|word| !word.starts_with('_') || matches!(*word, "__init__" | "__new__" | "__iter__" | "__bytes__"))
}

/// `name: type`, `name = value`: an attribute or a constant.
fn annotated(line: &str) -> Option<&str> {
    let end = line.find(|letter: char| !letter.is_alphanumeric() && letter != '_')?;
    let (name, rest) = line.split_at(end);
    let starts = name.starts_with(char::is_alphabetic);
    (starts && (rest.starts_with(": ") || rest.starts_with(" = "))).then_some(name)
}

/// `from ._native import lifecycle_history as history`.
fn imported(module: &str, line: &str, names: &mut Names) {
    if let Some((_, name)) = line.strip_prefix("from ").and_then(|line| line.split_once(" as ")) {
        names.add(module, name, format!("{module}.{name}"));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_a_stub() {
        let mut names = Names::default();
        let text = "PLACES: str = x()\nfrom ._native import tax_a as a\nclass Iun:\n    @property\n    def year(self, /) -> int:\n        \
                    ...\n    def check(self, /) -> None: ...\n\ndef match(x: str) -> int: ...\n";
        read("tax", text, &mut names);
        assert!(names.has_type("Iun") && !names.has_type("Year"));
        assert_eq!(names.shown("Iun", "year"), Some("year"));
        assert_eq!(names.shown("Iun", "check"), Some("check()"));
        assert_eq!(names.shown("tax", "match"), Some("tax.match"));
        assert_eq!((names.shown("tax", "a"), names.shown("tax", "PLACES")), (Some("tax.a"), Some("tax.PLACES")));
        assert_eq!(names.shown("Iun", "match"), None);
    }
}
