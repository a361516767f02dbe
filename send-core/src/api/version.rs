//! Versions: one for each resource.

use crate::ident::{Lang, Localized};
use std::fmt;
use std::str::FromStr;

/// A version of a resource, such as v2.5.
///
/// ```
/// use send_core::api::Version;
/// assert_eq!("2.5".parse(), Ok(Version::new(2, 5)));
/// assert_eq!(Version::new(2, 5).to_string(), "v2.5");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Version {
    major: u8,
    minor: u8,
}

impl Version {
    /// The first version, whose paths carry no version at all.
    pub const V1: Self = Self::new(1, 0);

    /// A version.
    #[must_use]
    pub const fn new(major: u8, minor: u8) -> Self {
        Self { major, minor }
    }
}

impl fmt::Display for Version {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "v{}.{}", self.major, self.minor)
    }
}

/// A text that is no version.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not a version such as v2.5")]
pub struct NotAVersion;

impl Localized for NotAVersion {
    fn text(&self, lang: Lang) -> String {
        match lang {
            Lang::It => "non è una versione come v2.5".to_owned(),
            Lang::En => self.to_string(),
        }
    }
}

impl FromStr for Version {
    type Err = NotAVersion;

    fn from_str(text: &str) -> Result<Self, NotAVersion> {
        let text = text.strip_prefix('v').unwrap_or(text);
        let (major, minor) = text.split_once('.').unwrap_or((text, "0"));
        let number = |digits: &str| digits.parse().map_err(|_| NotAVersion);
        Ok(Self::new(number(major)?, number(minor)?))
    }
}

/// A group of operations that share a version.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Resource {
    /// Sending a request and asking for its status.
    Requests,
    /// Reading a sent notification.
    Sent,
    /// The price of a payment.
    Price,
    /// Streams and their events.
    Streams,
    /// The list of legal facts.
    LegalFacts,
    /// Cancelling.
    Cancellation,
    /// Reading a received notification.
    Received,
}

/// The version of each resource. The default is what production serves.
///
/// # Example
/// ```
/// use send_core::api::{ApiVersions, Resource, Version};
/// let next_release = ApiVersions::default().with(Resource::Requests, Version::new(2, 6)).with(Resource::Sent, Version::new(2, 9));
/// assert_eq!(next_release.of(Resource::Streams), Version::new(2, 9));
/// assert_eq!(ApiVersions::default().of(Resource::Requests), Version::new(2, 5));
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ApiVersions {
    requests: Version,
    sent: Version,
    price: Version,
    streams: Version,
    legal_facts: Version,
    cancellation: Version,
    received: Version,
}

impl Default for ApiVersions {
    fn default() -> Self {
        Self {
            requests: Version::new(2, 5),
            sent: Version::new(2, 8),
            price: Version::new(2, 3),
            streams: Version::new(2, 9),
            legal_facts: Version::new(2, 0),
            cancellation: Version::new(2, 0),
            received: Version::new(2, 7),
        }
    }
}

impl ApiVersions {
    /// The versions that PnValidator serves, PagoPA's checker that an integration must pass before staging
    /// (pagopa/pn-local-emulator 2.4, `src/adapters/http`): a mixture, and none of them is production's.
    ///
    /// It does not serve the list of streams and their update at any version, payment events, the list of legal facts, and the
    /// state of the platform.
    #[must_use]
    pub fn pn_validator() -> Self {
        Self {
            requests: Version::new(2, 3),
            sent: Version::new(2, 4),
            streams: Version::new(2, 4),
            cancellation: Version::new(2, 3),
            ..Self::default()
        }
    }

    /// The version of a resource.
    #[must_use]
    pub const fn of(&self, resource: Resource) -> Version {
        match resource {
            Resource::Requests => self.requests,
            Resource::Sent => self.sent,
            Resource::Price => self.price,
            Resource::Streams => self.streams,
            Resource::LegalFacts => self.legal_facts,
            Resource::Cancellation => self.cancellation,
            Resource::Received => self.received,
        }
    }

    /// The same with another version of one resource.
    #[must_use]
    pub const fn with(mut self, resource: Resource, version: Version) -> Self {
        match resource {
            Resource::Requests => self.requests = version,
            Resource::Sent => self.sent = version,
            Resource::Price => self.price = version,
            Resource::Streams => self.streams = version,
            Resource::LegalFacts => self.legal_facts = version,
            Resource::Cancellation => self.cancellation = version,
            Resource::Received => self.received = version,
        }
        self
    }
}
