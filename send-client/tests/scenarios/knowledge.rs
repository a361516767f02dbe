//! Steps that need no platform: identifiers, rules, lifecycle, costs, catalogue.

use crate::form::{remove, set};
use crate::steps::{Arguments, Failure, Outcome};
use crate::told::{self, word};
use send_core::catalogue;
use send_core::digest::Sha256Digest;
use send_core::ident::{IdentifierError, Lang, Localized};
use send_core::iun::{Iun, RequestId};
use send_core::lifecycle::{self, Event, NotificationView, Terms, Tracker};
use send_core::model::{FullSentNotification, NewNotification, StreamEvent};
use send_core::notice::NoticeCode;
use send_core::preflight::{self, Environment, Preflight};
use send_core::tax::{FiscalCode, NameMatch, NumericTaxId, PaTaxId, TaxId, VatNumber, denomination};
use send_core::taxonomy::TaxonomyCode;
use send_core::{cost, f24, pdf};
use serde::de::DeserializeOwned;
use serde_json::{Value, json};

/// The request that scenarios change: see the README.
const REQUEST: &str = include_str!("../../../scenarios/data/request.json");

/// Carries out a step of this file; none if it is of another.
pub(crate) fn run(step: &str, arguments: &mut Arguments) -> Option<Outcome> {
    Some(match step {
        "identifier" => identifier(arguments),
        "identifiers" => identifiers(arguments),
        "digest" => digest(arguments),
        "name_fits" => name_fits(arguments),
        "explain" => explain(arguments),
        "check" => check(arguments),
        "check_json" => check_json(arguments),
        "check_pdf" => check_pdf(arguments),
        "check_f24" => check_f24(arguments),
        "history" => history(arguments),
        "view" => view(arguments),
        "cost" => price(arguments),
        "impossible" => impossible(arguments),
        "track" => track(arguments),
        _ => return None,
    })
}

fn refused(error: impl IdentifierError) -> Failure {
    Failure::Told(told::invalid(&error))
}

fn identifier(arguments: &mut Arguments) -> Outcome {
    let (kind, text) = (arguments.text("kind")?, arguments.text("text")?);
    let is_lenient = arguments.flag("lenient", false)?;
    Ok(match &*kind {
        "iun" => {
            let iun = Iun::parse(&text).map_err(refused)?;
            json!({
                "text": iun.as_str(), "year": iun.year(), "month": iun.month(), "control_letter": iun.control_letter(),
                "expected_control_letter": iun.expected_control_letter(), "control_ok": iun.control_ok(),
                "informal": iun.is_informal(), "request_id": iun.to_request_id().as_str(),
            })
        }
        "request_id" => {
            let id = RequestId::parse(&text).map_err(refused)?;
            json!({"text": id.as_str(), "iun": id.iun().map_err(refused)?.as_str()})
        }
        "fiscal_code" => {
            let read = if is_lenient { FiscalCode::parse_lenient } else { FiscalCode::parse };
            let code = read(&text).map_err(refused)?;
            json!({
                "text": code.as_str(), "sex": code.sex().letter(), "place_code": code.place_code().as_str(), "omocodic": code.is_omocodic(),
                "omocodia_mask": code.omocodia_mask(), "base": code.base().as_str(), "born_abroad": code.place_code().is_foreign(),
                "birth_dates": code.birth_dates().map(|date| date.to_string()).collect::<Vec<_>>(),
            })
        }
        "numeric_tax_id" => {
            let id = NumericTaxId::parse(&text).map_err(refused)?;
            json!({"text": id.as_str(), "kind": id.kind().as_str().to_uppercase()})
        }
        "notice_code" => {
            let code = NoticeCode::parse(&text).map_err(refused)?;
            json!({"text": code.as_str(), "iuv": code.iuv(), "check_digits_ok": code.check().is_ok()})
        }
        "tax_id" => json!({"text": TaxId::parse(&text).map_err(refused)?.as_str()}),
        "pa_tax_id" => json!({"text": PaTaxId::parse(&text).map_err(refused)?.as_str()}),
        "vat_number" => json!({"text": VatNumber::parse(&text).map_err(refused)?.as_str()}),
        "taxonomy_code" => json!({"text": TaxonomyCode::parse(&text).map_err(refused)?.as_str()}),
        other => return Err(Failure::Wrong(format!("there is no identifier {other}"))),
    })
}

