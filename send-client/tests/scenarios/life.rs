//! Steps about the life of a notification: history, view, cost, terms, and following it by its events.

use crate::knowledge::read;
use crate::steps::{Arguments, Failure, Outcome};
use crate::told::{self, word};
use send_core::cost;
use send_core::ident::{Lang, Localized};
use send_core::lifecycle::{self, Event, History, NotificationView, Storage, Terms, Tracker, Transition};
use send_core::model::details::Details;
use send_core::model::{FullSentNotification, NotificationStatus, StreamEvent, TimelineCategory};
use send_core::time::Instant;
use serde_json::{Value, json};

/// Carries out a step of this file; none if it is of another.
pub(crate) fn run(step: &str, arguments: &mut Arguments) -> Option<Outcome> {
    Some(match step {
        "history" => history(arguments),
        "view" => view(arguments),
        "cost" => price(arguments),
        "impossible" => impossible(arguments),
        "details" => details(arguments),
        "track" => track(arguments),
        "term" => term(arguments),
        "storage" => storage(arguments),
        "price_date" => arguments.instant("at").map(|at| json!({ "text": lifecycle::price_date(at).as_str() })),
        "transition" => transition(arguments),
        _ => return None,
    })
}

fn notification(arguments: &mut Arguments) -> Result<FullSentNotification, Failure> {
    read(&arguments.required("notification")?)
}

fn unreadable(error: impl std::fmt::Display) -> Failure {
    Failure::Wrong(error.to_string())
}

fn history(arguments: &mut Arguments) -> Outcome {
    let notification = notification(arguments)?;
    let events = Event::from_timeline(&notification.timeline).map_err(unreadable)?;
    let sent_at = notification.sent_at.instant().map_err(unreadable)?;
    let history = lifecycle::history(&events, notification.recipients.len(), sent_at).api_view();
    Ok(json!({
        "status": history.status().as_str(), "entries": entries(&history),
        "unmapped": history.unmapped().iter().map(|unmapped| unmapped.category.as_str()).collect::<Vec<_>>(),
    }))
}

fn entries(history: &History<'_>) -> Value {
    let entry = |status: &NotificationStatus, since| json!({"status": status.as_str(), "since": told::instant(since)});
    history.entries().iter().map(|stay| entry(&stay.status, stay.active_from)).collect()
}

fn view(arguments: &mut Arguments) -> Outcome {
    let view = NotificationView::of(&notification(arguments)?, &Terms::default()).map_err(unreadable)?;
    Ok(told::view(&view))
}

fn price(arguments: &mut Arguments) -> Outcome {
    let notification = notification(arguments)?;
    let (recipient, payment) = (arguments.number("recipient", 0)? as usize, arguments.number("payment", 0)? as usize);
    let cost = cost::of_payment(&notification, recipient, payment);
    cost.map(|cost| told::cost(&cost)).map_err(|error| {
        let words = [error.text(Lang::En), error.text(Lang::It)];
        Failure::Told(told::broken(&error, error.reason(), None, Some(&error.path()), words))
    })
}

fn impossible(arguments: &mut Arguments) -> Outcome {
    let found = lifecycle::impossible(&notification(arguments)?);
    Ok(found.iter().map(|one| json!({"kind": word(&one.kind), "path": one.path})).collect())
}

/// What the details of each element are read as.
fn details(arguments: &mut Arguments) -> Outcome {
    let notification = notification(arguments)?;
    let told = |element: &send_core::model::TimelineElement| {
        let kind = match element.typed_details().map_err(unreadable)? {
            Details::Other(_) => None,
            known => Some(word(&known)),
        };
        Ok(json!({ "category": element.category.as_ref().map(TimelineCategory::as_str), "typed": kind.is_some() }))
    };
    notification.timeline.iter().map(told).collect()
}

fn track(arguments: &mut Arguments) -> Outcome {
    let recipients = arguments.number("recipients", 1)? as usize;
    let mut tracker = match arguments.optional("begin_with") {
        Some(notification) => Tracker::from_notification(&read(&notification)?),
        None => Tracker::new(recipients),
    };
    let mut changes = Vec::new();
    for event in arguments.list("events")? {
        changes.push(tracker.feed(&read::<StreamEvent>(&event)?));
    }
    if let Some(notification) = arguments.optional("absorb") {
        changes.push(tracker.absorb(&read(&notification)?));
    }
    let statuses = changes.iter().filter_map(|change| change.status.as_ref()).map(|(_, after)| after.as_str());
    let dates = (0..tracker.recipients()).map(|recipient| tracker.final_date(recipient).map(told::instant));
    Ok(json!({
        "status": tracker.status().as_str(), "statuses": statuses.collect::<Vec<_>>(),
        "takes_back": changes.iter().any(lifecycle::Change::takes_back), "final_dates": dates.collect::<Vec<_>>(),
        "doubts": told::doubts(&tracker.doubts()), "needs_full_read": tracker.needs_full_read(),
        "recipients": tracker.recipients(), "sent_at": tracker.sent_at().map(told::instant),
        "elements": tracker.elements().count(), "history": entries(&tracker.history().api_view()),
        "view": told::view(&tracker.view(&Terms::default())),
    }))
}

fn terms(arguments: &mut Arguments) -> Result<Terms, Failure> {
    Ok(Terms::default().accelerated(arguments.number("accelerated", 1)? as u32))
}

fn term(arguments: &mut Arguments) -> Outcome {
    let (terms, of, from) = (terms(arguments)?, arguments.text("of")?, arguments.instant("from")?);
    let rule: fn(&Terms, Instant) -> Instant = match &*of {
        "digital_success" => Terms::digital_success,
        "digital_failure" => Terms::digital_failure,
        "paper_success" => Terms::paper_success,
        "paper_failure" => Terms::paper_failure,
        "end_of_storage_ar" => Terms::end_of_storage_ar,
        "end_of_storage_890" => Terms::end_of_storage_890,
        "documents_removed" => Terms::documents_removed_at,
        other => return Err(Failure::Wrong(format!("there is no term of {other}"))),
    };
    Ok(json!({ "at": told::instant(rule(&terms, from)) }))
}

fn storage(arguments: &mut Arguments) -> Outcome {
    let (terms, of) = (terms(arguments)?, arguments.text("of")?);
    let (stored, closed) = (arguments.instant("stored_at")?, arguments.instant("closed_at")?);
    let found = match &*of {
        "ar" => terms.storage_ar(stored, closed, arguments.flag("returned", false)?),
        "890" => terms.storage_890(stored, closed),
        other => return Err(Failure::Wrong(format!("there is no storage of {other}"))),
    };
    let (code, delivered_at) = match found {
        Storage::ByTerm { code, delivered_at } => (Some(code), Some(told::instant(delivered_at))),
        _ => (None, None),
    };
    Ok(json!({ "verdict": word(&found), "code": code, "delivered_at": delivered_at }))
}

fn transition(arguments: &mut Arguments) -> Outcome {
    let from = NotificationStatus::from(&*arguments.text("from")?);
    let category = TimelineCategory::from(&*arguments.text("category")?);
    let found = lifecycle::transition(&from, &category, arguments.flag("several", false)?);
    let to = match &found {
        Transition::Changes(to) => Some(to.as_str()),
        _ => None,
    };
    Ok(json!({ "kind": word(&found), "to": to }))
}
