//! Uploads and downloads: what the storage takes, and everything that it does not.
#![allow(clippy::expect_used, clippy::unwrap_used)]

mod common;

use common::{Desk, http, pdf, raw};
use send_core::digest::Sha256Digest;
use send_core::model::{NotificationStatus as S, PreloadResponse};
use send_core::problem::Verdict;
use std::time::Duration;

/// The headers of a good upload, to be spoilt.
struct Upload {
    url: String,
    headers: Vec<(&'static str, String)>,
    body: Vec<u8>,
}

impl Upload {
    fn new(slot: &PreloadResponse, body: Vec<u8>) -> Self {
        let headers = vec![
            ("content-type", "application/pdf".to_owned()),
            ("x-amz-meta-secret", slot.secret.clone().unwrap()),
            ("x-amz-checksum-sha256", Sha256Digest::of(&body).to_string()),
        ];
        Self { url: slot.url.clone().unwrap(), headers, body }
    }

    fn set(mut self, name: &'static str, value: impl Into<String>) -> Self {
        self.headers.retain(|(other, _)| *other != name);
        self.headers.push((name, value.into()));
        self
    }

    fn without(mut self, name: &str) -> Self {
        self.headers.retain(|(other, _)| *other != name);
        self
    }

    fn send(&self) -> (u16, String) {
        let headers: Vec<_> = self.headers.iter().map(|(name, value)| (*name, value.as_str())).collect();
        let answer = http("PUT", &self.url, &headers, &self.body);
        (answer.status, answer.error().complaints.first().map(|said| said.code.clone()).unwrap_or_default())
    }
}

#[test]
fn exactly_what_was_signed_is_taken() {
    let desk = Desk::new();
    let slot = desk.preload(&pdf(), "application/pdf");
    let secret = slot.secret.clone().unwrap();
    assert!(secret.starts_with('[') && secret.ends_with(']'));
    assert_eq!(slot.http_method.as_deref(), Some("PUT"));
    let upload = || Upload::new(&slot, pdf());
    let mismatch = (403, "SignatureDoesNotMatch".to_owned());
    let other_digest = Sha256Digest::of(b"other").to_string();
    for spoilt in [
        upload().set("content-type", "application/pdf; charset=utf-8"),
        upload().set("content-type", "application/json"),
        upload().without("content-type"),
        upload().set("x-amz-meta-secret", secret.trim_matches(['[', ']'])),
        upload().without("x-amz-meta-secret"),
        upload().set("x-amz-checksum-sha256", other_digest),
        upload().without("x-amz-checksum-sha256"),
    ] {
        assert_eq!(spoilt.send(), mismatch, "{:?}", spoilt.headers);
    }
    for (spoilt, expected) in [
        (upload().set("x-amz-checksum-sha256", "e3b0c442"), (400, "InvalidRequest")),
        (upload().set("authorization", "Bearer x"), (400, "InvalidArgument")),
        (upload().set("x-api-key", desk.emulator.api_key()), (400, "InvalidArgument")),
    ] {
        assert_eq!(spoilt.send(), (expected.0, expected.1.to_owned()), "{:?}", spoilt.headers);
    }
    let mut other_body = upload();
    other_body.body = b"%PDF-other".to_vec();
    assert_eq!(other_body.send(), (400, "BadDigest".to_owned()));
    let mut no_query = upload();
    no_query.url = no_query.url.split('?').next().unwrap().to_owned();
    assert_eq!(no_query.send(), (403, "AccessDenied".to_owned()));
    let mut other_key = upload();
    other_key.url = other_key.url.replacen("PN_NOTIFICATION_ATTACHMENTS-", "PN_NOTIFICATION_ATTACHMENTS-0", 1);
    assert_eq!(other_key.send(), mismatch);
    assert_eq!(upload().send().0, 200);
}

#[test]
fn every_upload_is_a_new_version() {
    let desk = Desk::new();
    let slot = desk.preload(&pdf(), "application/pdf");
    let version = || desk.put(&slot, &pdf(), "application/pdf").header("x-amz-version-id").unwrap().to_owned();
    assert_ne!(version(), version());
}

#[test]
fn a_body_has_a_length() {
    let desk = Desk::new();
    let slot = desk.preload(&pdf(), "application/pdf");
    let url = slot.url.clone().unwrap();
    let (host, target) = url.strip_prefix("http://").unwrap().split_once('/').unwrap();
    let head = |length: &str| {
        let digest = Sha256Digest::of(&pdf());
        let secret = slot.secret.as_deref().unwrap();
        format!(
            "PUT /{target} HTTP/1.1\r\nhost: {host}\r\nconnection: close\r\n{length}content-type: application/pdf\r\n\
             x-amz-meta-secret: {secret}\r\nx-amz-checksum-sha256: {digest}\r\n\r\n"
        )
    };
    let chunked = raw(host, format!("{}3\r\n%PD\r\n0\r\n\r\n", head("transfer-encoding: chunked\r\n")).as_bytes());
    assert_eq!((chunked.status, chunked.error().complaints[0].code.as_str()), (501, "NotImplemented"));
    let missing = raw(host, head("").as_bytes());
    assert_eq!((missing.status, missing.error().complaints[0].code.as_str()), (411, "MissingContentLength"));
    let huge = raw(host, head("content-length: 99999999999\r\n").as_bytes());
    assert_eq!((huge.status, huge.error().complaints[0].code.as_str()), (400, "EntityTooLarge"));
}

#[test]
fn links_live_for_an_hour() {
    let desk = Desk::new();
    let slot = desk.preload(&pdf(), "application/pdf");
    let iun = desk.send(&desk.request("P1"));
    desk.reach(iun, S::Accepted);
    let document = desk.execute(&send_core::api::GetDocument { iun, doc_idx: 0 }).unwrap();
    let url = document.url.unwrap();
    desk.emulator.advance(Duration::from_secs(3500));
    assert_eq!(http("GET", &url, &[], b"").status, 200);
    desk.emulator.advance(Duration::from_secs(200));
    for expired in [desk.put(&slot, &pdf(), "application/pdf"), http("GET", &url, &[], b"")] {
        assert_eq!(expired.status, 403);
        assert_eq!(expired.error().verdict, Verdict::LinkExpired, "{}", expired.text());
    }
}

#[test]
fn downloads_need_the_link_and_nothing_else() {
    let desk = Desk::new();
    let iun = desk.send(&desk.request("P1"));
    desk.reach(iun, S::Accepted);
    let url = desk.execute(&send_core::api::GetDocument { iun, doc_idx: 0 }).unwrap().url.unwrap();
    assert!(url.starts_with(desk.emulator.storage_url()));
    assert_eq!(http("GET", &url, &[("x-api-key", desk.emulator.api_key())], b"").status, 400);
    assert_eq!(http("GET", &url.replace("X-Amz-Expires=3600", "X-Amz-Expires=9999"), &[], b"").status, 403);
    assert_eq!(http("GET", url.split('?').next().unwrap(), &[], b"").status, 403);
    assert_eq!(http("DELETE", &url, &[], b"").status, 405);
    let answer = http("GET", &url, &[], b"");
    assert_eq!((answer.status, answer.header("content-type")), (200, Some("application/pdf")));
}
