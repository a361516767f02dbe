"""Files as arguments."""

from __future__ import annotations

import os
from typing import BinaryIO, Union

__all__ = ["Source"]

Source = Union[str, "os.PathLike[str]", bytes, bytearray, memoryview, BinaryIO]
"""A file: a path, the content, or an open binary file."""
