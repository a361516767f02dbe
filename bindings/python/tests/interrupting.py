"""A process that does one thing after the other, each of which is interrupted by Ctrl-C."""

from __future__ import annotations

import json
import select
import signal
import subprocess
import sys
import threading
import time
from pathlib import Path
from typing import NamedTuple

#: How long anything may take in it, in seconds, before it is ended.
MOST = 30

PROGRAM = """
import json, os, signal, sys, time, traceback
sys.path.insert(0, {tests!r})

from interrupting import is_aside
def goes_on():
    return is_aside(os.getpid())

def begins():
    print("begins", flush=True)

known = dict(begins=begins, os=os, time=time)
exec({base!r}, known)
begins()
for line in sys.stdin:
    prepare, call, then, announced = json.loads(line)
    names = dict(known)
    try:
        exec(prepare, names)
        signal.signal(signal.SIGINT, signal.default_int_handler)
        try:
            announced or begins()
            exec(call, names)
            told = "over"
        except KeyboardInterrupt:
            told = "interrupted"
        signal.signal(signal.SIGINT, signal.SIG_IGN)
        went_on = goes_on()
        exec(then, names)
    except BaseException:
        told, went_on = traceback.format_exc(), False
    print(json.dumps([told, went_on]), flush=True)
    while goes_on():
        time.sleep(0.01)
"""


def is_aside(process: int) -> bool:
    """Whether a step is at work beside the interpreter of a process; nobody knows where threads are not shown."""
    tasks = Path(f"/proc/{process}/task")
    try:
        return any(place.read_text() == "send-sdk-aside\n" for place in tasks.glob("*/comm"))
    except OSError:
        return False


class End(NamedTuple):
    """What came of a call."""

    #: ``interrupted``, ``over``, or what went wrong.
    told: str
    #: Whether a step of it was still at work then.
    went_on: bool
    #: Seconds from the signal until this was known.
    took: float


class Worker:
    """Its program begins with ``base``. One that does not answer is ended; the next thing has another."""

    def __init__(self, base: str) -> None:
        self._program = PROGRAM.format(tests=str(Path(__file__).parent), base=base)
        self._process: subprocess.Popen[str] | None = None

    def interrupt(
        self, prepare: str, call: str, *, then: str = "", announced: bool = False, after: float | None = 0.0
    ) -> End:
        """Prepares something, and presses Ctrl-C so many seconds after it began. Who is ``announced`` calls `begins()`.

        Without an ``after``, a step is waited for that is done beside the interpreter.
        """
        process = self._running()
        assert process.stdin is not None and process.stdout is not None
        print(json.dumps([prepare, call, then, announced]), file=process.stdin, flush=True)
        self._begins(process)
        if after is not None:
            time.sleep(after)
        while after is None and not is_aside(process.pid) and not select.select([process.stdout], [], [], 0.002)[0]:
            pass
        began = time.monotonic()
        process.send_signal(signal.SIGINT)
        told, went_on = json.loads(self._line(process))
        return End(told, went_on, time.monotonic() - began)

    def close(self) -> None:
        """It ends as any program does."""
        process, self._process = self._process, None
        if process is not None:
            _, err = process.communicate(timeout=MOST)
            assert (process.returncode, err) == (0, "")

    def _running(self) -> subprocess.Popen[str]:
        if self._process is None or self._process.poll() is not None:
            pipe = subprocess.PIPE
            command = [sys.executable, "-c", self._program]
            self._process = subprocess.Popen(command, stdin=pipe, stdout=pipe, stderr=pipe, text=True)
            self._begins(self._process)
        return self._process

    def _begins(self, process: subprocess.Popen[str]) -> None:
        line = self._line(process)
        if line != "begins\n":
            process.kill()
            self._process = None
            raise AssertionError(line)

    def _line(self, process: subprocess.Popen[str]) -> str:
        assert process.stdout is not None and process.stderr is not None
        late = threading.Timer(MOST, process.kill)
        late.start()
        try:
            line = process.stdout.readline()
        finally:
            late.cancel()
        if not line:
            self._process = None
            raise AssertionError(f"it ended, or was ended: {process.stderr.read()}")
        return line
