//! Informal notifications ("notifiche bonarie"): messages without legal value (feature `informal-experimental`).
//!
//! **Experimental.** PagoPA is building this, for a few bodies on trial: paths and fields still change, no environment is open
//! to everybody, and this module follows without the promises of semantic versioning.
//!
//! A message is stored first, and named by each recipient; a notification belongs to a campaign, which says by which channels it
//! goes out. Sending is exactly once, as for legal notifications: what became of a lost answer is asked by protocol number and
//! token. There are no streams and no legal facts: the life of a notification is read from itself.
//!
//! Source: pagopa/pn-delivery `docs/openapi/api-external-b2b-informal-pa-bundle.yaml` @1551fbc8; everything that
//! [`send_core::api::INFORMAL_ROUTES`] lists is here.

use crate::send::{Seen, SendOptions, Subject};
use crate::{Attachments, Client, Download, Error, ErrorKind, Result, Submitted, Waits};
use send_core::api::{
    ApiVersions, CreateMessage, GetInformalDocument, GetInformalPaymentAttachment, GetInformalRequestStatus,
    GetMessage, GetRequestStatus, GetSentInformal, Operation, SendInformal, TerminateInformal,
};
use send_core::iun::{Iun, RequestId};
use send_core::model::{
    CancellationAnswer, InformalNotification, InformalRequestStatus, InformalSentNotification, Message, NewMessage,
    NewNotificationResponse, RequestState,
};
use send_core::wire::DecodeError;

/// Informal notifications; made by [`Client::informal`].
#[derive(Debug, Clone, Copy)]
pub struct Informal<'a> {
    client: &'a Client,
}

impl Client {
    /// Informal notifications: **experimental**, see [`informal`](crate::informal).
    #[must_use]
    pub fn informal(&self) -> Informal<'_> {
        Informal { client: self }
    }
}

impl<'a> Informal<'a> {
    /// Uploading documents and notices for informal notifications: PDF only, no F24.
    #[must_use]
    pub fn attachments(&self) -> Attachments<'a> {
        Attachments::informal(self.client)
    }

    /// Stores a message. A repetition stores it twice, which harms nothing.
    ///
    /// # Errors
    /// [`ErrorKind::Rejected`] if a text is too short, too long or in a language that it may not have.
    pub async fn create_message(&self, message: &NewMessage) -> Result<Message> {
        self.client.execute(&CreateMessage { message }).await
    }

    /// A message that was stored, by its id.
    ///
    /// # Errors
    /// [`ErrorKind::NotFound`] if there is none for this key.
    pub async fn message(&self, message_id: &str) -> Result<Message> {
        self.client.execute(&GetMessage { message_id }).await
    }

    /// Sends a request, exactly once. One without a token gets one. The rules of legal notifications are not these: nothing is
    /// checked here but that there is a protocol number.
    ///
    /// ```no_run
    /// # async fn example(client: send_client::Client) -> send_client::Result<()> {
    /// use send_core::model::{InformalNotification, InformalRecipient};
    /// let mut recipient = InformalRecipient::new();
    /// recipient.tax_id = Some("FLPCPT69A65Z336P".to_owned());
    /// recipient.message_id = Some("6f2d4a0e-0000-4000-8000-000000000000".to_owned());
    /// let mut request = InformalNotification::new();
    /// request.pa_protocol_number = Some("2026/000123".to_owned());
    /// request.campaign_id = Some("tari-2026".to_owned());
    /// request.recipients = vec![recipient].into();
    /// let submitted = client.informal().send(request).await?;
    /// println!("{:?}", client.informal().status(&submitted.request_id).await?.notification_request_status);
    /// # Ok(()) }
    /// ```
    ///
    /// # Errors
    /// As [`Notifications::send`](crate::Notifications::send).
    pub async fn send(&self, request: InformalNotification) -> Result<Submitted> {
        self.send_with(request, &SendOptions::new()).await
    }

    /// The same with a hook for the token, or for a request that a process that died may have sent.
    ///
    /// # Errors
    /// As [`Notifications::send_with`](crate::Notifications::send_with).
    pub async fn send_with(&self, mut request: InformalNotification, options: &SendOptions<'_>) -> Result<Submitted> {
        let protocol_number =
            request.pa_protocol_number.clone().filter(|number| !number.is_empty()).ok_or_else(|| {
                Error::new(ErrorKind::InvalidInput, "paProtocolNumber: a request is known by it; set one")
                    .during("send_informal")
            })?;
        let idempotence_token = options.token_of(self.client, &mut request.idempotence_token)?;
        let (request_id, recovered) = crate::send::send(self.client, &request, options, || Ok(())).await?;
        Ok(Submitted { request_id, protocol_number, idempotence_token, recovered })
    }

    /// What became of a request.
    ///
    /// # Errors
    /// [`ErrorKind::NotFound`] if there is no such request for this key.
    pub async fn status(&self, request_id: &RequestId) -> Result<InformalRequestStatus> {
        self.client.execute(&GetInformalRequestStatus { of: GetRequestStatus::ById(request_id) }).await
    }

    /// What became of a request whose answer was lost.
    ///
    /// # Errors
    /// [`ErrorKind::NotFound`] if nothing was written: it can be sent again as it was.
    pub async fn status_by_protocol(
        &self,
        protocol_number: &str,
        idempotence_token: &str,
    ) -> Result<InformalRequestStatus> {
        let of = GetRequestStatus::ByProtocol { protocol_number, idempotence_token };
        self.client.execute(&GetInformalRequestStatus { of }).await
    }

    /// A notification with its life so far, and the texts of its messages if wanted.
    ///
    /// # Errors
    /// [`ErrorKind::NotFound`] also while it is in validation, and if it was refused.
    pub async fn get(&self, iun: &Iun, with_message: bool) -> Result<InformalSentNotification> {
        self.client.execute(&GetSentInformal { iun: *iun, with_message }).await
    }

    /// A document, by its position.
    ///
    /// # Errors
    /// As [`Notifications::document`](crate::Notifications::document).
    pub async fn document(&self, iun: &Iun, index: u32) -> Result<Download> {
        let (iun, file) = (*iun, format!("informal/{iun}/document/{index}"));
        let operation = move || GetInformalDocument { iun, doc_idx: index };
        Download::when_ready(self.client, &file, &Waits::default(), operation).await
    }

    /// The printable notice of a payment, by the positions of recipient and payment; the first payment if absent.
    ///
    /// # Errors
    /// As [`document`](Self::document).
    pub async fn payment_attachment(&self, iun: &Iun, recipient: u32, index: Option<u32>) -> Result<Download> {
        let (iun, file) = (*iun, format!("informal/{iun}/{recipient}/{index:?}"));
        let operation = move || GetInformalPaymentAttachment { iun, recipient_idx: recipient, attachment_idx: index };
        Download::when_ready(self.client, &file, &Waits::default(), operation).await
    }

    /// Stops a notification. What happened stands in the answer's details (`NOTIFICATION_TERMINATION_ACCEPTED`, …).
    ///
    /// # Errors
    /// [`ErrorKind::NotFound`] if there is no such notification for this key.
    pub async fn terminate(&self, iun: &Iun) -> Result<CancellationAnswer> {
        self.client.execute(&TerminateInformal { iun: *iun }).await
    }
}

