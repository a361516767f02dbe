//! Sending notifications and reading them.

use crate::send::SendOptions;
use crate::{Attachment, BoxError, Client, Download, Error, ErrorKind, Manifest, Result, UploadOptions, Waits};
use send_core::api::{
    CancelNotification, GetDocument, GetPaymentAttachment, GetRequestStatus, GetSentNotification, PaymentAttachment,
};
use send_core::iun::{Iun, RequestId};
use send_core::model::{
    CancellationAnswer, FullSentNotification, NewNotification, RequestState, RequestStatus, UploadedFile,
};
use std::path::Path;
use std::time::Duration;

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

    /// A token for a request. Store it with your data, then set it on the request, then send: so that a lost answer can be
    /// looked up even if this process dies.
    #[must_use]
    pub fn new_token(&self) -> String {
        let entropy = self.client.entropy();
        format!("{:016x}{:016x}", entropy.next(), entropy.next())
    }

    /// Sends a request, exactly once. One without a token gets one.
    ///
    /// If an answer is lost, what became of the request is asked by protocol number and token, and only what was not written
    /// is sent again: whatever the network does, one notification exists at the end, or the error says that none does, or
    /// that it is not known ([`ErrorKind::OutcomeUnknown`]). See [`send_with`](Self::send_with) for what survives a crash.
    ///
    /// # Errors
    /// [`ErrorKind::InvalidInput`] before anything is sent if a rule of the platform is broken that can be checked here;
    /// [`ErrorKind::Rejected`] if the platform finds another; [`ErrorKind::Duplicate`] if another request has the protocol
    /// number and token, or another notification a notice code (the text says which).
    pub async fn send(&self, request: NewNotification) -> Result<Submitted> {
        self.send_with(request, &SendOptions::new()).await
    }

    /// The same with a hook for the token, or for a request that a process that died may have sent.
    ///
    /// # Errors
    /// As [`send`](Self::send); [`ErrorKind::File`] if the hook fails: nothing is sent then.
    pub async fn send_with(&self, mut request: NewNotification, options: &SendOptions<'_>) -> Result<Submitted> {
        let idempotence_token = request.idempotence_token.get_or_insert_with(|| self.new_token()).clone();
        if options.preflight {
            self.check(&request)?;
        }
        let (request_id, recovered) = crate::send::send(self.client, &request, options).await?;
        Ok(Submitted { request_id, protocol_number: request.protocol_number, idempotence_token, recovered })
    }

    /// Uploads files and sends a request with them, which is checked before anything is uploaded.
    ///
    /// `request` makes the request of the files, in their order. It is called twice: with files that only stand for those
    /// to come, for the check, and with those that were uploaded.
    ///
    /// ```no_run
    /// # async fn example(client: send_client::Client) -> send_client::Result<()> {
    /// use send_client::Attachment;
    /// use send_client::send::SendOptions;
    /// use send_core::model::*;
    /// let submitted = client
    ///     .notifications()
    ///     .send_files([Attachment::pdf("verbale.pdf")], &SendOptions::new(), |files| {
    ///         NewNotification::builder()
    ///             .protocol_number("2026/000123")
    ///             .subject("Verbale di contestazione")
    ///             .sender(Sender::new("Comune di Palermo", "80016350821".parse()?))
    ///             .taxonomy_code("010101N".parse()?)
    ///             .fee_policy(FeePolicy::FlatRate)
    ///             .physical_communication(PhysicalCommunication::RegisteredLetter890)
    ///             .recipient(Recipient::person("FLPCPT69A65Z336P".parse()?, "Cleopatra").digital_domicile("prova@pec.it"))
    ///             .document(Document::new(files[0].clone()).title("Verbale"))
    ///             .build()
    ///             .map_err(Into::into)
    ///     })
    ///     .await?;
    /// # Ok(()) }
    /// ```
    ///
    /// # Errors
    /// As [`Attachments::upload_all`](crate::Attachments::upload_all) and [`send_with`](Self::send_with);
    /// [`ErrorKind::InvalidInput`] with the error of `request` as its source.
    pub async fn send_files(
        &self,
        files: impl IntoIterator<Item = Attachment>,
        options: &SendOptions<'_>,
        request: impl Fn(&[UploadedFile]) -> std::result::Result<NewNotification, BoxError>,
    ) -> Result<Submitted> {
        let not_made = |error| Error::new(ErrorKind::InvalidInput, "the request could not be made").because(error);
        let how = if options.preflight { UploadOptions::new() } else { UploadOptions::new().without_inspection() };
        let attachments = self.client.attachments();
        let prepared = attachments.prepare(files, &how).await?;
        if options.preflight {
            let stand_ins: Vec<_> =
                prepared.iter().enumerate().map(|(position, file)| file.stand_in(position)).collect();
            self.check(&request(&stand_ins).map_err(not_made)?)?;
        }
        let uploaded = attachments.upload_prepared(&prepared, &how).await?;
        self.send_with(request(&uploaded).map_err(not_made)?, options).await
    }

    /// Checks a request by the rules of the platform that can be checked here; [`send`](Self::send) does it too.
    ///
    /// # Errors
    /// [`ErrorKind::InvalidInput`] with every rule that is broken ([`Error::issues`]).
    pub fn check(&self, request: &NewNotification) -> Result<()> {
        let Some(rules) = self.client.rules() else { return Ok(()) };
        let report = send_core::preflight::check(request, rules);
        if report.is_ok() { Ok(()) } else { Err(Error::unacceptable(&report).during("preflight")) }
    }

    /// What became of a request.
    ///
    /// # Errors
    /// [`ErrorKind::NotFound`] if there is no such request for this key.
    pub async fn status(&self, request_id: &RequestId) -> Result<RequestStatus> {
        self.client.execute(&GetRequestStatus::ById(request_id)).await
    }

    /// What became of a request whose answer was lost.
    ///
    /// # Errors
    /// [`ErrorKind::NotFound`] if nothing was written: it can be sent again as it was.
    pub async fn status_by_protocol(&self, protocol_number: &str, idempotence_token: &str) -> Result<RequestStatus> {
        self.client.execute(&GetRequestStatus::ByProtocol { protocol_number, idempotence_token }).await
    }

    /// Waits until a request is accepted, and returns the IUN.
    ///
    /// Every look is a call of your daily budget: for many notifications use a stream.
    ///
    /// # Errors
    /// [`ErrorKind::Refused`] with the reasons; [`ErrorKind::StillWaiting`] when the client's
    /// [`Polling`](crate::Polling) says to stop: acceptance may take up to 24 hours.
    pub async fn wait_accepted(&self, request_id: &RequestId) -> Result<Iun> {
        let polling = self.client.polling();
        let mut waited = Duration::ZERO;
        let mut asked = Duration::ZERO;
        for look in 0.. {
            let delay = asked.max(polling.delay(look));
            if waited + delay > polling.limit() {
                break;
            }
            self.client.pause(delay).await?;
            waited += delay;
            let status = match self.status(request_id).await {
                // The platform may be away for a while: it is no news about the request.
                Err(error) if error.is_retryable() && error.kind() != ErrorKind::QuotaExhausted => {
                    asked = error.retry_after().unwrap_or_default();
                    continue;
                }
                status => status?,
            };
            match status.notification_request_status {
                RequestState::Accepted => {
                    return status.accepted_iun().ok_or_else(|| {
                        Error::new(ErrorKind::Decode, "the request is accepted, and the answer holds no IUN")
                    });
                }
                RequestState::Refused => return Err(Error::refused(status.errors.into_vec())),
                _ => {
                    let seconds = status.retry_after.and_then(|seconds| u64::try_from(seconds).ok());
                    asked = Duration::from_secs(seconds.unwrap_or_default());
                }
            }
        }
        Err(Error::new(ErrorKind::StillWaiting, "the request is still being checked, which may take up to 24 hours"))
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
        let (iun, file) = (*iun, format!("{iun}/document/{index}"));
        let operation = move || GetDocument { iun, doc_idx: index };
        Download::when_ready(self.client, &file, &Waits::default(), operation).await
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
        let (iun, file) = (*iun, format!("{iun}/{recipient}/{}/{index:?}", attachment.as_str()));
        let operation =
            move || GetPaymentAttachment { iun, recipient_idx: recipient, attachment, attachment_idx: index };
        Download::when_ready(self.client, &file, &Waits::default(), operation).await
    }

    /// Saves everything that proves a notification into a folder of its own: the notification as it came, documents, files of
    /// payments, notices of arrival, all legal facts, and a manifest with their digests. Run it again, and only what is missing
    /// is fetched, and what has come since.
    ///
    /// A file that cannot be had does not keep the others from being saved: the manifest says what became of each.
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
