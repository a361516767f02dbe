//! What a whole flow costs: a page of events handed over with a durable checkpoint, and the memory of uploads.
//!
//! Memory is the peak of a process of its own (`VmHWM`), with the other side in another one.

use async_trait::async_trait;
use futures_util::StreamExt;
use send_benches::usage::{cpu_seconds, peak_memory};
use send_client::streams::{Checkpoint, FileCheckpoint, MemoryCheckpoint};
use send_client::transport::{HttpRequest, HttpResponse, Transport, TransportError};
use send_client::{Attachment, Client, Environment, UploadOptions};
use std::error::Error;
use std::io::{BufRead, BufReader, Read, Write};
use std::process::{Child, Command, Stdio};
use std::sync::Mutex;
use std::time::Instant;

type Outcome<T = ()> = Result<T, Box<dyn Error + Send + Sync>>;

const PAGES: usize = 1000;
const EVENTS_A_PAGE: usize = 50;

fn main() -> Outcome {
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build()?;
    let arguments: Vec<String> = std::env::args().skip(1).filter(|argument| argument != "--bench").collect();
    match arguments.iter().map(String::as_str).collect::<Vec<_>>().as_slice() {
        ["stub"] => Ok(runtime.block_on(send_benches::stub::serve(|origin| println!("{origin}")))?),
        ["upload", origin, path, files] => runtime.block_on(upload(origin, path, files.parse()?)),
        _ => {
            let pages = if arguments.iter().any(|argument| argument == "--quick") { PAGES / 20 } else { PAGES };
            runtime.block_on(events(pages))?;
            memory(pages < PAGES)
        }
    }
}

/// Pages that are there at once.
#[derive(Debug)]
struct Pages(Mutex<Vec<String>>);

#[async_trait]
impl Transport for Pages {
    async fn send(&self, _: HttpRequest) -> Result<HttpResponse, TransportError> {
        let page = self.0.lock().ok().and_then(|mut pages| pages.pop()).unwrap_or_else(|| "[]".to_owned());
        Ok(HttpResponse::new(200, http::HeaderMap::new(), futures_util::stream::iter([Ok(page.into())]).boxed()))
    }
}

/// A page as the platform writes it, about 60 kB.
fn page(number: usize) -> String {
    let event = |index: usize| {
        let id = number * EVENTS_A_PAGE + index + 1;
        format!(
            r#"{{"eventId":"{id:038}","notificationRequestId":"R1BURy1ORVBHLVpURVQtMjAyNDAyLUUtMQ==","iun":"GPTG-NEPG-ZTET-202402-E-1",
            "newStatus":"DELIVERING","element":{{"elementId":"SEND_DIGITAL_PROGRESS.IUN_GPTG-NEPG-ZTET-202402-E-1.RECINDEX_0.SOURCE_PLATFORM.REPEAT_false.ATTEMPT_{id}",
            "timestamp":"2026-03-02T09:12:33.123456789Z","ingestionTimestamp":"2026-03-02T09:12:40.123456789Z","eventTimestamp":"2026-03-02T09:12:33.123456789Z",
            "notificationSentAt":"2026-03-01T08:00:00.000000001Z","legalFactsIds":[{{"key":"safestorage://PN_EXTERNAL_LEGAL_FACTS-{id:032x}.xml","category":"PEC_RECEIPT"}}],
            "category":"SEND_DIGITAL_PROGRESS","details":{{"recIndex":0,"digitalAddress":{{"type":"PEC","address":"pectest@pec.pagopa.it"}},"digitalAddressSource":"PLATFORM",
            "retryNumber":0,"notificationDate":"2026-03-02T09:12:33.123456789Z","deliveryDetailCode":"C001","shouldRetry":false,
            "sendingReceipts":[{{"id":"opec21010.20260302091233.123456.789.1.12@pec.it","system":"opec"}}],"eventTimestamp":"2026-03-02T09:12:33.123456789Z"}}}}}}"#
        )
    };
    let events: Vec<String> = (0..EVENTS_A_PAGE).map(event).collect();
    format!("[{}]", events.join(","))
}

async fn events(pages: usize) -> Outcome {
    let folder = tempfile::tempdir_in(".")?;
    let in_file = FileCheckpoint::open(folder.path().join("journal"))?;
    let memory = consume(pages, MemoryCheckpoint::default()).await?;
    let durable = consume(pages, in_file).await?;
    let alone = disk_alone(pages, folder.path())?;
    println!(
        "page of {EVENTS_A_PAGE} events, {pages} pages, milliseconds a page above the network: median | best tenth | CPU"
    );
    println!("  handed over, no checkpoint on disk     {memory}");
    println!("  handed over, durable checkpoint        {durable}");
    println!("  the disk alone: 80 kB and fdatasync    {alone}");
    Ok(())
}

