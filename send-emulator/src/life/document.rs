//! The documents that the platform makes: which there are, and their storage keys.
//!
//! They are not stored but written when somebody asks ([`crate::legal_fact`]): the same key always gives the same bytes.
//!
//! Source of the prefixes: pagopa/pn-delivery `functions/versioningV1V2GetNotification/src/test/notification.json`.

use crate::dice::{Dice, Use};
use crate::world::NotificationId;
use send_core::model::LegalFactCategory;

/// A document made by the platform, or for it. Recipients are indexes, elements places in the timeline.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Document {
    /// The sender's request was taken in charge.
    SenderAck,
    /// Notice of arrival for a recipient.
    Aar { recipient: usize },
    /// What the provider of certified mail says, as an element of the timeline tells it.
    Receipt { recipient: usize, element: u16 },
    /// The digital delivery is certified, or its failure published.
    DigitalDelivery { recipient: usize },
    /// The notice of arrival as it was printed.
    Printed { recipient: usize, element: u16 },
    /// What the courier scanned.
    Scan { recipient: usize, element: u16, is_archive: bool },
    /// The notice is deposited for an untraceable recipient.
    Deposit { recipient: usize, rework: u8 },
    /// The recipient looked at the notification.
    Access { recipient: usize },
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

const fn pdf(prefix: &'static str) -> Class {
    Class { prefix, extension: "pdf", content_type: "application/pdf" }
}

const LEGAL_FACT: Class = pdf("PN_LEGAL_FACTS");
const EXTERNAL: &str = "PN_EXTERNAL_LEGAL_FACTS";
const RECEIPT: Class = Class { prefix: EXTERNAL, extension: "xml", content_type: "application/xml" };
const ARCHIVE: Class = Class { prefix: EXTERNAL, extension: "zip", content_type: "application/zip" };

impl Document {
    const fn class(self) -> Class {
        match self {
            Self::SenderAck
            | Self::DigitalDelivery { .. }
            | Self::Deposit { .. }
            | Self::Access { .. }
            | Self::Cancelled => LEGAL_FACT,
            Self::Receipt { .. } => RECEIPT,
            Self::Scan { is_archive: true, .. } => ARCHIVE,
            Self::Scan { .. } => pdf(EXTERNAL),
            Self::Printed { .. } => pdf("PN_PRINTED"),
            Self::Aar { .. } => pdf("PN_AAR"),
            Self::F24 { .. } => pdf("PN_F24"),
        }
    }

    /// What it proves; `None` if it is no legal fact.
    pub(crate) const fn legal_fact(self) -> Option<LegalFactCategory> {
        match self {
            Self::SenderAck => Some(LegalFactCategory::SenderAck),
            Self::Receipt { .. } => Some(LegalFactCategory::PecReceipt),
            Self::DigitalDelivery { .. } => Some(LegalFactCategory::DigitalDelivery),
            Self::Printed { .. } | Self::Scan { .. } => Some(LegalFactCategory::AnalogDelivery),
            Self::Deposit { .. } => Some(LegalFactCategory::AnalogFailureDelivery),
            Self::Access { .. } => Some(LegalFactCategory::RecipientAccess),
            Self::Cancelled => Some(LegalFactCategory::NotificationCancelled),
            Self::Aar { .. } | Self::F24 { .. } => None,
        }
    }

    /// The recipient it concerns.
    pub(crate) const fn recipient(self) -> Option<usize> {
        match self {
            Self::SenderAck | Self::Cancelled => None,
            Self::Aar { recipient }
            | Self::Receipt { recipient, .. }
            | Self::DigitalDelivery { recipient }
            | Self::Printed { recipient, .. }
            | Self::Scan { recipient, .. }
            | Self::Deposit { recipient, .. }
            | Self::Access { recipient }
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
        let (kind, which) = match self {
            Self::SenderAck => (0, 0),
            Self::Aar { .. } => (1, 0),
            Self::Receipt { element, .. } => (2, u64::from(element)),
            Self::DigitalDelivery { .. } => (4, 0),
            Self::Cancelled => (5, 0),
            Self::F24 { payment, .. } => (6, payment as u64),
            Self::Printed { element, .. } => (7, u64::from(element)),
            Self::Scan { element, .. } => (8, u64::from(element)),
            Self::Deposit { rework, .. } => (9, u64::from(rework)),
            Self::Access { .. } => (10, 0),
        };
        let which = [notification.number(), kind, self.recipient().unwrap_or_default() as u64, which];
        let class = self.class();
        format!("{}-{}.{}", class.prefix, dice.hex(Use::LegalFact, &which), class.extension)
    }

    /// The same as timelines have it.
    pub(crate) fn safe_key(self, dice: Dice, notification: NotificationId) -> String {
        format!("safestorage://{}", self.key(dice, notification))
    }
}
