//! Where a stream's reader and those who wait for acceptance meet.

use crate::client::read;
use crate::error::NativeError;
use crate::runtime;
use send_client::send::AcceptanceBoard;
use send_core::iun::RequestId;
use send_core::model::StreamEvent;
use send_core::wire::Model;
use std::sync::Arc;

/// The board.
#[derive(Debug, uniffi::Object)]
pub struct NativeBoard {
    board: AcceptanceBoard,
}

#[uniffi::export]
impl NativeBoard {
    /// A board on which nothing stands.
    #[uniffi::constructor]
    pub fn new() -> Arc<Self> {
        Arc::new(Self { board: AcceptanceBoard::default() })
    }

    /// Takes note of events, given as JSON.
    pub fn observe(&self, events: Vec<String>) -> Result<(), NativeError> {
        for event in events {
            self.board.observe(&StreamEvent::read(event.as_bytes())?);
        }
        Ok(())
    }

    /// Waits until an event says that the request is accepted.
    pub async fn wait(&self, request_id: String) -> Result<String, NativeError> {
        let (board, request_id): (_, RequestId) = (self.board.clone(), read(&request_id)?);
        runtime::spawn(async move { Ok(board.wait(&request_id).await?.to_string()) }).await
    }
}
