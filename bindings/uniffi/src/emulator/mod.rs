//! The platform in this process, for the tests of users and for demonstrations.

mod testing;

pub use testing::{BreachData, CheckData, DeedData, EntryData, RemarkData};

use crate::error::NativeError;
use crate::runtime;
use send_client::ErrorKind;
use send_core::iun::Iun;
use send_core::model::NotificationStatus;
use send_core::time::Instant;
use send_emulator::{Clock, Emulator, EmulatorBuilder, Error, FaultError, Scenario};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, SystemTime};

/// How time passes.
#[derive(Clone, Debug, uniffi::Enum)]
pub enum ClockData {
    /// Fast enough to watch a whole life.
    Demo,
    /// Only by hand.
    Manual,
    /// So many times as fast as outside.
    Accelerated {
        /// From 1.
        factor: i32,
    },
}

/// What a builder of the facade has collected.
#[derive(Clone, Debug, uniffi::Record)]
pub struct EmulatorSettings {
    /// How time passes.
    pub clock: ClockData,
    /// When it begins.
    pub starting_at: Option<SystemTime>,
    /// The source of all chance.
    pub seed: Option<i64>,
    /// The API key to accept.
    pub api_key: Option<String>,
    /// The port of the API.
    pub port: i32,
    /// What else there is, as a scenario file: senders, faults, limits.
    pub scenario: Option<String>,
}

impl TryFrom<EmulatorSettings> for EmulatorBuilder {
    type Error = NativeError;

    fn try_from(settings: EmulatorSettings) -> Result<Self, NativeError> {
        let EmulatorSettings { clock, starting_at, seed, api_key, port, scenario } = settings;
        let mut time = match clock {
            ClockData::Demo => Clock::default(),
            ClockData::Manual => Clock::manual(),
            ClockData::Accelerated { factor } => {
                let factor = u32::try_from(factor).ok().filter(|factor| *factor > 0);
                Clock::accelerated(factor.ok_or_else(|| NativeError::out_of_range("factor", "1 or more", "1 o più"))?)
            }
        };
        if let Some(start) = starting_at {
            time =
                time.starting_at(Instant::try_from(start).map_err(|_| {
                    NativeError::out_of_range("startingAt", "up to the year 9999", "fino all'anno 9999")
                })?);
        }
        let mut builder = Emulator::builder()
            .clock(time)
            .port(u16::try_from(port).map_err(|_| NativeError::out_of_range("port", "0 to 65535", "da 0 a 65535"))?);
        if let Some(seed) = seed {
            builder = builder.seed(seed.cast_unsigned());
        }
        if let Some(text) = scenario {
            let scenario: Scenario = text.parse().map_err(|error: FaultError| {
                let text = error.to_string();
                NativeError::invalid("scenario", None, [text.clone(), text]).at("scenario")
            })?;
            builder = builder.scenario(&scenario);
        }
        if let Some(key) = api_key {
            builder = builder.api_key(key);
        }
        Ok(builder)
    }
}

impl From<Error> for NativeError {
    fn from(error: Error) -> Self {
        let cause = std::error::Error::source(&error).map_or_else(String::new, |cause| format!(": {cause}"));
        let kind = match error {
            Error::Listen { .. } => ErrorKind::Configuration,
            Error::NoSuchNotification { .. } => ErrorKind::NotFound,
            Error::NotReached { .. } | Error::NotPossible { .. } => ErrorKind::Conflict,
            Error::Fault { .. } => ErrorKind::InvalidInput,
            _ => return Self::defect("emulator", format!("{error}{cause}")),
        };
        let text = format!("{error}{cause}");
        Self::of_kind(kind, [text.clone(), text])
    }
}

/// An emulator.
#[derive(Debug, uniffi::Object)]
pub struct NativeEmulator {
    /// `None` once it was stopped.
    emulator: Mutex<Option<Emulator>>,
}

#[uniffi::export]
impl NativeEmulator {
    /// Starts an emulator.
    #[uniffi::constructor]
    pub fn new(settings: EmulatorSettings) -> Result<Arc<Self>, NativeError> {
        let emulator = EmulatorBuilder::try_from(settings)?.start_blocking()?;
        Ok(Arc::new(Self { emulator: Mutex::new(Some(emulator)) }))
    }

    /// Where the API is.
    pub fn base_url(&self) -> Result<String, NativeError> {
        self.with(|emulator| Ok(emulator.base_url().to_owned()))
    }

    /// The API key to call with.
    pub fn api_key(&self) -> Result<String, NativeError> {
        self.with(|emulator| Ok(emulator.api_key().to_owned()))
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

    /// Stops serving, and waits for it.
    pub fn stop(&self) -> Result<(), NativeError> {
        let emulator = self.emulator.lock().unwrap_or_else(PoisonError::into_inner).take();
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
        match &*self.emulator.lock().unwrap_or_else(PoisonError::into_inner) {
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
