//! The kinds of failure, each with its name and what it means in both languages.

use send_core::ident::Lang;
use send_core::problem::Verdict;
use std::fmt;

/// What kind of failure it is, that is, what to do about it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ErrorKind {
    /// The client was set up wrongly: fix the configuration.
    Configuration,
    /// No credentials could be had: see the source.
    Credentials,
    /// What was to be sent is not acceptable, and was not sent: fix it.
    InvalidInput,
    /// A file could not be read or written: see the path.
    File,
    /// The platform found what was sent not acceptable: fix it.
    Rejected,
    /// The request was refused after its checks. It is billed; fix it and send it again with a new token.
    Refused,
    /// Key or voucher are not accepted.
    AccessDenied,
    /// The key may not do this.
    Forbidden,
    /// There is no such thing, or not yet, or not for this key.
    NotFound,
    /// The request was already received, or a notice code is in use.
    Duplicate,
    /// Against the state of things.
    Conflict,
    /// The file is not kept any more.
    Gone,
    /// The call may have been carried out, or not: look it up before you repeat it.
    OutcomeUnknown,
    /// Too many calls.
    RateLimited,
    /// The calls of the day are used up: go on tomorrow.
    QuotaExhausted,
    /// The service is not there, or failed: try later.
    Unavailable,
    /// No connection, or it broke.
    Connection,
    /// No answer in time.
    Timeout,
    /// It has not happened yet, and the time to wait for it is over. Nothing is lost: look again later.
    StillWaiting,
    /// The answer could not be understood.
    Decode,
    /// What was downloaded is not what was announced.
    Integrity,
    /// An answer that nobody expected.
    Unexpected,
}

/// The kinds as a table: stable name, advice in English and in Italian.
const KINDS: &[(ErrorKind, &str, &str, &str)] = &[
    (
        ErrorKind::Configuration,
        "CONFIGURATION",
        "the client is not set up correctly",
        "il client non è configurato correttamente",
    ),
    (
        ErrorKind::Credentials,
        "CREDENTIALS",
        "no credentials could be had",
        "non è stato possibile ottenere le credenziali",
    ),
    (
        ErrorKind::InvalidInput,
        "INVALID_INPUT",
        "not acceptable, and not sent",
        "dati non accettabili: nulla è stato inviato",
    ),
    (ErrorKind::File, "FILE", "a file could not be used", "impossibile usare un file"),
    (ErrorKind::Rejected, "REJECTED", "the platform rejected the call", "la piattaforma ha rifiutato la chiamata"),
    (
        ErrorKind::Refused,
        "REFUSED",
        "the request was refused; fix it and send it again with a new token",
        "la richiesta è stata rifiutata: correggerla e inviarla con un nuovo token",
    ),
    (ErrorKind::AccessDenied, "ACCESS_DENIED", "key or voucher are not accepted", "chiave o voucher non accettati"),
    (ErrorKind::Forbidden, "FORBIDDEN", "this key may not do this", "operazione non consentita a questa chiave"),
    (ErrorKind::NotFound, "NOT_FOUND", "not found", "non trovato"),
    (ErrorKind::Duplicate, "DUPLICATE", "already received", "già ricevuta"),
    (ErrorKind::Conflict, "CONFLICT", "against the present state", "in conflitto con lo stato attuale"),
    (ErrorKind::Gone, "GONE", "the file is not kept any more", "il file non è più conservato"),
    (
        ErrorKind::OutcomeUnknown,
        "OUTCOME_UNKNOWN",
        "it may have been carried out; look it up before repeating it",
        "potrebbe essere stata eseguita: verificarne l'esito prima di ripeterla",
    ),
    (ErrorKind::RateLimited, "RATE_LIMITED", "too many calls", "troppe chiamate"),
    (
        ErrorKind::QuotaExhausted,
        "QUOTA_EXHAUSTED",
        "the calls of the day are used up; go on tomorrow",
        "le chiamate del giorno sono esaurite: riprendere domani",
    ),
    (
        ErrorKind::Unavailable,
        "UNAVAILABLE",
        "the service is not available; try again later",
        "servizio non disponibile: riprovare più tardi",
    ),
    (ErrorKind::Connection, "CONNECTION", "no connection", "nessuna connessione"),
    (ErrorKind::Timeout, "TIMEOUT", "no answer in time", "nessuna risposta in tempo"),
    (
        ErrorKind::StillWaiting,
        "STILL_WAITING",
        "it has not happened yet; look again later",
        "non è ancora avvenuto: ricontrollare più tardi",
    ),
    (ErrorKind::Decode, "DECODE", "the answer could not be understood", "risposta non comprensibile"),
    (
        ErrorKind::Integrity,
        "INTEGRITY",
        "what was downloaded is not what was announced",
        "il contenuto scaricato non è quello annunciato",
    ),
    (ErrorKind::Unexpected, "UNEXPECTED", "an answer that was not expected", "risposta inattesa"),
];

impl ErrorKind {
    /// Every kind.
    pub fn all() -> impl Iterator<Item = Self> {
        KINDS.iter().map(|(kind, ..)| *kind)
    }

    /// Stable name, the same in every language of the SDK.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        self.row().1
    }

    /// What it means, for people.
    #[must_use]
    pub fn text(self, lang: Lang) -> &'static str {
        match lang {
            Lang::It => self.row().3,
            _ => self.row().2,
        }
    }

    fn row(self) -> &'static (Self, &'static str, &'static str, &'static str) {
        KINDS.iter().find(|(kind, ..)| *kind == self).unwrap_or(&KINDS[KINDS.len() - 1])
    }

    pub(super) fn of(verdict: Verdict) -> Self {
        match verdict {
            Verdict::Invalid => Self::Rejected,
            Verdict::Unauthenticated | Verdict::AccessDenied => Self::AccessDenied,
            Verdict::Forbidden | Verdict::Firewall => Self::Forbidden,
            Verdict::NoSuchRoute => Self::Configuration,
            Verdict::NotFound => Self::NotFound,
            Verdict::Duplicate => Self::Duplicate,
            Verdict::Conflict => Self::Conflict,
            Verdict::RateLimited => Self::RateLimited,
            Verdict::QuotaExhausted => Self::QuotaExhausted,
            Verdict::Gone | Verdict::LinkExpired => Self::Gone,
            Verdict::Unavailable | Verdict::ServerFailure => Self::Unavailable,
            _ => Self::Unexpected,
        }
    }
}

impl fmt::Display for ErrorKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}
