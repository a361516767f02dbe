//! Informal notifications: messages, requests, what became of them, files, termination. See [`crate::informal`].
//!
//! Source: pagopa/pn-delivery `docs/openapi/api-external-b2b-informal-pa-bundle.yaml` @b44e2e75.

use super::preload::reserve_all;
use super::requests::new_iun;
use super::{DELIVERY, DELIVERY_PUSH, attachments, notification_not_found};
use crate::dice::Use;
use crate::gateway::{Call, Reply};
use crate::informal::{self, Sent, history};
use crate::limits::MAX_NOTIFICATIONS;
use crate::problem;
use crate::world::World;
use send_core::iun::{Iun, IunKind, RequestId};
use send_core::model::{
    CancellationAnswer, CancellationDetail, InformalRequestStatus, InformalSentNotification, InformalStatus, Message,
    NewMessage, NewNotificationResponse, RequestState, UsedServices,
};
use std::collections::VecDeque;
use std::time::Duration;

/// When to ask again about a request in validation.
const RETRY_AFTER: Duration = Duration::from_secs(10);
const SECOND: Duration = Duration::from_secs(1);

pub(super) fn preload(world: &mut World, call: &Call) -> Result<Reply, Reply> {
    informal::preload(world, &call.body)?;
    reserve_all(world, &call.body)
}

pub(super) fn create_message(world: &mut World, call: &Call) -> Result<Reply, Reply> {
    let NewMessage { primary_message, additional_message, .. } = informal::message(world, &call.body)?;
    if world.informals.count_messages() >= MAX_NOTIFICATIONS {
        return Err(problem::LIMIT.into());
    }
    let id = world.dice.uuid(Use::Message, &[world.informals.count_messages() as u64]);
    let mut message = Message::new();
    message.primary_message = Some(primary_message);
    message.additional_message = additional_message;
    message.message_id = Some(id.clone());
    message.created_at = Some(world.now.into());
    let answer = Reply::json(201, &message);
    world.informals.store_message(id, call.caller.clone(), message);
    Ok(answer)
}

pub(super) fn get_message(world: &mut World, call: &Call) -> Result<Reply, Reply> {
    let id = call.parameter("messageId").unwrap_or_default();
    match world.informals.message(&call.caller, id) {
        Some(message) => Ok(Reply::json(200, message)),
        None => Err(problem::one(world, 404, DELIVERY, "PN_DELIVERY_MESSAGE_NOT_FOUND", "Message not found")),
    }
}

pub(super) fn send(world: &mut World, call: &Call) -> Result<Reply, Reply> {
    let mut content = informal::request(world, call)?;
    if world.informals.count() >= MAX_NOTIFICATIONS {
        return Err(problem::LIMIT.into());
    }
    let iun = new_iun(world, world.informals.count() as u64, IunKind::Informal)
        .map_err(|_| problem::one(world, 500, DELIVERY, "PN_GENERIC_ERROR", "The request cannot be stored"))?;
    let group = content.group.take().filter(|group| !group.trim().is_empty());
    let name = group.as_deref().and_then(|group| world.senders.group_name(&call.caller, group));
    content.group = name.map(str::to_owned);
    let mut answer = NewNotificationResponse::new(iun.to_request_id().to_string());
    answer.pa_protocol_number.clone_from(&content.pa_protocol_number);
    answer.idempotence_token.clone_from(&content.idempotence_token);
    let body_id = world.senders.body_id(&call.caller).to_owned();
    let sent = Sent {
        iun,
        owner: call.caller.clone(),
        group,
        sent_at: world.now,
        content,
        status: InformalStatus::InValidation,
        timeline: Vec::new(),
        refusal: Vec::new(),
        is_terminated: false,
        ahead: VecDeque::new(),
    };
    let number = world.informals.insert(&body_id, sent);
    informal::begin(world, number);
    tracing::info!(%iun, "informal request taken");
    Ok(Reply::json(202, &answer))
}

pub(super) fn status(world: &mut World, call: &Call) -> Result<Reply, Reply> {
    let wanted = match call.parameter("notificationRequestId") {
        Some(id) => RequestId::parse(id).ok().and_then(|id| id.iun().ok()).and_then(|iun| world.informals.find(&iun)),
        None => {
            let [protocol, token] =
                ["paProtocolNumber", "idempotenceToken"].map(|name| super::requests::required(world, call, name));
            world.informals.find_request(world.senders.body_id(&call.caller), protocol?, token?)
        }
    };
    let found = wanted.and_then(|number| world.informals.get(number)).filter(|sent| sent.is_visible_to(&call.caller));
    let Some(sent) = found else { return Err(notification_not_found(world)) };
    let state = match sent.status {
        InformalStatus::InValidation => RequestState::Waiting,
        InformalStatus::Refused => RequestState::Refused,
        _ => RequestState::Accepted,
    };
    let mut status = InformalRequestStatus::new(sent.iun.to_request_id().to_string(), state.clone());
    let content = sent.content.clone();
    status.sender_denomination = content.sender_denomination;
    status.pa_protocol_number = content.pa_protocol_number;
    status.idempotence_token = content.idempotence_token;
    status.campaign_id = content.campaign_id;
    status.additional_languages = content.additional_languages;
    status.subject = content.subject;
    status.recipients = content.recipients;
    status.documents = content.documents;
    status.group = content.group;
    match state {
        RequestState::Waiting => status.retry_after = i64::try_from(world.time.told(RETRY_AFTER, SECOND)).ok(),
        RequestState::Refused => status.errors = sent.refusal.clone().into(),
        _ => status.iun = Some(sent.iun.to_string()),
    }
    Ok(Reply::json(200, &status))
}

