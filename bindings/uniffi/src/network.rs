//! The way to the platform, and how much of it is used.

use crate::error::NativeError;
use send_client::{Network, RateLimit};
use std::fmt;
use std::time::Duration;

/// How calls go out. What is `None` stays as it is by default.
#[derive(Clone, uniffi::Record)]
pub struct NetworkData {
    /// No proxy at all.
    pub direct: bool,
    /// The proxy.
    pub proxy: Option<String>,
    /// Its user.
    pub proxy_user: Option<String>,
    /// The password.
    pub proxy_password: Option<String>,
    /// Hosts that are called without it.
    pub no_proxy: Option<String>,
    /// To make a connection.
    pub connect_timeout: Option<Duration>,
    /// Between two pieces of an answer.
    pub read_timeout: Option<Duration>,
    /// For a call in all.
    pub call_timeout: Option<Duration>,
    /// For a file, besides what its size takes.
    pub file_timeout: Option<Duration>,
    /// The speed of a slow line.
    pub bytes_per_second: Option<i64>,
    /// No HTTP/2.
    pub http1_only: bool,
    /// Roots to trust besides the system's, as PEM.
    pub extra_roots_pem: Option<String>,
    /// Certificate and key of the client, as PEM.
    pub client_certificate_pem: Option<String>,
}

/// Shows no secret.
impl fmt::Debug for NetworkData {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("NetworkData").field("no_proxy", &self.no_proxy).finish_non_exhaustive()
    }
}

/// How long a file may take besides its size: the client's default, for those who change the speed alone.
const FILE_TIMEOUT: Duration = Duration::from_secs(60);
/// The client's default speed of a slow line.
const SLOW_LINE: u64 = 200_000;

impl TryFrom<NetworkData> for Network {
    type Error = NativeError;

    fn try_from(data: NetworkData) -> Result<Self, NativeError> {
        let NetworkData {
            direct,
            proxy,
            proxy_user,
            proxy_password,
            no_proxy,
            connect_timeout,
            read_timeout,
            call_timeout,
            file_timeout,
            bytes_per_second,
            http1_only,
            extra_roots_pem,
            client_certificate_pem,
        } = data;
        let mut network = Self::default();
        if let Some(url) = proxy {
            network = network.proxy(url);
        }
        // For whatever proxy there is: the system's too.
        if let Some(user) = proxy_user {
            network = network.proxy_credentials(user, proxy_password.unwrap_or_default());
        }
        if let Some(hosts) = no_proxy {
            network = network.no_proxy(hosts);
        }
        if direct {
            network = network.direct();
        }
        if let Some(time) = connect_timeout {
            network = network.connect_timeout(time);
        }
        if let Some(time) = read_timeout {
            network = network.read_timeout(time);
        }
        if let Some(time) = call_timeout {
            network = network.call_timeout(time);
        }
        if file_timeout.is_some() || bytes_per_second.is_some() {
            let speed = bytes_per_second.map(u64::try_from).transpose();
            let speed = speed.map_err(|_| NativeError::out_of_range("bytesPerSecond", "1 or more", "1 o più"))?;
            network = network.file_timeout(file_timeout.unwrap_or(FILE_TIMEOUT), speed.unwrap_or(SLOW_LINE));
        }
        if http1_only {
            network = network.http1_only();
        }
        if let Some(pem) = extra_roots_pem {
            network = network.extra_roots_pem(pem.as_bytes())?;
        }
        if let Some(pem) = client_certificate_pem {
            network = network.client_certificate_pem(pem.as_bytes())?;
        }
        Ok(network)
    }
}

/// How many calls to make. What is `None` stays as it is by default.
#[derive(Clone, Debug, uniffi::Record)]
pub struct RateLimitData {
    /// Calls a second.
    pub per_second: Option<f64>,
    /// At once, after a pause.
    pub burst: Option<i32>,
    /// A day.
    pub per_day: Option<i64>,
    /// Of those, for streams alone.
    pub for_streams: Option<i64>,
}

impl TryFrom<RateLimitData> for RateLimit {
    type Error = NativeError;

    fn try_from(data: RateLimitData) -> Result<Self, NativeError> {
        let RateLimitData { per_second, burst, per_day, for_streams } = data;
        let wrong = |name: &'static str| move |_| NativeError::out_of_range(name, "0 or more", "0 o più");
        let mut limit = Self::default();
        if let Some(calls) = per_second {
            limit = limit.per_second(calls);
        }
        if let Some(calls) = burst {
            limit = limit.burst(u32::try_from(calls).map_err(wrong("burst"))?);
        }
        if let Some(calls) = per_day {
            limit = limit.per_day(u64::try_from(calls).map_err(wrong("perDay"))?);
        }
        if let Some(calls) = for_streams {
            limit = limit.reserve_for_streams(u64::try_from(calls).map_err(wrong("forStreams"))?);
        }
        Ok(limit)
    }
}
