//! One step after the other. A life has a list of what is ahead; each step writes its first element and plans the next.

use super::workflow::{self, Draft};
use super::{Sent, status};
use crate::clock::later;
use crate::life::Action;
use crate::world::World;
use send_core::model::{
    AdditionalLanguage, InformalCategory as C, InformalStatus as S, InformalTimelineElement, RefusalReason,
};
use send_core::preflight::FileState;
use send_core::wire::Raw;
use serde_json::json;
use std::collections::VecDeque;
use std::time::Duration;

/// How long the checks take.
const CHECKS: Duration = Duration::from_secs(18);
/// Ids of campaigns that begin so are over, or were never there.
const CAMPAIGNS: &[(&str, &str)] = &[("closed", "CAMPAIGN_CLOSED"), ("unknown", "CAMPAIGN_NOT_FOUND")];
/// Postal codes that the normaliser refuses, as for legal notifications.
const REFUSED_POSTAL_CODES: &[&str] = &["11111", "22222", "33333"];

/// A notification was sent: its validation begins.
pub(crate) fn begin(world: &mut World, number: usize) {
    plan(world, number, CHECKS);
}

fn plan(world: &mut World, number: usize, after: Duration) {
    let at = later(world.now, world.time.work(after));
    world.plan_at(at, Action::Informal { number });
}

/// The next step of a life.
pub(crate) fn step(world: &mut World, number: usize) {
    let Some(sent) = world.informals.get(number) else { return };
    if sent.timeline.is_empty() && sent.ahead.is_empty() {
        let (ahead, reasons) = validation(world, sent);
        if let Some(sent) = world.informals.get_mut(number) {
            (sent.ahead, sent.refusal) = (ahead, reasons);
        }
    }
    let Some(sent) = world.informals.get_mut(number) else { return };
    let Some(draft) = next(sent) else { return };
    let is_accepted = draft.category == C::RequestAccepted;
    write(world, number, draft);
    if is_accepted {
        accepted(world, number);
    }
    if let Some(after) = world.informals.get(number).and_then(wait) {
        plan(world, number, after);
    }
}

/// What happens next. A termination ends what was begun: nothing leads from ACCEPTED to an end but a first message.
fn next(sent: &mut Sent) -> Option<Draft> {
    if is_cut_short(sent) {
        sent.ahead.clear();
        return Some(workflow::unreached(sent.iun));
    }
    sent.ahead.pop_front()
}

/// How long until the next step, if there is one.
fn wait(sent: &Sent) -> Option<Duration> {
    let end = || is_cut_short(sent).then(|| workflow::unreached(sent.iun).after);
    sent.ahead.front().map(|draft| draft.after).or_else(end)
}

/// True if a termination is what happens next. It comes too late where only the outcome is still to be written.
fn is_cut_short(sent: &Sent) -> bool {
    let is_decided = |draft: &Draft| {
        matches!(
            draft.category,
            C::Delivered | C::WorkflowEndedReached | C::WorkflowEndedUnreached | C::WorkflowEndedUndeliverable
        )
    };
    sent.is_terminated && sent.status == S::Processing && !sent.ahead.front().is_some_and(is_decided)
}

fn write(world: &mut World, number: usize, draft: Draft) {
    let now = world.now;
    let Some(sent) = world.informals.get_mut(number) else { return };
    let mut element = InformalTimelineElement::new();
    element.element_id = Some(draft.id);
    element.timestamp = Some(now.into());
    element.ingestion_timestamp = Some(now.into());
    element.event_timestamp = Some(now.into());
    element.notification_sent_at = Some(sent.sent_at.into());
    element.details = Raw::encode(&workflow::dated(draft.details, now)).ok();
    sent.status = status::after(&sent.status, &draft.category);
    tracing::debug!(iun = %sent.iun, category = %draft.category, status = %sent.status, "happened");
    element.category = Some(draft.category);
    sent.timeline.push(element);
}

/// Its files stay, and the channels are tried.
fn accepted(world: &mut World, number: usize) {
    let Some(sent) = world.informals.get(number) else { return };
    let keys: Vec<String> = sent.files().map(|file| file.key.to_owned()).collect();
    let ahead = workflow::channels(world, sent);
    keys.iter().for_each(|key| world.files.mark_used(key));
    if let Some(sent) = world.informals.get_mut(number) {
        sent.ahead = ahead;
    }
}

