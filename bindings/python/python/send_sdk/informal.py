"""Informal notifications: without legal effect, for reminders and news.

The models of the platform's messages; ``from_dict`` and ``from_json`` make them, ``to_json`` writes them.
"""

from __future__ import annotations

from ._native import (
    InformalNotification,
    InformalPagoPa,
    InformalPayment,
    InformalRecipient,
    InformalRequestStatus,
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
    "InformalStatus",
    "Message",
    "MessageContent",
    "MessageLanguage",
    "NewMessage",
]
