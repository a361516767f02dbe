"""Files as arguments."""

from __future__ import annotations

import os
from typing import BinaryIO, Union, cast

__all__ = ["Source", "content"]

Source = Union[str, "os.PathLike[str]", bytes, bytearray, BinaryIO]
"""A file: a path, the content, or an open binary file."""


def content(source: Source) -> str | os.PathLike[str] | bytes | bytearray:
    """What the lower layer takes: a path or bytes. An open file is read to its end."""
    if isinstance(source, (str, bytes, bytearray, os.PathLike)):
        return source
    data = cast(object, source.read())
    if not isinstance(data, bytes):
        raise TypeError("the file must be opened in binary mode: open(path, 'rb')")
    return data
