//! Notifications: what is read of them, and their cancellation. `sending`, `looking` and `waiting` have the rest.

mod looking;
mod sending;
mod waiting;

pub(crate) use sending::not_made;

#[cfg(doc)]
use crate::ErrorKind;
use crate::download::Asking;
use crate::{Client, Download, Manifest, Result, Waits};
use send_core::api::{CancelNotification, GetDocument, GetPaymentAttachment, GetSentNotification, PaymentAttachment};
use send_core::iun::{Iun, RequestId};
use send_core::model::{CancellationAnswer, FullSentNotification};
use std::path::Path;

/// Sending and reading notifications; made by [`Client::notifications`].
#[derive(Debug, Clone, Copy)]
pub struct Notifications<'a> {
    client: &'a Client,
}

/// A request that the platform has written down. It is not accepted yet.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Submitted {
    /// Names the request from now on.
    pub request_id: RequestId,
    /// The sender's protocol number.
    pub protocol_number: String,
    /// The token it was sent with.
    pub idempotence_token: String,
    /// True if the answer had been lost, and the request was found by asking.
    pub recovered: bool,
}

impl<'a> Notifications<'a> {
    pub(crate) fn new(client: &'a Client) -> Self {
        Self { client }
    }

    /// Reads a notification with its whole life so far.
    ///
    /// # Errors
    /// [`ErrorKind::NotFound`] also while it is in validation, and if it was refused.
    pub async fn get(&self, iun: &Iun) -> Result<FullSentNotification> {
        self.client.execute(&GetSentNotification { iun: *iun }).await
    }

    /// A document of a notification, by its position.
    ///
    /// # Errors
    /// [`ErrorKind::Gone`] 120 days after the last recipient was settled.
    pub async fn document(&self, iun: &Iun, index: u32) -> Result<Download> {
        self.asking_for_document(iun, index, &Waits::default()).until_there().await
    }

    pub(crate) fn asking_for_document(&self, iun: &Iun, index: u32, waits: &Waits) -> Asking {
        let (iun, file) = (*iun, format!("{iun}/document/{index}"));
        let operation = move || GetDocument { iun, doc_idx: index };
        Asking::by_operation(self.client, &file, waits, operation)
    }

    /// A file of a payment: the printable notice, or the F24 form.
    ///
    /// # Errors
    /// As [`document`](Self::document).
    pub async fn payment_attachment(
        &self,
        iun: &Iun,
        recipient: u32,
        attachment: PaymentAttachment,
        index: Option<u32>,
    ) -> Result<Download> {
        self.asking_for_payment(iun, recipient, attachment, index, &Waits::default()).until_there().await
    }

    pub(crate) fn asking_for_payment(
        &self,
        iun: &Iun,
        recipient: u32,
        attachment: PaymentAttachment,
        index: Option<u32>,
        waits: &Waits,
    ) -> Asking {
        let (iun, file) = (*iun, format!("{iun}/{recipient}/{}/{index:?}", attachment.as_str()));
        let operation =
            move || GetPaymentAttachment { iun, recipient_idx: recipient, attachment, attachment_idx: index };
        Asking::by_operation(self.client, &file, waits, operation)
    }

    /// Saves everything that proves a notification into a folder of its own: the notification as it came, documents, files of
    /// payments, notices of arrival, all legal facts, and a manifest with their digests. Run it again, and only what is missing
    /// is fetched, and what has come since.
    ///
    /// A file that cannot be had does not keep the others from being saved: the manifest says what became of each. It is written
    /// whenever a file has come, so that after an interruption only the rest is fetched. `waits` is for all files alike. When the
    /// platform tells less of a notification than before (documents after 120 days, a rework), what it told is kept beside.
    ///
    /// ```no_run
    /// # async fn example(client: send_client::Client, iun: send_core::iun::Iun) -> send_client::Result<()> {
    /// use send_client::Waits;
    /// let manifest = client.notifications().save_all(&iun, "archive/GPTG-NEPG-ZTET-202402-E-1", &Waits::default()).await?;
    /// if !manifest.is_complete() {
    ///     println!("to be run again: {:?}", manifest.files);
    /// }
    /// # Ok(()) }
    /// ```
    ///
    /// # Errors
    /// If the notification itself cannot be read, or the folder not be written, or it holds another notification.
    pub async fn save_all(&self, iun: &Iun, folder: impl AsRef<Path>, waits: &Waits) -> Result<Manifest> {
        crate::download::save_all(self.client, iun, folder.as_ref(), waits)
            .await
            .map_err(|error| error.during("save_all"))
    }

    /// Asks for a cancellation. What happened stands in the answer's details; the end of it is the timeline element
    /// `NOTIFICATION_CANCELLED`. Letters already handed over are delivered all the same.
    ///
    /// # Errors
    /// [`ErrorKind::NotFound`] if there is no such notification for this key.
    pub async fn cancel(&self, iun: &Iun) -> Result<CancellationAnswer> {
        self.client.execute(&CancelNotification { iun: *iun }).await
    }
}
