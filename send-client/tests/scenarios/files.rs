//! Steps that upload and download files.

use crate::calls::parsed;
use crate::knowledge::content;
use crate::steps::{Arguments, Failure, Outcome};
use crate::told::{self, word};
use crate::world::World;
use send_client::{Attachment, Attachments, Client, Download, PreparedFile, Progress, UploadOptions, Waits};
use send_core::api::PaymentAttachment;
use send_core::digest::Sha256Digest;
use send_core::model::UploadedFile;
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::sync::{Arc, Mutex};
use std::time::Duration;

/// Carries out a step of this file; none if it is of another.
pub(crate) async fn run(world: &mut World, step: &str, arguments: &mut Arguments) -> Option<Outcome> {
    Some(match step {
        "upload" => upload(world, arguments).await,
        "prepare" => prepare(world, arguments).await,
        "save_all" => save_all(world, arguments).await,
        "document" | "payment_attachment" | "f24_form" | "legal_fact" | "aar" | "downtime_legal_fact" => {
            download(world, step, arguments).await
        }
        "legal_facts" => legal_facts(world, arguments).await,
        _ => return None,
    })
}

/// The files of a step: PDF, or metadata of F24 forms.
pub(crate) fn files(world: &World, arguments: &mut Arguments, list: &str) -> Result<Vec<Attachment>, Failure> {
    let are_forms = arguments.flag("f24", false)?;
    let file = |file: &Value| match (file.get("path").and_then(Value::as_str), are_forms) {
        (Some(path), false) => Ok(Attachment::pdf(world.folder().join(path))),
        (Some(path), true) => Ok(Attachment::f24_metadata(world.folder().join(path))),
        (None, false) => content(file).map(Attachment::pdf_bytes),
        (None, true) => content(file).map(Attachment::f24_metadata_bytes),
    };
    arguments.list(list)?.iter().map(file).collect()
}

/// What was told of the progress of each file.
type Sent = Arc<Mutex<BTreeMap<usize, u64>>>;

fn options(arguments: &mut Arguments, sent: &Sent) -> Result<UploadOptions, Failure> {
    let mut options = UploadOptions::new();
    if !arguments.flag("inspect", true)? {
        options = options.without_inspection();
    }
    if let Some(token) = arguments.optional_text("version_token")? {
        options = options.assume_version_token(token);
    }
    let sent = Arc::clone(sent);
    Ok(options.progress(move |progress: Progress| {
        sent.lock().unwrap().insert(progress.file, progress.sent);
    }))
}

fn attachments<'c>(client: &'c Client, is_informal: bool) -> Result<Attachments<'c>, Failure> {
    match is_informal {
        false => Ok(client.attachments()),
        #[cfg(feature = "informal-experimental")]
        true => Ok(client.informal().attachments()),
        #[cfg(not(feature = "informal-experimental"))]
        true => Err(Failure::Wrong("the feature informal-experimental is off".to_owned())),
    }
}

async fn upload(world: &World, arguments: &mut Arguments) -> Outcome {
    let (files, sent) = (files(world, arguments, "files")?, Sent::default());
    let (options, client) = (options(arguments, &sent)?, world.client()?);
    let attachments = attachments(&client, arguments.flag("informal", false)?)?;
    let uploaded = if arguments.flag("prepared", false)? {
        let prepared = attachments.prepare(files, &options).await?;
        attachments.upload_prepared(&prepared, &options).await?
    } else {
        attachments.upload_all_with(files, &options).await?
    };
    let sent = sent.lock().unwrap();
    let told = uploaded.iter().enumerate().map(|(place, file)| {
        let mut told = file_told(file);
        told["sent"] = json!(sent.get(&place));
        told
    });
    Ok(told.collect())
}

pub(crate) fn file_told(file: &UploadedFile) -> Value {
    json!({
        "key": file.key, "version_token": file.version_token, "sha256": file.sha256.to_string(),
        "content_type": file.content_type.as_str(),
    })
}

