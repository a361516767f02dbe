"""Notifications as a company that receives them reads them, and the mandates by which others may.

A received notification has the fields of a sent one: :class:`send_sdk.FullSentNotification` reads it. **Asking the
platform for its detail has legal effect**: it is the access that finalises the notification.
"""

from __future__ import annotations

from ._native import (
    Mandate,
    MandateAcceptance,
    MandateGroup,
    MandatePage,
    MandateSearch,
    MandateSender,
    MandateUpdate,
    MandateUser,
    ReceivedPage,
    ReceivedRow,
    ReverseMandate,
    ReverseMandateCreated,
)
from .enums import MandateStatus

__all__ = [
    "Mandate",
    "MandateAcceptance",
    "MandateGroup",
    "MandatePage",
    "MandateSearch",
    "MandateSender",
    "MandateStatus",
    "MandateUpdate",
    "MandateUser",
    "ReceivedPage",
    "ReceivedRow",
    "ReverseMandate",
    "ReverseMandateCreated",
]
