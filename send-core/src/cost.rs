//! What a notification costs the one who pays a notice, told from its timeline.
//!
//! The same formula as the platform's price call, without calling it: each call there leaves an attestation. Sources:
//! pagopa/pn-delivery `NotificationPriceService.java`; pagopa/pn-delivery-push `NotificationProcessCostServiceImpl.java` and
//! `CostUtils.java`; the same rounding in pagopa/pn-external-registries `CostComponentService.java`.
//!
//! ```text
//! partial = fee of SEND + letters                                   (if the cost is for this payment, else 0)
//! total   = fee of SEND + letters with VAT, rounded once + own fee  (likewise)
//! ```
//!
//! All amounts are euro cents.

use crate::ident::{Lang, Localized};
use crate::model::details::{Details, EndWorkflowStatus};
use crate::model::{FeePolicyCode, FullSentNotification, TimelineCategory, TimelineElement};
use crate::wire::DecodeError;
use serde::{Deserialize, Serialize};
use std::collections::HashSet;

/// SEND's own fee for a notification: a parameter of the service, 1 euro.
pub const SEND_FEE: i64 = 100;
/// The sender's fee where a notification says none (those sent before requests v2.1).
pub const DEFAULT_PA_FEE: i64 = 100;
/// VAT on letters where a notification says none, percent.
pub const DEFAULT_VAT: i64 = 22;

/// How much an amount can still change.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub enum CostState {
    /// Letters may still be sent.
    Provisional,
    /// No more letters will be sent, unless the platform reworks the timeline.
    Final,
    /// Part of the timeline was invalidated and is being done again: what was final is not.
    Reworked,
    /// The notification is cancelled: nothing is due.
    Cancelled,
}

/// A letter that was paid for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct Letter {
    /// The element that sent it.
    pub element_id: String,
    /// Postal product, such as `890`.
    pub product: Option<String>,
    /// Its price without VAT.
    pub cost: i64,
}

/// The cost of one payment, in its parts.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct Cost {
    /// How much it can still change.
    pub state: CostState,
    /// Whether the cost of notification is for this payment at all: delivery-mode policy, and the payment says so.
    pub applies: bool,
    /// SEND's fee.
    pub send_fee: i64,
    /// The sender's fee.
    pub pa_fee: i64,
    /// VAT on letters, percent.
    pub vat: i64,
    /// The letters.
    pub letters: Vec<Letter>,
    /// Their sum, without VAT.
    pub analog_cost: i64,
    /// Without the sender's fee and without VAT; 0 if it does not apply.
    pub partial: i64,
    /// With both; 0 if it does not apply.
    pub total: i64,
}

/// Why there is no cost.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum CostError {
    /// No such recipient.
    #[error("there is no recipient {0}")]
    NoRecipient(usize),
    /// No such payment.
    #[error("recipient {0} has no payment {1}")]
    NoPayment(usize, usize),
    /// A timeline element cannot be read.
    #[error("timeline[{index}].details{}{source}", if source.path.is_empty() { ": " } else { "." })]
    Unreadable {
        /// Position in the timeline.
        index: usize,
        /// What is wrong with it.
        source: DecodeError,
    },
}

impl CostError {
    /// What it is about: a place in the notification, such as `recipients[0].payments[1]`.
    #[must_use]
    pub fn path(&self) -> String {
        match self {
            Self::NoRecipient(recipient) => format!("recipients[{recipient}]"),
            Self::NoPayment(recipient, payment) => format!("recipients[{recipient}].payments[{payment}]"),
            Self::Unreadable { index, source } if source.path.is_empty() => format!("timeline[{index}].details"),
            Self::Unreadable { index, source } => format!("timeline[{index}].details.{}", source.path),
        }
    }

    /// A stable word for programs: `unknown` if there is no such payment, `json` if an element cannot be read.
    #[must_use]
    pub const fn reason(&self) -> &'static str {
        match self {
            Self::NoRecipient(_) | Self::NoPayment(..) => "unknown",
            Self::Unreadable { .. } => "json",
        }
    }
}

/// What is wrong, without the [`path`](CostError::path): for those who say the place their own way.
impl Localized for CostError {
    fn text(&self, lang: Lang) -> String {
        match (self, lang) {
            (Self::NoRecipient(recipient), Lang::It) => format!("non c'è un destinatario {recipient}"),
            (Self::NoPayment(recipient, payment), Lang::It) => {
                format!("il destinatario {recipient} non ha un pagamento {payment}")
            }
            (Self::Unreadable { source, .. }, _) => source.what(lang),
            (Self::NoRecipient(_) | Self::NoPayment(..), Lang::En) => self.to_string(),
        }
    }
}

