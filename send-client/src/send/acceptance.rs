//! Acceptance, as streams tell it: no call of the daily budget is spent on it.
//!
//! Since v2.8 of streams the elements REQUEST_ACCEPTED and REQUEST_REFUSED carry request id, protocol number and token, so that
//! a stream alone can tell what became of a send whose answer was lost.

use send_core::iun::{Iun, RequestId};
use send_core::model::details::Details;
use send_core::model::{RefusalReason, StreamEvent, TimelineCategory};

/// What an event says about the fate of a request.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Acceptance {
    /// The request.
    pub request_id: RequestId,
    /// The sender's protocol number, since v2.8 of streams.
    pub protocol_number: Option<String>,
    /// The IUN, or the reasons of the refusal.
    pub outcome: std::result::Result<Iun, Vec<RefusalReason>>,
}

impl Acceptance {
    /// What an event says, if it is about acceptance.
    #[must_use]
    pub fn of(event: &StreamEvent) -> Option<Self> {
        let element = event.element.as_ref()?;
        let category = element.category.as_ref()?;
        if !matches!(category, TimelineCategory::RequestAccepted | TimelineCategory::RequestRefused) {
            return None;
        }
        let (in_details, protocol_number, reasons) = match element.typed_details() {
            Ok(Details::RequestAccepted(details)) => {
                (details.notification_request_id, details.pa_protocol_number, vec![])
            }
            Ok(Details::RequestRefused(details)) => {
                let reasons = details.refusal_reasons.into_vec().into_iter().map(|refused| {
                    let mut reason = RefusalReason::new(refused.error_code.unwrap_or_default());
                    (reason.detail, reason.rec_index) = (refused.detail, refused.rec_index);
                    reason
                });
                (details.notification_request_id, details.pa_protocol_number, reasons.collect())
            }
            _ => (None, None, vec![]),
        };
        let request_id: RequestId = event.notification_request_id.clone().or(in_details)?.parse().ok()?;
        let outcome = match category {
            TimelineCategory::RequestAccepted => Ok(request_id.iun().ok()?),
            _ => Err(reasons),
        };
        Some(Self { request_id, protocol_number, outcome })
    }
}
