"""Many notifications, each with its files, sent one beside the other."""

from __future__ import annotations

import time
from collections.abc import AsyncIterable, AsyncIterator, Awaitable, Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple, Union

from ._native import NewNotification

if TYPE_CHECKING:
    import asyncio
    from types import TracebackType

    from ._files import Source
    from ._native import Batch as NativeBatch
    from ._native import Submitted, UploadedFile

__all__ = ["AsyncBatch", "AsyncParcels", "Batch", "Dispatched", "Parcel", "Parcels"]

#: How long rows are taken, in seconds, before outcomes are looked for again.
PATIENCE = 0.05
#: The same on an event loop, which has other things to do.
SHORT_PATIENCE = 0.005


@dataclass(frozen=True)
class Parcel:
    """A request, and the files that it is made of.

    >>> Parcel(["verbale.pdf"], lambda files: NewNotification(documents=[Document(files[0])], ...))
    """

    files: Sequence[Source] = field(repr=False)
    """PDFs, as for ``client.attachments.upload``."""
    request: Callable[[list[UploadedFile]], NewNotification]
    """Makes the request of the files, in their order, those of ``f24_metadata`` last. It is called once, when the row
    is taken: what it gets only stands for the files to come, to be put into the request and not to be looked into."""
    f24_metadata: Sequence[Source] = field(default=(), repr=False)
    """Metadata of F24 forms, as JSON files."""


Row = Union[NewNotification, Parcel]
Parcels = Iterable[Row]
AsyncParcels = Union[Iterable[Row], AsyncIterable[Row]]


class Dispatched(NamedTuple):
    """What became of a row."""

    #: Its position among those given, from 0.
    position: int
    #: The row itself.
    row: Row
    #: What the platform has written down, or the exception that says why there is nothing; its ``uploaded`` keeps the
    #: files that were uploaded.
    outcome: Submitted | Exception


class _Giving:
    """Hands rows over to a batch, and keeps them until their outcome is known."""

    def __init__(self, native: NativeBatch) -> None:
        self.native = native
        self.is_over = False
        self._failure: Exception | None = None
        self._given: dict[int, Row] = {}
        self._position = 0
        self._is_closed = False

    @property
    def room(self) -> int:
        """How many rows may be given before there are more outcomes."""
        return self.native.ahead - len(self._given)

    def give(self, row: Row) -> None:
        position = self._position
        # It is known before its outcome can be.
        self._given[position] = row
        try:
            self.native.put(row)
        except BaseException:
            del self._given[position]
            raise
        self._position = position + 1

    def give_some(self, rows: Iterator[Row], most: int, patience: float = PATIENCE) -> None:
        """Gives up to so many rows, at least one of them, and no more when this has taken a while."""
        until = time.monotonic() + patience
        for _ in range(most):
            try:
                self.give(next(rows))
            except StopIteration:
                self.end()
            except Exception as failure:
                # Also what is no row ends the rows, and not the outcomes of those before it.
                self.end(failure)
            if self.is_over or time.monotonic() > until:
                return

    def end(self, failure: Exception | None = None) -> None:
        """There are no more rows."""
        if not self.is_over:
            self.is_over, self._failure = True, failure
            self.native.end()

    def close(self) -> None:
        self.end()
        self._is_closed = True
        self._given.clear()

    def dispatched(self, position: int, outcome: Submitted | Exception) -> Dispatched:
        return Dispatched(position, self._given.pop(position), outcome)

    def raise_failure(self) -> None:
        """Raises what ended the rows too early, once. To be called after the last outcome.

        Raises:
            RuntimeError: if a row has none.
        """
        failure, self._failure = self._failure, None
        if failure is not None and not self._is_closed:
            raise failure
        if self._given:
            unknown, self._given = sorted(self._given), {}
            raise RuntimeError(f"send_sdk has a bug: nothing is known of the rows {unknown}, which may have been sent")


