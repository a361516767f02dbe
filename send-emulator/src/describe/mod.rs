//! The emulator's own description of what it serves (OpenAPI 3.1), made when it is asked for.
//!
//! Paths, methods, versions and credentials come from the tables by which calls are answered; the forms of parameters from the
//! gateway's; bodies from `schemas.json`, in our words and with the values of our enums. Parameters name what there is at this moment
//! as well, so that a program that tries the API by this description meets real notifications.

mod known;
mod operations;

use crate::api;
use crate::gateway::parameter_schema;
use crate::versions;
use crate::world::World;
use operations::{SHAPES, Shape};
use send_core::api::{Family, Method, Route, Version};
use send_core::model::{Functionality, InformalCategory, InformalStatus, NotificationStatus, TimelineCategory};
use serde_json::{Map, Value, json};

const SCHEMAS: &str = include_str!("schemas.json");

/// The values of the enums that schemas name.
fn values(name: &str) -> Vec<&'static str> {
    match name {
        "NotificationStatus" => NotificationStatus::ALL.iter().map(NotificationStatus::as_str).collect(),
        "TimelineCategory" => TimelineCategory::ALL.iter().map(TimelineCategory::as_str).collect(),
        "InformalStatus" => InformalStatus::ALL.iter().map(InformalStatus::as_str).collect(),
        "InformalCategory" => InformalCategory::ALL.iter().map(InformalCategory::as_str).collect(),
        "Functionality" => Functionality::ALL.iter().map(Functionality::as_str).collect(),
        _ => Vec::new(),
    }
}

/// Puts values in the place of the names of enums.
fn fill_in(schema: &mut Value) {
    match schema {
        Value::Object(fields) => {
            if let Some(name) = fields.remove("$enum") {
                let values = values(name.as_str().unwrap_or_default());
                fields.insert("type".to_owned(), json!("string"));
                fields.insert("enum".to_owned(), json!(values));
            }
            fields.values_mut().for_each(fill_in);
        }
        Value::Array(items) => items.iter_mut().for_each(fill_in),
        _ => {}
    }
}

/// The description; of the newest version of each operation alone, or of every version.
pub(crate) fn description(world: &World, newest_only: bool) -> Value {
    let mut schemas: Value = serde_json::from_str(SCHEMAS).unwrap_or_default();
    fill_in(&mut schemas);
    let mut paths: Map<String, Value> = Map::new();
    for route in api::routes() {
        let Some(shape) = SHAPES.iter().find(|shape| shape.operation == route.name) else { continue };
        let versions = versions::served_of(route);
        let skipped = if newest_only { versions.len().saturating_sub(1) } else { 0 };
        for version in &versions[skipped..] {
            let path = paths.entry(route.template(*version)).or_insert_with(|| json!({}));
            path[method(route.method)] = operation(world, route, *version, shape);
        }
    }
    json!({
        "openapi": "3.1.0",
        "info": {
            "title": "send-emulator",
            "version": env!("CARGO_PKG_VERSION"),
            "description": "SEND on your desk. What is here is simulated and has no legal value.",
        },
        "paths": paths,
        "components": {
            "schemas": schemas,
            "securitySchemes": {
                "sender": { "type": "apiKey", "in": "header", "name": "x-api-key" },
                "company": { "type": "http", "scheme": "bearer", "bearerFormat": "JWT" },
            },
        },
    })
}

const fn method(method: Method) -> &'static str {
    match method {
        Method::Post => "post",
        Method::Put => "put",
        Method::Patch => "patch",
        Method::Delete => "delete",
        _ => "get",
    }
}

