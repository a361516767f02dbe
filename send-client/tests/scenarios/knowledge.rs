//! Steps that need no platform: checks of requests and files, names, catalogue.

use crate::form::{remove, set};
use crate::identifiers::refused;
use crate::steps::{Arguments, Failure, Outcome};
use crate::told::{self, word};
use send_core::catalogue::{self, Explanation};
use send_core::digest::Sha256Digest;
use send_core::ident::{Lang, Localized};
use send_core::model::NewNotification;
use send_core::tax::{NameMatch, TaxId, denomination, profile};
use serde::de::DeserializeOwned;
use serde_json::{Value, json};

/// The request that scenarios change: see the README.
const REQUEST: &str = include_str!("../../../scenarios/data/request.json");

/// Carries out a step of this file; none if it is of another.
pub(crate) fn run(step: &str, arguments: &mut Arguments) -> Option<Outcome> {
    Some(match step {
        "digest" => digest(arguments),
        "name_fits" => name_fits(arguments),
        "tax_profile" => tax_profile(arguments),
        "explain" => arguments.text("code").map(|code| explained(catalogue::explain(&code))),
        "error_in" => arguments.text("text").map(|text| explained(catalogue::error_in(&text).map(Explanation::Error))),
        _ => return None,
    })
}

fn digest(arguments: &mut Arguments) -> Outcome {
    Ok(json!({ "sha256": Sha256Digest::of(arguments.text("text")?.as_bytes()).to_string() }))
}

fn name_fits(arguments: &mut Arguments) -> Outcome {
    let (tax_id, name) = (arguments.text("tax_id")?, arguments.text("name")?);
    let told = denomination::matches_tax_id(&name, &TaxId::parse(&tax_id).map_err(refused)?);
    let fits = match told {
        NameMatch::Yes => "YES",
        NameMatch::No(_) => "NO",
        NameMatch::Unknown(_) => "UNKNOWN",
    };
    Ok(json!({"fits": fits, "text": told.text(Lang::En), "text_it": told.text(Lang::It)}))
}

/// What SEND itself takes as a tax id.
fn tax_profile(arguments: &mut Arguments) -> Outcome {
    let text = arguments.text("text")?;
    Ok(json!({
        "api": profile::send_openapi(&text), "person": profile::send_accepts_person(&text),
        "company": profile::send_accepts_company(&text), "public_body": profile::send_accepts_public_body(&text),
    }))
}

fn explained(found: Option<Explanation>) -> Value {
    let Some(explanation) = found else { return Value::Null };
    let facts = |lang| -> Value {
        explanation.facts(lang).iter().map(|fact| json!({"label": fact.label, "value": fact.value})).collect()
    };
    json!({
        "code": explanation.code(), "kind": word(&explanation.kind()),
        "meaning": explanation.meaning(Lang::En), "meaning_it": explanation.meaning(Lang::It),
        "what_to_do": explanation.what_to_do(Lang::En), "what_to_do_it": explanation.what_to_do(Lang::It),
        "facts": facts(Lang::En), "facts_it": facts(Lang::It),
    })
}

/// The request of a step: that of the README, with its changes.
pub(crate) fn body(arguments: &mut Arguments) -> Result<Value, Failure> {
    let mut body: Value = serde_json::from_str(REQUEST).unwrap();
    let files = arguments.list("files")?;
    if !files.is_empty() {
        body = with_documents(body, &files)?;
    }
    for pointer in arguments.texts("remove")? {
        remove(&mut body, &pointer)?;
    }
    if let Some(changes) = arguments.optional("set") {
        let changes = changes.as_object().ok_or_else(|| "`set` is no object".to_owned())?.clone();
        changes.into_iter().try_for_each(|(pointer, value)| set(&mut body, &pointer, value))?;
    }
    Ok(body)
}

/// The same request with these files, as `upload` tells them, for its documents.
pub(crate) fn with_documents(mut body: Value, files: &[Value]) -> Result<Value, String> {
    let document = |file: &Value| {
        let field = |name: &str| file.get(name).cloned().ok_or_else(|| format!("`files`: {name} is missing"));
        Ok(json!({
            "title": "Verbale", "contentType": field("content_type")?, "digests": {"sha256": field("sha256")?},
            "ref": {"key": field("key")?, "versionToken": field("version_token")?},
        }))
    };
    body["documents"] = files.iter().map(document).collect::<Result<Vec<_>, String>>()?.into();
    Ok(body)
}

pub(crate) fn request(arguments: &mut Arguments) -> Result<NewNotification, Failure> {
    let body = body(arguments)?;
    read(&body)
}

/// Reads JSON as the SDK does for its callers.
pub(crate) fn read<T: DeserializeOwned>(value: &Value) -> Result<T, Failure> {
    send_core::wire::decode(value.to_string().as_bytes()).map_err(|error| {
        let path = Some(&*error.path).filter(|path| !path.is_empty());
        Failure::Told(told::broken(&error, "json", None, path, [error.what(Lang::En), error.what(Lang::It)]))
    })
}

/// A file of a step: `{"pdf": "title"}`, made by the emulator, `{"text": "content"}`, or `{"json": …}`.
pub(crate) fn content(file: &Value) -> Result<Vec<u8>, Failure> {
    let field = |name: &str| file.get(name).and_then(Value::as_str);
    match (field("pdf"), field("text"), file.get("json"), file.as_object().map_or(0, serde_json::Map::len)) {
        (Some(title), None, None, 1) => Ok(send_emulator::pdf::simple_pdf(title, &["Documento di prova"])),
        (None, Some(text), None, 1) => Ok(text.as_bytes().to_vec()),
        (None, None, Some(json), 1) => Ok(json.to_string().into_bytes()),
        _ => Err(Failure::Wrong(format!("no file: {file}"))),
    }
}
