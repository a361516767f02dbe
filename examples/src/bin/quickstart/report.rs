//! What is told on the way, and how failures are told.

use std::fmt;
use std::time::Instant;

/// Steps of the journey; the four quickstarts print the same.
const STEPS: usize = 8;

/// Prints one line a step, with the time it took.
pub(crate) struct Progress {
    step: usize,
    since: Instant,
}

impl Progress {
    pub(crate) fn start() -> Self {
        Self { step: 0, since: Instant::now() }
    }

    /// A step is done.
    pub(crate) fn done(&mut self, name: &str, what: &str) {
        self.step += 1;
        let took = self.since.elapsed().as_secs_f64();
        println!("[{}/{STEPS}] {name:<10} {what} ({took:.2} s)", self.step);
        self.since = Instant::now();
    }

    /// More about the step that is under way.
    pub(crate) fn detail(what: &str) {
        println!("      {what}");
    }
}

/// Why the journey ended early.
pub(crate) enum Failure {
    /// What was given cannot be used: which, and why.
    Input(String),
    /// The client said so.
    Client(send_client::Error),
    /// Anything else.
    Other(String),
}

impl Failure {
    /// An argument that cannot be used.
    pub(crate) fn input(argument: &'static str) -> impl Fn(&dyn fmt::Display) -> Self {
        move |why| Self::Input(format!("{argument}: {why}"))
    }

    /// True if the caller can mend it and nothing was sent.
    pub(crate) fn is_wrong_input(&self) -> bool {
        match self {
            Self::Input(_) => true,
            Self::Client(error) => matches!(
                error.kind(),
                send_client::ErrorKind::InvalidInput
                    | send_client::ErrorKind::File
                    | send_client::ErrorKind::Configuration
            ),
            Self::Other(_) => false,
        }
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Input(text) | Self::Other(text) => f.write_str(text),
            Self::Client(error) => f.write_str(&error.text(send_core::ident::Lang::En)),
        }
    }
}

impl From<send_client::Error> for Failure {
    fn from(error: send_client::Error) -> Self {
        Self::Client(error)
    }
}
