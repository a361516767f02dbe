//! Reading a stream.
//!
//! `lastEventId` acknowledges: events up to it go a second later. Until then the same page can be read again.
//!
//! Source: pagopa/pn-stream `service/impl/StreamEventsServiceImpl.java` L85-145, `service/utils/StreamUtils.java` L69-78.

use super::sent;
use super::streams::{SERVICE, to_write};
use crate::clock::later;
use crate::gateway::{Call, Reply};
use crate::life::Action;
use crate::problem;
use crate::versions::{self, flat_event};
use crate::world::{StreamEvent as Kept, World};
use send_core::api::Version;
use send_core::model::StreamEvent;
use send_core::time::Instant;
use serde_json::Value;
use std::collections::HashSet;
use std::time::Duration;

/// How long acknowledged events stay (`purge-deletion-waittime`).
const PURGE_DELAY: Duration = Duration::from_secs(1);
/// How long to wait after an empty page (`scripts/aws/cfn/microservice-dev-cfg.json`, `schedule-interval`).
const RETRY_AFTER: Duration = Duration::from_secs(60);
const MILLISECOND: Duration = Duration::from_millis(1);

/// How much virtual time passes while a reader waits as it is told after an empty page.
pub(crate) fn patience(world: &World) -> Duration {
    world.time.window(Duration::from_millis(world.time.told(RETRY_AFTER, MILLISECOND)))
}

pub(super) fn read(world: &mut World, call: &Call) -> Result<Reply, Reply> {
    let last = call.parameter("lastEventId");
    // A number beyond those that are given comes after everything.
    let after =
        last.map_or(0, |id| id.parse::<u128>().map_or(u64::MAX, |number| number.try_into().unwrap_or(u64::MAX)));
    let now = world.now;
    let next_read = to_write(world, call)?.next_read;
    if let Some(until) = next_read.filter(|until| world.streams.refuses_early_reads && now < *until) {
        return Err(too_early(world, until));
    }
    let stream = to_write(world, call)?;
    let (id, page) = (stream.id.clone(), stream.page(after, now));
    if last.is_some() {
        world.plan_after_window(PURGE_DELAY, Action::PurgeEvents { stream: id, up_to: after });
    }
    let events = without_repeats(page.iter().filter_map(|event| shown(world, call.version, event)));
    let known = events.into_iter().filter_map(|event| versions::event(&event, call.version));
    let events: Vec<Value> = if call.version == Version::V1 {
        known.filter_map(|event| flat_event(&event)).collect()
    } else {
        known.collect()
    };
    let retry_after = if events.is_empty() { world.time.told(RETRY_AFTER, MILLISECOND) } else { 0 };
    let next_read = later(now, world.time.window(Duration::from_millis(retry_after)));
    to_write(world, call)?.next_read = events.is_empty().then_some(next_read);
    Ok(Reply::json(200, &events).header("retry-after", retry_after.to_string()))
}

/// Who was told to wait did not (`RetryAfterEnabled`, `PnStreamServiceImpl.java` L74-90).
fn too_early(world: &World, until: Instant) -> Reply {
    let left = Duration::try_from(until.duration_since(world.now)).unwrap_or_default();
    let left = left / world.time.factor().unwrap_or(1).max(1);
    let refused = problem::one(world, 429, SERVICE, "PN_STREAM_RETRY_AFTER_ERROR", "Retry after not expired");
    refused.header("retry-after", left.as_millis().to_string())
}

/// Inside a page an element comes once.
fn without_repeats(events: impl Iterator<Item = StreamEvent>) -> Vec<StreamEvent> {
    let mut seen = HashSet::new();
    let id = |event: &StreamEvent| event.element.as_ref().and_then(|element| element.element_id.clone());
    events.filter(|event| id(event).is_none_or(|id| seen.insert(id))).collect()
}

/// An event as clients see it. Its element has the time of writing for its time, unlike in a notification.
fn shown(world: &World, version: Version, event: &Kept) -> Option<StreamEvent> {
    let notification = world.notifications.get(event.notification)?;
    let kept = notification.timeline.get(event.element)?;
    let mut element = sent::element(notification, kept);
    element.timestamp = Some(kept.written.into());
    let mut shown = StreamEvent::new(event.id());
    shown.notification_request_id = Some(notification.iun.to_request_id().to_string());
    shown.iun = event.has_iun().then(|| notification.iun.to_string());
    // A version that does not know the status tells the last one before it.
    let before = || {
        let history = notification.history_until(event.element);
        let mut statuses = history.entries().iter().rev().map(|entry| &entry.status);
        statuses.find(|status| versions::knows_status(version, status)).cloned()
    };
    let status = Some(&event.status).filter(|status| versions::knows_status(version, status));
    shown.new_status = status.cloned().or_else(before);
    shown.element = Some(element);
    Some(shown)
}
