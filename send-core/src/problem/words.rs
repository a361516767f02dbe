//! What an error answer says to people: what it means, then each complaint, explained where the catalogue knows its code.

use super::{ApiError, Complaint, Verdict};
use crate::catalogue::text::{Text, text};
use crate::catalogue::{self, ErrorCode};
use crate::ident::{Lang, Localized};
use std::fmt;

/// English, as [`Localized::text`].
impl fmt::Display for ApiError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text(Lang::En))
    }
}

impl std::error::Error for ApiError {}

impl Localized for ApiError {
    /// The status and what it means; each complaint with its code, its place, the platform's own text, and what the
    /// [catalogue] knows about the code; the trace id.
    fn text(&self, lang: Lang) -> String {
        let mut told = format!("HTTP {}: {}", self.status, self.verdict.text(lang));
        for complaint in &self.complaints {
            told.push_str("; ");
            told.push_str(&complaint.text(lang));
        }
        if let Some(trace_id) = &self.trace_id {
            told.push_str(&format!(" (trace {trace_id})"));
        }
        told
    }
}

impl Complaint {
    /// What the catalogue knows: by the code, or by the words where an answer has no code of its own.
    #[must_use]
    pub fn explain(&self) -> Option<&'static ErrorCode> {
        catalogue::error_code(&self.code).or_else(|| catalogue::error_in(self.detail.as_deref()?))
    }
}

impl Localized for Complaint {
    /// `CODE at element: the platform's text [what it means: what to do]`.
    fn text(&self, lang: Lang) -> String {
        const AT: Text = text("in", "at");
        let mut told = self.code.clone();
        if let Some(element) = &self.element {
            told.push_str(&format!(" {} {element}", AT.get(lang)));
        }
        if let Some(detail) = &self.detail {
            told.push_str(&format!(": {detail}"));
        }
        if let Some(known) = self.explain() {
            told.push_str(&format!(" [{}: {}]", known.meaning.get(lang), known.action.get(lang)));
        }
        told
    }
}

impl Localized for Verdict {
    fn text(&self, lang: Lang) -> String {
        words(*self).get(lang).to_owned()
    }
}

const fn words(verdict: Verdict) -> Text {
    match verdict {
        Verdict::Invalid => text("la richiesta non è accettabile", "the request is not acceptable"),
        Verdict::Unauthenticated => text("non è stata inviata nessuna API key", "no API key was sent"),
        Verdict::AccessDenied => text(
            "la API key o il voucher non sono accettati; controllare che la chiave appartenga a questo ambiente, che sia \
             attiva, e che si invii un voucher se e solo se la chiave è stata creata con PDND; un rifiuto è ricordato per \
             60 secondi",
            "the API key or the voucher is not accepted; check that the key belongs to this environment, that it is enabled, \
             and that a voucher is sent if and only if the key was made with PDND; a denial is remembered for 60 seconds",
        ),
        Verdict::Forbidden => text("operazione non consentita a questa chiave", "this key may not do this"),
        Verdict::NoSuchRoute => text(
            "il gateway non conosce questo percorso; controllare l'URL di base e le versioni",
            "the gateway knows no such path; check the base URL and the versions",
        ),
        Verdict::Firewall => text(
            "un firewall ha rifiutato la richiesta; controllare i testi liberi, lo User-Agent e l'indirizzo di uscita",
            "a firewall refused the request; check the free texts, the User-Agent and the outgoing address",
        ),
        Verdict::NotFound => text(
            "non trovato, o non ancora presente, o non visibile a questa chiave",
            "not found, or not yet, or not visible to this key",
        ),
        Verdict::Duplicate => {
            text("già ricevuta, o un codice avviso è già in uso", "already received, or a notice code is in use")
        }
        Verdict::Conflict => text("in conflitto con lo stato attuale", "against the present state"),
        Verdict::RateLimited => text("troppe chiamate: rallentare", "too many calls; slow down"),
        Verdict::QuotaExhausted => text(
            "le chiamate del giorno sono esaurite: riprendere domani, e seguire le notifiche con uno stream",
            "the calls of the day are used up; go on tomorrow, and follow notifications by a stream",
        ),
        Verdict::Gone => text("il file non è più conservato", "the file is not kept any more"),
        Verdict::LinkExpired => {
            text("il link è scaduto: chiederne uno nuovo", "the link has expired; ask for a new one")
        }
        Verdict::Unavailable => text(
            "il servizio al momento non è disponibile: riprovare più tardi",
            "the service is not available for now; try again later",
        ),
        Verdict::ServerFailure => text("il servizio ha avuto un errore", "the service failed"),
        Verdict::Unexpected => text("una risposta inattesa", "an answer that was not expected"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_known_code_is_explained_in_both_languages() {
        let body = br#"{"status":400,"traceId":"T","errors":[{"code":"PN_GENERIC_INVALIDPARAMETER_PATTERN","element":"subject","detail":"nope"}]}"#;
        let error = ApiError::read(400, body);
        let known = error.complaints[0].explain().map(|known| (known.meaning, known.action));
        let (meaning, action) = known.unwrap_or((Text::EMPTY, Text::EMPTY));
        for (lang, expected) in [
            (
                Lang::It,
                "HTTP 400: la richiesta non è accettabile; PN_GENERIC_INVALIDPARAMETER_PATTERN in subject: nope",
            ),
            (Lang::En, "HTTP 400: the request is not acceptable; PN_GENERIC_INVALIDPARAMETER_PATTERN at subject: nope"),
        ] {
            let (meaning, action) = (meaning.get(lang), action.get(lang));
            assert!(!meaning.is_empty() && !action.is_empty());
            assert_eq!(error.text(lang), format!("{expected} [{meaning}: {action}] (trace T)"));
        }
        assert_eq!(error.to_string(), error.text(Lang::En));
    }

    #[test]
    fn an_answer_without_a_code_is_explained_by_its_words() {
        let error = ApiError::read(429, br#"{"message":"Too Many Requests"}"#);
        assert!(error.complaints[0].explain().is_some(), "{error}");
    }
}
