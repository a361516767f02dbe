"""How the part that is written in Rust makes its exceptions."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from .errors import BY_KIND, Cause, Complaint, Issue, SendError, ValidationError

__all__ = ["broken", "complaint", "failed", "invalid"]


def failed(
    kind: str, message: str, texts: Mapping[str, str], causes: Sequence[str], facts: Mapping[str, Any]
) -> SendError:
    """The exception of a failure of the client, with what lay below as its causes."""
    error = BY_KIND.get(kind, SendError)(message, texts=texts, **facts)
    error.kind = kind
    if isinstance(error, ValidationError) and error.issues:
        _located(error)
    above: BaseException = error
    for cause in causes:
        below = Cause(cause)
        above.__cause__ = below
        above = below
    return error


def complaint(code: str, element: str | None, detail: str | None) -> Complaint:
    """One thing that the platform says is wrong."""
    return Complaint(code, element, detail)


def broken(issues: Sequence[Issue], english: str, italian: str) -> ValidationError:
    """The exception of a report with errors."""
    return _located(ValidationError(issues[0].message(), issues=issues, texts={"en": english, "it": italian}))


def _located(error: ValidationError) -> ValidationError:
    """Says where the first issue is."""
    error.reason, error.field = error.issues[0].id, error.issues[0].path
    error.path = error.path or error.field
    return error


def invalid(english: str, italian: str, reason: str | None, position: int | None, field: str | None) -> ValidationError:
    """The exception of an input that is not acceptable."""
    return ValidationError(english, reason=reason, position=position, field=field, texts={"en": english, "it": italian})
