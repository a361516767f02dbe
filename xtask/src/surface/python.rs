//! What a user of the Python package can name, read from its sources and stubs.
//!
//! Public is what `__all__` of a public module lists, and what hangs on a `Client` (`client.attachments`). That all of it is there
//! when the package is installed is for `bindings/python/tests/test_names.py` to see.

use super::names::Names;
use std::collections::BTreeSet;
use std::path::Path;

/// Where the package is.
const FOLDER: &str = "bindings/python/python/send_sdk";
/// The package itself, where others have the name of a module.
const ROOT: &str = "send_sdk";
/// Modules that are not of the library.
const APART: &[&str] = &["__main__", "pytest_plugin"];
/// Modules that gather what others show beside what it belongs to: their names come last.
const GATHERING: &[&str] = &["enums", "errors", "settings"];

/// A public module and what it lists.
struct Module {
    name: String,
    listed: BTreeSet<String>,
}

/// What is declared anywhere, before it is known what of it is public.
#[derive(Default)]
struct Declared {
    names: Names,
    classes: BTreeSet<String>,
    /// Functions, constants and parameters of functions: module, name, how it is written after the module.
    functions: Vec<(String, String, String)>,
    /// What hangs on the client: attribute, type.
    groups: Vec<(String, String)>,
}

/// Classes with their members, and functions and constants under the name of their module.
pub(super) fn names(root: &Path) -> Result<Names, String> {
    let (mut declared, mut modules) = (Declared::default(), Vec::new());
    for file in super::files(&root.join(FOLDER), &["py", "pyi"])? {
        let stem = file.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        let text = std::fs::read_to_string(&file).map_err(|error| format!("{}: {error}", file.display()))?;
        declared.read(&stem, &text);
        let is_package = stem == "__init__" && file.parent() == Some(&root.join(FOLDER));
        if is_package
            || !(stem.starts_with('_') || APART.contains(&&*stem)) && file.parent() == Some(&root.join(FOLDER))
        {
            modules.push(Module { name: if is_package { ROOT.to_owned() } else { stem }, listed: listed(&text) });
        }
    }
    modules.sort_by_key(|module| (module.name != ROOT, GATHERING.contains(&&*module.name), module.name.clone()));
    Ok(declared.public(&modules))
}

/// The names in `__all__`.
fn listed(text: &str) -> BTreeSet<String> {
    let list = text.split_once("__all__ = [").and_then(|(_, rest)| rest.split_once(']')).map_or("", |(list, _)| list);
    list.split('"').skip(1).step_by(2).map(str::to_owned).collect()
}

impl Declared {
    /// What of it users can reach, written as they write it.
    fn public(self, modules: &[Module]) -> Names {
        let mut names = self.names;
        let written = |module: &str, name: &str| {
            if module == ROOT { name.to_owned() } else { format!("{module}.{name}") }
        };
        for module in modules {
            for name in module.listed.iter().filter(|name| self.classes.contains(*name)) {
                names.add_type(name, written(&module.name, name));
            }
        }
        for (attribute, class) in &self.groups {
            names.add_type(class, format!("Client.{attribute}"));
        }
        for (home, name, shown) in &self.functions {
            let plain = name.split('(').next().unwrap_or(name);
            // A function stands where it is written, or where the package lists what `_native` has.
            let owner = modules.iter().find(|module| {
                (module.name == *home || home.starts_with('_') && module.name == ROOT) && module.listed.contains(plain)
            });
            if let Some(owner) = owner {
                names.add_function(&owner.name, name, written(&owner.name, shown));
            }
        }
        names
    }

    fn read(&mut self, module: &str, text: &str) {
        let mut class: Option<String> = None;
        let mut is_property = false;
        // The function whose parameters come.
        let mut signature: Option<String> = None;
        for line in text.lines() {
            if let Some(name) = &signature {
                self.parameters(module, class.as_deref(), name, line);
            }
            let inner = line.strip_prefix("    ");
            let code = inner.unwrap_or(line);
            if let Some(name) = word_after(code, &["class "]) {
                self.classes.insert(name.to_owned());
                bases(code).for_each(|base| self.names.add_base(name, base));
                class = inner.is_none().then(|| name.to_owned());
            } else if let Some(name) = word_after(code, &["def ", "async def "]) {
                if inner.is_none() {
                    class = None;
                }
                match &class {
                    Some(class) => {
                        let call = if is_property { "" } else { "()" };
                        self.names.add(class, name, format!(".{name}{call}"));
                    }
                    None => self.functions.push((module.to_owned(), name.to_owned(), format!("{name}()"))),
                }
                let (_, parameters) = code.split_once('(').unwrap_or(("", ""));
                self.parameters(module, class.as_deref(), name, parameters);
                signature = Some(name.to_owned());
            } else if let Some(name) = annotated(code).filter(|_| signature.is_none()) {
                match (&class, inner) {
                    (Some(class), Some(rest)) => {
                        self.names.add(class, name, format!(".{name}"));
                        // A field of a data class is a parameter as well.
                        self.names.add(class, &format!("({name})"), format!("({name}=…)"));
                        if class == "Client" {
                            let kind = rest.rsplit(": ").next().unwrap_or_default();
                            self.groups.push((name.to_owned(), kind.to_owned()));
                        }
                    }
                    (_, None) => self.functions.push((module.to_owned(), name.to_owned(), name.to_owned())),
                    _ => {}
                }
            } else if inner.is_none() {
                self.imported(module, line);
            }
            if inner.is_none() && !line.is_empty() && !line.starts_with(['c', '#', ')', '"', '@', 'd', 'a']) {
                class = None;
            }
            is_property = code.starts_with("@property");
            if line.trim_end().ends_with([':']) || line.trim_end().ends_with("...") {
                signature = None;
            }
        }
    }

