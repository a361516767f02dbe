//! Groups of the caller, and how the platform is doing: well, and it was never down.
//!
//! Source: pagopa/pn-external-registries `pn-selfcare-external-v1-filtered.yaml`; pagopa/pn-downtime-logs
//! `docs/openapi/api-external-v1.yaml`.

use crate::gateway::{Call, Reply};
use crate::problem;
use crate::world::World;
use send_core::model::{DowntimeHistory, Functionality, Group, GroupStatus, PlatformStatus};
use serde_json::json;

pub(super) fn groups(world: &mut World, call: &Call) -> Result<Reply, Reply> {
    let wanted = call.parameter("statusFilter").map(GroupStatus::from);
    let is_wanted = |group: &&Group| wanted.is_none() || group.status == wanted;
    let groups: Vec<&Group> = world.senders.groups(&call.caller).filter(is_wanted).collect();
    Ok(Reply::json(200, &groups))
}

pub(super) fn status(_: &mut World, _: &Call) -> Result<Reply, Reply> {
    let mut status = PlatformStatus::new();
    status.status = Some(200);
    status.functionalities = Functionality::ALL.to_vec().into();
    status.open_incidents = Vec::new().into();
    Ok(Reply::json(200, &status).content_type("application/problem+json"))
}

pub(super) fn downtimes(_: &mut World, _: &Call) -> Result<Reply, Reply> {
    let mut history = DowntimeHistory::new();
    history.result = Vec::new().into();
    Ok(Reply::json(200, &history))
}

pub(super) fn downtime_document(world: &mut World, _: &Call) -> Result<Reply, Reply> {
    // This service has codes of another form.
    let body = json!({
        "status": 404, "title": "Not Found", "detail": "Legal fact not found", "traceId": problem::trace_id(world),
        "errors": [{ "code": "404-0001", "detail": "Legal fact not found" }],
    });
    Err(Reply::json(404, &body).content_type("application/problem+json"))
}
