//! Values of the SDK as scenarios see them: JSON with the words of `scenarios/README.md`.

use send_core::cost::Cost;
use send_core::ident::{IdentifierError, Lang, Localized};
use send_core::lifecycle::{Basis, Doubt, Effect, Next, NotificationView, Proof, RecipientView};
use send_core::preflight::{Issue, Report};
use send_core::time::Instant;
use send_core::wire::DateTime;
use serde::Serialize;
use serde_json::{Value, json};
use std::fmt::Debug;

/// `DeliveredOnPaper { … }` as `DELIVERED_ON_PAPER`.
pub(crate) fn word(name: &impl Debug) -> String {
    let shown = format!("{name:?}");
    let mut word = String::new();
    for letter in shown.chars().take_while(|letter| letter.is_alphanumeric()) {
        if letter.is_uppercase() && !word.is_empty() {
            word.push('_');
        }
        word.push(letter.to_ascii_uppercase());
    }
    word
}

/// An instant, without parts of a second.
pub(crate) fn instant(at: Instant) -> String {
    at.strftime("%Y-%m-%dT%H:%M:%SZ").to_string()
}

pub(crate) fn date_time(at: &DateTime) -> Option<String> {
    at.instant().ok().map(instant)
}

pub(crate) fn wire(value: &impl Serialize) -> Value {
    serde_json::to_value(value).unwrap()
}

pub(crate) fn error(error: &send_client::Error) -> Value {
    let complaints = error.api_error().map_or(&[][..], |api| &api.complaints);
    let code = complaints.first().map(|complaint| complaint.code.as_str());
    let code = code.or(error.refusal_reasons().first().map(|reason| reason.code.as_str()));
    let code = code.or(error.issues().first().map(Issue::id));
    let reasons = error.refusal_reasons().iter();
    json!({
        "kind": error.kind().as_str(),
        "code": code,
        "path": error.issues().first().map(Issue::path),
        "position": null,
        "retryable": error.is_retryable(),
        "status": error.status(),
        "operation": error.operation(),
        "attempts": error.attempts(),
        "retry_after_ms": error.retry_after().map(|wait| wait.as_millis() as u64),
        "trace_id": error.trace_id(),
        "detail": complaints.iter().find_map(|complaint| complaint.detail.as_deref()),
        "complaints": complaints.iter().map(|complaint| json!({"code": complaint.code, "element": complaint.element, "detail": complaint.detail})).collect::<Vec<_>>(),
        "issues": error.issues().iter().map(issue).collect::<Vec<_>>(),
        "refusals": reasons.map(|reason| json!({"code": reason.code, "recipient": reason.rec_index.as_ref()})).collect::<Vec<_>>(),
        "uploaded": error.uploaded().len(),
        "text": error.text(Lang::En),
        "text_it": error.text(Lang::It),
        "shown": format!("{} {error} {}", shown(error), error.text(Lang::It)),
    })
}

/// What the language itself shows of a value, for people who look for a mistake.
pub(crate) fn shown(value: &impl Debug) -> String {
    format!("{value:?}")
}

/// An input that breaks a rule.
pub(crate) fn invalid(error: &dyn IdentifierError) -> Value {
    let words = [error.text(Lang::En), error.text(Lang::It)];
    broken(&error, error.reason(), error.position(), None, words)
}

/// The error of the core that says so. What is the same of all such errors stands here: in Rust they are no errors of the client.
pub(crate) fn broken(
    error: &dyn Debug,
    code: &str,
    position: Option<u8>,
    path: Option<&str>,
    [text, text_it]: [String; 2],
) -> Value {
    json!({
        "kind": "INVALID_INPUT", "code": code, "path": path, "position": position, "retryable": false, "status": null,
        "operation": null, "attempts": 0, "retry_after_ms": null, "trace_id": null, "detail": null, "complaints": [], "issues": [], "refusals": [],
        "uploaded": 0, "shown": format!("{error:?} {text} {text_it}"), "text": text, "text_it": text_it,
    })
}

