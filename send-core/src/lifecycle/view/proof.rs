//! The documents that prove what happened.
//!
//! Sources: pagopa/pn-delivery-push-workflow `.../dto/legalfacts/LegalFactCategoryInt.java`, and the elements that carry each.

use super::facts::Fact;
use crate::ident::{Lang, Localized};
use crate::model::{LegalFactId, TimelineCategory};
use serde::{Deserialize, Serialize};
use std::fmt;

/// A legal fact, and what it proves here.
///
/// One kind of legal fact can prove opposite things: DIGITAL_DELIVERY attests a delivery or its failure. What counts is the
/// element that carries it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct Proof {
    /// The document, to download.
    pub fact: LegalFactId,
    /// The element that carries it.
    pub element_id: String,
    /// What that element tells.
    pub category: TimelineCategory,
}

/// What an element's legal facts prove, in Italian and English.
const PROVES: &[(TimelineCategory, [&str; 2])] = {
    use TimelineCategory as C;
    &[
        (
            C::RequestAccepted,
            ["presa in carico della richiesta del mittente", "the sender's request was taken in charge"],
        ),
        (C::SendDigitalProgress, ["ricevuta del gestore PEC", "receipt of the certified mail provider"]),
        (
            C::SendDigitalFeedback,
            ["ricevuta di consegna o mancata consegna PEC", "receipt of delivery, or not, by certified mail"],
        ),
        (C::DigitalSuccessWorkflow, ["avvenuta consegna digitale", "delivery to a digital address"]),
        (
            C::DigitalFailureWorkflow,
            ["mancato recapito digitale (AMR)", "failed delivery to every digital address (AMR)"],
        ),
        (C::SendAnalogProgress, ["documenti del recapitista", "documents of the courier"]),
        (C::SendAnalogFeedback, ["esito del recapitista", "outcome of the courier"]),
        (
            C::SendSimpleRegisteredLetterProgress,
            ["documenti della raccomandata semplice", "documents of the simple registered letter"],
        ),
        (C::SendAnalogTimeout, ["mancato riscontro del recapitista", "no outcome of the courier in time"]),
        (
            C::CompletelyUnreachable,
            ["deposito dell'avviso per irreperibilità", "deposit of the notice of an untraceable recipient"],
        ),
        (C::NotificationViewed, ["accesso del destinatario o di un delegato", "access by the recipient or a delegate"]),
        (C::NotificationCancelled, ["annullamento della notifica", "cancellation of the notification"]),
    ]
};

/// The legal facts of an element.
pub(super) fn of<'f>(fact: &'f Fact<'_>) -> impl Iterator<Item = Proof> + 'f {
    let proof = |id: &LegalFactId| Proof {
        fact: id.clone(),
        element_id: fact.event.id.to_owned(),
        category: fact.event.category.clone(),
    };
    fact.element.legal_facts_ids.iter().map(proof)
}

impl Proof {
    fn words(&self) -> Option<[&'static str; 2]> {
        PROVES.iter().find(|(category, _)| *category == self.category).map(|(_, words)| *words)
    }
}

impl fmt::Display for Proof {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.words().map_or(self.category.as_str(), |[_, english]| english))
    }
}

impl Localized for Proof {
    fn text(&self, lang: Lang) -> String {
        match (lang, self.words()) {
            (Lang::It, Some([italian, _])) => italian.to_owned(),
            _ => self.to_string(),
        }
    }
}
