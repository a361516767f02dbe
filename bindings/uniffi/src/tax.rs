//! Questions about tax codes: does a name fit, what would SEND take.

use crate::error::NativeError;
use crate::text::TextData;
use send_core::tax::{FiscalCode, NameMatch, TaxId, denomination, name, profile};

/// A denomination and the tax code it came with.
#[derive(Clone, uniffi::Record)]
pub struct NamedTaxId {
    /// Name.
    pub denomination: String,
    /// Tax code, in canonical form.
    pub tax_id: String,
}

/// Shows no personal data.
impl std::fmt::Debug for NamedTaxId {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("NamedTaxId(***)")
    }
}

/// Whether a denomination fits.
#[derive(Clone, Copy, Debug, PartialEq, Eq, uniffi::Enum)]
pub enum NameVerdictData {
    /// It does.
    Yes,
    /// It does not.
    No,
    /// It cannot be told.
    Unknown,
}

/// The same, with why.
#[derive(Clone, Debug, uniffi::Record)]
pub struct NameMatchData {
    /// Yes, no or unknown.
    pub verdict: NameVerdictData,
    /// A word for programs.
    pub reason: String,
    /// Why, for people.
    pub text: TextData,
}

impl From<NameMatch> for NameMatchData {
    fn from(told: NameMatch) -> Self {
        let verdict = match told {
            NameMatch::Yes => NameVerdictData::Yes,
            NameMatch::No(_) => NameVerdictData::No,
            NameMatch::Unknown(_) => NameVerdictData::Unknown,
        };
        Self { verdict, reason: told.reason().to_owned(), text: (&told).into() }
    }
}

/// Compares many denominations with their tax codes.
#[uniffi::export]
pub fn match_names(named: Vec<NamedTaxId>) -> Result<Vec<NameMatchData>, NativeError> {
    let compare = |(index, NamedTaxId { denomination, tax_id }): (usize, NamedTaxId)| {
        let tax_id = TaxId::parse(&tax_id).map_err(|error| NativeError::from(error).at(&format!("[{index}].taxId")))?;
        Ok(denomination::matches_tax_id(&denomination, &tax_id).into())
    };
    named.into_iter().enumerate().map(compare).collect()
}

/// The letters that a surname gives a fiscal code.
#[uniffi::export]
pub fn surname_code(surname: String) -> Option<String> {
    name::surname_code(&surname).map(|letters| letters.to_string())
}

/// The letters that a given name gives a fiscal code.
#[uniffi::export]
pub fn first_name_code(name: String) -> Option<String> {
    name::first_name_code(&name).map(|letters| letters.to_string())
}

/// A fiscal code with the digits of a mask replaced by letters.
#[uniffi::export]
pub fn with_omocodia(code: String, mask: i32) -> Result<String, NativeError> {
    let mask = u8::try_from(mask).ok().filter(|mask| *mask < 128);
    let mask = mask.ok_or_else(|| NativeError::out_of_range("mask", "0 to 127", "da 0 a 127"))?;
    Ok(FiscalCode::parse(&code)?.with_omocodia(mask).to_string())
}

/// What SEND takes a text for.
#[derive(Clone, Copy, Debug, uniffi::Record)]
pub struct TaxProfileData {
    /// The pattern of the API takes it.
    pub fits_api: bool,
    /// It is taken as a person's.
    pub person: bool,
    /// It is taken as a company's or body's.
    pub company: bool,
    /// It is taken as the sender's or the creditor's.
    pub public_body: bool,
}

/// What SEND would take each text for.
#[uniffi::export]
pub fn tax_profiles(texts: Vec<String>) -> Vec<TaxProfileData> {
    let profile = |text: &String| TaxProfileData {
        fits_api: profile::send_openapi(text),
        person: profile::send_accepts_person(text),
        company: profile::send_accepts_company(text),
        public_body: profile::send_accepts_public_body(text),
    };
    texts.iter().map(profile).collect()
}
