//! Files of a request.

use super::request;
use crate::argument::{Argument, Optional};
use crate::enums::Value;
use crate::identifiers::TextOr;
use crate::identifiers::digest::Sha256Digest;
use pyo3::prelude::*;
use pyo3::types::PyDict;
use send_core::model;

request! {
    /// A file that is on the platform: only this can be put into a request.
    ///
    /// The client's upload returns it. It can be stored (`to_dict()`, pickle) and used for 7 days.
    UploadedFile(key, version_token, sha256, content_type);

    #[new]
    #[pyo3(signature = (key, version_token, sha256, content_type))]
    fn new(
        key: Argument<'_, String>,
        version_token: Argument<'_, String>,
        sha256: Argument<'_, TextOr<Sha256Digest>>,
        content_type: Argument<'_, Value<model::ContentType>>,
    ) -> PyResult<Self> {
        let (key, version_token) = (key.called("key")?, version_token.called("version_token")?);
        let sha256 = sha256.called("sha256")?.read("sha256")?.0;
        let content_type = content_type.called("content_type")?.0;
        Ok(Self(model::UploadedFile::new(key, version_token, sha256, content_type)))
    }

    /// Storage key.
    #[getter]
    fn key(&self) -> &str {
        &self.0.key
    }

    /// Version of the upload.
    #[getter]
    fn version_token(&self) -> &str {
        &self.0.version_token
    }

    /// Digest of the bytes.
    #[getter]
    fn sha256(&self) -> Sha256Digest {
        self.0.sha256.into()
    }

    /// Media type.
    #[getter]
    fn content_type(&self) -> Value<model::ContentType> {
        Value(self.0.content_type)
    }

    /// The JSON text.
    fn to_json(&self) -> PyResult<String> {
        crate::json::write(&self.0)
    }

    fn __repr__(&self) -> String {
        format!("UploadedFile(key={:?}, sha256='{}')", self.0.key, self.0.sha256)
    }
}

request! {
    /// A document of the notification: an uploaded file, with a title of 1 to 512 characters.
    Document(file, title);

    #[new]
    #[pyo3(signature = (file, *, title = None))]
    fn new(file: Argument<'_, PyRef<'_, UploadedFile>>, title: Option<Argument<'_, String>>) -> PyResult<Self> {
        let mut made = model::Document::new(file.called("file")?.0.clone());
        made.title = title.called("title")?;
        Ok(Self(made))
    }

    /// The file.
    #[getter]
    fn file(&self) -> UploadedFile {
        self.0.file.clone().into()
    }

    /// Title, of which the download's file name is made.
    #[getter]
    fn title(&self) -> Option<&str> {
        self.0.title.as_deref()
    }

    /// The JSON text.
    fn to_json(&self) -> PyResult<String> {
        crate::json::write(&self.0)
    }

    fn __repr__(&self) -> String {
        format!("Document(file={})", self.file().__repr__())
    }
}
