//! Lengths of time, in writing.

use std::str::FromStr;
use std::time::Duration;

/// A length of time as people write it: `90s`, `30m`, `12h`, `7d`.
///
/// # Example
/// ```
/// use send_emulator::Span;
/// let week: Span = "7d".parse()?;
/// assert_eq!(std::time::Duration::from(week).as_secs(), 604_800);
/// # Ok::<(), send_emulator::NotASpan>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Span(Duration);

/// A text that is no length of time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not a length of time: a number and s, m, h or d, such as 7d")]
pub struct NotASpan;

/// The units of a span, in seconds.
const UNITS: &[(char, u64)] = &[('s', 1), ('m', 60), ('h', 3_600), ('d', 24 * 3_600)];

impl FromStr for Span {
    type Err = NotASpan;

    fn from_str(text: &str) -> Result<Self, NotASpan> {
        let read = |(unit, seconds): &(char, u64)| {
            let count: u64 = text.trim().strip_suffix(*unit)?.trim_end().parse().ok()?;
            count.checked_mul(*seconds).map(Duration::from_secs)
        };
        UNITS.iter().find_map(read).map(Self).ok_or(NotASpan)
    }
}

impl From<Span> for Duration {
    fn from(span: Span) -> Self {
        span.0
    }
}

impl<'de> serde::Deserialize<'de> for Span {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        <String as serde::Deserialize>::deserialize(deserializer)?.parse().map_err(serde::de::Error::custom)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spans_have_a_unit() {
        let seconds = |text: &str| text.parse::<Span>().map(|span| Duration::from(span).as_secs());
        assert_eq!([seconds("90s"), seconds("2 h"), seconds("7d")], [90, 7_200, 604_800].map(Ok));
        for wrong in ["", "7", "d", "-1d", "1.5h", "99999999999999999999d", "18446744073709551615d", "7é"] {
            assert_eq!(seconds(wrong), Err(NotASpan), "{wrong}");
        }
    }
}
