//! Which enumerations there are, and their words. `generate.py` reads this file.

use super::{Enumeration, Members, Readable};
use pyo3::inspect::PyStaticExpr;
use pyo3::prelude::*;
use pyo3::sync::PyOnceLock;
use pyo3::type_hint_identifier;
use send_core::api::PaymentAttachment;
use send_core::catalogue::Kind;
use send_core::lifecycle::Regime;
use send_core::model::details::{
    ContactPhase, DeliveryMode, DigitalAddressSource, EndWorkflowStatus, IoMessageResult, ResponseStatus,
};
use send_core::model::{
    AdditionalLanguage, ContentType, DowntimeStatus, FeePolicyCode, Functionality, GroupStatus, InformalCategory,
    InformalStatus, LegalFactCategory, MandateStatus, MessageLanguage, NotificationStatus, PagoPaIntegration,
    PhysicalCommunication, RecipientKind, RequestState, StreamEventType, TimelineCategory,
};
use send_core::preflight::{AddressLookup, Policy};
use send_core::tax::NumericTaxIdKind;
use std::collections::BTreeMap;

macro_rules! enumeration {
    ($Type:ty, $Name:ident, $text:expr) => {
        impl Enumeration for $Type {
            const NAME: &'static str = stringify!($Name);
            const HINT: PyStaticExpr = type_hint_identifier!("send_sdk.enums", stringify!($Name));

            fn members(py: Python<'_>) -> PyResult<&Members> {
                static MEMBERS: PyOnceLock<Members> = PyOnceLock::new();
                MEMBERS.get_or_try_init(py, || Members::of(py, stringify!($Name)))
            }

            fn text(&self) -> &str {
                $text(self)
            }
        }
    };
}

/// Enumerations of the wire take every text; the core knows their values.
macro_rules! open {
    ($($Type:ident)*) => {
        $(
            enumeration!($Type, $Type, $Type::as_str);
            impl Readable for $Type {
                fn from_text(text: &str) -> Option<Self> {
                    Some(text.into())
                }
            }
        )*

        fn open_values() -> BTreeMap<&'static str, Vec<&'static str>> {
            BTreeMap::from([$((stringify!($Type), $Type::ALL.iter().map(|value| value.as_str()).collect()),)*])
        }
    };
}

/// Enumerations of the SDK take their own values only.
macro_rules! closed {
    ($($Type:ident [$($Variant:ident)*])*) => {
        $(
            enumeration!($Type, $Type, |value: &$Type| (*value).as_str());
            impl Readable for $Type {
                fn from_text(text: &str) -> Option<Self> {
                    [$($Type::$Variant,)*].into_iter().find(|value| value.as_str() == text)
                }
            }
        )*

        fn closed_values() -> BTreeMap<&'static str, Vec<&'static str>> {
            BTreeMap::from([$((stringify!($Type), vec![$($Type::$Variant.as_str(),)*]),)*])
        }
    };
}

/// Enumerations of the SDK that the core does not write as text: the class, the core's type, the word for each variant
/// (whatever else that holds becomes attributes of the object around it).
macro_rules! named {
    ($($Name:ident of $($path:ident)::+ $(<$of:ty>)? [$($Variant:ident = $word:literal)*])*) => {
        $(
            enumeration!($($path)::+$(<$of>)?, $Name, |value: &$($path)::+$(<$of>)?| {
                use $($path)::+ as Core;
                #[allow(unreachable_patterns)]
                match value {
                    $(Core::$Variant { .. } => $word,)*
                    _ => "UNKNOWN",
                }
            });
        )*

        fn named_values() -> BTreeMap<&'static str, Vec<&'static str>> {
            BTreeMap::from([$((stringify!($Name), vec![$($word,)*]),)*])
        }
    };
}

/// Those of them that can be arguments.
macro_rules! choices {
    ($($Type:ident [$($Variant:ident)*])*) => {
        $(
            impl Readable for $Type {
                fn from_text(text: &str) -> Option<Self> {
                    [$($Type::$Variant,)*].into_iter().find(|value| value.text() == text)
                }
            }
        )*
    };
}

