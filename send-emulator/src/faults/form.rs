//! A fault as it is written in scenario files and sent to `/_emulator/faults`. A field that nobody knows is a mistake.

use super::{Effect, Fault, FaultError, Target};
use serde::Deserialize;
use serde_json::{Map, Value};
use std::str::FromStr;

/// The fields of a fault; those of its effect stand beside them.
#[derive(Deserialize)]
pub(super) struct Form {
    on: Target,
    nth: Option<u64>,
    times: Option<u64>,
    probability: Option<f64>,
    for_ms: Option<u64>,
    #[serde(flatten)]
    effect: Map<String, Value>,
}

/// Reads what a scenario file has, as JSON text.
impl FromStr for Fault {
    type Err = FaultError;

    fn from_str(text: &str) -> Result<Self, FaultError> {
        let form: Form = serde_json::from_str(text).map_err(|error| FaultError::Form(error.to_string()))?;
        form.try_into()
    }
}

impl TryFrom<Form> for Fault {
    type Error = FaultError;

    fn try_from(form: Form) -> Result<Self, FaultError> {
        let Form { on, nth, times, probability, for_ms, effect: fields } = form;
        let given = fields.len();
        let name = fields.get("do").cloned().unwrap_or_default();
        let unread = fields.keys().find(|field| *field != "do").cloned();
        let wrong = |error: &dyn std::fmt::Display| FaultError::Form(error.to_string());
        let effect: Effect = serde_json::from_value(Value::Object(fields)).map_err(|error| wrong(&error))?;
        // An effect without fields is read whatever else there is.
        let has_fields =
            serde_json::to_value(&effect).is_ok_and(|effect| effect.as_object().is_some_and(|e| e.len() > 1));
        match unread {
            Some(field) if !has_fields && given > 1 => Err(wrong(&format_args!("unknown field `{field}` for {name}"))),
            _ => Ok(Self { on, nth, times, probability, for_ms, effect }),
        }
    }
}
