//! Steps that call the platform, and those that move the emulator.

use crate::bulk::submitted;
use crate::files::{file_told, files};
use crate::knowledge::{self, body, request, with_documents};
use crate::steps::{Arguments, Failure, Outcome};
use crate::told::{self, wire, word};
use crate::world::World;
use send_client::BoxError;
use send_client::doctor::Finding;
use send_client::send::{SendIntent, SendLimits, SendOptions, WriteAhead};
use send_core::ident::IdentifierError;
use send_core::model::details::Details;
use send_core::model::{
    Downtime, F24Event, FullSentNotification, GroupStatus, NewNotification, NotificationStatus, PagoPaEvent,
    RequestStatus, StatusHistoryElement, TimelineElement, UploadedFile,
};
use serde_json::{Value, json};
use std::sync::{Arc, Mutex};
use std::time::Duration;

pub(crate) async fn run(world: &mut World, step: &str, arguments: &mut Arguments) -> Outcome {
    match step {
        "advance" => advance(world, arguments),
        "run_until" => run_until(world, arguments),
        "act" => act(world, arguments),
        "fault" => world.add_fault(arguments.required("fault")?).map(|()| Value::Null).map_err(Into::into),
        "no_faults" => Ok({
            world.emulator()?.faults().clear();
            Value::Null
        }),
        "calls" => calls(world, arguments),
        "breaches" => Ok(world.emulator()?.journal().all_breaches().iter().map(word_of_rule).collect()),
        "check_before_sending" => Ok({
            world.client()?.notifications().check(&request(arguments)?)?;
            Value::Null
        }),
        "send" => send(world, arguments).await,
        "status" => {
            let request_id = parsed(&arguments.text("request_id")?)?;
            Ok(status(&world.client()?.notifications().status(&request_id).await?))
        }
        "status_by_protocol" => {
            let (protocol_number, token) = (arguments.text("protocol_number")?, arguments.text("token")?);
            Ok(status(&world.client()?.notifications().status_by_protocol(&protocol_number, &token).await?))
        }
        "wait_accepted" => {
            let request_id = parsed(&arguments.text("request_id")?)?;
            Ok(json!({ "iun": world.client()?.notifications().wait_accepted(&request_id).await?.as_str() }))
        }
        "read" => read(world, arguments).await,
        "cancel" => {
            let answer = world.client()?.notifications().cancel(&parsed(&arguments.text("iun")?)?).await?;
            Ok(json!({ "codes": answer.details.iter().map(|detail| detail.code.clone()).collect::<Vec<_>>() }))
        }
        "price" => {
            let (creditor, notice) = (parsed(&arguments.text("creditor")?)?, parsed(&arguments.text("notice")?)?);
            let price = world.client()?.payments().price(&creditor, &notice).await?;
            Ok(json!({
                "iun": price.iun, "partial": wire(&price.partial_price), "total": wire(&price.total_price), "vat": wire(&price.vat),
                "pa_fee": wire(&price.pa_fee), "send_fee": wire(&price.send_fee), "analog_cost": wire(&price.analog_cost),
            }))
        }
        "groups" => {
            let status = arguments.optional_text("status")?.map(|status| GroupStatus::from(&*status));
            let groups = world.client()?.groups().list(status).await?;
            Ok(groups.iter().map(|group| json!({"id": group.id, "name": group.name, "status": group.status.as_ref().map(|status| status.as_str().to_owned())})).collect())
        }
        "platform_status" => {
            let status = world.client()?.platform().status().await?;
            Ok(json!({"incidents": status.open_incidents.len()}))
        }
        "downtimes" => downtimes(world, arguments).await,
        "downtime" => {
            let turn =
                json!({"functionality": arguments.text("functionality")?, "down": arguments.flag("down", true)?});
            Ok(world.control("POST", "downtimes", &turn).map(|_| Value::Null)?)
        }
        "report_f24" => report_f24(world, arguments).await,
        "report_payment" => report_payment(world, arguments).await,
        "warm_up" => {
            let warmed = world.client()?.warm_up(arguments.number("connections", 1)? as usize).await?;
            Ok(json!({"api": warmed.api, "storage": warmed.storage}))
        }
        "doctor" => {
            let diagnosis = world.client()?.doctor().await;
            let finding = |finding: &Finding| json!({"check": finding.check, "level": word(&finding.level)});
            Ok(
                json!({"fine": diagnosis.is_fine(), "findings": diagnosis.findings.iter().map(finding).collect::<Vec<_>>()}),
            )
        }
        "give_mandate" => give_mandate(world, arguments),
        other => Err(Failure::Wrong(format!("no step is called {other}"))),
    }
}

