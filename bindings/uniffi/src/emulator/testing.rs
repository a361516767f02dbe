//! What goes wrong on purpose, what was called, and what is still to be exercised.

use super::{NativeEmulator, counted};
use crate::error::NativeError;
use crate::text::TextData;
use send_core::ident::Lang;
use send_core::wire::{decode, encode, encode_text};
use send_emulator::{Breach, Check, Fault, FaultError, FaultId, FaultState, JournalEntry as Entry, Remark, Target};
use std::time::{Duration, SystemTime};

/// One call, with its answer.
#[derive(Clone, uniffi::Record)]
pub struct EntryData {
    /// Counts from 1.
    pub number: i64,
    /// Virtual time at which it arrived.
    pub at: SystemTime,
    /// Real time that it took.
    pub took: Duration,
    /// Name of the operation, or of the origin.
    pub target: String,
    /// Version of the resource, such as `v2.5`.
    pub version: Option<String>,
    /// HTTP method.
    pub method: String,
    /// Path and query.
    pub path: String,
    /// The `User-Agent`.
    pub user_agent: Option<String>,
    /// Whether it carried an API key or a voucher.
    pub has_credentials: bool,
    /// HTTP status; none if the connection was closed.
    pub status: Option<i32>,
    /// What was sent, if it is kept and is text.
    pub request: Option<String>,
    /// What was answered.
    pub answer: Option<String>,
    /// Names of the faults that it met.
    pub faults: Vec<String>,
    /// What was wrong with it.
    pub remarks: Vec<RemarkData>,
}

/// Shows no body: it holds what a test sent.
impl std::fmt::Debug for EntryData {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("EntryData").field("target", &self.target).field("status", &self.status).finish_non_exhaustive()
    }
}

/// Something that was wrong.
#[derive(Clone, Debug, uniffi::Record)]
pub struct RemarkData {
    /// What of it.
    pub path: String,
    /// In words.
    pub text: TextData,
}

impl From<Remark> for RemarkData {
    fn from(remark: Remark) -> Self {
        Self { text: words(&remark), path: remark.path }
    }
}

/// What a remark says, whatever it is about.
fn words(remark: &Remark) -> TextData {
    TextData::told(|lang| match lang {
        Lang::It => remark.it.clone(),
        _ => remark.en.clone(),
    })
}

/// The same with what of the call it is about.
fn placed(remark: &Remark) -> TextData {
    let TextData { en, it } = words(remark);
    match remark.path.as_str() {
        "" => TextData { en, it },
        path => TextData { en: format!("{path}: {en}"), it: format!("{path}: {it}") },
    }
}

impl From<Entry> for EntryData {
    fn from(entry: Entry) -> Self {
        let Entry {
            number,
            at,
            took,
            target,
            version,
            method,
            path,
            user_agent,
            has_credentials,
            status,
            request,
            answer,
            faults,
            remarks,
            ..
        } = entry;
        Self {
            number: counted(number),
            at: at.into(),
            took,
            target: target.as_str().to_owned(),
            version: version.map(|version| version.to_string()),
            method,
            path,
            user_agent,
            has_credentials,
            status: status.map(i32::from),
            request: request.text().map(str::to_owned),
            answer: answer.text().map(str::to_owned),
            faults: faults.into_iter().map(str::to_owned).collect(),
            remarks: remarks.into_iter().map(Into::into).collect(),
        }
    }
}

/// A rule of good behaviour that a call broke.
#[derive(Clone, Debug, uniffi::Record)]
pub struct BreachData {
    /// The rule, such as `reconcile-before-resend`.
    pub rule: String,
    /// Number of the call in the journal.
    pub call: i64,
    /// What is wrong.
    pub text: TextData,
}

impl TryFrom<Breach> for BreachData {
    type Error = NativeError;

    fn try_from(breach: Breach) -> Result<Self, NativeError> {
        let Breach { rule, call, remark, .. } = breach;
        let rule: String = decode(&encode(&rule)?)?;
        Ok(Self { rule, call: counted(call), text: placed(&remark) })
    }
}

/// What must be exercised before going live.
#[derive(Clone, Debug, uniffi::Record)]
pub struct CheckData {
    /// Its name.
    pub id: String,
    /// Whether it is done.
    pub done: bool,
    /// The call that it is about, if one is wrong.
    pub about: Option<String>,
    /// What is asked for.
    pub title: TextData,
    /// What is missing.
    pub reason: Option<TextData>,
}

