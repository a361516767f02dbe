//! Connections that are opened before they are needed.

use crate::fact::record;
use serde::{Deserialize, Serialize};

#[derive(Clone, PartialEq, Serialize, Deserialize)]
#[serde(expecting = "an object (Warmed)")]
pub(crate) struct Open {
    api: usize,
    storage: usize,
}

record! {
    /// Connections that are open now.
    Warmed in "send_sdk" of Open {
        /// To the API. One is enough over HTTP/2, where all calls share it.
        show api: usize = |open| open.api,
        /// To the storage; none while no file was uploaded, because its host is not known then.
        show storage: usize = |open| open.storage,
    }
}

impl From<send_client::Warmed> for Warmed {
    fn from(warmed: send_client::Warmed) -> Self {
        Self(Open { api: warmed.api, storage: warmed.storage })
    }
}
