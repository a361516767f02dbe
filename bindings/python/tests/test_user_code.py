"""Code of the user in the middle of the library's work: credentials, stores, leases, hooks, open files."""

from __future__ import annotations

import asyncio
import io
import threading
from collections.abc import Callable
from typing import Any

import pytest
from conftest import PDF, QUICK
from journey import accepted, request
from send_sdk import (
    AccessDenied,
    AsyncClient,
    Client,
    Credentials,
    Emulator,
    FileError,
    NotFound,
    SendIntent,
    Sha256Digest,
    StreamEvent,
    ValidationError,
)


class Vault:
    """Supplies credentials, and counts."""

    def __init__(self, *keys: str) -> None:
        self.keys = list(keys)
        self.asked = 0
        self.threads: set[int] = set()

    def credentials(self) -> Credentials:
        self.asked += 1
        self.threads.add(threading.get_ident())
        return Credentials(self.keys[0])

    def denied(self) -> bool:
        self.keys.pop(0)
        return False


class Locked(Exception):
    """What a vault may raise."""


class LockedVault:
    def credentials(self) -> Credentials:
        raise Locked("the vault is locked")


def test_credentials_come_from_the_user(emulator: Emulator) -> None:
    vault = Vault("wrong", emulator.api_key)
    with Client(emulator.base_url, auth=vault) as client:
        with pytest.raises(AccessDenied):
            client.groups.list()
        assert vault.keys == [emulator.api_key]
        client.groups.list()
    assert vault.asked >= 2 and threading.get_ident() not in vault.threads


def test_what_a_vault_raises_comes_out(emulator: Emulator) -> None:
    with Client(emulator.base_url, auth=LockedVault()) as client:
        with pytest.raises(Locked, match="locked"):
            client.groups.list()
        with pytest.raises(Locked):
            client.notifications.status_by_protocol("p", "t")

    class Forgetful:
        def credentials(self) -> Any:
            return "a key"

    with Client(emulator.base_url, auth=Forgetful()) as client, pytest.raises(ValidationError, match="credentials"):
        client.groups.list()


def test_who_calls_is_said_once() -> None:
    wrong: list[dict[str, Any]] = [
        {},
        {"api_key": "k", "auth": Vault("k")},
        {"auth": object()},
        {"api_key": None, "voucher": "v"},
    ]
    for arguments in wrong:
        with pytest.raises(TypeError, match=r"api_key|credentials"):
            Client("uat", **arguments)


def test_a_vault_may_be_asynchronous(emulator: Emulator) -> None:
    loops: list[asyncio.AbstractEventLoop] = []

    class AsyncVault:
        async def credentials(self) -> Credentials:
            loops.append(asyncio.get_running_loop())
            await asyncio.sleep(0)
            return Credentials(emulator.api_key)

    async def ask() -> None:
        async with AsyncClient(emulator.base_url, auth=AsyncVault()) as client:
            await client.groups.list()
        assert loops == [asyncio.get_running_loop()]

    asyncio.run(ask())
    with Client(emulator.base_url, auth=AsyncVault()) as client:
        client.groups.list()
    assert len(loops) == 2


class Rows:
    """A store that keeps texts, as a database would."""

    def __init__(self) -> None:
        self.rows: list[str] = []
        self.durable: list[bool] = []
        self.fails = False

    def load(self) -> list[str]:
        return list(self.rows)

    def store(self, change: str, durable: bool, /) -> None:
        if self.fails:
            raise Locked("the database is away")
        self.rows.append(change)
        self.durable.append(durable)


class LongRows(Rows):
    """One that wants to be shortened."""

    def __init__(self) -> None:
        super().__init__()
        self.snapshots = 0

    def is_long(self) -> bool:
        return len(self.rows) > 3

    def replace(self, snapshot: str) -> None:
        self.rows = [snapshot]
        self.snapshots += 1


