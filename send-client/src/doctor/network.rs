//! The way to the platform, its state, and the time that it has.

use super::Diagnosis;
use crate::Client;
use crate::execute::no_answer;
use crate::transport::{Destination, HttpRequest, RequestBody};
use http::{HeaderMap, Method};
use send_core::time::http_date;

/// Seconds between the clocks from which on vouchers are in danger.
const SKEW: i64 = 30;

/// False if the platform is out of reach.
pub(super) async fn look(client: &Client, found: &mut Diagnosis) -> bool {
    let base = client.environment().base_url().as_str().trim_end_matches('/');
    let (Ok(url), Ok(timeout)) = (format!("{base}/status").parse(), client.time_for(client.network().call)) else {
        return false;
    };
    let request = HttpRequest {
        destination: Destination::Api,
        method: Method::GET,
        url,
        headers: HeaderMap::new(),
        body: RequestBody::Empty,
        timeout,
    };
    let response = match client.transport().send(request).await {
        Ok(response) => response,
        Err(error) => {
            let error = no_answer(error).calling(client.environment().base_url());
            found.error("network", "la piattaforma non si raggiunge", "the platform is out of reach", &error);
            return false;
        }
    };
    let date = response.header("date").and_then(http_date);
    look_at_clock(date.map(|date| date.as_second() - client.clock().now().as_second()), found);
    match response.status {
        200 => found.fine("platform", "la piattaforma dice di funzionare", "the platform says that it works"),
        500 => found.note(
            "platform",
            "la piattaforma segnala disservizi aperti: client.platform().status()",
            "the platform reports open incidents: client.platform().status()",
        ),
        status => found.note(
            "platform",
            &format!("lo stato della piattaforma non si legge (HTTP {status}): forse risponde un proxy"),
            &format!("the state of the platform cannot be read (HTTP {status}): perhaps a proxy answers"),
        ),
    }
    true
}

fn look_at_clock(ahead: Option<i64>, found: &mut Diagnosis) {
    match ahead {
        None => found.note(
            "clock",
            "nessuna ora nella risposta: l'orologio non si può confrontare",
            "no time in the answer: the clock cannot be compared",
        ),
        Some(ahead) if ahead.abs() > SKEW => found.problem(
            "clock",
            &format!("l'orologio di questa macchina differisce di {ahead} s: i voucher non tollerano differenze"),
            &format!("the clock of this machine differs by {ahead} s: vouchers tolerate no difference"),
        ),
        Some(_) => found.fine("clock", "l'orologio è giusto", "the clock is right"),
    }
}

/// The hosts that a firewall or a proxy must let through.
pub(super) fn tell_hosts(client: &Client, storage: Option<&str>, found: &mut Diagnosis) {
    let mut hosts: Vec<String> = client.environment().base_url().host_str().map(str::to_owned).into_iter().collect();
    hosts.extend(client.environment().issuer().and_then(|issuer| issuer.token_url.host_str().map(str::to_owned)));
    hosts.push(storage.unwrap_or("*.s3.eu-south-1.amazonaws.com").to_owned());
    let hosts = hosts.join(", ");
    found.note("hosts", &format!("host da aprire (TCP 443): {hosts}"), &format!("hosts to open (TCP 443): {hosts}"));
}
