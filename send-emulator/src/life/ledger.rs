//! Writing: into the timeline, into the status, into the streams.

use super::{Draft, element_id};
use crate::world::{Element, Happening, NotificationId, World};
use send_core::model::LegalFactId;
use send_core::wire::Raw;

/// Writes an element, unless there is one with its id: the platform keeps the first of two.
pub(super) fn write(world: &mut World, id: NotificationId, draft: Draft) {
    let (now, dice) = (world.now, world.dice);
    let Some(notification) = world.notifications.get(id) else { return };
    let element_id = element_id::element_id(&draft.category, &notification.iun, &draft.id);
    if notification.timeline.iter().any(|element| *element.id == *element_id) {
        tracing::debug!(iun = %notification.iun, category = %draft.category, "written before");
        return;
    }
    for document in draft.documents.iter().chain(&draft.legal_facts) {
        world.notifications.add_document(document.key(dice, id), id, *document);
    }
    let Some(notification) = world.notifications.get_mut(id) else { return };
    let legal_facts = draft.legal_facts.iter().map(|document| {
        let mut fact = LegalFactId::new(document.safe_key(dice, id));
        fact.category = document.legal_fact();
        fact
    });
    let element = Element {
        id: element_id.into_boxed_str(),
        category: draft.category,
        recipient: draft.id.recipient,
        written: now,
        happened: draft.happened.unwrap_or(now),
        legal_facts: legal_facts.collect(),
        details: draft.details.and_then(|details| Raw::encode(&details).ok()),
        is_invalidated: false,
    };
    notification.timeline.push(element);
    let status = notification.history().status().clone();
    let status_changed = status != notification.status;
    notification.status = status;
    publish(world, id, status_changed);
}

/// Tells the streams of the element that was written last.
fn publish(world: &mut World, id: NotificationId, status_changed: bool) {
    let Some(notification) = world.notifications.get(id) else { return };
    let Some((element, written)) = notification.timeline.iter().enumerate().next_back() else { return };
    tracing::debug!(iun = %notification.iun, category = %written.category, status = %notification.status, "happened");
    let (now, time, dice) = (world.now, &world.time, world.dice);
    let faults = &mut world.faults;
    let happening = Happening {
        owner: &notification.owner,
        group: notification.group.as_deref(),
        notification: id,
        element,
        category: &written.category,
        status: &notification.status,
        status_changed,
        sent_at: notification.sent_at,
        at: now,
    };
    world.streams.publish(&happening, time, || faults.twist(now, time, dice));
}
