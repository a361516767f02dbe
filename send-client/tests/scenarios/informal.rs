//! Steps of informal notifications.

use crate::bulk::submitted;
use crate::calls::parsed;
use crate::knowledge::read;
use crate::steps::{Arguments, Outcome};
use crate::told::wire;
use crate::world::World;
use send_client::send::SendOptions;
use send_core::model::{InformalNotification, NewMessage};
use serde_json::json;

/// Carries out a step of this file; none if it is of another.
pub(crate) async fn run(world: &mut World, step: &str, arguments: &mut Arguments) -> Option<Outcome> {
    Some(match step {
        "create_message" => create_message(world, arguments).await,
        "send_informal" => send(world, arguments).await,
        "informal_status" => status(world, arguments).await,
        "read_informal" => get(world, arguments).await,
        "end_informal" => terminate(world, arguments).await,
        _ => return None,
    })
}

async fn create_message(world: &World, arguments: &mut Arguments) -> Outcome {
    let message: NewMessage = read(&arguments.required("message")?)?;
    let made = world.client()?.informal().create_message(&message).await?;
    Ok(json!({ "message_id": made.message_id }))
}

async fn send(world: &World, arguments: &mut Arguments) -> Outcome {
    let request: InformalNotification = read(&arguments.required("request")?)?;
    let options = if arguments.flag("resume", false)? { SendOptions::new().resume() } else { SendOptions::new() };
    submitted(&world.client()?.informal().send_with(request, &options).await?)
}

async fn status(world: &World, arguments: &mut Arguments) -> Outcome {
    let status = world.client()?.informal().status(&parsed(&arguments.text("request_id")?)?).await?;
    Ok(json!({ "state": wire(&status.notification_request_status), "iun": status.iun }))
}

async fn get(world: &World, arguments: &mut Arguments) -> Outcome {
    let sent = world.client()?.informal().get(&parsed(&arguments.text("iun")?)?, false).await?;
    Ok(json!({ "status": wire(&sent.notification_status), "recipients": sent.recipients.len() }))
}

async fn terminate(world: &World, arguments: &mut Arguments) -> Outcome {
    let answer = world.client()?.informal().terminate(&parsed(&arguments.text("iun")?)?).await?;
    Ok(json!({ "codes": answer.details.iter().map(|detail| detail.code.clone()).collect::<Vec<_>>() }))
}
