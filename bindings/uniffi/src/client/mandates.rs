//! Mandates (deleghe) of a company: those it gave, and those it was given.

use crate::client::NativeClient;
use crate::error::NativeError;
use crate::model::ModelData;
use send_core::api::{PageRequest, SearchMandatesAsDelegate};
use send_core::model::{
    Mandate, MandateAcceptance, MandateSearch, MandateSender, MandateStatus, MandateUpdate, MandateUser, ReverseMandate,
};
use std::fmt;

/// Whose mandates.
#[derive(Clone, Copy, Debug, uniffi::Enum)]
pub enum MandateSide {
    /// Those that others gave to the company.
    Received,
    /// Those that the company gave.
    Given,
}

/// A person or a company in a mandate that is to be made.
#[derive(Clone, uniffi::Record)]
pub struct MandateUserData {
    /// Given name, of a person.
    pub first_name: Option<String>,
    /// Surname, of a person.
    pub last_name: Option<String>,
    /// Name, of a company.
    pub company_name: Option<String>,
    /// Tax code.
    pub fiscal_code: String,
    /// True for a person.
    pub person: bool,
}

/// Hides who it is.
impl fmt::Debug for MandateUserData {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("MandateUserData").field("person", &self.person).finish_non_exhaustive()
    }
}

impl From<MandateUserData> for MandateUser {
    fn from(data: MandateUserData) -> Self {
        let MandateUserData { first_name, last_name, company_name, fiscal_code, person } = data;
        let mut user = Self::new();
        (user.first_name, user.last_name, user.company_name) = (first_name, last_name, company_name);
        (user.fiscal_code, user.person) = (Some(fiscal_code), Some(person));
        user
    }
}

/// A sender to which a mandate is limited.
#[derive(Clone, Debug, uniffi::Record)]
pub struct MandateSenderData {
    /// Its name.
    pub name: String,
    /// Its id in Self Care.
    pub id: String,
}

/// A mandate to give.
#[derive(Clone, uniffi::Record)]
pub struct NewMandateData {
    /// To whom.
    pub delegate: MandateUserData,
    /// Five digits that the delegate needs to accept it.
    pub verification_code: String,
    /// First day, `YYYY-MM-DD`.
    pub date_from: Option<String>,
    /// Last day.
    pub date_to: Option<String>,
    /// The senders it is limited to; empty for all.
    pub senders: Vec<MandateSenderData>,
}

/// Hides the code.
impl fmt::Debug for NewMandateData {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("NewMandateData").field("delegate", &self.delegate).finish_non_exhaustive()
    }
}

impl From<NewMandateData> for Mandate {
    fn from(data: NewMandateData) -> Self {
        let NewMandateData { delegate, verification_code, date_from, date_to, senders } = data;
        let sender = |data: MandateSenderData| {
            let mut sender = MandateSender::new();
            (sender.name, sender.unique_identifier) = (Some(data.name), Some(data.id));
            Some(sender)
        };
        let mut mandate = Self::new();
        mandate.delegate = Some(delegate.into());
        mandate.verification_code = Some(verification_code);
        (mandate.date_from, mandate.date_to) = (date_from, date_to);
        mandate.visibility_ids = senders.into_iter().map(sender).collect::<Vec<_>>().into();
        mandate
    }
}

/// What mandates to search for, as the delegate.
#[derive(Clone, uniffi::Record)]
pub struct MandateSearchData {
    /// Tax code of the delegator.
    pub tax_id: Option<String>,
    /// Ids of groups; empty for any.
    pub groups: Vec<String>,
    /// States, as on the wire; empty for any.
    pub statuses: Vec<String>,
}

/// Hides the tax code.
impl fmt::Debug for MandateSearchData {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("MandateSearchData").field("statuses", &self.statuses).finish_non_exhaustive()
    }
}

#[uniffi::export]
impl NativeClient {
    /// Mandates; of one status, given as on the wire, or of any. Those that were given cannot be asked for by status.
    pub async fn mandates(&self, side: MandateSide, status: Option<String>) -> Result<Vec<ModelData>, NativeError> {
        let status = status.map(|status| MandateStatus::from(status.as_str()));
        self.run(async move |client| {
            let mandates = match side {
                MandateSide::Received => client.mandates().received(status).await?,
                MandateSide::Given => client.mandates().given().await?,
            };
            mandates.iter().map(ModelData::of).collect()
        })
        .await
    }

    /// Accepts a mandate with the code that its giver told.
    pub async fn accept_mandate(
        &self,
        mandate_id: String,
        verification_code: String,
        groups: Vec<String>,
    ) -> Result<(), NativeError> {
        let mut acceptance = MandateAcceptance::new();
        acceptance.verification_code = Some(verification_code);
        acceptance.groups = groups.into();
        self.run(async move |client| Ok(client.mandates().accept(&mandate_id, &acceptance).await?)).await
    }

    /// Refuses a mandate, or gives it back.
    pub async fn reject_mandate(&self, mandate_id: String) -> Result<(), NativeError> {
        self.run(async move |client| Ok(client.mandates().reject(&mandate_id).await?)).await
    }

    /// Takes back a mandate that the company gave.
    pub async fn revoke_mandate(&self, mandate_id: String) -> Result<(), NativeError> {
        self.run(async move |client| Ok(client.mandates().revoke(&mandate_id).await?)).await
    }

    /// Gives a mandate.
    pub async fn create_mandate(&self, mandate: NewMandateData) -> Result<ModelData, NativeError> {
        self.run(async move |client| ModelData::of(&client.mandates().create(&mandate.into()).await?)).await
    }

    /// Asks somebody for a mandate until a day; its id.
    pub async fn ask_for_mandate(&self, delegator: MandateUserData, date_to: String) -> Result<String, NativeError> {
        let mut asked = ReverseMandate::new();
        (asked.delegator, asked.date_to) = (Some(delegator.into()), Some(date_to));
        self.run(async move |client| Ok(client.mandates().ask_for(&asked).await?.mandate_id)).await
    }

    /// Changes which groups of the company may use a mandate that it was given.
    pub async fn update_mandate(&self, mandate_id: String, groups: Vec<String>) -> Result<(), NativeError> {
        let mut update = MandateUpdate::new();
        update.groups = groups.into();
        self.run(async move |client| Ok(client.mandates().update(&mandate_id, &update).await?)).await
    }

    /// A page of a search of mandates that the company was given; the first without a key.
    pub async fn search_mandates(
        &self,
        search: MandateSearchData,
        key: Option<String>,
    ) -> Result<ModelData, NativeError> {
        let MandateSearchData { tax_id, groups, statuses } = search;
        let mut search = MandateSearch::new();
        (search.tax_id, search.groups) = (tax_id, groups.into());
        let statuses: Vec<_> = statuses.iter().map(|status| MandateStatus::from(status.as_str())).collect();
        search.status = statuses.into();
        self.run(async move |client| {
            let page = PageRequest { size: None, key: key.as_deref() };
            ModelData::of(&client.execute(&SearchMandatesAsDelegate { search: &search, page }).await?)
        })
        .await
    }
}
