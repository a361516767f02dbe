"""Rows that come one by one."""

from __future__ import annotations

from typing import TYPE_CHECKING, Generic, TypeVar

from .._native import Feed

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

__all__ = ["AsyncRows"]

Row = TypeVar("Row")


class AsyncRows(Generic[Row]):
    """The rows of a search, in pages that are asked for as they are wanted: made by ``search`` and its kin.

    A page that cannot be had raises :class:`~send_sdk.SendError` and ends the rows.
    """

    def __init__(self, native: Feed[Row]) -> None:
        self._native = native

    def __aiter__(self) -> AsyncIterator[Row]:
        return self

    async def __anext__(self) -> Row:
        # What has come is taken in the same breath: a task that is cancelled while it waits takes nothing away.
        while (row := self._native.take()) is None:
            if not await self._native.look().start():
                raise StopAsyncIteration
        return row
