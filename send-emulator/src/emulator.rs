//! The handle: starting, asking, moving time, stopping.

use crate::checklist::{self, Checklist};
use crate::chronicle::{self, RestoreError, Snapshot};
use crate::clock::{Clock, Timekeeper};
use crate::control;
use crate::dice::Dice;
use crate::error::Result;
use crate::faults::{Fault, Faults, Scenario};
use crate::journal::Journal;
use crate::life::PostalPrices;
use crate::notification::Notification;
use crate::pdnd::{ASSERTION_AUDIENCE, PdndClient};
use crate::personas::Persona;
use crate::quotas::{Usage, UsagePlan};
use crate::sender::Sender;
use crate::server::{Server, Shared, listen};
use crate::storage::Presigner;
use crate::world::{Senders, World, default_sender};
use send_core::iun::Iun;
use send_core::lifecycle::Terms;
use send_core::model::NotificationStatus;
use send_core::preflight::Environment;
use send_core::time::{self, Instant};
use std::fmt;
use std::sync::Arc;
use std::time::Duration;

/// The key of the body that is always there.
const DEFAULT_API_KEY: &str = "send-emulator-key";
const DEFAULT_SEED: u64 = 1;

/// SEND in this process, on ports of its own. It ends when it is stopped or dropped.
///
/// Each emulator is a world of its own: two of them share nothing.
///
/// # Example
/// ```
/// use send_emulator::{Clock, Emulator};
///
/// let emulator = Emulator::builder().clock(Clock::manual()).start_blocking()?;
/// println!("SEND_BASE_URL={} SEND_API_KEY={}", emulator.base_url(), emulator.api_key());
/// # Ok::<(), send_emulator::Error>(())
/// ```
pub struct Emulator {
    shared: Arc<Shared>,
    base_url: String,
    storage_url: String,
    pdnd_url: String,
    api_key: String,
    server: Server,
}

impl Emulator {
    /// Starts an emulator on free ports, with a clock that runs fast: see [`Clock::default`].
    ///
    /// # Errors
    /// [`Error::Listen`](crate::Error::Listen) or [`Error::Thread`](crate::Error::Thread), if the system has no port or no thread to give.
    ///
    /// # Example
    /// ```
    /// # #[tokio::main(flavor = "current_thread")]
    /// # async fn main() -> Result<(), send_emulator::Error> {
    /// let emulator = send_emulator::Emulator::start().await?;
    /// assert!(emulator.base_url().starts_with("http://127.0.0.1:"));
    /// emulator.stop().await;
    /// # Ok(())
    /// # }
    /// ```
    pub async fn start() -> Result<Self> {
        Self::builder().start().await
    }

    /// The same from code that is not async. The emulator is the same too: it needs no runtime.
    ///
    /// # Errors
    /// As [`start`](Self::start).
    pub fn start_blocking() -> Result<Self> {
        Self::builder().start_blocking()
    }

    /// Says how the emulator shall be.
    pub fn builder() -> EmulatorBuilder {
        EmulatorBuilder::default()
    }

    /// Where the API is, without a slash at the end.
    #[must_use]
    pub fn base_url(&self) -> &str {
        &self.base_url
    }

    /// Where files are uploaded to and downloaded from: another origin, as on the platform.
    #[must_use]
    pub fn storage_url(&self) -> &str {
        &self.storage_url
    }

    /// Where vouchers come from: PDND's token endpoint.
    #[must_use]
    pub fn token_url(&self) -> String {
        format!("{}/token.oauth2", self.pdnd_url)
    }

