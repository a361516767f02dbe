//! Steps that check requests and files by the platform's rules.

use crate::knowledge::{body, content, request};
use crate::steps::{Arguments, Failure, Outcome};
use crate::told::{self, word};
use send_core::api::{NotAVersion, Version};
use send_core::ident::{Lang, Localized};
use send_core::preflight::{self, AttachmentPlace, Environment, FileState, Knowledge, Policy, Preflight, Report, Rule};
use send_core::{f24, pdf};
use serde::Deserialize;
use serde_json::json;
use std::io::Cursor;

/// Carries out a step of this file; none if it is of another.
pub(crate) fn run(step: &str, arguments: &mut Arguments) -> Option<Outcome> {
    Some(match step {
        "check" => check(arguments),
        "check_json" => check_json(arguments),
        "check_preload" => {
            arguments.text("text").map(|text| told::report(&preflight::check_preload_json(text.as_bytes())))
        }
        "check_attachment" => check_attachment(arguments),
        "check_pdf" => check_pdf(arguments),
        "check_f24" => check_f24(arguments),
        "rules" => rules(arguments),
        _ => return None,
    })
}

fn environment(arguments: &mut Arguments) -> Result<Environment, Failure> {
    match arguments.optional_text("environment")?.as_deref() {
        None | Some("production") => Ok(Environment::production()),
        Some("uat") => Ok(Environment::uat()),
        Some("strict") => Ok(Environment::strict()),
        Some(other) => Err(Failure::Wrong(format!("there is no environment {other}"))),
    }
}

fn version(arguments: &mut Arguments) -> Result<Option<Version>, Failure> {
    let version = arguments.optional_text("version")?;
    let read = |text: String| text.parse().map_err(no_version);
    version.map(read).transpose()
}

/// Rust takes versions as a type of its own; the others say so as of any input.
fn no_version(error: NotAVersion) -> Failure {
    Failure::Told(told::broken(&error, "version", None, Some("version"), [error.text(Lang::En), error.text(Lang::It)]))
}

/// Checks what `with` gives to a check that is set up as the step says.
fn checked(arguments: &mut Arguments, with: impl Fn(&Preflight<'_>) -> Report) -> Outcome {
    let (environment, version) = (environment(arguments)?, version(arguments)?);
    let known: Known = serde_json::from_value(arguments.optional("knowledge").unwrap_or_else(|| json!({})))
        .map_err(|error| Failure::Wrong(format!("`knowledge`: {error}")))?;
    let mut preflight = Preflight::new(&environment).knowledge(&known);
    if let Some(version) = version {
        preflight = preflight.version(version);
    }
    if !arguments.flag("gateway", true)? {
        preflight = preflight.without_gateway();
    }
    Ok(told::report(&with(&preflight)))
}

fn check(arguments: &mut Arguments) -> Outcome {
    let request = request(arguments)?;
    checked(arguments, |preflight| preflight.request(&request))
}

fn check_json(arguments: &mut Arguments) -> Outcome {
    let text = match arguments.optional_text("text")? {
        Some(text) => text,
        None => body(arguments)?.to_string(),
    };
    checked(arguments, |preflight| preflight.json(text.as_bytes()))
}

/// What is known beside a request.
#[derive(Deserialize, Default)]
#[serde(deny_unknown_fields, default)]
struct Known {
    used_protocols: Vec<(String, Option<String>)>,
    used_notices: Vec<(String, String)>,
    missing_files: Vec<(String, String)>,
    gone_files: Vec<(String, String)>,
    unregistered_tax_ids: Vec<String>,
    unpayable_notices: Vec<(String, String)>,
    quota_used_up: bool,
}

fn holds(pairs: &[(String, String)], first: &str, second: &str) -> bool {
    pairs.iter().any(|pair| pair.0 == first && pair.1 == second)
}

impl Knowledge for Known {
    fn file(&self, key: &str, version_token: &str) -> FileState<'_> {
        match (holds(&self.missing_files, key, version_token), holds(&self.gone_files, key, version_token)) {
            (true, _) => FileState::Missing,
            (_, true) => FileState::Gone,
            _ => FileState::Unknown,
        }
    }

    fn is_protocol_used(&self, protocol_number: &str, idempotence_token: &str) -> bool {
        // The platform stores a missing token as this text.
        let token = (idempotence_token != "null").then(|| idempotence_token.to_owned());
        self.used_protocols.contains(&(protocol_number.to_owned(), token))
    }

    fn is_notice_used(&self, creditor_tax_id: &str, notice_code: &str) -> bool {
        holds(&self.used_notices, creditor_tax_id, notice_code)
    }

    fn is_tax_id_registered(&self, tax_id: &str) -> Option<bool> {
        self.unregistered_tax_ids.iter().any(|known| known == tax_id).then_some(false)
    }

    fn is_notice_payable(&self, creditor_tax_id: &str, notice_code: &str) -> Option<bool> {
        holds(&self.unpayable_notices, creditor_tax_id, notice_code).then_some(false)
    }

    fn is_quota_used_up(&self) -> bool {
        self.quota_used_up
    }
}

