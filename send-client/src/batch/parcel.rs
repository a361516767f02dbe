//! A request and the files that it is made of.

use crate::{Attachment, BoxError};
use send_core::model::{NewNotification, UploadedFile};
use std::fmt;

/// Makes the request of the files.
pub(super) type Make = Box<dyn Fn(&[UploadedFile]) -> Result<NewNotification, BoxError> + Send + Sync>;

/// A request and the files that it is made of.
///
/// # Example
/// ```
/// use send_client::Attachment;
/// use send_client::batch::Parcel;
/// use send_core::model::*;
/// let parcel = Parcel::new([Attachment::pdf("verbale.pdf")], |files| {
///     NewNotification::builder()
///         .protocol_number("2026/000123")
///         .idempotence_token("1") // from your row: the same at each try
///         .subject("Verbale di contestazione")
///         .sender(Sender::new("Comune di Palermo", "80016350821".parse()?))
///         .taxonomy_code("010101N".parse()?)
///         .fee_policy(FeePolicy::FlatRate)
///         .physical_communication(PhysicalCommunication::RegisteredLetter890)
///         .recipient(Recipient::person("FLPCPT69A65Z336P".parse()?, "Cleopatra").digital_domicile("prova@pec.it"))
///         .document(Document::new(files[0].clone()).title("Verbale"))
///         .build()
///         .map_err(Into::into)
/// });
/// ```
pub struct Parcel {
    pub(super) files: Vec<Attachment>,
    pub(super) make: Make,
}

impl Parcel {
    /// `request` makes the request of the files, in their order. It is called twice: with files that only stand for those to
    /// come, for the check, and with those that were uploaded; so it takes the token from outside, and not from chance. If it
    /// panics, this parcel fails and no other. Files that are readers are read to their end before those behind them: one that
    /// stalls holds up the batch.
    pub fn new(
        files: impl IntoIterator<Item = Attachment>,
        request: impl Fn(&[UploadedFile]) -> Result<NewNotification, BoxError> + Send + Sync + 'static,
    ) -> Self {
        Self { files: files.into_iter().collect(), make: Box::new(request) }
    }

    /// Places in a call that announces files.
    pub(super) fn places(&self) -> usize {
        self.files.len().max(1)
    }
}

/// A request whose files were uploaded before.
impl From<NewNotification> for Parcel {
    fn from(request: NewNotification) -> Self {
        Self::new([], move |_| Ok(request.clone()))
    }
}

impl fmt::Debug for Parcel {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Parcel").field("files", &self.files).finish_non_exhaustive()
    }
}
