//! Requests with the platform's verdict: `cases/validation.jsonl` on top of `cases/base_request.json`.
//!
//! A case agrees if the platform accepts (or nobody but the platform can tell) and no error is reported, or if it refuses and
//! the same rule is reported at the same place with the same code. Warnings are free. More lines follow: on how many cases the set
//! of all errors is that of the table, on how many what the platform would show of them is, and whether its words are.

use std::path::Path;

use send_core::api::Version;
use send_core::model::request::NewNotification;
use send_core::preflight::{
    AddressLookup, CharSet, DenominationCharacters, Environment, FileFacts, FileState, Issue, Knowledge, Policy,
    Preflight, TaxonomyTable, check_preload_json,
};
use serde_json::Value;

use crate::f24;
use crate::patch::{self, Case};
use crate::report::Report;

pub(crate) fn run(folder: &Path) -> Vec<Report> {
    let mut verdicts = Report::new("validation");
    let mut whole = Report::new("validation_whole_set");
    let mut answers = Report::new("validation_answer");
    let mut words = Report::new("validation_words");
    let mut typed = Report::new("validation_typed");
    let mut metadata = Report::new("validation_f24_metadata");
    let mut metadata_whole = Report::new("validation_f24_whole_set");
    let (base, cases) = match patch::load(folder) {
        Ok(loaded) => loaded,
        Err(why) => {
            verdicts.skipped = Some(why);
            return vec![verdicts];
        }
    };
    for case in cases.iter().filter(|case| case.text("status") == "current") {
        if case.text("kind") == "f24_metadata" {
            let (verdict, other_errors) = f24::differences(case);
            metadata.add(case.text("id"), &verdict, f24::DISPUTED.contains(&case.text("id")));
            if case.text("expect") != "accept" {
                metadata_whole.add(case.text("id"), &other_errors, true);
            }
            continue;
        }
        match verdict(case, &base) {
            Ok(verdict) => {
                let undecidable = case.get("offline_decidable") == &Value::Bool(false);
                verdicts.add(case.text("id"), &verdict.differences, undecidable);
                if let Some(differences) = &verdict.typed {
                    typed.add(case.text("id"), differences, false);
                }
                if case.text("expect") != "accept" && !undecidable {
                    whole.add(case.text("id"), &verdict.other_errors, true);
                    answers.add(case.text("id"), &verdict.other_answer, false);
                    words.add(case.text("id"), &verdict.other_words, false);
                }
            }
            Err(why) => verdicts.add(case.text("id"), &[why], false),
        }
    }
    vec![verdicts, whole, answers, words, typed, metadata, metadata_whole]
}

/// What a case came to: what differs in the verdict, in the set of all errors, in what the platform would show of them, in its
/// words.
#[derive(Default)]
struct Verdict {
    differences: Vec<String>,
    other_errors: Vec<String>,
    other_answer: Vec<String>,
    other_words: Vec<String>,
    /// What differs when the request is checked as a typed value; nothing if it cannot be one.
    typed: Option<Vec<String>>,
}

fn verdict(case: &Case, base: &Value) -> Result<Verdict, String> {
    if case.text("kind") == "taxid_unit" {
        return Ok(tax_id_verdict(case));
    }
    let environment = environment(case);
    let mut typed = None;
    let (body, report) = match case.text("kind") {
        "preload" => {
            let body = case.get("body").to_string();
            let report = check_preload_json(body.as_bytes());
            (body, report)
        }
        _ => {
            let body = body(case, base)?;
            let version = case.get("api_version").as_str().unwrap_or("2.6");
            let version: Version = version.parse().map_err(|_| format!("no version: {version}"))?;
            let known = Known { case };
            let preflight = Preflight::new(&environment).version(version).knowledge(&known);
            // Tests of the service's own methods never pass the gateway.
            let is_unit = case.text("kind") == "denomination_unit";
            let preflight = if is_unit { preflight.without_gateway() } else { preflight };
            let report = preflight.json(body.as_bytes());
            typed = typed_differences(&preflight, &body);
            (body, report)
        }
    };
    let errors: Vec<&Issue> = report.errors().collect();
    let answered: Vec<&Issue> = report.answer().map(|answer| answer.issues().to_vec()).unwrap_or_default();
    Ok(Verdict {
        differences: differences(case, &errors),
        other_errors: other_issues(case, &errors),
        other_answer: other_issues(case, &answered),
        other_words: other_words(case, &errors, &body),
        typed,
    })
}

