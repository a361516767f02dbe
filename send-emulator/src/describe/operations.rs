//! What each operation takes and gives, by the names of `schemas.json`.

/// What an operation takes and gives.
pub(super) struct Shape {
    pub(super) operation: &'static str,
    /// What is sent.
    pub(super) body: Option<&'static str>,
    /// Status and body of an answer that is no refusal.
    pub(super) answers: &'static [(u16, Option<&'static str>)],
    /// What the first version has in the place of these.
    pub(super) first: Option<(Option<&'static str>, &'static str)>,
    /// Parameters of the query; those with an exclamation mark have to be there.
    pub(super) query: &'static [&'static str],
}

const fn gives(operation: &'static str, answers: &'static [(u16, Option<&'static str>)]) -> Shape {
    Shape { operation, body: None, answers, first: None, query: &[] }
}

impl Shape {
    const fn takes(mut self, body: &'static str) -> Self {
        self.body = Some(body);
        self
    }

    const fn query(mut self, query: &'static [&'static str]) -> Self {
        self.query = query;
        self
    }

    const fn first(mut self, body: Option<&'static str>, answer: &'static str) -> Self {
        self.first = Some((body, answer));
        self
    }
}

const DONE: &[(u16, Option<&str>)] = &[(204, None)];
const DOWNLOAD: &[(u16, Option<&str>)] = &[(200, Some("DownloadMetadata"))];
const STREAM: &[(u16, Option<&str>)] = &[(200, Some("Stream"))];
const RECEIVED: &[(u16, Option<&str>)] = &[(200, Some("ReceivedPage"))];
const MANDATES: &[(u16, Option<&str>)] = &[(200, Some("Mandates"))];

pub(super) const SHAPES: &[Shape] = &[
    gives("preload", &[(200, Some("PreloadResponses"))]).takes("PreloadRequests"),
    gives("send_notification", &[(202, Some("NewNotificationResponse"))])
        .takes("NewNotification")
        .first(Some("FirstNewNotification"), "NewNotificationResponse"),
    gives("get_request_status", &[(200, Some("RequestStatus"))]).query(&[
        "notificationRequestId",
        "paProtocolNumber",
        "idempotenceToken",
    ]),
    gives("get_sent_notification", &[(200, Some("Notification"))]),
    // The platform does not foresee an index that is out of range.
    gives("get_document", &[(200, Some("DownloadMetadata")), (500, Some("Problem"))]),
    gives("get_payment_attachment", DOWNLOAD).query(&["attachmentIdx"]),
    gives("get_price", &[(200, Some("Price"))]).first(None, "FirstPrice"),
    gives("report_pagopa_payments", DONE).takes("PaymentEvents"),
    // The platform does not implement it.
    gives("report_f24_payments", &[(501, None)]),
    gives("cancel_notification", &[(202, Some("Outcome"))]),
    gives("list_legal_facts", &[(200, Some("LegalFactList"))]),
    gives("get_legal_fact", DOWNLOAD),
    gives("get_aar", DOWNLOAD).query(&["documentId!"]),
    gives("create_stream", STREAM).takes("NewStream").first(Some("FirstStream"), "Stream"),
    gives("list_streams", &[(200, Some("StreamList"))]),
    gives("get_stream", STREAM),
    gives("update_stream", STREAM).takes("NewStream").first(Some("FirstStream"), "Stream"),
    gives("delete_stream", DONE),
    gives("disable_stream", STREAM),
    gives("read_events", &[(200, Some("Events"))]).query(&["lastEventId"]).first(None, "FirstEvents"),
    gives("list_groups", &[(200, Some("Groups"))]).query(&["statusFilter"]),
    gives("get_platform_status", &[(200, Some("PlatformStatus")), (500, Some("PlatformStatus"))]),
    gives("get_downtime_history", &[(200, Some("DowntimeHistory"))]).query(&["year", "month"]),
    gives("get_downtime_legal_fact", &[(200, Some("DownloadMetadata")), (204, None)]),
    gives("search_received", RECEIVED).query(&[
        "startDate!",
        "endDate!",
        "mandateId",
        "senderId",
        "status",
        "subjectRegExp",
        "iunMatch",
        "size",
        "nextPagesKey",
    ]),
    gives("search_delegated", RECEIVED).query(&[
        "startDate!",
        "endDate!",
        "senderId",
        "recipientId",
        "group",
        "iunMatch",
        "status",
        "size",
        "nextPagesKey",
    ]),
    gives("get_received_notification", &[(200, Some("Notification"))]).query(&["mandateId"]),
    gives("get_received_document", &[(200, Some("DownloadMetadata")), (500, Some("Problem"))]).query(&["mandateId"]),
    gives("get_received_payment_attachment", DOWNLOAD).query(&["mandateId", "attachmentIdx"]),
    gives("create_mandate", &[(201, Some("Mandate"))]).takes("NewMandate"),
    gives("accept_mandate", DONE).takes("MandateAcceptance"),
    gives("update_mandate", DONE).takes("MandateUpdate"),
    gives("reject_mandate", DONE),
    gives("revoke_mandate", DONE),
    gives("list_mandates_as_delegate", MANDATES).query(&["status"]),
    gives("search_mandates_as_delegate", &[(200, Some("MandatePage"))])
        .takes("MandateSearch")
        .query(&["size!", "nextPageKey"]),
    gives("list_mandates_as_delegator", MANDATES),
    gives("preload_informal", &[(200, Some("PreloadResponses"))]).takes("InformalPreloadRequests"),
    gives("create_message", &[(201, Some("Message"))]).takes("NewMessage"),
    gives("get_message", &[(200, Some("Message"))]),
    gives("send_informal", &[(202, Some("NewNotificationResponse"))]).takes("NewInformal"),
    gives("get_informal_request_status", &[(200, Some("InformalRequestStatus"))]).query(&[
        "notificationRequestId",
        "paProtocolNumber",
        "idempotenceToken",
    ]),
    gives("get_sent_informal", &[(200, Some("Informal"))]).query(&["retrieveMessage"]),
    gives("get_informal_document", DOWNLOAD),
    gives("get_informal_payment_attachment", DOWNLOAD).query(&["attachmentIdx"]),
    gives("terminate_informal", &[(202, Some("Outcome"))]),
    gives("create_reverse_mandate", &[(201, Some("ReverseMandateCreated"))]).takes("NewReverseMandate"),
];
