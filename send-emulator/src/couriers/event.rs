//! An event of a sequence: `5s-RECRN002E[DOC:Plico;FAILCAUSE:M04]`, a duration and a code, with commands in brackets.
//!
//! Source: pagopa/pn-external-channels `ExternalChannelsService.java`.

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

/// The most events of a part, and the most parts: a course counts them in a byte.
pub(super) const MOST: usize = 200;

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

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::super::grammar::Route;
    use super::*;

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
    fn nonsense_is_left_out() {
        for text in ["", ".", "-", "5x-CON080", "5s-", "99999999999999999999s-CON080", "5-CON080", "[DOC:AR]", "é-è"]
        {
            assert_eq!(Route::new(text).shipment(0), Some(Vec::new()), "{text}");
        }
        let codes: Vec<_> =
            events("5s-CON080.5s-CON020[DOC:7ZIP]-RECAG001A.CON018").into_iter().map(|event| event.code).collect();
        assert_eq!(codes, ["CON080", "CON020", "CON018"]);
    }
}
