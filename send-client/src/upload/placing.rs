//! What is wrong inside files, told where a request puts them.
//!
//! What an F24 may hold depends on the payment that it stands in (`applyCost`), so it is judged there; a PDF is judged once, by
//! what was seen of it when it was read.

use super::prepared::{Content, PreparedFile};
use crate::{Error, ErrorKind, Result};
use send_core::model::{ContentType, NewNotification, UploadedFile};
use send_core::preflight::{AttachmentPlace, Environment, Issue, Report, attachment};
use std::fs::File;
use std::io::Cursor;
use std::path::PathBuf;

/// What is wrong with a request and with the files that it is made of.
#[derive(Debug, Default)]
pub(crate) struct Judgement {
    issues: Vec<Issue>,
    /// Files that have a name, by their places.
    files: Vec<(String, PathBuf)>,
}

impl Judgement {
    /// Adds what was found in the request itself.
    pub(crate) fn of(request: Report) -> Self {
        Self { issues: request.into_iter().collect(), files: Vec::new() }
    }

    /// Looks into files where `request`, which was made with their stand-ins, puts them.
    ///
    /// # Errors
    /// [`ErrorKind::File`] if metadata cannot be read again.
    pub(crate) async fn look_into(
        &mut self,
        request: &NewNotification,
        files: &[PreparedFile],
        stand_ins: &[UploadedFile],
        rules: &Environment,
    ) -> Result<()> {
        for (file, stand_in) in files.iter().zip(stand_ins) {
            let places = places(request, stand_in);
            if places.is_empty() {
                // It is in no place, and would be uploaded all the same.
                self.issues.extend(file.report().clone());
            }
            for place in places {
                let found = match file.content_type() {
                    ContentType::Json => look_again(&place, file, rules).await?,
                    _ => place.tell(file.report().clone()),
                };
                self.issues.extend(found);
                self.files.extend(file.name.clone().map(|name| (place.to_string(), name)));
            }
        }
        Ok(())
    }

    /// # Errors
    /// [`ErrorKind::InvalidInput`] with everything that is wrong.
    pub(crate) fn passed(self) -> Result<()> {
        let report: Report = self.issues.into_iter().collect();
        if report.is_ok() { Ok(()) } else { Err(Error::unacceptable_with(&report, self.files).during("preflight")) }
    }
}

/// Where a request has a file.
fn places(request: &NewNotification, file: &UploadedFile) -> Vec<AttachmentPlace> {
    let is_it = |there: &UploadedFile| there.key == file.key;
    let documents = (0..).zip(&request.documents).filter(|(_, document)| is_it(&document.file));
    let mut places: Vec<_> = documents.map(|(index, _)| AttachmentPlace::document(index)).collect();
    for (recipient, told) in (0..).zip(&request.recipients) {
        for (payment, told) in (0..).zip(&told.payments) {
            if told.pago_pa.as_ref().and_then(|notice| notice.attachment.as_ref()).is_some_and(is_it) {
                places.push(AttachmentPlace::notice(recipient, payment));
            }
            if let Some(form) = told.f24.as_ref().filter(|form| is_it(&form.metadata_attachment)) {
                places.push(AttachmentPlace::form(recipient, payment, Some(form.apply_cost)));
            }
        }
    }
    places
}

/// Metadata are small: they are read again.
async fn look_again(place: &AttachmentPlace, file: &PreparedFile, rules: &Environment) -> Result<Report> {
    let (place, content, rules) = (place.clone(), file.content.clone(), rules.clone());
    let looked = tokio::task::spawn_blocking(move || match &content {
        Content::Memory(bytes) | Content::Kept(bytes) => attachment(&place, Cursor::new(bytes), &rules),
        Content::File(path) => attachment(&place, File::open(path)?, &rules),
        Content::Spooled(file) => attachment(&place, file.reopen()?, &rules),
    });
    let looked =
        looked.await.map_err(|error| Error::new(ErrorKind::Unexpected, "a look was cut off").because(error))?;
    looked.map_err(|error| {
        Error::new(ErrorKind::File, "the metadata of an F24 cannot be read again")
            .because(error)
            .at(file.name.as_deref())
    })
}
