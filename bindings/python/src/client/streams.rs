//! Following many notifications with few calls.

use super::checkpoint::{Boxed, Place, Right};
use super::consumer::StreamConsumer;
use super::handle::Handle;
use super::version;
use crate::enums::Value;
use crate::model::{EventPage, StreamListItem, StreamMetadata};
use crate::pending::Pending;
use crate::time::Span;
use pyo3::prelude::*;
use send_client::{Client, Result};
use send_core::api::Version;
use send_core::model::{self, StreamEventType};

/// `client.streams` without its Python manners.
#[pyclass(frozen, module = "send_sdk._native")]
pub(crate) struct Streams {
    pub(super) client: Handle,
    pub(super) version: Option<Version>,
}

impl Streams {
    /// A call about streams, through the right version.
    fn ask<T, P, F>(&self, work: impl FnOnce(Asked) -> F) -> PyResult<Pending>
    where
        T: Send + 'static,
        P: From<T> + for<'py> IntoPyObject<'py, Error: Into<PyErr>> + 'static,
        F: Future<Output = Result<T>> + Send + 'static,
    {
        let version = self.version;
        self.client.call::<T, P, F>(|client| work(Asked { client, version }))
    }
}

/// A client, and the version of its streams.
struct Asked {
    client: Client,
    version: Option<Version>,
}

impl Asked {
    fn streams(&self) -> send_client::Streams<'_> {
        let streams = self.client.streams();
        self.version.map_or(streams, |version| streams.at(version))
    }
}

/// What a stream is to be.
fn wanted(
    title: String,
    event_type: Value<StreamEventType>,
    groups: Vec<String>,
    filter_values: Vec<String>,
    wait_for_accepted: Option<bool>,
) -> model::StreamCreation {
    let mut stream = model::StreamCreation::new(title, event_type.0).groups(groups).filter(filter_values);
    stream.wait_for_accepted = wait_for_accepted;
    stream
}

#[pymethods]
impl Streams {
    /// The same through another version.
    fn at(&self, version: &str) -> PyResult<Self> {
        Ok(Self { client: self.client.clone(), version: Some(super::version(version, "version")?) })
    }

    #[pyo3(signature = (
        title, event_type, groups: "Sequence[str]", filter_values: "Sequence[str]", wait_for_accepted, replacing
    ) -> "Pending[StreamMetadata]")]
    fn create(
        &self,
        title: String,
        event_type: Value<StreamEventType>,
        groups: Vec<String>,
        filter_values: Vec<String>,
        wait_for_accepted: Option<bool>,
        replacing: Option<String>,
    ) -> PyResult<Pending> {
        let mut stream = wanted(title, event_type, groups, filter_values, wait_for_accepted);
        stream.replaced_stream_id = replacing;
        self.ask::<_, StreamMetadata, _>(|asked| async move { asked.streams().create(&stream).await })
    }

    #[pyo3(signature = (
        title, event_type, groups: "Sequence[str]", filter_values: "Sequence[str]", wait_for_accepted
    ) -> "Pending[StreamMetadata]")]
    fn ensure(
        &self,
        title: String,
        event_type: Value<StreamEventType>,
        groups: Vec<String>,
        filter_values: Vec<String>,
        wait_for_accepted: Option<bool>,
    ) -> PyResult<Pending> {
        let stream = wanted(title, event_type, groups, filter_values, wait_for_accepted);
        self.ask::<_, StreamMetadata, _>(|asked| async move { asked.streams().ensure(&stream).await })
    }

    #[pyo3(signature = (
        stream_id, title, event_type, groups: "Sequence[str]", filter_values: "Sequence[str]", wait_for_accepted
    ) -> "Pending[StreamMetadata]")]
    #[allow(clippy::too_many_arguments)]
    fn upgrade(
        &self,
        stream_id: String,
        title: String,
        event_type: Value<StreamEventType>,
        groups: Vec<String>,
        filter_values: Vec<String>,
        wait_for_accepted: Option<bool>,
    ) -> PyResult<Pending> {
        let stream = wanted(title, event_type, groups, filter_values, wait_for_accepted);
        self.ask::<_, StreamMetadata, _>(|asked| async move { asked.streams().upgrade(&stream_id, stream).await })
    }

    #[pyo3(signature = () -> "Pending[list[StreamListItem]]")]
    fn list(&self) -> PyResult<Pending> {
        let version = self.version;
        self.client
            .list::<_, StreamListItem, _>(|client| async move { Asked { client, version }.streams().list().await })
    }

    #[pyo3(signature = (stream_id) -> "Pending[StreamMetadata]")]
    fn get(&self, stream_id: String) -> PyResult<Pending> {
        self.ask::<_, StreamMetadata, _>(|asked| async move { asked.streams().get(&stream_id).await })
    }

    #[pyo3(signature = (
        stream_id, title, event_type, groups: "Sequence[str]", filter_values: "Sequence[str]"
    ) -> "Pending[StreamMetadata]")]
    fn update(
        &self,
        stream_id: String,
        title: String,
        event_type: Value<StreamEventType>,
        groups: Vec<String>,
        filter_values: Vec<String>,
    ) -> PyResult<Pending> {
        let mut stream = model::StreamUpdate::new(title, event_type.0);
        stream.groups = groups;
        stream.filter_values = filter_values;
        self.ask::<_, StreamMetadata, _>(|asked| async move { asked.streams().update(&stream_id, &stream).await })
    }

    #[pyo3(signature = (stream_id) -> "Pending[None]")]
    fn delete(&self, stream_id: String) -> PyResult<Pending> {
        self.ask::<_, (), _>(|asked| async move { asked.streams().delete(&stream_id).await })
    }

    #[pyo3(signature = (stream_id) -> "Pending[StreamMetadata]")]
    fn disable(&self, stream_id: String) -> PyResult<Pending> {
        self.ask::<_, StreamMetadata, _>(|asked| async move { asked.streams().disable(&stream_id).await })
    }

    #[pyo3(signature = (stream_id, last_event_id) -> "Pending[EventPage]")]
    fn read(&self, stream_id: String, last_event_id: Option<String>) -> PyResult<Pending> {
        self.ask::<_, EventPage, _>(
            |asked| async move { asked.streams().read(&stream_id, last_event_id.as_deref()).await },
        )
    }

    /// A consumer that keeps its place in a file or in a store of the user, or in memory if there is neither.
    #[pyo3(signature = (
        stream_id, checkpoint: "str | os.PathLike[str] | Checkpoint | None", patience = None, lease: "Lease | None" = None,
        followed_by: "tuple[str, str] | None" = None
    ))]
    fn consumer(
        &self,
        py: Python<'_>,
        stream_id: String,
        checkpoint: Option<Place>,
        patience: Option<Span>,
        lease: Option<Py<PyAny>>,
        followed_by: Option<(String, String)>,
    ) -> PyResult<StreamConsumer> {
        let asked = Asked { client: self.client.open()?, version: self.version };
        let mut consumer = asked.streams().consumer(stream_id, Boxed(Place::open(py, checkpoint)?));
        if let Some(Span(patience)) = patience {
            consumer = consumer.patience(patience);
        }
        if let Some(lease) = lease {
            consumer = consumer.lease(Right::new(py, lease)?);
        }
        if let Some((successor, its_version)) = followed_by {
            consumer = consumer.followed_by(successor, version(&its_version, "followed_by")?);
        }
        Ok(consumer.into())
    }
}
