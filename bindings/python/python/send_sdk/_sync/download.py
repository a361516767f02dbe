"""A file that is ready."""

from __future__ import annotations

import os
from typing import BinaryIO

from .._native import Download as NativeDownload

__all__ = ["Download"]


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
        """The file, in memory. For large files use :meth:`save_to` or :meth:`write_to`.

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

    def write_to(self, file: BinaryIO) -> None:
        """Writes the file to an open binary file, in pieces as they come; ``write`` may be a coroutine function. After
        an error what was written is not to be used.

        Raises:
            IntegrityError: if it is not what was announced.
            Exception: what the open file raises.
        """
        self._native.write_to(file).wait()

    def __repr__(self) -> str:
        return f"{type(self).__name__}({self.file_name!r})"
