//! From what a world is made: everything that a test or a scenario file said before it began.

use crate::chronicle::{self, RestoreError, Snapshot};
use crate::clock::{Clock, Timekeeper};
use crate::company::{Company, default_company};
use crate::dice::Dice;
use crate::error::Result;
use crate::faults::Fault;
use crate::life::PostalPrices;
use crate::pdnd::PdndClient;
use crate::personas::Persona;
use crate::place::Origins;
use crate::quotas::UsagePlan;
use crate::sender::{self, Sender};
use crate::storage::Presigner;
use crate::world::{Companies, Senders, World, default_sender};
use send_core::lifecycle::Terms;
use send_core::preflight::Environment;
use send_core::time;
use std::time::Duration;

/// The key of the body that is always there.
const DEFAULT_API_KEY: &str = "send-emulator-key";
const DEFAULT_SEED: u64 = 1;

/// What was said before the beginning.
#[derive(Clone)]
pub(crate) struct Genesis {
    pub(crate) clock: Clock,
    pub(crate) seed: u64,
    pub(crate) api_key: String,
    pub(crate) environment: Environment,
    pub(crate) faults: Vec<Fault>,
    pub(crate) terms: Terms,
    pub(crate) postal_prices: PostalPrices,
    pub(crate) personas: Vec<Persona>,
    pub(crate) senders: Vec<Sender>,
    pub(crate) companies: Vec<Company>,
    pub(crate) clients: Vec<PdndClient>,
    pub(crate) voucher_life: Option<Duration>,
    pub(crate) remembers_verdicts: bool,
    pub(crate) refuses_early_reads: bool,
    pub(crate) plan: Option<UsagePlan>,
}

impl Default for Genesis {
    fn default() -> Self {
        Self {
            clock: Clock::default(),
            seed: DEFAULT_SEED,
            api_key: DEFAULT_API_KEY.to_owned(),
            environment: Environment::uat(),
            faults: Vec::new(),
            terms: Terms::default(),
            postal_prices: PostalPrices::default(),
            personas: Vec::new(),
            senders: Vec::new(),
            companies: Vec::new(),
            clients: Vec::new(),
            voucher_life: None,
            remembers_verdicts: false,
            refuses_early_reads: false,
            plan: None,
        }
    }
}

impl Genesis {
    /// A world that has just begun, or that of a snapshot, with the seed and the clock of the snapshot.
    pub(crate) fn world(&self, origins: &Origins, snapshot: Option<&Snapshot>) -> Result<World> {
        let dice = Dice::new(snapshot.map_or(self.seed, |snapshot| snapshot.seed));
        let time = match snapshot {
            Some(snapshot) => {
                let unreadable = |_| RestoreError::Unreadable { index: 0, what: "began" };
                Timekeeper::stopped(snapshot.factor, time::parse(&snapshot.began).map_err(unreadable)?)
            }
            None => Timekeeper::start(&self.clock),
        };
        sender::check(&[&self.api_key], &self.senders)?;
        let bodies = std::iter::once(default_sender(&self.api_key)).chain(self.senders.iter().cloned());
        let senders = Senders::new(dice, bodies);
        let presigner = Presigner::new(origins.storage.clone(), dice);
        let mut world = World::new(time, dice, self.environment.clone(), senders, presigner);
        let companies = std::iter::once(default_company()).chain(self.companies.iter().cloned());
        world.companies = Companies::new(dice, companies, origins.api.clone());
        world.pdnd.clients.clone_from(&self.clients);
        world.pdnd.voucher_life = self.voucher_life.unwrap_or(world.pdnd.voucher_life);
        world.verdicts.is_on = self.remembers_verdicts;
        world.streams.refuses_early_reads = self.refuses_early_reads;
        world.quotas.plan = self.plan;
        let now = world.now;
        for fault in &self.faults {
            world.faults.add(fault.clone(), now, &world.time)?;
        }
        (world.terms, world.postal_prices) = (self.terms.clone(), self.postal_prices);
        self.personas.iter().cloned().for_each(|persona| world.personas.put(persona));
        if let Some(snapshot) = snapshot {
            chronicle::replay(&mut world, snapshot)?;
            world.time.go_on();
        }
        Ok(world)
    }
}
