//! What the library tells of itself, handed to the logging of the JVM.
//!
//! Events of `tracing` become lines; spans give their fields to the lines in them. Nothing personal and nothing secret is in
//! either: the client sees to that.
//!
//! A line is written where it keeps no call waiting ([`Line`]): whoever takes lines may wait for a disk, a socket or a lock.

use crate::error::NativeError;
use crate::line::{Line, SETTLING, Told};
use std::sync::{Arc, LazyLock, OnceLock, PoisonError, RwLock};
use std::{fmt, mem};
use tokio::runtime::Handle;
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

/// A line, on its way.
struct Said {
    level: LogLevel,
    target: String,
    message: String,
}

/// Who takes the lines, down to which level.
#[derive(Clone)]
struct Taker {
    line: Line<Said>,
    most: Level,
}

impl Taker {
    fn new(sink: Arc<dyn LogSink>, most: Level) -> Self {
        let line = Line::new(move |told| {
            let Said { level, target, message } = match told {
                Told::Thing(said) => said,
                Told::Lost(count) => Said {
                    level: LogLevel::Warn,
                    target: module_path!().to_owned(),
                    message: format!("lines are missing here, as they were taken too slowly lines={count}"),
                },
            };
            sink.log(level, target, message);
        });
        Self { line, most }
    }
}

static LINES: LazyLock<ToSink> = LazyLock::new(ToSink::default);

/// Hands the lines of the library to a sink from now on, instead of the one before, which is waited for a little; without a sink
/// to nobody.
#[uniffi::export]
pub fn install_log_sink(sink: Option<Arc<dyn LogSink>>, most: LogLevel) -> Result<(), NativeError> {
    static IS_OURS: OnceLock<bool> = OnceLock::new();
    let before = LINES.hand_to(sink.map(|sink| Taker::new(sink, most.into())));
    let install = || {
        let subscriber = tracing_subscriber::registry().with(LINES.clone());
        tracing::subscriber::set_global_default(subscriber).is_ok()
    };
    if !*IS_OURS.get_or_init(install) {
        return Err(NativeError::defect("log", "the lines of the library go somewhere else".to_owned()));
    }
    // Which lines are wanted is remembered where they are made.
    tracing::callsite::rebuild_interest_cache();
    // Not where nobody may wait, as where lines are taken.
    match before.filter(|_| Handle::try_current().is_err()) {
        Some(Taker { line, .. }) => line.settle(SETTLING),
        None => Ok(()),
    }
}

/// Waits a little until everything so far is written.
pub(crate) async fn settled() {
    if let Some(Taker { line, .. }) = LINES.taker() {
        line.settled(SETTLING).await;
    }
}

/// Clones have the same taker.
#[derive(Clone, Default)]
struct ToSink(Arc<RwLock<Option<Taker>>>);

impl ToSink {
    /// Gives who took them before.
    fn hand_to(&self, taker: Option<Taker>) -> Option<Taker> {
        mem::replace(&mut *self.0.write().unwrap_or_else(PoisonError::into_inner), taker)
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
        let mut words = Words::default();
        attributes.record(&mut words);
        if let Some(span) = context.span(id) {
            span.extensions_mut().insert(Fields(words.fields));
        }
    }

    fn on_record(&self, id: &Id, values: &Record<'_>, context: Context<'_, S>) {
        let mut words = Words::default();
        values.record(&mut words);
        if let Some(span) = context.span(id)
            && let Some(Fields(text)) = span.extensions_mut().get_mut()
        {
            text.push_str(&words.fields);
        }
    }

    fn on_event(&self, event: &Event<'_>, context: Context<'_, S>) {
        let Some(Taker { line, .. }) = self.taker() else { return };
        let Words { mut message, fields } = Words::of(event);
        message.push_str(&fields);
        for span in context.event_scope(event).into_iter().flatten() {
            if let Some(Fields(text)) = span.extensions().get() {
                message.push_str(text);
            }
        }
        let (level, target) = (*event.metadata().level(), event.metadata().target());
        line.tell(Said { level: level.into(), target: target.to_owned(), message });
    }
}

/// What an event or a span says.
#[derive(Default)]
struct Words {
    message: String,
    fields: String,
}

impl Visit for Words {
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

impl Words {
    fn of(event: &Event<'_>) -> Self {
        let mut words = Self::default();
        event.record(&mut words);
        words
    }

    fn add(&mut self, name: &str, value: fmt::Arguments<'_>) {
        self.fields.push_str(&format!(" {name}={value}"));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::Mutex;
    use std::sync::mpsc::{Receiver, Sender, channel};
    use std::time::Duration;

    type Written = (LogLevel, String, String);

    /// Writes lines down, each when it is let.
    #[derive(Debug)]
    struct Lines {
        written: Sender<Written>,
        held: Mutex<Receiver<()>>,
    }

    impl LogSink for Lines {
        fn log(&self, level: LogLevel, target: String, message: String) {
            _ = self.held.lock().unwrap().recv();
            _ = self.written.send((level, target, message));
        }
    }

    fn slow_sink() -> (Arc<dyn LogSink>, Sender<()>, Receiver<Written>) {
        let ((let_go, held), (written, lines)) = (channel(), channel());
        (Arc::new(Lines { written, held: Mutex::new(held) }), let_go, lines)
    }

    #[test]
    fn lines_of_the_library_have_the_fields_of_their_spans() {
        let (sink, let_go, lines) = slow_sink();
        drop(let_go);
        let to_sink = ToSink::default();
        to_sink.hand_to(Some(Taker::new(sink, Level::INFO)));
        let subscriber = tracing_subscriber::registry().with(to_sink.clone());
        tracing::subscriber::with_default(subscriber, || {
            let span = tracing::info_span!(target: "send_client", "call", operation = "price", attempt = tracing::field::Empty);
            let _in = span.enter();
            span.record("attempt", 2);
            tracing::info!(target: "send_client", status = 200, "answered");
            tracing::debug!(target: "send_client", "too fine");
            tracing::error!(target: "hyper", "not ours");
        });
        settle(&to_sink);
        let expected = "answered status=200 operation=price attempt=2".to_owned();
        assert_eq!(lines.try_iter().collect::<Vec<_>>(), [(LogLevel::Info, "send_client".to_owned(), expected)]);
    }

    #[test]
    fn who_takes_lines_slowly_keeps_nobody_waiting_and_hears_how_many_are_missing() {
        const SAID: usize = 30_000;
        let (sink, let_go, lines) = slow_sink();
        let to_sink = ToSink::default();
        to_sink.hand_to(Some(Taker::new(sink, Level::INFO)));
        let subscriber = tracing_subscriber::registry().with(to_sink.clone());
        tracing::subscriber::with_default(subscriber, || {
            (0..SAID).for_each(|number| tracing::info!(target: "send_client", number, "said"));
        });
        assert_eq!(lines.try_iter().count(), 0, "none was taken so far");
        drop(let_go);
        settle(&to_sink);
        let mut taken: Vec<_> = lines.try_iter().collect();
        let (level, target, message) = taken.pop().unwrap();
        assert_eq!((level, target.as_str()), (LogLevel::Warn, "send_ffi::log"));
        assert!(message.ends_with(&format!(" lines={}", SAID - taken.len())), "{message}");
        assert!(taken.iter().zip(0..).all(|((.., message), number)| *message == format!("said number={number}")));
    }

    fn settle(to_sink: &ToSink) {
        to_sink.taker().unwrap().line.settle(Duration::from_secs(20)).unwrap();
    }
}