impl Subject for InformalNotification {
    const OPERATION: &'static str = SendInformal::ROUTE.name;

    fn protocol_number(&self) -> &str {
        self.pa_protocol_number.as_deref().unwrap_or_default()
    }

    fn token(&self) -> &str {
        self.idempotence_token.as_deref().unwrap_or_default()
    }

    fn body(&self, versions: &ApiVersions) -> Result<Option<Vec<u8>>, DecodeError> {
        Ok(SendInformal { request: self }.call(versions)?.body)
    }

    async fn post(&self, client: &Client) -> Result<NewNotificationResponse> {
        client.execute(&SendInformal { request: self }).await
    }

    async fn look_up(&self, client: &Client) -> Result<Seen> {
        let found = client.informal().status_by_protocol(self.protocol_number(), self.token()).await?;
        let is_refused = found.notification_request_status == RequestState::Refused;
        Ok(Seen {
            differs: difference(self, &found),
            request_id: found.notification_request_id,
            refused: is_refused.then(|| found.errors.into_vec()),
        })
    }
}

/// The first field in which what was found is not what was sent, as far as the platform tells it.
fn difference(sent: &InformalNotification, found: &InformalRequestStatus) -> Option<String> {
    let differ = |ours: &Option<String>, theirs: &Option<String>| theirs.is_some() && ours != theirs;
    if differ(&sent.campaign_id, &found.campaign_id) {
        return Some("campaignId".to_owned());
    }
    if found.recipients.was_present() && found.recipients.len() != sent.recipients.len() {
        return Some("recipients".to_owned());
    }
    for (index, (ours, theirs)) in sent.recipients.iter().zip(found.recipients.iter()).enumerate() {
        for (field, ours, theirs) in
            [("taxId", &ours.tax_id, &theirs.tax_id), ("messageId", &ours.message_id, &theirs.message_id)]
        {
            if differ(ours, theirs) {
                return Some(format!("recipients[{index}].{field}"));
            }
        }
    }
    None
}
