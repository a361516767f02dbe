//! What holds for all rules.

use std::collections::BTreeSet;

use send_core::api::Version;
use send_core::ident::Lang;
use send_core::preflight::{Environment, Evidence, FileFacts, FileState, Layer, Policy, Preflight, rules, undecidable};
use send_core::{f24, pdf};
use serde_json::{Value, json};

use crate::cases::{Known, cases};
use crate::gateway::PROPERTIES;
use crate::sample::{REMOVE, V2_6, assert_has, base, change, pdf};

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
    let beyond = ["R-02", "R-09", "R-14", "R-15", "R-16"];
    // Those about what is inside files are tried in `tests/f24.rs` and `tests/pdf.rs`.
    tested.extend(f24::rules().iter().chain(&pdf::rules().collect::<Vec<_>>()).map(|rule| rule.id()));
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

/// What stands exactly at a limit is taken.
#[test]
fn limits_are_inclusive() {
    let mut environment = Environment::production();
    environment.max_documents = 2;
    environment.max_recipients = 1;
    environment.denomination_length = 17;
    environment.address_row_length = Policy::Enforce(17);
    let at_the_limit = change(
        base(),
        &[
            ("/documents/1", pdf("b")),
            ("/recipients/0/physicalAddress/at", json!("123456789")),
            ("/recipients/0/physicalAddress/municipalityDetails", json!("1234567")),
        ],
    );
    let facts = FileFacts::default().size(200 * 1024 * 1024).pages(2);
    let known = Known::file(".pdf", FileState::Stored(facts));
    let report = |environment: &Environment, body: &Value| {
        Preflight::new(environment).version(V2_6).knowledge(&known).json(body.to_string().as_bytes()).to_string()
    };
    assert_eq!(report(&environment, &at_the_limit), "");
    environment.sender.sends_heavy_letters = false;
    let light = change(at_the_limit, &[("/recipients/0/payments", json!(REMOVE))]);
    assert_eq!(report(&environment, &light), "");
    for unlimited in
        [&mut environment.max_documents, &mut environment.max_recipients, &mut environment.denomination_length]
    {
        *unlimited = 0;
    }
    assert_eq!(report(&environment, &light), "", "0 is no limit");
}

/// Where rules meet, one of them stays silent.
#[test]
fn rules_keep_to_their_own() {
    let errors = |changes: &[(&str, Value)], minor: u8, known: &Known, set: fn(&mut Environment)| {
        let mut environment = Environment::production();
        set(&mut environment);
        let body = change(base(), changes).to_string();
        let report =
            Preflight::new(&environment).version(Version::new(2, minor)).knowledge(known).json(body.as_bytes());
        report.errors().map(|issue| format!("{}@{}", issue.id(), issue.path())).collect::<Vec<_>>()
    };
    let nothing = Known::default();
    // A group that does not exist is not looked for among those of the key.
    let groups = |environment: &mut Environment| {
        environment.sender.groups = Some(vec![]);
        environment.sender.key_groups = vec!["g-2".into()];
    };
    assert_eq!(errors(&[], 6, &nothing, groups), ["S-30@group"]);
    // An empty name is too short, and no more.
    let empty = [("/recipients/0/denomination", json!(""))];
    assert_eq!(errors(&empty, 6, &nothing, |_| ()), ["G-10@recipients[0].denomination"]);
    // A property that an object may not have says nothing of those that it may.
    let closed = [("/recipients/0/internalId", json!("1")), ("/recipients/0/taxId", json!("FRMTTR76M06B715A"))];
    assert_eq!(errors(&closed, 6, &nothing, |_| ()), ["G-07@recipients[0]", "S-07@recipients[0].taxId"]);
    // Only notices that carry the cost must be updatable.
    let mut unknown = Known::default();
    unknown.notice_unknown = true;
    let mut second = base()["recipients"][0]["payments"][0].clone();
    second.as_object_mut().unwrap().remove("f24");
    second["pagoPa"]["noticeCode"] = json!("302000100000020424");
    second["pagoPa"]["attachment"] = pdf("second");
    let two = [
        ("/pagoPaIntMode", json!("ASYNC")),
        ("/recipients/0/payments/1", second),
        ("/recipients/0/payments/0/pagoPa/applyCost", json!(false)),
    ];
    assert_eq!(errors(&two, 6, &unknown, |_| ()), ["R-03@recipients[0].payments[1].pagoPa"]);
    // The classes of the service have no bound on names; the rule about names has.
    let emojis = [("/recipients/0/denomination", json!("😀".repeat(45)))];
    let expected = ["S-21@recipients[0].denomination", "S-22@recipients[0].denomination"];
    assert_eq!(errors(&emojis, 6, &nothing, |_| ()), expected);
    // One character of three bytes is one character.
    let short = [("/recipients/0/physicalAddress/address", json!("€"))];
    assert_eq!(errors(&short, 6, &nothing, |_| ()), ["G-16@recipients[0].physicalAddress.address"]);
    // A flat rate needs no figures, not even in requests v2.1.
    let flat = [
        ("/notificationFeePolicy", json!("FLAT_RATE")),
        ("/paFee", json!(REMOVE)),
        ("/recipients/0/payments/0/pagoPa/applyCost", json!(false)),
        ("/recipients/0/payments/0/f24/applyCost", json!(false)),
    ];
    assert_eq!(errors(&flat, 1, &nothing, |_| ()), [""; 0]);
}

#[test]
fn the_service_alone_refuses_an_empty_name() {
    let body = change(base(), &[("/recipients/0/denomination", json!(""))]).to_string();
    let environment = Environment::production();
    let report = Preflight::new(&environment).version(V2_6).without_gateway().json(body.as_bytes());
    assert_has(&report, "S-22", "recipients[0].denomination");
}
