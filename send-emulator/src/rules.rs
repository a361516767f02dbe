//! The platform's rules for a request, as `send_core::preflight` knows them: when it comes, and after it was taken.

use crate::gateway::Reply;
use crate::journal::Remark;
use crate::limits::MAX_NOTIFICATIONS;
use crate::problem::{self, Complaint};
use crate::versions::first;
use crate::world::{Caller, Files, Notification, World};
use send_core::api::Version;
use send_core::f24::{self, F24};
use send_core::ident::Lang;
use send_core::model::{FullSentNotification, RefusalReason};
use send_core::preflight::{Answer, Environment, FileState, Issue, Knowledge, Layer, Preflight, Report};
use serde_json::Value;
use std::borrow::Cow;

/// What requests of the first version are translated to.
const UPGRADED: Version = Version::new(2, 1);
/// How many issues of a body are told in the log and in the journal; the answer has them all.
const MOST_TOLD: usize = 50;
/// A duplicate, which the platform explains with the very row.
const CONFLICT: u16 = 409;

/// Applies the rules of the gateway and of the service to the body of a request.
///
/// Gives the body as the service gets it: that of the first version is translated.
///
/// # Errors
/// The answer of the platform, if the request breaks one.
pub(crate) fn at_reception<'b>(
    world: &World,
    caller: &Caller,
    version: Version,
    body: &'b [u8],
) -> Result<Cow<'b, [u8]>, Reply> {
    if version == Version::V1
        && let Ok(request) = serde_json::from_slice::<Value>(body)
    {
        return at_first_reception(world, caller, request).map(Cow::Owned);
    }
    refuse(world, caller, version, body, &[]).map(|()| Cow::Borrowed(body))
}

/// The same for the first version, whose gateway and function have rules of their own.
fn at_first_reception(world: &World, caller: &Caller, request: Value) -> Result<Vec<u8>, Reply> {
    if let Some(violation) = first::violation(&request) {
        let detail = format!("Validation errors: [{violation}]");
        return Err(problem::gateway(world, &[Complaint::new("PN_INVALID_BODY", None, detail)]));
    }
    let objections = first::objections(&request);
    let body = serde_json::to_vec(&first::upgraded(request)).unwrap_or_default();
    refuse(world, caller, UPGRADED, &body, &objections).map(|()| body)
}

