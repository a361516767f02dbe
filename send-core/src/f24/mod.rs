//! The metadata of an F24: the JSON file from which SEND makes the payment form.
//!
//! A request that is taken (HTTP 202) is refused later (`F24_METADATA_NOT_VALID`) if one of its metadata files breaks a
//! rule. [`check`] applies the rules to the file before it is uploaded, with what the request says about it: all violations
//! are told, where the platform stops at those of the schema.
//!
//! ```
//! use send_core::f24::{self, F24};
//! use send_core::ident::Lang;
//! let file = br#"{"f24Simplified": {"taxPayer": {"taxCode": "01199250158"}, "payments": {"records": [
//!     {"applyCost": true, "section": "EL", "municipality": "F205", "taxType": "394", "debit": 1000}]}}}"#;
//! let report = f24::check(file, &F24::new().apply_cost(false));
//! for issue in report.errors() {
//!     println!("{} {} {}: {}", issue.id(), issue.local_code(), issue.path(), issue.message(Lang::It));
//! }
//! let found: Vec<_> = report.errors().map(|issue| (issue.id(), issue.path())).collect();
//! assert_eq!(found, [
//!     ("F-02", "f24Simplified.payments.records[0].taxType"),
//!     ("F-05", "f24Simplified.payments.records[0]"),
//! ]);
//! ```
//!
//! The published JSON schema is not what runs: the service reads with Jackson, which refuses unknown properties and turns
//! some types into others (`scalar`), then applies bean validation, which knows no least number of properties. The table
//! is in `schema`, its reader in `structure`; rules across properties are in `cross` and `person`.
//!
//! Sources: pagopa/pn-f24 `docs/openapi/schemas-f24.yaml` and `…/MetadataValidatorImpl.java:44-215`.

mod cross;
mod findings;
mod pattern;
mod person;
pub(crate) mod rules;
mod scalar;
mod schema;
mod structure;

use crate::digest::Sha256Digest;
use crate::preflight::parts::{Finding, report_of};
use crate::preflight::{Policy, Report, Rule, Severity};
use findings::Findings;

/// Largest file that is looked into. A form has a few dozen rows.
pub(crate) const MAX_SIZE: usize = 16 * 1024 * 1024;

/// What the request says about a metadata file, and how the platform is set.
///
/// What is not told is not compared.
#[derive(Clone, Debug)]
pub struct F24<'d> {
    apply_cost: Option<bool>,
    sha256: Option<&'d str>,
    tax_code_check: Policy<()>,
}

impl<'d> F24<'d> {
    /// Nothing is known but the file.
    #[must_use]
    pub const fn new() -> Self {
        Self { apply_cost: None, sha256: None, tax_code_check: Policy::Warn(()) }
    }

    /// `applyCost` of the payment (`recipients[].payments[].f24.applyCost`): whether the cost of the notification is added.
    #[must_use]
    pub const fn apply_cost(mut self, apply_cost: bool) -> Self {
        self.apply_cost = Some(apply_cost);
        self
    }

    /// `digests.sha256` of the metadata attachment, as the request has it.
    #[must_use]
    pub const fn sha256(mut self, declared: &'d str) -> Self {
        self.sha256 = Some(declared);
        self
    }

    /// Whether the platform compares the tax code with the person (`PnF24isEnabledTaxCodeValidation`). It is off in the
    /// configuration of the development environment and on in the platform's tests, so that a difference is a warning unless
    /// you say otherwise.
    #[must_use]
    pub const fn tax_code_check(mut self, policy: Policy<()>) -> Self {
        self.tax_code_check = policy;
        self
    }
}

impl Default for F24<'_> {
    fn default() -> Self {
        Self::new()
    }
}

/// Checks the bytes of a metadata file. Any bytes are taken.
///
/// The code of every issue is `F24_METADATA_NOT_VALID`; the finer one that the platform puts into the detail of the
/// refusal is [`Issue::local_code`](crate::preflight::Issue::local_code).
pub fn check(file: &[u8], payment: &F24<'_>) -> Report {
    let mut findings = Findings::default();
    if file.trim_ascii().is_empty() {
        let empty = Finding::new().detail(rules::EMPTY_DETAIL).local_code(rules::EMPTY_CODE);
        let reason =
            findings::said("è vuoto: caricarlo con il suo contenuto", "it is empty: upload it with its content");
        findings.add(&rules::UNREADABLE, Severity::Error, "", findings::because(empty, reason));
    } else if file.len() > MAX_SIZE {
        let reason = findings::said("è troppo grande per un modulo", "it is too large for a form");
        findings.report(&rules::UNREADABLE, "", reason);
    } else if let Some(value) = structure::parse(file, &mut findings) {
        structure::check_object(schema::FORMS, &value, "", &mut findings);
        cross::check(&value, payment, &mut findings);
    }
    // The platform ignores the case of the letters, although it means something in base64.
    let digest = Sha256Digest::of(file).to_string();
    if payment.sha256.is_some_and(|declared| !declared.eq_ignore_ascii_case(&digest)) {
        findings.add(&rules::DIGEST, Severity::Error, "", Finding::new());
    }
    report_of(findings.issues)
}

/// The rules, in the platform's order. [`preflight::rules`](crate::preflight::rules) has them too.
#[must_use]
pub fn rules() -> &'static [&'static Rule] {
    &rules::RULES
}
