//! Letters: addresses, attempts, storage, the ends there are, documents and prices.
#![allow(clippy::expect_used, clippy::unwrap_used)]

mod common;

use common::lives::{details, element, elements, living_at, statuses, told};
use common::{Desk, categories, http, recipient};
use send_core::api::{GetLegalFact, GetPrice, ListLegalFacts};
use send_core::model::{NotificationStatus as S, PhysicalAddressRead};
use send_emulator::{Clock, Emulator, Persona};
use serde_json::{Value, json};

#[test]
fn a_letter_from_the_search_for_an_address_to_the_end_of_the_term() {
    let desk = Desk::new();
    let sent = desk.life_of_a_letter("890", "Via@OK_890");
    let from_delivery = categories(&sent).into_iter().skip_while(|it| it != "GET_ADDRESS").collect::<Vec<_>>();
    assert_eq!(
        from_delivery,
        [
            "GET_ADDRESS",
            "GET_ADDRESS",
            "PUBLIC_REGISTRY_CALL",
            "PUBLIC_REGISTRY_RESPONSE",
            "GET_ADDRESS",
            "SCHEDULE_ANALOG_WORKFLOW",
            "PREPARE_ANALOG_DOMICILE",
            "SEND_ANALOG_DOMICILE",
            "SEND_ANALOG_PROGRESS",
            "SEND_ANALOG_PROGRESS",
            "SEND_ANALOG_PROGRESS",
            "SEND_ANALOG_PROGRESS",
            "SEND_ANALOG_FEEDBACK",
            "ANALOG_SUCCESS_WORKFLOW",
            "SCHEDULE_REFINEMENT",
            "REFINEMENT",
        ]
    );
    assert_eq!(statuses(&sent), [S::Accepted, S::Delivering, S::Delivered, S::EffectiveDate]);
    let codes = told(&sent, "SEND_ANALOG_PROGRESS", "deliveryDetailCode");
    assert_eq!(codes, ["CON080", "CON020", "RECAG001A", "RECAG001B"]);
    let at = |category| element(&sent, category).timestamp.as_ref().unwrap().instant().unwrap();
    assert_eq!(at("REFINEMENT").duration_since(at("SEND_ANALOG_FEEDBACK")).as_secs(), 10 * 86_400);
    let letter = details(element(&sent, "SEND_ANALOG_DOMICILE"));
    assert_eq!((&letter["productType"], &letter["analogCost"]), (&json!("890"), &json!(857)));
    let iun = &sent.iun;
    assert_eq!(letter["prepareRequestId"], json!(format!("PREPARE_ANALOG_DOMICILE.IUN_{iun}.RECINDEX_0.ATTEMPT_0")));
    let ids: Vec<_> = elements(&sent, "SEND_ANALOG_PROGRESS").filter_map(|it| it.element_id.as_deref()).collect();
    assert_eq!(ids[3], format!("SEND_ANALOG_PROGRESS.IUN_{iun}.RECINDEX_0.ATTEMPT_0.IDX_4"));
}

#[test]
fn a_discovered_address_gets_the_second_letter() {
    let desk = Desk::new();
    let sent = desk.life_of_a_letter("AR", "Via@FAIL-Discovery_AR");
    assert_eq!(told(&sent, "SEND_ANALOG_FEEDBACK", "responseStatus"), ["KO", "OK"]);
    let failed = details(element(&sent, "SEND_ANALOG_FEEDBACK"));
    assert_eq!((&failed["deliveryFailureCause"], &failed["newAddress"]["zip"]), (&json!("M01"), &json!("20121")));
    let letters: Vec<_> = elements(&sent, "SEND_ANALOG_DOMICILE").map(details).collect();
    assert_eq!((letters.len(), &letters[1]["physicalAddress"]["municipality"]), (2, &json!("MILANO")));
    assert_eq!(letters[1]["sentAttemptMade"], json!(1));
    let scans =
        elements(&sent, "SEND_ANALOG_PROGRESS").map(details).filter(|it| it["deliveryDetailCode"] == "RECRN002E");
    let kinds: Vec<_> = scans.map(|it| it["attachments"][0]["documentType"].clone()).collect();
    assert_eq!(kinds, [json!("Plico"), json!("Indagine")], "an element for each scan");
}

