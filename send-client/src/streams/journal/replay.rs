//! A ledger from what is left of a journal.
//!
//! A crash of the process leaves a torn last line at worst, and what was in it was never acknowledged. A crash of the machine, or a
//! failing disk, can damage any line. Skipping it is harmless if it held no delivery: deliveries are numbered, so the next page
//! that holds some proves it. Where that proof is missing, the application is told
//! ([`GapCause::DamagedCheckpoint`](crate::streams::GapCause::DamagedCheckpoint)): either each event comes, or a gap does.

use super::line::{self, Line};
use crate::BoxError;
use crate::streams::{Change, Ledger};
use std::io::{BufRead, Read};

/// No line is longer: a page of 50 events stays far below.
const LONGEST_LINE: u64 = 256 * 1024 * 1024;

/// What a journal holds.
#[derive(Debug, Default)]
pub(super) struct Replay {
    pub(super) ledger: Ledger,
    /// Bytes up to the end of the last sound line.
    pub(super) sound: u64,
    /// Lines that are not what was written.
    pub(super) damaged: u64,
    /// True if the last line is sound and lacks its end.
    pub(super) is_open: bool,
    /// A line was skipped, and nothing has proved since that it held no delivery.
    is_in_doubt: bool,
}

impl Replay {
    /// # Errors
    /// If the file cannot be read, or was written by a later version.
    pub(super) fn of(mut reader: impl BufRead) -> Result<Self, BoxError> {
        let mut replay = Self::default();
        let (mut line, mut read) = (Vec::new(), 0);
        loop {
            line.clear();
            let length = (&mut reader).take(LONGEST_LINE).read_until(b'\n', &mut line)? as u64;
            if length == 0 {
                break;
            }
            read += length;
            match line::read(&line)? {
                Line::Change(change) => {
                    replay.apply(*change);
                    replay.sound = read;
                    replay.is_open = !line.ends_with(b"\n");
                }
                Line::Torn => break,
                Line::Damaged => {
                    replay.damaged += 1;
                    replay.is_in_doubt = true;
                }
            }
        }
        if replay.is_in_doubt {
            replay.ledger.distrust();
        }
        Ok(replay)
    }

    fn apply(&mut self, change: Change) {
        if self.is_in_doubt {
            let next = self.ledger.next_position();
            match &change {
                Change::Page { deliveries, .. } => {
                    if let Some((first, _)) = deliveries.first() {
                        if *first != next {
                            self.ledger.distrust();
                        }
                        self.is_in_doubt = false;
                    }
                }
                // It holds whatever was stored before.
                Change::Snapshot(_) => self.is_in_doubt = false,
                Change::Handled(_) | Change::Moved(_) => {}
            }
        }
        self.ledger.apply(change);
    }
}
