"""Who takes the rows of a batch on an event loop."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterable, Awaitable, Callable, Collection, Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextvars import copy_context
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .giving import Giving
    from .rows import AsyncParcels, Row

__all__ = ["give_all"]

#: How long a task of the event loop takes rows, in seconds, before others have their turn.
PATIENCE = 0.005


async def give_all(giving: Giving, rows: AsyncParcels, room: asyncio.Event) -> None:
    """Gives all rows, as there is room for them."""
    try:
        give_some = _giver(giving, rows)
        while not giving.is_over:
            room.clear()
            if giving.native.room > 0:
                await give_some()
            else:
                await room.wait()
    except Exception as failure:
        giving.end(failure)
    finally:
        giving.end()


def _giver(giving: Giving, rows: AsyncParcels) -> Callable[[], Awaitable[None]]:
    """Gives some rows, at least one."""
    if isinstance(rows, AsyncIterable):
        return _of_tasks(giving, rows)
    if isinstance(rows, Collection):
        return _of_memory(giving, rows)
    return _of_a_thread(giving, rows)


def _of_tasks(giving: Giving, rows: AsyncIterable[Row]) -> Callable[[], Awaitable[None]]:
    iterator = rows.__aiter__()

    async def give_one() -> None:
        try:
            row = await iterator.__anext__()
        except StopAsyncIteration:
            giving.end()
        else:
            giving.native.put(row)

    return give_one


def _of_memory(giving: Giving, rows: Iterable[Row]) -> Callable[[], Awaitable[None]]:
    iterator = iter(rows)

    async def give_some() -> None:
        giving.give_some(iterator, PATIENCE)
        # Others have their turn.
        await asyncio.sleep(0)

    return give_some


def _of_a_thread(giving: Giving, rows: Iterable[Row]) -> Callable[[], Awaitable[None]]:
    # One thread for all rows: what an iterator opens may belong to the thread that opened it.
    thread = ThreadPoolExecutor(1, "send-sdk-rows")
    context = copy_context()
    event_loop = asyncio.get_running_loop()
    iterator: list[Iterator[Row]] = []

    def take() -> None:
        if not iterator:
            iterator.append(iter(rows))
        giving.give_some(iterator[0])

    async def give_some() -> None:
        await event_loop.run_in_executor(thread, lambda: context.run(take))

    return give_some
