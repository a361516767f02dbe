//! The scenarios of `scenarios/`, run in Rust. What they mean stands in `scenarios/README.md`; Python and Java run the same files.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod bulk;
mod calls;
mod checks;
mod files;
mod form;
mod identifiers;
#[cfg(feature = "informal-experimental")]
mod informal;
mod knowledge;
mod life;
#[cfg(feature = "recipient")]
mod receiving;
mod set_up;
mod steps;
mod streams;
mod told;
#[path = "../watch/mod.rs"]
mod watch;
mod world;

use form::{Scenario, differences};
use futures_util::stream::{StreamExt as _, iter};
use send_client::ErrorKind;
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;
use std::time::Duration;
use steps::Failure;
use world::World;

/// Waiting is real, so that no scenario may have to wait for long.
const LONGEST: Duration = Duration::from_secs(30);

/// Some of them look at real time: a machine that is too busy would tell lies.
const AT_A_TIME: usize = 24;

/// What the scenarios send and nothing may show.
static PRIVATE: LazyLock<Vec<String>> = LazyLock::new(|| {
    serde_json::from_str(include_str!("../../../scenarios/data/private.json")).expect("a list of texts")
});

/// This runner in `unsupported.json`.
const LANGUAGE: &str = "rust";

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../scenarios")
}

/// Steps that want a feature of the crate, which is on wherever all of the workspace is tested.
const OF_FEATURES: &[(&str, bool, &[&str])] = &[
    (
        "recipient",
        cfg!(feature = "recipient"),
        &[
            "search_received",
            "open_received",
            "received_document",
            "mandates_received",
            "accept_mandate",
            "reject_mandate",
            "received_legal_fact",
            "received_notice",
            "search_delegated",
            "mandates_given",
            "search_mandates",
            "create_mandate",
            "ask_for_mandate",
            "update_mandate",
            "revoke_mandate",
        ],
    ),
    (
        "informal-experimental",
        cfg!(feature = "informal-experimental"),
        &[
            "create_message",
            "message",
            "send_informal",
            "informal_status",
            "informal_status_by_protocol",
            "informal_document",
            "informal_notice",
            "read_informal",
            "end_informal",
            "upload.informal",
        ],
    ),
];

/// The steps that this language does not have yet, or not in this build, each with its reason.
fn unsupported() -> BTreeMap<String, String> {
    let text = std::fs::read_to_string(folder().join("unsupported.json")).unwrap();
    let mut all: BTreeMap<String, BTreeMap<String, String>> = serde_json::from_str(&text).unwrap();
    let mut missing = all.remove(LANGUAGE).unwrap_or_else(|| panic!("unsupported.json: no entry for {LANGUAGE}"));
    for (feature, _, steps) in OF_FEATURES.iter().filter(|(_, is_on, _)| !is_on) {
        missing.extend(steps.iter().map(|step| ((*step).to_owned(), format!("the feature {feature} is off"))));
    }
    missing
}

fn scenarios() -> Vec<(String, Scenario)> {
    let mut files: Vec<PathBuf> =
        std::fs::read_dir(folder().join("cases")).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.sort();
    let read = |path: &PathBuf| {
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        (name.clone(), Scenario::read(path).unwrap_or_else(|error| panic!("{name}: {error}")))
    };
    files.iter().map(read).collect()
}

/// Runs one scenario: an error names the step and what is different.
async fn run(scenario: &Scenario) -> Result<(), String> {
    let mut world = World::of(scenario)?;
    for (number, step) in scenario.steps.iter().enumerate() {
        let at = |what: String| format!("step {} ({}): {what}", number + 1, step.what);
        let arguments = world.filled_in(&step.arguments).map_err(at)?;
        let (wanted, got) = match (steps::run(&mut world, &step.what, arguments).await, &step.error) {
            (Ok(value), None) => {
                errors_in(&value, &mut |error| in_both_languages(error)).map_err(at)?;
                world.keep(step.name.as_deref(), &value);
                (step.expect.clone().unwrap_or(Value::Object(Default::default())), value)
            }
            (Ok(value), Some(_)) => return Err(at(format!("should have failed, gave {value}"))),
            (Err(Failure::Wrong(what)), _) => return Err(at(what)),
            (Err(Failure::Told(error)), Some(wanted)) => {
                in_both_languages(&error).map_err(at)?;
                (wanted.clone(), error)
            }
            (Err(Failure::Told(error)), None) => return Err(at(format!("failed: {error}"))),
        };
        private(&got).map_err(at)?;
        if step.expect.is_some() || step.error.is_some() {
            let wanted = world.filled_in(&wanted).map_err(at)?;
            let differences = differences(&wanted, &got);
            if !differences.is_empty() {
                return Err(at(differences.join("; ")));
            }
        }
    }
    Ok(())
}

