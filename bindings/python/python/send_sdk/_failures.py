"""How the part that is written in Rust makes its exceptions."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from .errors import BY_KIND, Cause, Complaint, Issue, SendError, ValidationError

__all__ = ["complaint", "failed", "invalid", "issue"]


def failed(
    kind: str, message: str, texts: Mapping[str, str], causes: Sequence[str], facts: Mapping[str, Any]
) -> SendError:
    """The exception of a failure of the client, with what lay below as its causes."""
    error = BY_KIND.get(kind, SendError)(message, texts=texts, **facts)
    error.kind = kind
    if isinstance(error, ValidationError) and error.issues:
        error.reason, error.field = error.issues[0].rule, error.issues[0].path
    above: BaseException = error
    for cause in causes:
        below = Cause(cause)
        above.__cause__ = below
        above = below
    return error


def complaint(code: str, element: str | None, detail: str | None) -> Complaint:
    """One thing that the platform says is wrong."""
    return Complaint(code, element, detail)


def issue(rule: str, code: str, path: str, message: str, fix: str) -> Issue:
    """A rule that a request breaks."""
    return Issue(rule, code, path, message, fix)


def invalid(english: str, italian: str, reason: str | None, position: int | None, field: str | None) -> ValidationError:
    """The exception of an input that is not acceptable."""
    return ValidationError(english, reason=reason, position=position, field=field, texts={"en": english, "it": italian})
