//! Prices, groups, the state of the platform, and what is wrong with the set-up.

use crate::answer::{DowntimeHistoryData, GroupData, PlatformStatusData, PriceData};
use crate::client::{NativeClient, read};
use crate::error::NativeError;
use crate::text::TextData;
use send_client::doctor::{Diagnosis, Finding, Level};
use send_core::ident::Localized;
use send_core::model::{F24Event, GroupStatus, PagoPaEvent};
use send_core::notice::NoticeCode;
use send_core::tax::PaTaxId;

/// How bad a finding is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, uniffi::Enum)]
pub enum FindingLevelData {
    /// As it should be.
    Fine,
    /// Worth knowing.
    Note,
    /// Has to be mended.
    Problem,
}

/// One thing that was looked at.
#[derive(Clone, Debug, uniffi::Record)]
pub struct FindingData {
    /// What.
    pub check: String,
    /// How bad it is.
    pub level: FindingLevelData,
    /// In words.
    pub text: TextData,
}

impl From<&Finding> for FindingData {
    fn from(finding: &Finding) -> Self {
        let level = match finding.level {
            Level::Fine => FindingLevelData::Fine,
            Level::Problem => FindingLevelData::Problem,
            _ => FindingLevelData::Note,
        };
        Self { check: finding.check.to_owned(), level, text: TextData::told(|lang| finding.text(lang)) }
    }
}

/// Everything that was looked at.
#[derive(Clone, Debug, uniffi::Record)]
pub struct DiagnosisData {
    /// In order.
    pub findings: Vec<FindingData>,
    /// All of it, a line for each.
    pub text: TextData,
}

impl From<&Diagnosis> for DiagnosisData {
    fn from(diagnosis: &Diagnosis) -> Self {
        let findings = diagnosis.findings.iter().map(Into::into).collect();
        Self { findings, text: TextData::told(|lang| diagnosis.text(lang)) }
    }
}

/// A pagoPA notice that was paid elsewhere.
#[derive(Clone, Debug, uniffi::Record)]
pub struct PagoPaEventData {
    /// 18 digits.
    pub notice_code: String,
    /// 11 digits.
    pub creditor_tax_id: String,
    /// When, with `Z`.
    pub payment_date: String,
    /// Euro cents.
    pub amount: Option<i64>,
}

impl From<PagoPaEventData> for PagoPaEvent {
    fn from(data: PagoPaEventData) -> Self {
        let PagoPaEventData { notice_code, creditor_tax_id, payment_date, amount } = data;
        let mut event = Self::new(notice_code, creditor_tax_id, payment_date.as_str());
        event.amount = amount;
        event
    }
}

/// An F24 form that was paid elsewhere.
#[derive(Clone, Debug, uniffi::Record)]
pub struct F24EventData {
    /// The notification.
    pub iun: String,
    /// When, with `Z`.
    pub payment_date: String,
    /// Who paid.
    pub recipient_tax_id: String,
    /// `PF` or `PG`.
    pub recipient_type: String,
    /// Euro cents.
    pub amount: Option<i64>,
}

impl From<F24EventData> for F24Event {
    fn from(data: F24EventData) -> Self {
        let F24EventData { iun, payment_date, recipient_tax_id, recipient_type, amount } = data;
        let mut event = Self::new(iun, payment_date.as_str(), recipient_tax_id, recipient_type);
        event.amount = amount;
        event
    }
}

/// Connections that were opened.
#[derive(Clone, Copy, Debug, uniffi::Record)]
pub struct WarmedData {
    /// To the API.
    pub api: i32,
    /// To the storage.
    pub storage: i32,
}

#[uniffi::export]
impl NativeClient {
    /// What a notice costs.
    pub async fn price(&self, creditor: String, notice_code: String) -> Result<PriceData, NativeError> {
        let (creditor, notice): (PaTaxId, NoticeCode) = (read(&creditor)?, read(&notice_code)?);
        self.run(async move |client| Ok(client.payments().price(&creditor, &notice).await?.into())).await
    }

    /// Tells of pagoPA notices that were paid elsewhere.
    pub async fn report_pago_pa(&self, payments: Vec<PagoPaEventData>) -> Result<(), NativeError> {
        self.run(async move |client| {
            Ok(client.payments().report_pagopa(payments.into_iter().map(Into::into).collect()).await?)
        })
        .await
    }

    /// Tells of F24 forms that were paid elsewhere.
    pub async fn report_f24(&self, payments: Vec<F24EventData>) -> Result<(), NativeError> {
        self.run(async move |client| {
            Ok(client.payments().report_f24(payments.into_iter().map(Into::into).collect()).await?)
        })
        .await
    }

    /// Opens connections before the work begins.
    pub async fn warm_up(&self, connections: i32) -> Result<WarmedData, NativeError> {
        let connections = usize::try_from(connections)
            .map_err(|_| NativeError::out_of_range("connections", "0 or more", "0 o più"))?;
        self.run(async move |client| {
            let warmed = client.warm_up(connections).await?;
            let counted = |number| i32::try_from(number).unwrap_or(i32::MAX);
            Ok(WarmedData { api: counted(warmed.api), storage: counted(warmed.storage) })
        })
        .await
    }

    /// The groups of the key; of one status, given as on the wire, or of any.
    pub async fn groups(&self, status: Option<String>) -> Result<Vec<GroupData>, NativeError> {
        let status = status.map(|status| GroupStatus::from(status.as_str()));
        self.run(async move |client| {
            let groups = client.groups().list(status).await?;
            Ok(groups.into_iter().map(Into::into).collect())
        })
        .await
    }

    /// What works and what does not.
    pub async fn platform_status(&self) -> Result<PlatformStatusData, NativeError> {
        self.run(async |client| Ok(client.platform().status().await?.into())).await
    }

    /// The downtimes of a month.
    pub async fn downtimes(&self, year: i32, month: i32) -> Result<DowntimeHistoryData, NativeError> {
        let year = u16::try_from(year).map_err(|_| NativeError::out_of_range("year", "such as 2026", "come 2026"))?;
        let month = u8::try_from(month).map_err(|_| NativeError::out_of_range("month", "1 to 12", "da 1 a 12"))?;
        self.run(async move |client| Ok(client.platform().downtimes(year, month).await?.into())).await
    }

    /// Looks at the set-up: key, voucher, clock, network, access, upload.
    pub async fn doctor(&self) -> Result<DiagnosisData, NativeError> {
        self.run(async |client| Ok((&client.doctor().await).into())).await
    }
}
