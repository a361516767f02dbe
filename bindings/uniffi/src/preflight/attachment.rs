//! A file before it is uploaded, with its place in the request.

use super::{EnvironmentLimits, PolicyData, ReportData};
use crate::error::NativeError;
use crate::file::{FileData, unreadable};
use send_core::preflight::{AttachmentPlace, Environment, attachment};
use std::fs::File;
use std::io::Cursor;

/// Which attachment of a request a file is.
#[derive(Clone, Debug, uniffi::Enum)]
pub enum PlaceData {
    /// A document.
    Document {
        /// Its position.
        index: i32,
    },
    /// The printable notice of a payment.
    Notice {
        /// Position of the recipient.
        recipient: i32,
        /// Position of the payment.
        payment: i32,
    },
    /// The metadata of an F24.
    Form {
        /// Position of the recipient.
        recipient: i32,
        /// Position of the payment.
        payment: i32,
        /// Whether the payment adds the cost of the notification.
        apply_cost: Option<bool>,
    },
}

fn position(index: i32) -> Result<usize, NativeError> {
    usize::try_from(index).map_err(|_| NativeError::out_of_range("index", "0 or more", "0 o più"))
}

impl TryFrom<PlaceData> for AttachmentPlace {
    type Error = NativeError;

    fn try_from(place: PlaceData) -> Result<Self, NativeError> {
        Ok(match place {
            PlaceData::Document { index } => Self::document(position(index)?),
            PlaceData::Notice { recipient, payment } => Self::notice(position(recipient)?, position(payment)?),
            PlaceData::Form { recipient, payment, apply_cost } => {
                Self::form(position(recipient)?, position(payment)?, apply_cost)
            }
        })
    }
}

/// Checks a file; a PDF on disk is never read as a whole.
#[uniffi::export]
pub fn attachment_check(
    place: PlaceData,
    file: FileData,
    environment: EnvironmentLimits,
    sha256: Option<String>,
    tax_code_check: Option<PolicyData>,
) -> Result<ReportData, NativeError> {
    let environment = Environment::try_from(environment)?;
    let mut place = AttachmentPlace::try_from(place)?;
    if let Some(sha256) = sha256 {
        place = place.sha256(sha256);
    }
    if let Some(policy) = tax_code_check {
        place = place.tax_code_check(policy.over(()));
    }
    let checked = match file {
        FileData::Bytes { content } => {
            attachment(&place, Cursor::new(content), &environment).map_err(|error| unreadable("(bytes)", &error))
        }
        FileData::Path { path } => File::open(&path)
            .and_then(|file| attachment(&place, file, &environment))
            .map_err(|error| unreadable(&path, &error)),
    };
    Ok(ReportData::new(&checked?, None))
}
