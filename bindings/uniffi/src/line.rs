//! What code of the user is told while work goes on: in order, on a thread where it may take its time, a moment later.
//!
//! The threads of the network only put down what there is to tell. For a listener that is slower than that, so much waits and no
//! more; what is left out is counted, and told as a number.

use crate::error::NativeError;
use crate::runtime;
use std::collections::VecDeque;
use std::fmt;
use std::mem;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;
use tokio::sync::oneshot::{Sender, channel};
use tokio::time::timeout;

/// How much waits to be told.
const MOST: usize = 10_000;

/// How long whoever ends waits for a slow listener.
pub(crate) const SETTLING: Duration = Duration::from_secs(1);

/// What a listener hears.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Told<T> {
    /// Something.
    Thing(T),
    /// So many things were left out.
    Lost(u64),
}

enum Item<T> {
    Told(Told<T>),
    /// Dropped when it is reached.
    Mark(#[allow(dead_code, reason = "dropping it is all that it is for")] Sender<()>),
}

/// A listener, and what it is still to be told. Clones are the same line.
pub(crate) struct Line<T>(Arc<Shared<T>>);

struct Shared<T> {
    listen: Box<dyn Fn(Told<T>) + Send + Sync>,
    waiting: Mutex<Waiting<T>>,
}

struct Waiting<T> {
    items: VecDeque<Item<T>>,
    /// A thread is telling them.
    is_told: bool,
}

impl<T: Send + 'static> Line<T> {
    pub(crate) fn new(listen: impl Fn(Told<T>) + Send + Sync + 'static) -> Self {
        let waiting = Mutex::new(Waiting { items: VecDeque::new(), is_told: false });
        Self(Arc::new(Shared { listen: Box::new(listen), waiting }))
    }

    /// Has something told, unless too much waits already.
    pub(crate) fn tell(&self, thing: T) {
        let mut waiting = self.0.waiting();
        if waiting.items.len() < MOST {
            self.put(waiting, Item::Told(Told::Thing(thing)));
        } else if let Some(Item::Told(Told::Lost(count))) = waiting.items.back_mut() {
            *count += 1;
        } else {
            self.put(waiting, Item::Told(Told::Lost(1)));
        }
    }

    /// The same, however much waits.
    pub(crate) fn tell_surely(&self, thing: T) {
        self.put(self.0.waiting(), Item::Told(Told::Thing(thing)));
    }

    /// Waits until everything so far is told.
    pub(crate) async fn told(&self) {
        let (mark, reached) = channel();
        self.put(self.0.waiting(), Item::Mark(mark));
        // It is dropped, and never sends anything.
        _ = reached.await;
    }

    /// The same for so long and no longer: a slow listener goes on by itself.
    pub(crate) async fn settled(&self, most: Duration) {
        _ = timeout(most, self.told()).await;
    }

    /// The same for code that is not async.
    pub(crate) fn settle(&self, most: Duration) -> Result<(), NativeError> {
        runtime::block_on(async {
            self.settled(most).await;
            Ok(())
        })
    }

    fn put(&self, mut waiting: MutexGuard<'_, Waiting<T>>, item: Item<T>) {
        waiting.items.push_back(item);
        if waiting.is_told {
            return;
        }
        let shared = Arc::clone(&self.0);
        // It begins when this lock is let go.
        match runtime::tell_user(move || shared.tell_all()) {
            Ok(()) => waiting.is_told = true,
            // Without threads nothing else works either.
            Err(_) => waiting.items.clear(),
        }
    }
}

impl<T> Shared<T> {
    fn waiting(&self) -> MutexGuard<'_, Waiting<T>> {
        self.waiting.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn tell_all(&self) {
        loop {
            let mut waiting = self.waiting();
            let items = mem::take(&mut waiting.items);
            if items.is_empty() {
                waiting.is_told = false;
                return;
            }
            drop(waiting);
            for item in items {
                if let Item::Told(told) = item {
                    // A listener that panics misses this one, as the panic hook says. Nobody else could tell the others.
                    _ = catch_unwind(AssertUnwindSafe(|| (self.listen)(told)));
                }
            }
        }
    }
}

impl<T> Clone for Line<T> {
    fn clone(&self) -> Self {
        Self(Arc::clone(&self.0))
    }
}

impl<T> fmt::Debug for Line<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Line")
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::mpsc;
    use std::time::Instant;

    #[test]
    fn a_slow_listener_hears_in_order_and_what_it_lost() {
        let (let_go, held) = mpsc::channel::<()>();
        let (hear, heard) = mpsc::channel();
        let held = Mutex::new(held);
        let line = Line::new(move |told| {
            if told == Told::Thing(0) {
                _ = held.lock().unwrap_or_else(PoisonError::into_inner).recv();
            }
            _ = hear.send(told);
        });
        line.tell(0);
        // It is being told: what follows waits.
        while !line.0.waiting().items.is_empty() {
            std::thread::yield_now();
        }
        for thing in 1..=MOST + 5 {
            line.tell(thing);
        }
        line.tell_surely(usize::MAX);
        line.tell(0);
        let_go.send(()).unwrap();
        told(&line);
        let heard: Vec<_> = heard.try_iter().collect();
        let things = (0..=MOST).map(Told::Thing);
        let expected = things.chain([Told::Lost(5), Told::Thing(usize::MAX), Told::Lost(1)]);
        assert_eq!(heard, expected.collect::<Vec<_>>(), "and nothing of it after the mark");
    }

    #[test]
    fn a_listener_that_panics_misses_that_and_hears_the_rest() {
        let (hear, heard) = mpsc::channel();
        let line = Line::new(move |told| {
            assert_ne!(told, Told::Thing(1), "this is what it cannot bear");
            _ = hear.send(told);
        });
        (0..3).for_each(|thing| line.tell(thing));
        told(&line);
        line.tell(3);
        told(&line);
        assert_eq!(heard.try_iter().collect::<Vec<_>>(), [0, 2, 3].map(Told::Thing));
    }

    #[test]
    fn nobody_waits_for_a_listener_that_never_comes_back() {
        let (let_go, held) = mpsc::channel::<()>();
        let held = Mutex::new(held);
        let line = Line::new(move |_| _ = held.lock().unwrap_or_else(PoisonError::into_inner).recv());
        line.tell(0);
        let begun = Instant::now();
        line.settle(Duration::from_millis(50)).unwrap();
        assert!((50..10_000).contains(&begun.elapsed().as_millis()), "{:?}", begun.elapsed());
        drop(let_go);
    }

    fn told<T: Send + 'static>(line: &Line<T>) {
        runtime::block_on(async { Ok(tokio::time::timeout(Duration::from_secs(20), line.told()).await) })
            .unwrap()
            .expect("somebody tells");
    }
}
