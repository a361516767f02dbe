//! Groups of the caller, and how the platform is doing: well.
//!
//! Source: pagopa/pn-external-registries `pn-selfcare-external-v1-filtered.yaml`; pagopa/pn-downtime-logs
//! `docs/openapi/api-external-v1.yaml`.

use crate::gateway::{Call, Reply};
use crate::world::World;
use send_core::model::{Functionality, Group, GroupStatus, PlatformStatus};

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
