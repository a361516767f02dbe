//! Fuzz targets, one for each reader of outside input.

#[path = "targets.rs"]
mod targets;

pub use targets::*;
