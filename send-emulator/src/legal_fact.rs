//! The documents that the platform makes: real PDF, XML and ZIP, written when somebody asks.
//!
//! Every one of them says that it comes from an emulator and proves nothing. The receipts of certified mail have the form
//! of the `daticert.xml` of the technical rules (DM 2 November 2005, annex).

use crate::life::Document;
use crate::pdf::simple_pdf;
use crate::world::{Element, Notification, Proof, World};
use send_core::model::{RecipientRead, TimelineCategory as C};
use send_core::time::Instant;
use std::io::{Cursor, Write};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

/// A document that was made.
pub(crate) struct Made {
    pub(crate) content_type: &'static str,
    pub(crate) bytes: Vec<u8>,
}

const WARNING: &str = "DOCUMENTO DI PROVA GENERATO DA send-emulator: NON HA ALCUN VALORE LEGALE.";

/// The document behind a key, if it was made.
pub(crate) fn content(world: &World, key: &str) -> Option<Made> {
    if let Some((proof, true)) = world.downtimes.document(world.dice, key, world.now) {
        return Some(Made { content_type: "application/pdf", bytes: downtime(&proof) });
    }
    let (_, notification, document) = world.notifications.document(key)?;
    let bytes = match document {
        Document::SenderAck => sender_ack(notification),
        Document::Aar { recipient } => arrival_notice(notification, notification.recipient(recipient)?),
        Document::DigitalDelivery { recipient } => digital_delivery(notification, recipient)?,
        Document::Cancelled => cancelled(notification),
        Document::F24 { recipient, payment } => form(notification, notification.recipient(recipient)?, payment),
        Document::Receipt { recipient, element } => receipt(notification, recipient, notification.told(element)?)?,
        Document::Printed { recipient, .. } => arrival_notice(notification, notification.recipient(recipient)?),
        Document::Scan { recipient, element, is_archive } => {
            let scan = scan(notification, notification.recipient(recipient)?, notification.told(element)?);
            if is_archive { archive("scansione.pdf", &scan)? } else { scan }
        }
        Document::Deposit { recipient, .. } => deposit(notification, recipient)?,
        Document::Access { recipient } => access(notification, recipient)?,
    };
    Some(Made { content_type: document.content_type(), bytes })
}

/// A page with the particulars of the notification first.
fn page(notification: &Notification, title: &str, lines: Vec<String>) -> Vec<u8> {
    let content = &notification.content;
    let mut text = vec![
        WARNING.to_owned(),
        String::new(),
        format!("IUN: {}", notification.iun),
        format!("Ente mittente: {}", content.sender_denomination.as_deref().unwrap_or_default()),
        format!("Oggetto: {}", content.subject.as_deref().unwrap_or_default()),
        format!("Numero di protocollo: {}", content.pa_protocol_number.as_deref().unwrap_or_default()),
        String::new(),
    ];
    text.extend(lines);
    simple_pdf(title, &text)
}

fn sender_ack(notification: &Notification) -> Vec<u8> {
    let mut lines = vec![
        format!("Presa in carico della notifica: {}", in_rome(notification.sent_at)),
        String::new(),
        "Destinatari:".to_owned(),
    ];
    lines.extend(notification.content.recipients.iter().map(|recipient| format!("- {}", name(recipient))));
    lines.extend([String::new(), "Documenti (impronta SHA-256 in base64):".to_owned()]);
    lines.extend(notification.content.documents.iter().map(|document| {
        let title = document.title.as_deref().unwrap_or("documento");
        let digest = document.digests.as_ref().and_then(|digests| digests.sha256.as_deref());
        format!("- {title}: {}", digest.unwrap_or_default())
    }));
    page(notification, "Attestazione opponibile a terzi: notifica presa in carico", lines)
}

fn arrival_notice(notification: &Notification, recipient: &RecipientRead) -> Vec<u8> {
    let lines = vec![
        format!("Destinatario: {}", name(recipient)),
        String::new(),
        "Per questa notifica è disponibile un avviso di avvenuta ricezione: i documenti si leggono su SEND.".to_owned(),
    ];
    page(notification, "Avviso di avvenuta ricezione", lines)
}

fn digital_delivery(notification: &Notification, index: usize) -> Option<Vec<u8>> {
    let recipient = notification.recipient(index)?;
    let end = notification.element(&C::DigitalDeliveryCreationRequest, Some(index))?;
    let at = in_rome(end.date("completionWorkflowDate")?);
    let mut lines = vec![format!("Destinatario: {}", name(recipient))];
    if end.text("endWorkflowStatus").as_deref() == Some("SUCCESS") {
        lines.push(format!("Domicilio digitale: {}", end.digital_address().unwrap_or_default()));
        lines.push(format!("Consegna: {at}"));
        return Some(page(notification, "Attestazione opponibile a terzi: notifica digitale", lines));
    }
    lines.push(format!("Avviso di mancato recapito disponibile dal: {at}"));
    lines.extend([String::new(), "Tentativi:".to_owned()]);
    lines.extend(notification.of_recipient(index, &C::SendDigitalFeedback).map(|attempt| {
        let address = attempt.digital_address().unwrap_or_default();
        format!("- {}: {address} ({})", in_rome(attempt.happened), attempt.event_code().unwrap_or_default())
    }));
    Some(page(notification, "Avviso di mancato recapito digitale", lines))
}

