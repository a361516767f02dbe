//! Steps that call the platform, and those that move the emulator.

use crate::bulk::submitted;
use crate::knowledge::{self, content, request};
use crate::steps::{Arguments, Failure, Outcome};
use crate::told::{self, wire, word};
use crate::world::World;
use send_client::auth::Credentials;
use send_client::doctor::Finding;
use send_client::send::{SendIntent, SendLimits, SendOptions, WriteAhead};
use send_client::{Attachment, BoxError, Download, Environment, Polling, RateLimit, UploadOptions};
use send_core::api::{PaymentAttachment, Resource};
use send_core::digest::Sha256Digest;
use send_core::ident::IdentifierError;
use send_core::model::{
    FullSentNotification, GroupStatus, NotificationStatus, PagoPaEvent, RequestStatus, StatusHistoryElement,
    StreamCreation, StreamEvent, StreamEventType, StreamMetadata,
};
use serde_json::{Value, json};
use std::sync::Mutex;
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
        "client" => client(world, arguments),
        "upload" => upload(world, arguments).await,
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
        "document" => {
            let (iun, index) = (parsed(&arguments.text("iun")?)?, arguments.number("index", 0)? as u32);
            downloaded(world.client()?.notifications().document(&iun, index).await?).await
        }
        "cancel" => {
            let answer = world.client()?.notifications().cancel(&parsed(&arguments.text("iun")?)?).await?;
            Ok(json!({ "codes": answer.details.iter().map(|detail| detail.code.clone()).collect::<Vec<_>>() }))
        }
        "legal_facts" => {
            let facts = world.client()?.legal_facts().list(&parsed(&arguments.text("iun")?)?).await?;
            let fact = |item: &send_core::model::LegalFactListItem| {
                let id = &item.legal_facts_id;
                json!({"category": id.category.as_ref().map(|category| category.as_str().to_owned()), "key": id.key})
            };
            Ok(facts.iter().map(fact).collect())
        }
        "legal_fact" => {
            let (iun, key) = (parsed(&arguments.text("iun")?)?, arguments.text("key")?);
            downloaded(world.client()?.legal_facts().get(&iun, &key).await?).await
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
        "downtimes" => {
            let (year, month) = (arguments.number("year", 2026)? as u16, arguments.number("month", 1)? as u8);
            let history = world.client()?.platform().downtimes(year, month).await?;
            Ok(json!({ "count": history.result.len() }))
        }
        "create_stream" | "ensure_stream" => stream(world, step == "ensure_stream", arguments).await,
        "streams" => {
            let streams = world.client()?.streams().list().await?;
            Ok(streams.iter().map(|stream| json!({"stream_id": stream.stream_id, "title": stream.title})).collect())
        }
        "delete_stream" => Ok({
            world.client()?.streams().delete(&arguments.text("stream_id")?).await?;
            Value::Null
        }),
        "read_stream" => read_stream(world, arguments).await,
        "payment_attachment" => {
            let (iun, recipient) = (parsed(&arguments.text("iun")?)?, arguments.number("recipient", 0)? as u32);
            let payment = Some(arguments.number("payment", 0)? as u32);
            let notifications = world.client()?;
            let notifications = notifications.notifications();
            downloaded(notifications.payment_attachment(&iun, recipient, PaymentAttachment::PagoPa, payment).await?)
                .await
        }
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

fn client(world: &mut World, arguments: &mut Arguments) -> Outcome {
    let mut builder = world.builder()?;
    if let Some(key) = arguments.optional_text("api_key")? {
        builder = builder.api_key(key);
    }
    if !arguments.flag("preflight", true)? {
        builder = builder.without_preflight();
    }
    if let Some(environment) = arguments.optional_text("environment")? {
        builder = builder.environment(Environment::named(&environment)?);
    }
    if arguments.flag("company", false)? {
        builder = builder.credentials(Credentials::bearer(world.company_token()?));
    }
    if let Some(calls) = arguments.optional("calls_per_day") {
        let limit = RateLimit::default().per_day(calls.as_u64().unwrap_or(0)).reserve_for_streams(0);
        builder = builder.rate_limit(limit);
    }
    let give_up = Duration::from_millis(arguments.number("give_up_after_ms", 2000)?);
    builder = builder.polling(Polling::quick().give_up_after(give_up));
    if let Some(version) = arguments.optional_text("requests_version")? {
        builder = builder.version(Resource::Requests, version.parse().map_err(|_| format!("no version: {version}"))?);
    }
    let retries = arguments.flag("retries", true)?;
    let client = builder.build()?;
    let client = if retries { client } else { client.without_retries() };
    world.use_client(match arguments.number("within_ms", 0)? {
        0 => client,
        time => client.within(Duration::from_millis(time)),
    });
    Ok(Value::Null)
}

async fn upload(world: &World, arguments: &mut Arguments) -> Outcome {
    let files = arguments.list("files")?;
    let file = |file: &Value| match file.get("path").and_then(Value::as_str) {
        Some(path) => Ok(Attachment::pdf(world.folder().join(path))),
        None => content(file).map(Attachment::pdf_bytes),
    };
    let files = files.iter().map(file).collect::<Result<Vec<_>, _>>()?;
    let options =
        if arguments.flag("inspect", true)? { UploadOptions::new() } else { UploadOptions::new().without_inspection() };
    let uploaded = world.client()?.attachments().upload_all_with(files, &options).await?;
    let told = |file: &send_core::model::UploadedFile| json!({"key": file.key, "version_token": file.version_token, "sha256": file.sha256.to_string(), "content_type": file.content_type.as_str()});
    Ok(uploaded.iter().map(told).collect())
}

async fn send(world: &World, arguments: &mut Arguments) -> Outcome {
    let options = if arguments.flag("resume", false)? { SendOptions::new().resume() } else { SendOptions::new() };
    let options = match limits(arguments)? {
        Some(limits) => options.limits(limits),
        None => options,
    };
    let intents = Intents::default();
    let options = if arguments.flag("write_ahead", false)? { options.write_ahead(&intents) } else { options };
    let sent = world.client()?.notifications().send_with(request(arguments)?, &options).await?;
    let mut told = submitted(&sent)?;
    told["intents"] = intents.0.lock().unwrap().clone().into();
    Ok(told)
}

/// How often the sending of a request is tried.
pub(crate) fn limits(arguments: &mut Arguments) -> Result<Option<SendLimits>, Failure> {
    let posts = arguments.number("posts", 0)? as u32;
    let mut limits = SendLimits::default();
    limits.posts = posts;
    Ok((posts > 0).then_some(limits))
}

/// What was written down before a request left.
#[derive(Debug, Default)]
struct Intents(Mutex<Vec<Value>>);

#[async_trait::async_trait]
impl WriteAhead for Intents {
    async fn about_to_send(&self, intent: &SendIntent) -> Result<(), BoxError> {
        let told = json!({"protocol_number": intent.protocol_number, "token": intent.idempotence_token});
        self.0.lock().unwrap().push(told);
        Ok(())
    }
}

fn status(status: &RequestStatus) -> Value {
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
        "categories": categories.collect::<Vec<_>>(), "json": wire(notification), "shown": told::shown(notification),
    })
}

