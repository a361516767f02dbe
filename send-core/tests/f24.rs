//! F24 metadata, rule by rule. The platform's own verdicts are in the shared cases.

use send_core::digest::Sha256Digest;
use send_core::f24::{self, F24};
use send_core::ident::Lang;
use send_core::preflight::{Policy, Severity};
use serde_json::{Value, json};

fn form() -> Value {
    json!({"f24Standard": {
        "taxPayer": {"taxCode": "FRMTTR76M06B715E", "person": {"personalData":
            {"surname": "FERMI", "name": "ETTORE", "birthDate": "06-08-1976", "sex": "M"}}},
        "treasury": {"records": [{"applyCost": true, "taxType": "3944", "year": "2025", "debit": 1000}]},
        "inps": {"records": [{"applyCost": false, "inps": "12", "credit": 5}]},
    }})
}

const ROW: &str = "/f24Standard/treasury/records/0";

/// Ids and places of what is wrong when one value is put in place of another.
fn told(pointer: &str, value: Value) -> Vec<(&'static str, String)> {
    let mut file = form();
    let (parent, name) = pointer.rsplit_once('/').unwrap_or_default();
    let Some(Value::Object(object)) = file.pointer_mut(parent) else { panic!("no object: {parent}") };
    object.insert(name.to_owned(), value);
    let payment = F24::new().apply_cost(true).tax_code_check(Policy::Enforce(()));
    let report = f24::check(file.to_string().as_bytes(), &payment);
    report.errors().map(|issue| (issue.id(), issue.path().to_owned())).collect()
}

#[test]
fn every_rule_has_a_case() {
    let at = |id, place: &str| vec![(id, place.to_owned())];
    let row = "f24Standard.treasury.records[0]";
    assert_eq!(told("/f24Standard/taxPayer/id", json!("01")), vec![]);
    assert_eq!(told("/f24Standard/other", json!(1)), at("F-01", "f24Standard"));
    assert_eq!(told(&format!("{ROW}/debit"), json!([])), at("F-01", &format!("{row}.debit")));
    assert_eq!(told(&format!("{ROW}/taxType"), json!("39a4")), at("F-02", &format!("{row}.taxType")));
    assert_eq!(told("/f24Standard/taxPayer/taxCode", json!(null)), at("F-02", "f24Standard.taxPayer.taxCode"));
    assert_eq!(told("/f24Elid", json!({})), at("F-04", ""));
    assert_eq!(told(&format!("{ROW}/applyCost"), json!(false)), at("F-05", ""));
    assert_eq!(told(&format!("{ROW}/debit"), json!(-1)), at("F-06", row));
    assert_eq!(told("/f24Standard/taxPayer/company", json!({"name": "X"})), at("F-07", "f24Standard.taxPayer"));
    assert_eq!(told("/f24Standard/taxPayer/taxCode", json!("01199250158")), at("F-08", "f24Standard.taxPayer.taxCode"));
    let credit = told(&format!("{ROW}/credit"), json!(5));
    assert_eq!(credit, [("F-05", row.to_owned()), ("F-06", row.to_owned())]);
}

#[test]
fn digests_are_compared() {
    let file = form().to_string();
    let right = Sha256Digest::of(file.as_bytes()).to_string();
    let is_ok = |declared: &str| f24::check(file.as_bytes(), &F24::new().sha256(declared)).is_ok();
    assert!(is_ok(&right));
    assert!(is_ok(&right.to_ascii_lowercase()), "the platform ignores the case");
    assert!(!is_ok("47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU="));
}

#[test]
fn what_is_not_told_is_not_compared_and_what_is_not_sure_is_a_warning() {
    let file = form().to_string().replace("ETTORE", "MARIO");
    let report = f24::check(file.as_bytes(), &F24::new());
    assert!(report.is_ok());
    let warnings: Vec<_> = report.warnings().map(|issue| (issue.id(), issue.severity())).collect();
    assert_eq!(warnings, [("F-08", Severity::Warning)]);
    let report = f24::check(format!("{} x", form()).as_bytes(), &F24::new());
    assert!(report.is_ok() && report.warnings().count() == 1);
    let report = f24::check(format!("\u{FEFF}{}", form()).as_bytes(), &F24::new());
    assert!(report.is_ok() && report.warnings().count() == 1);
}

#[test]
fn messages_say_what_where_and_hold_no_value() {
    let file = form().to_string().replace("3944", "39444").replace("FERMI", "FERMÌ");
    let report = f24::check(file.as_bytes(), &F24::new());
    let texts: Vec<_> = report.errors().map(|issue| (issue.message(Lang::It), issue.message(Lang::En))).collect();
    let all = format!("{texts:?}");
    assert!(all.contains("(carattere 5: U+00CC «Ì»)") && all.contains("4 capital letters or digits"), "{all}");
    assert!(!all.contains("FERM") && !all.contains("39444"), "{all}");
    let report = f24::check(b"{\n\"f24Standard\": x}", &F24::new());
    let issue = report.errors().next().unwrap();
    assert_eq!((issue.id(), issue.line_column().map(|(line, _)| line)), ("F-01", Some(2)));
}

#[test]
fn rules_are_listed() {
    for rule in f24::rules().iter().copied().chain(send_core::pdf::rules()) {
        assert!(!rule.source().is_empty() && !rule.requirement(Lang::It).is_empty(), "{rule:?}");
    }
}

/// pn-f24 stops where it cannot read, and at the schema; else it tells everything.
#[test]
fn the_answer_stops_where_the_platform_stops() {
    let answered = |file: &str, payment: F24<'_>| {
        let report = f24::check(file.as_bytes(), &payment);
        let told: Vec<&str> = report.answer().unwrap().issues().iter().map(|issue| issue.id()).collect();
        (report.errors().count(), told)
    };
    let (found, told) = answered("", F24::new().sha256("?"));
    assert_eq!((found, told), (2, vec!["F-01"]));
    let row = r#"{"applyCost": true, "section": "EL", "municipality": "F205", "taxType": "394", "debit": 1000}"#;
    let file = |row: &str| {
        format!(
            r#"{{"f24Simplified": {{"taxPayer": {{"taxCode": "01199250158"}}, "payments": {{"records": [{row}]}}}}}}"#
        )
    };
    let (found, told) = answered(&file(row), F24::new().apply_cost(false).sha256("?"));
    assert_eq!((found, told), (3, vec!["F-02"]));
    let (found, told) = answered(&file(&row.replace("394", "3944")), F24::new().apply_cost(false).sha256("?"));
    assert_eq!((found, told), (2, vec!["F-05", "F-03"]));
}
