"""What the library tells of itself, as records of :mod:`logging`: loggers ``send_sdk.…``.

Nothing is set up here: a program says with :mod:`logging` what it wants to hear, as of any other library.
"""

from __future__ import annotations

import logging
from collections.abc import Mapping

__all__ = ["TRACE", "emit", "threshold"]

#: Every step: below DEBUG.
TRACE = 5

#: The loggers whose levels are looked at when a call begins. Those below them can only be stricter.
_LOGGERS = tuple(
    logging.getLogger(name)
    for name in (
        "send_sdk",
        "send_sdk.client",
        "send_sdk.client.auth",
        "send_sdk.client.download",
        "send_sdk.client.execute",
        "send_sdk.client.retry",
        "send_sdk.client.send",
        "send_sdk.client.streams",
        "send_sdk.client.upload",
        "send_sdk.emulator",
        "send_sdk.observer",
    )
)

# As every library does: who sets nothing up hears nothing.
_LOGGERS[0].addHandler(logging.NullHandler())


def threshold() -> int:
    """The lowest level that some logger wants."""
    return min([logger.getEffectiveLevel() for logger in _LOGGERS])


def emit(name: str, level: int, text: str, fields: Mapping[str, str]) -> None:
    """Hands on a line; its particulars are the attribute ``send_fields`` of the record."""
    logger = logging.getLogger(name)
    if logger.isEnabledFor(level):
        extra = {"send_fields": dict(fields)}
        logger.handle(logger.makeRecord(name, level, "send_sdk", 0, text, (), None, None, extra))
