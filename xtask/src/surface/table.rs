//! The table: for each item its name in each language, or why it has none.

use super::names::Names;
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
    /// What a method of this name is in a language, whatever the type.
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
    /// As it is written, `{}` is the type.
    python: BTreeMap<String, String>,
    /// Names of methods, of which the type has one.
    jvm: BTreeMap<String, Vec<String>>,
}

/// What an item is called in a language (more than once, if it has forms that suspend or do not block), or why it is not there.
pub(super) type Cell = Result<Vec<String>, String>;

impl Data {
    pub(super) fn read(root: &Path) -> Result<Self, String> {
        let path = root.join("bindings/names.toml");
        let text = std::fs::read_to_string(&path).map_err(|error| format!("{}: {error}", path.display()))?;
        toml::from_str(&text).map_err(|error| format!("bindings/names.toml: {error}"))
    }

    fn names(&self, language: usize) -> &BTreeMap<String, String> {
        if language == 0 { &self.python } else { &self.jvm }
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
    pub(super) cells: [Cell; 3],
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
            let told = |language: usize, used: &mut BTreeSet<String>| -> Result<Cell, String> {
                let search = Search { items, data, names: &names[language], language };
                match search.name(item) {
                    Ok(Some(name)) => Ok(Ok(search.with_other_forms(name))),
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
        wrong.extend((0..3).flat_map(|language| namesakes(items, data, &names[language], language)));
        wrong.extend(data.stale(items, &used));
        wrong.dedup();
        if wrong.is_empty() {
            return Ok(Self { rows });
        }
        wrong.push("say it in bindings/names.toml: a name under [python] and [jvm], or why there is none".to_owned());
        Err(wrong.join("\n"))
    }
}

/// Types that the convention gives the name of one and the same type.
fn namesakes(items: &BTreeSet<String>, data: &Data, names: &Names, language: usize) -> Vec<String> {
    let search = Search { items, data, names, language };
    let mut called: BTreeMap<String, Vec<&str>> = BTreeMap::new();
    for item in items.iter().filter(|item| !data.names(language).contains_key(*item) && search.is_type(item)) {
        if let Some(place) = search.type_name(item).and_then(|name| names.place(&name)) {
            called.entry(place.to_owned()).or_default().push(item);
        }
    }
    let told = |(place, items): (String, Vec<&str>)| {
        (items.len() > 1)
            .then(|| format!("{}: in {} all are called {place}: which is?", items.join(", "), LANGUAGES[language]))
    };
    called.into_iter().filter_map(told).collect()
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
        if self.is_type(item) {
            return Ok(self.type_name(item).and_then(|name| self.names.place(&name).map(str::to_owned)));
        }
        Ok(self.function(path, name))
    }

    /// A type has small letters in its name, and no type around it.
    fn is_type(&self, item: &str) -> bool {
        let (path, name) = item.rsplit_once("::").unwrap_or(("", item));
        let is_constant = name.chars().all(|letter| letter.is_uppercase() || letter == '_' || letter.is_ascii_digit());
        name.starts_with(char::is_uppercase) && !is_constant && !self.items.contains(path)
    }

    /// A name that the data gives must be there: `Type`, `Type.member`, `module.function`, with `(parameter)` for one of its own.
    fn given(&self, item: &str, given: &str) -> Result<Option<String>, String> {
        let (callee, parameter) =
            given.split_once('(').map_or((given, ""), |(callee, _)| (callee, &given[callee.len()..]));
        let found = match (self.names.place(callee), callee.rsplit_once('.')) {
            (Some(place), _) if parameter.is_empty() => Some(place.to_owned()),
            (Some(_), _) => self.names.shown(callee, parameter),
            (None, Some((owner, member))) => self.names.shown(owner, &format!("{member}{parameter}")),
            (None, None) => None,
        };
        found.map(Some).ok_or_else(|| format!("{item}: {} has no {given}", LANGUAGES[self.language]))
    }

    fn type_name(&self, path: &str) -> Option<String> {
        let own = path.rsplit_once("::").map_or(path, |(_, name)| name);
        let given = self.data.names(self.language).get(path).map(String::as_str);
        let name = given.or((!self.data.namesakes.contains(path)).then_some(own))?;
        self.names.place(name).map(|_| name.to_owned())
    }

    fn method(&self, owner: &str, name: &str) -> Option<String> {
        let found = self.spellings(name).into_iter().find_map(|spelling| self.names.shown(owner, &spelling));
        let of_constructor = || self.names.shown(owner, &format!("({name})"));
        found.or_else(|| match self.language {
            0 => of_constructor()
                .or_else(|| Some(self.data.idioms.python.get(name)?.replace("{}", self.names.place(owner)?))),
            _ => self.data.idioms.jvm.get(name)?.iter().find_map(|spelling| self.names.shown(owner, spelling)),
        })
    }

    fn function(&self, path: &str, name: &str) -> Option<String> {
        let given = self.data.names(self.language).get(path).cloned();
        let modules = given.into_iter().chain(path.split("::").map(str::to_owned));
        let spellings = self.spellings(name);
        modules
            .flat_map(|module| spellings.iter().map(move |name| (module.clone(), name)))
            .find_map(|(module, name)| self.names.shown(&module, name))
    }

    /// A call of Kotlin with its suspending form, one of Java with that which gives a future.
    fn with_other_forms(&self, name: String) -> Vec<String> {
        let call = name.strip_suffix("()").and_then(|call| call.rsplit_once('.'));
        let owner = call.map(|(place, _)| {
            place.split_inclusive('.').skip_while(|part| part.starts_with(char::is_lowercase)).collect::<String>()
        });
        let forms = match (self.language, call) {
            (1, Some((_, method))) => {
                let capital = camel(&format!("await_{}", method.strip_prefix("wait").unwrap_or(method)));
                vec![capital]
            }
            (2, Some((_, method))) => vec![format!("{method}Async")],
            _ => Vec::new(),
        };
        let found = forms.iter().find_map(|form| self.names.shown(owner.as_deref()?, form));
        [name].into_iter().chain(found).collect()
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

fn camel(name: &str) -> String {
    let mut words = name.split('_');
    let first = words.next().unwrap_or_default().to_owned();
    words.fold(first, |name, word| {
        let mut letters = word.chars();
        let capital = letters.next().map(|letter| letter.to_ascii_uppercase());
        name + &capital.into_iter().chain(letters).collect::<String>()
    })
}
