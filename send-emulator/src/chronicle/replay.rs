//! Doing it all again.

use super::{Act, FORM, Record, Snapshot};
use crate::api;
use crate::gateway::Call;
use crate::notification;
use crate::platform;
use crate::world::{Upload, World};
use bytes::Bytes;
use send_core::api::Version;
use send_core::digest::Sha256Digest;
use send_core::time;

/// Why a snapshot cannot be restored.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum RestoreError {
    /// It was written by another version.
    #[error("the snapshot has the form {found}, this version reads {FORM}")]
    Form {
        /// The form that was found.
        found: u32,
    },
    /// A value cannot be read.
    #[error("acts[{index}]: {what} cannot be read")]
    Unreadable {
        /// Which act, from 0.
        index: usize,
        /// What of it.
        what: &'static str,
    },
    /// Something that succeeded does not succeed again: it was made with other bodies, keys or limits.
    #[error("acts[{index}]: it does not succeed here; start the emulator with the same bodies, keys and environment")]
    Differs {
        /// Which act, from 0.
        index: usize,
    },
}

/// Builds the state of a snapshot on a world that has just begun, with its clock stopped where the snapshot began.
pub(crate) fn replay(world: &mut World, snapshot: &Snapshot) -> Result<(), RestoreError> {
    if snapshot.form != FORM {
        return Err(RestoreError::Form { found: snapshot.form });
    }
    for (index, Record { at, act }) in snapshot.acts.iter().enumerate() {
        let at = time::parse(at).map_err(|_| RestoreError::Unreadable { index, what: "at" })?;
        world.time.advance_to(at);
        world.settle();
        perform(world, snapshot, index, act)?;
        world.chronicle.write(at, act.clone());
    }
    let now =
        time::parse(&snapshot.now).map_err(|_| RestoreError::Unreadable { index: snapshot.acts.len(), what: "now" })?;
    world.time.advance_to(now);
    world.settle();
    Ok(())
}

fn perform(world: &mut World, snapshot: &Snapshot, index: usize, act: &Act) -> Result<(), RestoreError> {
    let differs = || RestoreError::Differs { index };
    match act {
        Act::Call { operation, version, caller, parameters, body, refused } => {
            let version: Version = version.parse().map_err(|_| RestoreError::Unreadable { index, what: "version" })?;
            let call = Call {
                version,
                caller: caller.clone(),
                parameters: parameters.clone(),
                body: Bytes::from(body.clone()),
                drawn: Vec::new(),
            };
            let answer = api::handler(operation)(world, &call);
            if answer.is_err() != *refused {
                return Err(differs());
            }
        }
        Act::Upload { key, sha256, size, begins_like_pdf } => {
            let digest = Sha256Digest::parse(sha256).map_err(|_| RestoreError::Unreadable { index, what: "sha256" })?;
            let upload = Upload { digest, sha256: sha256.clone(), size: *size, begins_like_pdf: *begins_like_pdf };
            let dice = world.dice;
            world.files.store(dice, key, upload, snapshot.content(sha256)).map_err(|_| differs())?;
        }
        Act::Person { iun, deed } => {
            let id = world.notifications.find(iun).ok_or_else(differs)?;
            notification::perform(world, id, *deed).map_err(|_| differs())?;
        }
        Act::AddFault { fault } => {
            let now = world.now;
            let World { faults, time, .. } = world;
            faults.add(fault.clone(), now, time).map_err(|_| differs())?;
        }
        Act::RemoveFault { id } => {
            world.faults.remove(*id);
        }
        Act::ClearFaults => world.faults.clear(),
        Act::Downtime { functionality, is_down } => {
            platform::turn(world, functionality, *is_down);
        }
        Act::Mandate { delegator, delegate } => {
            api::give_mandate(world, delegator, delegate).map_err(|_| differs())?;
        }
    }
    Ok(())
}
