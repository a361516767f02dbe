//! Every rule of the preflight, broken once on purpose.
//!
//! A request with every property in it, on which no rule has anything to say, is changed in one place; the rule meant must be
//! reported there, and would not be if it were taken out of its table. The platform's own cases are in
//! `tests/shared_cases/validation.rs`.
#![allow(clippy::unwrap_used, missing_docs)]

use std::collections::BTreeSet;

use send_core::api::Version;
use send_core::ident::Lang;
use send_core::model::request::NewNotification;
use send_core::preflight::{
    AddressLookup, CharSet, DenominationCharacters, Environment, Evidence, FileFacts, FileState, Issue, Knowledge,
    Layer, Policy, Preflight, Report, Severity, TaxonomyTable, check_json, check_preload_json, rules, undecidable,
};
use serde_json::{Value, json};

const V2_6: Version = Version::new(2, 6);
const DIGEST: &str = "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=";
const PDF: &str = "PN_NOTIFICATION_ATTACHMENTS-";

fn file(key: &str, content_type: &str) -> Value {
    json!({"digests": {"sha256": DIGEST}, "contentType": content_type, "ref": {"key": key, "versionToken": "v1"}})
}

fn pdf(name: &str) -> Value {
    file(&format!("{PDF}{name}.pdf"), "application/pdf")
}

fn base() -> Value {
    let mut document = pdf("document");
    document["title"] = json!("Atto");
    document["docIdx"] = json!("0");
    json!({
        "idempotenceToken": "token-1", "paProtocolNumber": "2026/1", "subject": "Verbale", "abstract": "Sintesi",
        "senderDenomination": "Comune di Palermo", "senderTaxId": "80016350821", "taxonomyCode": "010101P",
        "notificationFeePolicy": "DELIVERY_MODE", "paFee": 100, "vat": 22, "pagoPaIntMode": "SYNC", "amount": 1000,
        "physicalCommunicationType": "REGISTERED_LETTER_890", "paymentExpirationDate": "2026-12-31", "group": "g-1",
        "cancelledIun": "ABCD-EFGH-LMNP-202601-A-1", "additionalLanguages": ["DE"], "physicalCommunicationPriority": 1,
        "documents": [document],
        "recipients": [{
            "recipientType": "PF", "taxId": "FRMTTR76M06B715E", "denomination": "Mario Cucumber",
            "digitalDomicile": {"type": "PEC", "address": "nome@pec.it"},
            "physicalAddress": {
                "at": "Presso Rossi", "address": "Via senza nome", "addressDetails": "scala b", "zip": "87100",
                "municipality": "Cosenza", "municipalityDetails": "Frazione", "province": "CS", "foreignState": "ITALIA"
            },
            "payments": [{
                "pagoPa": {
                    "noticeCode": "302000100000019414", "creditorTaxId": "80016350821", "applyCost": true,
                    "attachment": pdf("notice")
                },
                "f24": {
                    "title": "IMU", "applyCost": true,
                    "metadataAttachment": file("PN_F24_META-form.json", "application/json")
                }
            }]
        }]
    })
}

/// Sets values at JSON pointers; `REMOVE` takes them out, a new index appends.
fn change(mut body: Value, changes: &[(&str, Value)]) -> Value {
    for (pointer, value) in changes {
        let (parent, name) = pointer.rsplit_once('/').unwrap();
        match body.pointer_mut(parent).unwrap() {
            Value::Object(object) if *value == json!(REMOVE) => drop(object.remove(name)),
            Value::Object(object) => drop(object.insert(name.to_owned(), value.clone())),
            Value::Array(list) => match list.get_mut(name.parse::<usize>().unwrap()) {
                Some(item) => *item = value.clone(),
                None => list.push(value.clone()),
            },
            other => panic!("{pointer} is in {other}"),
        }
    }
    body
}

const REMOVE: &str = "\u{0}remove";

fn check(body: &Value) -> Report {
    check_json(body.to_string().as_bytes(), V2_6, &environment())
}

fn environment() -> Environment {
    Environment::production()
}

fn has(report: &Report, id: &str, path: &str) -> bool {
    report.issues().iter().any(|issue| issue.id() == id && issue.path() == path)
}

#[track_caller]
fn assert_has(report: &Report, id: &str, path: &str) {
    assert!(has(report, id, path), "{id} at {path} is not among:\n{report}");
}

fn path_of(pointer: &str) -> String {
    let mut path = String::new();
    for step in pointer.split('/').skip(1) {
        match step.parse::<usize>() {
            Ok(index) => path.push_str(&format!("[{index}]")),
            Err(_) if path.is_empty() => path.push_str(step),
            Err(_) => path.push_str(&format!(".{step}")),
        }
    }
    path
}

#[test]
fn nothing_is_said_of_a_good_request() {
    assert_eq!(check(&base()).to_string(), "");
    for version in ["2.1", "2.3", "2.4", "2.5", "3.0"] {
        let body = base().to_string();
        assert_eq!(check_json(body.as_bytes(), version.parse().unwrap(), &environment()).to_string(), "", "{version}");
    }
}

