//! Groups of the caller, and how the platform is doing: well, unless a test says otherwise.
//!
//! Source: pagopa/pn-external-registries `pn-selfcare-external-v1-filtered.yaml`; pagopa/pn-downtime-logs
//! `docs/openapi/api-external-v1.yaml`.

use crate::gateway::{Call, Reply};
use crate::legal_fact;
use crate::problem;
use crate::world::World;
use send_core::model::{
    DownloadMetadata, Downtime, DowntimeHistory, Functionality, Group, GroupStatus, PlatformStatus,
};
use send_core::time::Instant;
use serde_json::json;

pub(super) fn groups(world: &mut World, call: &Call) -> Result<Reply, Reply> {
    let wanted = call.parameter("statusFilter").map(GroupStatus::from);
    let is_wanted = |group: &&Group| wanted.is_none() || group.status == wanted;
    let groups: Vec<&Group> = world.senders.groups(&call.caller).filter(is_wanted).collect();
    Ok(Reply::json(200, &groups))
}

/// A platform that is partly down answers with 500 and the same body.
pub(super) fn status(world: &mut World, _: &Call) -> Result<Reply, Reply> {
    let open: Vec<Downtime> = world.downtimes.open_ones().collect();
    let http = if open.is_empty() { 200 } else { 500 };
    let mut status = PlatformStatus::new();
    status.status = Some(http.into());
    status.functionalities = Functionality::ALL.to_vec().into();
    status.open_incidents = open.into();
    Ok(Reply::json(http, &status).content_type("application/problem+json"))
}

/// The downtimes that ended in a month, or in any.
pub(super) fn downtimes(world: &mut World, call: &Call) -> Result<Reply, Reply> {
    let number = |name| call.parameter(name).and_then(|value| value.parse::<i64>().ok());
    let (year, month) = (number("year"), number("month"));
    let is_wanted = |at: Instant| {
        let of = |part: &str| at.strftime(part).to_string().parse().ok();
        (year.is_none() || year == of("%Y")) && (month.is_none() || month == of("%m"))
    };
    let past = world.downtimes.past_ones(world.dice, world.now);
    let mut history = DowntimeHistory::new();
    history.result = past.filter(|(at, _)| is_wanted(*at)).map(|(_, downtime)| downtime).collect::<Vec<_>>().into();
    Ok(Reply::json(200, &history))
}

/// The document about a downtime; nothing while it is not signed.
pub(super) fn downtime_document(world: &mut World, call: &Call) -> Result<Reply, Reply> {
    let key = call.parameter("legalFactId").unwrap_or_default();
    let Some((proof, is_signed)) = world.downtimes.document(world.dice, key, world.now) else {
        return Err(no_document(world));
    };
    if !is_signed {
        return Ok(Reply::empty(204));
    }
    let mut metadata = DownloadMetadata::new();
    metadata.filename = Some(key.to_owned());
    metadata.content_length = i64::try_from(legal_fact::downtime(&proof).len()).ok();
    metadata.url = Some(world.presigner.download(key, world.now));
    Ok(Reply::json(200, &metadata))
}

/// This service has codes of another form.
fn no_document(world: &World) -> Reply {
    let body = json!({
        "status": 404, "title": "Not Found", "detail": "Legal fact not found", "traceId": problem::trace_id(world),
        "errors": [{ "code": "404-0001", "detail": "Legal fact not found" }],
    });
    Reply::json(404, &body).content_type("application/problem+json")
}
