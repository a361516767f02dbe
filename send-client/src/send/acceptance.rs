//! Acceptance, as streams tell it: no call of the daily budget is spent on it.
//!
//! Since v2.8 of streams the elements REQUEST_ACCEPTED and REQUEST_REFUSED carry request id, protocol number and token, so that
//! a stream alone can tell what became of a send whose answer was lost.

use crate::{Error, Result};
use send_core::iun::{Iun, RequestId};
use send_core::model::details::Details;
use send_core::model::{RefusalReason, StreamEvent, TimelineCategory};
use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};
use tokio::sync::watch;

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

const MOST_REMEMBERED: usize = 100_000;

/// Where a stream's reader and those who wait for acceptance meet. Clones share everything.
///
/// # Example
/// ```no_run
/// # async fn example(
/// #     mut consumer: send_client::streams::StreamConsumer,
/// #     submitted: send_client::Submitted,
/// # ) -> Result<(), Box<dyn std::error::Error>> {
/// use send_client::send::AcceptanceBoard;
/// let board = AcceptanceBoard::default();
/// let reader = board.clone();
/// tokio::spawn(async move {
///     while let Ok(delivery) = consumer.next().await {
///         delivery.event().map(|event| reader.observe(event));
///     }
/// });
/// let iun = board.wait(&submitted.request_id).await?;
/// # Ok(()) }
/// ```
#[derive(Debug, Clone, Default)]
pub struct AcceptanceBoard(Arc<Mutex<HashMap<RequestId, watch::Sender<Option<Acceptance>>>>>);

impl AcceptanceBoard {
    /// Takes note of an event; call it with each. What nobody waits for yet is remembered until somebody does, up to 100,000
    /// requests.
    pub fn observe(&self, event: &StreamEvent) {
        let Some(acceptance) = Acceptance::of(event) else { return };
        let mut cells = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if cells.len() < MOST_REMEMBERED || cells.contains_key(&acceptance.request_id) {
            cells.entry(acceptance.request_id).or_default().send_replace(Some(acceptance));
        }
    }

    /// Waits until a stream says that the request is accepted, for as long as it takes: set a time limit around it.
    ///
    /// # Errors
    /// [`ErrorKind::Refused`](crate::ErrorKind::Refused) with the reasons.
    pub async fn wait(&self, request_id: &RequestId) -> Result<Iun> {
        let mut cell = self.cell(request_id).subscribe();
        let told = cell.wait_for(Option::is_some).await.ok().and_then(|told| told.clone());
        self.0.lock().unwrap_or_else(PoisonError::into_inner).remove(request_id);
        match told {
            Some(Acceptance { outcome: Ok(iun), .. }) => Ok(iun),
            Some(Acceptance { outcome: Err(reasons), .. }) => Err(Error::refused(reasons)),
            // The board is shared with this very call: its senders live as long as it.
            None => Err(Error::new(crate::ErrorKind::StillWaiting, "nobody reads the stream any more")),
        }
    }

    fn cell(&self, request_id: &RequestId) -> watch::Sender<Option<Acceptance>> {
        let mut cells = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        cells.entry(*request_id).or_default().clone()
    }
}
