//! The tables of operations against the platform's OpenAPI files: every operation of a file is in the table of its family.
//!
//! The files are YAML of one shape (paths two blanks in, methods four), of which only those lines are read.

use std::path::Path;

use send_core::api::{INFORMAL_ROUTES, RECIPIENT_ROUTES, ROUTES, Route};

use crate::report::Report;

/// Each file, and the tables that must hold its operations.
const FILES: [(&str, &[&[&Route]]); 6] = [
    ("delivery-b2b-pa.released-newest-only.extracted.yaml", &[ROUTES]),
    ("streams-b2b-pa.v2.9-only.extracted.yaml", &[ROUTES]),
    ("ext-registries-b2b-pa-groups.yaml", &[ROUTES]),
    ("delivery-b2b-pg-recipient.develop.yaml", &[RECIPIENT_ROUTES, ROUTES]),
    ("mandate-b2b-pg-recipient.yaml", &[RECIPIENT_ROUTES]),
    ("informal-notifications-b2b-pa.develop-derived.yaml", &[INFORMAL_ROUTES]),
];

/// The paths of the file of informal notifications, which is older than the published ones, and what became of them.
const RENAMED: [(&str, &str); 4] = [
    ("/delivery/v1/notifications/informal/sent/", "/informal/delivery/v1/notifications/sent/"),
    ("/delivery/v1/notifications/informal/{iun}/", "/informal/delivery/v1/notifications/sent/{iun}/"),
    ("/delivery/v1/notifications/informal", "/informal/delivery/v1/requests"),
    ("/delivery/v1/messages", "/informal/delivery/v1/messages"),
];

const METHODS: [&str; 5] = ["get", "post", "put", "patch", "delete"];

pub(crate) fn run(folder: &Path) -> Vec<Report> {
    let mut report = Report::new("operations");
    for (file, tables) in FILES {
        match std::fs::read_to_string(folder.join("openapi").join(file)) {
            Ok(text) => operations(&text).for_each(|(method, path)| {
                let path = current(path);
                let known = tables.iter().copied().flatten().any(|route| is_route(route, method, &path));
                let differences = if known { vec![] } else { vec!["is in no table".to_owned()] };
                report.add(&format!("{file}: {method} {path}"), &differences, false);
            }),
            Err(error) => report.add(file, &[format!("cannot be read: {error}")], false),
        }
    }
    vec![report]
}

fn operations(text: &str) -> impl Iterator<Item = (&str, &str)> {
    let mut path = "";
    text.lines().filter_map(move |line| {
        let word = line.trim().strip_suffix(':')?;
        if line.starts_with("  /") {
            path = word;
        }
        (line.starts_with("    ") && METHODS.contains(&word) && path.starts_with('/')).then_some((word, path))
    })
}

fn current(path: &str) -> String {
    let renamed = RENAMED.iter().find_map(|(old, new)| Some(format!("{new}{}", path.strip_prefix(old)?)));
    renamed.unwrap_or_else(|| path.to_owned())
}

fn is_route(route: &Route, method: &str, path: &str) -> bool {
    let segments = |path: &str| path.split('/').map(str::to_owned).collect::<Vec<_>>();
    let (ours, theirs) = (segments(route.path), segments(path));
    route.method.as_str().eq_ignore_ascii_case(method)
        && ours.len() == theirs.len()
        && ours
            .iter()
            .zip(&theirs)
            .all(|(ours, theirs)| ours == theirs || ours == "{version}" && theirs.starts_with('v'))
}
