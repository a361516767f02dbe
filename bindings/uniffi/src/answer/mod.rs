//! What the platform answers, as flat records.
//!
//! Values of enumerations and dates cross as the text that came: the facade reads them. An answer that is evidence
//! carries the whole of itself as JSON besides.
//!
//! A record has the fields of the core's type that it is named after, which documents them; the facade does it again
//! for its users. Patterns name every field. They end in `..` nevertheless, because the core's types may grow without
//! notice: what is new is then in the JSON only.

#![allow(missing_docs)]

mod platform;
mod sent;
mod status;
mod stream;

pub use platform::{DowntimeData, DowntimeHistoryData, GroupData, PlatformStatusData, PriceData};
pub use sent::{
    AttachmentReadData, DigitalDomicileData, DocumentReadData, F24ReadData, LegalFactIdData, LegalFactListItemData,
    PagoPaReadData, PaymentReadData, PhysicalAddressReadData, RecipientReadData, SentNotificationData,
    StatusHistoryElementData, TimelineElementData,
};
pub use status::{CancellationData, CancellationDetailData, RefusalReasonData, RequestStatusData, SubmittedData};
pub use stream::{
    EventPageData, StreamCreationData, StreamData, StreamEventData, StreamListItemData, StreamUpdateData,
};

use crate::error::NativeError;
use send_core::model::{
    AdditionalLanguage, DowntimeStatus, FeePolicyCode, FullSentNotification, Functionality, GroupStatus,
    InformalCategory, InformalStatus, LegalFactCategory, MandateStatus, MessageLanguage, NotificationStatus,
    PagoPaIntegration, PhysicalCommunication, RecipientKind, RequestState, StreamEvent, StreamEventType,
    TimelineCategory,
};
use send_core::wire::Model;

/// Reads back a notification that was stored as JSON.
#[uniffi::export]
pub fn read_sent_notification(json: String) -> Result<SentNotificationData, NativeError> {
    FullSentNotification::read(json.as_bytes())?.try_into()
}

/// The timeline of a notification, given as JSON.
#[uniffi::export]
pub fn read_timeline(json: String) -> Result<Vec<TimelineElementData>, NativeError> {
    Ok(sent::each(FullSentNotification::read(json.as_bytes())?.timeline))
}

/// Reads back an event that was stored as JSON.
#[uniffi::export]
pub fn read_stream_event(json: String) -> Result<StreamEventData, NativeError> {
    StreamEvent::read(json.as_bytes())?.try_into()
}

/// The values of an enumeration.
#[derive(Clone, Debug, uniffi::Record)]
pub struct WireValues {
    /// The name of the enumeration.
    pub name: String,
    /// Every value that is known, as on the wire.
    pub values: Vec<String>,
}

/// Every enumeration that answers and requests use, for the test that the facade knows the same values.
#[uniffi::export]
pub fn wire_values() -> Vec<WireValues> {
    macro_rules! values {
        ($($Type:ident)*) => {
            vec![$(WireValues {
                name: stringify!($Type).to_owned(),
                values: $Type::ALL.iter().map(|value| value.as_str().to_owned()).collect(),
            }),*]
        };
    }
    values! {
        AdditionalLanguage DowntimeStatus FeePolicyCode Functionality GroupStatus InformalCategory InformalStatus
        LegalFactCategory MandateStatus MessageLanguage NotificationStatus PagoPaIntegration PhysicalCommunication
        RecipientKind RequestState StreamEventType TimelineCategory
    }
}
