//! What the life cycle reads in the `details` of a timeline element: one lean reading for all categories.
//!
//! The 45 schemas of details share field names, so a union of the fields that matter here is enough, and costs one pass.
//!
//! Source: pagopa/pn-delivery `docs/openapi/api-external-b2b-pa-bundle.yaml`, schemas `*Details*`.

use super::Element;
use crate::wire::{DateTime, DecodeError, LenientInt, decode};
use serde::Deserialize;

/// The fields of any details that matter to the life cycle. What is absent, null or unknown is `None`.
#[derive(Deserialize, Default)]
#[serde(rename_all = "camelCase", default)]
pub(super) struct Particulars {
    rec_index: Option<LenientInt>,
    pub(super) notification_date: Option<DateTime>,
    pub(super) event_timestamp: Option<DateTime>,
    pub(super) timeout_date: Option<DateTime>,
    pub(super) scheduling_date: Option<DateTime>,
    pub(super) scheduling_analog_date: Option<DateTime>,
    pub(super) last_attempt_date: Option<DateTime>,
    pub(super) completion_workflow_date: Option<DateTime>,
    pub(super) end_workflow_status: Option<String>,
    pub(super) digital_address: Option<Address>,
    pub(super) digital_address_source: Option<String>,
    pub(super) response_status: Option<String>,
    pub(super) delivery_detail_code: Option<String>,
    pub(super) delivery_failure_cause: Option<String>,
    pub(super) failure_cause: Option<String>,
    sent_attempt_made: Option<LenientInt>,
    retry_number: Option<LenientInt>,
    pub(super) product_type: Option<String>,
    delegate_info: Option<serde::de::IgnoredAny>,
    invalidated_timeline_and_status_history: Option<Vec<InvalidatedStay>>,
}

/// A digital address: only its kind is read, never the address itself.
#[derive(Deserialize, Default)]
#[serde(default)]
pub(super) struct Address {
    r#type: Option<String>,
}

/// A stay in a status that a rework made void. Answers carry whole elements, the platform's own records their ids.
#[derive(Deserialize, Default)]
#[serde(rename_all = "camelCase", default)]
struct InvalidatedStay {
    related_timeline_elements: Option<Vec<InvalidatedElement>>,
    related_timeline_element_ids: Option<Vec<String>>,
}

#[derive(Deserialize)]
#[serde(untagged)]
enum InvalidatedElement {
    Id(String),
    Whole {
        #[serde(rename = "elementId", default)]
        id: Option<String>,
    },
}

impl Particulars {
    /// Reads the details of an element; `None` if it has none.
    pub(super) fn of(element: &impl Element) -> Result<Option<Self>, DecodeError> {
        match element.details() {
            Some(details) => decode(details.as_bytes()),
            None => Ok(None),
        }
    }

    /// The recipient.
    pub(super) fn recipient(&self) -> Option<usize> {
        usize::try_from(self.rec_index.as_ref()?.0).ok()
    }

    /// The attempt, from 0.
    pub(super) fn attempt(&self) -> Option<usize> {
        usize::try_from(self.sent_attempt_made.as_ref().or(self.retry_number.as_ref())?.0).ok()
    }

    /// True if somebody acted for the recipient.
    pub(super) fn by_delegate(&self) -> bool {
        self.delegate_info.is_some()
    }

    /// True if the digital address is the platform's own (SERCQ).
    pub(super) fn is_sercq(&self) -> bool {
        self.address_kind() == Some("SERCQ")
    }

    /// The kind of the digital address, such as PEC.
    pub(super) fn address_kind(&self) -> Option<&str> {
        self.digital_address.as_ref()?.r#type.as_deref()
    }

    /// Ids of the elements that this rework made void.
    pub(super) fn invalidated(&self) -> impl Iterator<Item = &str> {
        let stays = self.invalidated_timeline_and_status_history.iter().flatten();
        stays.flat_map(|stay| {
            let whole = stay.related_timeline_elements.iter().flatten().filter_map(InvalidatedElement::id);
            whole.chain(stay.related_timeline_element_ids.iter().flatten().map(String::as_str))
        })
    }
}

impl InvalidatedElement {
    fn id(&self) -> Option<&str> {
        match self {
            Self::Id(id) => Some(id),
            Self::Whole { id } => id.as_deref(),
        }
    }
}
