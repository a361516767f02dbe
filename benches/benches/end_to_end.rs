//! Notifications from a file on disk to acceptance, against the stub server of the shared facts, with the peer beside us.
//!
//! One notification is five calls: preload, upload of 100 kB, request, two looks at its status. Ours runs as a user would run
//! it: preflight, limiter, retries and a tracing subscriber are on. Each side is a process of its own, so that CPU time, memory
//! and connections are its own. `SEND_PERF` names a copy of `shared/perf` with `stub` and `rust` built for release.
#![allow(missing_docs, clippy::unwrap_used)]

use futures_util::StreamExt;
use send_benches::usage::{cpu, peak_memory};
use send_client::batch::{BatchOptions, Parcel};
use send_client::send::AcceptanceBoard;
use send_client::streams::FileCheckpoint;
use send_client::{Attachment, Client, Environment, RateLimit, Submitted};
use send_core::model::*;
use serde_json::Value;
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Instant;

const FILES: usize = 200;
const ROUNDS: usize = 5;

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    match arguments.first().map(String::as_str) {
        Some("ours") => ours(&arguments[1], arguments[2].parse().unwrap(), arguments[3].parse().unwrap(), one_by_one),
        Some("batch") => ours(&arguments[1], arguments[2].parse().unwrap(), arguments[3].parse().unwrap(), in_a_batch),
        Some("stream") => {
            ours(&arguments[1], arguments[2].parse().unwrap(), arguments[3].parse().unwrap(), with_a_stream)
        }
        _ => compare(arguments.iter().any(|argument| argument == "--quick")),
    }
}

fn compare(quick: bool) {
    let perf = std::env::var_os("SEND_PERF").map_or_else(|| PathBuf::from("../shared/perf"), PathBuf::from);
    let (stub, peer) = (perf.join("stub/target/release/send-stub"), perf.join("rust/target/release/client"));
    if !stub.is_file() || !peer.is_file() {
        println!("skipped: end_to_end needs a copy of shared/perf with stub and rust built; name it by SEND_PERF");
        return;
    }
    let folder = tempfile::tempdir().unwrap();
    write_files(folder.path());
    let rounds = if quick { 1 } else { ROUNDS };
    // Whole rounds of all workers: a last one that is half empty would be counted as slowness.
    let latencies: &[(u32, usize, usize)] =
        if quick { &[(0, 32, 192)] } else { &[(0, 32, 4096), (50, 32, 2048), (50, 128, 6144)] };
    println!("latency ms | C | side | n/s | CPU s per 1000 | peak MB | connections | calls");
    for &(latency, workers, count) in latencies {
        for _ in 0..rounds {
            let ours = std::env::current_exe().unwrap();
            for (side, program) in [("peer", &peer), ("ours", &ours), ("batch", &ours), ("stream", &ours)] {
                let server = Stub::start(&stub, latency);
                let mut command = Command::new(program);
                if program == &ours {
                    command.arg(side);
                }
                command.args([&server.url, &count.to_string(), &workers.to_string()]);
                let output = command.current_dir(folder.path()).output().unwrap();
                let said = String::from_utf8_lossy(&output.stdout);
                let Ok(row) = serde_json::from_str::<Value>(said.trim()) else {
                    panic!("{side}: {said} {}", String::from_utf8_lossy(&output.stderr));
                };
                assert_eq!(row["ok"], count, "{side}: {}", String::from_utf8_lossy(&output.stderr));
                report(latency, workers, side, &row, &server.stats());
            }
        }
    }
}

fn report(latency: u32, workers: usize, side: &str, row: &Value, stats: &Value) {
    let number = |name: &str| row[name].as_f64().unwrap();
    let count = number("n");
    println!(
        "{latency} | {workers} | {side} | {:.0} | {:.3} | {:.0} | {} | {}",
        count / number("wall"),
        (number("cpu_user") + number("cpu_sys")) / count * 1000.0,
        number("rss_kb") / 1024.0,
        stats["conns"],
        stats["calls"]
    );
}

