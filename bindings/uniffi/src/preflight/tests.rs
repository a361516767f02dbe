use super::*;
use crate::error::NativeError;
use crate::file::FileData;

fn limits() -> EnvironmentLimits {
    EnvironmentLimits {
        preset: PresetData::Production,
        max_documents: None,
        max_recipients: None,
        denomination_length: None,
        denomination_characters: None,
        address_characters: None,
        address_character_class: None,
        address_row_length: None,
        longest_address_row: None,
        address_lookup: None,
        taxonomy: None,
        taxonomy_codes: None,
        tax_id_white_list: None,
        tax_id_black_list: None,
        max_file_size: None,
        checks_pdf_header: None,
        sender: None,
    }
}

fn options() -> PreflightOptions {
    PreflightOptions { environment: limits(), version: None, gateway: true, knowledge: None }
}

#[test]
fn bodies_are_checked_each_by_itself() {
    let reports = preflight_check(vec!["{".to_owned(), "{}".to_owned()], options()).unwrap();
    assert_eq!(reports.len(), 2);
    assert_eq!((reports[0].issues.len(), reports[0].issues[0].line), (1, Some(1)));
    assert!(reports[1].issues.len() > 1);
    let answer = reports[1].answer.as_ref().unwrap();
    assert_eq!((answer.layer, answer.status, answer.errors.len()), (LayerData::Gateway, 400, 1));
}

#[test]
fn an_impossible_limit_is_named() {
    let environment = EnvironmentLimits { max_recipients: Some(-1), ..limits() };
    let NativeError::Failure { detail } =
        preflight_check(vec![], PreflightOptions { environment, ..options() }).unwrap_err();
    assert_eq!(detail.path.as_deref(), Some("maxRecipients"));
    let NativeError::Failure { detail } =
        preflight_check(vec![], PreflightOptions { version: Some("two".to_owned()), ..options() }).unwrap_err();
    assert_eq!(detail.path.as_deref(), Some("version"));
}

#[test]
fn presets_without_changes_are_the_core_s() {
    for (preset, expected) in [
        (PresetData::Production, Environment::production()),
        (PresetData::Uat, Environment::uat()),
        (PresetData::Development, Environment::development()),
        (PresetData::Strict, Environment::strict()),
    ] {
        assert_eq!(Environment::try_from(EnvironmentLimits { preset, ..limits() }).unwrap(), expected);
    }
}

#[test]
fn a_changed_policy_keeps_the_usual_value() {
    let enforced = EnvironmentLimits {
        address_characters: Some(PolicyData::Enforce),
        address_row_length: Some(PolicyData::Enforce),
        address_lookup: Some(AddressLookupData::Disabled),
        ..limits()
    };
    assert_eq!(Environment::try_from(enforced).unwrap(), Environment::strict());
}

#[test]
fn a_file_is_checked_at_its_place() {
    let file = || FileData::Bytes { content: b"{}".to_vec() };
    let report = attachment_check(PlaceData::Document { index: 2 }, file(), limits(), None, None).unwrap();
    assert_eq!((report.issues[0].path.as_str(), report.issues[0].inside.as_str()), ("documents[2]", ""));
    let place = PlaceData::Form { recipient: 1, payment: 0, apply_cost: None };
    let metadata = FileData::Bytes { content: br#"{"f24Simplified":{"taxPayer":{}}}"#.to_vec() };
    let report = attachment_check(place, metadata, limits(), None, None).unwrap();
    assert_eq!(report.issues[0].path, "recipients[1].payments[0].f24.metadataAttachment");
    assert!(report.issues.iter().any(|issue| issue.inside.starts_with("f24Simplified")));
    let negative = PlaceData::Notice { recipient: -1, payment: 0 };
    assert!(attachment_check(negative, file(), limits(), None, None).is_err());
}
