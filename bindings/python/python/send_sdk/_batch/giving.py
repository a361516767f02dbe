"""Handing rows over to a batch, by whoever has them."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from .rows import Dispatched

if TYPE_CHECKING:
    from collections.abc import Iterator

    from .._native import Batch as NativeBatch
    from .rows import Row

__all__ = ["Giving"]

#: How long rows are taken, in seconds, before outcomes are looked for again.
PATIENCE = 0.05


class Giving:
    """Hands rows over to a batch, which keeps them until their outcome is known."""

    def __init__(self, native: NativeBatch) -> None:
        self.native = native
        self.is_over = False
        self._failure: BaseException | None = None
        self._is_closed = False

    def give_some(self, rows: Iterator[Row], patience: float = PATIENCE) -> None:
        """Gives as many rows as there is room for, at least one, and no more when this has taken a while."""
        until = time.monotonic() + patience
        while not self.is_over:
            try:
                self.native.put(next(rows))
            except StopIteration:
                self.end()
            except Exception as failure:
                # Also what is no row ends the rows, and not the outcomes of those before it.
                self.end(failure)
            except BaseException as interrupt:
                # A row may have been taken and not given: whoever goes on after Ctrl-C is told once more at the end.
                self.end(interrupt)
                raise
            if self.native.room == 0 or time.monotonic() > until:
                return

    def end(self, failure: BaseException | None = None) -> None:
        """There are no more rows."""
        if not self.is_over:
            self.is_over, self._failure = True, failure
            self.native.end()

    def close(self) -> None:
        """Nobody wants to know any more."""
        self.end()
        self._is_closed = True

    def take(self) -> Dispatched | None:
        """An outcome that is known."""
        known = self.native.take()
        return None if known is None else Dispatched._make(known)

    def raise_failure(self) -> None:
        """Raises what ended the rows too early, once. To be called after the last outcome.

        Raises:
            RuntimeError: if a row has none.
        """
        failure, self._failure = self._failure, None
        if failure is not None and not self._is_closed:
            raise failure
        unknown = self.native.forget()
        if unknown:
            raise RuntimeError(f"send_sdk has a bug: nothing is known of the rows {unknown}, which may have been sent")
