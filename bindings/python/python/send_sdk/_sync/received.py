"""What a company received, and its mandates."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._native import Mandates as NativeMandates
from .._native import Received as NativeReceived
from .._native import ReceivedSearch as NativeSearch

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime

    from .._native import FullSentNotification, Iun, Mandate, MandateAcceptance, ReceivedRow
    from ..enums import MandateStatus, NotificationStatus

__all__ = ["Mandates", "Received", "ReceivedSearch"]


class Received:
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
    ) -> ReceivedSearch:
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
        return ReceivedSearch(self._native.search(since, until, status, mandate_id, sender_id, subject, iun, page_size))

    def get(self, iun: Iun | str, *, mandate_id: str | None = None) -> FullSentNotification:
        """A notification. **Has legal effect.**

        Args:
            iun: the notification.
            mandate_id: if it was sent to somebody who gave the company a mandate.

        Raises:
            NotFound: if it is not the company's.
        """
        return self._native.get(iun, mandate_id).wait()


class ReceivedSearch:
    """The rows of a search; made by ``client.received.search``."""

    def __init__(self, native: NativeSearch) -> None:
        self._native = native

    def __iter__(self) -> Iterator[ReceivedRow]:
        return self

    def __next__(self) -> ReceivedRow:
        row = self._native.next().wait()
        if row is None:
            raise StopIteration
        return row


class Mandates:
    """Who may read for whom: ``client.mandates``."""

    def __init__(self, native: NativeMandates) -> None:
        self._native = native

    def received(self, status: MandateStatus | str | None = None) -> list[Mandate]:
        """Mandates by which the company may read what others receive."""
        return self._native.received(status).wait()

    def given(self) -> list[Mandate]:
        """Mandates by which others may read what the company receives."""
        return self._native.given().wait()

    def accept(self, mandate_id: str, acceptance: MandateAcceptance) -> None:
        """Accepts a mandate with the code that its giver told.

        Raises:
            Rejected: for a wrong code.
        """
        self._native.accept(mandate_id, acceptance).wait()

    def reject(self, mandate_id: str) -> None:
        """Refuses a mandate, or gives it back.

        Raises:
            NotFound: if there is none.
        """
        self._native.reject(mandate_id).wait()

    def revoke(self, mandate_id: str) -> None:
        """Takes back a mandate that the company gave.

        Raises:
            NotFound: if there is none.
        """
        self._native.revoke(mandate_id).wait()
