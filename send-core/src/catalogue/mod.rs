//! What every code of SEND means, and what to do about it.
//!
//! | codes | where they are seen | look-up |
//! |---|---|---|
//! | categories of timeline elements | `timeline[].category` | [`category`](fn@category) |
//! | statuses | `notificationStatus` | [`status`](fn@status) |
//! | event codes | `details.deliveryDetailCode` | [`event_code`](fn@event_code) |
//! | failure causes | `details.deliveryFailureCause` | [`failure_cause`](fn@failure_cause) |
//! | refusal codes | `errors[].code` of a refused request | [`refusal`](fn@refusal) |
//! | errors | error answers | [`error_code`](fn@error_code), [`error_in`] |
//! | categories of legal facts | `legalFactsIds[].category` | [`legal_fact`](fn@legal_fact) |
//!
//! [`explain`] looks in all of them. Every text exists in Italian and in English; a look-up is a binary search in a static
//! table and allocates nothing. The lists of the platform are open: a code that is not here is no error, it is new.
//!
//! ```
//! use send_core::catalogue::{self, Outcome};
//! use send_core::ident::Lang;
//! let code = catalogue::event_code("RECRN002F").ok_or("not there")?;
//! assert_eq!((code.outcome, code.final_for_attempt), (Outcome::Ko, true));
//! assert_eq!(code.meaning.get(Lang::It), "irreperibilità assoluta: fascicolo chiuso");
//! for cause in code.failure_causes.iter().filter_map(|cause| catalogue::failure_cause(cause)) {
//!     println!("{}: {}", cause.code, cause.meaning.get(Lang::It));
//! }
//! # Ok::<(), &str>(())
//! ```
//!
//! Each table's file names its sources; what the platform's maps say elsewhere in this crate (transitions of status, rules of
//! preflight) is asked there and not repeated here.

mod category;
mod category_table;
mod document;
mod entry;
mod error_code;
mod error_code_table;
mod event_code;
mod event_code_table;
mod explanation;
mod failure_cause;
mod kind;
mod legal_fact;
mod refusal;
mod status;
pub(crate) mod text;

pub use category::{Category, Finality, InStreams, Recipients, Scope, Stage, StatusChange};
pub use document::{to_json, to_markdown};
pub use entry::Fact;
pub use error_code::{ErrorCode, ErrorSource, Retry, ToldBy};
pub use event_code::{Channel, EventCode, Outcome, Phase, Product};
pub use explanation::Explanation;
pub use failure_cause::{CauseFamily, FailureCause};
pub use kind::Kind;
pub use legal_fact::LegalFact;
pub use refusal::{Refusal, RefusalUse, Resend};
pub use status::{Status, StatusFinality};
pub use text::Text;

use crate::model::{LegalFactCategory, NotificationStatus, TimelineCategory};
use category_table::CATEGORIES;
use entry::find;
use error_code_table::ERROR_CODES;
use event_code_table::EVENT_CODES;
use failure_cause::FAILURE_CAUSES;
use legal_fact::LEGAL_FACTS;
use refusal::REFUSALS;
use status::STATUSES;

/// The kinds of entries: how each is looked up and listed.
macro_rules! kinds {
    ($($(#[$doc:meta])* $one:ident, $(#[$docs:meta])* $all:ident: $Entry:ident in $TABLE:ident as $Variant:ident;)+) => {
        $(
            $(#[$doc])*
            #[must_use]
            pub fn $one(code: &str) -> Option<&'static $Entry> {
                find(&$TABLE, code)
            }

            $(#[$docs])*
            #[must_use]
            pub fn $all() -> &'static [$Entry] {
                &$TABLE
            }
        )+

        /// What a code means. The few that are of two kinds (`NOTIFICATION_CANCELLED` is a category and a legal fact) are
        /// explained as the first of the order of [`Kind::ALL`]; [`explanations`] gives both.
        ///
        /// ```
        /// use send_core::catalogue::{self, Kind};
        /// assert_eq!(catalogue::explain("PNAG012").map(|it| it.kind()), Some(Kind::EventCode));
        /// assert_eq!(catalogue::explain("PN_INVALID_BODY").map(|it| it.kind()), Some(Kind::Error));
        /// assert_eq!(catalogue::explain("SOMETHING_NEW"), None);
        /// ```
        #[must_use]
        pub fn explain(code: &str) -> Option<Explanation> {
            None$(.or_else(|| $one(code).map(Explanation::$Variant)))+
        }

        /// Everything that a code may mean.
        pub fn explanations(code: &str) -> impl Iterator<Item = Explanation> + use<> {
            [$($one(code).map(Explanation::$Variant),)+].into_iter().flatten()
        }

        /// Every entry, kind by kind, sorted by code.
        pub fn all() -> impl Iterator<Item = Explanation> {
            std::iter::empty()$(.chain($TABLE.iter().map(Explanation::$Variant)))+
        }
    };
}

kinds! {
    /// A category of timeline elements.
    category,
    /// Every category of timeline elements.
    categories: Category in CATEGORIES as Category;

    /// A status of a notification.
    status,
    /// Every status.
    statuses: Status in STATUSES as Status;

    /// An event code (`deliveryDetailCode`).
    event_code,
    /// Every event code.
    event_codes: EventCode in EVENT_CODES as EventCode;

    /// A failure cause (`deliveryFailureCause`).
    failure_cause,
    /// Every failure cause.
    failure_causes: FailureCause in FAILURE_CAUSES as FailureCause;

    /// A refusal code.
    refusal,
    /// Every refusal code.
    refusals: Refusal in REFUSALS as Refusal;

    /// An error, by its code.
    error_code,
    /// Every error.
    error_codes: ErrorCode in ERROR_CODES as Error;

    /// A category of legal facts.
    legal_fact,
    /// Every category of legal facts.
    legal_facts: LegalFact in LEGAL_FACTS as LegalFact;
}

/// The error whose words are in the message of an answer without a code, as the gateway sends them.
///
/// ```
/// use send_core::catalogue;
/// let said = "User is not authorized to access this resource with an explicit deny";
/// assert_eq!(catalogue::error_in(said).map(|error| error.code), Some("explicit deny"));
/// ```
#[must_use]
pub fn error_in(message: &str) -> Option<&'static ErrorCode> {
    ERROR_CODES.iter().find(|error| error.told_by == ToldBy::Message && message.contains(error.code))
}

impl TimelineCategory {
    /// What the [catalogue](crate::catalogue) says of it; `None` for a value that this version of the crate does not know.
    #[must_use]
    pub fn explain(&self) -> Option<&'static Category> {
        category(self.as_str())
    }
}

impl NotificationStatus {
    /// What the [catalogue](crate::catalogue) says of it; `None` for a value that this version of the crate does not know.
    #[must_use]
    pub fn explain(&self) -> Option<&'static Status> {
        status(self.as_str())
    }
}

impl LegalFactCategory {
    /// What the [catalogue](crate::catalogue) says of it; `None` for a value that this version of the crate does not know.
    #[must_use]
    pub fn explain(&self) -> Option<&'static LegalFact> {
        legal_fact(self.as_str())
    }
}

#[cfg(test)]
mod tests;
