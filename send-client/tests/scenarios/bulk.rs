//! Steps over many requests.

use crate::calls::{Intents, limits, made, parsed, status};
use crate::files::files;
use crate::knowledge::{body, request};
use crate::steps::{Arguments, Failure, Outcome};
use crate::told;
use crate::world::World;
use futures_util::StreamExt as _;
use send_client::Submitted;
use send_client::batch::{BatchOptions, Parcel};
use serde_json::{Value, json};
use std::sync::Arc;

/// Carries out a step of this file; none if it is of another.
pub(crate) async fn run(world: &mut World, step: &str, arguments: &mut Arguments) -> Option<Outcome> {
    Some(match step {
        "send_all" => send_all(world, arguments).await,
        "wait_all_accepted" => wait_all_accepted(world, arguments).await,
        "statuses" => statuses(world, arguments).await,
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
pub(crate) fn row(outcome: Result<Outcome, &send_client::Error>) -> Outcome {
    match outcome {
        Ok(value) => Ok(json!({ "value": value?, "error": null })),
        Err(error) => Ok(json!({ "value": null, "error": told::error(error) })),
    }
}

async fn send_all(world: &World, arguments: &mut Arguments) -> Outcome {
    let rows = arguments.list("rows")?;
    let parcels = rows.into_iter().map(|row| parcel(world, row)).collect::<Result<Vec<_>, _>>()?;
    let mut options = BatchOptions::new().parallel(arguments.number("parallel", 4)? as usize);
    if arguments.flag("resume", false)? {
        options = options.resume();
    }
    if !arguments.flag("preflight", true)? {
        options = options.without_preflight();
    }
    if let Some(limits) = limits(arguments)? {
        options = options.limits(limits);
    }
    let intents = Intents::default();
    if arguments.flag("write_ahead", false)? {
        options = options.write_ahead(Arc::new(intents.clone()));
    }
    let mut done: Vec<_> = world.client()?.notifications().send_all(parcels, options).collect().await;
    done.sort_by_key(|row| row.position);
    let written = intents.0.lock().unwrap();
    done.iter().map(|one| Ok(with_intent(row(one.outcome.as_ref().map(submitted))?, &written))).collect()
}

/// A row: its request and, if it has any, the files that it attaches.
fn parcel(world: &World, row: Value) -> Result<Parcel, Failure> {
    let mut arguments = Arguments::of(row)?;
    let attached = files(world, &mut arguments, "attach")?;
    let parcel = if attached.is_empty() {
        Parcel::from(request(&mut arguments)?)
    } else {
        let body = body(&mut arguments)?;
        Parcel::new(attached, move |files| made(&body, files))
    };
    arguments.done("a row").map(|()| parcel)
}

/// Whether what was sent was written down before.
fn with_intent(mut row: Value, written: &[Value]) -> Value {
    let sent = (row["value"]["protocol_number"].clone(), row["value"]["token"].clone());
    row["was_written"] =
        json!(written.iter().any(|one| (one["protocol_number"].clone(), one["token"].clone()) == sent));
    row
}

async fn wait_all_accepted(world: &World, arguments: &mut Arguments) -> Outcome {
    let ids = arguments.texts("request_ids")?;
    let ids = ids.iter().map(|id| parsed(id)).collect::<Result<Vec<_>, _>>()?;
    let client = world.client()?;
    let mut done: Vec<_> = client.notifications().wait_all_accepted(ids, 4).collect().await;
    done.sort_by_key(|(position, _)| *position);
    done.iter().map(|(_, one)| row(one.as_ref().map(|iun| Ok(json!({ "iun": iun.as_str() }))))).collect()
}

async fn statuses(world: &World, arguments: &mut Arguments) -> Outcome {
    let ids = arguments.texts("request_ids")?;
    let ids = ids.iter().map(|id| parsed(id)).collect::<Result<Vec<_>, _>>()?;
    let client = world.client()?;
    let mut known: Vec<_> = client.notifications().statuses(ids, 4).collect().await;
    known.sort_by_key(|(position, _)| *position);
    known.iter().map(|(_, one)| row(one.as_ref().map(|one| Ok(status(one))))).collect()
}
