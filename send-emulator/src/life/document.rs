//! The documents that the platform makes: which there are, and their storage keys.
//!
//! They are not stored but written when somebody asks ([`crate::legal_fact`]): the same key always gives the same bytes.
//!
//! Source of the prefixes: pagopa/pn-delivery `functions/versioningV1V2GetNotification/src/test/notification.json`.

use crate::dice::{Dice, Use};
use crate::world::NotificationId;
use send_core::model::LegalFactCategory;

/// A document made by the platform. Recipients are indexes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Document {
    /// The sender's request was taken in charge.
    SenderAck,
    /// Notice of arrival for a recipient.
    Aar { recipient: usize },
    /// The provider of certified mail took the message.
    PecAccepted { recipient: usize },
    /// The provider of certified mail delivered the message, or says that it could not.
    PecOutcome { recipient: usize },
    /// The digital delivery is certified.
    DigitalDelivery { recipient: usize },
    /// The notification is cancelled.
    Cancelled,
    /// A filled F24 form.
    F24 { recipient: usize, payment: usize },
}

/// How a document looks in the storage.
struct Class {
    prefix: &'static str,
    extension: &'static str,
    content_type: &'static str,
}

const LEGAL_FACT: Class = Class { prefix: "PN_LEGAL_FACTS", extension: "pdf", content_type: "application/pdf" };
const EXTERNAL: Class = Class { prefix: "PN_EXTERNAL_LEGAL_FACTS", extension: "xml", content_type: "application/xml" };
const AAR: Class = Class { prefix: "PN_AAR", extension: "pdf", content_type: "application/pdf" };
const F24: Class = Class { prefix: "PN_F24", extension: "pdf", content_type: "application/pdf" };

impl Document {
    const fn class(self) -> Class {
        match self {
            Self::SenderAck | Self::DigitalDelivery { .. } | Self::Cancelled => LEGAL_FACT,
            Self::PecAccepted { .. } | Self::PecOutcome { .. } => EXTERNAL,
            Self::Aar { .. } => AAR,
            Self::F24 { .. } => F24,
        }
    }

    /// What it proves; `None` if it is no legal fact.
    pub(crate) const fn legal_fact(self) -> Option<LegalFactCategory> {
        match self {
            Self::SenderAck => Some(LegalFactCategory::SenderAck),
            Self::PecAccepted { .. } | Self::PecOutcome { .. } => Some(LegalFactCategory::PecReceipt),
            Self::DigitalDelivery { .. } => Some(LegalFactCategory::DigitalDelivery),
            Self::Cancelled => Some(LegalFactCategory::NotificationCancelled),
            Self::Aar { .. } | Self::F24 { .. } => None,
        }
    }

    /// The recipient it concerns.
    pub(crate) const fn recipient(self) -> Option<usize> {
        match self {
            Self::SenderAck | Self::Cancelled => None,
            Self::Aar { recipient }
            | Self::PecAccepted { recipient }
            | Self::PecOutcome { recipient }
            | Self::DigitalDelivery { recipient }
            | Self::F24 { recipient, .. } => Some(recipient),
        }
    }

    /// Its media type.
    pub(crate) const fn content_type(self) -> &'static str {
        self.class().content_type
    }

    /// The end of its file name.
    pub(crate) const fn extension(self) -> &'static str {
        self.class().extension
    }

    /// Its key in the storage.
    pub(crate) fn key(self, dice: Dice, notification: NotificationId) -> String {
        let (kind, payment) = match self {
            Self::SenderAck => (0, 0),
            Self::Aar { .. } => (1, 0),
            Self::PecAccepted { .. } => (2, 0),
            Self::PecOutcome { .. } => (3, 0),
            Self::DigitalDelivery { .. } => (4, 0),
            Self::Cancelled => (5, 0),
            Self::F24 { payment, .. } => (6, payment as u64),
        };
        let which = [notification.number(), kind, self.recipient().unwrap_or_default() as u64, payment];
        let class = self.class();
        format!("{}-{}.{}", class.prefix, dice.hex(Use::LegalFact, &which), class.extension)
    }

    /// The same as timelines have it.
    pub(crate) fn safe_key(self, dice: Dice, notification: NotificationId) -> String {
        format!("safestorage://{}", self.key(dice, notification))
    }
}
