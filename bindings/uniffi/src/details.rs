//! The particulars of a timeline element, decoded by its category.
//!
//! The core has 45 types for them. They cross as one tree in which every field has the core's canonical name, so that one
//! call brings the whole and the facade gives each type its class.

use crate::error::NativeError;
use send_core::model::TimelineElement;
use send_core::model::details::Details;
use send_core::wire;
use serde_json::Value;

/// What stands at a place of a tree.
#[derive(Clone, uniffi::Enum)]
pub enum TreeNode {
    /// Nothing.
    Null,
    /// True or false.
    Flag {
        /// Which.
        value: bool,
    },
    /// A number without fraction.
    Whole {
        /// Which.
        value: i64,
    },
    /// A text, or a number that is not whole.
    Text {
        /// Which.
        value: String,
    },
    /// A list.
    Sequence {
        /// Its items.
        items: Vec<TreeNode>,
    },
    /// An object.
    Branch {
        /// Its fields.
        fields: Vec<TreeField>,
    },
    /// The details of an element within, or a message: they wait for their own question.
    Undecoded {
        /// As JSON.
        json: String,
    },
}

/// A field of an object.
#[derive(Clone, uniffi::Record)]
pub struct TreeField {
    /// Its name.
    pub name: String,
    /// What it holds.
    pub node: TreeNode,
}

/// Shows nothing: it holds personal data.
impl std::fmt::Debug for TreeNode {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("TreeNode(***)")
    }
}

/// Shows the name alone.
impl std::fmt::Debug for TreeField {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("TreeField").field("name", &self.name).finish_non_exhaustive()
    }
}

impl From<Value> for TreeNode {
    fn from(value: Value) -> Self {
        match value {
            Value::Null => Self::Null,
            Value::Bool(value) => Self::Flag { value },
            Value::Number(number) => match number.as_i64() {
                Some(value) => Self::Whole { value },
                None => Self::Text { value: number.to_string() },
            },
            Value::String(value) => Self::Text { value },
            Value::Array(items) => Self::Sequence { items: items.into_iter().map(Into::into).collect() },
            Value::Object(fields) => Self::Branch { fields: fields.into_iter().map(Into::into).collect() },
        }
    }
}

impl From<(String, Value)> for TreeField {
    fn from((name, value): (String, Value)) -> Self {
        let node = match value {
            Value::Object(_) if matches!(name.as_str(), "details" | "message") => {
                TreeNode::Undecoded { json: value.to_string() }
            }
            value => value.into(),
        };
        Self { name, node }
    }
}

/// Details by their category.
#[derive(Clone, Debug, uniffi::Record)]
pub struct DetailsData {
    /// Whether the category has a type of details.
    pub typed: bool,
    /// The fields, canonical if typed; nothing if there are no details.
    pub tree: TreeNode,
}

/// Decodes the details of an element of a category.
#[uniffi::export]
pub fn timeline_details(category: Option<String>, details: String) -> Result<DetailsData, NativeError> {
    let mut element = TimelineElement::new();
    element.category = category.map(|category| category.as_str().into());
    element.details = Some(wire::decode(details.as_bytes())?);
    let typed = element.typed_details().map_err(|error| NativeError::from(error).at("details"))?;
    let canonical = canonical(&typed)?;
    let text = canonical.as_deref().unwrap_or(details.as_bytes());
    Ok(DetailsData { typed: canonical.is_some(), tree: wire::decode::<Value>(text)?.into() })
}

/// What a typed value writes: its own spelling of each field, and those that it does not know; `None` if there is no type.
fn canonical(details: &Details) -> Result<Option<Vec<u8>>, NativeError> {
    macro_rules! encode {
        ($($Category:ident)*) => {
            match details {
                $(Details::$Category(typed) => Some(wire::encode(&**typed)?),)*
                _ => None,
            }
        };
    }
    Ok(encode! {
        SenderAckCreationRequest NormalizedAddress RequestAccepted RequestRefused PublicRegistryValidationCall
        PublicRegistryValidationResponse AarCreationRequest AarGeneration SendCourtesyMessage GetAddress
        PublicRegistryCall PublicRegistryResponse ScheduleDigitalWorkflow PrepareDigitalDomicile
        SendDigitalDomicile SendDigitalProgress SendDigitalFeedback DigitalDeliveryCreationRequest
        DigitalSuccessWorkflow DigitalFailureWorkflow PrepareSimpleRegisteredLetter SendSimpleRegisteredLetter
        SendSimpleRegisteredLetterProgress ProbableSchedulingAnalogDate ScheduleAnalogWorkflow
        PrepareAnalogDomicile PrepareAnalogDomicileFailure SendAnalogDomicile SendAnalogProgress
        SendAnalogFeedback AnalogSuccessWorkflow AnalogFailureWorkflow CompletelyUnreachableCreationRequest
        CompletelyUnreachable AnalogWorkflowRecipientDeceased ScheduleRefinement Refinement
        NotificationViewedCreationRequest NotificationViewed NotificationRaddRetrieved Payment
        NotificationCancellationRequest NotificationCancelled NotHandled NotificationTimelineReworked
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fields(tree: TreeNode) -> Vec<String> {
        let TreeNode::Branch { fields } = tree else { panic!("no object") };
        fields.into_iter().map(|field| field.name).collect()
    }

    #[test]
    fn every_typed_category_is_known_here() {
        for category in Details::typed_categories() {
            let data = timeline_details(Some(category.to_string()), "{}".to_owned()).unwrap();
            assert!(data.typed, "{category}");
        }
        assert!(!timeline_details(Some("SOMETHING_NEW".to_owned()), "{}".to_owned()).unwrap().typed);
    }

    #[test]
    fn a_field_has_one_name_however_it_was_spelled() {
        let json = r#"{"legalfactId":"k","more":1.5}"#.to_owned();
        let data = timeline_details(Some("COMPLETELY_UNREACHABLE_CREATION_REQUEST".to_owned()), json).unwrap();
        assert_eq!(fields(data.tree), ["legalFactId", "more"]);
    }

    #[test]
    fn a_wrong_type_is_named_by_its_path() {
        let json = r#"{"recIndex":"first"}"#.to_owned();
        let NativeError::Failure { detail } = timeline_details(Some("REFINEMENT".to_owned()), json).unwrap_err();
        assert!(detail.text.starts_with("details: "), "{}", detail.text);
    }
}
