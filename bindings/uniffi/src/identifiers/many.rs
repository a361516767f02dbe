//! Many identifiers in one call.

use crate::invalid::both_texts;
use send_core::ident::IdentifierError;
use send_core::iun::Iun;
use send_core::notice::NoticeCode;
use send_core::tax::{FiscalCode, NumericTaxId, TaxId, VatNumber};
use std::str::FromStr;

/// Which identifier to check.
#[derive(Clone, Copy, Debug, uniffi::Enum)]
pub enum IdentifierKind {
    /// A person's fiscal code.
    FiscalCode,
    /// A tax id of 11 digits.
    NumericTaxId,
    /// A VAT number.
    VatNumber,
    /// A tax id of either form.
    TaxId,
    /// An IUN, by its form.
    Iun,
    /// A notice code, by its form.
    NoticeCode,
}

/// A text that does not pass.
#[derive(Clone, Debug, PartialEq, uniffi::Record)]
pub struct CheckFailureData {
    /// Which text, counted from 0.
    pub index: i32,
    /// The rule that is broken.
    pub code: String,
    /// The first character that it is about, counted from 1.
    pub position: Option<i32>,
    /// What is wrong, in English.
    pub text: String,
    /// What is wrong, in Italian.
    pub text_it: String,
}

/// Checks many texts in one call, and tells of those that do not pass.
#[uniffi::export]
pub fn check_identifiers(kind: IdentifierKind, texts: Vec<String>) -> Vec<CheckFailureData> {
    match kind {
        IdentifierKind::FiscalCode => failures::<FiscalCode>(&texts),
        IdentifierKind::NumericTaxId => failures::<NumericTaxId>(&texts),
        IdentifierKind::VatNumber => failures::<VatNumber>(&texts),
        IdentifierKind::TaxId => failures::<TaxId>(&texts),
        IdentifierKind::Iun => failures::<Iun>(&texts),
        IdentifierKind::NoticeCode => failures::<NoticeCode>(&texts),
    }
}

fn failures<T: FromStr<Err: IdentifierError>>(texts: &[String]) -> Vec<CheckFailureData> {
    let failure = |(index, text): (i32, &String)| {
        let error = text.parse::<T>().err()?;
        let [english, italian] = both_texts(&error);
        Some(CheckFailureData {
            index,
            code: error.reason().to_owned(),
            position: error.position().map(i32::from),
            text: english,
            text_it: italian,
        })
    };
    (0..).zip(texts).filter_map(failure).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_failures_are_told() {
        let texts = ["QRZFCN84S63H501H", "QRZFCN84S63H501Z", ""].map(str::to_owned).to_vec();
        let found = check_identifiers(IdentifierKind::FiscalCode, texts);
        let told: Vec<_> = found.iter().map(|f| (f.index, f.code.as_str(), f.position)).collect();
        assert_eq!(told, [(1, "check_char", Some(16)), (2, "length", None)]);
    }
}
