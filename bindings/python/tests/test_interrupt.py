"""Ctrl-C, and the end of the process, in the middle of work that takes a while: without calls, and in a batch."""

from __future__ import annotations

import os
import signal
import subprocess
import textwrap
import time
from pathlib import Path

import pytest
from test_process import finish, start

pytestmark = pytest.mark.skipif(os.name != "posix", reason="signals of POSIX")

#: How long it may take from the signal to the end of the process, in seconds; other work goes on beside the tests.
SOON = 6


def interrupt(process: subprocess.Popen[str], *, after: float = 0.0) -> str:
    """Presses Ctrl-C once the process says that it begins; what it said besides."""
    assert process.stdout is not None and process.stdout.readline() == "begins\n", finish(process)
    time.sleep(after)
    began = time.monotonic()
    process.send_signal(signal.SIGINT)
    code, out, err = finish(process)
    assert (code, err) == (0, "") and time.monotonic() - began < SOON, (code, out, err)
    return out


BEGIN = """
import signal
signal.signal(signal.SIGINT, signal.default_int_handler)
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
    "time of the emulator": ("emulator = crowded()", "emulator.advance(10 * 365 * 86400)"),
}

#: What comes to an end by itself soon enough to be measured: one call each, which cannot look for signals by itself.
STEPS = {
    "a state to begin with": (
        "emulator = crowded(); state = emulator.snapshot().encode() + b' ' * 150_000_000",
        "Emulator(snapshot=state, api_key=emulator.api_key).close()",
    ),
    "a long answer": ("text = events()", "EventPage.from_json(text)"),
    "a long form": ("content = b'[' + b'{},' * 5_000_000 + b'{}]'", "f24.check(content)"),
}

CROWDED = """
import os, sys
sys.path.insert(0, TESTS)
from journey import request
from conftest import PDF
from send_sdk import *
from send_sdk import f24, pdf, preflight

def events():
    row = '{"eventId":"%038d","iun":"GPTG-NEPG-ZTET-202402-E-1","newStatus":"DELIVERED"}'
    return '{"retryAfter":0,"events":[' + ",".join(row % number for number in range(1_000_000)) + "]}"

def crowded():
    emulator = Emulator(clock="manual")
    with Client(emulator.base_url, api_key=emulator.api_key, preflight=False, rate_limit=False) as client:
        file = client.attachments.upload(PDF)
        sent = client.notifications.send_all([request(file, protocol_number=str(row)) for row in range(250)])
    assert all(isinstance(row, Submitted) for row in sent)
    return emulator
"""


@pytest.mark.parametrize("what", STEPS)
def test_one_long_step_can_be_interrupted(what: str) -> None:
    prepare, call = STEPS[what]
    program = [
        f"TESTS = {str(Path(__file__).parent)!r}",
        CROWDED,
        BEGIN,
        prepare,
        "import time; began = time.monotonic()",
        call,
        "whole, began = time.monotonic() - began, time.monotonic()",
        "print('begins', flush=True)",
        "try:",
        f"    {call}",
        "except KeyboardInterrupt:",
        "    print(whole, time.monotonic() - began, flush=True)",
        "    os._exit(0)  # the step goes on to its end",
        "else:",
        "    signal.signal(signal.SIGINT, signal.SIG_IGN)",
        "    print(whole, whole)",
    ]
    whole, took = map(float, interrupt(start("\n".join(program)), after=0.1).split())
    if whole < 1:
        pytest.skip("too quick to be interrupted")
    # A call that does not look is interrupted when it is over.
    assert took < whole / 2


@pytest.mark.parametrize("what", LOCAL)
def test_work_without_calls_can_be_interrupted(tmp_path: Path, what: str) -> None:
    prepare, call = LOCAL[what]
    place = tmp_path / "large.pdf"
    place.write_bytes(b"%PDF-1.7\n")
    os.truncate(place, 60 << 30)  # all of it a hole
    program = [
        f"PLACE, TESTS = {str(place)!r}, {str(Path(__file__).parent)!r}",
        CROWDED,
        BEGIN,
        prepare,
        "import time; began = time.monotonic()",
        "print('begins', flush=True)",
        "try:",
        f"    {call}",
        "except KeyboardInterrupt:",
        "    print('interrupted', time.monotonic() - began)",
        "else:",
        "    signal.signal(signal.SIGINT, signal.SIG_IGN)",
        "    print('over')",
    ]
    process = start("\n".join(program))
    told = interrupt(process, after=0.2)
    place.unlink()
    if told == "over\n":
        pytest.skip("too quick to be interrupted")
    # The signal is acted on at the end of the call in any case.
    assert told.startswith("interrupted") and float(told.split()[1]) < 2


def test_time_stands_where_it_had_come_to() -> None:
    code, out, err = finish(
        start(f"""
TESTS = {str(Path(__file__).parent)!r}
{CROWDED}
import signal, threading, time
from datetime import timedelta
emulator = crowded()
begin = emulator.now
class Enough(Exception): pass
def enough(*_):
    emulator.now  # nothing is locked while a handler runs
    raise Enough
signal.signal(signal.SIGALRM, enough)
signal.setitimer(signal.ITIMER_REAL, 0.01)
try:
    emulator.advance(timedelta(days=400))
except Enough:
    stood = emulator.now
    assert begin <= stood < begin + timedelta(days=400), stood
    emulator.advance(begin + timedelta(days=400) - stood)
assert emulator.now == begin + timedelta(days=400), emulator.now
print("fine")
""")
    )
    assert (code, out, err) == (0, "fine\n", "")


BATCH = """
import asyncio, sys, threading, time
sys.path.insert(0, TESTS)
from journey import request
from conftest import PDF
from send_sdk import *

