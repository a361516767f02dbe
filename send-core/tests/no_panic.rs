//! The fuzz targets without a fuzzer: their seeds, and mutations of them, in a bounded number.
//!
//! `cargo xtask fuzz` runs the same functions under libFuzzer, where there is a nightly compiler.

#[allow(unreachable_pub)]
#[path = "../../fuzz/src/targets.rs"]
mod targets;

use proptest::prelude::*;
use proptest::sample::Index;
use targets::{TARGETS, Target};

#[test]
fn seeds_are_taken() {
    for target in TARGETS {
        let seeds = (target.seeds)();
        assert!(seeds.len() > 2, "{}", target.name);
        seeds.iter().for_each(|seed| (target.run)(seed));
    }
}

/// One change of some bytes.
#[derive(Debug, Clone)]
enum Change {
    /// Another byte at a place.
    Byte(Index, u8),
    /// A piece taken out.
    Cut(Index, Index),
    /// A piece put in once more, somewhere else.
    Copy(Index, Index, Index),
    /// A piece that readers stumble over.
    Insert(Index, &'static str),
}

const PIECES: [&str; 14] = [
    "null",
    "{}",
    "[]",
    "\"\"",
    "-1",
    "1e400",
    "99999999999999999999",
    "\\u0000",
    "{",
    "]",
    ",",
    "é",
    "\u{feff}",
    "0 R",
];

fn change() -> impl Strategy<Value = Change> {
    let index = any::<Index>;
    prop_oneof![
        (index(), any::<u8>()).prop_map(|(at, byte)| Change::Byte(at, byte)),
        (index(), index()).prop_map(|(from, to)| Change::Cut(from, to)),
        (index(), index(), index()).prop_map(|(from, to, at)| Change::Copy(from, to, at)),
        (index(), prop::sample::select(&PIECES[..])).prop_map(|(at, piece)| Change::Insert(at, piece)),
    ]
}

fn apply(mut bytes: Vec<u8>, change: &Change) -> Vec<u8> {
    if bytes.is_empty() {
        return bytes;
    }
    let at = |index: &Index| index.index(bytes.len());
    match change {
        Change::Byte(place, byte) => {
            let place = at(place);
            bytes[place] = *byte;
        }
        Change::Cut(from, to) => {
            let (from, to) = (at(from), at(to));
            bytes.drain(from.min(to)..from.max(to).min(from.min(to) + 40));
        }
        Change::Copy(from, to, place) => {
            let (from, to, place) = (at(from), at(to), at(place));
            let piece = bytes[from.min(to)..from.max(to)].to_vec();
            bytes.splice(place..place, piece);
        }
        Change::Insert(place, piece) => {
            let place = at(place);
            bytes.splice(place..place, piece.bytes());
        }
    }
    bytes
}

fn seed() -> impl Strategy<Value = (Target, Vec<u8>)> {
    let all = TARGETS.iter().flat_map(|target| (target.seeds)().into_iter().map(|seed| (*target, seed)));
    prop::sample::select(all.collect::<Vec<_>>())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(if cfg!(debug_assertions) { 600 } else { 50_000 }))]

    #[test]
    fn mutations_of_seeds((target, bytes) in seed(), changes in prop::collection::vec(change(), 1..6)) {
        (target.run)(&changes.iter().fold(bytes, apply));
    }

    #[test]
    fn any_bytes(bytes in prop::collection::vec(any::<u8>(), 0..300), text in ".{0,60}") {
        for target in TARGETS {
            (target.run)(&bytes);
            (target.run)(text.as_bytes());
        }
    }
}
