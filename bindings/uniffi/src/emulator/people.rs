//! What people do to a notification, and what the platform's operators do.

use super::NativeEmulator;
use crate::error::NativeError;
use send_core::iun::Iun;
use send_emulator::{Desk, Rework};

/// Where somebody without a screen is helped.
#[derive(Clone, Copy, Debug, uniffi::Enum)]
pub enum DeskData {
    /// A single digital branch.
    Fsu,
    /// Any other.
    Alt,
}

impl From<DeskData> for Desk {
    fn from(desk: DeskData) -> Self {
        match desk {
            DeskData::Fsu => Self::Fsu,
            DeskData::Alt => Self::Alt,
        }
    }
}

/// How an attempt on paper is done again.
#[derive(Clone, Copy, Debug, uniffi::Enum)]
pub enum ReworkData {
    /// What the courier reported of it.
    Correct,
    /// From its preparation on.
    Restart,
}

impl From<ReworkData> for Rework {
    fn from(kind: ReworkData) -> Self {
        match kind {
            ReworkData::Correct => Self::Correct,
            ReworkData::Restart => Self::Restart,
        }
    }
}

/// What is done to a notification.
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
    /// A recipient looks at it at a desk.
    ViewAtDesk {
        /// Which recipient.
        recipient: i32,
        /// Which desk.
        desk: DeskData,
    },
    /// A recipient gets its documents at a desk.
    RetrieveAtDesk {
        /// Which recipient.
        recipient: i32,
        /// Which desk.
        desk: DeskData,
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
    /// The platform does an attempt on paper again.
    Rework {
        /// Which recipient.
        recipient: i32,
        /// Which attempt.
        attempt: i32,
        /// How.
        kind: ReworkData,
    },
}

fn position(index: i32, path: &str) -> Result<usize, NativeError> {
    usize::try_from(index).map_err(|_| NativeError::out_of_range(path, "0 or more", "0 o più"))
}

#[uniffi::export]
impl NativeEmulator {
    /// Where a notification stands, as on the wire.
    pub fn notification_status(&self, iun: String) -> Result<String, NativeError> {
        let iun: Iun = iun.parse().map_err(NativeError::from)?;
        self.with(|emulator| Ok(emulator.notification(iun)?.status().to_string()))
    }

    /// Does something to a notification.
    pub fn act(&self, iun: String, deed: DeedData) -> Result<(), NativeError> {
        let iun: Iun = iun.parse().map_err(NativeError::from)?;
        let recipient = |index| position(index, "recipient");
        self.with(|emulator| {
            let notification = emulator.notification(iun)?;
            match deed {
                DeedData::View { recipient: index } => notification.view(recipient(index)?)?,
                DeedData::ViewByDelegate { recipient: index } => notification.view_by_delegate(recipient(index)?)?,
                DeedData::ViewAtDesk { recipient: index, desk } => {
                    notification.view_at_desk(recipient(index)?, desk.into())?;
                }
                DeedData::RetrieveAtDesk { recipient: index, desk } => {
                    notification.retrieve_at_desk(recipient(index)?, desk.into())?;
                }
                DeedData::Pay { recipient: index, payment, cents } => {
                    notification.pay(recipient(index)?, position(payment, "payment")?, cents)?;
                }
                DeedData::Cancel => notification.cancel()?,
                DeedData::Rework { recipient: index, attempt, kind } => {
                    notification.rework(recipient(index)?, attempt_of(attempt)?, kind.into())?;
                }
            }
            Ok(())
        })
    }
}

/// There are two attempts on paper at most.
fn attempt_of(attempt: i32) -> Result<u8, NativeError> {
    let attempt = u8::try_from(attempt).ok().filter(|attempt| *attempt <= 1);
    attempt.ok_or_else(|| NativeError::out_of_range("attempt", "0 or 1", "0 o 1"))
}
