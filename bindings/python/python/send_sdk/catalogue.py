"""What every code of SEND means, and what to do about it, in Italian and English.

Categories of timeline elements, statuses, event codes (``deliveryDetailCode``), failure causes, refusal codes,
errors and categories of legal facts. The lists of the platform are open: a code that is not here is no error, it is
new.

>>> from send_sdk import catalogue
>>> code = catalogue.explain("RECRN002F")
>>> code.meaning("it")
'irreperibilità assoluta: fascicolo chiuso'
>>> code.to_dict()["outcome"]
'KO'
"""

from __future__ import annotations

from ._native import (
    Explanation,
    catalogue_entries,
    catalogue_error_in,
    catalogue_explain,
    catalogue_explanations,
    catalogue_json,
    catalogue_markdown,
)
from .enums import Kind

__all__ = [
    "Explanation",
    "Kind",
    "entries",
    "error_in",
    "explain",
    "explanations",
    "to_json",
    "to_markdown",
]


def explain(code: str) -> Explanation | None:
    """What a code means; ``None`` if it is new.

    The few that are of two kinds (``NOTIFICATION_CANCELLED`` is a category and a legal fact) are explained as the
    first in the order of :class:`Kind`; :func:`explanations` gives both. Members of enumerations can be asked for
    as they are.
    """
    return catalogue_explain(code)


def explanations(code: str) -> list[Explanation]:
    """Everything that a code may mean."""
    return catalogue_explanations(code)


def error_in(message: str) -> Explanation | None:
    """The error whose words are in the message of an answer without a code, as the gateway sends them."""
    return catalogue_error_in(message)


def entries(kind: Kind | str | None = None) -> list[Explanation]:
    """Every entry, or those of one kind, sorted by code.

    Raises:
        ValidationError: if there is no such kind.
    """
    return catalogue_entries(kind)


def to_json() -> str:
    """The whole catalogue as one JSON document, indented."""
    return catalogue_json()


def to_markdown(lang: str = "en") -> str:
    """The whole catalogue as a page of Markdown, in English (``"en"``) or Italian (``"it"``)."""
    return catalogue_markdown(lang)
