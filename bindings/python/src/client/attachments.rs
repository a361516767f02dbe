//! Uploading documents.

use super::callback::{Callback, Progress};
use super::handle::Handle;
use crate::attachment::{Source, pieces};
use crate::enums::Value;
use crate::model::UploadedFile;
use crate::pending::Pending;
use bytes::Bytes;
use pyo3::prelude::*;
use send_client::{Attachment, UploadOptions};
use send_core::model::ContentType;

/// `client.attachments` without its Python manners.
#[pyclass(frozen, module = "send_sdk._native")]
pub(crate) struct Attachments(pub(super) Handle);

/// Files as the client takes them.
pub(super) fn attachments(
    py: Python<'_>,
    sources: Vec<Source>,
    content_type: ContentType,
) -> PyResult<Vec<Attachment>> {
    sources.into_iter().map(|source| attachment(py, source, content_type)).collect()
}

fn attachment(py: Python<'_>, source: Source, content_type: ContentType) -> PyResult<Attachment> {
    let is_json = content_type == ContentType::Json;
    Ok(match source {
        Source::Path(path) if is_json => Attachment::f24_metadata(path),
        Source::Path(path) => Attachment::pdf(path),
        Source::Content(content) if is_json => Attachment::f24_metadata_bytes(Bytes::from_owner(content)),
        Source::Content(content) => Attachment::pdf_bytes(Bytes::from_owner(content)),
        Source::File(file) if is_json => Attachment::f24_metadata_reader(pieces(py, file)?),
        Source::File(file) => Attachment::pdf_reader(pieces(py, file)?),
    })
}

#[pymethods]
impl Attachments {
    #[pyo3(signature = (
        sources: "Sequence[str | os.PathLike[str] | bytes | bytearray | BinaryIO]", content_type,
        parallel: "int | None" = None, progress: "Callable[[Progress], object] | None" = None, inspect: "bool" = true
    ) -> "Pending[list[UploadedFile]]")]
    fn upload_all(
        &self,
        py: Python<'_>,
        sources: Vec<Source>,
        content_type: Value<ContentType>,
        parallel: Option<usize>,
        progress: Option<Py<PyAny>>,
        inspect: bool,
    ) -> PyResult<Pending> {
        let files = attachments(py, sources, content_type.0)?;
        let callback = progress.map(|function| Callback::new(py, function)).transpose()?;
        let mut options = UploadOptions::new();
        if let Some(files) = parallel {
            options = options.parallel(files);
        }
        if !inspect {
            options = options.without_inspection();
        }
        if let Some(callback) = callback.clone() {
            options = options.progress(move |progress| callback.tell(Progress(progress)));
        }
        self.0.list::<_, UploadedFile, _>(|client| async move {
            let uploaded = client.attachments().upload_all_with(files, &options).await;
            if let Some(callback) = callback {
                callback.flush().await;
            }
            uploaded
        })
    }
}
