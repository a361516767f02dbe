//! Attachments: reserving uploads, finding downloads.

use super::route::{GET_DOCUMENT, GET_PAYMENT_ATTACHMENT, PRELOAD};
use super::{Answer, ApiVersions, Call, Operation, Route};
use crate::iun::Iun;
use crate::model::{DownloadMetadata, PreloadRequest, PreloadResponse};
use crate::wire::{DecodeError, encode};

/// Reserves uploads, 1 to 15 a call. Answers come in the order of the requests; match on the index all the same.
#[derive(Debug, Clone)]
pub struct Preload<'a> {
    /// What will be uploaded.
    pub files: &'a [PreloadRequest],
}

impl Operation for Preload<'_> {
    type Output = Vec<PreloadResponse>;
    const ROUTE: &'static Route = &PRELOAD;

    fn call(&self, versions: &ApiVersions) -> Result<Call, DecodeError> {
        let body = Some(encode(self.files)?);
        Ok(Call { body, ..PRELOAD.call(versions, &[], &[]) })
    }

    fn read(answer: &Answer<'_>) -> Result<Self::Output, DecodeError> {
        answer.json()
    }
}

/// Finds the download of a document.
#[derive(Debug, Clone)]
pub struct GetDocument {
    /// The notification.
    pub iun: Iun,
    /// Position among the documents.
    pub doc_idx: u32,
}

impl Operation for GetDocument {
    type Output = DownloadMetadata;
    const ROUTE: &'static Route = &GET_DOCUMENT;

    fn call(&self, versions: &ApiVersions) -> Result<Call, DecodeError> {
        Ok(GET_DOCUMENT.call(versions, &[self.iun.as_str(), &self.doc_idx.to_string()], &[]))
    }

    fn read(answer: &Answer<'_>) -> Result<Self::Output, DecodeError> {
        answer.json()
    }
}

/// Which file of a payment.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum PaymentAttachment {
    /// The printable pagoPA notice.
    PagoPa,
    /// The F24 form, made when first asked for.
    F24,
}

impl PaymentAttachment {
    /// The name as the path has it.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::PagoPa => "PAGOPA",
            Self::F24 => "F24",
        }
    }
}

/// Finds the download of a file of a payment.
#[derive(Debug, Clone)]
pub struct GetPaymentAttachment {
    /// The notification.
    pub iun: Iun,
    /// Position among the recipients.
    pub recipient_idx: u32,
    /// Which file.
    pub attachment: PaymentAttachment,
    /// Position among the payments of the recipient; the first if absent.
    pub attachment_idx: Option<u32>,
}

impl Operation for GetPaymentAttachment {
    type Output = DownloadMetadata;
    const ROUTE: &'static Route = &GET_PAYMENT_ATTACHMENT;

    fn call(&self, versions: &ApiVersions) -> Result<Call, DecodeError> {
        let index = self.attachment_idx.map(|index| index.to_string());
        let query: Vec<_> = index.iter().map(|index| ("attachmentIdx", index.as_str())).collect();
        let parameters = [self.iun.as_str(), &self.recipient_idx.to_string(), self.attachment.as_str()];
        Ok(GET_PAYMENT_ATTACHMENT.call(versions, &parameters, &query))
    }

    fn read(answer: &Answer<'_>) -> Result<Self::Output, DecodeError> {
        answer.json()
    }
}
