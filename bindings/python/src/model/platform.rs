//! How the platform is doing, prices and groups.

use super::answer;
use crate::enums::Value;
use crate::identifiers::TextOr;
use crate::identifiers::iun::Iun;
use crate::identifiers::notice::NoticeCode;
use crate::identifiers::tax::{PaTaxId, TaxIdArgument};
use send_core::model;
use send_core::tax::TaxId;
use send_core::time::Instant;
use send_core::wire::DateTime;

answer! {
    /// What works and what does not. A degraded platform is an answer, not an error.
    PlatformStatus {
        /// 200, or 500 for a degraded platform.
        show status: Option<i64>,
        /// Text.
        hide title: Option<String>,
        /// Text.
        hide detail: Option<String>,
        /// What is watched.
        hide functionalities: Vec<Value<model::Functionality>>,
        /// What is down now.
        show open_incidents: Vec<Downtime>,
    }
}

answer! {
    /// A time during which a part of the platform was down. Terms may be suspended by it.
    Downtime {
        /// Which part.
        show functionality: Value<model::Functionality>,
        /// Whether it is over.
        show status: Value<model::DowntimeStatus>,
        /// From when.
        show start_date: Instant,
        /// Until when.
        show end_date: Option<Instant>,
        /// The document that proves it.
        show legal_fact_id: Option<String>,
        /// Whether that document can be downloaded.
        hide file_available: Option<bool>,
        /// Since when.
        hide file_available_timestamp: Option<Instant>,
    }
}

answer! {
    /// A page of past downtimes.
    DowntimeHistory {
        /// The downtimes.
        count result: Vec<Downtime>,
        /// The key of the next page.
        show next_page: Option<String>,
    }
}

answer! {
    /// The cost of one payment at this moment, euro cents.
    Price {
        /// The notification.
        show iun: Option<String>,
        /// Without the sender's fee and without VAT.
        show partial_price: Option<i64>,
        /// With the sender's fee, and VAT on paper costs; absent if it cannot be computed.
        show total_price: Option<i64>,
        /// Percent.
        show vat: Option<i64>,
        /// The sender's fee.
        show pa_fee: Option<i64>,
        /// End of the day, Rome time, on which the term runs out; may lie in the future.
        show refinement_date: Option<Instant>,
        /// End of the day, Rome time, of the first access.
        show notification_view_date: Option<Instant>,
        /// SEND's own fee.
        show send_fee: Option<i64>,
        /// Paper costs, without VAT.
        show analog_cost: Option<i64>,
        /// Price v1 only: what `partial_price` is now.
        hide amount: Option<i64>,
    }
}

answer! {
    /// A pagoPA notice that was paid elsewhere.
    PagoPaEvent {
        /// 18 digits.
        hide notice_code: String,
        /// Tax code of the creditor, 11 digits.
        hide creditor_tax_id: String,
        /// When.
        show payment_date: Instant,
        /// Euro cents.
        show amount: Option<i64>,
    }

    #[new]
    #[pyo3(signature = (notice_code, creditor_tax_id, payment_date, *, amount: "int | None" = None))]
    fn new(
        notice_code: TextOr<NoticeCode>,
        creditor_tax_id: TextOr<PaTaxId>,
        payment_date: Instant,
        amount: Option<i64>,
    ) -> pyo3::PyResult<Self> {
        let (notice, creditor) = (notice_code.read("notice_code")?.0, creditor_tax_id.read("creditor_tax_id")?.0);
        let mut made = model::PagoPaEvent::new(notice.to_string(), creditor.to_string(), DateTime::from(payment_date));
        made.amount = amount;
        Ok(made.into())
    }
}

answer! {
    /// An F24 form that was paid elsewhere. Deprecated by the platform.
    F24Event {
        /// The notification.
        show iun: String,
        /// When.
        show payment_date: Instant,
        /// The recipient who paid.
        hide recipient_tax_id: String,
        /// `PF` or `PG`.
        show recipient_type: String,
        /// Euro cents.
        show amount: Option<i64>,
    }

    #[new]
    #[pyo3(signature = (
        iun, payment_date, recipient_tax_id: "FiscalCode | NumericTaxId | VatNumber | str", *, amount: "int | None" = None
    ))]
    fn new(
        iun: TextOr<Iun>,
        payment_date: Instant,
        recipient_tax_id: TaxIdArgument<'_>,
        amount: Option<i64>,
    ) -> pyo3::PyResult<Self> {
        let (iun, payer) = (iun.read("iun")?.0, recipient_tax_id.read("recipient_tax_id")?);
        let kind = match &payer {
            TaxId::FiscalCode(_) => model::RecipientKind::Person,
            TaxId::Numeric(_) => model::RecipientKind::Company,
        };
        let date = DateTime::from(payment_date);
        let mut made = model::F24Event::new(iun.to_string(), date, payer.to_string(), kind.to_string());
        made.amount = amount;
        Ok(made.into())
    }
}

answer! {
    /// A group of the sender.
    Group {
        /// Goes into the request as `group`.
        show id: Option<String>,
        /// Name; this is what a notification gives back.
        show name: Option<String>,
        /// Description.
        hide description: Option<String>,
        /// Whether it can be used.
        show status: Option<Value<model::GroupStatus>>,
    }
}
