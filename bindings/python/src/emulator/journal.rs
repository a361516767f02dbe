//! What was called in the emulator, and which rules of good behaviour were broken.

use super::Emulator;
use super::checklist::words;
use crate::fact::record;
use crate::invalid::Invalid;
use crate::language::{Language, Words};
use pyo3::prelude::*;
use send_core::time::Instant;
use send_emulator::{Breach as Broken, FaultError, JournalEntry, Remark, Target};
use serde::{Deserialize, Serialize};
use std::time::Duration;

/// What was called in an emulator: `emulator.journal`. It keeps the last 20,000 calls.
#[pyclass(frozen, module = "send_sdk")]
pub(crate) struct Journal(pub(super) Py<Emulator>);

fn target(name: &str) -> Result<Target, Invalid> {
    name.parse().map_err(|error: FaultError| Invalid::told("unknown", &error).of_field("operation"))
}

#[pymethods]
impl Journal {
    /// The calls that are kept, oldest first; those of one operation (`send_notification`, `upload`, …) if it is named.
    ///
    /// Raises `ValidationError` if nothing has that name.
    #[pyo3(signature = (operation: "str | None" = None))]
    fn entries(&self, py: Python<'_>, operation: Option<&str>) -> PyResult<Vec<Call>> {
        let wanted = operation.map(target).transpose()?;
        let entries = self.0.get().with(py, |emulator| match wanted {
            Some(wanted) => emulator.journal().of(wanted),
            None => emulator.journal().entries(),
        })?;
        Ok(entries.iter().map(|entry| Call(entry.into())).collect())
    }

    /// How many calls of an operation there were, among those kept.
    ///
    /// Raises `ValidationError` if nothing has that name.
    fn count(&self, py: Python<'_>, operation: &str) -> PyResult<usize> {
        let wanted = target(operation)?;
        self.0.get().with(py, |emulator| emulator.journal().count(wanted))
    }

    /// The breaches of every rule of good behaviour.
    fn breaches(&self, py: Python<'_>) -> PyResult<Vec<Breach>> {
        let breaches = self.0.get().with(py, |emulator| emulator.journal().all_breaches())?;
        breaches.iter().map(Told::of).map(|told| told.map(Breach)).collect()
    }

    /// Up to where a stream was acknowledged, and thereby deleted.
    fn acknowledged(&self, py: Python<'_>, stream_id: &str) -> PyResult<Option<String>> {
        self.0.get().with(py, |emulator| emulator.journal().acknowledged(stream_id))
    }

    /// Begins anew.
    fn clear(&self, py: Python<'_>) -> PyResult<()> {
        self.0.get().with(py, |emulator| emulator.journal().clear())
    }

    fn __len__(&self, py: Python<'_>) -> PyResult<usize> {
        self.0.get().with(py, |emulator| emulator.journal().entries().len())
    }

    fn __repr__(&self, py: Python<'_>) -> String {
        self.__len__(py).map_or_else(|_| "Journal(closed)".to_owned(), |calls| format!("Journal(<{calls}>)"))
    }
}

/// A call as it is kept here.
#[derive(Clone, PartialEq, Serialize, Deserialize)]
#[serde(expecting = "an object (Call)")]
pub(crate) struct Kept {
    number: u64,
    at: Instant,
    #[serde(with = "crate::time::seconds")]
    took: Duration,
    operation: String,
    version: Option<String>,
    method: String,
    path: String,
    user_agent: Option<String>,
    has_credentials: bool,
    status: Option<u16>,
    request: Option<String>,
    answer: Option<String>,
    faults: Vec<String>,
    remarks: Vec<Words>,
}

impl From<&JournalEntry> for Kept {
    fn from(entry: &JournalEntry) -> Self {
        Self {
            number: entry.number,
            at: entry.at,
            took: entry.took,
            operation: entry.target.as_str().to_owned(),
            version: entry.version.map(|version| version.to_string()),
            method: entry.method.clone(),
            path: entry.path.clone(),
            user_agent: entry.user_agent.clone(),
            has_credentials: entry.has_credentials,
            status: entry.status,
            request: entry.request.text().map(str::to_owned),
            answer: entry.answer.text().map(str::to_owned),
            faults: entry.faults.iter().map(|fault| (*fault).to_owned()).collect(),
            remarks: entry.remarks.iter().map(placed).collect(),
        }
    }
}

/// What a remark says, with what of the call it is about.
fn placed(remark: &Remark) -> Words {
    let (path, words) = (&remark.path, words(remark));
    if path.is_empty() { words } else { Words::of(|lang| format!("{path}: {}", words.get(lang))) }
}

record! {
    /// One call to an emulator, with its answer.
    Call in "send_sdk" of Kept {
        /// Counts from 1, in the order of the answers.
        show number: u64 = |call| call.number,
        /// Virtual time at which it arrived.
        hide at: Instant = |call| call.at,
        /// Real time that it took.
        hide took: Duration = |call| call.took,
        /// The operation, or `upload`, `download`, `token`.
        show operation: String = |call| call.operation.clone(),
        /// Version of the resource.
        show version: Option<String> = |call| call.version.clone(),
        /// HTTP method.
        hide method: String = |call| call.method.clone(),
        /// Path and query; of a link to the storage the path alone.
        hide path: String = |call| call.path.clone(),
        /// The `User-Agent`.
        hide user_agent: Option<String> = |call| call.user_agent.clone(),
        /// True if it carried an API key or a voucher.
        hide has_credentials: bool = |call| call.has_credentials,
        /// HTTP status; `None` if the connection was closed without an answer.
        show status: Option<u16> = |call| call.status,
        /// The body that was sent, if it is kept and is text. Personal data.
        hide request: Option<String> = |call| call.request.clone(),
        /// The body that was answered, if it is kept and is text. Personal data.
        hide answer: Option<String> = |call| call.answer.clone(),
        /// Names of the faults that it met.
        show faults: Vec<String> = |call| call.faults.clone(),
    }

    /// What was wrong with it, in English (`"en"`) or Italian (`"it"`).
    #[pyo3(signature = (lang = Language::ENGLISH))]
    fn remarks(&self, lang: Language) -> Vec<String> {
        self.0.remarks.iter().map(|remark| remark.get(lang.0).to_owned()).collect()
    }
}

/// A breach as it is kept here.
#[derive(Clone, PartialEq, Serialize, Deserialize)]
#[serde(expecting = "an object (Breach)")]
pub(crate) struct Told {
    rule: String,
    call: u64,
    text: Words,
}

impl Told {
    fn of(breach: &Broken) -> PyResult<Self> {
        let rule = crate::json::write(&breach.rule)?.trim_matches('"').to_owned();
        Ok(Self { rule, call: breach.call, text: placed(&breach.remark) })
    }
}

record! {
    /// A rule of good behaviour towards the platform that a call broke.
    Breach in "send_sdk" of Told {
        /// The rule, such as `reconcile-before-resend`.
        show rule: String = |breach| breach.rule.clone(),
        /// Number of the call in the journal.
        show call: u64 = |breach| breach.call,
    }

    /// What is wrong, in English (`"en"`) or Italian (`"it"`).
    #[pyo3(signature = (lang = Language::ENGLISH))]
    fn text(&self, lang: Language) -> &str {
        self.0.text.get(lang.0)
    }

    fn __str__(&self) -> &str {
        self.text(Language::ENGLISH)
    }
}
