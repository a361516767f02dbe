//! What the API answers about a notification, as files for tests that run without an emulator.
//!
//! Every answer is the very one that a client would get, in every version that is served, and fits the platform's
//! specification. Asking for them leaves no trace: no attestation, no call in the journal.

use crate::api;
use crate::error::{Error, Result};
use crate::gateway::{Call, Reply};
use crate::server::Shared;
use crate::versions;
use crate::world::{Notification, World};
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

/// Something that is asked about a notification.
struct Question {
    operation: &'static str,
    /// What tells it apart from others of the operation.
    which: String,
    parameters: Vec<(String, String)>,
}

impl Question {
    fn new(operation: &'static str, index: Option<usize>, parameters: &[(&str, &str)]) -> Self {
        let which = index.map(|index| format!("-{index}")).unwrap_or_default();
        let parameters = parameters.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned()));
        Self { operation, which, parameters: parameters.collect() }
    }
}

/// Everything that can be asked about a notification.
fn questions(notification: &Notification) -> Vec<Question> {
    let (iun, request) = (notification.iun.to_string(), notification.iun.to_request_id().to_string());
    let content = &notification.content;
    let mut questions = vec![
        Question::new("get_request_status", None, &[("notificationRequestId", &request)]),
        Question::new("get_sent_notification", None, &[("iun", &iun)]),
        Question::new("list_legal_facts", None, &[("iun", &iun)]),
    ];
    questions.extend(
        (0..content.documents.len())
            .map(|index| Question::new("get_document", Some(index), &[("iun", &iun), ("docIdx", &index.to_string())])),
    );
    let facts = notification.valid().flat_map(|element| element.legal_facts.iter());
    questions.extend(facts.enumerate().map(|(index, fact)| {
        Question::new(
            "get_legal_fact",
            Some(index),
            &[("iun", &iun), ("legalFactId", fact.key.trim_start_matches("safestorage://"))],
        )
    }));
    let payments = content.recipients.iter().flat_map(|recipient| recipient.payments.iter());
    let notices = payments.filter_map(|payment| payment.pago_pa.as_ref());
    let codes = notices.filter_map(|notice| Some((notice.creditor_tax_id.as_deref()?, notice.notice_code.as_deref()?)));
    questions.extend(codes.enumerate().map(|(index, (creditor, notice))| {
        Question::new("get_price", Some(index), &[("paTaxId", creditor), ("noticeCode", notice)])
    }));
    questions
}

/// The answers about a notification.
pub(crate) fn of(shared: &Shared, iun: Iun) -> Result<Vec<Fixture>> {
    let mut world = shared.world();
    let id = world.notifications.find(&iun).ok_or(Error::NoSuchNotification { iun })?;
    let Some(notification) = world.notifications.get(id) else { return Err(Error::NoSuchNotification { iun }) };
    let (owner, questions) = (notification.owner.clone(), questions(notification));
    let attestations = world.attestations.clone();
    let mut fixtures = Vec::new();
    for Question { operation, which, parameters } in questions {
        let Some(route) = api::routes().find(|route| route.name == operation) else { continue };
        for version in versions::served_of(route).iter().copied() {
            let (caller, parameters) = (owner.clone(), parameters.clone());
            let call = Call { version, caller, parameters, body: Bytes::new(), drawn: Vec::new() };
            if let Some(reply) = answer(&mut world, operation, &call) {
                let name = format!("{operation}{}{which}.json", suffix(route, version));
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
