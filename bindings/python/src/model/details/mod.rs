//! What timeline elements tell in `details`: a class for each category.
//!
//! Which category has which is the core's table (`send_core::model::details`); a category of it that is missing here would be
//! given out as a dictionary, and a test asks for every one of them.

mod acceptance;
mod addresses;
mod analog;
mod digital;
mod effects;
mod parts;

pub(crate) use acceptance::*;
pub(crate) use addresses::*;
pub(crate) use analog::*;
pub(crate) use digital::*;
pub(crate) use effects::*;
pub(crate) use parts::*;

use crate::json::Json;
use pyo3::inspect::PyStaticExpr;
use pyo3::prelude::*;
use pyo3::{IntoPyObjectExt, type_hint_identifier};
use send_core::model::details as core;

/// Details on their way to Python.
pub(crate) struct Details(pub(crate) core::Details);

macro_rules! details {
    ($($category:ident => $Class:ident)*) => {
        impl<'py> IntoPyObject<'py> for Details {
            type Target = PyAny;
            type Output = Bound<'py, PyAny>;
            type Error = PyErr;
            const OUTPUT_TYPE: PyStaticExpr = type_hint_identifier!("send_sdk.timeline", "Details");

            fn into_pyobject(self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
                match self.0 {
                    $(core::Details::$category(details) => $Class::from(*details).into_bound_py_any(py),)*
                    core::Details::Other(Some(raw)) => Json(raw.as_str().to_owned()).into_pyobject(py),
                    _ => Ok(py.None().into_bound(py)),
                }
            }
        }
    };
}

details! {
    SenderAckCreationRequest => SenderAckCreationRequest
    NormalizedAddress => NormalizedAddress
    RequestAccepted => RequestAccepted
    RequestRefused => RequestRefused
    PublicRegistryValidationCall => PublicRegistryValidationCall
    PublicRegistryValidationResponse => PublicRegistryValidationResponse
    AarCreationRequest => AarCreationRequest
    AarGeneration => AarGeneration
    SendCourtesyMessage => SendCourtesyMessage
    GetAddress => GetAddress
    PublicRegistryCall => PublicRegistryCall
    PublicRegistryResponse => PublicRegistryResponse
    ScheduleDigitalWorkflow => ScheduleDigitalWorkflow
    PrepareDigitalDomicile => PrepareDigitalDomicile
    SendDigitalDomicile => SendDigitalDomicile
    SendDigitalProgress => SendDigitalProgress
    SendDigitalFeedback => SendDigitalFeedback
    DigitalDeliveryCreationRequest => DigitalDeliveryCreationRequest
    DigitalSuccessWorkflow => DigitalSuccessWorkflow
    DigitalFailureWorkflow => DigitalFailureWorkflow
    PrepareSimpleRegisteredLetter => PrepareSimpleRegisteredLetter
    SendSimpleRegisteredLetter => SendSimpleRegisteredLetter
    SendSimpleRegisteredLetterProgress => SendSimpleRegisteredLetterProgress
    ProbableSchedulingAnalogDate => ProbableSchedulingAnalogDate
    ScheduleAnalogWorkflow => ScheduleAnalogWorkflow
    PrepareAnalogDomicile => PrepareAnalogDomicile
    PrepareAnalogDomicileFailure => PrepareAnalogDomicileFailure
    SendAnalogDomicile => SendAnalogDomicile
    SendAnalogProgress => SendAnalogProgress
    SendAnalogFeedback => SendAnalogFeedback
    AnalogSuccessWorkflow => AnalogSuccessWorkflow
    AnalogFailureWorkflow => AnalogFailureWorkflow
    CompletelyUnreachableCreationRequest => CompletelyUnreachableCreationRequest
    CompletelyUnreachable => CompletelyUnreachable
    AnalogWorkflowRecipientDeceased => AnalogWorkflowRecipientDeceased
    ScheduleRefinement => ScheduleRefinement
    Refinement => Refinement
    NotificationViewedCreationRequest => NotificationViewedCreationRequest
    NotificationViewed => NotificationViewed
    NotificationRaddRetrieved => NotificationRaddRetrieved
    Payment => PaymentRecorded
    NotificationCancellationRequest => NotificationCancellationRequest
    NotificationCancelled => NotificationCancelled
    NotHandled => NotHandled
    NotificationTimelineReworked => NotificationTimelineReworked
}
