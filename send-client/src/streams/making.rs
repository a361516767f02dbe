//! Making streams without making them twice, and changing them without being ignored.

use super::Streams;
use super::at_version::AtVersion;
use crate::{Error, ErrorKind, Result};
use send_core::api::CreateStream;
use send_core::model::{StreamCreation, StreamListItem, StreamMetadata, StreamUpdate};
use std::collections::HashSet;
use std::time::Duration;

/// Reads lag behind writes.
const BEFORE_LIST: Duration = Duration::from_secs(1);
/// How often a stream is made whose answer was lost and that is not in the list.
const ATTEMPTS: u32 = 4;

/// The ids of the streams with a title.
pub(super) fn titled(list: &[StreamListItem], title: &str) -> Vec<String> {
    let has_title = |item: &&StreamListItem| item.title.as_deref() == Some(title);
    list.iter().filter(has_title).map(|item| item.stream_id.clone()).collect()
}

/// Makes a stream. After an answer that was lost, a stream of this title that was not there before is the one.
pub(super) async fn create(streams: &Streams<'_>, stream: &StreamCreation) -> Result<StreamMetadata> {
    let before: Option<HashSet<String>> = match streams.list().await {
        Ok(list) => Some(titled(&list, &stream.title).into_iter().collect()),
        // PnValidator serves no list: there a lost answer cannot be looked for.
        Err(error) if error.kind() == ErrorKind::NotFound => None,
        Err(error) => return Err(error),
    };
    let operation = AtVersion { operation: CreateStream { stream }, version: streams.version };
    let unknown = match streams.client.execute(&operation).await {
        Err(error) if error.kind() == ErrorKind::OutcomeUnknown => error,
        result => return result,
    };
    let Some(before) = &before else { return Err(unknown) };
    match found_or_made(streams, &operation, before).await {
        Ok(Some(made)) => Ok(made),
        Ok(None) => Err(unknown),
        // Whatever keeps it from being found: the first may have been made.
        Err(error) => Err(unknown.because(error)),
    }
}

/// The stream whose answer was lost, or another one if it is not in the list.
async fn found_or_made(
    streams: &Streams<'_>,
    operation: &AtVersion<CreateStream<'_>>,
    before: &HashSet<String>,
) -> Result<Option<StreamMetadata>> {
    for attempt in 1..=ATTEMPTS {
        streams.client.pause(BEFORE_LIST).await?;
        let found = titled(&streams.list().await?, &operation.operation.stream.title);
        if let Some(stream_id) = found.into_iter().find(|id| !before.contains(id)) {
            return streams.get(&stream_id).await.map(Some);
        }
        if attempt < ATTEMPTS {
            match streams.client.execute(operation).await {
                Err(error) if error.kind() == ErrorKind::OutcomeUnknown => {}
                result => return result.map(Some),
            }
        }
    }
    Ok(None)
}

/// The streams with these ids that get events. What cannot be read, being of another version or of other groups, counts only if
/// there is nothing else.
///
/// # Errors
/// [`ErrorKind::Forbidden`] if there is nothing else.
pub(super) async fn living(streams: &Streams<'_>, ids: &[String]) -> Result<Vec<StreamMetadata>> {
    let (mut living, mut forbidden) = (Vec::new(), None);
    for id in ids {
        match streams.get(id).await {
            Ok(stream) if stream.disabled_date.is_some() => {}
            Ok(stream) => living.push(stream),
            Err(error) if error.kind() == ErrorKind::NotFound => {}
            Err(error) if error.kind() == ErrorKind::Forbidden => forbidden = Some(error),
            Err(error) => return Err(error),
        }
    }
    match forbidden.filter(|_| living.is_empty()) {
        Some(error) => Err(error),
        None => Ok(living),
    }
}

/// # Errors
/// [`ErrorKind::InvalidInput`] if the platform would do something else than asked.
pub(super) fn check_update(now: &StreamMetadata, wanted: &StreamUpdate) -> Result<()> {
    let complaint = if wanted.filter_values.is_empty() && !now.filter_values.is_empty() {
        "filterValues: the platform ignores an empty filter and keeps the old one"
    } else if now.groups.is_empty() && !wanted.groups.is_empty() {
        "groups: a stream without groups cannot get any"
    } else if !now.groups.iter().all(|group| wanted.groups.contains(group)) {
        "groups: groups can be added and not taken away"
    } else {
        return Ok(());
    };
    Err(Error::new(ErrorKind::InvalidInput, format!("{complaint}; make a stream that replaces this one")))
}
