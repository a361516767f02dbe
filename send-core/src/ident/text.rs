//! Identifiers as text in any serde format.

use serde::de::{self, Deserializer, Visitor};
use std::fmt;
use std::marker::PhantomData;
use std::str::FromStr;

/// Reads an identifier from a string of any serde format, borrowed or owned.
///
/// The default message of serde quotes what it found, and a tax id that a spreadsheet turned into a number would end in
/// a log: so numbers are refused here without quoting them. For that the value is taken as whatever it is, which formats
/// that are not for people (bincode and the like) cannot do.
pub(crate) fn deserialize<'de, T, D>(deserializer: D, expecting: &'static str) -> Result<T, D::Error>
where
    T: FromStr<Err: fmt::Display>,
    D: Deserializer<'de>,
{
    let visitor = TextVisitor { expecting, made: PhantomData };
    if deserializer.is_human_readable() {
        deserializer.deserialize_any(visitor)
    } else {
        deserializer.deserialize_str(visitor)
    }
}

struct TextVisitor<T> {
    expecting: &'static str,
    made: PhantomData<T>,
}

impl<T> TextVisitor<T> {
    fn number<E: de::Error>(&self) -> Result<T, E> {
        Err(E::custom(format_args!("found a number, and {} is needed: write it between quotes", self.expecting)))
    }
}

impl<T: FromStr<Err: fmt::Display>> Visitor<'_> for TextVisitor<T> {
    type Value = T;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.expecting)
    }

    fn visit_str<E: de::Error>(self, text: &str) -> Result<T, E> {
        text.parse().map_err(E::custom)
    }

    fn visit_i64<E: de::Error>(self, _: i64) -> Result<T, E> {
        self.number()
    }

    fn visit_i128<E: de::Error>(self, _: i128) -> Result<T, E> {
        self.number()
    }

    fn visit_u64<E: de::Error>(self, _: u64) -> Result<T, E> {
        self.number()
    }

    fn visit_u128<E: de::Error>(self, _: u128) -> Result<T, E> {
        self.number()
    }

    fn visit_f64<E: de::Error>(self, _: f64) -> Result<T, E> {
        self.number()
    }
}
