//! What the library tells of itself, handed to the logging of the JVM.
//!
//! Events of `tracing` become lines; spans give their fields to the lines in them. Nothing personal and nothing secret is in
//! either: the client sees to that.

use crate::error::NativeError;
use std::sync::{Arc, LazyLock, OnceLock, PoisonError, RwLock};
use std::{fmt, mem};
use tracing::field::{Field, Visit};
use tracing::span::{Attributes, Id, Record};
use tracing::{Event, Level, Subscriber};
use tracing_subscriber::layer::{Context, Layer, SubscriberExt as _};
use tracing_subscriber::registry::LookupSpan;

/// How grave a line is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, uniffi::Enum)]
pub enum LogLevel {
    /// Something failed.
    Error,
    /// Something is odd.
    Warn,
    /// Something happened.
    Info,
    /// How it happened.
    Debug,
    /// Every step.
    Trace,
}

impl From<Level> for LogLevel {
    fn from(level: Level) -> Self {
        match level {
            Level::ERROR => Self::Error,
            Level::WARN => Self::Warn,
            Level::INFO => Self::Info,
            Level::DEBUG => Self::Debug,
            Level::TRACE => Self::Trace,
        }
    }
}

impl From<LogLevel> for Level {
    fn from(level: LogLevel) -> Self {
        match level {
            LogLevel::Error => Self::ERROR,
            LogLevel::Warn => Self::WARN,
            LogLevel::Info => Self::INFO,
            LogLevel::Debug => Self::DEBUG,
            LogLevel::Trace => Self::TRACE,
        }
    }
}

/// Takes lines.
#[uniffi::export(foreign)]
pub trait LogSink: fmt::Debug + Send + Sync {
    /// A line, from a part of the library.
    fn log(&self, level: LogLevel, target: String, message: String);
}

/// Who takes the lines, down to which level.
#[derive(Clone)]
struct Taker {
    sink: Arc<dyn LogSink>,
    most: Level,
}

/// Hands the lines of the library to a sink from now on, instead of the one before; without a sink to nobody.
#[uniffi::export]
pub fn install_log_sink(sink: Option<Arc<dyn LogSink>>, most: LogLevel) -> Result<(), NativeError> {
    static LINES: LazyLock<ToSink> = LazyLock::new(ToSink::default);
    static IS_OURS: OnceLock<bool> = OnceLock::new();
    LINES.hand_to(sink.map(|sink| Taker { sink, most: most.into() }));
    let install = || {
        let subscriber = tracing_subscriber::registry().with(LINES.clone());
        tracing::subscriber::set_global_default(subscriber).is_ok()
    };
    if !*IS_OURS.get_or_init(install) {
        return Err(NativeError::defect("log", "the lines of the library go somewhere else".to_owned()));
    }
    // Which lines are wanted is remembered where they are made.
    tracing::callsite::rebuild_interest_cache();
    Ok(())
}

/// Clones have the same taker.
#[derive(Clone, Default)]
struct ToSink(Arc<RwLock<Option<Taker>>>);

impl ToSink {
    fn hand_to(&self, taker: Option<Taker>) {
        let before = mem::replace(&mut *self.0.write().unwrap_or_else(PoisonError::into_inner), taker);
        drop(before);
    }

    fn taker(&self) -> Option<Taker> {
        self.0.read().unwrap_or_else(PoisonError::into_inner).clone()
    }
}

/// The fields of a span, as text.
struct Fields(String);

impl<S: Subscriber + for<'s> LookupSpan<'s>> Layer<S> for ToSink {
    fn enabled(&self, metadata: &tracing::Metadata<'_>, _: Context<'_, S>) -> bool {
        metadata.target().starts_with("send_") && self.taker().is_some_and(|taker| *metadata.level() <= taker.most)
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
            && let Some(Fields(text)) = span.extensions_mut().get_mut()
        {
            text.push_str(&line.fields);
        }
    }

    fn on_event(&self, event: &Event<'_>, context: Context<'_, S>) {
        let Some(Taker { sink, .. }) = self.taker() else { return };
        let mut line = Line::default();
        event.record(&mut line);
        let mut message = line.message;
        message.push_str(&line.fields);
        for span in context.event_scope(event).into_iter().flatten() {
            if let Some(Fields(text)) = span.extensions().get() {
                message.push_str(text);
            }
        }
        sink.log((*event.metadata().level()).into(), event.metadata().target().to_owned(), message);
    }
}

/// The parts of a line.
#[derive(Default)]
struct Line {
    message: String,
    fields: String,
}

impl Visit for Line {
    fn record_str(&mut self, field: &Field, value: &str) {
        match field.name() {
            "message" => self.message.push_str(value),
            name => self.add(name, format_args!("{value}")),
        }
    }

    fn record_debug(&mut self, field: &Field, value: &dyn fmt::Debug) {
        match field.name() {
            "message" => self.message.push_str(&format!("{value:?}")),
            name => self.add(name, format_args!("{value:?}")),
        }
    }
}

impl Line {
    fn add(&mut self, name: &str, value: fmt::Arguments<'_>) {
        self.fields.push_str(&format!(" {name}={value}"));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::Mutex;

    #[derive(Debug, Default)]
    struct Lines(Mutex<Vec<(LogLevel, String, String)>>);

    impl LogSink for Lines {
        fn log(&self, level: LogLevel, target: String, message: String) {
            self.0.lock().unwrap().push((level, target, message));
        }
    }

    #[test]
    fn lines_of_the_library_have_the_fields_of_their_spans() {
        let lines = Arc::new(Lines::default());
        let sink = Arc::clone(&lines) as Arc<dyn LogSink>;
        let to_sink = ToSink::default();
        to_sink.hand_to(Some(Taker { sink, most: Level::INFO }));
        let subscriber = tracing_subscriber::registry().with(to_sink);
        tracing::subscriber::with_default(subscriber, || {
            let span = tracing::info_span!(target: "send_client", "call", operation = "price", attempt = tracing::field::Empty);
            let _in = span.enter();
            span.record("attempt", 2);
            tracing::info!(target: "send_client", status = 200, "answered");
            tracing::debug!(target: "send_client", "too fine");
            tracing::error!(target: "hyper", "not ours");
        });
        let found = lines.0.lock().unwrap().clone();
        let expected = "answered status=200 operation=price attempt=2".to_owned();
        assert_eq!(found, [(LogLevel::Info, "send_client".to_owned(), expected)]);
    }
}
