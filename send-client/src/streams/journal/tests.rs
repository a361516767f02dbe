//! Journals that are cut, damaged or overwritten at every byte: every stored event that nobody handled comes, or a gap does.

use super::*;
use crate::streams::holes::HoleGuard;
use crate::streams::{Delivery, GapCause};
use send_core::model::StreamEvent;
use send_core::time::Instant;
use send_core::wire::decode;
use std::collections::BTreeSet;
use std::time::Duration;

fn event(number: u64) -> StreamEvent {
    let text = format!(r#"{{"eventId":"{number:038}","iun":"I","element":{{"elementId":"E-{number}"}}}}"#);
    decode(text.as_bytes()).unwrap()
}

fn at(second: u64) -> Instant {
    Instant::UNIX_EPOCH + Duration::from_secs(second)
}

/// A page of events with these numbers, which are their positions too.
fn page(numbers: std::ops::Range<u64>) -> Change {
    let deliveries = numbers.clone().map(|number| (number, Delivery::Event(Box::new(event(number))))).collect();
    let cursor = numbers.clone().next_back().map(|last| format!("{last:038}"));
    Change::Page { at: at(numbers.start * 10), cursor, deliveries }
}

fn empty(second: u64, cursor: u64) -> Change {
    Change::Page { at: at(second), cursor: Some(format!("{cursor:038}")), deliveries: Vec::new() }
}

/// A life of a journal: pages, what was handled, pages without events, and a snapshot at the beginning.
fn changes() -> Vec<Change> {
    let before = Ledger::replay([page(0..2)]).snapshot();
    vec![
        before,
        Change::Handled(1),
        page(2..4),
        Change::Handled(2),
        Change::Handled(3),
        empty(100, 3),
        page(4..6),
        Change::Handled(4),
        empty(200, 5),
    ]
}

fn write(path: &Path, changes: &[Change]) -> Vec<u8> {
    let mut journal = Journal::open(path).unwrap();
    journal.load().unwrap();
    for change in changes {
        journal.append(change).unwrap();
    }
    journal.sync().unwrap();
    std::fs::read(path).unwrap()
}

/// What the application gets of a ledger, and of the platform afterwards, which keeps `kept` and what comes after.
fn told(ledger: &Ledger, kept: u64) -> (BTreeSet<u64>, bool) {
    let mut ledger = ledger.clone();
    let cursor = ledger.cursor().map_or(0, |cursor| cursor.parse::<u64>().unwrap() + 1);
    let page = (kept.max(cursor)..6).map(event).collect();
    let (change, _) = ledger.take(page, &mut HoleGuard::new(Duration::ZERO), at(1000));
    if let Some(change) = change {
        ledger.apply(change);
    }
    let (mut numbers, mut is_gap) = (BTreeSet::new(), false);
    while let Some((_, delivery)) = ledger.pop() {
        match delivery {
            Delivery::Event(event) => drop(numbers.insert(event.event_id.parse().unwrap())),
            Delivery::Gap(gap) => is_gap |= matches!(gap.cause, GapCause::DamagedCheckpoint),
        }
    }
    (numbers, is_gap)
}

/// Loads a file, and looks whether it can be gone on with.
fn load(path: &Path, bytes: &[u8]) -> Ledger {
    std::fs::write(path, bytes).unwrap();
    let mut journal = Journal::open(path).unwrap();
    let ledger = journal.load().unwrap();
    let again = Journal::open(path).unwrap().load().unwrap();
    assert_eq!(again.snapshot(), ledger.snapshot(), "what is mended stays mended");
    journal.append(&Change::Handled(0)).unwrap();
    assert_eq!(journal.load().unwrap().snapshot(), ledger.snapshot());
    ledger
}

/// What was not handled when the journal ended: the handler had finished 0 to 3.
const OPEN: [u64; 2] = [4, 5];

#[test]
fn cut_at_every_byte_nothing_is_lost_and_nothing_suspected() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("stream");
    let whole = write(&path, &changes());
    let mut ends: Vec<usize> = (0..whole.len()).filter(|at| whole[*at] == b'\n').map(|end| end + 1).collect();
    ends.insert(0, 0);
    for cut in 0..=whole.len() {
        let ledger = Replay::of(&whole[..cut]).unwrap().ledger;
        if cut % 8 == 0 || ends.contains(&(cut + 1)) {
            assert_eq!(load(&path, &whole[..cut]).snapshot(), ledger.snapshot());
        }
        // A line is there from its last letter on, with or without its end.
        let lines = ends.iter().filter(|end| **end > 0 && **end - 1 <= cut).count();
        let expected = Ledger::replay(changes().into_iter().take(lines));
        assert_eq!(ledger.snapshot(), expected.snapshot(), "cut at {cut}");
    }
    assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 1, "no copy of what a crash leaves");
}

