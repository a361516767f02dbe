//! How much a peer may put in: bodies, counts. What is the platform's own says so.

/// Largest body of an API call: the gateway's limit.
pub(crate) const MAX_API_BODY: usize = 10 * 1024 * 1024;

/// Largest body on the streams, whose firewall keeps the default rule (pagopa/pn-stream, AWS common rule set).
pub(crate) const MAX_STREAM_BODY: usize = 8 * 1024;

/// Largest upload: what the storage takes in one PUT.
pub(crate) const MAX_UPLOAD: u64 = 5 * 1024 * 1024 * 1024;

/// Largest upload whose bytes are kept; of a larger one digest and size are enough to refuse it.
pub(crate) const MAX_KEPT_FILE: u64 = 256 * 1024 * 1024;

/// Bytes of attachments kept in memory, equal files counted once. More is refused with `SlowDown`.
pub(crate) const MAX_STORED_BYTES: u64 = 2 * 1024 * 1024 * 1024;

/// Reserved uploads.
pub(crate) const MAX_FILES: usize = 1_000_000;

/// Notifications of a body; beyond, the platform's own monthly cap answers.
pub(crate) const MAX_NOTIFICATIONS: usize = 100_000;

/// Events kept for a stream; beyond, the oldest are gone, as they are after 7 days.
pub(crate) const MAX_EVENTS: usize = 500_000;

/// Streams that are not disabled (pagopa/pn-stream `config/application.properties`, `max-streams`).
pub(crate) const MAX_STREAMS: usize = 10;

/// Streams of a body in all, disabled ones included.
pub(crate) const MAX_STREAMS_KEPT: usize = 1_000;

/// Events in a page (pagopa/pn-stream `scripts/aws/cfn/microservice-dev-cfg.json`, `max-length`).
pub(crate) const EVENTS_A_PAGE: usize = 50;
