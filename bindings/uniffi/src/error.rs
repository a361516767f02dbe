//! The one error that crosses the border.
//!
//! All that a caller may want to know is data in [`ErrorDetail`]: the facade makes its exceptions from it. The text is a
//! field of its own, because the message that the generator would write is a dump of the fields.

use crate::answer::RefusalReasonData;
use crate::consumer::ForeignError;
use crate::preflight::IssueData;
use crate::request::UploadedFileData;
use send_client::ErrorKind;
use send_core::ident::{Lang, Localized};
use send_core::model::BuildError;
use send_core::problem::Complaint;
use send_core::wire::DecodeError;
use std::error::Error;
use std::io;
use std::iter::successors;
use std::time::Duration;

/// The exception that a failure becomes in the facade. Each stands for one thing to do about it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, uniffi::Enum)]
pub enum ExceptionClass {
    /// `InvalidInputException`: correct what was given.
    InvalidInput,
    /// `ConfigurationException`: correct how the client is set up.
    Configuration,
    /// `FileException`: look at the file.
    File,
    /// `RejectedException`: the platform wants it otherwise.
    Rejected,
    /// `RefusedException`: the request was refused after its checks.
    Refused,
    /// `AccessException`: look at the key.
    Access,
    /// `NotFoundException`: it is not there, or not any more.
    NotFound,
    /// `ConflictException`: look at what is there already.
    Conflict,
    /// `UnavailableException`: try again later.
    Unavailable,
    /// `StillWaitingException`: look again later.
    StillWaiting,
    /// `UnexpectedAnswerException`: tell the support desk.
    UnexpectedAnswer,
    /// `DefectException`: a defect of the SDK.
    Defect,
}

/// The exception of each kind of failure. A test finds kinds without a row.
const EXCEPTIONS: &[(ErrorKind, ExceptionClass)] = &[
    (ErrorKind::Configuration, ExceptionClass::Configuration),
    (ErrorKind::Credentials, ExceptionClass::Configuration),
    (ErrorKind::InvalidInput, ExceptionClass::InvalidInput),
    (ErrorKind::File, ExceptionClass::File),
    (ErrorKind::Rejected, ExceptionClass::Rejected),
    (ErrorKind::Refused, ExceptionClass::Refused),
    (ErrorKind::AccessDenied, ExceptionClass::Access),
    (ErrorKind::Forbidden, ExceptionClass::Access),
    (ErrorKind::NotFound, ExceptionClass::NotFound),
    (ErrorKind::Gone, ExceptionClass::NotFound),
    (ErrorKind::Duplicate, ExceptionClass::Conflict),
    (ErrorKind::Conflict, ExceptionClass::Conflict),
    (ErrorKind::OutcomeUnknown, ExceptionClass::Conflict),
    (ErrorKind::RateLimited, ExceptionClass::Unavailable),
    (ErrorKind::QuotaExhausted, ExceptionClass::Unavailable),
    (ErrorKind::Unavailable, ExceptionClass::Unavailable),
    (ErrorKind::Connection, ExceptionClass::Unavailable),
    (ErrorKind::Timeout, ExceptionClass::Unavailable),
    (ErrorKind::StillWaiting, ExceptionClass::StillWaiting),
    (ErrorKind::Decode, ExceptionClass::UnexpectedAnswer),
    (ErrorKind::Integrity, ExceptionClass::UnexpectedAnswer),
    (ErrorKind::Unexpected, ExceptionClass::UnexpectedAnswer),
];

/// The kind of a failure that is a defect of the SDK: the client has no word for it.
const INTERNAL: &str = "INTERNAL";

fn exception(kind: ErrorKind) -> ExceptionClass {
    EXCEPTIONS.iter().find(|(row, _)| *row == kind).map_or(ExceptionClass::UnexpectedAnswer, |(_, class)| *class)
}

/// The kinds of failure, for the test that the facade knows them all.
#[uniffi::export]
pub fn error_kinds() -> Vec<String> {
    ErrorKind::all().map(|kind| kind.as_str().to_owned()).chain([INTERNAL.to_owned()]).collect()
}

/// One thing that the platform says is wrong.
#[derive(Clone, Debug, PartialEq, Eq, uniffi::Record)]
pub struct ComplaintData {
    /// A code of the platform.
    pub code: String,
    /// What it is about.
    pub element: Option<String>,
    /// The platform's text, with personal data and secrets taken out.
    pub detail: Option<String>,
}

