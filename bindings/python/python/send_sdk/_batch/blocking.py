"""Outcomes by iteration."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._closing import Closing
from .giving import Giving

if TYPE_CHECKING:
    from collections.abc import Iterator

    from .._native import Batch as NativeBatch
    from .rows import Dispatched, Parcels

__all__ = ["Batch"]


class Batch(Closing):
    """Outcomes as they become known, in any order; made by ``client.notifications.send_each``.

    Rows are taken as there is room for them, by the thread that iterates, while those before are sent: an iterator that
    waits for its next row keeps outcomes waiting, and nothing else. Leaving the loop for good, or the ``with`` block,
    stops the batch: of the rows without an outcome some may have been sent, as when a process dies. ``before_send``
    knows their tokens, and ``resume`` goes on.
    """

    def __init__(self, native: NativeBatch, rows: Parcels) -> None:
        self._native = native
        self._giving = Giving(native)
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
            may_give = not giving.is_over and self._native.room > 0
            if may_give:
                giving.give_some(self._rows)
            dispatched = giving.take()
            if dispatched is not None:
                return dispatched
            # As long as there is room the next row is made, and not waited for an outcome.
            if not may_give and not self._native.look().wait():
                giving.raise_failure()
                raise StopIteration

    def close(self) -> None:
        """Stops, also for another thread that waits for an outcome. Once more does nothing."""
        self._giving.close()
        self._native.close().wait()
