//! The state of the platform: who may call, what was uploaded, what was sent and what became of it, who listens.
//!
//! A [`World`] is plain data behind one lock. It has no threads and no timers: whatever is due by the present virtual time
//! happens when somebody looks ([`World::settle`]), in the order of its virtual time, so that the state at an instant
//! depends on nothing but the calls before it.

mod companies;
mod downtimes;
mod files;
mod mandates;
mod notification;
mod notifications;
mod senders;
mod stream;
mod streams;

pub(crate) use companies::Companies;
pub(crate) use downtimes::{Downtimes, Proof};
pub(crate) use files::{Files, Full, UNUSED_LIFE, Upload};
pub(crate) use mandates::{Given, Mandates, NotGiven, day, user};
pub(crate) use notification::{Element, F24Form, Notification};
pub(crate) use notifications::{NotificationId, Notifications};
pub(crate) use senders::{Caller, Senders, default_sender};
pub(crate) use stream::{Happening, Stream, StreamEvent, Twist};
pub(crate) use streams::Streams;

use crate::agenda::Agenda;
use crate::chronicle::Chronicle;
use crate::clock::{Timekeeper, later};
use crate::dice::Dice;
use crate::faults::FaultBoard;
use crate::gateway::Verdicts;
use crate::informal::Informals;
use crate::journal::Log;
use crate::life::{self, Action, PostalPrices};
use crate::pdnd::Pdnd;
use crate::personas::Personas;
use crate::quotas::Quotas;
use crate::storage::Presigner;
use bytes::Bytes;
use send_core::lifecycle::Terms;
use send_core::preflight::Environment;
use send_core::time::Instant;
use std::collections::BTreeMap;
use std::time::Duration;

/// Everything that the emulator knows.
#[derive(Debug)]
pub(crate) struct World {
    /// The instant of what is happening now: of the call, or of the action that is due.
    pub(crate) now: Instant,
    pub(crate) time: Timekeeper,
    /// The instant of its beginning.
    pub(crate) began: Instant,
    pub(crate) chronicle: Chronicle,
    pub(crate) dice: Dice,
    pub(crate) environment: Environment,
    pub(crate) terms: Terms,
    pub(crate) personas: Personas,
    pub(crate) postal_prices: PostalPrices,
    pub(crate) presigner: Presigner,
    pub(crate) senders: Senders,
    pub(crate) files: Files,
    pub(crate) notifications: Notifications,
    pub(crate) informals: Informals,
    pub(crate) streams: Streams,
    pub(crate) companies: Companies,
    pub(crate) mandates: Mandates,
    pub(crate) downtimes: Downtimes,
    pub(crate) pdnd: Pdnd,
    pub(crate) verdicts: Verdicts,
    pub(crate) quotas: Quotas,
    /// How often the price of a notice was attested.
    pub(crate) attestations: BTreeMap<(String, String), u64>,
    pub(crate) faults: FaultBoard,
    pub(crate) journal: Log,
    /// How many calls were answered; tells traces apart.
    pub(crate) calls: u64,
    agenda: Agenda,
}

impl World {
    pub(crate) fn new(
        time: Timekeeper,
        dice: Dice,
        environment: Environment,
        senders: Senders,
        presigner: Presigner,
    ) -> Self {
        Self {
            now: time.now(),
            began: time.now(),
            chronicle: Chronicle::default(),
            time,
            dice,
            environment,
            terms: Terms::default(),
            personas: Personas::default(),
            postal_prices: PostalPrices::default(),
            presigner,
            senders,
            files: Files::default(),
            notifications: Notifications::default(),
            informals: Informals::default(),
            streams: Streams::default(),
            companies: Companies::default(),
            mandates: Mandates::default(),
            downtimes: Downtimes::default(),
            pdnd: Pdnd::default(),
            verdicts: Verdicts::default(),
            quotas: Quotas::default(),
            attestations: BTreeMap::new(),
            faults: FaultBoard::default(),
            journal: Log::default(),
            calls: 0,
            agenda: Agenda::default(),
        }
    }

    /// Lets everything happen that is due.
    pub(crate) fn settle(&mut self) {
        let now = self.time.now().max(self.now);
        while let Some((at, action)) = self.agenda.take_due(now) {
            self.now = self.now.max(at);
            life::perform(self, action);
        }
        self.now = now;
    }

    /// Lets the least time pass: what people do never falls into the very instant of what the platform did.
    pub(crate) fn tick(&mut self) {
        self.time.advance(Duration::from_millis(1));
        self.settle();
    }

    /// Plans an action for an instant.
    pub(crate) fn plan_at(&mut self, at: Instant, action: Action) {
        self.agenda.enter(at.max(self.now), action);
    }

    /// Plans an action for when the client has had this much time.
    pub(crate) fn plan_after_window(&mut self, window: Duration, action: Action) {
        let at = later(self.now, self.time.window(window));
        self.plan_at(at, action);
    }

    /// Stores an upload, and writes it down if there was room for it; gives its version id, or nothing for an unknown key.
    pub(crate) fn take_upload(
        &mut self,
        key: &str,
        upload: Upload,
        bytes: Option<Bytes>,
    ) -> Result<Option<String>, Full> {
        let version = self.files.store(self.dice, key, upload.clone(), bytes)?;
        if version.is_some() {
            self.chronicle.upload(self.now, key, &upload);
        }
        Ok(version)
    }

    /// The id of who calls: of a body, or of a company.
    pub(crate) fn id_of(&self, caller: &Caller) -> &str {
        caller.company.map_or_else(|| self.senders.body_id(caller), |company| self.companies.id(company))
    }

    /// When the next action is due.
    pub(crate) fn next_due(&self) -> Option<Instant> {
        self.agenda.next_at()
    }
}
