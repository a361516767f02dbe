//! A typed request as the rules see it: nothing is copied, nothing is allocated.
//!
//! The types of [`crate::model::request`] already keep many rules of the schema; what they cannot keep (lengths,
//! characters, what must agree with what) is checked here like in any other request. Some objects of the JSON are spread
//! over a type or folded into one: the variants below unfold them.

use super::field::Field as F;
use super::item::{Item, List as ListView, Object as ObjectView};
use crate::model::request::{
    Document, F24Payment, FeePolicy, NewNotification, PagoPaPayment, Payment, PhysicalAddress, Recipient, UploadedFile,
};
use crate::model::{AdditionalLanguage, PhysicalCommunication};

/// An object of a typed request.
///
/// Owned types behind the references, not slices: a handle stays two words long.
#[derive(Clone, Copy)]
pub(crate) enum Object<'a> {
    Request(&'a NewNotification),
    Recipient(&'a Recipient),
    Domicile(&'a String),
    Address(&'a PhysicalAddress),
    Payment(&'a Payment),
    Notice(&'a PagoPaPayment),
    Form(&'a F24Payment),
    Document(&'a Document),
    File(&'a UploadedFile),
    Digests(&'a UploadedFile),
    Ref(&'a UploadedFile),
}

impl<'a> Object<'a> {
    pub(super) fn get(self, field: F) -> Item<'a> {
        match self {
            Object::Request(request) => of_request(request, field),
            Object::Recipient(recipient) => of_recipient(recipient, field),
            Object::Domicile(address) => match field {
                F::Type => Item::Text("PEC"),
                F::Address => Item::Text(address),
                _ => Item::Absent,
            },
            Object::Address(address) => of_address(address, field),
            Object::Payment(payment) => match field {
                F::PagoPa => optional(payment.pago_pa.as_ref(), Object::Notice),
                F::F24 => optional(payment.f24.as_ref(), Object::Form),
                _ => Item::Absent,
            },
            Object::Notice(notice) => match field {
                F::NoticeCode => Item::Text(notice.notice_code.as_str()),
                F::CreditorTaxId => Item::Text(notice.creditor_tax_id.as_str()),
                F::ApplyCost => Item::Flag(notice.apply_cost),
                F::Attachment => optional(notice.attachment.as_ref(), Object::File),
                _ => Item::Absent,
            },
            Object::Form(form) => match field {
                F::Title => Item::Text(&form.title),
                F::ApplyCost => Item::Flag(form.apply_cost),
                F::MetadataAttachment => object(Object::File(&form.metadata_attachment)),
                _ => Item::Absent,
            },
            Object::Document(document) => match field {
                F::Title => text(document.title.as_deref()),
                F::DocIdx => text(document.doc_idx.as_deref()),
                _ => Object::File(&document.file).get(field),
            },
            Object::File(file) => match field {
                F::Digests => object(Object::Digests(file)),
                F::ContentType => Item::Text(file.content_type.as_str()),
                F::Ref => object(Object::Ref(file)),
                _ => Item::Absent,
            },
            Object::Digests(file) => match field {
                F::Sha256 => Item::Digest(&file.sha256),
                _ => Item::Absent,
            },
            Object::Ref(file) => match field {
                F::Key => Item::Text(&file.key),
                F::VersionToken => Item::Text(&file.version_token),
                _ => Item::Absent,
            },
        }
    }

    /// How many properties it has, as far as the schema counts them: only a payment may have too few.
    pub(super) fn len(self) -> usize {
        match self {
            Object::Payment(payment) => usize::from(payment.pago_pa.is_some()) + usize::from(payment.f24.is_some()),
            _ => 1,
        }
    }
}

fn of_request(request: &NewNotification, field: F) -> Item<'_> {
    let fees = match request.fee_policy {
        FeePolicy::FlatRate => None,
        FeePolicy::DeliveryMode { pa_fee, vat } => Some((pa_fee, vat)),
    };
    match field {
        F::IdempotenceToken => text(request.idempotence_token.as_deref()),
        F::PaProtocolNumber => Item::Text(&request.protocol_number),
        F::Subject => Item::Text(&request.subject),
        F::Abstract => text(request.abstract_text.as_deref()),
        F::Recipients => Item::List(ListView::Typed(List::Recipients(&request.recipients))),
        F::Documents => Item::List(ListView::Typed(List::Documents(&request.documents))),
        F::NotificationFeePolicy => Item::Text(if fees.is_some() { "DELIVERY_MODE" } else { "FLAT_RATE" }),
        F::CancelledIun => text(request.cancelled_iun.as_ref().map(|iun| iun.as_str())),
        F::PhysicalCommunicationType => Item::Text(PhysicalCommunication::as_str(&request.physical_communication)),
        F::SenderDenomination => Item::Text(&request.sender.denomination),
        F::SenderTaxId => Item::Text(request.sender.tax_id.as_str()),
        F::Group => text(request.group.as_deref()),
        F::Amount => number(request.amount.map(i64::from)),
        F::PaymentExpirationDate => request.payment_expiration_date.map_or(Item::Absent, |_| Item::Sound),
        F::TaxonomyCode => Item::Text(request.taxonomy_code.as_str()),
        F::PaFee => number(fees.map(|(pa_fee, _)| i64::from(pa_fee))),
        F::Vat => number(fees.map(|(_, vat)| i64::from(vat))),
        F::PagoPaIntMode => text(request.pago_pa_integration.as_ref().map(|mode| mode.as_str())),
        F::AdditionalLanguages => match &request.additional_language {
            Some(language) => Item::List(ListView::Typed(List::Language(language))),
            None => Item::Absent,
        },
        F::PhysicalCommunicationPriority => number(request.physical_communication_priority.map(i64::from)),
        _ => Item::Absent,
    }
}

fn of_recipient(recipient: &Recipient, field: F) -> Item<'_> {
    match field {
        F::RecipientType => Item::Text(if recipient.tax_id.as_fiscal_code().is_some() { "PF" } else { "PG" }),
        F::TaxId => Item::Text(recipient.tax_id.as_str()),
        F::Denomination => Item::Text(&recipient.denomination),
        F::DigitalDomicile => optional(recipient.digital_domicile.as_ref(), Object::Domicile),
        F::PhysicalAddress => optional(recipient.physical_address.as_ref(), Object::Address),
        F::Payments if recipient.payments.is_empty() => Item::Absent,
        F::Payments => Item::List(ListView::Typed(List::Payments(&recipient.payments))),
        _ => Item::Absent,
    }
}

fn of_address(address: &PhysicalAddress, field: F) -> Item<'_> {
    match field {
        F::At => text(address.at.as_deref()),
        F::Address => Item::Text(&address.address),
        F::AddressDetails => text(address.address_details.as_deref()),
        F::Zip => text(address.zip.as_deref()),
        F::Municipality => Item::Text(&address.municipality),
        F::MunicipalityDetails => text(address.municipality_details.as_deref()),
        F::Province => text(address.province.as_deref()),
        F::ForeignState => text(address.foreign_state.as_deref()),
        _ => Item::Absent,
    }
}

fn text(text: Option<&str>) -> Item<'_> {
    text.map_or(Item::Absent, Item::Text)
}

fn number<'a>(number: Option<i64>) -> Item<'a> {
    number.map_or(Item::Absent, Item::Integer)
}

const fn object(object: Object<'_>) -> Item<'_> {
    Item::Object(ObjectView::Typed(object))
}

fn optional<'a, T>(value: Option<&'a T>, view: impl FnOnce(&'a T) -> Object<'a>) -> Item<'a> {
    value.map_or(Item::Absent, |value| object(view(value)))
}

/// A list of a typed request.
#[derive(Clone, Copy)]
pub(crate) enum List<'a> {
    Recipients(&'a Vec<Recipient>),
    Documents(&'a Vec<Document>),
    Payments(&'a Vec<Payment>),
    Language(&'a AdditionalLanguage),
}

impl<'a> List<'a> {
    pub(super) const fn len(self) -> usize {
        match self {
            List::Recipients(list) => list.len(),
            List::Documents(list) => list.len(),
            List::Payments(list) => list.len(),
            List::Language(_) => 1,
        }
    }

    pub(super) fn get(self, index: usize) -> Item<'a> {
        match self {
            List::Recipients(list) => optional(list.get(index), Object::Recipient),
            List::Documents(list) => optional(list.get(index), Object::Document),
            List::Payments(list) => optional(list.get(index), Object::Payment),
            List::Language(language) if index == 0 => Item::Text(language.as_str()),
            List::Language(_) => Item::Absent,
        }
    }
}
