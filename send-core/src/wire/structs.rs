//! Objects as tables of fields.

/// Declares an object of the platform's answers, one field a line:
///
/// ```text
/// required iun: Iun = "iun",                           // an answer without it is an error
/// optional group: String = "group",                    // Option; absent and null are the same
/// optional(private) tax_id: String = "taxId",          // never shown by Debug
/// int      amount: i64 = "amount",                     // Option<i64>, also from 12.0
/// list     documents: SentDocument = "documents",      // List; remembers whether it was there
/// optional fact: String = "legalFactId" or "legalfactId",  // read in either spelling, written in the first
/// ```
///
/// It gets `new(required fields…)`, `FIELDS` (the names in JSON), serde both ways (nothing absent is written, unknown fields are kept in `extra`),
/// `PartialEq`, `Clone` and a `Debug` that shows neither personal data nor secrets.
macro_rules! wire_struct {
    (
        $(#[$meta:meta])*
        $vis:vis struct $name:ident {
            $($(#[$fmeta:meta])* $kind:ident $(($privacy:ident))? $field:ident : $ty:ty = $json:literal $(or $alias:literal)?,)*
        }
    ) => {
        $(#[$meta])*
        #[derive(Clone, PartialEq)]
        #[non_exhaustive]
        $vis struct $name {
            $($(#[$fmeta])* pub $field: $crate::wire::structs::field_type!($kind $ty),)*
            /// Fields that this version of the crate does not know.
            pub extra: $crate::wire::Extra,
        }

        impl $name {
            /// The names of its fields in JSON, in the order in which they are declared. A facade in another language compares
            /// its own with them, so that a new one is not forgotten.
            #[allow(dead_code)]
            $vis const FIELDS: &'static [&'static str] = &[$($json),*];
        }

        $crate::wire::structs::constructor!($vis $name [] [] $($kind $field : $ty,)*);

        impl std::fmt::Debug for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                let mut shown = f.debug_struct(stringify!($name));
                $($crate::wire::structs::show!($kind $(($privacy))? shown self.$field);)*
                if !self.extra.is_empty() {
                    shown.field("extra", &self.extra);
                }
                shown.finish()
            }
        }

        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                use serde::ser::SerializeMap;
                let mut map = serializer.serialize_map(None)?;
                $($crate::wire::structs::write_field!($kind map $json self.$field);)*
                self.extra.serialize_into(&mut map)?;
                map.end()
            }
        }

        impl $crate::wire::Model for $name {
            fn read(body: &[u8]) -> Result<Self, $crate::wire::DecodeError> {
                $crate::wire::decode_borrowed(body)
            }
        }

        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                struct ObjectVisitor;
                impl<'de> serde::de::Visitor<'de> for ObjectVisitor {
                    type Value = $name;

                    fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                        f.write_str(concat!("an object (", stringify!($name), ")"))
                    }

                    fn visit_map<A: serde::de::MapAccess<'de>>(self, mut map: A) -> Result<$name, A::Error> {
                        $(let mut $field: $crate::wire::structs::slot_type!($kind $ty) = Default::default();)*
                        let mut extra = $crate::wire::Extra::default();
                        while let Some(key) = map.next_key::<$crate::wire::Key<'de>>()? {
                            match key.as_str() {
                                $($json $(| $alias)? => $crate::wire::structs::read_field!($kind map $field),)*
                                _ => extra.insert(&key, map.next_value()?),
                            }
                        }
                        Ok($name {
                            $($field: $crate::wire::structs::take_slot!($kind $field $json),)*
                            extra,
                        })
                    }
                }
                deserializer.deserialize_map(ObjectVisitor)
            }
        }
    };
}
pub(crate) use wire_struct;

/// The public type of a field.
macro_rules! field_type {
    (required $ty:ty) => { $ty };
    (optional $ty:ty) => { Option<$ty> };
    (int $ty:ty) => { Option<i64> };
    (list $ty:ty) => { $crate::wire::List<$ty> };
}
pub(crate) use field_type;

/// What holds a field while the object is read.
macro_rules! slot_type {
    (list $ty:ty) => { $crate::wire::List<$ty> };
    (int $ty:ty) => { Option<i64> };
    ($kind:ident $ty:ty) => { Option<$ty> };
}
pub(crate) use slot_type;

