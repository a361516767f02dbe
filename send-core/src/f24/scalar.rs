//! JSON values as the service's reader (Jackson) takes them: it turns some types into others, silently.
//!
//! `"604"` is a number to it, `2025` is a text, `"true"` a flag; an empty text, or one of `null`, is no number at all.

use serde_json::Value;

/// A text that the reader takes for nothing, where it wants a number or a flag.
const NULL: &str = "null";

/// What became of a value.
#[derive(Debug, PartialEq)]
pub(super) enum Read<T> {
    /// It is not there: absent, null, or a text that the reader takes for nothing.
    Nothing,
    /// It is there.
    Is(T),
    /// It cannot be read as this type.
    Misfit,
}

impl<T> Read<T> {
    pub(super) fn value(self) -> Option<T> {
        match self {
            Read::Is(value) => Some(value),
            _ => None,
        }
    }
}

/// A text: any scalar becomes one.
pub(super) fn text(value: &Value) -> Read<String> {
    match value {
        Value::Null => Read::Nothing,
        Value::String(text) => Read::Is(text.clone()),
        Value::Bool(flag) => Read::Is(flag.to_string()),
        Value::Number(number) => Read::Is(number.to_string()),
        Value::Array(_) | Value::Object(_) => Read::Misfit,
    }
}

/// A flag.
pub(super) fn flag(value: &Value) -> Read<bool> {
    match value {
        Value::Null => Read::Nothing,
        Value::Bool(flag) => Read::Is(*flag),
        Value::Number(number) => number.as_i64().map_or(Read::Misfit, |number| Read::Is(number != 0)),
        Value::String(text) => match text.trim() {
            "" | NULL => Read::Nothing,
            "true" | "True" | "TRUE" => Read::Is(true),
            "false" | "False" | "FALSE" => Read::Is(false),
            _ => Read::Misfit,
        },
        Value::Array(_) | Value::Object(_) => Read::Misfit,
    }
}

/// Cents of euro. A fraction is cut off.
pub(super) fn amount(value: &Value) -> Read<i32> {
    let number = match value {
        Value::Null => return Read::Nothing,
        Value::String(text) if matches!(text.trim(), "" | NULL) => return Read::Nothing,
        Value::String(text) => text.trim().parse().ok(),
        Value::Number(number) => match (number.as_i64(), number.as_f64()) {
            (Some(number), _) => i32::try_from(number).ok(),
            (None, Some(number)) if is_in_range(number) => Some(number as i32),
            _ => None,
        },
        _ => None,
    };
    number.map_or(Read::Misfit, Read::Is)
}

fn is_in_range(number: f64) -> bool {
    (f64::from(i32::MIN)..=f64::from(i32::MAX)).contains(&number)
}

/// True for a number with a fraction, which the reader cuts off.
pub(super) fn loses_fraction(value: &Value) -> bool {
    value.as_f64().is_some_and(|number| number.fract() != 0.0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn types_are_turned_into_others() {
        assert_eq!(amount(&json!("604")), Read::Is(604));
        assert_eq!(amount(&json!("")), Read::Nothing);
        assert_eq!((amount(&json!("null")), flag(&json!("null"))), (Read::Nothing, Read::Nothing));
        assert_eq!(amount(&json!("6,04")), Read::Misfit);
        assert_eq!(amount(&json!(2_147_483_648_i64)), Read::Misfit);
        assert_eq!(amount(&json!(10.9)), Read::Is(10));
        assert_eq!(amount(&json!(1e300)), Read::Misfit);
        assert_eq!(text(&json!(2025)), Read::Is("2025".to_owned()));
        assert_eq!(text(&json!([])), Read::Misfit);
        assert_eq!(flag(&json!("TRUE")), Read::Is(true));
        assert_eq!(flag(&json!(0)), Read::Is(false));
        assert_eq!(flag(&json!("yes")), Read::Misfit);
        assert_eq!(flag(&json!(null)), Read::Nothing);
    }
}
