//! What can go wrong with the emulator itself. What a client does wrong is answered over HTTP, as the platform does.

use crate::chronicle::RestoreError;
use crate::faults::FaultError;
use crate::sender::SenderError;
use send_core::iun::Iun;
use send_core::model::NotificationStatus;
use std::io;
use std::net::IpAddr;

/// Why the emulator did not do as it was told.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum Error {
    /// The port cannot be had: in use, or not allowed.
    #[error("cannot listen on {address}, port {port}; choose another port, or 0 for any that is free")]
    Listen {
        /// The address that was asked for.
        address: IpAddr,
        /// The port that was asked for.
        port: u16,
        /// What the system says.
        source: io::Error,
    },
    /// The thread that serves cannot be started.
    #[error("cannot start the thread that serves")]
    Thread(#[source] io::Error),
    /// A fault that cannot be.
    #[error("a fault cannot be set")]
    Fault(#[from] FaultError),
    /// A public body that cannot be.
    #[error(transparent)]
    Sender(#[from] SenderError),
    /// Connections cannot be made secure.
    #[cfg(feature = "tls")]
    #[error("TLS cannot be served")]
    Tls(#[from] crate::TlsError),
    /// A snapshot that cannot be restored.
    #[error("the snapshot cannot be restored")]
    Restore(#[from] RestoreError),
    /// No notification was sent that has, or will have, this IUN.
    #[error("no notification with the IUN {iun} was sent to this emulator")]
    NoSuchNotification {
        /// The IUN.
        iun: Iun,
    },
    /// Nothing more happens by itself to a notification, and it never got to the status.
    #[error("the notification never gets to {wanted}: nothing more happens by itself, and it is {status}")]
    NotReached {
        /// The status that was waited for.
        wanted: NotificationStatus,
        /// The status it is in.
        status: NotificationStatus,
    },
    /// Something cannot be done to a notification as it is.
    #[error("this cannot be done to the notification {iun}: {why}")]
    NotPossible {
        /// The notification.
        iun: Iun,
        /// Why not.
        why: Why,
    },
}

/// Why something cannot be done to a notification.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum Why {
    /// It is in validation, or was refused.
    #[error("it was not accepted (yet): run it until ACCEPTED first")]
    NotAccepted,
    /// A cancellation was asked for.
    #[error("a cancellation was asked for: nothing else happens any more")]
    Cancelled,
    /// There is no recipient with this index.
    #[error("it has no such recipient: indexes begin with 0")]
    NoSuchRecipient,
    /// The recipient has no such payment, or it has no notice of pagoPA.
    #[error("the recipient has no such pagoPA payment: indexes begin with 0")]
    NoSuchPayment,
    /// No letter was sent in this attempt.
    #[error("no letter was sent to the recipient in this attempt: 0 is the first, 1 the second")]
    NoSuchAttempt,
    /// The recipient has looked at it.
    #[error("the recipient has looked at it: what was delivered before cannot be done again")]
    Viewed,
}

/// A result of the emulator.
pub type Result<T, E = Error> = std::result::Result<T, E>;
