"""The synchronous client: made from ``_async`` by ``generate.py``, so change that one."""

from __future__ import annotations

from .attachments import Attachments
from .client import Client
from .download import Download
from .informal import Informal
from .legal_facts import LegalFacts
from .mandates import Mandates
from .notifications import Notifications
from .platform import Groups, Payments, Platform
from .received import Received
from .rows import Rows
from .streams import AcceptanceBoard, StreamConsumer, Streams

__all__ = [
    "AcceptanceBoard",
    "Attachments",
    "Client",
    "Download",
    "Groups",
    "Informal",
    "LegalFacts",
    "Mandates",
    "Notifications",
    "Payments",
    "Platform",
    "Received",
    "Rows",
    "StreamConsumer",
    "Streams",
]
