//! Mandates of companies (B2BPG).
//!
//! Source: pagopa/pn-mandate `docs/openapi/pn-mandate-b2b-pg-external.yaml`. What a second acceptance, refusal or withdrawal
//! answers is not published, so those calls are not repeated blindly.

use super::route::{
    ACCEPT_MANDATE, CREATE_MANDATE, CREATE_REVERSE_MANDATE, LIST_MANDATES_AS_DELEGATE, LIST_MANDATES_AS_DELEGATOR,
    REJECT_MANDATE, REVOKE_MANDATE, SEARCH_MANDATES_AS_DELEGATE, UPDATE_MANDATE,
};
use super::{Answer, ApiVersions, Call, Operation, PageRequest, Route};
use crate::model::{
    Mandate, MandateAcceptance, MandatePage, MandateSearch, MandateStatus, MandateUpdate, ReverseMandate,
    ReverseMandateCreated,
};
use crate::wire::{DecodeError, encode};

/// Makes a mandate, as the delegator, who chooses its verification code of five digits and tells it to the delegate
/// (pagopa/pn-mandate `MandateService.java`).
#[derive(Debug, Clone)]
pub struct CreateMandate<'a> {
    /// Whom, until when, for which senders.
    pub mandate: &'a Mandate,
}

impl Operation for CreateMandate<'_> {
    type Output = Mandate;
    const ROUTE: &'static Route = &CREATE_MANDATE;

    fn call(&self, versions: &ApiVersions) -> Result<Call, DecodeError> {
        let body = Some(encode(self.mandate)?);
        Ok(Call { body, ..CREATE_MANDATE.call(versions, &[], &[]) })
    }

    fn read(answer: &Answer<'_>) -> Result<Self::Output, DecodeError> {
        answer.json()
    }
}

/// Accepts a mandate, as the delegate, with the code that the delegator told.
#[derive(Debug, Clone)]
pub struct AcceptMandate<'a> {
    /// The mandate, a UUID.
    pub mandate_id: &'a str,
    /// The code, and the groups that may use it.
    pub acceptance: &'a MandateAcceptance,
}

impl Operation for AcceptMandate<'_> {
    type Output = ();
    const ROUTE: &'static Route = &ACCEPT_MANDATE;

    fn call(&self, versions: &ApiVersions) -> Result<Call, DecodeError> {
        let body = Some(encode(self.acceptance)?);
        Ok(Call { body, ..ACCEPT_MANDATE.call(versions, &[self.mandate_id], &[]) })
    }

    fn read(_: &Answer<'_>) -> Result<Self::Output, DecodeError> {
        Ok(())
    }
}

/// Changes which groups may use a mandate, as the delegate.
#[derive(Debug, Clone)]
pub struct UpdateMandate<'a> {
    /// The mandate, a UUID.
    pub mandate_id: &'a str,
    /// The groups from now on.
    pub update: &'a MandateUpdate,
}

impl Operation for UpdateMandate<'_> {
    type Output = ();
    const ROUTE: &'static Route = &UPDATE_MANDATE;

    fn call(&self, versions: &ApiVersions) -> Result<Call, DecodeError> {
        let body = Some(encode(self.update)?);
        Ok(Call { body, ..UPDATE_MANDATE.call(versions, &[self.mandate_id], &[]) })
    }

    fn read(_: &Answer<'_>) -> Result<Self::Output, DecodeError> {
        Ok(())
    }
}

/// Refuses a mandate, as the delegate.
#[derive(Debug, Clone)]
pub struct RejectMandate<'a> {
    /// The mandate, a UUID.
    pub mandate_id: &'a str,
}

impl Operation for RejectMandate<'_> {
    type Output = ();
    const ROUTE: &'static Route = &REJECT_MANDATE;

    fn call(&self, versions: &ApiVersions) -> Result<Call, DecodeError> {
        Ok(REJECT_MANDATE.call(versions, &[self.mandate_id], &[]))
    }

    fn read(_: &Answer<'_>) -> Result<Self::Output, DecodeError> {
        Ok(())
    }
}

/// Withdraws a mandate, as the delegator.
#[derive(Debug, Clone)]
pub struct RevokeMandate<'a> {
    /// The mandate, a UUID.
    pub mandate_id: &'a str,
}

impl Operation for RevokeMandate<'_> {
    type Output = ();
    const ROUTE: &'static Route = &REVOKE_MANDATE;

    fn call(&self, versions: &ApiVersions) -> Result<Call, DecodeError> {
        Ok(REVOKE_MANDATE.call(versions, &[self.mandate_id], &[]))
    }

    fn read(_: &Answer<'_>) -> Result<Self::Output, DecodeError> {
        Ok(())
    }
}

