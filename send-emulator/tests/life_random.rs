//! Lives at random: any recipients, any outcomes, anything done at any time.
#![allow(clippy::expect_used, clippy::unwrap_used)]

mod common;

use common::Desk;
use common::lives::{assert_sound, living_at};
use proptest::prelude::*;
use proptest::test_runner::{Config, TestRunner};
use send_core::api::GetPrice;
use send_core::cost::of_payment;
use send_core::model::{NotificationStatus as S, TimelineCategory as C};
use send_emulator::{Clock, Desk as RaddDesk, Emulator, Persona, Rework};
use serde_json::{Value, json};
use std::time::Duration;

/// Public test identities: people and companies.
const PEOPLE: [(&str, &str); 4] =
    [("PF", "FRMTTR76M06B715E"), ("PF", "BNRMHL75C06G702B"), ("PF", "FLPCPT69A65Z336P"), ("PG", "01199250158")];

const STREETS: &[&str] = &[
    "Via@OK_AR",
    "Via@FAIL-Irreperibile_AR",
    "Via@FAIL-Discovery_890",
    "Via@FAIL-DiscoveryIrreperibile_890",
    "Via@FAIL_DECEDUTO_890",
    "Via@OK-Giacenza-gt10_890",
    "Via@OK-CompiutaGiacenza_890",
    "Via@FAIL-CompiutaGiacenza_AR",
    "Via@OK-Retry_AR",
    "Via@OK_AR_BLOCKED",
    "Via@OK-WO_890",
    "Via@FAIL-DISCOVERY_AR_IRR_D",
    "Via@nothing",
    "Via senza nome",
];

const MAILS: &[&str] = &[
    "",
    "a@pec.it",
    "a@fail.it",
    "a@OK-pecFirstFailSecondSuccess.it",
    "a@sequence.5s-C008.it",
    "a@sequence.5s-C001.it",
];

/// What somebody does.
#[derive(Debug, Clone, Copy)]
enum Deed {
    Look,
    LookByDelegate,
    LookAtDesk,
    Retrieve,
    Pay,
    Cancel,
    Restart(u8),
    Correct(u8),
}

#[derive(Debug, Clone)]
struct Plan {
    recipients: Vec<(usize, usize, usize, bool)>,
    product: usize,
    deeds: Vec<(u64, usize, Deed)>,
    seed: u64,
}

fn deed() -> impl Strategy<Value = Deed> {
    prop_oneof![
        3 => Just(Deed::Look),
        1 => Just(Deed::LookByDelegate),
        1 => Just(Deed::LookAtDesk),
        1 => Just(Deed::Retrieve),
        2 => Just(Deed::Pay),
        1 => Just(Deed::Cancel),
        2 => (0_u8..2).prop_map(Deed::Restart),
        2 => (0_u8..2).prop_map(Deed::Correct),
    ]
}

fn plan() -> impl Strategy<Value = Plan> {
    let recipient = (0..PEOPLE.len(), 0..STREETS.len(), 0..MAILS.len(), any::<bool>());
    let recipients = prop::collection::vec(recipient, 1..4);
    // Hours until the next deed: from at once to months.
    let deeds = prop::collection::vec((prop_oneof![0_u64..48, 0_u64..1_500], 0_usize..3, deed()), 0..6);
    (recipients, 0_usize..2, deeds, any::<u64>()).prop_map(|(recipients, product, deeds, seed)| Plan {
        recipients,
        product,
        deeds,
        seed,
    })
}

/// Different people: the platform takes nobody twice.
fn recipients(plan: &Plan) -> Vec<Value> {
    let mut taken = Vec::new();
    let mut recipients = Vec::new();
    for (index, (person, street, mail, abroad)) in plan.recipients.iter().enumerate() {
        if taken.contains(person) {
            continue;
        }
        taken.push(*person);
        let (kind, tax_id) = PEOPLE[*person];
        let mut recipient = living_at(STREETS[*street]);
        recipient["recipientType"] = json!(kind);
        recipient["taxId"] = json!(tax_id);
        if *abroad {
            recipient["physicalAddress"]["foreignState"] = json!("FRANCIA");
        }
        if !MAILS[*mail].is_empty() {
            recipient["digitalDomicile"] = json!({ "type": "PEC", "address": MAILS[*mail] });
        }
        let notice = format!("30200000000000000{index}");
        recipient["payments"] =
            json!([{ "pagoPa": { "noticeCode": notice, "creditorTaxId": "77777777777", "applyCost": true } }]);
        recipients.push(recipient);
    }
    recipients
}

