"""The documents that hold in court."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._native import LegalFacts as NativeLegalFacts
from .download import AsyncDownload

if TYPE_CHECKING:
    from .._native import Iun, LegalFactListItem, Waits

__all__ = ["AsyncLegalFacts"]


class AsyncLegalFacts:
    """The documents that hold in court: ``client.legal_facts``."""

    def __init__(self, native: NativeLegalFacts) -> None:
        self._native = native

    async def list(self, iun: Iun | str) -> list[LegalFactListItem]:
        """The legal facts of a notification.

        Raises:
            NotFound: if there is no such notification for this key.
        """
        return await self._native.list(iun).start()

    async def get(self, iun: Iun | str, key: str, *, waits: Waits | None = None) -> AsyncDownload:
        """A legal fact, by its key (with or without ``safestorage://``). Waits while it is being made.

        Args:
            iun: the notification.
            key: as ``list`` and timeline elements tell it.
            waits: how long to wait if it is not there yet.

        Raises:
            NotFound: soon after its event that is normal: try again in minutes, or give ``waits``.
            StillWaiting: while it comes out of the archive.
            Gone: if it is not kept any more.
        """
        return AsyncDownload(await self._native.get(iun, key, waits).start())

    async def aar(self, iun: Iun | str, document_id: str, *, waits: Waits | None = None) -> AsyncDownload:
        """The notice of arrival (AAR), by ``details["generatedAarUrl"]`` of an ``AAR_GENERATION`` element.

        Raises:
            NotFound: as :meth:`get`.
        """
        return AsyncDownload(await self._native.aar(iun, document_id, waits).start())
