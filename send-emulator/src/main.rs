//! `send-emulator`: the emulator as a program, until Ctrl-C.

mod store;

use clap::Parser;
#[cfg(feature = "tls")]
use send_emulator::Tls;
use send_emulator::{Clock, Emulator, FaultError, NotASpan, Scenario, Span};
use std::net::IpAddr;
#[cfg(feature = "tls")]
use std::path::Path;
use std::path::PathBuf;
use std::process::ExitCode;
use tokio::sync::mpsc::{UnboundedReceiver, unbounded_channel};
use tracing_subscriber::EnvFilter;

/// SEND on your desk: the platform's B2B API on this machine, for tests and demonstrations.
#[derive(Debug, Parser)]
#[command(version)]
struct Arguments {
    /// Port of the API; 0 for any that is free.
    #[arg(long, default_value_t = 0)]
    port: u16,
    /// Port of the storage, which is an origin of its own.
    #[arg(long, default_value_t = 0)]
    storage_port: u16,
    /// Port of PDND, which is an origin of its own.
    #[arg(long, default_value_t = 0)]
    pdnd_port: u16,
    /// Address to listen on. Whoever reaches it can do everything here.
    #[arg(long, default_value = "127.0.0.1", value_name = "ADDRESS")]
    listen: IpAddr,
    /// Name under which clients find this machine, which links then have.
    #[arg(long, value_name = "NAME")]
    host: Option<String>,
    /// Certificate for TLS, in PEM, with those that signed it behind it.
    #[cfg(feature = "tls")]
    #[arg(long, value_name = "FILE", requires = "tls_key")]
    tls_cert: Option<PathBuf>,
    /// Private key of the certificate, in PEM.
    #[cfg(feature = "tls")]
    #[arg(long, value_name = "FILE", requires = "tls_cert")]
    tls_key: Option<PathBuf>,
    /// Makes a certificate for this run, and writes it to this file, for clients to trust.
    #[cfg(feature = "tls")]
    #[arg(long, value_name = "FILE", conflicts_with = "tls_cert")]
    tls_self_signed: Option<PathBuf>,
    /// How time passes: real, manual, or a factor such as 1440 (a day a minute). Without it a week lasts five seconds. A state in
    /// --data-dir keeps its own.
    #[arg(long, value_name = "real|manual|FACTOR")]
    clock: Option<Clock>,
    /// Source of all chance: the same seed and the same calls give the same IUNs; 1 unless told. A state in --data-dir keeps its own.
    #[arg(long)]
    seed: Option<u64>,
    /// File with what there is in this run, as TOML: faults, senders, companies, personas, prices, limits.
    #[arg(long, value_name = "FILE", value_parser = read_scenario)]
    scenario: Option<Scenario>,
    /// Folder where the state is kept from run to run (`world.json`).
    #[arg(long, value_name = "FOLDER")]
    data_dir: Option<PathBuf>,
    /// API key to accept.
    #[arg(long, value_name = "KEY")]
    api_key: Option<String>,
}

/// Reads a scenario file.
fn read_scenario(path: &str) -> Result<Scenario, String> {
    let text = std::fs::read_to_string(path).map_err(|error| error.to_string())?;
    text.parse().map_err(|error: FaultError| error.to_string())
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> ExitCode {
    let arguments = Arguments::parse();
    let filter = EnvFilter::try_from_default_env().unwrap_or_else(|_| EnvFilter::new("info"));
    tracing_subscriber::fmt().with_env_filter(filter).with_target(false).with_writer(std::io::stderr).init();
    match run(arguments).await {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("send-emulator: {error}");
            let mut cause = error.source();
            while let Some(error) = cause {
                eprintln!("  because: {error}");
                cause = error.source();
            }
            ExitCode::FAILURE
        }
    }
}

