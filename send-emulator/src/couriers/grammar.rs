//! The language of sequences: `5s-CON080.5s-CON020[DOC:7ZIP;PAGES:3]@discovered.5s-RECRN001C`.
//!
//! Events are parted by dots, each a duration and a code, with commands in brackets. Longer parts, outermost first:
//! `@restart0.` (what happens once the operators began again with that attempt), `@discovered` (the address that the courier finds) and
//! `attempt` (what comes of the next attempt), `@retry` and `pcretry` (the next shipment of the same attempt).
//! Nothing here tells upper case from lower: addresses are put in capitals on their way.
//!
//! Source: pagopa/pn-external-channels `ExternalChannelsService.java`; `@restart` from timelines of 2026 (pagopa/pn-frontend).

use std::time::Duration;

/// Something that a courier or provider reports.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Event {
    /// How long after the one before, in the simulator's time.
    pub(crate) after: Duration,
    /// Such as `RECRN001C`, in capitals.
    pub(crate) code: String,
    /// Such as `M04`.
    pub(crate) cause: Option<String>,
    /// Scans that come with it.
    pub(crate) documents: Vec<Scan>,
    /// The courier finds another address: `Some(None)` for the usual one, else with this postal code.
    pub(crate) discovery: Option<Option<String>>,
    /// Its date lies so much earlier than its arrival, or later.
    pub(crate) delay: Option<Delay>,
    /// It bears the date of its arrival, not that of the event that tells the outcome first.
    pub(crate) own_date: bool,
}

/// A scan.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Scan {
    /// Such as `Plico`.
    pub(crate) kind: String,
    /// In an archive.
    pub(crate) is_archive: bool,
}

/// A shift of a date.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Delay {
    Earlier(Duration),
    Later(Duration),
}

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

/// The most events of a part, and the most parts: a course counts them in a byte.
const MOST: usize = 200;

/// The events of a part of a sequence; what cannot be read is left out.
pub(crate) fn events(part: &str) -> Vec<Event> {
    part.split('.').filter_map(event).take(MOST).collect()
}

/// `5s-RECRN002B[DOC:Plico]`; without a duration it comes at once.
fn event(text: &str) -> Option<Event> {
    let (head, commands) = text.split_once('[').unwrap_or((text, ""));
    let (after, code) = match head.split_once('-') {
        Some((after, code)) => (duration(after)?, code),
        None => (Duration::ZERO, head),
    };
    let is_code = !code.is_empty() && code.chars().all(|c| c.is_ascii_alphanumeric());
    let mut event = Event {
        after,
        code: is_code.then(|| code.to_ascii_uppercase())?,
        cause: None,
        documents: Vec::new(),
        discovery: None,
        delay: None,
        own_date: false,
    };
    // What follows the bracket is lost, as in the simulator.
    let commands = commands.split_once(']').map_or("", |(commands, _)| commands);
    commands.split(';').for_each(|command| event.obey(command));
    Some(event)
}

impl Event {
    fn obey(&mut self, command: &str) {
        let (name, value) = command.split_once(':').unwrap_or((command, ""));
        match name.to_ascii_uppercase().as_str() {
            "DOC" => {
                let (kind, archive) = value.split_once('#').unwrap_or((value, ""));
                self.documents.push(Scan { kind: spelt(kind), is_archive: !archive.is_empty() });
            }
            "FAILCAUSE" => self.cause = Some(value.to_ascii_uppercase()),
            "DISCOVERY" => self.discovery = Some(Some(value.to_owned()).filter(|code| !code.is_empty())),
            "DELAY" => self.delay = shift(value),
            "NOAUTODATETIME" => self.own_date = true,
            // PAGES, OCR and DELAYDOC are for services of the platform that leave no trace in a timeline.
            _ => {}
        }
    }
}

/// Kinds of scans whose names are not all capitals.
const SPELT: [&str; 2] = ["Plico", "Indagine"];

/// The name of a scan as the platform spells it, after the address was put in capitals.
fn spelt(kind: &str) -> String {
    SPELT.iter().find(|spelt| spelt.eq_ignore_ascii_case(kind)).map_or(kind, |spelt| spelt).to_owned()
}

/// Earlier unless it begins with a plus.
fn shift(text: &str) -> Option<Delay> {
    match text.strip_prefix('+') {
        Some(later) => duration(later).map(Delay::Later),
        None => duration(text.strip_prefix('-').unwrap_or(text)).map(Delay::Earlier),
    }
}

/// `5s`, `1m30s`, `2h`.
pub(crate) fn duration(text: &str) -> Option<Duration> {
    let (mut total, mut number) = (0_u64, None);
    for character in text.chars() {
        let unit = match character.to_ascii_lowercase() {
            's' => 1,
            'm' => 60,
            'h' => 3_600,
            'd' => 86_400,
            digit => {
                let digit = u64::from(digit.to_digit(10)?);
                number = Some(number.unwrap_or(0_u64).checked_mul(10)?.checked_add(digit)?);
                continue;
            }
        };
        total = total.checked_add(number.take()?.checked_mul(unit)?)?;
    }
    (number.is_none() && !text.is_empty()).then(|| Duration::from_secs(total))
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
    fn commands_are_read_in_any_case() {
        for text in [
            "@sequence.1m30s-RECRN002E[DOC:Plico;DOC:23L#Z5;FAILCAUSE:M03;DISCOVERY:00100;DELAY:+2h;NOAUTODATETIME]",
            "@SEQUENCE.1M30S-RECRN002E[DOC:PLICO;DOC:23L#Z5;FAILCAUSE:M03;DISCOVERY:00100;DELAY:+2H;NOAUTODATETIME]",
        ] {
            let events = Route::new(text).shipment(0).unwrap();
            let expected = Event {
                after: Duration::from_secs(90),
                code: "RECRN002E".to_owned(),
                cause: Some("M03".to_owned()),
                documents: vec![
                    Scan { kind: "Plico".to_owned(), is_archive: false },
                    Scan { kind: "23L".to_owned(), is_archive: true },
                ],
                discovery: Some(Some("00100".to_owned())),
                delay: Some(Delay::Later(Duration::from_secs(7_200))),
                own_date: true,
            };
            assert_eq!(events, [expected]);
        }
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

    #[test]
    fn nonsense_is_left_out() {
        for text in ["", ".", "-", "5x-CON080", "5s-", "99999999999999999999s-CON080", "5-CON080", "[DOC:AR]", "é-è"]
        {
            assert_eq!(Route::new(text).shipment(0), Some(Vec::new()), "{text}");
        }
        assert_eq!(
            codes(Route::new("5s-CON080.5s-CON020[DOC:7ZIP]-RECAG001A.CON018").shipment(0)),
            ["CON080", "CON020", "CON018"]
        );
    }
}