#[test]
fn whichever_byte_is_damaged_every_event_comes_or_a_gap_does() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("stream");
    let whole = write(&path, &changes());
    let (mut gaps, mut all) = (0, 0);
    for place in 0..whole.len() {
        for change in [1, 0x80, whole[place] ^ b'\n', whole[place]] {
            let mut bytes = whole.clone();
            bytes[place] ^= change;
            if bytes == whole {
                continue;
            }
            let ledger = Replay::of(&bytes[..]).unwrap().ledger;
            if place % 64 == 0 {
                assert_eq!(load(&path, &bytes).snapshot(), ledger.snapshot());
            }
            // The platform has deleted everything that was acknowledged.
            let (numbers, is_gap) = told(&ledger, 6);
            let has_all = OPEN.iter().all(|number| numbers.contains(number));
            assert!(has_all || is_gap, "byte {place} by {change}: {numbers:?}");
            gaps += usize::from(is_gap);
            all += 1;
        }
    }
    assert!(0 < gaps && gaps < all, "{gaps} gaps of {all}: what is proved harmless is not told");
}

#[test]
fn a_machine_that_dies_loses_what_was_not_synced_and_nothing_else() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("stream");
    let synced = write(&path, &changes()[..7]).len();
    let whole = write(&path, &changes()[7..]);
    // The length of the file is on the disk, and only a part of what was written after the last page.
    for from in synced..whole.len() {
        for to in (from + 1..=whole.len()).step_by(5) {
            let mut bytes = whole.clone();
            bytes[from..to].fill(0);
            let (numbers, is_gap) = told(&Replay::of(&bytes[..]).unwrap().ledger, 6);
            assert!(OPEN.iter().all(|number| numbers.contains(number)) || is_gap, "zeros from {from} to {to}");
        }
    }
}

#[test]
fn damage_that_held_no_event_is_mended_without_a_word() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("stream");
    let whole = write(&path, &changes());
    let second = whole.iter().position(|byte| *byte == b'\n').unwrap() + 5;
    let mut bytes = whole;
    bytes[second] ^= 1;
    let (numbers, is_gap) = told(&load(&path, &bytes), 6);
    // The line said that 0 was handled; a later one says more.
    assert_eq!((numbers.into_iter().collect::<Vec<_>>(), is_gap), (OPEN.to_vec(), false));
    assert_eq!(std::fs::read(folder.path().join("stream.damaged")).unwrap(), bytes);
}

#[test]
fn a_journal_of_a_later_version_is_left_alone() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("stream");
    let mut whole = write(&path, &changes());
    // The checksum of {"marvel":1}.
    let digest = send_core::digest::Sha256Digest::of(br#"{"marvel":1}"#);
    let sum: String = digest.as_bytes()[..8].iter().map(|byte| format!("{byte:02x}")).collect();
    whole.extend_from_slice(format!("{sum} {{\"marvel\":1}}\n").as_bytes());
    std::fs::write(&path, &whole).unwrap();
    let error = Journal::open(&path).unwrap().load().unwrap_err();
    assert!(error.to_string().contains("later version"), "{error}");
    assert_eq!(std::fs::read(&path).unwrap(), whole);
}

#[test]
fn what_a_later_version_wrote_is_not_quoted() {
    let change = br#"{"handled":"FLPCPT69A65Z336P"}"#;
    let digest = send_core::digest::Sha256Digest::of(change);
    let sum: String = digest.as_bytes()[..8].iter().map(|byte| format!("{byte:02x}")).collect();
    let line = [sum.as_bytes(), b" ", change, b"\n"].concat();
    let error = line::read(&line).unwrap_err().to_string();
    assert!(error.contains("later version") && !error.contains("FLPCPT69A65Z336P"), "{error}");
}

#[test]
fn a_snapshot_takes_the_place_of_everything() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("stream");
    write(&path, &changes()[..3]);
    let mut journal = Journal::open(&path).unwrap();
    let mut ledger = journal.load().unwrap();
    journal.replace(&ledger.snapshot()).unwrap();
    journal.append(&page(4..6)).unwrap();
    ledger.apply(page(4..6));
    assert_eq!(journal.load().unwrap().snapshot(), ledger.snapshot());
    assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 1);
}