    /// What an assertion has to name as its audience.
    #[must_use]
    pub const fn assertion_audience(&self) -> &'static str {
        ASSERTION_AUDIENCE
    }

    /// The calls of each public body, counted from the start.
    #[must_use]
    pub fn usage(&self) -> Vec<Usage> {
        self.shared.world().quotas.report()
    }

    /// The whole state, to be stored and [restored](EmulatorBuilder::restore).
    #[must_use]
    pub fn snapshot(&self) -> Snapshot {
        Snapshot::of(&self.shared.world())
    }

    /// What an integrator must have exercised before going live, judged by what was called here.
    #[must_use]
    pub fn checklist(&self) -> Checklist {
        checklist::check(&self.shared.world())
    }

    /// How often the price of a notice was asked for with success: each is an attestation that the platform keeps.
    #[must_use]
    pub fn attestations(&self, creditor_tax_id: &str, notice_code: &str) -> u64 {
        let row = (creditor_tax_id.to_owned(), notice_code.to_owned());
        self.shared.world().attestations.get(&row).copied().unwrap_or_default()
    }

    /// The API key to call with.
    #[must_use]
    pub fn api_key(&self) -> &str {
        &self.api_key
    }

    /// Virtual now.
    #[must_use]
    pub fn now(&self) -> Instant {
        self.shared.world().now
    }

    /// Moves time forward, and lets everything happen that falls into it. With any clock.
    ///
    /// What waits for a client waits no longer for that: links are valid for an hour, uploads without a notification and
    /// events of a stream are kept for a week.
    pub fn advance(&self, by: Duration) {
        control::advance(&self.shared, by);
    }

    /// Moves time from event to event until the notification is, or has been, in a status. With any clock.
    ///
    /// The IUN is known from the answer to the request on: it is what the request id encodes. The term of a digital delivery
    /// is longer than the life of an event in a stream: read the stream on the way if you want it whole.
    ///
    /// # Errors
    /// [`Error::NoSuchNotification`](crate::Error::NoSuchNotification) if nobody sent it here; [`Error::NotReached`](crate::Error::NotReached) if nothing more is going to happen, as
    /// when it was refused, or its letter is never heard of again.
    pub fn run_until_status(&self, iun: Iun, status: &NotificationStatus) -> Result<()> {
        control::run_until(&self.shared, iun, status)
    }

    /// What goes wrong, told in advance.
    #[must_use]
    pub fn faults(&self) -> Faults<'_> {
        Faults::new(&self.shared)
    }

    /// What was called.
    #[must_use]
    pub fn journal(&self) -> Journal<'_> {
        Journal::new(&self.shared)
    }

    /// A notification that was sent here, to do to it what its recipients and the platform's operators do.
    ///
    /// # Errors
    /// [`Error::NoSuchNotification`] if nobody sent it here.
    pub fn notification(&self, iun: Iun) -> Result<Notification<'_>> {
        Notification::find(&self.shared, iun)
    }

    /// Stops serving. Connections that are still open are closed.
    pub async fn stop(self) {
        self.server.stop().await;
    }

    /// The same from code that is not async. Dropping the emulator does it as well.
    pub fn stop_blocking(self) {
        drop(self);
    }
}

/// Shows neither the key nor anything that was sent.
impl fmt::Debug for Emulator {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Emulator").field("base_url", &self.base_url).field("now", &self.now()).finish_non_exhaustive()
    }
}

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
#[derive(Clone)]
#[must_use]
pub struct EmulatorBuilder {
    clock: Clock,
    seed: u64,
    api_key: String,
    port: u16,
    environment: Environment,
    faults: Vec<Fault>,
    terms: Terms,
    postal_prices: PostalPrices,
    personas: Vec<Persona>,
    senders: Vec<Sender>,
    clients: Vec<PdndClient>,
    voucher_life: Option<Duration>,
    remembers_verdicts: bool,
    plan: Option<UsagePlan>,
    snapshot: Option<Snapshot>,
}

impl Default for EmulatorBuilder {
    fn default() -> Self {
        Self {
            clock: Clock::default(),
            seed: DEFAULT_SEED,
            api_key: DEFAULT_API_KEY.to_owned(),
            port: 0,
            environment: Environment::uat(),
            faults: Vec::new(),
            terms: Terms::default(),
            postal_prices: PostalPrices::default(),
            personas: Vec::new(),
            senders: Vec::new(),
            clients: Vec::new(),
            voucher_life: None,
            remembers_verdicts: false,
            plan: None,
            snapshot: None,
        }
    }
}

impl EmulatorBuilder {
    /// How time passes. Fast, unless told otherwise.
    pub fn clock(mut self, clock: Clock) -> Self {
        self.clock = clock;
        self
    }

    /// The source of all chance: the same seed and the same calls give the same IUNs, keys and timelines.
    pub fn seed(mut self, seed: u64) -> Self {
        self.seed = seed;
        self
    }

    /// The API key to accept.
    pub fn api_key(mut self, key: impl Into<String>) -> Self {
        self.api_key = key.into();
        self
    }

    /// The port of the API on 127.0.0.1; 0, which is the default, for any that is free. The storage takes a free one.
    pub fn port(mut self, port: u16) -> Self {
        self.port = port;
        self
    }

    /// Limits and switches, and who is sending: those of the test environment unless told otherwise. Set
    /// `sender.tax_id` to have the sender's tax code compared with that of the key's owner.
    pub fn environment(mut self, environment: Environment) -> Self {
        self.environment = environment;
        self
    }

