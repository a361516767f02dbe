"""Ctrl-C in the middle of work that takes a while and makes no call."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from interrupting import Worker

pytestmark = pytest.mark.skipif(os.name != "posix", reason="signals of POSIX")

#: How long it may take from the signal until the program knows, in seconds; other work goes on beside the tests.
SOON = 1.5

BASE = """
from datetime import timedelta
from journey import request
from conftest import PDF
from send_sdk import *
from send_sdk import f24, pdf, preflight

def events():
    row = '{"eventId":"%038d","iun":"GPTG-NEPG-ZTET-202402-E-1","newStatus":"DELIVERED"}'
    return '{"retryAfter":0,"events":[' + ",".join(row % number for number in range(300_000)) + "]}"

def client_of(emulator):
    return Client(emulator.base_url, api_key=emulator.api_key, preflight=False, rate_limit=False)

def uploaded(content):
    emulator = Emulator(clock="manual")
    with client_of(emulator) as client:
        client.attachments.upload_all([content], inspect=False)
    return emulator

def crowded(many):
    emulator = Emulator(clock="manual")
    with client_of(emulator) as client:
        file = client.attachments.upload(PDF)
        rows = [request(file, protocol_number=str(row)) for row in range(many)]
        assert all(isinstance(row, Submitted) for row in client.notifications.send_all(rows))
    return emulator
"""

#: What takes long: how it is prepared, and the call. ``PLACE`` is a large file that begins like a PDF.
LOCAL = {
    "digest of a file": ("", "Sha256Digest.of_file(PLACE)"),
    "digest of a pipe": (
        "os.mkfifo(PLACE + '.pipe'); keep = os.open(PLACE + '.pipe', os.O_RDWR)",
        "Sha256Digest.of_file(PLACE + '.pipe')",
    ),
    "digest of bytes": ("content = bytes(3_000_000_000)", "Sha256Digest.of(content)"),
    "look into a file": ("", "pdf.inspect(PLACE)"),
    "look into an open file": ("opened = open(PLACE, 'rb')", "pdf.inspect(opened)"),
    "an attachment": ("", "preflight.attachment(PLACE, preflight.AttachmentPlace.document(0))"),
    "identifiers": ("texts = ['RSSMRA80A01H501U'] * 4_000_000", "check_fiscal_codes(texts)"),
    "rules": ("body = request().to_json().encode()", "preflight.check_all([body] * 60_000)"),
    "time of the emulator": ("emulator = crowded(250)", "emulator.advance(10 * 365 * 86400)"),
}

#: What is one step, which cannot look for signals by itself: it is done beside the interpreter, and abandoned.
STEPS = {
    "a state to begin with": (
        "emulator = crowded(50); state = emulator.snapshot().encode() + b' ' * 60_000_000",
        "Emulator(snapshot=state, api_key=emulator.api_key).close()",
    ),
    "the state as it is": (
        "other = uploaded(PDF + bytes(6_000_000))",
        "other.snapshot()",
    ),
    "a long answer": ("text = events()", "EventPage.from_json(text)"),
    "a long form": ("content = b'[' + b'{},' * 2_000_000 + b'{}]'", "f24.check(content)"),
}


@pytest.fixture(scope="module")
def worker() -> Iterator[Worker]:
    worker = Worker(BASE)
    yield worker
    worker.close()


@pytest.mark.parametrize("what", LOCAL)
def test_work_without_calls_can_be_interrupted(tmp_path: Path, worker: Worker, what: str) -> None:
    prepare, call = LOCAL[what]
    place = tmp_path / "large.pdf"
    place.write_bytes(b"%PDF-1.7\n")
    os.truncate(place, 60 << 30)  # all of it a hole
    end = worker.interrupt(f"PLACE = {str(place)!r}; {prepare}", call, after=0.15)
    place.unlink()
    if end.told == "over":
        pytest.skip("too quick to be interrupted")
    # The signal is acted on at the end of the call in any case.
    assert end.told == "interrupted" and end.took < SOON, end


@pytest.mark.skipif(not Path("/proc/self/task").is_dir(), reason="threads of other processes are not shown")
@pytest.mark.parametrize("what", STEPS)
def test_one_long_step_can_be_interrupted(worker: Worker, what: str) -> None:
    end = worker.interrupt(*STEPS[what], after=None)
    if end.told == "over":
        pytest.skip("too quick to be interrupted")
    # A call that does not look is interrupted when it is over.
    assert end.told == "interrupted" and end.took < SOON and end.went_on, end


def test_time_stands_where_it_had_come_to(worker: Worker) -> None:
    prepare = """
import signal
emulator = crowded(250)
begin, far = emulator.now, timedelta(days=400)
class Enough(Exception): pass
def enough(*_):
    emulator.now  # nothing is locked while a handler runs
    raise Enough
signal.signal(signal.SIGALRM, enough)
signal.setitimer(signal.ITIMER_REAL, 0.01)
try:
    emulator.advance(far)
except Enough:
    stood = emulator.now
    assert begin <= stood < begin + far, stood
    emulator.advance(begin + far - stood)
assert emulator.now == begin + far, emulator.now
"""
    assert worker.interrupt(prepare, "time.sleep(20)").told == "interrupted"
