//! The table of steps, and how they read their arguments.

use crate::world::World;
use crate::{bulk, calls, checks, files, identifiers, knowledge, life, set_up, streams, told};
use send_core::time::Instant;
use serde_json::{Map, Value};

/// Why a step did not give a result.
pub(crate) enum Failure {
    /// The SDK said no; the error as scenarios see it.
    Told(Value),
    /// The scenario, or its runner, is wrong.
    Wrong(String),
}

pub(crate) type Outcome = Result<Value, Failure>;

impl From<String> for Failure {
    fn from(what: String) -> Self {
        Self::Wrong(what)
    }
}

impl From<send_client::Error> for Failure {
    fn from(error: send_client::Error) -> Self {
        Self::Told(told::error(&error))
    }
}

/// Arguments of a step. What nobody takes is a mistake.
pub(crate) struct Arguments(Map<String, Value>);

impl Arguments {
    pub(crate) fn of(fields: Value) -> Result<Self, Failure> {
        match fields {
            Value::Object(fields) => Ok(Self(fields)),
            other => Err(Failure::Wrong(format!("no object: {other}"))),
        }
    }

    pub(crate) fn optional(&mut self, name: &str) -> Option<Value> {
        self.0.remove(name)
    }

    pub(crate) fn has(&self, name: &str) -> bool {
        self.0.contains_key(name)
    }

    pub(crate) fn required(&mut self, name: &str) -> Result<Value, Failure> {
        self.optional(name).ok_or_else(|| Failure::Wrong(format!("`{name}` is missing")))
    }

    pub(crate) fn text(&mut self, name: &str) -> Result<String, Failure> {
        match self.required(name)? {
            Value::String(text) => Ok(text),
            other => Err(Failure::Wrong(format!("`{name}` is no text: {other}"))),
        }
    }

    pub(crate) fn optional_text(&mut self, name: &str) -> Result<Option<String>, Failure> {
        if self.has(name) { self.text(name).map(Some) } else { Ok(None) }
    }

    pub(crate) fn number(&mut self, name: &str, default: u64) -> Result<u64, Failure> {
        match self.optional(name) {
            None => Ok(default),
            Some(value) => value.as_u64().ok_or_else(|| Failure::Wrong(format!("`{name}` is no number: {value}"))),
        }
    }

    pub(crate) fn flag(&mut self, name: &str, default: bool) -> Result<bool, Failure> {
        match self.optional(name) {
            None => Ok(default),
            Some(value) => value.as_bool().ok_or_else(|| Failure::Wrong(format!("`{name}` is neither true nor false"))),
        }
    }

    pub(crate) fn list(&mut self, name: &str) -> Result<Vec<Value>, Failure> {
        match self.optional(name) {
            None => Ok(Vec::new()),
            Some(Value::Array(items)) => Ok(items),
            Some(other) => Err(Failure::Wrong(format!("`{name}` is no list: {other}"))),
        }
    }

    /// Fails if something was not taken.
    pub(crate) fn done(&self, step: &str) -> Result<(), Failure> {
        let left = self.0.keys().next();
        left.map_or(Ok(()), |name| Err(Failure::Wrong(format!("{step} has no argument {name}"))))
    }

    pub(crate) fn instant(&mut self, name: &str) -> Result<Instant, Failure> {
        self.text(name)?.parse().map_err(|error| Failure::Wrong(format!("`{name}`: {error}")))
    }

    pub(crate) fn texts(&mut self, name: &str) -> Result<Vec<String>, Failure> {
        let text =
            |item: Value| item.as_str().map(str::to_owned).ok_or_else(|| Failure::Wrong(format!("`{name}`: no texts")));
        self.list(name)?.into_iter().map(text).collect()
    }
}

/// Carries out a step.
pub(crate) async fn run(world: &mut World, step: &str, arguments: Value) -> Outcome {
    let mut arguments = Arguments::of(arguments)?;
    let of_the_core = [knowledge::run, identifiers::run, checks::run, life::run];
    let outcome = match of_the_core.iter().find_map(|steps| steps(step, &mut arguments)) {
        Some(outcome) => outcome,
        None => with_platform(world, step, &mut arguments).await,
    };
    match outcome {
        Ok(_) | Err(Failure::Told(_)) => arguments.done(step).and(outcome),
        wrong => wrong,
    }
}

async fn with_platform(world: &mut World, step: &str, arguments: &mut Arguments) -> Outcome {
    if let Some(outcome) = bulk::run(world, step, arguments).await {
        return outcome;
    }
    if let Some(outcome) = files::run(world, step, arguments).await {
        return outcome;
    }
    if let Some(outcome) = set_up::run(world, step, arguments) {
        return outcome;
    }
    if let Some(outcome) = streams::run(world, step, arguments).await {
        return outcome;
    }
    #[cfg(feature = "recipient")]
    if let Some(outcome) = crate::receiving::run(world, step, arguments).await {
        return outcome;
    }
    #[cfg(feature = "informal-experimental")]
    if let Some(outcome) = crate::informal::run(world, step, arguments).await {
        return outcome;
    }
    calls::run(world, step, arguments).await
}