/// Files of 100 kB where the peer looks for them: `data/pdf/000.pdf` and on.
fn write_files(folder: &Path) {
    let place = folder.join("data/pdf");
    std::fs::create_dir_all(&place).unwrap();
    let mut state = 1_u64;
    for number in 0..FILES {
        let noise = std::iter::repeat_with(|| {
            state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
            (state >> 56) as u8
        });
        let content: Vec<u8> = b"%PDF-1.7\n".iter().copied().chain(noise).take(100_000).collect();
        std::fs::write(place.join(format!("{number:03}.pdf")), content).unwrap();
    }
}

struct Stub {
    process: Child,
    url: String,
}

impl Stub {
    fn start(program: &Path, latency: u32) -> Self {
        let port = std::net::TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
        let process = Command::new(program)
            .args(["--port", &port.to_string(), "--latency-ms", &latency.to_string()])
            .stdout(Stdio::null())
            .spawn()
            .unwrap();
        while std::net::TcpStream::connect(("127.0.0.1", port)).is_err() {
            std::thread::sleep(std::time::Duration::from_millis(20));
        }
        Self { process, url: format!("http://127.0.0.1:{port}") }
    }

    /// What the server counted. The look at it, and the one that found it ready, are connections too.
    fn stats(&self) -> Value {
        use std::io::Write;
        let mut socket = std::net::TcpStream::connect(self.url.trim_start_matches("http://")).unwrap();
        socket.write_all(b"GET /stats HTTP/1.1\r\nhost: stub\r\nconnection: close\r\n\r\n").unwrap();
        let last = BufReader::new(socket).lines().map_while(Result::ok).last().unwrap();
        let mut stats: Value = serde_json::from_str(&last).unwrap();
        stats["conns"] = (stats["conns"].as_u64().unwrap() - 2).into();
        stats
    }
}