/// Lists the mandates that the company was given: those in force or waiting, unless a status is asked for.
#[derive(Debug, Clone)]
pub struct ListMandatesAsDelegate {
    /// Only in this status.
    pub status: Option<MandateStatus>,
}

impl Operation for ListMandatesAsDelegate {
    type Output = Vec<Mandate>;
    const ROUTE: &'static Route = &LIST_MANDATES_AS_DELEGATE;

    fn call(&self, versions: &ApiVersions) -> Result<Call, DecodeError> {
        let query: Vec<_> = self.status.iter().map(|status| ("status", status.as_str())).collect();
        Ok(LIST_MANDATES_AS_DELEGATE.call(versions, &[], &query))
    }

    fn read(answer: &Answer<'_>) -> Result<Self::Output, DecodeError> {
        answer.json()
    }
}

/// Searches the mandates that the company was given, page by page.
#[derive(Debug, Clone)]
pub struct SearchMandatesAsDelegate<'a> {
    /// What to search for.
    pub search: &'a MandateSearch,
    /// Which page. The platform wants a size: [`MAX_PAGE_SIZE`](super::MAX_PAGE_SIZE) if none is given.
    pub page: PageRequest<'a>,
}

impl Operation for SearchMandatesAsDelegate<'_> {
    type Output = MandatePage;
    const ROUTE: &'static Route = &SEARCH_MANDATES_AS_DELEGATE;

    fn call(&self, versions: &ApiVersions) -> Result<Call, DecodeError> {
        let body = Some(encode(self.search)?);
        let size = self.page.size.unwrap_or(super::MAX_PAGE_SIZE).to_string();
        let mut query = vec![("size", size.as_str())];
        // Not the name that searches of notifications have.
        query.extend(self.page.key.map(|key| ("nextPageKey", key)));
        Ok(Call { body, ..SEARCH_MANDATES_AS_DELEGATE.call(versions, &[], &query) })
    }

    fn read(answer: &Answer<'_>) -> Result<Self::Output, DecodeError> {
        answer.json()
    }
}

/// Lists the mandates that the company gave, in force or waiting.
#[derive(Debug, Clone)]
pub struct ListMandatesAsDelegator;

impl Operation for ListMandatesAsDelegator {
    type Output = Vec<Mandate>;
    const ROUTE: &'static Route = &LIST_MANDATES_AS_DELEGATOR;

    fn call(&self, versions: &ApiVersions) -> Result<Call, DecodeError> {
        Ok(LIST_MANDATES_AS_DELEGATOR.call(versions, &[], &[]))
    }

    fn read(answer: &Answer<'_>) -> Result<Self::Output, DecodeError> {
        answer.json()
    }
}

/// Asks for a mandate, as the delegate; needs the permission `REVERSE_MANDATE`.
#[derive(Debug, Clone)]
pub struct CreateReverseMandate<'a> {
    /// Who would delegate, and until when.
    pub mandate: &'a ReverseMandate,
}

impl Operation for CreateReverseMandate<'_> {
    type Output = ReverseMandateCreated;
    const ROUTE: &'static Route = &CREATE_REVERSE_MANDATE;

    fn call(&self, versions: &ApiVersions) -> Result<Call, DecodeError> {
        let body = Some(encode(self.mandate)?);
        Ok(Call { body, ..CREATE_REVERSE_MANDATE.call(versions, &[], &[]) })
    }

    fn read(answer: &Answer<'_>) -> Result<Self::Output, DecodeError> {
        answer.json()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::api::{MAX_PAGE_SIZE, Method};

    #[test]
    fn a_search_always_has_a_size_and_its_own_name_for_the_key() {
        let search = MandateSearch::new();
        let page = PageRequest { size: None, key: Some("k=1") };
        let call = SearchMandatesAsDelegate { search: &search, page }.call(&ApiVersions::default()).unwrap();
        assert_eq!(call.target, format!("/mandate/api/v1/mandates-by-delegate?size={MAX_PAGE_SIZE}&nextPageKey=k%3D1"));
        assert_eq!((call.method, call.body.as_deref()), (Method::Post, Some(&b"{}"[..])));
    }

    #[test]
    fn an_answer_without_a_body_is_enough_for_a_change() {
        let update = MandateUpdate::new();
        let call = UpdateMandate { mandate_id: "6f2d/..", update: &update }.call(&ApiVersions::default()).unwrap();
        assert_eq!((call.method, call.target.as_str()), (Method::Patch, "/mandate/api/v1/mandate/6f2d%2F../update"));
        assert!(UpdateMandate::read(&Answer::new(204, b"")).is_ok());
        assert_eq!(ListMandatesAsDelegator::read(&Answer::new(200, b"[]")).map(|list| list.len()), Ok(0));
    }
}
