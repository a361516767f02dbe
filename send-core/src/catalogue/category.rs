//! The categories of timeline elements: what each tells, what it means in law, and which document proves it.
//!
//! Sources: pagopa/pn-timeline-service `TimelineElementCategoryInt.java` and `StateMap.java` (by way of [`crate::lifecycle`]);
//! pagopa/pn-delivery-push-workflow (`LegalFactCategoryInt.java` and the handlers under `action/`) for effects and dates;
//! pagopa/pn-stream `application.properties` for the filters; pagopa/pn-bff `NotificationDetailUtility.java` for the portals.

use super::Kind;
use super::entry::{Entry, Fact, Facts};
use super::text::{Text, as_text, text, vocabulary};
use crate::api::Version;
use crate::ident::Lang;
use crate::lifecycle::{Transition, transition};
use crate::model::{LegalFactCategory, NotificationStatus, TimelineCategory};
use serde::Serialize;

vocabulary! {
    /// Whom an element concerns.
    pub enum Scope {
        /// The whole notification.
        Notification = "notification": "intera notifica", "whole notification";
        /// One recipient.
        Recipient = "recipient": "un destinatario", "one recipient";
    }
}

vocabulary! {
    /// The part of a notification's life, in order.
    pub enum Stage {
        /// The request is checked.
        Validation = "validation": "validazione", "validation";
        /// Accepted: the notice is made, courtesy messages go out.
        Acceptance = "acceptance": "accettazione", "acceptance";
        /// Digital delivery.
        Digital = "digital": "recapito digitale", "digital delivery";
        /// Delivery on paper.
        Paper = "paper": "recapito cartaceo", "delivery on paper";
        /// The delivery to a recipient ends.
        Completion = "completion": "conclusione del recapito", "end of delivery";
        /// Finalisation.
        Legal = "legal": "perfezionamento", "finalisation";
        /// Payments.
        Payment = "payment": "pagamento", "payment";
        /// Cancellation.
        Cancellation = "cancellation": "annullamento", "cancellation";
        /// Correction by the platform.
        Rework = "rework": "rettifica", "rework";
        /// Anything else.
        Other = "other": "altro", "other";
    }
}

vocabulary! {
    /// What an element settles.
    pub enum Finality {
        /// Nothing.
        Nothing = "nothing": "niente", "nothing";
        /// One attempt.
        Attempt = "attempt": "il tentativo", "the attempt";
        /// Delivery on paper to a recipient.
        PaperDelivery = "paperDelivery": "il recapito cartaceo", "delivery on paper";
        /// Delivery to a recipient.
        Delivery = "delivery": "il recapito al destinatario", "delivery to the recipient";
        /// Everything for a recipient.
        Recipient = "recipient": "tutto, per il destinatario", "everything, for the recipient";
        /// The finalisation for a recipient.
        LegalForRecipient = "legalForRecipient": "il perfezionamento per il destinatario", "the finalisation for the recipient";
        /// The whole notification.
        Notification = "notification": "l'intera notifica", "the whole notification";
    }
}

vocabulary! {
    /// Whether streams carry it.
    pub enum InStreams {
        /// Also where the filter is `DEFAULT`.
        Default = "default": "sì, anche con filtro DEFAULT", "yes, also with the filter DEFAULT";
        /// Where the filter names it.
        IfNamed = "ifNamed": "sì, se il filtro la nomina", "yes, if the filter names it";
        /// Never.
        Never = "never": "mai", "never";
    }
}

vocabulary! {
    /// With how many recipients something holds.
    pub enum Recipients {
        /// With any number.
        Any = "any": "con uno o più destinatari", "with any number of recipients";
        /// With one.
        One = "one": "con un solo destinatario", "with a single recipient";
        /// With more than one.
        Several = "several": "con più destinatari", "with more recipients";
    }
}

/// A change of status that an element brings about.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct StatusChange {
    /// The status before.
    pub from: NotificationStatus,
    /// The status after.
    pub to: NotificationStatus,
    /// With how many recipients.
    pub recipients: Recipients,
}

/// What is known of a category.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct Category {
    /// The code, such as `REFINEMENT`.
    pub code: &'static str,
    /// What it tells.
    pub meaning: Text,
    /// Whom it concerns.
    pub scope: Scope,
    /// The part of the life it belongs to.
    pub stage: Stage,
    /// What it means in law or for what follows; `None` if nothing.
    pub legal_effect: Option<Text>,
    /// The date that counts, and where it is written; `None` if none does.
    pub legal_date: Option<Text>,
    /// The [legal fact](super::legal_fact) that proves it.
    pub legal_fact: Option<&'static str>,
    /// True if its details name the notice of arrival (AAR, a PDF of its own): `generatedAarUrl`.
    pub carries_aar: bool,
    /// Fields of `details` worth a look.
    pub details: &'static [&'static str],
    /// What it settles.
    pub finality: Finality,
    /// The version that has it first.
    #[serde(serialize_with = "as_text")]
    pub since: Version,
    /// False for a category that the platform keeps to itself.
    pub public: bool,
    /// Whether streams carry it.
    pub in_streams: InStreams,
    /// Whether the portals show it as a step; the others are only seen through the status.
    pub shown_in_portals: bool,
}