/// Lives a plan; gives the notification as it is served in the end.
fn live(plan: &Plan) -> String {
    let persona = Persona::new(PEOPLE[0].1).general("registro@fail.it").email("a@example.it");
    let flaky = Persona::new(PEOPLE[3].1).platform("a@sequence.5s-C008_5s-C001.5s-C003.it").sms("0011");
    let builder = Emulator::builder().clock(Clock::manual()).seed(plan.seed).persona(persona).persona(flaky);
    let desk = Desk::with(builder);
    let mut request = desk.letters("P1", ["AR", "890"][plan.product], &recipients(plan));
    request["notificationFeePolicy"] = json!("DELIVERY_MODE");
    request["paFee"] = json!(33);
    request["vat"] = json!(22);
    let iun = desk.send(&request);
    desk.reach(iun, S::Accepted);
    let notification = desk.emulator.notification(iun).unwrap();
    for (hours, who, deed) in &plan.deeds {
        desk.emulator.advance(Duration::from_secs(hours * 3_600 + 7));
        // What cannot be done now is refused with a reason, and changes nothing.
        let _ = match deed {
            Deed::Look => notification.view(*who),
            Deed::LookByDelegate => notification.view_by_delegate(*who),
            Deed::LookAtDesk => notification.view_at_desk(*who, RaddDesk::Alt),
            Deed::Retrieve => notification.retrieve_at_desk(*who, RaddDesk::Fsu),
            Deed::Pay => notification.pay(*who, 0, 1_000),
            Deed::Cancel => notification.cancel(),
            Deed::Restart(attempt) => notification.rework(*who, *attempt, Rework::Restart),
            Deed::Correct(attempt) => notification.rework(*who, *attempt, Rework::Correct),
        };
        assert_sound(&desk.sent(iun));
        assert_prices(&desk, iun);
    }
    let sent = desk.end_of(iun);
    assert_eq!(sent.notification_status, notification.status());
    assert_prices(&desk, iun);
    desk.call("GET", &format!("/delivery/v2.9/notifications/sent/{iun}"), b"").text()
}

/// What the timeline costs is what the price call says; a cancelled notification has no price.
fn assert_prices(desk: &Desk, iun: send_core::iun::Iun) {
    let sent = desk.sent(iun);
    for (index, recipient) in sent.recipients.iter().enumerate() {
        let notice = recipient.payments[0].pago_pa.as_ref().unwrap();
        let call = GetPrice {
            creditor_tax_id: notice.creditor_tax_id.as_deref().unwrap().parse().unwrap(),
            notice_code: notice.notice_code.as_deref().unwrap().parse().unwrap(),
        };
        let cost = of_payment(&sent, index, 0).unwrap();
        let asked = C::NotificationCancellationRequest;
        let is_being_cancelled = sent.timeline.iter().any(|it| it.category.as_ref() == Some(&asked));
        match desk.execute(&call) {
            Ok(price) => {
                assert_eq!((price.partial_price, price.total_price), (Some(cost.partial), Some(cost.total)));
                assert_eq!(price.analog_cost, Some(cost.analog_cost));
            }
            // From the request for a cancellation on the notice is free.
            Err(error) => assert_eq!((error.status, is_being_cancelled), (404, true)),
        }
    }
}

/// How many lives are lived, unless `SEND_LIVES` says otherwise.
const LIVES: u32 = 150;

fn lives() -> u32 {
    std::env::var("SEND_LIVES").ok().and_then(|lives| lives.parse().ok()).unwrap_or(LIVES)
}

fn runner(cases: u32) -> TestRunner {
    TestRunner::new(Config { cases, failure_persistence: None, ..Config::default() })
}

#[test]
fn every_life_is_sound() {
    runner(lives())
        .run(&plan(), |plan| {
            live(&plan);
            Ok(())
        })
        .unwrap_or_else(|error| panic!("{error}"));
}

#[test]
fn the_same_seed_and_deeds_give_the_same_life() {
    runner(15)
        .run(&plan(), |plan| {
            prop_assert_eq!(live(&plan), live(&plan));
            Ok(())
        })
        .unwrap_or_else(|error| panic!("{error}"));
}
