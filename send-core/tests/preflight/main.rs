//! Every rule of the preflight, broken once on purpose.
//!
//! A request with every property in it, on which no rule has anything to say, is changed in one place; the rule meant must be
//! reported there, and would not be if it were taken out of its table. The platform's own cases are in
//! `tests/shared_cases/validation.rs`.
#![allow(clippy::unwrap_used, missing_docs)]

mod answers;
mod any_json;
mod bodies;
mod cases;
mod gateway;
mod rules;
mod sample;
