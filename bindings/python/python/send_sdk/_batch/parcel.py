"""What is given to a batch: a request, or files and the function that makes the request of them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .._files import Source
    from .._native import NewNotification, UploadedFile

__all__ = ["Parcel"]


@dataclass(frozen=True)
class Parcel:
    """A request, and the files that it is made of.

    >>> Parcel(["verbale.pdf"], lambda files: NewNotification(documents=[Document(files[0])], ...))
    """

    files: Sequence[Source] = field(repr=False)
    """PDFs, as for ``client.attachments.upload``."""
    request: Callable[[list[UploadedFile]], NewNotification]
    """Makes the request of the files, in their order, those of ``f24_metadata`` last. It is called once, when the row
    is taken: what it gets only stands for the files to come, to be put into the request and not to be looked into."""
    f24_metadata: Sequence[Source] = field(default=(), repr=False)
    """Metadata of F24 forms, as JSON files."""