async fn run(arguments: Arguments) -> Result<(), Box<dyn std::error::Error>> {
    let mut builder = Emulator::builder().port(arguments.port).clock(arguments.clock.clone().unwrap_or_default());
    if let Some(seed) = arguments.seed {
        builder = builder.seed(seed);
    }
    builder = builder.other_ports(arguments.storage_port, arguments.pdnd_port).listen(arguments.listen);
    #[cfg(feature = "tls")]
    if let Some(tls) = security(&arguments)? {
        builder = builder.tls(tls);
    }
    if let Some(host) = arguments.host {
        builder = builder.host(host);
    }
    if let Some(key) = arguments.api_key {
        builder = builder.api_key(key);
    }
    if let Some(scenario) = &arguments.scenario {
        builder = builder.scenario(scenario);
    }
    if let Some(folder) = &arguments.data_dir
        && let Some(snapshot) = store::load(folder)?
    {
        if arguments.clock.is_some() || arguments.seed.is_some() {
            tracing::warn!(
                "the state in --data-dir goes on with its own clock and seed: --clock and --seed count for a new one only"
            );
        }
        builder = builder.restore(snapshot);
    }
    let emulator = builder.start().await?;
    let is_manual = emulator.clock() == Clock::manual();
    println!("SEND is on your desk at {} (storage at {}).", emulator.base_url(), emulator.storage_url());
    println!("It is {} there. Nothing here has legal value.\n", emulator.now());
    println!("Watch it at {}/_emulator/\n", emulator.base_url());
    println!("Point a client at it:\n");
    println!("  export SEND_BASE_URL={}", emulator.base_url());
    println!("  export SEND_API_KEY={}\n", emulator.api_key());
    if is_manual {
        println!("Time stands still. Type how far to move it (90s, 30m, 12h, 7d); an empty line moves it a day.");
    }
    println!("Ctrl-C ends it.");
    let mut lines = if is_manual { lines_of_input() } else { unbounded_channel().1 };
    let end = wait_for_the_end();
    tokio::pin!(end);
    loop {
        tokio::select! {
            () = &mut end => break,
            Some(line) = lines.recv() => move_time(&emulator, &line),
        }
    }
    if let Some(folder) = &arguments.data_dir {
        store::save(folder, &emulator.snapshot())?;
    }
    emulator.stop().await;
    println!("\nStopped.");
    Ok(())
}

/// The certificate that was asked for.
#[cfg(feature = "tls")]
fn security(arguments: &Arguments) -> Result<Option<Tls>, Box<dyn std::error::Error>> {
    let read = |path: &Path| std::fs::read_to_string(path).map_err(|error| format!("{}: {error}", path.display()));
    if let (Some(certificate), Some(key)) = (&arguments.tls_cert, &arguments.tls_key) {
        return Ok(Some(Tls::from_pem(read(certificate)?, read(key)?)?));
    }
    let Some(path) = &arguments.tls_self_signed else { return Ok(None) };
    let names = ["127.0.0.1", "localhost", "::1"].into_iter().chain(arguments.host.as_deref());
    let tls = Tls::self_signed(names)?;
    std::fs::write(path, tls.certificate_pem()).map_err(|error| format!("{}: {error}", path.display()))?;
    Ok(Some(tls))
}

fn move_time(emulator: &Emulator, line: &str) {
    let line = line.trim();
    let span: Result<Span, NotASpan> = if line.is_empty() { "1d" } else { line }.parse();
    match span {
        Ok(by) => {
            emulator.advance(by.into());
            println!("It is {}.", emulator.now());
        }
        Err(error) => println!("{error}"),
    }
}

/// What is typed, line by line. The thread that reads ends with the process.
fn lines_of_input() -> UnboundedReceiver<String> {
    let (sender, lines) = unbounded_channel();
    std::thread::spawn(move || {
        for line in std::io::stdin().lines().map_while(Result::ok) {
            if sender.send(line).is_err() {
                return;
            }
        }
    });
    lines
}

/// Waits for Ctrl-C, or for the signal with which containers are stopped.
async fn wait_for_the_end() {
    #[cfg(unix)]
    if let Ok(mut terminate) = tokio::signal::unix::signal(tokio::signal::unix::SignalKind::terminate()) {
        tokio::select! {
            _ = tokio::signal::ctrl_c() => {}
            _ = terminate.recv() => {}
        }
        return;
    }
    // Without signals there is nothing to wait for but the end of the process.
    if tokio::signal::ctrl_c().await.is_err() {
        std::future::pending::<()>().await;
    }
}
