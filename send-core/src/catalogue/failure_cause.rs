//! Why a letter was not delivered (`details.deliveryFailureCause`).
//!
//! Source: the manual's page "Decodifiche SEND_ANALOG"; pagopa/pn-delivery-push-workflow for `D00` to `D02`.

use super::Kind;
use super::entry::{Entry, Fact, Facts};
use super::text::{Text, text, vocabulary};
use crate::ident::Lang;
use serde::Serialize;

vocabulary! {
    /// What a cause is about.
    pub enum CauseFamily {
        /// The addressee or the address (`M`).
        Addressee = "addressee": "destinatario o indirizzo", "addressee or address";
        /// The letter (`F`).
        Loss = "loss": "perdita della lettera", "loss of the letter";
        /// The road (`C`).
        ForceMajeure = "forceMajeure": "forza maggiore", "force majeure";
        /// There is no second address to try (`D`).
        NoSecondAddress = "noSecondAddress": "nessun indirizzo per il secondo tentativo", "no address for a second attempt";
    }
}

/// What is known of a failure cause.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct FailureCause {
    /// The code, such as `M04`.
    pub code: &'static str,
    /// What it says.
    pub meaning: Text,
    /// What it is about.
    pub family: CauseFamily,
    /// Whether SEND looks for another address and tries once more; `None` where that is not the question.
    pub second_attempt: Option<bool>,
    /// What follows.
    pub consequence: Text,
}

impl Entry for FailureCause {
    fn kind(&self) -> Kind {
        Kind::FailureCause
    }

    fn code(&self) -> &'static str {
        self.code
    }

    fn meaning(&self) -> Text {
        self.meaning
    }

    fn facts(&self, lang: Lang) -> Vec<Fact> {
        Facts::new(lang)
            .add_text(text("riguarda", "about"), Some(self.family.words()))
            .add_yes_or_no(text("secondo tentativo", "second attempt"), self.second_attempt)
            .add_text(text("che cosa segue", "what follows"), Some(self.consequence))
            .done()
    }
}

const AGAIN: Text = text(
    "SEND cerca un altro indirizzo e tenta una seconda volta",
    "SEND looks for another address and tries once more",
);
const DECEASED: Text = text(
    "nessun secondo tentativo: per il destinatario deceduto la notifica non si perfeziona",
    "no second attempt: for a deceased addressee the notification is not finalised",
);
const REFUSED: Text = text(
    "nessun secondo tentativo: per A/R e 890 il rifiuto vale come consegna (OK)",
    "no second attempt: for AR and 890 letters a refusal counts as delivery (OK)",
);
const NEW_SHIPMENT: Text = text("SEND prepara una nuova spedizione", "SEND makes a new shipment");
const CARRIER_RETRIES: Text =
    text("il recapitista ritenta, senza nuova spedizione", "the carrier tries again, without a new shipment");
const DEPOSIT: Text = text(
    "il recapito cartaceo è fallito: l'avviso viene depositato (ANALOG_FAILURE_WORKFLOW)",
    "delivery on paper has failed: the notice is deposited (ANALOG_FAILURE_WORKFLOW)",
);

const fn again(code: &'static str, it: &'static str, en: &'static str) -> FailureCause {
    addressee(code, it, en, true, AGAIN)
}

const fn addressee(code: &'static str, it: &'static str, en: &'static str, again: bool, then: Text) -> FailureCause {
    FailureCause {
        code,
        meaning: text(it, en),
        family: CauseFamily::Addressee,
        second_attempt: Some(again),
        consequence: then,
    }
}

const fn other(
    code: &'static str,
    it: &'static str,
    en: &'static str,
    family: CauseFamily,
    consequence: Text,
) -> FailureCause {
    FailureCause { code, meaning: text(it, en), family, second_attempt: None, consequence }
}

const fn road(code: &'static str, it: &'static str, en: &'static str) -> FailureCause {
    other(code, it, en, CauseFamily::ForceMajeure, CARRIER_RETRIES)
}

const fn loss(code: &'static str, it: &'static str, en: &'static str) -> FailureCause {
    other(code, it, en, CauseFamily::Loss, NEW_SHIPMENT)
}

const fn no_address(code: &'static str, it: &'static str, en: &'static str) -> FailureCause {
    other(code, it, en, CauseFamily::NoSecondAddress, DEPOSIT)
}

/// Sorted by code.
pub(super) static FAILURE_CAUSES: [FailureCause; 22] = [
    road("C01", "incendio", "fire"),
    road("C02", "strada chiusa per lavori o frana", "road closed: works or landslide"),
    road("C03", "strada chiusa dalle autorità", "road closed by the authorities"),
    road("C04", "maltempo", "bad weather"),
    road("C05", "terremoto", "earthquake"),
    road("C06", "eruzione vulcanica", "volcanic eruption"),
    no_address("D00", "nessun nuovo indirizzo trovato", "no new address found"),
    no_address("D01", "indirizzo non valido", "address failed validation"),
    no_address("D02", "indirizzo uguale al precedente", "address found equals the one already tried"),
    loss("F01", "furto", "theft"),
    loss("F02", "smarrimento", "loss"),
    loss("F03", "deterioramento", "damage"),
    loss("F04", "rapina", "robbery"),
    again("M01", "irreperibile", "addressee untraceable"),
    addressee("M02", "deceduto", "addressee deceased", false, DECEASED),
    again("M03", "sconosciuto", "unknown at the address"),
    again("M04", "trasferito", "moved"),
    addressee("M05", "rifiutato", "refused", false, REFUSED),
    again("M06", "indirizzo inesatto", "inexact address"),
    again("M07", "indirizzo inesistente", "address does not exist"),
    again("M08", "indirizzo insufficiente", "incomplete address"),
    again("M09", "altre motivazioni", "other"),
];
