//! Identifiers: read once, with all that their texts tell; and many of them in one call.

use crate::error::NativeError;
use crate::file::unreadable;
use crate::invalid::both_texts;
use crate::text::TextData;
use send_core::digest::Sha256Digest;
use send_core::ident::IdentifierError;
use send_core::iun::{Iun, RequestId};
use send_core::notice::NoticeCode;
use send_core::tax::{FiscalCode, NumericTaxId, PaTaxId, Sex, TaxId, VatNumber, place};
use send_core::taxonomy::TaxonomyCode;
use std::str::FromStr;

/// What a fiscal code tells.
#[derive(Clone, Debug, uniffi::Record)]
pub struct FiscalCodeData {
    /// Dates of birth that it can mean, `YYYY-MM-DD`, earlier first.
    pub birth_dates: Vec<String>,
    /// Whether it declares a woman.
    pub female: bool,
    /// The place of birth.
    pub place_code: String,
    /// Whether letters stand for some of its digits.
    pub omocodic: bool,
    /// The same code with all its digits.
    pub base: String,
    /// Which digits letters stand for, a bit each.
    pub omocodia_mask: i32,
    /// Whether the place is, or was, a municipality or a state.
    pub place_known: bool,
    /// The three letters of the surname.
    pub surname_code: String,
    /// The three letters of the name.
    pub name_code: String,
    /// Words for groups of letters that no name gives.
    pub oddities: Vec<String>,
}

impl From<FiscalCode> for FiscalCodeData {
    fn from(code: FiscalCode) -> Self {
        Self {
            birth_dates: code.birth_dates().map(|date| date.to_string()).collect(),
            female: code.sex() == Sex::Female,
            place_code: code.place_code().to_string(),
            omocodic: code.is_omocodic(),
            base: code.base().to_string(),
            omocodia_mask: code.omocodia_mask().into(),
            place_known: place::is_known(code.place_code()),
            surname_code: code.surname_code().to_string(),
            name_code: code.name_code().to_string(),
            oddities: code.name_shape_warnings().map(|warning| warning.reason().to_owned()).collect(),
        }
    }
}

/// What a tax id of 11 digits tells.
#[derive(Clone, Debug, uniffi::Record)]
pub struct NumericTaxIdData {
    /// The core's word for what it is.
    pub kind: String,
    /// What that means, for people.
    pub explanation: TextData,
}

impl From<NumericTaxId> for NumericTaxIdData {
    fn from(id: NumericTaxId) -> Self {
        let kind = id.kind();
        let explanation = TextData::told(|lang| kind.explain(lang));
        Self { kind: kind.as_str().to_owned(), explanation }
    }
}

/// A tax id of either form.
#[derive(Clone, Debug, uniffi::Record)]
pub struct TaxIdData {
    /// Its canonical text.
    pub text: String,
    /// Whether it is a person's code, rather than a number.
    pub fiscal_code: bool,
}

impl From<TaxId> for TaxIdData {
    fn from(id: TaxId) -> Self {
        Self { text: id.to_string(), fiscal_code: matches!(id, TaxId::FiscalCode(_)) }
    }
}

/// What an IUN tells.
#[derive(Clone, Debug, uniffi::Record)]
pub struct IunData {
    /// Year of creation.
    pub year: i32,
    /// Month of creation, in UTC.
    pub month: i32,
    /// The control letter as written.
    pub control_letter: String,
    /// The control letter that the others ask for.
    pub expected_control_letter: String,
    /// Whether it names an informal communication.
    pub informal: bool,
    /// The request id of the same notification.
    pub request_id: String,
}

impl From<Iun> for IunData {
    fn from(iun: Iun) -> Self {
        Self {
            year: iun.year().into(),
            month: iun.month().into(),
            control_letter: iun.control_letter().into(),
            expected_control_letter: iun.expected_control_letter().into(),
            informal: iun.is_informal(),
            request_id: iun.to_request_id().to_string(),
        }
    }
}

/// What a notice code tells.
#[derive(Clone, Debug, uniffi::Record)]
pub struct NoticeCodeData {
    /// The auxiliary digit.
    pub aux: i32,
    /// The payment's own number.
    pub iuv: String,
    /// The same without check digits.
    pub iuv_base: Option<String>,
    /// The application code.
    pub application_code: Option<String>,
    /// The segregation code.
    pub segregation: Option<String>,
    /// The check digits as written.
    pub check_digits: Option<String>,
    /// The check digits that the others ask for.
    pub expected_check_digits: Option<String>,
    /// Whether such codes may still be issued.
    pub current: bool,
}

impl From<NoticeCode> for NoticeCodeData {
    fn from(code: NoticeCode) -> Self {
        let text = |part: Option<&str>| part.map(str::to_owned);
        Self {
            aux: code.aux().into(),
            iuv: code.iuv().to_owned(),
            iuv_base: text(code.iuv_base()),
            application_code: text(code.application_code()),
            segregation: text(code.segregation()),
            check_digits: text(code.check_digits()),
            expected_check_digits: code.expected_check_digits().map(|digits| format!("{digits:02}")),
            current: code.is_current_spec(),
        }
    }
}

/// What a taxonomy code tells, and what is published about it.
#[derive(Clone, Debug, uniffi::Record)]
pub struct TaxonomyCodeData {
    /// Whether the act carries a payment, if the last letter says so.
    pub with_payment: Option<bool>,
    /// Whether it is in a published list.
    pub known: bool,
    /// Type of sender.
    pub entity: Option<String>,
    /// Area of the sender.
    pub area: Option<String>,
    /// The act.
    pub title: Option<String>,
}

