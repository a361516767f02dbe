//! The limits of an installation: a preset of the core, and what is changed in it.

use crate::error::NativeError;
use send_core::preflight::{
    AddressLookup, CharSet, DenominationCharacters, Environment, Policy, SenderProfile, TaxonomyTable,
};

/// An installation that the core knows.
#[derive(Clone, Copy, Debug, uniffi::Enum)]
pub enum PresetData {
    /// Production, as far as it is known.
    Production,
    /// The test environment open to senders.
    Uat,
    /// The platform's development environment.
    Development,
    /// Production with every doubt taken for a refusal.
    Strict,
}

impl From<PresetData> for Environment {
    fn from(preset: PresetData) -> Self {
        match preset {
            PresetData::Production => Self::production(),
            PresetData::Uat => Self::uat(),
            PresetData::Development => Self::development(),
            PresetData::Strict => Self::strict(),
        }
    }
}

/// How a rule is applied whose configuration is not known for sure.
#[derive(Clone, Copy, Debug, uniffi::Enum)]
pub enum PolicyData {
    /// Not at all.
    Off,
    /// A violation is a warning.
    Warn,
    /// A violation is an error.
    Enforce,
}

impl PolicyData {
    pub(crate) fn over<T>(self, value: T) -> Policy<T> {
        match self {
            Self::Off => Policy::Off,
            Self::Warn => Policy::Warn(value),
            Self::Enforce => Policy::Enforce(value),
        }
    }
}

/// Which characters a denomination may have.
#[derive(Clone, Debug, uniffi::Enum)]
pub enum NameCharactersData {
    /// Any.
    Any,
    /// ISO Latin-1 without those of a class.
    Latin1 {
        /// Inside of a character class.
        excluded: String,
    },
    /// Those of a class.
    Only {
        /// Inside of a character class.
        class: String,
    },
}

impl From<NameCharactersData> for DenominationCharacters {
    fn from(data: NameCharactersData) -> Self {
        match data {
            NameCharactersData::Any => Self::Any,
            NameCharactersData::Latin1 { excluded } => Self::Latin1 { excluded: CharSet::parse(&excluded) },
            NameCharactersData::Only { class } => Self::Only(CharSet::parse(&class)),
        }
    }
}

/// Whether a recipient may be sent without a postal address.
#[derive(Clone, Copy, Debug, uniffi::Enum)]
pub enum AddressLookupData {
    /// SEND looks it up.
    Enabled,
    /// Every recipient needs one.
    Disabled,
    /// Not known.
    Unknown,
}

impl From<AddressLookupData> for AddressLookup {
    fn from(data: AddressLookupData) -> Self {
        match data {
            AddressLookupData::Enabled => Self::Enabled,
            AddressLookupData::Disabled => Self::Disabled,
            AddressLookupData::Unknown => Self::Unknown,
        }
    }
}

/// Who is sending.
#[derive(Clone, Debug, uniffi::Record)]
pub struct SenderProfileData {
    /// False if the sender is not switched on.
    pub active: bool,
    /// Tax code of the body that owns the key.
    pub tax_id: Option<String>,
    /// Ids of the active groups.
    pub groups: Option<Vec<String>>,
    /// Ids of the groups that the key is bound to.
    pub key_groups: Vec<String>,
    /// False if the sender may not send letters of more than 20 grams.
    pub sends_heavy_letters: bool,
    /// True for senders of the first trial.
    pub trial: bool,
}

impl From<SenderProfileData> for SenderProfile {
    fn from(data: SenderProfileData) -> Self {
        let SenderProfileData { active, tax_id, groups, key_groups, sends_heavy_letters, trial } = data;
        let mut profile = Self::default();
        profile.is_active = active;
        profile.tax_id = tax_id;
        profile.groups = groups;
        profile.key_groups = key_groups;
        profile.sends_heavy_letters = sends_heavy_letters;
        profile.is_trial = trial;
        profile
    }
}

