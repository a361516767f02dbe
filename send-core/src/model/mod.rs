//! What SEND and its senders say to each other: one file a family.
//!
//! *Requests* are typed and checked when they are built: [`NewNotification`] and its parts hold
//! identifiers that exist only if they are well formed, and never write a null.
//!
//! *Answers* are read leniently and kept whole: identifiers are plain text as they came (`iun.parse::<Iun>()` when you
//! need the type), every list remembers whether it was there, every unknown field and value survives.
//!
//! Fields and their bounds: pagopa/pn-delivery `docs/openapi/api-external-b2b-pa-bundle.yaml` (develop: requests v2.6, sent
//! notification v2.9; released: v2.5 and v2.8, the same but for `physicalCommunicationPriority`).

mod address;
mod attachment;
mod cancel;
mod category;
mod choices;
pub mod details;
mod download;
mod group;
mod informal;
mod lean;
mod legal_fact;
mod mandate;
mod payment;
mod platform;
mod preload;
mod price;
mod problem;
mod received;
mod recipient;
pub mod request;
mod request_status;
mod sent;
mod status;
mod stream;
mod timeline;

pub use address::{DigitalDomicile, PhysicalAddressRead};
pub use attachment::{AttachmentRead, AttachmentRef, Digests, DocumentRead};
pub use cancel::{CancellationAnswer, CancellationDetail};
pub use category::TimelineCategory;
pub use choices::{AdditionalLanguage, FeePolicyCode, PagoPaIntegration, PhysicalCommunication, RecipientKind};
pub use download::DownloadMetadata;
pub use group::{Group, GroupStatus};
pub use informal::{
    InformalCategory, InformalNotification, InformalPagoPa, InformalPayment, InformalRecipient, InformalRequestStatus,
    InformalSentNotification, InformalStatus, InformalStatusHistoryElement, InformalTimelineElement, Message,
    MessageContent, MessageLanguage, NewMessage,
};
pub use lean::{LeanElement, LeanNotification};
pub(crate) use legal_fact::bare_key;
pub use legal_fact::{LegalFactCategory, LegalFactId, LegalFactListItem};
pub use mandate::{
    Mandate, MandateAcceptance, MandateGroup, MandatePage, MandateSearch, MandateSender, MandateStatus, MandateUpdate,
    MandateUser, ReverseMandate, ReverseMandateCreated,
};
pub use payment::{F24Event, F24PaymentRead, PagoPaEvent, PagoPaPaymentRead, PaymentEvents, PaymentRead};
pub use platform::{Downtime, DowntimeHistory, DowntimeStatus, Functionality, PlatformStatus};
pub use preload::{PreloadRequest, PreloadResponse};
pub use price::Price;
pub use problem::{Problem, ProblemError};
pub use received::{FullReceivedNotification, ReceivedPage, ReceivedRow};
pub use recipient::RecipientRead;
pub use request::{
    BuildError, ContentType, Document, F24Payment, FeePolicy, NewNotification, NewNotificationBuilder, PagoPaPayment,
    Payment, PhysicalAddress, Recipient, Sender, UploadedFile,
};
pub use request_status::{NewNotificationResponse, RefusalReason, RequestState, RequestStatus};
pub use sent::{FullSentNotification, StatusHistoryElement, UsedServices};
pub use status::NotificationStatus;
pub use stream::{StreamCreation, StreamEvent, StreamEventType, StreamListItem, StreamMetadata, StreamUpdate};
pub use timeline::TimelineElement;
pub(crate) use timeline::recipient_in;