def test_a_place_is_kept_by_the_user(client: Client, emulator: Emulator) -> None:
    stream = client.streams.create("everything", "TIMELINE")
    accepted(client)
    rows = Rows()
    with client.streams.consumer(stream.stream_id, rows) as consumer:
        first = next(consumer)
        assert isinstance(first, StreamEvent) and True in rows.durable
    again = Rows()
    again.rows = list(rows.rows)
    with client.streams.consumer(stream.stream_id, again) as consumer:
        assert next(consumer) == first
        second = next(consumer)
    assert second != first and len(again.rows) > len(rows.rows)
    broken = Rows()
    broken.rows = ["no change"]
    with client.streams.consumer(stream.stream_id, broken) as consumer, pytest.raises(FileError) as caught:
        next(consumer)
    assert "stored change 0" in caught.value.text()


def test_a_long_place_is_shortened(client: Client, emulator: Emulator) -> None:
    stream = client.streams.create("everything", "TIMELINE")
    emulator.run_until_status(accepted(client), "EFFECTIVE_DATE")
    rows = LongRows()
    with client.streams.consumer(stream.stream_id, rows) as consumer:
        while consumer.next_if_any() is not None:
            pass
    assert rows.snapshots > 0


def test_what_a_store_raises_comes_out_and_nothing_is_lost(client: Client) -> None:
    stream = client.streams.create("everything", "TIMELINE")
    accepted(client)
    rows = Rows()
    rows.fails = True
    with client.streams.consumer(stream.stream_id, rows) as consumer:
        with pytest.raises(Locked, match="away"):
            next(consumer)
        rows.fails = False
        assert isinstance(next(consumer), StreamEvent)
    with pytest.raises(TypeError, match="load"):
        client.streams.consumer(stream.stream_id, object())  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]


def test_a_lease_is_held_before_each_read(client: Client) -> None:
    stream = client.streams.create("everything", "TIMELINE")
    accepted(client)

    class Lease:
        held = 0
        free = True

        async def hold(self) -> None:
            if not self.free:
                raise Locked("somebody else reads")
            self.held += 1

    lease = Lease()
    with client.streams.consumer(stream.stream_id, lease=lease) as consumer:
        assert consumer.next_if_any() is not None and lease.held > 0
        lease.free = False
        with pytest.raises(Locked):
            for _ in range(100):  # what was read before the lease was lost is still handed over
                consumer.next_if_any()


@pytest.mark.parametrize("is_async", [False, True])
def test_a_hook_that_fails_stops_everything(client: Client, is_async: bool) -> None:
    def full(intent: SendIntent) -> None:
        raise Locked("the disk is full")

    async def async_full(intent: SendIntent) -> None:
        await asyncio.sleep(0)
        raise Locked("the disk is full")

    made = request(client.attachments.upload(PDF), idempotence_token="t-9")
    hook: Callable[[SendIntent], object] = async_full if is_async else full
    with pytest.raises(Locked, match="full"):
        client.notifications.send(made, before_send=hook)
    with pytest.raises(NotFound):
        client.notifications.status_by_protocol("2026/000123", "t-9")


def test_a_hook_may_use_the_client(client: Client) -> None:
    seen: list[int] = []

    def look(intent: SendIntent) -> None:
        seen.append(client.platform.status().status or 0)

    client.notifications.send(request(client.attachments.upload(PDF)), before_send=look)
    assert seen == [200]


class Counting(io.BytesIO):
    """An open file that remembers how much was asked for at a time."""

    def __init__(self, content: bytes) -> None:
        super().__init__(content)
        self.pieces: list[int] = []

    def read(self, size: int | None = -1, /) -> bytes:
        self.pieces.append(-1 if size is None else size)
        return super().read(size)


def test_an_open_file_is_read_in_pieces(client: Client) -> None:
    large = PDF + b"\n%" + b"x" * 3_000_000 + b"\n%%EOF\n"
    file = Counting(b"skipped" + large)
    file.seek(7)
    uploaded = client.attachments.upload(file)
    assert uploaded.sha256 == Sha256Digest.of(large)
    assert min(file.pieces) > 0 and max(file.pieces) <= 1 << 20 and len(file.pieces) > 3


def test_an_open_file_that_fails_is_told(client: Client) -> None:
    class Torn(io.RawIOBase):
        def readable(self) -> bool:
            return True

        def read(self, size: int = -1, /) -> bytes:
            raise Locked("the cable is out")

    with pytest.raises(Locked, match="cable"):
        client.attachments.upload(Torn())  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
    with pytest.raises(TypeError, match="not"):
        client.attachments.upload(7)  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]


