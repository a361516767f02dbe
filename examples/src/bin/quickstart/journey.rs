//! The journey of a notification: what a program of yours would do.

use crate::arguments::Arguments;
use crate::report::{Failure, Progress};
use send_client::{Attachment, Client, Environment};
use send_core::digest::Sha256Digest;
use send_core::iun::Iun;
use send_core::model::{
    Document, FeePolicy, FullSentNotification, NewNotification, NotificationStatus, PhysicalCommunication, Recipient,
    Sender,
};
use send_core::tax::TaxId;
use send_emulator::Emulator;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

pub(crate) async fn run(arguments: &Arguments) -> Result<(), Failure> {
    // Everything that can be checked is checked before anything is started or sent.
    let recipient = recipient(arguments)?;
    let sender_tax_id =
        arguments.sender_tax_id.parse().map_err(|why| Failure::input("--sender-tax-id")(&as_display(&why)))?;
    let taxonomy = arguments.taxonomy.parse().map_err(|why| Failure::input("--taxonomy")(&as_display(&why)))?;
    std::fs::create_dir_all(&arguments.out)
        .map_err(|why| Failure::Input(format!("--out: {} cannot be made: {why}", arguments.out.display())))?;

    let mut progress = Progress::start();
    let (client, emulator) = connect().await?;
    let place = if emulator.is_some() { "emulator in this process" } else { "environment" };
    progress.done("platform", &format!("{place}, {}", client.environment().base_url()));

    let documents = documents(arguments)?;
    for path in &documents {
        let digest = digest(path)?;
        Progress::detail(&format!("sha256 {digest}  {}", path.display()));
    }
    progress.done("hashed", &format!("{} documents", documents.len()));

    let uploaded = client.attachments().upload_all(documents.iter().map(Attachment::pdf)).await?;
    progress.done("uploaded", &format!("{} documents", uploaded.len()));

    let mut request = NewNotification::builder()
        .protocol_number(format!("quickstart-{}", client.notifications().new_token()))
        .subject(&*arguments.subject)
        .sender(Sender::new(&*arguments.sender, sender_tax_id))
        .taxonomy_code(taxonomy)
        .fee_policy(FeePolicy::FlatRate)
        .physical_communication(PhysicalCommunication::RegisteredLetter890)
        .recipient(recipient);
    for (file, path) in uploaded.into_iter().zip(&documents) {
        request = request.document(Document::new(file).title(title(path)));
    }
    let request = request.build().map_err(|why| Failure::Input(why.to_string()))?;
    let submitted = client.notifications().send(request).await?;
    Progress::detail(&format!("token {}", submitted.idempotence_token));
    progress.done("sent", &format!("request {}", submitted.request_id));

    let iun = client.notifications().wait_accepted(&submitted.request_id).await?;
    let letter = if iun.control_ok() { "right" } else { "WRONG" };
    progress.done("accepted", &format!("IUN {iun}, control letter {letter}"));

    let notification = follow(&client, &iun, Duration::from_secs(arguments.follow)).await?;
    progress.done("followed", &format!("now {}", notification.notification_status));

    let saved = save_legal_fact(&client, &iun, &arguments.out).await?;
    progress.done("legal fact", &saved);

    let file = arguments.out.join("notification.json");
    let json = send_core::wire::encode(&notification).map_err(|why| Failure::Other(why.to_string()))?;
    std::fs::write(&file, json).map_err(|why| Failure::Other(format!("{}: {why}", file.display())))?;
    progress.done("saved", &file.display().to_string());

    println!();
    println!("Next: look into {}; send a PDF of yours with --document FILE;", arguments.out.display());
    println!("      or set SEND_ENV=uat and SEND_API_KEY to do the same on the platform itself.");
    if let Some(emulator) = emulator {
        emulator.stop().await;
    }
    Ok(())
}

