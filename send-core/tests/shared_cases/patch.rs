//! Reading `cases/validation.jsonl`, and putting a case's changes on top of the base request.

use std::fmt;
use std::path::Path;

use serde::Deserialize;
use serde::de::{Deserializer, MapAccess, Visitor};
use serde_json::{Map, Value};

/// One case. The changes of its request keep their order, which counts.
#[derive(Deserialize)]
pub(crate) struct Case {
    #[serde(default, deserialize_with = "in_order")]
    pub(crate) request_patch: Vec<(String, Value)>,
    #[serde(flatten)]
    other: Map<String, Value>,
}

impl Case {
    /// A field, or null.
    pub(crate) fn get(&self, name: &str) -> &Value {
        self.other.get(name).unwrap_or(&Value::Null)
    }

    /// A field that is a text, or an empty one.
    pub(crate) fn text(&self, name: &str) -> &str {
        self.get(name).as_str().unwrap_or_default()
    }
}

fn in_order<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Vec<(String, Value)>, D::Error> {
    struct InOrder;

    impl<'de> Visitor<'de> for InOrder {
        type Value = Vec<(String, Value)>;

        fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            f.write_str("an object")
        }

        fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
            let mut entries = Vec::new();
            while let Some(entry) = map.next_entry()? {
                entries.push(entry);
            }
            Ok(entries)
        }
    }
    deserializer.deserialize_map(InOrder)
}

/// The base request and the cases of a folder.
pub(crate) fn load(folder: &Path) -> Result<(Value, Vec<Case>), String> {
    let read = |name: &str| {
        let path = folder.join("cases").join(name);
        std::fs::read_to_string(&path).map_err(|error| format!("{}: {error}", path.display()))
    };
    let base = serde_json::from_str(&read("base_request.json")?).map_err(|error| error.to_string())?;
    let cases = read("validation.jsonl")?
        .lines()
        .enumerate()
        .map(|(index, line)| serde_json::from_str(line).map_err(|error| format!("line {}: {error}", index + 1)))
        .collect::<Result<_, _>>()?;
    Ok((base, cases))
}

/// Puts values at JSON pointers: `{"$remove": true}` deletes, an index equal to the length appends.
pub(crate) fn apply(body: &mut Value, changes: &[(String, Value)]) -> Result<(), String> {
    for (pointer, value) in changes {
        let (parent, name) = pointer.rsplit_once('/').ok_or_else(|| format!("no pointer: {pointer}"))?;
        let parent = body.pointer_mut(parent).ok_or_else(|| format!("no place: {pointer}"))?;
        let removes = value.get("$remove") == Some(&Value::Bool(true));
        match parent {
            Value::Object(object) if removes => {
                object.remove(name);
            }
            Value::Object(object) => {
                object.insert(name.to_owned(), value.clone());
            }
            Value::Array(list) => {
                let index: usize = name.parse().map_err(|_| format!("no index: {pointer}"))?;
                match list.get_mut(index) {
                    Some(_) if removes => {
                        list.remove(index);
                    }
                    Some(item) => *item = value.clone(),
                    None => list.push(value.clone()),
                }
            }
            _ => return Err(format!("no object or list: {pointer}")),
        }
    }
    Ok(())
}

/// The bytes of standard base64; none if the text is no base64.
pub(crate) fn base64(text: &str) -> Vec<u8> {
    use base64::Engine as _;
    base64::engine::general_purpose::STANDARD.decode(text).unwrap_or_default()
}
