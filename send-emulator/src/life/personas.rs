//! Who has which digital address, and what becomes of a message to it: the conventions of the platform's test environment.
//!
//! Sources: docs.pagopa.it "Simulare i casi di test in ambiente UAT" (people: public test identities), pagopa/pn-external-channels
//! README and `ExternalChannelsService.java` L425-480 (domains).

use send_core::model::RecipientRead;

/// Where a digital address comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Source {
    /// The recipient gave it to SEND.
    Platform,
    /// The sender gave it with the request.
    Special,
}

impl Source {
    pub(super) const fn as_str(self) -> &'static str {
        match self {
            Self::Platform => "PLATFORM",
            Self::Special => "SPECIAL",
        }
    }
}

/// People who gave SEND a digital address.
const PLATFORM_ADDRESSES: &[(&str, &str)] = &[("FLPCPT69A65Z336P", "pectest@pec.pagopa.it")];

/// The address of a recipient in a source.
pub(super) fn address(recipient: &RecipientRead, source: Source) -> Option<&str> {
    match source {
        Source::Platform => {
            let tax_id = recipient.tax_id.as_deref()?;
            PLATFORM_ADDRESSES.iter().find(|(persona, _)| *persona == tax_id).map(|(_, address)| *address)
        }
        Source::Special => recipient.digital_domicile.as_ref()?.address.as_deref(),
    }
}

/// The source and address that are used: the first that there is.
pub(super) fn chosen(recipient: &RecipientRead) -> Option<(Source, &str)> {
    [Source::Platform, Source::Special].into_iter().find_map(|source| Some((source, address(recipient, source)?)))
}

/// What becomes of a message.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Outcome {
    Delivered,
    NotDelivered,
    /// The address programs a sequence that is not simulated yet.
    Programmed,
}

/// Beginnings of a domain (lower case) that decide what becomes of a message; any other domain delivers.
const DOMAINS: &[(&str, Outcome)] = &[
    ("fail.", Outcome::NotDelivered),
    ("failalways.", Outcome::NotDelivered),
    ("fail-pec", Outcome::NotDelivered),
    ("ok-pecfirstfail", Outcome::NotDelivered),
    ("sequence.", Outcome::Programmed),
];

/// What becomes of a first message to an address.
pub(super) fn outcome(address: &str) -> Outcome {
    let domain = address.rsplit('@').next().unwrap_or_default().to_ascii_lowercase();
    DOMAINS
        .iter()
        .find(|(beginning, _)| domain.starts_with(beginning))
        .map_or(Outcome::Delivered, |(_, outcome)| *outcome)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn domains_decide_as_in_the_test_environment() {
        for (address, expected) in [
            ("prova@pec.it", Outcome::Delivered),
            ("prova@fail.it", Outcome::NotDelivered),
            ("prova@FAIL-pecFirstKO.it", Outcome::NotDelivered),
            ("prova@OK-pecFirstFailSecondSuccess.it", Outcome::NotDelivered),
            ("prova@OK-pecSuccess.it", Outcome::Delivered),
            ("prova@sequence.5s-C000.5s-C001.it", Outcome::Programmed),
            ("fail.@pec.it", Outcome::Delivered),
        ] {
            assert_eq!(outcome(address), expected, "{address}");
        }
    }
}
