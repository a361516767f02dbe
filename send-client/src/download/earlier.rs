//! What the platform told of a notification once and does not tell any more: documents after their time with titles and
//! digests, elements that a rework made void. The notification of that day is kept beside the one of today.
//!
//! Sources: pagopa/pn-delivery `documentsAvailable`; the platform's notes on timeline corrections (GA26Q2.B).

use send_core::model::FullSentNotification;
use send_core::time::Instant;
use std::collections::BTreeSet;

/// How what is kept of earlier days is called in the manifest.
pub(super) const EARLIER: &str = "notification/";

/// True if `earlier` tells of something that `today` does not.
pub(super) fn tells_more(earlier: &FullSentNotification, today: &FullSentNotification) -> bool {
    let payments = |notification: &FullSentNotification| -> Vec<usize> {
        notification.recipients.iter().map(|recipient| recipient.payments.len()).collect()
    };
    let (before, now) = (payments(earlier), payments(today));
    let has_more_payments =
        before.iter().enumerate().any(|(recipient, count)| *count > now.get(recipient).copied().unwrap_or_default());
    earlier.documents.len() > today.documents.len()
        || has_more_payments
        || !elements(earlier).is_subset(&elements(today))
}

fn elements(notification: &FullSentNotification) -> BTreeSet<&str> {
    notification.timeline.iter().filter_map(|element| element.element_id.as_deref()).collect()
}

/// Where the notification of an earlier day is kept, and what it is called.
pub(super) fn place(seen: Instant) -> (String, String) {
    let file = seen.strftime("notification-%Y%m%dT%H%M%S%.fZ.json");
    (format!("{EARLIER}{seen}"), file.to_string())
}
