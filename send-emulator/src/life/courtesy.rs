//! Courtesy messages: by e-mail, short message or the app IO, to whoever has such a contact.
//!
//! A recipient who was told has five days before a letter is sent. A message that cannot be delivered leaves no trace.
//!
//! Source: pagopa/pn-delivery-push-workflow `action/utils/CourtesyMessageUtils.java`.

use super::scene::date;
use super::{Scene, Turn};
use crate::clock::later;
use crate::couriers::mail;
use crate::personas::Contact;
use send_core::model::TimelineCategory as C;
use serde_json::{Map, json};

const SMS: &str = "SMS";
const APP_IO: &str = "APPIO";

pub(super) fn tell(scene: &Scene<'_>) -> Turn {
    let contacts = scene.recipient().map_or(&[][..], |recipient| scene.world.personas.contacts(recipient));
    let arrives = |contact: &&Contact| contact.kind != SMS || mail::takes_short_messages(&contact.address);
    let mut drafts: Vec<_> = contacts.iter().filter(arrives).map(|contact| message(scene, contact)).collect();
    if !drafts.is_empty() {
        let paper = later(scene.now(), scene.world.terms.courtesy_wait);
        let details = json!({ "recIndex": scene.index(), "schedulingAnalogDate": date(paper) });
        drafts.push(scene.draft(C::ProbableSchedulingAnalogDate).details(details));
    }
    Turn::of(drafts)
}

fn message(scene: &Scene<'_>, contact: &Contact) -> super::Draft {
    let mut details = Map::new();
    details.insert("recIndex".to_owned(), json!(scene.index()));
    details.insert("digitalAddress".to_owned(), json!({ "type": contact.kind, "address": contact.address }));
    details.insert("sendDate".to_owned(), json!(date(scene.now())));
    if contact.kind == APP_IO {
        details.insert("ioSendMessageResult".to_owned(), json!("SENT_COURTESY"));
    }
    let draft = scene.draft(C::SendCourtesyMessage).details(details.into());
    draft.with_id(|id| id.courtesy = Some(contact.kind))
}
