//! Steps of a company that receives: searches, what it opens, its mandates.

use crate::calls::{notification, parsed};
use crate::files::downloaded;
use crate::steps::{Arguments, Failure, Outcome};
use crate::told::wire;
use crate::world::World;
use futures_util::TryStreamExt as _;
use send_core::api::{PaymentAttachment, SearchDelegated, SearchReceived};
use send_core::model::{
    Mandate, MandateAcceptance, MandateSearch, MandateStatus, MandateUpdate, MandateUser, ReceivedRow, ReverseMandate,
};
use serde_json::{Value, json};

/// Carries out a step of this file; none if it is of another.
pub(crate) async fn run(world: &mut World, step: &str, arguments: &mut Arguments) -> Option<Outcome> {
    Some(match step {
        "search_received" => search(world, arguments).await,
        "open_received" => open(world, arguments).await,
        "received_document" => document(world, arguments).await,
        "mandates_received" => mandates(world, arguments).await,
        "accept_mandate" => accept(world, arguments).await,
        "received_legal_fact" | "received_notice" => file(world, step, arguments).await,
        "search_delegated" => search_delegated(world, arguments).await,
        "mandates_given" => given(world).await,
        "search_mandates" => search_mandates(world, arguments).await,
        "create_mandate" => create(world, arguments).await,
        "ask_for_mandate" => ask_for(world, arguments).await,
        "update_mandate" => update(world, arguments).await,
        "reject_mandate" | "revoke_mandate" => ended(world, step, arguments).await,
        _ => return None,
    })
}

async fn search(world: &World, arguments: &mut Arguments) -> Outcome {
    let search = SearchReceived::new(arguments.instant("from")?, arguments.instant("to")?);
    let rows: Vec<_> = world.client()?.received().search(search).try_collect().await?;
    Ok(rows.iter().map(row).collect())
}

fn row(row: &ReceivedRow) -> Value {
    json!({"iun": row.iun, "status": wire(&row.notification_status)})
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

async fn file(world: &World, step: &str, arguments: &mut Arguments) -> Outcome {
    let (client, iun) = (world.client()?, parsed(&arguments.text("iun")?)?);
    if step == "received_legal_fact" {
        return downloaded(client.received().legal_fact(&iun, &arguments.text("key")?).await?).await;
    }
    let (payment, mandate) = (arguments.number("payment", 0)? as u32, arguments.optional_text("mandate_id")?);
    let notice = PaymentAttachment::PagoPa;
    downloaded(client.received().payment_attachment(&iun, notice, Some(payment), mandate.as_deref()).await?).await
}

async fn search_delegated(world: &World, arguments: &mut Arguments) -> Outcome {
    let search = SearchDelegated::new(arguments.instant("from")?, arguments.instant("to")?);
    let rows: Vec<_> = world.client()?.received().search_delegated(search).try_collect().await?;
    Ok(rows.iter().map(row).collect())
}

fn mandate(mandate: &Mandate) -> Value {
    json!({"mandate_id": mandate.mandate_id, "status": wire(&mandate.status), "from": mandate.date_from, "to": mandate.date_to})
}

async fn mandates(world: &World, arguments: &mut Arguments) -> Outcome {
    let status = arguments.optional_text("status")?.map(|status| MandateStatus::from(&*status));
    Ok(world.client()?.mandates().received(status).await?.iter().map(mandate).collect())
}

async fn given(world: &World) -> Outcome {
    Ok(world.client()?.mandates().given().await?.iter().map(mandate).collect())
}

async fn search_mandates(world: &World, arguments: &mut Arguments) -> Outcome {
    let mut search = MandateSearch::new();
    search.tax_id = arguments.optional_text("tax_id")?;
    search.status =
        arguments.texts("status")?.iter().map(|status| MandateStatus::from(&**status)).collect::<Vec<_>>().into();
    let found: Vec<_> = world.client()?.mandates().search(search).try_collect().await?;
    Ok(found.iter().map(mandate).collect())
}

/// A company, by its tax code and name.
fn company(arguments: &mut Arguments) -> Result<MandateUser, Failure> {
    let mut user = MandateUser::new();
    (user.fiscal_code, user.company_name) = (Some(arguments.text("tax_id")?), Some(arguments.text("name")?));
    user.person = Some(false);
    Ok(user)
}

async fn create(world: &World, arguments: &mut Arguments) -> Outcome {
    let mut wanted = Mandate::new();
    wanted.delegate = Some(company(arguments)?);
    wanted.verification_code = Some(arguments.text("code")?);
    wanted.date_from = arguments.optional_text("from")?;
    wanted.date_to = arguments.optional_text("to")?;
    Ok(mandate(&world.client()?.mandates().create(&wanted).await?))
}

async fn ask_for(world: &World, arguments: &mut Arguments) -> Outcome {
    let mut wanted = ReverseMandate::new();
    wanted.delegator = Some(company(arguments)?);
    wanted.date_to = Some(arguments.text("to")?);
    Ok(json!({ "mandate_id": world.client()?.mandates().ask_for(&wanted).await?.mandate_id }))
}

async fn accept(world: &World, arguments: &mut Arguments) -> Outcome {
    let mut acceptance = MandateAcceptance::new();
    acceptance.verification_code = Some(arguments.text("code")?);
    acceptance.groups = arguments.texts("groups")?.into();
    world.client()?.mandates().accept(&arguments.text("mandate_id")?, &acceptance).await?;
    Ok(Value::Null)
}

async fn update(world: &World, arguments: &mut Arguments) -> Outcome {
    let mut update = MandateUpdate::new();
    update.groups = arguments.texts("groups")?.into();
    world.client()?.mandates().update(&arguments.text("mandate_id")?, &update).await?;
    Ok(Value::Null)
}

async fn ended(world: &World, step: &str, arguments: &mut Arguments) -> Outcome {
    let (client, id) = (world.client()?, arguments.text("mandate_id")?);
    match step {
        "reject_mandate" => client.mandates().reject(&id).await?,
        _ => client.mandates().revoke(&id).await?,
    }
    Ok(Value::Null)
}
