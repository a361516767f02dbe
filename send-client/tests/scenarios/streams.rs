//! Steps over streams: making them, reading them page by page, following them.

use crate::bulk::row;
use crate::calls::parsed;
use crate::steps::{Arguments, Failure, Outcome};
use crate::told::{wire, word};
use crate::world::World;
use send_client::send::AcceptanceBoard;
use send_client::streams::{Delivery, FileCheckpoint, Gap, GapCause, MemoryCheckpoint, StreamConsumer};
use send_core::api::Version;
use send_core::model::{StreamCreation, StreamEvent, StreamEventType, StreamMetadata, StreamUpdate};
use serde_json::{Value, json};
use std::time::Duration;

/// Carries out a step of this file; none if it is of another.
pub(crate) async fn run(world: &mut World, step: &str, arguments: &mut Arguments) -> Option<Outcome> {
    Some(match step {
        "create_stream" | "ensure_stream" | "upgrade_stream" => make(world, step, arguments).await,
        "streams" => list(world).await,
        "stream" | "disable_stream" => one(world, step, arguments).await,
        "update_stream" => update(world, arguments).await,
        "delete_stream" => delete(world, arguments).await,
        "read_stream" => read(world, arguments).await,
        "follow_stream" => follow(world, arguments).await,
        "accepted_by_stream" => accepted(world, arguments).await,
        _ => return None,
    })
}

async fn make(world: &World, step: &str, arguments: &mut Arguments) -> Outcome {
    let (title, kind) = (arguments.text("title")?, arguments.text("type")?);
    let mut wanted = StreamCreation::new(title, StreamEventType::from(&*kind)).filter(arguments.texts("filter")?);
    wanted = wanted.groups(arguments.texts("groups")?);
    if arguments.flag("wait_for_accepted", false)? {
        wanted = wanted.wait_for_accepted(true);
    }
    if let Some(id) = arguments.optional_text("replacing")? {
        wanted = wanted.replacing(id);
    }
    let client = world.client()?;
    let made = match step {
        "create_stream" => client.streams().create(&wanted).await?,
        "ensure_stream" => client.streams().ensure(&wanted).await?,
        _ => client.streams().upgrade(&arguments.text("stream_id")?, wanted).await?,
    };
    Ok(told(&made))
}

fn told(stream: &StreamMetadata) -> Value {
    json!({
        "stream_id": stream.stream_id, "title": stream.title, "type": wire(&stream.event_type), "filter": wire(&stream.filter_values),
        "groups": wire(&stream.groups), "waits_for_accepted": stream.wait_for_accepted, "version": stream.version,
        "disabled": stream.disabled_date.is_some(),
    })
}

async fn list(world: &World) -> Outcome {
    let streams = world.client()?.streams().list().await?;
    Ok(streams.iter().map(|stream| json!({"stream_id": stream.stream_id, "title": stream.title})).collect())
}

async fn one(world: &World, step: &str, arguments: &mut Arguments) -> Outcome {
    let (client, id) = (world.client()?, arguments.text("stream_id")?);
    let streams = client.streams();
    Ok(told(&if step == "stream" { streams.get(&id).await? } else { streams.disable(&id).await? }))
}

async fn update(world: &World, arguments: &mut Arguments) -> Outcome {
    let (id, title, kind) = (arguments.text("stream_id")?, arguments.text("title")?, arguments.text("type")?);
    let mut wanted = StreamUpdate::new(title, StreamEventType::from(&*kind));
    wanted.filter_values = arguments.texts("filter")?;
    Ok(told(&world.client()?.streams().update(&id, &wanted).await?))
}

async fn delete(world: &World, arguments: &mut Arguments) -> Outcome {
    world.client()?.streams().delete(&arguments.text("stream_id")?).await?;
    Ok(Value::Null)
}

async fn read(world: &World, arguments: &mut Arguments) -> Outcome {
    let (id, after) = (arguments.text("stream_id")?, arguments.optional_text("after")?);
    let page = world.client()?.streams().read(&id, after.as_deref()).await?;
    let events = page.events.iter().map(event).collect::<Vec<_>>();
    Ok(json!({ "events": events, "may_wait": page.retry_after > Duration::ZERO }))
}

fn event(event: &StreamEvent) -> Value {
    json!({
        "event_id": event.event_id, "iun": event.iun, "status": event.new_status.as_ref().map(|status| status.as_str().to_owned()),
        "category": event.element.as_ref().and_then(|element| element.category.as_ref()).map(|category| category.as_str().to_owned()),
        "json": wire(event),
    })
}

fn gap(gap: &Gap) -> Value {
    let (first, last) = match gap.cause {
        GapCause::Missing { first, last } => (Some(first.to_string()), Some(last.to_string())),
        _ => (None, None),
    };
    json!({ "gap": word(&gap.cause), "first": first, "last": last })
}

fn version(arguments: &mut Arguments, name: &str) -> Result<Option<Version>, Failure> {
    let text = arguments.optional_text(name)?;
    text.map(|text| text.parse().map_err(|_| Failure::Wrong(format!("no version: {text}")))).transpose()
}

fn consumer(world: &World, arguments: &mut Arguments) -> Result<StreamConsumer, Failure> {
    let (id, client) = (arguments.text("stream_id")?, world.client()?);
    let journal = world.folder().join(format!("{id}.journal"));
    let streams = match version(arguments, "version")? {
        Some(version) => client.streams().at(version),
        None => client.streams(),
    };
    let mut consumer = if arguments.flag("journal", false)? {
        streams.consumer(id, FileCheckpoint::open(journal)?)
    } else {
        streams.consumer(id, MemoryCheckpoint::default())
    };
    if let Some(successor) = arguments.optional_text("followed_by")? {
        let version = version(arguments, "followed_version")?;
        consumer = consumer.followed_by(successor, version.ok_or_else(|| "`followed_version` is missing".to_owned())?);
    }
    Ok(consumer.patience(Duration::from_millis(arguments.number("patience_ms", 100)?)))
}

/// Whoever takes some and leaves has the last of them in hand: it comes again.
async fn follow(world: &World, arguments: &mut Arguments) -> Outcome {
    let most = arguments.number("most", u64::MAX)?;
    let mut consumer = consumer(world, arguments)?;
    let mut delivered = Vec::new();
    while (delivered.len() as u64) < most
        && let Some(delivery) = consumer.next_if_any().await?
    {
        delivered.push(match &delivery {
            Delivery::Gap(inner) => gap(inner),
            other => other.event().map_or(Value::Null, event),
        });
    }
    Ok(delivered.into())
}

/// Somebody reads the stream and pins up what it says; the others are told by the board.
async fn accepted(world: &World, arguments: &mut Arguments) -> Outcome {
    let ids = arguments.texts("request_ids")?;
    let ids = ids.iter().map(|id| parsed(id)).collect::<Result<Vec<_>, _>>()?;
    let (board, mut consumer) = (AcceptanceBoard::default(), consumer(world, arguments)?);
    while let Some(delivery) = consumer.next_if_any().await? {
        if let Some(event) = delivery.event() {
            board.observe(event);
        }
    }
    let mut rows = Vec::new();
    for id in &ids {
        rows.push(row(board.wait(id).await.as_ref().map(|iun| Ok(json!({ "iun": iun.as_str() }))))?);
    }
    Ok(rows.into())
}
