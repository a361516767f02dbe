//! How the platform itself is doing.
//!
//! Source: pagopa/pn-downtime-logs `docs/openapi/api-external-v1.yaml`.

use crate::wire::{DateTime, wire_enum, wire_struct};

wire_enum! {
    /// A part of the platform whose downtime is recorded.
    pub enum Functionality {
        /// Taking requests.
        NotificationCreate = "NOTIFICATION_CREATE",
        /// Showing notifications.
        NotificationVisualization = "NOTIFICATION_VISUALIZATION",
        /// Delivering.
        NotificationWorkflow = "NOTIFICATION_WORKFLOW",
    }
}

wire_enum! {
    /// Whether a downtime is over.
    pub enum DowntimeStatus {
        /// Still open.
        Ko = "KO",
        /// Resolved.
        Ok = "OK",
    }
}

wire_struct! {
    /// The answer of `GET /status`. A degraded platform answers with HTTP 500 and this very body.
    pub struct PlatformStatus {
        /// The HTTP status once more.
        int status: i64 = "status",
        /// Text.
        optional title: String = "title",
        /// Text.
        optional detail: String = "detail",
        /// What is watched.
        list functionalities: Functionality = "functionalities",
        /// What is down now.
        list open_incidents: Downtime = "openIncidents",
    }
}

wire_struct! {
    /// A time during which a part of the platform was down. Terms may be suspended by it.
    pub struct Downtime {
        /// Which part.
        required functionality: Functionality = "functionality",
        /// Whether it is over.
        required status: DowntimeStatus = "status",
        /// From when.
        required start_date: DateTime = "startDate",
        /// Until when.
        optional end_date: DateTime = "endDate",
        /// The document that proves it.
        optional legal_fact_id: String = "legalFactId",
        /// Whether that document can be downloaded.
        optional file_available: bool = "fileAvailable",
        /// Since when.
        optional file_available_timestamp: DateTime = "fileAvailableTimestamp",
    }
}

wire_struct! {
    /// A page of past downtimes.
    pub struct DowntimeHistory {
        /// The downtimes.
        list result: Downtime = "result",
        /// The key of the next page.
        optional next_page: String = "nextPage",
    }
}