open! {
    AdditionalLanguage
    ContactPhase
    DeliveryMode
    DigitalAddressSource
    DowntimeStatus
    EndWorkflowStatus
    FeePolicyCode
    Functionality
    GroupStatus
    InformalCategory
    InformalStatus
    IoMessageResult
    LegalFactCategory
    MandateStatus
    MessageLanguage
    NotificationStatus
    PagoPaIntegration
    PhysicalCommunication
    RecipientKind
    RequestState
    ResponseStatus
    StreamEventType
    TimelineCategory
}

closed! {
    ContentType [Pdf Json]
    Kind [Category Status EventCode FailureCause Refusal Error LegalFact]
    NumericTaxIdKind [
        VatOrEntity EntityNonVat ProvisionalIntendenza ProvisionalTaxOffice ProvisionalExOfficio
        ProvisionalExOfficioUnchecked
    ]
    PaymentAttachment [PagoPa F24]
}

named! {
    AddressLookup of send_core::preflight::AddressLookup [Enabled = "ENABLED" Disabled = "DISABLED" Unknown = "UNKNOWN"]
    Basis of send_core::lifecycle::Basis [
        Filing = "FILING" DigitalDelivery = "DIGITAL_DELIVERY" DigitalFailure = "DIGITAL_FAILURE"
        PaperDelivery = "PAPER_DELIVERY" Deposit = "DEPOSIT" Access = "ACCESS" Term = "TERM"
    ]
    Channel of send_core::lifecycle::Channel [Digital = "DIGITAL" Paper = "PAPER" Unknown = "UNKNOWN"]
    CostState of send_core::cost::CostState [
        Provisional = "PROVISIONAL" Final = "FINAL" Reworked = "REWORKED" Cancelled = "CANCELLED"
    ]
    DenominationMode of send_core::preflight::DenominationCharacters [Any = "ANY" Latin1 = "LATIN1" Only = "ONLY"]
    Destination of send_client::transport::Destination [Api = "API" Storage = "STORAGE" Vouchers = "VOUCHERS"]
    DoubtKind of send_core::lifecycle::Doubt [
        SentAtUnknown = "SENT_AT_UNKNOWN" TimeUnknown = "TIME_UNKNOWN" ReworkUnseen = "REWORK_UNSEEN"
        StatusDiffers = "STATUS_DIFFERS" Unreadable = "UNREADABLE"
    ]
    EffectKind of send_core::lifecycle::Effect [
        Pending = "PENDING" Due = "DUE" Final = "FINAL" NoTerm = "NO_TERM" Void = "VOID"
    ]
    Envelope of send_core::pdf::Envelope [Der = "DER" Pem = "PEM" Base64 = "BASE64"]
    Evidence of send_core::preflight::Evidence [
        Request = "REQUEST" Environment = "ENVIRONMENT" Sender = "SENDER" Files = "FILES" Journal = "JOURNAL"
        Platform = "PLATFORM"
    ]
    FileKind of send_core::pdf::FileKind [
        Empty = "EMPTY" Pdf = "PDF" PdfAfter = "PDF_AFTER" Envelope = "ENVELOPE" Other = "OTHER"
    ]
    GapCause of send_client::streams::GapCause [
        NotRead = "NOT_READ" Missing = "MISSING" DamagedCheckpoint = "DAMAGED_CHECKPOINT"
    ]
    ImpossibleKind of send_core::lifecycle::ImpossibleKind [
        AfterRefused = "AFTER_REFUSED" AcceptedWithoutRequest = "ACCEPTED_WITHOUT_REQUEST"
        AfterCancelled = "AFTER_CANCELLED" RefinementWithoutSchedule = "REFINEMENT_WITHOUT_SCHEDULE"
        SuccessWithoutFeedback = "SUCCESS_WITHOUT_FEEDBACK" NoSuchRecipient = "NO_SUCH_RECIPIENT"
        RepeatedId = "REPEATED_ID"
    ]
    FindingLevel of send_client::doctor::Level [Fine = "FINE" Note = "NOTE" Problem = "PROBLEM"]
    Integrity of send_core::pdf::Integrity [Intact = "INTACT" Broken = "BROKEN" Unknown = "UNKNOWN"]
    Layer of send_core::preflight::Layer [
        Gateway = "GATEWAY" Versioning = "VERSIONING" Service = "SERVICE" Acceptance = "ACCEPTANCE" Advice = "ADVICE"
    ]
    Means of send_core::lifecycle::Means [Digital = "DIGITAL" Paper = "PAPER" Information = "INFORMATION"]
    Misfit of send_core::tax::Misfit [Both = "BOTH" Surname = "SURNAME" GivenName = "GIVEN_NAME"]
    NameDoubt of send_core::tax::Doubt [
        NumericTaxId = "NUMERIC_TAX_ID" NoLetters = "NO_LETTERS" NotLatin = "NOT_LATIN" OneWord = "ONE_WORD"
        UncertainLetters = "UNCERTAIN_LETTERS" NotOnePerson = "NOT_ONE_PERSON" TooLong = "TOO_LONG"
    ]
    NameFit of send_core::tax::NameMatch [Yes = "YES" No = "NO" Unknown = "UNKNOWN"]
    NextKind of send_core::lifecycle::Next [
        DigitalAttempt = "DIGITAL_ATTEMPT" Letter = "LETTER" SecondLetter = "SECOND_LETTER"
        InformationLetter = "INFORMATION_LETTER" Outcome = "OUTCOME" EndOfStorage = "END_OF_STORAGE"
        Finalisation = "FINALISATION" Access = "ACCESS" Rework = "REWORK"
    ]
    Outcome of send_core::lifecycle::Outcome [
        NotSent = "NOT_SENT" Underway = "UNDERWAY" DeliveredDigitally = "DELIVERED_DIGITALLY"
        DigitalFailure = "DIGITAL_FAILURE" DeliveredOnPaper = "DELIVERED_ON_PAPER" Untraceable = "UNTRACEABLE"
        TimedOut = "TIMED_OUT" Deceased = "DECEASED"
    ]
    PageCount of send_core::pdf::Pages [
        Counted = "COUNTED" Declared = "DECLARED" Estimated = "ESTIMATED" Unknown = "UNKNOWN"
    ]
    Regime of send_core::lifecycle::Regime [BeforeFix = "BEFORE_FIX" AfterFix = "AFTER_FIX"]
    SavedState of send_client::Outcome [Saved = "SAVED" NotYet = "NOT_YET" Gone = "GONE" Failed = "FAILED"]
    Severity of send_core::preflight::Severity [Error = "ERROR" Warning = "WARNING"]
    StorageKind of send_core::lifecycle::Storage [AsReported = "AS_REPORTED" ByTerm = "BY_TERM" TooEarly = "TOO_EARLY"]
    Strictness of send_core::preflight::Policy<()> [Off = "OFF" Warn = "WARN" Enforce = "ENFORCE"]
    TransitionKind of send_core::lifecycle::Transition [Changes = "CHANGES" Stays = "STAYS" Unmapped = "UNMAPPED"]
    Verdict of send_core::lifecycle::Verdict [
        Delivered = "DELIVERED" Failed = "FAILED" TimedOut = "TIMED_OUT" NoAddress = "NO_ADDRESS"
    ]
    WaitReason of send_client::observe::WaitReason [Limiter = "LIMITER" Retry = "RETRY" Denial = "DENIAL"]
}

choices! {
    AddressLookup [Enabled Disabled Unknown]
    Regime [BeforeFix AfterFix]
}

impl Readable for Policy<()> {
    fn from_text(text: &str) -> Option<Self> {
        [Policy::Off, Policy::Warn(()), Policy::Enforce(())].into_iter().find(|value| value.text() == text)
    }
}

/// The known values of every enumeration, for the test that Python has them all.
#[pyfunction]
pub(crate) fn enum_values() -> BTreeMap<&'static str, Vec<&'static str>> {
    let mut values = open_values();
    values.append(&mut closed_values());
    values.append(&mut named_values());
    values
}

/// Whether answers carry a category of the timeline.
#[pyfunction]
#[pyo3(signature = (category: "str", /))]
pub(crate) fn timeline_category_is_public(category: &str) -> bool {
    TimelineCategory::from(category).is_public()
}