impl From<&Complaint> for ComplaintData {
    fn from(complaint: &Complaint) -> Self {
        let Complaint { code, element, detail, .. } = complaint.clone();
        Self { code, element, detail }
    }
}

/// Everything known about a failure.
#[derive(Clone, Debug, PartialEq, uniffi::Record)]
pub struct ErrorDetail {
    /// The exception to throw.
    pub exception: ExceptionClass,
    /// What kind of failure it is: the client's word for it.
    pub kind: String,
    /// What exactly: the rule that is broken, or the platform's code; absent if the kind says it all.
    pub code: Option<String>,
    /// The whole story for people, in English.
    pub text: String,
    /// The same in Italian.
    pub text_it: String,
    /// The file, or the place in the request, that it is about.
    pub path: Option<String>,
    /// The first character that it is about, counted from 1.
    pub position: Option<i32>,
    /// The operation that failed.
    pub operation: Option<String>,
    /// HTTP status of the answer.
    pub status: Option<i32>,
    /// Trace id of the answer.
    pub trace_id: Option<String>,
    /// Whether the same call may succeed later.
    pub retryable: bool,
    /// How often the call was made.
    pub attempts: i32,
    /// When the server says that it may be tried again.
    pub retry_after: Option<Duration>,
    /// The rules that the request breaks.
    pub issues: Vec<IssueData>,
    /// What the platform says is wrong.
    pub complaints: Vec<ComplaintData>,
    /// Why the request was refused.
    pub refusal_reasons: Vec<RefusalReasonData>,
    /// Files that were uploaded before the failure.
    pub uploaded: Vec<UploadedFileData>,
    /// The number of what the user's code threw, if that is the cause.
    pub thrown: Option<i64>,
}

impl ErrorDetail {
    fn new(exception: ExceptionClass, kind: &str, text: String, text_it: String) -> Self {
        Self {
            exception,
            kind: kind.to_owned(),
            code: None,
            text,
            text_it,
            path: None,
            position: None,
            operation: None,
            status: None,
            trace_id: None,
            retryable: false,
            attempts: 0,
            retry_after: None,
            issues: Vec::new(),
            complaints: Vec::new(),
            refusal_reasons: Vec::new(),
            uploaded: Vec::new(),
            thrown: None,
        }
    }
}

/// The error of every exported function.
#[derive(Debug, thiserror::Error, uniffi::Error)]
pub enum NativeError {
    /// The only variant: what differs is in its detail.
    #[error("{}", detail.text)]
    Failure {
        /// Everything known about the failure; boxed to keep results small.
        detail: Box<ErrorDetail>,
    },
}

impl From<ErrorDetail> for NativeError {
    fn from(detail: ErrorDetail) -> Self {
        Self::Failure { detail: Box::new(detail) }
    }
}

impl NativeError {
    /// A failure of one of the client's kinds that did not happen in the client: English and Italian text.
    pub(crate) fn of_kind(kind: ErrorKind, texts: [String; 2]) -> Self {
        let [english, italian] = texts;
        let told = |lang, text| format!("{}: {text}", kind.text(lang));
        ErrorDetail::new(exception(kind), kind.as_str(), told(Lang::En, english), told(Lang::It, italian)).into()
    }

    /// Input that breaks a rule.
    pub(crate) fn invalid(code: &str, position: Option<u8>, texts: [String; 2]) -> Self {
        let [english, italian] = texts;
        ErrorDetail {
            code: Some(code.to_owned()),
            position: position.map(i32::from),
            ..ErrorDetail::new(ExceptionClass::InvalidInput, ErrorKind::InvalidInput.as_str(), english, italian)
        }
        .into()
    }

    /// Text that is not the JSON that it should be, without its place.
    pub(crate) fn not_json(error: &DecodeError) -> Self {
        Self::invalid("json", None, [error.what(Lang::En), error.what(Lang::It)])
    }

    /// A number that cannot be; the texts say which can.
    pub(crate) fn out_of_range(path: &str, english: &str, italian: &str) -> Self {
        let texts = [format!("out of range: {english}"), format!("fuori intervallo: {italian}")];
        Self::invalid("range", None, texts).at(path)
    }

    /// A failure of the library itself.
    pub(crate) fn defect(code: &str, text: String) -> Self {
        let detail = ErrorDetail::new(ExceptionClass::Defect, INTERNAL, text.clone(), text);
        ErrorDetail { code: Some(code.to_owned()), ..detail }.into()
    }

    /// Says which place of a request it is about, in the text too.
    pub(crate) fn at(mut self, path: &str) -> Self {
        let Self::Failure { detail } = &mut self;
        detail.text = format!("{path}: {}", detail.text);
        detail.text_it = format!("{path}: {}", detail.text_it);
        self.about(path)
    }

