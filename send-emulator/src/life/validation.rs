//! From the request to its acceptance or refusal.
//!
//! Order: contents of the request and its files, look-up of missing addresses, normalisation of addresses, acknowledgement
//! to the sender, acceptance. The first step that fails refuses the request.
//!
//! Sources: pagopa/pn-delivery-push-validator `.../notificationvalidation/LegalNotificationValidationStrategy.java` (order),
//! `AddressValidator`; pagopa/pn-external-channels `mockpostel/PostelService.java` L210-240 (postal codes that the test
//! environment refuses).

use super::ledger::write;
use super::paper::{looked_up, normalised};
use super::scene::date;
use super::track::Step;
use super::{Document, Draft, Next, Scene, Track, Turn, cancellation};
use crate::rules;
use crate::world::{NotificationId, World};
use send_core::model::{RecipientKind, RefusalReason, TimelineCategory as C};
use serde_json::{Value, json};

pub(super) static STEPS: &[Step] = &[
    Step::after(18_000, check_contents),
    Step::after(1_200, ask_registry),
    Step::after(1_500, registry_answers),
    Step::after(900, ask_normalisation),
    Step::after(2_000, normalise),
    Step::after(12_000, prepare_acknowledgement),
    Step::after(19_000, accept),
];

/// Postal codes that the normaliser of the test environment refuses, and its error.
const REFUSED_POSTAL_CODES: &[(&str, &str)] = &[("11111", "303"), ("22222", "901"), ("33333", "999")];

fn check_contents(scene: &Scene<'_>) -> Turn {
    match rules::at_acceptance(scene.world, scene.notification) {
        reasons if reasons.is_empty() => Turn::silent(Next::Onward),
        reasons => Turn::silent(Next::Refuse(reasons)),
    }
}

/// Recipients without an address, as indexes.
fn without_address(scene: &Scene<'_>) -> Vec<usize> {
    let recipients = scene.notification.content.recipients.iter().enumerate();
    recipients.filter(|(_, recipient)| recipient.physical_address.is_none()).map(|(index, _)| index).collect()
}

fn registry_call() -> Draft {
    Draft::new(C::PublicRegistryValidationCall).with_id(|id| id.delivery_mode = Some("ANALOG"))
}

fn ask_registry(scene: &Scene<'_>) -> Turn {
    let indexes = without_address(scene);
    if indexes.is_empty() {
        return Turn::silent(Next::Onward);
    }
    let details = json!({ "recIndexes": indexes, "deliveryMode": "ANALOG", "sendDate": date(scene.now()) });
    registry_call().details(details).into()
}

fn registry_answers(scene: &Scene<'_>) -> Turn {
    let call =
        super::element_id::element_id(&C::PublicRegistryValidationCall, &scene.notification.iun, &registry_call().id);
    let answer = |index: usize| {
        let company =
            scene.notification.recipient(index).is_some_and(|r| r.recipient_type == Some(RecipientKind::Company));
        let details = json!({
            "recIndex": index,
            "registry": if company { "REGISTRO_IMPRESE" } else { "ANPR" },
            "physicalAddress": looked_up(),
        });
        let draft = Draft::new(C::PublicRegistryValidationResponse).details(details);
        draft.with_id(|id| (id.recipient, id.correlation) = (Some(index), Some(call.clone())))
    };
    Turn::of(without_address(scene).into_iter().map(answer).collect())
}

fn ask_normalisation(_: &Scene<'_>) -> Turn {
    Draft::new(C::ValidateNormalizeAddressesRequest).into()
}

fn normalise(scene: &Scene<'_>) -> Turn {
    let iun = scene.notification.iun;
    let mut drafts = Vec::new();
    for (index, recipient) in scene.notification.content.recipients.iter().enumerate() {
        let Some(address) = &recipient.physical_address else { continue };
        let refused = REFUSED_POSTAL_CODES.iter().find(|(code, _)| address.zip.as_deref() == Some(*code));
        if let Some((_, error)) = refused {
            let mut reason = RefusalReason::new("NOT_VALID_ADDRESS");
            reason.detail =
                Some(format!("Validation failed, address is not valid. Error={error} - iun={iun} id=recIndex_{index}"));
            reason.rec_index = i64::try_from(index).ok();
            return Turn::of(drafts).then(Next::Refuse(vec![reason]));
        }
        let details = json!({ "recIndex": index, "oldAddress": address, "normalizedAddress": normalised(address) });
        drafts.push(Draft::new(C::NormalizedAddress).with_id(|id| id.recipient = Some(index)).details(details));
    }
    Turn::of(drafts)
}

fn prepare_acknowledgement(scene: &Scene<'_>) -> Turn {
    Draft::new(C::SenderAckCreationRequest).details(json!({ "legalFactId": scene.key(Document::SenderAck) })).into()
}

/// The request as the elements that end its validation name it.
fn request_names(scene: &crate::world::Notification) -> serde_json::Map<String, Value> {
    let mut names = serde_json::Map::new();
    let content = &scene.content;
    let values = [
        ("notificationRequestId", Some(scene.iun.to_request_id().to_string())),
        ("paProtocolNumber", content.pa_protocol_number.clone()),
        ("idempotenceToken", content.idempotence_token.clone()),
    ];
    names.extend(values.into_iter().filter_map(|(name, value)| Some((name.to_owned(), Value::String(value?)))));
    names
}

fn accept(scene: &Scene<'_>) -> Turn {
    let details = Value::Object(request_names(scene.notification));
    let draft = Draft::new(C::RequestAccepted).details(details).legal_fact(Document::SenderAck);
    Turn::from(draft).then(Next::Accept(Track::Delivery))
}

/// What acceptance changes besides the timeline.
pub(super) fn accepted(world: &mut World, id: NotificationId) {
    let Some(notification) = world.notifications.get_mut(id) else { return };
    notification.body = Vec::new();
    for recipient in notification.content.recipients.iter_mut() {
        recipient.physical_address = recipient.physical_address.as_ref().map(normalised);
    }
    let wants_cancellation = std::mem::take(&mut notification.wants_cancellation);
    for key in rules::file_keys(&notification.content) {
        world.files.mark_used(&key);
    }
    if wants_cancellation {
        cancellation::follow_acceptance(world, id);
    }
}

/// The request is refused: its notices are free again, its protocol number and token are not.
pub(super) fn refused(world: &mut World, id: NotificationId, reasons: Vec<RefusalReason>) {
    let Some(notification) = world.notifications.get_mut(id) else { return };
    notification.body = Vec::new();
    let reason = |reason: &RefusalReason| json!({ "errorCode": reason.code, "detail": reason.detail, "recIndex": reason.rec_index });
    let listed = reasons.iter().map(reason).map(without_nulls).collect();
    let mut details = request_names(notification);
    details.insert("refusalReasons".to_owned(), Value::Array(listed));
    notification.refusal = reasons;
    write(world, id, Draft::new(C::RequestRefused).details(Value::Object(details)));
    world.notifications.free_notices(id);
}

fn without_nulls(mut value: Value) -> Value {
    if let Value::Object(fields) = &mut value {
        fields.retain(|_, field| !field.is_null());
    }
    value
}
