//! The faults that are set, and the drawing of what happens to a call.

use super::{Effect, Fault, FaultError, Target};
use crate::clock::{Timekeeper, later};
use crate::dice::{Dice, Use};
use crate::world::Twist;
use send_core::time::Instant;
use serde::{Deserialize, Serialize};
use std::collections::HashMap;
use std::fmt;
use std::time::Duration;

/// Faults at the same time.
const MAX_FAULTS: usize = 1_000;

/// Which fault, for taking it away again.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct FaultId(u64);

impl FaultId {
    /// From the number that `/_emulator/faults` shows.
    #[must_use]
    pub const fn new(number: u64) -> Self {
        Self(number)
    }
}

impl fmt::Display for FaultId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

/// Every fault that is set.
#[derive(Debug, Default)]
pub(crate) struct FaultBoard {
    set: Vec<FaultState>,
    added: u64,
    /// Files on their way from the archive, by fault and key.
    restoring: HashMap<(u64, String), Instant>,
}

/// A fault, and what it has done so far.
#[derive(Debug, Clone, Serialize)]
pub struct FaultState {
    id: FaultId,
    #[serde(flatten)]
    fault: Fault,
    /// How many calls it was about.
    seen: u64,
    /// How often it happened.
    happened: u64,
    #[serde(skip)]
    until: Option<Instant>,
}

/// Something that happens to a call.
#[derive(Debug, Clone)]
pub(crate) struct Drawn {
    pub(crate) id: FaultId,
    pub(crate) effect: Effect,
}

/// What the archive says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Archive {
    /// It was ordered now.
    Ordered,
    /// It was ordered before, and is on its way.
    OnItsWay,
    /// It is there.
    There,
}

impl FaultBoard {
    pub(crate) fn add(&mut self, fault: Fault, now: Instant, time: &Timekeeper) -> Result<FaultId, FaultError> {
        fault.check()?;
        if self.set.len() >= MAX_FAULTS {
            return Err(FaultError::TooMany(self.set.len()));
        }
        self.added += 1;
        let id = FaultId(self.added);
        let until = fault.for_ms.map(|ms| later(now, time.window(Duration::from_millis(ms))));
        self.set.push(FaultState { id, fault, seen: 0, happened: 0, until });
        Ok(id)
    }

    /// Takes a fault away; false if it is not there.
    pub(crate) fn remove(&mut self, id: FaultId) -> bool {
        let before = self.set.len();
        self.set.retain(|armed| armed.id != id);
        self.restoring.retain(|(fault, _), _| *fault != id.0);
        before != self.set.len()
    }

    pub(crate) fn clear(&mut self) {
        self.set.clear();
        self.restoring.clear();
    }

    pub(crate) fn list(&self) -> &[FaultState] {
        &self.set
    }

    /// What happens to a call, or to an event, now.
    pub(crate) fn draw(&mut self, call: Target, now: Instant, dice: Dice) -> Vec<Drawn> {
        let covering = self.set.iter_mut().filter(|armed| armed.fault.on.covers(call));
        covering.filter_map(|armed| armed.draw(now, dice)).collect()
    }

    /// What becomes of an event on its way into a stream.
    pub(crate) fn twist(&mut self, now: Instant, time: &Timekeeper, dice: Dice) -> Twist {
        let after = |ms: u64| later(now, time.window(Duration::from_millis(ms)));
        let mut twist = Twist::default();
        for drawn in self.draw(Target::Event, now, dice) {
            match drawn.effect {
                Effect::HideEvent { ms } => twist.visible = Some(ms.map_or(Instant::MAX, after)),
                Effect::RepeatEvent { ms } => twist.again = Some(after(ms)),
                _ => {}
            }
        }
        twist
    }

    /// What the archive says of a file, and remembers of it.
    pub(crate) fn archive(&mut self, id: FaultId, key: &str, takes: Duration, now: Instant) -> Archive {
        match self.restoring.get(&(id.0, key.to_owned())) {
            None => {
                self.restoring.insert((id.0, key.to_owned()), later(now, takes));
                Archive::Ordered
            }
            Some(ready) if now < *ready => Archive::OnItsWay,
            Some(_) => Archive::There,
        }
    }
}

