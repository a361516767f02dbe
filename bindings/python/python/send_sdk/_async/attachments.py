"""Uploading documents."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._files import Source
from .._native import Attachments as NativeAttachments
from .._own_enums import ContentType

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from .._native import PreparedFile, Progress, UploadedFile

__all__ = ["AsyncAttachments"]


class AsyncAttachments:
    """Uploading documents: ``client.attachments``."""

    def __init__(self, native: NativeAttachments) -> None:
        self._native = native

    async def upload(
        self,
        source: Source,
        *,
        content_type: ContentType | str = ContentType.PDF,
        progress: Callable[[Progress], object] | None = None,
        version_token: str | None = None,
    ) -> UploadedFile:
        """Uploads a file: hashed in one pass, then streamed.

        Args:
            source: a path, the content, or an open binary file, which is read from where it is to its end, in pieces;
                ``read`` may be a coroutine function. But for content, memory does not grow with the file.
            content_type: :attr:`ContentType.JSON` for F24 metadata.
            progress: called with each piece of 64 KiB that goes out, by another thread. It must not block.
            version_token: what stands for the version of the file if the storage's answer lacks it
                (``x-amz-version-id``) because a proxy takes it out and cannot be changed. PagoPA's own tools have sent
                ``v1``; no check of it was seen on the platform, and none is promised.

        Raises:
            FileError: with the path, if the file cannot be read or changes meanwhile.
            ValidationError: if it is empty, or not what it is said to be.
            Exception: what an open file raises.
        """
        (uploaded,) = await self.upload_all(
            [source], content_type=content_type, progress=progress, version_token=version_token
        )
        return uploaded

    async def upload_all(
        self,
        sources: Iterable[Source],
        *,
        content_type: ContentType | str = ContentType.PDF,
        parallel: int | None = None,
        progress: Callable[[Progress], object] | None = None,
        inspect: bool = True,
        version_token: str | None = None,
    ) -> list[UploadedFile]:
        """Uploads files, in order: of one notification or of many. Each 15 of them share one call.

        Args:
            sources: the files, as for :meth:`upload`.
            content_type: of all of them.
            parallel: how many files are sent at a time; 4 if left out.
            progress: as for :meth:`upload`; says which file it is about.
            inspect: ``False`` sends files without looking into them. A file that the platform does not take makes a
                refused notification, which is billed.
            version_token: as for :meth:`upload`.

        Raises:
            SendError: as :meth:`upload`; its ``uploaded`` keeps the files that were uploaded before. They can be used.
        """
        return await self._native.upload_all(
            list(sources),
            content_type,
            parallel=parallel,
            progress=progress,
            inspect=inspect,
            version_token=version_token,
        ).start()

    async def prepare(
        self,
        sources: Iterable[Source],
        *,
        content_type: ContentType | str = ContentType.PDF,
        parallel: int | None = None,
        inspect: bool = True,
    ) -> list[PreparedFile]:
        """Reads files and looks into them, without sending anything: what they are, and whether the platform would
        refuse them. :meth:`upload_prepared` sends them, without reading them anew for their digest.

        Args:
            sources: the files, as for :meth:`upload`. What an open file gave lies in a temporary file meanwhile.
            content_type: of all of them.
            parallel: how many are read at a time; 4 if left out.
            inspect: ``False`` does not look into them.

        Raises:
            FileError: with the path, for the first file that cannot be read.
            ValidationError: for the first file that the platform would refuse (``issues``).
            Exception: what an open file raises.
        """
        return await self._native.prepare(list(sources), content_type, parallel=parallel, inspect=inspect).start()

    async def upload_prepared(
        self,
        files: Iterable[PreparedFile],
        *,
        parallel: int | None = None,
        progress: Callable[[Progress], object] | None = None,
        version_token: str | None = None,
    ) -> list[UploadedFile]:
        """Uploads files that were prepared, in order.

        Raises:
            FileError: if a file has changed since.
            SendError: as :meth:`upload_all`; its ``uploaded`` keeps the files that were uploaded before.
        """
        return await self._native.upload_prepared(
            list(files), parallel=parallel, progress=progress, version_token=version_token
        ).start()
