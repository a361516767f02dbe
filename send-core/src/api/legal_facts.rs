//! Legal facts and notices of arrival.

use super::route::{GET_AAR, GET_LEGAL_FACT, LIST_LEGAL_FACTS};
use super::{Answer, ApiVersions, Call, Operation, Route};
use crate::iun::Iun;
use crate::model::{DownloadMetadata, LegalFactListItem, bare_key};
use crate::wire::DecodeError;

/// Lists the legal facts of a notification.
#[derive(Debug, Clone)]
pub struct ListLegalFacts {
    /// The notification.
    pub iun: Iun,
}

impl Operation for ListLegalFacts {
    type Output = Vec<LegalFactListItem>;
    const ROUTE: &'static Route = &LIST_LEGAL_FACTS;

    fn call(&self, versions: &ApiVersions) -> Result<Call, DecodeError> {
        Ok(LIST_LEGAL_FACTS.call(versions, &[self.iun.as_str()], &[]))
    }

    fn read(answer: &Answer<'_>) -> Result<Self::Output, DecodeError> {
        answer.json()
    }
}

/// Finds the download of a legal fact. Soon after its event a 404 is normal.
#[derive(Debug, Clone)]
pub struct GetLegalFact<'a> {
    /// The notification.
    pub iun: Iun,
    /// The key of the list, with or without `safestorage://`.
    pub key: &'a str,
}

impl Operation for GetLegalFact<'_> {
    type Output = DownloadMetadata;
    const ROUTE: &'static Route = &GET_LEGAL_FACT;

    fn call(&self, versions: &ApiVersions) -> Result<Call, DecodeError> {
        Ok(GET_LEGAL_FACT.call(versions, &[self.iun.as_str(), bare_key(self.key)], &[]))
    }

    fn read(answer: &Answer<'_>) -> Result<Self::Output, DecodeError> {
        answer.json()
    }
}

/// Finds the download of a notice of arrival (AAR).
#[derive(Debug, Clone)]
pub struct GetAar<'a> {
    /// The notification.
    pub iun: Iun,
    /// `details.generatedAarUrl` of an `AAR_GENERATION` element.
    pub document_id: &'a str,
}

impl Operation for GetAar<'_> {
    type Output = DownloadMetadata;
    const ROUTE: &'static Route = &GET_AAR;

    fn call(&self, versions: &ApiVersions) -> Result<Call, DecodeError> {
        Ok(GET_AAR.call(versions, &[self.iun.as_str()], &[("documentId", bare_key(self.document_id))]))
    }

    fn read(answer: &Answer<'_>) -> Result<Self::Output, DecodeError> {
        answer.json()
    }
}
