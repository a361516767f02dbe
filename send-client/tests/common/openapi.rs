//! What the client asked and what the emulator answered, compared with the platform's OpenAPI files.

use conformance::{Mismatch, Specification};
use send_emulator::{Emulator, Target};
use std::collections::HashMap;
use std::sync::LazyLock;

static SPECIFICATION: LazyLock<Option<Specification>> = LazyLock::new(|| {
    let specification = Specification::load();
    if specification.is_none() {
        println!("skipped: the folder with the OpenAPI files is missing (SEND_SHARED or ../shared)");
    }
    specification
});

/// Calls of one operation that are compared in one flow; what follows is alike.
const COMPARED: usize = 25;

/// Every difference, once. Answers that a fault has changed on purpose are not looked at.
pub(crate) fn differences(emulator: &Emulator) -> Vec<String> {
    let Some(specification) = &*SPECIFICATION else { return Vec::new() };
    let mut compared: HashMap<String, usize> = HashMap::new();
    let mut found = Vec::new();
    for call in emulator.journal().entries() {
        if matches!(call.target, Target::Upload | Target::Download | Target::Token | Target::Api) {
            continue;
        }
        let count = compared.entry(call.target.to_string()).or_default();
        *count += 1;
        if *count > COMPARED {
            continue;
        }
        // A test that sends what is wrong is told so by the emulator.
        for body in [&call.request.body, &call.answer.body].into_iter().flatten() {
            crate::watch::harvest::know_all_of(body);
        }
        let request = call.request.body.as_deref().filter(|body| body.len() as u64 == call.request.size);
        if let Some(body) = request.filter(|_| call.status != Some(400)) {
            found.extend(specification.check_request(&call.method, &call.path, body));
        }
        let answer = call.answer.body.as_deref().filter(|body| body.len() as u64 == call.answer.size);
        let answer = answer.filter(|body| !are_words_of_the_gateway(body));
        if let (Some(status), Some(answer), true) = (call.status, answer, call.faults.is_empty()) {
            found.extend(specification.check_answer(&call.method, &call.path, status, answer));
        }
    }
    let mut told: Vec<String> = found.iter().map(Mismatch::to_string).collect();
    told.sort();
    told.dedup();
    told
}

/// The gateway refuses in its own words, which no OpenAPI file has: an object with nothing but a message.
fn are_words_of_the_gateway(body: &[u8]) -> bool {
    let fields: HashMap<String, serde_json::Value> = serde_json::from_slice(body).unwrap_or_default();
    fields.len() == 1 && fields.keys().all(|name| name.eq_ignore_ascii_case("message"))
}
