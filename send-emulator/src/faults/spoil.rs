//! How faults look on the wire: what is answered instead, and what becomes of an answer on its way.

use super::{Drawn, Effect, ErrorBody, Target};
use crate::clock::{earlier, later};
use crate::gateway::Reply;
use crate::problem::{self, Complaint};
use crate::storage::xml;
use crate::world::World;
use axum::body::Body;
use axum::http::header::{CONTENT_LENGTH, DATE, HeaderValue};
use axum::response::Response;
use bytes::Bytes;
use futures_util::{StreamExt, stream};
use send_core::api::Resource;
use send_core::time::Instant;
use std::io;
use std::time::Duration;

/// How much of a download is made wrong.
const WRONG_BYTES: usize = 1024;

/// How long the beginning of a cut body has to get onto the wire.
const TIME_TO_LEAVE: Duration = Duration::from_millis(20);

/// What is answered before anything is done, if a fault says so.
pub(crate) fn instead(world: &World, target: Target, drawn: &[Drawn]) -> Option<Reply> {
    drawn.iter().find_map(|drawn| match &drawn.effect {
        Effect::Drop => Some(Reply::hang_up()),
        Effect::Throttle { retry_after, body } => {
            let reply = error(world, target, 429, *body);
            Some(match retry_after {
                Some(hint) => reply.header("retry-after", hint),
                None => reply,
            })
        }
        Effect::Fail { status, body, commit: false } => Some(error(world, target, *status, *body)),
        Effect::SlowDown => Some(xml::SLOW_DOWN.into()),
        Effect::ExpireLink => Some(xml::EXPIRED.into()),
        Effect::Missing => Some(missing(world, target)),
        Effect::Gone => Some(gone(world, target)),
        _ => None,
    })
}

/// What becomes of an answer, the thing being done.
pub(crate) fn spoil(world: &World, target: Target, drawn: &[Drawn], reply: Reply) -> Reply {
    drawn.iter().fold(reply, |reply, drawn| match &drawn.effect {
        Effect::LoseAnswer => Reply::hang_up(),
        Effect::Fail { status, body, commit: true } => error(world, target, *status, *body),
        Effect::BreakJson => {
            let half = if reply.body().is_empty() { Bytes::from_static(b"{") } else { first_half(reply.body()) };
            reply.with_body(half)
        }
        Effect::Corrupt => {
            let wrong = corrupted(reply.body());
            reply.with_body(wrong)
        }
        _ => reply,
    })
}

/// What becomes of a response on its way to the client.
pub(crate) fn on_the_way(drawn: &[Drawn], mut response: Response, body: &Bytes) -> Response {
    for drawn in drawn {
        match &drawn.effect {
            Effect::StripHeaders { names } => {
                for name in names {
                    response.headers_mut().remove(name);
                }
            }
            Effect::SkewClock { seconds } => {
                if let Some(date) = http_date(*seconds) {
                    response.headers_mut().insert(DATE, date);
                }
            }
            Effect::CutBody => {
                response.headers_mut().insert(CONTENT_LENGTH, HeaderValue::from(body.len().max(1)));
                *response.body_mut() = broken_after(first_half(body));
            }
            _ => {}
        }
    }
    response
}

/// A number of seconds from now, as HTTP writes dates.
fn http_date(seconds: i64) -> Option<HeaderValue> {
    let date = skewed(Instant::now(), seconds);
    HeaderValue::try_from(date.strftime("%a, %d %b %Y %H:%M:%S GMT").to_string()).ok()
}

/// An instant on a clock that is so many seconds ahead.
pub(crate) fn skewed(now: Instant, seconds: i64) -> Instant {
    let by = Duration::from_secs(seconds.unsigned_abs());
    if seconds < 0 { earlier(now, by) } else { later(now, by) }
}

