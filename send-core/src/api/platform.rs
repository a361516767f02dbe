//! Groups of the sender, and the state of the platform.

use super::route::{GET_DOWNTIME_HISTORY, GET_DOWNTIME_LEGAL_FACT, GET_PLATFORM_STATUS, LIST_GROUPS};
use super::{Answer, ApiVersions, Call, Operation, Route};
use crate::model::{DownloadMetadata, DowntimeHistory, Group, GroupStatus, PlatformStatus};
use crate::wire::DecodeError;

/// Lists the groups of the key, or of the whole body if the key has none.
#[derive(Debug, Clone)]
pub struct ListGroups {
    /// Only those with this status.
    pub status: Option<GroupStatus>,
}

impl Operation for ListGroups {
    type Output = Vec<Group>;
    const ROUTE: &'static Route = &LIST_GROUPS;

    fn call(&self, versions: &ApiVersions) -> Result<Call, DecodeError> {
        let query: Vec<_> = self.status.iter().map(|status| ("statusFilter", status.as_str())).collect();
        Ok(LIST_GROUPS.call(versions, &[], &query))
    }

    fn read(answer: &Answer<'_>) -> Result<Self::Output, DecodeError> {
        answer.json()
    }
}

/// Asks how the platform is. A degraded platform answers with 500, which is an answer and no failure.
#[derive(Debug, Clone)]
pub struct GetPlatformStatus;

impl Operation for GetPlatformStatus {
    type Output = PlatformStatus;
    const ROUTE: &'static Route = &GET_PLATFORM_STATUS;

    fn call(&self, versions: &ApiVersions) -> Result<Call, DecodeError> {
        Ok(GET_PLATFORM_STATUS.call(versions, &[], &[]))
    }

    fn read(answer: &Answer<'_>) -> Result<Self::Output, DecodeError> {
        answer.json()
    }

    fn is_success(status: u16) -> bool {
        status == 200 || status == 500
    }
}

/// Reads the downtimes of a month.
#[derive(Debug, Clone)]
pub struct GetDowntimeHistory {
    /// From 2023.
    pub year: u16,
    /// 1 to 12.
    pub month: u8,
}

impl Operation for GetDowntimeHistory {
    type Output = DowntimeHistory;
    const ROUTE: &'static Route = &GET_DOWNTIME_HISTORY;

    fn call(&self, versions: &ApiVersions) -> Result<Call, DecodeError> {
        let (year, month) = (self.year.to_string(), self.month.to_string());
        Ok(GET_DOWNTIME_HISTORY.call(versions, &[], &[("year", &year), ("month", &month)]))
    }

    fn read(answer: &Answer<'_>) -> Result<Self::Output, DecodeError> {
        answer.json()
    }
}

/// Finds the download of the document that proves a downtime; `None` while it is not signed.
#[derive(Debug, Clone)]
pub struct GetDowntimeLegalFact<'a> {
    /// Of the downtime.
    pub legal_fact_id: &'a str,
}

impl Operation for GetDowntimeLegalFact<'_> {
    type Output = Option<DownloadMetadata>;
    const ROUTE: &'static Route = &GET_DOWNTIME_LEGAL_FACT;

    fn call(&self, versions: &ApiVersions) -> Result<Call, DecodeError> {
        Ok(GET_DOWNTIME_LEGAL_FACT.call(versions, &[self.legal_fact_id], &[]))
    }

    fn read(answer: &Answer<'_>) -> Result<Self::Output, DecodeError> {
        if answer.status == 204 { Ok(None) } else { answer.json().map(Some) }
    }
}
