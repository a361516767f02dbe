//! Making, changing and ending streams.
//!
//! Source: pagopa/pn-stream `service/impl/StreamsServiceImpl.java` (limit, groups, replacement, what is forbidden),
//! `PnStreamServiceImpl.java` L64-72 (a stream belongs to the version it was made with).

use crate::dice::Use;
use crate::gateway::schema::{self, Property, Shape};
use crate::gateway::{Call, Reply};
use crate::limits::{MAX_STREAMS, MAX_STREAMS_KEPT};
use crate::problem;
use crate::world::{Caller, Stream, World};
use send_core::api::Version;
use send_core::model::{StreamEventType, StreamListItem, StreamMetadata};
use send_core::wire;
use serde_json::{Map, Value};
use std::collections::{HashMap, VecDeque};

pub(super) const SERVICE: &str = "PN-STREAM";
const FORBIDDEN: &str = "PN_WEBHOOK_FORBIDDEN";
const NOT_FOUND: &str = "PN_STREAM_STREAMNOTFOUND";

const fn property(name: &'static str, is_required: bool, shape: Shape) -> Property {
    Property { name, is_required, shape }
}

/// `StreamRequestV29` and, for the last one, `StreamCreationRequestV29`.
const PROPERTIES: &[Property] = &[
    property("title", true, Shape::Line(256)),
    property("eventType", true, Shape::Choice(&["STATUS", "TIMELINE"])),
    property("groups", true, Shape::Texts),
    property("filterValues", false, Shape::Names),
    property("waitForAccepted", false, Shape::Flag),
    property("replacedStreamId", false, Shape::Uuid),
];

/// `StreamCreationRequest` of the first version.
const FIRST_PROPERTIES: &[Property] = &[
    property("title", true, Shape::Line(256)),
    property("eventType", true, Shape::Choice(&["STATUS", "TIMELINE"])),
    property("filterValues", false, Shape::Names),
];

/// The first version that can wait for the acceptance.
const WAITS_SINCE: Version = Version::new(2, 7);

/// What a body asks for; the schema has looked at it.
struct Wish {
    title: String,
    event_type: StreamEventType,
    groups: Vec<String>,
    filter_values: Option<Vec<String>>,
    wait_for_accepted: bool,
    replaced: Option<String>,
}

fn wish(world: &World, call: &Call) -> Result<Wish, Reply> {
    let is_first = call.version == Version::V1;
    let fields = schema::read(world, if is_first { FIRST_PROPERTIES } else { PROPERTIES }, &call.body)?;
    let knows_waiting = call.version >= WAITS_SINCE;
    let text = |name: &str| fields.get(name).and_then(Value::as_str);
    Ok(Wish {
        title: text("title").unwrap_or_default().to_owned(),
        event_type: text("eventType").unwrap_or_default().into(),
        groups: texts(&fields, "groups").filter(|_| !is_first).unwrap_or_default(),
        filter_values: texts(&fields, "filterValues"),
        wait_for_accepted: knows_waiting && fields.get("waitForAccepted").and_then(Value::as_bool).unwrap_or_default(),
        replaced: text("replacedStreamId").filter(|_| !is_first).map(str::to_owned),
    })
}

fn texts(fields: &Map<String, Value>, name: &str) -> Option<Vec<String>> {
    let items = fields.get(name)?.as_array()?;
    Some(items.iter().filter_map(Value::as_str).map(str::to_owned).collect())
}

pub(super) fn forbidden(world: &World, detail: impl Into<String>) -> Reply {
    problem::one(world, 403, SERVICE, FORBIDDEN, detail)
}

pub(super) fn create(world: &mut World, call: &Call) -> Result<Reply, Reply> {
    let wish = wish(world, call)?;
    forget_old(world);
    let streams = || world.streams.of_body(&call.caller);
    let is_full = streams().filter(|stream| stream.disabled.is_none()).count() >= MAX_STREAMS;
    if (is_full && wish.replaced.is_none()) || streams().count() >= MAX_STREAMS_KEPT {
        let code = "PN_WEBHOOK_MAXSTREAMSCOUNTREACHED";
        return Err(problem::one(world, 409, SERVICE, code, "Max streams count reached"));
    }
    if wish.groups.is_empty() && !call.caller.groups.is_empty() {
        return Err(forbidden(world, "Not Allowed empty groups for apikey with groups"));
    }
    if !are_allowed(world, &call.caller, &wish.groups) {
        return Err(forbidden(world, "Not Allowed groups"));
    }
    let last_number = match &wish.replaced {
        Some(replaced) => take_over(world, call, replaced)?,
        None => 0,
    };
    let number = world.streams.next_number();
    let stream = Stream {
        id: world.dice.uuid(Use::Stream, &[number]),
        owner: call.caller.clone(),
        version: call.version,
        title: wish.title,
        event_type: wish.event_type,
        groups: wish.groups,
        filter_values: wish.filter_values,
        wait_for_accepted: wish.wait_for_accepted,
        activated: world.now,
        disabled: None,
        last_number,
        events: VecDeque::new(),
        repeats: Vec::new(),
        unlocked: HashMap::new(),
        next_read: None,
    };
    let answer = Reply::json(200, &metadata(&stream));
    world.streams.add(stream);
    Ok(answer)
}

