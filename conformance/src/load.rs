//! The files, and what is looked up in them.

use crate::schema::{Schemas, convert};
use crate::{Mismatch, details};
use serde_json::Value;
use std::collections::HashMap;
use std::path::{Path, PathBuf};

/// The files with the sender's operations, each version of them. A path that is in several is taken from the first.
const FILES: &[&str] = &[
    "delivery-b2b-pa.develop-req2.6-sent2.9.yaml",
    "delivery-push-b2b-pa.yaml",
    "streams-b2b-pa.v2.9.extracted-all-versions.yaml",
    "ext-registries-b2b-pa-groups.yaml",
    "downtime-public-b2b.yaml",
    "delivery-b2b-pg-recipient.develop.yaml",
    "mandate-b2b-pg-recipient.yaml",
    "informal-notifications-b2b-pa.develop-derived.yaml",
];

/// The facts folder, if it is there.
#[must_use]
pub fn shared_folder() -> Option<PathBuf> {
    let beside = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../shared");
    let folder = std::env::var_os("SEND_SHARED").map_or(beside, PathBuf::from);
    folder.join("openapi").is_dir().then_some(folder)
}

/// The platform's description of its API.
#[derive(Debug)]
pub struct Specification {
    /// By method and path template.
    operations: HashMap<(String, String), Operation>,
    files: Vec<Schemas>,
}

#[derive(Debug)]
struct Operation {
    file: usize,
    request: Option<Value>,
    answers: HashMap<String, Option<Value>>,
}

impl Specification {
    /// Reads the files of the facts folder; none if there is no such folder.
    ///
    /// # Panics
    /// If a file is there and cannot be read: tests alone use this.
    #[must_use]
    pub fn load() -> Option<Self> {
        let folder = shared_folder()?.join("openapi");
        let mut all = Self { operations: HashMap::new(), files: Vec::new() };
        for name in FILES {
            let text = std::fs::read_to_string(folder.join(name)).unwrap_or_else(|error| panic!("{name}: {error}"));
            let file: Value = serde_yaml_ng::from_str(&text).unwrap_or_else(|error| panic!("{name}: {error}"));
            all.add(&file);
        }
        Some(all)
    }

    fn add(&mut self, file: &Value) {
        let index = self.files.len();
        let mut components = file["components"].clone();
        convert(&mut components);
        details::discriminate(&mut components);
        for (path, methods) in file["paths"].as_object().into_iter().flatten() {
            for (method, operation) in methods.as_object().into_iter().flatten() {
                let Some(answers) = operation["responses"].as_object() else { continue };
                let answers = answers.iter().map(|(status, answer)| (status.clone(), body_schema(answer, file)));
                let key = (method.to_uppercase(), unnamed(path));
                let request = body_schema(&operation["requestBody"], file);
                let operation = Operation { file: index, request, answers: answers.collect() };
                self.operations.entry(key).or_insert(operation);
            }
        }
        self.files.push(Schemas::new(components));
    }

    /// The template of an operation, from a path as it was called; none if there is no such operation.
    fn find(&self, method: &str, path: &str) -> Option<(&(String, String), &Operation)> {
        let path = path.split('?').next().unwrap_or_default();
        let fits = |template: &str| {
            let mut parts = template.split('/');
            path.split('/').all(|part| parts.next().is_some_and(|wanted| wanted == "{}" || wanted == part))
                && parts.next().is_none()
        };
        let all = self.operations.iter().filter(|((wanted, template), _)| wanted == method && fits(template));
        all.min_by_key(|((_, template), _)| template.matches("{}").count())
    }

    /// True if the description has the operation.
    #[must_use]
    pub fn knows(&self, method: &str, path: &str) -> bool {
        self.find(method, path).is_some()
    }

    /// What of a request's body does not fit.
    #[must_use]
    pub fn check_request(&self, method: &str, path: &str, body: &[u8]) -> Vec<Mismatch> {
        let Some((key, operation)) = self.find(method, path) else { return vec![unknown(method, path)] };
        self.check(key, operation.file, operation.request.as_ref(), body)
    }

    /// What of an answer does not fit. A status that is not declared is judged as the nearest that is: the platform answers
    /// more statuses than it declares (shared/reference/api-map.md 1.2), all with the body of an error.
    #[must_use]
    pub fn check_answer(&self, method: &str, path: &str, status: u16, body: &[u8]) -> Vec<Mismatch> {
        let Some((key, operation)) = self.find(method, path) else { return vec![unknown(method, path)] };
        let declared = operation.answers.get(&status.to_string());
        let alike = || operation.answers.get("400").filter(|_| (400..600).contains(&status));
        match declared.or_else(alike) {
            Some(schema) => self.check(key, operation.file, schema.as_ref(), body),
            None => vec![mismatch(key, "", format!("status {status} is not declared"))],
        }
    }

    fn check(&self, key: &(String, String), file: usize, schema: Option<&Value>, body: &[u8]) -> Vec<Mismatch> {
        let Some(schema) = schema else {
            let is_empty = body.is_empty();
            return if is_empty { Vec::new() } else { vec![mismatch(key, "", "a body where none is declared")] };
        };
        let body: Value = match serde_json::from_slice(body) {
            Ok(body) => body,
            Err(error) => return vec![mismatch(key, "", format!("not JSON: {error}"))],
        };
        let Some(schemas) = self.files.get(file) else { return Vec::new() };
        schemas.check(schema, &body).into_iter().map(|(path, reason)| mismatch(key, path, reason)).collect()
    }
}

fn mismatch((method, path): &(String, String), place: impl Into<String>, reason: impl Into<String>) -> Mismatch {
    Mismatch { operation: format!("{method} {path}"), path: place.into(), reason: reason.into() }
}

fn unknown(method: &str, path: &str) -> Mismatch {
    let path = path.split('?').next().unwrap_or_default().to_owned();
    mismatch(&(method.to_owned(), path), "", "no such operation is described")
}

/// A path with nameless parameters: `/a/{}/b`.
fn unnamed(path: &str) -> String {
    let part = |part: &str| if part.starts_with('{') { "{}".to_owned() } else { part.to_owned() };
    path.split('/').map(part).collect::<Vec<_>>().join("/")
}

/// The schema of a body of JSON, whatever its media type is called.
fn body_schema(holder: &Value, file: &Value) -> Option<Value> {
    let holder = match holder["$ref"].as_str() {
        Some(reference) => file.pointer(reference.strip_prefix('#')?)?,
        None => holder,
    };
    let content = holder["content"].as_object()?;
    let (_, media) = content.iter().find(|(name, _)| name.contains("json"))?;
    let mut schema = media["schema"].clone();
    convert(&mut schema);
    Some(schema)
}