/// Fails if anything that is shown has what nobody may see.
fn private(told: &Value) -> Result<(), String> {
    match told {
        Value::Object(fields) => fields.iter().try_for_each(|(name, value)| match (&**name, value) {
            ("shown", Value::String(shown)) => {
                let seen = PRIVATE.iter().find(|text| shown.contains(&***text));
                seen.map_or(Ok(()), |text| Err(format!("{text} is shown: {shown}")))
            }
            ("json", _) => Ok(()),
            _ => private(value),
        }),
        Value::Array(items) => items.iter().try_for_each(private),
        _ => Ok(()),
    }
}

/// The same, within the time that no scenario needs.
async fn in_time(scenario: &Scenario) -> Result<(), String> {
    let end = tokio::time::timeout(LONGEST, run(scenario)).await;
    end.unwrap_or_else(|_| Err(format!("not over after {LONGEST:?}")))
}

/// Fails if an error is not told in Italian.
fn in_both_languages(told: &Value) -> Result<(), String> {
    let text = |name: &str| told.get(name).and_then(Value::as_str).unwrap_or_default();
    match (text("text"), text("text_it")) {
        ("", _) | (_, "") => Err(format!("an error without words: {told}")),
        (text, italian) if text == italian => Err(format!("told in English only: {text}")),
        _ => Ok(()),
    }
}

/// The errors of rows in a result, or in what is expected of one.
fn errors_in<'v, E>(told: &'v Value, look: &mut impl FnMut(&'v Value) -> Result<(), E>) -> Result<(), E> {
    match told {
        Value::Object(fields) => fields.iter().try_for_each(|(name, value)| match (&**name, value) {
            ("error", Value::Object(_)) => look(value),
            ("json", _) => Ok(()),
            _ => errors_in(value, look),
        }),
        Value::Array(items) => items.iter().try_for_each(|item| errors_in(item, look)),
        _ => Ok(()),
    }
}

/// What no scenario shows may differ from language to language.
#[test]
fn every_kind_of_error_is_shown() {
    let mut missing: Vec<&str> = ErrorKind::all().map(ErrorKind::as_str).collect();
    let mut shown = |error: &Value| -> Result<(), ()> {
        missing.retain(|kind| error["kind"] != **kind);
        Ok(())
    };
    for step in scenarios().into_iter().flat_map(|(_, scenario)| scenario.steps) {
        let told = [step.error.map(|error| json!({ "error": error })), step.expect];
        told.iter().flatten().try_for_each(|told| errors_in(told, &mut shown)).unwrap();
    }
    assert!(missing.is_empty(), "no scenario fails so: {missing:?}");
}

#[tokio::test(flavor = "multi_thread")]
async fn every_scenario_ends_as_it_says() {
    let (scenarios, unsupported) = (scenarios(), unsupported());
    let mut missing = unsupported.clone();
    let (mut ran, mut wrong) = (Vec::new(), Vec::new());
    for (name, scenario) in &scenarios {
        let lacking: Vec<&String> = scenario.steps.iter().filter_map(|step| step.lacks(&unsupported)).collect();
        lacking.iter().for_each(|step| drop(missing.remove(*step)));
        match lacking.first() {
            Some(step) => println!("{name}: not run: {step}: {}", unsupported[*step]),
            None => ran.push((name, scenario)),
        }
    }
    let ends: Vec<_> = iter(&ran).map(|(_, scenario)| in_time(scenario)).buffered(AT_A_TIME).collect().await;
    for ((name, scenario), end) in ran.iter().zip(ends) {
        wrong.extend(end.err().map(|what| format!("{name} ({}): {what}", scenario.about)));
    }
    println!("scenarios: {} of {} agree", ran.len() - wrong.len(), scenarios.len());
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
    assert!(missing.is_empty(), "unsupported.json names steps of no scenario: {missing:?}");
    assert!(!scenarios.is_empty());
}

