//! Delivery on paper: when, to which address, at what price; and at most two attempts.
//!
//! A recipient who got a courtesy message has five days first. Nothing is sent to one who looked or paid. A first attempt
//! that fails is followed by a second one at an address that the courier or a registry found; without one, or when that
//! fails too, the notice is deposited.
//!
//! Sources: pagopa/pn-delivery-push-workflow `action/analogworkflow/AnalogWorkflowHandler.java`,
//! `AnalogWorkflowPaperChannelResponseHandler.java`; pagopa/pn-paper-channel (address of the second attempt).

mod address;
pub(super) mod courier;
pub(super) mod end;
pub(super) mod storage;

pub(crate) use address::{is_foreign, normalised};
pub(super) use address::{looked_up, postal_address, restart};

use super::scene::date;
use super::track::Step;
use super::{Draft, Leg, Next, Scene, Track, Turn};
use address::Second;
use send_core::catalogue::Product;
use send_core::model::{PhysicalAddressRead, PhysicalCommunication, TimelineCategory as C};
use send_core::time::Instant;
use serde::Deserialize;
use serde_json::{Map, Value, json};

pub(super) static SCHEDULE: &[Step] = &[
    Step::after(35, schedule),
    Step::at(start, |scene| Turn::silent(Next::Go(Track::Letter, scene.leg().attempt(0)))),
];
pub(super) static LETTER: &[Step] = &[Step::after(10_000, prepare), Step::after(3_000, hand_over)];

/// What letters cost, in euro cents without VAT.
///
/// The platform's prices depend on weight and place; here each product has one. A letter of the kind 890 and a registered
/// one (AR) cost by default what the platform's own examples show, the others are the emulator's choice.
///
/// # Example
/// ```
/// use send_emulator::{Clock, Emulator, PostalPrices};
///
/// let mut prices = PostalPrices::default();
/// prices.law_890 = 1_000;
/// let emulator = Emulator::builder().clock(Clock::manual()).postal_prices(prices).start_blocking()?;
/// # Ok::<(), send_emulator::Error>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(default, deny_unknown_fields)]
#[non_exhaustive]
pub struct PostalPrices {
    /// Registered letter with advice of receipt.
    pub ar: u32,
    /// Judicial-acts letter.
    pub law_890: u32,
    /// Registered letter with advice of receipt, abroad.
    pub international: u32,
    /// Simple registered letter.
    pub simple: u32,
    /// The same abroad.
    pub simple_international: u32,
}

impl Default for PostalPrices {
    fn default() -> Self {
        Self { ar: 364, law_890: 857, international: 951, simple: 278, simple_international: 612 }
    }
}

impl PostalPrices {
    pub(crate) const fn of(self, product: Product) -> u32 {
        match product {
            Product::Law890 => self.law_890,
            Product::International => self.international,
            Product::Simple => self.simple,
            Product::SimpleInternational => self.simple_international,
            _ => self.ar,
        }
    }
}

fn start(scene: &Scene<'_>) -> Instant {
    let told = scene.elements(&C::ScheduleAnalogWorkflow).next().and_then(|schedule| schedule.date("schedulingDate"));
    told.unwrap_or(scene.now())
}

fn schedule(scene: &Scene<'_>) -> Turn {
    let after_courtesy = scene.elements(&C::ProbableSchedulingAnalogDate).next();
    let at = after_courtesy.and_then(|message| message.date("schedulingAnalogDate")).unwrap_or(scene.now());
    let details = json!({ "recIndex": scene.index(), "schedulingDate": date(at) });
    scene.draft(C::ScheduleAnalogWorkflow).details(details).into()
}

/// What the sender asked for.
pub(super) fn service_level(scene: &Scene<'_>) -> PhysicalCommunication {
    let wanted = scene.notification.content.physical_communication_type.clone();
    wanted.unwrap_or(PhysicalCommunication::RegisteredLetterAr)
}

/// The product: a letter abroad is always registered with advice of receipt.
pub(super) fn product(scene: &Scene<'_>, address: &PhysicalAddressRead) -> Product {
    match service_level(scene) {
        _ if is_foreign(address) => Product::International,
        PhysicalCommunication::RegisteredLetter890 => Product::Law890,
        _ => Product::Ar,
    }
}

