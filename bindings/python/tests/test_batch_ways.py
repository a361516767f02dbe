"""How a batch goes on and ends: rows beside sending, code of the user where it belongs, nothing after the end."""

from __future__ import annotations

import asyncio
import gc
import io
import threading
import time
from collections.abc import Iterator

import pytest
from conftest import PDF
from journey import request
from send_sdk import (
    AsyncClient,
    Client,
    Credentials,
    Emulator,
    NewNotification,
    Parcel,
    SendIntent,
    Submitted,
    ValidationError,
)
from test_batch import parcel


def sent_at_the_end(emulator: Emulator) -> int:
    """How many requests were sent, once no more are."""
    counts = [emulator.journal.count("send_notification")]
    while len(counts) < 4 or len(set(counts[-4:])) > 1:
        time.sleep(0.15)
        counts.append(emulator.journal.count("send_notification"))
    return counts[-1]


def test_rows_are_made_while_others_are_sent(client: Client, emulator: Emulator) -> None:
    emulator.faults.add("send_notification", "delay", ms=600)
    begun: list[SendIntent] = []
    #: How many are on their way whenever one is made: what is answered is in the journal.
    underway: list[int] = []

    def slow() -> Iterator[Parcel]:
        for number in range(10):
            time.sleep(0.07)
            underway.append(len(begun) - emulator.journal.count("send_notification"))
            yield parcel(number)

    with client.notifications.send_each(slow(), parallel=16, before_send=begun.append) as batch:
        assert all(isinstance(dispatched.outcome, Submitted) for dispatched in batch)
    # One after the other it would be none, with one ahead one.
    assert max(underway) > 2, underway


def test_an_iterator_may_wait_for_the_loop(emulator: Emulator) -> None:
    async def send() -> None:
        go_on = threading.Event()
        threads: set[int] = set()

        def rows() -> Iterator[Parcel]:
            for number in range(40):
                threads.add(threading.get_ident())
                assert number < 3 or go_on.wait(20), "the event loop stands still"
                yield parcel(number)

        async with AsyncClient(emulator.base_url, api_key=emulator.api_key) as client:
            async with client.notifications.send_each(rows(), parallel=2) as batch:
                first = await batch.__anext__()
                asyncio.get_running_loop().call_later(0.05, go_on.set)
                positions = [first.position] + [dispatched.position async for dispatched in batch]
        assert sorted(positions) == list(range(40))
        assert len(threads) == 1 and threading.get_ident() not in threads

    asyncio.run(send())


def test_coroutines_of_the_user_run_in_their_loop(emulator: Emulator) -> None:
    loops: dict[str, set[object]] = {"vault": set(), "file": set(), "hook": set()}

    def here(who: str) -> None:
        loops[who].add(asyncio.get_running_loop())

    class Vault:
        async def credentials(self) -> Credentials:
            here("vault")
            return Credentials(emulator.api_key)

    class File:
        def __init__(self) -> None:
            self.inner = io.BytesIO(PDF)

        async def read(self, size: int, /) -> bytes:
            here("file")
            return self.inner.read(size)

    async def hook(_intent: SendIntent) -> None:
        here("hook")

    def rows(first: int) -> Iterator[Parcel]:
        for number in range(first, first + 4):
            files: list[object] = [File()]
            yield Parcel(files, parcel(number).request)  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]

    # Made where no loop runs yet.
    client = AsyncClient(emulator.base_url, auth=Vault())

    async def each() -> object:
        async with client.notifications.send_each(rows(0), before_send=hook) as batch:
            assert all([isinstance(dispatched.outcome, Submitted) async for dispatched in batch])
        return asyncio.get_running_loop()

    async def at_once() -> object:
        sent = await client.notifications.send_all(list(rows(4)), before_send=hook)
        assert all(isinstance(outcome, Submitted) for outcome in sent), sent
        return asyncio.get_running_loop()

    for send in (each, at_once):
        loop = asyncio.run(send())
        assert loops == {"vault": {loop}, "file": {loop}, "hook": {loop}}, send
        for seen in loops.values():
            seen.clear()