impl FaultState {
    /// Which it is.
    #[must_use]
    pub const fn id(&self) -> FaultId {
        self.id
    }

    /// The fault.
    pub const fn fault(&self) -> &Fault {
        &self.fault
    }

    /// How often it happened.
    #[must_use]
    pub const fn happened(&self) -> u64 {
        self.happened
    }

    fn draw(&mut self, now: Instant, dice: Dice) -> Option<Drawn> {
        self.seen += 1;
        let is_time = self.until.is_none_or(|until| now < until);
        let is_turn = self.fault.nth.is_none_or(|nth| self.seen >= nth) && self.happened < self.fault.most();
        if !is_time || !is_turn || !self.is_lucky(dice) {
            return None;
        }
        self.happened += 1;
        Some(Drawn { id: self.id, effect: self.fault.effect.clone() })
    }

    fn is_lucky(&self, dice: Dice) -> bool {
        self.fault.probability.is_none_or(|probability| dice.share(Use::Fault, &[self.id.0, self.seen]) < probability)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::clock::Clock;

    fn board(faults: impl IntoIterator<Item = Fault>) -> (FaultBoard, Instant, Timekeeper) {
        let time = Timekeeper::start(&Clock::manual());
        let mut board = FaultBoard::default();
        for fault in faults {
            board.add(fault, time.now(), &time).unwrap();
        }
        (board, time.now(), time)
    }

    fn hits(board: &mut FaultBoard, target: Target, now: Instant, calls: u64) -> Vec<u64> {
        let dice = Dice::new(1);
        (1..=calls).filter(|_| !board.draw(target, now, dice).is_empty()).collect::<Vec<_>>()
    }

    #[test]
    fn nth_and_times_say_which_calls() {
        let fault = || Fault::on(Target::Upload, Effect::Drop);
        for (fault, expected) in [
            (fault(), vec![1, 2, 3, 4, 5]),
            (fault().once(), vec![1]),
            (fault().nth(3), vec![3]),
            (fault().nth(3).times(2), vec![3, 4]),
            (fault().nth(9), vec![]),
        ] {
            let (mut board, now, _) = board([fault]);
            assert_eq!(hits(&mut board, Target::Upload, now, 5), expected);
            assert_eq!(hits(&mut board, Target::Download, now, 5), Vec::<u64>::new());
        }
    }

    #[test]
    fn chance_follows_the_seed_and_keeps_its_share() {
        let (mut first, now, _) = board([Fault::on(Target::Any, Effect::Drop).probability(0.2)]);
        let (mut second, ..) = board([Fault::on(Target::Any, Effect::Drop).probability(0.2)]);
        let hit = hits(&mut first, Target::Token, now, 10_000);
        assert_eq!(hit, hits(&mut second, Target::Token, now, 10_000));
        assert!((1_800..2_200).contains(&hit.len()), "{}", hit.len());
    }

    #[test]
    fn a_fault_may_last_for_a_while() {
        let (mut board, now, _) = board([Fault::on(Target::Api, Effect::Missing).lasting(Duration::from_secs(60))]);
        assert_eq!(hits(&mut board, Target::Api, later(now, Duration::from_secs(59)), 1), [1]);
        assert!(hits(&mut board, Target::Api, later(now, Duration::from_secs(60)), 1).is_empty());
    }

    #[test]
    fn faults_that_cannot_be_are_refused() {
        let (mut board, now, time) = board([]);
        for wrong in [
            Fault::on(Target::Upload, Effect::Drop).nth(0),
            Fault::on(Target::Upload, Effect::Drop).probability(1.5),
            Fault::on(Target::Upload, Effect::fail(200)),
            Fault::on(Target::Upload, Effect::lose_event()),
            Fault::on(Target::Event, Effect::Drop),
            Fault::on(Target::Token, Effect::archive()),
        ] {
            assert!(board.add(wrong.clone(), now, &time).is_err(), "{wrong:?}");
        }
    }
}
