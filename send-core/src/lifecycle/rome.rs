//! The Italian calendar: what day and hour it is in Rome.
//!
//! Instants travel in UTC, the law counts in Italian days. The rules of the zone come with the crate (tzdb), so the answer
//! does not depend on the machine.

use crate::time::{Date, Instant};
use crate::wire::DateTime;
use jiff::civil::{Time, time};
use jiff::tz::TimeZone;
use std::sync::LazyLock;
use std::time::Duration;

/// Europe/Rome. The rule of the European Union since 1996 stands in if the table could not be read.
static ROME: LazyLock<TimeZone> = LazyLock::new(|| {
    let by_rule = |_| TimeZone::posix("CET-1CEST,M3.5.0,M10.5.0/3");
    TimeZone::get("Europe/Rome").or_else(by_rule).unwrap_or(TimeZone::UTC)
});

/// The day in Rome.
///
/// ```
/// use send_core::lifecycle::rome_date;
/// let late = send_core::time::parse("2025-07-08T22:00:00Z")?;
/// assert_eq!(rome_date(late).to_string(), "2025-07-09");
/// # Ok::<(), send_core::time::NotAnInstant>(())
/// ```
#[must_use]
pub fn rome_date(instant: Instant) -> Date {
    instant.to_zoned(ROME.clone()).date()
}

/// The instant as it is written in Rome: RFC 3339 with the offset of that moment.
///
/// ```
/// use send_core::lifecycle::rome_time;
/// let noon = send_core::time::parse("2025-07-08T10:00:00Z")?;
/// assert_eq!(rome_time(noon).as_str(), "2025-07-08T12:00:00+02:00");
/// # Ok::<(), send_core::time::NotAnInstant>(())
/// ```
#[must_use]
pub fn rome_time(instant: Instant) -> DateTime {
    let offset = ROME.to_offset(instant);
    DateTime::from(instant.display_with_offset(offset).to_string().as_str())
}

/// True if in Rome it is later than that time of the day; at the full minute it is not.
pub(super) fn is_after(instant: Instant, hour: u8, minute: u8) -> bool {
    let limit = |part: u8| i8::try_from(part).ok();
    let limit = limit(hour).zip(limit(minute)).and_then(|(hour, minute)| Time::new(hour, minute, 0, 0).ok());
    limit.is_some_and(|limit| instant.to_zoned(ROME.clone()).time() > limit)
}

/// The last nanosecond of that day, as the platform's price service writes it: the offset is that of the instant given,
/// also on the two days of the year on which it changes.
pub(super) fn end_of_day(instant: Instant) -> DateTime {
    let local = instant.to_zoned(ROME.clone());
    let end = local.date().to_datetime(time(23, 59, 59, 999_999_999));
    match local.offset().to_timestamp(end) {
        Ok(end) => DateTime::from(end.display_with_offset(local.offset()).to_string().as_str()),
        Err(_) => Instant::MAX.into(),
    }
}

/// Midnight of the day that comes so many days after the day of this instant; the last instant, if there is none.
pub(super) fn midnight_after(instant: Instant, days: u32) -> Instant {
    let day = instant.to_zoned(ROME.clone()).date().saturating_add(Duration::from_secs(86_400 * u64::from(days)));
    day.to_zoned(ROME.clone()).map_or(Instant::MAX, |midnight| midnight.timestamp())
}

/// Days on the calendar from one instant to the other; negative if the second lies before.
pub(super) fn days_between(from: Instant, to: Instant) -> i64 {
    rome_date(from).duration_until(rome_date(to)).as_hours() / 24
}

/// An instant later by so much; the last one, if there is none.
pub(super) fn later(instant: Instant, by: Duration) -> Instant {
    instant.saturating_add(by).unwrap_or(Instant::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::time::parse;

    #[test]
    fn the_day_turns_at_midnight_in_rome() {
        for (instant, day) in [
            ("2025-12-08T22:59:59Z", "2025-12-08"),
            ("2025-12-08T23:00:00Z", "2025-12-09"),
            ("2025-07-08T21:59:59Z", "2025-07-08"),
            ("2025-07-08T22:00:00Z", "2025-07-09"),
        ] {
            assert_eq!(parse(instant).map(|i| rome_date(i).to_string()), Ok(day.to_owned()));
        }
    }

    #[test]
    fn the_price_services_day_ends_with_the_offset_it_began_with() {
        for (instant, end) in [
            ("2025-12-08T10:00:00Z", "2025-12-08T23:59:59.999999999+01:00"),
            ("2025-03-30T00:30:00Z", "2025-03-30T23:59:59.999999999+01:00"),
            ("2025-03-30T12:00:00Z", "2025-03-30T23:59:59.999999999+02:00"),
            ("2025-10-26T00:30:00Z", "2025-10-26T23:59:59.999999999+02:00"),
        ] {
            assert_eq!(parse(instant).map(|i| end_of_day(i).to_string()), Ok(end.to_owned()));
        }
    }

    #[test]
    fn nothing_happens_at_the_ends_of_time() {
        for end in [Instant::MIN, Instant::MAX] {
            let _ = (rome_date(end), rome_time(end), end_of_day(end), is_after(end, 21, 0), midnight_after(end, 400));
            let _ = (days_between(end, Instant::UNIX_EPOCH), later(end, Duration::MAX));
        }
        assert!(!is_after(Instant::UNIX_EPOCH, 99, 200));
    }
}
