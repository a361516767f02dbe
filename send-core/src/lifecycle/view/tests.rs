//! Small lives, and what the view makes of them.

use super::*;
use crate::ident::{Lang, Localized};
use serde_json::{Value, json};

fn at(time: &str) -> Instant {
    crate::time::parse(time).unwrap()
}

/// An element of recipient 0 on a day of December 2025, at noon UTC.
fn element(category: &str, day: u8, details: Value) -> Value {
    let mut details = details;
    details["recIndex"] = json!(0);
    general(category, day, details)
}

fn general(category: &str, day: u8, details: Value) -> Value {
    let attempt = details["sentAttemptMade"].as_i64().unwrap_or(0);
    json!({"elementId": format!("{category}.IUN_X.ATTEMPT_{attempt}.{day}"), "category": category,
        "timestamp": format!("2025-12-{day:02}T12:00:00Z"), "details": details,
        "legalFactsIds": [{"key": format!("{category}-{day}"), "category": "ANALOG_DELIVERY"}]})
}

fn view(timeline: &[Value]) -> NotificationView {
    let accepted = general("REQUEST_ACCEPTED", 1, json!({}));
    let timeline: Vec<&Value> = [&accepted].into_iter().chain(timeline).collect();
    let notification = json!({"iun": "X", "sentAt": "2025-12-01T08:00:00Z", "notificationStatus": "ACCEPTED",
        "recipients": [{}], "timeline": timeline});
    let notification = serde_json::from_value(notification).unwrap();
    NotificationView::of(&notification, &Terms::default()).unwrap()
}

fn recipient(timeline: &[Value]) -> RecipientView {
    view(timeline).recipients.remove(0)
}

fn letter(day: u8, attempt: u8) -> Value {
    element(
        "SEND_ANALOG_DOMICILE",
        day,
        json!({"sentAttemptMade": attempt, "productType": "AR",
        "physicalAddress": {"address": "VIA SEGRETA 1"}}),
    )
}

fn outcome(day: u8, attempt: u8, status: &str, cause: &str) -> Value {
    element(
        "SEND_ANALOG_FEEDBACK",
        day,
        json!({"sentAttemptMade": attempt, "responseStatus": status,
        "notificationDate": format!("2025-12-{day:02}T12:00:00Z"), "deliveryDetailCode": "RECRN002C", "deliveryFailureCause": cause}),
    )
}

#[test]
fn a_failed_letter_is_followed_by_a_second_one() {
    let seen = recipient(&[letter(2, 0), outcome(3, 0, "KO", "M07")]);
    assert_eq!(seen.outcome, Outcome::Underway);
    assert_eq!(seen.effect, Effect::Pending);
    assert_eq!(seen.next, [Next::SecondLetter, Next::Access, Next::Rework]);
    let paid = recipient(&[letter(2, 0), outcome(3, 0, "KO", "M07"), element("PAYMENT", 4, json!({}))]);
    assert!(!paid.next.contains(&Next::SecondLetter), "a payment stops it");
}

#[test]
fn each_attempt_has_its_own_outcome() {
    let seen = recipient(&[letter(2, 0), outcome(3, 0, "KO", "M07"), letter(4, 1), outcome(9, 1, "OK", "M05")]);
    let verdicts: Vec<_> = seen.attempts.iter().map(|a| a.result.as_ref().map(|r| (r.verdict, r.at))).collect();
    assert_eq!(
        verdicts,
        [Some((Verdict::Failed, at("2025-12-03T12:00:00Z"))), Some((Verdict::Delivered, at("2025-12-09T12:00:00Z"))),]
    );
    assert!(!format!("{seen:?}").contains("SEGRETA"), "addresses are not for the log");
}

#[test]
fn what_comes_first_counts() {
    let served = [letter(2, 0), outcome(3, 0, "OK", ""), element("ANALOG_SUCCESS_WORKFLOW", 3, json!({}))];
    let viewed = |day: u8| {
        element(
            "NOTIFICATION_VIEWED",
            day,
            json!({"eventTimestamp": format!("2025-12-{day:02}T12:00:00Z"),
            "delegateInfo": {"denomination": "Someone"}}),
        )
    };
    let refined = [
        element("SCHEDULE_REFINEMENT", 3, json!({"schedulingDate": "2025-12-13T12:00:00Z"})),
        element("REFINEMENT", 13, json!({})),
    ];
    let due = recipient(&served).effect;
    assert_eq!(due, Effect::Due { at: at("2025-12-13T12:00:00Z"), basis: Basis::PaperDelivery, scheduled: false });
    let by_term = recipient(&[&served[..], &refined[..], &[viewed(20)]].concat());
    assert_eq!(by_term.effect, Effect::Final { at: at("2025-12-13T12:00:00Z"), basis: Basis::PaperDelivery });
    let by_access = recipient(&[&served[..], &refined[..], &[viewed(5)]].concat());
    assert_eq!(by_access.effect, Effect::Final { at: at("2025-12-05T12:00:00Z"), basis: Basis::Access });
    assert!(by_access.viewed.is_some_and(|access| access.by_delegate));
}

