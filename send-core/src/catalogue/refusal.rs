//! Why a request was refused after HTTP 202, and what to do.
//!
//! A refused request is no notification, and is billed all the same. It gives the notice codes back but keeps the pair of protocol
//! number and token: the corrected request takes **a new idempotence token**, and may keep the protocol number.
//!
//! The list is open: the platform's specification ends it with "…".
//!
//! Source: pagopa/pn-delivery-push-validator
//! `src/main/java/it/pagopa/pn/deliverypushvalidator/exception/PnDeliveryPushValidatorExceptionCodes.java` @051011d1 (18 codes),
//! and `PnValidationDigitalAddressMissingException.java` for DIGITAL_ADDRESS_MISSING, which came later.

use super::Kind;
use super::entry::{Entry, Fact, Facts};
use super::text::{Text, text, vocabulary};
use crate::ident::Lang;
use crate::preflight::{self, Rule};
use serde::Serialize;

vocabulary! {
    /// Whether sending again can help.
    pub enum Resend {
        /// The same request, later.
        Unchanged = "unchanged": "sì, identica, più tardi", "yes, unchanged, later";
        /// With the files uploaded once more.
        AfterUpload = "afterUpload": "dopo un nuovo caricamento dei file", "after a new upload of the files";
        /// With what is wrong put right.
        AfterFix = "afterFix": "dopo la correzione", "after the correction";
    }
}

vocabulary! {
    /// Which notifications a code is about.
    pub enum RefusalUse {
        /// Notifications with legal value.
        Legal = "legal": "notifiche a valore legale", "legal notifications";
        /// Informal ones ("bonarie") only.
        Informal = "informal": "solo notifiche bonarie", "informal notifications only";
        /// Reserved by the platform, never seen today.
        Reserved = "reserved": "riservato, oggi non usato", "reserved, not in use today";
    }
}

/// What is known of a refusal code.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct Refusal {
    /// The code, such as `FILE_SHA_ERROR`.
    pub code: &'static str,
    /// What is wrong.
    pub meaning: Text,
    /// What to do.
    pub action: Text,
    /// Whether sending again can help.
    pub resend: Resend,
    /// True if the platform itself calls it technical: nothing is wrong with the request.
    pub technical: bool,
    /// Which notifications it is about.
    pub applies_to: RefusalUse,
}

impl Refusal {
    /// The rules of [`preflight`] that find the mistake before it costs anything; none where only the platform can know.
    ///
    /// ```
    /// let refusal = send_core::catalogue::refusal("FILE_SHA_ERROR").ok_or("not there")?;
    /// assert_eq!(refusal.rules().map(|rule| rule.id()).collect::<Vec<_>>(), ["R-06"]);
    /// # Ok::<(), &str>(())
    /// ```
    pub fn rules(&self) -> impl Iterator<Item = &'static Rule> + use<> {
        let code = self.code;
        preflight::rules().iter().filter(move |rule| rule.code() == code)
    }
}

impl Entry for Refusal {
    fn kind(&self) -> Kind {
        Kind::Refusal
    }

    fn code(&self) -> &'static str {
        self.code
    }

    fn meaning(&self) -> Text {
        self.meaning
    }

    fn action(&self) -> Option<Text> {
        Some(self.action)
    }

    fn facts(&self, lang: Lang) -> Vec<Fact> {
        let rules: Vec<_> = self.rules().map(Rule::id).collect();
        Facts::new(lang)
            .add_text(text("inviare di nuovo", "send again"), Some(self.resend.words()))
            .add_if(text("rifiuto tecnico", "technical refusal"), self.technical)
            .add_text(text("vale per", "applies to"), Some(self.applies_to.words()))
            .add(text("regole di preflight", "preflight rules"), rules.join(", "))
            .done()
    }
}

const fn legal(code: &'static str, resend: Resend, meaning: Text, action: Text) -> Refusal {
    Refusal { code, meaning, action, resend, technical: false, applies_to: RefusalUse::Legal }
}

const fn informal(code: &'static str, meaning: Text, action: Text) -> Refusal {
    Refusal { code, meaning, action, resend: Resend::AfterFix, technical: false, applies_to: RefusalUse::Informal }
}

const fn reserved(code: &'static str, meaning: Text, action: Text) -> Refusal {
    Refusal { code, meaning, action, resend: Resend::AfterFix, technical: false, applies_to: RefusalUse::Reserved }
}

