//! One row of the gateway's schema: a property, its type, its bounds; and what is said when it is not kept.
//!
//! The gateway's own words are those of the JSON schema validator behind it; fragments of them are asserted by the platform's
//! tests (pagopa/pn-b2b-client `…/validation/SyncValidation.feature`).

use super::pattern::Pattern;
use crate::api::Version;
use crate::ident::Lang;
use crate::preflight::field::Field;
use crate::preflight::issue::Keyword;

/// What a property may be.
pub(crate) enum Shape {
    /// A text with bounds of its length in characters.
    Text { min: usize, max: usize, pattern: Option<&'static Pattern> },
    /// One of some texts.
    Choice(&'static [&'static str]),
    /// True or false.
    Flag,
    /// A number without fraction.
    Integer(Option<(i64, i64)>),
    /// A list.
    List { min: usize, max: Most, item: &'static Property },
    /// An object.
    Object(&'static ObjectShape),
}

/// How many items a list may have.
#[derive(Clone, Copy)]
pub(crate) enum Most {
    /// Any number.
    Any,
    /// So many.
    All(usize),
    /// So many, in one version of the schema.
    In(Version, usize),
}

impl Most {
    pub(super) fn for_version(self, version: Version) -> Option<usize> {
        match self {
            Most::Any => None,
            Most::All(most) => Some(most),
            Most::In(only, most) => (only == version).then_some(most),
        }
    }
}

/// The properties of an object.
pub(crate) struct ObjectShape {
    /// False if it takes properties that are not listed.
    pub(super) closed: bool,
    /// Fewest properties.
    pub(super) min: usize,
    pub(super) properties: &'static [Property],
}

/// A property of the schema.
pub(crate) struct Property {
    pub(crate) id: &'static str,
    pub(crate) path: &'static str,
    pub(super) field: Option<Field>,
    pub(super) shape: Shape,
    pub(super) required: bool,
    pub(super) since: Version,
    /// False where the service's own classes lack the bound.
    pub(super) bounded_by_service: bool,
    line: u16,
}

impl Property {
    /// `line` is that of the schema component in the bundle.
    pub(super) const fn new(
        id: &'static str,
        path: &'static str,
        field: Option<Field>,
        shape: Shape,
        line: u16,
    ) -> Self {
        let since = Version::new(2, 1);
        Self { id, path, field, shape, required: false, since, bounded_by_service: true, line }
    }

    pub(super) const fn required(mut self) -> Self {
        self.required = true;
        self
    }

    pub(super) const fn since(mut self, version: Version) -> Self {
        self.since = version;
        self
    }

    pub(super) const fn unbounded_by_service(mut self) -> Self {
        self.bounded_by_service = false;
        self
    }

    pub(crate) fn source(&self) -> String {
        format!("pn-delivery docs/openapi/api-external-b2b-pa-bundle.yaml:{}", self.line)
    }

    fn pattern(&self) -> Option<&'static Pattern> {
        match self.shape {
            Shape::Text { pattern, .. } => pattern,
            _ => None,
        }
    }

    pub(crate) fn regex(&self) -> &'static str {
        self.pattern().map_or("", |pattern| pattern.regex)
    }

