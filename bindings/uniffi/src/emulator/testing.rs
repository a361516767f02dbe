//! What goes wrong on purpose, what was called, and what people do.

use super::NativeEmulator;
use crate::error::NativeError;
use crate::text::TextData;
use send_core::ident::Lang;
use send_core::iun::Iun;
use send_emulator::{Breach, Check, Fault, FaultId, JournalEntry as Entry, Remark, Target};
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
    /// HTTP method.
    pub method: String,
    /// Path and query.
    pub path: String,
    /// The `User-Agent`.
    pub user_agent: Option<String>,
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
        let Remark { path, it, en, .. } = remark;
        Self {
            path,
            text: TextData::told(|lang| match lang {
                Lang::It => it.clone(),
                _ => en.clone(),
            }),
        }
    }
}

impl From<Entry> for EntryData {
    fn from(entry: Entry) -> Self {
        let Entry {
            number, at, took, target, method, path, user_agent, status, request, answer, faults, remarks, ..
        } = entry;
        Self {
            number: i64::try_from(number).unwrap_or(i64::MAX),
            at: at.into(),
            took,
            target: target.as_str().to_owned(),
            method,
            path,
            user_agent,
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
        let rule: String = send_core::wire::decode(&send_core::wire::encode(&rule)?)?;
        let RemarkData { text, .. } = remark.into();
        Ok(Self { rule, call: i64::try_from(call).unwrap_or(i64::MAX), text })
    }
}

/// What must be exercised before going live.
#[derive(Clone, Debug, uniffi::Record)]
pub struct CheckData {
    /// Its name.
    pub id: String,
    /// Whether it is done.
    pub done: bool,
    /// What is asked for.
    pub title: TextData,
    /// What is missing.
    pub reason: Option<TextData>,
}

impl From<Check> for CheckData {
    fn from(check: Check) -> Self {
        let Check { id, ok, title, reason, .. } = check;
        let text = |remark: Remark| RemarkData::from(remark).text;
        Self { id: id.to_owned(), done: ok, title: text(title), reason: reason.map(text) }
    }
}

/// What people do to a notification.
#[derive(Clone, Debug, uniffi::Enum)]
pub enum DeedData {
    /// A recipient looks at it.
    View {
        /// Which recipient.
        recipient: i32,
    },
    /// A delegate of a recipient does.
    ViewByDelegate {
        /// Which recipient.
        recipient: i32,
    },
    /// A recipient pays.
    Pay {
        /// Which recipient.
        recipient: i32,
        /// Which payment.
        payment: i32,
        /// How much, euro cents.
        cents: i64,
    },
    /// The sender cancels it, by other means than the API.
    Cancel,
}

fn position(index: i32, path: &str) -> Result<usize, NativeError> {
    usize::try_from(index).map_err(|_| NativeError::out_of_range(path, "0 or more", "0 o più"))
}

#[uniffi::export]
impl NativeEmulator {
    /// Sets a fault, given as scenario files have it.
    pub fn add_fault(&self, json: String) -> Result<i64, NativeError> {
        let fault: Fault = send_core::wire::decode(json.as_bytes())?;
        self.with(|emulator| {
            let id = emulator.faults().add(fault)?;
            let number: u64 = send_core::wire::decode(&send_core::wire::encode(&id)?)?;
            Ok(i64::try_from(number).unwrap_or(i64::MAX))
        })
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

    /// How often a fault happened.
    pub fn fault_happened(&self, id: i64) -> Result<i64, NativeError> {
        self.with(|emulator| {
            let happened = emulator.faults().happened(FaultId::new(id.cast_unsigned()));
            Ok(i64::try_from(happened).unwrap_or(i64::MAX))
        })
    }

    /// The calls, oldest first; of one operation, or all.
    pub fn journal(&self, target: Option<String>) -> Result<Vec<EntryData>, NativeError> {
        let target = target.map(|name| name.parse::<Target>()).transpose();
        let target = target.map_err(|error| {
            let text = error.to_string();
            NativeError::invalid("unknown_target", None, [text.clone(), text]).at("target")
        })?;
        self.with(|emulator| {
            let journal = emulator.journal();
            let entries = target.map_or_else(|| journal.entries(), |target| journal.of(target));
            Ok(entries.into_iter().map(Into::into).collect())
        })
    }

    /// The rules of good behaviour that were broken.
    pub fn breaches(&self) -> Result<Vec<BreachData>, NativeError> {
        self.with(|emulator| emulator.journal().all_breaches().into_iter().map(TryInto::try_into).collect())
    }

    /// What an integrator must have exercised.
    pub fn checklist(&self) -> Result<Vec<CheckData>, NativeError> {
        self.with(|emulator| Ok(emulator.checklist().checks.into_iter().map(Into::into).collect()))
    }

    /// Where a notification stands, as on the wire.
    pub fn notification_status(&self, iun: String) -> Result<String, NativeError> {
        let iun: Iun = iun.parse().map_err(NativeError::from)?;
        self.with(|emulator| Ok(emulator.notification(iun)?.status().to_string()))
    }

    /// Does what people do.
    pub fn act(&self, iun: String, deed: DeedData) -> Result<(), NativeError> {
        let iun: Iun = iun.parse().map_err(NativeError::from)?;
        self.with(|emulator| {
            let notification = emulator.notification(iun)?;
            match deed {
                DeedData::View { recipient } => notification.view(position(recipient, "recipient")?)?,
                DeedData::ViewByDelegate { recipient } => {
                    notification.view_by_delegate(position(recipient, "recipient")?)?;
                }
                DeedData::Pay { recipient, payment, cents } => {
                    notification.pay(position(recipient, "recipient")?, position(payment, "payment")?, cents)?;
                }
                DeedData::Cancel => notification.cancel()?,
            }
            Ok(())
        })
    }
}
