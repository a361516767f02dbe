//! Calls that were made, and the plan that limits them.
//!
//! The platform counts by *aggregate* of public bodies; here each body is one. The rate is counted in real time, because that
//! is how clients wait; the day is the virtual one. Calls are always counted; they are limited only if a plan is set.
//!
//! Sources: pagopa/pn-infra `runtime-infra/fragments/api-gw-usageplans-B2B.yaml` L8-15 (50 a second, 100 at once, 100 000 a day);
//! AWS API gateway (token bucket, the two bodies of 429).

use crate::gateway::Reply;
use crate::problem;
use send_core::time::Instant as Virtual;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, HashMap};
use std::time::Instant;

/// How many calls a public body may make.
///
/// # Example
/// ```
/// use send_emulator::{Emulator, UsagePlan};
/// let emulator = Emulator::builder().usage_plan(UsagePlan::platform()).start_blocking()?;
/// assert_eq!(emulator.usage().len(), 0);
/// # Ok::<(), send_emulator::Error>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct UsagePlan {
    /// Calls a second, in the long run.
    pub per_second: u32,
    /// Calls at once.
    pub burst: u32,
    /// Calls a day (UTC, virtual).
    pub per_day: u64,
}

impl UsagePlan {
    /// A plan.
    #[must_use]
    pub const fn new(per_second: u32, burst: u32, per_day: u64) -> Self {
        Self { per_second, burst, per_day }
    }

    /// The platform's: 50 a second, 100 at once, 100 000 a day.
    #[must_use]
    pub const fn platform() -> Self {
        Self::new(50, 100, 100_000)
    }
}

/// The calls of a public body.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct Usage {
    /// The body's id.
    pub sender: String,
    /// The day that is counted, such as `2026-03-02`.
    pub day: String,
    /// Calls of that day.
    pub today: u64,
    /// What the plan leaves for the day; none without a plan.
    pub left_today: Option<u64>,
    /// Calls that were refused for the plan's sake, of all days.
    pub refused: u64,
    /// Calls of all days, by operation.
    pub by_operation: BTreeMap<String, u64>,
}

/// Counts calls.
#[derive(Debug, Default)]
pub(crate) struct Quotas {
    pub(crate) plan: Option<UsagePlan>,
    counted: HashMap<String, Counted>,
}

#[derive(Debug)]
struct Counted {
    tokens: f64,
    filled: Instant,
    day: String,
    today: u64,
    refused: u64,
    by_operation: BTreeMap<&'static str, u64>,
}

impl Quotas {
    /// Counts a call, and refuses it if the plan does.
    pub(crate) fn admit(&mut self, sender: &str, operation: &'static str, now: Virtual) -> Result<(), Reply> {
        let plan = self.plan;
        if !self.counted.contains_key(sender) {
            self.counted.insert(sender.to_owned(), Counted::new(plan));
        }
        let Some(counted) = self.counted.get_mut(sender) else { return Ok(()) };
        let day = now.strftime("%F").to_string();
        if counted.day != day {
            (counted.day, counted.today) = (day, 0);
        }
        if let Some(plan) = plan {
            let refusal = if counted.today >= plan.per_day {
                Some(problem::LIMIT)
            } else {
                (!counted.take(plan)).then_some(problem::TOO_MANY)
            };
            if let Some(refusal) = refusal {
                counted.refused += 1;
                return Err(refusal.into());
            }
        }
        counted.today += 1;
        *counted.by_operation.entry(operation).or_default() += 1;
        Ok(())
    }

    /// What was counted, by body.
    pub(crate) fn report(&self) -> Vec<Usage> {
        let mut report: Vec<Usage> =
            self.counted.iter().map(|(sender, counted)| counted.report(sender, self.plan)).collect();
        report.sort_by(|a, b| a.sender.cmp(&b.sender));
        report
    }
}

impl Counted {
    fn new(plan: Option<UsagePlan>) -> Self {
        let tokens = plan.map_or(0.0, |plan| f64::from(plan.burst));
        let by_operation = BTreeMap::new();
        Self { tokens, filled: Instant::now(), day: String::new(), today: 0, refused: 0, by_operation }
    }

    /// Takes a token from the bucket, if there is one.
    fn take(&mut self, plan: UsagePlan) -> bool {
        let now = Instant::now();
        let flown = now.duration_since(self.filled).as_secs_f64() * f64::from(plan.per_second);
        self.tokens = (self.tokens + flown).min(f64::from(plan.burst));
        self.filled = now;
        let is_there = self.tokens >= 1.0;
        if is_there {
            self.tokens -= 1.0;
        }
        is_there
    }

    fn report(&self, sender: &str, plan: Option<UsagePlan>) -> Usage {
        Usage {
            sender: sender.to_owned(),
            day: self.day.clone(),
            today: self.today,
            left_today: plan.map(|plan| plan.per_day.saturating_sub(self.today)),
            refused: self.refused,
            by_operation: self.by_operation.iter().map(|(name, calls)| ((*name).to_owned(), *calls)).collect(),
        }
    }
}
