//! A notification recipient by recipient.

use super::calendar::{TermsFields, terms};
use crate::argument::Fields;
use crate::enums::Value;
use crate::fact::fact;
use crate::invalid::Invalid;
use crate::json::Json;
use crate::language::Language;
use crate::model::{FullSentNotification, LegalFactId};
use pyo3::prelude::*;
use send_core::ident::Localized;
use send_core::lifecycle as core;
use send_core::model::{NotificationStatus, TimelineCategory};
use send_core::time::Instant;

/// A list of the core's values as a list of their classes.
fn all<C: Clone, P: From<C>>(values: &[C]) -> Vec<P> {
    values.iter().cloned().map(P::from).collect()
}

fact! {
    /// A notification as it stands for its sender and for each recipient.
    NotificationView in "send_sdk.lifecycle" of core::NotificationView {
        /// The status that the elements come to, as answers show it.
        show status: Value<NotificationStatus> = |view| Value(view.status.clone()),
        /// For the sender it counts from here, once it is accepted: the document was on the platform.
        show filed_at: Option<Instant> = |view| view.filed_at,
        /// When it was refused: there is no notification.
        show refused_at: Option<Instant> = |view| view.refused_at,
        /// When its cancellation was asked for. Only `cancelled_at` proves it.
        show cancellation_asked_at: Option<Instant> = |view| view.cancellation_asked_at,
        /// When it was cancelled: from then on it has no effect.
        show cancelled_at: Option<Instant> = |view| view.cancelled_at,
        /// True if the sender may still cancel it.
        hide can_be_cancelled: bool = |view| view.can_be_cancelled,
        /// When the documents are removed from the platform, once the first recipient is settled.
        hide documents_removed_at: Option<Instant> = |view| view.documents_removed_at,
        /// The recipients, by index.
        count recipients: Vec<RecipientView> = |view| all(&view.recipients),
        /// Documents that concern the whole notification.
        count proofs: Vec<Proof> = |view| all(&view.proofs),
    }
}

fact! {
    /// One recipient.
    RecipientView in "send_sdk.lifecycle" of core::RecipientView {
        /// The recipient's index.
        show index: usize = |it| it.index,
        /// The channel, by the platform's rule: digital if anything went to a digital address.
        show channel: Value<core::Channel> = |it| Value(it.channel),
        /// What was tried, in order.
        count attempts: Vec<Attempt> = |it| all(&it.attempts),
        /// How far the delivery has come.
        show outcome: Value<core::Outcome> = |it| Value(it.outcome),
        /// When the recipient or a delegate first opened it.
        show viewed_at: Option<Instant> = |it| it.viewed.map(|access| access.at),
        /// True if that was a delegate; `None` if nobody opened it.
        hide viewed_by_delegate: Option<bool> = |it| it.viewed.map(|access| access.by_delegate),
        /// When the sender first told a payment by this recipient; it has no legal effect.
        hide paid_at: Option<Instant> = |it| it.paid_at,
        /// How often part of the timeline was made void and done again.
        hide reworks: usize = |it| it.reworks,
        /// The legal effect.
        show effect: Effect = |it| it.effect.into(),
        /// What may still happen.
        count next: Vec<Next> = |it| all(&it.next),
        /// Documents that prove it.
        count proofs: Vec<Proof> = |it| all(&it.proofs),
    }

    /// What happened and what may come, told line by line in English (`"en"`) or Italian (`"it"`).
    #[pyo3(signature = (lang = Language::ENGLISH))]
    fn story(&self, lang: Language) -> Vec<String> {
        self.0.story(lang.0)
    }
}

fact! {
    /// The legal effect for a recipient (perfezionamento).
    Effect in "send_sdk.lifecycle" of core::Effect {
        /// How far it is.
        show kind: Value<core::Effect> = |effect| Value(*effect),
        /// When it took effect (`FINAL`) or will (`DUE`). Show people the day in Rome.
        show at: Option<Instant> = |effect| effect.at(),
        /// Why then.
        show basis: Option<Value<core::Basis>> = |effect| match effect {
            core::Effect::Due { basis, .. } | core::Effect::Final { basis, .. } => Some(Value(*basis)),
            _ => None,
        },
        /// The law, as the SEND manual quotes it.
        hide law: Option<&'static str> = |effect| match effect {
            core::Effect::Due { basis, .. } | core::Effect::Final { basis, .. } => Some(basis.law()),
            _ => None,
        },
        /// True if the platform scheduled the date; false if it is computed here from the terms.
        hide is_scheduled: bool = |effect| matches!(effect, core::Effect::Due { scheduled: true, .. }),
    }

    /// The same for a person, in English (`"en"`) or Italian (`"it"`).
    #[pyo3(signature = (lang = Language::ENGLISH))]
    fn text(&self, lang: Language) -> String {
        self.0.text(lang.0)
    }

    fn __str__(&self) -> String {
        self.text(Language::ENGLISH)
    }
}

