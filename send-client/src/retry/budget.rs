//! When not to try again, because everything fails.
//!
//! A token bucket that all clones of a client share: each repetition takes tokens out, each success puts some back. While
//! single calls fail, nobody notices it; when the platform is down, thousands of callers stop multiplying their calls by five.
//! The shape and the numbers are those of the AWS SDK's standard retry mode (capacity 500, 5 a repetition, 1 back a success).

use std::sync::atomic::{AtomicU32, Ordering};

/// The tokens left.
#[derive(Debug)]
pub(crate) struct RetryBudget(AtomicU32);

const CAPACITY: u32 = 500;
const COST: u32 = 5;

impl Default for RetryBudget {
    fn default() -> Self {
        Self(AtomicU32::new(CAPACITY))
    }
}

impl RetryBudget {
    /// Takes what one repetition costs; false if there is not so much left.
    pub(crate) fn draw(&self) -> bool {
        self.change(|tokens| tokens.checked_sub(COST))
    }

    /// A call succeeded.
    pub(crate) fn succeeded(&self) {
        // Most of the time the bucket is full: no write, no traffic between cores.
        if self.left() < CAPACITY {
            self.change(|tokens| Some((tokens + 1).min(CAPACITY)));
        }
    }

    /// Tokens left.
    pub(crate) fn left(&self) -> u32 {
        self.0.load(Ordering::Relaxed)
    }

    fn change(&self, change: impl FnMut(u32) -> Option<u32>) -> bool {
        self.0.fetch_update(Ordering::Relaxed, Ordering::Relaxed, change).is_ok()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_hundred_failures_empty_it_and_successes_fill_it_again() {
        let budget = RetryBudget::default();
        assert_eq!((0..1000).filter(|_| budget.draw()).count(), 100);
        (0..4).for_each(|_| budget.succeeded());
        assert!(!budget.draw());
        budget.succeeded();
        assert!(budget.draw());
        (0..10_000).for_each(|_| budget.succeeded());
        assert_eq!(budget.left(), CAPACITY);
    }
}
