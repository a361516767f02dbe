//! Mandates of companies.
//!
//! What is wanted of bodies is in [`super::mandate_rules`]. The code of a mandate is chosen by the delegator; that of a reverse
//! mandate is told by the delegator, and here by `/_emulator/mandates`.
//!
//! Source: pagopa/pn-mandate `services/mandate/v1/MandateService.java` (the first day), `exceptions/*.java` (codes).

use super::mandate_rules::{PATTERN, REQUIRED, last_day, other_end, read, wrong};
use crate::dice::Use;
use crate::gateway::{Call, Reply};
use crate::problem::{self, Complaint};
use crate::world::{Given, NotGiven, World, day, user};
use send_core::model::{
    Mandate, MandateAcceptance, MandateGroup, MandatePage, MandateSearch, MandateStatus, MandateUpdate, ReverseMandate,
    ReverseMandateCreated,
};
use send_core::wire;
use std::time::Duration;

pub(super) const SERVICE: &str = "PN-MANDATE";
const DAY: Duration = Duration::from_secs(24 * 3600);
/// Mandates begin so many days before they are made, whatever is asked for.
const DAYS_BEFORE: u32 = 120;
/// How long a mandate lasts that is made outside the API.
const USUAL_DAYS: u32 = 365;

type Handled = Result<Reply, Reply>;

/// The tax code of the company that calls.
fn caller<'w>(world: &'w World, call: &Call) -> &'w str {
    call.caller.company.and_then(|company| world.companies.get(company)).map_or("", |company| &company.tax_id)
}

fn not_found(world: &World) -> Reply {
    problem::one(world, 404, SERVICE, "PN_MANDATE_NOTFOUND", "Mandate not found")
}

fn not_given(world: &World, why: NotGiven) -> Reply {
    match why {
        NotGiven::Exists => {
            problem::one(world, 409, SERVICE, "PN_MANDATE_ALREADYEXISTS", "There is a mandate between the same two")
        }
        NotGiven::Full => problem::LIMIT.into(),
    }
}

fn new_id(world: &World) -> String {
    world.dice.uuid(Use::MandateId, &[world.mandates.count()])
}

fn code(world: &World) -> String {
    format!("{:05}", world.dice.number(Use::MandateId, &[world.mandates.count(), 1]) % 100_000)
}

/// What every mandate has.
fn begin(world: &World, last: String) -> Mandate {
    let mut mandate = Mandate::new();
    mandate.mandate_id = Some(new_id(world));
    mandate.status = Some(MandateStatus::Pending);
    mandate.date_from = world.now.checked_sub(DAY * DAYS_BEFORE).ok().map(day);
    mandate.date_to = Some(last);
    mandate
}

pub(super) fn create(world: &mut World, call: &Call) -> Handled {
    let asked: Mandate = read(world, call)?;
    let delegate = other_end(world, "delegate", asked.delegate.as_ref())?;
    let code = asked.verification_code.ok_or_else(|| wrong(world, REQUIRED, "verificationCode"))?;
    if code.len() != 5 || !code.bytes().all(|byte| byte.is_ascii_digit()) {
        return Err(wrong(world, PATTERN, "verificationCode"));
    }
    let last = last_day(world, asked.date_to.as_ref())?;
    let delegator = caller(world, call).to_owned();
    if delegator == delegate {
        return Err(problem::one(world, 409, SERVICE, "PN_MANDATE_DELEGATEHIMSELF", "Nobody delegates themselves"));
    }
    let mut mandate = begin(world, last);
    mandate.delegator = Some(user(&delegator, world.companies.name_of(&delegator)));
    (mandate.delegate, mandate.verification_code) = (asked.delegate, Some(code));
    mandate.visibility_ids = asked.visibility_ids;
    let given = Given { mandate, delegator, delegate };
    let (now, shown) = (world.now, given.for_delegator(world.now));
    world.mandates.give(given, now).map_err(|why| not_given(world, why))?;
    Ok(Reply::json(201, &shown))
}

pub(super) fn create_reverse(world: &mut World, call: &Call) -> Handled {
    let asked: ReverseMandate = read(world, call)?;
    let delegator = other_end(world, "delegator", asked.delegator.as_ref())?;
    let last = last_day(world, asked.date_to.as_ref())?;
    let delegate = caller(world, call).to_owned();
    if delegator == delegate {
        return Err(problem::one(world, 409, SERVICE, "PN_MANDATE_DELEGATEHIMSELF", "Nobody delegates themselves"));
    }
    let mut mandate = begin(world, last);
    mandate.delegator = asked.delegator;
    mandate.delegate = Some(user(&delegate, world.companies.name_of(&delegate)));
    mandate.verification_code = Some(code(world));
    let created = ReverseMandateCreated::new(mandate.mandate_id.clone().unwrap_or_default());
    let now = world.now;
    world.mandates.give(Given { mandate, delegator, delegate }, now).map_err(|why| not_given(world, why))?;
    Ok(Reply::json(201, &created))
}

/// Somebody who does not call the API gives a mandate; gives its id.
pub(crate) fn give_mandate(world: &mut World, delegator: &str, delegate: &str) -> Result<String, NotGiven> {
    let last = world.now.checked_add(DAY * USUAL_DAYS).map_or_else(|_| "9999-12-31".to_owned(), day);
    let mut mandate = begin(world, last);
    mandate.delegator = Some(user(delegator, world.companies.name_of(delegator)));
    mandate.delegate = Some(user(delegate, world.companies.name_of(delegate)));
    mandate.verification_code = Some(code(world));
    let id = mandate.mandate_id.clone().unwrap_or_default();
    let now = world.now;
    let (delegator, delegate) = (delegator.to_owned(), delegate.to_owned());
    world.mandates.give(Given { mandate, delegator, delegate }, now)?;
    Ok(id)
}