/// A body that breaks after its beginning has left.
fn broken_after(beginning: Bytes) -> Body {
    let breaks = stream::once(async {
        tokio::time::sleep(TIME_TO_LEAVE).await;
        Err(io::Error::from(io::ErrorKind::ConnectionReset))
    });
    Body::from_stream(stream::once(async { Ok(beginning) }).chain(breaks))
}

fn first_half(body: &Bytes) -> Bytes {
    body.slice(..body.len() / 2)
}

fn corrupted(body: &Bytes) -> Bytes {
    let mut bytes = body.to_vec();
    let middle = bytes.len() / 2;
    bytes.iter_mut().skip(middle).take(WRONG_BYTES).for_each(|byte| *byte = !*byte);
    bytes.into()
}

/// An error in a shape, in the words of whoever answers at the target.
fn error(world: &World, target: Target, status: u16, body: ErrorBody) -> Reply {
    match body {
        ErrorBody::Gateway | ErrorBody::Problem if target == Target::Token => token_error(world, status),
        ErrorBody::Gateway if matches!(target, Target::Upload | Target::Download) => xml::failure(status).into(),
        ErrorBody::Gateway => Reply::json(status, &serde_json::json!({ "message": gateway_words(status) })),
        ErrorBody::Quota => Reply::json(status, &serde_json::json!({ "message": "Limit Exceeded" })),
        ErrorBody::Problem => problem::one(world, status, service(target), "PN_GENERIC_ERROR", "Internal Server Error"),
        ErrorBody::Html => Reply::new(
            status,
            "text/html",
            format!(
                "<html><head><title>{status}</title></head><body><center><h1>{status} {}</h1></center></body></html>",
                gateway_words(status)
            ),
        ),
        ErrorBody::Empty => Reply::empty(status),
    }
}

/// An error of PDND; at 429 with what is left, which is nothing.
fn token_error(world: &World, status: u16) -> Reply {
    let reply = problem::pdnd(world, status, "015-0000", gateway_words(status));
    if status != 429 {
        return reply;
    }
    reply
        .header("x-rate-limit-limit", "10")
        .header("x-rate-limit-remaining", "0")
        .header("x-rate-limit-interval", "1000")
}

/// The gateway's default words for a status.
const fn gateway_words(status: u16) -> &'static str {
    match status {
        401 => "Unauthorized",
        403 => "Forbidden",
        413 => "Request Too Long",
        429 => "Too Many Requests",
        500 | 502 => "Internal server error",
        503 => "Service Unavailable",
        504 => "Endpoint request timed out",
        _ => "Error",
    }
}

const fn service(target: Target) -> &'static str {
    match target {
        Target::Operation(route) => match (route.resource, route.name.as_bytes()) {
            (Some(Resource::Streams), _) => "PN-STREAM",
            (Some(Resource::LegalFacts | Resource::Cancellation), _) => "PN-DELIVERY-PUSH",
            (_, b"get_legal_fact" | b"get_aar") => "PN-DELIVERY-PUSH",
            _ => "PN-DELIVERY",
        },
        _ => "PN-DELIVERY",
    }
}

fn missing(world: &World, target: Target) -> Reply {
    let service = service(target);
    let code = match (target, service) {
        (Target::Download | Target::Upload, _) => return xml::NO_SUCH_KEY.into(),
        (_, "PN-STREAM") => "PN_STREAM_STREAMNOTFOUND",
        (_, "PN-DELIVERY-PUSH") => "PN_DELIVERYPUSH_NOTFOUND",
        _ => "PN_DELIVERY_NOTIFICATIONNOTFOUND",
    };
    problem::one(world, 404, service, code, "Not found")
}

/// A file that was deleted: of a legal fact the public API tells it as a failure of its own.
fn gone(world: &World, target: Target) -> Reply {
    let service = service(target);
    let (status, code) = match service {
        "PN-DELIVERY-PUSH" => (500, "PN_DELIVERYPUSH_FILE_GONE"),
        _ => (400, "PN_DELIVERY_FILEINFONOTFOUND"),
    };
    problem::problem(world, status, service, &[Complaint::new(code, None, "File deleted")])
}
