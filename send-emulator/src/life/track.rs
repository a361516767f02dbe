//! Timetables: what waits for what.

use super::scene::{Scene, Turn};
use super::{cancellation, delivery, digital, paper, registry, rework, rounds, simple_letter, term, validation, view};
use crate::personas::Source;
use crate::world::NotificationId;
use send_core::model::RefusalReason;
use send_core::time::Instant;

/// Somebody's place on a track.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Course {
    pub(crate) notification: NotificationId,
    /// The recipient whose track it is; none for the notification as a whole.
    pub(crate) recipient: Option<usize>,
    pub(crate) track: Track,
    pub(crate) step: usize,
    pub(crate) leg: Leg,
}

/// Which sending a course is about. All that a course remembers: the rest stands in the timeline.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Leg {
    /// The source of the digital address.
    pub(crate) source: Source,
    /// The attempt, from 0.
    pub(crate) attempt: u8,
    /// The second round tries the address of the first one again.
    pub(crate) is_repeat: bool,
    /// The shipment of an attempt on paper, or the repetition of a message: from 0.
    pub(crate) part: u8,
    /// The next event of the sequence that is programmed.
    pub(crate) event: u8,
    /// Reworks so far, by the attempt that they began with.
    pub(crate) reworks: [u8; 2],
}

impl Leg {
    /// How many reworks there were.
    pub(crate) const fn reworked(self) -> u8 {
        self.reworks[0].saturating_add(self.reworks[1])
    }

    /// The same sending, at the next event.
    pub(crate) const fn onward(self) -> Self {
        Self { event: self.event.saturating_add(1), ..self }
    }

    /// The next shipment or repetition, from its first event.
    pub(crate) const fn next_part(self) -> Self {
        Self { part: self.part.saturating_add(1), event: 0, ..self }
    }

    /// An attempt on paper.
    pub(crate) const fn attempt(self, attempt: u8) -> Self {
        Self { attempt, part: 0, event: 0, ..self }
    }

    /// A message to a source.
    pub(crate) const fn to(self, source: Source, attempt: u8, is_repeat: bool) -> Self {
        Self { source, attempt, is_repeat, part: 0, event: 0, ..self }
    }

    /// What tells the waits of two legs apart.
    pub(crate) const fn number(self) -> u64 {
        let parts =
            [self.source as u8, self.attempt, self.is_repeat as u8, self.part, self.event, self.reworked(), 0, 0];
        u64::from_be_bytes(parts)
    }
}

/// A timetable.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Track {
    /// From the request to its acceptance or refusal.
    Validation,
    /// The notice of arrival, courtesy messages, the choice of the channel.
    Delivery,
    /// The registry is asked whether there is a digital address at all.
    Choice,
    /// The registry is asked for the address of a round.
    Registry,
    /// Another source of digital addresses is looked at.
    Address,
    /// A message is sent.
    Message,
    /// What the provider reports of a message.
    Receipts,
    /// A provider said nothing.
    Silence,
    /// A message is sent once more within the attempt.
    Repetition,
    /// A message failed: what is tried next.
    Round,
    /// The second attempt on a source waits for its day.
    SecondRound,
    /// A message arrived.
    DigitalSuccess,
    /// No digital address took it.
    DigitalFailure,
    /// The letter that follows.
    SimpleLetter,
    /// What the courier reports of that letter.
    SimpleCourier,
    /// Delivery on paper waits for the courtesy message to work.
    Paper,
    /// A letter is prepared and handed over.
    Letter,
    /// What the courier reports of a letter.
    Courier,
    /// A letter lies at the post office.
    Storage,
    /// A letter arrived, or counts as delivered.
    AnalogSuccess,
    /// The recipient is dead.
    Deceased,
    /// Nobody found the recipient.
    Unreachable,
    /// The term runs.
    Refinement,
    /// The operators are about to do it again.
    Operators,
    /// Somebody looked at the notification.
    View,
    /// The sender asked for a cancellation.
    Cancellation,
}

impl Track {
    pub(super) fn steps(self) -> &'static [Step] {
        match self {
            Self::Validation => validation::STEPS,
            Self::Delivery => delivery::STEPS,
            Self::Choice => registry::CHOICE,
            Self::Registry => registry::ROUND,
            Self::Address => rounds::ADDRESS,
            Self::Message => digital::MESSAGE,
            Self::Receipts => digital::RECEIPTS,
            Self::Silence => digital::SILENCE,
            Self::Repetition => digital::REPETITION,
            Self::Round => rounds::ROUND,
            Self::SecondRound => rounds::SECOND,
            Self::DigitalSuccess => digital::end::SUCCESS,
            Self::DigitalFailure => digital::end::FAILURE,
            Self::SimpleLetter => simple_letter::LETTER,
            Self::SimpleCourier => simple_letter::COURIER,
            Self::Paper => paper::SCHEDULE,
            Self::Letter => paper::LETTER,
            Self::Courier => paper::courier::STEPS,
            Self::Storage => paper::storage::STEPS,
            Self::AnalogSuccess => paper::end::SUCCESS,
            Self::Deceased => paper::end::DECEASED,
            Self::Unreachable => paper::end::UNREACHABLE,
            Self::Refinement => term::STEPS,
            Self::Operators => rework::STEPS,
            Self::View => view::STEPS,
            Self::Cancellation => cancellation::STEPS,
        }
    }

    /// True if it goes on when the sender asked for a cancellation: what was handed over is still reported, and a letter at the post
    /// office still comes to its end there.
    pub(super) const fn survives_cancellation(self) -> bool {
        matches!(self, Self::Cancellation | Self::Receipts | Self::Courier | Self::Storage | Self::SimpleCourier)
    }

    /// True if a rework puts an end to it.
    pub(super) const fn ends_with_rework(self) -> bool {
        use Track as T;
        matches!(
            self,
            T::Letter
                | T::Courier
                | T::Storage
                | T::AnalogSuccess
                | T::Deceased
                | T::Unreachable
                | T::Refinement
                | T::Operators
        )
    }
}

/// A wait, and what is done after it.
pub(super) struct Step {
    pub(super) wait: Wait,
    pub(super) act: fn(&Scene<'_>) -> Turn,
}

pub(super) enum Wait {
    /// The platform is at work for about so many milliseconds.
    Work(u64),
    /// A date has to come.
    Until(fn(&Scene<'_>) -> Instant),
}

impl Step {
    /// After the platform worked for about so many milliseconds.
    pub(super) const fn after(milliseconds: u64, act: fn(&Scene<'_>) -> Turn) -> Self {
        Self { wait: Wait::Work(milliseconds), act }
    }

    /// At a date.
    pub(super) const fn at(date: fn(&Scene<'_>) -> Instant, act: fn(&Scene<'_>) -> Turn) -> Self {
        Self { wait: Wait::Until(date), act }
    }
}

/// What comes after a step.
#[derive(Debug, Clone)]
pub(crate) enum Next {
    /// The next step of the track, if there is one.
    Onward,
    /// The same step again, for another leg.
    Again(Leg),
    /// Another track, from its first step.
    Go(Track, Leg),
    /// The request is accepted: every recipient gets on this track.
    Accept(Track),
    /// Nothing more.
    End,
    /// The attempt of the leg is done again.
    Restart,
    /// The request is refused.
    Refuse(Vec<RefusalReason>),
}
