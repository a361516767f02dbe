//! An answer, before it becomes HTTP.

use axum::body::Body;
use axum::http::header::{CONTENT_TYPE, HeaderName, HeaderValue};
use axum::http::{Response, StatusCode};
use axum::response::IntoResponse;
use bytes::Bytes;
use serde::Serialize;
use std::borrow::Cow;

/// An answer.
#[derive(Debug)]
pub(crate) struct Reply {
    status: u16,
    content_type: Cow<'static, str>,
    headers: Vec<(&'static str, String)>,
    body: Bytes,
}

impl Reply {
    pub(crate) fn new(status: u16, content_type: impl Into<Cow<'static, str>>, body: impl Into<Bytes>) -> Self {
        Self { status, content_type: content_type.into(), headers: Vec::new(), body: body.into() }
    }

    /// Nothing but a status.
    pub(crate) fn empty(status: u16) -> Self {
        Self::new(status, "", Bytes::new())
    }

    /// A JSON body.
    pub(crate) fn json(status: u16, body: &impl Serialize) -> Self {
        match serde_json::to_vec(body) {
            Ok(body) => Self::new(status, "application/json", body),
            // Only a map with keys that are not text could fail, and there is none.
            Err(_) => Self::empty(500),
        }
    }

    pub(crate) fn header(mut self, name: &'static str, value: impl Into<String>) -> Self {
        self.headers.push((name, value.into()));
        self
    }

    pub(crate) fn content_type(mut self, content_type: &'static str) -> Self {
        self.content_type = content_type.into();
        self
    }

    pub(crate) const fn status(&self) -> u16 {
        self.status
    }
}

impl IntoResponse for Reply {
    fn into_response(self) -> Response<Body> {
        let mut response = Response::new(Body::from(self.body));
        *response.status_mut() = StatusCode::from_u16(self.status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
        let headers = response.headers_mut();
        if !self.content_type.is_empty()
            && let Ok(value) = HeaderValue::try_from(self.content_type.as_ref())
        {
            headers.insert(CONTENT_TYPE, value);
        }
        for (name, value) in self.headers {
            if let (Ok(name), Ok(value)) = (HeaderName::try_from(name), HeaderValue::try_from(value)) {
                headers.insert(name, value);
            }
        }
        response
    }
}
