"""Who gives up waiting takes nothing away: what had arrived, or was about to, comes to the next who asks, once."""

from __future__ import annotations

import asyncio
import itertools
from collections.abc import Awaitable, Callable, Iterator
from datetime import datetime, timedelta, timezone
from pathlib import Path
from typing import Any, TypeVar

import pytest
from conftest import PDF, QUICK
from journey import request
from send_sdk import (
    AsyncAcceptanceBoard,
    AsyncClient,
    Credentials,
    Emulator,
    Gap,
    NewNotification,
    StreamEvent,
    Submitted,
)
from test_batch import parcel
from test_company import Platform
from test_process import finish, start

T = TypeVar("T")
Ask = Callable[[], Awaitable[T]]
GiveUp = Callable[[Ask[Any]], Awaitable[Any]]

#: Moments at which to give up, in seconds: some are before anything can have come.
MOMENTS = (0, 0.0005, 0.001, 0.002, 0.004, 0.008, 0.02)


async def as_it_arrives(ask: Ask[T]) -> T:
    """Cancels at the worst moment: what was waited for is there, and the task has not gone on yet. Then it waits."""
    task: asyncio.Task[T] = asyncio.ensure_future(ask())
    while not task.done():
        waiter = getattr(task, "_fut_waiter", None)
        if waiter is not None and waiter.done():
            task.cancel()
        await asyncio.sleep(0)
    try:
        return await task
    except asyncio.CancelledError:
        return await ask()


def after_a_while() -> GiveUp:
    moments = itertools.cycle(MOMENTS)

    async def cancelled(ask: Ask[T]) -> T:
        while True:
            task: asyncio.Task[T] = asyncio.ensure_future(ask())
            await asyncio.sleep(next(moments))
            task.cancel()
            try:
                return await task
            except asyncio.CancelledError:
                continue

    return cancelled


def timed_out() -> GiveUp:
    moments = itertools.cycle(MOMENTS)

    async def limited(ask: Ask[T]) -> T:
        while True:
            try:
                return await asyncio.wait_for(ask(), next(moments))
            except asyncio.TimeoutError:
                continue

    return limited


#: Ways to give up, again and again, until there is something.
WAYS: list[Callable[[], GiveUp]] = [lambda: as_it_arrives, after_a_while, timed_out]


@pytest.fixture(params=WAYS, ids=["as it arrives", "after a while", "by wait_for"])
def impatient(request: pytest.FixtureRequest) -> Iterator[GiveUp]:
    yield request.param()


def test_outcomes_of_a_batch(emulator: Emulator, impatient: GiveUp) -> None:
    async def send() -> list[int]:
        positions: list[int] = []
        async with AsyncClient(emulator.base_url, api_key=emulator.api_key) as client:
            rows = [parcel(number) for number in range(60)]
            async with client.notifications.send_each(rows, parallel=4) as batch:
                while True:
                    try:
                        dispatched = await impatient(batch.__anext__)
                    except StopAsyncIteration:
                        return positions
                    assert isinstance(dispatched.outcome, Submitted)
                    positions.append(dispatched.position)

    assert sorted(asyncio.run(send())) == list(range(60))


def test_events_of_a_stream(impatient: GiveUp, tmp_path: Path) -> None:
    async def follow(emulator: Emulator) -> None:
        async with AsyncClient(emulator.base_url, api_key=emulator.api_key, polling=QUICK) as client:
            stream = await client.streams.create("everything", "TIMELINE")
            file = await client.attachments.upload(PDF)
            rows = [request(file, protocol_number=f"2026/{row}") for row in range(12)]
            sent = await client.notifications.send_all(rows)
            # All of their lives are over, so that nothing happens between one look and the other.
            emulator.advance(timedelta(days=400))
            accepted = await client.notifications.wait_all_accepted([row for row in sent if isinstance(row, Submitted)])
            assert len(accepted) == 12
            told: list[str] = []
            place = tmp_path / "place"
            async with client.streams.consumer(stream.stream_id, place) as consumer:
                while (delivery := await impatient(consumer.next_if_any)) is not None:
                    assert isinstance(delivery, StreamEvent)
                    told.append(delivery.event_id)
            assert len(told) == len(set(told)) and told == sorted(told, key=int)
            # The same as for who waits for each, at another place.
            async with client.streams.consumer(stream.stream_id, tmp_path / "other") as consumer:
                all_told: list[str] = []
                while (delivery := await consumer.next_if_any()) is not None:
                    assert isinstance(delivery, StreamEvent)
                    all_told.append(delivery.event_id)
            # The platform has deleted what was acknowledged.
            assert set(all_told) <= set(told) and len(told) >= 12 * 2

    # Its time is quick, because the platform's own wait after an empty page is a minute.
    with Emulator() as emulator:
        asyncio.run(follow(emulator))


