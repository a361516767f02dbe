//! What a notification costs the one who pays a notice.

use crate::error::NativeError;
use crate::lifecycle::notification_of;
use send_core::cost::{self, Cost, CostError, CostState, Letter};
use send_core::ident::{Lang, Localized};

/// How much an amount can still change.
#[derive(Clone, Copy, Debug, uniffi::Enum)]
pub enum CostStateData {
    /// Letters may still be sent.
    Provisional,
    /// No more letters will be sent.
    Final,
    /// Part of the timeline is being done again.
    Reworked,
    /// Nothing is due.
    Cancelled,
    /// Something that this version has no name for.
    Unknown,
}

impl From<CostState> for CostStateData {
    fn from(state: CostState) -> Self {
        match state {
            CostState::Provisional => Self::Provisional,
            CostState::Final => Self::Final,
            CostState::Reworked => Self::Reworked,
            CostState::Cancelled => Self::Cancelled,
            _ => Self::Unknown,
        }
    }
}

/// A letter that was paid for.
#[derive(Clone, Debug, uniffi::Record)]
pub struct LetterData {
    /// The element that sent it.
    pub element_id: String,
    /// Postal product.
    pub product: Option<String>,
    /// Euro cents without VAT.
    pub cost: i64,
}

/// The cost of one payment.
#[derive(Clone, Debug, uniffi::Record)]
pub struct CostData {
    /// How much it can still change.
    pub state: CostStateData,
    /// Whether it is for this payment at all.
    pub applies: bool,
    /// SEND's fee.
    pub send_fee: i64,
    /// The sender's fee.
    pub pa_fee: i64,
    /// VAT, percent.
    pub vat: i64,
    /// The letters.
    pub letters: Vec<LetterData>,
    /// Their sum without VAT.
    pub analog_cost: i64,
    /// Without the sender's fee and VAT.
    pub partial: i64,
    /// With both.
    pub total: i64,
}

impl From<Cost> for CostData {
    fn from(cost: Cost) -> Self {
        let Cost { state, applies, send_fee, pa_fee, vat, letters, analog_cost, partial, total, .. } = cost;
        let letter = |letter: Letter| {
            let Letter { element_id, product, cost, .. } = letter;
            LetterData { element_id, product, cost }
        };
        let letters = letters.into_iter().map(letter).collect();
        Self { state: state.into(), applies, send_fee, pa_fee, vat, letters, analog_cost, partial, total }
    }
}

impl From<CostError> for NativeError {
    fn from(error: CostError) -> Self {
        Self::invalid(error.reason(), None, [error.text(Lang::En), error.text(Lang::It)]).about(&error.path())
    }
}

/// The cost of a payment of a recipient.
#[uniffi::export]
pub fn cost_of_payment(notification: String, recipient: i32, payment: i32) -> Result<CostData, NativeError> {
    let position = |index: i32, name: &str| {
        usize::try_from(index).map_err(|_| NativeError::out_of_range(name, "0 or more", "0 o più"))
    };
    let (recipient, payment) = (position(recipient, "recipient")?, position(payment, "payment")?);
    Ok(cost::of_payment(&notification_of(&notification)?, recipient, payment)?.into())
}
