"""Outcomes by asynchronous iteration."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._closing import AsyncClosing
from .giving import Giving

if TYPE_CHECKING:
    import asyncio
    from collections.abc import AsyncIterator

    from .._native import Batch as NativeBatch
    from .rows import AsyncParcels, Dispatched

__all__ = ["AsyncBatch"]


class AsyncBatch(AsyncClosing):
    """Outcomes as they become known, in any order; made by ``client.notifications.send_each``.

    Rows are taken as there is room for them, while those before are sent: of an asynchronous iterator by a task of the
    event loop, of any other by one thread beside it, which also calls the functions of its parcels; what is in memory
    already, such as a list, is taken by the task. An iterator that must stay in the thread of the loop is given as an
    asynchronous generator; so is one that may wait for ever, since Python waits for its threads when it ends.

    Leaving the ``async with`` block stops the batch, and so does letting go of it: of the rows without an outcome some
    may have been sent, as when a process dies. ``before_send`` knows their tokens, and ``resume`` goes on. A task that
    is cancelled while it waits for an outcome takes none away: the next who asks gets it.
    """

    def __init__(self, native: NativeBatch, rows: AsyncParcels) -> None:
        self._native = native
        self._giving = Giving(native)
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
        while (dispatched := self._giving.take()) is None:
            if not await self._native.look().start():
                self._giving.raise_failure()
                raise StopAsyncIteration
        room.set()
        return dispatched

    def _begin(self) -> asyncio.Event:
        # Whoever imports the package for anything else does not pay for it.
        import asyncio

        from .taking import give_all

        event_loop = asyncio.get_running_loop()
        self._native.live_in(event_loop)
        self._room = asyncio.Event()
        # The task knows nothing of this object, which ends it when nobody wants it any more.
        self._taking = event_loop.create_task(give_all(self._giving, self._rows, self._room))
        return self._room

    async def close(self) -> None:
        """Stops, also for another task that waits for an outcome. Once more does nothing."""
        self._giving.close()
        if self._taking is not None:
            self._taking.cancel()
        await self._native.close().start()

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
