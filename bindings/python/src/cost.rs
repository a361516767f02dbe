//! What a notification costs, told from its timeline: `send_sdk.cost`.

use crate::enums::Value;
use crate::fact::fact;
use crate::invalid::Invalid;
use crate::model::FullSentNotification;
use pyo3::prelude::*;
use send_core::cost::{self, CostError};

fact! {
    /// The cost of one payment, in its parts. All amounts are euro cents.
    Cost in "send_sdk.cost" of cost::Cost {
        /// How much it can still change.
        show state: Value<cost::CostState> = |cost| Value(cost.state),
        /// Whether the cost of notification is for this payment at all: delivery-mode policy, and the payment says so.
        show applies: bool = |cost| cost.applies,
        /// SEND's fee.
        hide send_fee: i64 = |cost| cost.send_fee,
        /// The sender's fee.
        hide pa_fee: i64 = |cost| cost.pa_fee,
        /// VAT on letters, percent.
        hide vat: i64 = |cost| cost.vat,
        /// The letters that were paid for.
        count letters: Vec<Letter> = |cost| cost.letters.iter().cloned().map(Letter).collect(),
        /// Their sum, without VAT.
        hide analog_cost: i64 = |cost| cost.analog_cost,
        /// Without the sender's fee and without VAT; 0 if it does not apply.
        show partial: i64 = |cost| cost.partial,
        /// With both; 0 if it does not apply.
        show total: i64 = |cost| cost.total,
    }
}

fact! {
    /// A letter that was paid for.
    Letter in "send_sdk.cost" of cost::Letter {
        /// The element that sent it.
        show element_id: String = |letter| letter.element_id.clone(),
        /// Postal product, such as `890`.
        show product: Option<String> = |letter| letter.product.clone(),
        /// Its price without VAT, euro cents.
        show cost: i64 = |letter| letter.cost,
    }
}

fn wrong(error: CostError) -> Invalid {
    Invalid::told(error.reason(), &error).of_field(&error.path())
}

/// The cost of a payment of a recipient, both by their position.
#[pyfunction]
#[pyo3(signature = (notification, recipient: "int" = 0, payment: "int" = 0))]
pub(crate) fn cost_of_payment(
    py: Python<'_>,
    notification: &Bound<'_, FullSentNotification>,
    recipient: usize,
    payment: usize,
) -> PyResult<Cost> {
    let notification = notification.get();
    let cost = py.detach(|| cost::of_payment(&notification.0, recipient, payment));
    Ok(Cost(cost.map_err(wrong)?))
}

/// Adds VAT (percent) to a sum in euro cents, rounding half a cent up, once.
#[pyfunction]
#[pyo3(signature = (cents: "int", vat: "int"))]
pub(crate) fn cost_with_vat(cents: i64, vat: i64) -> i64 {
    cost::with_vat(cents, vat)
}

/// SEND's fee, and what holds where a notification does not say the sender's fee or the VAT.
#[pyfunction]
#[pyo3(signature = () -> "tuple[int, int, int]")]
pub(crate) fn cost_defaults() -> (i64, i64, i64) {
    (cost::SEND_FEE, cost::DEFAULT_PA_FEE, cost::DEFAULT_VAT)
}
