//! What people do with a notification, over HTTP.

use super::answer::{Refusal, Result, ok, read};
use crate::chronicle::Deed;
use crate::notification::Notification;
use crate::server::Shared;
use axum::body::Bytes;
use axum::extract::{Path, State};
use axum::http::HeaderMap;
use send_core::iun::Iun;
use serde_json::json;
use std::sync::Arc;

/// `{"what": "view", "recipient": 0}` and the like.
pub(super) async fn act(
    State(shared): State<Arc<Shared>>,
    Path(iun): Path<String>,
    headers: HeaderMap,
    body: Bytes,
) -> Result {
    let deed: Deed = read(&headers, &body)?;
    let iun = Iun::parse(&iun).map_err(Refusal::invalid)?;
    let notification = Notification::find(&shared, iun).map_err(|error| Refusal::of(&error))?;
    notification.act(deed).map_err(|error| Refusal::of(&error))?;
    Ok(ok(json!({ "status": notification.status() })))
}