impl From<TaxonomyCode> for TaxonomyCodeData {
    fn from(code: TaxonomyCode) -> Self {
        let entry = code.known();
        Self {
            with_payment: code.with_payment(),
            known: entry.is_some(),
            entity: entry.map(|entry| entry.entity().to_owned()),
            area: entry.map(|entry| entry.area().to_owned()),
            title: entry.and_then(|entry| entry.title()).map(str::to_owned),
        }
    }
}

/// Functions that read an identifier and give its canonical text; what it tells is asked for apart, as few who read one do.
macro_rules! readers {
    ($($(#[$docs:meta])* $name:ident: $Type:ident, facts $facts:ident -> $Data:ident;)*) => {
        $(
            $(#[$docs])*
            #[uniffi::export]
            pub fn $name(text: String) -> Result<String, NativeError> {
                Ok($Type::parse(&text)?.to_string())
            }

            /// What it tells.
            #[uniffi::export]
            pub fn $facts(text: String) -> Result<$Data, NativeError> {
                Ok($Type::parse(&text)?.into())
            }
        )*
    };
}

readers! {
    /// Reads an IUN: its form.
    parse_iun: Iun, facts iun_facts -> IunData;
    /// Reads a notice code: its form.
    parse_notice_code: NoticeCode, facts notice_code_facts -> NoticeCodeData;
    /// Reads a taxonomy code: its form.
    parse_taxonomy_code: TaxonomyCode, facts taxonomy_code_facts -> TaxonomyCodeData;
    /// Reads a fiscal code in canonical form.
    parse_fiscal_code: FiscalCode, facts fiscal_code_facts -> FiscalCodeData;
    /// Reads a tax id of 11 digits.
    parse_numeric_tax_id: NumericTaxId, facts numeric_tax_id_facts -> NumericTaxIdData;
}

/// Reads a fiscal code, forgiving blanks and small letters.
#[uniffi::export]
pub fn parse_fiscal_code_lenient(text: String) -> Result<String, NativeError> {
    Ok(FiscalCode::parse_lenient(&text)?.to_string())
}

/// Reads a tax id of 11 digits, forgiving blanks.
#[uniffi::export]
pub fn parse_numeric_tax_id_lenient(text: String) -> Result<String, NativeError> {
    Ok(NumericTaxId::parse_lenient(&text)?.to_string())
}

/// Reads a VAT number; `lenient` forgives blanks and `IT` in front. Its canonical text.
#[uniffi::export]
pub fn parse_vat_number(text: String, lenient: bool) -> Result<String, NativeError> {
    let number = if lenient { VatNumber::parse_lenient(&text) } else { VatNumber::parse(&text) };
    Ok(number?.to_string())
}

/// Reads a tax id of either form.
#[uniffi::export]
pub fn parse_tax_id(text: String, lenient: bool) -> Result<TaxIdData, NativeError> {
    let id = if lenient { TaxId::parse_lenient(&text) } else { TaxId::parse(&text) };
    Ok(id?.into())
}

/// Reads the tax id of a public body; `lenient` forgives blanks. Its canonical text.
#[uniffi::export]
pub fn parse_pa_tax_id(text: String, lenient: bool) -> Result<String, NativeError> {
    let id = if lenient { PaTaxId::parse_lenient(&text) } else { PaTaxId::parse(&text) };
    Ok(id?.to_string())
}

/// The formal rule for a public body's tax id that SEND does not apply.
#[uniffi::export]
pub fn check_pa_tax_id(text: String) -> Result<(), NativeError> {
    PaTaxId::parse(&text)?.check()?;
    Ok(())
}

/// The strict rule for an IUN.
#[uniffi::export]
pub fn check_iun(text: String) -> Result<(), NativeError> {
    Ok(Iun::parse(&text)?.check()?)
}

/// Reads a request id. Its text.
#[uniffi::export]
pub fn parse_request_id(text: String) -> Result<String, NativeError> {
    Ok(RequestId::parse(&text)?.to_string())
}

/// The IUN that a request id encodes.
#[uniffi::export]
pub fn iun_of_request_id(text: String) -> Result<String, NativeError> {
    Ok(RequestId::parse(&text)?.iun()?.to_string())
}

/// The rule of the payment network for a notice code.
#[uniffi::export]
pub fn check_notice_code(text: String) -> Result<(), NativeError> {
    Ok(NoticeCode::parse(&text)?.check()?)
}

/// Reads a digest. Its canonical text.
#[uniffi::export]
pub fn parse_sha256(text: String) -> Result<String, NativeError> {
    Ok(Sha256Digest::parse(&text)?.to_string())
}

/// The digest of bytes.
#[uniffi::export]
pub fn sha256_of(content: &[u8]) -> String {
    Sha256Digest::of(content).to_string()
}

/// The digest of a file, in one pass.
#[uniffi::export]
pub fn sha256_of_file(path: String) -> Result<String, NativeError> {
    let digest = std::fs::File::open(&path).and_then(Sha256Digest::from_reader);
    Ok(digest.map_err(|error| unreadable(&path, &error))?.to_string())
}

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

    #[test]
    fn a_missing_file_is_named() {
        let NativeError::Failure { detail } = sha256_of_file("no/such/file".to_owned()).unwrap_err();
        assert_eq!((detail.kind.as_str(), detail.path.as_deref()), ("FILE", Some("no/such/file")));
    }
}
