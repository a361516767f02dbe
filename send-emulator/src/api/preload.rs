//! Reserving uploads.
//!
//! Source: pagopa/pn-delivery `rest/PnNotificationInputController.java` L87-96, `svc/NotificationAttachmentService.java` L91-113.

use crate::gateway::{Call, Reply};
use crate::life::Action;
use crate::limits::MAX_FILES;
use crate::problem;
use crate::rules;
use crate::world::{UNUSED_LIFE, World};
use send_core::model::PreloadResponse;
use serde::Deserialize;

/// An item of the call; the rules have looked at it.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Item {
    preload_idx: Option<String>,
    content_type: Option<String>,
    sha256: String,
}

pub(super) fn preload(world: &mut World, call: &Call) -> Result<Reply, Reply> {
    rules::at_preload(world, &call.body)?;
    reserve_all(world, &call.body)
}

/// Reserves an upload for each item of a body at which the rules have looked.
pub(super) fn reserve_all(world: &mut World, body: &[u8]) -> Result<Reply, Reply> {
    let items: Vec<Item> = serde_json::from_slice(body).unwrap_or_default();
    if world.files.count() + items.len() > MAX_FILES {
        return Err(problem::LIMIT.into());
    }
    let answers: Vec<PreloadResponse> = items.into_iter().map(|item| reserve(world, item)).collect();
    Ok(Reply::json(200, &answers))
}

fn reserve(world: &mut World, item: Item) -> PreloadResponse {
    let content_type = item.content_type.unwrap_or_default();
    let key = world.files.reserve(world.dice, &content_type);
    let secret = world.files.get(&key).map(|file| file.secret.clone()).unwrap_or_default();
    let url = world.presigner.upload(&key, [&content_type, &item.sha256, &secret], world.now);
    world.plan_after_window(UNUSED_LIFE, Action::ForgetFile { key: key.clone() });
    let mut answer = PreloadResponse::new();
    answer.preload_idx = item.preload_idx;
    answer.secret = Some(secret);
    answer.http_method = Some("PUT".to_owned());
    answer.url = Some(url);
    answer.key = Some(key);
    answer
}