@pytest.mark.parametrize("how", ["closed", "let go", "left"])
def test_a_batch_that_is_left_sends_no_more(client: Client, emulator: Emulator, how: str) -> None:
    emulator.faults.add("send_notification", "delay", ms=100)
    rows = (parcel(number) for number in range(300))
    batch = client.notifications.send_each(rows, parallel=2)
    if how == "left":
        for _ in batch:
            break
        del batch
    else:
        assert isinstance(next(batch).outcome, Submitted)
        if how == "closed":
            batch.close()
            batch.close()
            assert list(batch) == []
        else:
            del batch
    gc.collect()
    assert 1 <= sent_at_the_end(emulator) < 30


@pytest.mark.parametrize("how", ["closed", "let go", "left", "cancelled"])
def test_a_batch_on_asyncio_that_is_left_sends_no_more(emulator: Emulator, how: str) -> None:
    emulator.faults.add("send_notification", "delay", ms=100)

    async def leave() -> int:
        async with AsyncClient(emulator.base_url, api_key=emulator.api_key) as client:

            async def rest() -> None:
                async for _ in client.notifications.send_each(rows, parallel=2):
                    pass

            rows = (parcel(number) for number in range(300))
            if how == "cancelled":
                task = asyncio.ensure_future(rest())
                while emulator.journal.count("send_notification") == 0:
                    await asyncio.sleep(0.02)
                task.cancel()
                with pytest.raises(asyncio.CancelledError):
                    await task
                del task
            elif how == "left":
                async for _ in client.notifications.send_each(rows, parallel=2):
                    break
            else:
                batch = client.notifications.send_each(rows, parallel=2)
                await batch.__anext__()
                if how == "closed":
                    await batch.close()
                    await batch.close()
                    assert [one async for one in batch] == []
                del batch
            gc.collect()
            return await asyncio.get_running_loop().run_in_executor(None, sent_at_the_end, emulator)

    assert 1 <= asyncio.run(leave()) < 30


def test_closing_wakes_who_waits(client: Client, emulator: Emulator) -> None:
    emulator.faults.add("send_notification", "delay", ms=30_000)
    batch = client.notifications.send_each([parcel(0)])
    ended = threading.Event()

    def wait() -> None:
        assert list(batch) == []
        ended.set()

    threading.Thread(target=wait, daemon=True).start()
    while emulator.journal.count("preload") == 0:
        time.sleep(0.02)
    began = time.monotonic()
    batch.close()
    assert ended.wait(5) and time.monotonic() - began < 5

    async def on_asyncio() -> None:
        async with AsyncClient(emulator.base_url, api_key=emulator.api_key) as other:
            batch = other.notifications.send_each([parcel(1)])
            waiting = asyncio.ensure_future(batch.__anext__())
            await asyncio.sleep(0.3)
            await asyncio.wait_for(batch.close(), 5)
            with pytest.raises(StopAsyncIteration):
                await asyncio.wait_for(waiting, 5)

    asyncio.run(on_asyncio())


def test_how_many_at_a_time(client: Client) -> None:
    file = client.attachments.upload(PDF)
    for wrong in (0, -3, -(10**40)):
        with pytest.raises(ValidationError, match="parallel"):
            client.notifications.send_each([], parallel=wrong)
        with pytest.raises(ValidationError, match="parallel"):
            client.notifications.send_all([], parallel=wrong)
        with pytest.raises(ValidationError, match="parallel"):
            client.notifications.wait_all_accepted([], parallel=wrong)
        with pytest.raises(ValidationError, match="parallel"):
            client.attachments.upload_all([PDF], parallel=wrong)
    taken: list[int] = []
    wrong_row = request(file, subject="x" * 600)

    def rows() -> Iterator[NewNotification]:
        for number in range(20_000):
            taken.append(number)
            yield wrong_row

    # More than the client takes count as that many: rows are not taken without end.
    with client.notifications.send_each(rows(), parallel=10**40) as batch:
        next(batch)
    assert len(taken) <= 2 * 4096 + 30
    assert len(client.attachments.upload_all([PDF], parallel=10**40)) == 1
