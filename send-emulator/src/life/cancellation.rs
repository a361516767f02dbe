//! After the sender asked for a cancellation.
//!
//! From the request on nothing new happens to the recipients, but what was handed to couriers and providers is still
//! reported; the end is `NOTIFICATION_CANCELLED`, some time later. A
//! cancellation that is asked for during validation is carried out right after the acceptance (whether the platform takes
//! it then is not known), and comes to nothing if the request is refused.
//!
//! Source: pagopa/pn-delivery-push `service/impl/NotificationCancellationServiceImpl.java` L66-99.

use super::ledger::write;
use super::track::Step;
use super::{Course, Document, Draft, Leg, Scene, Track, Turn, plan};
use crate::dice::{Dice, Use};
use crate::world::{Notification, NotificationId, World};
use send_core::cost::SEND_FEE;
use send_core::model::{NotificationStatus, TimelineCategory as C};
use serde_json::json;

pub(super) static STEPS: &[Step] = &[Step::after(600, ask), Step::after(30_000, cancel)];
/// The step that follows the request.
const CARRY_OUT: usize = 1;

/// The answers to a request.
const ACCEPTED: (&str, &str) = ("NOTIFICATION_CANCELLATION_ACCEPTED", "INFO");
const ALREADY_CANCELLED: (&str, &str) = ("NOTIFICATION_ALREADY_CANCELLED", "WARN");
const REFUSED: (&str, &str) = ("NOTIFICATION_REFUSED", "WARN");

/// Asks for a cancellation; gives the code and the level of the answer.
pub(crate) fn request(world: &mut World, id: NotificationId) -> (&'static str, &'static str) {
    world.tick();
    let Some(notification) = world.notifications.get_mut(id) else { return REFUSED };
    match notification.status {
        NotificationStatus::Refused => return REFUSED,
        _ if notification.is_cancelled || notification.wants_cancellation => return ALREADY_CANCELLED,
        NotificationStatus::InValidation => notification.wants_cancellation = true,
        _ => {
            stop(world, id);
            write(world, id, asked(world.dice, id));
            plan(world, course(id, CARRY_OUT));
        }
    }
    ACCEPTED
}

/// The request is accepted, and its cancellation was asked for before.
pub(super) fn follow_acceptance(world: &mut World, id: NotificationId) {
    stop(world, id);
    plan(world, course(id, 0));
}

/// Nothing else happens any more, and the notices can be used again.
fn stop(world: &mut World, id: NotificationId) {
    if let Some(notification) = world.notifications.get_mut(id) {
        notification.is_cancelled = true;
    }
    world.notifications.free_notices(id);
}

fn course(notification: NotificationId, step: usize) -> Course {
    Course { notification, recipient: None, track: Track::Cancellation, step, leg: Leg::default() }
}

fn asked(dice: Dice, id: NotificationId) -> Draft {
    let request_id = dice.uuid(Use::Cancellation, &[id.number()]);
    Draft::new(C::NotificationCancellationRequest).details(json!({ "cancellationRequestId": request_id }))
}

fn ask(scene: &Scene<'_>) -> Turn {
    asked(scene.world.dice, scene.course.notification).into()
}

fn cancel(scene: &Scene<'_>) -> Turn {
    let open = not_final(scene.notification);
    let details = json!({ "notificationCost": SEND_FEE * open.len() as i64, "notRefinedRecipientIndexes": open });
    Draft::new(C::NotificationCancelled).details(details).legal_fact(Document::Cancelled).into()
}

/// The recipients for whom the notification is not final.
fn not_final(notification: &Notification) -> Vec<usize> {
    let is_open = |index: &usize| notification.element(&C::Refinement, Some(*index)).is_none();
    (0..notification.content.recipients.len()).filter(is_open).collect()
}
