//! A request body as text, parsed into a borrowed tree.
//!
//! Nothing is lost that the gateway would look at: nulls, wrong types, unknown properties, lists inside lists. Texts
//! without escapes borrow from the body. Of a repeated property the last one counts, as for the Java service.

use super::field::Field;
use super::item::{Item, List, Object as ObjectView};
use serde::de::{Deserialize, Deserializer, MapAccess, SeqAccess, Visitor};
use std::borrow::Cow;
use std::fmt;

/// Where JSON stops being JSON.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct SyntaxError {
    /// Counted from 1; 0 when the body is empty.
    pub(crate) line: usize,
    /// Counted from 1, in bytes.
    pub(crate) column: usize,
    /// True when the body just ends too early.
    pub(crate) truncated: bool,
}

/// Parses a whole body.
pub(crate) fn parse(body: &[u8]) -> Result<Value<'_>, SyntaxError> {
    serde_json::from_slice(body).map_err(|error| SyntaxError {
        line: error.line(),
        column: error.column(),
        truncated: error.is_eof(),
    })
}

/// A JSON value.
#[derive(Debug)]
pub(crate) enum Value<'a> {
    Null,
    Bool(bool),
    Integer(i64),
    Number(f64),
    Text(Cow<'a, str>),
    List(Vec<Value<'a>>),
    Object(Object<'a>),
}

impl<'a> Value<'a> {
    /// The value as the rules see it.
    pub(crate) fn item(&'a self) -> Item<'a> {
        match self {
            Value::Null => Item::Null,
            Value::Bool(flag) => Item::Flag(*flag),
            Value::Integer(number) => Item::Integer(*number),
            Value::Number(number) => Item::Number(*number),
            Value::Text(text) => Item::Text(text),
            Value::List(items) => Item::List(List::Json(items)),
            Value::Object(object) => Item::Object(ObjectView::Json(object)),
        }
    }

    /// The value at a path such as `recipients[0].taxId`.
    pub(crate) fn at(&self, path: &str) -> Option<&Value<'a>> {
        path.split(['.', '[']).filter(|step| !step.is_empty()).try_fold(self, |value, step| match value {
            Value::List(items) => items.get(step.strip_suffix(']')?.parse::<usize>().ok()?),
            Value::Object(object) => object.value(Field::from_name(step)?),
            _ => None,
        })
    }

    /// The value as the gateway and the service quote it.
    pub(crate) fn quoted(&self) -> String {
        match self {
            Value::Null => "null".to_owned(),
            Value::Bool(flag) => flag.to_string(),
            Value::Integer(number) => number.to_string(),
            Value::Number(number) => number.to_string(),
            Value::Text(text) => text.clone().into_owned(),
            Value::List(_) => "[…]".to_owned(),
            Value::Object(_) => "{…}".to_owned(),
        }
    }
}

/// The name of a property.
#[derive(Debug)]
pub(crate) enum Name<'a> {
    /// One that some rule knows.
    Known(Field),
    /// Any other.
    Other(Cow<'a, str>),
}

impl Name<'_> {
    /// The name as it was written.
    pub(crate) fn as_str(&self) -> &str {
        match self {
            Name::Known(field) => field.name(),
            Name::Other(name) => name,
        }
    }
}

/// A JSON object.
#[derive(Debug, Default)]
pub(crate) struct Object<'a>(Vec<(Name<'a>, Value<'a>)>);

impl<'a> Object<'a> {
    pub(crate) fn get(&'a self, field: Field) -> Item<'a> {
        self.value(field).map_or(Item::Absent, Value::item)
    }

    fn value(&self, field: Field) -> Option<&Value<'a>> {
        self.0
            .iter()
            .rev()
            .find(|(name, _)| matches!(name, Name::Known(known) if *known == field))
            .map(|(_, value)| value)
    }

    pub(crate) fn names(&self) -> &[(Name<'a>, Value<'a>)] {
        &self.0
    }

    pub(crate) fn len(&self) -> usize {
        self.0.len()
    }
}

struct ValueVisitor;

impl<'de> Visitor<'de> for ValueVisitor {
    type Value = Value<'de>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("JSON")
    }

    fn visit_unit<E>(self) -> Result<Value<'de>, E> {
        Ok(Value::Null)
    }

    fn visit_bool<E>(self, flag: bool) -> Result<Value<'de>, E> {
        Ok(Value::Bool(flag))
    }

    fn visit_i64<E>(self, number: i64) -> Result<Value<'de>, E> {
        Ok(Value::Integer(number))
    }

    fn visit_u64<E>(self, number: u64) -> Result<Value<'de>, E> {
        Ok(i64::try_from(number).map_or(Value::Number(number as f64), Value::Integer))
    }

    fn visit_f64<E>(self, number: f64) -> Result<Value<'de>, E> {
        Ok(Value::Number(number))
    }

    fn visit_borrowed_str<E>(self, text: &'de str) -> Result<Value<'de>, E> {
        Ok(Value::Text(Cow::Borrowed(text)))
    }

    fn visit_str<E>(self, text: &str) -> Result<Value<'de>, E> {
        Ok(Value::Text(Cow::Owned(text.to_owned())))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Value<'de>, A::Error> {
        let mut items = Vec::new();
        while let Some(item) = list.next_element()? {
            items.push(item);
        }
        Ok(Value::List(items))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Value<'de>, A::Error> {
        let mut properties = Vec::with_capacity(8);
        while let Some(property) = map.next_entry()? {
            properties.push(property);
        }
        Ok(Value::Object(Object(properties)))
    }
}

