//! The platform in this process, for the tests of users and for demonstrations.

mod people;
mod settings;
mod testing;

pub use people::{DeedData, DeskData, ReworkData};
pub use settings::{ClockData, EmulatorSettings};
pub use testing::{BreachData, CheckData, EntryData, FaultData, RemarkData};

use crate::error::NativeError;
use crate::runtime;
use send_client::ErrorKind;
use send_core::ident::{Lang, Localized};
use send_core::iun::Iun;
use send_core::model::NotificationStatus;
use send_core::wire::encode_text;
use send_emulator::{Emulator, EmulatorBuilder, Error, Usage};
use std::collections::HashMap;
use std::sync::{Arc, PoisonError, RwLock};
use std::time::{Duration, SystemTime};

impl From<Error> for NativeError {
    fn from(error: Error) -> Self {
        if let Error::Restore(why) = &error {
            return Self::invalid("snapshot", None, [Lang::En, Lang::It].map(|lang| why.text(lang))).at("snapshot");
        }
        let cause = |lang: Lang| match &error {
            Error::Fault(fault) => format!(": {}", fault.text(lang)),
            other => std::error::Error::source(other).map_or_else(String::new, |cause| format!(": {cause}")),
        };
        let kind = match error {
            Error::Listen { .. } => ErrorKind::Configuration,
            Error::NoSuchNotification { .. } => ErrorKind::NotFound,
            Error::NotReached { .. } | Error::NotPossible { .. } => ErrorKind::Conflict,
            Error::Fault { .. } => ErrorKind::InvalidInput,
            _ => return Self::defect("emulator", format!("{error}{}", cause(Lang::En))),
        };
        Self::of_kind(kind, [Lang::En, Lang::It].map(|lang| format!("{}{}", error.text(lang), cause(lang))))
    }
}

/// A number that only grows.
fn counted(number: u64) -> i64 {
    i64::try_from(number).unwrap_or(i64::MAX)
}

/// The calls of a public body.
#[derive(Clone, Debug, uniffi::Record)]
pub struct SenderUsageData {
    /// The body's id.
    pub sender: String,
    /// The day that is counted.
    pub day: String,
    /// Calls of that day.
    pub today: i64,
    /// What the plan leaves for the day; none without a plan.
    pub left_today: Option<i64>,
    /// Calls that were refused for the plan's sake, of all days.
    pub refused: i64,
    /// Calls of all days, by operation.
    pub by_operation: HashMap<String, i64>,
}

impl From<Usage> for SenderUsageData {
    fn from(usage: Usage) -> Self {
        let Usage { sender, day, today, left_today, refused, by_operation, .. } = usage;
        Self {
            sender,
            day,
            today: counted(today),
            left_today: left_today.map(counted),
            refused: counted(refused),
            by_operation: by_operation.into_iter().map(|(operation, calls)| (operation, counted(calls))).collect(),
        }
    }
}

/// An emulator.
#[derive(Debug, uniffi::Object)]
pub struct NativeEmulator {
    /// `None` once it was stopped.
    emulator: RwLock<Option<Emulator>>,
}

#[uniffi::export]
impl NativeEmulator {
    /// Starts an emulator.
    #[uniffi::constructor]
    pub fn new(settings: EmulatorSettings) -> Result<Arc<Self>, NativeError> {
        let emulator = EmulatorBuilder::try_from(settings)?.start_blocking()?;
        Ok(Arc::new(Self { emulator: RwLock::new(Some(emulator)) }))
    }

    /// Where the API is.
    pub fn base_url(&self) -> Result<String, NativeError> {
        self.with(|emulator| Ok(emulator.base_url().to_owned()))
    }

    /// The API key to call with.
    pub fn api_key(&self) -> Result<String, NativeError> {
        self.with(|emulator| Ok(emulator.api_key().to_owned()))
    }

    /// Where files are uploaded to and downloaded from.
    pub fn storage_url(&self) -> Result<String, NativeError> {
        self.with(|emulator| Ok(emulator.storage_url().to_owned()))
    }

    /// Where vouchers come from.
    pub fn token_url(&self) -> Result<String, NativeError> {
        self.with(|emulator| Ok(emulator.token_url()))
    }

    /// The audience of the assertions that vouchers are asked for with.
    pub fn assertion_audience(&self) -> Result<String, NativeError> {
        self.with(|emulator| Ok(emulator.assertion_audience().to_owned()))
    }

    /// Virtual now.
    pub fn now(&self) -> Result<SystemTime, NativeError> {
        self.with(|emulator| Ok(emulator.now().into()))
    }

    /// Moves time forward.
    pub fn advance(&self, by: Duration) -> Result<(), NativeError> {
        self.with(|emulator| {
            emulator.advance(by);
            Ok(())
        })
    }

    /// Moves time from event to event until a notification is in a status, given as on the wire.
    pub fn run_until_status(&self, iun: String, status: String) -> Result<(), NativeError> {
        let iun: Iun = iun.parse().map_err(NativeError::from)?;
        let status = NotificationStatus::from(status.as_str());
        self.with(|emulator| Ok(emulator.run_until_status(iun, &status)?))
    }

    /// The whole state, as JSON.
    pub fn snapshot(&self) -> Result<String, NativeError> {
        // It is written when nothing is locked any more.
        let state = self.with(|emulator| Ok(emulator.snapshot()))?;
        Ok(encode_text(&state)?)
    }

    /// The calls of each public body.
    pub fn usage(&self) -> Result<Vec<SenderUsageData>, NativeError> {
        self.with(|emulator| Ok(emulator.usage().into_iter().map(Into::into).collect()))
    }

    /// How often the price of a notice was asked for with success.
    pub fn attestations(&self, creditor: String, notice_code: String) -> Result<i64, NativeError> {
        self.with(|emulator| Ok(counted(emulator.attestations(&creditor, &notice_code))))
    }

    /// Stops serving, and waits for it.
    pub fn stop(&self) -> Result<(), NativeError> {
        let emulator = self.emulator.write().unwrap_or_else(PoisonError::into_inner).take();
        match emulator {
            Some(emulator) => runtime::block_on(async {
                emulator.stop().await;
                Ok(())
            }),
            None => Ok(()),
        }
    }
}

impl NativeEmulator {
    fn with<T>(&self, ask: impl FnOnce(&Emulator) -> Result<T, NativeError>) -> Result<T, NativeError> {
        match &*self.emulator.read().unwrap_or_else(PoisonError::into_inner) {
            Some(emulator) => ask(emulator),
            None => Err(NativeError::defect("stopped", "the emulator was stopped".to_owned())),
        }
    }
}

/// A small PDF that opens everywhere.
#[uniffi::export]
pub fn sample_pdf(title: String, lines: Vec<String>) -> Vec<u8> {
    send_emulator::pdf::simple_pdf(&title, &lines)
}
