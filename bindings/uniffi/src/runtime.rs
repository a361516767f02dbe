//! The one tokio runtime of the library.
//!
//! A call is spawned here and its answer awaited, instead of being polled from the JVM: the work goes
//! on in native threads, and the border is crossed twice a call rather than at every step of the
//! network. Blocking and async calls share the runtime, hence the pooled connections.
//!
//! Threads are few, as the C library keeps memory apart for each: some for the network, some for files. Code of the user, which
//! may wait for whatever it likes, even for a call of this library, has others.

use std::future::Future;
use std::panic::resume_unwind;
use std::sync::OnceLock;
use std::thread::available_parallelism;
use std::time::Duration;

use tokio::runtime::{Builder, EnterGuard, Runtime};
use tokio::task::JoinHandle;

use crate::error::NativeError;

/// Threads that drive the network, at most: one of them carries thousands of calls a second.
const WORKERS: usize = 4;
/// Files that are read or written at a time: the others wait in line.
const FILES: usize = 4;
/// How long a thread stays that has nothing to do.
const IDLE: Duration = Duration::from_secs(2);

fn runtime() -> Result<&'static Runtime, NativeError> {
    static RUNTIME: OnceLock<Result<Runtime, String>> = OnceLock::new();
    let begin = || {
        let cores = available_parallelism().map_or(1, usize::from);
        Builder::new_multi_thread()
            .thread_name("send-sdk")
            .worker_threads(cores.min(WORKERS))
            .max_blocking_threads(FILES)
            .thread_keep_alive(IDLE)
            .enable_all()
            .build()
    };
    begun(RUNTIME.get_or_init(|| begin().map_err(|error| error.to_string())))
}

fn begun(runtime: &'static Result<Runtime, String>) -> Result<&'static Runtime, NativeError> {
    runtime.as_ref().map_err(|reason| {
        NativeError::defect("runtime-unavailable", format!("the threads of the library could not be started: {reason}"))
    })
}

/// Where code of the user runs.
fn users() -> Result<&'static Runtime, NativeError> {
    static USERS: OnceLock<Result<Runtime, String>> = OnceLock::new();
    let begin = || Builder::new_current_thread().thread_name("send-sdk-user").thread_keep_alive(IDLE).build();
    begun(USERS.get_or_init(|| begin().map_err(|error| error.to_string())))
}

/// Calls code of the user, which may block for as long as it likes, and keeps nobody else waiting.
pub(crate) async fn call_user<T: Send + 'static>(
    call: impl FnOnce() -> T + Send + 'static,
) -> Result<T, send_client::BoxError> {
    Ok(users()?.spawn_blocking(call).await?)
}

/// Has code of the user called, for which nobody waits.
pub(crate) fn tell_user(call: impl FnOnce() + Send + 'static) -> Result<(), NativeError> {
    users()?.spawn_blocking(call);
    Ok(())
}

/// What is spawned while this lives runs on the threads of the library.
pub(crate) fn enter() -> Result<EnterGuard<'static>, NativeError> {
    Ok(runtime()?.enter())
}

/// Runs `work` to its end, blocking the calling thread.
pub(crate) fn block_on<T>(work: impl Future<Output = Result<T, NativeError>>) -> Result<T, NativeError> {
    runtime()?.block_on(work)
}

/// Runs `work` on the threads of the library. Dropping the returned future stops the work.
pub(crate) async fn spawn<T: Send + 'static>(
    work: impl Future<Output = Result<T, NativeError>> + Send + 'static,
) -> Result<T, NativeError> {
    let mut task = AbortOnDrop(runtime()?.spawn(work));
    match (&mut task.0).await {
        Ok(result) => result,
        Err(error) => match error.try_into_panic() {
            Ok(payload) => resume_unwind(payload),
            Err(error) => Err(NativeError::defect("task-aborted", error.to_string())),
        },
    }
}

/// Stops a task whose caller went away.
struct AbortOnDrop<T>(JoinHandle<T>);

impl<T> Drop for AbortOnDrop<T> {
    fn drop(&mut self) {
        self.0.abort();
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;
    use std::sync::atomic::{AtomicBool, Ordering};
    use std::time::Duration;

    use super::*;

    /// Tells when the future that holds it is dropped.
    struct Witness(Arc<AtomicBool>);

    impl Drop for Witness {
        fn drop(&mut self) {
            self.0.store(true, Ordering::SeqCst);
        }
    }

    #[test]
    fn spawned_work_gives_its_result() {
        assert_eq!(block_on(spawn(async { Ok(7) })).unwrap(), 7);
    }

    #[test]
    fn dropping_the_future_stops_the_work() {
        let stopped = Arc::new(AtomicBool::new(false));
        let witness = Witness(Arc::clone(&stopped));
        let work = spawn(async move {
            let _witness = witness;
            std::future::pending::<Result<(), NativeError>>().await
        });
        block_on(async {
            let waited = tokio::time::timeout(Duration::from_millis(20), work).await;
            assert!(waited.is_err());
            for _ in 0..1000 {
                if stopped.load(Ordering::SeqCst) {
                    return Ok(());
                }
                tokio::time::sleep(Duration::from_millis(5)).await;
            }
            panic!("the work went on");
        })
        .unwrap();
    }

    #[test]
    fn a_panic_reaches_the_caller() {
        let caught = std::panic::catch_unwind(|| block_on(spawn(async { panic!("oh") as Result<(), NativeError> })));
        assert!(caught.is_err());
    }
}
