//! The table of operations.

use super::{ApiVersions, Call, Resource, Version};
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};

/// HTTP method.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Method {
    /// GET.
    Get,
    /// POST.
    Post,
    /// PUT.
    Put,
    /// PATCH.
    Patch,
    /// DELETE.
    Delete,
}

impl Method {
    /// The method as it goes on the wire.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Get => "GET",
            Self::Post => "POST",
            Self::Put => "PUT",
            Self::Patch => "PATCH",
            Self::Delete => "DELETE",
        }
    }
}

/// Which of the platform's APIs an operation belongs to: they take different credentials.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Family {
    /// For senders: an API key in `x-api-key`, and a voucher in `Authorization` if the key was made with PDND.
    Sender,
    /// For companies that receive ("B2BPG"): a JWT in `Authorization: Bearer`, signed with the key that the company registered.
    Recipient,
    /// Informal notifications: credentials of senders, under the path `/informal`.
    Informal,
}

/// What may be done when no answer, or an answer of failure, came back.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum RetryClass {
    /// A read: ask again.
    Read,
    /// A read of events, from the same cursor: ask again. The server tells its waits in milliseconds, not in seconds.
    Events,
    /// A read that leaves a trace on the platform: ask again, sparingly.
    CostlyRead,
    /// A repetition wastes something and harms nothing (preload: keys that nobody uses).
    Repeatable,
    /// A repetition changes nothing more (cancel, update, disable).
    Idempotent,
    /// A repetition changes nothing more, and one that finds nothing (404) says that an earlier attempt did the work (delete).
    Removal,
    /// The file storage: the same link takes the same bytes again for an hour.
    Upload,
    /// Asking for a voucher: a few times, and never again after an answer that says no.
    Voucher,
    /// Never repeat blindly: ask whether the first attempt was written, then decide.
    Reconcile,
    /// Look for the result in the list first: a blind repetition would use up a limit.
    ListFirst,
    /// Whether a repetition is harmless is not known: repeat once at most, and only without an answer.
    Uncertain,
}

/// One operation: name, method, path, version and what to do when it fails.
#[derive(Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Route {
    /// Name of the operation, for logs and documentation.
    pub name: &'static str,
    /// HTTP method.
    pub method: Method,
    /// Path with parameters in braces; `{version}` is left out for v1.
    pub path: &'static str,
    /// Whose version `{version}` is.
    pub resource: Option<Resource>,
    /// What may be done after a failure.
    pub retry: RetryClass,
    /// False for the public operations, which take no credentials.
    pub authenticated: bool,
    /// Which credentials are taken.
    pub family: Family,
}

/// What may stand in a path or query unescaped (RFC 3986, unreserved).
const ESCAPED: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~');

impl Route {
    /// The path for a version, parameters still in braces.
    ///
    /// ```
    /// use send_core::api::{Operation, SendNotification, Version};
    /// assert_eq!(SendNotification::ROUTE.template(Version::new(2, 5)), "/delivery/v2.5/requests");
    /// assert_eq!(SendNotification::ROUTE.template(Version::V1), "/delivery/requests");
    /// ```
    #[must_use]
    pub fn template(&self, version: Version) -> String {
        if version == Version::V1 {
            self.path.replace("/{version}", "")
        } else {
            self.path.replace("{version}", &version.to_string())
        }
    }

    /// A call without a body: fills the braces in order and appends the query.
    pub(super) fn call(&self, versions: &ApiVersions, parameters: &[&str], query: &[(&str, &str)]) -> Call {
        let template = match self.resource {
            Some(resource) => self.template(versions.of(resource)),
            None => self.path.to_owned(),
        };
        let mut parameters = parameters.iter();
        let mut target = String::with_capacity(template.len() + 40);
        for segment in template.split('/').skip(1) {
            target.push('/');
            match parameters.as_slice().first() {
                Some(parameter) if segment.starts_with('{') => {
                    target.extend(utf8_percent_encode(parameter, ESCAPED));
                    parameters.next();
                }
                _ => target.push_str(segment),
            }
        }
        for (index, (name, value)) in query.iter().enumerate() {
            target.push(if index == 0 { '?' } else { '&' });
            target.push_str(name);
            target.push('=');
            target.extend(utf8_percent_encode(value, ESCAPED));
        }
        Call { method: self.method, target, body: None }
    }
}