/// The cost of a payment of a recipient, both by their position.
///
/// # Errors
/// [`CostError`] if there is no such payment, or an element of the timeline that matters cannot be read.
///
/// # Example
/// ```
/// use send_core::cost::{CostState, of_payment};
/// # let body = br#"{"iun":"GPTG-NEPG-ZTET-202402-E-1","sentAt":"2024-02-01T00:00:00Z","notificationStatus":"DELIVERING",
/// # "notificationFeePolicy":"DELIVERY_MODE","paFee":100,"vat":22,"recipients":[{"payments":[{"pagoPa":{"applyCost":true}}]}],
/// # "timeline":[{"elementId":"a","category":"SEND_ANALOG_DOMICILE","details":{"recIndex":0,"analogCost":847}}]}"#;
/// # let notification = send_core::wire::decode(body)?;
/// let cost = of_payment(&notification, 0, 0)?;
/// assert_eq!((cost.partial, cost.total), (947, 100 + 1033 + 100));
/// assert_eq!(cost.state, CostState::Provisional);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn of_payment(notification: &FullSentNotification, recipient: usize, payment: usize) -> Result<Cost, CostError> {
    let recipients = notification.recipients.as_slice();
    let payments = recipients.get(recipient).ok_or(CostError::NoRecipient(recipient))?.payments.as_slice();
    let paid = payments.get(payment).ok_or(CostError::NoPayment(recipient, payment))?;
    let chosen = paid.pago_pa.as_ref().and_then(|notice| notice.apply_cost);
    let chosen = chosen.or_else(|| paid.f24.as_ref().and_then(|form| form.apply_cost)).unwrap_or(false);
    let delivery_mode = notification.notification_fee_policy == Some(FeePolicyCode::DeliveryMode);

    let life = Life::of(&notification.timeline, recipient)?;
    let pa_fee = notification.pa_fee.unwrap_or(DEFAULT_PA_FEE);
    let vat = notification.vat.unwrap_or(DEFAULT_VAT);
    let analog_cost = life.letters.iter().map(|letter| letter.cost).sum();
    let state = life.state();
    let applies = delivery_mode && chosen;
    let due = applies && state != CostState::Cancelled;
    Ok(Cost {
        state,
        applies,
        send_fee: SEND_FEE,
        pa_fee,
        vat,
        analog_cost,
        partial: if due { SEND_FEE + analog_cost } else { 0 },
        total: if due { SEND_FEE + with_vat(analog_cost, vat) + pa_fee } else { 0 },
        letters: life.letters,
    })
}

/// Adds VAT to a sum, rounding half a cent up, once.
///
/// ```
/// assert_eq!(send_core::cost::with_vat(847, 22), 1033);
/// assert_eq!(send_core::cost::with_vat(25, 22), 31); // 30.5
/// ```
#[must_use]
pub const fn with_vat(cents: i64, vat: i64) -> i64 {
    (cents.saturating_mul(100 + vat).saturating_add(50)).div_euclid(100)
}

/// What of a timeline bears on the cost for one recipient.
#[derive(Default)]
struct Life {
    letters: Vec<Letter>,
    cancelled: bool,
    reworked: bool,
    /// Perfected or opened.
    closed: bool,
    /// The date of perfection is fixed.
    scheduled: bool,
    /// Deceased, or without an outcome abroad: no date will be fixed, and no letter follows.
    ended: bool,
    /// Digital delivery failed, so that a simple registered letter is due.
    letter_due: bool,
}

impl Life {
    fn of(timeline: &[TimelineElement], recipient: usize) -> Result<Self, CostError> {
        let mut life = Self::default();
        let mut dead = HashSet::new();
        // Elements that a rework invalidated do not count, wherever they stand.
        for (index, element) in timeline.iter().enumerate() {
            if element.category == Some(TimelineCategory::NotificationTimelineReworked)
                && element.rec_index() == Some(recipient)
                && let Details::NotificationTimelineReworked(rework) = read(index, element)?
            {
                life.reworked = true;
                let ids = rework.invalidated_timeline_and_status_history.iter();
                dead.extend(ids.flat_map(|status| {
                    status.related_timeline_elements.iter().filter_map(|element| element.element_id.clone())
                }));
            }
        }
        for (index, element) in timeline.iter().enumerate() {
            if element.element_id.as_ref().is_none_or(|id| !dead.contains(id)) {
                life.add(index, element, recipient)?;
            }
        }
        Ok(life)
    }

