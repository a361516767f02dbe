//! Legal facts: the documents that hold in court.

#[cfg(doc)]
use crate::ErrorKind;
use crate::download::Asking;
use crate::{Client, Download, Result, Waits};
use send_core::api::{Answer, ApiVersions, Call, GetAar, GetLegalFact, ListLegalFacts, Operation, Route};
use send_core::iun::Iun;
use send_core::model::{DownloadMetadata, LegalFactListItem};
use send_core::wire::DecodeError;

/// Finding and downloading legal facts; made by [`Client::legal_facts`].
#[derive(Debug, Clone, Copy)]
pub struct LegalFacts<'a> {
    client: &'a Client,
}

impl<'a> LegalFacts<'a> {
    pub(crate) fn new(client: &'a Client) -> Self {
        Self { client }
    }

    /// The legal facts of a notification.
    ///
    /// # Errors
    /// [`ErrorKind::NotFound`](crate::ErrorKind::NotFound) if there is no such notification for this key.
    pub async fn list(&self, iun: &Iun) -> Result<Vec<LegalFactListItem>> {
        self.client.execute(&ListLegalFacts { iun: *iun }).await
    }

    /// A legal fact, by its key (with or without `safestorage://`). Waits while it is being made.
    ///
    /// # Errors
    /// [`ErrorKind::NotFound`] soon after its event is normal, [`ErrorKind::StillWaiting`] while it comes out of the archive:
    /// try again later, or use [`get_with`](Self::get_with). [`ErrorKind::Gone`] if it is not kept any more.
    pub async fn get(&self, iun: &Iun, key: &str) -> Result<Download> {
        self.get_with(iun, key, &Waits::default()).await
    }

    /// The same with more patience.
    ///
    /// # Errors
    /// As [`get`](Self::get), once the patience is over.
    pub async fn get_with(&self, iun: &Iun, key: &str, waits: &Waits) -> Result<Download> {
        self.asking_for(iun, key, waits).until_there().await
    }

    pub(crate) fn asking_for(&self, iun: &Iun, key: &str, waits: &Waits) -> Asking {
        let operation = LegalFact { iun: *iun, key: key.to_owned() };
        Asking::by_operation(self.client, &file_of(iun, key), waits, move || operation.clone())
    }

    /// The notice of arrival (AAR), by `details.generatedAarUrl` of an `AAR_GENERATION` element.
    ///
    /// # Errors
    /// As [`get`](Self::get).
    pub async fn aar(&self, iun: &Iun, document_id: &str) -> Result<Download> {
        self.aar_with(iun, document_id, &Waits::default()).await
    }

    /// The same with more patience.
    ///
    /// # Errors
    /// As [`get`](Self::get), once the patience is over.
    pub async fn aar_with(&self, iun: &Iun, document_id: &str, waits: &Waits) -> Result<Download> {
        self.asking_for_aar(iun, document_id, waits).until_there().await
    }

    pub(crate) fn asking_for_aar(&self, iun: &Iun, document_id: &str, waits: &Waits) -> Asking {
        let operation = Aar { iun: *iun, document_id: document_id.to_owned() };
        Asking::by_operation(self.client, &file_of(iun, document_id), waits, move || operation.clone())
    }
}

fn file_of(iun: &Iun, key: &str) -> String {
    format!("{iun}/{}", key.strip_prefix("safestorage://").unwrap_or(key))
}

/// Declares an operation that owns its parameters, so that it can be asked again whenever a link has expired.
macro_rules! owned {
    ($(#[$meta:meta])* $name:ident { $parameter:ident } as $operation:ident) => {
        $(#[$meta])*
        #[derive(Debug, Clone)]
        struct $name {
            iun: Iun,
            $parameter: String,
        }

        impl Operation for $name {
            type Output = DownloadMetadata;
            const ROUTE: &'static Route = $operation::ROUTE;

            fn call(&self, versions: &ApiVersions) -> std::result::Result<Call, DecodeError> {
                $operation { iun: self.iun, $parameter: &self.$parameter }.call(versions)
            }

            fn read(answer: &Answer<'_>) -> std::result::Result<Self::Output, DecodeError> {
                $operation::read(answer)
            }
        }
    };
}

owned! {
    /// [`GetLegalFact`].
    LegalFact { key } as GetLegalFact
}

owned! {
    /// [`GetAar`].
    Aar { document_id } as GetAar
}