emulator = Emulator()
emulator.faults.add("send_notification", "delay", ms=150)
client = Client(emulator.base_url, api_key=emulator.api_key)
file = client.attachments.upload(PDF)
ROWS = [request(file, protocol_number=str(row), idempotence_token=f"token-{row}") for row in range(60)]
announced, known = set(), []

def remember(intent):
    announced.add(intent.protocol_number)

def rows():
    for row in ROWS:
        time.sleep(0.01)
        yield row

def note(dispatched):
    if not known:
        print("begins", flush=True)
    assert dispatched.row is ROWS[dispatched.position]
    assert dispatched.outcome.protocol_number == dispatched.row.protocol_number
    known.append(dispatched)

def begun():
    while emulator.journal.count("send_notification") == 0:
        time.sleep(0.01)
    print("begins", flush=True)

def sync_each():
    with client.notifications.send_each(rows(), parallel=2, before_send=remember) as batch:
        for dispatched in batch:
            note(dispatched)

def sync_all():
    threading.Thread(target=begun, daemon=True).start()
    client.notifications.send_all(ROWS, parallel=2, before_send=remember)

async def async_each():
    async with AsyncClient(emulator.base_url, api_key=emulator.api_key) as client:
        async with client.notifications.send_each(rows(), parallel=2, before_send=remember) as batch:
            async for dispatched in batch:
                note(dispatched)

async def async_all():
    threading.Thread(target=begun, daemon=True).start()
    async with AsyncClient(emulator.base_url, api_key=emulator.api_key) as client:
        await client.notifications.send_all(ROWS, parallel=2, before_send=remember)

def written():
    return [call for call in emulator.journal.entries("send_notification") if call.status == 202]

def nothing_is_lost():
    time.sleep(0.4)  # what was on the wire has arrived
    assert 0 < len(written()) <= len(announced) < len(ROWS), (len(written()), len(announced))
    assert {one.outcome.protocol_number for one in known} <= announced
    before = len(written())
    emulator.faults.clear()
    sent = client.notifications.send_all(ROWS, resume=True)
    assert all(isinstance(outcome, Submitted) for outcome in sent), sent
    assert len(written()) == len(ROWS) == len({outcome.request_id for outcome in sent}), (before, len(written()))
    assert [one.outcome.request_id for one in known] == [sent[one.position].request_id for one in known]
"""

WAYS = {
    "each": "sync_each()",
    "all": "sync_all()",
    "each on asyncio": "asyncio.run(async_each())",
    "all on asyncio": "asyncio.run(async_all())",
}


@pytest.mark.parametrize("way", WAYS)
def test_a_batch_can_be_interrupted_and_taken_up_again(way: str) -> None:
    program = [
        f"TESTS = {str(Path(__file__).parent)!r}",
        BATCH,
        BEGIN,
        "try:",
        f"    {WAYS[way]}",
        "except KeyboardInterrupt:",
        "    nothing_is_lost()",
        "    print('nothing is lost')",
    ]
    assert interrupt(start("\n".join(program))) == "nothing is lost\n"


def test_outcomes_that_were_due_come_after_ctrl_c_as_well() -> None:
    program = [
        f"TESTS = {str(Path(__file__).parent)!r}",
        BATCH,
        BEGIN,
        "batch = client.notifications.send_each(rows(), parallel=2, before_send=remember)",
        "try:",
        "    for dispatched in batch: note(dispatched)",
        "except KeyboardInterrupt:",
        "    pass",
        "try:",
        "    for dispatched in batch: note(dispatched)",
        "except KeyboardInterrupt:",  # the rows ended too early, if one was being taken
        "    pass",
        "assert sorted(one.position for one in known) == list(range(len(known))), known",
        "assert len(written()) == len(known) == len(announced)",
        "print('all are known')",
    ]
    assert interrupt(start("\n".join(program)), after=0.2) == "all are known\n"


ENDS = {
    "left alone": "batch = client.notifications.send_each(rows(), parallel=2); next(batch)",
    "by a thread": "threading.Thread(target=sync_each, daemon=True).start(); time.sleep(0.5)",
    "all by a thread": "threading.Thread(target=sync_all, daemon=True).start(); time.sleep(0.5)",
    "left alone on asyncio": """
async def main():
    global batch
    batch = AsyncClient(emulator.base_url, api_key=emulator.api_key).notifications.send_each(rows(), parallel=2)
    await batch.__anext__()
asyncio.run(main())
""",
    "a task of asyncio": """
async def main():
    task = asyncio.ensure_future(async_all())
    await asyncio.sleep(0.5)
asyncio.run(main())
""",
    "with an exit": "batch = client.notifications.send_each(rows(), parallel=2); next(batch); raise SystemExit(0)",
}


@pytest.mark.parametrize("how", ENDS)
def test_the_end_comes_while_a_batch_goes_on(how: str) -> None:
    began = time.monotonic()
    code, _, err = finish(start("\n".join([f"TESTS = {str(Path(__file__).parent)!r}", BATCH, ENDS[how]])))
    # All rows take five seconds.
    assert (code, err) == (0, "") and time.monotonic() - began < SOON


def test_a_coroutine_of_the_user_that_never_ends_does_not_hold_the_end() -> None:
    process = start(
        textwrap.dedent("""
        import asyncio, signal
        from send_sdk import Client, Emulator
        signal.signal(signal.SIGINT, signal.default_int_handler)
        class Never:
            async def credentials(self):
                print("begins", flush=True)
                await asyncio.Event().wait()
        with Emulator() as emulator, Client(emulator.base_url, auth=Never()) as client:
            try:
                client.groups.list()
            except KeyboardInterrupt:
                print("interrupted")
        """)
    )
    assert interrupt(process) == "interrupted\n"
