//! Notifications as a company reads them that received them, or that has a mandate.
//!
//! Reading the detail or a file is access, which has effect in law; a search and a legal fact are not.
//!
//! Source: pagopa/pn-delivery `docs/openapi/pn-delivery-b2b-pg-external-bundle.yaml` (`x-api-permissions: REFINEMENT`),
//! `svc/search/NotificationRetrieverService.java` (who may read; other recipients are blanked, the timeline is filtered).

use super::{DELIVERY, attachments, sent};
use crate::gateway::{Call, Reply};
use crate::life::{self, Viewer};
use crate::problem;
use crate::versions;
use crate::world::{Given, Notification, NotificationId, World};
use send_core::iun::Iun;
use send_core::model::{FullSentNotification, RecipientRead, TimelineElement};

/// A notification, in the place of which recipient it is read, and who reads.
struct Reading {
    id: NotificationId,
    recipient: usize,
    viewer: Viewer,
}

/// Whom a call speaks for: the company, or who gave it a mandate.
pub(super) struct Voice<'w> {
    pub(super) tax_id: &'w str,
    pub(super) mandate: Option<&'w Given>,
}

/// Whom the call speaks for; `None` if it names a mandate that is not in force.
pub(super) fn voice<'w>(world: &'w World, call: &Call) -> Option<Voice<'w>> {
    let company = world.companies.get(call.caller.company?)?;
    match call.parameter("mandateId") {
        None => Some(Voice { tax_id: &company.tax_id, mandate: None }),
        Some(id) => {
            let mandate = world.mandates.in_force(id, &company.tax_id, world.now)?;
            Some(Voice { tax_id: &mandate.delegator, mandate: Some(mandate) })
        }
    }
}

impl Voice<'_> {
    /// The recipient of a notification for whom it speaks.
    pub(super) fn recipient(&self, notification: &Notification) -> Option<usize> {
        let sender = notification.content.sender_pa_id.as_deref().unwrap_or_default();
        if self.mandate.is_some_and(|mandate| !mandate.covers(sender)) {
            return None;
        }
        let recipients = &notification.content.recipients;
        recipients.iter().position(|recipient| recipient.tax_id.as_deref() == Some(self.tax_id))
    }
}

fn reading(world: &World, call: &Call) -> Result<Reading, Reply> {
    let stranger = || {
        let code = "PN_DELIVERY_USER_ID_NOT_RECIPIENT_OR_DELEGATOR";
        problem::one(world, 404, DELIVERY, code, "The caller is neither recipient nor delegator")
    };
    let voice = voice(world, call).ok_or_else(stranger)?;
    let iun = call.parameter("iun").and_then(|iun| Iun::parse(iun).ok());
    let id = iun.and_then(|iun| world.notifications.find(&iun)).ok_or_else(|| super::notification_not_found(world))?;
    let notification = world.notifications.get(id).filter(|notification| notification.is_readable());
    let notification = notification.ok_or_else(|| super::notification_not_found(world))?;
    let recipient = voice.recipient(notification).ok_or_else(stranger)?;
    let company = call.caller.company.unwrap_or_default();
    let viewer = match voice.mandate.and_then(|mandate| world.mandates.position(mandate)) {
        Some(mandate) => Viewer::Company { company, mandate },
        None => Viewer::Recipient,
    };
    Ok(Reading { id, recipient, viewer })
}

/// Reads, which is access. A notification that is cancelled can be read without effect.
fn read(world: &mut World, call: &Call) -> Result<Reading, Reply> {
    let reading = reading(world, call)?;
    match life::view(world, reading.id, reading.recipient, reading.viewer) {
        Ok(()) => {}
        Err(why) => tracing::info!(%why, "read without effect"),
    }
    Ok(reading)
}

pub(super) fn get(world: &mut World, call: &Call) -> Result<Reply, Reply> {
    let reading = read(world, call)?;
    let notification = world.notifications.get(reading.id).ok_or_else(|| super::notification_not_found(world))?;
    let mut full = sent::full(world, notification);
    keep_own(&mut full, reading.recipient);
    Ok(Reply::json(200, &versions::received(&full, call.version)))
}

/// Blanks the other recipients, and takes out what happened to them.
fn keep_own(full: &mut FullSentNotification, own: usize) {
    for (_, other) in full.recipients.iter_mut().enumerate().filter(|(index, _)| *index != own) {
        let mut blank = RecipientRead::new();
        blank.recipient_type = other.recipient_type.take();
        *other = blank;
    }
    let is_own = |element: &TimelineElement| element.rec_index().is_none_or(|index| index == own);
    let timeline = std::mem::take(&mut full.timeline);
    full.timeline = timeline.into_vec().into_iter().filter(is_own).collect();
    let known: Vec<String> = full.timeline.iter().filter_map(|element| element.element_id.clone()).collect();
    for entry in full.notification_status_history.iter_mut() {
        let related = std::mem::take(&mut entry.related_timeline_elements);
        entry.related_timeline_elements = related.into_vec().into_iter().filter(|id| known.contains(id)).collect();
    }
}

pub(super) fn document(world: &mut World, call: &Call) -> Result<Reply, Reply> {
    let reading = read(world, call)?;
    not_cancelled(world, &reading)?;
    attachments::document_of(world, call, reading.id)
}

pub(super) fn payment(world: &mut World, call: &Call) -> Result<Reply, Reply> {
    let reading = read(world, call)?;
    not_cancelled(world, &reading)?;
    attachments::payment_of(world, call, reading.id, reading.recipient)
}

pub(super) fn legal_fact(world: &mut World, call: &Call) -> Result<Reply, Reply> {
    let reading = reading(world, call)?;
    not_cancelled(world, &reading)?;
    super::legal_facts::download_for(world, call, reading.id, Some(reading.recipient))
}

/// Recipients do not get the files of a notification that was cancelled.
fn not_cancelled(world: &World, reading: &Reading) -> Result<(), Reply> {
    let is_cancelled = world.notifications.get(reading.id).is_none_or(|notification| notification.is_cancelled);
    if is_cancelled { Err(super::notification_not_found(world)) } else { Ok(()) }
}
