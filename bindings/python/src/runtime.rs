//! The threads of the library. They belong to a process and to its main interpreter: elsewhere it is said that they are not there.

use pyo3::exceptions::PyRuntimeError;
use pyo3::intern;
use pyo3::prelude::*;
use std::sync::OnceLock;
use tokio::runtime::{Builder, Runtime};

/// They only wait for the network: more would make nothing quicker.
const THREADS: usize = 2;

/// The one runtime of the process.
pub(crate) fn runtime(py: Python<'_>) -> PyResult<&'static Runtime> {
    static RUNTIME: OnceLock<(u32, std::io::Result<Runtime>)> = OnceLock::new();
    let process = std::process::id();
    let (owner, runtime) = py.detach(|| {
        RUNTIME.get_or_init(|| {
            let mut builder = Builder::new_multi_thread();
            (process, builder.enable_all().worker_threads(THREADS).thread_name("send-sdk").build())
        })
    });
    if *owner != process {
        return Err(PyRuntimeError::new_err(
            "this process was forked from one that had used send_sdk already, and its connections and threads did not \
             come along: use send_sdk only after the fork, or start workers with multiprocessing's \"spawn\"",
        ));
    }
    if !is_main_interpreter(py)? {
        return Err(PyRuntimeError::new_err(
            "this is a subinterpreter, whose code the threads of send_sdk cannot call: use clients in the main interpreter (with \
             mod_wsgi: WSGIApplicationGroup %{GLOBAL})",
        ));
    }
    runtime
        .as_ref()
        .map_err(|error| PyRuntimeError::new_err(format!("the threads of the client do not start: {error}")))
}

/// Whether code of Python that runs here runs in the main interpreter, whose `sys` is no other's. Looked up until it is so.
fn is_main_interpreter(py: Python<'_>) -> PyResult<bool> {
    static MAIN: OnceLock<usize> = OnceLock::new();
    let here = py.import(intern!(py, "sys"))?.as_ptr().addr();
    if MAIN.get() == Some(&here) {
        return Ok(true);
    }
    let is_main = asked(py)?;
    if is_main {
        MAIN.get_or_init(|| here);
    }
    Ok(is_main)
}

/// Python itself tells, by a module that has had two names; where neither is there, nobody can tell. No other thread is asked: if the
/// interpreter is about to end, it would never answer.
fn asked(py: Python<'_>) -> PyResult<bool> {
    for name in [intern!(py, "_interpreters"), intern!(py, "_xxsubinterpreters")] {
        if let Ok(interpreters) = py.import(name) {
            let main = interpreters.call_method0(intern!(py, "get_main"))?;
            return interpreters.call_method0(intern!(py, "get_current"))?.eq(main);
        }
    }
    Ok(true)
}
