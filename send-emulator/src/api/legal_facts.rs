//! Legal facts and notices of arrival: which there are, and where to download them.
//!
//! Source: pagopa/pn-delivery-push `service/impl/GetLegalFactServiceImpl.java`.

use super::{DELIVERY_PUSH, file_name, from_archive, readable};
use crate::gateway::{Call, Reply};
use crate::legal_fact;
use crate::life::Document;
use crate::problem;
use crate::world::{NotificationId, World};
use send_core::api::Version;
use send_core::model::{DownloadMetadata, LegalFactCategory, LegalFactId, LegalFactListItem};

pub(super) fn list(world: &mut World, call: &Call) -> Result<Reply, Reply> {
    let Some((_, notification)) = readable(world, call) else { return Err(not_found(world, "Notification not found")) };
    let mut items = Vec::new();
    for element in notification.sorted_timeline() {
        let known = |fact: &&LegalFactId| {
            call.version > Version::V1 || fact.category != Some(LegalFactCategory::NotificationCancelled)
        };
        for fact in element.legal_facts.iter().filter(known) {
            let mut item = LegalFactListItem::new(fact.clone());
            item.iun = Some(notification.iun.to_string());
            let recipient = element.recipient.and_then(|index| notification.recipient(index));
            item.tax_id = recipient.and_then(|recipient| recipient.tax_id.clone());
            items.push(item);
        }
    }
    Ok(Reply::json(200, &items))
}

pub(super) fn get(world: &mut World, call: &Call) -> Result<Reply, Reply> {
    let Some((id, _)) = readable(world, call) else { return Err(not_found(world, "Notification not found")) };
    download_for(world, call, id, None)
}

/// A legal fact of a notification; for a recipient, one that concerns it or everybody.
pub(super) fn download_for(
    world: &mut World,
    call: &Call,
    id: NotificationId,
    reader: Option<usize>,
) -> Result<Reply, Reply> {
    let wanted = call.parameter("legalFactType").map(str::to_owned);
    download(world, call, id, "legalFactId", |document| {
        let is_foreign = reader.is_some() && document.recipient().is_some_and(|recipient| Some(recipient) != reader);
        let is_wanted =
            |category: &LegalFactCategory| wanted.as_deref().is_none_or(|wanted| category.as_str() == wanted);
        let category = document.legal_fact().filter(is_wanted);
        category.filter(|_| !is_foreign).map(|category| category.to_string())
    })
}

pub(super) fn aar(world: &mut World, call: &Call) -> Result<Reply, Reply> {
    if call.parameter("documentId").is_none() {
        let complaint =
            problem::Complaint::new("PN_INVALID_PARAMETERS", None, "Missing required request parameters: [documentId]");
        return Err(problem::gateway(world, &[complaint]));
    }
    let Some((id, _)) = readable(world, call) else { return Err(not_found(world, "Notification not found")) };
    download(world, call, id, "documentId", |document| {
        matches!(document, Document::Aar { .. }).then(|| "AAR".to_owned())
    })
}

/// Where to download a document of the notification, if it is of a kind that has a name here.
fn download(
    world: &mut World,
    call: &Call,
    id: NotificationId,
    parameter: &str,
    name: impl Fn(Document) -> Option<String>,
) -> Result<Reply, Reply> {
    let Some(notification) = world.notifications.get(id) else {
        return Err(not_found(world, "Notification not found"));
    };
    let key = call.parameter(parameter).unwrap_or_default();
    let key = key.strip_prefix("safestorage://").unwrap_or(key);
    let document =
        world.notifications.document(key).filter(|(owner, ..)| *owner == id).map(|(_, _, document)| document);
    let made = document.and_then(|document| Some((document, name(document)?, legal_fact::content(world, key)?)));
    let Some((document, name, made)) = made else { return Err(not_found(world, "File not found")) };
    let mut metadata = DownloadMetadata::new();
    metadata.filename = Some(file_name(&notification.iun, &name, document.extension()));
    metadata.content_length = i64::try_from(made.bytes.len()).ok();
    metadata.url = Some(world.presigner.download(key, world.now));
    from_archive(world, call, key, &mut metadata)?;
    Ok(Reply::json(200, &metadata))
}

fn not_found(world: &World, detail: &str) -> Reply {
    problem::one(world, 404, DELIVERY_PUSH, "PN_DELIVERYPUSH_NOTFOUND", detail)
}
