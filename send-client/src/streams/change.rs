//! What is stored of a ledger: its changes, and now and then a whole one.

use super::delivery::Delivery;
use send_core::digest::Sha256Digest;
use send_core::model::StreamEvent;
use send_core::time::Instant;
use serde::{Deserialize, Serialize};

/// A change of a ledger, in the form in which it is stored.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub enum Change {
    /// A page was read. Must be durable before the next page is asked for, because that acknowledges this one.
    #[non_exhaustive]
    Page {
        /// When.
        at: Instant,
        /// What the next call acknowledges.
        cursor: Option<String>,
        /// What is to be handed over, with its position in the order of all deliveries.
        deliveries: Vec<(u64, Delivery)>,
    },
    /// All deliveries before this position are handled. May be lost: they are handed over again then.
    Handled(u64),
    /// The stream goes on as this other one, whose ids are higher.
    Moved(String),
    /// Everything, instead of all changes before.
    Snapshot(Box<Snapshot>),
}

impl Change {
    /// True if the change must be on disk before the consumer goes on.
    #[must_use]
    pub fn must_be_durable(&self) -> bool {
        match self {
            Self::Page { deliveries, .. } => !deliveries.is_empty(),
            Self::Handled(_) => false,
            Self::Moved(_) | Self::Snapshot(_) => true,
        }
    }
}

/// A whole ledger, in the form in which it is stored.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Snapshot {
    pub(super) stream: Option<String>,
    pub(super) cursor: Option<String>,
    pub(super) above: Vec<String>,
    pub(super) seen: Vec<(i64, Vec<ElementKey>)>,
    pub(super) pending: Vec<(u64, Delivery)>,
    pub(super) next: u64,
    pub(super) read: Option<Instant>,
    /// Since when something may be missing that was stored.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) damaged: Option<Instant>,
}

/// Half a digest of the ids of notification and element: enough to tell elements apart, and no personal data.
pub(super) type ElementKey = [u64; 2];

pub(super) fn element_key(event: &StreamEvent) -> Option<ElementKey> {
    let element = event.element.as_ref()?.element_id.as_deref()?;
    let notification = event.notification_request_id.as_deref().or(event.iun.as_deref()).unwrap_or_default();
    let digest = Sha256Digest::of(format!("{notification}\n{element}").as_bytes());
    let (halves, _) = digest.as_bytes().as_chunks::<8>();
    Some([u64::from_be_bytes(halves[0]), u64::from_be_bytes(halves[1])])
}
