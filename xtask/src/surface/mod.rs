//! What each public item of core and client is called in each language: `docs/BINDINGS.md`, and the test that none is forgotten.
//!
//! Items are read from the sources of the crates ([`rust`]), names from those of the bindings ([`python`], [`jvm`]). A name that
//! follows the convention of its language is found by itself; what is called otherwise, and what is missing, with its reason,
//! stands in `bindings/names.toml` ([`table`]).

mod jvm;
mod names;
mod page;
mod python;
mod rust;
#[cfg(test)]
mod scenarios;
mod table;

use crate::parts::{Outcome, Trouble};
use crate::shell::{Log, root};
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

/// The page.
const PAGE: &str = "docs/BINDINGS.md";

/// The crates whose items must have names.
const CRATES: &[&str] = &["send-core", "send-client"];

/// The files of a folder and of those in it, by their extensions.
fn files(folder: &Path, extensions: &[&str]) -> Result<Vec<PathBuf>, String> {
    let told = |error: std::io::Error| format!("{}: {error}", folder.display());
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder).map_err(told)? {
        let path = entry.map_err(told)?.path();
        if path.is_dir() {
            found.extend(files(&path, extensions)?);
        } else if path.extension().is_some_and(|extension| extensions.iter().any(|wanted| extension == *wanted)) {
            found.push(path);
        }
    }
    found.sort();
    Ok(found)
}

/// The table as it is now; an error names everything that is wrong.
fn table() -> Result<table::Table, String> {
    let mut items = BTreeSet::new();
    for name in CRATES {
        let prefix = name.replace('-', "_");
        items
            .extend(rust::Crate::read(&root().join(name))?.items().into_iter().map(|item| format!("{prefix}::{item}")));
    }
    let [kotlin, java] = jvm::names(&root())?;
    table::Table::make(&items, &table::Data::read(&root())?, [python::names(&root())?, kotlin, java])
}

/// `cargo xtask bindings`: writes the page.
pub(crate) fn write(log: &mut Log) -> Outcome {
    let content = page::render(&table().map_err(Trouble::Failed)?);
    let path = root().join(PAGE);
    std::fs::write(&path, content).map_err(|error| Trouble::Failed(format!("{}: {error}", path.display())))?;
    log.line(PAGE);
    Ok(())
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn every_item_has_a_name_or_a_reason_and_the_page_is_that_of_the_sources() {
        let content = page::render(&table().unwrap_or_else(|wrong| panic!("{wrong}")));
        let written = std::fs::read_to_string(root().join(PAGE)).unwrap_or_default();
        assert!(written == content, "{PAGE} is not up to date: run cargo xtask bindings");
    }
}