/// A runner that overlooks what it does not understand proves nothing.
#[tokio::test]
async fn what_is_not_understood_fails() {
    for (text, told) in [
        (r#"{"about": "x", "steps": [], "extra": 1}"#, "extra"),
        (r#"{"about": "x", "steps": []}"#, "no step"),
        (r#"{"about": "x", "steps": [{"do": "explain", "code": "REFINEMENT"}]}"#, "expects nothing"),
        (r#"{"about": "x", "steps": [{"do": "fly", "expect": {}}]}"#, "no step is called fly"),
        (
            r#"{"about": "x", "steps": [{"do": "explain", "code": "REFINEMENT", "expect": {"sense": 1}}]}"#,
            "sense: is not told",
        ),
        (r#"{"about": "x", "steps": [{"do": "explain", "cod": "REFINEMENT", "expect": {}}]}"#, "`code`"),
        (r#"{"about": "x", "steps": [{"do": "explain", "code": "A", "cod": "B", "expect": null}]}"#, "cod"),
        (
            r#"{"about": "x", "steps": [{"do": "explain", "code": "REFINEMENT", "expect": {"code": {"$like": "R"}}}]}"#,
            "$like",
        ),
        (r#"{"about": "x", "steps": [{"do": "explain", "code": "$nobody/code", "expect": {}}]}"#, "nobody"),
        (r#"{"about": "x", "steps": [{"do": "identifier", "kind": "iun", "text": "x", "expect": {}}]}"#, "failed"),
        (
            r#"{"about": "x", "steps": [{"do": "explain", "code": "REFINEMENT", "error": {"kind": "INVALID_INPUT"}}]}"#,
            "should have failed",
        ),
        (r#"{"about": "x", "steps": [{"do": "groups", "expect": []}]}"#, "emulator"),
        (
            r#"{"about": "x", "emulator": {}, "steps": [{"do": "client", "made_today": 2, "expect": null}]}"#,
            "made_today",
        ),
        (
            r#"{"about": "x", "emulator": {}, "steps": [{"do": "client", "for_streams": 2, "expect": null}]}"#,
            "for_streams",
        ),
        (
            r#"{"about": "x", "emulator": {}, "steps": [{"do": "client", "calls_per_day": 2, "same_limiter": true, "expect": null}]}"#,
            "same_limiter",
        ),
        (
            r#"{"about": "x", "emulator": {}, "steps": [{"do": "client", "pdnd": {"client_id": "1"}, "expect": null}]}"#,
            "pdnd",
        ),
        (
            r#"{"about": "x", "emulator": {}, "steps": [{"do": "client", "company_key": {"id": "1", "key_id": "2", "virtual_key": "3", "kid": "4"}, "expect": null}]}"#,
            "kid",
        ),
        (
            r#"{"about": "x", "emulator": {}, "steps": [{"do": "legal_fact", "iun": "GPTG-NEPG-ZTET-202402-E-1", "key": "k", "missing_ms": ["1"], "expect": null}]}"#,
            "missing_ms",
        ),
        (
            r#"{"about": "x", "steps": [{"do": "check_f24", "text": "{}", "apply_cost": "yes", "expect": {}}]}"#,
            "apply_cost",
        ),
        (
            r#"{"about": "x", "steps": [{"do": "check_attachment", "file": {"text": "x"}, "place": {"document": 0}, "apply_cost": true, "expect": {}}]}"#,
            "apply_cost",
        ),
        ("{", "EOF"),
    ] {
        let end = match Scenario::parse(text) {
            Ok(scenario) => run(&scenario).await,
            Err(error) => Err(error),
        };
        let error = end.expect_err(text);
        assert!(error.contains(told), "{text}: {error}");
    }
}
