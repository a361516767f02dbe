//! The whole catalogue as one document: JSON for programs, Markdown for people.

use super::entry::Fact;
use super::{Category, ErrorCode, EventCode, Explanation, FailureCause, Kind, LegalFact, Refusal, Stage, Status};
use super::{categories, error_codes, event_codes, failure_causes, legal_facts, refusals, statuses};
use crate::catalogue::category::StatusChange;
use crate::catalogue::text::{Text, text};
use crate::ident::Lang;
use crate::model::NotificationStatus;
use serde::Serialize;

/// The JSON document: a list for each kind, in which each entry has its code and its texts in both languages.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Document {
    send_core: &'static str,
    categories: Vec<WithChanges>,
    statuses: Vec<WithSuccessors>,
    event_codes: &'static [EventCode],
    failure_causes: &'static [FailureCause],
    refusals: &'static [Refusal],
    errors: &'static [ErrorCode],
    legal_facts: &'static [LegalFact],
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct WithChanges {
    #[serde(flatten)]
    category: &'static Category,
    status_changes: Vec<StatusChange>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct WithSuccessors {
    #[serde(flatten)]
    status: &'static Status,
    leads_to: Vec<NotificationStatus>,
}

/// The whole catalogue as one JSON document, indented.
///
/// ```
/// let document: serde_json::Value = serde_json::from_str(&send_core::catalogue::to_json())?;
/// assert_eq!(document["eventCodes"][0]["code"], "C000");
/// assert_eq!(document["categories"].as_array().map(Vec::len), Some(56));
/// # Ok::<(), serde_json::Error>(())
/// ```
#[must_use]
pub fn to_json() -> String {
    let with_changes =
        |category: &'static Category| WithChanges { category, status_changes: category.status_changes().collect() };
    let with_successors = |status: &'static Status| WithSuccessors { status, leads_to: status.leads_to().collect() };
    let document = Document {
        send_core: env!("CARGO_PKG_VERSION"),
        categories: categories().iter().map(with_changes).collect(),
        statuses: statuses().iter().map(with_successors).collect(),
        event_codes: event_codes(),
        failure_causes: failure_causes(),
        refusals: refusals(),
        errors: error_codes(),
        legal_facts: legal_facts(),
    };
    // Names of fields and texts only: there is nothing in it that could fail to be written.
    serde_json::to_string_pretty(&document).unwrap_or_default()
}

/// Heading and introduction of a kind.
const fn section(kind: Kind) -> (Text, Text) {
    match kind {
        Kind::Category => (
            text("Categorie della timeline", "Timeline categories"),
            text(
                "Che cosa racconta ogni elemento della timeline (`category`).",
                "What each element of the timeline tells (`category`).",
            ),
        ),
        Kind::Status => (
            text("Stati della notifica", "Statuses of a notification"),
            text(
                "Lo stato si ricalcola ogni volta da tutta la timeline: nessuno è definitivo oltre ogni dubbio.",
                "A status is computed anew from the whole timeline each time: none is beyond doubt.",
            ),
        ),
        Kind::EventCode => (
            text("Codici evento", "Event codes"),
            text(
                "Che cosa è accaduto a un invio (`deliveryDetailCode`). Per l'esito fa fede `responseStatus`, non il codice.",
                "What happened to a sending (`deliveryDetailCode`). For the outcome trust `responseStatus`, not the code.",
            ),
        ),
        Kind::FailureCause => (
            text("Cause di mancata consegna", "Failure causes"),
            text(
                "Perché una lettera non è stata consegnata (`deliveryFailureCause`).",
                "Why a letter was not delivered (`deliveryFailureCause`).",
            ),
        ),
        Kind::Refusal => (
            text("Codici di rifiuto", "Refusal codes"),
            text(
                "Perché una richiesta è stata rifiutata dopo HTTP 202. La richiesta corretta vuole un nuovo idempotenceToken.",
                "Why a request was refused after HTTP 202. The corrected request needs a new idempotenceToken.",
            ),
        ),
        Kind::Error => (
            text("Errori", "Errors"),
            text(
                "Che cosa dicono le risposte di errore: il codice, o parole del messaggio dove un codice non c'è.",
                "What error answers say: the code, or words of the message where there is no code.",
            ),
        ),
        Kind::LegalFact => (
            text("Attestazioni opponibili a terzi", "Legal facts"),
            text("I documenti che fanno prova.", "The documents that hold in court."),
        ),
    }
}

const TITLE: Text = text("Catalogo dei codici di SEND", "Catalogue of SEND's codes");
const CODE: Text = text("codice", "code");
const MEANING: Text = text("significato", "meaning");
const TO_DO: Text = text("che cosa fare", "what to do");

/// The whole catalogue as a page of Markdown, a table for each kind.
///
/// ```
/// use send_core::ident::Lang;
/// let page = send_core::catalogue::to_markdown(Lang::En);
/// assert!(page.contains("| `M04` | moved |"));
/// ```
#[must_use]
pub fn to_markdown(lang: Lang) -> String {
    let mut page = format!("# {}\n", TITLE.get(lang));
    for kind in Kind::ALL {
        let mut entries: Vec<Explanation> = super::all().filter(|entry| entry.kind() == *kind).collect();
        // People read a life from its beginning.
        entries.sort_by_key(stage);
        let (heading, introduction) = section(*kind);
        page.push_str(&format!("\n## {}\n\n{}\n\n", heading.get(lang), introduction.get(lang)));
        table(&mut page, &entries, lang);
    }
    page
}

fn stage(entry: &Explanation) -> Option<Stage> {
    match entry {
        Explanation::Category(category) => Some(category.stage),
        _ => None,
    }
}

fn table(page: &mut String, entries: &[Explanation], lang: Lang) {
    let rows: Vec<Vec<Fact>> = entries.iter().map(|entry| entry.columns(lang)).collect();
    let columns = || rows.first().into_iter().flatten().map(|fact| fact.label);
    let with_actions = entries.iter().any(|entry| entry.what_to_do(lang).is_some());
    let to_do = with_actions.then(|| TO_DO.get(lang));
    let heads: Vec<&str> = [CODE.get(lang), MEANING.get(lang)].into_iter().chain(to_do).chain(columns()).collect();
    line(page, heads.iter().copied());
    line(page, heads.iter().map(|_| "---"));
    for (entry, facts) in entries.iter().zip(&rows) {
        let code = format!("`{}`", entry.code());
        let action = to_do.map(|_| entry.what_to_do(lang).unwrap_or_default());
        let values = facts.iter().map(|fact| fact.value.as_str());
        line(page, [code.as_str(), entry.meaning(lang)].into_iter().chain(action).chain(values));
    }
}

/// One row. A bar inside a cell would end it.
fn line<'a>(page: &mut String, cells: impl Iterator<Item = &'a str>) {
    page.push('|');
    for cell in cells {
        page.push(' ');
        page.push_str(&cell.replace('|', "\\|"));
        page.push_str(" |");
    }
    page.push('\n');
}
