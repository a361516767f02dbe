//! Models that cross as one tree: informal notifications, and what a company received.
//!
//! The core reads the text and writes it again, so that a field has one name and one type; the facade gives each its class.

use crate::details::TreeNode;
use crate::error::NativeError;
use send_core::model::{
    InformalNotification, InformalRequestStatus, InformalSentNotification, Mandate, Message, NewMessage, ReceivedPage,
    ReceivedRow,
};
use send_core::wire::{self, Model};
use serde::Serialize;
use serde_json::Value;

/// Which model.
#[derive(Clone, Copy, Debug, uniffi::Enum)]
pub enum ModelKind {
    /// A text to store.
    NewMessage,
    /// A text that was stored.
    Message,
    /// A request for an informal notification.
    InformalNotification,
    /// What became of one.
    InformalRequestStatus,
    /// An informal notification with its life.
    InformalSentNotification,
    /// A page of what a company received.
    ReceivedPage,
    /// One notification of such a page.
    ReceivedRow,
    /// A mandate.
    Mandate,
}

/// A model that was read.
#[derive(Clone, Debug, uniffi::Record)]
pub struct ModelData {
    /// What it holds.
    pub tree: TreeNode,
    /// All of it, as JSON.
    pub json: String,
}

impl ModelData {
    /// The form of a value of the core in which it crosses.
    pub(crate) fn of<T: Serialize>(value: &T) -> Result<Self, NativeError> {
        let json = wire::encode_text(value)?;
        let tree = wire::decode::<Value>(json.as_bytes())?.into();
        Ok(Self { tree, json })
    }

    fn read<T: Model>(json: &str) -> Result<Self, NativeError> {
        Self::of(&T::read(json.as_bytes())?)
    }
}

/// Reads a model that is stored as JSON, or that another program wrote.
#[uniffi::export]
pub fn read_model(kind: ModelKind, json: String) -> Result<ModelData, NativeError> {
    match kind {
        ModelKind::NewMessage => ModelData::read::<NewMessage>(&json),
        ModelKind::Message => ModelData::read::<Message>(&json),
        ModelKind::InformalNotification => ModelData::read::<InformalNotification>(&json),
        ModelKind::InformalRequestStatus => ModelData::read::<InformalRequestStatus>(&json),
        ModelKind::InformalSentNotification => ModelData::read::<InformalSentNotification>(&json),
        ModelKind::ReceivedPage => ModelData::read::<ReceivedPage>(&json),
        ModelKind::ReceivedRow => ModelData::read::<ReceivedRow>(&json),
        ModelKind::Mandate => ModelData::read::<Mandate>(&json),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_model_keeps_what_it_does_not_know() {
        let data = read_model(ModelKind::ReceivedRow, r#"{"iun":"A","tomorrow":[1]}"#.to_owned()).unwrap();
        assert_eq!(data.json, r#"{"iun":"A","tomorrow":[1]}"#);
        let TreeNode::Branch { fields } = data.tree else { panic!("no object") };
        assert_eq!(fields.iter().map(|field| field.name.as_str()).collect::<Vec<_>>(), ["iun", "tomorrow"]);
    }

    #[test]
    fn what_is_no_model_is_refused_with_its_place() {
        let error = read_model(ModelKind::ReceivedPage, r#"{"resultsPage":[{},{"iun":3}]}"#.to_owned()).unwrap_err();
        let NativeError::Failure { detail } = error;
        assert_eq!(detail.path.as_deref(), Some("resultsPage[1].iun"));
    }
}
