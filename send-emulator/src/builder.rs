//! How an emulator shall be, said step by step.

use crate::chronicle::Snapshot;
use crate::clock::Clock;
use crate::company::Company;
use crate::emulator::Emulator;
use crate::error::Result;
use crate::faults::{Fault, Scenario};
use crate::genesis::Genesis;
use crate::life::PostalPrices;
use crate::pdnd::PdndClient;
use crate::personas::Persona;
use crate::place::Place;
use crate::quotas::UsagePlan;
use crate::sender::Sender;
use crate::server::{Server, Shared};
use send_core::lifecycle::Terms;
use send_core::preflight::Environment;
use std::fmt;
use std::net::IpAddr;
use std::sync::Arc;
use std::time::Duration;

/// How an emulator shall be.
///
/// # Example
/// ```
/// use send_emulator::{Clock, Emulator};
/// use std::time::Duration;
///
/// let emulator = Emulator::builder().clock(Clock::manual()).seed(7).api_key("my-key").start_blocking()?;
/// let before = emulator.now();
/// emulator.advance(Duration::from_secs(3600));
/// assert_eq!(emulator.now().duration_since(before).as_secs(), 3600);
/// # Ok::<(), send_emulator::Error>(())
/// ```
#[derive(Clone, Default)]
#[must_use]
pub struct EmulatorBuilder {
    genesis: Genesis,
    place: Place,
    #[cfg(feature = "tls")]
    tls: Option<crate::Tls>,
    snapshot: Option<Snapshot>,
}

impl EmulatorBuilder {
    /// How time passes. Fast, unless told otherwise.
    pub fn clock(mut self, clock: Clock) -> Self {
        self.genesis.clock = clock;
        self
    }

    /// The source of all chance: the same seed and the same calls give the same IUNs, keys and timelines.
    pub fn seed(mut self, seed: u64) -> Self {
        self.genesis.seed = seed;
        self
    }

    /// The API key to accept.
    pub fn api_key(mut self, key: impl Into<String>) -> Self {
        self.genesis.api_key = key.into();
        self
    }

    /// The port of the API; 0, which is the default, for any that is free.
    pub const fn port(mut self, port: u16) -> Self {
        self.place.ports.api = port;
        self
    }

    /// The ports of the storage and of PDND, which are origins of their own; 0, which is the default, for any that is free.
    pub const fn other_ports(mut self, storage: u16, pdnd: u16) -> Self {
        (self.place.ports.storage, self.place.ports.pdnd) = (storage, pdnd);
        self
    }

    /// The address to listen on: 127.0.0.1 unless told otherwise. Whoever reaches another one can do everything here: there is no
    /// key for `/_emulator/`.
    pub const fn listen(mut self, address: IpAddr) -> Self {
        self.place.address = address;
        self
    }

    /// The name under which others find this machine, which links then have: for containers and machines in a network.
    pub fn host(mut self, name: impl Into<String>) -> Self {
        self.place.host = Some(name.into());
        self
    }

    /// Serves all three origins over TLS.
    #[cfg(feature = "tls")]
    pub fn tls(mut self, tls: crate::Tls) -> Self {
        self.place.is_secure = true;
        self.tls = Some(tls);
        self
    }

    /// Limits and switches, and who is sending: those of the test environment unless told otherwise. Set
    /// `sender.tax_id` to have the sender's tax code compared with that of the key's owner.
    pub fn environment(mut self, environment: Environment) -> Self {
        self.genesis.environment = environment;
        self
    }

    /// One more public body, beside the one that is always there.
    pub fn sender(mut self, sender: Sender) -> Self {
        self.genesis.senders.push(sender);
        self
    }

    /// A company that reads what it received, and gives mandates.
    pub fn company(mut self, company: Company) -> Self {
        self.genesis.companies.push(company);
        self
    }

    /// A client to whom PDND gives vouchers.
    pub fn pdnd_client(mut self, client: PdndClient) -> Self {
        self.genesis.clients.push(client);
        self
    }