    fn add(&mut self, index: usize, element: &TimelineElement, recipient: usize) -> Result<(), CostError> {
        use TimelineCategory as C;
        match &element.category {
            Some(C::NotificationCancelled) => self.cancelled = true,
            Some(C::Refinement | C::NotificationViewed) => self.closed |= element.rec_index() == Some(recipient),
            Some(C::ScheduleRefinement) => self.scheduled |= element.rec_index() == Some(recipient),
            Some(C::AnalogWorkflowRecipientDeceased | C::AnalogFailureWorkflowTimeout) => {
                self.ended |= element.rec_index() == Some(recipient);
            }
            Some(C::DigitalDeliveryCreationRequest) => {
                if let Details::DigitalDeliveryCreationRequest(end) = read(index, element)? {
                    self.letter_due |= element.rec_index() == Some(recipient)
                        && end.end_workflow_status == Some(EndWorkflowStatus::Failure);
                }
            }
            Some(C::SendAnalogDomicile | C::SendSimpleRegisteredLetter) if element.rec_index() == Some(recipient) => {
                let (product, cost) = match read(index, element)? {
                    Details::SendAnalogDomicile(letter) => (letter.product_type, letter.analog_cost),
                    Details::SendSimpleRegisteredLetter(letter) => {
                        self.letter_due = false;
                        (letter.product_type, letter.analog_cost)
                    }
                    _ => (None, None),
                };
                let element_id = element.element_id.clone().unwrap_or_default();
                self.letters.push(Letter { element_id, product, cost: cost.unwrap_or_default() });
            }
            _ => {}
        }
        Ok(())
    }

    fn state(&self) -> CostState {
        match self {
            Self { cancelled: true, .. } => CostState::Cancelled,
            Self { closed: true, .. } | Self { ended: true, .. } => CostState::Final,
            Self { scheduled: true, letter_due: false, .. } => CostState::Final,
            Self { reworked: true, .. } => CostState::Reworked,
            _ => CostState::Provisional,
        }
    }
}

