"""The synchronous client: made from ``_async_client.py`` by ``generate.py``, so change that one."""

from __future__ import annotations

import os
from types import TracebackType
from typing import TYPE_CHECKING

from ._files import Source, content
from ._native import Client as NativeClient
from ._native import Download as NativeDownload
from ._native import StreamConsumer as NativeConsumer
from .enums import ContentType

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
    from datetime import timedelta

    from ._native import (
        CancellationAnswer,
        DowntimeHistory,
        EventPage,
        FullSentNotification,
        Gap,
        Group,
        Iun,
        LegalFactListItem,
        NewNotification,
        NoticeCode,
        PaTaxId,
        PlatformStatus,
        Polling,
        Price,
        Progress,
        RequestId,
        RequestStatus,
        SendIntent,
        StreamEvent,
        StreamListItem,
        StreamMetadata,
        Submitted,
        UploadedFile,
    )
    from .enums import GroupStatus, PaymentAttachment, StreamEventType
    from .preflight import Environment
    from .settings import Network, Pdnd, RateLimit

__all__ = ["Client", "Download", "Source", "StreamConsumer"]


class Client:
    """A client of SEND. One for each API key is enough for a whole program; it may be used from many tasks and threads.

    >>> with Client.from_env() as client:
    ...     file = client.attachments.upload("verbale.pdf")

    Args:
        environment: ``"production"``, ``"uat"``, or the base URL of a gateway or an emulator. Plain ``http`` is for
            this machine only.
        api_key: the API key.
        voucher: a PDND voucher, for a key that was made with PDND.
        versions: versions other than production's, such as ``{"requests": "2.6", "sent": "2.9"}``.
        application: name and version of your program, for the User-Agent: ``"my-erp/1.2"``.
        polling: how to wait for acceptance and for files. The default is patient, and quick on this machine.
        preflight: whether requests are checked by the platform's rules before they are sent. A refused request is
            billed: ``False`` is only for tests of the platform's refusals.
        rules: the limits by which requests are checked; what is known of the environment if left out.
        network: proxies, certificates, time limits.
        rate_limit: how many calls to make; modest if left out, ``False`` for no limit at all. On this machine there is
            none.
        pdnd: where vouchers come from, for a key that was made with PDND.

    Raises:
        ConfigurationError: if the environment is unknown, or TLS cannot be set up.
        ValidationError: if a version is none.
    """

    #: Uploading documents.
    attachments: Attachments
    #: Sending notifications and reading them.
    notifications: Notifications
    #: The documents that hold in court.
    legal_facts: LegalFacts
    #: Following many notifications with few calls.
    streams: Streams
    #: Prices.
    payments: Payments
    #: Groups of the sender.
    groups: Groups
    #: How the platform is doing.
    platform: Platform

    def __init__(
        self,
        environment: str,
        *,
        api_key: str,
        voucher: str | None = None,
        versions: Mapping[str, str] | None = None,
        application: str | None = None,
        polling: Polling | None = None,
        preflight: bool = True,
        rules: Environment | None = None,
        network: Network | None = None,
        rate_limit: RateLimit | bool | None = None,
        pdnd: Pdnd | None = None,
    ) -> None:
        self._use(
            NativeClient(
                environment,
                api_key=api_key,
                voucher=voucher,
                versions=versions,
                application=application,
                polling=polling,
                pdnd=pdnd,
                preflight=preflight,
                rules=rules,
                network=network,
                rate_limit=rate_limit,
            )
        )

    @classmethod
    def from_env(
        cls, *, application: str | None = None, polling: Polling | None = None, preflight: bool = True
    ) -> Client:
        """A client as the environment variables say.

        ==================== =====================================================================
        ``SEND_API_KEY``     the API key; or ``SEND_API_KEY_FILE``, a file that holds it
        ``SEND_ENV``         ``production`` or ``uat``
        ``SEND_BASE_URL``    instead of ``SEND_ENV``: where the API is
        ``SEND_VOUCHER``     a PDND voucher, for a key that was made with PDND
        ``SEND_VERSIONS``    versions other than production's, such as ``requests=2.6,sent=2.9``
        ``SEND_EXTRA_CA``    a PEM file with roots to trust besides those of the system
        ==================== =====================================================================

        Raises:
            ConfigurationError: naming the variable that is missing or wrong.
        """
        client = cls.__new__(cls)
        client._use(NativeClient.from_env(application=application, polling=polling, preflight=preflight))
        return client

    def _use(self, native: NativeClient) -> None:
        self._native = native
        self.attachments = Attachments(native)
        self.notifications = Notifications(native)
        self.legal_facts = LegalFacts(native)
        self.streams = Streams(native)
        self.payments = Payments(native)
        self.groups = Groups(native)
        self.platform = Platform(native)

    @property
    def base_url(self) -> str:
        """Where the API is, without a slash at the end."""
        return self._native.base_url

    def within(self, time: timedelta | float) -> Client:
        """A client whose calls must be over within this time from now: one call, or a whole job of many.

        It shares everything with this one, and closing it closes neither. A deadline only ever shortens. What cannot be
        finished in time fails with :class:`~send_sdk.TimedOut`, waits that would outlast it at once.
        """
        return self._like(self._native.within(time))

    def without_retries(self) -> Client:
        """A client that tries everything once: for callers with a retry machinery of their own."""
        return self._like(self._native.without_retries())

    def _like(self, native: NativeClient) -> Client:
        client = type(self).__new__(type(self))
        client._use(native)
        return client

    def close(self) -> None:
        """Lets go of the connections. Calls under way end as they would; new ones raise ``RuntimeError``."""
        self._native.close()

    def __enter__(self) -> Client:
        return self

    def __exit__(
        self,
        exc_type: type[BaseException] | None,
        exc: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self.close()

    def __repr__(self) -> str:
        return f"{type(self).__name__}({self.base_url!r})"


class Attachments:
    """Uploading documents: ``client.attachments``."""

    def __init__(self, native: NativeClient) -> None:
        self._native = native

    def upload(
        self,
        source: Source,
        *,
        content_type: ContentType | str = ContentType.PDF,
        progress: Callable[[Progress], object] | None = None,
    ) -> UploadedFile:
        """Uploads a file: hashed in one pass, then streamed.

        Args:
            source: a path, the content, or an open binary file, which is read to its end at once. With a path memory
                does not grow with the file.
            content_type: :attr:`ContentType.JSON` for F24 metadata.
            progress: called with each piece of 64 KiB that goes out, by another thread. It must not block.

        Raises:
            FileError: with the path, if the file cannot be read or changes meanwhile.
            ValidationError: if it is empty, or not what it is said to be.
        """
        (uploaded,) = self.upload_all([source], content_type=content_type, progress=progress)
        return uploaded

    def upload_all(
        self,
        sources: Iterable[Source],
        *,
        content_type: ContentType | str = ContentType.PDF,
        parallel: int | None = None,
        progress: Callable[[Progress], object] | None = None,
        inspect: bool = True,
    ) -> list[UploadedFile]:
        """Uploads files, in order: of one notification or of many. Each 15 of them share one call.

        Args:
            sources: the files, as for :meth:`upload`.
            content_type: of all of them.
            parallel: how many files are sent at a time; 4 if left out.
            progress: as for :meth:`upload`; says which file it is about.
            inspect: ``False`` sends files without looking into them. A file that the platform does not take makes a
                refused notification, which is billed.

        Raises:
            SendError: as :meth:`upload`; its ``uploaded`` keeps the files that were uploaded before. They can be used.
        """
        contents = [content(source) for source in sources]
        return self._native.upload_all(
            contents, content_type, parallel=parallel, progress=progress, inspect=inspect
        ).wait()


class Notifications:
    """Sending notifications and reading them: ``client.notifications``."""

    def __init__(self, native: NativeClient) -> None:
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

    def send(
        self,
        request: NewNotification,
        *,
        before_send: Callable[[SendIntent], object] | None = None,
        resume: bool = False,
    ) -> Submitted:
        """Sends a request, exactly once. One without a token gets one.

        If an answer is lost, what became of the request is asked by protocol number and token, and only what was not
        written is sent again: whatever the network does, one notification exists at the end, or the error says that
        none does, or that it is not known (:class:`~send_sdk.OutcomeUnknown`).

        Args:
            request: what to send.
            before_send: called once before anything leaves, by another thread, with protocol number and token: store
                them, so that a process that dies right afterwards can ask what became of the request. If it raises,
                nothing is sent.
            resume: the request may have been sent by a process that died: asks what became of it before sending it. It
                must carry the token that it had then.

        Raises:
            ValidationError: before anything is sent, with every rule of the platform that is broken (``issues``).
            Rejected: if the platform finds another.
            Duplicate: if another request has the protocol number and token, or another notification a notice code.
            FileError: if ``before_send`` raised; its ``__cause__`` says what.
        """
        return self._native.send(request, before_send=before_send, resume=resume).wait()

    def status(self, request: Submitted | RequestId | str) -> RequestStatus:
        """What became of a request.

        Raises:
            NotFound: if there is no such request for this key.
        """
        return self._native.status(request).wait()

    def status_by_protocol(self, protocol_number: str, idempotence_token: str) -> RequestStatus:
        """What became of a request whose answer was lost.

        Raises:
            NotFound: if nothing was written: it can be sent again as it was.
        """
        return self._native.status_by_protocol(protocol_number, idempotence_token).wait()

    def wait_accepted(self, request: Submitted | RequestId | str) -> Iun:
        """Waits until a request is accepted, and returns the IUN.

        Every look is a call of your daily budget: for many notifications use a stream.

        Raises:
            Refused: with the reasons.
            StillWaiting: when the client's polling says to stop: acceptance may take up to 24 hours.
        """
        return self._native.wait_accepted(request).wait()

    def get(self, iun: Iun | str) -> FullSentNotification:
        """Reads a notification with its whole life so far.

        Raises:
            NotFound: also while it is in validation, and if it was refused.
        """
        return self._native.notification(iun).wait()

    def document(self, iun: Iun | str, index: int) -> Download:
        """A document of a notification, by its position.

        Raises:
            Gone: 120 days after the last recipient was settled.
            StillWaiting: if it is not ready in the time that the client's polling gives.
        """
        return Download(self._native.document(iun, index).wait())

    def payment_attachment(
        self,
        iun: Iun | str,
        recipient: int,
        attachment: PaymentAttachment | str,
        index: int | None = None,
    ) -> Download:
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
        return Download(self._native.payment_attachment(iun, recipient, attachment, index).wait())

    def cancel(self, iun: Iun | str) -> CancellationAnswer:
        """Asks for a cancellation.

        What happened stands in the answer's ``details``; the end of it is the timeline element
        ``NOTIFICATION_CANCELLED``. Letters already handed over are delivered all the same.

        Raises:
            NotFound: if there is no such notification for this key.
        """
        return self._native.cancel(iun).wait()


class LegalFacts:
    """The documents that hold in court: ``client.legal_facts``."""

    def __init__(self, native: NativeClient) -> None:
        self._native = native

    def list(self, iun: Iun | str) -> list[LegalFactListItem]:
        """The legal facts of a notification.

        Raises:
            NotFound: if there is no such notification for this key.
        """
        return self._native.legal_facts(iun).wait()

    def get(self, iun: Iun | str, key: str) -> Download:
        """A legal fact, by its key (with or without ``safestorage://``). Waits while it is being made.

        Raises:
            NotFound: soon after its event that is normal: try again in minutes.
        """
        return Download(self._native.legal_fact(iun, key).wait())

    def aar(self, iun: Iun | str, document_id: str) -> Download:
        """The notice of arrival (AAR), by ``details["generatedAarUrl"]`` of an ``AAR_GENERATION`` element.

        Raises:
            NotFound: as :meth:`get`.
        """
        return Download(self._native.aar(iun, document_id).wait())


class Streams:
    """Following many notifications with few calls: ``client.streams``.

    A stream belongs to the version it was made with: through another one every call but the list earns
    :class:`~send_sdk.Forbidden`.
    """

    def __init__(self, native: NativeClient) -> None:
        self._native = native

    def create(
        self,
        title: str,
        event_type: StreamEventType | str,
        *,
        groups: Sequence[str] = (),
        filter_values: Sequence[str] = (),
        wait_for_accepted: bool | None = None,
        replacing: str | None = None,
    ) -> StreamMetadata:
        """Creates a stream. Only events from now on are delivered.

        Args:
            title: name, at most 256 characters.
            event_type: changes of status only, or every timeline element.
            groups: ids of groups; empty only for keys without groups.
            filter_values: statuses or categories wanted; empty for all.
            wait_for_accepted: holds back a notification's events until it is accepted or refused.
            replacing: a stream to disable and to continue.

        Raises:
            Conflict: if the body has ten streams already.
        """
        return self._native.create_stream(title, event_type, groups, filter_values, wait_for_accepted, replacing).wait()

    def ensure(
        self,
        title: str,
        event_type: StreamEventType | str,
        *,
        groups: Sequence[str] = (),
        filter_values: Sequence[str] = (),
        wait_for_accepted: bool | None = None,
    ) -> StreamMetadata:
        """The stream with this title, made if there is none. Programs that start again find their own by it.

        Raises:
            Conflict: if several have the title, or the body has ten streams already.
        """
        return self._native.ensure_stream(title, event_type, groups, filter_values, wait_for_accepted).wait()

    def consumer(
        self,
        stream_id: str,
        checkpoint: str | os.PathLike[str] | None = None,
        *,
        version: str | None = None,
        patience: timedelta | float | None = None,
    ) -> StreamConsumer:
        """A consumer that reads a stream to the last event.

        Args:
            stream_id: the stream.
            checkpoint: a file in which it keeps its place, made if it is not there: nothing is lost if the process
                dies.
                Without one the place is kept in memory.
            version: the version the stream was made with, if not the client's.
            patience: how long an acknowledgement waits for a missing number; 120 seconds if left out. Less risks losing
                events that become visible late.

        Raises:
            Conflict: if another consumer has the checkpoint.
            FileError: if it cannot be opened.
        """
        return StreamConsumer(self._native.consume_stream(stream_id, checkpoint, version, patience))

    def list(self) -> list[StreamListItem]:
        """The streams of the body, of every version and group."""
        return self._native.streams().wait()

    def get(self, stream_id: str) -> StreamMetadata:
        """A stream.

        Raises:
            NotFound: if there is none.
        """
        return self._native.stream(stream_id).wait()

    def update(
        self,
        stream_id: str,
        title: str,
        event_type: StreamEventType | str,
        *,
        groups: Sequence[str] = (),
        filter_values: Sequence[str] = (),
    ) -> StreamMetadata:
        """Changes a stream.

        An empty filter leaves the old one in place: to clear it, create a stream that replaces this.

        Raises:
            Forbidden: for a disabled stream, or one of other groups.
        """
        return self._native.update_stream(stream_id, title, event_type, groups, filter_values).wait()

    def delete(self, stream_id: str) -> None:
        """Deletes a stream. Unread events are lost.

        Raises:
            NotFound: if there is none.
        """
        self._native.delete_stream(stream_id).wait()

    def disable(self, stream_id: str) -> StreamMetadata:
        """Disables a stream: it gets no more events and can be read to its end for 14 days.

        Raises:
            Forbidden: if it is disabled already.
        """
        return self._native.disable_stream(stream_id).wait()

    def read(self, stream_id: str, last_event_id: str | None = None) -> EventPage:
        """The next page of events, up to 50.

        Args:
            stream_id: the stream.
            last_event_id: an acknowledgement: the platform deletes everything up to it a second later. Pass only what
                is safely stored. Wait ``retry_after`` of the page before the next call.

        Raises:
            RateLimited: if called too early.
        """
        return self._native.read_stream(stream_id, last_event_id).wait()


class StreamConsumer:
    """Reads a stream to the last event, and keeps its place; made by ``client.streams.consumer``.

    >>> with client.streams.consumer(stream_id, "everything.journal") as consumer:
    ...     for delivery in consumer:
    ...         ...

    Each event counts as handled when the next is asked for; one that was not handled, because the process died or
    the loop was left, comes again. The loop goes on for ever: it waits while there is nothing new. What comes is a
    :class:`~send_sdk.StreamEvent`, or a :class:`~send_sdk.Gap` if events may have been lost.
    """

    def __init__(self, native: NativeConsumer) -> None:
        self._native = native

    def __iter__(self) -> Iterator[StreamEvent | Gap]:
        return self

    def __next__(self) -> StreamEvent | Gap:
        """The next delivery; the one before counts as handled.

        Raises:
            Forbidden: if the stream was made with another version, or for other groups.
            NotFound: if it was deleted.
            FileError: if the checkpoint cannot be written.
        """
        return self._native.next().wait()

    def next_if_any(self) -> StreamEvent | Gap | None:
        """The same, but ``None`` as soon as the stream has nothing more for now.

        Raises:
            SendError: as the iteration.
        """
        return self._native.next_if_any().wait()

    def close(self) -> None:
        """Lets go of the checkpoint. What was not handled comes again."""
        self._native.close()

    def __enter__(self) -> StreamConsumer:
        return self

    def __exit__(
        self,
        exc_type: type[BaseException] | None,
        exc: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self.close()


class Payments:
    """Prices: ``client.payments``."""

    def __init__(self, native: NativeClient) -> None:
        self._native = native

    def price(self, creditor_tax_id: PaTaxId | str, notice_code: NoticeCode | str) -> Price:
        """What a notice costs at this moment. Each call leaves an attestation: ask when the payer asks, do not poll.

        Raises:
            NotFound: if the notification is unknown, refused or cancelled.
        """
        return self._native.price(creditor_tax_id, notice_code).wait()


class Groups:
    """Groups of the sender: ``client.groups``."""

    def __init__(self, native: NativeClient) -> None:
        self._native = native

    def list(self, status: GroupStatus | str | None = None) -> list[Group]:
        """The groups of the key, or of the whole body if the key has none.

        Only an active one can be put into a request.
        """
        return self._native.groups(status).wait()


class Platform:
    """How the platform is doing: ``client.platform``."""

    def __init__(self, native: NativeClient) -> None:
        self._native = native

    def status(self) -> PlatformStatus:
        """What works and what does not. Not for polling: ask after repeated failures."""
        return self._native.platform_status().wait()

    def downtimes(self, year: int, month: int) -> DowntimeHistory:
        """The downtimes of a month, from 2023 on."""
        return self._native.downtimes(year, month).wait()

    def downtime_legal_fact(self, legal_fact_id: str) -> Download | None:
        """The document that proves a downtime, by which terms may be suspended; ``None`` while it is not signed.

        Raises:
            NotFound: if there is no such downtime.
        """
        download = self._native.downtime_legal_fact(legal_fact_id).wait()
        return None if download is None else Download(download)


class Download:
    """A file that is ready to be downloaded.

    What arrives is checked against the length and, where it is told, the digest.
    """

    def __init__(self, native: NativeDownload) -> None:
        self._native = native

    @property
    def file_name(self) -> str:
        """A name for the file that is harmless on every system. Names are not unique."""
        return self._native.file_name

    @property
    def content_type(self) -> str | None:
        """Media type, where the platform tells it."""
        return self._native.content_type

    @property
    def length(self) -> int | None:
        """Bytes, where the platform tells them."""
        return self._native.length

    def read(self) -> bytes:
        """The file, in memory. For large files use :meth:`save_to`.

        Raises:
            IntegrityError: if it is not what was announced.
            Gone: if the link, which is valid for an hour, has expired.
        """
        return self._native.read().wait()

    def save_to(self, path: str | os.PathLike[str]) -> None:
        """Writes the file to a path. It appears there only when it is complete and checked.

        Raises:
            IntegrityError: if it is not what was announced.
            FileError: if it cannot be written.
        """
        self._native.save_to(path).wait()

    def __repr__(self) -> str:
        return f"{type(self).__name__}({self.file_name!r})"
