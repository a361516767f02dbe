//! The checks: what is asked for, what to do if it is missing, and how it is seen.

use super::Check;
use super::evidence::Evidence;
use crate::journal::{Remark, Rule};

/// A check.
pub(super) struct Item {
    id: &'static str,
    /// In Italian and in English.
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

#[rustfmt::skip]
pub(super) const ITEMS: &[Item] = &[
    item("UPLOAD-01",
        ["prenotato un caricamento di PDF", "an upload of a PDF was reserved"],
        ["chiamare preload con un documento application/pdf", "call preload with a document application/pdf"],
        |it| it.reserved_a_pdf()),
    item("UPLOAD-02",
        ["un file è arrivato allo storage con segreto e digest giusti", "a file reached the storage with the right secret and digest"],
        ["inviare il file con PUT al link di preload", "PUT the file to the link of preload"],
        |it| it.uploaded() >= 1),
    item("UPLOAD-03",
        ["ogni file di una prenotazione aveva il suo preloadIdx", "each file of a reservation had a preloadIdx of its own"],
        ["dare a ogni elemento di preload un preloadIdx diverso", "give each item of preload another preloadIdx"],
        |it| it.told_uploads_apart()),
    item("UPLOAD-04",
        ["due file sono arrivati allo storage: il documento e l'avviso", "two files reached the storage: the document and the notice"],
        ["caricare anche l'allegato di un pagamento", "upload the attachment of a payment as well"],
        |it| it.uploaded() >= 2),
    item("SEND-01",
        ["inviata una richiesta con idempotenceToken", "a request with an idempotenceToken was sent"],
        ["inviare una richiesta, con un token stabile del tentativo", "send a request, with a stable token of the attempt"],
        |it| it.sent_with_token()),
    item("SEND-02",
        ["una notifica è stata accettata: i documenti corrispondono ai file caricati",
         "a notification was accepted: its documents are the files that were uploaded"],
        ["inviare una notifica valida e attendere l'accettazione", "send a valid notification and wait for its acceptance"],
        |it| it.was_accepted()),
    item("SEND-03",
        ["accettata una notifica con un avviso pagoPA, e il suo allegato, per ogni destinatario",
         "a notification with a pagoPA notice, and its attachment, for each recipient was accepted"],
        ["aggiungere un pagamento pagoPA con allegato", "add a pagoPA payment with an attachment"],
        |it| it.was_accepted_with_notices()),
    item("SEND-04",
        ["chiesto lo stato di una richiesta fino all'accettazione", "the status of a request was asked for until it was accepted"],
        ["leggere lo stato con notificationRequestId, o ACCEPTED dallo stream",
         "read the status by notificationRequestId, or ACCEPTED from a stream"],
        |it| it.learned_of_acceptance()),
    item("SEND-05",
        ["letto il motivo di un rifiuto", "the reason of a refusal was read"],
        ["inviare verso un indirizzo con CAP 11111 e leggere gli errori",
         "send to an address with the postal code 11111 and read the errors"],
        |it| it.learned_of_refusal()),
    item("SEND-06",
        ["accettata una notifica 890 con domicilio digitale e indirizzo fisico di ogni destinatario",
         "a notification by letter 890 with digital domicile and postal address of each recipient was accepted"],
        ["inviare con REGISTERED_LETTER_890, digitalDomicile e physicalAddress",
         "send with REGISTERED_LETTER_890, digitalDomicile and physicalAddress"],
        |it| it.was_accepted_for_both_ways()),
    item("SEND-07",
        ["il versionToken dei documenti è quello restituito dallo storage", "the versionToken of documents is the one that the storage gave"],
        ["copiare x-amz-version-id della risposta al PUT in ref.versionToken", "copy x-amz-version-id of the answer to the PUT into ref.versionToken"],
        |it| it.named_versions()),
    item("READ-01",
        ["letto il dettaglio di una notifica", "the detail of a notification was read"],
        ["leggere la notifica per IUN", "read the notification by its IUN"],
        |it| it.was_called("get_sent_notification")),
    item("STREAM-01",
        ["creato uno stream TIMELINE", "a TIMELINE stream was made"],
        ["creare uno stream con eventType TIMELINE", "make a stream with eventType TIMELINE"],
        |it| it.has_timeline_stream()),
    item("STREAM-02",
        ["letto dallo stream un evento con lo IUN", "an event with the IUN was read from the stream"],
        ["leggere lo stream dopo l'accettazione", "read the stream after the acceptance"],
        |it| it.read_an_iun()),
    item("STREAM-03",
        ["confermati con lastEventId gli eventi letti", "the events that were read were acknowledged with lastEventId"],
        ["dopo averli salvati, passare lastEventId", "once they are stored, pass lastEventId"],
        |it| it.acknowledged()),
    item("STREAM-04",
        ["letto dallo stream il passaggio ad ACCEPTED", "the change to ACCEPTED was read from the stream"],
        ["creare lo stream prima di inviare, e leggerlo", "make the stream before sending, and read it"],
        |it| it.read_an_acceptance()),
    item("STREAM-05",
        ["dopo una pagina vuota si attende il retry-after, in millisecondi", "after an empty page the retry-after, in milliseconds, is waited for"],
        ["leggere fino alla pagina vuota, attendere e leggere di nuovo; mai prima", "read to the empty page, wait and read again; never earlier"],
        |it| it.was_patient()),
    item("FILE-01",
        ["scaricato un documento della notifica", "a document of the notification was downloaded"],
        ["chiedere il link del documento e scaricarlo", "ask for the link of the document and download it"],
        |it| it.downloaded("get_document")),
    item("FILE-02",
        ["scaricato l'allegato di un pagamento", "the attachment of a payment was downloaded"],
        ["chiedere il link dell'allegato PAGOPA o F24 e scaricarlo", "ask for the link of the attachment PAGOPA or F24 and download it"],
        |it| it.downloaded("get_payment_attachment")),
    item("FILE-03",
        ["scaricato un atto opponibile", "a legal fact was downloaded"],
        ["scaricare gli atti quando arrivano i loro eventi", "download legal facts when their events arrive"],
        |it| it.downloaded("get_legal_fact")),
    item("COST-01",
        ["chiesto il costo di un avviso della notifica", "the price of a notice of the notification was asked for"],
        ["chiedere il costo con creditore e codice dell'avviso inviato", "ask for the price by creditor and code of the notice that was sent"],
        |it| it.asked_for_an_own_price()),
    item("COST-02",
        ["accettato un avviso di cui il mittente è creditore", "a notice whose creditor is the sender was accepted"],
        ["inviare un pagamento con creditorTaxId uguale a senderTaxId", "send a payment with creditorTaxId equal to senderTaxId"],
        |it| it.sender_is_creditor()),
    item("CANCEL-01",
        ["annullata una notifica", "a notification was cancelled"],
        ["annullare una notifica e attenderne l'evento", "cancel a notification and wait for its event"],
        |it| it.was_called("cancel_notification")),
    item("VERSION-01",
        ["nessuna versione più vecchia di quelle in produzione", "no version older than what production serves"],
        ["usare requests v2.5, sent v2.8, price v2.3, streams v2.8 o più recenti",
         "use requests v2.5, sent v2.8, price v2.3, streams v2.8 or newer"],
        |it| it.is_new()),
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
