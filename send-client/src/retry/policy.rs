//! The retry table.
//!
//! Source: reference of the wire behaviour, section 7.2, which follows pagopa/pn-commons `CommonBaseClient.java` and what each
//! operation does on the platform.

use super::backoff::Backoff;
use crate::transport::TransportErrorKind;
use crate::{Error, ErrorKind};
use send_core::api::RetryClass;
use send_core::problem::Verdict;
use std::time::Duration;

/// What happened, as far as trying again is concerned.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Outcome {
    /// There was no connection: nothing was sent.
    NotSent,
    /// No answer, or one of a gateway that got none (502, 503, 504): the call may have been carried out.
    NoAnswer,
    /// The service failed (500): the call may have been carried out.
    Failure,
    /// Too many calls (429): not carried out.
    Limited,
    /// Carried out, and the answer cannot be read.
    Unreadable,
    /// An answer that will not change.
    Final,
}

impl Outcome {
    pub(super) fn of(error: &Error) -> Self {
        match (error.api_error(), error.transport()) {
            (Some(api), _) => match (api.verdict, api.status) {
                (Verdict::QuotaExhausted | Verdict::Gone, _) => Self::Final,
                (_, 429) => Self::Limited,
                // The storage, of a line too slow: 400.
                (Verdict::Unavailable, 400) => Self::NoAnswer,
                (_, 502..=504) => Self::NoAnswer,
                (_, 501) => Self::Final,
                (_, 500..) => Self::Failure,
                _ => Self::Final,
            },
            (None, Some(TransportErrorKind::Connect)) => Self::NotSent,
            (None, Some(TransportErrorKind::Timeout | TransportErrorKind::Broken)) => Self::NoAnswer,
            (None, None) if error.kind() == ErrorKind::Decode => Self::Unreadable,
            (None, _) => Self::Final,
        }
    }
}

/// What to do after an outcome.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Plan {
    /// Try again, so many times.
    Again(u32),
    /// Never: nobody knows what happened.
    Ask,
    /// Never.
    Stop,
}

/// The row of a class.
#[derive(Debug)]
pub(super) struct Policy {
    class: RetryClass,
    no_answer: Plan,
    failure: Plan,
    limited: Plan,
    unreadable: Plan,
}

use Plan::{Again, Ask, Stop};

/// Connection refused: whatever the call is, it was not made.
const NOT_SENT: Plan = Again(4);

const POLICIES: &[Policy] = &[
    row(RetryClass::Read, [Again(4), Again(2), Again(7), Stop]),
    row(RetryClass::Events, [Again(4), Again(4), Again(7), Stop]),
    // Each call writes an attestation.
    row(RetryClass::CostlyRead, [Again(2), Again(1), Again(4), Stop]),
    row(RetryClass::Repeatable, [Again(4), Again(2), Again(7), Stop]),
    row(RetryClass::Idempotent, [Again(4), Again(2), Again(7), Stop]),
    row(RetryClass::Removal, [Again(4), Again(2), Again(7), Stop]),
    row(RetryClass::Upload, [Again(4), Again(4), Again(4), Stop]),
    row(RetryClass::Voucher, [Again(2), Again(2), Again(2), Stop]),
    row(RetryClass::Reconcile, [Ask, Ask, Again(7), Ask]),
    row(RetryClass::ListFirst, [Ask, Ask, Again(7), Ask]),
    row(RetryClass::Uncertain, [Again(1), Again(1), Again(4), Stop]),
];

const fn row(class: RetryClass, [no_answer, failure, limited, unreadable]: [Plan; 4]) -> Policy {
    Policy { class, no_answer, failure, limited, unreadable }
}

/// What a class without a row gets: nothing is repeated, and nothing is believed.
const UNKNOWN_CLASS: Policy = row(RetryClass::Reconcile, [Ask, Ask, Stop, Ask]);

/// How often there were which outcomes.
#[derive(Debug, Default)]
pub(super) struct Tries {
    all: u32,
    by_outcome: [u32; 6],
}

impl Tries {
    /// Attempts that failed.
    pub(super) fn count(&self) -> u32 {
        self.all
    }

    /// Notes an outcome and returns how often it had been there before.
    fn note(&mut self, outcome: Outcome) -> u32 {
        self.all += 1;
        let count = &mut self.by_outcome[outcome as usize];
        *count += 1;
        *count - 1
    }
}

/// What to do next.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Next {
    /// Give up.
    Stop,
    /// Give up, and say that the call may have been carried out.
    Unknown,
    /// Wait and try again.
    Again(Backoff),
}