#[test]
fn the_notice_is_deposited_for_whom_nobody_finds() {
    let desk = Desk::new();
    let sent = desk.life_of_a_letter("890", "Via@FAIL-Irreperibile_890");
    assert_eq!(statuses(&sent), [S::Accepted, S::Delivering, S::Unreachable, S::EffectiveDate]);
    let end = categories(&sent).into_iter().skip_while(|it| it != "SEND_ANALOG_FEEDBACK").collect::<Vec<_>>();
    assert_eq!(
        end,
        [
            "SEND_ANALOG_FEEDBACK",
            "PREPARE_ANALOG_DOMICILE",
            "PREPARE_ANALOG_DOMICILE_FAILURE",
            "ANALOG_FAILURE_WORKFLOW",
            "COMPLETELY_UNREACHABLE_CREATION_REQUEST",
            "COMPLETELY_UNREACHABLE",
            "SCHEDULE_REFINEMENT",
            "REFINEMENT",
        ]
    );
    assert_eq!(details(element(&sent, "PREPARE_ANALOG_DOMICILE_FAILURE"))["failureCause"], json!("D00"));
    let at = |category| element(&sent, category).timestamp.as_ref().unwrap().instant().unwrap();
    assert_eq!(at("REFINEMENT").duration_since(at("ANALOG_FAILURE_WORKFLOW")).as_secs(), 10 * 86_400);
}

fn residence(street: &str, zip: &str) -> PhysicalAddressRead {
    let mut address = PhysicalAddressRead::new();
    address.address = Some(street.to_owned());
    address.zip = Some(zip.to_owned());
    address.municipality = Some("Cosenza".to_owned());
    address
}

#[test]
fn the_registry_may_know_a_second_address() {
    for (street, zip, expected) in [
        ("Via@OK_AR", "87100", "OK"),
        ("Via@FAIL-Irreperibile_AR", "87036", "KO"),
        ("Via@FAIL-Irreperibile_AR", "87100", "D02"),
        ("Via@OK_AR", "22222", "D01"),
        ("Via@OK_AR", "33333", "D01"),
        ("Via@OK_AR", "00000", "D01"),
        ("Via@OK_AR", "11111", "stuck"),
        ("Via@OK_AR", "00500", "stuck"),
    ] {
        let persona = Persona::new("FRMTTR76M06B715E").residence(residence(street, zip));
        let desk = Desk::with(Emulator::builder().clock(Clock::manual()).persona(persona));
        let sent = desk.life_of_a_letter("AR", "Via@FAIL-Irreperibile_AR");
        let found = match (told(&sent, "SEND_ANALOG_FEEDBACK", "responseStatus").get(1), &sent.notification_status) {
            (Some(status), _) => status.clone(),
            (None, S::Delivering) => "stuck".to_owned(),
            (None, _) => told(&sent, "PREPARE_ANALOG_DOMICILE_FAILURE", "failureCause")[0].clone(),
        };
        assert_eq!(found, expected, "{street} {zip}");
    }
}

#[test]
fn an_address_found_with_a_bad_postal_code_is_not_used() {
    let sent = Desk::new().life_of_a_letter("890", "Via@FAIL-DiscoveryIrreperibileBadCAP_890");
    let failure = details(element(&sent, "PREPARE_ANALOG_DOMICILE_FAILURE"));
    assert_eq!((&failure["failureCause"], &failure["foundAddress"]["zip"]), (&json!("D01"), &json!("00100")));
}

#[test]
fn a_letter_in_storage_counts_as_delivered_after_ten_days() {
    for (product, name, codes) in [
        ("AR", "OK-Giacenza_AR", "RECRN003C"),
        ("AR", "OK-Giacenza-gt10_AR", "PNRN012"),
        ("AR", "FAIL-CompiutaGiacenza_AR", "PNRN012"),
        ("890", "OK-Giacenza-lte10_890", "RECAG005C"),
        ("890", "OK-Giacenza-gt10_890", "PNAG012"),
        ("890", "OK-CompiutaGiacenza_890", "PNAG012"),
        ("890", "OK-NO012-gt10", "PNAG012"),
    ] {
        let sent = Desk::new().life_of_a_letter(product, &format!("Via@{name}"));
        assert_eq!(told(&sent, "SEND_ANALOG_FEEDBACK", "deliveryDetailCode"), [codes], "{name}");
    }
}

#[test]
fn a_dead_recipient_gets_nothing_and_no_term_runs() {
    let sent = Desk::new().life_of_a_letter("AR", "Via@FAIL_DECEDUTO_AR");
    assert_eq!(statuses(&sent), [S::Accepted, S::Delivering, S::ReturnedToSender]);
    assert!(!categories(&sent).iter().any(|it| it == "SCHEDULE_REFINEMENT"));
}

#[test]
fn an_unknown_word_in_the_address_means_that_nothing_is_heard() {
    for street in ["Via@OK_nothing", "Via@somewhere", "Via@sequence."] {
        let sent = Desk::new().life_of_a_letter("AR", street);
        assert_eq!(categories(&sent).last().map(String::as_str), Some("SEND_ANALOG_DOMICILE"), "{street}");
        assert_eq!(sent.notification_status, S::Delivering);
    }
}

