//! Values of parameters that there are at this moment.

use crate::informal::Sent;
use crate::world::{Notification, World};
use send_core::api::{Family, Route};

/// How many of each are named.
const SOME: usize = 8;

/// What a parameter of an operation may be now; empty if nothing is known of it.
pub(super) fn values(world: &World, route: &Route, parameter: &str) -> Vec<String> {
    let newest = || world.notifications.all().rev();
    let of_each = |read: fn(&Notification) -> Option<String>| newest().filter_map(read).take(SOME).collect();
    match parameter {
        "messageId" => world.informals.message_ids().take(SOME).cloned().collect(),
        _ if route.family == Family::Informal => informal(world, parameter),
        "iun" | "iunMatch" => of_each(|notification| Some(notification.iun.to_string())),
        "notificationRequestId" => of_each(|notification| Some(notification.iun.to_request_id().to_string())),
        "paProtocolNumber" => of_each(|notification| notification.content.pa_protocol_number.clone()),
        "idempotenceToken" => of_each(|notification| notification.content.idempotence_token.clone()),
        "senderId" => of_each(|notification| notification.content.sender_pa_id.clone()),
        "paTaxId" => of_each(|notification| notice(notification).map(|(creditor, _)| creditor)),
        "noticeCode" => of_each(|notification| notice(notification).map(|(_, code)| code)),
        "legalFactId" if route.name == "get_downtime_legal_fact" => {
            let past = world.downtimes.past_ones(world.dice, world.now);
            past.filter_map(|(_, downtime)| downtime.legal_fact_id).take(SOME).collect()
        }
        "legalFactId" => of_each(|notification| {
            let fact = notification.valid().flat_map(|element| element.legal_facts.iter()).next()?;
            Some(fact.key.trim_start_matches("safestorage://").to_owned())
        }),
        "documentId" => of_each(|notification| {
            let url = notification.valid().find_map(|element| element.text("generatedAarUrl"))?;
            Some(url.trim_start_matches("safestorage://").to_owned())
        }),
        "streamId" => {
            let first = world.senders.first();
            world.streams.of_body(&first).map(|stream| stream.id.clone()).take(SOME).collect()
        }
        "mandateId" if route.family == Family::Recipient => {
            world.mandates.all().filter_map(|given| given.mandate.mandate_id.clone()).take(SOME).collect()
        }
        "docIdx" | "recipientIdx" | "attachmentIdx" => vec!["0".to_owned()],
        _ => Vec::new(),
    }
}

/// The same for informal notifications.
fn informal(world: &World, parameter: &str) -> Vec<String> {
    let of_each = |read: fn(&Sent) -> Option<String>| world.informals.all().rev().filter_map(read).take(SOME).collect();
    match parameter {
        "iun" => of_each(|sent| Some(sent.iun.to_string())),
        "notificationRequestId" => of_each(|sent| Some(sent.iun.to_request_id().to_string())),
        "paProtocolNumber" => of_each(|sent| sent.content.pa_protocol_number.clone()),
        "idempotenceToken" => of_each(|sent| sent.content.idempotence_token.clone()),
        "attachmentName" => vec!["PAGOPA".to_owned()],
        "docIdx" | "recipientIdx" | "attachmentIdx" => vec!["0".to_owned()],
        _ => Vec::new(),
    }
}

/// The first notice of a notification, with its creditor.
fn notice(notification: &Notification) -> Option<(String, String)> {
    let mut payments = notification.content.recipients.iter().flat_map(|recipient| recipient.payments.iter());
    let notice = payments.find_map(|payment| payment.pago_pa.as_ref())?;
    Some((notice.creditor_tax_id.clone()?, notice.notice_code.clone()?))
}
