//! What a fault is about: an operation of the API, the storage, the token endpoint, or an event on its way into a stream.

use super::FaultError;
use crate::api;
use send_core::api::Route;
use serde::{Deserialize, Serialize};
use std::fmt;
use std::str::FromStr;

/// What a fault is about.
///
/// # Example
/// ```
/// use send_core::api::{Operation, SendNotification};
/// use send_emulator::Target;
///
/// assert_eq!("send_notification".parse(), Ok(Target::from(SendNotification::ROUTE)));
/// assert_eq!("upload".parse(), Ok(Target::Upload));
/// assert!("send".parse::<Target>().is_err());
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Target {
    /// Every call, to whatever origin.
    Any,
    /// Every call of the API.
    Api,
    /// One operation of the API: a row of the tables of `send_core::api`.
    Operation(&'static Route),
    /// A PUT to the storage.
    Upload,
    /// A GET from the storage.
    Download,
    /// A call of PDND's token endpoint.
    Token,
    /// No call, but the writing of an event into a stream: each event of each stream counts.
    Event,
}

/// The names of targets that are no operation.
const NAMES: &[(&str, Target)] = &[
    ("any", Target::Any),
    ("api", Target::Api),
    ("upload", Target::Upload),
    ("download", Target::Download),
    ("token", Target::Token),
    ("event", Target::Event),
];

impl Target {
    /// The name, as scenario files have it: that of the operation, or `any`, `api`, `upload`, `download`, `token`, `event`.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Operation(route) => route.name,
            other => NAMES.iter().find(|(_, target)| *target == other).map_or("any", |(name, _)| name),
        }
    }

    /// Every target there is.
    pub fn all() -> impl Iterator<Item = Self> {
        NAMES.iter().map(|(_, target)| *target).chain(api::routes().map(Self::Operation))
    }

    /// True if a fault about this is one about that call.
    pub(super) fn covers(self, call: Self) -> bool {
        match self {
            Self::Any => call != Self::Event,
            Self::Api => matches!(call, Self::Api | Self::Operation(_)),
            other => other == call,
        }
    }
}

impl From<&'static Route> for Target {
    fn from(route: &'static Route) -> Self {
        Self::Operation(route)
    }
}

impl fmt::Display for Target {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl FromStr for Target {
    type Err = FaultError;

    fn from_str(name: &str) -> Result<Self, FaultError> {
        Self::all()
            .find(|target| target.as_str() == name)
            .ok_or_else(|| FaultError::UnknownTarget { name: name.to_owned() })
    }
}

impl Serialize for Target {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

impl<'de> Deserialize<'de> for Target {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer)?.parse().map_err(serde::de::Error::custom)
    }
}