#[test]
fn what_is_cancelled_has_no_effect() {
    let asked = view(&[letter(2, 0), general("NOTIFICATION_CANCELLATION_REQUEST", 4, json!({}))]);
    assert!(!asked.can_be_cancelled && asked.cancelled_at.is_none());
    assert_eq!(asked.recipients[0].next, [Next::Outcome { means: Means::Paper }, Next::Rework]);
    // Answers to recipients carry their index here too: it is the notification that was cancelled.
    for cancellation in [general, element].map(|make| make("NOTIFICATION_CANCELLED", 5, json!({}))) {
        let cancelled = view(&[letter(2, 0), cancellation]);
        assert_eq!(cancelled.status, NotificationStatus::Cancelled);
        assert!(cancelled.cancelled_at.is_some() && !cancelled.can_be_cancelled);
        assert_eq!(cancelled.recipients[0].effect, Effect::Void);
        assert!(cancelled.recipients[0].next.is_empty());
        assert_eq!((cancelled.proofs.len(), cancelled.recipients[0].proofs.len()), (2, 1));
    }
}

#[test]
fn a_failed_digital_delivery_is_followed_by_a_letter_for_information() {
    let failed = element("DIGITAL_DELIVERY_CREATION_REQUEST", 3, json!({"endWorkflowStatus": "FAILURE"}));
    let awaited = |more: &[Value]| {
        let timeline = [std::slice::from_ref(&failed), more].concat();
        recipient(&timeline).next.contains(&Next::InformationLetter)
    };
    assert!(awaited(&[]));
    for end in ["SEND_SIMPLE_REGISTERED_LETTER", "NOTIFICATION_VIEWED", "PAYMENT"] {
        assert!(!awaited(&[element(end, 4, json!({}))]), "{end}");
    }
    assert!(!awaited(&[general("NOTIFICATION_CANCELLATION_REQUEST", 4, json!({}))]));
}

#[test]
fn nobody_waits_for_the_dead() {
    let dead = recipient(&[
        letter(2, 0),
        outcome(3, 0, "OK", "M02"),
        element("ANALOG_WORKFLOW_RECIPIENT_DECEASED", 3, json!({})),
    ]);
    assert_eq!((dead.outcome, dead.effect), (Outcome::Deceased, Effect::NoTerm));
    assert_eq!(dead.next, [Next::Rework]);
}

#[test]
fn a_letter_in_storage_has_a_term() {
    let absent = element(
        "SEND_ANALOG_PROGRESS",
        5,
        json!({"deliveryDetailCode": "RECRN010", "notificationDate": "2025-12-05T12:00:00Z"}),
    );
    let stored = recipient(&[letter(2, 0), absent]);
    assert_eq!(stored.next[1], Next::EndOfStorage { at: at("2025-12-14T23:00:00Z") });
}

#[test]
fn a_second_digital_round_has_a_date() {
    let sent = element(
        "SEND_DIGITAL_DOMICILE",
        2,
        json!({"digitalAddressSource": "SPECIAL", "digitalAddress": {"type": "PEC"}}),
    );
    let round = element("SCHEDULE_DIGITAL_WORKFLOW", 3, json!({"lastAttemptDate": "2025-12-02T12:00:00Z"}));
    let waiting = recipient(&[sent.clone(), round.clone()]);
    assert!(waiting.next.contains(&Next::DigitalAttempt { not_before: Some(at("2025-12-09T12:00:00Z")) }));
    let again = element("SEND_DIGITAL_DOMICILE", 9, json!({"retryNumber": 1}));
    assert!(!recipient(&[sent, round, again]).next.iter().any(|next| matches!(next, Next::DigitalAttempt { .. })));
}

#[test]
fn the_same_kind_of_proof_can_prove_opposite_things() {
    let proofs = |category: &str| recipient(&[element(category, 3, json!({}))]).proofs.remove(0).text(Lang::En);
    assert_eq!(proofs("DIGITAL_SUCCESS_WORKFLOW"), "delivery to a digital address");
    assert_eq!(proofs("DIGITAL_FAILURE_WORKFLOW"), "failed delivery to every digital address (AMR)");
}

#[test]
fn the_story_is_told_in_both_languages() {
    let seen = recipient(&[letter(2, 0), outcome(3, 0, "OK", ""), element("ANALOG_SUCCESS_WORKFLOW", 3, json!({}))]);
    assert_eq!(
        seen.story(Lang::En),
        [
            "1. letter (AR) on 2025-12-02: delivered on 2025-12-03 [RECRN002C]",
            "delivered on paper",
            "will be finalised on 2025-12-13 (10th day after delivery on paper; art. 26, c. 9, lett. b), n. 2, D.L. 76/2020)",
            "may still happen: finalisation on 2025-12-13; access by the recipient; rework after an error of printer or courier",
        ]
    );
    assert_eq!(
        seen.story(Lang::It),
        [
            "1. raccomandata (AR) il 02/12/2025: esito positivo il 03/12/2025 [RECRN002C]",
            "consegnata in forma cartacea",
            "si perfeziona il 13/12/2025 (decimo giorno dopo la consegna cartacea; art. 26, c. 9, lett. b), n. 2, D.L. 76/2020)",
            "può ancora avvenire: perfezionamento il 13/12/2025; accesso del destinatario; rettifica della timeline per errore di stampa o di recapito",
        ]
    );
    let paid = recipient(&[letter(2, 0), element("PAYMENT", 4, json!({}))]);
    assert_eq!(paid.story(Lang::It)[2], "pagamento registrato il 04/12/2025");
    assert_eq!(paid.story(Lang::En)[2], "payment recorded on 2025-12-04");
    let waiting = recipient(&[]).story(Lang::It);
    assert_eq!(waiting[..2], ["ancora nessun invio", "data di perfezionamento non ancora fissata"]);
    let stored = Next::EndOfStorage { at: at("2025-12-14T23:00:00Z") };
    assert_eq!(stored.text(Lang::It), "compiuta giacenza il 15/12/2025, se prima nessuno la ritira");
    assert_eq!(stored.text(Lang::En), "end of storage on 2025-12-15, unless somebody fetches the letter before");
}