/// Every property of the schema: rule, place, whether it is required.
const PROPERTIES: [(&str, &str, bool); 70] = [
    ("G-01", "", true),
    ("G-02", "/idempotenceToken", false),
    ("G-03", "/paProtocolNumber", true),
    ("G-04", "/subject", true),
    ("G-05", "/abstract", false),
    ("G-06", "/recipients", true),
    ("G-07", "/recipients/0", true),
    ("G-08", "/recipients/0/recipientType", true),
    ("G-09", "/recipients/0/taxId", true),
    ("G-10", "/recipients/0/denomination", true),
    ("G-11", "/recipients/0/digitalDomicile", false),
    ("G-12", "/recipients/0/digitalDomicile/type", true),
    ("G-13", "/recipients/0/digitalDomicile/address", true),
    ("G-14", "/recipients/0/physicalAddress", false),
    ("G-15", "/recipients/0/physicalAddress/at", false),
    ("G-16", "/recipients/0/physicalAddress/address", true),
    ("G-17", "/recipients/0/physicalAddress/addressDetails", false),
    ("G-18", "/recipients/0/physicalAddress/zip", false),
    ("G-19", "/recipients/0/physicalAddress/municipality", true),
    ("G-20", "/recipients/0/physicalAddress/municipalityDetails", false),
    ("G-21", "/recipients/0/physicalAddress/province", false),
    ("G-22", "/recipients/0/physicalAddress/foreignState", false),
    ("G-23", "/recipients/0/payments", false),
    ("G-24", "/recipients/0/payments/0", true),
    ("G-25", "/recipients/0/payments/0/pagoPa", false),
    ("G-26", "/recipients/0/payments/0/pagoPa/noticeCode", true),
    ("G-27", "/recipients/0/payments/0/pagoPa/creditorTaxId", true),
    ("G-28", "/recipients/0/payments/0/pagoPa/applyCost", true),
    ("G-29", "/recipients/0/payments/0/pagoPa/attachment", false),
    ("G-30", "/recipients/0/payments/0/pagoPa/attachment/digests", true),
    ("G-31", "/recipients/0/payments/0/pagoPa/attachment/digests/sha256", true),
    ("G-32", "/recipients/0/payments/0/pagoPa/attachment/contentType", true),
    ("G-33", "/recipients/0/payments/0/pagoPa/attachment/ref", true),
    ("G-34", "/recipients/0/payments/0/pagoPa/attachment/ref/key", true),
    ("G-35", "/recipients/0/payments/0/pagoPa/attachment/ref/versionToken", true),
    ("G-36", "/recipients/0/payments/0/f24", false),
    ("G-37", "/recipients/0/payments/0/f24/title", true),
    ("G-38", "/recipients/0/payments/0/f24/applyCost", true),
    ("G-39", "/recipients/0/payments/0/f24/metadataAttachment", true),
    ("G-40", "/recipients/0/payments/0/f24/metadataAttachment/digests", true),
    ("G-41", "/recipients/0/payments/0/f24/metadataAttachment/digests/sha256", true),
    ("G-42", "/recipients/0/payments/0/f24/metadataAttachment/contentType", true),
    ("G-43", "/recipients/0/payments/0/f24/metadataAttachment/ref", true),
    ("G-44", "/recipients/0/payments/0/f24/metadataAttachment/ref/key", true),
    ("G-45", "/recipients/0/payments/0/f24/metadataAttachment/ref/versionToken", true),
    ("G-46", "/documents", true),
    ("G-47", "/documents/0", true),
    ("G-48", "/documents/0/digests", true),
    ("G-49", "/documents/0/digests/sha256", true),
    ("G-50", "/documents/0/contentType", true),
    ("G-51", "/documents/0/ref", true),
    ("G-52", "/documents/0/ref/key", true),
    ("G-53", "/documents/0/ref/versionToken", true),
    ("G-54", "/documents/0/title", false),
    ("G-55", "/documents/0/docIdx", false),
    ("G-56", "/notificationFeePolicy", true),
    ("G-57", "/cancelledIun", false),
    ("G-58", "/physicalCommunicationType", true),
    ("G-59", "/senderDenomination", true),
    ("G-60", "/senderTaxId", true),
    ("G-61", "/group", false),
    ("G-62", "/amount", false),
    ("G-63", "/paymentExpirationDate", false),
    ("G-64", "/taxonomyCode", true),
    ("G-65", "/paFee", false),
    ("G-66", "/vat", false),
    ("G-67", "/pagoPaIntMode", false),
    ("G-68", "/additionalLanguages", false),
    ("G-69", "/additionalLanguages/0", true),
    ("G-70", "/physicalCommunicationPriority", false),
];

#[test]
fn the_gateway_refuses_nulls_and_other_types_everywhere() {
    for (id, pointer, _) in PROPERTIES {
        let other = if base().pointer(pointer).unwrap().is_array() { json!({}) } else { json!([]) };
        for (wrong, message) in [(Value::Null, "null"), (other, "type")] {
            let body = if pointer.is_empty() { wrong.clone() } else { change(base(), &[(pointer, wrong.clone())]) };
            let report = check(&body);
            let path = path_of(pointer);
            assert_has(&report, id, &path);
            let issue = report.issues().iter().find(|issue| issue.path() == path).unwrap();
            assert_eq!((issue.keyword(), issue.layer()), (Some("type"), Layer::Gateway), "{id}");
            assert_eq!((issue.code(), issue.severity()), ("PN_INVALID_BODY", Severity::Error), "{id}");
            assert!(issue.message(Lang::En).contains(message), "{}", issue.message(Lang::En));
            assert!(
                issue.detail(None).starts_with(&format!("instance type ({})", kind(&wrong))),
                "{}",
                issue.detail(None)
            );
        }
    }
}

fn kind(value: &Value) -> &'static str {
    match value {
        Value::Null => "null",
        Value::Array(_) => "array",
        _ => "object",
    }
}

#[test]
fn the_gateway_wants_what_is_required_and_no_more() {
    for (id, pointer, required) in PROPERTIES {
        if pointer.is_empty()
            || pointer.ends_with(|c: char| c.is_ascii_digit())
                && !pointer.ends_with("f24")
                && !pointer.ends_with("sha256")
        {
            continue;
        }
        let report = check(&change(base(), &[(pointer, json!(REMOVE))]));
        assert_eq!(has(&report, id, &path_of(pointer)), required, "{id}: {report}");
    }
}

/// Bounds of lengths: rule, place, fewest and most characters, a character that the pattern takes.
const LENGTHS: [(&str, &str, usize, usize, char); 24] = [
    ("G-02", "/idempotenceToken", 0, 256, 'x'),
    ("G-03", "/paProtocolNumber", 0, 256, 'è'),
    ("G-04", "/subject", 0, 134, '€'),
    ("G-05", "/abstract", 0, 1024, 'x'),
    ("G-09", "/recipients/0/taxId", 11, 16, '1'),
    ("G-10", "/recipients/0/denomination", 1, 88, 'è'),
    ("G-15", "/recipients/0/physicalAddress/at", 0, 44, 'x'),
    ("G-16", "/recipients/0/physicalAddress/address", 2, 1024, 'x'),
    ("G-17", "/recipients/0/physicalAddress/addressDetails", 0, 1024, 'x'),
    ("G-18", "/recipients/0/physicalAddress/zip", 0, 15, '1'),
    ("G-19", "/recipients/0/physicalAddress/municipality", 2, 256, 'x'),
    ("G-20", "/recipients/0/physicalAddress/municipalityDetails", 0, 256, 'x'),
    ("G-21", "/recipients/0/physicalAddress/province", 0, 256, 'x'),
    ("G-22", "/recipients/0/physicalAddress/foreignState", 0, 256, 'x'),
    ("G-26", "/recipients/0/payments/0/pagoPa/noticeCode", 18, 18, '1'),
    ("G-27", "/recipients/0/payments/0/pagoPa/creditorTaxId", 11, 11, '1'),
    ("G-34", "/recipients/0/payments/0/pagoPa/attachment/ref/key", 0, 512, 'x'),
    ("G-35", "/recipients/0/payments/0/pagoPa/attachment/ref/versionToken", 0, 256, 'x'),
    ("G-45", "/recipients/0/payments/0/f24/metadataAttachment/ref/versionToken", 0, 256, 'x'),
    ("G-53", "/documents/0/ref/versionToken", 0, 256, 'x'),
    ("G-54", "/documents/0/title", 1, 512, 'x'),
    ("G-59", "/senderDenomination", 1, 88, 'x'),
    ("G-60", "/senderTaxId", 11, 11, '1'),
    ("G-61", "/group", 0, 1024, 'x'),
];

