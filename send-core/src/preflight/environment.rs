//! What differs from one installation to another: limits, switches, and who is sending.
//!
//! Production's own configuration is not public (the repository pn-configuration cannot be read), so
//! [`Environment::production`] holds what the platform's documents and tests show of it. Sources: pagopa/pn-delivery
//! `scripts/aws/cfn/microservice-dev-cfg.json` (the development environment), `scripts/aws/cfn/microservice.yml` (defaults),
//! `config/application.properties`; pagopa/pn-b2b-client `…/validation/SyncValidation.feature` (what a real environment did);
//! pagopa/pn-delivery-push-validator (`checkPdfSize`, `checkPdfValidEnabled`).

use super::charset::CharSet;

/// How a rule is applied whose configuration is not known for sure.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Policy<T> {
    /// Not at all.
    Off,
    /// A violation is a warning.
    Warn(T),
    /// A violation is an error.
    Enforce(T),
}

/// Which characters a denomination and the `at` row of an address may have.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum DenominationCharacters {
    /// Any (`NONE`).
    Any,
    /// ISO Latin-1 without control characters, and without some others (`ISO_LATIN_1`).
    Latin1 {
        /// Characters that are excluded (`DenominationValidationExcludedCharacter`).
        excluded: CharSet,
    },
    /// These (`REGEX`); excluded characters are not looked at in this mode.
    Only(CharSet),
}

/// Which taxonomy codes the platform has in its table.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum TaxonomyTable {
    /// The published ones ([`TaxonomyCode::known`](crate::taxonomy::TaxonomyCode::known)). The platform's table moves.
    Published,
    /// These.
    Only(Vec<String>),
}

/// Whether a recipient may be sent without a postal address, which SEND then looks up.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum AddressLookup {
    /// Yes, for this sender.
    Enabled,
    /// No: every recipient needs an address.
    Disabled,
    /// Not known: a missing address is a warning.
    Unknown,
}

/// Who is sending. All of it is optional: what is not known is not checked.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct SenderProfile {
    /// False if the sender is not switched on for SEND.
    pub is_active: bool,
    /// Tax code of the body that owns the API key.
    pub tax_id: Option<String>,
    /// Ids of the active groups of the body.
    pub groups: Option<Vec<String>>,
    /// Ids of the groups that the API key is bound to; empty if to none.
    pub key_groups: Vec<String>,
    /// False if the sender may not send letters of more than 20 grams.
    pub sends_heavy_letters: bool,
    /// True for senders of the first trial (MVP): one recipient, and a payment.
    pub is_trial: bool,
}

impl Default for SenderProfile {
    fn default() -> Self {
        Self {
            is_active: true,
            tax_id: None,
            groups: None,
            key_groups: Vec::new(),
            sends_heavy_letters: true,
            is_trial: false,
        }
    }
}

/// Limits and switches of an installation of SEND.
///
/// # Example
/// ```
/// use send_core::preflight::Environment;
/// let mut environment = Environment::production();
/// environment.sender.key_groups = vec!["6270ea1cc6ba8e6b0a9e2b4f".into()];
/// assert_eq!(environment.max_documents, 15);
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Environment {
    /// Most documents of a request (`MaxAttachmentsCount`); 0 for no limit. The platform's tests see 15.
    pub max_documents: usize,
    /// Most recipients of a request (`MaxRecipientsCount`); 0 for no limit. 15 in the development environment.
    pub max_recipients: usize,
    /// Longest denomination and `at`, in UTF-16 units after trimming (`DenominationLength`); 0 for no limit. 88 in the
    /// development environment and in the schema, 44 by default and in documents of 2024.
    pub denomination_length: usize,
    /// Characters of denomination and `at` (`DenominationValidationTypeValue` and its companions).
    pub denomination_characters: DenominationCharacters,
    /// Characters of the postal address (`PhysicalAddressValidationValue`, `PhysicalAddressValidationCharsValue`).
    pub address_characters: Policy<CharSet>,
    /// Longest row of the postal address on the letter, in UTF-16 units (`PhysicalAddressValidationLength`).
    pub address_row_length: Policy<usize>,
    /// Whether addresses may be left to SEND (`PhysicalAddressLookupStartDate` and a list of senders).
    pub address_lookup: AddressLookup,
    /// The taxonomy codes (`CheckTaxonomyCodeEnabled`).
    pub taxonomy: Policy<TaxonomyTable>,
    /// Tax codes that are taken without a check: test identities.
    pub tax_id_white_list: Vec<String>,
    /// Tax codes that are refused without a check (looked at unless `SkipCheckTaxIdInBlackList`).
    pub tax_id_black_list: Vec<String>,
    /// Largest file in bytes (`checkPdfSize`); `None` for no limit.
    pub max_file_size: Option<u64>,
    /// Whether files must begin like a PDF (`checkPdfValidEnabled`).
    pub checks_pdf_header: bool,
    /// Who is sending.
    pub sender: SenderProfile,
}