fact! {
    /// One sending, and what came of it.
    Attempt in "send_sdk.lifecycle" of core::Attempt {
        /// How it went.
        show means: Value<core::Means> = |it| Value(it.means),
        /// Which attempt, from 0: of this source if digital.
        show number: usize = |it| it.number,
        /// Where the digital address came from: `PLATFORM`, `SPECIAL` (the sender) or `GENERAL` (a registry).
        show source: Option<String> = |it| it.source.clone(),
        /// The kind of the digital address (`PEC`, `SERCQ`) or of the letter (`AR`, `890`, `RIR`…).
        show kind: Option<String> = |it| it.kind.clone(),
        /// The address used, as it came. Personal data.
        hide address: Option<Json> = |it| it.address.as_ref().map(|raw| Json(raw.as_str().to_owned())),
        /// When it was sent; `None` if it never was, for want of an address.
        show sent_at: Option<Instant> = |it| it.sent_at,
        /// How it ended; `None` while that is open.
        show verdict: Option<Value<core::Verdict>> = |it| it.result.as_ref().map(|result| Value(result.verdict)),
        /// When it ended, by the date that counts.
        show ended_at: Option<Instant> = |it| it.result.as_ref().map(|result| result.at),
        /// The code of the event (`deliveryDetailCode`), such as `RECRN001C` or `C003`.
        show code: Option<String> = |it| it.result.as_ref().and_then(|result| result.code.clone()),
        /// The cause of the failure, such as `M03`.
        show cause: Option<String> = |it| it.result.as_ref().and_then(|result| result.cause.clone()),
        /// Id of the element that opened it.
        hide element_id: String = |it| it.element_id.clone(),
        /// Id of the element that tells how it ended.
        hide result_element_id: Option<String> = |it| it.result.as_ref().map(|result| result.element_id.clone()),
    }

    /// The same for a person, in English (`"en"`) or Italian (`"it"`).
    #[pyo3(signature = (lang = Language::ENGLISH))]
    fn text(&self, lang: Language) -> String {
        self.0.text(lang.0)
    }

    fn __str__(&self) -> String {
        self.text(Language::ENGLISH)
    }
}

fact! {
    /// Something that may still happen.
    Next in "send_sdk.lifecycle" of core::Next {
        /// What.
        show kind: Value<core::Next> = |next| Value(*next),
        /// When, for `END_OF_STORAGE` and `FINALISATION`.
        show at: Option<Instant> = |next| match next {
            core::Next::EndOfStorage { at } | core::Next::Finalisation { at } => Some(*at),
            _ => None,
        },
        /// Not before this, for `DIGITAL_ATTEMPT` and `LETTER`, if known.
        show not_before: Option<Instant> = |next| match next {
            core::Next::DigitalAttempt { not_before } | core::Next::Letter { not_before } => *not_before,
            _ => None,
        },
        /// How it was sent, for `OUTCOME`.
        show means: Option<Value<core::Means>> = |next| match next {
            core::Next::Outcome { means } => Some(Value(*means)),
            _ => None,
        },
    }

    /// The same for a person, in English (`"en"`) or Italian (`"it"`).
    #[pyo3(signature = (lang = Language::ENGLISH))]
    fn text(&self, lang: Language) -> String {
        self.0.text(lang.0)
    }

    fn __str__(&self) -> String {
        self.text(Language::ENGLISH)
    }
}

fact! {
    /// A legal fact, and what it proves here. What counts is the element that carries it.
    Proof in "send_sdk.lifecycle" of core::Proof {
        /// The document, to download.
        show fact: LegalFactId = |proof| proof.fact.clone().into(),
        /// The element that carries it.
        hide element_id: String = |proof| proof.element_id.clone(),
        /// What that element tells.
        show category: Value<TimelineCategory> = |proof| Value(proof.category.clone()),
    }

    /// What it proves, in English (`"en"`) or Italian (`"it"`).
    #[pyo3(signature = (lang = Language::ENGLISH))]
    fn text(&self, lang: Language) -> String {
        self.0.text(lang.0)
    }

    fn __str__(&self) -> String {
        self.text(Language::ENGLISH)
    }
}

/// The view of a notification as its sender reads it.
#[pyfunction]
#[pyo3(signature = (notification, terms: "Terms | None" = None))]
pub(crate) fn lifecycle_view(
    py: Python<'_>,
    notification: &Bound<'_, FullSentNotification>,
    terms: Option<Fields<TermsFields>>,
) -> PyResult<NotificationView> {
    let (notification, terms) = (notification.get(), self::terms(terms));
    let view = py.detach(|| core::NotificationView::of(&notification.0, &terms));
    Ok(NotificationView(view.map_err(Invalid::from)?))
}
