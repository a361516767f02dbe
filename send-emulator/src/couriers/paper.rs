//! Letters: which sequence a postal address names, and how fast couriers are.
//!
//! The word after the `@` in the line of the street names a sequence: `Via Roma @FAIL-Irreperibile_890 2`. Without an `@` it
//! is `OK_` and the product; `@ok` and `@fail` alone get the product too. An `@sequence.` of one's own works as well, as far
//! as the line is long. Another word after an `@` names nothing: the letter is never heard of again.
//!
//! The 114 sequences of the simulator stand in `sequences.csv` as they are there. The last four rows are those that the
//! platform documented in 2026 for reworks (devportal-docs "Simulazione su ambiente UAT"); what they make happen is what its
//! tests expect of them, and, of the first, what a timeline of the test environment shows.

use super::event::Event;
use super::grammar::{Route, find};
use send_core::catalogue::{self, Product};
use std::time::Duration;

const TABLE: &str = include_str!("sequences.csv");

/// A row of the table.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Named {
    pub(crate) name: &'static str,
    pub(crate) sequence: &'static str,
}

/// Every named sequence.
pub(crate) fn all() -> impl Iterator<Item = Named> {
    TABLE.lines().skip(1).filter_map(|line| {
        let mut cells = line.splitn(3, ',');
        let (name, _product, sequence) = (cells.next()?, cells.next()?, cells.next()?);
        Some(Named { name, sequence })
    })
}

fn named(name: &str) -> Option<Route<'static>> {
    all().find(|row| row.name.eq_ignore_ascii_case(name)).map(|row| Route::new(row.sequence))
}

/// The route of a letter to an address; `None` if the address names a sequence that there is not.
pub(crate) fn route<'a>(address: &'a str, product: Product) -> Option<Route<'a>> {
    if let Some(at) = find(address, "@sequence") {
        return address.get(at..).map(Route::new);
    }
    let lower = address.to_ascii_lowercase();
    let (from, outcome) = match (lower.contains("@fail"), lower.contains("@ok") || !lower.contains('@')) {
        (true, _) => (lower.rfind("fail"), "fail"),
        (false, true) => (lower.contains("@ok").then(|| lower.rfind("ok")).flatten(), "ok"),
        (false, false) => return None,
    };
    let word = from.and_then(|at| lower.get(at..)).and_then(|words| words.split_whitespace().next()).unwrap_or(outcome);
    if word == outcome { named(&format!("{outcome}_{}", product.as_str())) } else { named(word) }
}

/// Time of the couriers for a second of the simulator, with registered letters (AR): 9 hours.
const AR_PACE: u32 = 9 * 3_600;
/// The same with any other letter: 4 hours and a half.
const PACE: u32 = 9 * 1_800;

/// How long a time of the simulator lasts here.
///
/// The simulator's seconds mean days of storage, and not the same number for each letter: the names that tell of more or of
/// less than ten days, and of thirty, come true with these two paces. A letter that is delivered at once takes some days.
pub(crate) fn lasting(time: Duration, code: &str) -> Duration {
    time.saturating_mul(if code.starts_with("RECRN") { AR_PACE } else { PACE })
}

/// A shipment: what is reported of one letter.
#[derive(Debug, Clone)]
pub(crate) struct Shipment(Vec<Event>);

impl Shipment {
    pub(crate) fn of(route: Route<'_>, number: u8) -> Option<Self> {
        route.shipment(number).map(Self)
    }

    pub(crate) fn event(&self, index: u8) -> Option<&Event> {
        self.0.get(usize::from(index))
    }

    /// The couriers' pace is that of the product, which the codes tell.
    fn pace_code(&self) -> &str {
        self.0.iter().map(|event| event.code.as_str()).find(|code| code.starts_with("REC")).unwrap_or_default()
    }

    /// How long after the one before an event comes.
    pub(crate) fn wait(&self, index: u8) -> Duration {
        self.event(index).map_or(Duration::ZERO, |event| lasting(event.after, self.pace_code()))
    }

    /// How long before an event another one came, if it came before.
    pub(crate) fn between(&self, earlier: usize, index: u8) -> Duration {
        let after = self.0.get(earlier + 1..=usize::from(index)).unwrap_or_default();
        lasting(after.iter().map(|event| event.after).sum(), self.pace_code())
    }

