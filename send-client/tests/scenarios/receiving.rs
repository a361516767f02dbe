//! Steps of a company that receives: searches, what it opens, its mandates.

use crate::calls::{downloaded, notification, parsed};
use crate::steps::{Arguments, Failure, Outcome};
use crate::told::wire;
use crate::world::World;
use futures_util::TryStreamExt as _;
use send_core::api::SearchReceived;
use send_core::model::{Mandate, MandateAcceptance};
use send_core::time::Instant;
use serde_json::{Value, json};

/// Carries out a step of this file; none if it is of another.
pub(crate) async fn run(world: &mut World, step: &str, arguments: &mut Arguments) -> Option<Outcome> {
    Some(match step {
        "search_received" => search(world, arguments).await,
        "open_received" => open(world, arguments).await,
        "received_document" => document(world, arguments).await,
        "mandates_received" => mandates(world).await,
        "accept_mandate" => accept(world, arguments).await,
        "reject_mandate" => ended(world, arguments).await,
        _ => return None,
    })
}

async fn search(world: &World, arguments: &mut Arguments) -> Outcome {
    let time = |text: String| text.parse::<Instant>().map_err(|error| Failure::Wrong(error.to_string()));
    let (from, to) = (time(arguments.text("from")?)?, time(arguments.text("to")?)?);
    let rows: Vec<_> = world.client()?.received().search(SearchReceived::new(from, to)).try_collect().await?;
    Ok(rows.iter().map(|row| json!({"iun": row.iun, "status": wire(&row.notification_status)})).collect())
}

async fn open(world: &World, arguments: &mut Arguments) -> Outcome {
    let (iun, mandate) = (parsed(&arguments.text("iun")?)?, arguments.optional_text("mandate_id")?);
    Ok(notification(&world.client()?.received().get(&iun, mandate.as_deref()).await?))
}

async fn document(world: &World, arguments: &mut Arguments) -> Outcome {
    let (iun, index) = (parsed(&arguments.text("iun")?)?, arguments.number("index", 0)? as u32);
    let mandate = arguments.optional_text("mandate_id")?;
    downloaded(world.client()?.received().document(&iun, index, mandate.as_deref()).await?).await
}

async fn mandates(world: &World) -> Outcome {
    let told = |mandate: &Mandate| json!({"mandate_id": mandate.mandate_id, "status": wire(&mandate.status)});
    Ok(world.client()?.mandates().received(None).await?.iter().map(told).collect())
}

async fn accept(world: &World, arguments: &mut Arguments) -> Outcome {
    let mut acceptance = MandateAcceptance::new();
    acceptance.verification_code = Some(arguments.text("code")?);
    world.client()?.mandates().accept(&arguments.text("mandate_id")?, &acceptance).await?;
    Ok(Value::Null)
}

async fn ended(world: &World, arguments: &mut Arguments) -> Outcome {
    world.client()?.mandates().reject(&arguments.text("mandate_id")?).await?;
    Ok(Value::Null)
}
