//! The services behind the gateway: one file a resource, one function an operation.
//!
//! A handler gets the world and a call that passed the gateway. What it refuses is an error, and an answer like any other.

mod attachments;
mod cancel;
mod informal;
mod legal_facts;
mod mandate_rules;
mod mandates;
mod payments;
mod platform;
mod preload;
mod price;
mod received;
mod requests;
mod search;
mod sent;
mod stream_events;
mod streams;

pub(crate) use mandates::give_mandate;
pub(crate) use requests::content_of;
pub(crate) use sent::element as shown_element;
pub(crate) use stream_events::patience;

use crate::faults::{Archive, Effect};
use crate::gateway::{Call, Reply};
use crate::problem;
use crate::world::{Notification, NotificationId, World};
use send_core::api::{Family, INFORMAL_ROUTES, RECIPIENT_ROUTES, ROUTES, Route};
use send_core::iun::Iun;
use send_core::model::DownloadMetadata;
use std::time::Duration;

/// Answers a call.
pub(crate) type Handler = fn(&mut World, &Call) -> Result<Reply, Reply>;

/// Every operation that is served: those of senders, of companies that receive, and of informal notifications.
pub(crate) fn routes() -> impl Iterator<Item = &'static Route> {
    ROUTES.iter().chain(RECIPIENT_ROUTES).chain(INFORMAL_ROUTES).copied()
}

/// Paths by which operations are reached as well: legal facts by their category, as in the first version.
pub(crate) const FORMER_PATHS: &[(&str, &str)] =
    &[("get_legal_fact", "/delivery-push/{iun}/legal-facts/{legalFactType}/{legalFactId}")];

/// The operation with the same path for companies that receive: on the platform it has another host.
pub(crate) fn for_companies(route: &Route) -> Option<&'static Route> {
    let is_twin = |other: &&&Route| other.path == route.path && other.method == route.method;
    (route.family == Family::Sender).then(|| RECIPIENT_ROUTES.iter().find(is_twin).copied()).flatten()
}

/// The operations by name.
const HANDLERS: &[(&str, Handler)] = &[
    ("preload", preload::preload),
    ("send_notification", requests::send),
    ("get_request_status", requests::status),
    ("get_sent_notification", sent::get),
    ("get_document", attachments::document),
    ("get_payment_attachment", attachments::payment),
    ("get_price", price::price),
    ("report_pagopa_payments", payments::pago_pa),
    ("report_f24_payments", payments::f24),
    ("cancel_notification", cancel::cancel),
    ("list_legal_facts", legal_facts::list),
    ("get_legal_fact", legal_facts::get),
    ("get_aar", legal_facts::aar),
    ("create_stream", streams::create),
    ("list_streams", streams::list),
    ("get_stream", streams::get),
    ("update_stream", streams::update),
    ("delete_stream", streams::delete),
    ("disable_stream", streams::disable),
    ("read_events", stream_events::read),
    ("list_groups", platform::groups),
    ("get_platform_status", platform::status),
    ("get_downtime_history", platform::downtimes),
    ("get_downtime_legal_fact", platform::downtime_document),
    ("search_received", search::own),
    ("search_delegated", search::delegated),
    ("get_received_notification", received::get),
    ("get_received_document", received::document),
    ("get_received_payment_attachment", received::payment),
    ("get_received_legal_fact", received::legal_fact),
    ("create_mandate", mandates::create),
    ("accept_mandate", mandates::accept),
    ("update_mandate", mandates::update),
    ("reject_mandate", mandates::reject),
    ("revoke_mandate", mandates::revoke),
    ("list_mandates_as_delegate", mandates::list_as_delegate),
    ("search_mandates_as_delegate", mandates::search_as_delegate),
    ("list_mandates_as_delegator", mandates::list_as_delegator),
    ("create_reverse_mandate", mandates::create_reverse),
    ("preload_informal", informal::preload),
    ("create_message", informal::create_message),
    ("get_message", informal::get_message),
    ("send_informal", informal::send),
    ("get_informal_request_status", informal::status),
    ("get_sent_informal", informal::get),
    ("get_informal_document", informal::document),
    ("get_informal_payment_attachment", informal::payment),
    ("terminate_informal", informal::terminate),
];

/// The handler of an operation. One that is not simulated yet answers so.
pub(crate) fn handler(operation: &str) -> Handler {
    HANDLERS.iter().find(|(name, _)| *name == operation).map_or(not_yet, |(_, handler)| *handler)
}

fn not_yet(world: &mut World, _: &Call) -> Result<Reply, Reply> {
    let detail = "send-emulator does not simulate this operation yet";
    Err(problem::one(world, 501, "send-emulator", "SEND_EMULATOR_NOT_IMPLEMENTED", detail))
}

/// The service that an answer names.
const DELIVERY: &str = "PN-DELIVERY";
const DELIVERY_PUSH: &str = "PN-DELIVERY-PUSH";

/// The notification of a call, if its caller may see it.
fn notification<'w>(world: &'w World, call: &Call) -> Option<(NotificationId, &'w Notification)> {
    let iun = Iun::parse(call.parameter("iun")?).ok()?;
    let id = world.notifications.find_for(&call.caller, &iun)?;
    Some((id, world.notifications.get(id)?))
}

/// The same, if it is accepted.
fn readable<'w>(world: &'w World, call: &Call) -> Option<(NotificationId, &'w Notification)> {
    notification(world, call).filter(|(_, notification)| notification.is_readable())
}

fn notification_not_found(world: &World) -> Reply {
    problem::one(world, 404, DELIVERY, "PN_DELIVERY_NOTIFICATIONNOTFOUND", "Notification not found")
}

/// Leaves out the link while a fault has the file in the archive.
fn from_archive(world: &mut World, call: &Call, key: &str, metadata: &mut DownloadMetadata) -> Result<(), Reply> {
    let archive = call.drawn.iter().find_map(|drawn| match drawn.effect {
        Effect::Archive { seconds } => Some((drawn.id, Duration::from_secs(seconds))),
        _ => None,
    });
    let Some((fault, takes)) = archive else { return Ok(()) };
    let virtually = world.time.work(takes);
    match world.faults.archive(fault, key, virtually, world.now) {
        Archive::Ordered => {
            metadata.url = None;
            metadata.retry_after = i64::try_from(world.time.told(takes, Duration::from_secs(1))).ok();
        }
        // The storage's own conflict comes through as a failure.
        Archive::OnItsWay => {
            return Err(problem::one(world, 500, DELIVERY, "PN_GENERIC_ERROR", "Restore already in progress"));
        }
        Archive::There => {}
    }
    Ok(())
}

/// A name for a download: the IUN and what it is, with nothing but letters, digits and underscores.
fn file_name(iun: &Iun, what: &str, extension: &str) -> String {
    let plain = |character: char| if character.is_ascii_alphanumeric() { character } else { '_' };
    let what: String = what.chars().take(100).map(plain).collect();
    format!("{iun}__{what}.{extension}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_operation_has_a_handler() {
        let mut names: Vec<_> = HANDLERS.iter().map(|(name, _)| *name).collect();
        let mut routes: Vec<_> = routes().map(|route| route.name).collect();
        names.sort_unstable();
        routes.sort_unstable();
        assert_eq!(names, routes);
    }
}
