//! Why it does not work: every misuse of key and voucher earns the same 403, so the client looks by itself.
//!
//! [`Client::doctor`] tries what an integration needs, from the form of the key to a file in the storage, and says in words what
//! it found. No finding holds a secret.

mod credentials;
mod findings;
mod network;

pub use findings::{Diagnosis, Finding, Level};

use crate::upload::UploadOptions;
use crate::{Attachment, Client, ErrorKind};
use send_core::api::{GetRequestStatus, Preload};
use send_core::digest::Sha256Digest;
use send_core::ident::Localized;
use send_core::model::PreloadRequest;
use url::Url;

/// What is uploaded for a try: it is never referred to, and gone after 7 days.
const SAMPLE: &[u8] =
    b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\n\
trailer<</Root 1 0 R>>\n%%EOF\n";

impl Client {
    /// Looks for what is wrong with key, voucher, clock, network and storage. Takes three calls of the day, and sends nothing.
    ///
    /// ```no_run
    /// # async fn example(client: send_client::Client) {
    /// use send_core::ident::{Lang, Localized};
    /// let diagnosis = client.doctor().await;
    /// println!("{}", diagnosis.text(Lang::It));
    /// assert!(diagnosis.is_fine());
    /// # }
    /// ```
    pub async fn doctor(&self) -> Diagnosis {
        let once = self.without_retries();
        let mut found = Diagnosis::default();
        let reached = network::look(&once, &mut found).await;
        let usable = credentials::look(&once, &mut found).await;
        let mut storage = None;
        if reached && usable && access(&once, &mut found).await {
            storage = upload(&once, &mut found).await;
        }
        network::tell_hosts(self, storage.as_deref(), &mut found);
        found
    }
}

/// Asks for a request that does not exist: who is told so is let in.
async fn access(client: &Client, found: &mut Diagnosis) -> bool {
    let nobodys =
        GetRequestStatus::ByProtocol { protocol_number: "send-sdk-doctor", idempotence_token: "send-sdk-doctor" };
    match client.execute(&nobodys).await {
        Err(error) if error.kind() == ErrorKind::AccessDenied => {
            let voucher = client.auth().credentials().await.is_ok_and(|given| given.voucher.is_some());
            match voucher {
                true => found.problem(
                    "access",
                    "la chiave con il voucher è rifiutata: o la chiave è stata creata senza PDND (e allora il voucher non va \
                     inviato), o è bloccata o di un altro ambiente, o il voucher è di un altro ambiente o e-service; un rifiuto \
                     è ricordato per 60 secondi",
                    "the key with the voucher is denied: either the key was made without PDND (then no voucher must be sent), or \
                     it is blocked or of another environment, or the voucher is of another environment or e-service; a denial \
                     is remembered for 60 seconds",
                ),
                false => found.problem(
                    "access",
                    "la chiave da sola è rifiutata: o è stata creata con PDND (e allora serve un voucher: ClientBuilder::pdnd), o \
                     è bloccata, errata o di un altro ambiente; un rifiuto è ricordato per 60 secondi",
                    "the key alone is denied: either it was made with PDND (then a voucher is needed: ClientBuilder::pdnd), or it \
                     is blocked, mistyped or of another environment; a denial is remembered for 60 seconds",
                ),
            }
            false
        }
        Err(error) if error.kind() != ErrorKind::NotFound => {
            found.error(
                "access",
                "la piattaforma non risponde come dovrebbe",
                "the platform does not answer as it should",
                &error,
            );
            false
        }
        _ => {
            found.fine("access", "la piattaforma accetta le credenziali", "the platform takes the credentials");
            true
        }
    }
}

/// Uploads a small file; returns the storage's host as far as it got to know it.
async fn upload(client: &Client, found: &mut Diagnosis) -> Option<String> {
    let announced = [PreloadRequest::new("0", "application/pdf", Sha256Digest::of(SAMPLE))];
    let host = match client.execute(&Preload { files: &announced }).await {
        Ok(links) => {
            let url: Option<Url> = links.first().and_then(|link| link.url.as_deref()?.parse().ok());
            url.and_then(|url| url.host_str().map(str::to_owned))
        }
        Err(error) => {
            found.error(
                "upload",
                "la piattaforma non dà un link per caricare",
                "the platform gives no link for an upload",
                &error,
            );
            return None;
        }
    };
    let how = UploadOptions::new().without_inspection();
    match client.attachments().upload_all_with([Attachment::pdf_bytes(SAMPLE)], &how).await {
        Ok(_) => found.fine("upload", "un file arriva allo storage", "a file gets to the storage"),
        Err(error) => found.error(
            "upload",
            "un file non arriva allo storage: è un altro host, e proxy e firewall devono lasciarlo passare con le sue intestazioni",
            "a file does not get to the storage: it is another host, which proxies and firewalls must let through with its headers",
            &error,
        ),
    }
    host
}

impl Diagnosis {
    /// A failure, with what the error says.
    fn error(&mut self, check: &'static str, it: &str, en: &str, error: &crate::Error) {
        use send_core::ident::Lang;
        self.problem(check, &format!("{it} ({})", error.text(Lang::It)), &format!("{en} ({})", error.text(Lang::En)));
    }
}

impl std::fmt::Display for Diagnosis {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.text(send_core::ident::Lang::En))
    }
}
