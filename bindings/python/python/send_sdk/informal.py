"""Informal notifications: without legal effect, for reminders and news.

The models of the platform's messages; ``from_dict`` and ``from_json`` make them, ``to_json`` writes them. The calls are
those of ``client.informal``: experimental.
"""

from __future__ import annotations

from ._native import (
    InformalNotification,
    InformalPagoPa,
    InformalPayment,
    InformalRecipient,
    InformalRequestStatus,
    InformalSentNotification,
    InformalStatusHistoryElement,
    InformalTimelineElement,
    Message,
    MessageContent,
    NewMessage,
)
from .enums import InformalCategory, InformalStatus, MessageLanguage

__all__ = [
    "InformalCategory",
    "InformalNotification",
    "InformalPagoPa",
    "InformalPayment",
    "InformalRecipient",
    "InformalRequestStatus",
    "InformalSentNotification",
    "InformalStatus",
    "InformalStatusHistoryElement",
    "InformalTimelineElement",
    "Message",
    "MessageContent",
    "MessageLanguage",
    "NewMessage",
]
