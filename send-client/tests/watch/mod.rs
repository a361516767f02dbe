//! Nothing personal and nothing secret is told: whatever this crate and those below it say while the tests run is searched.
//!
//! Every test binary of this crate has this module, and what makes its clients installs the watcher. It hears each span, each
//! field and each event at the finest level, by `tracing` and by `log`: ours, and those of reqwest, hyper, h2, rustls and tower.
//! What it looks for is one list, [`private`]; that the list has what the tests use is looked up by [`harvest`] in the calls
//! themselves, where a test has them in its hands: what a script answers, and what is compared with the OpenAPI files (the first 25
//! calls of each operation of a scene). A leak ends the process: a panic in a task of the library's could be swallowed.
//!
//! Only the emulator is not listened to (target `send_emulator`): it is the other side, and tells its own user what it does.

#[allow(dead_code)]
mod failure;
#[allow(dead_code)]
pub(crate) mod harvest;
pub(crate) mod private;

#[allow(unused_imports)]
pub(crate) use failure::{Failing, told};

use std::cell::RefCell;
use std::fmt::Write as _;
use std::io::Write as _;
use std::sync::Once;
use std::sync::atomic::{AtomicU64, Ordering};
use tracing::field::{Field, Visit};
use tracing::level_filters::LevelFilter;
use tracing::span::{Attributes, Id, Record};
use tracing::subscriber::Interest;
use tracing::{Event, Metadata, Subscriber};

/// Hears, and searches what it hears; what to do about a leak is told by who made it.
pub(crate) struct Watcher {
    alarm: fn(&str),
    spans: AtomicU64,
}

/// A client that is listened to. No test begins one otherwise, but for `traces.rs`, which has ears of its own.
#[allow(dead_code)]
pub(crate) fn builder() -> send_client::ClientBuilder {
    install();
    send_client::Client::builder()
}

/// Listens from now on to everything in this process.
pub(crate) fn install() {
    static ONCE: Once = Once::new();
    ONCE.call_once(|| {
        let watcher = Watcher::new(die);
        tracing::subscriber::set_global_default(watcher).unwrap();
        log::set_logger(&LOG).unwrap();
        log::set_max_level(log::LevelFilter::Trace);
    });
}

/// The end of the process, past the harness that would keep what is printed.
fn die(leak: &str) {
    let _ = writeln!(std::io::stderr(), "\nprivate data in the log: {leak}\n");
    std::process::abort();
}

impl Watcher {
    pub(crate) const fn new(alarm: fn(&str)) -> Self {
        Self { alarm, spans: AtomicU64::new(0) }
    }

    /// Writes what was said into one text, and searches it.
    fn hear(&self, metadata: &Metadata<'_>, write: impl FnOnce(&mut Text)) {
        thread_local!(static TEXT: RefCell<Text> = const { RefCell::new(Text(String::new())) });
        // A value that logs while it is written finds the text in use, and gets one of its own.
        TEXT.with(|text| match text.try_borrow_mut() {
            Ok(mut text) => {
                text.0.clear();
                write(&mut text);
                self.search(metadata.target(), &text.0);
            }
            Err(_) => {
                let mut text = Text(String::new());
                write(&mut text);
                self.search(metadata.target(), &text.0);
            }
        });
    }

    fn search(&self, target: &str, text: &str) {
        if let Some(private) = private::found_in(text) {
            (self.alarm)(&format!("{private:?} is told by {target}: {text}"));
        }
    }
}

struct Text(String);

impl Visit for Text {
    fn record_debug(&mut self, field: &Field, value: &dyn std::fmt::Debug) {
        let _ = write!(self.0, "{field}={value:?} ");
    }

    // Not as Debug would write it: it escapes.
    fn record_str(&mut self, field: &Field, value: &str) {
        let _ = write!(self.0, "{field}={value} ");
    }
}

fn is_the_other_side(metadata: &Metadata<'_>) -> bool {
    metadata.target().starts_with("send_emulator")
}

impl Subscriber for Watcher {
    fn register_callsite(&self, metadata: &'static Metadata<'static>) -> Interest {
        if is_the_other_side(metadata) { Interest::never() } else { Interest::always() }
    }

    fn enabled(&self, metadata: &Metadata<'_>) -> bool {
        !is_the_other_side(metadata)
    }

    fn max_level_hint(&self) -> Option<LevelFilter> {
        Some(LevelFilter::TRACE)
    }

    fn new_span(&self, span: &Attributes<'_>) -> Id {
        self.hear(span.metadata(), |text| span.record(text));
        Id::from_u64(self.spans.fetch_add(1, Ordering::Relaxed) + 1)
    }

    fn record(&self, _: &Id, values: &Record<'_>) {
        // Of a field that comes later the span is not known here; its name tells enough.
        let mut text = Text(String::new());
        values.record(&mut text);
        self.search("a field of a span", &text.0);
    }

    fn record_follows_from(&self, _: &Id, _: &Id) {}

    fn event(&self, event: &Event<'_>) {
        self.hear(event.metadata(), |text| event.record(text));
    }

    fn enter(&self, _: &Id) {}

    fn exit(&self, _: &Id) {}
}

/// What is said by `log`: reqwest and rustls do.
pub(crate) struct Log(pub(crate) Watcher);

static LOG: Log = Log(Watcher::new(die));

impl log::Log for Log {
    fn enabled(&self, metadata: &log::Metadata<'_>) -> bool {
        !metadata.target().starts_with("send_emulator")
    }

    fn log(&self, record: &log::Record<'_>) {
        if self.enabled(record.metadata()) {
            self.0.search(record.target(), &record.args().to_string());
        }
    }

    fn flush(&self) {}
}