/// The place of a file: `{"document": 0}`, `{"notice": [0, 0]}` or `{"form": [0, 0]}`, which `apply_cost` belongs to.
fn place(arguments: &mut Arguments) -> Result<AttachmentPlace, Failure> {
    let place = arguments.required("place")?;
    let no_place = |error: serde_json::Error| Failure::Wrong(format!("no place: {place}: {error}"));
    Ok(match serde_json::from_value(place.clone()).map_err(no_place)? {
        Place::Document(index) => AttachmentPlace::document(index),
        Place::Notice((recipient, payment)) => AttachmentPlace::notice(recipient, payment),
        // What is left of the arguments is refused: `apply_cost` belongs to a form alone.
        Place::Form((recipient, payment)) => AttachmentPlace::form(recipient, payment, apply_cost(arguments)?),
    })
}

#[derive(Deserialize)]
#[serde(rename_all = "snake_case")]
enum Place {
    Document(usize),
    Notice((usize, usize)),
    Form((usize, usize)),
}

fn apply_cost(arguments: &mut Arguments) -> Result<Option<bool>, Failure> {
    if arguments.has("apply_cost") { arguments.flag("apply_cost", false).map(Some) } else { Ok(None) }
}

fn check_attachment(arguments: &mut Arguments) -> Outcome {
    let (file, environment) = (content(&arguments.required("file")?)?, environment(arguments)?);
    let mut place = place(arguments)?;
    if let Some(digest) = arguments.optional_text("sha256")? {
        place = place.sha256(digest);
    }
    place = match arguments.optional_text("tax_code_check")?.as_deref() {
        None => place,
        Some("OFF") => place.tax_code_check(Policy::Off),
        Some("WARN") => place.tax_code_check(Policy::Warn(())),
        Some("ENFORCE") => place.tax_code_check(Policy::Enforce(())),
        Some(other) => return Err(Failure::Wrong(format!("there is no policy {other}"))),
    };
    let report = preflight::attachment(&place, Cursor::new(file), &environment);
    Ok(told::report(&report.map_err(|error| Failure::Wrong(error.to_string()))?))
}

fn rules(arguments: &mut Arguments) -> Outcome {
    let rules: Vec<&Rule> = match &*arguments.text("of")? {
        "requests" => preflight::rules().iter().collect(),
        "undecidable" => preflight::undecidable().collect(),
        "pdf" => pdf::rules().collect(),
        "f24" => f24::rules().to_vec(),
        other => return Err(Failure::Wrong(format!("there are no rules of {other}"))),
    };
    let told = |rule: &&Rule| {
        json!({
            "id": rule.id(), "code": rule.code(), "field": rule.field(), "layer": word(&rule.layer()),
            "severity": word(&rule.severity()), "evidence": word(&rule.evidence()), "status": rule.http_status(),
            "source": rule.source(), "text": rule.requirement(Lang::En), "text_it": rule.requirement(Lang::It),
        })
    };
    Ok(rules.iter().map(told).collect())
}

fn check_pdf(arguments: &mut Arguments) -> Outcome {
    let content = content(&arguments.required("file")?)?;
    let facts = pdf::inspect(&content);
    Ok(json!({
        "size": facts.size, "kind": word(&facts.kind), "pages": facts.pages.known(), "encrypted": facts.is_encrypted,
        "signatures": facts.signatures.len(), "report": told::report(&pdf::check(&facts, &Environment::production())),
    }))
}

fn check_f24(arguments: &mut Arguments) -> Outcome {
    let text = arguments.text("text")?;
    let payment = match apply_cost(arguments)? {
        Some(applies) => f24::F24::new().apply_cost(applies),
        None => f24::F24::new(),
    };
    Ok(told::report(&f24::check(text.as_bytes(), &payment)))
}
