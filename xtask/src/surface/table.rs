//! The table: for each item its name in each language, or why it has none.

use super::Names;
use serde::Deserialize;
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

/// The languages, as columns.
pub(super) const LANGUAGES: [&str; 3] = ["Python", "Kotlin", "Java"];

/// `bindings/names.toml`.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Data {
    /// Types of which another language has only a namesake.
    namesakes: BTreeSet<String>,
    /// Where Python's name is not the convention's: `Owner.member`, `module.function` or `Type`.
    python: BTreeMap<String, String>,
    /// The same for Kotlin and Java.
    jvm: BTreeMap<String, String>,
    /// What a method of this name is in a language, whatever the type: `{}` is the type.
    idioms: Idioms,
    /// Why an item is in no other language; `…::*` for all that begin so.
    why: BTreeMap<String, String>,
    /// Why an item is not in Python.
    not_in_python: BTreeMap<String, String>,
    /// Why an item is not in Kotlin and Java.
    not_in_jvm: BTreeMap<String, String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Idioms {
    python: BTreeMap<String, String>,
    jvm: BTreeMap<String, String>,
}

impl Data {
    pub(super) fn read(root: &Path) -> Result<Self, String> {
        let path = root.join("bindings/names.toml");
        let text = std::fs::read_to_string(&path).map_err(|error| format!("{}: {error}", path.display()))?;
        toml::from_str(&text).map_err(|error| format!("bindings/names.toml: {error}"))
    }

    fn names(&self, language: usize) -> &BTreeMap<String, String> {
        if language == 0 { &self.python } else { &self.jvm }
    }

    fn idiom(&self, language: usize, method: &str) -> Option<&String> {
        if language == 0 { self.idioms.python.get(method) } else { self.idioms.jvm.get(method) }
    }

    /// The entry that says why an item is not in a language: the longest pattern counts.
    fn reason(&self, language: usize, item: &str) -> Option<(&String, &String)> {
        let own = if language == 0 { &self.not_in_python } else { &self.not_in_jvm };
        let covers = |pattern: &str| pattern.strip_suffix('*').map_or(pattern == item, |start| item.starts_with(start));
        let all = own.iter().chain(&self.why).filter(|(pattern, _)| covers(pattern));
        all.max_by_key(|(pattern, _)| pattern.len())
    }
}

/// One item.
pub(super) struct Row {
    pub(super) item: String,
    /// A name, or a reason, for each language.
    pub(super) cells: [Result<String, String>; 3],
}

pub(super) struct Table {
    pub(super) rows: Vec<Row>,
}

impl Table {
    pub(super) fn make(items: &BTreeSet<String>, data: &Data, names: [Names; 3]) -> Result<Self, String> {
        let mut rows = Vec::new();
        let (mut wrong, mut used) = (Vec::new(), BTreeSet::new());
        for item in items {
            // What belongs to a type that no language has is told with the type.
            let owner = item.rsplit_once("::").map(|(owner, _)| owner).filter(|owner| items.contains(*owner));
            let told = |language: usize, used: &mut BTreeSet<String>| -> Result<Result<String, String>, String> {
                let search = Search { items, data, names: &names[language], language };
                match search.name(item) {
                    Ok(Some(name)) => Ok(Ok(name)),
                    Err(error) => Err(error),
                    Ok(None) => {
                        let of_owner = owner.filter(|owner| matches!(search.name(owner), Ok(None)));
                        let reason = data.reason(language, item).or_else(|| data.reason(language, of_owner?));
                        let (pattern, reason) = reason
                            .ok_or_else(|| format!("{item}: no name in {}, and no reason", LANGUAGES[language]))?;
                        used.insert(pattern.clone());
                        Ok(Err(reason.clone()))
                    }
                }
            };
            let cells = [0, 1, 2].map(|language| told(language, &mut used));
            let is_told_with_owner = owner.is_some_and(|owner| {
                (0..3).all(|language| {
                    let search = Search { items, data, names: &names[language], language };
                    matches!(search.name(owner), Ok(None))
                })
            });
            match cells {
                [Ok(python), Ok(kotlin), Ok(java)] if !is_told_with_owner => {
                    rows.push(Row { item: item.clone(), cells: [python, kotlin, java] });
                }
                cells => wrong.extend(cells.into_iter().filter_map(Result::err)),
            }
        }
        wrong.extend(data.stale(items, &used));
        wrong.dedup();
        if wrong.is_empty() {
            return Ok(Self { rows });
        }
        wrong.push("say it in bindings/names.toml: a name under [python] and [jvm], or why there is none".to_owned());
        Err(wrong.join("\n"))
    }
}

