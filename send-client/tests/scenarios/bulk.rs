//! Steps over many requests, over a stream with a journal, and over all files of a notification.

use crate::calls::{event, limits, parsed, stream_told};
use crate::knowledge::request;
use crate::steps::{Arguments, Failure, Outcome};
use crate::told::{self, wire, word};
use crate::world::World;
use futures_util::StreamExt as _;
use send_client::batch::{BatchOptions, Parcel};
use send_client::streams::{Delivery, FileCheckpoint, MemoryCheckpoint, StreamConsumer};
use send_client::{Submitted, Waits};
use send_core::model::{StreamEventType, StreamUpdate};
use serde_json::{Value, json};
use std::time::Duration;

/// Carries out a step of this file; none if it is of another.
pub(crate) async fn run(world: &mut World, step: &str, arguments: &mut Arguments) -> Option<Outcome> {
    Some(match step {
        "send_all" => send_all(world, arguments).await,
        "wait_all_accepted" => wait_all_accepted(world, arguments).await,
        "save_all" => save_all(world, arguments).await,
        "follow_stream" => follow_stream(world, arguments).await,
        "update_stream" => update_stream(world, arguments).await,
        "disable_stream" => disable_stream(world, arguments).await,
        _ => return None,
    })
}

pub(crate) fn submitted(sent: &Submitted) -> Outcome {
    let iun = sent.request_id.iun().map_err(|error| Failure::Wrong(error.to_string()))?;
    Ok(json!({
        "request_id": sent.request_id.as_str(), "iun": iun.as_str(), "protocol_number": sent.protocol_number,
        "token": sent.idempotence_token, "recovered": sent.recovered,
    }))
}

/// A row: its value, or its error in the place of that.
fn row(outcome: Result<Outcome, &send_client::Error>) -> Outcome {
    match outcome {
        Ok(value) => Ok(json!({ "value": value?, "error": null })),
        Err(error) => Ok(json!({ "value": null, "error": told::error(error) })),
    }
}

async fn send_all(world: &World, arguments: &mut Arguments) -> Outcome {
    let rows = arguments.list("rows")?;
    let requests = rows.into_iter().map(|row| request(&mut Arguments::of(row)?)).collect::<Result<Vec<_>, _>>()?;
    let options = BatchOptions::new().parallel(arguments.number("parallel", 4)? as usize);
    let options = if arguments.flag("resume", false)? { options.resume() } else { options };
    let options = match limits(arguments)? {
        Some(limits) => options.limits(limits),
        None => options,
    };
    let batch = world.client()?.notifications().send_all(requests.into_iter().map(Parcel::from), options);
    let mut done: Vec<_> = batch.collect().await;
    done.sort_by_key(|row| row.position);
    done.iter().map(|one| row(one.outcome.as_ref().map(submitted))).collect()
}

async fn wait_all_accepted(world: &World, arguments: &mut Arguments) -> Outcome {
    let ids = arguments.texts("request_ids")?;
    let ids = ids.iter().map(|id| parsed(id)).collect::<Result<Vec<_>, _>>()?;
    let client = world.client()?;
    let mut done: Vec<_> = client.notifications().wait_all_accepted(ids, 4).collect().await;
    done.sort_by_key(|(position, _)| *position);
    done.iter().map(|(_, one)| row(one.as_ref().map(|iun| Ok(json!({ "iun": iun.as_str() }))))).collect()
}

async fn save_all(world: &World, arguments: &mut Arguments) -> Outcome {
    let iun = parsed(&arguments.text("iun")?)?;
    let saved = world.client()?.notifications().save_all(&iun, world.folder(), &Waits::default()).await?;
    let file = |entry: &send_client::ManifestEntry| json!({"source": entry.source, "state": word(&entry.outcome)});
    Ok(json!({ "complete": saved.is_complete(), "files": saved.files.iter().map(file).collect::<Vec<_>>() }))
}

fn consumer(world: &World, arguments: &mut Arguments) -> Result<StreamConsumer, Failure> {
    let (id, streams) = (arguments.text("stream_id")?, world.client()?);
    let journal = world.folder().join(format!("{id}.journal"));
    let is_kept = arguments.flag("journal", false)?;
    let consumer = if is_kept {
        streams.streams().consumer(id, FileCheckpoint::open(journal)?)
    } else {
        streams.streams().consumer(id, MemoryCheckpoint::default())
    };
    Ok(consumer.patience(Duration::from_millis(arguments.number("patience_ms", 100)?)))
}

/// Whoever takes some and leaves has the last of them in hand: it comes again.
async fn follow_stream(world: &World, arguments: &mut Arguments) -> Outcome {
    let most = arguments.number("most", u64::MAX)?;
    let mut consumer = consumer(world, arguments)?;
    let mut delivered = Vec::new();
    while (delivered.len() as u64) < most
        && let Some(delivery) = consumer.next_if_any().await?
    {
        delivered.push(match &delivery {
            Delivery::Event(inner) => event(inner),
            other => json!({ "gap": word(other) }),
        });
    }
    Ok(delivered.into())
}

async fn update_stream(world: &World, arguments: &mut Arguments) -> Outcome {
    let (id, title, kind) = (arguments.text("stream_id")?, arguments.text("title")?, arguments.text("type")?);
    let mut wanted = StreamUpdate::new(title, StreamEventType::from(&*kind));
    wanted.filter_values = arguments.texts("filter")?;
    Ok(stream_told(&world.client()?.streams().update(&id, &wanted).await?))
}

async fn disable_stream(world: &World, arguments: &mut Arguments) -> Outcome {
    let stream = world.client()?.streams().disable(&arguments.text("stream_id")?).await?;
    Ok(json!({ "stream_id": stream.stream_id, "disabled": wire(&stream.disabled_date) != Value::Null }))
}
