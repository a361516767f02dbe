//! Sending notifications, and asking what became of them.

use super::{Notifications, Submitted};
use crate::batch::{Batch, BatchOptions, Parcel};
use crate::send::SendOptions;
use crate::upload::Judgement;
use crate::{Attachment, BoxError, Error, ErrorKind, PreparedFile, Result, UploadOptions};
use futures_core::Stream;
use futures_util::StreamExt;
use futures_util::stream::iter;
use send_core::api::Resource;
use send_core::model::{NewNotification, UploadedFile};
use send_core::preflight::{Environment, Preflight, Report};

impl Notifications<'_> {
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
    /// [`ErrorKind::Refused`] with the reasons if the very request was sent before with this token, and refused: it needs a
    /// new token.
    /// [`ErrorKind::InvalidInput`] before anything is sent if a rule of the platform is broken that can be checked here;
    /// [`ErrorKind::Rejected`] if the platform finds another; [`ErrorKind::Duplicate`] if another request has the protocol
    /// number and token, or another notification a notice code (the text says which).
    pub async fn send(&self, request: NewNotification) -> Result<Submitted> {
        self.send_with(request, &SendOptions::new()).await
    }

    /// The same with a hook for the token, or for a request that a process that died may have sent.
    ///
    /// # Errors
    /// As [`send`](Self::send); [`ErrorKind::File`] if the hook fails: nothing is sent then. [`ErrorKind::InvalidInput`] if a
    /// request that may have been sent has no token: it could not be found, and would be sent a second time. What became of
    /// such a request is asked first: only one that was never written is checked, and told to the hook.
    pub async fn send_with(&self, mut request: NewNotification, options: &SendOptions<'_>) -> Result<Submitted> {
        let idempotence_token = options.token_of(self.client, &mut request.idempotence_token)?;
        let check = || if options.preflight { self.check(&request) } else { Ok(()) };
        let (request_id, recovered) = crate::send::send(self.client, &request, options, check).await?;
        Ok(Submitted { request_id, protocol_number: request.protocol_number, idempotence_token, recovered })
    }

    /// Uploads files and sends a request with them, which is checked before anything is uploaded: the request by its rules,
    /// and what is inside each file by those of its place (`documents[0]`, `recipients[1].payments[0].pagoPa.attachment`).
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
    /// [`ErrorKind::InvalidInput`] with everything that is wrong ([`Error::issues`], [`Error::file_of`]), or with the error of
    /// `request` as its source.
    pub async fn send_files(
        &self,
        files: impl IntoIterator<Item = Attachment>,
        options: &SendOptions<'_>,
        request: impl Fn(&[UploadedFile]) -> std::result::Result<NewNotification, BoxError>,
    ) -> Result<Submitted> {
        let how = if options.preflight { UploadOptions::new() } else { UploadOptions::new().without_inspection() };
        let prepared = self.client.attachments().read(files, &how).await.into_iter().collect::<Result<Vec<_>>>()?;
        if options.preflight {
            self.check_with(&prepared, &request).await?;
        }
        let uploaded = self.client.attachments().upload_prepared(&prepared, &UploadOptions::new()).await?;
        let sent = match request(&uploaded).map_err(not_made) {
            Ok(request) => self.send_with(request, options).await,
            Err(error) => Err(error),
        };
        sent.map_err(|error| error.with_uploaded(uploaded))
    }

    /// Sends many requests, each with its files, and tells what became of each as soon as it is known.
    ///
    /// Each is checked before anything of it is uploaded, and the files of several are announced in one call of the daily
    /// budget. A parcel that fails keeps none of the others. Parcels are taken when there is room for them, so an iterator that
    /// reads them from a database page by page needs no memory for all; for one that has to wait see
    /// [`send_all_of`](Self::send_all_of).
    ///
    /// ```no_run
    /// # async fn example(client: send_client::Client, fines: Vec<(String, String)>) {
    /// use send_client::Attachment;
    /// use send_client::batch::{BatchOptions, Parcel};
    /// use send_core::model::*;
    /// let parcels = fines.into_iter().map(|(number, pdf)| {
    ///     Parcel::new([Attachment::pdf(pdf)], move |files| {
    ///         NewNotification::builder()
    ///             .protocol_number(&number)
    ///             .idempotence_token(format!("2026-{number}"))
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
    /// });
    /// let mut batch = client.notifications().send_all(parcels, BatchOptions::new().parallel(32));
    /// while let Some(row) = batch.next().await {
    ///     match row.outcome {
    ///         Ok(submitted) => println!("{}: {}", row.position, submitted.request_id),
    ///         Err(error) => println!("{}: {error}", row.position),
    ///     }
    /// }
    /// # }
    /// ```
    ///
    /// The error of a row is that of [`send_files`](Self::send_files). Rows with the same protocol number and token are one
    /// notification.
    ///
    /// # Panics
    /// Outside of a tokio runtime.
    pub fn send_all<P>(&self, parcels: P, options: BatchOptions) -> Batch
    where
        P: IntoIterator<Item: Into<Parcel>>,
        P::IntoIter: Send + 'static,
    {
        self.send_all_of(iter(parcels), options)
    }

    /// The same for parcels that come over time, from a queue or a database.
    ///
    /// # Panics
    /// Outside of a tokio runtime.
    pub fn send_all_of<P>(&self, parcels: P, options: BatchOptions) -> Batch
    where
        P: Stream<Item: Into<Parcel>> + Send + 'static,
    {
        Batch::begin(self.client, parcels.map(Into::into).boxed(), options)
    }

    /// Checks a request together with the files that it is to be made of.
    pub(crate) async fn check_with(
        &self,
        files: &[PreparedFile],
        request: &impl Fn(&[UploadedFile]) -> std::result::Result<NewNotification, BoxError>,
    ) -> Result<()> {
        let Some(rules) = self.client.rules() else { return Ok(()) };
        let stand_ins: Vec<_> = files.iter().enumerate().map(|(position, file)| file.stand_in(position)).collect();
        let request = request(&stand_ins).map_err(not_made)?;
        let mut judgement = Judgement::of(self.report(&request, rules));
        judgement.look_into(&request, files, &stand_ins, rules).await?;
        judgement.passed()
    }

    /// Checks a request by the rules of the platform that can be checked here; [`send`](Self::send) does it too.
    ///
    /// # Errors
    /// [`ErrorKind::InvalidInput`] with every rule that is broken ([`Error::issues`]).
    pub fn check(&self, request: &NewNotification) -> Result<()> {
        let Some(rules) = self.client.rules() else { return Ok(()) };
        let report = self.report(request, rules);
        if report.is_ok() { Ok(()) } else { Err(Error::unacceptable(&report).during("preflight")) }
    }

    /// By the rules of the version in which it is sent.
    fn report(&self, request: &NewNotification, rules: &Environment) -> Report {
        Preflight::new(rules).version(self.client.versions().of(Resource::Requests)).request(request)
    }
}

pub(crate) fn not_made(error: BoxError) -> Error {
    Error::new(ErrorKind::InvalidInput, "the request could not be made").because(error)
}
