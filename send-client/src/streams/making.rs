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
    let mut attempt = 1;
    loop {
        let operation = AtVersion { operation: CreateStream { stream }, version: streams.version };
        let error = match streams.client.execute(&operation).await {
            Err(error) if error.kind() == ErrorKind::OutcomeUnknown => error,
            result => return result,
        };
        let Some(before) = &before else { return Err(error) };
        streams.client.pause(BEFORE_LIST).await?;
        let made = titled(&streams.list().await?, &stream.title).into_iter().find(|id| !before.contains(id));
        match made {
            Some(stream_id) => return streams.get(&stream_id).await,
            None if attempt < ATTEMPTS => attempt += 1,
            None => return Err(error),
        }
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
