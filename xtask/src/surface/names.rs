//! What a user of a language can name, and how it is written there.

use std::collections::BTreeMap;

/// Types with their members, and functions.
#[derive(Default)]
pub(super) struct Names {
    /// Where each type is, as it is written: `Iun`, `lifecycle.Verdict`, `Client.attachments`.
    places: BTreeMap<String, String>,
    /// What each type has from others.
    bases: BTreeMap<String, Vec<String>>,
    /// What is written after the place of the type: `.year`, `.check()`, `(title=…)`.
    members: BTreeMap<(String, String), String>,
    /// By module and name, as they are written.
    functions: BTreeMap<(String, String), String>,
}

impl Names {
    /// The first place of a type counts.
    pub(super) fn add_type(&mut self, name: &str, place: String) {
        self.places.entry(name.to_owned()).or_insert(place);
    }

    pub(super) fn add_base(&mut self, name: &str, base: &str) {
        self.bases.entry(name.to_owned()).or_default().push(base.to_owned());
    }

    pub(super) fn add(&mut self, owner: &str, name: &str, shown: String) {
        self.members.entry((owner.to_owned(), name.to_owned())).or_insert(shown);
    }

    pub(super) fn add_function(&mut self, module: &str, name: &str, shown: String) {
        self.functions.entry((module.to_owned(), name.to_owned())).or_insert(shown);
    }

    pub(super) fn place(&self, name: &str) -> Option<&str> {
        self.places.get(name).map(String::as_str)
    }

    /// A member of a type or a function of a module, as it is written.
    pub(super) fn shown(&self, owner: &str, name: &str) -> Option<String> {
        if let Some(function) = self.functions.get(&(owner.to_owned(), name.to_owned())) {
            return Some(function.clone());
        }
        let place = self.place(owner)?;
        self.member(owner, name, 4).map(|member| format!("{place}{member}"))
    }

    /// A member of a type, or of one that it comes from.
    fn member(&self, owner: &str, name: &str, depth: u8) -> Option<&String> {
        let own = self.members.get(&(owner.to_owned(), name.to_owned()));
        let inherited = || {
            let bases = self.bases.get(owner).filter(|_| depth > 0)?;
            bases.iter().find_map(|base| self.member(base, name, depth - 1))
        };
        own.or_else(inherited)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn members_are_written_with_the_place_of_their_type() {
        let mut names = Names::default();
        names.add_type("Verdict", "lifecycle.Verdict".to_owned());
        names.add_base("Verdict", "OpenEnum");
        names.add("OpenEnum", "is_known", ".is_known".to_owned());
        names.add("Hidden", "x", ".x".to_owned());
        names.add_function("tax", "match_name", "tax.match_name".to_owned());
        assert_eq!(names.shown("Verdict", "is_known").as_deref(), Some("lifecycle.Verdict.is_known"));
        assert_eq!(names.shown("tax", "match_name").as_deref(), Some("tax.match_name"));
        assert_eq!(names.shown("Hidden", "x"), None);
    }
}
