//! Setting faults from Rust.

use super::{Fault, FaultId, FaultState};
use crate::chronicle::Act;
use crate::error::Result;
use crate::server::Shared;
use std::fmt;

/// The faults of an emulator. See [`Emulator::faults`](crate::Emulator::faults).
#[derive(Clone, Copy)]
pub struct Faults<'e> {
    shared: &'e Shared,
}

impl<'e> Faults<'e> {
    pub(crate) const fn new(shared: &'e Shared) -> Self {
        Self { shared }
    }

    /// Sets a fault, from now on.
    ///
    /// # Errors
    /// [`Error::Fault`](crate::Error::Fault), if it cannot be: an effect that cannot happen to that target, for instance.
    pub fn add(&self, fault: Fault) -> Result<FaultId> {
        let mut world = self.shared.world();
        let now = world.now;
        let crate::world::World { faults, time, .. } = &mut *world;
        let id = faults.add(fault.clone(), now, time)?;
        world.chronicle.write(now, Act::AddFault { fault });
        Ok(id)
    }

    /// Takes a fault away; false if it is not there.
    pub fn remove(&self, id: FaultId) -> bool {
        let mut world = self.shared.world();
        let is_there = world.faults.remove(id);
        if is_there {
            let now = world.now;
            world.chronicle.write(now, Act::RemoveFault { id });
        }
        is_there
    }

    /// Takes all faults away.
    pub fn clear(&self) {
        let mut world = self.shared.world();
        let now = world.now;
        world.faults.clear();
        world.chronicle.write(now, Act::ClearFaults);
    }

    /// The faults that are set, and how often each happened.
    #[must_use]
    pub fn list(&self) -> Vec<FaultState> {
        self.shared.world().faults.list().to_vec()
    }

    /// How often a fault happened; 0 if it is not there.
    #[must_use]
    pub fn happened(&self, id: FaultId) -> u64 {
        self.shared.world().faults.list().iter().find(|fault| fault.id() == id).map_or(0, FaultState::happened)
    }
}

impl fmt::Debug for Faults<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list().entries(self.list()).finish()
    }
}
