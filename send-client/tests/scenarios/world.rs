//! What the steps of one scenario share: the emulator, the client of the moment, and what was kept.

use crate::form::{Scenario, filled_in};
use crate::set_up::Observed;
use send_client::{Client, ClientBuilder, Environment, Polling};
use send_emulator::{Clock, Emulator, Fault, FaultError};
use serde_json::Value;
use std::collections::BTreeMap;
use std::io::{Read as _, Write as _};
use std::net::TcpStream;
use std::path::PathBuf;
use std::time::Duration;

#[derive(Default)]
pub(crate) struct World {
    emulator: Option<Emulator>,
    client: Option<Client>,
    kept: BTreeMap<String, Value>,
    folder: Option<tempfile::TempDir>,
    /// What is heard of clients that are observed.
    pub(crate) observed: Observed,
}

impl World {
    pub(crate) fn of(scenario: &Scenario) -> Result<Self, String> {
        let Some(settings) = &scenario.emulator else { return Ok(Self::default()) };
        let told = |error: &dyn std::fmt::Display| error.to_string();
        let mut builder = Emulator::builder().clock(Clock::manual()).seed(settings.seed.unwrap_or(1));
        if let Some(name) = &settings.set_up {
            let text =
                std::fs::read_to_string(crate::folder().join("data").join(name)).map_err(|error| told(&error))?;
            let set_up: send_emulator::Scenario = text.parse().map_err(|error: FaultError| told(&error))?;
            builder = builder.scenario(&set_up);
        }
        let emulator = builder.start_blocking().map_err(|error| told(&error))?;
        let folder = tempfile::tempdir().map_err(|error| told(&error))?;
        let mut world = Self { emulator: Some(emulator), folder: Some(folder), ..Self::default() };
        settings.faults.iter().try_for_each(|fault| world.add_fault(fault.clone()))?;
        world.client = Some(world.builder()?.build().map_err(|error| told(&error))?);
        Ok(world)
    }

    /// A client as the scenarios have it: it looks often, and gives up soon.
    pub(crate) fn builder(&self) -> Result<ClientBuilder, String> {
        let emulator = self.emulator()?;
        let environment = Environment::at(emulator.base_url()).map_err(|error| error.to_string())?;
        let polling = Polling::quick().give_up_after(Duration::from_secs(2));
        Ok(crate::watch::builder().environment(environment).api_key(emulator.api_key()).polling(polling))
    }

    pub(crate) fn emulator(&self) -> Result<&Emulator, String> {
        self.emulator.as_ref().ok_or_else(|| "the scenario has no emulator".to_owned())
    }

    pub(crate) fn client(&self) -> Result<Client, String> {
        self.client.clone().ok_or_else(|| "the scenario has no emulator".to_owned())
    }

    /// Where the scenario may write.
    pub(crate) fn folder(&self) -> PathBuf {
        self.folder.as_ref().map_or_else(PathBuf::new, |folder| folder.path().to_owned())
    }

    /// Something that only the emulator's own interface can.
    pub(crate) fn control(&self, method: &str, path: &str, body: &Value) -> Result<Value, String> {
        let told = |error: std::io::Error| format!("{path}: {error}");
        let url = self.emulator()?.base_url();
        let host = url.trim_start_matches("http://").trim_end_matches('/');
        let body = if body.is_null() { String::new() } else { body.to_string() };
        let mut stream = TcpStream::connect(host).map_err(told)?;
        let head = format!("{method} /_emulator/{path} HTTP/1.1\r\nhost: {host}\r\ncontent-type: application/json\r\n");
        let call = format!("{head}content-length: {}\r\nconnection: close\r\n\r\n{body}", body.len());
        stream.write_all(call.as_bytes()).map_err(told)?;
        let mut answer = String::new();
        stream.read_to_string(&mut answer).map_err(told)?;
        let (_, content) = answer.split_once("\r\n\r\n").ok_or_else(|| format!("{path}: no answer"))?;
        serde_json::from_str(content).map_err(|error| format!("{path}: {error}: {answer}"))
    }

    /// A token of the company that is always there.
    pub(crate) fn company_token(&self) -> Result<String, String> {
        let companies = self.control("GET", "companies", &Value::Null)?;
        let id = companies.pointer("/0/id").and_then(Value::as_str).ok_or("there is no company")?;
        let made = self.control("POST", &format!("companies/{id}/token"), &Value::Null)?;
        Ok(made["token"].as_str().unwrap_or_default().to_owned())
    }

    pub(crate) fn use_client(&mut self, client: Client) {
        self.client = Some(client);
    }

    pub(crate) fn add_fault(&self, fault: Value) -> Result<(), String> {
        let fault: Fault = serde_json::from_value(fault).map_err(|error| error.to_string())?;
        self.emulator()?.faults().add(fault).map(drop).map_err(|error| error.to_string())
    }

    pub(crate) fn keep(&mut self, name: Option<&str>, value: &Value) {
        if let Some(name) = name {
            self.kept.insert(name.to_owned(), value.clone());
        }
    }

    pub(crate) fn filled_in(&self, value: &Value) -> Result<Value, String> {
        filled_in(value, &self.kept)
    }
}
