//! What the platform would answer.

use send_core::ident::Lang;
use send_core::preflight::{Issue, Layer, Severity, check_json, check_preload_json};
use serde_json::json;

use crate::cases::{Case, cases};
use crate::sample::{REMOVE, V2_6, base, change, check, environment};

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
