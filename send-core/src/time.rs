//! Time, behind one name.
//!
//! [`Instant`] is `jiff::Timestamp`: nanoseconds, proleptic Gregorian calendar, real time zones when a date matters
//! (Europe/Rome). Besides this module only `lifecycle/rome.rs`, which needs the time zone, names the library.

use crate::ident::{Lang, Localized};

/// A point in time, to the nanosecond.
pub type Instant = jiff::Timestamp;

/// A calendar date without a time.
pub type Date = jiff::civil::Date;

/// A text that is no RFC 3339 date-time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not a date-time with an offset, such as 2026-01-31T10:00:00Z")]
pub struct NotAnInstant;

impl Localized for NotAnInstant {
    fn text(&self, lang: Lang) -> String {
        match lang {
            Lang::It => "non è una data e ora con fuso orario, come 2026-01-31T10:00:00Z".to_owned(),
            Lang::En => self.to_string(),
        }
    }
}

/// Reads an RFC 3339 date-time with 0 to 9 decimals; `t` and `z` may be lower case, any offset is fine.
///
/// Dates after the last instant that can be represented (the end of the year 9999) become that instant.
///
/// # Errors
/// [`NotAnInstant`] if the text has another form, or no offset.
///
/// # Example
/// ```
/// let noon = send_core::time::parse("2026-01-31T13:00:00+01:00")?;
/// assert_eq!(noon.to_string(), "2026-01-31T12:00:00Z");
/// # Ok::<(), send_core::time::NotAnInstant>(())
/// ```
pub fn parse(text: &str) -> Result<Instant, NotAnInstant> {
    match text.parse() {
        Ok(instant) => Ok(instant),
        Err(_) => last_day_of_time(text).ok_or(NotAnInstant),
    }
}

/// Reads the date of an HTTP header, such as `Sun, 06 Nov 1994 08:49:37 GMT` (RFC 9110, 5.6.7).
///
/// ```
/// let date = send_core::time::http_date("Sun, 06 Nov 1994 08:49:37 GMT").unwrap();
/// assert_eq!(date.to_string(), "1994-11-06T08:49:37Z");
/// ```
#[must_use]
pub fn http_date(text: &str) -> Option<Instant> {
    jiff::fmt::rfc2822::parse(text).ok().map(|zoned| zoned.timestamp())
}

/// Servers write `9999-12-31T23:59:59.999999999Z` for "never"; it lies a day after the last representable instant.
fn last_day_of_time(text: &str) -> Option<Instant> {
    let time = text.strip_prefix("9999-12-3")?;
    let in_range = format!("2000-01-0{time}");
    in_range.parse::<Instant>().ok().map(|_| Instant::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_what_servers_write() {
        for (text, instant) in [
            ("2026-01-26t16:04:02z", "2026-01-26T16:04:02Z"),
            ("2025-10-26T23:12:10-11:30", "2025-10-27T10:42:10Z"),
            ("1970-01-01T00:00:00.123456789Z", "1970-01-01T00:00:00.123456789Z"),
            ("9999-12-31T23:59:59.999999999Z", &Instant::MAX.to_string()),
        ] {
            assert_eq!(parse(text).map(|i| i.to_string()), Ok(instant.to_owned()), "{text}");
        }
    }

    #[test]
    fn refuses_what_is_no_instant() {
        for text in ["2024-05-01", "2024-05-01T10:00:00", "2024-05-01 10:00,5 CET", "", "9999-12-31", "9999-12-3é"] {
            assert_eq!(parse(text), Err(NotAnInstant), "{text}");
        }
    }
}
