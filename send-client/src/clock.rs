//! Time and chance, from outside.

use async_trait::async_trait;
use send_core::time::Instant;
use std::fmt::Debug;
use std::sync::LazyLock;
use std::time::Duration;

/// Tells the time and waits. Tests bring their own and never wait.
#[async_trait]
pub trait Clock: Debug + Send + Sync {
    /// Now.
    fn now(&self) -> Instant;

    /// Time that passed since some fixed moment. Only differences count; it never goes back, whatever happens to the date.
    ///
    /// As it stands it follows [`now`](Self::now), which is right for clocks of tests.
    fn elapsed(&self) -> Duration {
        Duration::try_from(self.now().duration_since(Instant::UNIX_EPOCH)).unwrap_or_default()
    }

    /// Returns after this long. Dropping the future ends the wait.
    async fn sleep(&self, duration: Duration);
}

/// The clock of the machine.
#[derive(Debug, Clone, Copy, Default)]
pub struct SystemClock;

#[async_trait]
impl Clock for SystemClock {
    fn now(&self) -> Instant {
        Instant::now()
    }

    fn elapsed(&self) -> Duration {
        static START: LazyLock<tokio::time::Instant> = LazyLock::new(tokio::time::Instant::now);
        START.elapsed()
    }

    async fn sleep(&self, duration: Duration) {
        tokio::time::sleep(duration).await;
    }
}

/// Where random numbers come from: tokens, and jitter of retries.
pub trait Entropy: Debug + Send + Sync {
    /// A random number.
    fn next(&self) -> u64;
}

/// Random numbers seeded by the operating system.
#[derive(Debug, Clone, Copy, Default)]
pub struct SystemEntropy;

impl Entropy for SystemEntropy {
    fn next(&self) -> u64 {
        fastrand::u64(..)
    }
}