impl Data {
    /// Entries that say something of nothing.
    fn stale(&self, items: &BTreeSet<String>, used: &BTreeSet<String>) -> Vec<String> {
        let is_module = |path: &str| items.iter().any(|item| item.starts_with(&format!("{path}::")));
        let names = self
            .python
            .keys()
            .chain(self.jvm.keys())
            .chain(&self.namesakes)
            .filter(|item| !items.contains(*item) && !is_module(item));
        let reasons = self.why.keys().chain(self.not_in_python.keys()).chain(self.not_in_jvm.keys());
        let reasons = reasons.filter(|pattern| !used.contains(*pattern));
        names.chain(reasons).map(|entry| format!("bindings/names.toml: {entry}: nothing needs this entry")).collect()
    }
}

/// Looks for the name of an item in a language.
struct Search<'s> {
    items: &'s BTreeSet<String>,
    data: &'s Data,
    names: &'s Names,
    language: usize,
}

impl Search<'_> {
    fn name(&self, item: &str) -> Result<Option<String>, String> {
        if let Some(given) = self.data.names(self.language).get(item) {
            return self.given(item, given);
        }
        let (path, name) = item.rsplit_once("::").unwrap_or(("", item));
        let is_method = self.items.contains(path);
        if is_method {
            return Ok(self.type_name(path).and_then(|owner| self.method(&owner, name)));
        }
        if name.starts_with(char::is_uppercase) && !name.chars().all(|letter| letter.is_uppercase() || letter == '_') {
            return Ok(self.type_name(item));
        }
        Ok(self.function(path, name))
    }

    /// A name that the data gives must be there; Kotlin alone may lack what Java has, and the other way round.
    fn given(&self, item: &str, given: &str) -> Result<Option<String>, String> {
        let found = match given.rsplit_once('.') {
            _ if self.names.has_type(given) => Some(given.to_owned()),
            None => None,
            Some((owner, member)) => self.names.shown(owner, member).map(|shown| within(owner, shown)),
        };
        match found {
            Some(name) => Ok(Some(name)),
            None => Err(format!("{item}: {} has no {given}", LANGUAGES[self.language])),
        }
    }

    fn type_name(&self, path: &str) -> Option<String> {
        let own = path.rsplit_once("::").map_or(path, |(_, name)| name);
        let given = self.data.names(self.language).get(path).map(String::as_str);
        let name = given.or((!self.data.namesakes.contains(path)).then_some(own))?;
        self.names.has_type(name).then(|| name.to_owned())
    }

    fn method(&self, owner: &str, name: &str) -> Option<String> {
        let found = self.spellings(name).into_iter().find_map(|spelling| self.names.shown(owner, &spelling));
        let idiom = || self.data.idiom(self.language, name).map(|idiom| idiom.replace("{}", owner));
        found.map(|shown| within(owner, shown)).or_else(idiom)
    }

    fn function(&self, path: &str, name: &str) -> Option<String> {
        let given = self.data.names(self.language).get(path).cloned();
        let modules = given.into_iter().chain(path.split("::").map(str::to_owned));
        let spellings = self.spellings(name);
        modules
            .flat_map(|module| spellings.iter().map(move |name| (module.clone(), name)))
            .find_map(|(module, name)| self.names.shown(&module, name).map(|shown| within(&module, shown)))
    }

    /// How a language writes the name of a function or a constant, the likeliest first.
    fn spellings(&self, name: &str) -> Vec<String> {
        let plain = if self.language == 0 { name.to_owned() } else { camel(name) };
        let flag = if self.language == 0 { format!("is_{name}") } else { camel(&format!("is_{name}")) };
        let with = if self.language == 0 { format!("with_{name}") } else { camel(&format!("with_{name}")) };
        let asked = name.strip_prefix("is_").or(name.strip_prefix("to_")).or(name.strip_prefix("as_"));
        let short = asked.map(|name| if self.language == 0 { name.to_owned() } else { camel(name) });
        [plain, flag, with].into_iter().chain(short).collect()
    }
}

/// A member with its owner, unless it carries that already.
fn within(owner: &str, shown: &str) -> String {
    if shown.strip_prefix(owner).is_some_and(|rest| rest.starts_with(['.', '('])) {
        shown.to_owned()
    } else {
        format!("{owner}.{shown}")
    }
}

fn camel(name: &str) -> String {
    let mut words = name.split('_');
    let first = words.next().unwrap_or_default().to_owned();
    words.fold(first, |name, word| {
        let mut letters = word.chars();
        let capital = letters.next().map(|letter| letter.to_ascii_uppercase());
        name + &capital.into_iter().chain(letters).collect::<String>()
    })
}
