"""Uploading documents."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._files import Source
from .._native import Attachments as NativeAttachments
from ..enums import ContentType

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from .._native import Progress, UploadedFile

__all__ = ["Attachments"]


class Attachments:
    """Uploading documents: ``client.attachments``."""

    def __init__(self, native: NativeAttachments) -> None:
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
            source: a path, the content, or an open binary file, which is read from where it is to its end, in pieces;
                ``read`` may be a coroutine function. But for content, memory does not grow with the file.
            content_type: :attr:`ContentType.JSON` for F24 metadata.
            progress: called with each piece of 64 KiB that goes out, by another thread. It must not block.

        Raises:
            FileError: with the path, if the file cannot be read or changes meanwhile.
            ValidationError: if it is empty, or not what it is said to be.
            Exception: what an open file raises.
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
        return self._native.upload_all(
            list(sources), content_type, parallel=parallel, progress=progress, inspect=inspect
        ).wait()
