//! The terms: how many days until what.
//!
//! The platform counts exact instants (so many times 24 hours, whatever the clocks do), not calendar days; only the hour of
//! the evening rule, the storage of registered letters and the price service look at the calendar in Rome.
//!
//! Sources: pagopa/pn-delivery-push-workflow `.../action/completionworkflow/RefinementScheduler.java` L120-154 (finalisation,
//! evening rule), `.../action/utils/CourtesyMessageUtils.java` L94; pagopa/pn-paper-tracker
//! `.../handler_step/AR/FinalEventBuilderAr.java` L112-250 and pagopa/pn-paper-channel
//! `.../consumer/handler/Complex890MessageHandler.java` L134-173 (storage); pagopa/pn-delivery
//! `.../utils/RefinementLocalDate.java` L17-35, `.../svc/search/NotificationRetrieverService.java` L449 (documents). The production
//! durations are in no public configuration: they come from the SEND manual and from pagopa/pn-b2b-client
//! `AvanzamentoNotificheB2bPFPGDigitaleAnalogico.feature` L20. The law: art. 26 of DL 76/2020, paragraph 9.

use super::rome;
use crate::time::Instant;
use crate::wire::DateTime;
use std::time::Duration;

/// One day of 24 hours.
const DAY: Duration = Duration::from_secs(86_400);

/// The durations that decide when something takes effect. The default is production.
///
/// They are configuration of the platform, not constants: its test environments count minutes. Change what differs:
///
/// ```
/// use send_core::lifecycle::Terms;
/// let terms = Terms::default();
/// let delivered = send_core::time::parse("2025-12-01T20:00:01Z")?; // 21:00:01 in Rome: a day more
/// assert_eq!(terms.digital_success(delivered).to_string(), "2025-12-09T20:00:01Z");
///
/// let mut quick = Terms::default().accelerated(1440);
/// quick.evening_addition = std::time::Duration::ZERO;
/// assert_eq!(quick.digital_success(delivered).to_string(), "2025-12-01T20:07:01Z");
/// # Ok::<(), send_core::time::NotAnInstant>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Terms {
    /// From the courtesy message to the first letter: 5 days.
    pub courtesy_wait: Duration,
    /// From the last attempt on a source of digital addresses to the second one on it: 7 days.
    pub second_digital_attempt: Duration,
    /// From the delivery to a digital address to the finalisation: 7 days.
    pub digital_success: Duration,
    /// From the end of a digital workflow without success to the finalisation: 15 days.
    pub digital_failure: Duration,
    /// From the delivery on paper to the finalisation: 10 days.
    pub paper_success: Duration,
    /// From the deposit of the notice for an untraceable recipient to the finalisation: 10 days.
    pub paper_failure: Duration,
    /// Hour in Rome, 0 to 23, after which a digital delivery counts as made on the next day: 21.
    pub evening_hour: u8,
    /// Minute of that hour, 0 to 59: 0.
    pub evening_minute: u8,
    /// What is added after that hour: 1 day.
    pub evening_addition: Duration,
    /// Days at the post office after which a letter counts as delivered: 10.
    pub storage_days: u32,
    /// Days after which a registered letter (AR) that nobody fetched goes back: 30.
    pub full_storage_days: u32,
    /// Whole days (UTC) for which the documents stay once the first recipient has been settled: 120.
    pub documents_days: u32,
}

impl Default for Terms {
    fn default() -> Self {
        Self {
            courtesy_wait: 5 * DAY,
            second_digital_attempt: 7 * DAY,
            digital_success: 7 * DAY,
            digital_failure: 15 * DAY,
            paper_success: 10 * DAY,
            paper_failure: 10 * DAY,
            evening_hour: 21,
            evening_minute: 0,
            evening_addition: DAY,
            storage_days: 10,
            full_storage_days: 30,
            documents_days: 120,
        }
    }
}

/// What becomes of a letter that went to the post office.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum Storage {
    /// The courier's closing event is the outcome, with its own date.
    AsReported,
    /// The term had run out: an outcome of this code and date takes its place, and the closing event is mere progress.
    ByTerm {
        /// `PNRN012` (AR) or `PNAG012` (890).
        code: &'static str,
        /// When the letter counts as delivered.
        delivered_at: Instant,
    },
    /// The courier says that the letter lay for the whole storage time, but it did not: the platform refuses the event.
    TooEarly,
}

