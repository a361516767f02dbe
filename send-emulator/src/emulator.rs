//! The handle: starting, asking, moving time, stopping.

use crate::builder::EmulatorBuilder;
use crate::checklist::{self, Checklist};
use crate::chronicle::Snapshot;
use crate::clock::Clock;
use crate::control;
use crate::error::Result;
use crate::faults::Faults;
use crate::fixtures::{self, Fixture};
use crate::journal::Journal;
use crate::notification::Notification;
use crate::pdnd::ASSERTION_AUDIENCE;
use crate::place::Origins;
use crate::platform::Platform;
use crate::quotas::Usage;
use crate::server::{Server, Shared};
use send_core::iun::Iun;
use send_core::model::NotificationStatus;
use send_core::time::Instant;
use std::fmt;
use std::sync::Arc;
use std::time::Duration;

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
    server: Server,
}

impl Emulator {
    pub(crate) const fn new(shared: Arc<Shared>, server: Server) -> Self {
        Self { shared, server }
    }

    fn origins(&self) -> &Origins {
        &self.shared.origins
    }

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
        &self.origins().api
    }

    /// Where files are uploaded to and downloaded from: another origin, as on the platform.
    #[must_use]
    pub fn storage_url(&self) -> &str {
        &self.origins().storage
    }

    /// Where vouchers come from: PDND's token endpoint.
    #[must_use]
    pub fn token_url(&self) -> String {
        format!("{}/token.oauth2", self.origins().pdnd)
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

    /// Goes back to the state of a snapshot, in the place of all that was done since. The journal stays.
    ///
    /// # Errors
    /// [`Error::Restore`](crate::Error::Restore) if it is of another form, or was made with other bodies, keys, environment or terms.
    pub fn restore(&self, snapshot: &Snapshot) -> Result<()> {
        self.shared.restore(snapshot)
    }

    /// What the API answers about a notification, each answer in every version: files for tests of one's own, without an emulator.
    ///
    /// # Errors
    /// [`Error::NoSuchNotification`](crate::Error::NoSuchNotification) if nobody sent it here.
    pub fn fixtures(&self, iun: Iun) -> Result<Vec<Fixture>> {
        fixtures::of(&self.shared, iun)
    }

    /// The platform itself, to have it go down and come up again.
    #[must_use]
    pub fn platform(&self) -> Platform<'_> {
        Platform::new(&self.shared)
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
        &self.shared.genesis.api_key
    }

    /// Virtual now.
    #[must_use]
    pub fn now(&self) -> Instant {
        self.shared.world().now
    }

    /// How time passes: as it was told, or as in the snapshot that was restored.
    #[must_use]
    pub fn clock(&self) -> Clock {
        self.shared.world().time.factor().map_or_else(Clock::manual, Clock::accelerated)
    }

    /// Moves time forward, and lets everything happen that falls into it. With any clock.
    ///
    /// What waits for a client waits no longer for that: links are valid for an hour, uploads without a notification and
    /// events of a stream are kept for a week.
    pub fn advance(&self, by: Duration) {
        control::advance(&self.shared, by);
    }

    /// The same for as long as `patience` lasts (of real time), and gives what is left: zero once all is done. For who looks
    /// in between whether to go on.
    ///
    /// What falls into it happens in the same order; an event that has begun is finished.
    #[must_use]
    pub fn advance_within(&self, by: Duration, patience: Duration) -> Duration {
        control::advance_within(&self.shared, by, patience)
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

    /// The same for as long as `patience` lasts (of real time); true if it is, or has been, in that status.
    ///
    /// # Errors
    /// As [`run_until_status`](Self::run_until_status).
    pub fn run_until_status_within(&self, iun: Iun, status: &NotificationStatus, patience: Duration) -> Result<bool> {
        control::run_until_within(&self.shared, iun, status, patience)
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
        f.debug_struct("Emulator").field("base_url", &self.base_url()).field("now", &self.now()).finish_non_exhaustive()
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
