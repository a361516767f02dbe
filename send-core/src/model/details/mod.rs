//! What timeline elements tell in `details`: one type for each category.
//!
//! The specification lists 45 alternatives without saying which is which; the category does
//! ([`TimelineElement::typed_details`]). Nothing is required here, whatever the specification says: personal data are kept
//! apart by the platform and may be missing, older elements have fewer fields.
//!
//! Source: `TimelineElementDetailsV28` and what it refers to, in pagopa/pn-delivery
//! `docs/openapi/api-external-b2b-pa-bundle.yaml`; the pairs of category and type are those of pagopa/pn-timeline-service
//! `TimelineElementCategoryInt.java`. Older versions spell `legalFactId` as `legalfactId` in three places: both are read.

mod acceptance;
mod addresses;
mod analog;
mod digital;
mod effects;
mod parts;

pub use acceptance::{
    NormalizedAddress, PublicRegistryValidationCall, PublicRegistryValidationResponse, RequestAccepted, RequestRefused,
    SenderAckCreationRequest,
};
pub use addresses::{
    AarCreationRequest, AarGeneration, GetAddress, PublicRegistryCall, PublicRegistryResponse, SendCourtesyMessage,
};
pub use analog::{
    AnalogFailureWorkflow, AnalogSuccessWorkflow, AnalogWorkflowRecipientDeceased, CompletelyUnreachable,
    CompletelyUnreachableCreationRequest, PrepareAnalogDomicile, PrepareAnalogDomicileFailure,
    ProbableSchedulingAnalogDate, ScheduleAnalogWorkflow, SendAnalogDomicile, SendAnalogFeedback, SendAnalogProgress,
};
pub use digital::{
    DigitalDeliveryCreationRequest, DigitalFailureWorkflow, DigitalSuccessWorkflow, PrepareDigitalDomicile,
    PrepareSimpleRegisteredLetter, ScheduleDigitalWorkflow, SendDigitalDomicile, SendDigitalFeedback,
    SendDigitalProgress, SendSimpleRegisteredLetter, SendSimpleRegisteredLetterProgress,
};
pub use effects::{
    NotHandled, NotificationCancellationRequest, NotificationCancelled, NotificationRaddRetrieved,
    NotificationTimelineReworked, NotificationViewed, NotificationViewedCreationRequest, PaymentRecorded, Refinement,
    ScheduleRefinement,
};
pub use parts::{
    CarrierDocument, ContactPhase, DelegateInfo, DeliveryMode, DigitalAddressSource, EndWorkflowStatus,
    InvalidatedStatus, IoMessageResult, RefusedReason, ResponseStatus, SendingReceipt,
};

use super::{TimelineCategory, TimelineElement};
use crate::wire::{DecodeError, Raw};

/// Declares the enumeration of details and the table of which category has which.
macro_rules! details {
    ($($category:ident => $ty:ident,)*) => {
        /// The details of a timeline element, typed by its category.
        ///
        /// # Example
        /// ```
        /// use send_core::model::details::Details;
        /// use send_core::model::TimelineElement;
        /// let body = br#"{"category":"SEND_DIGITAL_FEEDBACK","details":{"recIndex":0,"responseStatus":"OK"}}"#;
        /// let element: TimelineElement = send_core::wire::decode(body)?;
        /// let Details::SendDigitalFeedback(feedback) = element.typed_details()? else { panic!() };
        /// assert_eq!(feedback.rec_index, Some(0));
        /// # Ok::<(), send_core::wire::DecodeError>(())
        /// ```
        #[derive(Debug, Clone, PartialEq)]
        #[non_exhaustive]
        pub enum Details {
            $(
                #[doc = concat!("Of [`TimelineCategory::", stringify!($category), "`].")]
                $category(Box<$ty>),
            )*
            /// Of a category that has none, that is not published, or that this version of the crate does not know.
            Other(Option<Raw>),
        }

        impl Details {
            fn read(category: Option<&TimelineCategory>, raw: Option<&Raw>) -> Result<Self, DecodeError> {
                Ok(match (category, raw) {
                    $((Some(TimelineCategory::$category), Some(raw)) => Self::$category(Box::new(raw.decode()?)),)*
                    (_, raw) => Self::Other(raw.cloned()),
                })
            }

            /// The categories whose details have a type.
            #[must_use]
            pub fn typed_categories() -> Vec<TimelineCategory> {
                vec![$(TimelineCategory::$category,)*]
            }
        }
    };
}

