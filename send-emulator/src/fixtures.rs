//! What the API answers about a notification, as files for tests that run without an emulator.
//!
//! Every answer is the very one that a client would get, in every version that is served, and fits the platform's
//! specification. Asking for them leaves no trace: no attestation, no call in the journal.

use crate::api;
use crate::error::{Error, Result};
use crate::gateway::{Call, Reply};
use crate::server::Shared;
use crate::versions;
use crate::world::World;
use bytes::Bytes;
use send_core::api::{Route, Version};
use send_core::iun::Iun;
use std::fmt;
use std::path::Path;

/// An answer of the API, to be written to a file.
///
/// # Example
/// ```no_run
/// # fn demo(emulator: &send_emulator::Emulator, iun: send_core::iun::Iun) -> Result<(), Box<dyn std::error::Error>> {
/// for fixture in emulator.fixtures(iun)? {
///     fixture.write("tests/fixtures".as_ref())?; // get_sent_notification-v2.8.json, list_legal_facts-v2.0.json, …
/// }
/// # Ok(())
/// # }
/// ```
#[derive(Clone, PartialEq, Eq)]
pub struct Fixture {
    name: String,
    body: Bytes,
}

impl Fixture {
    /// The name of the file: operation, version if it has one, what else tells it apart, `.json`.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The body of the answer, JSON.
    #[must_use]
    pub fn body(&self) -> &[u8] {
        &self.body
    }

    /// Writes it into a folder, which is made if it is missing.
    ///
    /// # Errors
    /// Those of the file system.
    pub fn write(&self, folder: &Path) -> std::io::Result<()> {
        std::fs::create_dir_all(folder)?;
        std::fs::write(folder.join(&self.name), &self.body)
    }
}

/// Answers are personal data.
impl fmt::Debug for Fixture {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Fixture({}, {} bytes)", self.name, self.body.len())
    }
}

/// The answers about a notification.
pub(crate) fn of(shared: &Shared, iun: Iun) -> Result<Vec<Fixture>> {
    let mut world = shared.world();
    let id = world.notifications.find(&iun).ok_or(Error::NoSuchNotification { iun })?;
    let attestations = world.attestations.clone();
    let Some(notification) = world.notifications.get(id) else { return Err(Error::NoSuchNotification { iun }) };
    let owner = notification.owner.clone();
    let facts: Vec<String> = notification.valid().flat_map(|element| element.legal_facts.iter()).map(key).collect();
    let documents = notification.content.documents.len();
    let payments = notification.content.recipients.iter().flat_map(|recipient| recipient.payments.iter());
    let notices: Vec<_> = payments
        .filter_map(|payment| payment.pago_pa.as_ref())
        .filter_map(|notice| Some((notice.creditor_tax_id.clone()?, notice.notice_code.clone()?)))
        .collect();
    let mut asked: Vec<(&str, String, Vec<(&str, String)>)> = vec![
        ("get_request_status", String::new(), vec![("notificationRequestId", iun.to_request_id().to_string())]),
        ("get_sent_notification", String::new(), vec![("iun", iun.to_string())]),
        ("list_legal_facts", String::new(), vec![("iun", iun.to_string())]),
    ];
    for index in 0..documents {
        asked.push(("get_document", format!("-{index}"), vec![("iun", iun.to_string()), ("docIdx", index.to_string())]));
    }
    for (index, fact) in facts.into_iter().enumerate() {
        asked.push(("get_legal_fact", format!("-{index}"), vec![("iun", iun.to_string()), ("legalFactId", fact)]));
    }
    for (index, (creditor, notice)) in notices.into_iter().enumerate() {
        asked.push(("get_price", format!("-{index}"), vec![("paTaxId", creditor), ("noticeCode", notice)]));
    }
    let mut fixtures = Vec::new();
    for (operation, which, parameters) in asked {
        let Some(route) = api::routes().find(|route| route.name == operation) else { continue };
        for version in versions::served_of(route) {
            let call = Call {
                version: *version,
                caller: owner.clone(),
                parameters: parameters.iter().map(|(name, value)| ((*name).to_owned(), value.clone())).collect(),
                body: Bytes::new(),
                drawn: Vec::new(),
            };
            if let Some(reply) = answer(&mut world, operation, &call) {
                let name = format!("{operation}{}{which}.json", suffix(route, *version));
                fixtures.push(Fixture { name, body: reply.body().clone() });
            }
        }
    }
    world.attestations = attestations;
    Ok(fixtures)
}

/// A successful answer; a notification that was refused has no detail.
fn answer(world: &mut World, operation: &str, call: &Call) -> Option<Reply> {
    api::handler(operation)(world, call).ok().filter(|reply| reply.status() == 200)
}

fn suffix(route: &Route, version: Version) -> String {
    route.resource.map(|_| format!("-{version}")).unwrap_or_default()
}

fn key(fact: &send_core::model::LegalFactId) -> String {
    fact.key.trim_start_matches("safestorage://").to_owned()
}