impl Terms {
    /// The same terms with every duration divided: 1440 turns days into minutes. Zero is taken as one. Hours of the day and
    /// calendar days stay as they are.
    #[must_use]
    pub fn accelerated(self, factor: u32) -> Self {
        let factor = factor.max(1);
        Self {
            courtesy_wait: self.courtesy_wait / factor,
            second_digital_attempt: self.second_digital_attempt / factor,
            digital_success: self.digital_success / factor,
            digital_failure: self.digital_failure / factor,
            paper_success: self.paper_success / factor,
            paper_failure: self.paper_failure / factor,
            evening_addition: self.evening_addition / factor,
            ..self
        }
    }

    /// When a notification delivered to a digital address is finalised for its recipient: `notification_date` of the
    /// feedback, plus 7 days, plus 1 if it is after 21:00:00 in Rome.
    #[must_use]
    pub fn digital_success(&self, notification_date: Instant) -> Instant {
        let evening = rome::is_after(notification_date, self.evening_hour, self.evening_minute);
        let addition = if evening { self.evening_addition } else { Duration::ZERO };
        rome::later(notification_date, self.digital_success.saturating_add(addition))
    }

    /// When it is finalised if no digital address took it: 15 days after the end of the workflow
    /// (`completionWorkflowDate`).
    ///
    /// The manual applies the evening rule here too; the platform does not, and what it schedules is what it certifies.
    #[must_use]
    pub fn digital_failure(&self, completion_date: Instant) -> Instant {
        rome::later(completion_date, self.digital_failure)
    }

    /// When it is finalised if delivered on paper: 10 days after `notification_date` of the feedback.
    #[must_use]
    pub fn paper_success(&self, notification_date: Instant) -> Instant {
        rome::later(notification_date, self.paper_success)
    }

    /// When it is finalised for an untraceable recipient: 10 days after the deposit of the notice (time of
    /// ANALOG_FAILURE_WORKFLOW; before the fix of November 2024, the last outcome of the courier).
    #[must_use]
    pub fn paper_failure(&self, deposited_at: Instant) -> Instant {
        rome::later(deposited_at, self.paper_failure)
    }

    /// What becomes of a registered letter (AR) in storage: `stored_at` is the date of RECRN010, `closed_at` that of
    /// RECRN003A, 004A or 005A. `returned` says that it is 005: nobody fetched it.
    ///
    /// Days are counted on the calendar in Rome; more than 10, and it counts as delivered at 00:00 of the tenth.
    #[must_use]
    pub fn storage_ar(&self, stored_at: Instant, closed_at: Instant, returned: bool) -> Storage {
        let days = rome::days_between(stored_at, closed_at);
        match returned {
            true if days < i64::from(self.full_storage_days) => Storage::TooEarly,
            false if days <= i64::from(self.storage_days) => Storage::AsReported,
            _ => Storage::ByTerm { code: "PNRN012", delivered_at: self.end_of_storage_ar(stored_at) },
        }
    }

    /// What becomes of a letter of the kind 890 in storage: `stored_at` is the date of RECAG011A, `closed_at` that of
    /// RECAG005A, 006A or 007A.
    ///
    /// Here the exact duration counts; from 10 days on it counts as delivered 10 days after `stored_at`.
    #[must_use]
    pub fn storage_890(&self, stored_at: Instant, closed_at: Instant) -> Storage {
        let delivered_at = self.end_of_storage_890(stored_at);
        if closed_at < delivered_at { Storage::AsReported } else { Storage::ByTerm { code: "PNAG012", delivered_at } }
    }

    /// When a registered letter (AR) that nobody fetched counts as delivered: 00:00 in Rome of the tenth day after `stored_at`,
    /// the date of RECRN010.
    #[must_use]
    pub fn end_of_storage_ar(&self, stored_at: Instant) -> Instant {
        rome::midnight_after(stored_at, self.storage_days)
    }

