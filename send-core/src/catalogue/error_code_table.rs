//! The table of errors, sorted by code.
//!
//! Made once from the sources that [`error_code`](super::error_code) names; kept by hand since.

use super::error_code::{ErrorCode, ErrorSource as S, Retry as R, ToldBy};
use super::text::{Text, text};

const BODY: Text = text("richieste con un corpo", "requests with a body");
const REQUESTS: Text = text("invio di una nuova richiesta", "sending a new request");
const STATUS: Text = text("stato di una richiesta", "status of a request");
const READS: Text = text("lettura di una notifica o di una richiesta", "reading a notification or a request");
const ATTACHMENTS: Text = text("scaricamento di documenti e allegati", "download of documents and attachments");
const PRICE: Text = text("costo di un avviso", "price of a notice");
const FACTS: Text = text("attestazioni", "legal facts");
const PRICE_AND_FACTS: Text = text("costo di un avviso e attestazioni", "price of a notice and legal facts");
const RECEIVED: Text = text("lettura di una notifica ricevuta", "reading a received notification");
const STREAMS: Text = text("flussi di eventi", "streams");
const STREAM_READ: Text = text("lettura di un flusso", "reading a stream");
const STREAM_CREATE: Text = text("creazione di un flusso", "creating a stream");
const STREAM_OTHERS: Text = text(
    "eventi, modifica, disattivazione ed eliminazione di un flusso",
    "events, update, disabling and deletion of a stream",
);
const EVENTS: Text = text("lettura degli eventi di un flusso", "reading the events of a stream");
const UPLOAD: Text = text("caricamento di un file", "upload of a file");
const UP_AND_DOWNLOAD: Text = text("caricamento e scaricamento di un file", "upload and download of a file");
const VOUCHER: Text = text("richiesta di un voucher", "asking for a voucher");

const fn row(code: &'static str, source: S, statuses: &'static [u16], retry: R) -> ErrorCode {
    ErrorCode::new(code, source, statuses, retry)
}