/// Declares the table of a family and one constant a row.
macro_rules! routes {
    (
        $(#[$meta:meta])*
        $family:ident $table:ident;
        $($constant:ident = $name:literal $method:ident $path:literal $($resource:ident)?, $retry:ident $(, $public:ident)?;)*
    ) => {
        $(pub(super) const $constant: Route = Route {
            name: $name,
            method: Method::$method,
            path: $path,
            resource: routes!(@resource $($resource)?),
            retry: RetryClass::$retry,
            authenticated: routes!(@authenticated $($public)?),
            family: Family::$family,
        };)*

        $(#[$meta])*
        pub static $table: &[&Route] = &[$(&$constant,)*];
    };
    (@resource $resource:ident) => { Some(Resource::$resource) };
    (@resource) => { None };
    (@authenticated public) => { false };
    (@authenticated) => { true };
}

routes! {
    /// Every operation for senders, and the public ones.
    ///
    /// ```
    /// use send_core::api::{ROUTES, RetryClass};
    /// assert!(ROUTES.iter().filter(|route| route.retry == RetryClass::Reconcile).all(|route| route.name == "send_notification"));
    /// ```
    Sender ROUTES;
    PRELOAD = "preload" Post "/delivery/attachments/preload", Repeatable;
    SEND_NOTIFICATION = "send_notification" Post "/delivery/{version}/requests" Requests, Reconcile;
    GET_REQUEST_STATUS = "get_request_status" Get "/delivery/{version}/requests" Requests, Read;
    GET_SENT_NOTIFICATION = "get_sent_notification" Get "/delivery/{version}/notifications/sent/{iun}" Sent, Read;
    GET_DOCUMENT = "get_document" Get "/delivery/notifications/sent/{iun}/attachments/documents/{docIdx}", Read;
    GET_PAYMENT_ATTACHMENT = "get_payment_attachment" Get "/delivery/notifications/sent/{iun}/attachments/payment/{recipientIdx}/{attachmentName}", Read;
    GET_PRICE = "get_price" Get "/delivery/{version}/price/{paTaxId}/{noticeCode}" Price, CostlyRead;
    REPORT_PAGOPA_PAYMENTS = "report_pagopa_payments" Post "/delivery/events/payment/pagopa", Uncertain;
    REPORT_F24_PAYMENTS = "report_f24_payments" Post "/delivery/events/payment/f24", Uncertain;
    CANCEL_NOTIFICATION = "cancel_notification" Put "/delivery-push/{version}/notifications/cancel/{iun}" Cancellation, Idempotent;
    LIST_LEGAL_FACTS = "list_legal_facts" Get "/delivery-push/{version}/{iun}/legal-facts" LegalFacts, Read;
    GET_LEGAL_FACT = "get_legal_fact" Get "/delivery-push/{iun}/download/legal-facts/{legalFactId}", Read;
    GET_AAR = "get_aar" Get "/delivery-push/{iun}/document/AAR", Read;
    CREATE_STREAM = "create_stream" Post "/delivery-progresses/{version}/streams" Streams, ListFirst;
    LIST_STREAMS = "list_streams" Get "/delivery-progresses/{version}/streams" Streams, Read;
    GET_STREAM = "get_stream" Get "/delivery-progresses/{version}/streams/{streamId}" Streams, Read;
    UPDATE_STREAM = "update_stream" Put "/delivery-progresses/{version}/streams/{streamId}" Streams, Idempotent;
    DELETE_STREAM = "delete_stream" Delete "/delivery-progresses/{version}/streams/{streamId}" Streams, Removal;
    DISABLE_STREAM = "disable_stream" Post "/delivery-progresses/{version}/streams/{streamId}/action/disable" Streams, Idempotent;
    READ_EVENTS = "read_events" Get "/delivery-progresses/{version}/streams/{streamId}/events" Streams, Events;
    LIST_GROUPS = "list_groups" Get "/ext-registry-b2b/pa/v1/groups", Read;
    GET_PLATFORM_STATUS = "get_platform_status" Get "/status", Read, public;
    GET_DOWNTIME_HISTORY = "get_downtime_history" Get "/downtime/v1/resolved", Read, public;
    GET_DOWNTIME_LEGAL_FACT = "get_downtime_legal_fact" Get "/downtime/v1/legal-facts/{legalFactId}", Read, public;
}

routes! {
    /// Every operation for companies that receive notifications, and for their mandates (B2BPG).
    ///
    /// Reading a notification or its files is what the law calls access: it has effect, and so it is no mere read.
    ///
    /// ```
    /// use send_core::api::{Family, RECIPIENT_ROUTES};
    /// assert!(RECIPIENT_ROUTES.iter().all(|route| route.family == Family::Recipient && route.authenticated));
    /// ```
    Recipient RECIPIENT_ROUTES;
    SEARCH_RECEIVED = "search_received" Get "/delivery/notifications/received", Read;
    SEARCH_DELEGATED = "search_delegated" Get "/delivery/notifications/received/delegated", Read;
    GET_RECEIVED_NOTIFICATION = "get_received_notification" Get "/delivery/{version}/notifications/received/{iun}" Received, CostlyRead;
    GET_RECEIVED_DOCUMENT = "get_received_document" Get "/delivery/notifications/received/{iun}/attachments/documents/{docIdx}", CostlyRead;
    GET_RECEIVED_PAYMENT_ATTACHMENT = "get_received_payment_attachment" Get "/delivery/notifications/received/{iun}/attachments/payment/{attachmentName}", CostlyRead;
    GET_RECEIVED_LEGAL_FACT = "get_received_legal_fact" Get "/delivery-push/{iun}/download/legal-facts/{legalFactId}", Read;
    CREATE_MANDATE = "create_mandate" Post "/mandate/api/v1/mandate", ListFirst;
    ACCEPT_MANDATE = "accept_mandate" Patch "/mandate/api/v1/mandate/{mandateId}/accept", Uncertain;
    UPDATE_MANDATE = "update_mandate" Patch "/mandate/api/v1/mandate/{mandateId}/update", Idempotent;
    REJECT_MANDATE = "reject_mandate" Patch "/mandate/api/v1/mandate/{mandateId}/reject", Uncertain;
    REVOKE_MANDATE = "revoke_mandate" Patch "/mandate/api/v1/mandate/{mandateId}/revoke", Uncertain;
    LIST_MANDATES_AS_DELEGATE = "list_mandates_as_delegate" Get "/mandate/api/v1/mandates-by-delegate", Read;
    SEARCH_MANDATES_AS_DELEGATE = "search_mandates_as_delegate" Post "/mandate/api/v1/mandates-by-delegate", Read;
    LIST_MANDATES_AS_DELEGATOR = "list_mandates_as_delegator" Get "/mandate/api/v1/mandates-by-delegator", Read;
    CREATE_REVERSE_MANDATE = "create_reverse_mandate" Post "/mandate/api/v1/reverse-mandate", ListFirst;
}

routes! {
    /// Every operation of informal notifications, for the bodies on trial.
    ///
    /// ```
    /// use send_core::api::{Family, INFORMAL_ROUTES};
    /// assert!(INFORMAL_ROUTES.iter().all(|route| route.family == Family::Informal && route.path.starts_with("/informal/")));
    /// ```
    Informal INFORMAL_ROUTES;
    PRELOAD_INFORMAL = "preload_informal" Post "/informal/delivery/v1/attachments/preload", Repeatable;
    CREATE_MESSAGE = "create_message" Post "/informal/delivery/v1/messages", Repeatable;
    GET_MESSAGE = "get_message" Get "/informal/delivery/v1/messages/{messageId}", Read;
    SEND_INFORMAL = "send_informal" Post "/informal/delivery/v1/requests", Reconcile;
    GET_INFORMAL_REQUEST_STATUS = "get_informal_request_status" Get "/informal/delivery/v1/requests", Read;
    GET_SENT_INFORMAL = "get_sent_informal" Get "/informal/delivery/v1/notifications/sent/{iun}", Read;
    GET_INFORMAL_DOCUMENT = "get_informal_document" Get "/informal/delivery/v1/notifications/sent/{iun}/attachments/documents/{docIdx}", Read;
    GET_INFORMAL_PAYMENT_ATTACHMENT = "get_informal_payment_attachment" Get "/informal/delivery/v1/notifications/sent/{iun}/attachments/payment/{recipientIdx}/{attachmentName}", Read;
    TERMINATE_INFORMAL = "terminate_informal" Post "/informal/delivery/v1/notifications/sent/{iun}/terminate", Idempotent;
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parameters_are_escaped_and_cannot_leave_their_segment() {
        let call = GET_LEGAL_FACT.call(&ApiVersions::default(), &["I U", "../a?b=c"], &[("x", "a&b==")]);
        assert_eq!(call.target, "/delivery-push/I%20U/download/legal-facts/..%2Fa%3Fb%3Dc?x=a%26b%3D%3D");
    }

    #[test]
    fn names_are_unique_and_versioned_paths_name_their_resource() {
        let routes = || ROUTES.iter().chain(RECIPIENT_ROUTES).chain(INFORMAL_ROUTES);
        let mut names: Vec<_> = routes().map(|route| route.name).collect();
        names.sort_unstable();
        names.dedup();
        assert_eq!(names.len(), routes().count());
        for route in routes() {
            assert_eq!(route.path.contains("{version}"), route.resource.is_some(), "{}", route.name);
        }
    }
}
