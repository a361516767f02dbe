//! Where a stream's reader and those who wait for acceptance meet.

use crate::client::read;
use crate::error::NativeError;
use crate::runtime;
use crate::stop::Stop;
use send_client::send::AcceptanceBoard;
use send_core::iun::RequestId;
use send_core::model::StreamEvent;
use send_core::wire::Model;
use std::sync::Arc;

/// The board.
#[derive(Debug, uniffi::Object)]
pub struct NativeBoard {
    board: AcceptanceBoard,
    stop: Arc<Stop>,
}

#[uniffi::export]
impl NativeBoard {
    /// A board on which nothing stands.
    #[uniffi::constructor]
    pub fn new() -> Arc<Self> {
        Arc::new(Self { board: AcceptanceBoard::default(), stop: Arc::default() })
    }

    /// Takes note of events, given as JSON.
    pub fn observe(&self, events: Vec<String>) -> Result<(), NativeError> {
        for event in events {
            self.board.observe(&StreamEvent::read(event.as_bytes())?);
        }
        Ok(())
    }

    /// Waits until an event says that the request is accepted; nothing if it was stopped.
    pub async fn wait(&self, request_id: String) -> Result<Option<String>, NativeError> {
        let (board, stop, request_id): (_, _, RequestId) =
            (self.board.clone(), Arc::clone(&self.stop), read(&request_id)?);
        runtime::spawn(async move {
            let iun = stop.or(board.wait(&request_id)).await.transpose()?;
            Ok(iun.map(|iun| iun.to_string()))
        })
        .await
    }

    /// Ends every wait, now and later.
    pub fn stop(&self) {
        self.stop.now();
    }
}
