//! The checks.

use super::{Check, Evidence};
use crate::journal::{Entry, Remark, Rule};
use send_core::api::{ApiVersions, Resource};
use send_core::model::NotificationStatus;
use serde_json::Value;

/// A check: what is asked for, what to do if it is missing, and how it is seen.
pub(super) struct Item {
    id: &'static str,
    title: [&'static str; 2],
    todo: [&'static str; 2],
    is_done: fn(&Evidence<'_>) -> bool,
}

impl Item {
    pub(super) fn check(&self, evidence: &Evidence<'_>) -> Check {
        let ok = (self.is_done)(evidence);
        let remark = |[it, en]: [&str; 2]| Remark::new("", it, en);
        Check { id: self.id, ok, title: remark(self.title), reason: (!ok).then(|| remark(self.todo)) }
    }
}

const fn item(
    id: &'static str,
    title: [&'static str; 2],
    todo: [&'static str; 2],
    is_done: fn(&Evidence<'_>) -> bool,
) -> Item {
    Item { id, title, todo, is_done }
}

pub(super) const ITEMS: &[Item] = &[
    item(
        "UPLOAD-01",
        ["prenotato un caricamento di PDF", "an upload of a PDF was reserved"],
        ["chiamare preload con un documento application/pdf", "call preload with a document application/pdf"],
        |e| {
            e.done("preload")
                .any(|call| items(&call.request).iter().any(|item| item["contentType"] == "application/pdf"))
        },
    ),
    item(
        "UPLOAD-02",
        [
            "un file è arrivato allo storage con segreto e digest giusti",
            "a file reached the storage with the right secret and digest",
        ],
        ["inviare il file con PUT al link di preload", "PUT the file to the link of preload"],
        |e| e.done("upload").next().is_some(),
    ),
    item(
        "SEND-01",
        ["inviata una richiesta con idempotenceToken", "a request with an idempotenceToken was sent"],
        [
            "inviare una richiesta, con un token stabile del tentativo",
            "send a request, with a stable token of the attempt",
        ],
        |e| requests(e).any(|request| request["idempotenceToken"].is_string()),
    ),
    item(
        "SEND-02",
        [
            "una notifica è stata accettata: i documenti corrispondono ai file caricati",
            "a notification was accepted: its documents are the files that were uploaded",
        ],
        [
            "inviare una notifica valida e attendere l'accettazione",
            "send a valid notification and wait for its acceptance",
        ],
        |e| e.world.notifications.all().any(|notification| notification.is_readable()),
    ),
    item(
        "SEND-03",
        [
            "accettata una notifica con un avviso pagoPA e il suo allegato",
            "a notification with a pagoPA notice and its attachment was accepted",
        ],
        ["aggiungere un pagamento pagoPA con allegato", "add a pagoPA payment with an attachment"],
        |e| {
            let readable = e.world.notifications.all().filter(|notification| notification.is_readable());
            readable.flat_map(|notification| notification.content.recipients.iter()).any(|recipient| {
                recipient
                    .payments
                    .iter()
                    .any(|payment| payment.pago_pa.as_ref().is_some_and(|notice| notice.attachment.is_some()))
            })
        },
    ),
    item(
        "SEND-04",
        [
            "chiesto lo stato di una richiesta fino all'accettazione",
            "the status of a request was asked for until it was accepted",
        ],
        [
            "leggere lo stato con notificationRequestId, o ACCEPTED dallo stream",
            "read the status by notificationRequestId, or ACCEPTED from a stream",
        ],
        |e| {
            e.done("get_request_status").any(|call| answer(call)["notificationRequestStatus"] == "ACCEPTED")
                || events(e).any(|event| event["newStatus"] == "ACCEPTED")
        },
    ),
    item(
        "SEND-05",
        ["letto il motivo di un rifiuto", "the reason of a refusal was read"],
        [
            "inviare verso un indirizzo con CAP 11111 e leggere gli errori",
            "send to an address with the postal code 11111 and read the errors",
        ],
        |e| {
            let is_refused = e.world.notifications.all().any(|it| it.status == NotificationStatus::Refused);
            let asked = e.done("get_request_status").any(|call| answer(call)["notificationRequestStatus"] == "REFUSED");
            is_refused && (asked || events(e).any(|event| event["newStatus"] == "REFUSED"))
        },
    ),
    item(
        "READ-01",
        ["letto il dettaglio di una notifica", "the detail of a notification was read"],
        ["leggere la notifica per IUN", "read the notification by its IUN"],
        |e| e.done("get_sent_notification").next().is_some(),
    ),
    item(
        "STREAM-01",
        ["creato uno stream TIMELINE", "a TIMELINE stream was made"],
        ["creare uno stream con eventType TIMELINE", "make a stream with eventType TIMELINE"],
        |e| e.done("create_stream").any(|call| sent(call)["eventType"] == "TIMELINE"),
    ),
    item(
        "STREAM-02",
        ["letto dallo stream un evento con lo IUN", "an event with the IUN was read from the stream"],
        ["leggere lo stream dopo l'accettazione", "read the stream after the acceptance"],
        |e| events(e).any(|event| event["iun"].is_string()),
    ),
    item(
        "STREAM-03",
        ["confermati con lastEventId gli eventi letti", "the events that were read were acknowledged with lastEventId"],
        ["dopo averli salvati, passare lastEventId", "once they are stored, pass lastEventId"],
        |e| e.done("read_events").any(|call| call.query("lastEventId").is_some()),
    ),
    item(
        "FILE-01",
        ["scaricato un documento della notifica", "a document of the notification was downloaded"],
        ["chiedere il link del documento e scaricarlo", "ask for the link of the document and download it"],
        |e| e.done("get_document").next().is_some() && e.done("download").next().is_some(),
    ),
    item(
        "FILE-02",
        ["chiesto l'allegato di un pagamento", "the attachment of a payment was asked for"],
        ["chiedere l'allegato PAGOPA o F24", "ask for the attachment PAGOPA or F24"],
        |e| e.done("get_payment_attachment").next().is_some(),
    ),
    item(
        "FILE-03",
        ["scaricato un atto opponibile", "a legal fact was downloaded"],
        ["scaricare gli atti quando arrivano i loro eventi", "download legal facts when their events arrive"],
        |e| e.done("get_legal_fact").next().is_some() && e.done("download").next().is_some(),
    ),
    item(
        "COST-01",
        ["chiesto il costo di un avviso", "the price of a notice was asked for"],
        ["chiedere il costo di un avviso della notifica", "ask for the price of a notice of the notification"],
        |e| e.done("get_price").next().is_some(),
    ),
    item(
        "CANCEL-01",
        ["annullata una notifica", "a notification was cancelled"],
        ["annullare una notifica e attenderne l'evento", "cancel a notification and wait for its event"],
        |e| e.done("cancel_notification").next().is_some(),
    ),
    item(
        "VERSION-01",
        ["nessuna versione più vecchia di quelle in produzione", "no version older than what production serves"],
        [
            "usare requests v2.5, sent v2.8, price v2.3, streams v2.8 o più recenti",
            "use requests v2.5, sent v2.8, price v2.3, streams v2.8 or newer",
        ],
        is_new,
    ),
];

/// Name and title of a rule of good behaviour.
pub(super) const fn of_rule(rule: Rule) -> (&'static str, &'static str, &'static str) {
    match rule {
        Rule::ReconcileBeforeResend => (
            "CARE-01",
            "un esito incerto viene verificato prima di ripetere",
            "an uncertain outcome is looked up before repeating",
        ),
        Rule::AcknowledgeWhatArrived => {
            ("CARE-02", "si conferma solo ciò che è arrivato", "only what arrived is acknowledged")
        }
        Rule::NoCredentialsToStorage => {
            ("CARE-03", "allo storage non vanno credenziali", "no credentials go to the storage")
        }
        Rule::NoPollingOfPrices => ("CARE-04", "il costo non viene chiesto di continuo", "prices are not polled"),
        Rule::NoRepetitionOfRefused => {
            ("CARE-05", "ciò che è rifiutato viene corretto", "what is refused is corrected")
        }
    }
}

fn json(body: &crate::journal::Payload) -> Value {
    body.body.as_deref().and_then(|body| serde_json::from_slice(body).ok()).unwrap_or_default()
}

fn items(body: &crate::journal::Payload) -> Vec<Value> {
    json(body).as_array().cloned().unwrap_or_default()
}

fn sent(call: &Entry) -> Value {
    json(&call.request)
}

fn answer(call: &Entry) -> Value {
    json(&call.answer)
}

fn requests<'e>(evidence: &'e Evidence<'_>) -> impl Iterator<Item = Value> + 'e {
    evidence.done("send_notification").map(sent)
}

fn events<'e>(evidence: &'e Evidence<'_>) -> impl Iterator<Item = Value> + 'e {
    evidence.done("read_events").flat_map(|call| items(&call.answer))
}

/// True if there were versioned calls, and none of an old version.
fn is_new(evidence: &Evidence<'_>) -> bool {
    let versions = ApiVersions::default();
    let oldest = |resource| match resource {
        // The streams of the release before are in use.
        Resource::Streams => send_core::api::Version::new(2, 8),
        resource => versions.of(resource),
    };
    let mut calls = evidence.world.journal.entries().filter_map(|entry| match entry.target {
        crate::faults::Target::Operation(route) => Some((route.resource?, entry.version?)),
        _ => None,
    });
    let mut some = false;
    calls.all(|(resource, version)| {
        some = true;
        version >= oldest(resource)
    }) && some
}
