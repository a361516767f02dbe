//! What is tried on any bytes: each function reads them as one kind of outside input, and holds the reader to what it promises
//! (it never panics; what was read can be written and read again; two ways to the same answer agree).
//!
//! `send-core/tests/no_panic.rs` runs the same functions on seeds and their mutations, where there is no fuzzer.

use send_core::api::Version;
use send_core::digest::Sha256Digest;
use send_core::f24::{self, F24};
use send_core::ident::{IdentifierError, Lang, Localized};
use send_core::iun::{Iun, RequestId};
use send_core::lifecycle::{Event, NotificationView, Regime, Terms, Tracker, history, impossible};
use send_core::model::request::NewNotification;
use send_core::model::{
    DownloadMetadata, DowntimeHistory, FullSentNotification, InformalSentNotification, LeanNotification,
    LegalFactListItem, MandatePage, PlatformStatus, PreloadResponse, Price, ReceivedPage, RequestStatus, StreamEvent,
    StreamMetadata,
};
use send_core::notice::NoticeCode;
use send_core::pdf;
use send_core::preflight::{Environment, Policy, Preflight, Report, check_preload_json};
use send_core::problem::ApiError;
use send_core::redact::redact;
use send_core::tax::{FiscalCode, NumericTaxId, PaTaxId, TaxId, VatNumber, denomination, profile};
use send_core::taxonomy::TaxonomyCode;
use send_core::wire::{decode, encode};
use serde::Serialize;
use serde::de::DeserializeOwned;
use std::fmt::{Debug, Display};
use std::io::Cursor;
use std::str::FromStr;

#[path = "seed_texts.rs"]
mod seeds;

/// A target and what it begins with.
#[derive(Debug, Clone, Copy)]
pub struct Target {
    /// Name of the target, and of the folder of its corpus.
    pub name: &'static str,
    /// Tries some bytes.
    pub run: fn(&[u8]),
    /// Inputs of the right form.
    pub seeds: fn() -> Vec<Vec<u8>>,
}

/// Every target.
pub const TARGETS: [Target; 8] = [
    Target { name: "identifiers", run: identifiers, seeds: seeds::identifiers },
    Target { name: "models", run: models, seeds: seeds::models },
    Target { name: "problems", run: problems, seeds: seeds::problems },
    Target { name: "preflight", run: preflight, seeds: seeds::requests },
    Target { name: "requests", run: requests, seeds: seeds::requests },
    Target { name: "f24", run: f24, seeds: seeds::f24 },
    Target { name: "pdf", run: pdf, seeds: seeds::pdf },
    Target { name: "events", run: events, seeds: seeds::events },
];

/// Whatever is read is written as it was, and every error has its words.
fn identifier<T: FromStr<Err: IdentifierError> + Display + PartialEq + Debug>(text: &str) {
    match text.parse::<T>() {
        Ok(value) => {
            let written = value.to_string();
            assert_eq!(written, text);
            assert!(written.parse::<T>().is_ok_and(|again| again == value));
        }
        Err(error) => {
            assert!(!error.reason().is_empty() && !error.text(Lang::It).is_empty());
            assert_eq!(error.text(Lang::En), error.to_string());
            let length = u8::try_from(text.chars().count()).unwrap_or(u8::MAX);
            assert!(error.position().is_none_or(|position| (1..=length).contains(&position)));
        }
    }
}

/// Identifiers, names, dates, and the masking of texts.
pub fn identifiers(data: &[u8]) {
    let Ok(text) = std::str::from_utf8(data) else { return };
    identifier::<FiscalCode>(text);
    identifier::<NumericTaxId>(text);
    identifier::<VatNumber>(text);
    identifier::<TaxId>(text);
    identifier::<PaTaxId>(text);
    identifier::<Iun>(text);
    identifier::<RequestId>(text);
    identifier::<NoticeCode>(text);
    identifier::<TaxonomyCode>(text);
    identifier::<Sha256Digest>(text);
    let _ = (FiscalCode::parse_lenient(text), NumericTaxId::parse_lenient(text), VatNumber::parse_lenient(text));
    let _ = (TaxId::parse_lenient(text), PaTaxId::parse_lenient(text).map(|id| id.check()));
    let _ = (profile::send_accepts_person(text), Sha256Digest::send_accepts(text), send_core::time::parse(text));
    if let Ok(iun) = Iun::parse(text) {
        assert_eq!(iun.to_request_id().iun(), Ok(iun));
        let _ = iun.check();
    }
    if let Ok(id) = RequestId::parse(text) {
        let _ = id.iun();
    }
    if let Ok(code) = NoticeCode::parse(text) {
        let _ = (code.check(), code.iuv(), code.iuv_base());
    }
    if let Some((code, name)) = text.split_once('\n')
        && let Ok(code) = FiscalCode::parse(code)
    {
        let _ = denomination::matches(name, &code).text(Lang::It);
    }
    let masked = redact(text);
    assert_eq!(redact(&masked), masked);
}

/// What can be read can be written and read again.
fn model<T: DeserializeOwned + Serialize + PartialEq>(body: &[u8]) -> Option<T> {
    match decode::<T>(body) {
        Ok(value) => {
            let written = encode(&value).unwrap_or_else(|error| panic!("cannot be written: {error}"));
            let again: T = decode(&written).unwrap_or_else(|error| panic!("cannot be read again: {error}"));
            assert!(value == again, "another value after a round trip");
            Some(value)
        }
        Err(error) => {
            assert!(!error.text(Lang::It).is_empty());
            None
        }
    }
}

