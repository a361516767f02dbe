//! What was sent, whoever sent it.

use super::answer::{Refusal, Result, ok};
use crate::server::Shared;
use crate::world::{Element, Notification};
use axum::extract::{Path, Query, State};
use axum::response::Response;
use send_core::iun::Iun;
use send_core::model::RecipientRead;
use serde::Deserialize;
use serde_json::{Value, json};
use std::sync::Arc;

const USUAL_LIMIT: usize = 100;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Which {
    /// How many of the newest are left out.
    #[serde(default)]
    skip: usize,
    limit: Option<usize>,
}

/// The newest first.
pub(super) async fn list(State(shared): State<Arc<Shared>>, Query(which): Query<Which>) -> Response {
    let world = shared.world();
    let newest = world.notifications.all().rev().skip(which.skip).take(which.limit.unwrap_or(USUAL_LIMIT));
    let shown: Vec<Value> = newest.map(summary).collect();
    ok(json!({ "total": world.notifications.count(), "notifications": shown }))
}

pub(super) async fn show(State(shared): State<Arc<Shared>>, Path(iun): Path<String>) -> Result {
    let missing = || Refusal::not_found("no notification with this IUN was sent to this emulator");
    let iun = Iun::parse(&iun).map_err(Refusal::invalid)?;
    let world = shared.world();
    let id = world.notifications.find(&iun).ok_or_else(missing)?;
    let notification = world.notifications.get(id).ok_or_else(missing)?;
    let mut shown = summary(notification);
    let timeline: Vec<Value> = notification.sorted_timeline().into_iter().map(element).collect();
    let history = notification.history();
    let statuses =
        history.entries().iter().map(|entry| json!({ "status": entry.status, "since": entry.active_from.to_string() }));
    shown["statusHistory"] = statuses.collect();
    shown["timeline"] = timeline.into();
    shown["refusal"] = json!(notification.refusal);
    Ok(ok(shown))
}

fn summary(notification: &Notification) -> Value {
    let content = &notification.content;
    json!({
        "iun": notification.iun.as_str(),
        "notificationRequestId": notification.iun.to_request_id().as_str(),
        "paProtocolNumber": content.pa_protocol_number,
        "subject": content.subject,
        "sender": content.sender_denomination,
        "group": content.group,
        "sentAt": notification.sent_at.to_string(),
        "status": notification.status,
        "statusLabel": notification.status.explain().and_then(|status| status.label),
        "recipients": content.recipients.iter().map(recipient).collect::<Vec<_>>(),
    })
}

fn recipient(recipient: &RecipientRead) -> Value {
    json!({
        "taxId": recipient.tax_id,
        "denomination": recipient.denomination,
        "digitalDomicile": recipient.digital_domicile.as_ref().map(|domicile| &domicile.address),
        "address": recipient.physical_address.as_ref().map(|address| &address.address),
    })
}

fn element(element: &Element) -> Value {
    json!({
        "elementId": element.id,
        "category": element.category,
        "meaning": element.category.explain().map(|category| category.meaning),
        "recipient": element.recipient,
        "at": element.happened.to_string(),
        "written": element.written.to_string(),
        "legalFacts": element.legal_facts,
        "details": element.details,
    })
}
