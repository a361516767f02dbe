//! What the API gateway checks before any code of the platform runs: the body against a JSON schema.
//!
//! The schema is a table ([`request`], [`preload`]); the engine here reads it. Its verdict comes in one HTTP 400 with every
//! violation. Sources: pagopa/pn-delivery `docs/openapi/api-external-b2b-pa-bundle.yaml` for the schema,
//! `docs/openapi/aws/api-delivery-B2B-aws.yaml` for the validator and its answer.

mod pattern;
mod pec;
pub(crate) mod preload;
mod property;
pub(crate) mod request;

pub(crate) use property::Property;
use property::{ObjectShape, Shape};

use super::catalogue;
use super::issue::{Finding, Keyword};
use super::item::{Item, List, Object};
use super::java;
use super::path::Path;
use super::sink::Sink;
use crate::api::Version;

/// Reads a body, or a part of one, against a table.
pub(crate) struct Schema<'s> {
    version: Version,
    sink: &'s mut Sink,
}

impl<'s> Schema<'s> {
    pub(crate) const fn new(version: Version, sink: &'s mut Sink) -> Self {
        Self { version, sink }
    }

    /// Checks what stands at a place.
    pub(crate) fn check(&mut self, property: &'static Property, item: Item<'_>, path: &Path<'_>) {
        match (&property.shape, item) {
            (_, Item::Absent) if !property.required => {}
            (_, Item::Absent) => {
                let name = property.field.map_or("", super::field::Field::name);
                self.report(property, path, Finding::of(Keyword::Required).name(name));
            }
            (_, Item::Null) => self.report(property, path, Finding::of(Keyword::Null)),
            (_, Item::Sound) | (Shape::Text { .. }, Item::Digest(_)) | (Shape::Flag, Item::Flag(_)) => {}
            (Shape::Text { .. }, Item::Text(text)) => self.check_text(property, text, path),
            (Shape::Choice(values), Item::Text(text)) => {
                if !values.contains(&text) {
                    self.report(property, path, Finding::of(Keyword::Enum).note(values.join(", ")));
                }
            }
            (Shape::Integer(bounds), _) if item.integer().is_some() => {
                self.check_integer(property, *bounds, item.integer().unwrap_or_default(), path);
            }
            (Shape::List { .. }, Item::List(list)) => self.check_list(property, list, path),
            (Shape::Object(shape), Item::Object(object)) => self.check_object(property, shape, object, path),
            _ => {
                let finding = Finding::of(Keyword::Type).name(item.kind()).note(property.type_name());
                self.report(property, path, finding);
            }
        }
    }

    fn check_text(&mut self, property: &'static Property, text: &str, path: &Path<'_>) {
        let Shape::Text { min, max, pattern } = property.shape else { return };
        let mut sound = true;
        // A text has at least a quarter as many characters as bytes: most need not be counted.
        if text.len() < min || text.len() / 4 < min || text.len() > max {
            let length = text.chars().count();
            if length < min {
                sound = false;
                self.report(property, path, Finding::of(Keyword::MinLength).found(length).limit(min));
            } else if length > max {
                sound = false;
                self.report(property, path, Finding::of(Keyword::MaxLength).found(length).limit(max));
            }
        }
        let mismatch = pattern.and_then(|pattern| pattern.mismatch(text));
        if let Some(mismatch) = mismatch {
            self.report(property, path, Finding::of(Keyword::Pattern).at(text, mismatch.index()));
        } else if sound {
            self.check_again_as_service(property, text, path);
        }
    }

    /// What the service's bean validation refuses although the gateway took it: full matches instead of a search, and
    /// lengths in UTF-16 units.
    fn check_again_as_service(&mut self, property: &'static Property, text: &str, path: &Path<'_>) {
        let Shape::Text { max, pattern, .. } = property.shape else { return };
        if pattern.is_some_and(|pattern| pattern.is_refused_by_service(text)) {
            self.sink.defer(catalogue::rule_or_first("B-01"), path, Finding::new().at(text, java::line_break(text)));
        }
        if property.bounded_by_service && text.len() > max && java::length(text) > max {
            let finding = Finding::new().found(java::length(text)).limit(max);
            self.sink.defer(catalogue::rule_or_first("B-02"), path, finding);
        }
    }

    fn check_integer(
        &mut self,
        property: &'static Property,
        bounds: Option<(i64, i64)>,
        number: i128,
        path: &Path<'_>,
    ) {
        let Some((min, max)) = bounds else { return };
        if number < i128::from(min) {
            self.report(property, path, Finding::of(Keyword::Minimum).limit(min as usize));
        } else if number > i128::from(max) {
            self.report(property, path, Finding::of(Keyword::Maximum).limit(max as usize));
        }
    }

    fn check_list(&mut self, property: &'static Property, list: List<'_>, path: &Path<'_>) {
        let Shape::List { min, max, item } = property.shape else { return };
        if list.len() < min {
            self.report(property, path, Finding::of(Keyword::MinItems).found(list.len()).limit(min));
        }
        if let Some(max) = max.for_version(self.version).filter(|max| list.len() > *max) {
            self.report(property, path, Finding::of(Keyword::MaxItems).found(list.len()).limit(max));
        }
        for (index, found) in list.iter().enumerate() {
            self.check(item, found, &path.index(index));
        }
    }

    fn check_object(
        &mut self,
        property: &'static Property,
        shape: &'static ObjectShape,
        object: Object<'_>,
        path: &Path<'_>,
    ) {
        if object.len() < shape.min {
            self.report(property, path, Finding::of(Keyword::MinProperties).found(object.len()).limit(shape.min));
        }
        if shape.closed {
            let is_listed = |field| shape.properties.iter().any(|property| property.field == Some(field));
            let mut unknown = object.unknown(is_listed).map(shown_name).peekable();
            if unknown.peek().is_some() {
                let names = unknown.collect::<Vec<_>>().join(", ");
                self.report(property, path, Finding::of(Keyword::Closed).note(names));
            }
        }
        for property in shape.properties {
            if let Some(field) = property.field.filter(|_| property.since <= self.version) {
                self.check(property, object.get(field), &path.field(field));
            }
        }
    }

    #[cold]
    fn report(&mut self, property: &'static Property, path: &Path<'_>, finding: Finding) {
        self.sink.rule = catalogue::rule_or_first(property.id);
        self.sink.report(path, finding);
    }
}

/// The name of a property, unless it may be a value that slipped into a name.
fn shown_name(name: &str) -> &str {
    let is_name =
        name.len() <= 40 && name.bytes().all(|byte| byte.is_ascii_alphabetic() || matches!(byte, b'_' | b'-' | b'$'));
    if is_name { name } else { "…" }
}