fn deposit(notification: &Notification, index: usize) -> Option<Vec<u8>> {
    let deposited = notification.element(&C::AnalogFailureWorkflow, Some(index))?.happened;
    let lines = vec![
        format!("Destinatario: {}", name(notification.recipient(index)?)),
        format!("Avviso di avvenuta ricezione depositato: {}", in_rome(deposited)),
    ];
    Some(page(notification, "Attestazione opponibile a terzi: deposito per destinatario irreperibile", lines))
}

fn access(notification: &Notification, index: usize) -> Option<Vec<u8>> {
    let seen = notification.element(&C::NotificationViewedCreationRequest, Some(index))?;
    let lines = vec![
        format!("Destinatario: {}", name(notification.recipient(index)?)),
        format!("Avvenuto accesso: {}", in_rome(seen.happened)),
    ];
    Some(page(notification, "Attestazione opponibile a terzi: avvenuto accesso", lines))
}

/// The proof of a downtime.
pub(crate) fn downtime(proof: &Proof) -> Vec<u8> {
    let lines = [
        WARNING.to_owned(),
        String::new(),
        format!("Funzionalità: {}", proof.functionality),
        format!("Dal: {}", in_rome(proof.from)),
        format!("Al: {}", in_rome(proof.to)),
    ];
    simple_pdf("Malfunzionamento e ripristino della piattaforma", &lines)
}

/// What the courier might have scanned.
fn scan(notification: &Notification, recipient: &RecipientRead, told: &Element) -> Vec<u8> {
    let lines = vec![
        format!("Destinatario: {}", name(recipient)),
        format!("Evento: {}", told.event_code().unwrap_or_default()),
        format!("Data: {}", in_rome(told.happened)),
    ];
    page(notification, "Scansione del recapitista", lines)
}

/// A ZIP archive of one file.
fn archive(name: &str, content: &[u8]) -> Option<Vec<u8>> {
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default().compression_method(CompressionMethod::Stored);
    // In memory nothing of this fails.
    archive.start_file(name, options).ok()?;
    archive.write_all(content).ok()?;
    archive.finish().ok().map(Cursor::into_inner)
}

fn cancelled(notification: &Notification) -> Vec<u8> {
    let at = notification.element(&C::NotificationCancellationRequest, None).map(|element| in_rome(element.happened));
    let lines = vec![format!("Annullamento chiesto dal mittente: {}", at.unwrap_or_default())];
    page(notification, "Dichiarazione di annullamento della notifica", lines)
}

fn form(notification: &Notification, recipient: &RecipientRead, payment: usize) -> Vec<u8> {
    let form = recipient.payments.get(payment).and_then(|payment| payment.f24.as_ref());
    let title = form.and_then(|form| form.title.as_deref()).unwrap_or("F24");
    page(notification, title, vec![format!("Contribuente: {}", name(recipient)), "Modello di pagamento F24".to_owned()])
}

/// What a code of the provider is called in a receipt, and the error in it.
const RECEIPTS: &[(&str, &str, &str)] = &[
    ("C001", "accettazione", "nessuno"),
    ("C002", "non-accettazione", "altro"),
    ("C003", "avvenuta-consegna", "nessuno"),
    ("C004", "errore-consegna", "altro"),
    ("C006", "rilevazione-virus", "virus"),
];

fn receipt(notification: &Notification, index: usize, told: &Element) -> Option<Vec<u8>> {
    let code = told.event_code()?;
    let (_, kind, error) = RECEIPTS.iter().find(|(known, ..)| *known == code)?;
    let at = told.happened;
    let address = escaped(&told.digital_address().unwrap_or_default());
    let subject = escaped(notification.content.subject.as_deref().unwrap_or_default());
    let iun = notification.iun;
    let (day, hour, zone) = (rome(at, "%d/%m/%Y"), rome(at, "%H:%M:%S"), rome(at, "%z"));
    let xml = format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\
         <!-- {WARNING} -->\n\
         <postacert tipo=\"{kind}\" errore=\"{error}\">\n  \
           <intestazione>\n    \
             <mittente>send@pec.emulator.invalid</mittente>\n    \
             <destinatari tipo=\"certificato\">{address}</destinatari>\n    \
             <risposte>send@pec.emulator.invalid</risposte>\n    \
             <oggetto>{subject} (IUN {iun})</oggetto>\n  \
           </intestazione>\n  \
           <dati>\n    \
             <gestore-emittente>send-emulator</gestore-emittente>\n    \
             <data zona=\"{zone}\"><giorno>{day}</giorno><ora>{hour}</ora></data>\n    \
             <identificativo>{iun}.{index}@pec.emulator.invalid</identificativo>\n    \
             <consegna>{address}</consegna>\n  \
           </dati>\n\
         </postacert>\n"
    );
    Some(xml.into_bytes())
}

fn name(recipient: &RecipientRead) -> String {
    let denomination = recipient.denomination.as_deref().unwrap_or_default();
    format!("{denomination} ({})", recipient.tax_id.as_deref().unwrap_or_default())
}

fn in_rome(instant: Instant) -> String {
    rome(instant, "%d/%m/%Y %H:%M:%S (ora di Roma)")
}

fn rome(instant: Instant, format: &str) -> String {
    // The time zone is compiled in; were it not, UTC would be shown.
    instant
        .in_tz("Europe/Rome")
        .map_or_else(|_| instant.strftime(format).to_string(), |rome| rome.strftime(format).to_string())
}

fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            control if control.is_control() => escaped.push(' '),
            other => escaped.push(other),
        }
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::escaped;

    #[test]
    fn what_a_sender_wrote_stays_text() {
        assert_eq!(escaped("<a href=\"x\">&\u{0}</a>"), "&lt;a href=\"x\"&gt;&amp; &lt;/a&gt;");
    }
}