def test_what_was_not_taken_is_not_acknowledged(emulator: Emulator, tmp_path: Path) -> None:
    async def follow() -> None:
        async with AsyncClient(emulator.base_url, api_key=emulator.api_key, polling=QUICK) as client:
            stream = await client.streams.create("everything", "TIMELINE")
            file = await client.attachments.upload(PDF)
            await client.notifications.wait_accepted(await client.notifications.send(request(file)))
            place = tmp_path / "place"
            first: StreamEvent | Gap | None = None
            for _ in range(5):
                # Given up as it arrives, then the program ends: nobody has seen the event.
                async with client.streams.consumer(stream.stream_id, place) as consumer:
                    task = asyncio.ensure_future(consumer.__anext__())
                    while (waiter := getattr(task, "_fut_waiter", None)) is None or not waiter.done():
                        await asyncio.sleep(0)
                    task.cancel()
                    with pytest.raises(asyncio.CancelledError):
                        await task
            async with client.streams.consumer(stream.stream_id, place) as consumer:
                first = await consumer.__anext__()
            async with client.streams.consumer(stream.stream_id, tmp_path / "other") as consumer:
                assert await consumer.__anext__() == first

    asyncio.run(follow())


def test_rows_of_a_search(impatient: GiveUp) -> None:
    class Bearer:
        async def credentials(self) -> Credentials:
            return Credentials(voucher="token")

    async def search(url: str) -> None:
        everything = (datetime(2026, 1, 1, tzinfo=timezone.utc), datetime(2026, 12, 31, tzinfo=timezone.utc))
        async with AsyncClient(url, auth=Bearer()) as client:
            for _ in range(10):
                rows = client.received.search(*everything)
                found: list[str] = []
                while True:
                    try:
                        found.append(str((await impatient(rows.__anext__)).iun))
                    except StopAsyncIteration:
                        break
                assert found == ["first", "second", "third"]

    platform = Platform()
    asyncio.run(search(platform.url))
    platform.close()


def test_acceptance_on_a_board(emulator: Emulator) -> None:
    async def wait() -> None:
        async with AsyncClient(emulator.base_url, api_key=emulator.api_key, polling=QUICK) as client:
            stream = await client.streams.create("everything", "TIMELINE")
            file = await client.attachments.upload(PDF)
            rows: list[NewNotification] = [request(file, protocol_number=f"2026/{row}") for row in range(10)]
            sent = [row for row in await client.notifications.send_all(rows) if isinstance(row, Submitted)]
            board = AsyncAcceptanceBoard()
            waiting = [asyncio.ensure_future(told(board, row)) for row in sent]
            await client.notifications.wait_all_accepted(sent)
            async with client.streams.consumer(stream.stream_id) as consumer:
                while (delivery := await consumer.next_if_any()) is not None:
                    board.observe(delivery)
                    await asyncio.sleep(0.002)
            assert await asyncio.gather(*waiting) == [row.iun for row in sent]

    async def told(board: AsyncAcceptanceBoard, row: Submitted) -> Any:
        return await as_it_arrives(lambda: board.wait(row, give_up_after=20))

    asyncio.run(wait())


def test_many_threads_are_told_of_a_refusal() -> None:
    # Exceptions are made by code of Python, in the middle of which other threads have their turn.
    program = """
        import sys, threading
        from send_sdk import AcceptanceBoard, Iun, Refused, StreamEvent
        sys.setswitchinterval(1e-6)
        request = Iun("GPTG-NEPG-ZTET-202402-E-1").request_id
        board, told = AcceptanceBoard(), []
        reasons = [{"errorCode": "FILE_NOTFOUND", "detail": "no file"}]
        board.observe(StreamEvent.from_dict({
            "eventId": "1",
            "notificationRequestId": str(request),
            "element": {"category": "REQUEST_REFUSED", "details": {"refusalReasons": reasons}},
        }))
        def wait():
            for _ in range(100):
                try:
                    board.wait(request, give_up_after=20)
                except Refused as refused:
                    told.append(refused.code)
        threads = [threading.Thread(target=wait) for _ in range(8)]
        for thread in threads: thread.start()
        for thread in threads: thread.join()
        print(len(told), set(told))
    """
    assert finish(start(program)) == (0, "800 {'FILE_NOTFOUND'}\n", "")
