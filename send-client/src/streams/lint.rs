//! What the platform would swallow without a word.
//!
//! A filter value that the stream's version does not know is dropped silently: a slip of the pen makes a mute stream. Limits
//! of length are the gateway's (pagopa/pn-stream `docs/openapi/pn-stream-api-external.yaml:715-797`), knowledge of values is
//! `send_core::catalogue`'s.

use crate::{Error, ErrorKind, Result};
use send_core::api::Version;
use send_core::catalogue::{self, InStreams};
use send_core::model::{StreamCreation, StreamEventType};

/// Stands for the categories that the service streams by default.
const DEFAULT: &str = "DEFAULT";
const LONGEST_TITLE: usize = 256;
/// Since when events can wait for acceptance.
const WAITS_SINCE: Version = Version::new(2, 7);

/// The catalogue knows since when the sent notification has a value; here those that streams have since another version.
const SINCE: &[(&str, Version)] = &[("NOTIFICATION_TIMELINE_REWORKED", Version::new(2, 9))];

/// What is wrong with a stream that is to be made or changed.
#[derive(Debug)]
pub(super) struct Wanted<'a> {
    pub(super) title: &'a str,
    pub(super) event_type: &'a StreamEventType,
    pub(super) filter_values: &'a [String],
    pub(super) waits_for_accepted: bool,
}

impl<'a> Wanted<'a> {
    pub(super) fn of(stream: &'a StreamCreation) -> Self {
        Self {
            title: &stream.title,
            event_type: &stream.event_type,
            filter_values: &stream.filter_values,
            waits_for_accepted: stream.wait_for_accepted == Some(true),
        }
    }

    /// # Errors
    /// [`ErrorKind::InvalidInput`] naming everything that is wrong.
    pub(super) fn check(&self, version: Version) -> Result<()> {
        let mut complaints = Vec::new();
        let length = self.title.chars().count();
        if length == 0 || length > LONGEST_TITLE {
            complaints.push(format!("title: {length} characters; 1 to {LONGEST_TITLE} are allowed"));
        }
        if self.waits_for_accepted && version < WAITS_SINCE {
            complaints.push(format!("waitForAccepted: exists since {WAITS_SINCE}, and this is {version}"));
        }
        for (index, value) in self.filter_values.iter().enumerate() {
            if let Some(complaint) = complaint(self.event_type, value, version) {
                complaints
                    .push(format!("filterValues[{index}]: {value:?} {complaint}; the platform would drop it silently"));
            }
        }
        if complaints.is_empty() { Ok(()) } else { Err(Error::new(ErrorKind::InvalidInput, complaints.join("; "))) }
    }
}

fn complaint(event_type: &StreamEventType, value: &str, version: Version) -> Option<String> {
    let (since, streamed) = match event_type {
        StreamEventType::Status => match catalogue::status(value) {
            Some(status) => (status.since, true),
            None => return Some("is no status".to_owned()),
        },
        _ if value == DEFAULT => return None,
        _ => match catalogue::category(value) {
            Some(category) => (category.since, category.public && category.in_streams != InStreams::Never),
            None => return Some("is no category of a timeline element".to_owned()),
        },
    };
    if !streamed {
        return Some("is never streamed".to_owned());
    }
    let since = SINCE.iter().find(|(known, _)| *known == value).map_or(since, |(_, since)| *since);
    (since > version).then(|| format!("exists since {since}, and this stream is of {version}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(event_type: StreamEventType, filter: &[&str], version: Version) -> Option<String> {
        let stream = StreamCreation::new("t", event_type).filter(filter.iter().copied());
        Wanted::of(&stream).check(version).err().map(|error| error.to_string())
    }

    #[test]
    fn what_would_be_dropped_is_told() {
        use StreamEventType::{Status, Timeline};
        let newest = Version::new(2, 9);
        assert_eq!(check(Timeline, &["DEFAULT", "REFINEMENT", "NOTIFICATION_TIMELINE_REWORKED"], newest), None);
        assert_eq!(check(Status, &["ACCEPTED", "RETURNED_TO_SENDER"], newest), None);
        for (event_type, value, version, told) in [
            (Timeline, "REFINMENT", newest, "is no category"),
            (Timeline, "ACCEPTED", newest, "is no category"),
            (Status, "DEFAULT", newest, "is no status"),
            (Timeline, "VALIDATE_F24_REQUEST", newest, "is never streamed"),
            (Timeline, "NOTIFICATION_TIMELINE_REWORKED", Version::new(2, 8), "exists since v2.9"),
            (Status, "RETURNED_TO_SENDER", Version::new(2, 5), "exists since v2.6"),
        ] {
            let text =
                check(event_type, &["REQUEST_ACCEPTED", value][usize::from(value != "REFINMENT")..], version).unwrap();
            assert!(text.contains(told) && text.contains(value), "{text}");
        }
    }

    #[test]
    fn other_limits_are_told_too() {
        let mut stream = StreamCreation::new("x".repeat(257), StreamEventType::Timeline).wait_for_accepted(true);
        let text = Wanted::of(&stream).check(Version::new(2, 6)).unwrap_err().to_string();
        assert!(text.contains("257 characters") && text.contains("waitForAccepted"), "{text}");
        stream.title = "è".repeat(256);
        assert!(Wanted::of(&stream).check(Version::new(2, 7)).is_ok());
    }
}