#[test]
fn lengths_are_counted_in_characters() {
    for (id, pointer, min, max, filler) in LENGTHS {
        let check = |length: usize| check(&change(base(), &[(pointer, json!(filler.to_string().repeat(length)))]));
        let path = path_of(pointer);
        let keyword = |report: &Report| {
            report.issues().iter().find(|issue| issue.id() == id && issue.path() == path).and_then(Issue::keyword)
        };
        let shortest = if min == 0 && id == "G-34" { 1 } else { min };
        assert_eq!(keyword(&check(shortest)), None, "{id} {shortest}");
        assert_eq!(keyword(&check(max)), None, "{id} {max}");
        assert_eq!(keyword(&check(max + 1)), Some("maxLength"), "{id} {}", max + 1);
        if min > 0 {
            assert_eq!(keyword(&check(min - 1)), Some("minLength"), "{id} {}", min - 1);
        }
    }
}

/// Values that a property does not take: rule, place, value, keyword.
#[test]
fn the_gateway_refuses_values() {
    let payment = "/recipients/0/payments/0";
    let notice = "/recipients/0/payments/0/pagoPa";
    let metadata = "/recipients/0/payments/0/f24/metadataAttachment";
    let at = |parent: &str, rest: &str| format!("{parent}{rest}");
    let cases: Vec<(&str, String, Value, &str)> = vec![
        ("G-02", "/idempotenceToken".into(), json!("è"), "pattern"),
        ("G-04", "/subject".into(), json!("a\nb"), "pattern"),
        ("G-06", "/recipients".into(), json!([]), "minItems"),
        ("G-07", "/recipients/0".into(), json!({"internalId": "x"}), "additionalProperties"),
        ("G-08", "/recipients/0/recipientType".into(), json!("pf"), "enum"),
        ("G-09", "/recipients/0/taxId".into(), json!("frmttr76m06b715e"), "pattern"),
        ("G-12", "/recipients/0/digitalDomicile/type".into(), json!("REM"), "enum"),
        ("G-13", "/recipients/0/digitalDomicile/address".into(), json!("nome@pec"), "pattern"),
        ("G-18", "/recipients/0/physicalAddress/zip".into(), json!("1.2"), "pattern"),
        ("G-24", payment.into(), json!({}), "minProperties"),
        ("G-24", payment.into(), json!({"x": 1}), "additionalProperties"),
        ("G-26", at(notice, "/noticeCode"), json!("30200010000001941x"), "pattern"),
        ("G-27", at(notice, "/creditorTaxId"), json!("8001635082x"), "pattern"),
        ("G-28", at(notice, "/applyCost"), json!("true"), "type"),
        ("G-31", at(notice, "/attachment/digests/sha256"), json!("a".repeat(64)), "maxLength"),
        ("G-32", at(notice, "/attachment/contentType"), json!("application/PDF"), "pattern"),
        ("G-34", at(notice, "/attachment/ref/key"), json!("a/b"), "pattern"),
        ("G-41", at(metadata, "/digests/sha256"), json!("zz"), "minLength"),
        ("G-42", at(metadata, "/contentType"), json!("application/pdf"), "pattern"),
        ("G-44", at(metadata, "/ref/key"), json!("a b"), "pattern"),
        ("G-46", "/documents".into(), json!([]), "minItems"),
        ("G-49", "/documents/0/digests/sha256".into(), json!("!".repeat(44)), "pattern"),
        ("G-50", "/documents/0/contentType".into(), json!("application/json"), "maxLength"),
        ("G-52", "/documents/0/ref/key".into(), json!(""), "pattern"),
        ("G-55", "/documents/0/docIdx".into(), json!("x"), "pattern"),
        ("G-56", "/notificationFeePolicy".into(), json!("flat_rate"), "enum"),
        ("G-57", "/cancelledIun".into(), json!("ABCD-EFGH-LMNP-202601-A-A"), "pattern"),
        ("G-58", "/physicalCommunicationType".into(), json!("SIMPLE"), "enum"),
        ("G-60", "/senderTaxId".into(), json!("8001635082x"), "pattern"),
        ("G-61", "/group".into(), json!("\u{7f}"), "pattern"),
        ("G-62", "/amount".into(), json!(10.5), "type"),
        ("G-63", "/paymentExpirationDate".into(), json!("2026-13-01"), "pattern"),
        ("G-64", "/taxonomyCode".into(), json!("010101p"), "pattern"),
        ("G-65", "/paFee".into(), json!(101), "maximum"),
        ("G-65", "/paFee".into(), json!(-1), "minimum"),
        ("G-66", "/vat".into(), json!(101), "maximum"),
        ("G-66", "/vat".into(), json!(-1), "minimum"),
        ("G-66", "/vat".into(), json!(10.5), "type"),
        ("G-67", "/pagoPaIntMode".into(), json!("sync"), "enum"),
        ("G-69", "/additionalLanguages/0".into(), json!(5), "type"),
        ("G-70", "/physicalCommunicationPriority".into(), json!(101), "maximum"),
    ];
    for (id, pointer, value, keyword) in cases {
        let report = check(&change(base(), &[(&pointer, value)]));
        let path = path_of(&pointer);
        let found = report.issues().iter().any(|issue| {
            issue.id() == id && issue.path() == path && issue.keyword() == Some(keyword) && issue.is_error()
        });
        assert!(found, "{id} {keyword} at {path} is not among:\n{report}");
    }
    for (pointer, value) in [("/paFee", json!(0)), ("/vat", json!(100)), ("/vat", json!(10.0)), ("/amount", json!(-5))]
    {
        assert!(check(&change(base(), &[(pointer, value)])).is_ok());
    }
    let report = check(&change(base(), &[("/recipients/0/internalId", json!("x"))]));
    assert!(report.errors().next().unwrap().message(Lang::It).contains("internalId"));
    assert!(check(&change(base(), &[("/unknown", json!("x")), ("/documents/0/sha", json!("x"))])).is_ok());
}

