//! Postal addresses: as letters have them, and where the second attempt goes.
//!
//! The second address is the one that the courier found, else the one of the registries. It is compared with the first
//! and checked, by its postal code as in the test environment.
//!
//! Sources: pagopa/pn-external-channels `ExternalChannelsService.java` (what couriers find),
//! `mockpostel/DeduplicaService.java` L28-60 (postal codes); pagopa/pn-paper-channel and the manual for the codes D00 to D02.

use crate::couriers::grammar::{Found, Route};
use crate::couriers::paper::{Shipment, route};
use crate::life::Scene;
use send_core::model::{PhysicalAddressRead, TimelineCategory};

/// Postal codes whose second address is refused.
const UNUSABLE: &[&str] = &["00000", "22222", "33333"];
/// Postal codes that the check cannot cope with, and its error.
const BROKEN: &[(&str, &str)] = &[("11111", "DED400"), ("00500", "HTTP 500")];
/// Where couriers and registries find people: the postal codes of Milan begin so.
const FOUND_IN: &str = "201";
const FOUND_CODE: &str = "20121";

/// The address of the second attempt.
#[derive(Debug)]
pub(super) enum Second {
    Usable(PhysicalAddressRead),
    /// None was found (D00), it is not valid (D01), it is that of the first attempt (D02).
    Unusable {
        code: &'static str,
        found: Option<PhysicalAddressRead>,
    },
    /// The check fails, and nothing comes of it.
    Stuck(&'static str),
}

/// True if a letter to the address leaves the country.
pub(crate) fn is_foreign(address: &PhysicalAddressRead) -> bool {
    let state = address.foreign_state.as_deref().map(str::trim).unwrap_or_default();
    !state.is_empty() && !state.eq_ignore_ascii_case("italia")
}

/// Everybody whom the sender gave no address lives here.
pub(in crate::life) fn looked_up() -> PhysicalAddressRead {
    address(["VIA DELL'ESEMPIO 1", "00100", "ROMA", "RM"])
}

fn address([street, zip, municipality, province]: [&str; 4]) -> PhysicalAddressRead {
    let mut address = PhysicalAddressRead::new();
    address.address = Some(street.to_owned());
    address.zip = Some(zip.to_owned());
    address.municipality = Some(municipality.to_owned());
    address.province = Some(province.to_owned());
    address
}

/// An address as letters have it: in capitals.
pub(crate) fn normalised(address: &PhysicalAddressRead) -> PhysicalAddressRead {
    let mut normalised = address.clone();
    let lines = [
        &mut normalised.at,
        &mut normalised.address,
        &mut normalised.address_details,
        &mut normalised.zip,
        &mut normalised.municipality,
        &mut normalised.municipality_details,
        &mut normalised.province,
        &mut normalised.foreign_state,
    ];
    for line in lines {
        *line = line.as_deref().map(|text| text.trim().to_uppercase());
    }
    normalised
}

/// The address of this attempt, if there is one.
pub(in crate::life) fn postal_address(scene: &Scene<'_>) -> Option<PhysicalAddressRead> {
    match scene.leg().attempt {
        0 => Some(super::first_address(scene)),
        _ => found(scene).map(|found| normalised(&found)),
    }
}

fn street(address: &PhysicalAddressRead) -> &str {
    address.address.as_deref().unwrap_or_default()
}

/// What somebody found, as it is told: by the courier if he did, else by the registries.
fn found(scene: &Scene<'_>) -> Option<PhysicalAddressRead> {
    let first = super::first_address(scene);
    let route = first_route(scene, &first);
    let programmed = route.and_then(|route| match route.next()? {
        Found::ByCourier(rest) => Some(somewhere(rest, zip_found(route))),
        Found::InRegistry(rest) => Some(somewhere(rest, None)),
    });
    let registered = || scene.recipient().and_then(|recipient| scene.world.personas.residence(recipient).cloned());
    programmed.or_else(registered)
}

/// The address that the courier found on the first attempt.
pub(super) fn found_by_courier(scene: &Scene<'_>) -> Option<PhysicalAddressRead> {
    let first = super::first_address(scene);
    let route = first_route(scene, &first)?;
    match route.next()? {
        Found::ByCourier(rest) => Some(somewhere(rest, zip_found(route))),
        Found::InRegistry(_) => None,
    }
}

fn first_route<'a>(scene: &Scene<'_>, first: &'a PhysicalAddressRead) -> Option<Route<'a>> {
    Some(route(street(first), super::product(scene, first))?.reworked(scene.leg().reworks[0]))
}

fn zip_found(route: Route<'_>) -> Option<String> {
    Shipment::of(route, 0)?.discovery()?.map(str::to_owned)
}

/// An address in whose street the rest of the sequence stands, as the simulator has it.
fn somewhere(rest: &str, zip: Option<String>) -> PhysicalAddressRead {
    let mut found = address([&format!("via@sequence.{rest}"), FOUND_CODE, "Milano", "MI"]);
    found.foreign_state = Some("Italia".to_owned());
    if zip.is_some() {
        found.zip = zip;
    }
    found
}

/// The route of the letter of this attempt; `None` if its address names nothing.
pub(super) fn own_route<'a>(scene: &Scene<'_>, own: &'a PhysicalAddressRead) -> Option<Route<'a>> {
    let reworks = scene.leg().reworks[usize::from(scene.leg().attempt.min(1))];
    Some(route(street(own), super::product(scene, own))?.reworked(reworks))
}

/// The attempt with which the operators begin again when the term is over, if the sender's address says so.
pub(in crate::life) fn restart(scene: &Scene<'_>) -> Option<u8> {
    let first = super::first_address(scene);
    let was_sent = scene.has(&TimelineCategory::SendAnalogDomicile);
    route(street(&first), super::product(scene, &first)).filter(|_| was_sent)?.restart(scene.leg().reworked())
}

/// Where the second attempt goes, if anywhere.
pub(super) fn second(scene: &Scene<'_>) -> Second {
    let Some(found) = found(scene) else { return Second::Unusable { code: "D00", found: None } };
    let zip = found.zip.as_deref().unwrap_or_default();
    if let Some((_, error)) = BROKEN.iter().find(|(broken, _)| *broken == zip) {
        return Second::Stuck(error);
    }
    let is_misplaced = found.municipality.as_deref() == Some("Milano") && !zip.starts_with(FOUND_IN);
    if UNUSABLE.contains(&zip) || is_misplaced {
        return Second::Unusable { code: "D01", found: Some(found) };
    }
    let usable = normalised(&found);
    let first = normalised(&super::first_address(scene));
    if (&usable.address, &usable.zip) == (&first.address, &first.zip) {
        return Second::Unusable { code: "D02", found: Some(found) };
    }
    Second::Usable(usable)
}