    /// Parameters of a function, in a line of its signature: `(name)` of a type, `function(name)` of what has a name.
    fn parameters(&mut self, module: &str, class: Option<&str>, function: &str, line: &str) {
        for part in line.split(['(', ',']) {
            let Some(name) = annotated(part.trim_start()).filter(|name| !matches!(*name, "self" | "cls")) else {
                continue;
            };
            match class {
                Some(class) if matches!(function, "__init__" | "__new__") => {
                    self.names.add(class, &format!("({name})"), format!("({name}=…)"));
                }
                Some(class) => {
                    self.names.add(class, &format!("{function}({name})"), format!(".{function}({name}=…)"));
                }
                None => {
                    let shown = format!("{function}({name}=…)");
                    self.functions.push((module.to_owned(), format!("{function}({name})"), shown));
                }
            }
        }
    }

    /// `from ._native import lifecycle_history as history`.
    fn imported(&mut self, module: &str, line: &str) {
        if let Some((_, name)) = line.strip_prefix("from ").and_then(|line| line.split_once(" as ")) {
            self.functions.push((module.to_owned(), name.to_owned(), format!("{name}()")));
        }
    }
}

fn bases(code: &str) -> impl Iterator<Item = &str> {
    let (_, list) = code.split_once('(').unwrap_or_default();
    list.trim_end_matches(['.', ':', ')', ' ']).split(", ").filter(|base| !base.is_empty())
}

fn word_after<'l>(line: &'l str, starts: &[&str]) -> Option<&'l str> {
    let rest = starts.iter().find_map(|start| line.strip_prefix(start))?;
    let end = rest.find(|letter: char| !letter.is_alphanumeric() && letter != '_').unwrap_or(rest.len());
    const SPECIAL: &[&str] =
        &["__init__", "__new__", "__iter__", "__next__", "__enter__", "__bytes__", "__len__", "__aiter__", "__anext__"];
    Some(&rest[..end]).filter(|word| !word.starts_with('_') || SPECIAL.contains(word))
}

/// `name: type`, `name = value`: an attribute, a constant or a parameter.
fn annotated(line: &str) -> Option<&str> {
    let end = line.find(|letter: char| !letter.is_alphanumeric() && letter != '_')?;
    let (name, rest) = line.split_at(end);
    let starts = name.starts_with(char::is_alphabetic);
    (starts && (rest.starts_with(": ") || rest.starts_with(" = "))).then_some(name)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Names {
        let mut declared = Declared::default();
        declared.read("tax", text);
        let listed = ["PLACES", "a", "Iun", "match", "Rate"].map(str::to_owned).into();
        declared.public(&[Module { name: "tax".to_owned(), listed }])
    }

    #[test]
    fn names_of_a_stub() {
        let names = read(
            "PLACES: str = x()\nfrom ._native import tax_a as a\nclass Iun(Text):\n    @property\n    def year(self, /) -> int:\n        \
             ...\n    def check(self, /, deep: bool = True) -> None: ...\n    def __new__(cls, text: str, /) -> Iun: ...\n\n\
             def match(\n    x: str,\n    *,\n    y: int = 1,\n) -> int: ...\ndef hidden() -> int: ...\nclass _Own:\n    z: int\n",
        );
        assert_eq!((names.place("Iun"), names.place("_Own")), (Some("tax.Iun"), None));
        assert_eq!(names.shown("Iun", "year").as_deref(), Some("tax.Iun.year"));
        assert_eq!(names.shown("Iun", "check").as_deref(), Some("tax.Iun.check()"));
        assert_eq!(names.shown("Iun", "check(deep)").as_deref(), Some("tax.Iun.check(deep=…)"));
        assert_eq!(names.shown("Iun", "(text)").as_deref(), Some("tax.Iun(text=…)"));
        assert_eq!(names.shown("tax", "match").as_deref(), Some("tax.match()"));
        assert_eq!(names.shown("tax", "match(y)").as_deref(), Some("tax.match(y=…)"));
        assert_eq!(names.shown("tax", "a").as_deref(), Some("tax.a()"));
        assert_eq!(names.shown("tax", "PLACES").as_deref(), Some("tax.PLACES"));
        assert_eq!((names.shown("tax", "hidden"), names.shown("Iun", "match")), (None, None));
    }

    #[test]
    fn fields_of_a_data_class_are_parameters_too() {
        let names = read("@dataclass\nclass Rate:\n    per_second: float = 1\n");
        assert_eq!(names.shown("Rate", "per_second").as_deref(), Some("tax.Rate.per_second"));
        assert_eq!(names.shown("Rate", "(per_second)").as_deref(), Some("tax.Rate(per_second=…)"));
    }
}
