//! The statuses of a notification.
//!
//! A status is not stored by the platform: it is computed from the whole timeline whenever somebody asks. An event that is
//! written later with an earlier date can rewrite it, and since 2026 a timeline can be reworked: keep no status as beyond doubt.
//!
//! Sources: pagopa/pn-timeline-service `StateMap.java` (by way of [`crate::lifecycle`]); pagopa/pn-frontend
//! `packages/*/public/locales/{it,en}/notifiche.json` for the labels.

use super::Kind;
use super::entry::{Entry, Fact, Facts};
use super::text::{Text, as_text, text, vocabulary};
use crate::api::Version;
use crate::ident::Lang;
use crate::lifecycle::{Transition, transition};
use crate::model::{NotificationStatus, TimelineCategory};
use serde::Serialize;

vocabulary! {
    /// How far a status can be relied on.
    pub enum StatusFinality {
        /// Others follow.
        Open = "open": "non definitivo", "not final";
        /// Final in law for a recipient; the status may still move.
        Legal = "legal": "definitivo per legge, lo stato può ancora cambiare", "legally final, the status may still move";
        /// Only a cancellation can follow.
        UnlessCancelled = "unlessCancelled": "definitivo, salvo annullamento", "final, except for a cancellation";
        /// Nothing follows.
        Final = "final": "definitivo", "final";
        /// No longer reached.
        Obsolete = "obsolete": "non più usato", "obsolete";
    }
}

/// What is known of a status.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct Status {
    /// The code, such as `EFFECTIVE_DATE`.
    pub code: &'static str,
    /// What it means.
    pub meaning: Text,
    /// What the portals call it; `None` if they do not show it.
    pub label: Option<Text>,
    /// The version of the sent notification that has it first.
    #[serde(serialize_with = "as_text")]
    pub since: Version,
    /// How far it can be relied on.
    pub finality: StatusFinality,
}

impl Status {
    /// The status as a type.
    #[must_use]
    pub fn status(&self) -> NotificationStatus {
        self.code.into()
    }

    /// The statuses that may follow, by the platform's map.
    ///
    /// ```
    /// use send_core::catalogue;
    /// use send_core::model::NotificationStatus;
    /// let refused = catalogue::status("REFUSED").ok_or("not there")?;
    /// assert!(refused.leads_to().next().is_none());
    /// let viewed = catalogue::status("VIEWED").ok_or("not there")?;
    /// assert!(viewed.leads_to().any(|next| next == NotificationStatus::ReturnedToSender));
    /// # Ok::<(), &str>(())
    /// ```
    pub fn leads_to(&self) -> impl Iterator<Item = NotificationStatus> + use<> {
        let from = self.status();
        let leads = move |to: &NotificationStatus| {
            let changes = |category: &TimelineCategory| {
                [false, true]
                    .map(|several| transition(&from, category, several))
                    .contains(&Transition::Changes(to.clone()))
            };
            TimelineCategory::ALL.iter().any(changes)
        };
        NotificationStatus::ALL.iter().filter(move |to| leads(to)).cloned()
    }
}

impl Entry for Status {
    fn kind(&self) -> Kind {
        Kind::Status
    }

    fn code(&self) -> &'static str {
        self.code
    }

    fn meaning(&self) -> Text {
        self.meaning
    }

    fn facts(&self, lang: Lang) -> Vec<Fact> {
        let leads_to: Vec<_> = self.leads_to().map(|status| status.to_string()).collect();
        Facts::new(lang)
            .add_text(text("nei portali", "in the portals"), self.label)
            .add_text(text("definitivo", "final"), Some(self.finality.words()))
            .add(text("può diventare", "may become"), leads_to.join(", "))
            .add(text("dalla versione", "since version"), self.since.to_string())
            .done()
    }
}

const fn row(
    code: &'static str,
    finality: StatusFinality,
    label: Option<Text>,
    it: &'static str,
    en: &'static str,
) -> Status {
    Status { code, meaning: text(it, en), label, since: Version::V1, finality }
}

const fn shown(it: &'static str, en: &'static str) -> Option<Text> {
    Some(text(it, en))
}

/// Sorted by code.
pub(super) static STATUSES: [Status; 11] = [
    row(
        "ACCEPTED",
        StatusFinality::Open,
        shown("Depositata", "Filed"),
        "accettata e depositata: per il mittente la notifica è fatta",
        "accepted and filed: the sender's side is done",
    ),
    row(
        "CANCELLED",
        StatusFinality::Final,
        shown("Annullata", "Canceled"),
        "annullata dal mittente",
        "cancelled by the sender",
    ),
    row(
        "DELIVERED",
        StatusFinality::Open,
        shown("Consegnata", "Delivered"),
        "il recapito è concluso per tutti i destinatari, e almeno uno non è irreperibile (la lettera può essere in giacenza)",
        "delivery is over for every recipient, and at least one is not untraceable (the letter may await collection)",
    ),
    row(
        "DELIVERING",
        StatusFinality::Open,
        shown("Invio in corso", "Sending in progress"),
        "almeno un invio è cominciato",
        "at least one sending has started",
    ),
    row(
        "EFFECTIVE_DATE",
        StatusFinality::Legal,
        shown("Perfezionata per decorrenza termini", "Finalized due to expiry of deadline"),
        "perfezionata per decorrenza dei termini, per almeno un destinatario",
        "finalised by expiry of the term, for at least one recipient",
    ),
    row(
        "IN_VALIDATION",
        StatusFinality::Open,
        None,
        "richiesta ricevuta, in corso di verifica: la notifica non si può ancora leggere (404)",
        "request received, being checked: the notification cannot be read yet (404)",
    ),
    row(
        "PAID",
        StatusFinality::Obsolete,
        shown("Pagata", "Paid"),
        "pagata: nessun evento porta più qui, un pagamento non cambia lo stato",
        "paid: no event leads here any more, a payment does not change the status",
    ),
    row(
        "REFUSED",
        StatusFinality::Final,
        None,
        "richiesta rifiutata: la notifica non esiste, ma viene addebitata",
        "request refused: there is no notification, yet it is billed",
    ),
    Status {
        since: Version::new(2, 6),
        ..row(
            "RETURNED_TO_SENDER",
            StatusFinality::UnlessCancelled,
            shown("Resa al mittente", "Returned to sender"),
            "tutti i destinatari il cui recapito è concluso sono deceduti",
            "every recipient whose delivery is over is deceased",
        )
    },
    row(
        "UNREACHABLE",
        StatusFinality::Open,
        shown("Destinatario irreperibile", "Recipient untraceable"),
        "recapito concluso, destinatario irreperibile: l'avviso è depositato nell'area riservata",
        "delivery is over, recipient untraceable: the notice is deposited in the reserved area",
    ),
    row(
        "VIEWED",
        StatusFinality::Legal,
        shown("Avvenuto accesso", "Logged in"),
        "almeno un destinatario, o un suo delegato, ha aperto la notifica",
        "at least one recipient, or a delegate, has opened the notification",
    ),
];