async fn prepare(world: &World, arguments: &mut Arguments) -> Outcome {
    let files = files(world, arguments, "files")?;
    let options = options(arguments, &Sent::default())?;
    let prepared = world.client()?.attachments().prepare(files, &options).await?;
    let told = |(place, file): (usize, &PreparedFile)| {
        json!({
            "sha256": file.sha256().to_string(), "size": file.length(), "content_type": file.content_type().as_str(),
            "warnings": file.warnings().iter().map(told::issue).collect::<Vec<_>>(), "stand_in": file_told(&file.stand_in(place)),
        })
    };
    Ok(prepared.iter().enumerate().map(told).collect())
}

async fn save_all(world: &World, arguments: &mut Arguments) -> Outcome {
    let iun = parsed(&arguments.text("iun")?)?;
    let saved = world.client()?.notifications().save_all(&iun, world.folder(), &Waits::default()).await?;
    let file = |entry: &send_client::ManifestEntry| json!({"source": entry.source, "state": word(&entry.outcome)});
    Ok(json!({ "complete": saved.is_complete(), "files": saved.files.iter().map(file).collect::<Vec<_>>() }))
}

/// How long to wait for a file that is not there yet: after each so many milliseconds.
fn waits(arguments: &mut Arguments) -> Result<Waits, Failure> {
    let no_time = |wait: &Value| Failure::Wrong(format!("`missing_ms`: no number: {wait}"));
    let missing = arguments.list("missing_ms")?;
    let missing = missing.iter().map(|wait| wait.as_u64().map(Duration::from_millis).ok_or_else(|| no_time(wait)));
    Ok(Waits::default().missing(missing.collect::<Result<Vec<_>, _>>()?))
}

async fn legal_facts(world: &World, arguments: &mut Arguments) -> Outcome {
    let facts = world.client()?.legal_facts().list(&parsed(&arguments.text("iun")?)?).await?;
    let fact = |item: &send_core::model::LegalFactListItem| {
        let id = &item.legal_facts_id;
        json!({"category": id.category.as_ref().map(|category| category.as_str().to_owned()), "key": id.key})
    };
    Ok(facts.iter().map(fact).collect())
}

async fn download(world: &World, step: &str, arguments: &mut Arguments) -> Outcome {
    let client = world.client()?;
    let save_as = arguments.optional_text("save_as")?;
    if step == "downtime_legal_fact" {
        return match client.platform().downtime_legal_fact(&arguments.text("legal_fact_id")?).await? {
            Some(download) => kept(world, download, save_as).await,
            None => Ok(Value::Null),
        };
    }
    let iun = parsed(&arguments.text("iun")?)?;
    let found = match step {
        "document" => client.notifications().document(&iun, arguments.number("index", 0)? as u32).await?,
        "legal_fact" => {
            let (key, waits) = (arguments.text("key")?, waits(arguments)?);
            client.legal_facts().get_with(&iun, &key, &waits).await?
        }
        "aar" => {
            let (key, waits) = (arguments.text("key")?, waits(arguments)?);
            client.legal_facts().aar_with(&iun, &key, &waits).await?
        }
        _ => {
            let kind = if step == "f24_form" { PaymentAttachment::F24 } else { PaymentAttachment::PagoPa };
            let (recipient, payment) =
                (arguments.number("recipient", 0)? as u32, arguments.number("payment", 0)? as u32);
            client.notifications().payment_attachment(&iun, recipient, kind, Some(payment)).await?
        }
    };
    kept(world, found, save_as).await
}

/// Tells of a download, from the file as which it was saved, or from memory.
async fn kept(world: &World, download: Download, save_as: Option<String>) -> Outcome {
    let Some(name) = save_as else { return downloaded(download).await };
    let path = world.folder().join(name);
    download.save_to(&path).await?;
    let content = std::fs::read(path).map_err(|error| Failure::Wrong(error.to_string()))?;
    Ok(told_of(&download, &content))
}

pub(crate) async fn downloaded(download: Download) -> Outcome {
    let content = download.bytes().await?;
    Ok(told_of(&download, &content))
}

fn told_of(download: &Download, content: &[u8]) -> Value {
    json!({
        "file_name": download.file_name(), "content_type": download.content_type(), "size": content.len(),
        "sha256": Sha256Digest::of(content).to_string(), "is_pdf": content.starts_with(b"%PDF-"),
    })
}