/// The verdict itself.
fn differences(case: &Case, errors: &[&Issue]) -> Vec<String> {
    let told = || errors.iter().map(|issue| format!("{}@{}", issue.id(), issue.path())).collect::<Vec<_>>().join(", ");
    if case.text("expect") == "accept" || case.get("offline_decidable") == &Value::Bool(false) {
        return if errors.is_empty() { vec![] } else { vec![format!("accepted, and we report {}", told())] };
    }
    let found = errors.iter().any(|issue| is_expected(case, issue));
    let wanted = format!("{}@{} with {}", case.text("rule"), case.text("element"), case.text("code"));
    if found { vec![] } else { vec![format!("refused for {wanted}, and we report {}", told())] }
}

fn is_expected(case: &Case, issue: &Issue) -> bool {
    issue.id() == case.text("rule") && issue.code() == case.text("code") && is_place(case.get("element"), issue)
}

/// True if the element of a case is the place of an issue, or what the platform writes in its stead.
fn is_place(element: &Value, issue: &Issue) -> bool {
    match element.as_str() {
        None => true,
        Some("document") => issue.path().starts_with("documents[0]"),
        Some("pagopa_attachment") => issue.path().starts_with("recipients[0].payments[0].pagoPa.attachment"),
        Some(element) => issue.path() == element || issue.element(None).as_deref() == Some(element),
    }
}

/// Rules that the table does not have or has too many. The table knows what the platform shows, which is the first step that
/// fails; so the set of all errors may be larger, and that is no failure.
fn other_issues(case: &Case, errors: &[&Issue]) -> Vec<String> {
    let expected: Vec<&str> =
        case.get("rules_all").as_array().into_iter().flatten().filter_map(Value::as_str).collect();
    let matches = |wanted: &str, issue: &Issue| match wanted.split_once('@') {
        Some((id, place)) => issue.id() == id && is_place(&Value::from(place), issue),
        None => issue.id() == wanted,
    };
    let mut others = Vec::new();
    for wanted in &expected {
        if !errors.iter().any(|issue| matches(wanted, issue)) {
            others.push(format!("missing {wanted}"));
        }
    }
    // The table has the bean violation of a tax code under the rule of the service (validation.md, B-01).
    let is_same_as_s07 =
        |issue: &Issue| issue.id() == "B-01" && expected.iter().any(|wanted| wanted.starts_with("S-07"));
    for issue in errors.iter().filter(|issue| !is_same_as_s07(issue)) {
        if !expected.iter().any(|wanted| matches(wanted, issue)) {
            others.push(format!("besides {}@{}", issue.id(), issue.path()));
        }
    }
    others
}

/// The platform's own words, finer codes and keywords, as far as the table has them.
fn other_words(case: &Case, errors: &[&Issue], body: &str) -> Vec<String> {
    let expected = || errors.iter().filter(|issue| is_expected(case, issue));
    let mut others = Vec::new();
    let mut compare = |name: &str, value_of: &dyn Fn(&Issue) -> String, holds: fn(&str, &str) -> bool| {
        let wanted = case.text(name);
        if !wanted.is_empty() && !expected().any(|issue| holds(&value_of(issue), wanted)) {
            let ours = expected().map(|issue| value_of(issue)).collect::<Vec<_>>().join(" | ");
            others.push(format!("{name}: expected {wanted}, got {ours}"));
        }
    };
    compare("detail_contains", &|issue| issue.detail(Some(body.as_bytes())), |ours, wanted| ours.contains(wanted));
    compare("bean_code", &|issue| issue.local_code().to_owned(), |ours, wanted| ours == wanted);
    compare("kw", &|issue| issue.keyword().unwrap_or_default().to_owned(), |ours, wanted| ours == wanted);
    compare("platform_element", &|issue| issue.element(Some(body.as_bytes())).unwrap_or_default(), |ours, wanted| {
        ours == wanted
    });
    others
}

