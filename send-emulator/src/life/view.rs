//! Somebody looks at the notification: the recipient, a delegate, or an operator at a desk for the recipient.
//!
//! Only the first look counts. None counts before the acceptance, and none once a cancellation was asked for.
//!
//! Source: pagopa/pn-delivery-push-workflow `action/notificationview/NotificationViewedRequestHandler.java`,
//! `ViewNotification.java`.

use super::ledger::write;
use super::scene::date;
use super::track::Step;
use super::{Course, Document, Leg, Next, Scene, Track, Turn, plan};
use crate::dice::Use;
use crate::error::Why;
use crate::personas::DELEGATE;
use crate::world::{NotificationId, World};
use send_core::cost::SEND_FEE;
use send_core::model::TimelineCategory as C;
use serde_json::{Map, Value, json};

pub(super) static STEPS: &[Step] = &[Step::after(15_000, certify)];

/// Who looks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Viewer {
    Recipient,
    /// A public test identity.
    Delegate,
    /// A company, by the mandate at a place.
    Company {
        company: usize,
        mandate: usize,
    },
    Desk(Desk),
}

/// A desk of the network that helps those who do not use the internet (RADD).
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "UPPERCASE")]
#[non_exhaustive]
pub enum Desk {
    /// A single digital branch (`FSU`).
    Fsu,
    /// Any other (`ALT`).
    Alt,
}

impl Desk {
    const fn as_str(self) -> &'static str {
        match self {
            Self::Fsu => "FSU",
            Self::Alt => "ALT",
        }
    }
}

/// The course of somebody's look, if there can be one.
fn course(world: &World, id: NotificationId, recipient: usize) -> Result<Course, Why> {
    let notification = world.notifications.get(id).ok_or(Why::NotAccepted)?;
    if !notification.is_readable() {
        return Err(Why::NotAccepted);
    }
    if notification.is_cancelled {
        return Err(Why::Cancelled);
    }
    if notification.recipient(recipient).is_none() {
        return Err(Why::NoSuchRecipient);
    }
    Ok(Course { notification: id, recipient: Some(recipient), track: Track::View, step: 0, leg: Leg::default() })
}

/// Lets somebody look. A second look changes nothing.
pub(crate) fn view(world: &mut World, id: NotificationId, recipient: usize, viewer: Viewer) -> Result<(), Why> {
    world.tick();
    let course = course(world, id, recipient)?;
    let Some(scene) = Scene::new(world, course) else { return Err(Why::NotAccepted) };
    if scene.has(&C::NotificationViewedCreationRequest) {
        return Ok(());
    }
    let mut details = Map::new();
    details.insert("recIndex".to_owned(), json!(recipient));
    details.insert("legalFactId".to_owned(), json!(scene.key(Document::Access { recipient })));
    details.insert("eventTimestamp".to_owned(), json!(date(scene.now())));
    details.extend(particulars(&scene, viewer));
    let draft = scene.draft(C::NotificationViewedCreationRequest).details(details.into());
    write(world, id, draft);
    plan(world, course);
    Ok(())
}

/// Who looked, as details tell it.
fn particulars(scene: &Scene<'_>, viewer: Viewer) -> Map<String, Value> {
    let which = [scene.course.notification.number(), scene.index() as u64];
    let (dice, mut details) = (scene.world.dice, Map::new());
    match viewer {
        Viewer::Recipient => {}
        Viewer::Delegate => {
            let delegate = json!({
                "internalId": format!("PF-{}", dice.uuid(Use::Delegate, &which)),
                "taxId": DELEGATE.0,
                "denomination": DELEGATE.1,
                "mandateId": dice.uuid(Use::Mandate, &which),
                "delegateType": "PF",
            });
            details.insert("delegateInfo".to_owned(), delegate);
        }
        Viewer::Company { company, mandate } => {
            let companies = &scene.world.companies;
            let mandate = scene.world.mandates.get(mandate).and_then(|given| given.mandate.mandate_id.clone());
            let delegate = json!({
                "internalId": companies.id(company),
                "taxId": companies.get(company).map(|company| &company.tax_id),
                "denomination": companies.get(company).map(|company| &company.name),
                "mandateId": mandate,
                "delegateType": "PG",
            });
            details.insert("delegateInfo".to_owned(), delegate);
        }
        Viewer::Desk(desk) => {
            details.insert("raddType".to_owned(), json!(desk.as_str()));
            details.insert("raddTransactionId".to_owned(), json!(dice.uuid(Use::Desk, &which)));
        }
    }
    details
}

/// The platform certifies the access; the details are those of its request.
fn certify(scene: &Scene<'_>) -> Turn {
    let Some(asked) = scene.elements(&C::NotificationViewedCreationRequest).next() else {
        return Turn::silent(Next::End);
    };
    let asked_for = asked.details.as_ref().and_then(|details| details.decode().ok());
    let mut details: Map<String, Value> = asked_for.unwrap_or_default();
    details.remove("legalFactId");
    if !scene.has(&C::Refinement) {
        details.insert("notificationCost".to_owned(), json!(SEND_FEE));
    }
    let fact = Document::Access { recipient: scene.index() };
    scene.draft(C::NotificationViewed).details(details.into()).happened(asked.happened).legal_fact(fact).into()
}

/// Documents are handed out at a desk: that is told, and has no effect.
pub(crate) fn retrieve(world: &mut World, id: NotificationId, recipient: usize, desk: Desk) -> Result<(), Why> {
    world.tick();
    let course = course(world, id, recipient)?;
    let Some(scene) = Scene::new(world, course) else { return Err(Why::NotAccepted) };
    let mut details = particulars(&scene, Viewer::Desk(desk));
    details.insert("recIndex".to_owned(), json!(recipient));
    details.insert("eventTimestamp".to_owned(), json!(date(scene.now())));
    let draft = scene.draft(C::NotificationRaddRetrieved).details(details.into());
    write(world, id, draft);
    Ok(())
}