impl<'de> Deserialize<'de> for Value<'de> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(ValueVisitor)
    }
}

struct NameVisitor;

impl<'de> Visitor<'de> for NameVisitor {
    type Value = Name<'de>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a name")
    }

    fn visit_borrowed_str<E>(self, name: &'de str) -> Result<Name<'de>, E> {
        Ok(Field::from_name(name).map_or(Name::Other(Cow::Borrowed(name)), Name::Known))
    }

    fn visit_str<E>(self, name: &str) -> Result<Name<'de>, E> {
        Ok(Field::from_name(name).map_or_else(|| Name::Other(Cow::Owned(name.to_owned())), Name::Known))
    }
}

impl<'de> Deserialize<'de> for Name<'de> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_str(NameVisitor)
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn keeps_what_the_gateway_would_see() {
        let body =
            br#"{"taxId":null,"paFee":10.5,"vat":10.0,"group":"a\n","odd":[true],"amount":99999999999999999999}"#;
        let value = parse(body).unwrap();
        let object = value.item().object().unwrap();
        assert!(matches!(object.get(Field::TaxId), Item::Null));
        assert!(object.get(Field::Zip).is_absent());
        assert_eq!(object.get(Field::PaFee).integer(), None);
        assert_eq!(object.get(Field::Vat).integer(), Some(10));
        assert_eq!(object.get(Field::Amount).kind(), "number");
        assert_eq!(object.text(Field::Group), Some("a\n"));
        assert_eq!(object.unknown(|field| field != Field::Vat).collect::<Vec<_>>(), ["vat", "odd"]);
        assert_eq!(object.len(), 6);
    }

    #[test]
    fn the_last_of_repeated_properties_counts() {
        let value = parse(br#"{"vat":1,"vat":2}"#).unwrap();
        assert_eq!(value.item().object().unwrap().get(Field::Vat).integer(), Some(2));
    }

    #[test]
    fn finds_values_by_path() {
        let value = parse(br#"{"recipients":[{},{"taxId":"x"}]}"#).unwrap();
        assert_eq!(value.at("recipients[1].taxId").unwrap().quoted(), "x");
        assert!(value.at("recipients[2].taxId").is_none());
        assert!(value.at("recipients[x]").is_none());
        assert!(value.at("").is_some());
    }

    #[test]
    fn says_where_json_ends() {
        let error = parse(b"{\n \"vat\": }").unwrap_err();
        assert_eq!((error.line, error.truncated), (2, false));
        assert!(parse(b"{\"vat\":").unwrap_err().truncated);
        assert!(parse(b"").unwrap_err().truncated);
        assert!(parse(&[b'['; 10_000]).is_err());
    }
}
