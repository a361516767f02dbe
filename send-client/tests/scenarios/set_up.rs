//! Steps that set the client up, and those that tell what it has used.

use crate::steps::{Arguments, Failure, Outcome};
use crate::told::word;
use crate::world::World;
use send_client::auth::{Company, Credentials, Pdnd, RsaKey};
use send_client::observe::{HttpCall, Observer, OperationEnd, Wait};
use send_client::{Client, ClientBuilder, Environment, Limiter, Polling, RateLimit};
use send_core::api::Resource;
use send_core::time::Instant;
use serde_json::{Value, json};
use std::sync::{Arc, Mutex};
use std::time::Duration;

/// The key with which vouchers and tokens are signed; its public half is that of `data/keys.toml`.
const KEY: &[u8] = include_bytes!("../../../scenarios/data/key.pem");

/// Carries out a step of this file; none if it is of another.
pub(crate) fn run(world: &mut World, step: &str, arguments: &mut Arguments) -> Option<Outcome> {
    Some(match step {
        "client" => client(world, arguments),
        "lint_pdnd" => lint(arguments),
        "usage" => usage(world),
        "remaining" => remaining(world),
        "new_tokens" => new_tokens(world, arguments),
        "observed" => Ok(world.observed.told()),
        _ => return None,
    })
}

fn key() -> Result<RsaKey, Failure> {
    Ok(RsaKey::from_pem(KEY)?)
}

/// The three fields by which PDND, or SEND, knows somebody.
fn fields(of: &Value, names: [&str; 3]) -> Result<[String; 3], Failure> {
    let mut found = Arguments::of(of.clone())?;
    let texts = [found.text(names[0])?, found.text(names[1])?, found.text(names[2])?];
    found.done("who calls").map(|()| texts)
}

fn pdnd(of: &Value) -> Result<Pdnd, Failure> {
    let [client, kid, purpose] = fields(of, ["client_id", "key_id", "purpose_id"])?;
    Ok(Pdnd::new(client, kid, purpose, key()?))
}

fn client(world: &mut World, arguments: &mut Arguments) -> Outcome {
    let give_up = Duration::from_millis(arguments.number("give_up_after_ms", 2000)?);
    let mut builder = world.builder()?.polling(Polling::quick().give_up_after(give_up));
    builder = who_calls(builder, world, arguments)?;
    builder = how_often(builder, world, arguments)?;
    if !arguments.flag("preflight", true)? {
        builder = builder.without_preflight();
    }
    if let Some(environment) = arguments.optional_text("environment")? {
        builder = builder.environment(Environment::named(&environment)?);
    }
    if let Some(version) = arguments.optional_text("requests_version")? {
        builder = builder.version(Resource::Requests, version.parse().map_err(|_| format!("no version: {version}"))?);
    }
    if arguments.flag("observe", false)? {
        builder = builder.observer(world.observed.clone());
    }
    let retries = arguments.flag("retries", true)?;
    let client = builder.build()?;
    let client = if retries { client } else { client.without_retries() };
    world.use_client(match arguments.number("within_ms", 0)? {
        0 => client,
        time => client.within(Duration::from_millis(time)),
    });
    Ok(Value::Null)
}

fn who_calls(mut builder: ClientBuilder, world: &World, arguments: &mut Arguments) -> Result<ClientBuilder, Failure> {
    let (api_key, voucher) = (arguments.optional_text("api_key")?, arguments.optional("pdnd"));
    builder = match (api_key, voucher) {
        (Some(key), Some(of)) => {
            let emulator = world.emulator()?;
            builder.pdnd(key, pdnd(&of)?.issuer(emulator.token_url(), emulator.assertion_audience()))
        }
        (Some(key), None) => builder.api_key(key),
        (None, Some(_)) => return Err(Failure::Wrong("`pdnd` goes with `api_key`".to_owned())),
        (None, None) => builder,
    };
    if arguments.flag("company", false)? {
        builder = builder.credentials(Credentials::bearer(world.company_token()?));
    }
    match arguments.optional("company_key") {
        Some(of) => {
            let [id, kid, virtual_key] = fields(&of, ["id", "key_id", "virtual_key"])?;
            Ok(builder.company(Company::new(id, kid, virtual_key, key()?)))
        }
        None => Ok(builder),
    }
}

fn how_often(mut builder: ClientBuilder, world: &World, arguments: &mut Arguments) -> Result<ClientBuilder, Failure> {
    // Without a limit, what belongs to it is left among the arguments, and refused.
    if arguments.has("calls_per_day") {
        let limit = RateLimit::default().per_day(arguments.number("calls_per_day", 0)?);
        let limit = limit.reserve_for_streams(arguments.number("for_streams", 0)?);
        let made = arguments.number("made_today", 0)?;
        builder = builder.limiter(Limiter::new(limit).having_made(made, Instant::now()));
    } else if arguments.flag("same_limiter", false)? {
        let client = world.client()?;
        let limiter = client.limiter().ok_or_else(|| "the client has no limiter".to_owned())?;
        builder = builder.limiter(limiter.clone());
    }
    Ok(builder)
}

fn lint(arguments: &mut Arguments) -> Outcome {
    let (environment, pdnd) = (arguments.text("environment")?, pdnd(&arguments.required("pdnd")?)?);
    Ok(json!(pdnd.lint(&Environment::named(&environment)?)))
}

fn usage(world: &World) -> Outcome {
    let client = world.client()?;
    let usage = client.limiter().map(|limiter| limiter.usage(Instant::now()));
    Ok(usage.map_or(
        Value::Null,
        |usage| json!({ "today": usage.today, "left": usage.left, "left_for_streams": usage.left_for_streams }),
    ))
}

fn remaining(world: &World) -> Outcome {
    let told = |client: &Client| client.remaining().map(|left| left > Duration::ZERO);
    Ok(json!({ "is_limited": world.client()?.remaining().is_some(), "is_left": told(&world.client()?) }))
}

fn new_tokens(world: &World, arguments: &mut Arguments) -> Outcome {
    let client = world.client()?;
    let count = arguments.number("count", 2)? as usize;
    let tokens: std::collections::BTreeSet<String> = (0..count).map(|_| client.notifications().new_token()).collect();
    Ok(json!({ "different": tokens.len() }))
}

/// What an observer heard.
#[derive(Debug, Clone, Default)]
pub(crate) struct Observed(Arc<Mutex<Heard>>);

#[derive(Debug, Default)]
struct Heard {
    calls: Vec<Value>,
    waits: Vec<String>,
    operations: Vec<Value>,
}

impl Observed {
    fn told(&self) -> Value {
        let heard = self.0.lock().unwrap();
        json!({ "calls": heard.calls, "waits": heard.waits, "operations": heard.operations })
    }
}

impl Observer for Observed {
    fn called(&self, call: &HttpCall) {
        self.0.lock().unwrap().calls.push(json!({ "destination": word(&call.destination), "status": call.status }));
    }

    fn waits(&self, wait: &Wait) {
        self.0.lock().unwrap().waits.push(word(&wait.reason));
    }

    fn finished(&self, end: &OperationEnd) {
        let failure = end.failure.map(|kind| kind.as_str());
        self.0.lock().unwrap().operations.push(json!({ "operation": end.operation, "failure": failure }));
    }
}
