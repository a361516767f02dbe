//! The terms: how many days until what.

use super::instant_of;
use crate::error::NativeError;
use send_core::lifecycle::{Storage, Terms, price_date};
use std::time::{Duration, SystemTime};

/// The durations that decide when something takes effect.
#[derive(Clone, Debug, uniffi::Record)]
pub struct TermsData {
    /// From the courtesy message to the first letter.
    pub courtesy_wait: Duration,
    /// To the second digital attempt.
    pub second_digital_attempt: Duration,
    /// From a digital delivery to the finalisation.
    pub digital_success: Duration,
    /// From the end without success.
    pub digital_failure: Duration,
    /// From the delivery on paper.
    pub paper_success: Duration,
    /// From the deposit.
    pub paper_failure: Duration,
    /// Hour in Rome.
    pub evening_hour: i32,
    /// Minute of that hour.
    pub evening_minute: i32,
    /// What is added after it.
    pub evening_addition: Duration,
    /// Days at the post office.
    pub storage_days: i32,
    /// Days after which a registered letter goes back.
    pub full_storage_days: i32,
    /// Days for which documents stay.
    pub documents_days: i32,
}

impl From<Terms> for TermsData {
    fn from(terms: Terms) -> Self {
        let days = |days: u32| i32::try_from(days).unwrap_or(i32::MAX);
        Self {
            courtesy_wait: terms.courtesy_wait,
            second_digital_attempt: terms.second_digital_attempt,
            digital_success: terms.digital_success,
            digital_failure: terms.digital_failure,
            paper_success: terms.paper_success,
            paper_failure: terms.paper_failure,
            evening_hour: terms.evening_hour.into(),
            evening_minute: terms.evening_minute.into(),
            evening_addition: terms.evening_addition,
            storage_days: days(terms.storage_days),
            full_storage_days: days(terms.full_storage_days),
            documents_days: days(terms.documents_days),
        }
    }
}

impl TryFrom<TermsData> for Terms {
    type Error = NativeError;

    fn try_from(data: TermsData) -> Result<Self, NativeError> {
        let TermsData {
            courtesy_wait,
            second_digital_attempt,
            digital_success,
            digital_failure,
            paper_success,
            paper_failure,
            evening_hour,
            evening_minute,
            evening_addition,
            storage_days,
            full_storage_days,
            documents_days,
        } = data;
        let mut terms = Self::default();
        terms.courtesy_wait = courtesy_wait;
        terms.second_digital_attempt = second_digital_attempt;
        terms.digital_success = digital_success;
        terms.digital_failure = digital_failure;
        terms.paper_success = paper_success;
        terms.paper_failure = paper_failure;
        terms.evening_hour = of_clock(evening_hour, 23, "eveningHour")?;
        terms.evening_minute = of_clock(evening_minute, 59, "eveningMinute")?;
        terms.evening_addition = evening_addition;
        terms.storage_days = days(storage_days, "storageDays")?;
        terms.full_storage_days = days(full_storage_days, "fullStorageDays")?;
        terms.documents_days = days(documents_days, "documentsDays")?;
        Ok(terms)
    }
}

fn of_clock(number: i32, most: u8, name: &str) -> Result<u8, NativeError> {
    let number = u8::try_from(number).ok().filter(|number| *number <= most);
    number.ok_or_else(|| NativeError::out_of_range(name, &format!("0 to {most}"), &format!("da 0 a {most}")))
}

fn days(number: i32, name: &str) -> Result<u32, NativeError> {
    u32::try_from(number).map_err(|_| NativeError::out_of_range(name, "0 or more", "0 o più"))
}

/// The terms of production, every duration divided by a factor.
#[uniffi::export]
pub fn terms_accelerated(factor: i32) -> Result<TermsData, NativeError> {
    let factor = u32::try_from(factor).ok().filter(|factor| *factor > 0);
    let factor = factor.ok_or_else(|| NativeError::out_of_range("factor", "1 or more", "1 o più"))?;
    Ok(Terms::default().accelerated(factor).into())
}

/// A date that the terms give.
#[derive(Clone, Copy, Debug, uniffi::Enum)]
pub enum DeadlineData {
    /// Finalisation after a digital delivery.
    DigitalSuccess,
    /// Finalisation after digital failure.
    DigitalFailure,
    /// Finalisation after a delivery on paper.
    PaperSuccess,
    /// Finalisation for an untraceable recipient.
    PaperFailure,
    /// A registered letter that nobody fetched.
    EndOfStorageAr,
    /// A letter of the kind 890 that nobody fetched.
    EndOfStorage890,
    /// The documents are removed.
    DocumentsRemoved,
}

/// The date that the terms give for something that happened at an instant.
#[uniffi::export]
pub fn deadline(terms: TermsData, kind: DeadlineData, from: SystemTime) -> Result<SystemTime, NativeError> {
    let terms = Terms::try_from(terms)?;
    let from = instant_of(from, "from")?;
    let at = match kind {
        DeadlineData::DigitalSuccess => terms.digital_success(from),
        DeadlineData::DigitalFailure => terms.digital_failure(from),
        DeadlineData::PaperSuccess => terms.paper_success(from),
        DeadlineData::PaperFailure => terms.paper_failure(from),
        DeadlineData::EndOfStorageAr => terms.end_of_storage_ar(from),
        DeadlineData::EndOfStorage890 => terms.end_of_storage_890(from),
        DeadlineData::DocumentsRemoved => terms.documents_removed_at(from),
    };
    Ok(at.into())
}

/// What becomes of a letter that went to the post office.
#[derive(Clone, Debug, uniffi::Enum)]
pub enum StorageData {
    /// The courier's closing event counts.
    AsReported,
    /// The term had run out.
    ByTerm {
        /// The code that takes its place.
        code: String,
        /// When it counts as delivered.
        delivered_at: SystemTime,
    },
    /// The platform refuses the event.
    TooEarly,
}

impl From<Storage> for StorageData {
    fn from(storage: Storage) -> Self {
        match storage {
            Storage::ByTerm { code, delivered_at } => {
                Self::ByTerm { code: code.to_owned(), delivered_at: delivered_at.into() }
            }
            Storage::TooEarly => Self::TooEarly,
            _ => Self::AsReported,
        }
    }
}

/// What becomes of a registered letter (AR).
#[uniffi::export]
pub fn storage_ar(
    terms: TermsData,
    stored_at: SystemTime,
    closed_at: SystemTime,
    returned: bool,
) -> Result<StorageData, NativeError> {
    let (stored_at, closed_at) = (instant_of(stored_at, "storedAt")?, instant_of(closed_at, "closedAt")?);
    Ok(Terms::try_from(terms)?.storage_ar(stored_at, closed_at, returned).into())
}

/// What becomes of a letter of the kind 890.
#[uniffi::export]
pub fn storage_890(terms: TermsData, stored_at: SystemTime, closed_at: SystemTime) -> Result<StorageData, NativeError> {
    let (stored_at, closed_at) = (instant_of(stored_at, "storedAt")?, instant_of(closed_at, "closedAt")?);
    Ok(Terms::try_from(terms)?.storage_890(stored_at, closed_at).into())
}

/// A date as the price service tells it.
#[uniffi::export]
pub fn price_date_of(instant: SystemTime) -> Result<String, NativeError> {
    Ok(price_date(instant_of(instant, "instant")?).to_string())
}