/// Refuses what breaks a rule, or what the function in front of the service objects to.
fn refuse(
    world: &World,
    caller: &Caller,
    version: Version,
    body: &[u8],
    objections: &[&'static str],
) -> Result<(), Reply> {
    let environment = environment_for(world, caller);
    let knowledge = Journal { world, caller, body_id: world.senders.body_id(caller) };
    let report = Preflight::new(&environment).version(version).knowledge(&knowledge).json(body);
    report.warnings().take(MOST_TOLD).for_each(|issue| tracing::info!(%issue, "advice"));
    match report.answer().filter(|answer| answer.layer() != Layer::Acceptance) {
        answer if !objections.is_empty() && answer.as_ref().is_none_or(|answer| answer.layer() != Layer::Gateway) => {
            Err(problem::translation(objections))
        }
        Some(answer) if answer.status() == CONFLICT => {
            Err(remarked(&answer, conflict(world, &knowledge, &answer, body)))
        }
        Some(answer) => Err(refusal(world, &answer, body)),
        None => Ok(()),
    }
}

/// Applies the rules of the call that reserves uploads.
///
/// # Errors
/// The answer of the platform, if the call breaks one.
pub(crate) fn at_preload(world: &World, body: &[u8]) -> Result<(), Reply> {
    let report: Report = send_core::preflight::check_preload_json(body);
    report.answer().map_or(Ok(()), |answer| Err(refusal(world, &answer, body)))
}

/// Applies the rules of the validation that follows acceptance of the request; what comes back refuses it.
pub(crate) fn at_acceptance(world: &World, notification: &Notification) -> Vec<RefusalReason> {
    let environment = environment_for(world, &notification.owner);
    let knowledge = Store(&world.files);
    let report = Preflight::new(&environment).knowledge(&knowledge).json(&notification.body);
    let Some(answer) = report.answer().filter(|answer| answer.layer() == Layer::Acceptance) else {
        return forms_at_acceptance(world, notification);
    };
    answer
        .issues()
        .iter()
        .for_each(|issue| tracing::warn!(iun = %notification.iun, %issue, "refused after it was taken"));
    let errors = answer.errors(Some(&notification.body));
    let reasons = answer.issues().iter().zip(errors).map(|(issue, error)| {
        let mut reason = RefusalReason::new(error.code);
        reason.element = error.element;
        let own_words = Some(error.detail).filter(|detail| !detail.is_empty());
        reason.detail = Some(own_words.unwrap_or_else(|| format!("{}: {}", issue.path(), issue.message(Lang::En))));
        reason.rec_index = recipient_of(issue);
        reason
    });
    reasons.collect()
}

/// Looks into the metadata of F24 forms, which comes last.
fn forms_at_acceptance(world: &World, notification: &Notification) -> Vec<RefusalReason> {
    let recipients = notification.content.recipients.iter().enumerate();
    let forms = recipients.flat_map(|(index, recipient)| {
        recipient.payments.iter().filter_map(move |payment| Some((index, payment.f24.as_ref()?)))
    });
    let mut reasons = Vec::new();
    for (recipient, form) in forms {
        let file = form.metadata_attachment.as_ref().and_then(|attachment| attachment.r#ref.as_ref()?.key.as_deref());
        let Some((content, _)) = file.and_then(|key| world.files.content(key)) else { continue };
        let mut facts = F24::new();
        if let Some(applies) = form.apply_cost {
            facts = facts.apply_cost(applies);
        }
        for issue in f24::check(&content, &facts).errors() {
            tracing::warn!(iun = %notification.iun, %issue, "refused after it was taken");
            let mut reason = RefusalReason::new("F24_METADATA_NOT_VALID");
            reason.detail = Some(format!("{}: {}", issue.path(), issue.message(Lang::En)));
            reason.rec_index = i64::try_from(recipient).ok();
            reasons.push(reason);
        }
    }
    reasons
}

/// The recipient that an issue is about, from its path.
fn recipient_of(issue: &Issue) -> Option<i64> {
    let (index, _) = issue.path().strip_prefix("recipients[")?.split_once(']')?;
    index.parse().ok()
}

fn environment_for(world: &World, caller: &Caller) -> Environment {
    let mut environment = world.environment.clone();
    if let Some(tax_id) = world.senders.tax_id(caller) {
        environment.sender.tax_id = Some(tax_id.to_owned());
    }
    environment.sender.groups = Some(world.senders.active_groups(caller));
    environment.sender.key_groups.clone_from(&caller.groups);
    environment
}

fn refusal(world: &World, answer: &Answer<'_>, body: &[u8]) -> Reply {
    answer.issues().iter().take(MOST_TOLD).for_each(|issue| tracing::warn!(%issue, "refused"));
    let errors = answer.errors(Some(body)).into_iter();
    let complaints: Vec<Complaint> =
        errors.map(|error| Complaint::new(error.code, error.element, error.detail)).collect();
    let reply = match answer.layer() {
        Layer::Gateway => problem::gateway(world, &complaints),
        Layer::Versioning => {
            problem::translation(&complaints.iter().map(|complaint| complaint.detail.as_str()).collect::<Vec<_>>())
        }
        _ => problem::problem(world, answer.status(), "PN-DELIVERY", &complaints),
    };
    remarked(answer, reply)
}

/// An answer with the reasons for the journal, and what to do about them.
fn remarked(answer: &Answer<'_>, reply: Reply) -> Reply {
    answer.issues().iter().take(MOST_TOLD).fold(reply, |reply, issue| {
        let say = |lang| format!("{}. {}", issue.message(lang), issue.fix(lang));
        reply.remark(Remark::new(issue.path(), say(Lang::It), say(Lang::En)))
    })
}

/// The platform's words for a duplicate: what kind of row, and the row. Several notices come as one.
fn conflict(world: &World, journal: &Journal<'_>, answer: &Answer<'_>, body: &[u8]) -> Reply {
    let request: Option<FullSentNotification> = crate::api::content_of(body);
    let mut complaints: Vec<Complaint> = Vec::new();
    for error in answer.errors(Some(body)) {
        let element = error.element.unwrap_or_default();
        let row = request.as_ref().and_then(|request| journal.row(request, element.contains("noticeCode")));
        let detail = format!("{element}={}", row.unwrap_or_default());
        if complaints.iter().all(|complaint| complaint.element.as_deref() != Some(&element)) {
            complaints.push(Complaint::new(error.code, Some(element), detail));
        }
    }
    problem::problem(world, CONFLICT, "PN-DELIVERY", &complaints)
}

/// The storage keys that a notification refers to.
pub(crate) fn file_keys(content: &FullSentNotification) -> Vec<String> {
    let documents = content.documents.iter().map(|document| document.r#ref.as_ref());
    let payments = content.recipients.iter().flat_map(|recipient| recipient.payments.iter());
    let attachments = payments.flat_map(|payment| {
        let notice = payment.pago_pa.as_ref().and_then(|notice| notice.attachment.as_ref());
        let form = payment.f24.as_ref().and_then(|form| form.metadata_attachment.as_ref());
        [notice, form].map(|attachment| attachment.and_then(|attachment| attachment.r#ref.as_ref()))
    });
    documents.chain(attachments).filter_map(|file| file?.key.clone()).collect()
}

/// What was sent before.
struct Journal<'a> {
    world: &'a World,
    caller: &'a Caller,
    body_id: &'a str,
}

impl Journal<'_> {
    /// The row that a request shares with an earlier one.
    fn row(&self, request: &FullSentNotification, is_notice: bool) -> Option<String> {
        if !is_notice {
            let token = request.idempotence_token.as_deref().unwrap_or("null");
            return Some(format!("{}##{}##{token}", self.body_id, request.pa_protocol_number.as_deref()?));
        }
        let payments = request.recipients.iter().flat_map(|recipient| recipient.payments.iter());
        payments.filter_map(|payment| payment.pago_pa.as_ref()).find_map(|notice| {
            let (creditor, code) = (notice.creditor_tax_id.as_deref()?, notice.notice_code.as_deref()?);
            self.is_notice_used(creditor, code).then(|| format!("{creditor}##{code}"))
        })
    }
}

impl Knowledge for Journal<'_> {
    fn is_protocol_used(&self, protocol_number: &str, idempotence_token: &str) -> bool {
        self.world.notifications.find_request(self.body_id, protocol_number, idempotence_token).is_some()
    }

    fn is_notice_used(&self, creditor_tax_id: &str, notice_code: &str) -> bool {
        self.world.notifications.is_notice_used(creditor_tax_id, notice_code)
    }

    fn is_quota_used_up(&self) -> bool {
        let sent = &self.world.notifications;
        let is_spent = |limit| sent.count_of_month(self.body_id, self.world.now) >= limit;
        sent.count_of(self.body_id) >= MAX_NOTIFICATIONS
            || self.world.senders.monthly_limit(self.caller).is_some_and(is_spent)
    }
}

/// What was uploaded.
struct Store<'a>(&'a Files);

impl Knowledge for Store<'_> {
    fn file(&self, key: &str, _: &str) -> FileState<'_> {
        self.0.state(key)
    }
}
