"""Many notifications, each with its files, sent one beside the other."""

from __future__ import annotations

import time
from collections import deque
from collections.abc import AsyncIterable, AsyncIterator, Callable, Iterable, Iterator, Sequence
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


def ahead(parallel: int) -> int:
    """How many rows are taken before their outcome: those on their way, and two calls' worth of files that wait."""
    return 2 * parallel + 30


class Batch:
    """Outcomes as they become known, in any order; made by ``client.notifications.send_each``.

    Rows are taken as there is room for them, by the thread that iterates. Leaving the loop for good, or the ``with``
    block, stops the batch: of the rows without an outcome some may have been sent, as when a process dies.
    ``before_send`` knows their tokens, and ``resume`` goes on.
    """

    def __init__(self, native: NativeBatch, rows: Parcels, parallel: int) -> None:
        self._native = native
        self._rows: Iterator[Row] | None = iter(rows)
        self._ahead = ahead(parallel)
        self._given: dict[int, Row] = {}
        self._position = 0
        self._known: deque[tuple[int, Submitted | Exception]] = deque()
        self._failure: Exception | None = None

    def __iter__(self) -> Iterator[Dispatched]:
        return self

    def __next__(self) -> Dispatched:
        """The next outcome.

        Raises:
            Exception: what the iterator of the rows raised, after the outcomes of all rows that it gave.
        """
        if not self._known:
            self._take()
            self._known.extend(self._native.next().wait())
        if not self._known:
            failure, self._failure = self._failure, None
            raise failure or StopIteration
        position, outcome = self._known.popleft()
        return Dispatched(position, self._given.pop(position), outcome)

    def _take(self) -> None:
        until = time.monotonic() + PATIENCE
        while self._rows is not None and len(self._given) < self._ahead:
            try:
                row = next(self._rows)
            except Exception as failure:
                self._failure = None if isinstance(failure, StopIteration) else failure
                self._rows = None
                self._native.end()
                return
            try:
                self._native.put(row)
            except Exception as failure:
                # What is no row ends the rows, and not the outcomes of those before it.
                self._failure, self._rows = failure, None
                self._native.end()
                return
            self._given[self._position] = row
            self._position += 1
            if time.monotonic() > until:
                return

    def close(self) -> None:
        """Stops. Once more does nothing."""
        self._rows = None
        self._known.clear()
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

    Rows are taken as there is room for them, by a task of the event loop that iterates. Leaving the ``async with``
    block stops the batch: of the rows without an outcome some may have been sent, as when a process dies.
    ``before_send`` knows their tokens, and ``resume`` goes on.
    """

    def __init__(self, native: NativeBatch, rows: AsyncParcels, parallel: int) -> None:
        self._native = native
        self._rows = rows
        self._ahead = ahead(parallel)
        self._given: dict[int, Row] = {}
        self._known: deque[tuple[int, Submitted | Exception]] = deque()
        self._taking: asyncio.Task[None] | None = None
        self._room: asyncio.Semaphore | None = None

    def __aiter__(self) -> AsyncIterator[Dispatched]:
        return self

    async def __anext__(self) -> Dispatched:
        """The next outcome.

        Raises:
            Exception: what the iterator of the rows raised, after the outcomes of all rows that it gave.
        """
        if self._room is None:
            # Whoever imports the package for anything else does not pay for it.
            import asyncio

            self._room = asyncio.Semaphore(self._ahead)
            self._taking = asyncio.ensure_future(self._take(self._room))
        if not self._known:
            self._known.extend(await self._native.next().start())
        if not self._known:
            taking, self._taking = self._taking, None
            if taking is not None and not taking.cancelled():
                await taking
            raise StopAsyncIteration
        position, outcome = self._known.popleft()
        self._room.release()
        return Dispatched(position, self._given.pop(position), outcome)

    async def _take(self, room: asyncio.Semaphore) -> None:
        position = 0
        try:
            async for row in _one_by_one(self._rows):
                await room.acquire()
                self._given[position] = row
                self._native.put(row)
                position += 1
        finally:
            self._native.end()

    async def close(self) -> None:
        """Stops. Once more does nothing."""
        self._known.clear()
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


async def _one_by_one(rows: AsyncParcels) -> AsyncIterator[Row]:
    if isinstance(rows, AsyncIterable):
        async for row in rows:
            yield row
    else:
        for row in rows:
            yield row
