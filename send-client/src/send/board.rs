//! Where acceptance is waited for: one reads the stream, many wait.

use super::Acceptance;
use crate::{Error, ErrorKind, Result};
use send_core::iun::{Iun, RequestId};
use send_core::model::StreamEvent;
use std::collections::{HashMap, VecDeque};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use tokio::sync::watch;

/// Outcomes that are kept: a stream may tell them before the send has returned, or of requests that others sent, and who asks
/// twice is told twice.
const REMEMBERED: usize = 100_000;

/// Where a stream's reader and those who wait for acceptance meet. Clones share everything.
///
/// # Example
/// ```no_run
/// # async fn example(
/// #     mut consumer: send_client::streams::StreamConsumer,
/// #     submitted: send_client::Submitted,
/// # ) -> Result<(), Box<dyn std::error::Error>> {
/// use send_client::send::AcceptanceBoard;
/// use std::time::Duration;
/// let board = AcceptanceBoard::default();
/// let reader = board.clone();
/// tokio::spawn(async move {
///     while let Ok(delivery) = consumer.next().await {
///         delivery.event().map(|event| reader.observe(event));
///     }
/// });
/// let iun = tokio::time::timeout(Duration::from_secs(24 * 3600), board.wait(&submitted.request_id)).await??;
/// # Ok(()) }
/// ```
///
/// It lives in memory: after a restart a stream does not tell again what it has passed on and what was acknowledged. Ask for the
/// outcome of requests sent before by [`status`](crate::Notifications::status).
#[derive(Debug, Clone, Default)]
pub struct AcceptanceBoard(Arc<Mutex<Cells>>);

#[derive(Debug)]
struct Cells {
    /// Those that somebody waits for.
    awaited: HashMap<RequestId, watch::Sender<Option<Acceptance>>>,
    /// What was told.
    told: HashMap<RequestId, Acceptance>,
    /// The same, oldest first.
    oldest: VecDeque<RequestId>,
    room: usize,
}

impl Default for Cells {
    fn default() -> Self {
        Self { awaited: HashMap::new(), told: HashMap::new(), oldest: VecDeque::new(), room: REMEMBERED }
    }
}

impl AcceptanceBoard {
    /// Takes note of an event; call it with each. The outcomes of 100,000 requests are remembered; of more the oldest are
    /// forgotten, whether somebody has asked for them or not.
    pub fn observe(&self, event: &StreamEvent) {
        if let Some(acceptance) = Acceptance::of(event) {
            self.cells().tell(acceptance);
        }
    }

    /// Waits until a stream says that the request is accepted, for as long as it takes: set a time limit around it. Who stops
    /// waiting leaves nothing behind, and nobody takes anything away: who asks again is told again.
    ///
    /// # Errors
    /// [`ErrorKind::Refused`](crate::ErrorKind::Refused) with the reasons.
    pub async fn wait(&self, request_id: &RequestId) -> Result<Iun> {
        match self.heard(request_id).await.map(|told| told.outcome) {
            Some(Ok(iun)) => Ok(iun),
            Some(Err(reasons)) => Err(Error::refused(reasons)),
            // The board is shared with this very call: its cells live as long as somebody waits.
            None => Err(Error::new(ErrorKind::StillWaiting, "nobody reads the stream any more")),
        }
    }

    async fn heard(&self, request_id: &RequestId) -> Option<Acceptance> {
        let cell = {
            let mut cells = self.cells();
            if let Some(told) = cells.told.get(request_id) {
                return Some(told.clone());
            }
            cells.awaited.entry(*request_id).or_default().subscribe()
        };
        let mut waiting = Waiting { board: self, request_id, cell };
        waiting.cell.wait_for(Option::is_some).await.ok()?.clone()
    }

    fn cells(&self) -> MutexGuard<'_, Cells> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Cells {
    fn tell(&mut self, acceptance: Acceptance) {
        let request_id = acceptance.request_id;
        if let Some(cell) = self.awaited.get(&request_id) {
            cell.send_replace(Some(acceptance.clone()));
        }
        if self.told.insert(request_id, acceptance).is_none() {
            self.oldest.push_back(request_id);
        }
        while self.oldest.len() > self.room {
            self.oldest.pop_front().map(|oldest| self.told.remove(&oldest));
        }
    }
}

