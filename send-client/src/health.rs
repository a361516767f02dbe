//! A hint when the platform is in trouble: after several failures in a row, of all clones together, its public state is looked
//! at once, and the errors that follow say what it reports. It is a hint and no switch: calls go on to be made.
//!
//! Source: pagopa/pn-downtime-logs `docs/openapi/api-external-v1.yaml` (`/status`: not for polling).

use crate::execute::Asked;
use crate::{Client, Error, ErrorKind, Result};
use send_core::api::GetPlatformStatus;
use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::{Mutex, PoisonError};
use std::time::Duration;
use tracing::field::Empty;
use tracing::{Instrument, debug_span};

/// Failures in a row from which on the state is looked at.
const MANY: u32 = 5;
/// The state is looked at no more often, and what it said is told for so long.
const SELDOM: Duration = Duration::from_secs(60);
/// A look takes no longer.
const PATIENCE: Duration = Duration::from_secs(5);

/// How it went of late; shared by clones.
#[derive(Debug, Default)]
pub(crate) struct Health {
    failures: AtomicU32,
    report: Mutex<Option<Report>>,
}

#[derive(Debug, Clone)]
struct Report {
    at: Duration,
    /// What does not work; nothing if the platform knows of nothing.
    incidents: Option<String>,
}

impl Client {
    /// Notes how an operation ended, and adds to its failure what the platform says of itself.
    pub(crate) async fn note<T>(&self, result: Result<T>) -> Result<T> {
        let health = self.health();
        let Err(error) = result else {
            health.failures.store(0, Ordering::Relaxed);
            return result;
        };
        if !is_of_the_platform(&error) {
            health.failures.store(0, Ordering::Relaxed);
            return Err(error);
        }
        if health.failures.fetch_add(1, Ordering::Relaxed) + 1 < MANY {
            return Err(error);
        }
        match self.incidents().await {
            Some(incidents) => Err(error.advised(format!("The platform reports incidents: {incidents}"))),
            None => Err(error),
        }
    }

    async fn incidents(&self) -> Option<String> {
        let now = self.clock().elapsed();
        {
            let mut last = self.health().report.lock().unwrap_or_else(PoisonError::into_inner);
            if let Some(report) = last.as_ref().filter(|report| now < report.at + SELDOM) {
                return report.incidents.clone();
            }
            // Others that fail meanwhile do not ask too.
            *last = Some(Report { at: now, incidents: None });
        }
        let asked = Asked::new(&GetPlatformStatus);
        self.within(PATIENCE)
            .attempt(&asked)
            // Not that of the operation that failed: its status and trace id stay its own.
            .instrument(debug_span!("hint", status = Empty, trace_id = Empty))
            .await
            .ok()?;
        let status = asked.into_output().ok()?;
        let open: Vec<String> =
            status.open_incidents.iter().map(|incident| incident.functionality.to_string()).collect();
        let incidents = (!open.is_empty()).then(|| open.join(", "));
        let mut last = self.health().report.lock().unwrap_or_else(PoisonError::into_inner);
        *last = Some(Report { at: now, incidents: incidents.clone() });
        incidents
    }
}

/// True for failures that an incident of the platform would explain.
fn is_of_the_platform(error: &Error) -> bool {
    match error.kind() {
        ErrorKind::Unavailable | ErrorKind::Timeout => true,
        ErrorKind::OutcomeUnknown => error.status().is_none_or(|status| status >= 500),
        _ => false,
    }
}