fn read(index: usize, element: &TimelineElement) -> Result<Details, CostError> {
    element.typed_details().map_err(|source| CostError::Unreadable { index, source })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A notification with one recipient and these elements, `category:details` each.
    fn with(policy: &str, apply: bool, elements: &[(&str, &str)]) -> FullSentNotification {
        let timeline: Vec<String> = elements
            .iter()
            .enumerate()
            .map(|(n, (category, details))| {
                format!(r#"{{"elementId":"e{n}","category":"{category}","details":{details}}}"#)
            })
            .collect();
        let body = format!(
            r#"{{"iun":"GPTG-NEPG-ZTET-202402-E-1","sentAt":"2024-02-01T00:00:00Z","notificationStatus":"DELIVERING",
            "notificationFeePolicy":"{policy}","paFee":50,"vat":10,
            "recipients":[{{"payments":[{{"pagoPa":{{"applyCost":{apply}}}}}]}}],"timeline":[{}]}}"#,
            timeline.join(",")
        );
        crate::wire::decode(body.as_bytes()).unwrap()
    }

    const LETTER: (&str, &str) = ("SEND_ANALOG_DOMICILE", r#"{"recIndex":0,"analogCost":105,"productType":"890"}"#);
    const OTHERS_LETTER: (&str, &str) = ("SEND_ANALOG_DOMICILE", r#"{"recIndex":1,"analogCost":900}"#);

    #[test]
    fn letters_of_the_recipient_count_and_vat_is_rounded_once() {
        let cost = of_payment(&with("DELIVERY_MODE", true, &[LETTER, OTHERS_LETTER, LETTER]), 0, 0).unwrap();
        assert_eq!((cost.analog_cost, cost.partial, cost.total), (210, 310, 100 + 231 + 50));
        assert_eq!(cost.letters.len(), 2);
    }

    #[test]
    fn a_flat_rate_and_a_payment_without_cost_are_free() {
        for notification in [with("FLAT_RATE", true, &[LETTER]), with("DELIVERY_MODE", false, &[LETTER])] {
            let cost = of_payment(&notification, 0, 0).unwrap();
            assert_eq!((cost.applies, cost.partial, cost.total, cost.analog_cost), (false, 0, 0, 105));
        }
    }

    #[test]
    fn the_state_follows_the_timeline() {
        const MINE: &str = r#"{"recIndex":0}"#;
        const FAILED: &str = r#"{"recIndex":0,"endWorkflowStatus":"FAILURE"}"#;
        const REWORK: &str = r#"{"recIndex":0,"invalidatedTimelineAndStatusHistory":[{"status":"DELIVERING","activeFrom":"2024-02-01T00:00:00Z","relatedTimelineElements":[{"elementId":"e0"},{"elementId":"e1"}]}]}"#;
        for (elements, state, letters) in [
            (&[LETTER][..], CostState::Provisional, 1),
            (&[LETTER, ("REFINEMENT", MINE)], CostState::Final, 1),
            (&[LETTER, ("REFINEMENT", r#"{"recIndex":1}"#)], CostState::Provisional, 1),
            (
                &[("DIGITAL_DELIVERY_CREATION_REQUEST", FAILED), ("SCHEDULE_REFINEMENT", MINE)],
                CostState::Provisional,
                0,
            ),
            (&[LETTER, ("REFINEMENT", MINE), ("NOTIFICATION_TIMELINE_REWORKED", REWORK)], CostState::Reworked, 0),
            (&[LETTER, ("NOTIFICATION_CANCELLED", "{}")], CostState::Cancelled, 1),
            (&[LETTER, ("ANALOG_WORKFLOW_RECIPIENT_DECEASED", MINE)], CostState::Final, 1),
            (&[LETTER, ("ANALOG_WORKFLOW_RECIPIENT_DECEASED", r#"{"recIndex":1}"#)], CostState::Provisional, 1),
            (&[LETTER, LETTER, ("ANALOG_FAILURE_WORKFLOW_TIMEOUT", MINE)], CostState::Final, 2),
            (&[LETTER, LETTER, ("COMPLETELY_UNREACHABLE", MINE), ("SCHEDULE_REFINEMENT", MINE)], CostState::Final, 2),
        ] {
            let cost = of_payment(&with("DELIVERY_MODE", true, elements), 0, 0).unwrap();
            assert_eq!((cost.state, cost.letters.len()), (state, letters), "{elements:?}");
        }
    }

    #[test]
    fn what_is_not_there_is_named() {
        let notification = with("DELIVERY_MODE", true, &[]);
        assert_eq!(of_payment(&notification, 1, 0), Err(CostError::NoRecipient(1)));
        assert_eq!(of_payment(&notification, 0, 1), Err(CostError::NoPayment(0, 1)));
        let broken = with("DELIVERY_MODE", true, &[("SEND_ANALOG_DOMICILE", r#"{"recIndex":0,"analogCost":"many"}"#)]);
        let error = of_payment(&broken, 0, 0).unwrap_err().to_string();
        assert!(error.starts_with("timeline[0].details.analogCost: invalid type"), "{error}");
    }

    #[test]
    fn an_error_tells_its_place_once() {
        let broken = ("SEND_ANALOG_DOMICILE", r#"{"recIndex":0,"analogCost":"Cleopatra"}"#);
        let inside = of_payment(&with("DELIVERY_MODE", true, &[LETTER, broken]), 0, 0).unwrap_err();
        let whole = CostError::Unreadable { index: 2, source: crate::wire::decode::<i64>(b"true").unwrap_err() };
        for (error, path, reason) in [
            (CostError::NoRecipient(7), "recipients[7]", "unknown"),
            (CostError::NoPayment(0, 3), "recipients[0].payments[3]", "unknown"),
            (inside.clone(), "timeline[1].details.analogCost", "json"),
            (whole.clone(), "timeline[2].details", "json"),
        ] {
            assert_eq!((error.path().as_str(), error.reason()), (path, reason));
            for lang in [Lang::En, Lang::It] {
                assert!(!error.text(lang).contains(path) && !error.text(lang).contains("Cleopatra"), "{error}");
            }
            assert_ne!(error.text(Lang::En), error.text(Lang::It));
        }
        for error in [inside, whole] {
            assert_eq!(error.to_string(), format!("{}: {}", error.path(), error.text(Lang::En)));
        }
    }
}
