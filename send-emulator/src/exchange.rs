//! What surrounds every call, whatever it is about: faults before it and after it, and a page in the journal.

use crate::faults::{Drawn, Effect, Target, instead, on_the_way, spoil};
use crate::gateway::Reply;
use crate::journal::{Entry, Payload};
use crate::server::Shared;
use axum::body::Bytes;
use axum::http::request::Parts;
use axum::response::{IntoResponse, Response};
use send_core::api::Version;
use std::time::{Duration, Instant};

/// A call on its way through the emulator.
pub(crate) struct Exchange<'s> {
    shared: &'s Shared,
    target: Target,
    drawn: Vec<Drawn>,
    entry: Entry,
    started: Instant,
}

impl<'s> Exchange<'s> {
    /// A call arrives. What delays it has passed when this returns.
    pub(crate) async fn open(shared: &'s Shared, target: Target, version: Option<Version>, head: &Parts) -> Self {
        let (drawn, now) = {
            let mut world = shared.world();
            let (now, dice) = (world.now, world.dice);
            (world.faults.draw(target, now, dice), now)
        };
        let started = Instant::now();
        let entry = Entry::begin(now, target, version, head);
        let waits = drawn.iter().filter_map(|drawn| match drawn.effect {
            Effect::Delay { ms } => Some(Duration::from_millis(ms)),
            _ => None,
        });
        let wait: Duration = waits.sum();
        if !wait.is_zero() {
            tokio::time::sleep(wait).await;
        }
        Self { shared, target, drawn, entry, started }
    }

    /// What is answered before anything is done, if a fault says so.
    pub(crate) fn instead(&self) -> Option<Reply> {
        if self.drawn.is_empty() {
            return None;
        }
        instead(&self.shared.world(), self.target, &self.drawn)
    }

    /// What happens to this call.
    pub(crate) fn drawn(&self) -> &[Drawn] {
        &self.drawn
    }

    /// Keeps what was sent.
    pub(crate) fn keep(&mut self, body: &Bytes, content_type: &str) {
        self.entry.request = Payload::new(body, content_type);
    }

    /// Notes who called.
    pub(crate) fn caller(&mut self, sender: &str) {
        self.entry.sender = Some(sender.to_owned());
    }

    /// The answer leaves, with whatever becomes of it.
    pub(crate) fn close(mut self, mut reply: Reply) -> Response {
        let mut world = self.shared.world();
        self.entry.remarks = reply.take_remarks();
        let reply = spoil(&world, self.target, &self.drawn, reply);
        self.entry.faults = self.drawn.iter().map(|drawn| drawn.effect.name()).collect();
        self.entry.took = self.started.elapsed();
        self.entry.answered(&reply);
        if self.target == Target::Token || self.target == Target::Download {
            self.entry.answer.forget();
        }
        world.journal.write(self.entry);
        drop(world);
        let body = reply.body().clone();
        let response = reply.into_response();
        if self.drawn.is_empty() { response } else { on_the_way(&self.drawn, response, &body) }
    }
}
