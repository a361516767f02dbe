//! The language of sequences: `5s-CON080.5s-CON020[DOC:7ZIP;PAGES:3]@discovered.5s-RECRN001C`.
//!
//! Events ([`super::event`]) are parted by dots. Longer parts, outermost first:
//! `@restart0.` (what happens once the operators began again with that attempt), `@discovered` (the address that the courier finds) and
//! `attempt` (what comes of the next attempt), `@retry` and `pcretry` (the next shipment of the same attempt).
//! Nothing here tells upper case from lower: addresses are put in capitals on their way.
//!
//! Source: pagopa/pn-external-channels `ExternalChannelsService.java`; `@restart` from timelines of 2026 (pagopa/pn-frontend).

use super::event::{Event, MOST, events};

/// What is programmed for an address: the text after `@sequence.`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Route<'a>(&'a str);

/// How the address of the second attempt comes about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Found<'a> {
    /// The courier found it.
    ByCourier(&'a str),
    /// A registry has it.
    InRegistry(&'a str),
}

const RESTART: &str = "@restart";
const DISCOVERED: &str = "@discovered";
const ATTEMPT: &str = "attempt";
/// Both ways to write that another shipment follows.
const SHIPMENTS: [&str; 2] = ["@retry", "pcretry"];
const SEQUENCE: &str = "@sequence";

impl<'a> Route<'a> {
    /// Reads a text that may begin with `@sequence.`.
    pub(crate) fn new(text: &'a str) -> Self {
        Self(without_head(text))
    }

    /// The route once the attempt was reworked so many times; the same as before where nothing is programmed for that.
    pub(crate) fn reworked(self, times: u8) -> Self {
        let sections = split(self.0, RESTART);
        let wanted = usize::from(times).min(sections.len().saturating_sub(1));
        match (wanted, sections.get(wanted)) {
            (0, _) | (_, None) => self,
            (_, Some(section)) => Self::new(section.trim_start_matches(|c: char| c.is_ascii_digit())),
        }
    }

    /// The attempt with which the operators begin again once it was reworked so many times, if they do: the digit after
    /// `@restart`.
    pub(crate) fn restart(self, times: u8) -> Option<u8> {
        let section = *split(self.0, RESTART).get(usize::from(times) + 1)?;
        let digit = section.chars().next().and_then(|digit| digit.to_digit(10));
        u8::try_from(digit.unwrap_or_default()).ok()
    }

    /// The events of a shipment of this attempt, the first being 0; `None` if there is no such shipment.
    pub(crate) fn shipment(self, number: u8) -> Option<Vec<Event>> {
        let own = [RESTART, DISCOVERED, ATTEMPT].iter().fold(self.0, |text, marker| before(text, marker));
        let shipments = SHIPMENTS
            .iter()
            .fold(vec![own], |parts, marker| parts.into_iter().flat_map(|part| split(part, marker)).collect());
        Some(events(shipments.get(usize::from(number)).filter(|_| usize::from(number) < MOST)?))
    }

    /// The address of the next attempt, as a text that is a route again.
    pub(crate) fn next(self) -> Option<Found<'a>> {
        let own = before(self.0, RESTART);
        let by_courier = find(own, DISCOVERED).map(|at| Found::ByCourier(rest(self.0, at, DISCOVERED)));
        by_courier.or_else(|| find(own, ATTEMPT).map(|at| Found::InRegistry(rest(self.0, at, ATTEMPT))))
    }
}

fn without_head(text: &str) -> &str {
    let text = text.strip_prefix('.').unwrap_or(text);
    let is_head = text.get(..SEQUENCE.len()).is_some_and(|head| head.eq_ignore_ascii_case(SEQUENCE));
    let text = if is_head { text.get(SEQUENCE.len()..).unwrap_or_default() } else { text };
    text.strip_prefix('.').unwrap_or(text)
}

/// The place of a marker, whatever its case.
pub(crate) fn find(text: &str, marker: &str) -> Option<usize> {
    text.to_ascii_lowercase().find(marker)
}

fn before<'a>(text: &'a str, marker: &str) -> &'a str {
    find(text, marker).and_then(|at| text.get(..at)).unwrap_or(text)
}

fn rest<'a>(text: &'a str, at: usize, marker: &str) -> &'a str {
    without_head(text.get(at + marker.len()..).unwrap_or_default())
}

/// The parts between markers, each without a leading dot.
pub(crate) fn split<'a>(text: &'a str, marker: &str) -> Vec<&'a str> {
    let mut parts = Vec::new();
    let mut left = text;
    while let Some(at) = find(left, marker) {
        parts.push(left.get(..at).unwrap_or_default());
        let after = left.get(at + marker.len()..).unwrap_or_default();
        left = after.strip_prefix('.').unwrap_or(after);
    }
    parts.push(left);
    parts
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    fn codes(events: Option<Vec<Event>>) -> Vec<String> {
        events.unwrap().into_iter().map(|event| event.code).collect()
    }

    #[test]
    fn parts_belong_to_shipments_attempts_and_reworks() {
        let whole =
            Route::new("@sequence.5s-A1@retry.5s-A2@discovered.5s-B1@restart0.@sequence.5s-C1@discovered.5s-D1");
        assert_eq!(codes(whole.shipment(0)), ["A1"]);
        assert_eq!(codes(whole.shipment(1)), ["A2"]);
        assert_eq!(whole.shipment(2), None);
        let Some(Found::ByCourier(found)) = whole.next() else { panic!("an address is found") };
        assert_eq!(found, "5s-B1@restart0.@sequence.5s-C1@discovered.5s-D1");
        assert_eq!(codes(Route::new(found).shipment(0)), ["B1"]);
        let again = whole.reworked(1);
        assert_eq!(codes(again.shipment(0)), ["C1"]);
        assert_eq!(again.next(), Some(Found::ByCourier("5s-D1")));
        assert_eq!(again, whole.reworked(7), "the last part stands for all that follow");
        assert_eq!((whole.restart(0), whole.restart(1)), (Some(0), None));
        let plain = Route::new("5s-A1attempt5s-B1");
        assert_eq!(
            (codes(plain.reworked(1).shipment(0)), plain.next()),
            (vec!["A1".to_owned()], Some(Found::InRegistry("5s-B1")))
        );
    }

    #[test]
    fn nothing_goes_on_without_end() {
        assert_eq!(Route::new(&"CON018.".repeat(1_000)).shipment(0).map(|events| events.len()), Some(MOST));
        let endless = "CON996@retry".repeat(300);
        let is_there = |part| Route::new(&endless).shipment(part).is_some();
        assert_eq!((is_there(199), is_there(200), is_there(u8::MAX)), (true, false, false));
    }
}
