"""What a company received, and its mandates."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._native import Mandates as NativeMandates
from .._native import Received as NativeReceived
from .._native import ReceivedSearch as NativeSearch

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from datetime import datetime

    from .._native import FullSentNotification, Iun, Mandate, MandateAcceptance, ReceivedRow
    from ..enums import MandateStatus, NotificationStatus

__all__ = ['AsyncMandates', 'AsyncReceived', 'AsyncReceivedSearch']


class AsyncReceived:
    """What a company received: ``client.received``. **Reading a notification has legal effect**: it is the access by
    which it is perfected for the company, unless it was before. A search has none.
    """

    def __init__(self, native: NativeReceived) -> None:
        self._native = native

    def search(
        self,
        since: datetime,
        until: datetime,
        *,
        status: NotificationStatus | str | None = None,
        mandate_id: str | None = None,
        sender_id: str | None = None,
        subject: str | None = None,
        iun: Iun | str | None = None,
        page_size: int | None = None,
    ) -> AsyncReceivedSearch:
        """Everything sent in an interval, as an iterator that asks for pages as they are wanted. Has no legal effect.

        Args:
            since: sent since; with a time zone.
            until: sent until.
            status: only in this status.
            mandate_id: searches in the notifications of who gave the mandate.
            sender_id: id of the sender in Self Care.
            subject: a regular expression on the title.
            iun: only this notification.
            page_size: rows of a page, at most 50.
        """
        return AsyncReceivedSearch(
            self._native.search(since, until, status, mandate_id, sender_id, subject, iun, page_size)
        )

    async def get(self, iun: Iun | str, *, mandate_id: str | None = None) -> FullSentNotification:
        """A notification. **Has legal effect.**

        Args:
            iun: the notification.
            mandate_id: if it was sent to somebody who gave the company a mandate.

        Raises:
            NotFound: if it is not the company's.
        """
        return await self._native.get(iun, mandate_id).start()


class AsyncReceivedSearch:
    """The rows of a search; made by ``client.received.search``."""

    def __init__(self, native: NativeSearch) -> None:
        self._native = native

    def __aiter__(self) -> AsyncIterator[ReceivedRow]:
        return self

    async def __anext__(self) -> ReceivedRow:
        row = await self._native.next().start()
        if row is None:
            raise StopAsyncIteration
        return row


class AsyncMandates:
    """Who may read for whom: ``client.mandates``."""

    def __init__(self, native: NativeMandates) -> None:
        self._native = native

    async def received(self, status: MandateStatus | str | None = None) -> list[Mandate]:
        """Mandates by which the company may read what others receive."""
        return await self._native.received(status).start()

    async def given(self) -> list[Mandate]:
        """Mandates by which others may read what the company receives."""
        return await self._native.given().start()

    async def accept(self, mandate_id: str, acceptance: MandateAcceptance) -> None:
        """Accepts a mandate with the code that its giver told.

        Raises:
            Rejected: for a wrong code.
        """
        await self._native.accept(mandate_id, acceptance).start()

    async def reject(self, mandate_id: str) -> None:
        """Refuses a mandate, or gives it back.

        Raises:
            NotFound: if there is none.
        """
        await self._native.reject(mandate_id).start()

    async def revoke(self, mandate_id: str) -> None:
        """Takes back a mandate that the company gave.

        Raises:
            NotFound: if there is none.
        """
        await self._native.revoke(mandate_id).start()