/// A mandate of the caller, as delegate or as delegator, in one of some states.
fn own<'w>(world: &'w mut World, call: &Call, is_delegate: bool, states: &[MandateStatus]) -> Option<&'w mut Mandate> {
    let (caller, now) = (caller(world, call).to_owned(), world.now);
    let given = world.mandates.find_mut(call.parameter("mandateId")?)?;
    let end = if is_delegate { &given.delegate } else { &given.delegator };
    (*end == caller && states.contains(&given.status(now))).then_some(&mut given.mandate)
}

const OPEN: &[MandateStatus] = &[MandateStatus::Pending, MandateStatus::Active];

pub(super) fn accept(world: &mut World, call: &Call) -> Handled {
    let acceptance: MandateAcceptance = read(world, call)?;
    let bad_code =
        |world: &World| problem::one(world, 400, SERVICE, "PN_MANDATE_INVALIDVERIFICATIONCODE", "Wrong code");
    let Some(code) = acceptance.verification_code else { return Err(bad_code(world)) };
    let Some(mandate) = own(world, call, true, &[MandateStatus::Pending]) else { return Err(not_found(world)) };
    if mandate.verification_code.as_deref() != Some(code.as_str()) {
        return Err(bad_code(world));
    }
    mandate.status = Some(MandateStatus::Active);
    mandate.groups = groups(acceptance.groups.into_vec());
    Ok(Reply::empty(204))
}

fn groups(ids: Vec<String>) -> wire::List<MandateGroup> {
    let group = |id: String| {
        let mut group = MandateGroup::new();
        (group.id, group.name) = (Some(id.clone()), Some(id));
        group
    };
    ids.into_iter().map(group).collect::<Vec<_>>().into()
}

pub(super) fn update(world: &mut World, call: &Call) -> Handled {
    let update: MandateUpdate = read(world, call)?;
    let Some(mandate) = own(world, call, true, &[MandateStatus::Active]) else { return Err(not_found(world)) };
    mandate.groups = groups(update.groups.into_vec());
    Ok(Reply::empty(204))
}

pub(super) fn reject(world: &mut World, call: &Call) -> Handled {
    let Some(mandate) = own(world, call, true, OPEN) else { return Err(not_found(world)) };
    mandate.status = Some(MandateStatus::Rejected);
    Ok(Reply::empty(204))
}

pub(super) fn revoke(world: &mut World, call: &Call) -> Handled {
    let Some(mandate) = own(world, call, false, OPEN) else { return Err(not_found(world)) };
    mandate.status = Some(MandateStatus::Revoked);
    Ok(Reply::empty(204))
}

/// The mandates of which the caller is the delegate, in a state if one is named, else open ones.
pub(super) fn list_as_delegate(world: &mut World, call: &Call) -> Handled {
    let wanted = call.parameter("status").map(MandateStatus::from);
    let is_wanted =
        |status: &MandateStatus| wanted.as_ref().map_or_else(|| OPEN.contains(status), |wanted| wanted == status);
    let (own, now) = (caller(world, call), world.now);
    let found = world.mandates.all().filter(|given| given.delegate == own && is_wanted(&given.status(now)));
    let shown: Vec<Mandate> = found.map(|given| given.for_delegate(now)).collect();
    Ok(Reply::json(200, &shown))
}

pub(super) fn list_as_delegator(world: &mut World, call: &Call) -> Handled {
    let (own, now) = (caller(world, call), world.now);
    let found = world.mandates.all().filter(|given| given.delegator == own && OPEN.contains(&given.status(now)));
    let shown: Vec<Mandate> = found.map(|given| given.for_delegator(now)).collect();
    Ok(Reply::json(200, &shown))
}

pub(super) fn search_as_delegate(world: &mut World, call: &Call) -> Handled {
    let Some(size) = call.parameter("size").and_then(|size| size.parse::<usize>().ok()) else {
        let detail = "Missing required request parameters: [size]";
        return Err(problem::gateway(world, &[Complaint::new("PN_INVALID_PARAMETERS", None, detail)]));
    };
    let search: MandateSearch = read(world, call)?;
    let skip: usize = call.parameter("nextPageKey").and_then(|key| key.parse().ok()).unwrap_or_default();
    let (own, now) = (caller(world, call), world.now);
    let is_wanted = |given: &&Given| {
        given.delegate == own
            && search.tax_id.as_ref().is_none_or(|tax_id| *tax_id == given.delegator)
            && (search.status.is_empty() || search.status.contains(&given.status(now)))
            && (search.groups.is_empty() || given.group_ids().iter().any(|group| search.groups.contains(group)))
    };
    let mut shown = world.mandates.all().filter(is_wanted).skip(skip).map(|given| given.for_delegate(now));
    let mut page = MandatePage::new();
    page.results_page = shown.by_ref().take(size).collect::<Vec<_>>().into();
    let has_more = shown.next().is_some();
    page.more_result = Some(false);
    page.next_pages_key = has_more.then(|| (skip + size).to_string()).into_iter().collect::<Vec<_>>().into();
    Ok(Reply::json(200, &page))
}
