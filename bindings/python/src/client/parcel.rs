//! A row of a batch: a request, or files and the function that makes the request of them.

use super::attachments::attachments;
use crate::attachment::Source;
use crate::model::{NewNotification, UploadedFile};
use crate::user::Home;
use pyo3::exceptions::{PyException, PyTypeError};
use pyo3::prelude::*;
use send_client::batch::Parcel;
use send_core::model::{self, ContentType, Payment};
use std::sync::Arc;

/// The fields of `send_sdk.Parcel`.
#[derive(FromPyObject)]
struct ParcelFields {
    files: Vec<Source>,
    f24_metadata: Vec<Source>,
    request: Py<PyAny>,
}

/// A row: a request whose files were uploaded before, or a parcel. Its function is called here and now; what goes wrong with
/// one row becomes that row's outcome.
pub(super) fn parcel(row: &Bound<'_, PyAny>, home: &Home) -> PyResult<Parcel> {
    if let Ok(request) = row.cast::<NewNotification>() {
        return Ok(request.get().0.clone().into());
    }
    let py = row.py();
    if !row.hasattr(pyo3::intern!(py, "request"))? {
        let class = row.get_type();
        return Err(PyTypeError::new_err(format!("a row is a NewNotification or a Parcel, not {class}")));
    }
    match filled(row, home) {
        Ok(parcel) => Ok(parcel),
        // Ctrl-C is about the whole.
        Err(error) if !error.is_instance_of::<PyException>(py) => Err(error),
        Err(error) => {
            let error = Arc::new(error);
            Ok(Parcel::new([], move |_| Err(Python::attach(|py| error.clone_ref(py)).into())))
        }
    }
}

fn filled(row: &Bound<'_, PyAny>, home: &Home) -> PyResult<Parcel> {
    let py = row.py();
    let ParcelFields { files, f24_metadata, request } = row.extract()?;
    let types = [(files.len(), ContentType::Pdf), (f24_metadata.len(), ContentType::Json)];
    let stand_ins: Vec<_> = types.into_iter().flat_map(|(count, content_type)| vec![content_type; count]).collect();
    let stand_ins: Vec<_> =
        stand_ins.into_iter().enumerate().map(|(position, kind)| stand_in(position, kind)).collect();
    let shown: Vec<UploadedFile> = stand_ins.iter().cloned().map(UploadedFile::from).collect();
    let made = request.bind(py).call1((shown,))?;
    let made = made.cast_into::<NewNotification>()?.get().0.clone();
    let mut contents = attachments(py, files, ContentType::Pdf, home)?;
    contents.extend(attachments(py, f24_metadata, ContentType::Json, home)?);
    Ok(Parcel::new(contents, move |files| Ok(with_files(made.clone(), &stand_ins, files))))
}

/// Stands for a file that was not even looked at yet.
fn stand_in(position: usize, content_type: ContentType) -> model::UploadedFile {
    let nothing = send_core::digest::Sha256Digest::of(b"");
    model::UploadedFile::new(format!("file-of-this-parcel-{position}"), "not-uploaded", nothing, content_type)
}

/// The request with other files in the places of those that stood for them.
fn with_files(
    mut request: model::NewNotification,
    stand_ins: &[model::UploadedFile],
    files: &[model::UploadedFile],
) -> model::NewNotification {
    let replace = |place: &mut model::UploadedFile| {
        if let Some((_, file)) = stand_ins.iter().zip(files).find(|(stand_in, _)| *stand_in == place) {
            place.clone_from(file);
        }
    };
    request.documents.iter_mut().for_each(|document| replace(&mut document.file));
    for Payment { pago_pa, f24, .. } in request.recipients.iter_mut().flat_map(|recipient| &mut recipient.payments) {
        if let Some(file) = pago_pa.as_mut().and_then(|notice| notice.attachment.as_mut()) {
            replace(file);
        }
        if let Some(form) = f24 {
            replace(&mut form.metadata_attachment);
        }
    }
    request
}
