//! One count of calls for several clients.

use crate::error::NativeError;
use crate::network::RateLimitData;
use send_client::{Limiter, RateLimit};
use send_core::time::Instant;
use std::sync::Arc;
use std::time::SystemTime;

/// What has been used of a day's calls.
#[derive(Clone, Copy, Debug, uniffi::Record)]
pub struct UsageData {
    /// Made today.
    pub today: i64,
    /// Left for all but streams.
    pub left: i64,
    /// Left for streams.
    pub left_for_streams: i64,
}

/// Counts calls.
#[derive(Debug, uniffi::Object)]
pub struct NativeLimiter {
    pub(crate) limiter: Limiter,
}

fn instant(time: SystemTime) -> Result<Instant, NativeError> {
    Instant::try_from(time).map_err(|_| NativeError::out_of_range("now", "up to the year 9999", "fino all'anno 9999"))
}

#[uniffi::export]
impl NativeLimiter {
    /// A limiter; `made` calls were made on the day of `now` already.
    #[uniffi::constructor]
    pub fn new(limit: RateLimitData, made: i64, now: SystemTime) -> Result<Arc<Self>, NativeError> {
        let made = u64::try_from(made).map_err(|_| NativeError::out_of_range("calls", "0 or more", "0 o più"))?;
        let limiter = Limiter::new(RateLimit::try_from(limit)?).having_made(made, instant(now)?);
        Ok(Arc::new(Self { limiter }))
    }

    /// The same once more, for a call that takes it: one that the facade has closed may not be given to the generated code.
    pub fn again(&self) -> Arc<Self> {
        Arc::new(Self { limiter: self.limiter.clone() })
    }

    /// What has been used on the day of `now`.
    pub fn usage(&self, now: SystemTime) -> Result<UsageData, NativeError> {
        let usage = self.limiter.usage(instant(now)?);
        let long = |calls: u64| i64::try_from(calls).unwrap_or(i64::MAX);
        Ok(UsageData {
            today: long(usage.today),
            left: long(usage.left),
            left_for_streams: long(usage.left_for_streams),
        })
    }
}
