//! What was sent: every notification, and the rows that keep requests unique.
//!
//! Source: pagopa/pn-delivery `middleware/notificationdao/NotificationEntityDaoDynamo.java` L99-137 (uniqueness).

use super::{Caller, Notification};
use crate::life::Document;
use send_core::iun::Iun;
use send_core::model::{FullSentNotification, PaymentRead};
use send_core::time::Instant;
use std::collections::{BTreeMap, HashMap};
use std::fmt;

/// The place of a notification among all.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) struct NotificationId(usize);

/// Every notification, and what finds it.
#[derive(Default)]
pub(crate) struct Notifications {
    all: Vec<Notification>,
    by_iun: HashMap<Iun, NotificationId>,
    by_request: HashMap<RequestRow, NotificationId>,
    by_notice: HashMap<NoticeRow, NotificationId>,
    documents: HashMap<String, (NotificationId, Document)>,
    /// How many a body sent, by month.
    counts: HashMap<String, BTreeMap<String, usize>>,
}

/// One body, one protocol number, one token.
type RequestRow = (String, String, String);
/// Creditor and notice code.
type NoticeRow = (String, String);

/// The place of a payment in a notification.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Place {
    pub(crate) recipient: usize,
    pub(crate) payment: usize,
}

impl Notifications {
    /// How many were sent.
    pub(crate) fn count(&self) -> usize {
        self.all.len()
    }

    /// How many a body sent.
    pub(crate) fn count_of(&self, body_id: &str) -> usize {
        self.counts.get(body_id).map_or(0, |months| months.values().sum())
    }

    /// How many a body sent in the month of an instant.
    pub(crate) fn count_of_month(&self, body_id: &str, now: Instant) -> usize {
        self.counts.get(body_id).and_then(|months| months.get(&month(now))).copied().unwrap_or_default()
    }

    /// All of them, oldest first.
    pub(crate) fn all(&self) -> impl DoubleEndedIterator<Item = &Notification> {
        self.all.iter()
    }

    /// Puts a notification in, with its rows. Whoever calls has looked for duplicates.
    pub(crate) fn insert(&mut self, body_id: &str, notification: Notification) -> NotificationId {
        let id = NotificationId(self.all.len());
        self.by_iun.insert(notification.iun, id);
        *self.counts.entry(body_id.to_owned()).or_default().entry(month(notification.sent_at)).or_default() += 1;
        let protocol = notification.content.pa_protocol_number.clone().unwrap_or_default();
        let token = notification.content.idempotence_token.clone();
        self.by_request.insert((body_id.to_owned(), protocol, token.unwrap_or_else(|| "null".to_owned())), id);
        for row in notice_rows(&notification.content) {
            self.by_notice.insert(row, id);
        }
        self.all.push(notification);
        id
    }

    pub(crate) fn get(&self, id: NotificationId) -> Option<&Notification> {
        self.all.get(id.0)
    }

    pub(crate) fn get_mut(&mut self, id: NotificationId) -> Option<&mut Notification> {
        self.all.get_mut(id.0)
    }

    /// The notification that has, or will have, an IUN.
    pub(crate) fn find(&self, iun: &Iun) -> Option<NotificationId> {
        self.by_iun.get(iun).copied()
    }

    /// The same, as far as a caller may see it.
    pub(crate) fn find_for(&self, caller: &Caller, iun: &Iun) -> Option<NotificationId> {
        self.find(iun).filter(|id| self.get(*id).is_some_and(|notification| notification.is_visible_to(caller)))
    }

    /// The notification of a request; the platform stores a missing token as the text `null`.
    pub(crate) fn find_request(&self, body_id: &str, protocol: &str, token: &str) -> Option<NotificationId> {
        self.by_request.get(&(body_id.to_owned(), protocol.to_owned(), token.to_owned())).copied()
    }

    /// True if a notification that was neither refused nor cancelled has the notice.
    pub(crate) fn is_notice_used(&self, creditor: &str, notice: &str) -> bool {
        self.by_notice.contains_key(&(creditor.to_owned(), notice.to_owned()))
    }

    /// The notification that has a notice, and the place of the payment in it.
    pub(crate) fn find_notice(&self, creditor: &str, notice: &str) -> Option<(NotificationId, &Notification, Place)> {
        let id = *self.by_notice.get(&(creditor.to_owned(), notice.to_owned()))?;
        let notification = self.get(id)?;
        let mut recipients = notification.content.recipients.iter().enumerate();
        let place = recipients.find_map(|(recipient, content)| {
            let is_it = |payment: &PaymentRead| {
                let found = payment.pago_pa.as_ref();
                found.is_some_and(|found| {
                    found.creditor_tax_id.as_deref() == Some(creditor) && found.notice_code.as_deref() == Some(notice)
                })
            };
            let payment = content.payments.iter().position(is_it)?;
            Some(Place { recipient, payment })
        })?;
        Some((id, notification, place))
    }

    /// Frees the notices of a notification, after refusal or cancellation.
    pub(crate) fn free_notices(&mut self, id: NotificationId) {
        let rows: Vec<_> =
            self.get(id).map(|notification| notice_rows(&notification.content).collect()).unwrap_or_default();
        for row in rows {
            self.by_notice.remove(&row);
        }
    }

    /// Makes a document known to the storage.
    pub(crate) fn add_document(&mut self, key: String, id: NotificationId, document: Document) {
        self.documents.insert(key, (id, document));
    }

    /// The document behind a key without prefix.
    pub(crate) fn document(&self, key: &str) -> Option<(NotificationId, &Notification, Document)> {
        let (id, document) = self.documents.get(key)?;
        Some((*id, self.get(*id)?, *document))
    }
}

fn month(instant: Instant) -> String {
    instant.strftime("%Y-%m").to_string()
}

fn notice_rows(content: &FullSentNotification) -> impl Iterator<Item = NoticeRow> {
    let payments = content.recipients.iter().flat_map(|recipient| recipient.payments.iter());
    payments.filter_map(|payment| {
        let notice = payment.pago_pa.as_ref()?;
        Some((notice.creditor_tax_id.clone()?, notice.notice_code.clone()?))
    })
}

impl NotificationId {
    /// The same as a number, for chance.
    pub(crate) const fn number(self) -> u64 {
        self.0 as u64
    }
}

/// Notifications are personal data.
impl fmt::Debug for Notifications {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Notifications({})", self.all.len())
    }
}
