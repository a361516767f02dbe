//! The platform going down and coming up again, as a test says.

use crate::chronicle::Act;
use crate::clock::later;
use crate::server::Shared;
use crate::world::World;
use send_core::model::Functionality;
use std::fmt;
use std::time::Duration;

/// How long the document about a downtime takes to be signed.
const SIGNING: Duration = Duration::from_secs(300);

/// The platform itself: what of it is down.
///
/// `/status` tells it at once; the history and the document that proves it follow when the part is up again. Calls are
/// answered as ever: let them fail with a [`Fault`](crate::Fault).
///
/// # Example
/// ```
/// use send_core::model::Functionality;
/// let emulator = send_emulator::Emulator::start_blocking()?;
/// assert!(emulator.platform().down(&Functionality::NotificationCreate));
/// assert!(!emulator.platform().down(&Functionality::NotificationCreate), "it is down already");
/// assert!(emulator.platform().up(&Functionality::NotificationCreate));
/// # Ok::<(), send_emulator::Error>(())
/// ```
pub struct Platform<'a> {
    shared: &'a Shared,
}

impl<'a> Platform<'a> {
    pub(crate) const fn new(shared: &'a Shared) -> Self {
        Self { shared }
    }

    /// A part goes down. False if it was down.
    pub fn down(&self, functionality: &Functionality) -> bool {
        self.turn(functionality, true)
    }

    /// A part is up again. False if it was not down.
    pub fn up(&self, functionality: &Functionality) -> bool {
        self.turn(functionality, false)
    }

    pub(crate) fn turn(&self, functionality: &Functionality, is_down: bool) -> bool {
        let mut world = self.shared.world();
        let (now, functionality) = (world.now, functionality.clone());
        let is_new = turn(&mut world, &functionality, is_down);
        if is_new {
            world.chronicle.write(now, Act::Downtime { functionality, is_down });
        }
        is_new
    }
}

/// Opens or closes a downtime; false if nothing changed.
pub(crate) fn turn(world: &mut World, functionality: &Functionality, is_down: bool) -> bool {
    let now = world.now;
    if is_down {
        world.downtimes.open(functionality, now)
    } else {
        let signed = later(now, world.time.work(SIGNING));
        world.downtimes.close(functionality, now, signed)
    }
}

impl fmt::Debug for Platform<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Platform")
    }
}
