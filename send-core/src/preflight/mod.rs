//! The platform's rules, before they cost anything.
//!
//! SEND refuses a request at four points: the API gateway (a JSON schema), the function that translates older versions,
//! the service, and the validation that follows HTTP 202, whose refusals may be billed. Each stops at its first failing step,
//! so a sender learns one mistake at a time. Here every rule is applied and every mistake is told, with its place, its
//! meaning in Italian and in English, what to do, and the code that the platform would answer.
//!
//! ```
//! use send_core::ident::Lang;
//! use send_core::preflight::{self, Environment};
//! # use send_core::api::Version;
//! let body = br#"{"paProtocolNumber": "2026/1", "subject": "Verbale", "recipients": []}"#;
//! let report = preflight::check_json(body, Version::new(2, 5), &Environment::production());
//! for issue in report.errors() {
//!     println!("{} {}: {} ({})", issue.id(), issue.path(), issue.message(Lang::It), issue.fix(Lang::It));
//! }
//! assert_eq!(report.errors().next().map(|issue| issue.path()), Some("recipients"));
//! ```
//!
//! * [`check_json`] looks at the body that any program built, as the gateway sees it: nulls, wrong types, unknown properties.
//! * [`check`] looks at a typed request, without serialising it.
//! * [`attachment`](fn@attachment) looks inside a file before it is uploaded.
//! * [`Preflight`] does both of the first, with more to say: what is known about files and about what was sent ([`Knowledge`]).
//! * [`rules`] lists the rules; [`undecidable`] those that only the platform can decide.
//!
//! Errors are what production surely refuses. Warnings are what it may refuse, where its configuration is not public
//! ([`Environment`]), and advice.
//!
//! # How it is made
//! A rule is a [`Rule`]: a row of data and a small function. Each file holds the table of one family: `gateway` (a schema
//! as a table, read by an engine), `versioning`, `notification`, `recipients`, `payments`, `address`,
//! `documents`, `bean`, `acceptance`, `advice`, `preload`. They look at a request through `item`, which is the same for
//! JSON (`json`) and for a typed request (`typed`); they report to a `sink`, which allocates nothing until something
//! is wrong.
//!
//! Facts: pagopa/pn-delivery (`docs/openapi/`, `src/main/java/it/pagopa/pn/delivery/`, `functions/`), pagopa/pn-commons,
//! pagopa/pn-delivery-push-validator; each rule says its own ([`Rule::source`]).

mod acceptance;
mod address;
mod advice;
mod attachment;
mod bean;
mod catalogue;
mod charset;
mod context;
mod documents;
mod environment;
mod field;
mod gateway;
mod issue;
mod item;
mod java;
mod json;
mod knowledge;
mod notification;
pub(crate) mod parts;
mod path;
mod payments;
mod preload;
mod recipients;
mod report;
mod rule;
mod sink;
mod text;
mod typed;
mod versioning;

pub use attachment::{AttachmentPlace, attachment};
pub use catalogue::{rules, undecidable};
pub use charset::CharSet;
pub use environment::{AddressLookup, DenominationCharacters, Environment, Policy, SenderProfile, TaxonomyTable};
pub use issue::Issue;
pub use knowledge::{FileFacts, FileState, Knowledge};
pub use report::{Answer, AnswerError, Report};
pub use rule::{Evidence, Layer, Rule, Severity};

use crate::api::{ApiVersions, Resource, Version};
use crate::model::request::NewNotification;
use context::RequestContext;
use gateway::Schema;
use issue::{Finding, Keyword};
use item::{Item, Object};
use path::Path;
use rule::Check;
use sink::Sink;
use std::fmt;
use std::io::{self, Read, Seek};

/// Checks a typed request, for the version that production serves.
///
/// # Example
/// ```
/// # use send_core::digest::Sha256Digest;
/// # use send_core::model::PhysicalCommunication;
/// # use send_core::model::request::*;
/// use send_core::preflight::{self, Environment};
/// # let file = UploadedFile::new("PN_F24_META-1.json", "v1", Sha256Digest::of(b"{}"), ContentType::Json);
/// # let request = NewNotification::builder()
/// #     .protocol_number("2026/000123")
/// #     .subject("Verbale di contestazione")
/// #     .sender(Sender::new("Comune di Palermo", "80016350821".parse()?))
/// #     .taxonomy_code("010101P".parse()?)
/// #     .fee_policy(FeePolicy::FlatRate)
/// #     .physical_communication(PhysicalCommunication::RegisteredLetter890)
/// #     .recipient(Recipient::person("FLPCPT69A65Z336P".parse()?, "Cleopatra"))
/// #     .document(Document::new(file))
/// #     .build()?;
/// // A request whose document is the metadata of an F24:
/// let report = preflight::check(&request, &Environment::production());
/// let ids: Vec<_> = report.errors().map(|issue| issue.id()).collect();
/// assert_eq!(ids, ["G-50", "G-50", "S-24"]);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn check(request: &NewNotification, environment: &Environment) -> Report {
    Preflight::new(environment).request(request)
}

/// Checks the JSON body of a request, for a version of the requests resource (v2.1 to v2.6).
///
/// Any bytes are taken: what is not JSON is an issue with line and column.
pub fn check_json(body: &[u8], version: Version, environment: &Environment) -> Report {
    Preflight::new(environment).version(version).json(body)
}

