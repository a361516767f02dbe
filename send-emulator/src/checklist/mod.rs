//! What an integrator must have exercised before going live, judged by what their client did here.
//!
//! The official checker asks for the same things of old versions (shared/reference/pnvalidator.md section 3); here they are
//! asked of the versions that production serves, and behaviour that costs money or loses events counts as well.

mod evidence;
mod items;

use crate::journal::{Remark, Rule};
use crate::world::World;
use evidence::Evidence;
use serde::Serialize;

/// The verdict of the checklist.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct Checklist {
    /// True if everything is done.
    pub ready: bool,
    /// The checks, in the order in which a client meets them.
    pub checks: Vec<Check>,
}

/// One check.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct Check {
    /// Its name, such as `SEND-02`.
    pub id: &'static str,
    /// True if it is done.
    pub ok: bool,
    /// What is asked for.
    pub title: Remark,
    /// What is missing; none if it is done.
    pub reason: Option<Remark>,
}

/// Looks at everything that was done so far.
pub(crate) fn check(world: &World) -> Checklist {
    let evidence = Evidence { world };
    let mut checks: Vec<Check> = items::ITEMS.iter().map(|item| item.check(&evidence)).collect();
    checks.extend(Rule::ALL.iter().map(|rule| behaviour(world, *rule)));
    Checklist { ready: checks.iter().all(|check| check.ok), checks }
}

/// A rule of good behaviour as a check.
fn behaviour(world: &World, rule: Rule) -> Check {
    let (id, it, en) = items::of_rule(rule);
    let breach = rule.breaches(world.journal.entries()).into_iter().next();
    let reason = breach.map(|breach| {
        let Remark { it, en, .. } = breach.remark;
        Remark::new(format!("journal[{}]", breach.call), it, en)
    });
    Check { id, ok: reason.is_none(), title: Remark::new("", it, en), reason }
}
