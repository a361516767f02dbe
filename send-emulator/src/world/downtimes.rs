//! When parts of the platform were down, and the documents that prove it.
//!
//! Source: pagopa/pn-downtime-logs `docs/openapi/api-external-v1.yaml` (an open incident has no end and no document; 204 until the
//! document is signed). How long signing takes is the emulator's choice: no source tells it.

use crate::dice::{Dice, Use};
use send_core::model::{Downtime, DowntimeStatus, Functionality};
use send_core::time::Instant;

/// Every downtime, oldest first.
#[derive(Debug, Default)]
pub(crate) struct Downtimes {
    all: Vec<Record>,
}

/// A downtime.
#[derive(Debug)]
struct Record {
    functionality: Functionality,
    from: Instant,
    to: Option<Instant>,
    /// When its document is signed.
    signed: Option<Instant>,
}

impl Downtimes {
    /// A part goes down; false if it was down already.
    pub(crate) fn open(&mut self, functionality: &Functionality, now: Instant) -> bool {
        let is_open = self.all.iter().any(|record| record.functionality == *functionality && record.to.is_none());
        if !is_open {
            self.all.push(Record { functionality: functionality.clone(), from: now, to: None, signed: None });
        }
        !is_open
    }

    /// A part works again; false if it was not down.
    pub(crate) fn close(&mut self, functionality: &Functionality, now: Instant, signed: Instant) -> bool {
        let mut all = self.all.iter_mut();
        let Some(open) = all.find(|record| record.functionality == *functionality && record.to.is_none()) else {
            return false;
        };
        (open.to, open.signed) = (Some(now), Some(signed));
        true
    }

    /// What is down now.
    pub(crate) fn open_ones(&self) -> impl Iterator<Item = Downtime> {
        self.all.iter().filter(|record| record.to.is_none()).map(|record| {
            let mut shown = Downtime::new(record.functionality.clone(), DowntimeStatus::Ko, record.from);
            shown.file_available = Some(false);
            shown
        })
    }

    /// What was down and is not, oldest first.
    pub(crate) fn past_ones(&self, dice: Dice, now: Instant) -> impl Iterator<Item = (Instant, Downtime)> {
        self.all.iter().enumerate().filter_map(move |(index, record)| {
            let to = record.to?;
            let mut shown = Downtime::new(record.functionality.clone(), DowntimeStatus::Ok, record.from);
            shown.end_date = Some(to.into());
            let signed = record.signed.filter(|signed| *signed <= now);
            shown.file_available = Some(signed.is_some());
            shown.file_available_timestamp = signed.map(Into::into);
            shown.legal_fact_id = Some(key(dice, index));
            Some((to, shown))
        })
    }

    /// The downtime that a document proves, and whether it is signed.
    pub(crate) fn document(&self, dice: Dice, id: &str, now: Instant) -> Option<(Proof, bool)> {
        let index = (0..self.all.len()).find(|index| key(dice, *index) == id)?;
        let record = self.all.get(index)?;
        let proof = Proof { functionality: record.functionality.clone(), from: record.from, to: record.to? };
        Some((proof, record.signed.is_some_and(|signed| signed <= now)))
    }
}

/// What a document says.
pub(crate) struct Proof {
    pub(crate) functionality: Functionality,
    pub(crate) from: Instant,
    pub(crate) to: Instant,
}

fn key(dice: Dice, index: usize) -> String {
    format!("PN_DOWNTIME_LEGAL_FACTS-{}.pdf", dice.hex(Use::Downtime, &[index as u64]))
}