/// Checks the JSON body of a call that reserves uploads.
///
/// # Example
/// ```
/// let report = send_core::preflight::check_preload_json(br#"[{"preloadIdx": "a/b", "sha256": "zz"}]"#);
/// assert_eq!(report.errors().map(|issue| issue.path()).collect::<Vec<_>>(), ["[0].preloadIdx", "[0].sha256", "[0].sha256"]);
/// ```
pub fn check_preload_json(body: &[u8]) -> Report {
    let mut sink = Sink::new(&rules()[0]);
    if let Some(value) = parse(body, &mut sink) {
        preload::check(value.item(), &mut sink);
    }
    Report::of(sink)
}

/// A check with all that can be said about it.
///
/// # Example
/// ```
/// use send_core::preflight::{Environment, FileState, Knowledge, Preflight};
/// # use send_core::api::Version;
///
/// /// Files that were uploaded in this session.
/// struct Uploads(Vec<String>);
///
/// impl Knowledge for Uploads {
///     fn file(&self, key: &str, _version_token: &str) -> FileState<'_> {
///         if self.0.iter().any(|uploaded| uploaded == key) { FileState::Unknown } else { FileState::Missing }
///     }
/// }
///
/// let environment = Environment::production();
/// let uploads = Uploads(vec![]);
/// let report = Preflight::new(&environment).version(Version::new(2, 6)).knowledge(&uploads).json(b"{}");
/// assert!(!report.is_ok());
/// ```
#[derive(Clone, Copy)]
pub struct Preflight<'k> {
    environment: &'k Environment,
    knowledge: Option<&'k dyn Knowledge>,
    version: Version,
    has_gateway: bool,
}

impl<'k> Preflight<'k> {
    /// A check for the version of requests that production serves, knowing nothing but the request.
    #[must_use]
    pub fn new(environment: &'k Environment) -> Self {
        Self { environment, knowledge: None, version: ApiVersions::default().of(Resource::Requests), has_gateway: true }
    }

    /// Checks for another version of requests: v2.1 to v2.6. Newer ones are checked as v2.6.
    #[must_use]
    pub const fn version(mut self, version: Version) -> Self {
        self.version = version;
        self
    }

    /// Leaves the gateway's schema out: what the service alone would say of a body that reached it some other way, as in its own
    /// tests. Its bean validation, which repeats the schema, is left out too.
    #[must_use]
    pub const fn without_gateway(mut self) -> Self {
        self.has_gateway = false;
        self
    }

    /// Adds what is known about files, earlier requests and registers.
    #[must_use]
    pub const fn knowledge(mut self, knowledge: &'k dyn Knowledge) -> Self {
        self.knowledge = Some(knowledge);
        self
    }

    /// Checks a typed request. Nothing is allocated unless something is wrong.
    pub fn request(&self, request: &NewNotification) -> Report {
        self.walk(Item::Object(Object::Typed(typed::Object::Request(request))), Sink::new(&rules()[0]))
    }

    /// Checks the JSON body of a request.
    pub fn json(&self, body: &[u8]) -> Report {
        let mut sink = Sink::new(&rules()[0]);
        match parse(body, &mut sink) {
            Some(value) => self.walk(value.item(), sink),
            None => Report::of(sink),
        }
    }

    /// Checks a file before it is uploaded, in this check's environment: see [`attachment`](fn@attachment).
    ///
    /// # Errors
    /// Those of the reader.
    pub fn attachment(&self, place: &AttachmentPlace, file: impl Read + Seek) -> io::Result<Report> {
        attachment(place, file, self.environment)
    }

    /// The schema first, then every other rule in its order; those about one recipient are applied recipient by recipient.
    fn walk(&self, body: Item<'_>, mut sink: Sink) -> Report {
        if self.has_gateway {
            Schema::new(self.version, &mut sink).check(&gateway::request::BODY, body, &Path::ROOT);
        }
        if let Some(root) = body.object() {
            let (environment, knowledge) = (self.environment, self.knowledge);
            let context = RequestContext { root, version: self.version, environment, knowledge };
            for rules in catalogue::after_schema().chunk_by(|a, b| is_about_recipient(a) == is_about_recipient(b)) {
                apply(rules, &context, &mut sink);
            }
        }
        Report::of(sink)
    }
}

fn is_about_recipient(rule: &Rule) -> bool {
    matches!(rule.check, Check::Recipient(_))
}

fn apply(rules: &'static [Rule], context: &RequestContext<'_>, sink: &mut Sink) {
    if rules.first().is_some_and(is_about_recipient) {
        for recipient in context.recipients() {
            for rule in rules {
                sink.rule = rule;
                if let Check::Recipient(check) = rule.check {
                    check(&recipient, sink);
                }
            }
        }
    } else {
        for rule in rules {
            sink.rule = rule;
            match rule.check {
                Check::Request(check) => check(context, sink),
                Check::Deferred => sink.release(rule),
                _ => {}
            }
        }
    }
}

fn parse<'a>(body: &'a [u8], sink: &mut Sink) -> Option<json::Value<'a>> {
    match json::parse(body) {
        Ok(value) => Some(value),
        Err(error) => {
            let finding = Finding::of(Keyword::Syntax).found(error.line).limit(error.column);
            sink.report(&Path::ROOT, finding.name(if error.truncated { "EOF" } else { "syntax" }));
            None
        }
    }
}

impl fmt::Debug for Preflight<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Preflight").field("version", &self.version).finish_non_exhaustive()
    }
}
