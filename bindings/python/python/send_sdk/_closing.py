"""What is closed at the end of a ``with`` block."""

from __future__ import annotations

from typing import TypeVar

__all__ = ["AsyncClosing", "Closing"]

_Closing = TypeVar("_Closing", bound="Closing")
_AsyncClosing = TypeVar("_AsyncClosing", bound="AsyncClosing")


class Closing:
    """Something that ``with`` closes."""

    def close(self) -> None:
        """Ends it. Once more does nothing."""
        raise NotImplementedError

    def __enter__(self: _Closing) -> _Closing:
        return self

    def __exit__(self, *_exception: object) -> None:
        self.close()


class AsyncClosing:
    """Something that ``async with`` closes."""

    async def close(self) -> None:
        """Ends it. Once more does nothing."""
        raise NotImplementedError

    async def __aenter__(self: _AsyncClosing) -> _AsyncClosing:
        return self

    async def __aexit__(self, *_exception: object) -> None:
        await self.close()
