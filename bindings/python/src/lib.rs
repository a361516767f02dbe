//! The SDK for Python: what `send_sdk` is made of below its Python files.
//!
//! This crate converts and hands on; what SEND says is in `send-core`, what a client does in `send-client`. The Python files
//! add manners: synchronous and asynchronous twins, context managers, exceptions, enumerations.
//!
//! | module | what is in it |
//! |---|---|
//! | `argument`, `language` | arguments that know how they are called |
//! | `identifiers` | small values that exist only if they are well formed |
//! | `model` | requests with keyword arguments, answers read attribute by attribute |
//! | `fact` | classes of what the core found out, and of what happened |
//! | `preflight`, `attachment`, `lifecycle`, `cost`, `catalogue` | what the core knows about a request, a file, a life, a price, a code |
//! | `client`, `pending`, `delivery`, `user` | every call to the platform, once; waited for or awaited; code of the user in it |
//! | `runtime` | the threads of the library, and the process and interpreter to which they belong |
//! | `emulator` | the platform in this process |
//! | `logging` | what happens meanwhile, for Python's `logging` |
//! | `watch` | Ctrl-C during work that is done here |
//! | `error`, `invalid` | failures as the exceptions of `send_sdk.errors` |
//!
//! The type stubs (`python/send_sdk/_native.pyi`) are made from this crate by `generate.py`.

mod argument;
mod attachment;
mod catalogue;
mod client;
mod cost;
mod delivery;
mod emulator;
mod enums;
mod error;
mod fact;
mod identifiers;
mod invalid;
mod json;
mod language;
mod lifecycle;
mod logging;
mod model;
mod pending;
mod preflight;
mod runtime;
mod time;
mod user;
mod watch;