/// Sorted by code.
pub(super) static REFUSALS: [Refusal; 19] = [
    legal(
        "ADDRESS_NOT_FOUND",
        Resend::AfterFix,
        text(
            "la ricerca nei registri non ha trovato l'indirizzo del destinatario",
            "the look-up in the registries found no address of the recipient",
        ),
        text("indicare physicalAddress", "give physicalAddress"),
    ),
    Refusal {
        technical: true,
        ..legal(
            "ADDRESS_SEARCH_FAILED",
            Resend::Unchanged,
            text(
                "la ricerca dell'indirizzo nei registri è fallita per un problema tecnico",
                "the look-up of the address in the registries failed for a technical reason",
            ),
            text(
                "inviare di nuovo la stessa richiesta più tardi, o indicare physicalAddress",
                "send the same request again later, or give physicalAddress",
            ),
        )
    },
    informal(
        "CAMPAIGN_CLOSED",
        text("la campagna è chiusa", "the campaign is closed"),
        text("usare una campagna aperta", "use an open campaign"),
    ),
    informal(
        "CAMPAIGN_NOT_FOUND",
        text("la campagna non esiste", "there is no such campaign"),
        text("controllare campaignId", "check campaignId"),
    ),
    informal(
        "DIGITAL_ADDRESS_MISSING",
        text(
            "la campagna prevede la PEC, e per un destinatario persona giuridica manca il domicilio digitale",
            "the campaign uses certified mail, and a legal person among the recipients has no digital domicile",
        ),
        text(
            "indicare digitalDomicile.address per i destinatari PG",
            "give digitalDomicile.address for recipients of type PG",
        ),
    ),
    legal(
        "F24_METADATA_NOT_VALID",
        Resend::AfterFix,
        text("i metadati di un F24 non sono validi", "the metadata of an F24 form are not valid"),
        text(
            "leggere nel dettaglio il codice interno (PN_F24_...) e correggere il file JSON",
            "read the inner code in the detail (PN_F24_...) and correct the JSON file",
        ),
    ),
    legal(
        "FILE_GONE",
        Resend::AfterUpload,
        text("il file è scaduto prima di essere usato", "the file expired before it was used"),
        text("ripetere preload e caricamento, poi inviare di nuovo", "preload and upload again, then send again"),
    ),
    legal(
        "FILE_NOTFOUND",
        Resend::AfterUpload,
        text(
            "il file non si trova: chiave o versionToken errati, o caricamento mancante o incompleto",
            "the file is not there: wrong key or versionToken, or an upload that is missing or incomplete",
        ),
        text(
            "controllare la risposta del caricamento (200 e x-amz-version-id), ripetere preload e caricamento, inviare di nuovo",
            "check the answer of the upload (200 and x-amz-version-id), preload and upload again, send again",
        ),
    ),
    legal(
        "FILE_PDF_INVALID_ERROR",
        Resend::AfterFix,
        text("il file non è un PDF: non comincia con %PDF-", "the file is no PDF: it does not begin with %PDF-"),
        text(
            "estrarre il PDF dal .p7m, togliere i byte iniziali estranei (BOM) o esportarlo di nuovo",
            "take the PDF out of the .p7m, remove the bytes before the header (BOM), or export it again",
        ),
    ),
    legal(
        "FILE_PDF_TOOBIG_ERROR",
        Resend::AfterFix,
        text("il PDF supera 200 MiB", "the PDF is larger than 200 MiB"),
        text("comprimerlo o dividerlo", "compress it or split it"),
    ),
    legal(
        "FILE_SHA_ERROR",
        Resend::AfterFix,
        text(
            "l'impronta dichiarata non è quella del file caricato",
            "the declared digest is not that of the uploaded file",
        ),
        text(
            "ricalcolare lo SHA-256 sui byte caricati, in base64 e non in esadecimale",
            "compute the SHA-256 again over the uploaded bytes, in base64 and not in hex",
        ),
    ),
    informal(
        "MESSAGE_LANGUAGE_MISMATCH",
        text(
            "la lingua aggiuntiva della richiesta non è quella del messaggio",
            "the additional language of the request is not that of the message",
        ),
        text(
            "usare un messaggio nella lingua di additionalLanguages, o togliere la lingua",
            "use a message in the language of additionalLanguages, or leave the language out",
        ),
    ),
    informal(
        "MESSAGE_NOT_FOUND",
        text("il messaggio non esiste", "there is no such message"),
        text("controllare messageId, o creare il messaggio", "check messageId, or create the message"),
    ),
    legal(
        "NOT_VALID_ADDRESS",
        Resend::AfterFix,
        text(
            "l'indirizzo di un destinatario non si può normalizzare",
            "the address of a recipient cannot be normalised",
        ),
        text(
            "correggere CAP, comune e provincia del destinatario indicato",
            "correct postal code, municipality and province of the recipient it names",
        ),
    ),
    legal(
        "PAYMENT_NOT_VALID",
        Resend::AfterFix,
        text(
            "in modalità ASYNC un avviso è sconosciuto o già pagato, o mancano i pagamenti",
            "in ASYNC mode a notice is unknown or already paid, or there are no payments",
        ),
        text(
            "creare o correggere la posizione debitoria, o usare la modalità SYNC",
            "create or correct the debt position, or use the SYNC mode",
        ),
    ),
    reserved(
        "RECIPIENT_ID_NOT_VALID",
        text("identificativo del destinatario non valido", "the recipient's id is not valid"),
        text("verificare i dati del destinatario", "verify the recipient's data"),
    ),
    legal(
        "SENDER_DISABLED_MORE_THAN_20_GRAMS",
        Resend::AfterFix,
        text(
            "il mittente non è abilitato a buste oltre i 20 grammi",
            "the sender is not enabled for envelopes over 20 grams",
        ),
        text(
            "ridurre documenti e pagine, togliere gli allegati di pagamento, o chiedere l'abilitazione",
            "reduce documents and pages, drop the payment attachments, or ask to be enabled",
        ),
    ),
    legal(
        "SERVICE_UNAVAILABLE",
        Resend::Unchanged,
        text(
            "un servizio necessario alla validazione non risponde, nemmeno dopo più tentativi",
            "a service that validation needs does not answer, even after several attempts",
        ),
        text("inviare di nuovo la stessa richiesta", "send the same request again"),
    ),
    reserved(
        "TAXID_NOT_VALID",
        text("codice fiscale sconosciuto all'anagrafe tributaria", "tax code unknown to the tax registry"),
        text("verificare il codice fiscale con la fonte", "verify the tax code with its source"),
    ),
];
