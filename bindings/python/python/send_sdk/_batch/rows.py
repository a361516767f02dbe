"""What goes into a batch and comes out of it, as types."""

from __future__ import annotations

from collections.abc import AsyncIterable, Iterable
from typing import TYPE_CHECKING, NamedTuple, Union

from .._native import NewNotification

if TYPE_CHECKING:
    from .._native import Submitted
    from .parcel import Parcel

__all__ = ["AsyncParcels", "Dispatched", "Parcels", "Row"]

Row = Union[NewNotification, "Parcel"]
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
