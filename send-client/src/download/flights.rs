//! One question at a time about the same file: a second order of a file from the archive fails on the platform.
//!
//! What the platform said last is known to all who want the file, so that nobody asks again before it is due, and nobody waits
//! longer than it wants to because somebody else does.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError, Weak};
use std::time::Duration;
use tokio::sync::Mutex as AsyncMutex;

/// A file that somebody wants; whoever holds the lock may ask for it.
pub(super) type Flight = AsyncMutex<Option<Told>>;

/// When the platform will have a file.
#[derive(Debug, Clone, Copy)]
pub(super) struct Told {
    /// What it said: after so much time.
    pub(super) wait: Duration,
    /// Then, by the clock's own count.
    pub(super) due: Duration,
}

/// The files that somebody wants.
#[derive(Debug, Default)]
pub(crate) struct Flights(Mutex<HashMap<String, Weak<Flight>>>);

impl Flights {
    /// The flight of a file, for as long as somebody has it.
    pub(super) fn of(&self, file: &str) -> Arc<Flight> {
        let mut flights = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        flights.retain(|_, flight| flight.strong_count() > 0);
        flights.get(file).and_then(Weak::upgrade).unwrap_or_else(|| {
            let flight = Arc::default();
            flights.insert(file.to_owned(), Arc::downgrade(&flight));
            flight
        })
    }
}
