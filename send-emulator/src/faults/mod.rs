//! Faults: what goes wrong, told in advance.
//!
//! One model for tests in Rust, for `/_emulator/faults` and for scenario files: *what* it is about ([`Target`]), *when* it
//! happens (from the nth time on, so many times, by chance, for a while) and *what* it does ([`Effect`]).
//!
//! ```toml
//! [[fault]]                      # the lost 202
//! on = "send_notification"
//! nth = 1
//! do = "lose-answer"
//!
//! [[fault]]                      # every fifth reading of a stream, roughly
//! on = "read_events"
//! probability = 0.2
//! do = "throttle"
//! retry_after = "30000"
//! ```
//!
//! Everything a client has seen go wrong: shared/reference/transport.md 2.2, 4.5, 5, 7 and 9 (E11).

mod board;
mod effect;
mod form;
mod handle;
mod scenario;
mod spoil;
mod target;

pub(crate) use board::{Archive, Drawn, FaultBoard};
pub use board::{FaultId, FaultState};
pub use effect::{Effect, ErrorBody};
pub use handle::Faults;
pub use scenario::Scenario;
pub(crate) use spoil::{instead, on_the_way, skewed, spoil};
pub use target::Target;

use serde::{Deserialize, Serialize};
use std::time::Duration;

/// Something that goes wrong.
///
/// # Example
/// ```
/// use send_core::api::{Operation, SendNotification};
/// use send_emulator::{Clock, Effect, Emulator, Fault};
///
/// let emulator = Emulator::builder().clock(Clock::manual()).start_blocking()?;
/// // The first request is stored, and its 202 never arrives.
/// emulator.faults().add(Fault::on(SendNotification::ROUTE, Effect::LoseAnswer).nth(1))?;
/// assert_eq!(emulator.faults().list().len(), 1);
/// # Ok::<(), send_emulator::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(try_from = "form::Form")]
#[must_use]
pub struct Fault {
    on: Target,
    #[serde(skip_serializing_if = "Option::is_none")]
    nth: Option<u64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    times: Option<u64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    probability: Option<f64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    for_ms: Option<u64>,
    #[serde(flatten)]
    effect: Effect,
}

impl Fault {
    /// A fault that happens each time.
    pub fn on(target: impl Into<Target>, effect: Effect) -> Self {
        Self { on: target.into(), nth: None, times: None, probability: None, for_ms: None, effect }
    }

    /// Only from the nth time on, counted from 1 since the fault was added; once, unless [`times`](Self::times) says more.
    pub const fn nth(mut self, nth: u64) -> Self {
        self.nth = Some(nth);
        self
    }

    /// At most so many times.
    pub const fn times(mut self, times: u64) -> Self {
        self.times = Some(times);
        self
    }

    /// The next time, and not again.
    pub const fn once(self) -> Self {
        self.times(1)
    }

    /// By chance, from 0 to 1. The emulator's seed decides, so that each run is the same.
    pub const fn probability(mut self, probability: f64) -> Self {
        self.probability = Some(probability);
        self
    }

    /// For so long after it was added, as a client lives it: virtual time if the clock is moved by hand, real time otherwise.
    pub fn lasting(mut self, time: Duration) -> Self {
        self.for_ms = Some(u64::try_from(time.as_millis()).unwrap_or(u64::MAX));
        self
    }

    /// What it is about.
    #[must_use]
    pub const fn target(&self) -> Target {
        self.on
    }

    /// What it does.
    #[must_use]
    pub const fn effect(&self) -> &Effect {
        &self.effect
    }

    /// How often it may happen.
    const fn most(&self) -> u64 {
        match (self.times, self.nth) {
            (Some(times), _) => times,
            (None, Some(_)) => 1,
            (None, None) => u64::MAX,
        }
    }

    fn check(&self) -> Result<(), FaultError> {
        if self.nth == Some(0) {
            return Err(FaultError::Nth);
        }
        if self.probability.is_some_and(|probability| !(0.0..=1.0).contains(&probability)) {
            return Err(FaultError::Probability);
        }
        self.effect.check(self.on)
    }
}

/// Why a fault cannot be.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum FaultError {
    /// Nothing has that name.
    #[error(
        "`on`: there is no `{name}`; use the name of an operation such as send_notification, or any, api, upload, download, token, event"
    )]
    UnknownTarget {
        /// What was given.
        name: String,
    },
    /// The effect cannot happen there.
    #[error("`on`: {effect} cannot happen to {target}; use {wanted}")]
    WrongTarget {
        /// What it does.
        effect: &'static str,
        /// What it was to be about.
        target: Target,
        /// What it can be about.
        wanted: &'static str,
    },
    /// The status is no error.
    #[error("`status`: {status} is no error; use 400 to 599")]
    Status {
        /// What was given.
        status: u16,
    },
    /// Times are counted from 1.
    #[error("`nth`: calls are counted from 1")]
    Nth,
    /// A probability is a share.
    #[error("`probability`: it goes from 0 to 1")]
    Probability,
    /// The text cannot be read.
    #[error("it cannot be read: {0}")]
    Form(String),
    /// There are too many faults.
    #[error("there are {0} faults already; remove some")]
    TooMany(usize),
}
