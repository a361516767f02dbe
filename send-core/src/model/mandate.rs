//! Mandates (deleghe): who may read and receive notifications for somebody else.
//!
//! A mandate is made by the delegator, or asked for by the delegate (*reverse mandate*, for callers with the permission
//! `REVERSE_MANDATE`), and takes effect once the delegate accepts it with the verification code that the delegator tells.
//!
//! Source: pagopa/pn-mandate `docs/openapi/pn-mandate-b2b-pg-external.yaml`.

use crate::wire::{wire_enum, wire_struct};

wire_enum! {
    /// Where a mandate stands. The platform writes these in small letters.
    pub enum MandateStatus {
        /// Waits to be accepted.
        Pending = "pending",
        /// In force.
        Active = "active",
        /// Withdrawn by the delegator.
        Revoked = "revoked",
        /// Refused by the delegate.
        Rejected = "rejected",
        /// Its last day is over.
        Expired = "expired",
    }
}

wire_struct! {
    /// A mandate (`MandateDto`), in requests and in answers.
    pub struct Mandate {
        /// Its id, a UUID. Not given when it is made.
        optional mandate_id: String = "mandateId",
        /// Who delegates.
        optional delegator: MandateUser = "delegator",
        /// Who is delegated.
        optional delegate: MandateUser = "delegate",
        /// Where it stands. Not given when it is made.
        optional status: MandateStatus = "status",
        /// The senders it is limited to; empty for all. The specification lets items be null.
        list visibility_ids: Option<MandateSender> = "visibilityIds",
        /// Five digits that the delegate needs to accept. Told to the delegator only.
        optional(private) verification_code: String = "verificationCode",
        /// First day, `YYYY-MM-DD`.
        optional date_from: String = "datefrom",
        /// Last day, `YYYY-MM-DD`.
        optional date_to: String = "dateto",
        /// Groups of the delegate that may use it.
        list groups: MandateGroup = "groups",
    }
}

wire_struct! {
    /// A person or a company in a mandate (`UserDto`).
    pub struct MandateUser {
        /// The name to show.
        optional(private) display_name: String = "displayName",
        /// Given name, of a person.
        optional(private) first_name: String = "firstName",
        /// Surname, of a person.
        optional(private) last_name: String = "lastName",
        /// Name, of a company.
        optional(private) company_name: String = "companyName",
        /// Tax code, 16 characters or 11 digits.
        optional(private) fiscal_code: String = "fiscalCode",
        /// True for a person, false for a company.
        optional person: bool = "person",
    }
}

wire_struct! {
    /// A sender to which a mandate is limited (`OrganizationIdDto`).
    pub struct MandateSender {
        /// Its name.
        optional name: String = "name",
        /// Its id in Self Care.
        optional unique_identifier: String = "uniqueIdentifier",
    }
}

wire_struct! {
    /// A group of the delegate (`GroupDto`).
    pub struct MandateGroup {
        /// Its id.
        optional id: String = "id",
        /// Its name.
        optional name: String = "name",
    }
}

wire_struct! {
    /// What the delegate accepts a mandate with (`AcceptRequestDto`).
    pub struct MandateAcceptance {
        /// The code that the delegator told.
        optional(private) verification_code: String = "verificationCode",
        /// Ids of the groups that may use it; empty for all.
        list groups: String = "groups",
    }
}

wire_struct! {
    /// What the delegate can change of a mandate (`UpdateRequestDto`).
    pub struct MandateUpdate {
        /// Ids of the groups that may use it, at most ten.
        list groups: String = "groups",
    }
}

wire_struct! {
    /// What mandates to search for (`SearchMandateRequestDto`), as the delegate.
    pub struct MandateSearch {
        /// Tax code of the delegator.
        optional(private) tax_id: String = "taxId",
        /// Ids of groups.
        list groups: String = "groups",
        /// States.
        list status: MandateStatus = "status",
    }
}

wire_struct! {
    /// One page of a search of mandates (`SearchMandateResponseDto`).
    pub struct MandatePage {
        /// The mandates.
        list results_page: Mandate = "resultsPage",
        /// True if there are pages beyond the ones named in `next_pages_key`.
        optional more_result: bool = "moreResult",
        /// Keys of some pages that follow.
        list next_pages_key: String = "nextPagesKey",
    }
}

wire_struct! {
    /// A mandate that its delegate asks for (`MandateDtoRequest`).
    pub struct ReverseMandate {
        /// Who would delegate.
        optional delegator: MandateUser = "delegator",
        /// First day. The platform ignores it, and takes the day 120 days before the mandate is made.
        optional date_from: String = "datefrom",
        /// Last day, `YYYY-MM-DD`: at least the day after the mandate is made.
        optional date_to: String = "dateto",
    }
}

wire_struct! {
    /// The 201 to a reverse mandate (`MandateDtoResponse`).
    pub struct ReverseMandateCreated {
        /// Its id, to be accepted with the code that the delegator tells.
        required mandate_id: String = "mandateId",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::wire::{decode, encode};

    #[test]
    fn a_mandate_round_trips_and_keeps_its_secrets() {
        let body = br#"{"mandateId":"6f2d4a0e-0000-4000-8000-000000000000","delegator":{"firstName":"Mario","lastName":"Cucumber","fiscalCode":"FRMTTR76M06B715E","person":true},"delegate":{"companyName":"Acme S.p.A.","fiscalCode":"12345670157","person":false},"status":"pending","visibilityIds":[{"name":"Comune di Palermo","uniqueIdentifier":"5b994d4a"},null],"verificationCode":"24411","datefrom":"2026-01-01","dateto":"2026-06-30","groups":[{"id":"g1","name":"Legale"}]}"#;
        let mandate: Mandate = decode(body).unwrap();
        assert_eq!(mandate.status, Some(MandateStatus::Pending));
        assert_eq!(mandate.visibility_ids.iter().flatten().count(), 1);
        assert_eq!(encode(&mandate).unwrap(), body);
        let shown = format!("{mandate:?}");
        assert!(["24411", "Cucumber", "FRMTTR", "Acme"].iter().all(|secret| !shown.contains(secret)), "{shown}");
    }

    #[test]
    fn requests_write_only_what_they_hold() {
        let mut acceptance = MandateAcceptance::new();
        acceptance.verification_code = Some("24411".to_owned());
        assert_eq!(encode(&acceptance).unwrap(), br#"{"verificationCode":"24411"}"#);
        let mut search = MandateSearch::new();
        search.status = vec![MandateStatus::Active].into();
        assert_eq!(encode(&search).unwrap(), br#"{"status":["active"]}"#);
        assert_eq!(encode(&MandateUpdate::new()).unwrap(), b"{}");
    }

    #[test]
    fn answers_of_searches_and_reverse_mandates() {
        let page: MandatePage = decode(br#"{"resultsPage":[{"status":"active"}],"moreResult":false}"#).unwrap();
        assert_eq!(page.results_page.len(), 1);
        let mut reverse = ReverseMandate::new();
        reverse.date_to = Some("2026-06-30".to_owned());
        assert_eq!(encode(&reverse).unwrap(), br#"{"dateto":"2026-06-30"}"#);
        let created: ReverseMandateCreated = decode(br#"{"mandateId":"6f2d"}"#).unwrap();
        assert_eq!(created.mandate_id, "6f2d");
        assert_eq!(decode::<ReverseMandateCreated>(b"{}").unwrap_err().reason, "missing field `mandateId`");
    }
}
