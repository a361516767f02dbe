"""What a company received."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._native import Received as NativeReceived
from .download import AsyncDownload
from .rows import AsyncRows

if TYPE_CHECKING:
    from datetime import datetime

    from .._native import FullSentNotification, Iun, ReceivedRow
    from ..enums import NotificationStatus, PaymentAttachment

__all__ = ["AsyncReceived"]


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
    ) -> AsyncRows[ReceivedRow]:
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
        return AsyncRows(self._native.search(since, until, status, mandate_id, sender_id, subject, iun, page_size))

    def search_delegated(
        self,
        since: datetime,
        until: datetime,
        *,
        status: NotificationStatus | str | None = None,
        sender_id: str | None = None,
        recipient_id: str | None = None,
        group: str | None = None,
        iun: Iun | str | None = None,
        page_size: int | None = None,
    ) -> AsyncRows[ReceivedRow]:
        """The same for what came to all who gave the company a mandate. Has no legal effect.

        Args:
            since: sent since; with a time zone.
            until: sent until.
            status: only in this status.
            sender_id: id of the sender in Self Care.
            recipient_id: the platform's id of the recipient, as the mandate tells it.
            group: a group of the company.
            iun: only this notification.
            page_size: rows of a page, at most 50.
        """
        return AsyncRows(
            self._native.search_delegated(since, until, status, sender_id, recipient_id, group, iun, page_size)
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

    async def document(self, iun: Iun | str, index: int, *, mandate_id: str | None = None) -> AsyncDownload:
        """A document of a notification, by its position. **Has legal effect.**

        Args:
            iun: the notification.
            index: position among the documents, from 0.
            mandate_id: if it was sent to somebody who gave the company a mandate.

        Raises:
            NotFound: if it is not the company's, or the notification was cancelled.
            Gone: 120 days after the last recipient was settled.
        """
        return AsyncDownload(await self._native.document(iun, index, mandate_id).start())

    async def payment_attachment(
        self,
        iun: Iun | str,
        attachment: PaymentAttachment | str,
        index: int | None = None,
        *,
        mandate_id: str | None = None,
    ) -> AsyncDownload:
        """A file of one of the company's own payments: the printable notice, or the F24 form. **Has legal effect.**

        Args:
            iun: the notification.
            attachment: which file.
            index: position among the payments, from 0; the first if left out.
            mandate_id: if it was sent to somebody who gave the company a mandate.

        Raises:
            NotFound: if it is not the company's, or the notification was cancelled.
            Gone: 120 days after the last recipient was settled.
        """
        return AsyncDownload(await self._native.payment_attachment(iun, attachment, index, mandate_id).start())

    async def legal_fact(self, iun: Iun | str, key: str) -> AsyncDownload:
        """A document that holds in court, by its key in the timeline, with or without ``safestorage://``.

        Raises:
            NotFound: if there is none, or it is not the company's.
            StillWaiting: if it is not ready in the time that the client's polling gives.
        """
        return AsyncDownload(await self._native.legal_fact(iun, key).start())
