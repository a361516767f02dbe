//! Groups of the caller, and how the platform is doing: well, and it was never down.
//!
//! Source: pagopa/pn-external-registries `pn-selfcare-external-v1-filtered.yaml`; pagopa/pn-downtime-logs
//! `docs/openapi/api-external-v1.yaml`.

use crate::gateway::{Call, Reply};
use crate::problem;
use crate::world::World;
use send_core::model::{DowntimeHistory, Functionality, Group, GroupStatus, PlatformStatus};

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
    Err(problem::one(world, 404, "PN-DOWNTIME-LOGS", "PN_GENERIC_ERROR", "Legal fact not found"))
}