    /// How long a voucher is valid, in seconds that its holder lives: 600 unless told otherwise.
    pub const fn voucher_life(mut self, life: Duration) -> Self {
        self.genesis.voucher_life = Some(life);
        self
    }

    /// Remembers verdicts on API keys for 60 seconds, denials included, as the platform's gateway does.
    pub const fn remember_verdicts(mut self) -> Self {
        self.genesis.remembers_verdicts = true;
        self
    }

    /// Refuses with 429 to read a stream again before the wait is over that an empty page told, as the platform does where it is so
    /// configured (`RetryAfterEnabled`).
    pub const fn refuse_early_reads(mut self) -> Self {
        self.genesis.refuses_early_reads = true;
        self
    }

    /// Limits the calls of each public body. Without a plan they are only counted.
    pub const fn usage_plan(mut self, plan: UsagePlan) -> Self {
        self.genesis.plan = Some(plan);
        self
    }

    /// Begins with the state of a snapshot, whose seed and clock are taken over. Bodies, keys, environment and terms have to be
    /// those with which it was made.
    pub fn restore(mut self, snapshot: Snapshot) -> Self {
        self.snapshot = Some(snapshot);
        self
    }

    /// Something that goes wrong, from the beginning on.
    pub fn fault(mut self, fault: Fault) -> Self {
        self.genesis.faults.push(fault);
        self
    }

    /// Everything that a scenario file says.
    pub fn scenario(mut self, scenario: &Scenario) -> Self {
        self.genesis.faults.extend_from_slice(scenario.faults());
        self.genesis.senders.extend_from_slice(scenario.senders());
        self.genesis.clients.extend_from_slice(scenario.pdnd_clients());
        self.genesis.companies.extend_from_slice(scenario.companies());
        self.genesis.personas.extend_from_slice(scenario.personas());
        self.genesis.postal_prices = scenario.postal_prices().unwrap_or(self.genesis.postal_prices);
        self.genesis.plan = scenario.usage_plan().or(self.genesis.plan);
        self.genesis.remembers_verdicts |= scenario.remembers_verdicts();
        self.genesis.refuses_early_reads |= scenario.refuses_early_reads();
        self
    }

    /// The terms of law and other durations of virtual time: those of production unless told otherwise.
    pub fn terms(mut self, terms: Terms) -> Self {
        self.genesis.terms = terms;
        self
    }

    /// What letters cost.
    pub const fn postal_prices(mut self, prices: PostalPrices) -> Self {
        self.genesis.postal_prices = prices;
        self
    }

    /// Somebody of whom SEND or the registries know something. In the place of whoever has the same tax code.
    pub fn persona(mut self, persona: Persona) -> Self {
        self.genesis.personas.push(persona);
        self
    }

    /// Starts it.
    ///
    /// # Errors
    /// [`Error::Listen`](crate::Error::Listen) if the port cannot be had, [`Error::Thread`](crate::Error::Thread) if the system has no thread to give.
    pub async fn start(self) -> Result<Emulator> {
        self.start_blocking()
    }

    /// Starts it from code that is not async. The emulator is the same; it needs no runtime.
    ///
    /// # Errors
    /// As [`start`](Self::start).
    pub fn start_blocking(self) -> Result<Emulator> {
        let Self { genesis, place, snapshot, .. } = &self;
        let (listeners, origins) = place.take()?;
        let world = genesis.world(&origins, snapshot.as_ref())?;
        let shared = Arc::new(Shared::new(world, genesis.clone(), origins));
        #[cfg(feature = "tls")]
        let security = self.tls.as_ref().map(crate::Tls::acceptor).transpose()?;
        #[cfg(not(feature = "tls"))]
        let security = None;
        let server = Server::start(&shared, listeners, security)?;
        Ok(Emulator::new(shared, server))
    }
}

/// Does not show the key.
impl fmt::Debug for EmulatorBuilder {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("EmulatorBuilder")
            .field("clock", &self.genesis.clock)
            .field("seed", &self.genesis.seed)
            .field("place", &self.place)
            .finish_non_exhaustive()
    }
}
