//! Limits and switches of an installation: in Python a dataclass (`send_sdk.preflight.Environment`), whose presets come from
//! here.

use crate::enums::Value;
use crate::invalid::Invalid;
use pyo3::prelude::*;
use send_core::preflight::{
    AddressLookup, CharSet, DenominationCharacters, Environment, Policy, SenderProfile, TaxonomyTable,
};

/// The fields of the dataclass.
#[derive(FromPyObject, IntoPyObject)]
pub(crate) struct EnvironmentFields {
    max_documents: usize,
    max_recipients: usize,
    denomination_length: usize,
    denomination_mode: String,
    denomination_characters: String,
    address_characters: String,
    address_characters_policy: Value<Policy<()>>,
    address_row_length: usize,
    address_row_length_policy: Value<Policy<()>>,
    address_lookup: Value<AddressLookup>,
    taxonomy_codes: Option<Vec<String>>,
    taxonomy_policy: Value<Policy<()>>,
    tax_id_white_list: Vec<String>,
    tax_id_black_list: Vec<String>,
    max_file_size: Option<u64>,
    checks_pdf_header: bool,
    sender: SenderFields,
}

/// The fields of `send_sdk.preflight.SenderProfile`.
#[derive(FromPyObject, IntoPyObject)]
struct SenderFields {
    is_active: bool,
    tax_id: Option<String>,
    groups: Option<Vec<String>>,
    key_groups: Vec<String>,
    sends_heavy_letters: bool,
    is_trial: bool,
}

fn policy<T>(policy: Value<Policy<()>>, of: T) -> Policy<T> {
    match policy.0 {
        Policy::Enforce(()) => Policy::Enforce(of),
        Policy::Warn(()) => Policy::Warn(of),
        _ => Policy::Off,
    }
}

impl EnvironmentFields {
    pub(crate) fn read(self) -> Result<Environment, Invalid> {
        let characters = CharSet::parse(&self.denomination_characters);
        let taxonomy = self.taxonomy_codes.map_or(TaxonomyTable::Published, TaxonomyTable::Only);
        let mut environment = Environment::production();
        environment.max_documents = self.max_documents;
        environment.max_recipients = self.max_recipients;
        environment.denomination_length = self.denomination_length;
        environment.denomination_characters = match self.denomination_mode.as_str() {
            "ANY" => DenominationCharacters::Any,
            "LATIN1" => DenominationCharacters::Latin1 { excluded: characters },
            "ONLY" => DenominationCharacters::Only(characters),
            other => return Err(Invalid::no_such(&["ANY", "LATIN1", "ONLY"], other).of_field("denomination_mode")),
        };
        let address = CharSet::parse(&self.address_characters);
        environment.address_characters = policy(self.address_characters_policy, address);
        environment.address_row_length = policy(self.address_row_length_policy, self.address_row_length);
        environment.address_lookup = self.address_lookup.0;
        environment.taxonomy = policy(self.taxonomy_policy, taxonomy);
        environment.tax_id_white_list = self.tax_id_white_list;
        environment.tax_id_black_list = self.tax_id_black_list;
        environment.max_file_size = self.max_file_size;
        environment.checks_pdf_header = self.checks_pdf_header;
        environment.sender = self.sender.read();
        Ok(environment)
    }
}

/// A preset as its fields; where a rule is off, production's limit stands by.
impl From<Environment> for EnvironmentFields {
    fn from(environment: Environment) -> Self {
        let (mode, characters) = match &environment.denomination_characters {
            DenominationCharacters::Latin1 { excluded } => ("LATIN1", excluded.to_string()),
            DenominationCharacters::Only(characters) => ("ONLY", characters.to_string()),
            _ => ("ANY", String::new()),
        };
        let (address_characters_policy, address_characters) = split(environment.address_characters);
        let (address_row_length_policy, address_row_length) = split(environment.address_row_length);
        let (taxonomy_policy, taxonomy) = split(environment.taxonomy);
        Self {
            max_documents: environment.max_documents,
            max_recipients: environment.max_recipients,
            denomination_length: environment.denomination_length,
            denomination_mode: mode.to_owned(),
            denomination_characters: characters,
            address_characters: address_characters.map_or_else(String::new, |set| set.to_string()),
            address_characters_policy,
            address_row_length: address_row_length.unwrap_or_default(),
            address_row_length_policy,
            address_lookup: Value(environment.address_lookup),
            taxonomy_codes: match taxonomy {
                Some(TaxonomyTable::Only(codes)) => Some(codes),
                _ => None,
            },
            taxonomy_policy,
            tax_id_white_list: environment.tax_id_white_list,
            tax_id_black_list: environment.tax_id_black_list,
            max_file_size: environment.max_file_size,
            checks_pdf_header: environment.checks_pdf_header,
            sender: environment.sender.into(),
        }
    }
}

/// How a rule is applied, and its limit unless it is off.
fn split<T>(policy: Policy<T>) -> (Value<Policy<()>>, Option<T>) {
    match policy {
        Policy::Enforce(limit) => (Value(Policy::Enforce(())), Some(limit)),
        Policy::Warn(limit) => (Value(Policy::Warn(())), Some(limit)),
        _ => (Value(Policy::Off), None),
    }
}

impl From<SenderProfile> for SenderFields {
    fn from(sender: SenderProfile) -> Self {
        let SenderProfile { is_active, tax_id, groups, key_groups, sends_heavy_letters, is_trial, .. } = sender;
        Self { is_active, tax_id, groups, key_groups, sends_heavy_letters, is_trial }
    }
}

/// The fields of a preset: `production`, `uat`, `development` or `strict`.
#[pyfunction]
#[pyo3(signature = (name) -> "dict[str, Any]")]
pub(crate) fn preflight_environment(name: &str) -> PyResult<EnvironmentFields> {
    Ok(match name {
        "production" => Environment::production(),
        "uat" => Environment::uat(),
        "development" => Environment::development(),
        "strict" => Environment::strict(),
        _ => {
            let known = ["production", "uat", "development", "strict"];
            return Err(Invalid::no_such(&known, name).of_field("name").into());
        }
    }
    .into())
}

impl SenderFields {
    fn read(self) -> SenderProfile {
        let mut sender = SenderProfile::default();
        sender.is_active = self.is_active;
        sender.tax_id = self.tax_id;
        sender.groups = self.groups;
        sender.key_groups = self.key_groups;
        sender.sends_heavy_letters = self.sends_heavy_letters;
        sender.is_trial = self.is_trial;
        sender
    }
}
