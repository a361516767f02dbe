//! What a company reads: pages that follow each other, and no key of a sender.
#![allow(clippy::unwrap_used)]

#[path = "wire/script.rs"]
#[allow(dead_code)]
mod script;

use futures_util::TryStreamExt;
use script::{Script, Ticks, answer, builder};
use send_client::ErrorKind;
use send_client::auth::Credentials;
use send_core::api::SearchReceived;

fn search() -> SearchReceived<'static> {
    let day = |text: &str| send_core::time::parse(text).unwrap();
    SearchReceived::new(day("2026-01-01T00:00:00Z"), day("2026-02-01T00:00:00Z"))
}

fn page(rows: &[&str], next: &str) -> script::Step {
    let rows: Vec<String> = rows.iter().map(|iun| format!(r#"{{"iun":"{iun}"}}"#)).collect();
    answer(200, format!(r#"{{"resultsPage":[{}],"moreResult":false,"nextPagesKey":[{next}]}}"#, rows.join(",")))
}

#[tokio::test]
async fn pages_follow_each_other_as_one_stream() {
    let steps = [page(&["A", "B"], r#""k=2","k=3""#), page(&["C"], r#""k=3""#), page(&[], ""), page(&["never"], "")];
    let script = Script::new(steps);
    let client = builder(&script, &Ticks::default()).credentials(Credentials::bearer("token")).build().unwrap();
    let rows: Vec<_> = client.received().search(search()).try_collect().await.unwrap();
    let iuns: Vec<&str> = rows.iter().filter_map(|row| row.iun.as_deref()).collect();
    assert_eq!(iuns, ["A", "B", "C"]);
    let sent = script.sent();
    assert_eq!(sent.len(), 3);
    assert!(!sent[0].url.contains("nextPagesKey") && sent[1].url.contains("nextPagesKey=k%3D2"), "{}", sent[1].url);
    assert!(!sent[0].headers.contains_key("x-api-key"));
}

#[tokio::test]
async fn a_page_that_fails_ends_the_stream() {
    let script = Script::new([page(&["A"], r#""k""#), answer(403, r#"{"message":"Forbidden"}"#)]);
    let client = builder(&script, &Ticks::default()).credentials(Credentials::bearer("token")).build().unwrap();
    let mut rows = std::pin::pin!(client.received().search(search()));
    assert!(rows.try_next().await.unwrap().is_some());
    assert_eq!(rows.try_next().await.unwrap_err().kind(), ErrorKind::Forbidden);
    assert!(rows.try_next().await.unwrap().is_none());
}
