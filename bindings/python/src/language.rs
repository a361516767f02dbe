//! Texts for people in both languages, and the language as an argument.

use crate::invalid::Invalid;
use pyo3::inspect::PyStaticExpr;
use pyo3::prelude::*;
use pyo3::type_hint_identifier;
use send_core::ident::Lang;
use serde::{Deserialize, Serialize};

/// `"en"` or `"it"`.
#[derive(Clone, Copy)]
pub(crate) struct Language(pub(crate) Lang);

impl Language {
    /// What `str()` writes.
    pub(crate) const ENGLISH: Self = Self(Lang::En);
}

impl<'py> FromPyObject<'_, 'py> for Language {
    type Error = PyErr;
    const INPUT_TYPE: PyStaticExpr = type_hint_identifier!("builtins", "str");

    fn extract(object: Borrowed<'_, 'py, PyAny>) -> PyResult<Self> {
        match object.extract::<String>()?.as_str() {
            "en" => Ok(Self(Lang::En)),
            "it" => Ok(Self(Lang::It)),
            other => Err(Invalid::no_such(&["en", "it"], other).of_field("lang").into()),
        }
    }
}

/// A text in both languages.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub(crate) struct Words {
    it: String,
    en: String,
}

impl Words {
    pub(crate) fn of(text: impl Fn(Lang) -> String) -> Self {
        Self { it: text(Lang::It), en: text(Lang::En) }
    }

    pub(crate) fn get(&self, lang: Lang) -> &str {
        match lang {
            Lang::It => &self.it,
            _ => &self.en,
        }
    }
}
