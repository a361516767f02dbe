"""Following many notifications with few calls."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from .._closing import Closing
from .._native import AcceptanceBoard as NativeBoard
from .._native import StreamConsumer as NativeConsumer
from .._native import StreamEvent
from .._native import Streams as NativeStreams

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import timedelta

    from .._native import EventPage, Gap, Iun, RequestId, StreamListItem, StreamMetadata, Submitted
    from ..enums import StreamEventType
    from ..settings import Checkpoint, Lease

__all__ = ["AcceptanceBoard", "StreamConsumer", "Streams"]


class Streams:
    """Following many notifications with few calls: ``client.streams``.

    A stream belongs to the version it was made with: through another one every call but the list earns
    :class:`~send_sdk.Forbidden`.
    """

    def __init__(self, native: NativeStreams) -> None:
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
        return self._native.create(title, event_type, groups, filter_values, wait_for_accepted, replacing).wait()

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
        return self._native.ensure(title, event_type, groups, filter_values, wait_for_accepted).wait()

    def at(self, version: str) -> Streams:
        """The same through another version, such as ``"2.8"``.

        Raises:
            ValidationError: if it is none.
        """
        return Streams(self._native.at(version))

    def upgrade(
        self,
        stream_id: str,
        title: str,
        event_type: StreamEventType | str,
        *,
        groups: Sequence[str] = (),
        filter_values: Sequence[str] = (),
        wait_for_accepted: bool | None = None,
    ) -> StreamMetadata:
        """Replaces a stream of any version by a new one of this version. The old one gets no more events and stays
        readable for 14 days: read it to its end, then go on with the new one (``followed_by`` of :meth:`consumer`).

        Raises:
            NotFound: if there is no such stream.
            Forbidden: if it is disabled already.
        """
        return self._native.upgrade(stream_id, title, event_type, groups, filter_values, wait_for_accepted).wait()

    def consumer(
        self,
        stream_id: str,
        checkpoint: str | os.PathLike[str] | Checkpoint | None = None,
        *,
        version: str | None = None,
        patience: timedelta | float | None = None,
        lease: Lease | None = None,
        followed_by: tuple[str, str] | None = None,
    ) -> StreamConsumer:
        """A consumer that reads a stream to the last event.

        Args:
            stream_id: the stream.
            checkpoint: where it keeps its place: a file, made if it is not there, or a store of yours
                (:class:`~send_sdk.Checkpoint`). Without one the place is kept in memory.
            version: the version the stream was made with, if not the client's.
            patience: how long an acknowledgement waits for a missing number; 120 seconds if left out. Less risks losing
                events that become visible late.
            lease: the right to read, when consumers run on several machines (:class:`~send_sdk.Lease`).
            followed_by: the stream that replaced this one and its version: read when this one is empty for as long as
                an event can be late.

        Raises:
            Conflict: if another consumer has the file.
            FileError: if it cannot be opened.
            TypeError: if the store or the lease lacks a method.
        """
        native = self._native if version is None else self._native.at(version)
        return StreamConsumer(native.consumer(stream_id, checkpoint, patience, lease, followed_by))

    def list(self) -> list[StreamListItem]:
        """The streams of the body, of every version and group."""
        return self._native.list().wait()

    def get(self, stream_id: str) -> StreamMetadata:
        """A stream.

        Raises:
            NotFound: if there is none.
        """
        return self._native.get(stream_id).wait()

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
        return self._native.update(stream_id, title, event_type, groups, filter_values).wait()

    def delete(self, stream_id: str) -> None:
        """Deletes a stream. Unread events are lost.

        Raises:
            NotFound: if there is none.
        """
        self._native.delete(stream_id).wait()

    def disable(self, stream_id: str) -> StreamMetadata:
        """Disables a stream: it gets no more events and can be read to its end for 14 days.

        Raises:
            Forbidden: if it is disabled already.
        """
        return self._native.disable(stream_id).wait()

    def read(self, stream_id: str, last_event_id: str | None = None) -> EventPage:
        """The next page of events, up to 50.

        Args:
            stream_id: the stream.
            last_event_id: an acknowledgement: the platform deletes everything up to it a second later. Pass only what
                is safely stored. Wait ``retry_after`` of the page before the next call.

        Raises:
            RateLimited: if called too early.
        """
        return self._native.read(stream_id, last_event_id).wait()


class StreamConsumer(Closing):
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
            Exception: what a store or a lease of yours raised. What was not handled comes again.
        """
        # What has come is taken in the same breath: a task that is cancelled while it waits takes nothing away.
        while (delivery := self._native.take()) is None:
            self._native.look(until_empty=False).wait()
        return delivery

    def next_if_any(self) -> StreamEvent | Gap | None:
        """The same, but ``None`` as soon as the stream has nothing more for now.

        Raises:
            SendError: as the iteration.
        """
        while (delivery := self._native.take()) is None:
            if not self._native.look(until_empty=True).wait():
                return None
        return delivery

    def close(self) -> None:
        """Lets go of the checkpoint. What was not handled comes again. Whoever waits for a delivery gets
        ``RuntimeError``.
        """
        self._native.close().wait()


class AcceptanceBoard:
    """Where a stream's reader and those who wait for acceptance meet: the wait costs no call.

    >>> board = AcceptanceBoard()
    >>> for delivery in consumer:  # in one task or thread
    ...     board.observe(delivery)
    >>> iun = board.wait(submitted, give_up_after=3600)  # in any other
    """

    def __init__(self) -> None:
        self._native = NativeBoard()

    def observe(self, delivery: StreamEvent | Gap) -> None:
        """Takes note of what a consumer hands over; call it with everything. What nobody waits for yet is remembered,
        up to 100,000 requests.
        """
        if isinstance(delivery, StreamEvent):
            self._native.observe(delivery)

    def wait(self, request: Submitted | RequestId | str, *, give_up_after: timedelta | float | None = None) -> Iun:
        """Waits until a stream says that the request is accepted; without a time limit, for as long as it takes.

        Raises:
            Refused: with the reasons.
            StillWaiting: when ``give_up_after`` is over.
        """
        while (iun := self._native.take(request)) is None:
            self._native.look(request, give_up_after).wait()
        return iun
