//! How an emulator shall be.

use crate::error::NativeError;
use crate::lifecycle::TermsData;
use crate::preflight::EnvironmentLimits;
use send_core::ident::{Lang, Localized};
use send_core::preflight::Environment;
use send_core::time::Instant;
use send_core::wire::{DecodeError, decode};
use send_emulator::{Clock, Emulator, EmulatorBuilder, FaultError, Scenario, Snapshot};
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
#[derive(Clone, uniffi::Record)]
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
    /// The terms of law; production's if not given.
    pub terms: Option<TermsData>,
    /// Limits and switches, and who is sending; those of the test environment if not given.
    pub limits: Option<EnvironmentLimits>,
    /// How long a voucher is valid.
    pub voucher_life: Option<Duration>,
    /// The state to begin with, as JSON.
    pub snapshot: Option<String>,
}

/// Shows neither the key nor what was sent.
impl std::fmt::Debug for EmulatorSettings {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("EmulatorSettings")
            .field("clock", &self.clock)
            .field("seed", &self.seed)
            .field("port", &self.port)
            .finish_non_exhaustive()
    }
}

/// A snapshot; what is wrong with it is told with its place, and none of its values.
fn state(snapshot: &str) -> Result<Snapshot, NativeError> {
    decode(snapshot.as_bytes()).map_err(|error: DecodeError| {
        let place = if error.path.is_empty() { "snapshot".to_owned() } else { format!("snapshot.{}", error.path) };
        NativeError::not_json(&error).at(&place)
    })
}

impl TryFrom<EmulatorSettings> for EmulatorBuilder {
    type Error = NativeError;

    fn try_from(settings: EmulatorSettings) -> Result<Self, NativeError> {
        let EmulatorSettings {
            clock,
            starting_at,
            seed,
            api_key,
            port,
            scenario,
            terms,
            limits,
            voucher_life,
            snapshot,
        } = settings;
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
                NativeError::invalid("scenario", None, [Lang::En, Lang::It].map(|lang| error.text(lang))).at("scenario")
            })?;
            builder = builder.scenario(&scenario);
        }
        if let Some(key) = api_key {
            builder = builder.api_key(key);
        }
        if let Some(terms) = terms {
            builder = builder.terms(terms.try_into()?);
        }
        if let Some(limits) = limits {
            builder = builder.environment(Environment::try_from(limits)?);
        }
        if let Some(life) = voucher_life {
            builder = builder.voucher_life(life);
        }
        if let Some(snapshot) = snapshot {
            builder = builder.restore(state(&snapshot)?);
        }
        Ok(builder)
    }
}
