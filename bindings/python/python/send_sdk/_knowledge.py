"""What the one who checks a request knows besides it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ._native import PdfFacts

__all__ = ["AttachmentPlace", "FileFacts", "Knowledge"]


@dataclass(frozen=True)
class FileFacts:
    """Facts about an uploaded file; what is ``None`` is not checked."""

    sha256: str | None = None
    """Its SHA-256, base64, as the store has it."""
    size: int | None = None
    """Its size in bytes."""
    begins_like_pdf: bool | None = None
    """Whether its first five bytes are ``%PDF-``."""
    pages: int | None = None
    """Its pages."""
    is_gone: bool = False
    """True if it was there and is past its retention."""

    @classmethod
    def of(cls, facts: PdfFacts, sha256: str | None = None) -> FileFacts:
        """What :func:`send_sdk.pdf.inspect` found."""
        sure = facts.page_count in ("COUNTED", "DECLARED")
        return cls(sha256, facts.size, facts.kind == "PDF", facts.pages if sure else None)


@dataclass(frozen=True)
class Knowledge:
    """What you know that is not in the request. Rules about what is not told here keep quiet."""

    files: Mapping[tuple[str, str], FileFacts | None] | Mapping[str, FileFacts | None] = field(
        default_factory=dict[str, "FileFacts | None"]
    )
    """Uploaded files by their key and version token, as :class:`~send_sdk.UploadedFile` has them; ``None`` where there
    is nothing. A key alone stands for every version that is not named."""
    used_protocols: Iterable[tuple[str, str | None]] = ()
    """Protocol numbers sent before, each with its idempotence token (``None`` if it had none)."""
    used_notices: Iterable[tuple[str, str]] = ()
    """Notices in notifications that were neither refused nor cancelled: tax code of the creditor and notice code."""
    unregistered_tax_ids: Iterable[str] = ()
    """Tax codes that the revenue agency does not know."""
    unpayable_notices: Iterable[tuple[str, str]] = ()
    """Notices that are paid or unknown: tax code of the creditor and notice code."""
    is_quota_used_up: bool = False
    """True if the sender has sent as many notifications as its contract allows."""

    def __post_init__(self) -> None:
        for name in ("used_protocols", "used_notices", "unregistered_tax_ids", "unpayable_notices"):
            object.__setattr__(self, name, frozenset(getattr(self, name)))


@dataclass(frozen=True)
class AttachmentPlace:
    """Which attachment of a request a file is, and what the request says of it.

    >>> str(AttachmentPlace.notice(0, 1))
    'recipients[0].payments[1].pagoPa.attachment'
    """

    kind: str
    """``document``, ``notice`` or ``form``."""
    first: int
    """Position of the document, or of the recipient."""
    second: int = 0
    """Position of the payment."""
    apply_cost: bool | None = None
    """Of a form: whether the payment adds the cost of the notification, if it is known."""

    @classmethod
    def document(cls, index: int) -> AttachmentPlace:
        """A document: ``documents[index]``, a PDF."""
        return cls("document", index)

    @classmethod
    def notice(cls, recipient: int, payment: int) -> AttachmentPlace:
        """The printable notice of a payment, a PDF."""
        return cls("notice", recipient, payment)

    @classmethod
    def form(cls, recipient: int, payment: int, *, apply_cost: bool | None = None) -> AttachmentPlace:
        """The metadata of an F24, JSON."""
        return cls("form", recipient, payment, apply_cost)

    def __str__(self) -> str:
        if self.kind == "document":
            return f"documents[{self.first}]"
        file = "pagoPa.attachment" if self.kind == "notice" else "f24.metadataAttachment"
        return f"recipients[{self.first}].payments[{self.second}].{file}"
