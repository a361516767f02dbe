//! The life of a notification: `send_sdk.lifecycle`.

mod calendar;
mod history;
mod tracker;
mod view;

pub(crate) use calendar::*;
pub(crate) use history::*;
pub(crate) use tracker::*;
pub(crate) use view::*;

use crate::invalid::Invalid;
use send_core::lifecycle::EventError;

impl From<EventError> for Invalid {
    fn from(error: EventError) -> Self {
        Invalid::told("timeline", &error).of_field(&error.path)
    }
}
