"""Sending notifications and reading them."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from .._batch.on_asyncio import AsyncBatch
from .._files import Source
from .._native import Notifications as NativeNotifications
from .._own_enums import ContentType
from .download import AsyncDownload

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from .._batch.parcel import Parcel
    from .._batch.rows import AsyncParcels
    from .._native import (
        CancellationAnswer,
        FullSentNotification,
        Iun,
        Manifest,
        NewNotification,
        RequestId,
        RequestStatus,
        SendIntent,
        Submitted,
        UploadedFile,
        Waits,
    )
    from ..enums import PaymentAttachment
    from ..settings import SendLimits

__all__ = ["AsyncNotifications"]


class AsyncNotifications:
    """Sending notifications and reading them: ``client.notifications``."""

    def __init__(self, native: NativeNotifications) -> None:
        self._native = native

    def new_token(self) -> str:
        """A token for a request.

        Store it with your data, set it on the request, then send: so that a lost answer can be looked up even if this
        process dies.
        """
        return self._native.new_token()

    def check(self, request: NewNotification) -> None:
        """Checks a request by the rules of the platform that can be checked here; :meth:`send` does it too.

        Raises:
            ValidationError: with every rule that is broken (``issues``).
        """
        self._native.check(request)

    async def send(
        self,
        request: NewNotification,
        *,
        before_send: Callable[[SendIntent], object] | None = None,
        resume: bool = False,
        preflight: bool = True,
        limits: SendLimits | None = None,
    ) -> Submitted:
        """Sends a request, exactly once. One without a token gets one.

        If an answer is lost, what became of the request is asked by protocol number and token, and only what was not
        written is sent again: whatever the network does, one notification exists at the end, or the error says that
        none does, or that it is not known (:class:`~send_sdk.OutcomeUnknown`).

        Args:
            request: what to send.
            before_send: called once before anything leaves, by another thread, with protocol number and token: store
                them, so that a process that dies right afterwards can ask what became of the request. It may be a
                coroutine function. If it raises, nothing is sent, and what it raised comes out of this call.
            resume: the request may have been sent by a process that died: asks what became of it before sending it. It
                must carry the token that it had then.
            preflight: ``False`` sends this request without checking it first. A refused request is billed.
            limits: how often to try before giving up.

        Raises:
            ValidationError: before anything is sent, with every rule of the platform that is broken (``issues``).
            Rejected: if the platform finds another.
            Duplicate: if another request has the protocol number and token, or another notification a notice code.
            Exception: what ``before_send`` raised.
        """
        return await self._native.send(
            request, before_send=before_send, resume=resume, preflight=preflight, limits=limits
        ).start()

    async def send_files(
        self,
        sources: Iterable[Source],
        request: Callable[[list[UploadedFile]], NewNotification],
        *,
        content_type: ContentType | str = ContentType.PDF,
        before_send: Callable[[SendIntent], object] | None = None,
        resume: bool = False,
        preflight: bool = True,
        limits: SendLimits | None = None,
    ) -> Submitted:
        """Uploads files and sends a request with them, which is checked before anything is uploaded.

        Args:
            sources: the files, as for ``client.attachments.upload``.
            request: makes the request of the files, in their order. It is called twice: with files that only stand for
                those to come, for the check, and with those that were uploaded.
            content_type: of all files.
            before_send: as for :meth:`send`.
            resume: as for :meth:`send`.
            preflight: as for :meth:`send`; ``False`` does not look into the files either.
            limits: as for :meth:`send`.

        Raises:
            SendError: as uploads and :meth:`send`.
            Exception: what ``request`` or ``before_send`` raised.
        """
        return await self._native.send_files(
            list(sources),
            content_type,
            request,
            before_send=before_send,
            resume=resume,
            preflight=preflight,
            limits=limits,
        ).start()

    async def send_all(
        self,
        rows: Iterable[NewNotification | Parcel],
        *,
        parallel: int = 32,
        before_send: Callable[[SendIntent], object] | None = None,
        resume: bool = False,
        preflight: bool = True,
        limits: SendLimits | None = None,
    ) -> list[Submitted | Exception]:
        """Sends requests, with their files or of files that were uploaded before, some at a time: each exactly once, as
        :meth:`send` does. Files of several rows are announced in one call of the daily budget. Other threads run
        meanwhile. All rows are in memory; for more than some thousands see :meth:`send_each`.

        Args:
            rows: what to send: requests, or parcels of files and a function that makes the request of them.
            parallel: how many are on their way at a time, and so how many calls.
            before_send: as for :meth:`send`, for each.
            resume: as for :meth:`send`, for all.
            preflight: as for :meth:`send`, for all.
            limits: as for :meth:`send`, for each.

        Returns:
            For each row, in order, what :meth:`send` would return, or the exception that it would raise (its
            ``uploaded`` keeps the row's files): no row is lost for another's sake.
        """
        return await self._native.send_all(
            rows, parallel, before_send=before_send, resume=resume, preflight=preflight, limits=limits
        ).start()

    def send_each(
        self,
        rows: AsyncParcels,
        *,
        parallel: int = 32,
        before_send: Callable[[SendIntent], object] | None = None,
        resume: bool = False,
        preflight: bool = True,
        limits: SendLimits | None = None,
    ) -> AsyncBatch:
        """The same row by row: an iterator of what becomes of each, as soon as it is known. Rows are taken when there
        is room for them, so that they may come from a database page by page, and be as many as you like.

        >>> fines = (Parcel([fine.pdf], request_of(fine)) for fine in table)
        >>> async for position, row, outcome in client.notifications.send_each(fines):
        ...     print(position, outcome)

        Args:
            rows: as for :meth:`send_all`; any iterator, for the asynchronous client an asynchronous one too.
            parallel: as for :meth:`send_all`.
            before_send: as for :meth:`send`, for each.
            resume: as for :meth:`send`, for all.
            preflight: as for :meth:`send`, for all.
            limits: as for :meth:`send`, for each.
        """
        native = self._native.batch(
            parallel, before_send=before_send, resume=resume, preflight=preflight, limits=limits
        )
        return AsyncBatch(native, rows)

    async def status(self, request: Submitted | RequestId | str) -> RequestStatus:
        """What became of a request.

        Raises:
            NotFound: if there is no such request for this key.
        """
        return await self._native.status(request).start()

    async def statuses(
        self, requests: Iterable[Submitted | RequestId | str], *, parallel: int = 32
    ) -> list[RequestStatus | Exception]:
        """What became of many requests, each looked at once.

        Args:
            requests: what is asked for.
            parallel: how many calls are made at a time.

        Returns:
            For each request, in order, what :meth:`status` would return, or the exception that it would raise.
        """
        return await self._native.statuses(list(requests), parallel).start()

    async def status_by_protocol(self, protocol_number: str, idempotence_token: str) -> RequestStatus:
        """What became of a request whose answer was lost.

        Raises:
            NotFound: if nothing was written: it can be sent again as it was.
        """
        return await self._native.status_by_protocol(protocol_number, idempotence_token).start()

    async def wait_accepted(self, request: Submitted | RequestId | str) -> Iun:
        """Waits until a request is accepted, and returns the IUN.

        Every look is a call of your daily budget: for many notifications use a stream.

        Raises:
            Refused: with the reasons.
            StillWaiting: when the client's polling says to stop: acceptance may take up to 24 hours.
        """
        return await self._native.wait_accepted(request).start()

    async def wait_all_accepted(
        self, requests: Iterable[Submitted | RequestId | str], *, parallel: int = 32
    ) -> list[Iun | Exception]:
        """Waits until requests are accepted, all at the same time, each as :meth:`wait_accepted` does.

        Args:
            requests: what is waited for.
            parallel: how many calls are made at a time.

        Returns:
            For each request, in order, the IUN, or the exception that :meth:`wait_accepted` would raise.
        """
        return await self._native.wait_all_accepted(list(requests), parallel).start()

    async def get(self, iun: Iun | str) -> FullSentNotification:
        """Reads a notification with its whole life so far.

        Raises:
            NotFound: also while it is in validation, and if it was refused.
        """
        return await self._native.get(iun).start()

    async def document(self, iun: Iun | str, index: int) -> AsyncDownload:
        """A document of a notification, by its position.

        Raises:
            Gone: 120 days after the last recipient was settled.
            StillWaiting: if it is not ready in the time that the client's polling gives.
        """
        return AsyncDownload(await self._native.document(iun, index).start())

    async def payment_attachment(
        self,
        iun: Iun | str,
        recipient: int,
        attachment: PaymentAttachment | str,
        index: int | None = None,
    ) -> AsyncDownload:
        """A file of a payment: the printable notice, or the F24 form.

        Args:
            iun: the notification.
            recipient: position among the recipients.
            attachment: which file.
            index: position among the payments of the recipient; the first if left out.

        Raises:
            Gone: 120 days after the last recipient was settled.
            StillWaiting: if it is not ready in the time that the client's polling gives.
        """
        return AsyncDownload(await self._native.payment_attachment(iun, recipient, attachment, index).start())

    async def save_all(self, iun: Iun | str, folder: str | os.PathLike[str], *, waits: Waits | None = None) -> Manifest:
        """Saves everything that proves a notification into a folder of its own: the notification as it came,
        documents, files of payments, notices of arrival, all legal facts, and a manifest with their digests. Run it
        again, and only what is missing is fetched, and what has come since.

        A file that cannot be had does not keep the others from being saved: the manifest says what became of each.

        Args:
            iun: the notification.
            folder: where to; made if it is not there.
            waits: how long to wait for files that are not there yet.

        Raises:
            SendError: if the notification itself cannot be read, or the folder not be written, or it holds another
                notification.
        """
        return await self._native.save_all(iun, folder, waits).start()

    async def cancel(self, iun: Iun | str) -> CancellationAnswer:
        """Asks for a cancellation.

        What happened stands in the answer's ``details``; the end of it is the timeline element
        ``NOTIFICATION_CANCELLED``. Letters already handed over are delivered all the same.

        Raises:
            NotFound: if there is no such notification for this key.
        """
        return await self._native.cancel(iun).start()
