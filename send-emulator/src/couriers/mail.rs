//! Certified mail and short messages: what becomes of a message to an address.
//!
//! Source: pagopa/pn-external-channels README and `ExternalChannelsService.java` (domains, `@sequence`, `attempt`, `_`); the
//! named domains from the tests of pagopa/pn-b2b-client. Where these only tell the outcome, the codes are those of `fail.` and
//! of any other domain.

use super::event::{Event, events};
use super::grammar::split;

const DELIVERED: &str = "5s-C000.5s-C001.5s-C005.5s-C003";
const NOT_DELIVERED: &str = "5s-C000.5s-C001.5s-C007.5s-C004";
/// Not delivered at the first attempt, delivered at the second.
const SECOND_SUCCEEDS: &str = "5s-C000.5s-C001.5s-C007.5s-C004attempt5s-C000.5s-C001.5s-C005.5s-C003";

/// Beginnings of a domain (lower case) and what is programmed for it; any other domain delivers.
pub(crate) const DOMAINS: &[(&str, &str)] = &[
    ("fail.", NOT_DELIVERED),
    ("failalways.", NOT_DELIVERED),
    ("fail-pecfirstkosecondko.", NOT_DELIVERED),
    ("fail-pecfirstko.", NOT_DELIVERED),
    ("ok-pecfirstfailsecondsuccess.", SECOND_SUCCEEDS),
    ("ok-pecsuccess.", DELIVERED),
];

const SEQUENCE: &str = "sequence.";
/// What ends a programmed domain.
const SUFFIX: &str = ".it";
const ATTEMPT: &str = "attempt";
/// Between what becomes of a message and of its repetitions within an attempt.
const REPETITION: char = '_';

/// Which message it is: attempts and repetitions count from 0.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Message {
    pub(crate) attempt: u8,
    /// The second round begins with the address of the first one.
    pub(crate) is_old_address: bool,
    pub(crate) repetition: u8,
}

/// What is reported of a message.
pub(crate) fn reports(address: &str, message: Message) -> Vec<Event> {
    let domain = address.rsplit_once('@').map_or(address, |(_, domain)| domain).to_ascii_lowercase();
    let own = domain.strip_prefix(SEQUENCE).map(|own| own.strip_suffix(SUFFIX).unwrap_or(own));
    let named = || DOMAINS.iter().find(|(beginning, _)| domain.starts_with(beginning)).map(|(_, sequence)| *sequence);
    let sequence = own.or_else(named).unwrap_or(DELIVERED);
    let attempts = split(sequence, ATTEMPT);
    // The third part is for the new address of the second round, where there is one.
    let wanted = match message.attempt {
        0 => 0,
        _ if message.is_old_address => 1,
        _ => 2,
    };
    let attempt = attempts.get(wanted).or(attempts.get(1).filter(|_| wanted > 0)).or(attempts.first());
    let repetitions: Vec<&str> = attempt.copied().unwrap_or_default().split(REPETITION).collect();
    let repetition = usize::from(message.repetition).min(repetitions.len().saturating_sub(1));
    repetitions.get(repetition).map(|part| events(part)).unwrap_or_default()
}

/// True if a short message to the number arrives.
pub(crate) fn takes_short_messages(number: &str) -> bool {
    !number.trim_start_matches('+').starts_with("001")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn last(address: &str, attempt: u8, is_old_address: bool, repetition: u8) -> String {
        let reports = reports(address, Message { attempt, is_old_address, repetition });
        reports.last().map(|event| event.code.clone()).unwrap_or_default()
    }

    #[test]
    fn domains_decide_as_in_the_test_environment() {
        for (address, first, second) in [
            ("prova@pec.it", "C003", "C003"),
            ("prova@fail.it", "C004", "C004"),
            ("prova@failalways.it", "C004", "C004"),
            ("prova@FAIL-pecFirstKO.it", "C004", "C004"),
            ("prova@FAIL-pecFirstKOSecondKO.it", "C004", "C004"),
            ("prova@OK-pecFirstFailSecondSuccess.it", "C004", "C003"),
            ("prova@OK-pecSuccess.it", "C003", "C003"),
            ("fail.@pec.it", "C003", "C003"),
            ("", "C003", "C003"),
        ] {
            assert_eq!(
                (last(address, 0, false, 0).as_str(), last(address, 1, false, 0).as_str()),
                (first, second),
                "{address}"
            );
        }
    }

    #[test]
    fn a_domain_programs_attempts_and_repetitions() {
        let address = "prova@sequence.5s-C000.5s-C008_5s-C001.5s-C003attempt1s-C004attempt1s-C009.it";
        assert_eq!(last(address, 0, false, 0), "C008");
        assert_eq!(last(address, 0, false, 1), "C003");
        assert_eq!(last(address, 0, false, 9), "C003");
        assert_eq!(last(address, 1, true, 0), "C004");
        assert_eq!(last(address, 1, false, 0), "C009");
    }

    #[test]
    fn some_numbers_take_no_messages() {
        assert!(takes_short_messages("+393331234567"));
        assert!(!takes_short_messages("0015550100"));
    }
}
