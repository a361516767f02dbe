//! Answers of the emulator about itself.

use axum::Json;
use axum::body::Bytes;
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse, Response};
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::json;
use std::error::Error;
use std::fmt::Display;

/// Why something cannot be done, said in the answer.
#[derive(Debug)]
pub(super) struct Refusal(StatusCode, String);

pub(super) type Result<T = Response> = std::result::Result<T, Refusal>;

impl Refusal {
    pub(super) fn invalid(reason: impl Display) -> Self {
        Self(StatusCode::BAD_REQUEST, reason.to_string())
    }

    pub(super) fn not_found(reason: impl Display) -> Self {
        Self(StatusCode::NOT_FOUND, reason.to_string())
    }

    /// What the emulator says, with its causes.
    pub(super) fn of(error: &crate::error::Error) -> Self {
        let mut reason = error.to_string();
        let mut cause = error.source();
        while let Some(error) = cause {
            reason = format!("{reason}: {error}");
            cause = error.source();
        }
        match error {
            crate::error::Error::NoSuchNotification { .. } => Self(StatusCode::NOT_FOUND, reason),
            crate::error::Error::NotReached { .. } => Self(StatusCode::CONFLICT, reason),
            _ => Self(StatusCode::BAD_REQUEST, reason),
        }
    }
}

impl IntoResponse for Refusal {
    fn into_response(self) -> Response {
        (self.0, Json(json!({ "error": self.1 }))).into_response()
    }
}

pub(super) fn ok(body: impl Serialize) -> Response {
    Json(body).into_response()
}

/// Reads a body that says that it is JSON, with the place of a mistake in the error.
pub(super) fn read<T: DeserializeOwned>(headers: &HeaderMap, body: &Bytes) -> Result<T> {
    let content_type = headers.get(header::CONTENT_TYPE).and_then(|value| value.to_str().ok()).unwrap_or_default();
    if !content_type.starts_with("application/json") {
        return Err(Refusal::invalid("send the body as application/json"));
    }
    send_core::wire::decode(body).map_err(Refusal::invalid)
}