    /// Says which file or place it is about; the text does already.
    pub(crate) fn about(mut self, path: &str) -> Self {
        let Self::Failure { detail } = &mut self;
        detail.path = Some(path.to_owned());
        self
    }
}

impl From<send_client::Error> for NativeError {
    fn from(error: send_client::Error) -> Self {
        // A request that could not be made: what was wrong with it was found here.
        if let Some(Self::Failure { detail }) = error.source().and_then(|source| source.downcast_ref()) {
            return (**detail).clone().into();
        }
        let kind = error.kind();
        let complaints = error.api_error().map_or(&[][..], |api| &api.complaints);
        let complained = complaints.first().map(|complaint| complaint.code.as_str());
        let refused = error.refusal_reasons().first().map(|reason| reason.code.as_str());
        let broken = error.issues().first();
        let code = complained.or(refused).or(broken.map(send_core::preflight::Issue::id));
        let file = error.path().map(|path| path.display().to_string());
        ErrorDetail {
            code: code.map(str::to_owned),
            path: file.or(broken.map(|issue| issue.path().to_owned())),
            operation: error.operation().map(str::to_owned),
            status: error.status().map(i32::from),
            trace_id: error.trace_id().map(str::to_owned),
            retryable: error.is_retryable(),
            attempts: i32::try_from(error.attempts()).unwrap_or(i32::MAX),
            retry_after: error.retry_after(),
            issues: error.issues().iter().map(Into::into).collect(),
            complaints: complaints.iter().map(Into::into).collect(),
            refusal_reasons: error.refusal_reasons().iter().cloned().map(Into::into).collect(),
            uploaded: error.uploaded().iter().cloned().map(Into::into).collect(),
            thrown: thrown(&error),
            ..ErrorDetail::new(exception(kind), kind.as_str(), error.text(Lang::En), error.text(Lang::It))
        }
        .into()
    }
}

/// The number of what the user's code threw, if that is among the causes.
fn thrown(error: &(dyn Error + 'static)) -> Option<i64> {
    successors(Some(error), |cause| below(*cause)).find_map(|cause| {
        let ForeignError::Failed { thrown, .. } = cause.downcast_ref()?;
        *thrown
    })
}

/// What lies right below a cause. An `io::Error` that was made of another says nothing of that as its source.
fn below<'e>(cause: &'e (dyn Error + 'static)) -> Option<&'e (dyn Error + 'static)> {
    match cause.downcast_ref::<io::Error>().and_then(io::Error::get_ref) {
        Some(inner) => Some(inner),
        None => cause.source(),
    }
}

impl From<BuildError> for NativeError {
    fn from(error: BuildError) -> Self {
        let failure = Self::invalid("incomplete", None, [error.text(Lang::En), error.text(Lang::It)]);
        match error.missing.first() {
            Some(name) => failure.about(name),
            None => failure,
        }
    }
}

/// JSON that a caller gave.
impl From<DecodeError> for NativeError {
    fn from(error: DecodeError) -> Self {
        let failure = Self::not_json(&error);
        if error.path.is_empty() { failure } else { failure.at(&error.path) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_has_one_exception() {
        for kind in ErrorKind::all() {
            assert_eq!(EXCEPTIONS.iter().filter(|(row, _)| *row == kind).count(), 1, "{kind}");
        }
        assert_eq!(EXCEPTIONS.len(), ErrorKind::all().count());
    }

    #[test]
    fn a_place_is_told_in_the_text_and_as_data() {
        let error = NativeError::invalid("length", Some(3), ["too long".to_owned(), "troppo lungo".to_owned()]);
        let NativeError::Failure { detail } = error.at("recipients[0].taxId");
        assert_eq!(detail.text, "recipients[0].taxId: too long");
        assert_eq!(detail.path.as_deref(), Some("recipients[0].taxId"));
        assert_eq!((detail.kind.as_str(), detail.position), ("INVALID_INPUT", Some(3)));
    }

    #[test]
    fn an_error_of_the_client_keeps_what_it_knows() {
        let error = send_client::Environment::named("mars").unwrap_err();
        let NativeError::Failure { detail } = error.into();
        assert_eq!((detail.exception, detail.kind.as_str()), (ExceptionClass::Configuration, "CONFIGURATION"));
        assert_eq!(detail.code, None);
        assert!(detail.text.contains("mars") && detail.text_it.starts_with("il client"), "{detail:?}");
    }
}
