//! Sending a request, and asking what became of it.
//!
//! Source: pagopa/pn-delivery `rest/PnNotificationInputController.java`, `rest/PnSentNotificationsController.java` L118-190,
//! `svc/NotificationReceiverService.java` L225-290 (defaults), `svc/IunGenerator.java`.

use super::{DELIVERY, notification_not_found};
use crate::dice::Use;
use crate::gateway::{Call, Reply};
use crate::life;
use crate::problem::{self, Complaint};
use crate::rules;
use crate::versions;
use crate::world::{Notification, World};
use send_core::api::Version;
use send_core::iun::{Iun, IunError, IunKind, RequestId};
use send_core::model::{
    FeePolicyCode, FullSentNotification, NewNotificationResponse, NotificationStatus, PagoPaIntegration, RequestState,
};
use send_core::wire::{self, Extra, List};
use serde_json::{Map, Value, json};
use std::time::Duration;

/// What the server puts where the sender said nothing.
const DEFAULT_PA_FEE: i64 = 100;
const DEFAULT_VAT: i64 = 22;
/// When to ask again about a request in validation.
const RETRY_AFTER: Duration = Duration::from_secs(10);
const SECOND: Duration = Duration::from_secs(1);

pub(super) fn send(world: &mut World, call: &Call) -> Result<Reply, Reply> {
    let body = rules::at_reception(world, &call.caller, call.version, &call.body)?;
    let failed = |world: &World| problem::one(world, 500, DELIVERY, "PN_GENERIC_ERROR", "The request cannot be stored");
    let number = world.notifications.count() as u64;
    let iun = new_iun(world, number, IunKind::Legal).map_err(|_| failed(world))?;
    let mut content = content_of(&body).ok_or_else(|| failed(world))?;
    content.iun = iun.to_string();
    content.sent_at = world.now.into();
    complete(&mut content, call.version);
    let group = content.group.take().filter(|group| !group.trim().is_empty());
    let name = group.as_deref().and_then(|group| world.senders.group_name(&call.caller, group));
    content.group = name.map(str::to_owned);
    let body_id = world.senders.body_id(&call.caller).to_owned();
    content.sender_pa_id = Some(body_id.clone());

    let mut answer = NewNotificationResponse::new(iun.to_request_id().to_string());
    answer.pa_protocol_number.clone_from(&content.pa_protocol_number);
    answer.idempotence_token.clone_from(&content.idempotence_token);
    let notification = Notification {
        iun,
        owner: call.caller.clone(),
        group,
        sent_at: world.now,
        content,
        body: body.into_owned(),
        status: NotificationStatus::InValidation,
        timeline: Vec::new(),
        refusal: Vec::new(),
        is_cancelled: false,
        wants_cancellation: false,
        forms: Vec::new(),
    };
    let id = world.notifications.insert(&body_id, notification);
    life::begin(world, id);
    tracing::info!(%iun, "request taken");
    Ok(Reply::json(202, &answer))
}

/// The IUN of the month, as the platform's generator makes it.
pub(super) fn new_iun(world: &World, number: u64, kind: IunKind) -> Result<Iun, IunError> {
    let today = world.now.strftime("%Y %m").to_string();
    let (year, month) = today.split_once(' ').unwrap_or_default();
    let (year, month) = (year.parse().unwrap_or_default(), month.parse().unwrap_or_default());
    let purpose = if kind == IunKind::Legal { Use::Iun } else { Use::InformalIun };
    let mut pick = world.dice.picks(purpose, number);
    loop {
        let iun = Iun::generate(&mut pick, year, month, kind)?;
        if world.notifications.find(&iun).is_none() && world.informals.find(&iun).is_none() {
            return Ok(iun);
        }
    }
}

/// The body of a request as a notification gives it back. Iun, date and status are placeholders.
pub(crate) fn content_of(body: &[u8]) -> Option<FullSentNotification> {
    let mut fields: Map<String, Value> = serde_json::from_slice(body).ok()?;
    let own = [("iun", json!("")), ("sentAt", json!("")), ("notificationStatus", json!("IN_VALIDATION"))];
    fields.extend(own.map(|(name, value)| (name.to_owned(), value)));
    let fields = serde_json::to_vec(&fields).ok()?;
    let mut content: FullSentNotification = wire::decode(&fields).ok()?;
    forget_unknown(&mut content);
    content.timeline = List::absent();
    content.notification_status_history = List::absent();
    Some(content)
}

