//! Asking for a cancellation: always 202 for one's own notification, with what happened in the details.
//!
//! Source: pagopa/pn-delivery-push `service/impl/NotificationCancellationServiceImpl.java` L66-99.

use super::{DELIVERY_PUSH, notification};
use crate::gateway::{Call, Reply};
use crate::life;
use crate::problem;
use crate::world::World;
use send_core::model::{CancellationAnswer, CancellationDetail};

pub(super) fn cancel(world: &mut World, call: &Call) -> Result<Reply, Reply> {
    let Some((id, _)) = notification(world, call) else {
        return Err(problem::one(world, 404, DELIVERY_PUSH, "PN_DELIVERYPUSH_NOTFOUND", "Notification not found"));
    };
    let (code, level) = life::request_cancellation(world, id);
    let mut detail = CancellationDetail::new(code);
    detail.level = Some(level.to_owned());
    let mut answer = CancellationAnswer::new();
    answer.status = Some("OK".to_owned());
    answer.details = vec![detail].into();
    Ok(Reply::json(202, &answer))
}