macro_rules! read_field {
    (required $map:ident $slot:ident) => {
        $slot = Some($map.next_value()?)
    };
    (int $map:ident $slot:ident) => {
        $slot = $map.next_value::<Option<$crate::wire::LenientInt>>()?.map(|number| number.0)
    };
    ($kind:ident $map:ident $slot:ident) => {
        $slot = $map.next_value()?
    };
}
pub(crate) use read_field;

macro_rules! take_slot {
    (required $slot:ident $json:literal) => {
        $slot.ok_or_else(|| <A::Error as serde::de::Error>::missing_field($json))?
    };
    ($kind:ident $slot:ident $json:literal) => {
        $slot
    };
}
pub(crate) use take_slot;

macro_rules! write_field {
    (required $map:ident $json:literal $self:ident.$field:ident) => {
        $map.serialize_entry($json, &$self.$field)?
    };
    (list $map:ident $json:literal $self:ident.$field:ident) => {
        if $self.$field.was_present() {
            $map.serialize_entry($json, &$self.$field)?;
        }
    };
    ($kind:ident $map:ident $json:literal $self:ident.$field:ident) => {
        if let Some(value) = &$self.$field {
            $map.serialize_entry($json, value)?;
        }
    };
}
pub(crate) use write_field;

/// What `Debug` shows: private fields and absent ones not at all.
macro_rules! show {
    ($kind:ident (private) $shown:ident $self:ident.$field:ident) => {};
    (required $shown:ident $self:ident.$field:ident) => {
        $shown.field(stringify!($field), &$self.$field)
    };
    (list $shown:ident $self:ident.$field:ident) => {
        $shown.field(stringify!($field), &$self.$field)
    };
    ($kind:ident $shown:ident $self:ident.$field:ident) => {
        if let Some(value) = &$self.$field {
            $shown.field(stringify!($field), value);
        }
    };
}
pub(crate) use show;

/// `new` takes what is required and leaves the rest absent.
macro_rules! constructor {
    ($vis:vis $name:ident [$($required:ident : $rty:ty,)*] [$($other:ident,)*]) => {
        impl $name {
            /// An object with its required fields; the others are absent and can be set.
            #[allow(dead_code, clippy::new_without_default, clippy::too_many_arguments)]
            #[must_use]
            $vis fn new($($required: impl Into<$rty>),*) -> Self {
                Self {
                    $($required: $required.into(),)*
                    $($other: Default::default(),)*
                    extra: Default::default(),
                }
            }
        }
    };
    ($vis:vis $name:ident [$($required:tt)*] [$($other:tt)*] required $field:ident : $ty:ty, $($rest:tt)*) => {
        $crate::wire::structs::constructor!($vis $name [$($required)* $field : $ty,] [$($other)*] $($rest)*);
    };
    ($vis:vis $name:ident [$($required:tt)*] [$($other:tt)*] $kind:ident $field:ident : $ty:ty, $($rest:tt)*) => {
        $crate::wire::structs::constructor!($vis $name [$($required)*] [$($other)* $field,] $($rest)*);
    };
}
pub(crate) use constructor;

#[cfg(test)]
mod tests {
    use crate::model::{LegalFactId, PreloadResponse};

    #[test]
    fn the_names_of_the_fields_are_those_that_are_written() {
        let body = r#"{"preloadIdx":"0","secret":"s","httpMethod":"PUT","url":"https://u","key":"k"}"#;
        let keys = |json: serde_json::Value| -> Vec<String> {
            json.as_object().map(|object| object.keys().cloned().collect()).unwrap_or_default()
        };
        let read: PreloadResponse = serde_json::from_str(body).unwrap_or_else(|error| panic!("{error}"));
        let mut names = PreloadResponse::FIELDS.to_vec();
        names.sort_unstable();
        assert_eq!(keys(serde_json::to_value(&read).unwrap_or_default()), names);
        // A second spelling that is read too is no field of its own.
        assert!(LegalFactId::FIELDS.contains(&"key") && !LegalFactId::FIELDS.contains(&"extra"));
    }
}
