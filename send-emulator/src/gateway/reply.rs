//! An answer, before it becomes HTTP.

use crate::journal::Remark;
use axum::body::Body;
use axum::http::header::{CONTENT_TYPE, HeaderName, HeaderValue};
use axum::http::{Response, StatusCode};
use axum::response::IntoResponse;
use bytes::Bytes;
use serde::Serialize;
use serde_json::Value;
use std::borrow::Cow;

/// An answer.
#[derive(Debug)]
pub(crate) struct Reply {
    status: u16,
    content_type: Cow<'static, str>,
    headers: Vec<(&'static str, String)>,
    body: Bytes,
    remarks: Vec<Remark>,
    hangs_up: bool,
}

/// A mark on a response: the connection is closed instead.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Hangup;

impl Reply {
    pub(crate) fn new(status: u16, content_type: impl Into<Cow<'static, str>>, body: impl Into<Bytes>) -> Self {
        let (content_type, body) = (content_type.into(), body.into());
        Self { status, content_type, headers: Vec::new(), body, remarks: Vec::new(), hangs_up: false }
    }

    /// No answer at all: the connection is closed.
    pub(crate) fn hang_up() -> Self {
        Self { hangs_up: true, ..Self::empty(500) }
    }

    /// Says in the journal what was wrong with the call.
    pub(crate) fn remark(mut self, remark: Remark) -> Self {
        self.remarks.push(remark);
        self
    }

    pub(crate) fn take_remarks(&mut self) -> Vec<Remark> {
        std::mem::take(&mut self.remarks)
    }

    pub(crate) const fn body(&self) -> &Bytes {
        &self.body
    }

    /// The same with another body.
    pub(crate) fn with_body(self, body: impl Into<Bytes>) -> Self {
        Self { body: body.into(), ..self }
    }

    pub(crate) fn media_type(&self) -> &str {
        &self.content_type
    }

    /// The status that the client sees; none if the connection is closed.
    pub(crate) fn seen_status(&self) -> Option<u16> {
        (!self.hangs_up).then_some(self.status)
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

    /// The same with another status, in a problem as well.
    pub(crate) fn with_status(mut self, status: u16) -> Self {
        self.status = status;
        let problem = serde_json::from_slice::<Value>(&self.body).ok().filter(|body| body.get("status").is_some());
        if let Some(mut problem) = problem {
            problem["status"] = status.into();
            self.body = problem.to_string().into();
        }
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
        if self.hangs_up {
            response.extensions_mut().insert(Hangup);
            return response;
        }
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