impl Policy {
    pub(super) fn of(class: RetryClass) -> &'static Self {
        POLICIES.iter().find(|policy| policy.class == class).unwrap_or(&UNKNOWN_CLASS)
    }

    pub(super) fn next(&self, error: &Error, tries: &mut Tries) -> Next {
        let outcome = Outcome::of(error);
        let before = tries.note(outcome);
        let plan = match outcome {
            Outcome::NotSent => NOT_SENT,
            Outcome::NoAnswer => self.no_answer,
            Outcome::Failure => self.failure,
            Outcome::Limited => self.limited,
            Outcome::Unreadable => self.unreadable,
            Outcome::Final => Stop,
        };
        match plan {
            Again(most) if before < most => Next::Again(backoff(outcome, before)),
            Ask => Next::Unknown,
            Again(_) | Stop => Next::Stop,
        }
    }
}

/// 0.5 s doubling to 30 s after failures, 1 s doubling to 60 s when the platform says that it is too much.
fn backoff(outcome: Outcome, step: u32) -> Backoff {
    let (first, cap) = match outcome {
        Outcome::Limited => (1000, 60),
        _ => (500, 30),
    };
    Backoff { first: Duration::from_millis(first), cap: Duration::from_secs(cap), step }
}

#[cfg(test)]
mod tests {
    use super::*;
    use send_core::api::ROUTES;
    use send_core::problem::ApiError;

    fn answered(status: u16, body: &str) -> Error {
        Error::api(ApiError::read(status, body.as_bytes()))
    }

    #[test]
    fn every_operation_has_a_row() {
        for route in ROUTES {
            assert_eq!(Policy::of(route.retry).class, route.retry, "{}", route.name);
        }
    }

    #[test]
    fn outcomes_are_told_apart() {
        for (error, outcome) in [
            (answered(500, r#"{"message":"Internal server error"}"#), Outcome::Failure),
            (answered(500, r#"{"status":500,"errors":[{"code":"PN_DELIVERYPUSH_FILE_GONE"}]}"#), Outcome::Final),
            (answered(501, ""), Outcome::Final),
            (answered(504, r#"{"message":"Endpoint request timed out"}"#), Outcome::NoAnswer),
            (answered(503, "<Error><Code>SlowDown</Code></Error>"), Outcome::NoAnswer),
            (answered(429, r#"{"message":"Too Many Requests"}"#), Outcome::Limited),
            (answered(429, r#"{"message":"Limit Exceeded"}"#), Outcome::Final),
            (answered(400, "<Error><Code>RequestTimeout</Code></Error>"), Outcome::NoAnswer),
            (answered(400, "<Error><Code>ExpiredToken</Code></Error>"), Outcome::Final),
            (answered(409, ""), Outcome::Final),
            (answered(403, ""), Outcome::Final),
            (Error::new(ErrorKind::Decode, "odd"), Outcome::Unreadable),
            (Error::configuration("odd"), Outcome::Final),
        ] {
            assert_eq!(Outcome::of(&error), outcome, "{error}");
        }
    }

    /// Counts how often a class is tried when the same thing always happens.
    fn tries(class: RetryClass, error: &Error) -> (u32, Next) {
        let mut tries = Tries::default();
        loop {
            match Policy::of(class).next(error, &mut tries) {
                Next::Again(_) => {}
                end => return (tries.count(), end),
            }
        }
    }

    #[test]
    fn the_table_is_that_of_the_reference() {
        let (gone, failed, limited) = (answered(504, ""), answered(500, ""), answered(429, ""));
        for (class, no_answer, failure, limit) in [
            (RetryClass::Read, (5, Next::Stop), (3, Next::Stop), 8),
            (RetryClass::CostlyRead, (3, Next::Stop), (2, Next::Stop), 5),
            (RetryClass::Repeatable, (5, Next::Stop), (3, Next::Stop), 8),
            (RetryClass::Upload, (5, Next::Stop), (5, Next::Stop), 5),
            (RetryClass::Uncertain, (2, Next::Stop), (2, Next::Stop), 5),
            (RetryClass::Reconcile, (1, Next::Unknown), (1, Next::Unknown), 8),
            (RetryClass::ListFirst, (1, Next::Unknown), (1, Next::Unknown), 8),
        ] {
            assert_eq!(tries(class, &gone), no_answer, "{class:?}");
            assert_eq!(tries(class, &failed), failure, "{class:?}");
            assert_eq!(tries(class, &limited), (limit, Next::Stop), "{class:?}");
            assert_eq!(tries(class, &answered(400, "")), (1, Next::Stop), "{class:?}");
        }
    }

    #[test]
    fn what_was_never_sent_may_be_sent_again() {
        let refused = Error::new(ErrorKind::Connection, "refused").transported(TransportErrorKind::Connect);
        assert_eq!(tries(RetryClass::Reconcile, &refused), (5, Next::Stop));
    }

    #[test]
    fn an_unreadable_answer_to_a_new_notification_is_no_failure() {
        let odd = Error::new(ErrorKind::Decode, "odd");
        assert_eq!(tries(RetryClass::Reconcile, &odd), (1, Next::Unknown));
        assert_eq!(tries(RetryClass::Read, &odd), (1, Next::Stop));
    }
}
