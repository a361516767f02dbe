//! Prices, and payments made elsewhere.

use crate::{Client, Result};
use send_core::api::{GetPrice, ReportF24Payments, ReportPagoPaPayments};
use send_core::model::{F24Event, PagoPaEvent, PaymentEvents, Price};
use send_core::notice::NoticeCode;
use send_core::tax::PaTaxId;

/// Prices and payments; made by [`Client::payments`].
#[derive(Debug, Clone, Copy)]
pub struct Payments<'a> {
    client: &'a Client,
}

impl<'a> Payments<'a> {
    pub(crate) fn new(client: &'a Client) -> Self {
        Self { client }
    }

    /// What a notice costs at this moment. Each call leaves an attestation: ask when the payer asks, do not poll.
    ///
    /// # Errors
    /// [`ErrorKind::NotFound`](crate::ErrorKind::NotFound) if the notification is unknown, refused or cancelled.
    pub async fn price(&self, creditor: &PaTaxId, notice: &NoticeCode) -> Result<Price> {
        self.client.execute(&GetPrice { creditor_tax_id: *creditor, notice_code: *notice }).await
    }

    /// Tells SEND of pagoPA notices that were paid elsewhere, so that no more letters go out for them.
    ///
    /// # Errors
    /// [`ErrorKind::NotFound`](crate::ErrorKind::NotFound) if a notice is unknown.
    pub async fn report_pagopa(&self, events: Vec<PagoPaEvent>) -> Result<()> {
        self.client.execute(&ReportPagoPaPayments { events: &PaymentEvents { events } }).await
    }

    /// Tells SEND of F24 forms that were paid elsewhere. Deprecated by the platform.
    ///
    /// # Errors
    /// As [`report_pagopa`](Self::report_pagopa).
    pub async fn report_f24(&self, events: Vec<F24Event>) -> Result<()> {
        self.client.execute(&ReportF24Payments { events: &PaymentEvents { events } }).await
    }
}