#[test]
fn a_sequence_can_be_written_in_the_address() {
    let sent = Desk::new().life_of_a_letter("AR", "Via@sequence.1s-CON080.1s-RECRN001B[DOC:AR#Z2].1s-RECRN001C");
    assert_eq!(told(&sent, "SEND_ANALOG_PROGRESS", "deliveryDetailCode"), ["CON080", "RECRN001B"]);
    assert_eq!(sent.notification_status, S::EffectiveDate);
}

#[test]
fn legal_facts_are_files_of_their_kind() {
    let desk = Desk::new();
    for name in ["FAIL-DiscoveryIrreperibile_AR", "OK_AR_ZIP"] {
        let sent = desk.life_of_a_letter("AR", &format!("Via@{name}"));
        let iun = sent.iun.parse().unwrap();
        let facts = desk.execute(&ListLegalFacts { iun }).unwrap();
        let mut kinds = Vec::new();
        for fact in &facts {
            let key = &fact.legal_facts_id.key;
            let metadata = desk.execute(&GetLegalFact { iun, key }).unwrap();
            let file = http("GET", metadata.url.as_deref().unwrap(), &[], b"");
            let beginning: &[u8] = if key.ends_with(".zip") { b"PK\x03\x04" } else { b"%PDF-" };
            assert!(file.body.starts_with(beginning), "{key}");
            kinds.push(fact.legal_facts_id.category.as_ref().unwrap().as_str().to_owned());
        }
        let expected: &[&str] = match name {
            "OK_AR_ZIP" => &["SENDER_ACK", "ANALOG_DELIVERY"],
            _ => &[
                "SENDER_ACK",
                "ANALOG_DELIVERY",
                "ANALOG_DELIVERY",
                "ANALOG_DELIVERY",
                "ANALOG_DELIVERY",
                "ANALOG_DELIVERY",
                "ANALOG_FAILURE_DELIVERY",
            ],
        };
        assert_eq!(kinds, expected, "{name}");
    }
}

#[test]
fn a_scan_that_comes_with_the_outcome_can_be_read() {
    let desk = Desk::new();
    let street = "Via@sequence.1s-RECRN010.80s-RECRN003A.1s-RECRN003C[DOC:AR;DOC:Plico]";
    let sent = desk.life_of_a_letter("AR", street);
    let iun = sent.iun.parse().unwrap();
    let scans: Vec<_> = elements(&sent, "SEND_ANALOG_PROGRESS").filter(|it| !it.legal_facts_ids.is_empty()).collect();
    assert_eq!(scans.len(), 2);
    for scan in scans {
        let metadata = desk.execute(&GetLegalFact { iun, key: &scan.legal_facts_ids[0].key }).unwrap();
        let file = http("GET", metadata.url.as_deref().unwrap(), &[], b"");
        assert!(String::from_utf8_lossy(&file.body).contains("RECRN003C"), "the scan tells its own event");
    }
}

#[test]
fn the_price_is_that_of_the_letters() {
    let desk = Desk::new();
    let mut request = desk.letters("P1", "AR", &[living_at("Via@FAIL-Discovery_AR")]);
    request["notificationFeePolicy"] = json!("DELIVERY_MODE");
    request["paFee"] = json!(50);
    request["vat"] = json!(10);
    request["pagoPaIntMode"] = json!("SYNC");
    request["recipients"][0]["payments"] = json!([
        { "pagoPa": { "noticeCode": "302000000000000001", "creditorTaxId": "77777777777", "applyCost": true } },
    ]);
    let iun = desk.send(&request);
    let sent = desk.end_of(iun);
    let notice = GetPrice {
        creditor_tax_id: "77777777777".parse().unwrap(),
        notice_code: "302000000000000001".parse().unwrap(),
    };
    let price = desk.execute(&notice).unwrap();
    let cost = send_core::cost::of_payment(&sent, 0, 0).unwrap();
    assert_eq!((cost.analog_cost, price.analog_cost), (2 * 364, Some(2 * 364)));
    assert_eq!((price.partial_price, price.total_price), (Some(cost.partial), Some(cost.total)));
    assert_eq!(cost.total, 100 + 801 + 50);
}

#[test]
fn recipients_by_letter_and_by_mail_get_along_beside_each_other() {
    let desk = Desk::new();
    let with = |tax_id: &str, mut recipient: Value| {
        recipient["taxId"] = json!(tax_id);
        recipient
    };
    let recipients = [
        with("FRMTTR76M06B715E", living_at("Via@FAIL-Irreperibile_890")),
        with("LVLDAA85T50G702B", recipient()),
        with("BNRMHL75C06G702B", living_at("Via@FAIL_DECEDUTO_890")),
    ];
    let iun = desk.send(&desk.letters("P1", "890", &recipients));
    let sent = desk.end_of(iun);
    assert_eq!(sent.notification_status, S::EffectiveDate);
    assert_eq!(elements(&sent, "REFINEMENT").count(), 2, "the dead have no term");
}
