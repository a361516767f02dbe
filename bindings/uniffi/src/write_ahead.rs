//! How one notification is sent: what the user's code writes down before it leaves.

use crate::consumer::ForeignError;
use crate::runtime;
use async_trait::async_trait;
use send_client::BoxError;
use send_client::send::{SendIntent, SendLimits, SendOptions, WriteAhead};
use std::fmt;
use std::sync::Arc;

/// What is about to be sent.
#[derive(Clone, Debug, uniffi::Record)]
pub struct SendIntentData {
    /// The sender's protocol number.
    pub protocol_number: String,
    /// The token of this attempt.
    pub idempotence_token: String,
    /// Digest of the body.
    pub fingerprint: String,
}

impl From<&SendIntent> for SendIntentData {
    fn from(intent: &SendIntent) -> Self {
        Self {
            protocol_number: intent.protocol_number.clone(),
            idempotence_token: intent.idempotence_token.clone(),
            fingerprint: intent.fingerprint.to_string(),
        }
    }
}

/// Called before a request is sent for the first time.
#[uniffi::export(foreign)]
pub trait ForeignWriteAhead: fmt::Debug + Send + Sync {
    /// Stores the intent.
    fn about_to_send(&self, intent: SendIntentData) -> Result<(), ForeignError>;
}

/// How one notification is sent, where the default will not do.
#[derive(Clone, Debug, uniffi::Record)]
pub struct SendOptionsData {
    /// Called before it leaves.
    pub write_ahead: Option<Arc<dyn ForeignWriteAhead>>,
    /// Whether to ask first what became of it.
    pub resume: bool,
    /// Whether to check it first.
    pub preflight: bool,
    /// How often to try.
    pub limits: Option<SendLimitsData>,
}

/// How often it is tried before it is given up.
#[derive(Clone, Copy, Debug, uniffi::Record)]
pub struct SendLimitsData {
    /// Times that the request is sent.
    pub posts: i32,
    /// Times that is asked what became of it.
    pub lookups: i32,
}

impl From<SendLimitsData> for SendLimits {
    fn from(data: SendLimitsData) -> Self {
        let SendLimitsData { posts, lookups } = data;
        let mut limits = Self::default();
        // The facade gives no number below what makes sense.
        limits.posts = u32::try_from(posts).unwrap_or(limits.posts);
        limits.lookups = u32::try_from(lookups).unwrap_or(limits.lookups);
        limits
    }
}

/// The same as the client has it.
pub(crate) fn options_of<'h>(data: Option<&SendOptionsData>, hook: Option<&'h Foreign>) -> SendOptions<'h> {
    let mut options = SendOptions::new();
    if let Some(hook) = hook {
        options = options.write_ahead(hook);
    }
    if data.is_some_and(|data| data.resume) {
        options = options.resume();
    }
    if data.is_some_and(|data| !data.preflight) {
        options = options.without_preflight();
    }
    if let Some(limits) = data.and_then(|data| data.limits) {
        options = options.limits(limits.into());
    }
    options
}

/// A user's code as the client sees it: called where waiting keeps nobody else waiting.
#[derive(Debug)]
pub(crate) struct Foreign(pub(crate) Arc<dyn ForeignWriteAhead>);

#[async_trait]
impl WriteAhead for Foreign {
    async fn about_to_send(&self, intent: &SendIntent) -> Result<(), BoxError> {
        let (hook, intent) = (Arc::clone(&self.0), SendIntentData::from(intent));
        Ok(runtime::call_user(move || hook.about_to_send(intent)).await??)
    }
}
