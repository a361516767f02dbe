//! What there is to save of a notification: read from the notification itself and from the list of its legal facts.

use super::safe_file_name;
use send_core::api::PaymentAttachment;
use send_core::model::details::Details;
use send_core::model::{FullSentNotification, LegalFactListItem};
use std::collections::BTreeSet;

/// A file of a notification.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Part {
    Document(u32),
    Payment { recipient: u32, payment: u32, kind: PaymentKind },
    Aar(String),
    LegalFact(String),
}

/// Which file of a payment.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum PaymentKind {
    PagoPa,
    F24,
}

impl From<PaymentKind> for PaymentAttachment {
    fn from(kind: PaymentKind) -> Self {
        match kind {
            PaymentKind::PagoPa => Self::PagoPa,
            PaymentKind::F24 => Self::F24,
        }
    }
}

impl Part {
    /// The same in each run.
    pub(super) fn source(&self) -> String {
        match self {
            Self::Document(index) => format!("document/{index}"),
            Self::Payment { recipient, payment, kind } => format!("payment/{recipient}/{payment}/{}", kind.name()),
            Self::Aar(key) => format!("aar/{key}"),
            Self::LegalFact(key) => format!("legal-fact/{key}"),
        }
    }

    /// The part of a [`source`](Self::source), if it is one.
    pub(super) fn read(source: &str) -> Option<Self> {
        let (what, which) = source.split_once('/')?;
        match what {
            "document" => which.parse().ok().map(Self::Document),
            "aar" => Some(Self::Aar(which.to_owned())),
            "legal-fact" => Some(Self::LegalFact(which.to_owned())),
            "payment" => {
                let (recipient, rest) = which.split_once('/')?;
                let (payment, kind) = rest.split_once('/')?;
                let kind = [PaymentKind::PagoPa, PaymentKind::F24].into_iter().find(|known| known.name() == kind)?;
                Some(Self::Payment { recipient: recipient.parse().ok()?, payment: payment.parse().ok()?, kind })
            }
            _ => None,
        }
    }

    /// Where it goes, from the folder on. `file_name` is the platform's, made harmless.
    pub(super) fn path(&self, file_name: &str) -> String {
        match self {
            Self::Document(index) => format!("documents/{index}-{file_name}"),
            Self::Payment { recipient, payment, kind } => {
                format!("payments/{recipient}-{payment}-{}-{file_name}", kind.name())
            }
            Self::Aar(key) => format!("aar/{}", keyed(key, file_name)),
            Self::LegalFact(key) => format!("legal-facts/{}", keyed(key, file_name)),
        }
    }
}

impl PaymentKind {
    const fn name(self) -> &'static str {
        match self {
            Self::PagoPa => "pagopa",
            Self::F24 => "f24",
        }
    }
}

/// Keys are unique, file names are not. A key without an extension gets that of the file name.
fn keyed(key: &str, file_name: &str) -> String {
    let key = safe_file_name(key);
    match file_name.rsplit_once('.') {
        Some((_, extension)) if !key.contains('.') => format!("{key}.{extension}"),
        _ => key,
    }
}

/// A storage key without the prefix `safestorage://`.
fn bare(key: &str) -> String {
    key.strip_prefix("safestorage://").unwrap_or(key).to_owned()
}

/// Everything there is, in order and once.
pub(super) fn parts(notification: &FullSentNotification, legal_facts: &[LegalFactListItem]) -> BTreeSet<Part> {
    let mut parts: BTreeSet<Part> =
        legal_facts.iter().map(|fact| Part::LegalFact(bare(&fact.legal_facts_id.key))).collect();
    for element in notification.timeline.iter() {
        parts.extend(element.legal_facts_ids.iter().map(|fact| Part::LegalFact(bare(&fact.key))));
        if let Ok(Details::AarGeneration(details)) = element.typed_details() {
            parts.extend(details.generated_aar_url.map(|key| Part::Aar(bare(&key))));
        }
    }
    if notification.documents_available == Some(false) {
        return parts;
    }
    parts.extend((0..).zip(notification.documents.iter()).map(|(index, _)| Part::Document(index)));
    for (recipient, read) in (0..).zip(notification.recipients.iter()) {
        for (payment, read) in (0..).zip(read.payments.iter()) {
            let has_notice = read.pago_pa.as_ref().is_some_and(|notice| notice.attachment.is_some());
            let kinds = [(has_notice, PaymentKind::PagoPa), (read.f24.is_some(), PaymentKind::F24)];
            parts.extend(kinds.into_iter().filter(|(there, _)| *there).map(|(_, kind)| Part::Payment {
                recipient,
                payment,
                kind,
            }));
        }
    }
    parts
}

#[cfg(test)]
mod tests {
    use super::*;
    use send_core::wire::decode;

    #[test]
    fn everything_is_listed_once() {
        let notification: FullSentNotification = decode(
            br#"{"iun":"GPTG-NEPG-ZTET-202402-E-1","sentAt":"2024-02-01T00:00:00Z","notificationStatus":"ACCEPTED",
            "documents":[{},{}],
            "recipients":[{"payments":[{"pagoPa":{"attachment":{}}},{"pagoPa":{},"f24":{"title":"F24"}}]}],
            "timeline":[{"legalFactsIds":[{"key":"safestorage://PN_LEGAL_FACTS-1.pdf"}]},
                {"category":"AAR_GENERATION","details":{"generatedAarUrl":"safestorage://PN_AAR-1.pdf","recIndex":0}}]}"#,
        )
        .unwrap();
        let listed: Vec<LegalFactListItem> =
            decode(br#"[{"legalFactsId":{"key":"PN_LEGAL_FACTS-1.pdf"}},{"legalFactsId":{"key":"PN_LEGAL_FACTS-2"}}]"#)
                .unwrap();
        let parts = parts(&notification, &listed);
        let sources: Vec<_> = parts.iter().map(Part::source).collect();
        assert_eq!(
            sources,
            [
                "document/0",
                "document/1",
                "payment/0/0/pagopa",
                "payment/0/1/f24",
                "aar/PN_AAR-1.pdf",
                "legal-fact/PN_LEGAL_FACTS-1.pdf",
                "legal-fact/PN_LEGAL_FACTS-2",
            ]
        );
        let read: BTreeSet<Part> = sources.iter().filter_map(|source| Part::read(source)).collect();
        assert_eq!(read, parts);
        for other in
            ["notification", "notification/2026-03-02T10:00:00Z", "document/x", "payment/0/0/cash", "payment/0"]
        {
            assert_eq!(Part::read(other), None);
        }
        let paths: Vec<_> = parts.iter().map(|part| part.path("v.pdf")).collect();
        assert_eq!(
            paths,
            [
                "documents/0-v.pdf",
                "documents/1-v.pdf",
                "payments/0-0-pagopa-v.pdf",
                "payments/0-1-f24-v.pdf",
                "aar/PN_AAR-1.pdf",
                "legal-facts/PN_LEGAL_FACTS-1.pdf",
                "legal-facts/PN_LEGAL_FACTS-2.pdf",
            ]
        );
    }
}
