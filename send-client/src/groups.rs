//! Groups of the sender.

use crate::{Client, Result};
use send_core::api::ListGroups;
use send_core::model::{Group, GroupStatus};

/// Groups; made by [`Client::groups`].
#[derive(Debug, Clone, Copy)]
pub struct Groups<'a> {
    client: &'a Client,
}

impl<'a> Groups<'a> {
    pub(crate) fn new(client: &'a Client) -> Self {
        Self { client }
    }

    /// The groups of the key, or of the whole body if the key has none. Only an active one can be put into a request.
    ///
    /// # Errors
    /// [`Error`](crate::Error) as for every call.
    pub async fn list(&self, status: Option<GroupStatus>) -> Result<Vec<Group>> {
        self.client.execute(&ListGroups { status }).await
    }
}