/// A request that can be a typed value must be judged alike in both forms. Fees that a flat rate makes useless are taken
/// out first, since the types do not have them.
fn typed_differences(preflight: &Preflight<'_>, body: &str) -> Option<Vec<String>> {
    let mut body: Value = serde_json::from_str(body).ok()?;
    if body["notificationFeePolicy"] == "FLAT_RATE" {
        let body = body.as_object_mut()?;
        body.retain(|name, _| name != "paFee" && name != "vat");
    }
    let request: NewNotification = serde_json::from_value(body).ok()?;
    let written = serde_json::to_string(&request).ok()?;
    let (typed, json) = (preflight.request(&request), preflight.json(written.as_bytes()));
    let differs = typed != json;
    Some(differs.then(|| format!("typed: {typed} json: {json}")).into_iter().collect())
}

fn tax_id_verdict(case: &Case) -> Verdict {
    let accepted = environment(case).accepts_tax_id(case.text("value"), case.text("recipient_type") == "PF");
    let expected = case.text("expect") == "accept";
    let differences = if accepted == expected { vec![] } else { vec![format!("expected {expected}, got {accepted}")] };
    Verdict { differences, ..Verdict::default() }
}

fn body(case: &Case, base: &Value) -> Result<String, String> {
    let mut body = base.clone();
    patch::apply(&mut body, &case.request_patch)?;
    let mut set = |pointer: &str, value: &Value| patch::apply(&mut body, &[(pointer.to_owned(), value.clone())]);
    match (case.text("kind"), case.text("field"), case.text("role")) {
        ("denomination_unit", "at", _) => set("/recipients/0/physicalAddress/at", case.get("value"))?,
        ("denomination_unit", ..) => set("/recipients/0/denomination", case.get("value"))?,
        ("attachment", _, "document") => set("/documents/0/digests/sha256", case.get("declared_sha256"))?,
        ("attachment", ..) => {
            set("/recipients/0/payments/0/pagoPa/attachment/digests/sha256", case.get("declared_sha256"))?;
        }
        _ => {}
    }
    Ok(body.to_string())
}

/// The environment of a case. What only the platform knows (`sendActive`, `externalTaxIdValidation`, `gpd`) is not told.
fn environment(case: &Case) -> Environment {
    let mut environment = Environment::production();
    environment.address_lookup = AddressLookup::Enabled;
    let env = case.get("env");
    let texts = |name: &str| env[name].as_array().map(|list| list.iter().map(text_of).collect::<Vec<_>>());
    let number = |name: &str| env[name].as_u64().and_then(|number| usize::try_from(number).ok());
    let row = number("physicalAddressLength").unwrap_or(44);
    match env["physicalAddressValidation"].as_str() {
        Some("ascii") => environment.address_characters = Policy::Enforce(CharSet::parse(r"@_0-9a-zA-Z./ '\-")),
        Some("latin1") => environment.address_characters = Policy::Enforce(CharSet::latin1()),
        _ => {}
    }
    if env["physicalAddressValidation"].is_string() {
        environment.address_row_length = Policy::Enforce(row);
    }
    if env["physicalAddressLookup"] == Value::Bool(false) {
        environment.address_lookup = AddressLookup::Disabled;
    }
    if let Some(codes) = texts("taxonomy") {
        environment.taxonomy = Policy::Enforce(TaxonomyTable::Only(codes));
    }
    environment.max_documents = number("maxDocuments").unwrap_or(environment.max_documents);
    environment.max_recipients = number("maxRecipients").unwrap_or(environment.max_recipients);
    environment.denomination_length = number("denominationLength").unwrap_or(environment.denomination_length);
    environment.denomination_characters = denomination_characters(env);
    environment.tax_id_white_list = texts("taxIdWhiteList").unwrap_or_default();
    environment.tax_id_black_list = texts("taxIdBlackList").unwrap_or_default();
    environment.sender.tax_id = env["paTaxId"].as_str().map(str::to_owned);
    environment.sender.groups = texts("groups");
    environment.sender.key_groups = texts("cxGroups").unwrap_or_default();
    environment.sender.sends_heavy_letters = env["moreThan20Grams"] != Value::Bool(false);
    environment.sender.is_trial = env["mvp"] == Value::Bool(true);
    environment
}