    /// What a text must look like, in words.
    pub(crate) fn form(&self, lang: Lang) -> &'static str {
        self.pattern().map_or("", |pattern| pattern.form(lang))
    }

    /// The name of its JSON type.
    pub(crate) const fn type_name(&self) -> &'static str {
        match self.shape {
            Shape::Text { .. } | Shape::Choice(_) => "string",
            Shape::Flag => "boolean",
            Shape::Integer(_) => "integer",
            Shape::List { .. } => "array",
            Shape::Object(_) => "object",
        }
    }

    /// What it asks for, in words.
    pub(crate) fn requirement(&self, lang: Lang) -> String {
        let (required, optional) = match lang {
            Lang::It => ("obbligatorio; ", ""),
            Lang::En => ("required; ", ""),
        };
        let shape = match (&self.shape, lang) {
            (Shape::Text { min, max, .. }, Lang::It) => length(*min, *max, "testo", ["di", "al massimo", "caratteri"]),
            (Shape::Text { min, max, .. }, Lang::En) => length(*min, *max, "text", ["of", "at most", "characters"]),
            (Shape::Choice([value]), Lang::It) => format!("solo {value}"),
            (Shape::Choice([value]), Lang::En) => format!("only {value}"),
            (Shape::Choice(values), Lang::It) => format!("uno di: {}", values.join(", ")),
            (Shape::Choice(values), Lang::En) => format!("one of: {}", values.join(", ")),
            (Shape::Flag, Lang::It) => "true o false".to_owned(),
            (Shape::Flag, Lang::En) => "true or false".to_owned(),
            (Shape::Integer(None), Lang::It) => "numero intero".to_owned(),
            (Shape::Integer(None), Lang::En) => "whole number".to_owned(),
            (Shape::Integer(Some((min, max))), Lang::It) => format!("numero intero da {min} a {max}"),
            (Shape::Integer(Some((min, max))), Lang::En) => format!("whole number from {min} to {max}"),
            (Shape::List { min: 0, .. }, Lang::It) => "lista".to_owned(),
            (Shape::List { min: 0, .. }, Lang::En) => "list".to_owned(),
            (Shape::List { max: Most::All(max), min, .. }, Lang::It) => format!("lista di {min}-{max} elementi"),
            (Shape::List { max: Most::All(max), min, .. }, Lang::En) => format!("list of {min}-{max} items"),
            (Shape::List { .. }, Lang::It) => "lista non vuota".to_owned(),
            (Shape::List { .. }, Lang::En) => "list that is not empty".to_owned(),
            (Shape::Object(ObjectShape { closed: true, .. }), Lang::It) => "oggetto senza altre proprietà".to_owned(),
            (Shape::Object(ObjectShape { closed: true, .. }), Lang::En) => "object without other properties".to_owned(),
            (Shape::Object(_), Lang::It) => "oggetto".to_owned(),
            (Shape::Object(_), Lang::En) => "object".to_owned(),
        };
        let form = self.form(lang);
        let form = if form.is_empty() { String::new() } else { format!("; {form}") };
        format!("{}{shape}{form}", if self.required { required } else { optional })
    }

    /// Template of what is wrong.
    pub(crate) const fn message(&self, keyword: Keyword, lang: Lang) -> &'static str {
        let (it, en) = match keyword {
            Keyword::Required => ("manca, ed è obbligatorio", "is missing, and it is required"),
            Keyword::Null => ("è null", "is null"),
            Keyword::Type => ("è di tipo {name}, serve {note}", "is of type {name}, {note} is needed"),
            Keyword::Enum => ("non è uno dei valori ammessi: {note}", "is none of the values allowed: {note}"),
            Keyword::MinLength => (
                "è troppo corto: {found} caratteri, ne servono almeno {limit}",
                "is too short: {found} characters, at least {limit} are needed",
            ),
            Keyword::MaxLength => (
                "è troppo lungo: {found} caratteri, il massimo è {limit}",
                "is too long: {found} characters, at most {limit} are allowed",
            ),
            Keyword::Pattern | Keyword::Rule | Keyword::Syntax => {
                ("non ha la forma richiesta: {form}{where}", "has not the form needed: {form}{where}")
            }
            Keyword::MinItems => {
                ("ha {found} elementi, ne servono almeno {limit}", "has {found} items, at least {limit} are needed")
            }
            Keyword::MaxItems => {
                ("ha {found} elementi, il massimo è {limit}", "has {found} items, at most {limit} are allowed")
            }
            Keyword::Closed => ("ha proprietà non previste: {note}", "has properties that are not allowed: {note}"),
            Keyword::MinProperties => ("è un oggetto vuoto", "is an empty object"),
            Keyword::Minimum => ("è minore di {limit}", "is less than {limit}"),
            Keyword::Maximum => ("è maggiore di {limit}", "is greater than {limit}"),
        };
        match lang {
            Lang::It => it,
            Lang::En => en,
        }
    }

    /// What to do about it.
    pub(crate) const fn fix(&self, keyword: Keyword, lang: Lang) -> &'static str {
        let (it, en) = match keyword {
            Keyword::Required => ("aggiungere la proprietà", "add the property"),
            Keyword::Null if self.required => {
                ("indicare un valore: null non è ammesso", "give a value: null is not allowed")
            }
            Keyword::Null => {
                ("omettere la proprietà invece di scrivere null", "leave the property out instead of writing null")
            }
            Keyword::Type => {
                ("scrivere il valore con il tipo JSON richiesto", "write the value with the JSON type needed")
            }
            Keyword::Enum => (
                "usare uno dei valori ammessi, con le stesse maiuscole",
                "use one of the values allowed, in the same case",
            ),
            Keyword::MinLength => ("completare il valore", "complete the value"),
            Keyword::MaxLength => ("accorciare il valore", "shorten the value"),
            Keyword::Pattern | Keyword::Rule | Keyword::Syntax => ("correggere il valore", "correct the value"),
            Keyword::MinItems => ("aggiungere almeno un elemento", "add at least one item"),
            Keyword::MaxItems => ("togliere gli elementi in più", "take out the items in excess"),
            Keyword::Closed => {
                ("togliere le proprietà o correggerne il nome", "take the properties out or correct their names")
            }
            Keyword::MinProperties => (
                "indicare pagoPa, f24 o entrambi, oppure togliere l'elemento",
                "give pagoPa, f24 or both, or take the item out",
            ),
            Keyword::Minimum | Keyword::Maximum => ("indicare un numero nei limiti", "give a number within the bounds"),
        };
        match lang {
            Lang::It => it,
            Lang::En => en,
        }
    }

    /// Template of what the gateway says.
    pub(crate) const fn detail(&self, keyword: Keyword) -> &'static str {
        match keyword {
            Keyword::Required => r#"object has missing required properties (["{name}"])"#,
            Keyword::Null => {
                r#"instance type (null) does not match any allowed primitive type (allowed: ["{expected}"])"#
            }
            Keyword::Type => {
                r#"instance type ({name}) does not match any allowed primitive type (allowed: ["{expected}"])"#
            }
            Keyword::Enum => r#"instance value ("{value}") not found in enum (possible values: [{note}])"#,
            Keyword::MinLength => r#"string "{value}" is too short (length: {found}, required minimum: {limit})"#,
            Keyword::MaxLength => r#"string "{value}" is too long (length: {found}, maximum allowed: {limit})"#,
            Keyword::Pattern | Keyword::Rule | Keyword::Syntax => {
                r#"ECMA 262 regex "{regex}" does not match input string "{value}""#
            }
            Keyword::MinItems => {
                "array is too short: must have at least {limit} elements but instance has {found} elements"
            }
            Keyword::MaxItems => {
                "array is too long: must have at most {limit} elements but instance has {found} elements"
            }
            Keyword::Closed => "object instance has properties which are not allowed by the schema: [{note}]",
            Keyword::MinProperties => {
                "object has too few properties (found {found} but schema requires at least {limit})"
            }
            Keyword::Minimum => {
                "numeric instance is lower than the required minimum (minimum: {limit}, found: {value})"
            }
            Keyword::Maximum => {
                "numeric instance is greater than the required maximum (maximum: {limit}, found: {value})"
            }
        }
    }
}