#[pyo3::pymodule]
mod _native {
    #[pymodule_export]
    use crate::attachment::{PdfFacts, Signature, f24_check, pdf_check, pdf_inspect, preflight_attachment};
    #[pymodule_export]
    use crate::catalogue::{
        Explanation, catalogue_entries, catalogue_error_in, catalogue_explain, catalogue_explanations, catalogue_json,
        catalogue_markdown,
    };
    #[pymodule_export]
    use crate::client::{
        AcceptanceBoard, Attachments, Batch, Client, Diagnosis, Download, Feed, Finding, Gap, Groups, HttpCall,
        Informal, LegalFacts, Limiter, Mandates, Manifest, ManifestEntry, Notifications, OperationEnd, Payments,
        Platform, Polling, PreparedFile, Progress, Received, SendIntent, StreamConsumer, Streams, Usage, Wait, Waits,
        Warmed, pdnd_lint,
    };
    #[pymodule_export]
    use crate::cost::{Cost, Letter, cost_defaults, cost_of_payment, cost_with_vat};
    #[pymodule_export]
    use crate::emulator::{
        Breach, Call, Check, Checklist, EmulatedNotification, Emulator, Faults, Journal, sample_pdf,
    };
    #[pymodule_export]
    use crate::enums::{enum_values, timeline_category_is_public};
    #[pymodule_export]
    use crate::error::error_kinds;
    #[pymodule_export]
    use crate::identifiers::batch::{
        are_fiscal_codes, are_iuns, are_notice_codes, are_numeric_tax_ids, are_tax_ids, are_vat_numbers,
        check_fiscal_codes, check_iuns, check_notice_codes, check_numeric_tax_ids, check_tax_ids, check_vat_numbers,
    };
    #[pymodule_export]
    use crate::identifiers::digest::Sha256Digest;
    #[pymodule_export]
    use crate::identifiers::iun::{Iun, RequestId};
    #[pymodule_export]
    use crate::identifiers::names::{
        NameMatch, tax_first_name_code, tax_match_name, tax_places_as_of, tax_send_accepts_company,
        tax_send_accepts_person, tax_send_accepts_public_body, tax_send_openapi, tax_surname_code,
    };
    #[pymodule_export]
    use crate::identifiers::notice::{NoticeCode, TaxonomyCode};
    #[pymodule_export]
    use crate::identifiers::tax::{FiscalCode, NumericTaxId, PaTaxId, VatNumber, parse_tax_id};
    #[pymodule_export]
    use crate::lifecycle::{
        Attempt, Change, Doubt, Effect, FinalDate, History, HistoryEntry, Impossible, Next, NotificationView, Proof,
        RecipientView, Storage, Tracker, Transition, Unmapped, lifecycle_history, lifecycle_impossible,
        lifecycle_price_date, lifecycle_rome_date, lifecycle_storage_890, lifecycle_storage_ar, lifecycle_term,
        lifecycle_terms, lifecycle_transition, lifecycle_view,
    };
    #[pymodule_export]
    use crate::model::details::{
        AarCreationRequest, AarGeneration, AnalogFailureWorkflow, AnalogSuccessWorkflow,
        AnalogWorkflowRecipientDeceased, CarrierDocument, CompletelyUnreachable, CompletelyUnreachableCreationRequest,
        DelegateInfo, DigitalDeliveryCreationRequest, DigitalFailureWorkflow, DigitalSuccessWorkflow, GetAddress,
        InvalidatedStatus, NormalizedAddress, NotHandled, NotificationCancellationRequest, NotificationCancelled,
        NotificationRaddRetrieved, NotificationTimelineReworked, NotificationViewed, NotificationViewedCreationRequest,
        PaymentRecorded, PrepareAnalogDomicile, PrepareAnalogDomicileFailure, PrepareDigitalDomicile,
        PrepareSimpleRegisteredLetter, ProbableSchedulingAnalogDate, PublicRegistryCall, PublicRegistryResponse,
        PublicRegistryValidationCall, PublicRegistryValidationResponse, Refinement, RefusedReason, RequestAccepted,
        RequestRefused, ScheduleAnalogWorkflow, ScheduleDigitalWorkflow, ScheduleRefinement, SendAnalogDomicile,
        SendAnalogFeedback, SendAnalogProgress, SendCourtesyMessage, SendDigitalDomicile, SendDigitalFeedback,
        SendDigitalProgress, SendSimpleRegisteredLetter, SendSimpleRegisteredLetterProgress, SenderAckCreationRequest,
        SendingReceipt,
    };
    #[pymodule_export]
    use crate::model::{
        AttachmentRead, AttachmentRef, CancellationAnswer, CancellationDetail, Digests, DigitalDomicile, Document,
        DocumentRead, Downtime, DowntimeHistory, EventPage, F24Event, F24Payment, F24PaymentRead, FeePolicy,
        FullSentNotification, Group, LegalFactId, LegalFactListItem, NewNotification, PagoPaEvent, PagoPaPayment,
        PagoPaPaymentRead, Payment, PaymentRead, PhysicalAddress, PhysicalAddressRead, PlatformStatus, Price,
        Recipient, RecipientRead, RefusalReason, RequestStatus, Sender, StatusHistoryElement, StreamEvent,
        StreamListItem, StreamMetadata, Submitted, TimelineElement, UploadedFile, UsedServices,
    };
    #[pymodule_export]
    use crate::model::{
        InformalNotification, InformalPagoPa, InformalPayment, InformalRecipient, InformalRequestStatus,
        InformalSentNotification, InformalStatusHistoryElement, InformalTimelineElement, Mandate, MandateAcceptance,
        MandateGroup, MandatePage, MandateSearch, MandateSender, MandateUpdate, MandateUser, Message, MessageContent,
        NewMessage, ReceivedPage, ReceivedRow, ReverseMandate, ReverseMandateCreated,
    };
    #[pymodule_export]
    use crate::pending::Pending;
    #[pymodule_export]
    use crate::preflight::{
        Answer, AnswerError, Issue, Issues, Report, Rule, f24_rules, pdf_rules, preflight_check,
        preflight_check_preload, preflight_environment, preflight_rules, preflight_undecidable,
    };
    #[allow(non_upper_case_globals)]
    #[pymodule_export]
    const __version__: &str = env!("CARGO_PKG_VERSION");
}