/// One violation of a rule of the service, or of a later step.
struct Case {
    id: &'static str,
    changes: Vec<(&'static str, Value)>,
    path: &'static str,
    environment: Environment,
    known: Known,
    version: Version,
    severity: Severity,
}

impl Case {
    fn new(id: &'static str, path: &'static str, changes: Vec<(&'static str, Value)>) -> Self {
        let (environment, known) = (environment(), Known::default());
        Self { id, changes, path, environment, known, version: V2_6, severity: Severity::Error }
    }

    fn set(mut self, set: impl FnOnce(&mut Environment)) -> Self {
        set(&mut self.environment);
        self
    }

    fn known(mut self, known: Known) -> Self {
        self.known = known;
        self
    }

    fn version(mut self, minor: u8) -> Self {
        self.version = Version::new(2, minor);
        self
    }

    fn warns(mut self) -> Self {
        self.severity = Severity::Warning;
        self
    }

    fn report(&self) -> Report {
        let body = change(base(), &self.changes).to_string();
        Preflight::new(&self.environment).version(self.version).knowledge(&self.known).json(body.as_bytes())
    }
}

/// Knows what a test tells it.
#[derive(Default)]
struct Known {
    state: FileState<'static>,
    /// Whose state it is: files whose key has this in it.
    key: &'static str,
    protocol_used: bool,
    notice_used: bool,
    tax_id_unknown: bool,
    notice_unknown: bool,
    quota_used_up: bool,
}

impl Known {
    fn file(key: &'static str, state: FileState<'static>) -> Self {
        Self { key, state, ..Self::default() }
    }
}

impl Knowledge for Known {
    fn file(&self, key: &str, version_token: &str) -> FileState<'_> {
        assert_eq!(version_token, "v1");
        if !self.key.is_empty() && key.contains(self.key) { self.state } else { FileState::Unknown }
    }

    fn is_protocol_used(&self, protocol_number: &str, idempotence_token: &str) -> bool {
        self.protocol_used && protocol_number == "2026/1" && idempotence_token == "null"
    }

    fn is_notice_used(&self, creditor_tax_id: &str, notice_code: &str) -> bool {
        self.notice_used && (creditor_tax_id, notice_code) == ("80016350821", "302000100000019414")
    }

    fn is_tax_id_registered(&self, _tax_id: &str) -> Option<bool> {
        self.tax_id_unknown.then_some(false)
    }

    fn is_notice_payable(&self, _creditor_tax_id: &str, _notice_code: &str) -> Option<bool> {
        self.notice_unknown.then_some(false)
    }

