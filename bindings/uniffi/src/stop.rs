//! Who waits on a thread of the JVM must be told when what it waits on is closed from another.

use futures_util::future::{Either, select};
use std::pin::pin;
use tokio::sync::watch;

/// Ends waits.
#[derive(Debug, Default)]
pub(crate) struct Stop(watch::Sender<bool>);

impl Stop {
    /// From now on.
    pub(crate) fn now(&self) {
        self.0.send_replace(true);
    }

    /// What the work gives; nothing if it is stopped before its end, or was.
    pub(crate) async fn or<T>(&self, work: impl Future<Output = T>) -> Option<T> {
        let mut stopped = self.0.subscribe();
        match select(pin!(stopped.wait_for(|stopped| *stopped)), pin!(work)).await {
            Either::Left(_) => None,
            Either::Right((value, _)) => Some(value),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use futures_util::FutureExt;
    use std::future::{pending, ready};

    #[test]
    fn work_ends_by_itself_or_is_ended() {
        let stop = Stop::default();
        assert_eq!(stop.or(ready(1)).now_or_never(), Some(Some(1)));
        let mut waiting = Box::pin(stop.or(pending::<()>()));
        assert_eq!(waiting.as_mut().now_or_never(), None);
        stop.now();
        assert_eq!(waiting.now_or_never(), Some(None));
        assert_eq!(stop.or(ready(1)).now_or_never(), Some(None));
    }
}