/// Disables the stream that is replaced, of whichever version, and gives the number to go on from.
fn take_over(world: &mut World, call: &Call, replaced: &str) -> Result<u64, Reply> {
    let now = world.now;
    let Some(old) = world.streams.find_mut(&call.caller, replaced) else {
        return Err(problem::one(world, 404, SERVICE, NOT_FOUND, "Stream to be replaced not found"));
    };
    if old.disabled.is_some() || !may_use(&call.caller, &old.groups) {
        return Err(forbidden(world, "Not supported operation, stream already disabled or not owned"));
    }
    old.disable(now);
    Ok(old.take_over_number())
}

/// True if every group exists and is among the caller's.
fn are_allowed(world: &World, caller: &Caller, groups: &[String]) -> bool {
    let own: Vec<&str> = world.senders.groups(caller).filter_map(|group| group.id.as_deref()).collect();
    groups.iter().all(|group| own.contains(&group.as_str()))
}

/// True if a key may read and change a stream with these groups.
fn may_use(caller: &Caller, groups: &[String]) -> bool {
    caller.groups.is_empty() || (!groups.is_empty() && groups.iter().all(|group| caller.groups.contains(group)))
}

pub(super) fn list(world: &mut World, call: &Call) -> Result<Reply, Reply> {
    forget_old(world);
    let item = |stream: &Stream| {
        let mut item = StreamListItem::new(stream.id.as_str());
        item.title = Some(stream.title.clone());
        item
    };
    let items: Vec<StreamListItem> = world.streams.of_body(&call.caller).map(item).collect();
    Ok(Reply::json(200, &items))
}

pub(super) fn get(world: &mut World, call: &Call) -> Result<Reply, Reply> {
    forget_old(world);
    let id = stream_id(call);
    let Some(stream) = world.streams.of_body(&call.caller).find(|stream| stream.id == id) else {
        return Err(problem::one(world, 404, SERVICE, "PN_WEBHOOK_NOT_FOUND", "Stream not found"));
    };
    if stream.version != call.version {
        return Err(forbidden(world, "Stream cannot be accessed: api version mismatch"));
    }
    Ok(Reply::json(200, &metadata(stream)))
}

pub(super) fn update(world: &mut World, call: &Call) -> Result<Reply, Reply> {
    let wish = wish(world, call)?;
    let stream = to_write(world, call)?;
    let keeps_groups = stream.groups.iter().all(|group| wish.groups.contains(group));
    let was_open = stream.groups.is_empty() && !wish.groups.is_empty();
    let is_disabled = stream.disabled.is_some();
    if is_disabled {
        return Err(forbidden(world, "Stream is disabled, cannot be updated"));
    }
    if !keeps_groups || was_open || !are_allowed(world, &call.caller, &wish.groups) {
        return Err(forbidden(world, "Not supported operation, groups cannot be removed"));
    }
    let stream = to_write(world, call)?;
    stream.title = wish.title;
    stream.event_type = wish.event_type;
    stream.groups = wish.groups;
    // An empty filter is not stored: the old one stays.
    if let Some(values) = wish.filter_values.filter(|values| !values.is_empty()) {
        stream.filter_values = Some(values);
    }
    Ok(Reply::json(200, &metadata(stream)))
}

pub(super) fn delete(world: &mut World, call: &Call) -> Result<Reply, Reply> {
    let id = to_write(world, call)?.id.clone();
    world.streams.remove(&id);
    Ok(Reply::empty(204))
}

pub(super) fn disable(world: &mut World, call: &Call) -> Result<Reply, Reply> {
    let now = world.now;
    let stream = to_write(world, call)?;
    if stream.disabled.is_some() {
        return Err(forbidden(world, "Not supported operation, stream already disabled"));
    }
    stream.disable(now);
    Ok(Reply::json(200, &metadata(stream)))
}

/// The stream of a call, if its caller may change or consume it through this version.
pub(super) fn to_write<'w>(world: &'w mut World, call: &Call) -> Result<&'w mut Stream, Reply> {
    forget_old(world);
    let id = stream_id(call);
    let missing = problem::one(world, 404, SERVICE, NOT_FOUND, "Stream not found");
    let found = world.streams.of_body(&call.caller).find(|stream| stream.id == id);
    match found.map(|stream| (stream.version == call.version, may_use(&call.caller, &stream.groups))) {
        Some((false, _)) => return Err(forbidden(world, "api version mismatch")),
        Some((_, false)) => return Err(forbidden(world, "Stream of other groups")),
        _ => {}
    }
    world.streams.find_mut(&call.caller, &id).ok_or(missing)
}

fn stream_id(call: &Call) -> String {
    call.parameter("streamId").unwrap_or_default().to_ascii_lowercase()
}

fn forget_old(world: &mut World) {
    world.streams.write_repeats(world.now);
    world.streams.forget_old(world.now, &world.time);
}

fn metadata(stream: &Stream) -> StreamMetadata {
    let mut metadata = StreamMetadata::new(stream.id.as_str());
    metadata.title = Some(stream.title.clone());
    metadata.event_type = Some(stream.event_type.clone());
    if stream.version > Version::V1 {
        metadata.groups = stream.groups.clone().into();
        metadata.disabled_date = stream.disabled.map(wire::DateTime::from);
        metadata.version = Some(short(stream.version));
    }
    if let Some(values) = &stream.filter_values {
        metadata.filter_values = values.clone().into();
    }
    metadata.wait_for_accepted = (stream.version >= WAITS_SINCE).then_some(stream.wait_for_accepted);
    metadata.activation_date = Some(stream.activated.into());
    metadata
}

/// `v29` for v2.9.
fn short(version: Version) -> String {
    version.to_string().replace('.', "")
}
