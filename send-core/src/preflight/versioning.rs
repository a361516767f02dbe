//! Rules of the function that translates requests of older versions for the service.
//!
//! Source: pagopa/pn-delivery `functions/versioningV1V21SendNewNotification/src/app/requestHelper.js`. Its refusals have a body
//! of their own. Requests v1 are not covered: their recipients have another form, and nobody should begin with them.

use super::context::{FeePolicy, RequestContext};
use super::field::Field;
use super::issue::Finding;
use super::item::Item;
use super::path::Path;
use super::rule::{Rule, Stage};
use super::sink::Sink;
use crate::api::Version;

/// Code of every refusal of the function.
const CODE: &str = "400.00";

pub(super) static VERSIONING: [Rule; 2] = [
    Rule::service("L-01", "recipients[].physicalAddress")
        .stage(Stage::Versioning)
        .answers(CODE)
        .detail(r#"Validation errors: [object has missing required properties (["physicalAddress"])]"#)
        .cites("requestHelper.js:112-114")
        .requires(
            "fino alle richieste v2.4 ogni destinatario ha un indirizzo fisico",
            "up to requests v2.4 every recipient has a postal address",
        )
        .message(
            "manca l'indirizzo fisico, obbligatorio in questa versione",
            "the postal address is missing, which this version requires",
        )
        .fix("indicare l'indirizzo, o usare le richieste v2.5", "give the address, or use requests v2.5")
        .on_request(every_recipient_has_an_address),
    Rule::service("L-04", "paFee, vat")
        .stage(Stage::Versioning)
        .answers(CODE)
        .detail("Vat and paFee fields are required")
        .cites("requestHelper.js")
        .requires(
            "nelle richieste v2.1, DELIVERY_MODE con ASYNC o con un F24 vuole paFee e vat diversi da 0",
            "in requests v2.1, DELIVERY_MODE with ASYNC or with an F24 wants paFee and vat other than 0",
        )
        .message("manca {name}, o è 0", "{name} is missing, or 0")
        .fix(
            "indicare un valore maggiore di 0, o usare le richieste v2.5, in cui 0 è un valore",
            "give a value greater than 0, or use requests v2.5, where 0 is a value",
        )
        .on_request(fees_are_not_zero),
];

fn every_recipient_has_an_address(context: &RequestContext<'_>, sink: &mut Sink) {
    if context.version >= Version::new(2, 5) {
        return;
    }
    for recipient in context.recipients() {
        if recipient.recipient.get(Field::PhysicalAddress).is_absent() {
            recipient.with_field(Field::PhysicalAddress, |path| sink.report(path, Finding::new()));
        }
    }
}

/// The function tests for truth, in the sense of JavaScript: 0 is as good as nothing.
fn fees_are_not_zero(context: &RequestContext<'_>, sink: &mut Sink) {
    if context.version >= Version::new(2, 3) || context.fee_policy() != Some(FeePolicy::DeliveryMode) {
        return;
    }
    let has_form = || context.recipients().any(|recipient| recipient.forms().next().is_some());
    if !context.updates_debt_positions() && !has_form() {
        return;
    }
    let is_nothing = |item: Item<'_>| item.is_absent() || item.integer() == Some(0);
    if let Some(field) = [Field::PaFee, Field::Vat].into_iter().find(|field| is_nothing(context.root.get(*field))) {
        sink.report(&Path::ROOT.field(field), Finding::new().name(field.name()));
    }
}
