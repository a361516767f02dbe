//! Steps of informal notifications.

use crate::bulk::submitted;
use crate::calls::parsed;
use crate::files::downloaded;
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
        "message" => message(world, arguments).await,
        "informal_status" | "informal_status_by_protocol" => status(world, step, arguments).await,
        "informal_document" | "informal_notice" => file(world, step, arguments).await,
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

async fn message(world: &World, arguments: &mut Arguments) -> Outcome {
    let found = world.client()?.informal().message(&arguments.text("message_id")?).await?;
    let subject = found.primary_message.as_ref().map(|text| text.subject.clone());
    Ok(
        json!({ "message_id": found.message_id, "subject": subject, "has_another_language": found.additional_message.is_some() }),
    )
}

async fn status(world: &World, step: &str, arguments: &mut Arguments) -> Outcome {
    let client = world.client()?;
    let status = if step == "informal_status" {
        client.informal().status(&parsed(&arguments.text("request_id")?)?).await?
    } else {
        let (number, token) = (arguments.text("protocol_number")?, arguments.text("token")?);
        client.informal().status_by_protocol(&number, &token).await?
    };
    Ok(json!({ "state": wire(&status.notification_request_status), "iun": status.iun }))
}

async fn file(world: &World, step: &str, arguments: &mut Arguments) -> Outcome {
    let (client, iun) = (world.client()?, parsed(&arguments.text("iun")?)?);
    downloaded(if step == "informal_document" {
        client.informal().document(&iun, arguments.number("index", 0)? as u32).await?
    } else {
        let (recipient, payment) = (arguments.number("recipient", 0)? as u32, arguments.number("payment", 0)? as u32);
        client.informal().payment_attachment(&iun, recipient, Some(payment)).await?
    })
    .await
}

async fn get(world: &World, arguments: &mut Arguments) -> Outcome {
    let sent = world.client()?.informal().get(&parsed(&arguments.text("iun")?)?, false).await?;
    Ok(json!({ "status": wire(&sent.notification_status), "recipients": sent.recipients.len() }))
}

async fn terminate(world: &World, arguments: &mut Arguments) -> Outcome {
    let answer = world.client()?.informal().terminate(&parsed(&arguments.text("iun")?)?).await?;
    Ok(json!({ "codes": answer.details.iter().map(|detail| detail.code.clone()).collect::<Vec<_>>() }))
}
