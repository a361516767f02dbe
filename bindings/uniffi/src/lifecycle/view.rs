//! A notification recipient by recipient.

use crate::answer::LegalFactIdData;
use crate::text::TextData;
use send_core::ident::Lang;
use send_core::lifecycle::{
    Access, Attempt, AttemptResult, Basis, Channel, Effect, Means, Next, NotificationView, Outcome, Proof,
    RecipientView, Verdict,
};
use std::time::SystemTime;

/// Declares the twin of an enumeration of the core; what the core adds tomorrow is `Unknown`.
macro_rules! twins {
    ($($(#[$doc:meta])* $Twin:ident of $Core:ident { $($Variant:ident,)* })*) => {
        $(
            $(#[$doc])*
            #[derive(Clone, Copy, Debug, PartialEq, Eq, uniffi::Enum)]
            #[allow(missing_docs)]
            pub enum $Twin {
                $($Variant,)*
                /// Something that this version has no name for.
                Unrecognised,
            }

            impl From<$Core> for $Twin {
                fn from(value: $Core) -> Self {
                    match value {
                        $($Core::$Variant => Self::$Variant,)*
                        _ => Self::Unrecognised,
                    }
                }
            }
        )*
    };
}

twins! {
    /// How the platform tries to reach a recipient.
    ChannelData of Channel { Digital, Paper, Unknown, }
    /// How far the delivery has come.
    OutcomeData of Outcome {
        NotSent, Underway, DeliveredDigitally, DigitalFailure, DeliveredOnPaper, Untraceable, TimedOut, Deceased,
    }
    /// The legal ground of a date.
    BasisData of Basis { Filing, DigitalDelivery, DigitalFailure, PaperDelivery, Deposit, Access, Term, }
    /// How a sending goes.
    MeansData of Means { Digital, Paper, Information, }
    /// How a sending ended.
    VerdictData of Verdict { Delivered, Failed, TimedOut, NoAddress, }
}

/// A document that proves something.
#[derive(Clone, Debug, uniffi::Record)]
pub struct ProofData {
    /// The document.
    pub fact: LegalFactIdData,
    /// The element that carries it.
    pub element_id: String,
    /// What that element tells.
    pub category: String,
    /// What it proves, for people.
    pub text: TextData,
}

impl From<Proof> for ProofData {
    fn from(proof: Proof) -> Self {
        let text = (&proof).into();
        let Proof { fact, element_id, category, .. } = proof;
        Self { fact: fact.into(), element_id, category: category.to_string(), text }
    }
}

/// What came of a sending.
#[derive(Clone, Debug, uniffi::Record)]
pub struct AttemptResultData {
    /// How it ended.
    pub verdict: VerdictData,
    /// When.
    pub at: SystemTime,
    /// The code of the event.
    pub code: Option<String>,
    /// The cause of the failure.
    pub cause: Option<String>,
    /// Id of the element that tells it.
    pub element_id: String,
}

impl From<AttemptResult> for AttemptResultData {
    fn from(result: AttemptResult) -> Self {
        let AttemptResult { verdict, at, code, cause, element_id, .. } = result;
        Self { verdict: verdict.into(), at: at.into(), code, cause, element_id }
    }
}

/// One sending.
#[derive(Clone, uniffi::Record)]
pub struct AttemptData {
    /// How it went.
    pub means: MeansData,
    /// Which, from 0.
    pub number: i32,
    /// Where the digital address came from.
    pub source: Option<String>,
    /// The kind of the address or of the letter.
    pub kind: Option<String>,
    /// The address, as JSON.
    pub address: Option<String>,
    /// When it was sent.
    pub sent_at: Option<SystemTime>,
    /// What came of it.
    pub result: Option<AttemptResultData>,
    /// Id of the element that opened it.
    pub element_id: String,
    /// For people.
    pub text: TextData,
}

/// Does not show the address.
impl std::fmt::Debug for AttemptData {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("AttemptData").field("element_id", &self.element_id).finish_non_exhaustive()
    }
}

impl From<Attempt> for AttemptData {
    fn from(attempt: Attempt) -> Self {
        let text = (&attempt).into();
        let Attempt { means, number, source, kind, address, sent_at, result, element_id, .. } = attempt;
        Self {
            means: means.into(),
            number: i32::try_from(number).unwrap_or(i32::MAX),
            source,
            kind,
            address: address.map(|address| address.as_str().to_owned()),
            sent_at: sent_at.map(Into::into),
            result: result.map(Into::into),
            element_id,
            text,
        }
    }
}

/// Which legal effect.
#[derive(Clone, Copy, Debug, PartialEq, Eq, uniffi::Enum)]
pub enum EffectKindData {
    /// Nothing fixes a date yet.
    Pending,
    /// It will take effect.
    Due,
    /// It took effect.
    Final,
    /// No term runs.
    NoTerm,
    /// It has no effect.
    Void,
    /// Something that this version has no name for.
    Unrecognised,
}

/// The legal effect.
#[derive(Clone, Debug, uniffi::Record)]
pub struct EffectData {
    /// Which.
    pub kind: EffectKindData,
    /// When.
    pub at: Option<SystemTime>,
    /// Why then.
    pub basis: Option<BasisData>,
    /// The same in words.
    pub basis_text: Option<TextData>,
    /// The law.
    pub law: Option<String>,
    /// Whether the platform scheduled the date.
    pub scheduled: bool,
    /// For people.
    pub text: TextData,
}

impl From<Effect> for EffectData {
    fn from(effect: Effect) -> Self {
        let (kind, basis, scheduled) = match effect {
            Effect::Pending => (EffectKindData::Pending, None, false),
            Effect::Due { basis, scheduled, .. } => (EffectKindData::Due, Some(basis), scheduled),
            Effect::Final { basis, .. } => (EffectKindData::Final, Some(basis), true),
            Effect::NoTerm => (EffectKindData::NoTerm, None, false),
            Effect::Void => (EffectKindData::Void, None, false),
            _ => (EffectKindData::Unrecognised, None, false),
        };
        Self {
            kind,
            at: effect.at().map(Into::into),
            basis: basis.map(Into::into),
            basis_text: basis.as_ref().map(Into::into),
            law: basis.map(|basis| basis.law().to_owned()),
            scheduled,
            text: (&effect).into(),
        }
    }
}

/// What may still happen.
#[derive(Clone, Copy, Debug, PartialEq, Eq, uniffi::Enum)]
pub enum NextKindData {
    /// A second round of digital attempts.
    DigitalAttempt,
    /// A first letter.
    Letter,
    /// A second letter.
    SecondLetter,
    /// A simple registered letter, for information.
    InformationLetter,
    /// The outcome of what was sent.
    Outcome,
    /// The end of storage.
    EndOfStorage,
    /// The end of the term.
    Finalisation,
    /// An access.
    Access,
    /// A rework.
    Rework,
    /// Something that this version has no name for.
    Unrecognised,
}

/// The same, with its date.
#[derive(Clone, Debug, uniffi::Record)]
pub struct NextData {
    /// What.
    pub kind: NextKindData,
    /// At which instant, or not before which.
    pub at: Option<SystemTime>,
    /// How it was sent, of an outcome.
    pub means: Option<MeansData>,
    /// For people.
    pub text: TextData,
}

impl From<Next> for NextData {
    fn from(next: Next) -> Self {
        let (kind, at, means) = match next {
            Next::DigitalAttempt { not_before } => (NextKindData::DigitalAttempt, not_before, None),
            Next::Letter { not_before } => (NextKindData::Letter, not_before, None),
            Next::SecondLetter => (NextKindData::SecondLetter, None, None),
            Next::InformationLetter => (NextKindData::InformationLetter, None, None),
            Next::Outcome { means } => (NextKindData::Outcome, None, Some(means)),
            Next::EndOfStorage { at } => (NextKindData::EndOfStorage, Some(at), None),
            Next::Finalisation { at } => (NextKindData::Finalisation, Some(at), None),
            Next::Access => (NextKindData::Access, None, None),
            Next::Rework => (NextKindData::Rework, None, None),
            _ => (NextKindData::Unrecognised, None, None),
        };
        Self { kind, at: at.map(Into::into), means: means.map(Into::into), text: (&next).into() }
    }
}

/// An access.
#[derive(Clone, Debug, uniffi::Record)]
pub struct AccessData {
    /// When.
    pub at: SystemTime,
    /// Whether it was a delegate.
    pub by_delegate: bool,
}

impl From<Access> for AccessData {
    fn from(access: Access) -> Self {
        let Access { at, by_delegate, .. } = access;
        Self { at: at.into(), by_delegate }
    }
}

/// One recipient.
#[derive(Clone, Debug, uniffi::Record)]
pub struct RecipientViewData {
    /// Position.
    pub index: i32,
    /// How the platform tries.
    pub channel: ChannelData,
    /// What was tried.
    pub attempts: Vec<AttemptData>,
    /// How far it has come.
    pub outcome: OutcomeData,
    /// The same in words.
    pub outcome_text: TextData,
    /// The first access.
    pub viewed: Option<AccessData>,
    /// When a payment was told.
    pub paid_at: Option<SystemTime>,
    /// How often part was done again.
    pub reworks: i32,
    /// The legal effect.
    pub effect: EffectData,
    /// What may still happen.
    pub next: Vec<NextData>,
    /// What proves it.
    pub proofs: Vec<ProofData>,
    /// The whole in sentences, in English.
    pub story: Vec<String>,
    /// The same in Italian.
    pub story_it: Vec<String>,
}

impl From<RecipientView> for RecipientViewData {
    fn from(view: RecipientView) -> Self {
        let (story, story_it) = (view.story(Lang::En), view.story(Lang::It));
        let RecipientView { index, channel, attempts, outcome, viewed, paid_at, reworks, effect, next, proofs, .. } =
            view;
        let position = |number: usize| i32::try_from(number).unwrap_or(i32::MAX);
        Self {
            index: position(index),
            channel: channel.into(),
            attempts: each(attempts),
            outcome: outcome.into(),
            outcome_text: (&outcome).into(),
            viewed: viewed.map(Into::into),
            paid_at: paid_at.map(Into::into),
            reworks: position(reworks),
            effect: effect.into(),
            next: each(next),
            proofs: each(proofs),
            story,
            story_it,
        }
    }
}

/// A notification.
#[derive(Clone, Debug, uniffi::Record)]
pub struct NotificationViewData {
    /// Where it stands.
    pub status: String,
    /// From when it counts for the sender.
    pub filed_at: Option<SystemTime>,
    /// When it was refused.
    pub refused_at: Option<SystemTime>,
    /// When its cancellation was asked for.
    pub cancellation_asked_at: Option<SystemTime>,
    /// When it was cancelled.
    pub cancelled_at: Option<SystemTime>,
    /// Whether it may still be.
    pub can_be_cancelled: bool,
    /// When the documents are removed.
    pub documents_removed_at: Option<SystemTime>,
    /// The recipients.
    pub recipients: Vec<RecipientViewData>,
    /// What proves the whole.
    pub proofs: Vec<ProofData>,
}

impl From<NotificationView> for NotificationViewData {
    fn from(view: NotificationView) -> Self {
        let NotificationView {
            status,
            filed_at,
            refused_at,
            cancellation_asked_at,
            cancelled_at,
            can_be_cancelled,
            documents_removed_at,
            recipients,
            proofs,
            ..
        } = view;
        Self {
            status: status.to_string(),
            filed_at: filed_at.map(Into::into),
            refused_at: refused_at.map(Into::into),
            cancellation_asked_at: cancellation_asked_at.map(Into::into),
            cancelled_at: cancelled_at.map(Into::into),
            can_be_cancelled,
            documents_removed_at: documents_removed_at.map(Into::into),
            recipients: each(recipients),
            proofs: each(proofs),
        }
    }
}

fn each<T, U: From<T>>(items: Vec<T>) -> Vec<U> {
    items.into_iter().map(Into::into).collect()
}
