"""What goes into a batch and comes out of it, as types."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import AsyncIterable, Iterable
    from typing import Union

    from .._native import NewNotification, Submitted
    from .parcel import Parcel

    Row = Union[NewNotification, Parcel]
    Parcels = Iterable[Row]
    AsyncParcels = Union[Iterable[Row], AsyncIterable[Row]]

__all__ = ["Dispatched"]


class Dispatched(NamedTuple):
    """What became of a row."""

    #: Its position among those given, from 0.
    position: int
    #: The row itself.
    row: Row
    #: What the platform has written down, or the exception that says why there is nothing; its ``uploaded`` keeps the
    #: files that were uploaded.
    outcome: Submitted | Exception
