//! F24 metadata with the platform's verdict: the cases of kind `f24_metadata`.
//!
//! A case agrees as the others of its table do: no error if the platform accepts, else the same rule at the same place with
//! the same codes. The platform names the object in which a property is missing; we name the property.

use send_core::digest::Sha256Digest;
use send_core::f24::{self, F24};
use send_core::preflight::{Issue, Policy};

use crate::patch::Case;

/// Cases that contradict themselves: the note and the element of this one tell of a company without name, and its company has
/// one of 61 characters.
pub(crate) const DISPUTED: [&str; 1] = ["D-F24-48"];

/// What differs in the verdict, and what differs in the set of all errors.
pub(crate) fn differences(case: &Case) -> (Vec<String>, Vec<String>) {
    let file = match case.get("raw").as_str() {
        Some(raw) => raw.as_bytes().to_vec(),
        None => case.get("metadata").to_string().into_bytes(),
    };
    let is_true = |name: &str| case.get(name).as_bool().unwrap_or(false);
    let declared = if is_true("sha256_matches") { Sha256Digest::of(&file) } else { Sha256Digest::of(b"another file") };
    let declared = declared.to_string();
    let payment = F24::new()
        .apply_cost(is_true("apply_cost"))
        .sha256(&declared)
        .tax_code_check(if is_true("tax_code_check") { Policy::Enforce(()) } else { Policy::Off });
    let report = f24::check(&file, &payment);
    let errors: Vec<&Issue> = report.errors().collect();
    let told = errors.iter().map(|issue| format!("{}@{}", issue.id(), issue.path())).collect::<Vec<_>>().join(", ");

    if case.text("expect") == "accept" {
        return (if errors.is_empty() { vec![] } else { vec![format!("accepted, and we report {told}")] }, vec![]);
    }
    let is_expected = |issue: &&Issue| {
        issue.id() == case.text("rule")
            && issue.code() == case.text("code")
            && issue.local_code() == case.text("inner_code")
            && is_place(case, issue)
    };
    let wanted = format!("{}@{} with {}", case.text("rule"), case.text("element"), case.text("inner_code"));
    let verdict = match errors.iter().any(is_expected) {
        true => vec![],
        false => vec![format!("refused for {wanted}, and we report {told}")],
    };
    (verdict, other_rules(case, &errors))
}

fn is_place(case: &Case, issue: &Issue) -> bool {
    let parent = issue.path().rsplit_once('.').map_or("", |(parent, _)| parent);
    let is_missing = issue.keyword() == Some("required");
    case.get("element").as_str().is_none_or(|element| issue.path() == element || is_missing && parent == element)
}

fn other_rules(case: &Case, errors: &[&Issue]) -> Vec<String> {
    let expected: Vec<&str> =
        case.get("rules_all").as_array().into_iter().flatten().filter_map(|id| id.as_str()).collect();
    let missing = expected.iter().filter(|id| !errors.iter().any(|issue| issue.id() == **id));
    let besides = errors.iter().filter(|issue| !expected.contains(&issue.id()));
    missing.map(|id| format!("missing {id}")).chain(besides.map(|issue| format!("besides {}", issue.id()))).collect()
}
