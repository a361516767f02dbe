//! The request that the tests change, and how they do it.

use send_core::api::Version;
use send_core::preflight::{Environment, Report, check_json};
use serde_json::{Value, json};

pub(crate) const V2_6: Version = Version::new(2, 6);
pub(crate) const DIGEST: &str = "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=";
pub(crate) const PDF: &str = "PN_NOTIFICATION_ATTACHMENTS-";

pub(crate) fn file(key: &str, content_type: &str) -> Value {
    json!({"digests": {"sha256": DIGEST}, "contentType": content_type, "ref": {"key": key, "versionToken": "v1"}})
}

pub(crate) fn pdf(name: &str) -> Value {
    file(&format!("{PDF}{name}.pdf"), "application/pdf")
}

pub(crate) fn base() -> Value {
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
            "recipientType": "PF", "taxId": "FRMTTR76M06B715E", "denomination": "Ettore Fieramosca",
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
pub(crate) fn change(mut body: Value, changes: &[(&str, Value)]) -> Value {
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

pub(crate) const REMOVE: &str = "\u{0}remove";

pub(crate) fn check(body: &Value) -> Report {
    check_json(body.to_string().as_bytes(), V2_6, &environment())
}

pub(crate) fn environment() -> Environment {
    Environment::production()
}

pub(crate) fn has(report: &Report, id: &str, path: &str) -> bool {
    report.issues().iter().any(|issue| issue.id() == id && issue.path() == path)
}

#[track_caller]
pub(crate) fn assert_has(report: &Report, id: &str, path: &str) {
    assert!(has(report, id, path), "{id} at {path} is not among:\n{report}");
}

pub(crate) fn path_of(pointer: &str) -> String {
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
