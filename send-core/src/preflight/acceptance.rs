//! Rules of the validation that follows HTTP 202: a request that breaks one becomes `REFUSED`.
//!
//! The platform stops at the first; all are reported here. Those about files need facts about them
//! ([`FileFacts`](super::FileFacts)), which whoever reads attachments can give; the content of F24 metadata (rules F-01 to F-08
//! of pagopa/pn-f24) is checked where such files are read ([`attachment`](fn@super::attachment)), and adds to R-13. Sources: pagopa/pn-delivery-push-validator
//! `…/action/startworkflow/notificationvalidation/` (`LegalNotificationValidationStrategy`, `PaymentValidator`) and
//! `…/action/utils/AttachmentUtils`; `exception/PnDeliveryPushValidatorExceptionCodes` for the codes.

use super::context::{FileRef, RecipientContext, RequestContext};
use super::field::Field;
use super::issue::Finding;
use super::knowledge::{FileFacts, FileState};
use super::path::Path;
use super::rule::{Evidence, Rule, Stage};
use super::sink::Sink;

const PAYMENT: &str = "PAYMENT_NOT_VALID";
const HEAVY: &str = "SENDER_DISABLED_MORE_THAN_20_GRAMS";

/// Most pages of the only document, and of each of two, of a sender who may not send more than 20 grams.
const LIGHT_PAGES: [u32; 2] = [4, 2];