/// The environment of the variables if there is a key; an emulator of our own otherwise.
async fn connect() -> Result<(Client, Option<Emulator>), Failure> {
    if std::env::var_os("SEND_API_KEY").is_some() || std::env::var_os("SEND_API_KEY_FILE").is_some() {
        return Ok((Client::from_env()?, None));
    }
    let emulator =
        Emulator::start().await.map_err(|why| Failure::Other(format!("the emulator did not start: {why}")))?;
    let client =
        Client::builder().environment(Environment::at(emulator.base_url())?).api_key(emulator.api_key()).build()?;
    Ok((client, Some(emulator)))
}

fn recipient(arguments: &Arguments) -> Result<Recipient, Failure> {
    let tax_id: TaxId = arguments.recipient.parse().map_err(|why| Failure::input("--recipient")(&as_display(&why)))?;
    let recipient = match tax_id {
        TaxId::FiscalCode(code) => Recipient::person(code, &*arguments.denomination),
        TaxId::Numeric(number) => Recipient::company(number, &*arguments.denomination),
    };
    Ok(recipient.digital_domicile(&*arguments.pec))
}

/// The documents given, or two that are made.
fn documents(arguments: &Arguments) -> Result<Vec<PathBuf>, Failure> {
    if !arguments.documents.is_empty() {
        return Ok(arguments.documents.clone());
    }
    let samples = [
        ("verbale.pdf", "Verbale di contestazione", "Documento di prova, senza valore legale."),
        ("allegato.pdf", "Allegato", "Secondo documento di prova."),
    ];
    let mut made = Vec::new();
    for (name, title, line) in samples {
        let path = arguments.out.join(name);
        std::fs::write(&path, send_emulator::pdf::simple_pdf(title, &[line]))
            .map_err(|why| Failure::Other(format!("{}: {why}", path.display())))?;
        made.push(path);
    }
    Ok(made)
}

fn digest(path: &Path) -> Result<Sha256Digest, Failure> {
    let unreadable = |why: std::io::Error| Failure::Input(format!("--document: {}: {why}", path.display()));
    let file = std::fs::File::open(path).map_err(unreadable)?;
    Sha256Digest::from_reader(file).map_err(unreadable)
}

fn title(path: &Path) -> String {
    path.file_stem().unwrap_or(path.as_os_str()).to_string_lossy().into_owned()
}

/// Reads the notification until it has run its course, printing each new status; not longer than `limit`.
async fn follow(client: &Client, iun: &Iun, limit: Duration) -> Result<FullSentNotification, Failure> {
    let started = Instant::now();
    let mut told = 0;
    loop {
        let notification = client.notifications().get(iun).await?;
        for entry in notification.notification_status_history.iter().skip(told) {
            Progress::detail(&format!("{:<15} since {}", entry.status, entry.active_from));
        }
        told = notification.notification_status_history.len();
        let settled = matches!(
            notification.notification_status,
            NotificationStatus::EffectiveDate | NotificationStatus::Viewed | NotificationStatus::Cancelled
        );
        if settled || started.elapsed() > limit {
            return Ok(notification);
        }
        tokio::time::sleep(Duration::from_millis(if client.environment().is_local() { 200 } else { 30_000 })).await;
    }
}

/// Downloads the first legal fact, which proves that the sender's request was taken in charge.
async fn save_legal_fact(client: &Client, iun: &Iun, out: &Path) -> Result<String, Failure> {
    let facts = client.legal_facts().list(iun).await?;
    let Some(fact) = facts.first() else {
        return Ok("none yet".to_owned());
    };
    let download = client.legal_facts().get(iun, &fact.legal_facts_id.key).await?;
    let path = out.join(download.file_name());
    download.save_to(&path).await?;
    let category = fact.legal_facts_id.category.as_ref().map_or("legal fact", |category| category.as_str());
    Ok(format!("{category}, {}", path.display()))
}

fn as_display(error: &dyn std::fmt::Display) -> String {
    error.to_string()
}
