//! Sending by hand: a PDF and a few fields become a notification, on the way that a client takes.

use super::answer::{Refusal, Result, ok, read};
use crate::api;
use crate::gateway::{Call, Reply};
use crate::journal::Entry;
use crate::pdf::simple_pdf;
use crate::server::Shared;
use crate::world::{Upload, World};
use axum::body::Bytes;
use axum::extract::State;
use axum::http::HeaderMap;
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use send_core::api::Version;
use send_core::digest::Sha256Digest;
use send_core::preflight::FileFacts;
use serde::Deserialize;
use serde_json::{Value, json};
use std::sync::Arc;

/// The version in which it is sent.
const VERSION: Version = Version::new(2, 5);

/// Who is paid: the creditor of the test environment (shared/data/uat-conventions.json).
const CREDITOR: &str = "77777777777";

/// What a person fills in. Whatever is left out is that of the examples.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields, default)]
struct Form {
    subject: String,
    tax_id: String,
    denomination: String,
    /// None, or empty, to have it delivered by letter.
    digital: String,
    street: String,
    zip: String,
    municipality: String,
    province: String,
    letter: String,
    /// Code of a pagoPA notice; without one there is nothing to pay.
    notice: String,
    /// A file, base64; a page is made without one.
    pdf: String,
}

/// The public test identity of the platform's own tests.
impl Default for Form {
    fn default() -> Self {
        Self {
            subject: "Notifica inviata a mano".into(),
            tax_id: "FRMTTR76M06B715E".into(),
            denomination: "Mario Cucumber".into(),
            digital: String::new(),
            street: "Via @OK_890".into(),
            zip: "87100".into(),
            municipality: "Cosenza".into(),
            province: "CS".into(),
            letter: "REGISTERED_LETTER_890".into(),
            notice: String::new(),
            pdf: String::new(),
        }
    }
}

pub(super) async fn by_hand(State(shared): State<Arc<Shared>>, headers: HeaderMap, body: Bytes) -> Result {
    let form: Form = read(&headers, &body)?;
    let file = match form.pdf.as_str() {
        "" => simple_pdf(&form.subject, &["Inviato a mano dall'emulatore"]),
        text => STANDARD.decode(text).map_err(|_| Refusal::invalid("pdf: not base64"))?,
    };
    let mut world = shared.world();
    let document = upload(&mut world, "Documento", file.into())?;
    let attachment = match form.notice.as_str() {
        "" => None,
        code => Some(upload(&mut world, "Avviso", simple_pdf("Avviso di pagamento", &[code]).into())?),
    };
    let request = request(&world, &form, document, attachment);
    let answer = handle(&mut world, "send_notification", &request)?;
    let id = answer["notificationRequestId"].as_str().unwrap_or_default();
    let iun = STANDARD.decode(id).ok().and_then(|iun| String::from_utf8(iun).ok());
    Ok(ok(json!({ "notificationRequestId": id, "iun": iun })))
}

/// Calls a handler as the first body does.
fn handle(world: &mut World, operation: &str, body: &Value) -> Result<Value> {
    let call = Call {
        version: VERSION,
        caller: world.senders.first(),
        parameters: Vec::new(),
        body: body.to_string().into(),
        drawn: Vec::new(),
    };
    let now = world.now;
    let reply = api::handler(operation)(world, &call);
    if let Some(route) = api::routes().find(|route| route.name == operation) {
        let seen = reply.as_ref().unwrap_or_else(|refused| refused);
        world.journal.write(Entry::by_hand(now, route, VERSION, &call.body, seen));
    }
    let read = |reply: &Reply| serde_json::from_slice(reply.body()).unwrap_or_default();
    match reply {
        Ok(reply) => {
            world.chronicle.call(now, operation, &call, false);
            Ok(read(&reply))
        }
        Err(reply) => {
            let answer: Value = read(&reply);
            Err(Refusal::invalid(answer.get("errors").unwrap_or(&answer)))
        }
    }
}

fn upload(world: &mut World, title: &str, file: Bytes) -> Result<Value> {
    let digest = Sha256Digest::of(&file);
    let sha256 = digest.to_string();
    let items = json!([{ "preloadIdx": "0", "contentType": "application/pdf", "sha256": sha256 }]);
    let slot = handle(world, "preload", &items)?;
    let key = slot[0]["key"].as_str().unwrap_or_default().to_owned();
    let begins_like_pdf = file.starts_with(FileFacts::PDF_HEADER);
    let upload = Upload { digest, sha256: sha256.clone(), size: file.len() as u64, begins_like_pdf };
    let version = world.take_upload(&key, upload, Some(file)).map_err(|_| Refusal::invalid("pdf: no room for it"))?;
    Ok(json!({
        "title": title, "contentType": "application/pdf", "digests": { "sha256": sha256 },
        "ref": { "key": key, "versionToken": version },
    }))
}

fn request(world: &World, form: &Form, document: Value, attachment: Option<Value>) -> Value {
    let mut recipient = json!({
        "recipientType": if form.tax_id.len() == 11 { "PG" } else { "PF" },
        "taxId": form.tax_id,
        "denomination": form.denomination,
        "physicalAddress": {
            "address": form.street, "zip": form.zip, "municipality": form.municipality, "province": form.province,
        },
    });
    if !form.digital.is_empty() {
        recipient["digitalDomicile"] = json!({ "type": "PEC", "address": form.digital });
    }
    if let Some(mut attachment) = attachment {
        // It has no title there.
        if let Some(fields) = attachment.as_object_mut() {
            fields.remove("title");
        }
        recipient["payments"] = json!([{ "pagoPa": {
            "creditorTaxId": CREDITOR, "noticeCode": form.notice, "applyCost": false, "attachment": attachment,
        } }]);
    }
    json!({
        "paProtocolNumber": format!("A-MANO-{}", world.notifications.count() + 1),
        "idempotenceToken": "1",
        "subject": form.subject,
        "senderDenomination": "Comune di Esempio",
        "senderTaxId": "01199250158",
        "taxonomyCode": "010202N",
        "notificationFeePolicy": "FLAT_RATE",
        "physicalCommunicationType": form.letter,
        "documents": [document],
        "recipients": [recipient],
    })
}
