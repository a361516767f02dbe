//! Prints the emulator's figures: how fast it starts, how many notifications it takes in a second, what 10,000 whole lives
//! weigh. `docs/PERFORMANCE.md` says what they were.
//!
//! ```sh
//! cargo run --release -p send-emulator --example figures
//! ```
//! The clients are threads of this process that keep their connections: what they do counts against the emulator, which makes
//! the rate a lower bound and the memory an upper one.
#![allow(clippy::expect_used, clippy::unwrap_used, clippy::print_stdout)]

use send_core::digest::Sha256Digest;
use send_emulator::{Clock, Emulator};
use serde_json::{Value, json};
use std::error::Error;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::time::{Duration, Instant};

/// Notifications of the measurements.
const NOTIFICATIONS: usize = 10_000;
/// Connections that send at once.
const CLIENTS: usize = 4;
const DAY: Duration = Duration::from_secs(24 * 3600);
/// What becomes of the notifications, in turn: digital delivery and its failure, letters, storage, second attempts.
const STREETS: [&str; 8] = [
    "Via digitale",
    "Via digitale fallita",
    "Via @OK_890",
    "Via @FAIL-Irreperibile_890",
    "Via @FAIL-Discovery_890",
    "Via @OK-Giacenza-gt10_890",
    "Via @FAIL_DECEDUTO_890",
    "Via @OK_AR",
];

type Outcome<T> = Result<T, Box<dyn Error + Send + Sync>>;

fn main() -> Outcome<()> {
    println!("start, until the first answer: {:.1} ms (median of 21)", median_start()?);
    let before = resident_kilobytes();
    let emulator = Emulator::builder().clock(Clock::manual()).start_blocking()?;
    let document = upload(&emulator)?;
    let (took, rate) = accept(&emulator, &document)?;
    println!("accepted: {NOTIFICATIONS} notifications in {:.2} s, {rate:.0} a second", took.as_secs_f64());
    println!("memory after the requests: {} MB", (resident_kilobytes() - before) / 1024);
    let began = Instant::now();
    for _ in 0..100 {
        emulator.advance(DAY);
    }
    println!("a hundred days of their lives: {:.1} s", began.elapsed().as_secs_f64());
    let elements: usize = statuses(&emulator)?;
    println!("memory with {NOTIFICATIONS} whole lives: {} MB", (resident_kilobytes() - before) / 1024);
    println!("all of them ended: {}", elements == NOTIFICATIONS);
    Ok(())
}

/// Milliseconds from nothing to the first answer.
fn median_start() -> Outcome<f64> {
    let mut times = Vec::new();
    for _ in 0..21 {
        let began = Instant::now();
        let emulator = Emulator::builder().clock(Clock::manual()).start_blocking()?;
        Connection::open(emulator.base_url())?.call("GET", "/status", &[], b"")?;
        times.push(began.elapsed().as_secs_f64() * 1000.0);
    }
    times.sort_by(f64::total_cmp);
    Ok(times[times.len() / 2])
}

/// Sends all notifications with the clock stopped.
fn accept(emulator: &Emulator, document: &Value) -> Outcome<(Duration, f64)> {
    let began = Instant::now();
    std::thread::scope(|scope| {
        let clients = (0..CLIENTS).map(|client| scope.spawn(move || send_share(emulator, document, client)));
        clients.collect::<Vec<_>>().into_iter().try_for_each(|client| client.join().expect("a client ends"))
    })?;
    let took = began.elapsed();
    Ok((took, NOTIFICATIONS as f64 / took.as_secs_f64()))
}

fn send_share(emulator: &Emulator, document: &Value, client: usize) -> Outcome<()> {
    let mut connection = Connection::open(emulator.base_url())?;
    let headers = [("x-api-key", emulator.api_key()), ("content-type", "application/json")];
    for number in (client..NOTIFICATIONS).step_by(CLIENTS) {
        let body = request(document, number).to_string();
        let (status, answer) = connection.call("POST", "/delivery/v2.5/requests", &headers, body.as_bytes())?;
        if status != 202 {
            return Err(format!("notification {number}: {status} {}", String::from_utf8_lossy(&answer)).into());
        }
    }
    Ok(())
}

/// How many notifications have come to an end.
fn statuses(emulator: &Emulator) -> Outcome<usize> {
    let mut connection = Connection::open(emulator.base_url())?;
    let mut ended = 0;
    for skip in (0..NOTIFICATIONS).step_by(1_000) {
        let target = format!("/_emulator/notifications?skip={skip}&limit=1000");
        let (_, answer) = connection.call("GET", &target, &[], b"")?;
        let page: Value = serde_json::from_slice(&answer)?;
        let is_ended = |row: &&Value| matches!(row["status"].as_str(), Some("EFFECTIVE_DATE" | "RETURNED_TO_SENDER"));
        ended += page["notifications"].as_array().into_iter().flatten().filter(is_ended).count();
    }
    Ok(ended)
}

