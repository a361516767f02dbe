//! Uploading documents.

use super::callback::{Callback, Progress};
use super::handle::Handle;
use super::many::Parallel;
use crate::attachment::{Source, pieces};
use crate::enums::Value;
use crate::identifiers::digest::Sha256Digest;
use crate::model::UploadedFile;
use crate::pending::Pending;
use crate::preflight::Issue;
use crate::user::Home;
use bytes::Bytes;
use pyo3::prelude::*;
use send_client::{Attachment, UploadOptions};
use send_core::model::ContentType;

/// `client.attachments`, or `client.informal.attachments`, without its Python manners.
#[pyclass(frozen, module = "send_sdk._native")]
pub(crate) struct Attachments {
    pub(super) client: Handle,
    pub(super) is_informal: bool,
}

/// Files of legal notifications, or of informal ones.
fn of(client: &send_client::Client, is_informal: bool) -> send_client::Attachments<'_> {
    if is_informal { client.informal().attachments() } else { client.attachments() }
}

/// Files as the client takes them.
pub(super) fn attachments(
    py: Python<'_>,
    sources: Vec<Source>,
    content_type: ContentType,
    home: &Home,
) -> PyResult<Vec<Attachment>> {
    sources.into_iter().map(|source| attachment(py, source, content_type, home)).collect()
}

fn attachment(py: Python<'_>, source: Source, content_type: ContentType, home: &Home) -> PyResult<Attachment> {
    let is_json = content_type == ContentType::Json;
    Ok(match source {
        Source::Path(path) if is_json => Attachment::f24_metadata(path),
        Source::Path(path) => Attachment::pdf(path),
        Source::Content(content) if is_json => Attachment::f24_metadata_bytes(Bytes::from_owner(content)),
        Source::Content(content) => Attachment::pdf_bytes(Bytes::from_owner(content)),
        Source::File(file) if is_json => Attachment::f24_metadata_reader(pieces(py, file, home)?),
        Source::File(file) => Attachment::pdf_reader(pieces(py, file, home)?),
    })
}

/// How files are uploaded, as an argument.
fn options(parallel: Option<Parallel>, inspect: bool, version_token: Option<String>) -> UploadOptions {
    let mut options = UploadOptions::new();
    if let Some(Parallel(files)) = parallel {
        options = options.parallel(files);
    }
    if !inspect {
        options = options.without_inspection();
    }
    match version_token {
        Some(token) => options.assume_version_token(token),
        None => options,
    }
}

/// The same options, which tell a function of the user how far they are.
fn telling(options: UploadOptions, callback: Option<&Callback>) -> UploadOptions {
    match callback.cloned() {
        Some(callback) => options.progress(move |progress| tell(&callback, progress)),
        None => options,
    }
}

/// A function that is slow hears of fewer steps, but of the end of each file.
fn tell(callback: &Callback, progress: send_client::Progress) {
    if progress.sent < progress.length {
        callback.tell(Progress(progress));
    } else {
        callback.tell_surely(Progress(progress));
    }
}

/// What came, once everything was told.
async fn told<T>(came: T, callback: Option<Callback>) -> T {
    if let Some(callback) = callback {
        callback.flush().await;
    }
    came
}

#[pymethods]
impl Attachments {
    #[pyo3(signature = (
        sources: "Sequence[str | os.PathLike[str] | bytes | bytearray | memoryview | BinaryIO]", content_type,
        parallel: "int | None" = None, progress: "Callable[[Progress], object] | None" = None, inspect: "bool" = true,
        version_token = None
    ) -> "Pending[list[UploadedFile]]")]
    #[allow(clippy::too_many_arguments)]
    fn upload_all(
        &self,
        py: Python<'_>,
        sources: Vec<Source>,
        content_type: Value<ContentType>,
        parallel: Option<Parallel>,
        progress: Option<Py<PyAny>>,
        inspect: bool,
        version_token: Option<String>,
    ) -> PyResult<Pending> {
        let files = attachments(py, sources, content_type.0, &Home::default())?;
        let callback = progress.map(|function| Callback::new(py, function)).transpose()?;
        let options = telling(options(parallel, inspect, version_token), callback.as_ref());
        let is_informal = self.is_informal;
        self.client.list::<_, UploadedFile, _>(|client| async move {
            told(of(&client, is_informal).upload_all_with(files, &options).await, callback).await
        })
    }

    #[pyo3(signature = (
        sources: "Sequence[str | os.PathLike[str] | bytes | bytearray | memoryview | BinaryIO]", content_type,
        parallel: "int | None" = None, inspect: "bool" = true
    ) -> "Pending[list[PreparedFile]]")]
    fn prepare(
        &self,
        py: Python<'_>,
        sources: Vec<Source>,
        content_type: Value<ContentType>,
        parallel: Option<Parallel>,
        inspect: bool,
    ) -> PyResult<Pending> {
        let files = attachments(py, sources, content_type.0, &Home::default())?;
        let options = options(parallel, inspect, None);
        let is_informal = self.is_informal;
        self.client
            .list::<_, PreparedFile, _>(|client| async move { of(&client, is_informal).prepare(files, &options).await })
    }

    #[pyo3(signature = (
        files: "Sequence[PreparedFile]", parallel: "int | None" = None,
        progress: "Callable[[Progress], object] | None" = None, version_token = None
    ) -> "Pending[list[UploadedFile]]")]
    fn upload_prepared(
        &self,
        py: Python<'_>,
        files: Vec<PyRef<'_, PreparedFile>>,
        parallel: Option<Parallel>,
        progress: Option<Py<PyAny>>,
        version_token: Option<String>,
    ) -> PyResult<Pending> {
        let files: Vec<_> = files.iter().map(|file| file.0.clone()).collect();
        let callback = progress.map(|function| Callback::new(py, function)).transpose()?;
        let options = telling(options(parallel, true, version_token), callback.as_ref());
        let is_informal = self.is_informal;
        self.client.list::<_, UploadedFile, _>(|client| async move {
            told(of(&client, is_informal).upload_prepared(&files, &options).await, callback).await
        })
    }
}

/// A file that was read once: hashed, measured, looked into. Nothing of it was sent yet.
#[pyclass(frozen, module = "send_sdk")]
pub(crate) struct PreparedFile(send_client::PreparedFile);

impl From<send_client::PreparedFile> for PreparedFile {
    fn from(file: send_client::PreparedFile) -> Self {
        Self(file)
    }
}

#[pymethods]
impl PreparedFile {
    /// Digest of the bytes.
    #[getter]
    fn sha256(&self) -> Sha256Digest {
        self.0.sha256().into()
    }

    /// Bytes.
    #[getter]
    fn length(&self) -> u64 {
        self.0.length()
    }

    /// Media type.
    #[getter]
    fn content_type(&self) -> Value<ContentType> {
        Value(self.0.content_type())
    }

    /// What the platform takes and you may regret.
    #[getter]
    fn warnings(&self) -> Vec<Issue> {
        self.0.warnings().iter().map(Issue::from).collect()
    }

    /// Stands for the uploaded file in a request that is checked before anything is uploaded. It cannot be sent: the platform
    /// knows no such file. `position` tells the files of a request apart.
    #[pyo3(signature = (position: "int" = 0))]
    fn stand_in(&self, position: usize) -> UploadedFile {
        self.0.stand_in(position).into()
    }

    fn __repr__(&self) -> String {
        format!("PreparedFile(length={}, sha256='{}')", self.0.length(), self.0.sha256())
    }
}
