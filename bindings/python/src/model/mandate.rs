//! Mandates: who may read for whom.

use super::answer;
use crate::enums::Value;
use send_core::model;

answer! {
    /// A mandate (`MandateDto`), in requests and in answers.
    Mandate in "send_sdk.received" of send_core::model::Mandate {
        /// Its id, a UUID. Not given when it is made.
        show mandate_id: Option<String>,
        /// Who delegates.
        show delegator: Option<MandateUser>,
        /// Who is delegated.
        show delegate: Option<MandateUser>,
        /// Where it stands. Not given when it is made.
        show status: Option<Value<model::MandateStatus>>,
        /// The senders it is limited to; empty for all. The specification lets items be null.
        count visibility_ids: Vec<Option<MandateSender>>,
        /// Five digits that the delegate needs to accept. Told to the delegator only.
        hide verification_code: Option<String>,
        /// First day, `YYYY-MM-DD`.
        show date_from: Option<String>,
        /// Last day, `YYYY-MM-DD`.
        show date_to: Option<String>,
        /// Groups of the delegate that may use it.
        count groups: Vec<MandateGroup>,
    }
}

answer! {
    /// A person or a company in a mandate (`UserDto`).
    MandateUser in "send_sdk.received" of send_core::model::MandateUser {
        /// The name to show.
        hide display_name: Option<String>,
        /// Given name, of a person.
        hide first_name: Option<String>,
        /// Surname, of a person.
        hide last_name: Option<String>,
        /// Name, of a company.
        hide company_name: Option<String>,
        /// Tax code, 16 characters or 11 digits.
        hide fiscal_code: Option<String>,
        /// True for a person, false for a company.
        show person: Option<bool>,
    }
}

answer! {
    /// A sender to which a mandate is limited (`OrganizationIdDto`).
    MandateSender in "send_sdk.received" of send_core::model::MandateSender {
        /// Its name.
        show name: Option<String>,
        /// Its id in Self Care.
        show unique_identifier: Option<String>,
    }
}

answer! {
    /// A group of the delegate (`GroupDto`).
    MandateGroup in "send_sdk.received" of send_core::model::MandateGroup {
        /// Its id.
        show id: Option<String>,
        /// Its name.
        show name: Option<String>,
    }
}

answer! {
    /// What the delegate accepts a mandate with (`AcceptRequestDto`).
    MandateAcceptance in "send_sdk.received" of send_core::model::MandateAcceptance {
        /// The code that the delegator told.
        hide verification_code: Option<String>,
        /// Ids of the groups that may use it; empty for all.
        count groups: Vec<String>,
    }
}

answer! {
    /// What the delegate can change of a mandate (`UpdateRequestDto`).
    MandateUpdate in "send_sdk.received" of send_core::model::MandateUpdate {
        /// Ids of the groups that may use it, at most ten.
        count groups: Vec<String>,
    }
}

answer! {
    /// What mandates to search for (`SearchMandateRequestDto`), as the delegate.
    MandateSearch in "send_sdk.received" of send_core::model::MandateSearch {
        /// Tax code of the delegator.
        hide tax_id: Option<String>,
        /// Ids of groups.
        count groups: Vec<String>,
        /// States.
        count status: Vec<Value<model::MandateStatus>>,
    }
}

answer! {
    /// One page of a search of mandates (`SearchMandateResponseDto`).
    MandatePage in "send_sdk.received" of send_core::model::MandatePage {
        /// The mandates.
        count results_page: Vec<Mandate>,
        /// True if there are pages beyond the ones named in `next_pages_key`.
        show more_result: Option<bool>,
        /// Keys of some pages that follow.
        hide next_pages_key: Vec<String>,
    }
}

answer! {
    /// A mandate that its delegate asks for (`MandateDtoRequest`).
    ReverseMandate in "send_sdk.received" of send_core::model::ReverseMandate {
        /// Who would delegate.
        show delegator: Option<MandateUser>,
        /// First day. The platform ignores it, and takes the day 120 days before the mandate is made.
        show date_from: Option<String>,
        /// Last day, `YYYY-MM-DD`: at least the day after the mandate is made.
        show date_to: Option<String>,
    }
}

answer! {
    /// The 201 to a reverse mandate (`MandateDtoResponse`).
    ReverseMandateCreated in "send_sdk.received" of send_core::model::ReverseMandateCreated {
        /// Its id, to be accepted with the code that the delegator tells.
        show mandate_id: String,
    }
}
