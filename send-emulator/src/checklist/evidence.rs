//! What the checks look at: the journal of the calls, and what became of the notifications.

use crate::api::patience;
use crate::faults::Target;
use crate::journal::{Entry, Payload};
use crate::world::{Notification, World};
use send_core::api::{ApiVersions, Resource, Version};
use send_core::model::{NotificationStatus, PagoPaPaymentRead, PhysicalCommunication, RecipientRead};
use send_core::time::Instant;
use serde_json::Value;
use std::collections::{HashMap, HashSet};
use std::time::Duration;

/// The state that is judged.
pub(super) struct Evidence<'w> {
    pub(super) world: &'w World,
}

fn json(body: &Payload) -> Value {
    body.body.as_deref().and_then(|body| serde_json::from_slice(body).ok()).unwrap_or_default()
}

fn items(body: &Payload) -> Vec<Value> {
    json(body).as_array().cloned().unwrap_or_default()
}

impl<'w> Evidence<'w> {
    /// The successful calls of an operation.
    fn done(&self, operation: &str) -> impl Iterator<Item = &'w Entry> {
        let calls = self.world.journal.entries().filter(|entry| entry.is_success());
        calls.filter(move |entry| entry.target.as_str() == operation)
    }

    /// True if an operation was called with success.
    pub(super) fn was_called(&self, operation: &str) -> bool {
        self.done(operation).next().is_some()
    }

    pub(super) fn reserved_a_pdf(&self) -> bool {
        let reserved = self.done("preload").flat_map(|call| items(&call.request));
        reserved.into_iter().any(|item| item["contentType"] == "application/pdf")
    }

    /// True if a call that reserved uploads told them apart.
    pub(super) fn told_uploads_apart(&self) -> bool {
        self.done("preload").any(|call| {
            let items = items(&call.request);
            let names: HashSet<&str> = items.iter().filter_map(|item| item["preloadIdx"].as_str()).collect();
            !items.is_empty() && !names.contains("") && names.len() == items.len()
        })
    }

    /// How many files reached the storage.
    pub(super) fn uploaded(&self) -> usize {
        self.done("upload").map(|call| call.path.as_str()).collect::<HashSet<_>>().len()
    }

    pub(super) fn sent_with_token(&self) -> bool {
        self.done("send_notification").any(|call| json(&call.request)["idempotenceToken"].is_string())
    }

    fn accepted(&self) -> impl Iterator<Item = &'w Notification> {
        self.world.notifications.all().filter(|notification| notification.is_readable())
    }

    pub(super) fn was_accepted(&self) -> bool {
        self.accepted().next().is_some()
    }

    /// True if an accepted notification names the very versions that the storage told.
    pub(super) fn named_versions(&self) -> bool {
        let files = &self.world.files;
        self.accepted().any(|notification| {
            notification.content.documents.iter().all(|document| {
                document.r#ref.as_ref().is_some_and(|stored| {
                    let (key, token) = (stored.key.as_deref(), stored.version_token.as_deref());
                    files.is_version(self.world.dice, key.unwrap_or_default(), token.unwrap_or_default())
                })
            })
        })
    }

    /// True if a notification was accepted that both certified mail and a letter of law 890 can reach, whomever it is for.
    pub(super) fn was_accepted_for_both_ways(&self) -> bool {
        let is_reachable =
            |recipient: &RecipientRead| recipient.digital_domicile.is_some() && recipient.physical_address.is_some();
        self.accepted().map(|notification| &notification.content).any(|content| {
            content.physical_communication_type == Some(PhysicalCommunication::RegisteredLetter890)
                && content.recipients.iter().all(is_reachable)
        })
    }

    /// True if a notification was accepted of whose recipients each has a notice with its file.
    pub(super) fn was_accepted_with_notices(&self) -> bool {
        let has_file = |recipient: &RecipientRead| {
            notices(recipient).any(|notice| {
                notice.attachment.is_some() && notice.creditor_tax_id.is_some() && notice.notice_code.is_some()
            })
        };
        self.accepted().any(|notification| notification.content.recipients.iter().all(has_file))
    }

    /// What requests were told of their state.
    fn told(&self, state: &str) -> bool {
        let mut asked = self.done("get_request_status");
        asked.any(|call| json(&call.answer)["notificationRequestStatus"] == state)
            || self.read(|it| it["newStatus"] == state)
    }

    pub(super) fn learned_of_acceptance(&self) -> bool {
        self.told("ACCEPTED")
    }

    pub(super) fn learned_of_refusal(&self) -> bool {
        self.world.notifications.all().any(|it| it.status == NotificationStatus::Refused) && self.told("REFUSED")
    }

    pub(super) fn has_timeline_stream(&self) -> bool {
        self.done("create_stream").any(|call| json(&call.request)["eventType"] == "TIMELINE")
    }

    /// True if an event was read that is like this.
    fn read(&self, is_it: impl Fn(&Value) -> bool) -> bool {
        self.done("read_events").flat_map(|call| items(&call.answer)).any(|event| is_it(&event))
    }

    pub(super) fn read_an_iun(&self) -> bool {
        self.read(|event| event["iun"].is_string())
    }

    pub(super) fn read_an_acceptance(&self) -> bool {
        self.read(|event| event["newStatus"] == "ACCEPTED")
    }

    pub(super) fn acknowledged(&self) -> bool {
        self.done("read_events").any(|call| call.query("lastEventId").is_some())
    }

    /// True if a stream was read again after an empty page, and never before the time that was told.
    pub(super) fn was_patient(&self) -> bool {
        let wait = patience(self.world);
        let mut empty: HashMap<&str, Instant> = HashMap::new();
        let mut waits = 0;
        for call in self.done("read_events") {
            let stream = call.path.split('?').next().unwrap_or_default();
            if let Some(since) = empty.remove(stream) {
                if Duration::try_from(call.at.duration_since(since)).is_ok_and(|waited| waited < wait) {
                    return false;
                }
                waits += 1;
            }
            if call.page.as_ref().is_some_and(|page| page.events == 0) {
                empty.insert(stream, call.at);
            }
        }
        waits > 0
    }

    /// True if a link that an operation gave was followed.
    pub(super) fn downloaded(&self, operation: &str) -> bool {
        let followed: HashSet<&str> = self.done("download").map(|call| call.path.as_str()).collect();
        self.done(operation).any(|call| {
            let answer = json(&call.answer);
            answer["url"].as_str().and_then(path_of).is_some_and(|path| followed.contains(path))
        })
    }

    /// True if the price of a notice was asked for that an accepted notification has.
    pub(super) fn asked_for_an_own_price(&self) -> bool {
        self.done("get_price").any(|call| {
            let mut names = call.path.split(['/', '?']).skip_while(|part| *part != "price").skip(1);
            let (creditor, code) = (names.next(), names.next());
            let mut own = self.accepted().flat_map(|notification| notification.content.recipients.iter());
            own.any(|recipient| {
                notices(recipient)
                    .any(|it| it.creditor_tax_id.as_deref() == creditor && it.notice_code.as_deref() == code)
            })
        })
    }

    /// True if a notification was accepted whose sender is to be paid itself.
    pub(super) fn sender_is_creditor(&self) -> bool {
        self.accepted().map(|notification| &notification.content).any(|content| {
            let mut all = content.recipients.iter().flat_map(notices);
            all.any(|notice| notice.creditor_tax_id.is_some() && notice.creditor_tax_id == content.sender_tax_id)
        })
    }

    /// True if there were versioned calls, and none of an old version.
    pub(super) fn is_new(&self) -> bool {
        let versions = ApiVersions::default();
        let oldest = |resource| match resource {
            // The streams of the release before are in use.
            Resource::Streams => Version::new(2, 8),
            resource => versions.of(resource),
        };
        let calls = self.world.journal.entries().filter_map(|entry| match entry.target {
            Target::Operation(route) => Some((route.resource?, entry.version?)),
            _ => None,
        });
        let calls: Vec<_> = calls.collect();
        !calls.is_empty() && calls.into_iter().all(|(resource, version)| version >= oldest(resource))
    }
}

/// The path of a link.
fn path_of(url: &str) -> Option<&str> {
    let (_, rest) = url.split_once("://")?;
    rest.get(rest.find('/')?..)?.split('?').next()
}

fn notices(recipient: &RecipientRead) -> impl Iterator<Item = &PagoPaPaymentRead> {
    recipient.payments.iter().filter_map(|payment| payment.pago_pa.as_ref())
}