/// Bounds of a length, in the words of a language: "of", "at most", and what is counted.
fn length(min: usize, max: usize, text: &str, [of, at_most, characters]: [&str; 3]) -> String {
    match (min, max) {
        (0, usize::MAX) => text.to_owned(),
        (0, _) => format!("{text} {of} {at_most} {max} {characters}"),
        _ if min == max => format!("{text} {of} {max} {characters}"),
        _ => format!("{text} {of} {min}-{max} {characters}"),
    }
}

#[cfg(test)]
mod tests {
    use super::super::{preload, request};
    use super::*;

    #[test]
    fn requirements_read_like_sentences() {
        let requirement = |id: &str| {
            let tables = request::REQUEST_PROPERTIES.iter().chain(&request::DOMICILE_PROPERTIES);
            let found = tables.chain(&request::F24_PROPERTIES).chain([&preload::BODY]).find(|row| row.id == id);
            found.map(|row| [row.requirement(Lang::It), row.requirement(Lang::En)]).unwrap_or_default()
        };
        for (id, it, en) in [
            (
                "G-04",
                "obbligatorio; testo di al massimo 134 caratteri; una sola riga",
                "required; text of at most 134 characters; a single line",
            ),
            (
                "G-60",
                "obbligatorio; testo di 11 caratteri; solo cifre 0-9",
                "required; text of 11 characters; digits 0-9 only",
            ),
            ("G-37", "obbligatorio; testo", "required; text"),
            ("G-06", "obbligatorio; lista non vuota", "required; list that is not empty"),
            ("G-68", "lista", "list"),
            ("G-12", "obbligatorio; solo PEC", "required; only PEC"),
            ("P-01", "lista di 1-15 elementi", "list of 1-15 items"),
        ] {
            assert_eq!(requirement(id), [it, en], "{id}");
        }
    }
}