fn operation(world: &World, route: &Route, version: Version, shape: &Shape) -> Value {
    let first = shape.first.filter(|_| version == Version::V1);
    let body = first.map_or(shape.body, |(body, _)| body);
    let mut described = json!({
        "operationId": format!("{}{}", route.name, route.resource.map(|_| format!("_{version}")).unwrap_or_default()),
        "parameters": parameters(world, route, shape),
        "responses": responses(shape, first.map(|(_, answer)| answer)),
        "security": match (route.authenticated, route.family) {
            (false, _) => json!([]),
            (true, Family::Recipient) => json!([{ "company": [] }]),
            (true, _) => json!([{ "sender": [] }]),
        },
    });
    if let Some(body) = body {
        described["requestBody"] = json!({ "required": true, "content": content("application/json", body) });
    }
    described
}

fn content(media_type: &str, schema: &str) -> Value {
    json!({ media_type: { "schema": { "$ref": format!("#/components/schemas/{schema}") } } })
}

fn responses(shape: &Shape, first: Option<&str>) -> Value {
    let mut responses = Map::new();
    for (status, body) in shape.answers {
        let mut response = json!({ "description": if *status < 300 { "Done." } else { "As the platform does." } });
        if let Some(body) = body.map(|body| first.unwrap_or(body)) {
            let media_type = if matches!(body, "PlatformStatus" | "Problem") {
                "application/problem+json"
            } else {
                "application/json"
            };
            response["content"] = content(media_type, body);
        }
        if shape.operation == "read_events" {
            let milliseconds = json!({ "type": "string", "pattern": "^[0-9]+$" });
            let header = json!({ "description": "Milliseconds to wait.", "required": true, "schema": milliseconds });
            response["headers"] = json!({ "retry-after": header });
        }
        responses.insert(status.to_string(), response);
    }
    let mut refusal = content("application/json", "Refusal");
    refusal["application/problem+json"] =
        content("application/problem+json", "Problem")["application/problem+json"].take();
    responses.insert("4XX".to_owned(), json!({ "description": "Refused.", "content": refusal }));
    responses.into()
}

fn parameters(world: &World, route: &Route, shape: &Shape) -> Vec<Value> {
    let in_path = route.path.split('/').filter_map(|part| part.strip_prefix('{')?.strip_suffix('}'));
    let in_path = in_path.filter(|name| *name != "version").map(|name| (name, "path", true));
    let in_query = shape.query.iter().map(|name| match name.strip_suffix('!') {
        Some(name) => (name, "query", true),
        None => (*name, "query", false),
    });
    let parameter = |(name, place, required): (&str, &str, bool)| {
        let form = parameter_schema(name);
        let known = known::values(world, route, name);
        let schema = if known.is_empty() { form } else { json!({ "anyOf": [{ "enum": known }, form] }) };
        json!({ "name": name, "in": place, "required": required, "schema": schema })
    };
    in_path.chain(in_query).map(parameter).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_operation_is_described() {
        let named = |name: &str| SHAPES.iter().any(|shape| shape.operation == name);
        let twins: Vec<_> = api::routes().filter_map(api::for_companies).map(|route| route.name).collect();
        for route in api::routes().filter(|route| !twins.contains(&route.name)) {
            assert!(named(route.name), "{}", route.name);
        }
        assert!(SHAPES.iter().all(|shape| api::routes().any(|route| route.name == shape.operation)));
    }

    #[test]
    fn schemas_are_json_and_name_one_another() {
        let schemas: Map<String, Value> = serde_json::from_str(SCHEMAS).unwrap();
        let named = SCHEMAS.split("#/components/schemas/").skip(1).filter_map(|rest| rest.split('"').next());
        named.for_each(|name| assert!(schemas.contains_key(name), "{name}"));
        let bodies =
            SHAPES.iter().flat_map(|shape| shape.body.into_iter().chain(shape.answers.iter().filter_map(|a| a.1)));
        bodies.for_each(|name| assert!(schemas.contains_key(name), "{name}"));
        let enums = SCHEMAS.split("\"$enum\": \"").skip(1).filter_map(|rest| rest.split('"').next());
        enums.for_each(|name| assert!(!values(name).is_empty(), "{name}"));
    }
}
