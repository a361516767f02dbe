//! Where in a request something is, written as the platform writes it: `recipients[0].payments[1].pagoPa.noticeCode`.
//!
//! A path is a chain of borrowed links on the stack, one for each level of the walk: nothing is allocated until an issue
//! needs the text.

use super::field::Field;
use std::fmt;

/// One step of a path.
#[derive(Clone, Copy, Debug)]
enum Step {
    Root,
    Field(Field),
    Index(usize),
}

/// A place in a request.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Path<'p> {
    parent: Option<&'p Path<'p>>,
    step: Step,
}

impl<'p> Path<'p> {
    /// The whole body.
    pub(crate) const ROOT: Path<'static> = Path { parent: None, step: Step::Root };

    /// A property of the object here.
    pub(crate) const fn field(&'p self, field: Field) -> Path<'p> {
        Path { parent: Some(self), step: Step::Field(field) }
    }

    /// An item of the list here.
    pub(crate) const fn index(&'p self, index: usize) -> Path<'p> {
        Path { parent: Some(self), step: Step::Index(index) }
    }
}

impl fmt::Display for Path<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Some(parent) = self.parent else { return Ok(()) };
        parent.fmt(f)?;
        match self.step {
            Step::Root => Ok(()),
            Step::Index(index) => write!(f, "[{index}]"),
            Step::Field(field) if parent.parent.is_none() => f.write_str(field.name()),
            Step::Field(field) => write!(f, ".{}", field.name()),
        }
    }
}

/// The index that follows `name` in a path: `index_after("recipients[3].taxId", "recipients")` is 3.
pub(crate) fn index_after(path: &str, name: &str) -> Option<usize> {
    let (_, rest) = path.split_once(name)?;
    let (digits, _) = rest.strip_prefix('[')?.split_once(']')?;
    digits.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn writes_paths_as_the_platform_does() {
        let recipients = Path::ROOT.field(Field::Recipients);
        let first = recipients.index(0);
        assert_eq!(Path::ROOT.to_string(), "");
        assert_eq!(first.to_string(), "recipients[0]");
        assert_eq!(first.field(Field::TaxId).to_string(), "recipients[0].taxId");
        let item = Path::ROOT.index(2);
        assert_eq!(item.field(Field::Sha256).to_string(), "[2].sha256");
    }

    #[test]
    fn finds_indexes() {
        assert_eq!(index_after("recipients[3].payments[12].f24", "recipients"), Some(3));
        assert_eq!(index_after("recipients[3].payments[12].f24", "payments"), Some(12));
        assert_eq!(index_after("documents", "documents"), None);
        assert_eq!(index_after("subject", "documents"), None);
    }
}
