//! Downloads of what the sender uploaded, and of F24 forms.
//!
//! Source: pagopa/pn-delivery `svc/NotificationAttachmentService.java` L330-360.

use super::sent::has_documents;
use super::{DELIVERY, file_name, from_archive, notification_not_found, readable};
use crate::clock::later;
use crate::gateway::{Call, Reply};
use crate::legal_fact;
use crate::life::Document;
use crate::problem;
use crate::world::{F24Form, NotificationId, World};
use send_core::digest::Sha256Digest;
use send_core::iun::Iun;
use send_core::model::{DownloadMetadata, PaymentRead};
use std::time::Duration;

/// How long the platform takes to fill an F24 form.
const FORM_WORK: Duration = Duration::from_secs(10);
const SECOND: Duration = Duration::from_secs(1);

pub(super) fn document(world: &mut World, call: &Call) -> Result<Reply, Reply> {
    let Some((id, _)) = readable(world, call) else { return Err(notification_not_found(world)) };
    document_of(world, call, id)
}

/// A document of a notification that the caller may read.
pub(super) fn document_of(world: &mut World, call: &Call, id: NotificationId) -> Result<Reply, Reply> {
    let Some(notification) = world.notifications.get(id) else { return Err(notification_not_found(world)) };
    let index = index(call, "docIdx");
    // An index out of range is not foreseen by the platform.
    let Some(document) = index.and_then(|index| notification.content.documents.get(index)) else {
        return Err(problem::one(world, 500, DELIVERY, "PN_GENERIC_ERROR", "Index out of bounds"));
    };
    let key = document.r#ref.as_ref().and_then(|file| file.key.as_deref());
    let title = document.title.as_deref().unwrap_or("document");
    let (key, title) = (key.map(str::to_owned), title.to_owned());
    download(world, call, (id, key.as_deref()), &title)
}

pub(super) fn payment(world: &mut World, call: &Call) -> Result<Reply, Reply> {
    let Some((id, _)) = readable(world, call) else { return Err(notification_not_found(world)) };
    let recipient = index(call, "recipientIdx").unwrap_or(usize::MAX);
    payment_of(world, call, id, recipient)
}

/// A file of a payment of a recipient.
pub(super) fn payment_of(world: &mut World, call: &Call, id: NotificationId, recipient: usize) -> Result<Reply, Reply> {
    let Some(notification) = world.notifications.get(id) else { return Err(notification_not_found(world)) };
    let payment = if call.parameter("attachmentIdx").is_some() { index(call, "attachmentIdx") } else { Some(0) };
    let payment = payment.unwrap_or(usize::MAX);
    let found = notification.recipient(recipient).and_then(|recipient| recipient.payments.get(payment));
    let is_form = call.parameter("attachmentName") == Some("F24");
    let has_form = found.is_some_and(|payment| payment.f24.is_some());
    if is_form && has_form {
        if !has_documents(world, notification) {
            return Err(gone(world));
        }
        return form(world, id, F24Form { recipient, payment, ready_at: world.now });
    }
    let Some(key) = found.filter(|_| !is_form).and_then(notice_key) else {
        let code = "PN_DELIVERY_NOTIFICATIONWITHOUTPAYMENTATTACHMENT";
        return Err(problem::one(world, 404, DELIVERY, code, "Notification without payment attachment"));
    };
    let key = key.to_owned();
    download(world, call, (id, Some(&key)), "PAGOPA")
}

pub(super) fn index(call: &Call, name: &str) -> Option<usize> {
    call.parameter(name)?.parse().ok()
}

fn notice_key(payment: &PaymentRead) -> Option<&str> {
    payment.pago_pa.as_ref()?.attachment.as_ref()?.r#ref.as_ref()?.key.as_deref()
}

fn download(
    world: &mut World,
    call: &Call,
    (id, key): (NotificationId, Option<&str>),
    title: &str,
) -> Result<Reply, Reply> {
    let Some(notification) = world.notifications.get(id) else { return Err(notification_not_found(world)) };
    let (iun, key) = (notification.iun, key.filter(|_| has_documents(world, notification)));
    stored(world, call, (&iun, key), title)
}

/// The documents were removed, or never were there.
fn gone(world: &World) -> Reply {
    problem::one(world, 400, DELIVERY, "PN_DELIVERY_FILEINFONOTFOUND", "File not found")
}

/// Where to download a file that the sender uploaded.
pub(super) fn stored(
    world: &mut World,
    call: &Call,
    (iun, key): (&Iun, Option<&str>),
    title: &str,
) -> Result<Reply, Reply> {
    let key = key.map(|key| key.strip_prefix("safestorage://").unwrap_or(key));
    let Some((key, (bytes, file))) = key.and_then(|key| Some((key, world.files.content(key)?))) else {
        return Err(gone(world));
    };
    let mut metadata = DownloadMetadata::new();
    let extension = key.rsplit('.').next().unwrap_or("pdf");
    metadata.filename = Some(file_name(iun, title, extension));
    metadata.content_type = Some(file.content_type.clone());
    metadata.content_length = i64::try_from(bytes.len()).ok();
    metadata.sha256 = file.upload.as_ref().map(|upload| upload.sha256.clone());
    metadata.url = Some(world.presigner.download(key, world.now));
    from_archive(world, call, key, &mut metadata)?;
    Ok(Reply::json(200, &metadata))
}

/// An F24 form is filled when it is first asked for; until then the answer is when to ask again.
fn form(world: &mut World, id: NotificationId, asked: F24Form) -> Result<Reply, Reply> {
    let ready_at = later(world.now, world.time.work(FORM_WORK));
    let (now, dice) = (world.now, world.dice);
    let Some(notification) = world.notifications.get_mut(id) else { return Err(notification_not_found(world)) };
    let is_same = |form: &&F24Form| (form.recipient, form.payment) == (asked.recipient, asked.payment);
    let ready_at = match notification.forms.iter().find(is_same) {
        Some(form) => form.ready_at,
        None => {
            notification.forms.push(F24Form { ready_at, ..asked });
            ready_at
        }
    };
    let mut metadata = DownloadMetadata::new();
    metadata.filename = Some(file_name(&notification.iun, "F24", "pdf"));
    metadata.content_type = Some("application/pdf".to_owned());
    metadata.content_length = Some(0);
    metadata.sha256 = Some(String::new());
    if ready_at > now {
        metadata.retry_after = i64::try_from(world.time.told(FORM_WORK, SECOND)).ok();
        return Ok(Reply::json(200, &metadata));
    }
    let document = Document::F24 { recipient: asked.recipient, payment: asked.payment };
    let key = document.key(dice, id);
    world.notifications.add_document(key.clone(), id, document);
    if let Some(made) = legal_fact::content(world, &key) {
        metadata.content_length = i64::try_from(made.bytes.len()).ok();
        metadata.sha256 = Some(Sha256Digest::of(&made.bytes).to_string());
        metadata.url = Some(world.presigner.download(&key, now));
    }
    Ok(Reply::json(200, &metadata))
}
