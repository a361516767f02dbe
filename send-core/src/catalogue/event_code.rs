//! Event codes: what the courier or the mail server said of a sending (`details.deliveryDetailCode`).
//!
//! On paper the last letter tells how far the code goes: `A` and `D` come before the outcome and may be contradicted by it, with
//! `B` and `E` the scans are there, `C` and `F` close. The prefix tells the product: `RECRN` AR, `RECAG` 890, `RECRI` AR
//! abroad, `RECRS` and `RECRSI` the simple letter that follows a failed digital delivery.
//!
//! **Trust `details.responseStatus`, not the code**: a letter that was refused, or left at the post office, was not handed
//! over and is a delivery in law (OK). The portals' own lists of OK and KO codes are wording, and contradict it.
//!
//! Sources: pagopa/pn-paper-tracker `EventStatusCodeEnum.java`; pagopa/pn-paper-channel `ExternalChannelCodeEnum.java`; the
//! manual's page "Decodifiche SEND_ANALOG"; pagopa/pn-delivery-push-workflow `EventCodeInt.java` and
//! `DigitalWorkFlowExternalChannelResponseHandler.java` for the digital ones.

use super::Kind;
use super::entry::{Entry, Fact, Facts};
use super::text::{Text, text, vocabulary};
use crate::ident::Lang;
use crate::model::TimelineCategory;
use serde::Serialize;

vocabulary! {
    /// Which way a sending goes.
    pub enum Channel {
        /// A letter.
        Paper = "paper": "cartaceo", "paper";
        /// A digital address.
        Digital = "digital": "digitale", "digital";
    }
}

vocabulary! {
    /// What is sent.
    pub enum Product {
        /// Registered letter with advice of receipt.
        Ar = "AR": "raccomandata A/R", "registered letter with advice of receipt (AR)";
        /// Judicial-acts letter of law 890/1982.
        Law890 = "890": "raccomandata 890", "judicial-acts letter (890)";
        /// Registered letter with advice of receipt, abroad.
        International = "RIR": "raccomandata A/R internazionale", "international registered letter (RIR)";
        /// Simple registered letter, for information after a failed digital delivery.
        Simple = "RS": "raccomandata semplice", "simple registered letter (RS)";
        /// The same abroad.
        SimpleInternational = "RIS": "raccomandata semplice internazionale", "international simple registered letter (RIS)";
        /// Certified mail.
        Pec = "PEC": "PEC", "certified mail (PEC)";
        /// The platform's own qualified delivery service.
        Sercq = "SERCQ": "SERCQ", "qualified delivery service (SERCQ)";
    }
}

vocabulary! {
    /// How far a code goes.
    pub enum Phase {
        /// On the way.
        Intermediate = "intermediate": "intermedio", "on the way";
        /// The outcome as the postman noted it; may be missing, and may be contradicted.
        PreOutcome = "preOutcome": "pre-esito", "before the outcome";
        /// Scans of the documents are there.
        Scan = "scan": "dematerializzazione", "scans available";
        /// The courier closed the file.
        Closed = "closed": "fascicolo chiuso", "file closed";
        /// Made by SEND itself.
        Platform = "platform": "generato da SEND", "made by SEND";
        /// This sending came to nothing, another one follows.
        Retry = "retry": "da ripetere", "to be repeated";
        /// The printer or the courier refused it.
        Error = "error": "errore", "error";
        /// Between services of the platform.
        Internal = "internal": "interno", "internal";
    }
}

vocabulary! {
    /// What a code means for the attempt.
    pub enum Outcome {
        /// Not decided yet.
        Progress = "PROGRESS": "avanzamento", "progress";
        /// Delivered, or counts as delivered.
        Ok = "OK": "OK", "OK";
        /// Not delivered.
        Ko = "KO": "KO", "KO";
        /// The failure cause decides: see [`EventCode::outcome_with`].
        OkOrKo = "OK_OR_KO": "OK o KO secondo la causa", "OK or KO, by the cause";
        /// The platform tries again by itself.
        Retry = "RETRY": "nuovo tentativo automatico", "tried again by itself";
        /// The workflow pays no attention.
        Ignored = "IGNORED": "ignorato", "ignored";
    }
}

/// What is known of an event code.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct EventCode {
    /// The code, such as `RECRN001C`.
    pub code: &'static str,
    /// What happened.
    pub meaning: Text,
    /// Paper or digital.
    pub channel: Channel,
    /// What was sent.
    pub products: &'static [Product],
    /// How far it goes.
    pub phase: Phase,
    /// What it means for the attempt.
    pub outcome: Outcome,
    /// True if nothing that follows changes the outcome of this attempt.
    pub final_for_attempt: bool,
    /// True if elements of progress carry it.
    pub in_progress: bool,
    /// True if elements of feedback carry it.
    pub in_feedback: bool,
    /// Failure causes it may come with ([`failure_cause`](super::failure_cause)).
    pub failure_causes: &'static [&'static str],
    /// Documents it brings; those that end in `?` not always.
    pub documents: &'static [&'static str],
    /// What else is to be known.
    pub note: Option<Text>,
    /// Whether the portals show it; `None` where the code does not decide that.
    pub shown_in_portals: Option<bool>,
}

