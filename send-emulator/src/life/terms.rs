//! The term of a digital delivery.
//!
//! Source: pagopa/pn-delivery-push-workflow `action/completionworkflow/RefinementScheduler.java` L120-154; the durations of
//! production from the platform's manual (art. 26 DL 76/2020, c. 9).

use crate::clock::later;
use send_core::time::Instant;
use std::time::Duration;

const DAY: Duration = Duration::from_secs(24 * 3600);
/// A delivery becomes final so long after it.
const DIGITAL_SUCCESS: Duration = Duration::from_secs(7 * 24 * 3600);
/// After this hour in Rome a delivery counts for the next day.
const LAST_HOUR: i8 = 21;

/// When a digital delivery becomes final: after 7 times 24 hours, and 24 more if it came strictly after 21:00 in Rome.
pub(super) fn end_of_digital_term(delivered: Instant) -> Instant {
    let end = later(delivered, DIGITAL_SUCCESS);
    if is_after_hours(delivered) { later(end, DAY) } else { end }
}

fn is_after_hours(instant: Instant) -> bool {
    // The time zone is compiled in, so the lookup does not fail.
    instant.in_tz("Europe/Rome").is_ok_and(|rome| {
        let since_last_hour = (rome.hour() - LAST_HOUR, rome.minute(), rome.second(), rome.subsec_nanosecond());
        since_last_hour > (0, 0, 0, 0)
    })
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn the_day_ends_at_nine_in_rome() {
        for (delivered, end) in [
            ("2026-03-02T09:00:00Z", "2026-03-09T09:00:00Z"),
            ("2026-03-02T20:00:00Z", "2026-03-09T20:00:00Z"),
            ("2026-03-02T20:00:00.000000001Z", "2026-03-10T20:00:00.000000001Z"),
            ("2026-03-02T22:59:59Z", "2026-03-10T22:59:59Z"),
            ("2026-03-02T23:00:00Z", "2026-03-09T23:00:00Z"),
            ("2026-07-02T19:00:01Z", "2026-07-10T19:00:01Z"),
            // 7 times 24 hours, also when the clocks change in between.
            ("2026-03-25T09:00:00Z", "2026-04-01T09:00:00Z"),
        ] {
            let read = |text| send_core::time::parse(text).unwrap();
            assert_eq!(end_of_digital_term(read(delivered)), read(end), "{delivered}");
        }
    }
}
