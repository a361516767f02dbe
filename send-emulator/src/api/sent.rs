//! Reading a notification.
//!
//! Source: pagopa/pn-delivery `svc/search/NotificationRetrieverService.java` (L449, L604-627 for the removal of documents); pagopa/pn-timeline-service
//! `service/impl/TimelineServiceImpl.java` L334-350 (order of the timeline, history as answers show it).

use super::{notification_not_found, readable};
use crate::gateway::{Call, Reply};
use crate::problem;
use crate::versions;
use crate::world::{Element, Notification, World};
use send_core::model::{FullSentNotification, TimelineElement, UsedServices};

pub(super) fn get(world: &mut World, call: &Call) -> Result<Reply, Reply> {
    let Some((_, notification)) = readable(world, call) else { return Err(notification_not_found(world)) };
    let shown = versions::sent(&full(world, notification), call.version).map_err(problem::not_in_version)?;
    Ok(Reply::json(200, &shown))
}

/// The notification with its life so far.
pub(super) fn full(world: &World, notification: &Notification) -> FullSentNotification {
    let mut full = notification.content.clone();
    let has_documents = has_documents(world, notification);
    full.documents_available = Some(has_documents);
    if !has_documents {
        remove_documents(&mut full);
    }
    let mut services = UsedServices::new();
    services.physical_address_lookup =
        Some(notification.content.recipients.iter().any(|recipient| recipient.physical_address.is_none()));
    full.used_services = Some(services);
    let history = notification.history();
    full.notification_status = history.status().clone();
    full.notification_status_history = history.api_view().to_model().into();
    let elements = notification.sorted_timeline().into_iter();
    full.timeline = elements.filter(|element| element.category.is_public()).map(|e| element(notification, e)).collect();
    full
}

/// False once the documents were removed, 120 days after the first recipient was settled.
pub(super) fn has_documents(world: &World, notification: &Notification) -> bool {
    notification.first_settled().is_none_or(|settled| world.now < world.terms.documents_removed_at(settled))
}

fn remove_documents(full: &mut FullSentNotification) {
    full.documents.clear();
    for payment in full.recipients.iter_mut().flat_map(|recipient| recipient.payments.iter_mut()) {
        payment.f24 = None;
        if let Some(notice) = &mut payment.pago_pa {
            notice.attachment = None;
        }
    }
}

/// An element as answers have it, with the time at which it happened.
pub(crate) fn element(notification: &Notification, element: &Element) -> TimelineElement {
    let mut shown = TimelineElement::new();
    shown.element_id = Some(element.id.to_string());
    shown.timestamp = Some(element.happened.into());
    shown.ingestion_timestamp = Some(element.written.into());
    shown.event_timestamp = Some(element.happened.into());
    shown.notification_sent_at = Some(notification.sent_at.into());
    shown.legal_facts_ids = element.legal_facts.to_vec().into();
    shown.category = Some(element.category.clone());
    shown.details.clone_from(&element.details);
    shown
}
