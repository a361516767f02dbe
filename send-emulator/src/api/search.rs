//! Searching what was received, own or by mandate, page by page.
//!
//! Source: pagopa/pn-delivery `docs/openapi/pn-delivery-b2b-pg-external-bundle.yaml` (parameters, rows),
//! `svc/search/NotificationSearchMultiPage.java` (the keys of some pages that follow).

use super::received::{Voice, voice};
use crate::gateway::{Call, Reply};
use crate::problem::{self, Complaint};
use crate::world::{Notification, World};
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use regex::{Regex, RegexBuilder};
use send_core::model::{ReceivedPage, ReceivedRow, TimelineCategory};
use send_core::time::{self, Instant};

/// Rows of a page, unless another number is asked for.
const USUAL_SIZE: usize = 10;
/// How many pages that follow are named.
const PAGES_AHEAD: usize = 3;
/// The longest that a pattern may grow in memory.
const PATTERN_LIMIT: usize = 64 * 1024;

/// What is looked for.
struct Search {
    from: Instant,
    to: Instant,
    subject: Option<Regex>,
    skip: usize,
    size: usize,
}

impl Search {
    fn read(world: &World, call: &Call) -> Result<Self, Reply> {
        let missing: Vec<&str> =
            ["startDate", "endDate"].into_iter().filter(|name| call.parameter(name).is_none()).collect();
        if !missing.is_empty() {
            let detail = format!("Missing required request parameters: [{}]", missing.join(", "));
            return Err(problem::gateway(world, &[Complaint::new("PN_INVALID_PARAMETERS", None, detail)]));
        }
        let wrong = |name: &str| {
            let detail = format!("Invalid request parameters: [{name}]");
            problem::gateway(world, &[Complaint::new("PN_INVALID_PARAMETERS", None, detail)])
        };
        let date = |name: &str| time::parse(call.parameter(name).unwrap_or_default()).map_err(|_| wrong(name));
        let pattern = |text: &str| RegexBuilder::new(text).size_limit(PATTERN_LIMIT).build();
        let subject = call.parameter("subjectRegExp").map(pattern).transpose().map_err(|_| wrong("subjectRegExp"))?;
        let skip = call.parameter("nextPagesKey").map(place).unwrap_or(Some(0)).ok_or_else(|| wrong("nextPagesKey"))?;
        let size = call.parameter("size").and_then(|size| size.parse().ok()).unwrap_or(USUAL_SIZE);
        Ok(Self { from: date("startDate")?, to: date("endDate")?, subject, skip, size })
    }

    fn wants(&self, call: &Call, notification: &Notification) -> bool {
        let content = &notification.content;
        let is = |name: &str, value: &str| call.parameter(name).is_none_or(|wanted| wanted == value);
        notification.is_readable()
            && (self.from..=self.to).contains(&notification.sent_at)
            && is("senderId", content.sender_pa_id.as_deref().unwrap_or_default())
            && is("status", notification.status.as_str())
            && is("iunMatch", notification.iun.as_str())
            && self
                .subject
                .as_ref()
                .is_none_or(|subject| subject.is_match(content.subject.as_deref().unwrap_or_default()))
    }

    /// The page of all rows that was asked for.
    fn page(&self, rows: Vec<ReceivedRow>) -> Reply {
        let after = rows.len().saturating_sub(self.skip);
        let pages = after.div_ceil(self.size.max(1)).saturating_sub(1);
        let mut page = ReceivedPage::new();
        page.more_result = Some(pages > PAGES_AHEAD);
        let keys = (1..=pages.min(PAGES_AHEAD)).map(|ahead| key(self.skip + ahead * self.size));
        page.next_pages_key = keys.collect::<Vec<_>>().into();
        page.results_page = rows.into_iter().skip(self.skip).take(self.size).collect::<Vec<_>>().into();
        Reply::json(200, &page)
    }
}

/// The key of the page that begins at a row.
fn key(row: usize) -> String {
    URL_SAFE_NO_PAD.encode(format!("row:{row}"))
}

fn place(key: &str) -> Option<usize> {
    let text = String::from_utf8(URL_SAFE_NO_PAD.decode(key).ok()?).ok()?;
    text.strip_prefix("row:")?.parse().ok()
}

pub(super) fn own(world: &mut World, call: &Call) -> Result<Reply, Reply> {
    let search = Search::read(world, call)?;
    let voices: Vec<Voice<'_>> = voice(world, call).into_iter().collect();
    Ok(search.page(rows(world, call, &search, &voices)))
}

pub(super) fn delegated(world: &mut World, call: &Call) -> Result<Reply, Reply> {
    let search = Search::read(world, call)?;
    let own = call.caller.company.and_then(|company| world.companies.get(company)).map(|company| &company.tax_id);
    let is_of_group =
        |groups: &[String]| call.parameter("group").is_none_or(|group| groups.iter().any(|own| own == group));
    let in_force = world.mandates.all().filter(|given| {
        Some(&given.delegate) == own && given.status(world.now) == send_core::model::MandateStatus::Active
    });
    let voices: Vec<Voice<'_>> = in_force
        .filter(|given| call.parameter("recipientId").is_none_or(|wanted| wanted == given.delegator))
        .filter(|given| is_of_group(&given.group_ids()))
        .map(|given| Voice { tax_id: &given.delegator, mandate: Some(given) })
        .collect();
    Ok(search.page(rows(world, call, &search, &voices)))
}

/// The newest first, each once for everybody that it can be read for.
fn rows(world: &World, call: &Call, search: &Search, voices: &[Voice<'_>]) -> Vec<ReceivedRow> {
    let wanted = world.notifications.all().rev().filter(|notification| search.wants(call, notification));
    let rows = wanted.flat_map(|notification| {
        voices.iter().filter(|voice| voice.recipient(notification).is_some()).map(|voice| row(notification, voice))
    });
    rows.collect()
}

fn row(notification: &Notification, voice: &Voice<'_>) -> ReceivedRow {
    let content = &notification.content;
    let mut row = ReceivedRow::new();
    row.iun = Some(notification.iun.to_string());
    row.pa_protocol_number.clone_from(&content.pa_protocol_number);
    row.sender.clone_from(&content.sender_denomination);
    row.sent_at = Some(notification.sent_at.into());
    row.subject.clone_from(&content.subject);
    row.notification_status = Some(notification.status.clone());
    let names = content.recipients.iter().filter_map(|recipient| recipient.denomination.clone());
    row.recipients = names.collect::<Vec<_>>().into();
    let accepted = notification.element(&TimelineCategory::RequestAccepted, None);
    row.request_accepted_at = accepted.map(|element| element.happened.into());
    row.mandate_id = voice.mandate.and_then(|given| given.mandate.mandate_id.clone());
    row
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_of_pages_are_read_again_and_others_are_not() {
        assert_eq!(place(&key(120)), Some(120));
        assert_eq!([place(""), place("cm93Og"), place("%%"), place("120")], [None; 4]);
    }
}
