"""How the part that is written in Rust waits for code of the user that is asynchronous."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from typing import TypeVar

__all__ = ["outcome"]

T = TypeVar("T")

#: How often is looked whether somebody still waits, in seconds.
PATIENCE = 0.1


async def outcome(awaitable: Awaitable[T], is_wanted: Callable[[], bool]) -> T:
    """What comes of it. It is cancelled when nobody wants to know any more."""
    task = asyncio.ensure_future(awaitable)
    try:
        while not task.done():
            await asyncio.wait([task], timeout=PATIENCE)
            if not is_wanted():
                break
    finally:
        # What is done does not mind.
        task.cancel()
    return await task