    /// One more public body, beside the one that is always there.
    pub fn sender(mut self, sender: Sender) -> Self {
        self.senders.push(sender);
        self
    }

    /// A client to whom PDND gives vouchers.
    pub fn pdnd_client(mut self, client: PdndClient) -> Self {
        self.clients.push(client);
        self
    }

    /// How long a voucher is valid, in seconds that its holder lives: 600 unless told otherwise.
    pub const fn voucher_life(mut self, life: Duration) -> Self {
        self.voucher_life = Some(life);
        self
    }

    /// Remembers verdicts on API keys for 60 seconds, denials included, as the platform's gateway does.
    pub const fn remember_verdicts(mut self) -> Self {
        self.remembers_verdicts = true;
        self
    }

    /// Limits the calls of each public body. Without a plan they are only counted.
    pub const fn usage_plan(mut self, plan: UsagePlan) -> Self {
        self.plan = Some(plan);
        self
    }

    /// Begins with the state of a snapshot, whose seed and clock are taken over. Bodies, keys, environment and terms have to be
    /// those with which it was made.
    pub fn restore(mut self, snapshot: Snapshot) -> Self {
        self.seed = snapshot.seed;
        self.snapshot = Some(snapshot);
        self
    }

    /// Something that goes wrong, from the beginning on.
    pub fn fault(mut self, fault: Fault) -> Self {
        self.faults.push(fault);
        self
    }

    /// Everything that a scenario file says.
    pub fn scenario(mut self, scenario: &Scenario) -> Self {
        self.faults.extend_from_slice(scenario.faults());
        self.senders.extend_from_slice(scenario.senders());
        self.clients.extend_from_slice(scenario.pdnd_clients());
        self.plan = scenario.usage_plan().or(self.plan);
        self
    }

    /// The terms of law and other durations of virtual time: those of production unless told otherwise.
    pub fn terms(mut self, terms: Terms) -> Self {
        self.terms = terms;
        self
    }

    /// What letters cost.
    pub const fn postal_prices(mut self, prices: PostalPrices) -> Self {
        self.postal_prices = prices;
        self
    }

    /// Somebody of whom SEND or the registries know something. In the place of whoever has the same tax code.
    pub fn persona(mut self, persona: Persona) -> Self {
        self.personas.push(persona);
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
        let (api, api_port) = listen(self.port)?;
        let (storage, storage_port) = listen(0)?;
        let origin = |port| format!("http://127.0.0.1:{port}");
        let dice = Dice::new(self.seed);
        let presigner = Presigner::new(origin(storage_port), dice);
        let (pdnd, pdnd_port) = listen(0)?;
        let bodies = std::iter::once(default_sender(&self.api_key)).chain(self.senders);
        let senders = Senders::new(dice, bodies);
        let time = match &self.snapshot {
            Some(snapshot) => {
                let unreadable = |_| RestoreError::Unreadable { index: 0, what: "began" };
                Timekeeper::stopped(snapshot.factor, time::parse(&snapshot.began).map_err(unreadable)?)
            }
            None => Timekeeper::start(&self.clock),
        };
        let mut world = World::new(time, dice, self.environment, senders, presigner);
        world.pdnd.clients = self.clients;
        world.pdnd.voucher_life = self.voucher_life.unwrap_or(world.pdnd.voucher_life);
        world.verdicts.is_on = self.remembers_verdicts;
        world.quotas.plan = self.plan;
        let now = world.now;
        for fault in self.faults {
            world.faults.add(fault, now, &world.time)?;
        }
        (world.terms, world.postal_prices) = (self.terms, self.postal_prices);
        self.personas.into_iter().for_each(|persona| world.personas.put(persona));
        if let Some(snapshot) = &self.snapshot {
            chronicle::replay(&mut world, snapshot)?;
            world.time.go_on();
        }
        let shared = Arc::new(Shared::new(world));
        let server = Server::start(&shared, [api, storage, pdnd])?;
        Ok(Emulator {
            shared,
            base_url: origin(api_port),
            storage_url: origin(storage_port),
            pdnd_url: origin(pdnd_port),
            api_key: self.api_key,
            server,
        })
    }
}

/// Does not show the key.
impl fmt::Debug for EmulatorBuilder {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { clock, seed, port, .. } = self;
        f.debug_struct("EmulatorBuilder")
            .field("clock", clock)
            .field("seed", seed)
            .field("port", port)
            .finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use super::Emulator;

    #[test]
    fn an_emulator_can_be_shared_among_threads() {
        const fn is_shareable<T: Send + Sync + 'static>() {}
        is_shareable::<Emulator>();
    }
}
