//! Ids of timeline elements.
//!
//! Source: pagopa/pn-delivery-push-workflow `.../dto/timeline/TimelineEventId.java` (prefixes) and
//! `TimelineEventIdBuilder.java` (order of the parts); those of the validation phase from pagopa/pn-delivery-push.

use send_core::iun::Iun;
use send_core::model::TimelineCategory;
use std::fmt::Write;

/// Categories whose ids begin with another word.
const PREFIXES: &[(TimelineCategory, &str)] = {
    use TimelineCategory as C;
    &[
        (C::SendDigitalProgress, "DIGITAL_PROG"),
        (C::SendDigitalDomicile, "SEND_DIGITAL"),
        (C::AarGeneration, "AAR_GEN"),
        (C::SenderAckCreationRequest, "SENDERACK_LEGALFACT_CREATION_REQUEST"),
        (C::ScheduleRefinement, "SCHEDULE_REFINEMENT_WORKFLOW"),
        (C::PublicRegistryCall, "NATIONAL_REGISTRY_CALL"),
        (C::PublicRegistryResponse, "NATIONAL_REGISTRY_RESPONSE"),
        (C::PublicRegistryValidationCall, "NATIONAL_REGISTRY_VALIDATION_CALL"),
        (C::PublicRegistryValidationResponse, "NATIONAL_REGISTRY_VALIDATION_RESPONSE"),
        (C::Payment, "NOTIFICATION_PAID"),
    ]
};

/// Categories whose ids carry the id of the call that they answer, and leave the IUN out.
const ANSWERS: &[TimelineCategory] =
    &[TimelineCategory::PublicRegistryResponse, TimelineCategory::PublicRegistryValidationResponse];

/// Categories whose ids do not say which recipient they concern.
const NAMELESS: &[TimelineCategory] = &[TimelineCategory::PublicRegistryResponse, TimelineCategory::Payment];

/// The particulars that an id may carry.
#[derive(Debug, Clone, Default)]
pub(crate) struct IdParts {
    pub(crate) recipient: Option<usize>,
    pub(crate) courtesy: Option<&'static str>,
    pub(crate) source: Option<&'static str>,
    pub(crate) delivery_mode: Option<&'static str>,
    pub(crate) contact_phase: Option<&'static str>,
    pub(crate) repeat: Option<bool>,
    pub(crate) attempt: Option<u32>,
    pub(crate) index: Option<u32>,
    /// The id of another element; see [`ANSWERS`].
    pub(crate) correlation: Option<String>,
    pub(crate) code: Option<String>,
    /// Number of the rework that it belongs to, from 0.
    pub(crate) rework: Option<u8>,
}

/// Writes the id of an element.
pub(crate) fn element_id(category: &TimelineCategory, iun: &Iun, parts: &IdParts) -> String {
    let prefix =
        PREFIXES.iter().find(|(special, _)| special == category).map_or(category.as_str(), |(_, prefix)| prefix);
    let mut id = String::with_capacity(128);
    id.push_str(prefix);
    let is_answer = ANSWERS.contains(category);
    if !is_answer {
        part(&mut id, "IUN", Some(iun));
    }
    part(&mut id, "RECINDEX", parts.recipient.filter(|_| !NAMELESS.contains(category)));
    part(&mut id, "COURTESYADDRESSTYPE", parts.courtesy);
    part(&mut id, "SOURCE", parts.source);
    part(&mut id, "DELIVERYMODE", parts.delivery_mode);
    part(&mut id, "CONTACTPHASE", parts.contact_phase);
    part(&mut id, "REPEAT", parts.repeat);
    part(&mut id, "ATTEMPT", parts.attempt);
    part(&mut id, "IDX", parts.index);
    match &parts.correlation {
        // The platform's sample (notification_lookup_address.json) has an underscore here.
        Some(correlation) if *category == TimelineCategory::PublicRegistryValidationResponse => {
            id.extend(["_CORRELATIONID_", correlation]);
        }
        correlation => part(&mut id, "CORRELATIONID", correlation.as_deref()),
    }
    part(&mut id, "CODE", parts.code.as_deref());
    part(&mut id, "REWORK", parts.rework);
    id
}

fn part(id: &mut String, name: &str, value: Option<impl std::fmt::Display>) {
    if let Some(value) = value {
        // Writing into a text cannot fail.
        let _ = write!(id, ".{name}_{value}");
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use TimelineCategory as C;

    /// Ids of real timelines (shared/cases/full_sent).
    #[test]
    fn ids_are_those_of_real_timelines() {
        let iun = "RTRD-UDGU-QTQY-202308-P-1".parse().unwrap();
        let digital = IdParts {
            recipient: Some(0),
            source: Some("SPECIAL"),
            repeat: Some(false),
            attempt: Some(0),
            ..IdParts::default()
        };
        let registry = IdParts {
            recipient: Some(0),
            delivery_mode: Some("DIGITAL"),
            contact_phase: Some("CHOOSE_DELIVERY"),
            attempt: Some(0),
            ..IdParts::default()
        };
        let call = element_id(&C::PublicRegistryCall, &iun, &registry);
        let cases = [
            (C::RequestAccepted, IdParts::default(), "REQUEST_ACCEPTED.IUN_RTRD-UDGU-QTQY-202308-P-1"),
            (
                C::SendDigitalDomicile,
                digital.clone(),
                "SEND_DIGITAL.IUN_RTRD-UDGU-QTQY-202308-P-1.RECINDEX_0.SOURCE_SPECIAL.REPEAT_false.ATTEMPT_0",
            ),
            (
                C::SendDigitalProgress,
                IdParts { index: Some(1), ..digital },
                "DIGITAL_PROG.IUN_RTRD-UDGU-QTQY-202308-P-1.RECINDEX_0.SOURCE_SPECIAL.REPEAT_false.ATTEMPT_0.IDX_1",
            ),
            (
                C::PublicRegistryResponse,
                IdParts { recipient: Some(0), correlation: Some(call), ..IdParts::default() },
                "NATIONAL_REGISTRY_RESPONSE.CORRELATIONID_NATIONAL_REGISTRY_CALL.IUN_RTRD-UDGU-QTQY-202308-P-1.RECINDEX_0.DELIVERYMODE_DIGITAL.CONTACTPHASE_CHOOSE_DELIVERY.ATTEMPT_0",
            ),
            (
                C::SendCourtesyMessage,
                IdParts { recipient: Some(0), courtesy: Some("SMS"), ..IdParts::default() },
                "SEND_COURTESY_MESSAGE.IUN_RTRD-UDGU-QTQY-202308-P-1.RECINDEX_0.COURTESYADDRESSTYPE_SMS",
            ),
            (
                C::SendAnalogProgress,
                IdParts { recipient: Some(0), attempt: Some(1), index: Some(3), rework: Some(0), ..IdParts::default() },
                "SEND_ANALOG_PROGRESS.IUN_RTRD-UDGU-QTQY-202308-P-1.RECINDEX_0.ATTEMPT_1.IDX_3.REWORK_0",
            ),
        ];
        for (category, parts, id) in cases {
            assert_eq!(element_id(&category, &iun, &parts), id);
        }
    }
}
