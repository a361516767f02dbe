//! The platform's rules, before they cost anything: many requests in one call, each with its report.

mod attachment;
mod environment;
mod issue;
mod knowledge;

pub use attachment::{PlaceData, attachment_check};
pub use environment::{
    AddressLookupData, EnvironmentLimits, NameCharactersData, PolicyData, PresetData, SenderProfileData,
};
pub use issue::{AnswerData, AnswerErrorData, EvidenceData, IssueData, LayerData, ReportData, RuleData, SeverityData};
pub use knowledge::{FileStateData, KnowledgeData, KnownFileData, PairData};

use crate::error::NativeError;
use knowledge::Known;
use send_core::api::{NotAVersion, Version};
use send_core::ident::{Lang, Localized};
use send_core::preflight::{self, Environment, Preflight};

/// How to check.
#[derive(Clone, Debug, uniffi::Record)]
pub struct PreflightOptions {
    /// The installation.
    pub environment: EnvironmentLimits,
    /// Version of the requests resource, such as `2.6`; that of production if not given.
    pub version: Option<String>,
    /// Whether the gateway's schema is applied.
    pub gateway: bool,
    /// What is known besides the requests.
    pub knowledge: Option<KnowledgeData>,
}

/// Checks bodies of requests, each by itself.
#[uniffi::export]
pub fn preflight_check(bodies: Vec<String>, options: PreflightOptions) -> Result<Vec<ReportData>, NativeError> {
    let PreflightOptions { environment, version, gateway, knowledge } = options;
    let environment = Environment::try_from(environment)?;
    let known = knowledge.map(Known::try_from).transpose()?;
    let mut preflight = Preflight::new(&environment);
    if let Some(version) = version {
        preflight = preflight.version(version_of(&version)?);
    }
    if !gateway {
        preflight = preflight.without_gateway();
    }
    if let Some(known) = &known {
        preflight = preflight.knowledge(known);
    }
    let check = |body: &String| ReportData::new(&preflight.json(body.as_bytes()), Some(body.as_bytes()));
    Ok(bodies.iter().map(check).collect())
}

/// Checks the body of a call that reserves uploads.
#[uniffi::export]
pub fn preflight_check_preload(body: String) -> ReportData {
    ReportData::new(&preflight::check_preload_json(body.as_bytes()), Some(body.as_bytes()))
}

/// Which rules to list.
#[derive(Clone, Copy, Debug, uniffi::Enum)]
pub enum RuleSet {
    /// Those of requests.
    Requests,
    /// Those of requests that only the platform can decide.
    Undecidable,
    /// Those of PDF files.
    Pdf,
    /// Those of F24 metadata.
    F24,
}

/// Lists rules, in the platform's order.
#[uniffi::export]
pub fn preflight_rules(set: RuleSet) -> Vec<RuleData> {
    match set {
        RuleSet::Requests => preflight::rules().iter().map(Into::into).collect(),
        RuleSet::Undecidable => preflight::undecidable().map(Into::into).collect(),
        RuleSet::Pdf => send_core::pdf::rules().map(Into::into).collect(),
        RuleSet::F24 => send_core::f24::rules().iter().copied().map(Into::into).collect(),
    }
}

/// A version as `2.6`.
pub(crate) fn version_of(text: &str) -> Result<Version, NativeError> {
    text.parse().map_err(|error: NotAVersion| {
        let texts = [error.text(Lang::En), error.text(Lang::It)];
        NativeError::invalid("version", None, texts).at("version")
    })
}

#[cfg(test)]
mod tests;