pub(super) fn get(world: &mut World, call: &Call) -> Result<Reply, Reply> {
    let Some((_, sent)) = readable(world, call) else { return Err(notification_not_found(world)) };
    let mut shown = InformalSentNotification::new(sent.iun.to_string(), sent.sent_at, sent.status.clone());
    let content = sent.content.clone();
    shown.sender_denomination = content.sender_denomination;
    shown.pa_protocol_number = content.pa_protocol_number;
    shown.idempotence_token = content.idempotence_token;
    shown.campaign_id = content.campaign_id;
    shown.additional_languages = content.additional_languages;
    shown.subject = content.subject;
    shown.recipients = content.recipients;
    shown.documents = content.documents;
    shown.group = content.group;
    if call.parameter("retrieveMessage") == Some("true") {
        for recipient in shown.recipients.iter_mut() {
            let id = recipient.message_id.as_deref().unwrap_or_default();
            recipient.message = world.informals.message(&call.caller, id).and_then(as_written);
        }
    }
    shown.sender_tax_id = world.senders.tax_id(&call.caller).map(str::to_owned);
    shown.sender_pa_id = Some(world.senders.body_id(&call.caller).to_owned());
    shown.documents_available = Some(true);
    let mut services = UsedServices::new();
    services.physical_address_lookup = Some(false);
    shown.used_services = Some(services);
    shown.notification_status_history = history(&sent.timeline, sent.sent_at).into();
    shown.timeline = sent.timeline.clone().into();
    Ok(Reply::json(200, &shown))
}

/// The texts of a message as they were written.
fn as_written(message: &Message) -> Option<NewMessage> {
    let mut written = NewMessage::new(message.primary_message.clone()?);
    written.additional_message.clone_from(&message.additional_message);
    Some(written)
}

pub(super) fn document(world: &mut World, call: &Call) -> Result<Reply, Reply> {
    let Some((iun, sent)) = readable(world, call) else { return Err(notification_not_found(world)) };
    let document = attachments::index(call, "docIdx").and_then(|index| sent.content.documents.get(index));
    let Some(document) = document else { return Err(no_file(world)) };
    let key = document.r#ref.as_ref().and_then(|file| file.key.clone());
    let title = document.title.clone().unwrap_or_else(|| "document".to_owned());
    attachments::stored(world, call, (&iun, key.as_deref()), &title)
}

pub(super) fn payment(world: &mut World, call: &Call) -> Result<Reply, Reply> {
    let Some((iun, sent)) = readable(world, call) else { return Err(notification_not_found(world)) };
    let is_notice = call.parameter("attachmentName") == Some("PAGOPA");
    let payment = match call.parameter("attachmentIdx") {
        Some(_) => attachments::index(call, "attachmentIdx"),
        None => Some(0),
    };
    let recipient = attachments::index(call, "recipientIdx").and_then(|index| sent.content.recipients.get(index));
    let found = recipient.zip(payment).and_then(|(recipient, index)| recipient.payments.get(index));
    let attachment = found.filter(|_| is_notice).and_then(|payment| payment.pago_pa.as_ref()?.attachment.as_ref());
    let key = attachment.and_then(|attachment| attachment.r#ref.as_ref()?.key.clone());
    if key.is_none() {
        return Err(no_file(world));
    }
    attachments::stored(world, call, (&iun, key.as_deref()), "PAGOPA")
}

fn no_file(world: &World) -> Reply {
    problem::one(world, 404, DELIVERY, "PN_DELIVERY_FILEINFONOTFOUND", "File not found")
}

pub(super) fn terminate(world: &mut World, call: &Call) -> Result<Reply, Reply> {
    let number = own(world, call).map(|(number, _)| number);
    let Some((code, level)) = number.and_then(|number| informal::terminate(world, number)) else {
        return Err(problem::one(world, 404, DELIVERY_PUSH, "PN_DELIVERYPUSH_NOTFOUND", "Notification not found"));
    };
    let mut detail = CancellationDetail::new(code);
    detail.level = Some(level.to_owned());
    let mut answer = CancellationAnswer::new();
    answer.status = Some("OK".to_owned());
    answer.details = vec![detail].into();
    Ok(Reply::json(202, &answer))
}

/// The notification of a call, if its caller may see it.
fn own<'w>(world: &'w World, call: &Call) -> Option<(usize, &'w Sent)> {
    let number = world.informals.find(&Iun::parse(call.parameter("iun")?).ok()?)?;
    let sent = world.informals.get(number).filter(|sent| sent.is_visible_to(&call.caller))?;
    Some((number, sent))
}

/// The same, if it is accepted.
fn readable<'w>(world: &'w World, call: &Call) -> Option<(Iun, &'w Sent)> {
    own(world, call).filter(|(_, sent)| sent.is_readable()).map(|(_, sent)| (sent.iun, sent))
}