impl Category {
    pub(super) const fn new(
        code: &'static str,
        scope: Scope,
        stage: Stage,
        it: &'static str,
        en: &'static str,
    ) -> Self {
        Self {
            code,
            meaning: text(it, en),
            scope,
            stage,
            legal_effect: None,
            legal_date: None,
            legal_fact: None,
            carries_aar: false,
            details: &[],
            finality: Finality::Nothing,
            since: Version::V1,
            public: true,
            in_streams: InStreams::IfNamed,
            shown_in_portals: false,
        }
    }

    pub(super) const fn effect(mut self, it: &'static str, en: &'static str) -> Self {
        self.legal_effect = Some(text(it, en));
        self
    }

    /// A date that is told in words.
    pub(super) const fn dated(mut self, it: &'static str, en: &'static str) -> Self {
        self.legal_date = Some(text(it, en));
        self
    }

    /// A date that stands in a field.
    pub(super) const fn dated_by(self, field: &'static str) -> Self {
        self.dated(field, field)
    }

    pub(super) const fn proven_by(mut self, legal_fact: &'static str) -> Self {
        self.legal_fact = Some(legal_fact);
        self
    }

    pub(super) const fn aar(mut self) -> Self {
        self.carries_aar = true;
        self
    }

    pub(super) const fn details(mut self, fields: &'static [&'static str]) -> Self {
        self.details = fields;
        self
    }

    pub(super) const fn settles(mut self, finality: Finality) -> Self {
        self.finality = finality;
        self
    }

    /// First seen in version 2 with this minor number.
    pub(super) const fn since(mut self, minor: u8) -> Self {
        self.since = Version::new(2, minor);
        self
    }

    /// Kept by the platform to itself.
    pub(super) const fn internal(mut self) -> Self {
        self.public = false;
        self
    }

    pub(super) const fn by_default(mut self) -> Self {
        self.in_streams = InStreams::Default;
        self
    }

    pub(super) const fn never_streamed(mut self) -> Self {
        self.in_streams = InStreams::Never;
        self
    }

    pub(super) const fn shown(mut self) -> Self {
        self.shown_in_portals = true;
        self
    }

    /// The category as a type.
    #[must_use]
    pub fn category(&self) -> TimelineCategory {
        self.code.into()
    }

    /// The legal fact as a type.
    #[must_use]
    pub fn legal_fact_category(&self) -> Option<LegalFactCategory> {
        self.legal_fact.map(Into::into)
    }

    /// What it does to the status, by the platform's map alone. Elements that end the delivery wait for all recipients.
    ///
    /// ```
    /// use send_core::catalogue::{self, Recipients};
    /// let deceased = catalogue::category("ANALOG_WORKFLOW_RECIPIENT_DECEASED").ok_or("not there")?;
    /// let changes: Vec<_> = deceased.status_changes().map(|change| (change.from.to_string(), change.recipients)).collect();
    /// assert_eq!(changes, [("DELIVERING".to_owned(), Recipients::Any), ("VIEWED".to_owned(), Recipients::One)]);
    /// # Ok::<(), &str>(())
    /// ```
    pub fn status_changes(&self) -> impl Iterator<Item = StatusChange> + use<> {
        let category = self.category();
        NotificationStatus::ALL.iter().flat_map(move |from| {
            let [one, several] = [false, true].map(|several| match transition(from, &category, several) {
                Transition::Changes(to) => Some(to),
                _ => None,
            });
            let change = |to: Option<NotificationStatus>, recipients| {
                to.map(|to| StatusChange { from: from.clone(), to, recipients })
            };
            if one == several {
                [change(one, Recipients::Any), None]
            } else {
                [change(one, Recipients::One), change(several, Recipients::Several)]
            }
            .into_iter()
            .flatten()
        })
    }
}

impl Entry for Category {
    fn kind(&self) -> Kind {
        Kind::Category
    }

    fn code(&self) -> &'static str {
        self.code
    }

    fn meaning(&self) -> Text {
        self.meaning
    }

    fn facts(&self, lang: Lang) -> Vec<Fact> {
        let changes: Vec<_> = self
            .status_changes()
            .map(|StatusChange { from, to, recipients }| match recipients {
                Recipients::Any => format!("{from} > {to}"),
                _ => format!("{from} > {to} ({})", recipients.words().get(lang)),
            })
            .collect();
        let settles = (self.finality != Finality::Nothing).then(|| self.finality.words());
        let proof = match (self.legal_fact, self.carries_aar) {
            (Some(fact), _) => fact,
            (None, true) => "AAR",
            (None, false) => "",
        };
        Facts::new(lang)
            .add_text(text("fase", "stage"), Some(self.stage.words()))
            .add_text(text("riguarda", "concerns"), Some(self.scope.words()))
            .add_text(text("effetto", "effect"), self.legal_effect)
            .add_text(text("data che conta", "date that counts"), self.legal_date)
            .add(text("documento che lo prova", "document that proves it"), proof)
            .add_text(text("rende definitivo", "settles"), settles)
            .add(text("cambia lo stato", "changes the status"), changes.join(", "))
            .add(text("dettagli utili", "details to look at"), self.details.join(", "))
            .add_text(text("nei flussi di eventi", "in streams"), Some(self.in_streams.words()))
            .add(text("dalla versione", "since version"), self.since.to_string())
            .add_if(text("solo interna", "internal only"), !self.public)
            .add_if(text("visibile nei portali", "shown in the portals"), self.shown_in_portals)
            .done()
    }
}
