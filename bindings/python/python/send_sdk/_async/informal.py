"""Informal notifications: experimental."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._native import Informal as NativeInformal
from .attachments import AsyncAttachments
from .download import AsyncDownload

if TYPE_CHECKING:
    from collections.abc import Callable

    from .._native import (
        CancellationAnswer,
        InformalNotification,
        InformalRequestStatus,
        InformalSentNotification,
        Iun,
        Message,
        NewMessage,
        RequestId,
        SendIntent,
        Submitted,
    )
    from ..settings import SendLimits

__all__ = ["AsyncInformal"]


class AsyncInformal:
    """Informal notifications ("notifiche bonarie"), without legal value: ``client.informal``. **Experimental:** PagoPA
    is building this, for a few bodies on trial; this follows, without the promises of semantic versioning.

    A message is stored first, and named by each recipient; a notification belongs to a campaign, which says by which
    channels it goes out. There are no streams and no legal facts: the life of a notification is read from itself.
    """

    #: Uploading documents and notices for informal notifications: PDF only, no F24.
    attachments: AsyncAttachments

    def __init__(self, native: NativeInformal) -> None:
        self._native = native
        self.attachments = AsyncAttachments(native.attachments)

    async def create_message(self, message: NewMessage) -> Message:
        """Stores a message. A repetition stores it twice, which harms nothing.

        Raises:
            Rejected: if a text is too short, too long or in a language that it may not have.
        """
        return await self._native.create_message(message).start()

    async def message(self, message_id: str) -> Message:
        """A message that was stored, by its id.

        Raises:
            NotFound: if there is none for this key.
        """
        return await self._native.message(message_id).start()

    async def send(
        self,
        request: InformalNotification,
        *,
        before_send: Callable[[SendIntent], object] | None = None,
        resume: bool = False,
        limits: SendLimits | None = None,
    ) -> Submitted:
        """Sends a request, exactly once, as ``client.notifications.send`` does. One without a token gets one. The rules
        of legal notifications are not these: nothing is checked here but that there is a protocol number.

        Args:
            request: what to send.
            before_send: as for ``client.notifications.send``.
            resume: as for ``client.notifications.send``.
            limits: how often to try before giving up.

        Raises:
            ValidationError: if there is no protocol number.
            Rejected: if the platform refuses it.
            Exception: what ``before_send`` raised.
        """
        return await self._native.send(request, before_send=before_send, resume=resume, limits=limits).start()

    async def status(self, request: Submitted | RequestId | str) -> InformalRequestStatus:
        """What became of a request.

        Raises:
            NotFound: if there is no such request for this key.
        """
        return await self._native.status(request).start()

    async def status_by_protocol(self, protocol_number: str, idempotence_token: str) -> InformalRequestStatus:
        """What became of a request whose answer was lost.

        Raises:
            NotFound: if nothing was written: it can be sent again as it was.
        """
        return await self._native.status_by_protocol(protocol_number, idempotence_token).start()

    async def get(self, iun: Iun | str, *, with_message: bool = False) -> InformalSentNotification:
        """A notification with its life so far, and the texts of its messages if wanted.

        Raises:
            NotFound: also while it is in validation, and if it was refused.
        """
        return await self._native.get(iun, with_message).start()

    async def document(self, iun: Iun | str, index: int) -> AsyncDownload:
        """A document, by its position.

        Raises:
            StillWaiting: if it is not ready in the time that the client's polling gives.
        """
        return AsyncDownload(await self._native.document(iun, index).start())

    async def payment_attachment(self, iun: Iun | str, recipient: int, index: int | None = None) -> AsyncDownload:
        """The printable notice of a payment, by the positions of recipient and payment; the first payment if left out.

        Raises:
            StillWaiting: if it is not ready in the time that the client's polling gives.
        """
        return AsyncDownload(await self._native.payment_attachment(iun, recipient, index).start())

    async def terminate(self, iun: Iun | str) -> CancellationAnswer:
        """Stops a notification. What happened stands in the answer's ``details``
        (``NOTIFICATION_TERMINATION_ACCEPTED``, …).

        Raises:
            NotFound: if there is no such notification for this key.
        """
        return await self._native.terminate(iun).start()