    /// When a letter of the kind 890 that nobody fetched counts as delivered: 10 times 24 hours after `stored_at`, the date of
    /// RECAG011A.
    #[must_use]
    pub fn end_of_storage_890(&self, stored_at: Instant) -> Instant {
        rome::later(stored_at, DAY.saturating_mul(self.storage_days))
    }

    /// When the documents are removed: at midnight UTC, once more than 120 days lie between the day on which the first
    /// recipient was settled (`first_settled`: the first REFINEMENT or NOTIFICATION_VIEWED, a day in Rome) and today.
    #[must_use]
    pub fn documents_removed_at(&self, first_settled: Instant) -> Instant {
        let settled = rome::end_of_day(first_settled).instant().unwrap_or(Instant::MAX);
        let today = Duration::from_secs(settled.as_second().rem_euclid(86_400).unsigned_abs());
        let midnight = settled.saturating_sub(today).unwrap_or(Instant::MIN);
        let midnight = Instant::from_second(midnight.as_second()).unwrap_or(midnight);
        rome::later(midnight, DAY.saturating_mul(self.documents_days.saturating_add(1)))
    }
}

/// A date as the price service tells it: the last nanosecond of the day in Rome.
///
/// It writes `refinementDate` and `notificationViewDate` so. Show people the day.
///
/// ```
/// use send_core::lifecycle::price_date;
/// let refined = send_core::time::parse("2025-12-08T10:00:00Z")?;
/// assert_eq!(price_date(refined).as_str(), "2025-12-08T23:59:59.999999999+01:00");
/// # Ok::<(), send_core::time::NotAnInstant>(())
/// ```
#[must_use]
pub fn price_date(instant: Instant) -> DateTime {
    rome::end_of_day(instant)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::time::{NotAnInstant, parse};

    #[test]
    fn the_evening_begins_after_nine_sharp() -> Result<(), NotAnInstant> {
        let terms = Terms::default();
        for (delivered, finalised) in [
            ("2025-12-01T20:00:00Z", "2025-12-08T20:00:00Z"),
            ("2025-12-01T20:00:00.000000001Z", "2025-12-09T20:00:00.000000001Z"),
            ("2025-07-15T19:00:01Z", "2025-07-23T19:00:01Z"),
            // The clocks change in between: still 24 hours a day.
            ("2025-03-28T11:00:00Z", "2025-04-04T11:00:00Z"),
        ] {
            assert_eq!(terms.digital_success(parse(delivered)?), parse(finalised)?, "{delivered}");
        }
        Ok(())
    }

    #[test]
    fn a_registered_letter_waits_ten_days_of_the_calendar() -> Result<(), NotAnInstant> {
        let terms = Terms::default();
        let stored = parse("2025-12-01T08:00:00Z")?;
        let by_term = Storage::ByTerm { code: "PNRN012", delivered_at: parse("2025-12-10T23:00:00Z")? };
        assert_eq!(terms.storage_ar(stored, parse("2025-12-11T22:59:59Z")?, false), Storage::AsReported);
        assert_eq!(terms.storage_ar(stored, parse("2025-12-11T23:00:00Z")?, false), by_term);
        assert_eq!(terms.storage_ar(stored, parse("2025-12-31T09:00:00Z")?, true), by_term);
        assert_eq!(terms.storage_ar(stored, parse("2025-12-30T09:00:00Z")?, true), Storage::TooEarly);
        Ok(())
    }

    #[test]
    fn documents_stay_a_hundred_and_twenty_whole_days() -> Result<(), NotAnInstant> {
        let removed = Terms::default().documents_removed_at(parse("2025-07-08T21:00:00Z")?);
        assert_eq!(removed, parse("2025-11-06T00:00:00Z")?);
        Ok(())
    }

    #[test]
    fn an_890_waits_ten_times_24_hours() -> Result<(), NotAnInstant> {
        let terms = Terms::default();
        let stored = parse("2025-12-01T08:00:00Z")?;
        assert_eq!(terms.storage_890(stored, parse("2025-12-11T07:59:59Z")?), Storage::AsReported);
        let delivered_at = parse("2025-12-11T08:00:00Z")?;
        assert_eq!(terms.storage_890(stored, delivered_at), Storage::ByTerm { code: "PNAG012", delivered_at });
        Ok(())
    }
}
