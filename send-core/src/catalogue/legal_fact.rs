//! The categories of legal facts: the documents that hold in court.
//!
//! One category may prove opposite things: DIGITAL_DELIVERY attests a delivery or its failure (AMR). What counts is the timeline
//! element that carries it. The notice of arrival (AAR) is not among them: it is a download of its own.
//!
//! Sources: pagopa/pn-delivery-push-workflow `LegalFactCategoryInt.java`; the manual.

use super::Kind;
use super::category::Category;
use super::category_table::CATEGORIES;
use super::entry::{Entry, Fact, Facts};
use super::text::{Text, text};
use crate::ident::Lang;
use crate::model::LegalFactCategory;
use serde::Serialize;

/// What is known of a category of legal facts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct LegalFact {
    /// The code, such as `SENDER_ACK`.
    pub code: &'static str,
    /// What it proves.
    pub meaning: Text,
    /// Formats of the file. Do not tell the format from the key: receipts of certified mail come as `.xml` and as `.eml`.
    pub files: &'static [&'static str],
}

impl LegalFact {
    /// The category as a type.
    #[must_use]
    pub fn category(&self) -> LegalFactCategory {
        self.code.into()
    }

    /// The categories of the timeline elements that carry it.
    pub fn carriers(&self) -> impl Iterator<Item = &'static Category> + use<> {
        let code = self.code;
        CATEGORIES.iter().filter(move |category| category.legal_fact == Some(code))
    }
}

impl Entry for LegalFact {
    fn kind(&self) -> Kind {
        Kind::LegalFact
    }

    fn code(&self) -> &'static str {
        self.code
    }

    fn meaning(&self) -> Text {
        self.meaning
    }

    fn facts(&self, lang: Lang) -> Vec<Fact> {
        let carriers: Vec<_> = self.carriers().map(|category| category.code).collect();
        Facts::new(lang)
            .add(text("file", "file"), self.files.join(", "))
            .add(text("elementi che la portano", "elements that carry it"), carriers.join(", "))
            .done()
    }
}

const PDF: &[&str] = &["PDF"];

const fn row(code: &'static str, files: &'static [&'static str], it: &'static str, en: &'static str) -> LegalFact {
    LegalFact { code, meaning: text(it, en), files }
}

/// Sorted by code.
pub(super) static LEGAL_FACTS: [LegalFact; 8] = [
    row(
        "ANALOG_DELIVERY",
        &["PDF", "ZIP"],
        "documenti del recapitista: ricevute, plico, indagini",
        "documents of the courier: receipts, envelope, inquiries",
    ),
    row(
        "ANALOG_DELIVERY_TIMEOUT",
        PDF,
        "mancato riscontro del recapitista nei tempi previsti (estero)",
        "no outcome of the courier in the time set for it (abroad)",
    ),
    row(
        "ANALOG_FAILURE_DELIVERY",
        PDF,
        "deposito dell'avviso per un destinatario irreperibile",
        "deposit of the notice for an untraceable addressee",
    ),
    row(
        "DIGITAL_DELIVERY",
        PDF,
        "avvenuta consegna digitale o mancato recapito (AMR): lo dice l'elemento che la porta",
        "digital delivery, or its failure (AMR): the element that carries it tells which",
    ),
    row("NOTIFICATION_CANCELLED", PDF, "annullamento della notifica", "the notification was cancelled"),
    row("PEC_RECEIPT", &["EML", "XML"], "ricevuta del gestore PEC", "receipt of the certified mail provider"),
    row(
        "RECIPIENT_ACCESS",
        PDF,
        "avvenuto accesso del destinatario o di un delegato",
        "the addressee or a delegate opened the notification",
    ),
    row("SENDER_ACK", PDF, "presa in carico della richiesta del mittente", "the sender's request was taken in charge"),
];
