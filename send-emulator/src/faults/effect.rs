//! What a fault does.

use super::{FaultError, Target};
use serde::{Deserialize, Serialize};
use std::time::Duration;

/// What a fault does. In scenario files and over HTTP the name stands in `do`, in small letters with hyphens.
///
/// Waits are told in milliseconds of real time, unless they say otherwise.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "do", rename_all = "kebab-case", deny_unknown_fields)]
#[non_exhaustive]
pub enum Effect {
    /// The call waits.
    Delay {
        /// How long, in milliseconds.
        ms: u64,
    },
    /// The connection breaks before anything is done.
    Drop,
    /// What was asked for is done, and the connection breaks before the answer: the lost 202.
    LoseAnswer,
    /// Too many calls: 429, and nothing is done.
    Throttle {
        /// The header `retry-after`, as it is written; without it there is no hint.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        retry_after: Option<String>,
        /// The shape of the body.
        #[serde(default)]
        body: ErrorBody,
    },
    /// An error.
    Fail {
        /// The HTTP status, 400 to 599.
        status: u16,
        /// The shape of the body.
        #[serde(default)]
        body: ErrorBody,
        /// True: what was asked for is done all the same.
        #[serde(default)]
        commit: bool,
    },
    /// It is done, and the answer has a body that is not JSON: it ends half way, with a length that fits.
    BreakJson,
    /// It is done, and the connection breaks in the middle of the answer's body.
    CutBody,
    /// A proxy takes headers out of the answer.
    StripHeaders {
        /// Their names, such as `x-amz-version-id`.
        names: Vec<String>,
    },
    /// The server's clock is wrong by so many seconds: in the header `date`, and where vouchers and assertions are checked.
    SkewClock {
        /// Ahead if positive.
        seconds: i64,
    },
    /// The storage has too much to do: 503 `SlowDown`.
    SlowDown,
    /// The link to the storage has expired.
    ExpireLink,
    /// Bytes in the middle of a download are wrong; their number is right.
    Corrupt,
    /// The file is in the archive: the first call orders it and answers `retryAfter` in seconds, a call while it is being fetched
    /// fails with 500, later ones get the link.
    Archive {
        /// How long it takes in virtual time: 5 hours on the platform.
        #[serde(default = "five_hours")]
        seconds: u64,
    },
    /// There is no such thing, or not yet: 404.
    Missing,
    /// The file was deleted: 400 for an attachment, 500 `PN_DELIVERYPUSH_FILE_GONE` for a legal fact.
    Gone,
    /// An event gets its number and becomes visible late: a hole.
    HideEvent {
        /// How late; without it, never.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        ms: Option<u64>,
    },
    /// An event comes a second time, with another number.
    RepeatEvent {
        /// How much later.
        #[serde(default)]
        ms: u64,
    },
}

/// The shape of an error's body.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub enum ErrorBody {
    /// What the gateway, or the storage, answers by itself.
    #[default]
    Gateway,
    /// A problem of the service.
    Problem,
    /// A page of HTML, as proxies make them.
    Html,
    /// `Limit Exceeded`: the calls of the day are used up.
    Quota,
    /// Nothing.
    Empty,
}

const fn five_hours() -> u64 {
    5 * 3600
}

impl Effect {
    /// Fails with a status, with the gateway's own body, and nothing done.
    #[must_use]
    pub const fn fail(status: u16) -> Self {
        Self::Fail { status, body: ErrorBody::Gateway, commit: false }
    }

    /// Too many calls, without a hint when to come again.
    #[must_use]
    pub const fn throttle() -> Self {
        Self::Throttle { retry_after: None, body: ErrorBody::Gateway }
    }

    /// A delay.
    #[must_use]
    pub fn delay(by: Duration) -> Self {
        Self::Delay { ms: millis(by) }
    }

    /// A hole that closes by itself.
    #[must_use]
    pub fn hide_event_for(time: Duration) -> Self {
        Self::HideEvent { ms: Some(millis(time)) }
    }

    /// A hole for ever.
    #[must_use]
    pub const fn lose_event() -> Self {
        Self::HideEvent { ms: None }
    }

    /// A file that has to be fetched from the archive, as long as the platform takes for it.
    #[must_use]
    pub const fn archive() -> Self {
        Self::Archive { seconds: five_hours() }
    }

    /// A proxy that takes one header out.
    #[must_use]
    pub fn strip(name: impl Into<String>) -> Self {
        Self::StripHeaders { names: vec![name.into()] }
    }

    /// The name in scenario files.
    #[must_use]
    pub const fn name(&self) -> &'static str {
        match self {
            Self::Delay { .. } => "delay",
            Self::Drop => "drop",
            Self::LoseAnswer => "lose-answer",
            Self::Throttle { .. } => "throttle",
            Self::Fail { .. } => "fail",
            Self::BreakJson => "break-json",
            Self::CutBody => "cut-body",
            Self::StripHeaders { .. } => "strip-headers",
            Self::SkewClock { .. } => "skew-clock",
            Self::SlowDown => "slow-down",
            Self::ExpireLink => "expire-link",
            Self::Corrupt => "corrupt",
            Self::Archive { .. } => "archive",
            Self::Missing => "missing",
            Self::Gone => "gone",
            Self::HideEvent { .. } => "hide-event",
            Self::RepeatEvent { .. } => "repeat-event",
        }
    }

    /// Looks whether it can happen to a target at all.
    pub(super) fn check(&self, target: Target) -> Result<(), FaultError> {
        if let Self::Fail { status, .. } = self
            && !(400..=599).contains(status)
        {
            return Err(FaultError::Status { status: *status });
        }
        let wanted = match self {
            Self::HideEvent { .. } | Self::RepeatEvent { .. } => "event",
            _ if target == Target::Event => "a call",
            Self::SlowDown | Self::ExpireLink => "upload or download",
            Self::Corrupt => "download",
            Self::Archive { .. } => "get_document, get_payment_attachment, get_legal_fact or get_aar",
            Self::Gone => "get_document, get_payment_attachment, get_legal_fact or get_aar",
            _ => return Ok(()),
        };
        let is_right = match self {
            Self::HideEvent { .. } | Self::RepeatEvent { .. } => target == Target::Event,
            Self::SlowDown | Self::ExpireLink => matches!(target, Target::Upload | Target::Download),
            Self::Corrupt => target == Target::Download,
            Self::Archive { .. } | Self::Gone => wanted.contains(target.as_str()),
            _ => false,
        };
        if is_right { Ok(()) } else { Err(FaultError::WrongTarget { effect: self.name(), target, wanted }) }
    }
}

fn millis(time: Duration) -> u64 {
    u64::try_from(time.as_millis()).unwrap_or(u64::MAX)
}
