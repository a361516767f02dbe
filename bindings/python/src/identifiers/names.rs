//! Names, places and what SEND itself accepts: `send_sdk.tax`.

use super::tax::TaxIdArgument;
use crate::enums::Value;
use crate::fact::fact;
use crate::language::Language;
use pyo3::prelude::*;
use send_core::ident::Localized;
use send_core::tax::{self, denomination, name, place, profile};

fact! {
    /// Whether a denomination fits a tax code.
    NameMatch in "send_sdk.tax" of tax::NameMatch {
        /// `YES`, `NO` or `UNKNOWN`.
        show fits: Value<tax::NameMatch> = |found| Value(*found),
        /// What does not fit, if it does not.
        show misfit: Option<Value<tax::Misfit>> = |found| match found {
            tax::NameMatch::No(misfit) => Some(Value(*misfit)),
            _ => None,
        },
        /// Why it cannot be told, if it cannot.
        show doubt: Option<Value<tax::Doubt>> = |found| match found {
            tax::NameMatch::Unknown(doubt) => Some(Value(*doubt)),
            _ => None,
        },
    }

    /// The verdict for a person, in English (`"en"`) or Italian (`"it"`).
    #[pyo3(signature = (lang = Language::ENGLISH))]
    fn text(&self, lang: Language) -> String {
        self.0.text(lang.0)
    }

    fn __str__(&self) -> String {
        self.text(Language::ENGLISH)
    }
}

/// Compares a denomination with a tax id.
#[pyfunction]
#[pyo3(signature = (denomination, tax_id: "FiscalCode | NumericTaxId | VatNumber | str"))]
pub(crate) fn tax_match_name(denomination: &str, tax_id: TaxIdArgument<'_>) -> PyResult<NameMatch> {
    Ok(denomination::matches_tax_id(denomination, &tax_id.read("tax_id")?).into())
}

/// The newest change that the table of places knows of, `YYYY-MM-DD`.
#[pyfunction]
pub(crate) fn tax_places_as_of() -> &'static str {
    place::AS_OF
}

/// The three letters that a surname gives; `None` if there is no letter in it.
#[pyfunction]
#[pyo3(signature = (surname, /))]
pub(crate) fn tax_surname_code(surname: &str) -> Option<String> {
    name::surname_code(surname).map(|code| code.to_string())
}

/// The three letters that a given name gives; `None` if there is no letter in it.
#[pyfunction]
#[pyo3(signature = (name, /))]
pub(crate) fn tax_first_name_code(name: &str) -> Option<String> {
    name::first_name_code(name).map(|code| code.to_string())
}

macro_rules! profiles {
    ($($(#[$doc:meta])* $name:ident = $function:ident;)*) => {
        $(
            $(#[$doc])*
            #[pyfunction]
            #[pyo3(signature = (text, /))]
            pub(crate) fn $name(text: &str) -> bool {
                profile::$function(text)
            }
        )*
    };
}

profiles! {
    /// True if SEND takes the text as the tax id of a person (recipient type PF) when the request is sent.
    tax_send_accepts_person = send_accepts_person;
    /// True if SEND takes the text as the tax id of a company or body (recipient type PG).
    tax_send_accepts_company = send_accepts_company;
    /// True if SEND takes the text as `senderTaxId` or `creditorTaxId`: 11 digits.
    tax_send_accepts_public_body = send_accepts_public_body;
    /// True if the pattern of `taxId` in the API takes the text.
    tax_send_openapi = send_openapi;
}