details! {
    SenderAckCreationRequest => SenderAckCreationRequest,
    NormalizedAddress => NormalizedAddress,
    RequestAccepted => RequestAccepted,
    RequestRefused => RequestRefused,
    PublicRegistryValidationCall => PublicRegistryValidationCall,
    PublicRegistryValidationResponse => PublicRegistryValidationResponse,
    AarCreationRequest => AarCreationRequest,
    AarGeneration => AarGeneration,
    SendCourtesyMessage => SendCourtesyMessage,
    GetAddress => GetAddress,
    PublicRegistryCall => PublicRegistryCall,
    PublicRegistryResponse => PublicRegistryResponse,
    ScheduleDigitalWorkflow => ScheduleDigitalWorkflow,
    PrepareDigitalDomicile => PrepareDigitalDomicile,
    SendDigitalDomicile => SendDigitalDomicile,
    SendDigitalProgress => SendDigitalProgress,
    SendDigitalFeedback => SendDigitalFeedback,
    DigitalDeliveryCreationRequest => DigitalDeliveryCreationRequest,
    DigitalSuccessWorkflow => DigitalSuccessWorkflow,
    DigitalFailureWorkflow => DigitalFailureWorkflow,
    PrepareSimpleRegisteredLetter => PrepareSimpleRegisteredLetter,
    SendSimpleRegisteredLetter => SendSimpleRegisteredLetter,
    SendSimpleRegisteredLetterProgress => SendSimpleRegisteredLetterProgress,
    ProbableSchedulingAnalogDate => ProbableSchedulingAnalogDate,
    ScheduleAnalogWorkflow => ScheduleAnalogWorkflow,
    PrepareAnalogDomicile => PrepareAnalogDomicile,
    PrepareAnalogDomicileFailure => PrepareAnalogDomicileFailure,
    SendAnalogDomicile => SendAnalogDomicile,
    SendAnalogProgress => SendAnalogProgress,
    SendAnalogFeedback => SendAnalogFeedback,
    AnalogSuccessWorkflow => AnalogSuccessWorkflow,
    AnalogFailureWorkflow => AnalogFailureWorkflow,
    CompletelyUnreachableCreationRequest => CompletelyUnreachableCreationRequest,
    CompletelyUnreachable => CompletelyUnreachable,
    AnalogWorkflowRecipientDeceased => AnalogWorkflowRecipientDeceased,
    ScheduleRefinement => ScheduleRefinement,
    Refinement => Refinement,
    NotificationViewedCreationRequest => NotificationViewedCreationRequest,
    NotificationViewed => NotificationViewed,
    NotificationRaddRetrieved => NotificationRaddRetrieved,
    Payment => PaymentRecorded,
    NotificationCancellationRequest => NotificationCancellationRequest,
    NotificationCancelled => NotificationCancelled,
    NotHandled => NotHandled,
    NotificationTimelineReworked => NotificationTimelineReworked,
}

impl TimelineElement {
    /// The details, read by the category. Nothing is kept: an element that is asked twice is read twice.
    ///
    /// # Errors
    /// [`DecodeError`] with the path inside the details, if a field is not of the type that the category says.
    pub fn typed_details(&self) -> Result<Details, DecodeError> {
        Details::read(self.category.as_ref(), self.details.as_ref())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_public_category_but_one_has_details() {
        let typed = Details::typed_categories();
        let without: Vec<_> = TimelineCategory::PUBLIC.iter().filter(|category| !typed.contains(category)).collect();
        assert_eq!(without, [&TimelineCategory::ValidateNormalizeAddressesRequest]);
    }

    #[test]
    fn both_spellings_of_the_legal_fact_are_read() {
        for spelling in ["legalFactId", "legalfactId"] {
            let body =
                format!(r#"{{"category":"NOTIFICATION_VIEWED_CREATION_REQUEST","details":{{"{spelling}":"k"}}}}"#);
            let element: TimelineElement = crate::wire::decode(body.as_bytes()).unwrap();
            let Details::NotificationViewedCreationRequest(details) = element.typed_details().unwrap() else {
                panic!()
            };
            assert_eq!(details.legal_fact_id.as_deref(), Some("k"));
        }
    }

    #[test]
    fn a_wrong_type_is_named_by_its_path() {
        let body = br#"{"category":"REFINEMENT","details":{"recIndex":"first"}}"#;
        let element: TimelineElement = crate::wire::decode(body).unwrap();
        assert_eq!(element.typed_details().unwrap_err().path, "recIndex");
    }
}
