//! What may still happen to a recipient, and by when.
//!
//! Sources: pagopa/pn-delivery-push-workflow `.../action/**` (when it sends again, and what stops it: access, payment,
//! cancellation); pagopa/pn-paper-tracker and pagopa/pn-paper-channel (storage); the platform's notes on GA26Q2.B (rework: letters
//! only, and not after an access or a cancellation).

use super::super::rome;
use super::super::terms::Terms;
use super::attempt::{Attempt, Means, Verdict};
use super::effect::{Effect, Outcome};
use super::facts::{Fact, Facts};
use crate::model::TimelineCategory as C;
use crate::time::Instant;
use serde::{Deserialize, Serialize};

/// Something that may still happen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub enum Next {
    /// A second round of digital attempts.
    DigitalAttempt {
        /// Not before this, if known.
        not_before: Option<Instant>,
    },
    /// A first letter.
    Letter {
        /// Not before this, if known: the platform waits after a courtesy message.
        not_before: Option<Instant>,
    },
    /// A second letter, to another address.
    SecondLetter,
    /// A simple registered letter, after every digital address failed: it informs, and has no legal effect.
    InformationLetter,
    /// The outcome of what was sent.
    Outcome {
        /// How it was sent.
        means: Means,
    },
    /// The letter lies at the post office: it counts as delivered at this instant if nobody fetches it before.
    EndOfStorage {
        /// When.
        at: Instant,
    },
    /// The notification takes effect by term.
    Finalisation {
        /// When.
        at: Instant,
    },
    /// The recipient, or a delegate, opens it: it takes effect then, if it had not.
    Access,
    /// The platform finds that printer or courier erred, and does part of it again: dates may be withdrawn.
    Rework,
}

/// What decides what may come.
pub(super) struct Situation<'s> {
    pub(super) outcome: Outcome,
    pub(super) effect: Effect,
    pub(super) attempts: &'s [Attempt],
    /// A cancellation was asked for: nothing new is sent, and accesses do not count.
    pub(super) stopped: bool,
}

pub(super) fn next(facts: &Facts<'_, '_>, now: &Situation<'_>, terms: &Terms) -> Vec<Next> {
    if now.effect == Effect::Void {
        return Vec::new();
    }
    let viewed = facts.has(C::NotificationViewed);
    let mut next = Vec::new();
    let sends_more = !(viewed || now.stopped || facts.has(C::Payment));
    if matches!(now.outcome, Outcome::NotSent | Outcome::Underway) {
        next.extend(open_attempt(facts, now.attempts, terms));
        if sends_more {
            next.extend(digital_attempt(facts, terms));
            next.extend(letter(facts, now.attempts));
        }
    }
    if sends_more && now.outcome == Outcome::DigitalFailure && !facts.has(C::SendSimpleRegisteredLetter) {
        next.push(Next::InformationLetter);
    }
    if let Effect::Due { at, .. } = now.effect {
        next.push(Next::Finalisation { at });
    }
    if !viewed && !now.stopped && now.outcome != Outcome::Deceased {
        next.push(Next::Access);
    }
    let by_letter = now.attempts.iter().any(|attempt| attempt.means == Means::Paper);
    if by_letter && !viewed {
        next.push(Next::Rework);
    }
    next
}

/// The second round that was scheduled, until it begins.
fn digital_attempt(facts: &Facts<'_, '_>, terms: &Terms) -> Option<Next> {
    let scheduled = facts.last(C::ScheduleDigitalWorkflow)?;
    let begun = facts.all(C::SendDigitalDomicile).any(|sent| sent.at() > scheduled.at());
    let details = &scheduled.details;
    let date = details.scheduling_date.as_ref().and_then(|date| date.instant().ok());
    let last = details.last_attempt_date.as_ref().and_then(|date| date.instant().ok());
    let not_before = date.or_else(|| last.map(|last| rome::later(last, terms.second_digital_attempt)));
    (!begun).then_some(Next::DigitalAttempt { not_before })
}

fn letter(facts: &Facts<'_, '_>, attempts: &[Attempt]) -> Option<Next> {
    let letters = attempts.iter().filter(|attempt| attempt.means == Means::Paper);
    let last = letters.max_by_key(|attempt| attempt.number);
    let failed = |attempt: &Attempt| {
        let verdict = attempt.result.as_ref().map(|result| result.verdict);
        attempt.number == 0 && matches!(verdict, Some(Verdict::Failed | Verdict::TimedOut))
    };
    match last {
        Some(attempt) => failed(attempt).then_some(Next::SecondLetter),
        None => {
            let probable = facts.last(C::ProbableSchedulingAnalogDate);
            let scheduled = facts.last(C::ScheduleAnalogWorkflow);
            let date = |fact: &Fact<'_>| {
                let details = &fact.details;
                let date = details.scheduling_analog_date.as_ref().or(details.scheduling_date.as_ref());
                date.and_then(|date| date.instant().ok())
            };
            let any = probable.or(scheduled)?;
            Some(Next::Letter { not_before: date(any).or_else(|| scheduled.and_then(date)) })
        }
    }
}

/// The attempt without an outcome, and the storage at the post office if it got there.
fn open_attempt(facts: &Facts<'_, '_>, attempts: &[Attempt], terms: &Terms) -> Vec<Next> {
    let served = attempts.iter().rfind(|attempt| attempt.means != Means::Information);
    let Some(open) = served.filter(|attempt| attempt.result.is_none()) else { return Vec::new() };
    let stored = facts.all(C::SendAnalogProgress).filter(|fact| Some(fact.at()) >= open.sent_at);
    let storage = stored.rev().find_map(|fact| end_of_storage(fact, terms));
    let storage = storage.filter(|_| open.means == Means::Paper).map(|at| Next::EndOfStorage { at });
    [Next::Outcome { means: open.means }].into_iter().chain(storage).collect()
}

/// When a letter that was stored counts as delivered, if this element tells the storage.
fn end_of_storage(fact: &Fact<'_>, terms: &Terms) -> Option<Instant> {
    let at = fact.date_or_at(fact.details.notification_date.as_ref());
    match fact.details.delivery_detail_code.as_deref() {
        Some("RECRN010") => Some(terms.end_of_storage_ar(at)),
        Some("RECAG011A") => Some(terms.end_of_storage_890(at)),
        _ => None,
    }
}