pub(super) static ACCEPTANCE: [Rule; 12] = [
    Rule::acceptance("R-01", "recipients[].payments", Stage::DebtPositions, PAYMENT)
        .detail("There isn't payments for recipient")
        .cites("PaymentValidator.checkIsPresentPayments")
        .requires(
            "con DELIVERY_MODE e pagoPaIntMode ASYNC ogni destinatario ha almeno un pagamento",
            "with DELIVERY_MODE and pagoPaIntMode ASYNC every recipient has at least one payment",
        )
        .message(
            "la notifica aggiorna le posizioni debitorie (ASYNC) e il destinatario non ha pagamenti",
            "the notification updates debt positions (ASYNC) and the recipient has no payments",
        )
        .fix("aggiungere il pagamento, o usare SYNC o NONE", "add the payment, or use SYNC or NONE")
        .on_recipient(|context, sink| {
            if context.request.updates_debt_positions() && context.recipient.list(Field::Payments).len() == 0 {
                context.with_field(Field::Payments, |path| sink.report(path, Finding::new()));
            }
        }),
    Rule::acceptance("R-02", "paFee", Stage::DebtPositions, PAYMENT)
        .cites("PaymentValidator.validatePayments")
        .requires(
            "con DELIVERY_MODE e pagoPaIntMode ASYNC paFee è indicato: se manca, la richiesta è già stata respinta (S-05)",
            "with DELIVERY_MODE and pagoPaIntMode ASYNC paFee is given: where it is missing, the request was turned down before (S-05)",
        ),
    Rule::acceptance("R-03", "recipients[].payments[].pagoPa", Stage::DebtPositions, PAYMENT)
        .detail("Payment information is not valid - creditorTaxId={./creditorTaxId} noticeCode={./noticeCode}")
        .cites("PaymentValidator.handleResponse")
        .needs(Evidence::Platform)
        .requires(
            "con DELIVERY_MODE e ASYNC ogni avviso con applyCost è noto a GPD e aggiornabile: lo sa solo la piattaforma pagoPA",
            "with DELIVERY_MODE and ASYNC every notice with applyCost is known to GPD and can be updated: only pagoPA knows",
        )
        .message("la posizione debitoria dell'avviso non è aggiornabile", "the debt position of the notice cannot be updated")
        .fix("creare o correggere la posizione debitoria, o usare SYNC", "create or correct the debt position, or use SYNC")
        .on_recipient(notices_are_payable),
    file_rule("R-04", "FILE_NOTFOUND")
        .cites("AttachmentUtils.checkAttachment")
        .requires("il file è stato caricato con quella chiave e versione", "the file was uploaded with that key and version")
        .message("il file non è nello storage", "the file is not in the store")
        .fix(
            "controllare che il caricamento abbia risposto 200 e che versionToken sia x-amz-version-id; se no rifare preload e caricamento",
            "see that the upload answered 200 and that versionToken is x-amz-version-id; else do preload and upload again",
        )
        .on_request(|context, sink| {
            each_file(context, |_, state, path| {
                if state == FileState::Missing {
                    sink.report(path, Finding::new());
                }
            });
        }),
    file_rule("R-05", "FILE_GONE")
        .cites("AttachmentUtils.checkAttachment")
        .requires("il file è ancora conservato", "the file is still kept")
        .message("il file non è più conservato", "the file is no longer kept")
        .fix("rifare preload e caricamento", "do preload and upload again")
        .on_request(|context, sink| {
            each_file(context, |_, state, path| {
                if state == FileState::Gone {
                    sink.report(path, Finding::new());
                }
            });
        }),
    file_rule("R-06", "FILE_SHA_ERROR")
        .cites("AttachmentUtils.checkAttachment")
        .requires("lo sha256 dichiarato è quello del file caricato", "the sha256 declared is that of the file uploaded")
        .message("lo sha256 dichiarato non è quello del file", "the sha256 declared is not that of the file")
        .fix(
            "ricalcolare lo SHA-256 in base64 (non esadecimale) sugli stessi byte caricati",
            "compute again the SHA-256 in base64 (not hexadecimal) of the very bytes uploaded",
        )
        .on_request(|context, sink| {
            each_file(context, |file, state, path| {
                if stored(state).is_some_and(|facts| has_other_digest(file, facts)) {
                    sink.report(path, Finding::new());
                }
            });
        }),
    file_rule("R-07", "FILE_PDF_TOOBIG_ERROR")
        .cites("AttachmentUtils.checkAttachment (checkPdfSize)")
        .requires("il file non supera la dimensione massima (di norma 200 MiB)", "the file is not too large (200 MiB as a rule)")
        .message("il file ha {found} byte, il massimo è {limit}", "the file has {found} bytes, at most {limit} are allowed")
        .fix("comprimerlo o dividerlo in più documenti", "compress it or split it into more documents")
        .on_request(|context, sink| {
            let Some(limit) = context.environment.max_file_size else { return };
            each_file(context, |_, state, path| {
                if let Some(size) = stored(state).and_then(|facts| facts.size).filter(|size| *size > limit) {
                    sink.report(path, Finding::new().found(size as usize).limit(limit as usize));
                }
            });
        }),
    file_rule("R-08", "FILE_PDF_INVALID_ERROR")
        .cites("AttachmentUtils.checkAttachment (checkPdfValidEnabled)")
        .requires("i primi cinque byte del file sono %PDF-", "the first five bytes of the file are %PDF-")
        .message("il file non comincia con %PDF-{reason}", "the file does not begin with %PDF-{reason}")
        .fix(
            "inviare il PDF stesso: estratto dalla busta .p7m, senza byte iniziali estranei, o esportato di nuovo",
            "send the PDF itself: taken out of the .p7m envelope, without foreign bytes in front, or exported anew",
        )
        .on_request(|context, sink| {
            each_file(context, |_, state, path| {
                let begins_like_pdf = stored(state).and_then(|facts| facts.begins_like_pdf);
                if context.environment.checks_pdf_header && begins_like_pdf == Some(false) {
                    sink.report(path, Finding::new());
                }
            });
        }),
    Rule::acceptance("R-10", "recipients[].payments", Stage::Weight, HEAVY)
        .cites("LegalNotificationValidationStrategy.quickWorkAroundForPN9116")
        .needs(Evidence::Sender)
        .requires(
            "un mittente limitato a 20 grammi non allega avvisi né F24",
            "a sender limited to 20 grams attaches neither notices nor F24",
        )
        .message(
            "il mittente è limitato a 20 grammi e il pagamento ha un allegato",
            "the sender is limited to 20 grams and the payment has an attachment",
        )
        .fix("togliere gli allegati di pagamento, o chiedere l'abilitazione", "take the payment attachments out, or ask to be enabled")
        .on_recipient(|context, sink| {
            let has_notice = || context.notices().any(|(_, notice)| notice.object(Field::Attachment).is_some());
            if is_light(context.request) && (has_notice() || context.forms().next().is_some()) {
                context.with_field(Field::Payments, |path| sink.report(path, Finding::new()));
            }
        }),
    Rule::acceptance("R-11", "documents", Stage::Weight, HEAVY)
        .cites("LegalNotificationValidationStrategy.quickWorkAroundForPN9116")
        .needs(Evidence::Sender)
        .requires("un mittente limitato a 20 grammi invia al massimo 2 documenti", "a sender limited to 20 grams sends 2 documents at most")
        .message(
            "il mittente è limitato a 20 grammi e i documenti sono {found}, il massimo è {limit}",
            "the sender is limited to 20 grams and there are {found} documents, at most {limit} are allowed",
        )
        .fix("ridurre i documenti, o chiedere l'abilitazione", "reduce the documents, or ask to be enabled")
        .on_request(|context, sink| {
            let found = context.root.list(Field::Documents).len();
            if is_light(context) && found > LIGHT_PAGES.len() {
                sink.report(&Path::ROOT.field(Field::Documents), Finding::new().found(found).limit(LIGHT_PAGES.len()));
            }
        }),
    Rule::acceptance("R-12", "documents[]", Stage::Weight, HEAVY)
        .cites("LegalNotificationValidationStrategy.quickWorkAroundForPN9116")
        .needs(Evidence::Files)
        .requires(
            "un mittente limitato a 20 grammi invia un documento di 4 pagine al massimo, o due di 2",
            "a sender limited to 20 grams sends one document of 4 pages at most, or two of 2",
        )
        .message(
            "il mittente è limitato a 20 grammi e il documento ha {found} pagine, il massimo è {limit}",
            "the sender is limited to 20 grams and the document has {found} pages, at most {limit} are allowed",
        )
        .fix("ridurre le pagine, o chiedere l'abilitazione", "reduce the pages, or ask to be enabled")
        .on_request(documents_are_light),
    Rule::acceptance("R-13", "recipients[].payments[].f24.metadataAttachment", Stage::F24, "F24_METADATA_NOT_VALID")
        .cites("LegalNotificationValidationStrategy.handleValidateF24Response; pn-f24 MetadataValidatorImpl.java:44-215")
        .needs(Evidence::Files)
        .requires(
            "i metadati F24 sono stati caricati, con lo sha256 dichiarato (e un contenuto valido)",
            "the F24 metadata were uploaded, with the sha256 declared (and a valid content)",
        )
        .message("i metadati F24 mancano o sono diversi da quelli dichiarati", "the F24 metadata are missing or other than declared")
        .fix("rifare preload e caricamento con lo sha256 del file", "do preload and upload again with the sha256 of the file")
        .on_recipient(metadata_are_stored),
];