pub(crate) fn issue(issue: &Issue) -> Value {
    json!({
        "id": issue.id(), "code": issue.code(), "local_code": issue.local_code(), "path": issue.path(), "inside": issue.inside(),
        "severity": word(&issue.severity()), "layer": word(&issue.layer()),
        "line": issue.line_column().map(|(line, _)| line), "column": issue.line_column().map(|(_, column)| column),
        "message": issue.message(Lang::En), "message_it": issue.message(Lang::It),
        "fix": issue.fix(Lang::En), "fix_it": issue.fix(Lang::It),
    })
}

pub(crate) fn report(report: &Report) -> Value {
    let answer = report.answer().map(|answer| {
        let codes: Vec<String> = answer.errors(None).into_iter().map(|error| error.code).collect();
        json!({"status": answer.status(), "layer": word(&answer.layer()), "codes": codes})
    });
    json!({
        "ok": report.is_ok(), "issues": report.issues().iter().map(issue).collect::<Vec<_>>(), "answer": answer,
        "errors": report.errors().count(), "warnings": report.warnings().count(),
        "text": report.text(Lang::En), "text_it": report.text(Lang::It),
    })
}

pub(crate) fn view(view: &NotificationView) -> Value {
    json!({
        "status": view.status.as_str(),
        "can_be_cancelled": view.can_be_cancelled,
        "filed_at": view.filed_at.map(instant),
        "refused_at": view.refused_at.map(instant),
        "cancellation_asked_at": view.cancellation_asked_at.map(instant),
        "cancelled_at": view.cancelled_at.map(instant),
        "documents_removed_at": view.documents_removed_at.map(instant),
        "proofs": proofs(&view.proofs),
        "recipients": view.recipients.iter().map(recipient).collect::<Vec<_>>(),
    })
}

fn recipient(view: &RecipientView) -> Value {
    let attempt = |attempt: &send_core::lifecycle::Attempt| {
        let result = attempt.result.as_ref();
        json!({
            "means": word(&attempt.means),
            "verdict": result.map(|result| word(&result.verdict)),
            "code": result.and_then(|result| result.code.clone()),
            "cause": result.and_then(|result| result.cause.clone()),
        })
    };
    let next = |next: &Next| {
        let at = match next {
            Next::DigitalAttempt { not_before } | Next::Letter { not_before } => *not_before,
            Next::EndOfStorage { at } | Next::Finalisation { at } => Some(*at),
            _ => None,
        };
        json!({"kind": word(next), "at": at.map(instant)})
    };
    json!({
        "channel": word(&view.channel),
        "outcome": word(&view.outcome),
        "viewed_at": view.viewed.map(|access| instant(access.at)),
        "paid_at": view.paid_at.map(instant),
        "effect": effect(&view.effect),
        "attempts": view.attempts.iter().map(attempt).collect::<Vec<_>>(),
        "next": view.next.iter().map(next).collect::<Vec<_>>(),
        "proofs": proofs(&view.proofs),
        "reworks": view.reworks, "story": view.story(Lang::En), "story_it": view.story(Lang::It),
    })
}

fn proofs(proofs: &[Proof]) -> Value {
    proofs.iter().map(|proof| proof.fact.category.as_ref().map(|category| category.as_str().to_owned())).collect()
}

fn effect(effect: &Effect) -> Value {
    let basis = match effect {
        Effect::Due { basis, .. } | Effect::Final { basis, .. } => Some(basis),
        _ => None,
    };
    json!({
        "kind": word(effect), "at": effect.at().map(instant), "basis": basis.map(word), "law": basis.copied().map(Basis::law),
        "text": effect.text(Lang::En), "text_it": effect.text(Lang::It),
    })
}

pub(crate) fn cost(cost: &Cost) -> Value {
    json!({
        "state": word(&cost.state), "applies": cost.applies, "send_fee": cost.send_fee, "pa_fee": cost.pa_fee, "vat": cost.vat,
        "letters": cost.letters.iter().map(|letter| json!({"product": letter.product, "cost": letter.cost})).collect::<Vec<_>>(),
        "analog_cost": cost.analog_cost, "partial": cost.partial, "total": cost.total,
    })
}

pub(crate) fn doubts(doubts: &[Doubt]) -> Vec<String> {
    doubts.iter().map(word).collect()
}