class Batch:
    """Outcomes as they become known, in any order; made by ``client.notifications.send_each``.

    Rows are taken as there is room for them, by the thread that iterates, while those before are sent: an iterator that
    waits for its next row keeps outcomes waiting, and nothing else. Leaving the loop for good, or the ``with`` block,
    stops the batch: of the rows without an outcome some may have been sent, as when a process dies. ``before_send``
    knows their tokens, and ``resume`` goes on.
    """

    def __init__(self, native: NativeBatch, rows: Parcels) -> None:
        self._native = native
        self._giving = _Giving(native)
        self._rows = iter(rows)

    def __iter__(self) -> Iterator[Dispatched]:
        return self

    def __next__(self) -> Dispatched:
        """The next outcome.

        Raises:
            Exception: what the iterator of the rows raised, after the outcomes of all rows that it gave.
        """
        giving = self._giving
        while True:
            may_give = not giving.is_over and giving.room > 0
            if may_give:
                giving.give_some(self._rows, giving.room)
            known = self._native.take()
            if known is not None:
                return giving.dispatched(*known)
            # As long as there is room the next row is made, and not waited for an outcome.
            if not may_give and not self._native.look().wait():
                giving.raise_failure()
                raise StopIteration

    def close(self) -> None:
        """Stops, also for another thread that waits for an outcome. Once more does nothing."""
        self._giving.close()
        self._native.close().wait()

    def __enter__(self) -> Batch:
        return self

    def __exit__(
        self,
        exc_type: type[BaseException] | None,
        exc: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self.close()


class AsyncBatch:
    """Outcomes as they become known, in any order; made by ``client.notifications.send_each``.

    Rows are taken as there is room for them, while those before are sent: of an asynchronous iterator by a task of the
    event loop, of any other by one thread beside it, which also calls the functions of its parcels; what is in memory
    already, such as a list, is taken by the task. An iterator that must stay in the thread of the loop is given as an
    asynchronous generator.

    Leaving the ``async with`` block stops the batch, and so does letting go of it: of the rows without an outcome some
    may have been sent, as when a process dies. ``before_send`` knows their tokens, and ``resume`` goes on. A task that
    is cancelled while it waits for an outcome takes none away: the next who asks gets it.
    """

    def __init__(self, native: NativeBatch, rows: AsyncParcels) -> None:
        self._native = native
        self._giving = _Giving(native)
        self._rows = rows
        self._taking: asyncio.Task[None] | None = None
        self._room: asyncio.Event | None = None

    def __aiter__(self) -> AsyncIterator[Dispatched]:
        return self

    async def __anext__(self) -> Dispatched:
        """The next outcome.

        Raises:
            Exception: what the iterator of the rows raised, after the outcomes of all rows that it gave.
        """
        room = self._begin() if self._room is None else self._room
        # What has come is taken in the same breath: a task that is cancelled while it waits takes nothing away.
        while (known := self._native.take()) is None:
            if not await self._native.look().start():
                self._giving.raise_failure()
                raise StopAsyncIteration
        dispatched = self._giving.dispatched(*known)
        room.set()
        return dispatched

    def _begin(self) -> asyncio.Event:
        # Whoever imports the package for anything else does not pay for it.
        import asyncio

        event_loop = asyncio.get_running_loop()
        self._native.live_in(event_loop)
        self._room = asyncio.Event()
        # The task knows nothing of this object, which ends it when nobody wants it any more.
        self._taking = event_loop.create_task(_give_all(self._giving, self._rows, self._room))
        return self._room

    async def close(self) -> None:
        """Stops, also for another task that waits for an outcome. Once more does nothing."""
        self._giving.close()
        if self._taking is not None:
            self._taking.cancel()
        await self._native.close().start()

    async def __aenter__(self) -> AsyncBatch:
        return self

    async def __aexit__(
        self,
        exc_type: type[BaseException] | None,
        exc: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        await self.close()

    def __del__(self) -> None:
        taking = self._taking
        if taking is None or taking.done():
            return
        self._native.close()
        try:
            taking.get_loop().call_soon_threadsafe(taking.cancel)
        except RuntimeError:
            # The loop is closed: nothing goes on in it.
            pass


async def _give_all(giving: _Giving, rows: AsyncParcels, room: asyncio.Event) -> None:
    """Gives all rows, as there is room for them."""
    try:
        give_some = _giver(giving, rows)
        while not giving.is_over:
            room.clear()
            if giving.room > 0:
                await give_some(giving.room)
            else:
                await room.wait()
    except Exception as failure:
        giving.end(failure)
    finally:
        giving.end()


def _giver(giving: _Giving, rows: AsyncParcels) -> Callable[[int], Awaitable[None]]:
    """Gives up to so many rows."""
    if isinstance(rows, AsyncIterable):
        return _of_tasks(giving, rows)
    if isinstance(rows, Collection):
        return _of_memory(giving, rows)
    return _of_a_thread(giving, rows)


def _of_tasks(giving: _Giving, rows: AsyncIterable[Row]) -> Callable[[int], Awaitable[None]]:
    iterator = rows.__aiter__()

    async def give_one(most: int) -> None:
        try:
            giving.give(await iterator.__anext__())
        except StopAsyncIteration:
            giving.end()

    return give_one


def _of_memory(giving: _Giving, rows: Iterable[Row]) -> Callable[[int], Awaitable[None]]:
    import asyncio

    iterator = iter(rows)

    async def give_some(most: int) -> None:
        giving.give_some(iterator, most, SHORT_PATIENCE)
        # Others have their turn.
        await asyncio.sleep(0)

    return give_some


def _of_a_thread(giving: _Giving, rows: Iterable[Row]) -> Callable[[int], Awaitable[None]]:
    import asyncio
    from concurrent.futures import ThreadPoolExecutor
    from contextvars import copy_context

    # One thread for all rows: what an iterator opens may belong to the thread that opened it.
    thread = ThreadPoolExecutor(1, "send-sdk-rows")
    context = copy_context()
    event_loop = asyncio.get_running_loop()
    iterator: list[Iterator[Row]] = []

    def take(most: int) -> None:
        if not iterator:
            iterator.append(iter(rows))
        giving.give_some(iterator[0], most)

    async def give_some(most: int) -> None:
        await event_loop.run_in_executor(thread, lambda: context.run(take, most))

    return give_some
