//! Bodies of several kinds: other versions, other environments, preloads, typed requests, large ones.

use send_core::model::request::NewNotification;
use send_core::preflight::{Environment, Issue, Preflight, check_json, check_preload_json};
use serde_json::{Value, json};

use crate::cases::cases;
use crate::sample::{DIGEST, REMOVE, V2_6, assert_has, base, change, check, environment, pdf};

#[test]
fn nothing_is_said_of_a_good_request() {
    assert_eq!(check(&base()).to_string(), "");
    for version in ["2.1", "2.3", "2.4", "2.5", "3.0"] {
        let body = base().to_string();
        assert_eq!(check_json(body.as_bytes(), version.parse().unwrap(), &environment()).to_string(), "", "{version}");
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
    assert_eq!(in_environment(&Environment::production(), name, "Ettore | Fieramosca"), (1, 0));
    assert_eq!(in_environment(&Environment::development(), name, "Ettore | Fieramosca"), (0, 0));
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

#[test]
fn what_is_wrong_a_million_times_is_told_ten_thousand_times() {
    let mut body = base();
    body["documents"] = vec![json!({}); 30_000].into();
    let report = check(&body);
    assert!(!report.is_ok());
    assert_eq!(report.errors().filter(|issue| issue.id().starts_with("G-")).count(), 10_000);
    let answer = report.answer().unwrap();
    assert_eq!((answer.status(), answer.issues().len()), (400, 10_000));
    assert!(report.text(send_core::ident::Lang::It).ends_with("i primi 10000\n"), "the text says that there is more");
    // Duplicates belong to a later step: what the gateway says hides none of them.
    body["recipients"] = vec![body["recipients"][0].clone(); 12_000].into();
    let report = check(&body);
    assert_eq!(report.errors().filter(|issue| issue.path().ends_with("taxId")).count(), 10_000);
    assert!(report.issues().len() < 100_000 && report.to_string().ends_with("the first 10000 are listed\n"));
}
