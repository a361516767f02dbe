//! What couriers and providers of certified mail report, programmed by the address: the conventions of the platform's test
//! environment.
//!
//! | part | what |
//! |---|---|
//! | [`event`] | what is reported at once: duration, code, commands |
//! | [`grammar`] | the language of sequences: shipments, attempts, reworks |
//! | [`paper`] | which sequence an address on paper names, and the couriers' time |
//! | [`mail`] | which sequence a digital address names |
//!
//! A sequence is a text and stays one: the address that a courier finds carries the rest of it, as on the platform, so that
//! nothing has to be remembered between two attempts.
//!
//! Source: pagopa/pn-external-channels (the simulator of the test environment) `ExternalChannelsService.java`, README,
//! `scripts/aws/scripts/mocksequences.json`, `mocksequence_2.json`, `mocksequence_3.json` at 4e6e1fc.

pub(crate) mod event;
pub(crate) mod grammar;
pub(crate) mod mail;
pub(crate) mod paper;
