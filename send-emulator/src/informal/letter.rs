//! A simple registered letter, from its cover page to what the courier reports: the street names the sequence (`Via @FAIL_RS`).

use super::Sent;
use super::workflow::{Draft, without_nulls};
use crate::couriers::paper::{Shipment, route};
use crate::world::World;
use send_core::catalogue::{self, Outcome, Product};
use send_core::model::{InformalCategory as C, PhysicalAddressRead};
use serde_json::json;
use std::collections::VecDeque;

/// What becomes of a letter.
pub(super) enum Letter {
    Delivered(String),
    NotDelivered,
    /// Nothing more is heard of it.
    Unheard,
}

/// A simple registered letter, with its cover page.
pub(super) fn letter(world: &World, sent: &Sent, address: &PhysicalAddressRead, ahead: &mut VecDeque<Draft>) -> Letter {
    let iun = sent.iun;
    let address = crate::life::normalised(address);
    let product = if crate::life::is_foreign(&address) { Product::SimpleInternational } else { Product::Simple };
    let cover = json!({ "fileKey": format!("PN_COVERPAGE-{iun}.pdf") });
    ahead.push_back(Draft::of_recipient(iun, C::CoverpageCreationRequest, "", cover));
    let prepared = json!({ "physicalAddress": address, "deliveryType": "RS", "sentAttemptMade": 0 });
    let prepared = Draft::of_recipient(iun, C::PrepareAnalogDelivery, ".ATTEMPT_0", prepared);
    let sending = json!({
        "physicalAddress": address, "deliveryType": "RS", "sentAttemptMade": 0, "productType": product.as_str(),
        "analogCost": world.postal_prices.of(product), "prepareRequestId": prepared.id,
    });
    let sending = Draft::of_recipient(iun, C::SendAnalogMessage, ".ATTEMPT_0", sending);
    let request_id = sending.id.clone();
    ahead.extend([prepared, sending]);
    let shipment = route(address.address.as_deref().unwrap_or_default(), product);
    let Some(shipment) = shipment.and_then(|route| Shipment::of(route, 0)) else { return Letter::Unheard };
    for index in 0.. {
        let Some(event) = shipment.event(index) else { break };
        let outcome = catalogue::event_code(&event.code).map(|code| code.outcome);
        let about = json!({
            "deliveryType": "RS", "sendRequestId": request_id, "notificationDate": "",
            "deliveryDetail": without_nulls(
                json!({ "code": event.code, "failureCause": shipment.cause(index), "eventTimestamp": "" }),
            ),
        });
        let wait = shipment.wait(index);
        let is_delivered = match outcome {
            Some(Outcome::Ok) => true,
            Some(Outcome::Ko) => false,
            _ => {
                let which = format!(".ATTEMPT_0.IDX_{}", index + 1);
                ahead.push_back(Draft::of_recipient(iun, C::SendAnalogMessageProgress, &which, about).after(wait));
                continue;
            }
        };
        let mut details = about;
        details["responseStatus"] = json!(if is_delivered { "OK" } else { "KO" });
        details["sentAttemptMade"] = json!(0);
        details["physicalAddress"] = json!(address);
        let feedback = Draft::of_recipient(iun, C::SendAnalogMessageFeedback, ".ATTEMPT_0", details).after(wait);
        let id = feedback.id.clone();
        ahead.push_back(feedback);
        return if is_delivered { Letter::Delivered(id) } else { Letter::NotDelivered };
    }
    Letter::Unheard
}