fn request(document: &Value, number: usize) -> Value {
    let street = STREETS[number % STREETS.len()];
    let mut recipient = json!({
        "recipientType": "PF",
        "taxId": "FRMTTR76M06B715E",
        "denomination": "Mario Cucumber",
        "physicalAddress": { "address": street, "zip": "87100", "municipality": "Cosenza", "province": "CS" },
    });
    if street.starts_with("Via digitale") {
        let address = if street.ends_with("fallita") { "prova@fail.it" } else { "prova@pec.it" };
        recipient["digitalDomicile"] = json!({ "type": "PEC", "address": address });
    }
    json!({
        "paProtocolNumber": format!("P-{number}"), "idempotenceToken": "T1", "subject": "Notifica di prova",
        "senderDenomination": "Comune di Esempio", "senderTaxId": "01199250158", "taxonomyCode": "010202N",
        "notificationFeePolicy": "FLAT_RATE", "physicalCommunicationType": "REGISTERED_LETTER_890",
        "documents": [document], "recipients": [recipient],
    })
}

/// Uploads the document that all of them share.
fn upload(emulator: &Emulator) -> Outcome<Value> {
    let content = send_emulator::pdf::simple_pdf("Verbale", &["Testo di prova"]);
    let sha256 = Sha256Digest::of(&content).to_string();
    let items = json!([{ "preloadIdx": "0", "contentType": "application/pdf", "sha256": sha256 }]).to_string();
    let headers = [("x-api-key", emulator.api_key()), ("content-type", "application/json")];
    let mut api = Connection::open(emulator.base_url())?;
    let (_, answer) = api.call("POST", "/delivery/attachments/preload", &headers, items.as_bytes())?;
    let slots: Value = serde_json::from_slice(&answer)?;
    let text = |name: &str| slots[0][name].as_str().unwrap_or_default().to_owned();
    let (url, secret) = (text("url"), text("secret"));
    let target = url.strip_prefix(emulator.storage_url()).ok_or("a link to the storage")?;
    let headers = [
        ("content-type", "application/pdf"),
        ("x-amz-meta-secret", secret.as_str()),
        ("x-amz-checksum-sha256", sha256.as_str()),
    ];
    let (status, answer) = Connection::open(emulator.storage_url())?.call("PUT", target, &headers, &content)?;
    if status != 200 {
        return Err(String::from_utf8_lossy(&answer).into_owned().into());
    }
    Ok(json!({
        "title": "Verbale", "contentType": "application/pdf", "digests": { "sha256": sha256 },
        "ref": { "key": text("key"), "versionToken": "1" },
    }))
}

/// A connection that is kept.
struct Connection {
    reader: BufReader<TcpStream>,
    host: String,
}

impl Connection {
    fn open(url: &str) -> Outcome<Self> {
        let host = url.trim_start_matches("http://").to_owned();
        let stream = TcpStream::connect(&host)?;
        stream.set_nodelay(true)?;
        Ok(Self { reader: BufReader::new(stream), host })
    }

    fn call(&mut self, method: &str, target: &str, headers: &[(&str, &str)], body: &[u8]) -> Outcome<(u16, Vec<u8>)> {
        let (host, length) = (&self.host, body.len());
        let mut request = format!(
            "{method} {target} HTTP/1.1\r\nhost: {host}\r\nuser-agent: figures\r\ncontent-length: {length}\r\n"
        );
        headers.iter().for_each(|(name, value)| request.push_str(&format!("{name}: {value}\r\n")));
        request.push_str("\r\n");
        self.reader.get_mut().write_all(&[request.as_bytes(), body].concat())?;
        let mut line = String::new();
        self.reader.read_line(&mut line)?;
        let status = line.split(' ').nth(1).ok_or("an answer has a status")?.parse()?;
        let mut length = 0;
        loop {
            line.clear();
            self.reader.read_line(&mut line)?;
            if line.trim().is_empty() {
                break;
            }
            if let Some(text) = line.to_ascii_lowercase().strip_prefix("content-length:") {
                length = text.trim().parse()?;
            }
        }
        let mut answer = vec![0; length];
        self.reader.read_exact(&mut answer)?;
        Ok((status, answer))
    }
}

/// The memory of this process, as Linux counts it; 0 elsewhere.
fn resident_kilobytes() -> usize {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:"));
    line.and_then(|line| line.split_whitespace().next()?.parse().ok()).unwrap_or_default()
}
