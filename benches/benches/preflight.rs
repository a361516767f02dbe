//! How long all the platform's rules take on one request: 2 recipients, 2 documents, 2 payments with their files.
//!
//! `typed` looks at a request in memory, `json` at its text (parsing included), `json_wrong` at one with a mistake in every
//! recipient (reporting included, messages not), `parse_only` is what serde_json takes to read the same text.
#![allow(missing_docs)]

use std::hint::black_box;

use criterion::{Criterion, criterion_group, criterion_main};
use send_core::api::Version;
use send_core::model::request::NewNotification;
use send_core::preflight::{Environment, check, check_json};

/// The body of one request, as an ERP would send it.
fn sample() -> String {
    let file = |name: &str| {
        format!(
            r#""digests":{{"sha256":"47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU="}},"contentType":"application/pdf",
            "ref":{{"key":"PN_NOTIFICATION_ATTACHMENTS-{name}.pdf","versionToken":"v1_{name}"}}"#
        )
    };
    let recipient = |kind: &str, tax_id: &str, name: &str, notice: &str| {
        format!(
            r#"{{"recipientType":"{kind}","taxId":"{tax_id}","denomination":"{name}",
            "digitalDomicile":{{"type":"PEC","address":"nome.cognome@pec.comune.milano.it"}},
            "physicalAddress":{{"at":"Presso","address":"Via Giuseppe Verdi 12","addressDetails":"scala b","zip":"87100",
            "municipality":"Cosenza","municipalityDetails":"Cosenza","province":"CS","foreignState":"ITALIA"}},
            "payments":[{{"pagoPa":{{"noticeCode":"{notice}","creditorTaxId":"80016350821","applyCost":true,
            "attachment":{{{}}}}}}}]}}"#,
            file(notice)
        )
    };
    format!(
        r#"{{"idempotenceToken":"TOKEN-0001","paProtocolNumber":"PROT-2026-000001","subject":"Notifica di prova",
        "abstract":"Sintesi della notifica","senderDenomination":"Comune di Palermo","senderTaxId":"80016350821",
        "taxonomyCode":"010101P","notificationFeePolicy":"DELIVERY_MODE","paFee":100,"vat":22,"pagoPaIntMode":"SYNC",
        "physicalCommunicationType":"REGISTERED_LETTER_890","paymentExpirationDate":"2026-12-31",
        "documents":[{{{},"title":"Atto"}},{{{},"title":"Allegato"}}],
        "recipients":[{},{}]}}"#,
        file("first"),
        file("second"),
        recipient("PF", "FRMTTR76M06B715E", "Ettore Fieramosca", "302000100000019414"),
        recipient("PG", "00749900049", "Società Èsempio S.p.A.", "302000100000020424"),
    )
}

fn preflight(criterion: &mut Criterion) {
    let environment = Environment::production();
    let version = Version::new(2, 5);
    let good = sample();
    let wrong = good.replace("\"taxId\":\"", "\"taxId\":\"X");
    let typed: NewNotification = serde_json::from_str(&good).unwrap_or_else(|error| panic!("{error}"));
    assert_eq!(check(&typed, &environment).to_string(), "");
    assert_eq!(check_json(good.as_bytes(), version, &environment).to_string(), "");
    assert!(check_json(wrong.as_bytes(), version, &environment).errors().count() >= 2);

    let mut group = criterion.benchmark_group("preflight");
    group.bench_function("typed", |b| b.iter(|| check(black_box(&typed), &environment)));
    group.bench_function("json", |b| b.iter(|| check_json(black_box(good.as_bytes()), version, &environment)));
    group.bench_function("json_wrong", |b| b.iter(|| check_json(black_box(wrong.as_bytes()), version, &environment)));
    group.bench_function("parse_only", |b| {
        b.iter(|| serde_json::from_slice::<serde_json::Value>(black_box(good.as_bytes())));
    });
    group.finish();
}

criterion_group!(benches, preflight);
criterion_main!(benches);
