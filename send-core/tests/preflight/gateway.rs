//! The schema: every property with a null, another type, nothing, too much, too little, a wrong form.

use send_core::ident::Lang;
use send_core::preflight::{Issue, Layer, Report, Severity};
use serde_json::{Value, json};

use crate::sample::{REMOVE, assert_has, base, change, check, has, path_of};

/// Every property of the schema: rule, place, whether it is required.
pub(crate) const PROPERTIES: [(&str, &str, bool); 70] = [
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
