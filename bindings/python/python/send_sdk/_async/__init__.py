"""The asynchronous client. ``generate.py`` makes the synchronous one (``_sync``) from it."""

from __future__ import annotations

from .attachments import AsyncAttachments
from .client import AsyncClient
from .download import AsyncDownload
from .informal import AsyncInformal
from .legal_facts import AsyncLegalFacts
from .mandates import AsyncMandates
from .notifications import AsyncNotifications
from .platform import AsyncGroups, AsyncPayments, AsyncPlatform
from .received import AsyncReceived
from .rows import AsyncRows
from .streams import AsyncAcceptanceBoard, AsyncStreamConsumer, AsyncStreams

__all__ = [
    "AsyncAcceptanceBoard",
    "AsyncAttachments",
    "AsyncClient",
    "AsyncDownload",
    "AsyncGroups",
    "AsyncInformal",
    "AsyncLegalFacts",
    "AsyncMandates",
    "AsyncNotifications",
    "AsyncPayments",
    "AsyncPlatform",
    "AsyncReceived",
    "AsyncRows",
    "AsyncStreamConsumer",
    "AsyncStreams",
]
