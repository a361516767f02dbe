//! What the client can do must be shown by a scenario: each method of a client, and of what a client is made of, is called by the
//! runner in Rust, or stands in `scenarios/untouched.json` with the reason why not. The runners of the other languages fail on a step
//! that they do not have, so that a method that one has and another lacks is found.

use super::rust::Crate;
use crate::shell::root;
use std::collections::BTreeMap;

/// What a client is made of: the type, and how the runner comes to it.
const PARTS: &[(&str, &str)] = &[
    ("Attachments", "attachments"),
    ("Groups", "groups"),
    ("informal::Informal", "informal"),
    ("LegalFacts", "legal_facts"),
    ("Notifications", "notifications"),
    ("Payments", "payments"),
    ("Platform", "platform"),
    ("recipient::Mandates", "mandates"),
    ("recipient::Received", "received"),
    ("send::AcceptanceBoard", "board"),
    ("Streams", "streams"),
    ("streams::StreamConsumer", "consumer"),
    ("Client", "client"),
];

/// Methods that no scenario calls and that have no reason; and reasons without need.
fn wrong() -> Result<Vec<String>, String> {
    let told = |error: &dyn std::fmt::Display| error.to_string();
    let mut runner = String::new();
    for file in super::files(&root().join("send-client/tests/scenarios"), &["rs"])? {
        let text = std::fs::read_to_string(&file).map_err(|error| told(&error))?;
        runner.extend(text.chars().filter(|letter| !letter.is_whitespace()));
    }
    let reasons = std::fs::read_to_string(root().join("scenarios/untouched.json")).map_err(|error| told(&error))?;
    let mut reasons: BTreeMap<String, String> = serde_json::from_str(&reasons).map_err(|error| told(&error))?;
    let mut found = Vec::new();
    for item in Crate::read(&root().join("send-client"))?.items() {
        let part = PARTS.iter().find_map(|(of, way)| Some((way, item.strip_prefix(of)?.strip_prefix("::")?)));
        let Some((way, method)) = part else { continue };
        let ways = [format!("{way}().{method}("), format!("{way}()?.{method}("), format!("{way}.{method}(")];
        match (ways.iter().any(|way| runner.contains(way)), reasons.remove(&item)) {
            (false, None) => found.push(format!("{item}: no scenario shows it")),
            (true, Some(_)) => found.push(format!("{item}: a scenario shows it, and there is a reason why not")),
            _ => {}
        }
    }
    found.extend(reasons.keys().map(|item| format!("{item}: there is no such method")));
    Ok(found)
}

#[test]
fn every_method_of_a_client_is_shown_by_a_scenario_or_says_why_not() {
    let wrong = wrong().unwrap_or_else(|error| panic!("{error}"));
    assert!(wrong.is_empty(), "scenarios/untouched.json:\n{}", wrong.join("\n"));
}
