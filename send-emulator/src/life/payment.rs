//! A payment that the sender tells of: it stands in the timeline and changes no status.
//!
//! Source: pagopa/pn-delivery-push `action/notificationpaid/NotificationPaidHandler.java`.

use super::Draft;
use super::ledger::write;
use super::scene::date;
use crate::world::{NotificationId, World};
use send_core::model::{PagoPaEvent, TimelineCategory as C};
use send_core::time::Instant;
use serde_json::json;

/// Who told of the payment.
const CHANNEL: &str = "PA";

/// Writes a payment down, once: its id is made of notice and creditor.
pub(crate) fn paid(world: &mut World, id: NotificationId, recipient: usize, at: Instant, event: &PagoPaEvent) {
    let Some(notification) = world.notifications.get(id) else { return };
    let code = format!("PPA{}{}", event.notice_code, event.creditor_tax_id);
    if notification.timeline.iter().any(|element| element.category == C::Payment && element.id.ends_with(&code)) {
        return;
    }
    let kind = notification.recipient(recipient).and_then(|recipient| recipient.recipient_type.clone());
    let details = json!({
        "recIndex": recipient,
        "recipientType": kind,
        "amount": event.amount,
        "creditorTaxId": event.creditor_tax_id,
        "noticeCode": event.notice_code,
        "paymentSourceChannel": CHANNEL,
        "uncertainPaymentDate": false,
        "eventTimestamp": date(at),
    });
    let draft = Draft::new(C::Payment).with_id(|id| (id.recipient, id.code) = (Some(recipient), Some(code)));
    write(world, id, draft.details(details).happened(at));
}