/// What the validation writes, and why it refuses if it does.
fn validation(world: &World, sent: &Sent) -> (VecDeque<Draft>, Vec<RefusalReason>) {
    let reasons = refusals(world, sent);
    let names = json!({
        "notificationRequestId": sent.iun.to_request_id().as_str(),
        "paProtocolNumber": sent.content.pa_protocol_number,
        "idempotenceToken": sent.content.idempotence_token,
    });
    let ahead = if reasons.is_empty() {
        let mut ahead = workflow::normalisation(sent);
        ahead.push_back(Draft::of_all(sent.iun, C::RequestAccepted, names));
        ahead
    } else {
        let mut details = names;
        let reason = |reason: &RefusalReason| json!({ "errorCode": reason.code, "detail": reason.detail, "recIndex": reason.rec_index });
        details["refusalReasons"] = reasons.iter().map(reason).collect();
        VecDeque::from([Draft::of_all(sent.iun, C::RequestRefused, details)])
    };
    (ahead, reasons)
}

fn refusals(world: &World, sent: &Sent) -> Vec<RefusalReason> {
    let refusal = |code: &str, detail: String, recipient: Option<usize>| {
        let mut reason = RefusalReason::new(code);
        reason.detail = Some(detail);
        reason.rec_index = recipient.and_then(|index| i64::try_from(index).ok());
        reason
    };
    let campaign = sent.content.campaign_id.as_deref().unwrap_or_default();
    let (limit, checks_header) = (world.environment.max_file_size, world.environment.checks_pdf_header);
    let mut reasons = Vec::new();
    if let Some((_, code)) = CAMPAIGNS.iter().find(|(beginning, _)| campaign.starts_with(beginning)) {
        reasons.push(refusal(code, format!("campaignId {campaign}"), None));
    }
    for file in sent.files() {
        let code = match world.files.state(file.key) {
            FileState::Missing => "FILE_NOTFOUND",
            FileState::Gone => "FILE_GONE",
            // Texts are compared, as with legal notifications: another spelling of a digest is another digest.
            FileState::Stored(facts) if facts.sha256.zip(file.sha256).is_some_and(|(stored, said)| stored != said) => {
                "FILE_SHA_ERROR"
            }
            FileState::Stored(facts) if facts.size.zip(limit).is_some_and(|(size, limit)| size > limit) => {
                "FILE_PDF_TOOBIG_ERROR"
            }
            FileState::Stored(facts) if checks_header && facts.begins_like_pdf == Some(false) => {
                "FILE_PDF_INVALID_ERROR"
            }
            _ => continue,
        };
        reasons.push(refusal(code, format!("fileKey={}", file.key), None));
    }
    for (index, recipient) in sent.content.recipients.iter().enumerate() {
        let id = recipient.message_id.as_deref().unwrap_or_default();
        match world.informals.message(&sent.owner, id) {
            None => reasons.push(refusal("MESSAGE_NOT_FOUND", format!("messageId {id}"), Some(index))),
            Some(message) => {
                let spoken = message.additional_message.as_ref().map(|text| text.language.as_str());
                let is_spoken = |wanted: &AdditionalLanguage| spoken == Some(wanted.as_str());
                if !recipient.additional_languages.iter().all(is_spoken) {
                    let detail = format!("messageId {id} has no text in that language");
                    reasons.push(refusal("MESSAGE_LANGUAGE_MISMATCH", detail, Some(index)));
                }
            }
        }
        let zip = recipient.physical_address.as_ref().and_then(|address| address.zip.as_deref());
        if zip.is_some_and(|zip| REFUSED_POSTAL_CODES.contains(&zip)) {
            let detail = "Validation failed, address is not valid".to_owned();
            reasons.push(refusal("NOT_VALID_ADDRESS", detail, Some(index)));
        }
    }
    reasons
}

/// The sender wants it to end: code and level of what comes of it. None if there is no such notification.
pub(crate) fn terminate(world: &mut World, number: usize) -> Option<(&'static str, &'static str)> {
    let sent = world.informals.get_mut(number)?;
    let is_over = matches!(sent.status, S::CompletedReached | S::CompletedUnreached | S::Undeliverable | S::Refused);
    if is_over || sent.is_terminated {
        return Some(("NOTIFICATION_ALREADY_TERMINATED", "WARN"));
    }
    sent.is_terminated = true;
    // Where something is ahead its step is planned already; of an unheard letter nothing is.
    let after = if sent.ahead.is_empty() { wait(sent) } else { None };
    if let Some(after) = after {
        plan(world, number, after);
    }
    Some(("NOTIFICATION_TERMINATION_ACCEPTED", "INFO"))
}