impl From<Check> for CheckData {
    fn from(check: Check) -> Self {
        let Check { id, ok, title, reason, .. } = check;
        let about = reason.as_ref().map(|reason| reason.path.clone()).filter(|about| !about.is_empty());
        Self { id: id.to_owned(), done: ok, about, title: words(&title), reason: reason.as_ref().map(words) }
    }
}

/// A fault that is set, and what it has done.
#[derive(Clone, Debug, uniffi::Record)]
pub struct FaultData {
    /// Its number.
    pub id: i64,
    /// All of it, as scenario files have it, with how often it happened.
    pub json: String,
    /// How often it happened.
    pub happened: i64,
}

impl FaultData {
    fn of(fault: &FaultState) -> Result<Self, NativeError> {
        Ok(Self { id: number(fault.id())?, json: encode_text(fault)?, happened: counted(fault.happened()) })
    }
}

/// The number of a fault.
fn number(id: FaultId) -> Result<i64, NativeError> {
    Ok(counted(decode(&encode(&id)?)?))
}

fn target_of(name: &str) -> Result<Target, NativeError> {
    name.parse().map_err(|error: FaultError| {
        let text = error.to_string();
        NativeError::invalid("unknown_target", None, [text.clone(), text]).at("target")
    })
}

#[uniffi::export]
impl NativeEmulator {
    /// Sets a fault, given as scenario files have it.
    pub fn add_fault(&self, json: String) -> Result<i64, NativeError> {
        let fault: Fault = decode(json.as_bytes())?;
        self.with(|emulator| number(emulator.faults().add(fault)?))
    }

    /// Takes a fault away; false if it is not there.
    pub fn remove_fault(&self, id: i64) -> Result<bool, NativeError> {
        self.with(|emulator| Ok(emulator.faults().remove(FaultId::new(id.cast_unsigned()))))
    }

    /// Takes all faults away.
    pub fn clear_faults(&self) -> Result<(), NativeError> {
        self.with(|emulator| {
            emulator.faults().clear();
            Ok(())
        })
    }

    /// The faults that are set.
    pub fn faults(&self) -> Result<Vec<FaultData>, NativeError> {
        self.with(|emulator| emulator.faults().list().iter().map(FaultData::of).collect())
    }

    /// How often a fault happened.
    pub fn fault_happened(&self, id: i64) -> Result<i64, NativeError> {
        self.with(|emulator| {
            let happened = emulator.faults().happened(FaultId::new(id.cast_unsigned()));
            Ok(counted(happened))
        })
    }

    /// The calls, oldest first; of one operation, or all.
    pub fn journal(&self, target: Option<String>) -> Result<Vec<EntryData>, NativeError> {
        let target = target.as_deref().map(target_of).transpose()?;
        self.with(|emulator| {
            let journal = emulator.journal();
            let entries = target.map_or_else(|| journal.entries(), |target| journal.of(target));
            Ok(entries.into_iter().map(Into::into).collect())
        })
    }

    /// How many calls of an operation there were.
    pub fn count_calls(&self, target: String) -> Result<i64, NativeError> {
        let target = target_of(&target)?;
        self.with(|emulator| Ok(i64::try_from(emulator.journal().count(target)).unwrap_or(i64::MAX)))
    }

    /// Forgets the calls.
    pub fn clear_journal(&self) -> Result<(), NativeError> {
        self.with(|emulator| {
            emulator.journal().clear();
            Ok(())
        })
    }

    /// Up to where a stream was acknowledged.
    pub fn acknowledged(&self, stream_id: String) -> Result<Option<String>, NativeError> {
        self.with(|emulator| Ok(emulator.journal().acknowledged(&stream_id)))
    }

    /// The rules of good behaviour that were broken.
    pub fn breaches(&self) -> Result<Vec<BreachData>, NativeError> {
        self.with(|emulator| emulator.journal().all_breaches().into_iter().map(TryInto::try_into).collect())
    }

    /// What an integrator must have exercised.
    pub fn checklist(&self) -> Result<Vec<CheckData>, NativeError> {
        self.with(|emulator| Ok(emulator.checklist().checks.into_iter().map(Into::into).collect()))
    }
}
