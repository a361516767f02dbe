//! What the library tells of itself (`tracing`), handed to Python's `logging`: loggers `send_sdk.…`.
//!
//! Events become records; spans give their fields to the events in them. Nothing personal and nothing secret is in either: the
//! crates see to that. A thread that works never waits for the interpreter: lines go to the thread that delivers. What no logger
//! wants is not even formatted: the levels are looked up when a call begins.

use crate::delivery::Courier;
use pyo3::prelude::*;
use pyo3::sync::PyOnceLock;
use std::collections::BTreeMap;
use std::fmt;
use std::sync::atomic::{AtomicI32, AtomicUsize, Ordering};
use std::sync::{Once, OnceLock};
use std::time::Duration;
use tracing::field::{Field, Visit};
use tracing::span::{Attributes, Id, Record};
use tracing::subscriber::Interest;
use tracing::{Event, Level, Metadata, Subscriber};
use tracing_subscriber::layer::{Context, Layer, SubscriberExt as _};
use tracing_subscriber::registry::LookupSpan;

/// The level of Python from which on somebody listens; nobody does at first.
static WANTED: AtomicI32 = AtomicI32::new(i32::MAX);

/// Lines that are on their way. When so many are, those that follow are counted and not kept.
static UNDERWAY: AtomicUsize = AtomicUsize::new(0);
static LOST: AtomicUsize = AtomicUsize::new(0);
const MOST_UNDERWAY: usize = 10_000;

/// How long a call that is over waits for its lines.
const PATIENCE: Duration = Duration::from_secs(1);

/// Who takes the lines, and in which process.
static COURIER: OnceLock<(u32, Courier)> = OnceLock::new();

/// Python's number of a level; 5 is below DEBUG.
fn number(level: Level) -> i32 {
    match level {
        Level::ERROR => 40,
        Level::WARN => 30,
        Level::INFO => 20,
        Level::DEBUG => 10,
        Level::TRACE => 5,
    }
}

/// The logger of a part of the library: `send_sdk.client.streams` for `send_client::streams`.
fn logger(target: &str) -> String {
    target.replacen("send_", "send_sdk.", 1).replace("::", ".")
}

/// Looks which levels are wanted now. From the first look on what the library tells is taken; until somebody listens, that costs
/// a look at a number.
pub(crate) fn look(py: Python<'_>) -> PyResult<()> {
    static INSTALLED: Once = Once::new();
    INSTALLED.call_once(|| {
        // There is one for each library, and nobody else is in this one.
        let _ = tracing::subscriber::set_global_default(tracing_subscriber::registry().with(ToPython));
    });
    static THRESHOLD: PyOnceLock<Py<PyAny>> = PyOnceLock::new();
    let threshold = THRESHOLD.get_or_try_init(py, || helper(py, "threshold"))?;
    let wanted: i32 = threshold.call0(py)?.extract(py)?;
    if wanted <= number(Level::ERROR) && COURIER.get().is_none() {
        let courier = Courier::new(py)?;
        COURIER.get_or_init(|| (std::process::id(), courier));
    }
    WANTED.store(wanted, Ordering::Relaxed);
    Ok(())
}

fn helper(py: Python<'_>, name: &str) -> PyResult<Py<PyAny>> {
    py.import("send_sdk._logging")?.getattr(name).map(Bound::unbind)
}

/// Waits until the lines so far are written, so that a program finds those of a call when the call is over.
pub(crate) async fn flush() {
    if UNDERWAY.load(Ordering::Relaxed) > 0
        && let Some((_, courier)) = COURIER.get()
    {
        // Who writes the lines slowly shall not hold up the work.
        let _ = tokio::time::timeout(PATIENCE, courier.ask(|_| ())).await;
    }
}

/// Hands a line over.
fn tell(target: &'static str, level: Level, line: Line) {
    let Some((owner, courier)) = COURIER.get() else { return };
    if *owner != std::process::id() {
        return;
    }
    if UNDERWAY.fetch_add(1, Ordering::Relaxed) >= MOST_UNDERWAY {
        UNDERWAY.fetch_sub(1, Ordering::Relaxed);
        LOST.fetch_add(1, Ordering::Relaxed);
        return;
    }
    courier.tell(move |py| {
        UNDERWAY.fetch_sub(1, Ordering::Relaxed);
        let lost = LOST.swap(0, Ordering::Relaxed);
        let (mut text, mut fields) = (line.message, line.fields);
        for (name, value) in &fields {
            text.push_str(&format!(" {name}={value}"));
        }
        if lost > 0 {
            fields.insert("lost", lost.to_string());
            text.push_str(&format!(" ({lost} lines before this one are lost)"));
        }
        static EMIT: PyOnceLock<Py<PyAny>> = PyOnceLock::new();
        let told = EMIT.get_or_try_init(py, || helper(py, "emit"));
        if let Err(error) = told.and_then(|emit| emit.call1(py, (logger(target), number(level), text, fields))) {
            error.write_unraisable(py, None);
        }
    });
}

struct ToPython;

/// The fields of a span.
struct Fields(BTreeMap<&'static str, String>);

fn is_ours(metadata: &Metadata<'_>) -> bool {
    metadata.target().starts_with("send_")
}

impl<S: Subscriber + for<'s> LookupSpan<'s>> Layer<S> for ToPython {
    fn register_callsite(&self, metadata: &'static Metadata<'static>) -> Interest {
        // The wish may change at any time.
        if is_ours(metadata) { Interest::sometimes() } else { Interest::never() }
    }

    fn enabled(&self, metadata: &Metadata<'_>, _: Context<'_, S>) -> bool {
        number(*metadata.level()) >= WANTED.load(Ordering::Relaxed) && is_ours(metadata)
    }

    fn on_new_span(&self, attributes: &Attributes<'_>, id: &Id, context: Context<'_, S>) {
        let mut line = Line::default();
        attributes.record(&mut line);
        if let Some(span) = context.span(id) {
            span.extensions_mut().insert(Fields(line.fields));
        }
    }

    fn on_record(&self, id: &Id, values: &Record<'_>, context: Context<'_, S>) {
        let mut line = Line::default();
        values.record(&mut line);
        if let Some(span) = context.span(id)
            && let Some(Fields(fields)) = span.extensions_mut().get_mut()
        {
            fields.append(&mut line.fields);
        }
    }

    fn on_event(&self, event: &Event<'_>, context: Context<'_, S>) {
        let mut line = Line::default();
        event.record(&mut line);
        for span in context.event_scope(event).into_iter().flatten() {
            if let Some(Fields(fields)) = span.extensions().get() {
                for (name, value) in fields {
                    line.fields.entry(name).or_insert_with(|| value.clone());
                }
            }
        }
        let metadata = event.metadata();
        tell(metadata.target(), *metadata.level(), line);
    }
}

/// The parts of a line.
#[derive(Default)]
struct Line {
    message: String,
    fields: BTreeMap<&'static str, String>,
}

impl Line {
    fn add(&mut self, field: &Field, value: String) {
        match field.name() {
            "message" => self.message = value,
            name => drop(self.fields.insert(name, value)),
        }
    }
}

impl Visit for Line {
    fn record_str(&mut self, field: &Field, value: &str) {
        self.add(field, value.to_owned());
    }

    fn record_debug(&mut self, field: &Field, value: &dyn fmt::Debug) {
        self.add(field, format!("{value:?}"));
    }
}
