//! How the platform is doing, what a notice costs, who is in the body.

use super::sent::{each, text};
use send_core::model::{Downtime, DowntimeHistory, Group, PlatformStatus, Price};

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
    pub file_available_timestamp: Option<String>,
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
            file_available_timestamp,
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
            file_available_timestamp: text(file_available_timestamp),
        }
    }
}

/// `DowntimeHistory`.
#[derive(Clone, Debug, uniffi::Record)]
pub struct DowntimeHistoryData {
    pub result: Vec<DowntimeData>,
    pub next_page: Option<String>,
}

impl From<DowntimeHistory> for DowntimeHistoryData {
    fn from(history: DowntimeHistory) -> Self {
        let DowntimeHistory { result, next_page, extra: _, .. } = history;
        Self { result: each(result), next_page }
    }
}

/// `Price`.
#[derive(Clone, Debug, uniffi::Record)]
pub struct PriceData {
    pub iun: Option<String>,
    pub partial_price: Option<i64>,
    pub total_price: Option<i64>,
    pub vat: Option<i64>,
    pub pa_fee: Option<i64>,
    pub refinement_date: Option<String>,
    pub notification_view_date: Option<String>,
    pub send_fee: Option<i64>,
    pub analog_cost: Option<i64>,
}

impl From<Price> for PriceData {
    fn from(price: Price) -> Self {
        let Price {
            iun,
            partial_price,
            total_price,
            vat,
            pa_fee,
            refinement_date,
            notification_view_date,
            send_fee,
            analog_cost,
            // Version 1 only: what the partial price is now.
            amount,
            extra: _,
            ..
        } = price;
        Self {
            iun,
            partial_price: partial_price.or(amount),
            total_price,
            vat,
            pa_fee,
            refinement_date: text(refinement_date),
            notification_view_date: text(notification_view_date),
            send_fee,
            analog_cost,
        }
    }
}

/// `Group`.
#[derive(Clone, Debug, uniffi::Record)]
pub struct GroupData {
    pub id: Option<String>,
    pub name: Option<String>,
    pub description: Option<String>,
    pub status: Option<String>,
}

impl From<Group> for GroupData {
    fn from(group: Group) -> Self {
        let Group { id, name, description, status, extra: _, .. } = group;
        Self { id, name, description, status: text(status) }
    }
}
