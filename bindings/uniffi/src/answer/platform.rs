//! How the platform is doing.

use super::sent::{each, text};
use send_core::model::{Downtime, PlatformStatus};

/// `PlatformStatus`.
#[derive(Clone, Debug, uniffi::Record)]
pub struct PlatformStatusData {
    pub functionalities: Vec<String>,
    pub open_incidents: Vec<DowntimeData>,
}

impl From<PlatformStatus> for PlatformStatusData {
    fn from(status: PlatformStatus) -> Self {
        // The other fields repeat the HTTP status in words.
        let PlatformStatus { status: _, title: _, detail: _, functionalities, open_incidents, extra: _, .. } = status;
        Self {
            functionalities: functionalities.iter().map(ToString::to_string).collect(),
            open_incidents: each(open_incidents),
        }
    }
}

/// `Downtime`.
#[derive(Clone, Debug, uniffi::Record)]
pub struct DowntimeData {
    pub functionality: String,
    pub status: String,
    pub start_date: String,
    pub end_date: Option<String>,
    pub legal_fact_id: Option<String>,
    pub file_available: Option<bool>,
}

impl From<Downtime> for DowntimeData {
    fn from(downtime: Downtime) -> Self {
        let Downtime {
            functionality,
            status,
            start_date,
            end_date,
            legal_fact_id,
            file_available,
            file_available_timestamp: _,
            extra: _,
            ..
        } = downtime;
        Self {
            functionality: functionality.to_string(),
            status: status.to_string(),
            start_date: start_date.to_string(),
            end_date: text(end_date),
            legal_fact_id,
            file_available,
        }
    }
}
