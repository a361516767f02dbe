//! Texts for people, in the languages that the core speaks.

use send_core::ident::{Lang, Localized};

/// The same text in English and in Italian.
#[derive(Clone, Debug, PartialEq, Eq, uniffi::Record)]
pub struct TextData {
    /// English.
    pub en: String,
    /// Italian.
    pub it: String,
}

impl TextData {
    /// Asks for the text in each language.
    pub(crate) fn told<T: Into<String>>(tell: impl Fn(Lang) -> T) -> Self {
        Self { en: tell(Lang::En).into(), it: tell(Lang::It).into() }
    }
}

impl<T: Localized> From<&T> for TextData {
    fn from(told: &T) -> Self {
        Self::told(|lang| told.text(lang))
    }
}
