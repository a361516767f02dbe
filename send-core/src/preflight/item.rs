//! A request as the rules see it: borrowed, and the same whether it came as JSON text or as a typed value.
//!
//! An [`Item`] is what stands at one place: a text, a number, an object, a null, nothing. Objects and lists are handles
//! that cost nothing to copy; what they look into is a parsed body ([`super::json`]) or a typed request
//! ([`super::typed`]). No rule knows which.

use super::field::Field;
use super::{json, typed};
use crate::digest::Sha256Digest;

/// What stands at a place of a request.
#[derive(Clone, Copy)]
pub(crate) enum Item<'a> {
    /// Nothing: the property is not there.
    Absent,
    /// An explicit null, which the gateway refuses everywhere.
    Null,
    /// True or false.
    Flag(bool),
    /// A number without fraction, as far as 64 bits reach.
    Integer(i64),
    /// Any other number.
    Number(f64),
    /// A text.
    Text(&'a str),
    /// A digest that is well formed because its type says so.
    Digest(&'a Sha256Digest),
    /// A typed value, not a text in memory, that cannot break the schema.
    Sound,
    /// A list.
    List(List<'a>),
    /// An object.
    Object(Object<'a>),
}

impl<'a> Item<'a> {
    /// The text here, if it is one.
    pub(crate) const fn text(self) -> Option<&'a str> {
        match self {
            Item::Text(text) => Some(text),
            _ => None,
        }
    }

    /// The flag here, if it is one.
    pub(crate) const fn flag(self) -> Option<bool> {
        match self {
            Item::Flag(flag) => Some(flag),
            _ => None,
        }
    }

    /// The object here, if it is one.
    pub(crate) const fn object(self) -> Option<Object<'a>> {
        match self {
            Item::Object(object) => Some(object),
            _ => None,
        }
    }

    /// The list here; an empty one if there is none.
    pub(crate) const fn list(self) -> List<'a> {
        match self {
            Item::List(list) => list,
            _ => List::Empty,
        }
    }

    /// True where nothing stands.
    pub(crate) const fn is_absent(self) -> bool {
        matches!(self, Item::Absent)
    }

    /// The name of its type in JSON schema, as the gateway's messages have it.
    pub(crate) fn kind(self) -> &'static str {
        match self {
            Item::Absent | Item::Null => "null",
            Item::Flag(_) => "boolean",
            Item::Integer(_) => "integer",
            Item::Number(_) => "number",
            Item::Text(_) | Item::Digest(_) | Item::Sound => "string",
            Item::List(_) => "array",
            Item::Object(_) => "object",
        }
    }

    /// The number here, if it has no fraction: `10.0` is one, `10.5` is not.
    pub(crate) fn integer(self) -> Option<i128> {
        match self {
            Item::Integer(number) => Some(i128::from(number)),
            Item::Number(number) if number.fract() == 0.0 => Some(number as i128),
            _ => None,
        }
    }

    /// The text here as an owned value, also for digests.
    pub(crate) fn to_text(self) -> Option<String> {
        match self {
            Item::Text(text) => Some(text.to_owned()),
            Item::Digest(digest) => Some(digest.to_string()),
            _ => None,
        }
    }
}

/// An object of a request.
#[derive(Clone, Copy)]
pub(crate) enum Object<'a> {
    /// Of a parsed body.
    Json(&'a json::Object<'a>),
    /// Of a typed request.
    Typed(typed::Object<'a>),
}

impl<'a> Object<'a> {
    /// What stands at a property.
    pub(crate) fn get(self, field: Field) -> Item<'a> {
        match self {
            Object::Json(object) => object.get(field),
            Object::Typed(object) => object.get(field),
        }
    }

    /// The text of a property.
    pub(crate) fn text(self, field: Field) -> Option<&'a str> {
        self.get(field).text()
    }

    /// The list at a property; an empty one if there is none.
    pub(crate) fn list(self, field: Field) -> List<'a> {
        self.get(field).list()
    }

    /// The object at a property.
    pub(crate) fn object(self, field: Field) -> Option<Object<'a>> {
        self.get(field).object()
    }

    /// How many properties it has.
    pub(crate) fn len(self) -> usize {
        match self {
            Object::Json(object) => object.len(),
            Object::Typed(object) => object.len(),
        }
    }

    /// The names of its properties that are not among `known`.
    pub(crate) fn unknown(self, known: impl Fn(Field) -> bool + 'a) -> impl Iterator<Item = &'a str> {
        let names = match self {
            Object::Json(object) => object.names(),
            Object::Typed(_) => &[],
        };
        names.iter().filter_map(move |(name, _)| match name {
            json::Name::Known(field) if known(*field) => None,
            name => Some(name.as_str()),
        })
    }
}

/// A list of a request.
#[derive(Clone, Copy)]
pub(crate) enum List<'a> {
    /// Of a parsed body.
    Json(&'a Vec<json::Value<'a>>),
    /// None at all.
    Empty,
    /// Of a typed request.
    Typed(typed::List<'a>),
}

impl<'a> List<'a> {
    /// How many items it has.
    pub(crate) const fn len(self) -> usize {
        match self {
            List::Json(items) => items.len(),
            List::Empty => 0,
            List::Typed(list) => list.len(),
        }
    }

    /// The item at an index.
    pub(crate) fn get(self, index: usize) -> Item<'a> {
        match self {
            List::Json(items) => items.get(index).map_or(Item::Absent, json::Value::item),
            List::Typed(list) => list.get(index),
            List::Empty => Item::Absent,
        }
    }

    /// Its items, in order.
    pub(crate) fn iter(self) -> impl Iterator<Item = Item<'a>> + Clone {
        (0..self.len()).map(move |index| self.get(index))
    }

    /// Its items that are objects, each with its index.
    pub(crate) fn objects(self) -> impl Iterator<Item = (usize, Object<'a>)> + Clone {
        self.iter().enumerate().filter_map(|(index, item)| Some((index, item.object()?)))
    }
}