/// An identifier that the client takes.
pub(crate) fn parsed<T: std::str::FromStr<Err: IdentifierError>>(text: &str) -> Result<T, Failure> {
    text.parse().map_err(|error| Failure::Told(told::invalid(&error)))
}

fn advance(world: &World, arguments: &mut Arguments) -> Outcome {
    let mut seconds = 0;
    for (unit, length) in [("days", 86_400), ("hours", 3600), ("minutes", 60), ("seconds", 1)] {
        seconds += arguments.number(unit, 0)? * length;
    }
    world.emulator()?.advance(Duration::from_secs(seconds));
    Ok(json!({ "now": told::instant(world.emulator()?.now()) }))
}

fn run_until(world: &World, arguments: &mut Arguments) -> Outcome {
    let (iun, status) = (parsed(&arguments.text("iun")?)?, arguments.text("status")?);
    let emulator = world.emulator()?;
    emulator
        .run_until_status(iun, &NotificationStatus::from(&*status))
        .map_err(|error| Failure::Wrong(error.to_string()))?;
    Ok(json!({ "now": told::instant(emulator.now()) }))
}

fn act(world: &World, arguments: &mut Arguments) -> Outcome {
    let notification = world.emulator()?.notification(parsed(&arguments.text("iun")?)?);
    let notification = notification.map_err(|error| Failure::Wrong(error.to_string()))?;
    let (what, recipient) = (arguments.text("what")?, arguments.number("recipient", 0)? as usize);
    let done = match &*what {
        "view" => notification.view(recipient),
        "view-by-delegate" => notification.view_by_delegate(recipient),
        "pay" => {
            notification.pay(recipient, arguments.number("payment", 0)? as usize, arguments.number("cents", 0)? as i64)
        }
        other => return Err(Failure::Wrong(format!("there is no act {other}"))),
    };
    done.map(|()| Value::Null).map_err(|error| Failure::Wrong(error.to_string()))
}

fn calls(world: &World, arguments: &mut Arguments) -> Outcome {
    let entries = world.emulator()?.journal().entries();
    let count = |name: &String| entries.iter().filter(|entry| entry.target.as_str() == *name).count();
    Ok(arguments
        .texts("of")?
        .iter()
        .map(|name| (name.clone(), json!(count(name))))
        .collect::<serde_json::Map<_, _>>()
        .into())
}

fn word_of_rule(breach: &send_emulator::Breach) -> Value {
    wire(breach).get("rule").cloned().unwrap_or_default()
}

async fn send(world: &World, arguments: &mut Arguments) -> Outcome {
    let mut options = SendOptions::new();
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
        options = options.write_ahead(&intents);
    }
    let client = world.client()?;
    let attached = files(world, arguments, "attach")?;
    let sent = if attached.is_empty() {
        client.notifications().send_with(request(arguments)?, &options).await?
    } else {
        let body = body(arguments)?;
        client.notifications().send_files(attached, &options, |files| made(&body, files)).await?
    };
    let mut told = submitted(&sent)?;
    told["intents"] = intents.0.lock().unwrap().clone().into();
    Ok(told)
}

/// A request of files that were uploaded, or of what stands for them.
pub(crate) fn made(body: &Value, files: &[UploadedFile]) -> Result<NewNotification, BoxError> {
    let files: Vec<Value> = files.iter().map(file_told).collect();
    let body = with_documents(body.clone(), &files)?;
    Ok(send_core::wire::decode(body.to_string().as_bytes())?)
}

/// How often the sending of a request is tried.
pub(crate) fn limits(arguments: &mut Arguments) -> Result<Option<SendLimits>, Failure> {
    let posts = arguments.number("posts", 0)? as u32;
    let mut limits = SendLimits::default();
    limits.posts = posts;
    Ok((posts > 0).then_some(limits))
}

/// What was written down before a request left.
#[derive(Debug, Default, Clone)]
pub(crate) struct Intents(pub(crate) Arc<Mutex<Vec<Value>>>);

