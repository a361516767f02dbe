//! The watcher itself (once, in `traces.rs`): it hears what it should, and what it should not miss sets it off.

use crate::watch::private::found_in;
use crate::watch::{Log, Watcher, harvest};
use std::path::Path;
use std::sync::Mutex;
use tracing::field::Empty;

static HEARD: Mutex<Vec<String>> = Mutex::new(Vec::new());

fn note(leak: &str) {
    HEARD.lock().unwrap().push(leak.to_owned());
}

/// Each way by which something can be told, with something private in it, sets it off; and nothing else does.
#[test]
fn a_leak_is_heard_wherever_it_is_told() {
    let says = |name: &str| HEARD.lock().unwrap().iter().any(|leak| leak.contains(name));
    tracing::subscriber::with_default(Watcher::new(note), || {
        tracing::info!(status = 200, bytes = 17, "answered");
        let span = tracing::trace_span!("send", operation = "send_notification", iun = Empty, leak_later = Empty);
        span.record("iun", "GPTG-NEPG-ZTET-202402-E-1");
        assert!(HEARD.lock().unwrap().is_empty(), "{:?}", HEARD.lock().unwrap());

        tracing::trace!("leak_message of FLPCPT69A65Z336P");
        tracing::debug!(leak_field = "prova@pec.it", "x");
        tracing::debug!(leak_shown = %"https://h/f?X-Amz-Signature=1", "x");
        tracing::debug!(leak_debug = ?Some("Bearer abc"), "x");
        drop(tracing::info_span!("x", leak_span = "302000100000019421"));
        span.record("leak_later", "eyJhbGciOiJSUzI1NiJ9.e30.c2ln");
    });
    log::Log::log(
        &Log(Watcher::new(note)),
        &log::Record::builder().args(format_args!("leak_log k3y-x")).target("reqwest").build(),
    );
    for way in ["leak_message", "leak_field", "leak_shown", "leak_debug", "leak_span", "leak_later", "leak_log"] {
        assert!(says(way), "{way} was not heard");
    }
}

/// What a test uses and the list does not have fails that test.
#[test]
fn what_the_list_lacks_is_found_in_the_calls() {
    for unknown in [
        r#"{"recipients":[{"denomination":"Nobody Known"}]}"#,
        r#"{"recipients":[{"physicalAddress":{"address":"Piazza Nuova 3"}}]}"#,
        r#"{"recipients":[{"denomination":"Nobody like Cleopatra"}]}"#,
        r#"{"recipients":[{"email":"nobody"}]}"#,
        r#"{"recipients":[{"phoneNumber":"333 1234567"}]}"#,
        "client_assertion=unsigned&grant_type=x",
    ] {
        let caught = std::panic::catch_unwind(|| harvest::know_all_of(unknown.as_bytes()));
        assert!(caught.is_err(), "{unknown}");
    }
    harvest::know_all_of(br#"{"recipients":[{"email":"prova@pec.it","phoneNumber":"+393900000000"}]}"#);
    harvest::know_all_of(br#"{"recipients":[{"taxId":"FLPCPT69A65Z336P","denomination":"Cleopatra"}],"id":"x"}"#);
}

#[test]
fn ordinary_words_are_no_leak() {
    for ordinary in [
        "operation=get_sent_notification iun=GPTG-NEPG-ZTET-202402-E-1 attempt=2 status=503",
        "request_id=R1BURy1ORVBHLVpURVQtMjAyNDAyLUUtMQ==",
        "trace_id=Root=1-67891233-abcdef012345678912345678",
        "a voucher was granted",
        "event 00000000000000000000000000000000000017",
    ] {
        assert_eq!(found_in(ordinary), None);
    }
}

/// No test makes a client that is not listened to, and every test binary listens.
#[test]
fn every_client_of_the_suite_is_listened_to() {
    let mut folders = vec![Path::new(env!("CARGO_MANIFEST_DIR")).join("tests")];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(&folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if !path.ends_with("watch/mod.rs")
                && !path.ends_with("watch/proof.rs")
                && !path.ends_with("traces.rs")
            {
                let text = std::fs::read_to_string(&path).unwrap();
                let unheard = ["Client::builder()", "ClientBuilder::default()", "::from_env()"];
                assert!(!unheard.iter().any(|way| text.contains(way)), "{}: watch::builder() instead", path.display());
            }
        }
    }
}