    /// How long before an event the first of a code came.
    pub(crate) fn since(&self, code: &str, index: u8) -> Option<Duration> {
        let earlier = self.0.iter().take(usize::from(index)).position(|event| event.code == code)?;
        Some(self.between(earlier, index))
    }

    /// The failure cause of an event: its own, or that of the reports that came before of the same outcome.
    pub(crate) fn cause(&self, index: u8) -> Option<&str> {
        let stem = |code: &str| code.get(..code.len().saturating_sub(1)).unwrap_or_default().to_owned();
        let own = stem(&self.event(index)?.code);
        let told = self.0.iter().take(usize::from(index) + 1).rev().filter(|event| stem(&event.code) == own);
        told.filter_map(|event| event.cause.as_deref()).next()
    }

    /// The postal code of the address that the courier found, if it found one: see [`Event::discovery`].
    pub(crate) fn discovery(&self) -> Option<Option<&str>> {
        self.0.iter().find_map(|event| event.discovery.as_ref().map(Option::as_deref))
    }

    /// How long before its arrival an event happened: scans and closures bear the date of the report that came first of
    /// the outcome (`RECRN001A` for `RECRN001B` and `RECRN001C`).
    pub(crate) fn age(&self, index: u8) -> Duration {
        let told = self.event(index).filter(|event| !event.own_date).and_then(|event| first_report(&event.code));
        told.and_then(|code| self.since(&code, index)).unwrap_or_default()
    }
}

/// The code of the report that comes before a scan or a closure.
fn first_report(code: &str) -> Option<String> {
    let stem = code.get(..code.len().checked_sub(1)?)?;
    let report = match code.chars().last()? {
        'B' | 'C' => 'A',
        'E' | 'F' => 'D',
        _ => return None,
    };
    let report = format!("{stem}{report}");
    catalogue::event_code(&report).map(|_| report)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    fn first_codes(address: &str, product: Product) -> Option<Vec<String>> {
        route(address, product)?.shipment(0).map(|events| events.into_iter().map(|event| event.code).collect())
    }

    #[test]
    fn every_row_can_be_read() {
        assert_eq!(all().count(), 118);
        for row in all() {
            assert!(!Route::new(row.sequence).shipment(0).unwrap().is_empty(), "{}", row.name);
        }
    }

    #[test]
    fn a_word_in_the_address_names_the_sequence() {
        let last = |address, product| first_codes(address, product).and_then(|codes| codes.last().cloned());
        for (address, product, expected) in [
            ("Via senza nome", Product::Law890, Some("RECAG001C")),
            ("VIA ROMA @OK 5", Product::Ar, Some("RECRN001C")),
            ("Via@fail", Product::International, Some("RECRI004C")),
            ("VIA@FAIL-IRREPERIBILE_890", Product::Law890, Some("RECAG003F")),
            ("Via @OK_AR int. 3", Product::Law890, Some("RECRN001C")),
            ("Via@sequence.5s-CON080.5s-RECRN001C", Product::Ar, Some("RECRN001C")),
            ("Via@ok_nothing_of_the_kind", Product::Ar, None),
            ("casella@posta", Product::Ar, None),
        ] {
            assert_eq!(last(address, product).as_deref(), expected, "{address}");
        }
    }

    #[test]
    fn the_names_of_storage_come_true() {
        let days = |name: &str, from: &str, to: &str| {
            let shipment = Shipment::of(named(name).unwrap(), 0).unwrap();
            let index = (0..).find(|index| shipment.event(*index).unwrap().code == to).unwrap();
            shipment.since(from, index).unwrap().as_secs() / 86_400
        };
        assert!(days("OK-Giacenza-lte10_890", "RECAG011A", "RECAG005A") < 10);
        assert!(days("OK-Giacenza-gt10_890", "RECAG011A", "RECAG012") >= 10);
        assert!(days("OK-NO012-lte10", "RECAG011A", "RECAG005A") < 10);
        assert!(days("OK-Giacenza_AR", "RECRN010", "RECRN003A") < 10);
        assert!(days("OK-Giacenza-gt10_AR", "RECRN010", "RECRN003A") > 10);
        assert!(days("FAIL-CompiutaGiacenza_AR", "RECRN010", "RECRN005A") >= 30);
        assert!(days("FAIL_CompiutaGiacenza_AR_ERR", "RECRN010", "RECRN005A") < 30);
    }
}