/// The service reads what it knows: other fields of open objects are ignored, not kept.
fn forget_unknown(content: &mut FullSentNotification) {
    content.extra = Extra::default();
    for document in content.documents.iter_mut() {
        document.extra = Extra::default();
    }
    for recipient in content.recipients.iter_mut() {
        let digital = recipient.digital_domicile.as_mut().map(|address| &mut address.extra);
        let physical = recipient.physical_address.as_mut().map(|address| &mut address.extra);
        let addresses = [digital, physical].into_iter().flatten();
        let payments = recipient.payments.iter_mut().flat_map(|payment| {
            let notice = payment.pago_pa.as_mut().map(|notice| &mut notice.extra);
            [notice, payment.f24.as_mut().map(|form| &mut form.extra)].into_iter().flatten()
        });
        addresses.chain(payments).for_each(|extra| *extra = Extra::default());
    }
}

/// Puts in what the sender left to the server, and takes out what the version does not have.
fn complete(content: &mut FullSentNotification, version: Version) {
    content.pa_fee.get_or_insert(DEFAULT_PA_FEE);
    content.vat.get_or_insert(DEFAULT_VAT);
    let has_payments = content.recipients.iter().any(|recipient| !recipient.payments.is_empty());
    let follows_cost = content.notification_fee_policy == Some(FeePolicyCode::DeliveryMode);
    let integration = if has_payments && follows_cost { PagoPaIntegration::Sync } else { PagoPaIntegration::None };
    content.pago_pa_int_mode.get_or_insert(integration);
    if version < Version::new(2, 6) {
        content.physical_communication_priority = None;
    }
}

pub(super) fn status(world: &mut World, call: &Call) -> Result<Reply, Reply> {
    let wanted = match call.parameter("notificationRequestId") {
        Some(id) => {
            RequestId::parse(id).ok().and_then(|id| id.iun().ok()).and_then(|iun| world.notifications.find(&iun))
        }
        None => {
            let both = [required(world, call, "paProtocolNumber"), required(world, call, "idempotenceToken")];
            let [protocol, token] = both;
            world.notifications.find_request(world.senders.body_id(&call.caller), protocol?, token?)
        }
    };
    let found = wanted.and_then(|id| world.notifications.get(id));
    let notification = found.filter(|notification| notification.is_visible_to(&call.caller));
    match notification {
        Some(notification) => answer(world, call.version, notification).map(|fields| Reply::json(200, &fields)),
        None => Err(notification_not_found(world)),
    }
}

pub(super) fn required<'c>(world: &World, call: &'c Call, name: &str) -> Result<&'c str, Reply> {
    call.parameter(name).filter(|value| !value.is_empty()).ok_or_else(|| {
        let code = "PN_GENERIC_INVALIDPARAMETER_REQUIRED";
        let complaint = Complaint::new(code, Some(name.to_owned()), format!("{name} is required"));
        problem::problem(world, 400, DELIVERY, &[complaint])
    })
}

/// Why it was refused; the recipient is named since v2.5.
fn refusal(version: Version, notification: &Notification) -> Value {
    let mut reasons = json!(notification.refusal);
    if version < Version::new(2, 5) {
        let fields = reasons.as_array_mut().into_iter().flatten().filter_map(Value::as_object_mut);
        fields.for_each(|reason| {
            reason.remove("recIndex");
        });
    }
    reasons
}

/// The request once more, and where it stands.
fn answer(world: &World, version: Version, notification: &Notification) -> Result<Map<String, Value>, Reply> {
    let mut fields = match serde_json::to_value(&notification.content) {
        Ok(Value::Object(fields)) => fields,
        _ => Map::new(),
    };
    for name in ["iun", "sentAt", "notificationStatus", "senderPaId"] {
        fields.remove(name);
    }
    versions::requested(&mut fields, version).map_err(problem::not_in_version)?;
    let state = match notification.status {
        NotificationStatus::InValidation => RequestState::Waiting,
        NotificationStatus::Refused => RequestState::Refused,
        _ => RequestState::Accepted,
    };
    let mut say = |name: &str, value: Value| fields.insert(name.to_owned(), value);
    say("notificationRequestId", json!(notification.iun.to_request_id().as_str()));
    say("notificationRequestStatus", json!(state));
    match state {
        RequestState::Waiting => say("retryAfter", json!(world.time.told(RETRY_AFTER, SECOND))),
        RequestState::Refused => say("errors", refusal(version, notification)),
        _ => say("iun", json!(notification.iun.as_str())),
    };
    Ok(fields)
}