/// What a page took, in milliseconds. On a machine that does other work too, the median and the CPU time say more than the mean.
struct Times {
    each: Vec<f64>,
    cpu: f64,
}

impl Times {
    fn of(mut each: Vec<f64>, cpu_before: f64) -> Self {
        each.sort_by(f64::total_cmp);
        Self { cpu: (cpu_seconds() - cpu_before) * 1000.0 / each.len() as f64, each }
    }
}

impl std::fmt::Display for Times {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let at = |part: usize| self.each.get(self.each.len() / part).copied().unwrap_or_default();
        write!(f, "{:.3} | {:.3} | {:.3}", at(2), at(10), self.cpu)
    }
}

async fn consume(pages: usize, checkpoint: impl Checkpoint + 'static) -> Outcome<Times> {
    let bodies: Vec<String> = (0..pages).rev().map(page).collect();
    let client = Client::builder()
        .environment(Environment::uat())
        .api_key("k")
        .without_rate_limit()
        .transport(Pages(Mutex::new(bodies)))
        .build()?;
    let mut consumer = client.streams().consumer("s", checkpoint);
    let (cpu, mut each) = (cpu_seconds(), Vec::with_capacity(pages));
    for _ in 0..pages {
        let started = Instant::now();
        for _ in 0..EVENTS_A_PAGE {
            std::hint::black_box(consumer.next().await?);
        }
        each.push(started.elapsed().as_secs_f64() * 1000.0);
    }
    Ok(Times::of(each, cpu))
}

fn disk_alone(pages: usize, folder: &std::path::Path) -> Outcome<Times> {
    let mut file = std::fs::File::create(folder.join("alone"))?;
    let page = vec![b'x'; 80_000];
    let (cpu, mut each) = (cpu_seconds(), Vec::with_capacity(pages));
    for _ in 0..pages {
        let started = Instant::now();
        file.write_all(&page)?;
        file.sync_data()?;
        each.push(started.elapsed().as_secs_f64() * 1000.0);
    }
    Ok(Times::of(each, cpu))
}

/// Peaks of uploads of one size and many at a time.
fn memory(is_quick: bool) -> Outcome {
    let mut stub = Command::new(std::env::current_exe()?).arg("stub").stdout(Stdio::piped()).spawn()?;
    let outcome = peaks(&mut stub, is_quick);
    stub.kill()?;
    stub.wait()?;
    outcome
}

fn peaks(stub: &mut Child, is_quick: bool) -> Outcome {
    let mut origin = String::new();
    BufReader::new(stub.stdout.take().ok_or("the stub says nothing")?).read_line(&mut origin)?;
    let folder = tempfile::tempdir_in(".")?;
    println!("peak memory of a process that uploads, MB:");
    for (megabytes, files) in [(1, 1), (200, 1), (1, 128), (50, if is_quick { 8 } else { 128 })] {
        let path = folder.path().join(format!("{megabytes}.pdf"));
        let mut file = std::fs::File::create(&path)?;
        file.write_all(b"%PDF-1.7\n% ")?;
        // SEND takes no more than 200 MB, header and end included.
        std::io::copy(&mut std::io::repeat(b'x').take((megabytes << 20) - 64), &mut file)?;
        file.write_all(b"\n%%EOF\n")?;
        let started = Instant::now();
        let run = Command::new(std::env::current_exe()?)
            .args(["upload", origin.trim()])
            .arg(&path)
            .arg(files.to_string())
            .stdout(Stdio::piped())
            .output()?;
        if !run.status.success() {
            return Err(format!("the upload failed: {}", String::from_utf8_lossy(&run.stderr)).into());
        }
        let peak = String::from_utf8_lossy(&run.stdout).trim().to_owned();
        println!(
            "  {files:>3} at a time of {megabytes:>3} MB   {peak:>5}   ({:.1} s)",
            started.elapsed().as_secs_f64()
        );
        std::fs::remove_file(&path)?;
    }
    Ok(())
}

async fn upload(origin: &str, path: &str, files: usize) -> Outcome {
    let client = Client::builder().environment(Environment::at(origin)?).api_key("k").without_rate_limit().build()?;
    let options = UploadOptions::new().parallel(files);
    // One call reserves 15 at most, so as many calls go side by side as it takes.
    let jobs = (0..files).map(|_| {
        let (client, options) = (client.clone(), options.clone());
        async move { client.attachments().upload_all_with([Attachment::pdf(path)], &options).await }
    });
    for uploaded in futures_util::future::join_all(jobs).await {
        uploaded?;
    }
    println!("{:.1}", peak_memory() as f64 / 1024.0);
    Ok(())
}
