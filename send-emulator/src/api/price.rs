//! What a payment costs now.
//!
//! Source: pagopa/pn-delivery `svc/NotificationPriceService.java`; the formula is `send_core::cost`. The platform writes an
//! attestation at each call; here it is counted.

use super::{DELIVERY, sent};
use crate::gateway::{Call, Reply};
use crate::problem;
use crate::world::World;
use send_core::api::Version;
use send_core::cost;
use send_core::lifecycle::price_date;
use send_core::model::{NotificationStatus, Price, TimelineCategory as C};

pub(super) fn price(world: &mut World, call: &Call) -> Result<Reply, Reply> {
    let creditor = call.parameter("paTaxId").unwrap_or_default();
    let notice = call.parameter("noticeCode").unwrap_or_default();
    let found = world.notifications.find_notice(creditor, notice);
    let Some((_, notification, place)) = found else {
        let code = "PN_DELIVERY_NOTIFICATIONCOSTNOTFOUND";
        return Err(problem::one(world, 404, DELIVERY, code, "Notification cost not found"));
    };
    if notification.status == NotificationStatus::InValidation {
        let code = "PN_DELIVERY_PUSH_NOTIFICATION_NOT_ACCEPTED";
        return Err(problem::one(world, 404, DELIVERY, code, "Notification not accepted"));
    }
    let whole = sent::full(world, notification);
    let cost = cost::of_payment(&whole, place.recipient, place.payment)
        .map_err(|_| problem::one(world, 500, DELIVERY, "PN_GENERIC_ERROR", "The cost cannot be computed"))?;
    let recipient = Some(place.recipient);
    // The date may lie ahead: it is known as soon as it is fixed.
    let refined = notification.element(&C::Refinement, recipient).map(|element| element.happened);
    let refined = refined.or_else(|| notification.scheduled(place.recipient));
    let viewed = notification.element(&C::NotificationViewed, recipient).map(|element| element.happened);
    let mut price = Price::new();
    price.iun = Some(notification.iun.to_string());
    price.partial_price = Some(cost.partial);
    price.total_price = Some(cost.total);
    price.vat = Some(cost.vat);
    price.pa_fee = Some(cost.pa_fee);
    price.refinement_date = refined.map(price_date);
    price.notification_view_date = viewed.map(price_date);
    price.send_fee = Some(cost.send_fee);
    price.analog_cost = Some(cost.analog_cost);
    *world.attestations.entry((creditor.to_owned(), notice.to_owned())).or_default() += 1;
    if call.version == Version::V1 {
        price.amount = Some(cost.partial);
        (price.partial_price, price.total_price) = (None, None);
        (price.vat, price.pa_fee, price.send_fee, price.analog_cost) = (None, None, None, None);
    }
    Ok(Reply::json(200, &price))
}