pub(crate) async fn downloaded(download: Download) -> Outcome {
    let content = download.bytes().await?;
    Ok(json!({
        "file_name": download.file_name(), "content_type": download.content_type(), "size": content.len(),
        "sha256": Sha256Digest::of(&content).to_string(), "is_pdf": content.starts_with(b"%PDF-"),
    }))
}

async fn stream(world: &World, ensured: bool, arguments: &mut Arguments) -> Outcome {
    let (title, kind) = (arguments.text("title")?, arguments.text("type")?);
    let wanted = StreamCreation::new(title, StreamEventType::from(&*kind)).filter(arguments.texts("filter")?);
    let client = world.client()?;
    let stream =
        if ensured { client.streams().ensure(&wanted).await? } else { client.streams().create(&wanted).await? };
    Ok(stream_told(&stream))
}

pub(crate) fn stream_told(stream: &StreamMetadata) -> Value {
    json!({"stream_id": stream.stream_id, "title": stream.title, "type": wire(&stream.event_type), "filter": wire(&stream.filter_values)})
}

pub(crate) fn event(event: &StreamEvent) -> Value {
    json!({
        "event_id": event.event_id, "iun": event.iun, "status": event.new_status.as_ref().map(|status| status.as_str().to_owned()),
        "category": event.element.as_ref().and_then(|element| element.category.as_ref()).map(|category| category.as_str().to_owned()),
        "json": wire(event),
    })
}

async fn read_stream(world: &World, arguments: &mut Arguments) -> Outcome {
    let (id, after) = (arguments.text("stream_id")?, arguments.optional_text("after")?);
    let page = world.client()?.streams().read(&id, after.as_deref()).await?;
    Ok(
        json!({"events": page.events.iter().map(event).collect::<Vec<_>>(), "may_wait": page.retry_after > Duration::ZERO}),
    )
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