#[async_trait::async_trait]
impl WriteAhead for Intents {
    async fn about_to_send(&self, intent: &SendIntent) -> Result<(), BoxError> {
        let told = json!({"protocol_number": intent.protocol_number, "token": intent.idempotence_token});
        self.0.lock().unwrap().push(told);
        Ok(())
    }
}

pub(crate) fn status(status: &RequestStatus) -> Value {
    json!({
        "request_id": status.notification_request_id, "state": status.notification_request_status.as_str(), "iun": status.iun,
        "protocol_number": status.pa_protocol_number, "refusals": status.errors.iter().map(|error| error.code.clone()).collect::<Vec<_>>(),
    })
}

async fn read(world: &World, arguments: &mut Arguments) -> Outcome {
    Ok(notification(&world.client()?.notifications().get(&parsed(&arguments.text("iun")?)?).await?))
}

pub(crate) fn notification(notification: &FullSentNotification) -> Value {
    let entry = |entry: &StatusHistoryElement| json!({"status": entry.status.as_str(), "since": told::date_time(&entry.active_from)});
    let categories = notification
        .timeline
        .iter()
        .map(|element| element.category.as_ref().map(|category| category.as_str().to_owned()));
    json!({
        "iun": notification.iun, "status": notification.notification_status.as_str(), "subject": notification.subject,
        "protocol_number": notification.pa_protocol_number, "sent_at": told::date_time(&notification.sent_at),
        "recipients": notification.recipients.len(), "documents": notification.documents.len(),
        "history": notification.notification_status_history.iter().map(entry).collect::<Vec<_>>(),
        "categories": categories.collect::<Vec<_>>(), "aars": notification.timeline.iter().filter_map(aar).collect::<Vec<_>>(), "json": wire(notification), "shown": told::shown(notification),
    })
}

async fn downtimes(world: &World, arguments: &mut Arguments) -> Outcome {
    let (year, month) = (arguments.number("year", 2026)? as u16, arguments.number("month", 1)? as u8);
    let history = world.client()?.platform().downtimes(year, month).await?;
    let told = |downtime: &Downtime| {
        json!({
            "functionality": wire(&downtime.functionality), "status": wire(&downtime.status),
            "since": told::date_time(&downtime.start_date), "legal_fact_id": downtime.legal_fact_id,
        })
    };
    Ok(json!({ "count": history.result.len(), "downtimes": history.result.iter().map(told).collect::<Vec<_>>() }))
}

/// The notice of arrival that an element tells of.
fn aar(element: &TimelineElement) -> Option<String> {
    match element.typed_details() {
        Ok(Details::AarGeneration(details)) => details.generated_aar_url,
        _ => None,
    }
}

async fn report_f24(world: &World, arguments: &mut Arguments) -> Outcome {
    let paid = json!({"iun": arguments.text("iun")?, "recipientTaxId": arguments.text("tax_id")?, "recipientType": "PF",
        "paymentDate": arguments.text("paid_at")?, "amount": arguments.number("cents", 0)?});
    let event: F24Event = knowledge::read(&paid)?;
    world.client()?.payments().report_f24(vec![event]).await?;
    Ok(Value::Null)
}

async fn report_payment(world: &World, arguments: &mut Arguments) -> Outcome {
    let (creditor, notice) = (arguments.text("creditor")?, arguments.text("notice")?);
    let paid = json!({"noticeCode": notice, "creditorTaxId": creditor, "paymentDate": arguments.text("paid_at")?,
        "amount": arguments.number("cents", 0)?});
    let event: PagoPaEvent = knowledge::read(&paid)?;
    world.client()?.payments().report_pagopa(vec![event]).await?;
    Ok(Value::Null)
}

fn give_mandate(world: &World, arguments: &mut Arguments) -> Outcome {
    let ends = json!({"delegator": arguments.text("delegator")?, "delegate": arguments.text("delegate")?});
    let id = world.control("POST", "mandates", &ends)?["mandateId"].clone();
    let all = world.control("GET", "mandates", &Value::Null)?;
    let given = all.as_array().into_iter().flatten().find(|given| given["mandateId"] == id);
    Ok(json!({"mandate_id": id, "code": given.map(|given| given["verificationCode"].clone())}))
}
