//! What the benches measure with: sample data, and the peers that stand beside us.
//!
//! `cargo bench -p send-benches` runs them all; the figures and what they mean are in `docs/PERFORMANCE.md`.

pub mod plain;
pub mod sample;
pub mod stub;
pub mod usage;
