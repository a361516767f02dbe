//! Texts in both languages, and short lists of choices whose values are told in both.

use crate::ident::{Lang, Localized};
use serde::{Serialize, Serializer};
use std::fmt;

/// A text in Italian and in English.
///
/// ```
/// use send_core::catalogue;
/// use send_core::ident::Lang;
/// let meaning = catalogue::failure_cause("M04").map(|cause| cause.meaning);
/// assert_eq!(meaning.map(|text| text.get(Lang::It)), Some("trasferito"));
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
pub struct Text {
    it: &'static str,
    en: &'static str,
}

impl Text {
    pub(crate) const EMPTY: Self = text("", "");

    /// The text in a language.
    #[must_use]
    pub const fn get(&self, lang: Lang) -> &'static str {
        match lang {
            Lang::It => self.it,
            Lang::En => self.en,
        }
    }
}

/// Italian first.
pub(crate) const fn text(it: &'static str, en: &'static str) -> Text {
    Text { it, en }
}

/// English.
impl fmt::Display for Text {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.en)
    }
}

impl Localized for Text {
    fn text(&self, lang: Lang) -> String {
        self.get(lang).to_owned()
    }
}

/// Writes a value by its `Display`.
pub(super) fn as_text<T: fmt::Display, S: Serializer>(value: &T, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.collect_str(value)
}

/// Declares a list of choices: `Variant = "word_for_programs": "italiano", "English";` a line.
macro_rules! vocabulary {
    ($(#[$meta:meta])* pub enum $name:ident {
        $($(#[$vmeta:meta])* $variant:ident = $code:literal: $it:literal, $en:literal;)+
    }) => {
        $(#[$meta])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
        #[non_exhaustive]
        pub enum $name {
            $($(#[$vmeta])* $variant,)+
        }

        impl $name {
            /// Every value.
            pub const ALL: &'static [Self] = &[$(Self::$variant,)+];

            /// A stable word for programs.
            #[must_use]
            pub const fn as_str(self) -> &'static str {
                match self {
                    $(Self::$variant => $code,)+
                }
            }

            /// The words for people.
            #[must_use]
            pub const fn words(self) -> $crate::catalogue::Text {
                match self {
                    $(Self::$variant => $crate::catalogue::text::text($it, $en),)+
                }
            }
        }

        /// English.
        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                self.words().fmt(f)
            }
        }

        impl $crate::ident::Localized for $name {
            fn text(&self, lang: $crate::ident::Lang) -> String {
                self.words().get(lang).to_owned()
            }
        }

        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(self.as_str())
            }
        }
    };
}
pub(super) use vocabulary;