const fn file_rule(id: &'static str, code: &'static str) -> Rule {
    Rule::acceptance(id, "documents[], recipients[].payments[].pagoPa.attachment", Stage::Attachments, code)
        .needs(Evidence::Files)
}

const fn is_light(context: &RequestContext<'_>) -> bool {
    !context.environment.sender.sends_heavy_letters
}

const fn stored(state: FileState<'_>) -> Option<FileFacts<'_>> {
    match state {
        FileState::Stored(facts) => Some(facts),
        _ => None,
    }
}

/// The platform compares texts: another spelling of the same digest is another digest.
fn has_other_digest(file: FileRef<'_>, facts: FileFacts<'_>) -> bool {
    facts.sha256.zip(file.sha256.to_text()).is_some_and(|(stored, declared)| stored != declared)
}

/// Documents and printable notices, each with what is known of it.
fn each_file(context: &RequestContext<'_>, mut visit: impl FnMut(FileRef<'_>, FileState<'_>, &Path<'_>)) {
    let Some(knowledge) = context.knowledge else { return };
    let mut look = |file: Option<FileRef<'_>>, path: &Path<'_>| {
        if let Some(file) = file {
            visit(file, knowledge.file(file.key, file.version_token), path);
        }
    };
    for (index, document) in context.documents() {
        look(FileRef::of(document), &Path::ROOT.field(Field::Documents).index(index));
    }
    for recipient in context.recipients() {
        for (index, notice) in recipient.notices() {
            let file = notice.object(Field::Attachment).and_then(FileRef::of);
            recipient.with_field(Field::Payments, |path| {
                look(file, &path.index(index).field(Field::PagoPa).field(Field::Attachment));
            });
        }
    }
}

