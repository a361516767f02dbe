//! Numbers that are missing between the events of a page.
//!
//! The platform counts first and writes afterwards, with many writers, and its reads are not strongly consistent: event N may
//! become visible after N+1. Whoever acknowledges N+1 in that window loses N. So the acknowledgement stops below a fresh hole,
//! for a limited time, because permanent holes are legal: writes that failed, duplicates removed inside a page, the jump
//! of 1,000 when a stream takes over from another. What is given up is told, once.
//!
//! Source: pagopa/pn-stream `StreamEventsServiceImpl.java:353-369` (counter and write are two steps).

use send_core::time::Instant;
use std::collections::BTreeMap;
use std::time::Duration;

/// An event's number; `None` for an id of another form, for which there is no telling what is missing.
pub(super) fn number(event_id: &str) -> Option<u128> {
    event_id.bytes().all(|byte| byte.is_ascii_digit()).then(|| event_id.parse().ok())?
}

/// A new stream counts from 1. One whose oldest event has a higher number than a page can hold is read from the middle.
const BEGINNING: u128 = 50;

/// Remembers since when each hole has been there.
#[derive(Debug, Clone)]
pub(super) struct HoleGuard {
    patience: Duration,
    /// First missing number: last missing number, and since when.
    holes: BTreeMap<u128, (u128, Instant)>,
}

/// Numbers that did not become visible in time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Hole {
    pub(super) first: u128,
    pub(super) last: u128,
    pub(super) since: Instant,
}

/// What may be acknowledged.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Reach {
    /// The last number before a fresh hole, if anything may be acknowledged at all.
    pub(super) up_to: Option<u128>,
    /// True if a fresh hole holds back what comes after it.
    pub(super) holding: bool,
    /// The holes below that are given up by acknowledging so much.
    pub(super) given_up: Vec<Hole>,
}

impl HoleGuard {
    pub(super) fn new(patience: Duration) -> Self {
        Self { patience, holes: BTreeMap::new() }
    }

    /// Looks at the numbers after `cursor`, in ascending order.
    pub(super) fn look(&mut self, cursor: Option<u128>, numbers: impl Iterator<Item = u128>, now: Instant) -> Reach {
        let mut holes = BTreeMap::new();
        let mut reach = Reach::default();
        let mut before = cursor;
        for number in numbers {
            let expected = match before {
                Some(before) => before.saturating_add(1),
                None if number <= BEGINNING => 1,
                None => number,
            };
            if number > expected {
                // If the clock was set back, the time is counted from now.
                let since = self.since(expected, number - 1).map_or(now, |since| since.min(now));
                holes.insert(expected, (number - 1, since));
                reach.holding |= now.duration_since(since).unsigned_abs() < self.patience;
                if !reach.holding {
                    reach.given_up.push(Hole { first: expected, last: number - 1, since });
                }
            }
            if !reach.holding {
                reach.up_to = Some(number);
            }
            before = Some(number);
        }
        self.holes = holes;
        reach
    }

    /// Since when there has been a hole of which this is what is left.
    fn since(&self, first: u128, last: u128) -> Option<Instant> {
        let overlapping = self.holes.range(..=last).filter(|(_, (end, _))| *end >= first);
        overlapping.map(|(_, (_, since))| *since).min()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(second: i64) -> Instant {
        Instant::from_second(second).unwrap()
    }

    #[test]
    fn a_fresh_hole_holds_and_an_old_one_does_not() {
        let mut guard = HoleGuard::new(Duration::from_secs(120));
        let look = |guard: &mut HoleGuard, numbers: &[u128], second| {
            let reach = guard.look(Some(9), numbers.iter().copied(), at(second));
            let given_up: Vec<_> = reach.given_up.iter().map(|hole| (hole.first, hole.last)).collect();
            (reach.up_to, reach.holding, given_up)
        };
        assert_eq!(look(&mut guard, &[10, 11, 13, 14], 0), (Some(11), true, vec![]));
        assert_eq!(look(&mut guard, &[10, 11, 13, 14, 16], 60), (Some(11), true, vec![]));
        // 12 is given up, 15 is still awaited.
        assert_eq!(look(&mut guard, &[10, 11, 13, 14, 16], 120), (Some(14), true, vec![(12, 12)]));
        // 12 came after all.
        assert_eq!(look(&mut guard, &[10, 11, 12, 13, 14, 16], 121), (Some(14), true, vec![]));
        assert_eq!(look(&mut guard, &[10, 11, 12, 13, 14, 15, 16], 122), (Some(16), false, vec![]));
    }

    #[test]
    fn what_is_left_of_a_hole_is_as_old_as_the_hole() {
        let mut guard = HoleGuard::new(Duration::from_secs(120));
        guard.look(Some(1), [5].into_iter(), at(0));
        guard.look(Some(1), [3, 5].into_iter(), at(100));
        let reach = guard.look(Some(1), [3, 5].into_iter(), at(120));
        let hole = |number| Hole { first: number, last: number, since: at(0) };
        assert_eq!(reach, Reach { up_to: Some(5), holding: false, given_up: vec![hole(2), hole(4)] });
    }

    #[test]
    fn a_new_stream_begins_with_one_and_an_old_one_anywhere() {
        let mut guard = HoleGuard::new(Duration::from_secs(120));
        let reach = |up_to, holding| Reach { up_to, holding, given_up: Vec::new() };
        assert_eq!(guard.look(None, [2].into_iter(), at(0)), reach(None, true));
        assert_eq!(guard.look(None, [1, 2].into_iter(), at(1)), reach(Some(2), false));
        assert_eq!(guard.look(None, [7_000].into_iter(), at(2)), reach(Some(7_000), false));
        assert_eq!(number("00000000000000000000000000000000000042"), Some(42));
        assert_eq!((number("a1"), number(""), number("+1")), (None, None, None));
    }

    #[test]
    fn a_clock_that_is_set_back_gives_nothing_up() {
        let mut guard = HoleGuard::new(Duration::from_secs(120));
        let mut holding = |second| guard.look(Some(1), [3].into_iter(), at(second)).holding;
        assert!(holding(10_000) && holding(0), "the hole is as fresh as can be");
        assert!(holding(119) && !holding(120), "and does not get younger than that");
    }
}