/// A preset with changes; what is `None` stays as the preset has it.
#[derive(Clone, Debug, uniffi::Record)]
pub struct EnvironmentLimits {
    /// What to begin with.
    pub preset: PresetData,
    /// Most documents; 0 for no limit.
    pub max_documents: Option<i32>,
    /// Most recipients; 0 for no limit.
    pub max_recipients: Option<i32>,
    /// Longest denomination; 0 for no limit.
    pub denomination_length: Option<i32>,
    /// Characters of denominations.
    pub denomination_characters: Option<NameCharactersData>,
    /// How characters of addresses are looked at.
    pub address_characters: Option<PolicyData>,
    /// Which: inside of a character class; Latin-1 if not given.
    pub address_character_class: Option<String>,
    /// How rows of addresses are measured.
    pub address_row_length: Option<PolicyData>,
    /// The longest row; 44 if not given.
    pub longest_address_row: Option<i32>,
    /// Whether addresses may be left to SEND.
    pub address_lookup: Option<AddressLookupData>,
    /// How taxonomy codes are looked up.
    pub taxonomy: Option<PolicyData>,
    /// In which table; the published ones if not given.
    pub taxonomy_codes: Option<Vec<String>>,
    /// Tax codes taken without a check.
    pub tax_id_white_list: Option<Vec<String>>,
    /// Tax codes refused without a check.
    pub tax_id_black_list: Option<Vec<String>>,
    /// Largest file in bytes; 0 for no limit.
    pub max_file_size: Option<i64>,
    /// Whether files must begin like a PDF.
    pub checks_pdf_header: Option<bool>,
    /// Who is sending.
    pub sender: Option<SenderProfileData>,
}

/// `PhysicalAddressValidationLength` of every environment that is known.
const ROW: usize = 44;

impl TryFrom<EnvironmentLimits> for Environment {
    type Error = NativeError;

    fn try_from(limits: EnvironmentLimits) -> Result<Self, NativeError> {
        let EnvironmentLimits {
            preset,
            max_documents,
            max_recipients,
            denomination_length,
            denomination_characters,
            address_characters,
            address_character_class,
            address_row_length,
            longest_address_row,
            address_lookup,
            taxonomy,
            taxonomy_codes,
            tax_id_white_list,
            tax_id_black_list,
            max_file_size,
            checks_pdf_header,
            sender,
        } = limits;
        let mut environment = Self::from(preset);
        let numbers = [
            (&mut environment.max_documents, max_documents, "maxDocuments"),
            (&mut environment.max_recipients, max_recipients, "maxRecipients"),
            (&mut environment.denomination_length, denomination_length, "denominationLength"),
        ];
        for (limit, changed, name) in numbers {
            if let Some(number) = changed {
                *limit = count(number, name)?;
            }
        }
        if let Some(characters) = denomination_characters {
            environment.denomination_characters = characters.into();
        }
        if let Some(policy) = address_characters {
            let class = address_character_class.map_or_else(CharSet::latin1, |class| CharSet::parse(&class));
            environment.address_characters = policy.over(class);
        }
        if let Some(policy) = address_row_length {
            let longest = longest_address_row.map(|row| count(row, "addressRowLength")).transpose()?;
            environment.address_row_length = policy.over(longest.unwrap_or(ROW));
        }
        if let Some(lookup) = address_lookup {
            environment.address_lookup = lookup.into();
        }
        if let Some(policy) = taxonomy {
            environment.taxonomy = policy.over(taxonomy_codes.map_or(TaxonomyTable::Published, TaxonomyTable::Only));
        }
        if let Some(codes) = tax_id_white_list {
            environment.tax_id_white_list = codes;
        }
        if let Some(codes) = tax_id_black_list {
            environment.tax_id_black_list = codes;
        }
        if let Some(size) = max_file_size {
            let size =
                u64::try_from(size).map_err(|_| NativeError::out_of_range("maxFileSize", "0 or more", "0 o più"))?;
            environment.max_file_size = Some(size).filter(|size| *size > 0);
        }
        if let Some(checks) = checks_pdf_header {
            environment.checks_pdf_header = checks;
        }
        if let Some(sender) = sender {
            environment.sender = sender.into();
        }
        Ok(environment)
    }
}

fn count(number: i32, name: &str) -> Result<usize, NativeError> {
    usize::try_from(number).map_err(|_| NativeError::out_of_range(name, "0 or more", "0 o più"))
}
