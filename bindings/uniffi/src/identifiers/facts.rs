//! What an identifier tells besides its text.

use crate::text::TextData;
use send_core::iun::Iun;
use send_core::notice::NoticeCode;
use send_core::tax::{FiscalCode, NumericTaxId, Sex, TaxId, place};
use send_core::taxonomy::TaxonomyCode;

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