fn identifiers(arguments: &mut Arguments) -> Outcome {
    let (kind, texts) = (arguments.text("kind")?, arguments.texts("texts")?);
    let told = |error: &dyn IdentifierError| error.reason();
    let check = |text: &String| match &*kind {
        "iun" => Ok(Iun::parse(text).err().as_ref().map(|error| told(error))),
        "fiscal_code" => Ok(FiscalCode::parse(text).err().as_ref().map(|error| told(error))),
        "numeric_tax_id" => Ok(NumericTaxId::parse(text).err().as_ref().map(|error| told(error))),
        "notice_code" => Ok(NoticeCode::parse(text).err().as_ref().map(|error| told(error))),
        "tax_id" => Ok(TaxId::parse(text).err().as_ref().map(|error| told(error))),
        other => Err(Failure::Wrong(format!("there is no check of many {other}"))),
    };
    let mut failures = Vec::new();
    for (index, text) in texts.iter().enumerate() {
        failures.extend(check(text)?.map(|code| json!({"index": index, "code": code})));
    }
    Ok(json!({ "failures": failures }))
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

fn explain(arguments: &mut Arguments) -> Outcome {
    let Some(explanation) = catalogue::explain(&arguments.text("code")?) else { return Ok(Value::Null) };
    Ok(json!({
        "code": explanation.code(), "kind": word(&explanation.kind()),
        "meaning": explanation.meaning(Lang::En), "meaning_it": explanation.meaning(Lang::It),
        "what_to_do": explanation.what_to_do(Lang::En), "what_to_do_it": explanation.what_to_do(Lang::It),
    }))
}

/// The request of a step: that of the README, with its changes.
pub(crate) fn body(arguments: &mut Arguments) -> Result<Value, Failure> {
    let mut body: Value = serde_json::from_str(REQUEST).unwrap();
    let files = arguments.list("files")?;
    if !files.is_empty() {
        let document = |file: &Value| {
            let field = |name: &str| file.get(name).cloned().ok_or_else(|| format!("`files`: {name} is missing"));
            Ok(json!({
                "title": "Verbale", "contentType": field("content_type")?, "digests": {"sha256": field("sha256")?},
                "ref": {"key": field("key")?, "versionToken": field("version_token")?},
            }))
        };
        body["documents"] = files.iter().map(document).collect::<Result<Vec<_>, String>>()?.into();
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

pub(crate) fn request(arguments: &mut Arguments) -> Result<NewNotification, Failure> {
    let body = body(arguments)?;
    read(&body)
}

/// Reads JSON as the SDK does for its callers.
pub(crate) fn read<T: DeserializeOwned>(value: &Value) -> Result<T, Failure> {
    send_core::wire::decode(value.to_string().as_bytes()).map_err(|error| {
        let path = Some(&*error.path).filter(|path| !path.is_empty());
        Failure::Told(told::broken("json", None, path, [error.what(Lang::En), error.what(Lang::It)]))
    })
}

fn environment(arguments: &mut Arguments) -> Result<Environment, Failure> {
    match arguments.optional_text("environment")?.as_deref() {
        None | Some("production") => Ok(Environment::production()),
        Some("uat") => Ok(Environment::uat()),
        Some("strict") => Ok(Environment::strict()),
        Some(other) => Err(Failure::Wrong(format!("there is no environment {other}"))),
    }
}

fn check(arguments: &mut Arguments) -> Outcome {
    let (request, environment) = (request(arguments)?, environment(arguments)?);
    Ok(told::report(&preflight::check(&request, &environment)))
}

fn check_json(arguments: &mut Arguments) -> Outcome {
    let environment = environment(arguments)?;
    let text = match arguments.optional_text("text")? {
        Some(text) => text,
        None => body(arguments)?.to_string(),
    };
    Ok(told::report(&Preflight::new(&environment).json(text.as_bytes())))
}

fn check_pdf(arguments: &mut Arguments) -> Outcome {
    let content = content(&arguments.required("file")?)?;
    let facts = pdf::inspect(&content);
    Ok(json!({
        "size": facts.size, "kind": word(&facts.kind), "pages": facts.pages.known(), "encrypted": facts.is_encrypted,
        "signatures": facts.signatures.len(), "report": told::report(&pdf::check(&facts, &Environment::production())),
    }))
}

fn check_f24(arguments: &mut Arguments) -> Outcome {
    let text = arguments.text("text")?;
    let payment = match arguments.optional("apply_cost") {
        Some(value) => f24::F24::new().apply_cost(value.as_bool().unwrap_or_default()),
        None => f24::F24::new(),
    };
    Ok(told::report(&f24::check(text.as_bytes(), &payment)))
}

/// A file of a step: `{"pdf": "title"}`, made by the emulator, or `{"text": "content"}`.
pub(crate) fn content(file: &Value) -> Result<Vec<u8>, Failure> {
    let field = |name: &str| file.get(name).and_then(Value::as_str);
    match (field("pdf"), field("text"), file.as_object().map_or(0, serde_json::Map::len)) {
        (Some(title), None, 1) => Ok(send_emulator::pdf::simple_pdf(title, &["Documento di prova"])),
        (None, Some(text), 1) => Ok(text.as_bytes().to_vec()),
        _ => Err(Failure::Wrong(format!("no file: {file}"))),
    }
}

fn notification(arguments: &mut Arguments) -> Result<FullSentNotification, Failure> {
    read(&arguments.required("notification")?)
}

fn unreadable(error: impl std::fmt::Display) -> Failure {
    Failure::Wrong(error.to_string())
}

fn history(arguments: &mut Arguments) -> Outcome {
    let notification = notification(arguments)?;
    let events = Event::from_timeline(&notification.timeline).map_err(unreadable)?;
    let sent_at = notification.sent_at.instant().map_err(unreadable)?;
    let history = lifecycle::history(&events, notification.recipients.len(), sent_at).api_view();
    let entries = history
        .entries()
        .iter()
        .map(|entry| json!({"status": entry.status.as_str(), "since": told::instant(entry.active_from)}));
    Ok(json!({
        "status": history.status().as_str(), "entries": entries.collect::<Vec<_>>(),
        "unmapped": history.unmapped().iter().map(|unmapped| unmapped.category.as_str()).collect::<Vec<_>>(),
    }))
}

fn view(arguments: &mut Arguments) -> Outcome {
    let view = NotificationView::of(&notification(arguments)?, &Terms::default()).map_err(unreadable)?;
    Ok(told::view(&view))
}

fn price(arguments: &mut Arguments) -> Outcome {
    let notification = notification(arguments)?;
    let (recipient, payment) = (arguments.number("recipient", 0)? as usize, arguments.number("payment", 0)? as usize);
    let cost = cost::of_payment(&notification, recipient, payment);
    cost.map(|cost| told::cost(&cost))
        .map_err(|error| Failure::Told(told::broken("cost", None, None, [error.to_string(), error.to_string()])))
}

fn impossible(arguments: &mut Arguments) -> Outcome {
    let found = lifecycle::impossible(&notification(arguments)?);
    Ok(found.iter().map(|one| json!({"kind": word(&one.kind), "path": one.path})).collect())
}

fn track(arguments: &mut Arguments) -> Outcome {
    let recipients = arguments.number("recipients", 1)? as usize;
    let mut tracker = Tracker::new(recipients);
    let mut statuses = Vec::new();
    let mut takes_back = false;
    for event in arguments.list("events")? {
        let change = tracker.feed(&read::<StreamEvent>(&event)?);
        statuses.extend(change.status.as_ref().map(|(_, after)| after.as_str().to_owned()));
        takes_back |= change.takes_back();
    }
    let dates = (0..recipients).map(|recipient| tracker.final_date(recipient).map(told::instant));
    Ok(json!({
        "status": tracker.status().as_str(), "statuses": statuses, "takes_back": takes_back, "final_dates": dates.collect::<Vec<_>>(),
        "doubts": told::doubts(&tracker.doubts()), "needs_full_read": tracker.needs_full_read(),
    }))
}
