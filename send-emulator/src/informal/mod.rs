//! Informal notifications ("notifiche bonarie"): messages without legal value, for the bodies on trial.
//!
//! A message is stored first and named by a notification, which belongs to a campaign. The platform has no list of campaigns that
//! could be asked; here every campaign is open, but those whose id begins with `closed` or `unknown`. What becomes of a notification
//! is decided by the recipient's addresses, as with legal ones ([`workflow`]).
//!
//! | file | what |
//! |---|---|
//! | [`rules`] | what the gateway and the service want of a request and of a message |
//! | [`life`] | one step after the other: validation, then the channels, until the recipient is reached |
//! | [`workflow`], [`letter`] | what each channel does, by the recipient's addresses |
//! | [`status`] | the status that follows from the timeline |
//!
//! Sources: pagopa/pn-delivery `docs/openapi/api-external-b2b-informal-pa-bundle.yaml` @b44e2e75 (paths, bodies, categories, codes),
//! pagopa/pn-timeline-service `InformalTimelineStateMap.java` @2656955, pagopa/pn-delivery-push-validator
//! `PnDeliveryPushValidatorExceptionCodes.java` @051011d1 (refusals). PagoPA is building this: order and times of the steps are ours.

mod letter;
mod life;
mod rules;
mod status;
mod workflow;

pub(crate) use life::{begin, step, terminate};
pub(crate) use rules::{message, preload, request};
pub(crate) use status::history;

use crate::world::Caller;
use send_core::iun::Iun;
use send_core::model::{InformalNotification, InformalStatus, InformalTimelineElement, Message, RefusalReason};
use send_core::time::Instant;
use std::collections::{HashMap, VecDeque};
use std::fmt;

/// Everything informal.
#[derive(Default)]
pub(crate) struct Informals {
    messages: HashMap<String, (Caller, Message)>,
    all: Vec<Sent>,
    by_iun: HashMap<Iun, usize>,
    by_request: HashMap<(String, String, String), usize>,
}

/// A notification, from its request on.
pub(crate) struct Sent {
    pub(crate) iun: Iun,
    pub(crate) owner: Caller,
    /// Id of its group; the content has the name.
    pub(crate) group: Option<String>,
    pub(crate) sent_at: Instant,
    pub(crate) content: InformalNotification,
    pub(crate) status: InformalStatus,
    pub(crate) timeline: Vec<InformalTimelineElement>,
    pub(crate) refusal: Vec<RefusalReason>,
    /// The sender wants it to end.
    pub(crate) is_terminated: bool,
    /// What is still to happen.
    pub(crate) ahead: VecDeque<workflow::Draft>,
}

/// A file as a notification refers to it.
struct File<'a> {
    key: &'a str,
    /// The digest that is declared.
    sha256: Option<&'a str>,
}

impl Informals {
    pub(crate) fn count(&self) -> usize {
        self.all.len()
    }

    /// All of them, oldest first.
    pub(crate) fn all(&self) -> impl DoubleEndedIterator<Item = &Sent> {
        self.all.iter()
    }

    pub(crate) fn count_messages(&self) -> usize {
        self.messages.len()
    }

    /// The ids of the messages, in their order.
    pub(crate) fn message_ids(&self) -> impl Iterator<Item = &String> {
        let mut ids: Vec<_> = self.messages.keys().collect();
        ids.sort();
        ids.into_iter()
    }

    pub(crate) fn store_message(&mut self, id: String, owner: Caller, message: Message) {
        self.messages.insert(id, (owner, message));
    }

    /// A message of the caller's body. Ids are kept in lower case and may be asked for in any.
    pub(crate) fn message(&self, caller: &Caller, id: &str) -> Option<&Message> {
        self.messages
            .get(&id.to_ascii_lowercase())
            .filter(|(owner, _)| owner.is_same_body(caller))
            .map(|(_, message)| message)
    }

    /// Puts a notification in. Whoever calls has looked for a duplicate.
    pub(crate) fn insert(&mut self, body_id: &str, sent: Sent) -> usize {
        let number = self.all.len();
        let protocol = sent.content.pa_protocol_number.clone().unwrap_or_default();
        let token = sent.content.idempotence_token.clone().unwrap_or_else(|| "null".to_owned());
        self.by_iun.insert(sent.iun, number);
        self.by_request.insert((body_id.to_owned(), protocol, token), number);
        self.all.push(sent);
        number
    }

    pub(crate) fn get(&self, number: usize) -> Option<&Sent> {
        self.all.get(number)
    }

    pub(crate) fn get_mut(&mut self, number: usize) -> Option<&mut Sent> {
        self.all.get_mut(number)
    }

    /// The notification that has, or will have, an IUN.
    pub(crate) fn find(&self, iun: &Iun) -> Option<usize> {
        self.by_iun.get(iun).copied()
    }

    /// The notification of a request; a missing token is the text `null`.
    pub(crate) fn find_request(&self, body_id: &str, protocol: &str, token: &str) -> Option<usize> {
        self.by_request.get(&(body_id.to_owned(), protocol.to_owned(), token.to_owned())).copied()
    }
}

impl Sent {
    /// True if it belongs to the caller's body and groups.
    pub(crate) fn is_visible_to(&self, caller: &Caller) -> bool {
        self.owner.is_same_body(caller) && caller.may_see(self.group.as_deref())
    }

    /// True once it is accepted.
    pub(crate) const fn is_readable(&self) -> bool {
        !matches!(self.status, InformalStatus::InValidation | InformalStatus::Refused)
    }

    /// The files that it refers to.
    fn files(&self) -> impl Iterator<Item = File<'_>> {
        let documents =
            self.content.documents.iter().map(|document| (document.r#ref.as_ref(), document.digests.as_ref()));
        let payments = self.content.recipients.iter().flat_map(|recipient| recipient.payments.iter());
        let notices = payments.filter_map(|payment| payment.pago_pa.as_ref()?.attachment.as_ref());
        let notices = notices.map(|notice| (notice.r#ref.as_ref(), notice.digests.as_ref()));
        documents.chain(notices).filter_map(|(stored, digests)| {
            let sha256 = digests.and_then(|digests| digests.sha256.as_deref());
            Some(File { key: stored?.key.as_deref()?, sha256 })
        })
    }
}

/// Messages are personal data.
impl fmt::Debug for Informals {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Informals({} messages, {} notifications)", self.messages.len(), self.all.len())
    }
}