def test_an_asynchronous_file(emulator: Emulator) -> None:
    class File:
        def __init__(self) -> None:
            self.inner = io.BytesIO(PDF)

        async def read(self, size: int, /) -> bytes:
            await asyncio.sleep(0)
            return self.inner.read(size)

    async def upload() -> Sha256Digest:
        async with AsyncClient(emulator.base_url, api_key=emulator.api_key) as client:
            source: Any = File()
            return (await client.attachments.upload(source)).sha256

    assert asyncio.run(upload()) == Sha256Digest.of(PDF)


def test_a_slow_vault_holds_nobody_up(emulator: Emulator) -> None:
    asked, others_are_done = threading.Event(), threading.Event()

    class Slow:
        def credentials(self) -> Credentials:
            asked.set()
            assert others_are_done.wait(20), "the others wait for the vault"
            return Credentials(emulator.api_key)

    async def side_by_side() -> None:
        slow = AsyncClient(emulator.base_url, auth=Slow())
        quick = AsyncClient(emulator.base_url, api_key=emulator.api_key, polling=QUICK)
        waiting = asyncio.ensure_future(slow.groups.list())
        while not asked.is_set():
            await asyncio.sleep(0.01)
        for _ in range(3):
            await quick.platform.status()
        others_are_done.set()
        await waiting

    asyncio.run(side_by_side())


def ends(_intent: SendIntent) -> None:
    next(iter(()))


def test_what_ends_iterations_ends_none_of_ours(client: Client, emulator: Emulator) -> None:
    made = request(client.attachments.upload(PDF))
    with pytest.raises(RuntimeError, match="StopIteration") as caught:
        client.notifications.send(made, before_send=ends)
    assert isinstance(caught.value.__cause__, StopIteration)

    async def send() -> None:
        async with AsyncClient(emulator.base_url, api_key=emulator.api_key) as client:
            with pytest.raises(RuntimeError, match="StopIteration"):
                await asyncio.wait_for(client.notifications.send(made, before_send=ends), 10)

    asyncio.run(send())
    stream = client.streams.create("everything", "TIMELINE")
    accepted(client)

    class Ended(Rows):
        def store(self, change: str, durable: bool, /) -> None:
            raise StopIteration

    with client.streams.consumer(stream.stream_id, Ended()) as consumer:
        # A loop over it would simply end, with events left behind.
        with pytest.raises(RuntimeError, match="StopIteration"):
            next(consumer)


def test_a_coroutine_is_cancelled_with_the_call_that_asked_for_it(emulator: Emulator) -> None:
    begun: list[str] = []
    ended: list[str] = []

    async def waits(_intent: SendIntent) -> None:
        begun.append("hook")
        try:
            await asyncio.Event().wait()
        finally:
            ended.append("hook")

    async def give_up() -> None:
        async with AsyncClient(emulator.base_url, api_key=emulator.api_key) as client:
            made = request(await client.attachments.upload(PDF))
            call = asyncio.ensure_future(client.notifications.send(made, before_send=waits))
            while not begun:
                await asyncio.sleep(0.01)
            with pytest.raises(asyncio.TimeoutError):
                await asyncio.wait_for(call, 0.1)
            for _ in range(100):
                await asyncio.sleep(0.05)
                if ended:
                    break
            # The end of the loop cancels everything.
            assert ended == ["hook"]

    asyncio.run(give_up())


def test_an_answer_may_be_anything_that_can_be_awaited(emulator: Emulator) -> None:
    class Awaitable:
        def __await__(self) -> Any:
            yield from asyncio.sleep(0).__await__()
            return Credentials(emulator.api_key)

    class Futures:
        def credentials(self) -> Awaitable:
            return Awaitable()

    async def ask() -> None:
        async with AsyncClient(emulator.base_url, auth=Futures()) as client:
            await client.groups.list()

    asyncio.run(ask())
    with Client(emulator.base_url, auth=Futures()) as client:
        client.groups.list()