/// Answers of the platform; of a notification also its course.
pub fn models(data: &[u8]) {
    let _ = model::<Vec<PreloadResponse>>(data);
    let _ = model::<RequestStatus>(data);
    let _ = model::<DownloadMetadata>(data);
    let _ = model::<Vec<LegalFactListItem>>(data);
    let _ = model::<Price>(data);
    let _ = model::<StreamMetadata>(data);
    let _ = model::<PlatformStatus>(data);
    let _ = model::<DowntimeHistory>(data);
    let _ = model::<ReceivedPage>(data);
    let _ = model::<MandatePage>(data);
    let _ = model::<InformalSentNotification>(data);
    if let Some(notification) = model::<FullSentNotification>(data) {
        course(&notification, data);
    }
}

fn course(notification: &FullSentNotification, body: &[u8]) {
    let _ = impossible(notification);
    for element in &notification.timeline {
        let _ = (element.rec_index(), element.typed_details());
    }
    for recipient in 0..notification.recipients.len().min(3) {
        let _ = send_core::cost::of_payment(notification, recipient, 0);
    }
    let events = Event::from_timeline(&notification.timeline);
    if let (Ok(events), Ok(sent_at)) = (&events, notification.sent_at.instant()) {
        let _ = history(events, notification.recipients.len(), sent_at).api_view().to_model();
    }
    for regime in [Regime::BeforeFix, Regime::AfterFix] {
        let _ = Event::from_raw(&notification.timeline, regime);
    }
    let _ = NotificationView::of(notification, &Terms::default());
    if let Ok(lean) = LeanNotification::read(body) {
        assert_eq!(Event::from_timeline(lean.timeline()), events);
        let _ = Tracker::from_lean(&lean).needs_full_read();
    }
    let tracker = Tracker::from_notification(notification);
    let _ = (tracker.view(&Terms::default()), tracker.doubts());
}

/// Bodies of errors, of whatever shape. The first byte stands for the status.
pub fn problems(data: &[u8]) {
    let (status, body) = data.split_first().map_or((400, data), |(first, body)| (400 + u16::from(*first), body));
    let error = ApiError::read(status, body);
    assert_eq!(error.to_string(), error.text(Lang::En));
    assert!(!error.text(Lang::It).is_empty());
    let _ = error.is_duplicate_request();
}

/// Every text of a report is made, and nothing in it is left to fill in.
fn read_out(report: &Report) {
    for issue in report {
        for lang in [Lang::It, Lang::En] {
            let (message, fix) = (issue.message(lang), issue.fix(lang));
            assert!(!message.is_empty() && !fix.is_empty(), "{issue:?}");
            let is_filled = |text: &str| !["{reason}", "{found}", "{limit}"].iter().any(|place| text.contains(place));
            assert!(is_filled(&message) && is_filled(&fix), "{issue:?}");
        }
        let _ = (issue.detail(None), issue.element(None), issue.to_string());
    }
}

/// Bodies of requests that another program built.
pub fn preflight(data: &[u8]) {
    let environment = Environment::production();
    for version in [Version::new(2, 1), Version::new(2, 5), Version::new(2, 6)] {
        let report = Preflight::new(&environment).version(version).json(data);
        read_out(&report);
        if let Some(answer) = report.answer() {
            let _ = (answer.errors(Some(data)), answer.status());
        }
    }
    read_out(&Preflight::new(&Environment::strict()).without_gateway().json(data));
    read_out(&check_preload_json(data));
}

/// Requests read as typed ones: written and judged alike.
pub fn requests(data: &[u8]) {
    let Ok(request) = decode::<NewNotification>(data) else { return };
    let written = encode(&request).unwrap_or_else(|error| panic!("cannot be written: {error}"));
    let again = decode::<NewNotification>(&written);
    assert!(again.is_ok_and(|again| again == request));
    let environment = Environment::production();
    let preflight = Preflight::new(&environment).version(Version::new(2, 6));
    assert_eq!(preflight.request(&request), preflight.json(&written));
}

/// Metadata of F24 forms.
pub fn f24(data: &[u8]) {
    let payment = F24::new().apply_cost(true).sha256("x").tax_code_check(Policy::Enforce(()));
    let report = f24::check(data, &payment);
    read_out(&report);
    assert!(report.answer().is_some_and(|answer| !answer.issues().is_empty()), "the digest at least is another");
}

/// PDF files.
pub fn pdf(data: &[u8]) {
    let facts = pdf::inspect(data);
    read_out(&pdf::check(&facts, &Environment::production()));
    let read = pdf::inspect_reader(Cursor::new(data));
    assert!(read.is_ok_and(|read| format!("{read:?}") == format!("{facts:?}")));
}

/// Pages of a stream: fed to a tracker, in order and backwards.
pub fn events(data: &[u8]) {
    let Some(events) = model::<Vec<StreamEvent>>(data) else { return };
    let mut forward = Tracker::new(1);
    let mut backward = Tracker::new(1);
    events.iter().for_each(|event| drop(forward.feed(event)));
    events.iter().rev().chain(&events).for_each(|event| drop(backward.feed(event)));
    assert_eq!(forward.status(), backward.status());
    assert_eq!(forward.history(), backward.history());
    let _ = forward.doubts();
}
