//! The kinds of entries.

use super::text::vocabulary;

vocabulary! {
    /// What a code stands for.
    pub enum Kind {
        /// A category of timeline elements ([`TimelineCategory`](crate::model::TimelineCategory)).
        Category = "category": "categoria della timeline", "timeline category";
        /// A status of a notification ([`NotificationStatus`](crate::model::NotificationStatus)).
        Status = "status": "stato della notifica", "status of the notification";
        /// What happened to a sending (`deliveryDetailCode`).
        EventCode = "eventCode": "codice evento", "event code";
        /// Why a letter was not delivered (`deliveryFailureCause`).
        FailureCause = "failureCause": "causa di mancata consegna", "failure cause";
        /// Why a request was refused (`errorCode` of a refusal reason).
        Refusal = "refusal": "codice di rifiuto", "refusal code";
        /// What an error answer says.
        Error = "error": "errore", "error";
        /// A category of legal facts ([`LegalFactCategory`](crate::model::LegalFactCategory)).
        LegalFact = "legalFact": "attestazione opponibile a terzi", "legal fact";
    }
}