impl EventCode {
    pub(super) const fn paper(
        code: &'static str,
        products: &'static [Product],
        phase: Phase,
        outcome: Outcome,
        it: &'static str,
        en: &'static str,
    ) -> Self {
        Self {
            code,
            meaning: text(it, en),
            channel: Channel::Paper,
            products,
            phase,
            outcome,
            final_for_attempt: matches!(phase, Phase::Closed | Phase::Platform),
            in_progress: !matches!(phase, Phase::Internal),
            in_feedback: false,
            failure_causes: &[],
            documents: &[],
            note: None,
            shown_in_portals: Some(!matches!(phase, Phase::Internal | Phase::PreOutcome)),
        }
    }

    pub(super) const fn digital(
        code: &'static str,
        products: &'static [Product],
        phase: Phase,
        outcome: Outcome,
        it: &'static str,
        en: &'static str,
    ) -> Self {
        let mut entry = Self::paper(code, products, phase, outcome, it, en);
        entry.channel = Channel::Digital;
        entry.shown_in_portals = None;
        entry
    }

    /// Carried by feedback, not by progress.
    pub(super) const fn feedback(mut self) -> Self {
        self.in_progress = false;
        self.in_feedback = true;
        self
    }

    /// Carried by feedback or by progress.
    pub(super) const fn either(mut self) -> Self {
        self.in_feedback = true;
        self
    }

    /// Carried by nothing.
    pub(super) const fn nowhere(mut self) -> Self {
        self.in_progress = false;
        self
    }

    pub(super) const fn causes(mut self, causes: &'static [&'static str]) -> Self {
        self.failure_causes = causes;
        self
    }

    pub(super) const fn brings(mut self, documents: &'static [&'static str]) -> Self {
        self.documents = documents;
        self
    }

    pub(super) const fn note(mut self, note: Text) -> Self {
        self.note = Some(note);
        self
    }

    pub(super) const fn hidden(mut self) -> Self {
        self.shown_in_portals = Some(false);
        self
    }

    /// The outcome of the attempt when the code comes with this failure cause.
    ///
    /// ```
    /// use send_core::catalogue::{self, Outcome};
    /// let code = catalogue::event_code("RECRN002C").ok_or("not there")?;
    /// assert_eq!(code.outcome, Outcome::OkOrKo);
    /// assert_eq!(code.outcome_with("M05"), Outcome::Ok); // refused: that is a delivery
    /// assert_eq!(code.outcome_with("M07"), Outcome::Ko); // no such address: a second attempt follows
    /// # Ok::<(), &str>(())
    /// ```
    #[must_use]
    pub fn outcome_with(&self, cause: &str) -> Outcome {
        let second_attempt = super::failure_cause(cause).and_then(|cause| cause.second_attempt);
        match (self.outcome, second_attempt) {
            (Outcome::OkOrKo, Some(true)) => Outcome::Ko,
            (Outcome::OkOrKo, Some(false)) => Outcome::Ok,
            (outcome, _) => outcome,
        }
    }

    /// The categories of the timeline elements that carry the code; none if it never leaves the platform.
    pub fn carriers(&self) -> impl Iterator<Item = TimelineCategory> + use<> {
        use TimelineCategory as C;
        let Self { channel, products, in_progress, in_feedback, .. } = *self;
        let simple = |product: &Product| matches!(product, Product::Simple | Product::SimpleInternational);
        let paper = channel == Channel::Paper;
        [
            (C::SendAnalogProgress, in_progress && paper && !products.iter().all(simple)),
            (C::SendAnalogFeedback, in_feedback && paper),
            (C::SendSimpleRegisteredLetterProgress, in_progress && paper && products.iter().any(simple)),
            (C::SendDigitalProgress, in_progress && !paper),
            (C::SendDigitalFeedback, in_feedback && !paper),
        ]
        .into_iter()
        .filter_map(|(category, carries)| carries.then_some(category))
    }
}

impl Entry for EventCode {
    fn kind(&self) -> Kind {
        Kind::EventCode
    }

    fn code(&self) -> &'static str {
        self.code
    }

    fn meaning(&self) -> Text {
        self.meaning
    }

    fn facts(&self, lang: Lang) -> Vec<Fact> {
        let products: Vec<_> = self.products.iter().map(|product| product.words().get(lang)).collect();
        let carriers: Vec<_> = self.carriers().map(|category| category.as_str().to_owned()).collect();
        Facts::new(lang)
            .add(text("prodotto", "product"), products.join(", "))
            .add_text(text("fase", "phase"), Some(self.phase.words()))
            .add_text(text("esito", "outcome"), Some(self.outcome.words()))
            .add_if(text("definitivo per il tentativo", "final for the attempt"), self.final_for_attempt)
            .add(text("cause possibili", "possible causes"), self.failure_causes.join(", "))
            .add(text("documenti", "documents"), self.documents.join(", "))
            .add(text("elementi che lo portano", "elements that carry it"), carriers.join(", "))
            .add_yes_or_no(text("visibile nei portali", "shown in the portals"), self.shown_in_portals)
            .add_text(text("nota", "note"), self.note)
            .done()
    }
}