/// Rows of the letter: `PhysicalAddressValidationLength`.
const ROW: usize = 44;
/// 200 MB, counted as the platform does.
const MAX_FILE_SIZE: u64 = 200 * 1024 * 1024;
/// `PhysicalAddressValidationCharsValue` of the development environment.
const DEVELOPMENT_ADDRESS_CHARACTERS: &str = r"@_0-9a-zA-Z./ '\-";
/// Identities of the platform's own tests, with wrong check characters, that its test environments take all the same
/// (pagopa/pn-b2b-client).
const TEST_IDENTITIES: [&str; 3] = ["CLMCST42R12D969Z", "12666810299", "70412331207"];

impl Environment {
    /// Production, as far as it is known.
    ///
    /// Limits are those that the platform's tests and documents show. Where the evidence is mixed (characters and rows of
    /// postal addresses, the table of taxonomy codes, the look-up of addresses) a violation is a warning.
    #[must_use]
    pub fn production() -> Self {
        Self {
            max_documents: 15,
            max_recipients: 15,
            denomination_length: 88,
            denomination_characters: DenominationCharacters::Latin1 { excluded: CharSet::parse("|") },
            address_characters: Policy::Warn(CharSet::latin1()),
            address_row_length: Policy::Warn(ROW),
            address_lookup: AddressLookup::Unknown,
            taxonomy: Policy::Warn(TaxonomyTable::Published),
            tax_id_white_list: Vec::new(),
            tax_id_black_list: Vec::new(),
            max_file_size: Some(MAX_FILE_SIZE),
            checks_pdf_header: true,
            sender: SenderProfile::default(),
        }
    }

    /// The test environment open to senders (UAT): as production, and it takes the identities of the platform's tests.
    #[must_use]
    pub fn uat() -> Self {
        Self { tax_id_white_list: TEST_IDENTITIES.map(str::to_owned).to_vec(), ..Self::production() }
    }

    /// The platform's development environment, whose configuration is public: rows and characters of addresses are enforced, the
    /// latter in a set without accents, and `|` is not excluded from names.
    #[must_use]
    pub fn development() -> Self {
        Self {
            denomination_characters: DenominationCharacters::Latin1 { excluded: CharSet::default() },
            address_characters: Policy::Enforce(CharSet::parse(DEVELOPMENT_ADDRESS_CHARACTERS)),
            address_row_length: Policy::Enforce(ROW),
            address_lookup: AddressLookup::Enabled,
            ..Self::uat()
        }
    }

    /// Production with every doubt taken for a refusal: ISO Latin-1 addresses, rows of 44 characters, an address for every
    /// recipient.
    #[must_use]
    pub fn strict() -> Self {
        Self {
            address_characters: Policy::Enforce(CharSet::latin1()),
            address_row_length: Policy::Enforce(ROW),
            address_lookup: AddressLookup::Disabled,
            ..Self::production()
        }
    }
}

impl Default for Environment {
    fn default() -> Self {
        Self::production()
    }
}