/// An element of this attempt.
pub(super) fn attempt(scene: &Scene<'_>, category: C) -> Draft {
    scene.draft(category).with_id(|id| id.attempt = Some(u32::from(scene.leg().attempt)))
}

/// The details that all elements of an attempt have.
fn base(scene: &Scene<'_>, address: &PhysicalAddressRead) -> Map<String, Value> {
    let leg = scene.leg();
    let mut details = Map::new();
    details.insert("recIndex".to_owned(), json!(scene.index()));
    details.insert("physicalAddress".to_owned(), json!(address));
    details.insert("serviceLevel".to_owned(), json!(service_level(scene)));
    details.insert("sentAttemptMade".to_owned(), json!(leg.attempt));
    if leg.attempt > 0 {
        let mut first = scene.draft(C::PrepareAnalogDomicile).with_id(|id| id.attempt = Some(0));
        // The platform names the first preparation as it was before any rework.
        first.id.rework = None;
        details.insert("relatedRequestId".to_owned(), json!(scene.id_of(&first)));
    }
    details
}

fn prepare(scene: &Scene<'_>) -> Turn {
    if scene.is_settled() {
        return Turn::silent(Next::End);
    }
    let details = base(scene, &postal_address(scene).unwrap_or_else(|| first_address(scene)));
    attempt(scene, C::PrepareAnalogDomicile).details(details.into()).into()
}

/// The address of the first attempt.
fn first_address(scene: &Scene<'_>) -> PhysicalAddressRead {
    scene.recipient().and_then(|recipient| recipient.physical_address.clone()).unwrap_or_else(looked_up)
}

fn hand_over(scene: &Scene<'_>) -> Turn {
    if scene.is_settled() {
        return Turn::silent(Next::End);
    }
    let address = match scene.leg().attempt {
        0 => first_address(scene),
        _ => match address::second(scene) {
            Second::Usable(address) => address,
            Second::Unusable { code, found } => return no_second_attempt(scene, code, found),
            Second::Stuck(error) => {
                let iun = scene.notification.iun;
                tracing::warn!(%iun, recipient = scene.index(), error, "the address cannot be checked: nothing more happens");
                return Turn::silent(Next::End);
            }
        },
    };
    let (product, prepared) = (product(scene, &address), scene.id_of(&attempt(scene, C::PrepareAnalogDomicile)));
    let mut details = base(scene, &address);
    details.extend(letter(scene, product, prepared));
    let draft = attempt(scene, C::SendAnalogDomicile).details(details.into());
    Turn::from(draft).then(Next::Go(Track::Courier, Leg { part: 0, event: 0, ..scene.leg() }))
}

/// The details of a letter that is handed over.
pub(super) fn letter(scene: &Scene<'_>, product: Product, prepared: String) -> Map<String, Value> {
    // The notice of arrival, and the sender's documents.
    let pages = 1 + scene.notification.content.documents.len();
    let mut details = Map::new();
    let mut say = |name: &str, value: Value| details.insert(name.to_owned(), value);
    say("productType", json!(product.as_str()));
    say("analogCost", json!(scene.world.postal_prices.of(product)));
    say("numberOfPages", json!(pages));
    say("envelopeWeight", json!(5 * (pages + 1)));
    say("prepareRequestId", json!(prepared));
    details
}

fn no_second_attempt(scene: &Scene<'_>, code: &str, found: Option<PhysicalAddressRead>) -> Turn {
    let mut details = Map::new();
    details.insert("recIndex".to_owned(), json!(scene.index()));
    if let Some(found) = found {
        details.insert("foundAddress".to_owned(), json!(found));
    }
    details.insert("failureCause".to_owned(), json!(code));
    let prepared = scene.id_of(&attempt(scene, C::PrepareAnalogDomicile));
    details.insert("prepareRequestId".to_owned(), json!(prepared));
    let draft = scene.draft(C::PrepareAnalogDomicileFailure).details(details.into());
    Turn::from(draft).then(Next::Go(Track::Unreachable, scene.leg()))
}
