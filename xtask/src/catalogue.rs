//! The catalogue of everything that SEND says, as one JSON document and a page in each language.

use crate::parts::{Outcome, Trouble};
use crate::shell::{Log, root};
use send_core::catalogue;
use send_core::ident::Lang;

/// The files, and what is in them.
fn files() -> [(&'static str, String); 3] {
    [
        ("docs/catalogue.json", catalogue::to_json() + "\n"),
        ("docs/CATALOGUE.md", catalogue::to_markdown(Lang::En)),
        ("docs/CATALOGO.it.md", catalogue::to_markdown(Lang::It)),
    ]
}

pub(crate) fn write(log: &mut Log) -> Outcome {
    for (name, content) in files() {
        let path = root().join(name);
        std::fs::write(&path, content).map_err(|error| Trouble::Failed(format!("{}: {error}", path.display())))?;
        log.line(name);
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_files_are_those_of_the_code() {
        for (name, content) in files() {
            let written = std::fs::read_to_string(root().join(name)).unwrap_or_default();
            assert!(written == content, "{name} is not up to date: run cargo xtask catalogue");
        }
    }
}
