//! What error answers say, and what to do.
//!
//! An error is told by its code, or, where an answer has none (the gateway, the storage), by words of its message; a few are told
//! by nothing but status and place, and have a name of ours in small letters.
//!
//! Sources: pagopa/pn-delivery `PnDeliveryExceptionCodes.java`, `svc/validation/ErrorCodes.java` and the gateway definitions
//! `docs/openapi/aws/*.yaml`; pagopa/pn-commons `ExceptionHelper.java`; pagopa/pn-delivery-push; pagopa/pn-stream;
//! pagopa/pn-f24 `MetadataValidatorImpl.java`; pagopa/pn-infra for the limits; pagopa/go-automation `knownCases.ts` for what operators
//! see; pagopa/pn-delivery `functions/` for older versions; AWS for gateway and storage; pagopa/interop-be-monorepo for PDND.

use super::Kind;
use super::entry::{Entry, Fact, Facts};
use super::text::{Text, text, vocabulary};
use crate::ident::Lang;
use serde::Serialize;

vocabulary! {
    /// Who answers.
    pub enum ErrorSource {
        /// The API gateway, before any service.
        Gateway = "gateway": "gateway", "gateway";
        /// The functions in front of older versions.
        Versions = "versions": "funzioni davanti alle versioni precedenti", "functions in front of older versions";
        /// A service of SEND.
        Service = "service": "servizio di SEND", "service of SEND";
        /// The service of streams.
        Streams = "streams": "servizio dei flussi di eventi", "service of streams";
        /// The validation of F24 forms: inside the detail of a refusal.
        F24 = "f24": "validazione degli F24, nel dettaglio di un rifiuto", "validation of F24 forms, in the detail of a refusal";
        /// The service of informal notifications.
        Informal = "informal": "servizio delle notifiche bonarie", "service of informal notifications";
        /// The file storage (S3), at a presigned link.
        Storage = "storage": "archivio dei file (S3)", "file storage (S3)";
        /// The issuer of vouchers.
        Pdnd = "pdnd": "PDND", "PDND";
    }
}

vocabulary! {
    /// How an error is told from others.
    pub enum ToldBy {
        /// Its code.
        Code = "code": "codice", "code";
        /// Words in its message.
        Message = "message": "parole del messaggio", "words of the message";
        /// Status and place only.
        Circumstance = "circumstance": "solo stato HTTP e luogo", "HTTP status and place only";
    }
}

vocabulary! {
    /// When to try again.
    pub enum Retry {
        /// Never: it cannot come out differently.
        Never = "never": "mai", "never";
        /// Once what was sent, or how it is set up, is put right.
        AfterFix = "afterFix": "dopo la correzione", "after the correction";
        /// With a new voucher, once.
        AfterRenewal = "afterRenewal": "una volta, con un nuovo voucher", "once, with a new voucher";
        /// Soon, with longer and longer waits.
        WithBackoff = "withBackoff": "con attese crescenti", "with growing waits";
        /// After minutes or hours: what is asked for is not there yet.
        Later = "later": "più tardi", "later";
        /// When the answer says.
        WhenTold = "whenTold": "dopo l'attesa indicata nella risposta", "after the wait that the answer tells";
        /// When the quota is refilled.
        NextPeriod = "nextPeriod": "nel prossimo periodo di quota", "in the next period of the quota";
        /// A request for a new notification: find out first whether it was received. Anything else: with growing waits.
        Reconcile = "reconcile": "nuove richieste: prima verificare se è arrivata; altrimenti con attese crescenti", "new requests: first find out whether it was received; otherwise with growing waits";
        /// With a new link.
        NewLink = "newLink": "con un nuovo link", "with a new link";
        /// With a new object in its place.
        Recreate = "recreate": "dopo averlo creato di nuovo", "after creating it anew";
    }
}

/// What is known of an error.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct ErrorCode {
    /// The code, such as `PN_DELIVERY_SEND_IS_DISABLED`, or words of the message, or a name of ours: see `told_by`.
    pub code: &'static str,
    /// How it is told from others.
    pub told_by: ToldBy,
    /// Who answers.
    pub source: ErrorSource,
    /// HTTP statuses it comes with; empty for what is not an answer of its own.
    pub statuses: &'static [u16],
    /// What was asked for; `None` for anything.
    pub operation: Option<Text>,
    /// What is wrong.
    pub meaning: Text,
    /// What to do.
    pub action: Text,
    /// When to try again.
    pub retry: Retry,
}

impl ErrorCode {
    pub(super) const fn new(code: &'static str, source: ErrorSource, statuses: &'static [u16], retry: Retry) -> Self {
        let unsaid = text("", "");
        Self { code, told_by: ToldBy::Code, source, statuses, operation: None, meaning: unsaid, action: unsaid, retry }
    }

    pub(super) const fn means(mut self, it: &'static str, en: &'static str) -> Self {
        self.meaning = text(it, en);
        self
    }

    pub(super) const fn advises(mut self, it: &'static str, en: &'static str) -> Self {
        self.action = text(it, en);
        self
    }

    pub(super) const fn told_by(mut self, told_by: ToldBy) -> Self {
        self.told_by = told_by;
        self
    }

    pub(super) const fn on(mut self, operation: Text) -> Self {
        self.operation = Some(operation);
        self
    }
}

impl Entry for ErrorCode {
    fn kind(&self) -> Kind {
        Kind::Error
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
        let statuses: Vec<_> = self.statuses.iter().map(u16::to_string).collect();
        Facts::new(lang)
            .add(text("stato HTTP", "HTTP status"), statuses.join(", "))
            .add_text(text("risponde", "who answers"), Some(self.source.words()))
            .add_text(text("operazione", "operation"), self.operation)
            .add_text(text("si riconosce da", "told by"), Some(self.told_by.words()))
            .add_text(text("riprovare", "try again"), Some(self.retry.words()))
            .done()
    }
}
