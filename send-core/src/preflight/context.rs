//! What a rule gets to look at.

use super::environment::Environment;
use super::field::Field;
use super::item::{Item, Object};
use super::knowledge::Knowledge;
use super::path::Path;
use crate::api::Version;
use std::hash::Hash;

/// A request and all that is known around it.
#[derive(Clone, Copy)]
pub(crate) struct RequestContext<'a> {
    pub(crate) root: Object<'a>,
    pub(crate) version: Version,
    pub(crate) environment: &'a Environment,
    /// Nothing if nobody knows anything: rules that would ask need not look for what to ask about.
    pub(crate) knowledge: Option<&'a dyn Knowledge>,
}

impl<'a> RequestContext<'a> {
    /// Who bears the cost, when the request says so in a way the schema knows.
    pub(crate) fn fee_policy(&self) -> Option<FeePolicy> {
        match self.root.text(Field::NotificationFeePolicy)? {
            "FLAT_RATE" => Some(FeePolicy::FlatRate),
            "DELIVERY_MODE" => Some(FeePolicy::DeliveryMode),
            _ => None,
        }
    }

    /// The recipients, one after the other.
    pub(crate) fn recipients(&self) -> impl Iterator<Item = RecipientContext<'_>> + Clone {
        let recipients = self.root.list(Field::Recipients);
        recipients.objects().map(move |(index, recipient)| RecipientContext { request: self, index, recipient })
    }

    /// The documents, each with its index.
    pub(crate) fn documents(&self) -> impl Iterator<Item = (usize, Object<'a>)> + Clone {
        self.root.list(Field::Documents).objects()
    }

    /// True if payments are updated by SEND as they go: the debt positions are looked at.
    pub(crate) fn updates_debt_positions(&self) -> bool {
        self.fee_policy() == Some(FeePolicy::DeliveryMode) && self.root.text(Field::PagoPaIntMode) == Some("ASYNC")
    }
}

/// Who bears the cost.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum FeePolicy {
    FlatRate,
    DeliveryMode,
}

/// One recipient of a request.
#[derive(Clone, Copy)]
pub(crate) struct RecipientContext<'a> {
    pub(crate) request: &'a RequestContext<'a>,
    pub(crate) index: usize,
    pub(crate) recipient: Object<'a>,
}

impl<'a> RecipientContext<'a> {
    /// Calls `visit` with the path of this recipient.
    pub(crate) fn with_path(&self, visit: impl FnOnce(&Path<'_>)) {
        visit(&Path::ROOT.field(Field::Recipients).index(self.index));
    }

    /// Calls `visit` with the path of a property of this recipient.
    pub(crate) fn with_field(&self, field: Field, visit: impl FnOnce(&Path<'_>)) {
        self.with_path(|path| visit(&path.field(field)));
    }

    /// The pagoPA notices, each with the index of its payment.
    pub(crate) fn notices(self) -> impl Iterator<Item = (usize, Object<'a>)> + Clone {
        self.payments().filter_map(|(index, payment)| Some((index, payment.object(Field::PagoPa)?)))
    }

    /// The F24 forms, each with the index of its payment.
    pub(crate) fn forms(self) -> impl Iterator<Item = (usize, Object<'a>)> + Clone {
        self.payments().filter_map(|(index, payment)| Some((index, payment.object(Field::F24)?)))
    }

    /// The payments, each with its index.
    pub(crate) fn payments(self) -> impl Iterator<Item = (usize, Object<'a>)> + Clone {
        self.recipient.list(Field::Payments).objects()
    }

    /// The postal address.
    pub(crate) fn address(self) -> Option<Object<'a>> {
        self.recipient.object(Field::PhysicalAddress)
    }
}

/// Reports each item whose key an earlier one has. `count` is how many there are: many are compared through a hash table,
/// a few without allocating.
pub(crate) fn each_repeated<P, K: Eq + Hash>(
    items: impl Iterator<Item = (P, K)> + Clone,
    count: usize,
    mut report: impl FnMut(P),
) {
    const FEW: usize = 32;
    if count <= FEW {
        for (index, (place, key)) in items.clone().enumerate() {
            if items.clone().take(index).any(|(_, earlier)| earlier == key) {
                report(place);
            }
        }
    } else {
        let mut seen = std::collections::HashSet::with_capacity(count);
        for (place, key) in items {
            if !seen.insert(key) {
                report(place);
            }
        }
    }
}

/// A file that a request refers to.
#[derive(Clone, Copy)]
pub(crate) struct FileRef<'a> {
    pub(crate) key: &'a str,
    pub(crate) version_token: &'a str,
    pub(crate) sha256: Item<'a>,
}

impl<'a> FileRef<'a> {
    /// The reference of an attachment, if it is whole.
    pub(crate) fn of(attachment: Object<'a>) -> Option<Self> {
        let reference = attachment.object(Field::Ref)?;
        Some(Self {
            key: reference.text(Field::Key)?,
            version_token: reference.text(Field::VersionToken)?,
            sha256: attachment.object(Field::Digests)?.get(Field::Sha256),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn repeated(keys: &[u32]) -> Vec<usize> {
        let mut places = Vec::new();
        each_repeated(keys.iter().enumerate(), keys.len(), |place| places.push(place));
        places
    }

    #[test]
    fn few_and_many_are_compared_alike() {
        assert_eq!(repeated(&[1, 2, 1, 3, 2, 1]), [2, 4, 5]);
        let many: Vec<u32> = (0..100).chain([5, 99]).collect();
        assert_eq!(repeated(&many), [100, 101]);
        assert_eq!(repeated(&[]), [0; 0]);
    }
}