fn documents_are_light(context: &RequestContext<'_>, sink: &mut Sink) {
    let count = context.root.list(Field::Documents).len();
    let limit = count.checked_sub(1).and_then(|index| LIGHT_PAGES.get(index));
    let (Some(limit), Some(knowledge), true) = (limit, context.knowledge, is_light(context)) else { return };
    for (index, document) in context.documents() {
        let Some(file) = FileRef::of(document) else { continue };
        let pages = stored(knowledge.file(file.key, file.version_token)).and_then(|facts| facts.pages);
        if let Some(pages) = pages.filter(|pages| pages > limit) {
            let finding = Finding::new().found(pages as usize).limit(*limit as usize);
            sink.report(&Path::ROOT.field(Field::Documents).index(index), finding);
        }
    }
}

fn notices_are_payable(context: &RecipientContext<'_>, sink: &mut Sink) {
    let Some(knowledge) = context.request.knowledge.filter(|_| context.request.updates_debt_positions()) else {
        return;
    };
    for (index, notice) in context.notices() {
        let key = notice.text(Field::CreditorTaxId).zip(notice.text(Field::NoticeCode));
        let applies = notice.get(Field::ApplyCost).flag() == Some(true);
        let payable = key.and_then(|(creditor, code)| knowledge.is_notice_payable(creditor, code));
        if applies && payable == Some(false) {
            context.with_field(Field::Payments, |path| {
                sink.report(&path.index(index).field(Field::PagoPa), Finding::new());
            });
        }
    }
}

fn metadata_are_stored(context: &RecipientContext<'_>, sink: &mut Sink) {
    let Some(knowledge) = context.request.knowledge else { return };
    for (index, form) in context.forms() {
        let Some(file) = form.object(Field::MetadataAttachment).and_then(FileRef::of) else { continue };
        let broken = match knowledge.file(file.key, file.version_token) {
            FileState::Missing | FileState::Gone => true,
            FileState::Stored(facts) => has_other_digest(file, facts),
            FileState::Unknown => false,
        };
        if broken {
            context.with_field(Field::Payments, |path| {
                sink.report(&path.index(index).field(Field::F24).field(Field::MetadataAttachment), Finding::new());
            });
        }
    }
}

/// What only the platform finds out, after HTTP 202.
pub(super) static BEYOND: [Rule; 4] = [
    Rule::acceptance("R-09", "recipients[].taxId", Stage::Address, "TAXID_NOT_VALID")
        .cites("TaxIdPivaValidator (switched off: see S-08)")
        .needs(Evidence::Platform)
        .requires(
            "il codice fiscale esiste: controllo oggi spento, fatto prima (S-08)",
            "the tax code exists: a check that is off today and done before (S-08)",
        ),
    Rule::acceptance("R-14", "recipients[].physicalAddress", Stage::Address, "ADDRESS_NOT_FOUND")
        .cites("LookupAddressHandler")
        .needs(Evidence::Platform)
        .requires(
            "se l'indirizzo non è indicato, i registri nazionali ne hanno uno: lo sanno solo loro",
            "where no address is given, the national registers have one: only they know",
        ),
    Rule::acceptance("R-15", "recipients[].physicalAddress", Stage::Address, "ADDRESS_SEARCH_FAILED")
        .cites("LookupAddressHandler")
        .needs(Evidence::Platform)
        .requires(
            "la ricerca dell'indirizzo riesce: un guasto tecnico non si prevede, si reinvia",
            "the look-up of the address works: a technical failure cannot be foreseen, send again",
        ),
    Rule::acceptance("R-16", "recipients[].physicalAddress", Stage::Address, "NOT_VALID_ADDRESS")
        .cites("AddressValidator; pn-address-manager")
        .needs(Evidence::Platform)
        .requires(
            "il normalizzatore degli indirizzi accetta l'indirizzo: usa elenchi di CAP, comuni e Stati che cambiano (vedi W-07, W-08, W-09)",
            "the address normaliser takes the address: it uses lists of postal codes, municipalities and states that change (see W-07, W-08, W-09)",
        ),
];
