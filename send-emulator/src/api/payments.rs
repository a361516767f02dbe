//! Payments made elsewhere, told by the sender: all of them, or none if one is not known.
//!
//! Source: pagopa/pn-delivery `svc/PaymentEventsService.java` L60-118. Events of F24 forms are implemented by no controller of
//! the platform; its generated default answers 501.

use super::{DELIVERY, notification_not_found};
use crate::gateway::schema::{self, Property, Shape};
use crate::gateway::{Call, Reply};
use crate::life;
use crate::problem;
use crate::world::World;
use send_core::model::{PagoPaEvent, PaymentEvents};
use send_core::wire;

const fn required(name: &'static str, shape: Shape) -> Property {
    Property { name, is_required: true, shape }
}

/// `PaymentEventsRequestPagoPa`.
const PROPERTIES: &[Property] = &[required("events", Shape::Objects(EVENT))];
/// `PaymentEventPagoPa`.
const EVENT: &[Property] = &[
    required("noticeCode", Shape::Digits(18)),
    required("creditorTaxId", Shape::Digits(11)),
    required("paymentDate", Shape::DateTime),
    required("amount", Shape::Integer),
];

pub(super) fn pago_pa(world: &mut World, call: &Call) -> Result<Reply, Reply> {
    schema::read(world, PROPERTIES, &call.body)?;
    let unreadable = |world: &World| problem::one(world, 500, DELIVERY, "PN_GENERIC_ERROR", "Unreadable event");
    let events: PaymentEvents<PagoPaEvent> = wire::decode(&call.body).map_err(|_| unreadable(world))?;
    let mut payments = Vec::new();
    for event in events.events {
        let found = world.notifications.find_notice(&event.creditor_tax_id, &event.notice_code);
        let own =
            found.filter(|(_, notification, _)| notification.is_visible_to(&call.caller) && notification.is_readable());
        let (id, _, place) = own.ok_or_else(|| notification_not_found(world))?;
        // The platform reads the date as an instant, and fails where there is none.
        let at = event.payment_date.instant().map_err(|_| unreadable(world))?;
        payments.push((id, place, at, event));
    }
    for (id, place, at, event) in payments {
        life::paid(world, id, place.recipient, at, &event);
    }
    Ok(Reply::empty(204))
}

pub(super) fn f24(_: &mut World, _: &Call) -> Result<Reply, Reply> {
    Err(Reply::empty(501))
}
