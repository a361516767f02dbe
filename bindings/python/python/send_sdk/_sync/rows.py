"""Rows that come one by one."""

from __future__ import annotations

from typing import TYPE_CHECKING, Generic, TypeVar

from .._native import Feed

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["Rows"]

Row = TypeVar("Row")


class Rows(Generic[Row]):
    """The rows of a search, in pages that are asked for as they are wanted: made by ``search`` and its kin.

    A page that cannot be had raises :class:`~send_sdk.SendError` and ends the rows.
    """

    def __init__(self, native: Feed[Row]) -> None:
        self._native = native

    def __iter__(self) -> Iterator[Row]:
        return self

    def __next__(self) -> Row:
        # What has come is taken in the same breath: a task that is cancelled while it waits takes nothing away.
        while (row := self._native.take()) is None:
            if not self._native.look().wait():
                raise StopIteration
        return row
