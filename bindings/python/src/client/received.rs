//! What a company received.

use super::Download;
use super::feed::{Feed, forward};
use super::handle::Handle;
use crate::enums::Value;
use crate::identifiers::TextOr;
use crate::identifiers::iun::Iun;
use crate::invalid::Invalid;
use crate::model::{FullSentNotification, ReceivedRow};
use crate::pending::Pending;
use pyo3::prelude::*;
use send_core::api::{PaymentAttachment, SearchDelegated, SearchReceived};
use send_core::model::NotificationStatus;
use send_core::time::Instant;

/// `client.received` without its Python manners.
#[pyclass(frozen, module = "send_sdk._native")]
pub(crate) struct Received(pub(super) Handle);

/// A notification that is looked for, as an argument.
fn wanted(iun: Option<TextOr<Iun>>) -> Result<Option<send_core::iun::Iun>, Invalid> {
    Ok(iun.map(|iun| iun.read("iun")).transpose()?.map(|iun| iun.0))
}

#[pymethods]
impl Received {
    #[pyo3(signature = (
        since, until, status = None, mandate_id = None, sender_id = None, subject = None, iun = None,
        page_size: "int | None" = None
    ) -> "Feed[ReceivedRow]")]
    #[allow(clippy::too_many_arguments)]
    fn search(
        &self,
        since: Instant,
        until: Instant,
        status: Option<Value<NotificationStatus>>,
        mandate_id: Option<String>,
        sender_id: Option<String>,
        subject: Option<String>,
        iun: Option<TextOr<Iun>>,
        page_size: Option<u8>,
    ) -> PyResult<Feed> {
        let (client, iun) = (self.0.open()?, wanted(iun)?);
        Ok(Feed::new::<_, ReceivedRow, _>(move |give| async move {
            let mut search = SearchReceived::new(since, until);
            search.status = status.map(|status| status.0);
            search.mandate_id = mandate_id.as_deref();
            search.sender_id = sender_id.as_deref();
            search.subject = subject.as_deref();
            search.iun = iun;
            search.page.size = page_size;
            forward(client.received().search(search), give).await;
        }))
    }

    #[pyo3(signature = (
        since, until, status = None, sender_id = None, recipient_id = None, group = None, iun = None,
        page_size: "int | None" = None
    ) -> "Feed[ReceivedRow]")]
    #[allow(clippy::too_many_arguments)]
    fn search_delegated(
        &self,
        since: Instant,
        until: Instant,
        status: Option<Value<NotificationStatus>>,
        sender_id: Option<String>,
        recipient_id: Option<String>,
        group: Option<String>,
        iun: Option<TextOr<Iun>>,
        page_size: Option<u8>,
    ) -> PyResult<Feed> {
        let (client, iun) = (self.0.open()?, wanted(iun)?);
        Ok(Feed::new::<_, ReceivedRow, _>(move |give| async move {
            let mut search = SearchDelegated::new(since, until);
            search.status = status.map(|status| status.0);
            search.sender_id = sender_id.as_deref();
            search.recipient_id = recipient_id.as_deref();
            search.group = group.as_deref();
            search.iun = iun;
            search.page.size = page_size;
            forward(client.received().search_delegated(search), give).await;
        }))
    }

    #[pyo3(signature = (iun, mandate_id = None) -> "Pending[FullSentNotification]")]
    fn get(&self, iun: TextOr<Iun>, mandate_id: Option<String>) -> PyResult<Pending> {
        let iun = iun.read("iun")?.0;
        self.0.call::<_, FullSentNotification, _>(|client| async move {
            client.received().get(&iun, mandate_id.as_deref()).await
        })
    }

    #[pyo3(signature = (iun, index: "int", mandate_id = None) -> "Pending[Download]")]
    fn document(&self, iun: TextOr<Iun>, index: u32, mandate_id: Option<String>) -> PyResult<Pending> {
        let iun = iun.read("iun")?.0;
        self.0.call::<_, Download, _>(|client| async move {
            client.received().document(&iun, index, mandate_id.as_deref()).await
        })
    }

    #[pyo3(signature = (iun, attachment, index: "int | None", mandate_id = None) -> "Pending[Download]")]
    fn payment_attachment(
        &self,
        iun: TextOr<Iun>,
        attachment: Value<PaymentAttachment>,
        index: Option<u32>,
        mandate_id: Option<String>,
    ) -> PyResult<Pending> {
        let iun = iun.read("iun")?.0;
        self.0.call::<_, Download, _>(|client| async move {
            client.received().payment_attachment(&iun, attachment.0, index, mandate_id.as_deref()).await
        })
    }

    #[pyo3(signature = (iun, key) -> "Pending[Download]")]
    fn legal_fact(&self, iun: TextOr<Iun>, key: String) -> PyResult<Pending> {
        let iun = iun.read("iun")?.0;
        self.0.call::<_, Download, _>(|client| async move { client.received().legal_fact(&iun, &key).await })
    }
}
