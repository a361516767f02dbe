//! From what a builder has collected to a request of the core, whose own builder decides whether it is complete.

use super::parts::{
    DocumentData, F24Data, FeePolicyData, PagoPaData, PaymentData, PhysicalAddressData, RecipientData, SenderData,
};
use super::{NotificationDraft, parsed};
use crate::error::NativeError;
use send_core::model::{
    Document, F24Payment, FeePolicy, NewNotification, PagoPaPayment, Payment, PhysicalAddress, Recipient, Sender,
    UploadedFile,
};
use send_core::tax::TaxId;
use send_core::time::Date;

/// A small number at a place of the request. That it may not be more than 100 is for the platform's rules to say.
fn small(number: i32, path: &str) -> Result<u8, NativeError> {
    u8::try_from(number).map_err(|_| NativeError::out_of_range(path, "0 to 100", "da 0 a 100"))
}

impl NotificationDraft {
    /// The request; `files` are those that were uploaded for it.
    pub(crate) fn request(self, files: &[UploadedFile]) -> Result<NewNotification, NativeError> {
        let NotificationDraft {
            idempotence_token,
            protocol_number,
            subject,
            abstract_text,
            recipients,
            documents,
            fee_policy,
            cancelled_iun,
            physical_communication,
            sender,
            group,
            amount,
            payment_expiration_date,
            taxonomy_code,
            pago_pa_integration,
            additional_language,
            physical_communication_priority,
        } = self;
        let mut builder = NewNotification::builder();
        /// Sets what was given; `as` names the conversion.
        macro_rules! set {
            ($($field:ident $(as $convert:expr)?,)*) => {
                $(if let Some(value) = $field {
                    $(let value = $convert(value)?;)?
                    builder = builder.$field(value);
                })*
            };
        }
        set! {
            idempotence_token,
            protocol_number,
            subject,
            abstract_text,
            fee_policy as fee_policy_of,
            cancelled_iun as |text: String| parsed(&text, "cancelledIun"),
            physical_communication as |text: String| Ok::<_, NativeError>(text.as_str().into()),
            sender as sender_of,
            group,
            amount,
            payment_expiration_date as date_of,
            taxonomy_code as |text: String| parsed(&text, "taxonomyCode"),
            pago_pa_integration as |text: String| Ok::<_, NativeError>(text.as_str().into()),
            additional_language as |text: String| Ok::<_, NativeError>(text.as_str().into()),
            physical_communication_priority as |number| small(number, "physicalCommunicationPriority"),
        }
        for (index, recipient) in recipients.into_iter().enumerate() {
            builder = builder.recipient(recipient_of(recipient, files, &format!("recipients[{index}]"))?);
        }
        for (index, document) in documents.into_iter().enumerate() {
            builder = builder.document(document_of(document, files, &format!("documents[{index}]"))?);
        }
        Ok(builder.build()?)
    }
}

fn fee_policy_of(policy: FeePolicyData) -> Result<FeePolicy, NativeError> {
    Ok(match policy {
        FeePolicyData::FlatRate => FeePolicy::FlatRate,
        FeePolicyData::DeliveryMode { pa_fee, vat } => {
            FeePolicy::DeliveryMode { pa_fee: small(pa_fee, "paFee")?, vat: small(vat, "vat")? }
        }
    })
}

fn sender_of(sender: SenderData) -> Result<Sender, NativeError> {
    let SenderData { denomination, tax_id } = sender;
    Ok(Sender::new(denomination, parsed(&tax_id, "senderTaxId")?))
}

fn date_of(text: String) -> Result<Date, NativeError> {
    text.parse().map_err(|_| {
        let texts = ["not a date of the form YYYY-MM-DD", "non è una data della forma AAAA-MM-GG"].map(str::to_owned);
        NativeError::invalid("date", None, texts).at("paymentExpirationDate")
    })
}

fn recipient_of(recipient: RecipientData, files: &[UploadedFile], path: &str) -> Result<Recipient, NativeError> {
    let RecipientData { tax_id, denomination, digital_domicile, physical_address, payments } = recipient;
    let mut made = match parsed(&tax_id, &format!("{path}.taxId"))? {
        TaxId::FiscalCode(code) => Recipient::person(code, denomination),
        TaxId::Numeric(id) => Recipient::company(id, denomination),
    };
    made.digital_domicile = digital_domicile;
    made.physical_address = physical_address.map(Into::into);
    for (index, payment) in payments.into_iter().enumerate() {
        made = made.payment(payment_of(payment, files, &format!("{path}.payments[{index}]"))?);
    }
    Ok(made)
}

impl From<PhysicalAddressData> for PhysicalAddress {
    fn from(data: PhysicalAddressData) -> Self {
        let PhysicalAddressData {
            at,
            address,
            address_details,
            zip,
            municipality,
            municipality_details,
            province,
            foreign_state,
        } = data;
        let mut made = Self::new(address, municipality);
        made.at = at;
        made.address_details = address_details;
        made.zip = zip;
        made.municipality_details = municipality_details;
        made.province = province;
        made.foreign_state = foreign_state;
        made
    }
}

fn payment_of(payment: PaymentData, files: &[UploadedFile], path: &str) -> Result<Payment, NativeError> {
    let PaymentData { pago_pa, f24 } = payment;
    let pago_pa = pago_pa.map(|notice| pago_pa_of(notice, files, &format!("{path}.pagoPa"))).transpose()?;
    let f24 = f24.map(|form| f24_of(form, files, &format!("{path}.f24"))).transpose()?;
    match (pago_pa, f24) {
        (Some(notice), Some(form)) => Ok(Payment::either(notice, form)),
        (Some(notice), None) => Ok(notice.into()),
        (None, Some(form)) => Ok(form.into()),
        (None, None) => {
            let texts = ["give a notice or a form", "indicare un avviso o un modello F24"].map(str::to_owned);
            Err(NativeError::invalid("incomplete", None, texts).at(path))
        }
    }
}

fn pago_pa_of(notice: PagoPaData, files: &[UploadedFile], path: &str) -> Result<PagoPaPayment, NativeError> {
    let PagoPaData { notice_code, creditor_tax_id, apply_cost, attachment } = notice;
    let creditor = parsed(&creditor_tax_id, &format!("{path}.creditorTaxId"))?;
    let mut made = PagoPaPayment::new(creditor, parsed(&notice_code, &format!("{path}.noticeCode"))?);
    made.apply_cost = apply_cost;
    made.attachment = attachment.map(|file| file.resolve(files, &format!("{path}.attachment"))).transpose()?;
    Ok(made)
}

fn f24_of(form: F24Data, files: &[UploadedFile], path: &str) -> Result<F24Payment, NativeError> {
    let F24Data { title, apply_cost, metadata } = form;
    Ok(F24Payment::new(title, metadata.resolve(files, &format!("{path}.metadataAttachment"))?).apply_cost(apply_cost))
}

fn document_of(document: DocumentData, files: &[UploadedFile], path: &str) -> Result<Document, NativeError> {
    let DocumentData { file, title } = document;
    let mut made = Document::new(file.resolve(files, path)?);
    made.title = title;
    Ok(made)
}
