//! Streams and their events.

use super::route::{
    CREATE_STREAM, DELETE_STREAM, DISABLE_STREAM, GET_STREAM, LIST_STREAMS, READ_EVENTS, UPDATE_STREAM,
};
use super::{Answer, ApiVersions, Call, Operation, Route};
use crate::model::{StreamCreation, StreamEvent, StreamListItem, StreamMetadata, StreamUpdate};
use crate::wire::{DecodeError, encode};
use std::time::Duration;

/// Creates a stream.
#[derive(Debug, Clone)]
pub struct CreateStream<'a> {
    /// What it shall tell.
    pub stream: &'a StreamCreation,
}

impl Operation for CreateStream<'_> {
    type Output = StreamMetadata;
    const ROUTE: &'static Route = &CREATE_STREAM;

    fn call(&self, versions: &ApiVersions) -> Result<Call, DecodeError> {
        let body = Some(encode(self.stream)?);
        Ok(Call { body, ..CREATE_STREAM.call(versions, &[], &[]) })
    }

    fn read(answer: &Answer<'_>) -> Result<Self::Output, DecodeError> {
        answer.json()
    }
}

/// Lists the streams of the body, of every version and group.
#[derive(Debug, Clone)]
pub struct ListStreams;

impl Operation for ListStreams {
    type Output = Vec<StreamListItem>;
    const ROUTE: &'static Route = &LIST_STREAMS;

    fn call(&self, versions: &ApiVersions) -> Result<Call, DecodeError> {
        Ok(LIST_STREAMS.call(versions, &[], &[]))
    }

    fn read(answer: &Answer<'_>) -> Result<Self::Output, DecodeError> {
        answer.json()
    }
}

/// Reads a stream. 403 through another version than the one it was made with.
#[derive(Debug, Clone)]
pub struct GetStream<'a> {
    /// The stream.
    pub stream_id: &'a str,
}

impl Operation for GetStream<'_> {
    type Output = StreamMetadata;
    const ROUTE: &'static Route = &GET_STREAM;

    fn call(&self, versions: &ApiVersions) -> Result<Call, DecodeError> {
        Ok(GET_STREAM.call(versions, &[self.stream_id], &[]))
    }

    fn read(answer: &Answer<'_>) -> Result<Self::Output, DecodeError> {
        answer.json()
    }
}

/// Changes a stream.
#[derive(Debug, Clone)]
pub struct UpdateStream<'a> {
    /// The stream.
    pub stream_id: &'a str,
    /// What it shall tell from now on.
    pub stream: &'a StreamUpdate,
}

impl Operation for UpdateStream<'_> {
    type Output = StreamMetadata;
    const ROUTE: &'static Route = &UPDATE_STREAM;

    fn call(&self, versions: &ApiVersions) -> Result<Call, DecodeError> {
        let body = Some(encode(self.stream)?);
        Ok(Call { body, ..UPDATE_STREAM.call(versions, &[self.stream_id], &[]) })
    }

    fn read(answer: &Answer<'_>) -> Result<Self::Output, DecodeError> {
        answer.json()
    }
}

/// Deletes a stream. Unread events are lost.
#[derive(Debug, Clone)]
pub struct DeleteStream<'a> {
    /// The stream.
    pub stream_id: &'a str,
}

impl Operation for DeleteStream<'_> {
    type Output = ();
    const ROUTE: &'static Route = &DELETE_STREAM;

    fn call(&self, versions: &ApiVersions) -> Result<Call, DecodeError> {
        Ok(DELETE_STREAM.call(versions, &[self.stream_id], &[]))
    }

    fn read(_: &Answer<'_>) -> Result<Self::Output, DecodeError> {
        Ok(())
    }
}

/// Disables a stream: it gets no more events and can be read to its end for 14 days.
#[derive(Debug, Clone)]
pub struct DisableStream<'a> {
    /// The stream.
    pub stream_id: &'a str,
}

impl Operation for DisableStream<'_> {
    type Output = StreamMetadata;
    const ROUTE: &'static Route = &DISABLE_STREAM;

    fn call(&self, versions: &ApiVersions) -> Result<Call, DecodeError> {
        Ok(DISABLE_STREAM.call(versions, &[self.stream_id], &[]))
    }

    fn read(answer: &Answer<'_>) -> Result<Self::Output, DecodeError> {
        answer.json()
    }
}

/// A page of events.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct EventPage {
    /// The events, ordered by their id.
    pub events: Vec<StreamEvent>,
    /// How long to wait before the next call: zero after a page with events, else what the platform says, or a minute
    /// when the header was lost on the way.
    pub retry_after: Duration,
}

/// What to wait after an empty page without the header: the platform's own value where it is known
/// (pagopa/pn-stream `scripts/aws/cfn/microservice-dev-cfg.json`).
const WITHOUT_HEADER: Duration = Duration::from_secs(60);

/// Reads the next events. The last event id is an acknowledgement: everything up to it is deleted on the platform.
#[derive(Debug, Clone)]
pub struct ReadEvents<'a> {
    /// The stream.
    pub stream_id: &'a str,
    /// The last event that is safely stored; none to start from the oldest kept.
    pub last_event_id: Option<&'a str>,
}

impl Operation for ReadEvents<'_> {
    type Output = EventPage;
    const ROUTE: &'static Route = &READ_EVENTS;

    fn call(&self, versions: &ApiVersions) -> Result<Call, DecodeError> {
        let query: Vec<_> = self.last_event_id.iter().map(|id| ("lastEventId", *id)).collect();
        Ok(READ_EVENTS.call(versions, &[self.stream_id], &query))
    }

    fn read(answer: &Answer<'_>) -> Result<Self::Output, DecodeError> {
        let events: Vec<StreamEvent> = answer.json()?;
        let header = answer.retry_after.and_then(|text| text.trim().parse().ok()).map(Duration::from_millis);
        let retry_after = header.unwrap_or(if events.is_empty() { WITHOUT_HEADER } else { Duration::ZERO });
        Ok(EventPage { events, retry_after })
    }
}
