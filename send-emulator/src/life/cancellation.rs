//! After the sender asked for a cancellation.
//!
//! From the request on nothing new happens to the recipients; the end is `NOTIFICATION_CANCELLED`, some time later. A
//! cancellation that is asked for during validation is carried out right after the acceptance (whether the platform takes
//! it then is not known), and comes to nothing if the request is refused.
//!
//! Source: pagopa/pn-delivery-push `service/impl/NotificationCancellationServiceImpl.java` L66-99.

use super::{Course, Document, Draft, Scene, Step, Track, Turn, plan, write};
use crate::dice::Use;
use crate::world::{Notification, NotificationId, World};
use send_core::model::{NotificationStatus, TimelineCategory as C};
use serde_json::json;

pub(super) static STEPS: &[Step] = &[Step::after(30_000, cancel)];

/// What SEND asks for a recipient, euro cents.
const COST_A_RECIPIENT: usize = 100;

/// The answers to a request.
const ACCEPTED: (&str, &str) = ("NOTIFICATION_CANCELLATION_ACCEPTED", "INFO");
const ALREADY_CANCELLED: (&str, &str) = ("NOTIFICATION_ALREADY_CANCELLED", "WARN");
const REFUSED: (&str, &str) = ("NOTIFICATION_REFUSED", "WARN");

/// Asks for a cancellation; gives the code and the level of the answer.
pub(crate) fn request(world: &mut World, id: NotificationId) -> (&'static str, &'static str) {
    let Some(notification) = world.notifications.get_mut(id) else { return REFUSED };
    match notification.status {
        NotificationStatus::Refused => return REFUSED,
        _ if notification.is_cancelled || notification.wants_cancellation => return ALREADY_CANCELLED,
        NotificationStatus::InValidation => notification.wants_cancellation = true,
        _ => start(world, id),
    }
    ACCEPTED
}

/// Stops everything else and begins.
pub(super) fn start(world: &mut World, id: NotificationId) {
    let Some(notification) = world.notifications.get_mut(id) else { return };
    notification.is_cancelled = true;
    let request_id = world.dice.uuid(Use::Cancellation, &[id.number()]);
    let details = json!({ "cancellationRequestId": request_id });
    write(world, id, Draft::new(C::NotificationCancellationRequest).details(details));
    world.notifications.free_notices(id);
    plan(world, Course { notification: id, recipient: None, track: Track::Cancellation, step: 0 });
}

fn cancel(scene: &Scene<'_>) -> Turn {
    let open = not_final(scene.notification);
    let details = json!({ "notificationCost": COST_A_RECIPIENT * open.len(), "notRefinedRecipientIndexes": open });
    Draft::new(C::NotificationCancelled).details(details).legal_fact(Document::Cancelled).into()
}

/// The recipients for whom the notification is not final.
fn not_final(notification: &Notification) -> Vec<usize> {
    let is_open = |index: &usize| notification.element(&C::Refinement, Some(*index)).is_none();
    (0..notification.content.recipients.len()).filter(is_open).collect()
}
