"""What is about no single notification: payments, groups, the platform itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._native import Groups as NativeGroups
from .._native import Payments as NativePayments
from .._native import Platform as NativePlatform
from .download import AsyncDownload

if TYPE_CHECKING:
    from collections.abc import Sequence

    from .._native import (
        DowntimeHistory,
        F24Event,
        Group,
        NoticeCode,
        PagoPaEvent,
        PaTaxId,
        PlatformStatus,
        Price,
    )
    from ..enums import GroupStatus

__all__ = ["AsyncGroups", "AsyncPayments", "AsyncPlatform"]


class AsyncPayments:
    """Prices, and payments made elsewhere: ``client.payments``."""

    def __init__(self, native: NativePayments) -> None:
        self._native = native

    async def price(self, creditor_tax_id: PaTaxId | str, notice_code: NoticeCode | str) -> Price:
        """What a notice costs at this moment. Each call leaves an attestation: ask when the payer asks, do not poll.

        Raises:
            NotFound: if the notification is unknown, refused or cancelled.
        """
        return await self._native.price(creditor_tax_id, notice_code).start()

    async def report_pagopa(self, events: Sequence[PagoPaEvent]) -> None:
        """Tells SEND of pagoPA notices that were paid elsewhere, so that no more letters go out for them.

        Raises:
            NotFound: if a notice is unknown.
        """
        await self._native.report_pagopa(events).start()

    async def report_f24(self, events: Sequence[F24Event]) -> None:
        """Tells SEND of F24 forms that were paid elsewhere. Deprecated by the platform.

        Raises:
            NotFound: if a form is unknown.
        """
        await self._native.report_f24(events).start()


class AsyncGroups:
    """Groups of the sender: ``client.groups``."""

    def __init__(self, native: NativeGroups) -> None:
        self._native = native

    async def list(self, status: GroupStatus | str | None = None) -> list[Group]:
        """The groups of the key, or of the whole body if the key has none.

        Only an active one can be put into a request.
        """
        return await self._native.list(status).start()


class AsyncPlatform:
    """How the platform is doing: ``client.platform``."""

    def __init__(self, native: NativePlatform) -> None:
        self._native = native

    async def status(self) -> PlatformStatus:
        """What works and what does not. Not for polling: ask after repeated failures."""
        return await self._native.status().start()

    async def downtimes(self, year: int, month: int) -> DowntimeHistory:
        """The downtimes of a month, from 2023 on."""
        return await self._native.downtimes(year, month).start()

    async def downtime_legal_fact(self, legal_fact_id: str) -> AsyncDownload | None:
        """The document that proves a downtime, by which terms may be suspended; ``None`` while it is not signed.

        Raises:
            NotFound: if there is no such downtime.
        """
        download = await self._native.downtime_legal_fact(legal_fact_id).start()
        return None if download is None else AsyncDownload(download)
