//! Ctrl-C during work that is done here and now, without the interpreter.
//!
//! Python takes note of a signal and acts on it when its main thread runs code of Python again. What takes longer than a blink
//! looks by itself whether there is one; on other threads there never is.

use pyo3::exceptions::PyRuntimeError;
use pyo3::intern;
use pyo3::prelude::*;
use std::io::{self, Read, Seek, SeekFrom};
use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

/// How often is looked: nobody notices the delay.
pub(crate) const PATIENCE: Duration = Duration::from_millis(50);

/// How often is looked after a while: a thread that only waits for others is woken up for the look alone, which costs a tenth of a
/// millisecond of a processor that slept.
const LONG_PATIENCE: Duration = Duration::from_millis(250);

/// Looks for signals now and then. Nothing may be locked meanwhile: their handlers are code of the user.
pub(crate) struct Watch {
    /// When to look; never on a thread to which no signals come.
    due: Option<Instant>,
}

impl Watch {
    pub(crate) fn new() -> Self {
        Self { due: Some(Instant::now() + PATIENCE) }
    }

    /// Between two pieces of work. An error is what the handler of a signal raised: as a rule `KeyboardInterrupt`.
    pub(crate) fn look(&mut self) -> PyResult<()> {
        match self.due {
            Some(due) if Instant::now() >= due => self.look_now(),
            _ => Ok(()),
        }
    }

    fn look_now(&mut self) -> PyResult<()> {
        if self.due.is_none() {
            return Ok(());
        }
        Python::attach(|py| {
            self.due = on_main_thread(py)?.then(|| Instant::now() + PATIENCE);
            py.check_signals()
        })
    }
}

/// From how many bytes on work counts as long: below, it is over before anybody could press a key.
const LONG: usize = 1024 * 1024;

/// Work on so many bytes, in one step that cannot look by itself. If that is long, a thread of its own does it while the main thread
/// looks; after Ctrl-C it goes on to its end, and what it comes to is thrown away.
pub(crate) fn aside<T: Send + 'static>(
    py: Python<'_>,
    bytes: usize,
    work: impl FnOnce() -> T + Send + 'static,
) -> PyResult<T> {
    if bytes < LONG || !on_main_thread(py)? {
        return Ok(py.detach(work));
    }
    let place = Arc::new(Mutex::new(None));
    let there = Arc::clone(&place);
    await_done(py, Box::new(move || *there.lock().unwrap_or_else(PoisonError::into_inner) = Some(work())))?;
    let done = place.lock().unwrap_or_else(PoisonError::into_inner).take();
    done.ok_or_else(|| PyRuntimeError::new_err("send_sdk has a bug: nothing came of the work"))
}

/// Compiled once, whatever the work comes to.
fn await_done(py: Python<'_>, work: Box<dyn FnOnce() + Send>) -> PyResult<()> {
    let (tell, told) = channel();
    let thread = std::thread::Builder::new().name("send-sdk-aside".to_owned()).spawn(move || {
        work();
        let _ = tell.send(());
    })?;
    await_told(py, told)?;
    // What panicked there panics here.
    thread.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic));
    Ok(())
}

/// Waits for what another thread tells; `None` if it never will. Ctrl-C ends the wait.
pub(crate) fn await_told<T: Send>(py: Python<'_>, told: Receiver<T>) -> PyResult<Option<T>> {
    // The other threads need not look up from their wait, not even when the process ends.
    let is_main = on_main_thread(py)?;
    let (told, began) = (Mutex::new(told), Instant::now());
    loop {
        let patience = if is_main { (began.elapsed() / 8).clamp(PATIENCE, LONG_PATIENCE) } else { Duration::MAX };
        match py.detach(|| told.lock().unwrap_or_else(PoisonError::into_inner).recv_timeout(patience)) {
            Ok(told) => return Ok(Some(told)),
            Err(RecvTimeoutError::Disconnected) => return Ok(None),
            Err(RecvTimeoutError::Timeout) => py.check_signals()?,
        }
    }
}

/// Signals are for the main thread.
pub(crate) fn on_main_thread(py: Python<'_>) -> PyResult<bool> {
    let threading = py.import(intern!(py, "threading"))?;
    let main = threading.call_method0(intern!(py, "main_thread"))?.getattr(intern!(py, "ident"))?;
    threading.call_method0(intern!(py, "get_ident"))?.eq(main)
}

/// A reader that looks for signals between reads; what a handler raised is the cause of its error.
pub(crate) struct Watched<R> {
    reader: R,
    watch: Watch,
}

impl<R> Watched<R> {
    pub(crate) fn new(reader: R) -> Self {
        Self { reader, watch: Watch::new() }
    }
}

impl<R: Read> Read for Watched<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        self.watch.look().map_err(io::Error::other)?;
        loop {
            match self.reader.read(buffer) {
                // A signal woke it: whoever reads a pipe may wait for ever.
                Err(error) if error.kind() == io::ErrorKind::Interrupted => {
                    self.watch.look_now().map_err(io::Error::other)?;
                }
                done => return done,
            }
        }
    }
}

impl<R: Seek> Seek for Watched<R> {
    fn seek(&mut self, to: SeekFrom) -> io::Result<u64> {
        self.reader.seek(to)
    }
}