pub(super) static ERROR_CODES: [ErrorCode; 87] = [
    row("015-0000", S::Pdnd, &[500], R::WithBackoff)
        .means("errore imprevisto di PDND", "unexpected error of PDND")
        .advises("riprovare con attese crescenti", "try again with growing waits")
        .on(VOUCHER),
    row("015-0008", S::Pdnd, &[400], R::AfterFix)
        .means(
            "un difetto qualsiasi di client assertion, chiave, finalità o richiesta di fruizione; serve solo correlationId",
            "any defect of client assertion, key, purpose or agreement; only the correlationId helps",
        )
        .advises(
            "non riprovare in ciclo; controllare client assertion, chiavi, finalità",
            "do not try in a loop; check assertion, keys, purpose",
        )
        .on(VOUCHER),
    row("400.00", S::Versions, &[400], R::AfterFix)
        .means(
            "una richiesta di una versione precedente non si può tradurre: errorList dice perché",
            "a request of an older version cannot be translated: errorList tells why",
        )
        .advises(
            "correggere ciò che errorList indica, o passare alla versione più recente",
            "correct what errorList names, or move to the newest version",
        ),
    row("AccessDenied", S::Storage, &[403], R::NewLink)
        .means(
            "il link prefirmato è scaduto (Request has expired: oltre 60 minuti)",
            "the presigned link has expired (Request has expired: over 60 minutes)",
        )
        .advises(
            "chiedere un nuovo link: preload per caricare, metadati per scaricare",
            "ask for a new link: preload to upload, metadata to download",
        )
        .on(UP_AND_DOWNLOAD),
    row("BadDigest", S::Storage, &[400], R::NewLink)
        .means(
            "i byte inviati non danno l'impronta dichiarata",
            "the bytes that were sent do not give the declared digest",
        )
        .advises(
            "rileggere il file, ricalcolare l'impronta, un nuovo preload",
            "read the file again, compute the digest again, a new preload",
        )
        .on(UPLOAD),
    row("Endpoint request timed out", S::Gateway, &[504], R::Reconcile)
        .means(
            "il servizio non ha risposto entro 29 secondi; la richiesta può essere stata eseguita",
            "the service did not answer within 29 seconds; the request may have been executed",
        )
        .advises(
            "per una nuova richiesta cercarla con protocollo e token prima di inviarla di nuovo; per il resto riprovare",
            "for a new request look it up by protocol number and token before sending it again; otherwise try again",
        )
        .told_by(ToldBy::Message),
    row("Forbidden", S::Gateway, &[403], R::AfterFix)
        .means(
            "blocco del firewall (WAF): indirizzo IP, User-Agent mancante, troppe richieste, o testo che somiglia a un attacco",
            "blocked by the firewall (WAF): IP address, no User-Agent, too many requests, or text that looks like an attack",
        )
        .advises(
            "inviare un User-Agent; togliere dai campi liberi testi come ../ o file://; se continua, indicare al supporto l'ora e l'indirizzo IP",
            "send a User-Agent; remove texts such as ../ or file:// from free fields; if it goes on, tell the support desk time and IP address",
        )
        .told_by(ToldBy::Message),
    row("Internal server error", S::Gateway, &[500], R::Reconcile)
        .means("integrazione fallita al gateway", "the integration failed at the gateway")
        .advises(
            "per una nuova richiesta cercarla con protocollo e token prima di inviarla di nuovo; per il resto riprovare",
            "for a new request look it up by protocol number and token before sending it again; otherwise try again",
        )
        .told_by(ToldBy::Message),
    row("Invalid key=value pair", S::Gateway, &[403], R::Never)
        .means(
            "percorso inesistente, chiamato con un header Bearer: non è un problema di autenticazione",
            "no such path, called with a Bearer header: not a problem of authentication",
        )
        .advises(
            "controllare il percorso; nelle chiavi delle attestazioni togliere safestorage://",
            "check the path; leave safestorage:// out of the keys of legal facts",
        )
        .told_by(ToldBy::Message),
    row("InvalidRequest", S::Storage, &[400], R::AfterFix)
        .means(
            "x-amz-checksum-sha256 non è il base64 di 32 byte (per esempio è il base64 del testo esadecimale)",
            "x-amz-checksum-sha256 is not base64 of 32 bytes (for instance it is base64 of the hex text)",
        )
        .advises("codificare in base64 i byte dell'impronta", "encode the bytes of the digest in base64")
        .on(UPLOAD),
    row("Limit Exceeded", S::Gateway, &[429], R::NextPeriod)
        .means(
            "quota giornaliera della chiave esaurita (100.000 chiamate)",
            "the key's daily quota is used up (100,000 calls)",
        )
        .advises(
            "attendere il giorno successivo; ridurre le letture ripetute usando i flussi di eventi",
            "wait for the next day; replace repeated reads by streams",
        )
        .told_by(ToldBy::Message),
    row("Missing Authentication Token", S::Gateway, &[403], R::Never)
        .means(
            "percorso o metodo inesistente sul gateway (versione errata, barra non codificata): non è un problema di autenticazione",
            "no such path or method on the gateway (wrong version, slash not escaped): not a problem of authentication",
        )
        .advises("controllare versione e percorso", "check version and path")
        .told_by(ToldBy::Message),
    row("NotImplemented", S::Storage, &[501], R::AfterFix)
        .means("Transfer-Encoding: chunked senza lunghezza", "Transfer-Encoding: chunked without a length")
        .advises("inviare Content-Length", "send Content-Length")
        .on(UPLOAD),
    row("PN_DELIVERYPUSH_FILE_GONE", S::Service, &[500], R::Never)
        .means("il periodo di conservazione del file è finito", "the retention of the file is over")
        .advises("usare la copia conservata dall'ente", "use the copy that the body keeps")
        .on(FACTS),
    row("PN_DELIVERYPUSH_NOTFOUND", S::Service, &[404], R::Never)
        .means("notifica sconosciuta o non dell'ente", "notification unknown or not the body's")
        .advises("controllare lo IUN", "check the IUN")
        .on(FACTS),
    row("PN_DELIVERYPUSH_NOTIFICATION_CANCELLED", S::Service, &[404], R::Never)
        .means("la notifica è annullata", "the notification is cancelled")
        .advises("leggere l'attestazione di annullamento", "read the legal fact of the cancellation")
        .on(PRICE_AND_FACTS),
    row("PN_DELIVERY_ADDITIONAL_LANG_SIZE_EXCEEDED", S::Informal, &[400], R::AfterFix)
        .means("più di una lingua aggiuntiva", "more than one additional language")
        .advises("indicarne una sola", "give one only"),
    row("PN_DELIVERY_ADDITIONAL_LANG_UNSUPPORTED_VALUE", S::Informal, &[400], R::AfterFix)
        .means("lingua aggiuntiva non ammessa", "additional language that is not allowed")
        .advises("usare DE, FR o SL", "use DE, FR or SL"),
    row("PN_DELIVERY_ADECHECKCF", S::Service, &[503], R::WithBackoff)
        .means(
            "l'Agenzia delle Entrate non risponde alla verifica del codice fiscale",
            "the Revenue Agency does not answer the check of the tax code",
        )
        .advises(
            "riprovare con attese crescenti: il contenuto non c'entra",
            "try again with growing waits: the content is not at fault",
        )
        .on(REQUESTS),
    row("PN_DELIVERY_CAMPAIGN_NOT_FOUND", S::Informal, &[404], R::AfterFix)
        .means("la campagna non esiste", "there is no such campaign")
        .advises("controllare campaignId", "check campaignId"),
    row("PN_DELIVERY_DENOMINATION_INVALID_CHARACTERS", S::Informal, &[400], R::AfterFix)
        .means("denominazione con caratteri non ammessi", "the denomination has characters that are not allowed")
        .advises("usare i caratteri ISO Latin 1, senza |", "use characters of ISO Latin 1, without |"),
    row("PN_DELIVERY_DENOMINATION_LENGTH_EXCEEDED", S::Informal, &[400], R::AfterFix)
        .means("denominazione troppo lunga", "the denomination is too long")
        .advises("abbreviarla", "shorten it"),
    row("PN_DELIVERY_DUPLICATED_ATTACHMENTS", S::Service, &[400], R::AfterFix)
        .means(
            "lo stesso allegato compare due volte nella richiesta",
            "the same attachment appears twice in the request",
        )
        .advises("togliere il doppione o caricarlo come file distinto", "remove one, or upload it as a file of its own")
        .on(REQUESTS),
    row("PN_DELIVERY_DUPLICATED_RECIPIENT_TAX_ID", S::Service, &[400], R::AfterFix)
        .means("due destinatari hanno lo stesso codice fiscale", "two recipients have the same tax code")
        .advises("togliere o correggere uno dei due", "remove or correct one of the two")
        .on(REQUESTS),
    row("PN_DELIVERY_FILEINFONOTFOUND", S::Service, &[400], R::Never)
        .means("il file non è più nell'archivio", "the file is no longer in the storage")
        .advises("usare la copia conservata dall'ente", "use the copy that the body keeps")
        .on(ATTACHMENTS),
    row("PN_DELIVERY_INFORMAL_BODY_LENGTH_EXCEEDED", S::Informal, &[400], R::AfterFix)
        .means(
            "testi troppo lunghi (10.000 caratteri il testo esteso, 160 quello breve)",
            "texts too long (10,000 characters the long body, 160 the short one)",
        )
        .advises("abbreviare i testi", "shorten the texts"),
    row("PN_DELIVERY_INFORMAL_INVALID_ADDITIONAL_LANGUAGE", S::Informal, &[400], R::AfterFix)
        .means("lingua del secondo messaggio non ammessa", "the language of the second message is not allowed")
        .advises("usare DE, FR o SL", "use DE, FR or SL"),
    row("PN_DELIVERY_INFORMAL_PRIMARY_LANGUAGE_NOT_IT", S::Informal, &[400], R::AfterFix)
        .means("il messaggio principale non è in italiano", "the primary message is not in Italian")
        .advises("usare language IT", "use language IT"),
    row("PN_DELIVERY_INFORMAL_PRIMARY_MESSAGE_REQUIRED", S::Informal, &[400], R::AfterFix)
        .means("manca il messaggio principale", "the primary message is missing")
        .advises("indicare primaryMessage", "give primaryMessage"),
    row("PN_DELIVERY_INFORMAL_SHORT_BODY_REQUIRED", S::Informal, &[400], R::AfterFix)
        .means("manca il testo breve", "the short body is missing")
        .advises("indicare shortBody", "give shortBody"),
    row("PN_DELIVERY_INVALIDADDITIONALLANGS", S::Service, &[400], R::AfterFix)
        .means("lingua aggiuntiva non ammessa", "additional language that is not allowed")
        .advises("usare DE, FR o SL (sloveno: non SI)", "use DE, FR or SL (Slovene: not SI)")
        .on(REQUESTS),
    row("PN_DELIVERY_INVALIDPARAMETER_GROUP", S::Service, &[400], R::AfterFix)
        .means(
            "il gruppo manca, non è attivo o non è fra quelli della chiave",
            "the group is missing, not active, or not among those of the key",
        )
        .advises("indicare l'id di un gruppo attivo della chiave", "give the id of an active group of the key")
        .on(REQUESTS),
    row("PN_DELIVERY_INVALID_DOCUMENT_KEY", S::Informal, &[400], R::AfterFix)
        .means(
            "la chiave di un documento non è quella di un allegato caricato",
            "the key of a document is not that of an uploaded attachment",
        )
        .advises("usare la chiave della risposta di preload", "use the key from the answer to the preload"),
    row("PN_DELIVERY_INVALID_SENDER_TAX_ID", S::Service, &[403], R::AfterFix)
        .means(
            "senderTaxId non è il codice fiscale dell'ente della chiave",
            "senderTaxId is not the tax code of the body that owns the key",
        )
        .advises("indicare il codice fiscale dell'ente", "give the tax code of the body")
        .on(REQUESTS),
    row("PN_DELIVERY_INVALID_TAX_ID", S::Informal, &[400], R::AfterFix)
        .means("codice fiscale non valido", "the tax code is not valid")
        .advises("correggere taxId", "correct taxId"),
    row("PN_DELIVERY_MAX_ATTACHMENT_NUMBER_PASSED", S::Informal, &[400], R::AfterFix)
        .means("troppi documenti", "too many documents")
        .advises("ridurre i documenti", "reduce the documents"),
    row("PN_DELIVERY_MAX_PAYMENT_NUMBER_PASSED", S::Informal, &[400], R::AfterFix)
        .means("troppi pagamenti", "too many payments")
        .advises("ridurre i pagamenti", "reduce the payments"),
    row("PN_DELIVERY_MAX_RECIPIENT_NUMBER_PASSED", S::Informal, &[400], R::AfterFix)
        .means("troppi destinatari", "too many recipients")
        .advises("dividere l'invio", "split the sending"),
    row("PN_DELIVERY_NOTIFICATIONCOSTNOTFOUND", S::Service, &[404], R::Later)
        .means(
            "nessuna notifica per questo ente creditore e avviso, o notifica rifiutata o annullata",
            "no notification for this creditor and notice, or it was refused or cancelled",
        )
        .advises(
            "non insistere: il costo può comparire dopo l'accettazione",
            "do not insist: the cost may appear once it is accepted",
        )
        .on(PRICE),
    row("PN_DELIVERY_NOTIFICATIONNOTFOUND", S::Service, &[404], R::Later)
        .means(
            "notifica sconosciuta, di un altro mittente, fuori dai gruppi, oppure ancora in validazione o rifiutata",
            "notification unknown, of another sender, outside the groups, or still being validated or refused",
        )
        .advises(
            "leggere lo stato della richiesta; se non esiste, si può inviare senza rischio di doppioni",
            "read the status of the request; if there is none, sending is safe from duplicates",
        )
        .on(READS),
    row("PN_DELIVERY_NOTIFICATIONWITHOUTPAYMENTATTACHMENT", S::Service, &[404], R::Never)
        .means("il pagamento richiesto non c'è o non ha allegato", "there is no such payment, or it has no attachment")
        .advises(
            "controllare indice del destinatario, tipo e indice del pagamento",
            "check the recipient's index, kind and index of the payment",
        )
        .on(ATTACHMENTS),
    row("PN_DELIVERY_NOTIFICATION_CANCELLED", S::Service, &[404], R::Never)
        .means("la notifica è annullata", "the notification is cancelled")
        .advises("non chiedere più il costo", "stop asking for the cost")
        .on(PRICE),
    row("PN_DELIVERY_NOTIFICATION_LIMIT_EXCEEDED", S::Service, &[400], R::NextPeriod)
        .means(
            "raggiunto il limite mensile di notifiche del mittente (non è un limite di frequenza)",
            "the sender's monthly limit of notifications is reached (not a rate limit)",
        )
        .advises(
            "attendere il mese successivo o chiedere un limite più alto",
            "wait for the next month or ask for a higher limit",
        )
        .on(REQUESTS),
    row("PN_DELIVERY_PAYMENT_ATTACHMENT_CONTENT_TYPE_INVALID", S::Informal, &[400], R::AfterFix)
        .means(
            "la chiave di un allegato di pagamento non concorda con il tipo di contenuto",
            "the key of a payment attachment does not agree with its content type",
        )
        .advises(
            "la chiave deve finire con .pdf o .json, come il contenuto",
            "the key must end in .pdf or .json, as the content is",
        ),
    row("PN_DELIVERY_PA_NOT_FOUND", S::Service, &[500], R::WithBackoff)
        .means("i dati dell'ente mittente non si trovano", "the data of the sender are not found")
        .advises(
            "riprovare; se continua, chiedere al supporto con traceId",
            "try again; if it goes on, ask the support desk with the traceId",
        )
        .on(REQUESTS),
    row("PN_DELIVERY_PG_TAX_ID_NOT_NUMERICAL", S::Informal, &[400], R::AfterFix)
        .means(
            "il codice fiscale di una persona giuridica non è di sole cifre",
            "the tax code of a legal person is not all digits",
        )
        .advises("indicare le 11 cifre", "give the 11 digits"),
    row("PN_DELIVERY_PHYSICAL_ADDRESS_INVALID_CHARACTERS", S::Informal, &[400], R::AfterFix)
        .means("indirizzo con caratteri non ammessi", "the address has characters that are not allowed")
        .advises("togliere i caratteri speciali", "remove special characters"),
    row("PN_DELIVERY_PHYSICAL_ADDRESS_LENGTH_EXCEEDED", S::Informal, &[400], R::AfterFix)
        .means("una riga dell'indirizzo è troppo lunga", "a row of the address is too long")
        .advises("abbreviare la riga", "shorten the row"),
    row("PN_DELIVERY_PHYSICAL_ADDRESS_NULL", S::Informal, &[400], R::AfterFix)
        .means("manca l'indirizzo fisico", "the physical address is missing")
        .advises("indicare physicalAddress", "give physicalAddress"),
    row("PN_DELIVERY_PROVINCE_REQUIRED", S::Informal, &[400], R::AfterFix)
        .means("manca la provincia di un indirizzo italiano", "the province of an Italian address is missing")
        .advises("indicare la provincia", "give the province"),
    row("PN_DELIVERY_PUSH_NOTIFICATION_NOT_ACCEPTED", S::Service, &[404], R::Later)
        .means("la notifica non è ancora accettata", "the notification is not accepted yet")
        .advises("riprovare dopo l'accettazione", "try again after it is accepted")
        .on(PRICE),
    row("PN_DELIVERY_REQUIREDADDITIONALLANG", S::Service, &[400], R::AfterFix)
        .means("più di una lingua aggiuntiva", "more than one additional language")
        .advises("indicarne una sola", "give one only")
        .on(REQUESTS),
    row("PN_DELIVERY_SEND_IS_DISABLED", S::Service, &[400], R::AfterFix)
        .means("il mittente non è attivo per l'invio con SEND", "the sender is not active for sending with SEND")
        .advises("chiedere l'attivazione al supporto enti", "ask the support desk to be activated")
        .on(REQUESTS),
    row("PN_DELIVERY_USER_ID_NOT_RECIPIENT_OR_DELEGATOR", S::Service, &[404], R::Never)
        .means("chi chiede non è destinatario né delegato", "the caller is neither recipient nor delegate")
        .advises("controllare IUN, delega e gruppo", "check IUN, mandate and group")
        .on(RECEIVED),
    row("PN_F24_METADATA_PARSING_ERROR", S::F24, &[], R::AfterFix)
        .means(
            "il JSON non si legge: proprietà sconosciuta, tipo errato, o numero oltre 32 bit",
            "the JSON cannot be read: unknown property, wrong type, or a number over 32 bits",
        )
        .advises("correggere il JSON nel punto indicato", "correct the JSON at the place it names"),
    row("PN_F24_METADATA_VALIDATION_DIFFERENT_SHA256", S::F24, &[], R::AfterFix)
        .means("l'impronta dichiarata non è quella del file", "the declared digest is not that of the file")
        .advises("ricalcolare l'impronta sui byte caricati", "compute the digest again over the uploaded bytes"),
    row("PN_F24_METADATA_VALIDATION_ERROR", S::F24, &[], R::AfterFix)
        .means(
            "una riga ha sia debito sia credito, o i dati del contribuente non concordano (persona e società insieme, o dati diversi dal codice fiscale), o il file manca",
            "a row has both debit and credit, or the data of the taxpayer disagree (person and company together, or data that do not fit the tax code), or the file is missing",
        )
        .advises("correggere ciò che il messaggio indica", "correct what the message names"),
    row("PN_F24_METADATA_VALIDATION_INCONSISTENT_APPLY_COST", S::F24, &[], R::AfterFix)
        .means(
            "applyCost del pagamento e delle righe non concordano",
            "applyCost of the payment and of the rows do not agree",
        )
        .advises(
            "se il pagamento ha applyCost, marcarlo in una sola riga, con importo a credito zero; altrimenti in nessuna",
            "if the payment has applyCost, mark exactly one row, with no credit amount; otherwise none",
        ),
    row("PN_F24_METADATA_VALIDATION_MULTI_TYPE", S::F24, &[], R::AfterFix)
        .means("il file contiene più di un modello F24", "the file holds more than one form")
        .advises(
            "lasciare un solo modello fra f24Standard, f24Simplified, f24Excise e f24Elid",
            "keep one of f24Standard, f24Simplified, f24Excise and f24Elid",
        ),
    row("PN_F24_METADATA_VALIDATION_SCHEMA", S::F24, &[], R::AfterFix)
        .means(
            "mancano campi obbligatori o un campo non ha la forma richiesta",
            "required fields are missing, or a field has not the form it must have",
        )
        .advises("correggere i campi indicati", "correct the fields it names"),
    row("PN_GENERIC_ERROR", S::Service, &[500], R::Reconcile)
        .means(
            "errore imprevisto: titolo e dettaglio sono nascosti, serve solo traceId",
            "unexpected error: title and detail are masked, only the traceId tells something",
        )
        .advises(
            "per una nuova richiesta cercarla prima di inviarla di nuovo; se continua, dare traceId al supporto",
            "look a new request up before sending it again; if it goes on, give the traceId to the support desk",
        ),
    row("PN_GENERIC_INVALIDPARAMETER", S::Service, &[400], R::AfterFix)
        .means(
            "una regola del servizio non è rispettata: quale, lo dice solo il dettaglio",
            "a rule of the service is broken: only the detail tells which",
        )
        .advises(
            "leggere il dettaglio e correggere; preflight dice regola e campo prima dell'invio",
            "read the detail and correct; preflight names rule and field before sending",
        ),
    row("PN_GENERIC_INVALIDPARAMETER_DUPLICATED", S::Service, &[409], R::Reconcile)
        .means(
            "esiste già: stessa coppia protocollo e token (la richiesta era arrivata), stesso avviso, o stesso IUN; l'elemento dice quale",
            "it exists already: the same protocol number and token (the request had been received), the same notice, or the same IUN; the element tells which",
        )
        .advises(
            "per protocollo e token leggere lo stato della richiesta; per l'avviso usarne un altro",
            "for protocol number and token read the status of the request; for a notice use another",
        )
        .on(REQUESTS),
    row("PN_GENERIC_INVALIDPARAMETER_PATTERN", S::Service, &[400], R::AfterFix)
        .means("un campo non ha la forma richiesta", "a field has not the form it must have")
        .advises("correggere il campo indicato", "correct the field it names"),
    row("PN_GENERIC_INVALIDPARAMETER_REQUIRED", S::Service, &[400], R::AfterFix)
        .means(
            "manca un parametro: serve notificationRequestId, o protocollo e token insieme",
            "a parameter is missing: notificationRequestId, or protocol number and token together",
        )
        .advises("indicare notificationRequestId, o la coppia intera", "give notificationRequestId, or the whole pair")
        .on(STATUS),
    row("PN_GENERIC_INVALIDPARAMETER_SIZE", S::Service, &[400], R::AfterFix)
        .means(
            "un campo o un elenco ha una lunghezza non ammessa",
            "a field or a list has a length that is not allowed",
        )
        .advises(
            "correggere il campo indicato (preload: da 1 a 15 file)",
            "correct the field it names (preload: 1 to 15 files)",
        ),
    row("PN_GENERIC_INVALIDPARAMETER_TAXONOMYCODE", S::Service, &[400], R::AfterFix)
        .means(
            "il codice tassonomico non è nella tabella della piattaforma",
            "the taxonomy code is not in the platform's table",
        )
        .advises("usare un codice della tassonomia in vigore", "use a code of the taxonomy in force")
        .on(REQUESTS),
    row("PN_INVALID_BODY", S::Gateway, &[400], R::AfterFix)
        .means(
            "il corpo non rispetta lo schema (null, valori fuori elenco, lunghezze, proprietà sconosciute)",
            "the body does not match the schema (nulls, values out of the list, lengths, unknown properties)",
        )
        .advises(
            "correggere ciò che il dettaglio indica; preflight lo trova prima dell'invio",
            "correct what the detail names; preflight finds it before sending",
        )
        .on(BODY),
    row("PN_INVALID_PARAMETERS", S::Gateway, &[400], R::AfterFix)
        .means(
            "un parametro manca o è malformato (per esempio lastEventId che non ha 38 cifre)",
            "a parameter is missing or malformed (such as a lastEventId that has not 38 digits)",
        )
        .advises("correggere il parametro", "correct the parameter"),
    row("PN_STREAM_RETRY_AFTER_ERROR", S::Streams, &[429], R::WhenTold)
        .means("lettura prima dell'attesa annunciata", "read before the announced wait was over")
        .advises("attendere i millisecondi di retry-after", "wait for the milliseconds of retry-after")
        .on(EVENTS),
    row("PN_STREAM_STREAMNOTFOUND", S::Streams, &[404], R::Recreate)
        .means(
            "flusso sconosciuto, o tolto 14 giorni dopo la disattivazione",
            "unknown stream, or removed 14 days after it was disabled",
        )
        .advises("creare il flusso di nuovo", "create the stream anew")
        .on(STREAM_OTHERS),
    row("PN_WEBHOOK_FORBIDDEN", S::Streams, &[403], R::AfterFix)
        .means(
            "flusso di un'altra versione o di un altro gruppo, disattivato, o senza diritti sul flusso da sostituire",
            "stream of another version or group, disabled, or without rights on the stream to replace",
        )
        .advises("usare versione e gruppi del flusso", "use version and groups of the stream")
        .on(STREAMS),
    row("PN_WEBHOOK_MAXSTREAMSCOUNTREACHED", S::Streams, &[409], R::AfterFix)
        .means("già 10 flussi attivi", "10 streams are enabled already")
        .advises("disattivare o eliminare un flusso", "disable or delete a stream")
        .on(STREAM_CREATE),
    row("PN_WEBHOOK_NOT_FOUND", S::Streams, &[404], R::Recreate)
        .means(
            "flusso sconosciuto, o tolto 14 giorni dopo la disattivazione",
            "unknown stream, or removed 14 days after it was disabled",
        )
        .advises("creare il flusso di nuovo", "create the stream anew")
        .on(STREAM_READ),
    row("Request Too Long", S::Gateway, &[413], R::AfterFix)
        .means("corpo oltre 10 MB", "body over 10 MB")
        .advises("ridurre il corpo: i file si caricano a parte", "make the body smaller: files are uploaded apart")
        .told_by(ToldBy::Message),
    row("SignatureDoesNotMatch", S::Storage, &[403], R::AfterFix)
        .means(
            "content-type, segreto, checksum o metodo non sono quelli firmati, o un proxy ha cambiato gli header",
            "content-type, secret, checksum or method are not those that were signed, or a proxy changed the headers",
        )
        .advises(
            "correggere gli header; se non basta, un nuovo preload",
            "correct the headers; if that is not enough, a new preload",
        )
        .on(UPLOAD),
    row("SlowDown", S::Storage, &[503], R::WithBackoff)
        .means("l'archivio chiede di rallentare", "the storage asks to slow down")
        .advises("riprovare con attese crescenti", "try again with growing waits")
        .on(UP_AND_DOWNLOAD),
    row("Too Many Requests", S::Gateway, &[429], R::WithBackoff)
        .means(
            "troppe richieste al secondo per la chiave (50, con punte di 100)",
            "too many requests per second for the key (50, bursts of 100)",
        )
        .advises("rallentare e riprovare con attese crescenti", "slow down and try again with growing waits")
        .told_by(ToldBy::Message),
    row("Unauthorized", S::Gateway, &[401], R::AfterFix)
        .means("manca l'header x-api-key", "the header x-api-key is missing")
        .advises(
            "inviare l'header x-api-key con la chiave dell'ambiente",
            "send the header x-api-key with the key of the environment",
        )
        .told_by(ToldBy::Message),
    row("XAmzContentSHA256Mismatch", S::Storage, &[400], R::NewLink)
        .means(
            "i byte inviati non danno l'impronta dichiarata",
            "the bytes that were sent do not give the declared digest",
        )
        .advises(
            "rileggere il file, ricalcolare l'impronta, un nuovo preload",
            "read the file again, compute the digest again, a new preload",
        )
        .on(UPLOAD),
    row("authorizer failure", S::Gateway, &[500], R::WithBackoff)
        .means(
            "la funzione di autorizzazione non ha risposto in tempo o è fallita ({\"message\":null})",
            "the authorizer did not answer in time or failed ({\"message\":null})",
        )
        .advises("riprovare con attese crescenti", "try again with growing waits")
        .told_by(ToldBy::Circumstance),
    row("downstream 429", S::Service, &[429], R::WithBackoff)
        .means(
            "un servizio interno è sovraccarico: la risposta ha stato 429 con un corpo Problem",
            "a service inside is overloaded: the answer has status 429 with a Problem body",
        )
        .advises("riprovare con attese crescenti", "try again with growing waits")
        .told_by(ToldBy::Circumstance),
    row("explicit deny", S::Gateway, &[403], R::AfterRenewal)
        .means(
            "accesso negato: chiave errata, bloccata o di un altro ambiente, voucher assente, scaduto o non adatto, o voucher inviato con una chiave che non lo vuole; la causa non viene mai detta",
            "access denied: a key that is wrong, blocked or of another environment, a voucher that is missing, expired or not the right one, or a voucher sent with a key that wants none; the cause is never told",
        )
        .advises(
            "rinnovare il voucher e riprovare una volta; poi controllare chiave, ambiente, e-service e finalità",
            "renew the voucher and try once more; then check key, environment, e-service and purpose",
        )
        .told_by(ToldBy::Message),
    row("file not found", S::Service, &[404], R::Later)
        .means(
            "il file è chiesto prima che sia nell'archivio, o la chiave è sconosciuta",
            "the file was asked for before it is in the storage, or the key is unknown",
        )
        .advises("riprovare dopo qualche minuto", "try again after some minutes")
        .told_by(ToldBy::Circumstance)
        .on(FACTS),
    row("restore already in progress", S::Service, &[500], R::Later)
        .means("il file archiviato è già in corso di ripristino", "the archived file is already being restored")
        .advises("riprovare dopo qualche ora", "try again after some hours")
        .told_by(ToldBy::Circumstance)
        .on(FACTS),
    row("stream of version 1", S::Streams, &[400], R::Never)
        .means("nei percorsi v1 un 403 o 404 diventa 400", "on paths of v1 a 403 or 404 becomes 400")
        .advises("usare la versione più recente dei flussi", "use the newest version of streams")
        .told_by(ToldBy::Circumstance)
        .on(STREAMS),
    row("too many vouchers", S::Pdnd, &[429], R::WithBackoff)
        .means("troppi voucher chiesti dall'organizzazione", "the organisation asks for too many vouchers")
        .advises(
            "conservare il voucher fino alla scadenza; riprovare con attese crescenti",
            "keep the voucher until it expires; try again with growing waits",
        )
        .told_by(ToldBy::Circumstance)
        .on(VOUCHER),
];
