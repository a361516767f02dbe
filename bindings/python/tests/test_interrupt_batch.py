"""Ctrl-C, and the end of the process, in the middle of a batch: nothing is lost, and nothing is waited for."""

from __future__ import annotations

import os
import subprocess
import textwrap
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from interrupting import Worker
from test_process import finish, start

pytestmark = pytest.mark.skipif(os.name != "posix", reason="signals of POSIX")

#: How long it may take from the start of a process, with the six beside it, to its end, in seconds.
SOON = 6

BATCH = """
import asyncio, threading, time
from journey import request
from conftest import PDF
from send_sdk import *

emulator = Emulator()
emulator.faults.add("send_notification", "delay", ms=150)
client = Client(emulator.base_url, api_key=emulator.api_key)
file = client.attachments.upload(PDF)
ROWS = [request(file, protocol_number=str(row), idempotence_token=f"token-{row}") for row in range(MANY)]
announced, known = set(), []

def remember(intent):
    announced.add(intent.protocol_number)

def rows():
    for row in ROWS:
        time.sleep(0.01)
        yield row

def note(dispatched):
    if not known:
        begins()
    assert dispatched.row is ROWS[dispatched.position]
    assert dispatched.outcome.protocol_number == dispatched.row.protocol_number
    known.append(dispatched)

def begun():
    while emulator.journal.count("send_notification") == 0:
        time.sleep(0.01)
    begins()

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

def over():
    client.close()
    emulator.close()
"""

WAYS = {
    "each": "sync_each()",
    "all": "sync_all()",
    "each on asyncio": "asyncio.run(async_each())",
    "all on asyncio": "asyncio.run(async_all())",
}


@pytest.fixture(scope="module")
def worker() -> Iterator[Worker]:
    worker = Worker("import send_sdk")
    yield worker
    worker.close()


@pytest.mark.parametrize("way", WAYS)
def test_a_batch_can_be_interrupted_and_taken_up_again(worker: Worker, way: str) -> None:
    prepare = BATCH.replace("MANY", "60")
    assert worker.interrupt(prepare, WAYS[way], then="nothing_is_lost(); over()", announced=True).told == "interrupted"


def test_outcomes_that_were_due_come_after_ctrl_c_as_well(worker: Worker) -> None:
    prepare = BATCH.replace("MANY", "20") + textwrap.dedent("""
        batch = client.notifications.send_each(rows(), parallel=2, before_send=remember)
        def rest():
            try:
                for dispatched in batch: note(dispatched)
            except KeyboardInterrupt:  # the rows ended too early, if one was being taken
                pass
            assert sorted(one.position for one in known) == list(range(len(known))), known
            assert len(written()) == len(known) == len(announced)
            over()
    """)
    call = "for dispatched in batch: note(dispatched)"
    assert worker.interrupt(prepare, call, then="rest()", announced=True, after=0.2).told == "interrupted"


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


@pytest.fixture(scope="module")
def ending() -> Iterator[dict[str, tuple[subprocess.Popen[str], float]]]:
    """All of them at a time, as they only wait. All rows take fifteen seconds."""
    here = f"import sys; sys.path.insert(0, {str(Path(__file__).parent)!r})"
    program = "\n".join([here, "def begins(): pass", BATCH.replace("MANY", "200")])
    ending = {how: (start(f"{program}\n{end}"), time.monotonic()) for how, end in ENDS.items()}
    yield ending
    for process, _ in ending.values():
        process.kill()


@pytest.mark.parametrize("how", ENDS)
def test_the_end_comes_while_a_batch_goes_on(ending: dict[str, tuple[subprocess.Popen[str], float]], how: str) -> None:
    process, began = ending[how]
    code, _, err = finish(process)
    assert (code, err) == (0, "") and time.monotonic() - began < SOON


def test_a_coroutine_of_the_user_that_never_ends_does_not_hold_the_end(worker: Worker) -> None:
    prepare = textwrap.dedent("""
        import asyncio
        from send_sdk import Client, Emulator
        class Never:
            async def credentials(self):
                begins()
                await asyncio.Event().wait()
        emulator = Emulator()
        client = Client(emulator.base_url, auth=Never())
    """)
    end = worker.interrupt(prepare, "client.groups.list()", then="client.close(); emulator.close()", announced=True)
    assert end.told == "interrupted" and end.took < SOON
