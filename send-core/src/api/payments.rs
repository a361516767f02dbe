//! Prices, and payments made elsewhere.

use super::route::{GET_PRICE, REPORT_F24_PAYMENTS, REPORT_PAGOPA_PAYMENTS};
use super::{Answer, ApiVersions, Call, Operation, Route};
use crate::model::{F24Event, PagoPaEvent, PaymentEvents, Price};
use crate::notice::NoticeCode;
use crate::tax::PaTaxId;
use crate::wire::{DecodeError, encode};

/// Asks what a payment costs now. Each call leaves an attestation: ask when the payer asks, do not poll.
#[derive(Debug, Clone)]
pub struct GetPrice {
    /// Whom it is paid to.
    pub creditor_tax_id: PaTaxId,
    /// The notice.
    pub notice_code: NoticeCode,
}

impl Operation for GetPrice {
    type Output = Price;
    const ROUTE: &'static Route = &GET_PRICE;

    fn call(&self, versions: &ApiVersions) -> Result<Call, DecodeError> {
        Ok(GET_PRICE.call(versions, &[self.creditor_tax_id.as_str(), self.notice_code.as_str()], &[]))
    }

    fn read(answer: &Answer<'_>) -> Result<Self::Output, DecodeError> {
        answer.json()
    }
}

/// Tells SEND of pagoPA notices paid elsewhere.
#[derive(Debug, Clone)]
pub struct ReportPagoPaPayments<'a> {
    /// The payments.
    pub events: &'a PaymentEvents<PagoPaEvent>,
}

impl Operation for ReportPagoPaPayments<'_> {
    type Output = ();
    const ROUTE: &'static Route = &REPORT_PAGOPA_PAYMENTS;

    fn call(&self, versions: &ApiVersions) -> Result<Call, DecodeError> {
        let body = Some(encode(self.events)?);
        Ok(Call { body, ..REPORT_PAGOPA_PAYMENTS.call(versions, &[], &[]) })
    }

    fn read(_: &Answer<'_>) -> Result<Self::Output, DecodeError> {
        Ok(())
    }
}

/// Tells SEND of F24 forms paid elsewhere. Deprecated by the platform.
#[derive(Debug, Clone)]
pub struct ReportF24Payments<'a> {
    /// The payments.
    pub events: &'a PaymentEvents<F24Event>,
}

impl Operation for ReportF24Payments<'_> {
    type Output = ();
    const ROUTE: &'static Route = &REPORT_F24_PAYMENTS;

    fn call(&self, versions: &ApiVersions) -> Result<Call, DecodeError> {
        let body = Some(encode(self.events)?);
        Ok(Call { body, ..REPORT_F24_PAYMENTS.call(versions, &[], &[]) })
    }

    fn read(_: &Answer<'_>) -> Result<Self::Output, DecodeError> {
        Ok(())
    }
}