/// Somebody waits, until it is told or given up.
struct Waiting<'a> {
    board: &'a AcceptanceBoard,
    request_id: &'a RequestId,
    cell: watch::Receiver<Option<Acceptance>>,
}

impl Drop for Waiting<'_> {
    fn drop(&mut self) {
        let mut cells = self.board.cells();
        // This one still counts.
        if cells.awaited.get(self.request_id).is_some_and(|cell| cell.receiver_count() <= 1) {
            cells.awaited.remove(self.request_id);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use futures_util::FutureExt;
    use send_core::wire::decode;

    fn id(number: u64) -> RequestId {
        let letters: Vec<u8> = (0..12).map(|place| b"ADEGHJKLMN"[(number / 10u64.pow(place) % 10) as usize]).collect();
        let letters: [u8; 12] = letters.try_into().unwrap();
        Iun::assemble(&letters, 2026, 3, send_core::iun::IunKind::Legal).unwrap().to_request_id()
    }

    fn accepted(number: u64) -> StreamEvent {
        let text = format!(
            r#"{{"eventId":"1","timestamp":"2026-03-01T00:00:00Z","notificationRequestId":"{}",
            "element":{{"elementId":"REQUEST_ACCEPTED","category":"REQUEST_ACCEPTED","details":{{}}}}}}"#,
            id(number)
        );
        decode(text.as_bytes()).unwrap()
    }

    fn kept(board: &AcceptanceBoard) -> (usize, usize) {
        let cells = board.cells();
        (cells.awaited.len(), cells.told.len())
    }

    #[test]
    fn who_asks_again_is_told_again() {
        let board = AcceptanceBoard::default();
        let (request_id, early_board) = (id(1), board.clone());
        let mut early = Box::pin(early_board.wait(&request_id));
        assert!(early.as_mut().now_or_never().is_none());
        board.observe(&accepted(1));
        board.observe(&accepted(1));
        assert_eq!(early.now_or_never().unwrap().unwrap(), id(1).iun().unwrap());
        for _ in 0..2 {
            assert_eq!(board.wait(&id(1)).now_or_never().unwrap().unwrap(), id(1).iun().unwrap());
        }
        assert_eq!(kept(&board), (0, 1));
    }

    #[test]
    fn who_gives_up_waiting_leaves_nothing_behind() {
        let board = AcceptanceBoard::default();
        for number in 0..100 {
            assert!(board.wait(&id(number)).now_or_never().is_none());
        }
        assert_eq!(kept(&board), (0, 0));
        // One of two gives up: the other is told.
        let (request_id, patient_board) = (id(1), board.clone());
        let mut patient = Box::pin(patient_board.wait(&request_id));
        assert!(patient.as_mut().now_or_never().is_none());
        assert!(board.wait(&id(1)).now_or_never().is_none());
        board.observe(&accepted(1));
        assert_eq!(patient.now_or_never().unwrap().unwrap(), id(1).iun().unwrap());
        assert_eq!(kept(&board), (0, 1));
    }

    #[test]
    fn who_gives_up_after_it_was_told_leaves_it_to_the_next() {
        let board = AcceptanceBoard::default();
        let request_id = id(1);
        let mut hasty = Box::pin(board.wait(&request_id));
        assert!(hasty.as_mut().now_or_never().is_none());
        board.observe(&accepted(1));
        drop(hasty);
        assert_eq!(board.wait(&request_id).now_or_never().unwrap().unwrap(), id(1).iun().unwrap());
    }

    #[test]
    fn when_there_is_no_room_the_oldest_goes_and_not_the_newest() {
        let board = AcceptanceBoard::default();
        board.cells().room = 10;
        let request_id = id(0);
        let mut first = Box::pin(board.wait(&request_id));
        assert!(first.as_mut().now_or_never().is_none());
        for number in 0..30 {
            board.observe(&accepted(number));
            board.observe(&accepted(number));
        }
        assert_eq!(kept(&board), (1, 10));
        // Who waited for the first has it.
        assert!(first.now_or_never().unwrap().is_ok());
        assert!(board.wait(&id(29)).now_or_never().unwrap().is_ok());
        assert!(board.wait(&id(1)).now_or_never().is_none());
        assert_eq!(kept(&board), (0, 10));
    }
}
