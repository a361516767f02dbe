//! The console in the browser: one page, without a build step, that asks `/_emulator/…` like anybody else.

use axum::Router;
use axum::http::header::{CONTENT_SECURITY_POLICY, CONTENT_TYPE};
use axum::response::IntoResponse;
use axum::routing::get;

/// Nothing from elsewhere, and nothing written into the page.
const POLICY: &str =
    "default-src 'self'; style-src 'self'; script-src 'self'; img-src 'self' data:; frame-ancestors 'none'";

/// What is served at `/_emulator/`.
pub(crate) fn router<S: Clone + Send + Sync + 'static>() -> Router<S> {
    let file = |content_type: &'static str, text: &'static str| {
        get(
            move || async move { ([(CONTENT_TYPE, content_type), (CONTENT_SECURITY_POLICY, POLICY)], text).into_response() },
        )
    };
    Router::new()
        .route("/_emulator/", file("text/html; charset=utf-8", include_str!("page.html")))
        .route("/_emulator", file("text/html; charset=utf-8", include_str!("page.html")))
        .route("/_emulator/console.css", file("text/css; charset=utf-8", include_str!("console.css")))
        .route("/_emulator/console.js", file("text/javascript; charset=utf-8", include_str!("console.js")))
        .route("/_emulator/words.js", file("text/javascript; charset=utf-8", include_str!("words.js")))
}