    fn is_quota_used_up(&self) -> bool {
        self.quota_used_up
    }
}

fn second_recipient(tax_id: &str, notice: &str) -> Value {
    let mut recipient = base()["recipients"][0].clone();
    recipient["taxId"] = json!(tax_id);
    recipient["payments"][0]["pagoPa"]["noticeCode"] = json!(notice);
    recipient
}

fn cases() -> Vec<Case> {
    let stored = |facts: FileFacts<'static>| FileState::Stored(facts);
    let fee = "/notificationFeePolicy";
    let pago_pa = "/recipients/0/payments/0/pagoPa";
    let f24 = "/recipients/0/payments/0/f24";
    let light = |environment: &mut Environment| environment.sender.sends_heavy_letters = false;
    let flat = |other: Vec<(&'static str, Value)>| [vec![(fee, json!("FLAT_RATE"))], other].concat();
    let no_cost = || ("/recipients/0/payments/0/pagoPa/applyCost", json!(false));
    let no_f24_cost = || ("/recipients/0/payments/0/f24/applyCost", json!(false));
    let second = || ("/recipients/1", second_recipient("GRBGPP87L04L741X", "302000100000020424"));
    let notice_file = "recipients[0].payments[0].pagoPa.attachment";
    vec![
        Case::new("L-01", "recipients[0].physicalAddress", vec![("/recipients/0/physicalAddress", json!(REMOVE))])
            .version(4),
        Case::new("L-04", "paFee", vec![("/paFee", json!(0))]).version(1),
        Case::new(
            "L-04",
            "vat",
            vec![("/vat", json!(REMOVE)), (f24, json!(REMOVE)), ("/pagoPaIntMode", json!("ASYNC"))],
        )
        .version(1),
        Case::new("S-01", "senderTaxId", vec![]).set(|environment| environment.sender.is_active = false),
        Case::new("S-02", "taxonomyCode", vec![("/taxonomyCode", json!("999999Z"))]).warns(),
        Case::new("S-02", "taxonomyCode", vec![])
            .set(|environment| environment.taxonomy = Policy::Enforce(TaxonomyTable::Only(vec!["010102P".into()]))),
        Case::new("S-03", "documents", vec![("/documents/1", pdf("b"))])
            .set(|environment| environment.max_documents = 1),
        Case::new("S-04", "recipients", vec![second()]).set(|environment| environment.max_recipients = 1),
        Case::new("S-05", "paFee", vec![("/paFee", json!(REMOVE)), ("/vat", json!(REMOVE))]),
        Case::new("S-05", "vat", vec![("/vat", json!(REMOVE))]),
        Case::new("S-06", "recipients[0].taxId", vec![("/recipients/0/recipientType", json!("PG"))]),
        Case::new("S-07", "recipients[0].taxId", vec![("/recipients/0/taxId", json!("FRMTTR76M06B715A"))]),
        Case::new("S-07", "recipients[0].taxId", vec![("/recipients/0/taxId", json!("00749900049"))]),
        Case::new("S-07", "recipients[0].taxId", vec![])
            .set(|environment| environment.tax_id_black_list = vec!["FRMTTR76M06B715E".into()]),
        Case::new("S-08", "recipients[0].taxId", vec![]).known(Known { tax_id_unknown: true, ..Known::default() }),
        Case::new(
            "S-09",
            "recipients[1].taxId",
            vec![("/recipients/1", second_recipient("FRMTTR76M06B715E", "302000100000020424"))],
        ),
        Case::new(
            "S-10",
            "recipients[0].payments[0].f24.title",
            vec![("/recipients/0/payments/0/f24/title", json!(" \t"))],
        ),
        Case::new("S-11", "recipients[0].payments", vec![no_cost()]),
        Case::new("S-12", "recipients[0].payments", vec![no_f24_cost()]),
        Case::new("S-13", "recipients[0].payments", flat(vec![no_f24_cost()])),
        Case::new("S-14", "recipients[0].payments", flat(vec![no_cost()])),
        Case::new(
            "S-15",
            "recipients[1].payments[0].pagoPa.noticeCode",
            vec![("/recipients/1", second_recipient("GRBGPP87L04L741X", "302000100000019414"))],
        ),
        Case::new(
            "S-16",
            "recipients[0].payments[0].f24.metadataAttachment.ref.key",
            vec![("/recipients/0/payments/0/f24/metadataAttachment/ref/key", json!("PN_F24_META-form.pdf"))],
        ),
        Case::new(
            "S-16",
            "recipients[0].payments[0].pagoPa.attachment.ref.key",
            vec![
                (f24, json!(REMOVE)),
                ("/recipients/0/payments/0/pagoPa/attachment/ref/key", json!("PN_F24_META-x.pdf")),
            ],
        ),
        Case::new("S-17", "recipients[0].physicalAddress", vec![("/recipients/0/physicalAddress", json!(REMOVE))])
            .warns(),
        Case::new("S-17", "recipients[0].physicalAddress", vec![("/recipients/0/physicalAddress", json!(REMOVE))])
            .set(|environment| environment.address_lookup = AddressLookup::Disabled),
        Case::new(
            "S-18",
            "recipients[0].physicalAddress.address",
            vec![("/recipients/0/physicalAddress/address", json!("Via Łódź"))],
        )
        .warns(),
        Case::new(
            "S-18",
            "recipients[0].physicalAddress.addressDetails",
            vec![("/recipients/0/physicalAddress/addressDetails", json!("scala (b)"))],
        )
        .set(|environment| environment.address_characters = Policy::Enforce(CharSet::parse("a-zA-Z0-9 "))),
        Case::new(
            "S-19",
            "recipients[0].physicalAddress.at",
            vec![
                ("/recipients/0/physicalAddress/at", json!(" 123456789012345678901234567890 ")),
                ("/recipients/0/physicalAddress/municipalityDetails", json!("12345678901234")),
            ],
        )
        .warns(),
        Case::new(
            "S-19",
            "recipients[0].physicalAddress.municipality",
            vec![("/recipients/0/physicalAddress/municipality", json!("x".repeat(36)))],
        )
        .set(|environment| environment.address_row_length = Policy::Enforce(44)),
        Case::new(
            "S-20",
            "recipients[0].physicalAddress.province",
            vec![
                ("/recipients/0/physicalAddress/province", json!(" ")),
                ("/recipients/0/physicalAddress/foreignState", json!(" italy")),
            ],
        ),
        Case::new("S-21", "recipients[0].denomination", vec![]).set(|environment| environment.denomination_length = 13),
        Case::new("S-21", "recipients[0].physicalAddress.at", vec![])
            .set(|environment| environment.denomination_length = 11),
        Case::new("S-22", "recipients[0].denomination", vec![("/recipients/0/denomination", json!("Mario | Rossi"))]),
        Case::new("S-22", "recipients[0].denomination", vec![("/recipients/0/denomination", json!("5 €"))]),
        Case::new("S-22", "recipients[0].physicalAddress.at", vec![]).set(|environment| {
            environment.denomination_characters = DenominationCharacters::Only(CharSet::parse("a-zA-QS-Z "))
        }),
        Case::new("S-23", "documents", vec![("/documents/1", pdf("document"))]),
        Case::new("S-23", "documents", vec![("/recipients/0/payments/0/pagoPa/attachment", pdf("document"))]),
        Case::new("S-24", "documents[0].ref.key", vec![("/documents/0/ref/key", json!("pn_notification_attachments"))]),
        Case::new("B-01", "subject", vec![("/subject", json!("next\u{85}line"))]),
        Case::new("B-01", "recipients[0].taxId", vec![("/recipients/0/taxId", json!("123456789012"))]),
        Case::new("B-02", "subject", vec![("/subject", json!("😀".repeat(68)))]),
        Case::new("S-25", "recipients", vec![second()]).set(|environment| environment.sender.is_trial = true),
        Case::new("S-26", "recipients[0].payments", vec![("/recipients/0/payments", json!([]))])
            .set(|environment| environment.sender.is_trial = true),
        Case::new("S-27", "additionalLanguages", vec![("/additionalLanguages/1", json!("FR"))]),
        Case::new("S-28", "additionalLanguages", vec![("/additionalLanguages/0", json!("SI"))]),
        Case::new("S-29", "senderTaxId", vec![])
            .set(|environment| environment.sender.tax_id = Some("01199250158".into())),
        Case::new("S-30", "group", vec![]).set(|environment| environment.sender.groups = Some(vec!["g-2".into()])),
        Case::new("S-31", "group", vec![]).set(|environment| environment.sender.key_groups = vec!["g-2".into()]),
        Case::new("S-32", "group", vec![("/group", json!(" "))])
            .set(|environment| environment.sender.key_groups = vec!["g-2".into()]),
        Case::new("S-33", "", vec![]).known(Known { quota_used_up: true, ..Known::default() }),
        Case::new("S-34", "paProtocolNumber", vec![("/idempotenceToken", json!(REMOVE))])
            .known(Known { protocol_used: true, ..Known::default() }),
        Case::new("S-34", "recipients[0].payments[0].pagoPa.noticeCode", vec![])
            .known(Known { notice_used: true, ..Known::default() }),
        Case::new(
            "R-01",
            "recipients[0].payments",
            vec![("/pagoPaIntMode", json!("ASYNC")), ("/recipients/0/payments", json!(REMOVE))],
        ),
        Case::new("R-03", "recipients[0].payments[0].pagoPa", vec![("/pagoPaIntMode", json!("ASYNC"))])
            .known(Known { notice_unknown: true, ..Known::default() }),
        Case::new("R-04", "documents[0]", vec![]).known(Known::file("document", FileState::Missing)),
        Case::new("R-05", notice_file, vec![]).known(Known::file("notice", FileState::Gone)),
        Case::new("R-06", "documents[0]", vec![]).known(Known::file(
            "document",
            stored(FileFacts::default().sha256("47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFV=")),
        )),
        Case::new("R-07", notice_file, vec![])
            .known(Known::file("notice", stored(FileFacts::default().size(209_715_201)))),
        Case::new("R-08", "documents[0]", vec![])
            .known(Known::file("document", stored(FileFacts::of_content(b"%pdf-1.7")))),
        Case::new("R-10", "recipients[0].payments", vec![(f24, json!(REMOVE))]).set(light),
        Case::new("R-10", "recipients[0].payments", vec![(pago_pa, json!(REMOVE))]).set(light),
        Case::new("R-11", "documents", vec![("/documents/1", pdf("b")), ("/documents/2", pdf("c"))]).set(light),
        Case::new("R-12", "documents[0]", vec![])
            .set(light)
            .known(Known::file("document", stored(FileFacts::default().pages(5)))),
        Case::new("R-12", "documents[1]", vec![("/documents/1", pdf("b"))])
            .set(light)
            .known(Known::file("-b", stored(FileFacts::default().pages(3)))),
        Case::new("R-13", "recipients[0].payments[0].f24.metadataAttachment", vec![])
            .known(Known::file("F24_META", FileState::Missing)),
        Case::new("R-13", "recipients[0].payments[0].f24.metadataAttachment", vec![])
            .known(Known::file("F24_META", stored(FileFacts::default().sha256("")))),
        Case::new("W-01", "idempotenceToken", vec![("/idempotenceToken", json!(REMOVE))]).warns(),
        Case::new("W-02", "recipients[0].taxId", vec![("/recipients/0/taxId", json!("QRZFCN85A10H000B"))]).warns(),
        Case::new(
            "W-03",
            "recipients[0].payments[0].pagoPa.noticeCode",
            vec![("/recipients/0/payments/0/pagoPa/noticeCode", json!("302000100000019421"))],
        )
        .warns(),
        Case::new("W-04", "senderTaxId", vec![("/senderTaxId", json!("80016350822"))]).warns(),
        Case::new(
            "W-04",
            "recipients[0].payments[0].pagoPa.creditorTaxId",
            vec![("/recipients/0/payments/0/pagoPa/creditorTaxId", json!("77777777777"))],
        )
        .warns(),
        Case::new("W-05", "documents[0].digests.sha256", vec![("/documents/0/digests/sha256", json!("A".repeat(44)))])
            .warns(),
        Case::new(
            "W-05",
            "recipients[0].payments[0].f24.metadataAttachment.digests.sha256",
            vec![("/recipients/0/payments/0/f24/metadataAttachment/digests/sha256", json!("A".repeat(44)))],
        )
        .warns(),
        Case::new("W-06", "paymentExpirationDate", vec![("/paymentExpirationDate", json!("2026-02-31"))]).warns(),
        Case::new(
            "W-07",
            "recipients[0].physicalAddress.zip",
            vec![("/recipients/0/physicalAddress/zip", json!(REMOVE))],
        )
        .warns(),
        Case::new(
            "W-08",
            "recipients[0].physicalAddress.province",
            vec![("/recipients/0/physicalAddress/province", json!("Cosenza"))],
        )
        .warns(),
        Case::new(
            "W-09",
            "recipients[0].physicalAddress.municipality",
            vec![("/recipients/0/physicalAddress/municipality", json!("x".repeat(36)))],
        )
        .warns(),
        Case::new("W-10", "amount", vec![("/amount", json!(2_147_483_648_u32))]).warns(),
    ]
}

#[test]
fn every_rule_can_be_broken() {
    for case in cases() {
        let report = case.report();
        assert_has(&report, case.id, case.path);
        let issue = report.issues().iter().find(|issue| issue.id() == case.id && issue.path() == case.path).unwrap();
        assert_eq!(issue.severity(), case.severity, "{}", case.id);
    }
}

#[test]
fn no_rule_is_forgotten_here() {
    let mut tested: BTreeSet<&str> = cases().iter().map(|case| case.id).collect();
    tested.extend(PROPERTIES.map(|(id, ..)| id));
    tested.extend(["G-00", "P-00", "P-01", "P-02", "P-03", "P-04", "W-11", "W-12"]);
    let beyond = ["R-09", "R-14", "R-15", "R-16"];
    let expected: BTreeSet<&str> = rules().iter().map(|rule| rule.id()).filter(|id| !beyond.contains(id)).collect();
    assert_eq!(tested, expected);
    assert_eq!(rules().len(), expected.len() + beyond.len(), "names are unique");
    let undecidable: BTreeSet<&str> = undecidable().map(|rule| rule.id()).collect();
    assert_eq!(undecidable, ["R-03", "R-09", "R-14", "R-15", "R-16", "S-08", "S-33"].into());
}

#[test]
fn every_rule_says_what_it_is() {
    for rule in rules() {
        for lang in [Lang::It, Lang::En] {
            assert!(!rule.requirement(lang).is_empty(), "{}", rule.id());
        }
        assert_ne!(rule.source(), "", "{}", rule.id());
        assert_eq!(rule.code().is_empty(), rule.layer() == Layer::Advice, "{}", rule.id());
        let answers_at_once = !matches!(rule.layer(), Layer::Acceptance | Layer::Advice);
        assert_eq!(rule.http_status().is_some(), answers_at_once, "{}", rule.id());
        assert!(rule.evidence() == Evidence::Request || rule.layer() != Layer::Gateway, "{}", rule.id());
    }
}

#[test]
fn issues_speak_both_languages_and_repeat_nothing_that_was_sent() {
    for case in cases() {
        let body = change(base(), &case.changes);
        let report = case.report();
        let told = format!("{report}\n{}\n{report:?}", report.text(Lang::It));
        for issue in &report {
            let [it, en] = [Lang::It, Lang::En].map(|lang| issue.message(lang));
            assert!(!it.is_empty() && !en.is_empty() && it != en, "{}: {it} / {en}", issue.id());
            for lang in [Lang::It, Lang::En] {
                assert!(!issue.fix(lang).is_empty(), "{}", issue.id());
                assert!(
                    !format!("{}{}", issue.message(lang), issue.fix(lang)).contains(['{', '}']),
                    "{}: {it}",
                    issue.id()
                );
            }
        }
        for pointer in [
            "/recipients/0/taxId",
            "/recipients/0/denomination",
            "/recipients/0/digitalDomicile/address",
            "/recipients/0/physicalAddress/address",
            "/recipients/0/payments/0/pagoPa/noticeCode",
            "/subject",
            "/senderTaxId",
            "/documents/0/ref/key",
        ] {
            let value = body.pointer(pointer).and_then(Value::as_str).filter(|value| value.len() > 4);
            assert!(value.is_none_or(|value| !told.contains(value)), "{}: {told}", case.id);
        }
    }
}

#[test]
fn the_answer_is_that_of_the_first_step_that_fails() {
    let all = change(
        base(),
        &[
            ("/subject", json!("x".repeat(135))),
            ("/abstract", json!(REMOVE)),
            ("/group", json!(REMOVE)),
            ("/documents/0/ref/key", json!("wrong")),
            ("/additionalLanguages/0", json!("EN")),
        ],
    );
    let body = all.to_string();
    let report = check(&all);
    assert_eq!(report.errors().map(Issue::id).collect::<Vec<_>>(), ["G-04", "S-24", "S-28"]);
    let answer = report.answer().unwrap();
    assert_eq!((answer.layer(), answer.status()), (Layer::Gateway, 400));
    let errors = answer.errors(Some(body.as_bytes()));
    assert_eq!((errors.len(), errors[0].code.as_str(), &errors[0].element), (1, "PN_INVALID_BODY", &None));
    let expected =
        format!("Validation errors: [string \"{}\" is too long (length: 135, maximum allowed: 134)]", "x".repeat(135));
    assert_eq!(errors[0].detail, expected);
    assert!(answer.errors(None)[0].detail.contains("\"***\""));

    let all = change(all, &[("/subject", json!("Verbale"))]);
    let report = check(&all);
    let answer = report.answer().unwrap();
    assert_eq!((answer.layer(), answer.status(), answer.issues().len()), (Layer::Service, 400, 1));
    let errors = answer.errors(Some(all.to_string().as_bytes()));
    assert_eq!((errors[0].code.as_str(), &errors[0].element), ("PN_GENERIC_INVALIDPARAMETER", &None));
    assert_eq!(
        errors[0].detail,
        "Document Attachments key wrong does not contain the expected value: PN_NOTIFICATION_ATTACHMENTS"
    );

    let missing = change(base(), &[("/subject", json!(REMOVE)), ("/documents", json!(REMOVE))]);
    let report = check(&missing);
    let errors = report.answer().unwrap().errors(None);
    assert_eq!(
        errors[0].detail,
        r#"Validation errors: [object has missing required properties (["subject","documents"])]"#
    );
    assert!(check(&base()).answer().is_none());
}

#[test]
fn answers_have_the_status_and_the_element_of_the_platform() {
    let answer = |case: &Case| {
        let body = change(base(), &case.changes).to_string();
        let report = case.report();
        let answer = report.answer().unwrap();
        (answer.status(), answer.layer(), answer.errors(Some(body.as_bytes())).swap_remove(0))
    };
    let case = |id: &str| cases().into_iter().find(|case| case.id == id && case.severity == Severity::Error).unwrap();
    let (status, _, error) = answer(&case("S-29"));
    assert_eq!((status, error.code.as_str()), (403, "PN_DELIVERY_INVALID_SENDER_TAX_ID"));
    let (_, _, error) = answer(&case("S-02"));
    assert_eq!(error.element.as_deref(), Some("010101P"));
    let (_, _, error) = answer(&case("S-30"));
    assert_eq!(error.element.as_deref(), Some("g-1"));
    assert_eq!(error.detail, "Group=g-1 not present or suspended/deleted in pa_groups=null");
    let (status, _, error) = answer(&case("S-34"));
    assert_eq!(status, 409);
    assert_eq!(
        error.element.as_deref(),
        Some("Duplicated notification for senderPaId##paProtocolNumber##idempotenceToken")
    );
    assert!(error.detail.ends_with("=***##2026/1##null"), "{}", error.detail);
    let (_, _, error) = answer(&case("S-15"));
    assert_eq!(
        error.detail,
        "Duplicated iuv { 80016350821302000100000019414 } on recipient with index 1 in payment with index 0"
    );
    let (_, _, error) = answer(&case("S-16"));
    assert_eq!(
        error.detail,
        "Key: PN_F24_META-form.pdf does not conform to the expected content type: application/json"
    );
    let (_, _, error) = answer(&case("B-02"));
    assert_eq!((error.code.as_str(), error.element.as_deref()), ("PN_GENERIC_INVALIDPARAMETER_SIZE", Some("subject")));
    let (status, layer, error) = answer(&case("R-10"));
    assert_eq!((status, layer, error.code.as_str()), (202, Layer::Acceptance, "SENDER_DISABLED_MORE_THAN_20_GRAMS"));
    let (status, layer, error) = answer(&case("L-01"));
    assert_eq!((status, layer, error.code.as_str()), (400, Layer::Versioning, "400.00"));
}

#[test]
fn what_is_not_json_is_an_issue_with_its_place() {
    let report = check_json(b"{\n  \"subject\": \"x\",\n}", V2_6, &environment());
    let issue = &report.issues()[0];
    assert_eq!((issue.id(), issue.path(), issue.line_column()), ("G-00", "", Some((3, 1))));
    assert!(issue.message(Lang::It).contains("riga 3, colonna 1"));
    for body in [&b""[..], b"\xEF\xBB\xBF{}", b"\xFF", b"{\"a\":1}{}", b"nul"] {
        assert_eq!(check_json(body, V2_6, &environment()).issues()[0].id(), "G-00");
        assert_eq!(check_preload_json(body).issues()[0].id(), "G-00");
    }
}

#[test]
fn preloads() {
    let item = |index: &str| json!({"preloadIdx": index, "contentType": "application/pdf", "sha256": DIGEST});
    let check = |body: Value| check_preload_json(body.to_string().as_bytes());
    assert_eq!(check(json!([item("0"), item("1")])).to_string(), "");
    assert_has(&check(json!({})), "P-00", "");
    assert_has(&check(Value::Null), "P-00", "");
    assert_has(&check(json!(["x"])), "P-00", "[0]");
    assert_has(&check(json!([])), "P-01", "");
    assert_has(&check((0..16).map(|index| item(&index.to_string())).collect()), "P-01", "");
    assert!(check((0..15).map(|index| item(&index.to_string())).collect()).is_ok());
    let with = |pointer: &'static str, value: Value| check(change(json!([item("0")]), &[(pointer, value)]));
    assert_has(&with("/0/preloadIdx", json!("a/b")), "P-02", "[0].preloadIdx");
    assert_has(&with("/0/contentType", json!("text/plain")), "P-03", "[0].contentType");
    assert_has(&with("/0/sha256", json!(REMOVE)), "P-04", "[0].sha256");
    assert_has(&with("/0/contentType", json!(REMOVE)), "W-12", "[0].contentType");
    assert_has(&with("/0/preloadIdx", json!(REMOVE)), "W-11", "[0].preloadIdx");
    let repeated = check(json!([item("0"), item("0")]));
    assert_has(&repeated, "W-11", "[1].preloadIdx");
    assert!(repeated.is_ok());
    let report = check(json!([]));
    let error = report.answer().unwrap().errors(None).swap_remove(0);
    assert_eq!(
        (error.code.as_str(), error.element.as_deref()),
        ("PN_GENERIC_INVALIDPARAMETER_SIZE", Some("preLoadRequest"))
    );
}

#[test]
fn versions_differ() {
    let at = |version: &str, body: &Value| {
        let report = check_json(body.to_string().as_bytes(), version.parse().unwrap(), &environment());
        report.errors().map(Issue::id).collect::<Vec<_>>()
    };
    let two_languages = change(base(), &[("/additionalLanguages", json!(["DE", "FR"]))]);
    assert_eq!(at("2.3", &two_languages), [""; 0]);
    assert_eq!(at("2.4", &two_languages), ["S-27"]);
    assert_eq!(at("2.5", &two_languages), ["G-68"]);
    assert_eq!(at("2.6", &two_languages), ["S-27"]);
    let priority = change(base(), &[("/physicalCommunicationPriority", Value::Null)]);
    assert_eq!(at("2.5", &priority), [""; 0]);
    assert_eq!(at("2.6", &priority), ["G-70"]);
    let no_address = change(base(), &[("/recipients/0/physicalAddress", json!(REMOVE))]);
    assert_eq!(at("2.4", &no_address), ["L-01"]);
    assert_eq!(at("2.5", &no_address), [""; 0]);
    let no_fee = change(base(), &[("/paFee", json!(REMOVE))]);
    assert_eq!(at("2.1", &no_fee), ["L-04"]);
    assert_eq!(at("2.3", &no_fee), ["S-05"]);
}

#[test]
fn environments_differ() {
    let in_environment = |environment: &Environment, pointer: &str, value: &str| {
        let body = change(base(), &[(pointer, json!(value))]);
        let report = check_json(body.to_string().as_bytes(), V2_6, environment);
        (report.errors().count(), report.warnings().count())
    };
    let street = "/recipients/0/physicalAddress/address";
    assert_eq!(in_environment(&Environment::production(), street, "Via Città"), (0, 0));
    assert_eq!(in_environment(&Environment::production(), street, "Via Łódź"), (0, 1));
    assert_eq!(in_environment(&Environment::strict(), street, "Via Łódź"), (1, 0));
    assert_eq!(in_environment(&Environment::development(), street, "Via Città"), (1, 0));
    let tax_id = "/recipients/0/taxId";
    assert_eq!(in_environment(&Environment::production(), tax_id, "CLMCST42R12D969Z"), (1, 0));
    assert_eq!(in_environment(&Environment::uat(), tax_id, "CLMCST42R12D969Z"), (0, 0));
    let name = "/recipients/0/denomination";
    assert_eq!(in_environment(&Environment::production(), name, "A | B"), (1, 0));
    assert_eq!(in_environment(&Environment::development(), name, "A | B"), (0, 0));
    assert_eq!(Environment::default(), Environment::production());
}

#[test]
fn without_the_gateway_only_the_service_speaks() {
    let body = change(base(), &[("/recipients/0/denomination", json!("x".repeat(89)))]).to_string();
    let report = Preflight::new(&environment()).version(V2_6).without_gateway().json(body.as_bytes());
    assert_eq!(report.errors().map(Issue::id).collect::<Vec<_>>(), ["S-21"]);
    let report = Preflight::new(&environment()).version(V2_6).json(body.as_bytes());
    assert_eq!(report.errors().map(Issue::id).collect::<Vec<_>>(), ["G-10"], "the same news is told once");
    let mut narrow = environment();
    narrow.denomination_length = 44;
    let report = Preflight::new(&narrow).version(V2_6).json(body.as_bytes());
    assert_eq!(report.errors().map(Issue::id).collect::<Vec<_>>(), ["G-10", "S-21"], "a stricter limit is news");
}

#[test]
fn a_typed_request_is_judged_like_its_json() {
    let mut tried = 0;
    for case in cases() {
        let Ok(request) = serde_json::from_value::<NewNotification>(change(base(), &case.changes)) else { continue };
        let preflight = Preflight::new(&case.environment).version(case.version).knowledge(&case.known);
        let written = serde_json::to_string(&request).unwrap();
        let typed = preflight.request(&request);
        assert_eq!(typed, preflight.json(written.as_bytes()), "{}", case.id);
        assert_has(&typed, case.id, case.path);
        tried += 1;
    }
    assert!(tried > 50, "{tried} of the cases are typed requests");
    let request: NewNotification = serde_json::from_value(base()).unwrap();
    assert_eq!(send_core::preflight::check(&request, &environment()).to_string(), "");
}

#[test]
fn many_recipients_and_documents_take_no_square_time() {
    let mut body = base();
    let documents: Vec<Value> = (0..20_000).map(|index| pdf(&index.to_string())).collect();
    let recipients: Vec<Value> = vec![base()["recipients"][0].clone(); 5_000];
    body["documents"] = documents.into();
    body["recipients"] = recipients.into();
    let report = check(&body);
    assert_has(&report, "S-03", "documents");
    assert_has(&report, "S-09", "recipients[4999].taxId");
    let broken = change(base(), &[("/recipients/0/taxId", Value::Null), ("/recipients/0/denomination", json!(REMOVE))]);
    body["recipients"] = vec![broken["recipients"][0].clone(); 5_000].into();
    let report = check(&body);
    assert_has(&report, "G-10", "recipients[4999].denomination");
    let answer = report.answer().unwrap().errors(None);
    assert!(answer[0].detail.len() > 100_000);
}

mod any_json {
    use super::*;
    use proptest::prelude::*;

    fn value() -> impl Strategy<Value = Value> {
        let names = prop_oneof![
            proptest::sample::select(vec![
                "recipients",
                "taxId",
                "payments",
                "pagoPa",
                "documents",
                "ref",
                "digests",
                "key"
            ]),
            Just("x"),
        ];
        let leaf = prop_oneof![
            Just(Value::Null),
            any::<bool>().prop_map(Value::from),
            any::<i64>().prop_map(Value::from),
            any::<f64>().prop_map(Value::from),
            ".{0,50}".prop_map(Value::from),
            proptest::sample::select(vec![
                "PF",
                "PG",
                "DELIVERY_MODE",
                "FLAT_RATE",
                "ITALIA",
                "FRMTTR76M06B715E",
                DIGEST
            ])
            .prop_map(Value::from),
        ];
        leaf.prop_recursive(6, 60, 6, move |inner| {
            prop_oneof![
                proptest::collection::vec(inner.clone(), 0..5).prop_map(Value::from),
                proptest::collection::vec((names.clone(), inner), 0..6)
                    .prop_map(|entries| entries.into_iter().map(|(name, value)| (name.to_owned(), value)).collect()),
            ]
        })
    }

    /// Everything that can be asked of a report.
    fn exercise(report: &Report, body: &[u8]) {
        let _ = (report.to_string(), report.text(Lang::It), format!("{report:?}"));
        for issue in report {
            let _ = (issue.detail(Some(body)), issue.element(Some(body)), issue.local_code());
        }
        assert_eq!(report.answer().is_none(), report.is_ok());
        if let Some(answer) = report.answer() {
            assert!(!answer.errors(Some(body)).is_empty());
        }
    }

    fn exercise_all(body: &[u8]) {
        for minor in 0..=6 {
            for environment in [Environment::production(), Environment::development()] {
                exercise(&check_json(body, Version::new(2, minor), &environment), body);
            }
        }
        exercise(&check_preload_json(body), body);
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(200))]

        #[test]
        fn no_json_makes_it_panic(value in value()) {
            exercise_all(value.to_string().as_bytes());
        }

        #[test]
        fn no_bytes_make_it_panic(bytes in proptest::collection::vec(any::<u8>(), 0..200)) {
            exercise_all(&bytes);
        }

        #[test]
        fn no_change_of_a_request_makes_it_panic(place in 1..PROPERTIES.len(), value in value()) {
            exercise_all(change(base(), &[(PROPERTIES[place].1, value)]).to_string().as_bytes());
        }

        #[test]
        fn the_end_of_a_request_makes_it_no_request(length in 0_usize..1000) {
            let body = base().to_string();
            let cut = body.get(..length).unwrap_or("{").as_bytes();
            let report = check_json(cut, V2_6, &environment());
            prop_assert_eq!(report.issues()[0].id(), "G-00");
            exercise(&report, cut);
        }
    }
}