impl Drop for Stub {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

/// Our side: sends `count` notifications with so many workers, and prints what it took.
fn ours<F>(url: &str, count: usize, workers: usize, send: fn(Client, usize, usize) -> F)
where
    F: Future<Output = (usize, Instant)>,
{
    let log = tracing_subscriber::fmt().with_max_level(tracing_subscriber::filter::LevelFilter::INFO);
    // As into a file: colours are for terminals.
    log.with_ansi(false).with_writer(std::io::sink).init();
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build().unwrap();
    runtime.block_on(async {
        let client = Client::builder()
            .environment(Environment::at(url).unwrap())
            .credentials(send_client::auth::Credentials::api_key("k").voucher("t"))
            .rate_limit(RateLimit::default().per_second(1e6).burst(1000).per_day(100_000_000))
            .build()
            .unwrap();
        let ((user, system), start) = (cpu(), Instant::now());
        let (accepted, end) = send(client, count, workers).await;
        let wall = (end - start).as_secs_f64();
        let (user_end, system_end) = cpu();
        println!(
            r#"{{"n":{count},"ok":{accepted},"wall":{wall},"cpu_user":{},"cpu_sys":{},"rss_kb":{}}}"#,
            user_end - user,
            system_end - system,
            peak_memory(),
        );
    });
}

/// As a program does that has its own loop: the five calls that the peer makes.
async fn one_by_one(client: Client, count: usize, workers: usize) -> (usize, Instant) {
    let next = Arc::new(AtomicUsize::new(0));
    let workers: Vec<_> = (0..workers)
        .map(|_| {
            let (client, next) = (client.clone(), Arc::clone(&next));
            tokio::spawn(async move {
                let mut accepted = 0;
                loop {
                    let number = next.fetch_add(1, Ordering::Relaxed);
                    if number >= count {
                        return accepted;
                    }
                    match one(&client, number).await {
                        Ok(()) => accepted += 1,
                        Err(error) => eprintln!("{error}"),
                    }
                }
            })
        })
        .collect();
    let mut accepted = 0;
    for worker in workers {
        accepted += worker.await.unwrap();
    }
    (accepted, Instant::now())
}

async fn one(client: &Client, number: usize) -> send_client::Result<()> {
    let file = client.attachments().upload(file(number)).await?;
    let submitted = client.notifications().send(request(number, file)).await?;
    settle(client, &submitted).await
}

/// As a batch: links for fifteen files in a call. Half of the calls at a time are for sending, and half ask about each
/// notification as often as the peer asks.
async fn in_a_batch(client: Client, count: usize, workers: usize) -> (usize, Instant) {
    let workers = workers / 2;
    let parcels =
        (0..count).map(|number| Parcel::new([file(number)], move |files| Ok(request(number, files[0].clone()))));
    let batch = client.notifications().send_all(parcels, BatchOptions::new().parallel(workers));
    let settled = batch.map(|row| async {
        let outcome = match row.outcome {
            Ok(submitted) => settle(&client, &submitted).await,
            Err(error) => Err(error),
        };
        outcome.inspect_err(|error| eprintln!("{error}")).is_ok()
    });
    let settled = settled.buffer_unordered(workers).filter(|accepted| std::future::ready(*accepted));
    (settled.count().await, Instant::now())
}

/// As a batch whose acceptance is told by a stream: nobody asks about one notification. The server's events are those of other
/// notifications, as many as are sent; they are read, decoded, looked at and stored durably as those of a consumer are.
///
/// Who reads the stream is one of the workers. The time is that of the sending: the events follow as a stream gives them, fifty a call and one call after the other.
async fn with_a_stream(client: Client, count: usize, workers: usize) -> (usize, Instant) {
    let parcels =
        (0..count).map(|number| Parcel::new([file(number)], move |files| Ok(request(number, files[0].clone()))));
    let batch = client.notifications().send_all(parcels, BatchOptions::new().parallel(workers - 1));
    let sent = async {
        let sent = batch.filter(|row| std::future::ready(row.outcome.is_ok())).count().await;
        (sent, Instant::now())
    };
    let folder = tempfile::tempdir().unwrap();
    let checkpoint = FileCheckpoint::open(folder.path().join("journal")).unwrap();
    let mut consumer = client.streams().consumer("01234567-89ab-cdef-0123-456789abcdef", checkpoint);
    let board = AcceptanceBoard::default();
    let follow = async {
        let mut events = 0;
        while events < count {
            if let Some(event) = consumer.next().await.unwrap().event() {
                board.observe(event);
                events += 1;
            }
        }
    };
    futures_util::future::join(sent, follow).await.0
}

async fn settle(client: &Client, submitted: &Submitted) -> send_client::Result<()> {
    while client.notifications().status(&submitted.request_id).await?.notification_request_status
        == RequestState::Waiting
    {}
    Ok(())
}

fn file(number: usize) -> Attachment {
    Attachment::pdf(format!("data/pdf/{:03}.pdf", number % FILES))
}

/// The same request as the peer's, but for the tax code of the bodies: the peer's has a wrong check character, and nothing
/// wrong is what is usual.
fn request(number: usize, file: UploadedFile) -> NewNotification {
    let address = PhysicalAddress::new("VIA ROMA 1", "ROMA").zip("00100").province("RM");
    let payment = PagoPaPayment::new("80016350821".parse().unwrap(), "302000100000019421".parse().unwrap());
    let recipient = Recipient::person("RSSMRA80A01H501U".parse().unwrap(), "Mario Rossi")
        .physical_address(address)
        .payment(payment.apply_cost(true));
    NewNotification::builder()
        .protocol_number(format!("P{number}/2026"))
        .idempotence_token(format!("tok-{number}"))
        .subject("Verbale di accertamento")
        .sender(Sender::new("Comune di Esempio", "80016350821".parse().unwrap()))
        .taxonomy_code("010202N".parse().unwrap())
        .fee_policy(FeePolicy::DeliveryMode { pa_fee: 100, vat: 22 })
        .physical_communication(PhysicalCommunication::RegisteredLetter890)
        .pago_pa_integration(PagoPaIntegration::Sync)
        .recipient(recipient)
        .document(Document::new(file).title("Verbale"))
        .build()
        .unwrap()
}