fn denomination_characters(env: &Value) -> DenominationCharacters {
    let excluded = match env.get("denominationExcluded") {
        None => "|",
        Some(Value::String(characters)) if characters != "NONE" => characters,
        Some(_) => "",
    };
    match env["denominationType"].as_str() {
        Some("NONE") => DenominationCharacters::Any,
        Some("REGEX") => {
            DenominationCharacters::Only(CharSet::parse(env["denominationRegex"].as_str().unwrap_or_default()))
        }
        _ => DenominationCharacters::Latin1 { excluded: CharSet::parse(excluded) },
    }
}

fn text_of(value: &Value) -> String {
    value.as_str().unwrap_or_default().to_owned()
}

/// What a case tells about files and earlier requests. The sender of its request is `PA-1`.
struct Known<'c> {
    case: &'c Case,
}

impl Known<'_> {
    fn existing(&self) -> impl Iterator<Item = &Value> {
        self.case.get("existing").as_array().into_iter().flatten()
    }

    /// The file of an `attachment` case stands for any file of its role.
    fn attachment(&self, key: &str) -> FileState<'_> {
        let is_document = key == "PN_NOTIFICATION_ATTACHMENTS-d0a2a64ae1d0c163fe1fca3710a080a6.pdf";
        if self.case.text("kind") != "attachment" || is_document != (self.case.text("role") == "document") {
            return FileState::Unknown;
        }
        let content = patch::base64(self.case.text("content_base64"));
        let facts = FileFacts::of_content(&content).sha256(self.case.text("sha256_base64"));
        let size = self.case.get("size_override").as_u64();
        FileState::Stored(facts.size(size.unwrap_or(content.len() as u64)))
    }
}

impl Knowledge for Known<'_> {
    fn file(&self, key: &str, _version_token: &str) -> FileState<'_> {
        let file = &self.case.get("files")[key];
        if file.is_null() {
            return self.attachment(key);
        }
        if file["gone"] == Value::Bool(true) {
            return FileState::Gone;
        }
        if file["exists"] == Value::Bool(false) {
            return FileState::Missing;
        }
        let mut facts = match file["head"].as_str() {
            Some(head) => FileFacts::of_content(head.as_bytes()),
            None => FileFacts::default(),
        };
        facts.size = file["size"].as_u64();
        // An empty answer of the store is a digest that nothing equals.
        facts.sha256 = file.get("sha256").map(|sha256| sha256.as_str().unwrap_or_default());
        facts.pages = file["pages"].as_u64().and_then(|pages| u32::try_from(pages).ok());
        FileState::Stored(facts)
    }

    fn is_protocol_used(&self, protocol_number: &str, idempotence_token: &str) -> bool {
        self.existing().any(|one| {
            one["senderPaId"] == "PA-1"
                && one["paProtocolNumber"] == protocol_number
                && one["idempotenceToken"].as_str().unwrap_or("null") == idempotence_token
        })
    }

    fn is_notice_used(&self, creditor_tax_id: &str, notice_code: &str) -> bool {
        let key = format!("{creditor_tax_id}{notice_code}");
        self.existing().any(|one| {
            let notices = one["notices"].as_array().into_iter().flatten();
            // Refusal and cancellation free the notices.
            !matches!(one["status"].as_str(), Some("REFUSED" | "CANCELLED"))
                && notices.into_iter().any(|notice| *notice == *key)
        })
    }
}
