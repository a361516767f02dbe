"""The platform's rules, before they cost anything.

SEND refuses a request at four points, and a request that is refused after HTTP 202 may still be billed. Here every
rule is applied and every mistake is told, with its place, its meaning in Italian and in English, what to do, and
the code that the platform would answer.

>>> from send_sdk import preflight
>>> report = preflight.check({"paProtocolNumber": "2026/1", "subject": "Verbale", "recipients": []})
>>> report.ok
False
>>> issue = report.errors[0]
>>> print(f"{issue.id} {issue.path} {issue.message('it')}: {issue.fix('it')}")
G-06 recipients ha 0 elementi, ne servono almeno 1: aggiungere almeno un elemento

Errors are what production surely refuses; warnings are what it may refuse, where its configuration is not public
(:class:`Environment`), and advice. :func:`undecidable` lists what only the platform can know.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, Union

from ._environment import Environment, SenderProfile
from ._files import Source
from ._knowledge import AttachmentPlace, FileFacts, Knowledge
from ._native import (
    Answer,
    AnswerError,
    Issue,
    NewNotification,
    Report,
    Rule,
    Sha256Digest,
    preflight_attachment,
    preflight_check,
    preflight_check_preload,
    preflight_rules,
    preflight_undecidable,
)
from .enums import AddressLookup, DenominationMode, Evidence, Layer, Severity, Strictness

__all__ = [
    "AddressLookup",
    "Answer",
    "AnswerError",
    "AttachmentPlace",
    "DenominationMode",
    "Environment",
    "Evidence",
    "FileFacts",
    "Issue",
    "Knowledge",
    "Layer",
    "Report",
    "Request",
    "Rule",
    "SenderProfile",
    "Severity",
    "Strictness",
    "attachment",
    "check",
    "check_all",
    "check_preload",
    "rules",
    "undecidable",
]

Request = Union[NewNotification, "dict[str, Any]", bytes, str]
"""What can be checked: a request of this package, or the JSON body that any program built, as a dictionary or as
text."""


def check(
    request: Request,
    *,
    environment: Environment | None = None,
    version: str | None = None,
    knowledge: Knowledge | None = None,
    gateway: bool = True,
) -> Report:
    """Checks a request by every rule of the platform that can be decided here.

    Args:
        request: a request of this package, or a JSON body: then nulls, wrong types and unknown properties are seen as
            the gateway sees them.
        environment: the limits; production's if left out.
        version: version of requests (``"2.1"`` to ``"2.6"``); production's if left out.
        knowledge: what is known about files, earlier requests and registers.
        gateway: ``False`` leaves the gateway's schema out: what the service alone would say of a body that reached it
            some other way, as in its own tests.

    Raises:
        ValidationError: if ``version`` or a field of ``environment`` is none. What is wrong with the request is in the
            report; :meth:`Report.raise_for_errors` makes an exception of it.
    """
    (report,) = check_all([request], environment=environment, version=version, knowledge=knowledge, gateway=gateway)
    return report


def check_all(
    requests: Iterable[Request],
    *,
    environment: Environment | None = None,
    version: str | None = None,
    knowledge: Knowledge | None = None,
    gateway: bool = True,
) -> list[Report]:
    """Checks many requests in one call; a report for each, in order. Other threads run meanwhile.

    Raises:
        ValidationError: as :func:`check`.
    """
    return preflight_check(requests, environment or Environment.production(), version, knowledge, gateway)


def attachment(
    source: Source,
    place: AttachmentPlace,
    *,
    environment: Environment | None = None,
    sha256: Sha256Digest | str | None = None,
    tax_code_check: Strictness | str = Strictness.WARN,
) -> Report:
    """Checks a file for its place in a request, before it is uploaded: the ``path`` of each issue is the place in the
    request, its ``inside`` the place in the file.

    >>> report = attachment(b"not a PDF", AttachmentPlace.document(0))
    >>> [(issue.id, issue.path) for issue in report.errors]
    [('R-08', 'documents[0]')]

    Args:
        source: a path, the content, or an open binary file.
        place: which attachment it is.
        environment: the limits; production's if left out.
        sha256: the digest that the request declares, to be compared with that of the file.
        tax_code_check: of a form: whether the platform compares the tax code with the person.

    Raises:
        OSError: if the file cannot be read.
        ValidationError: if ``sha256`` or ``tax_code_check`` is none.
    """
    return preflight_attachment(
        source,
        place.kind,
        (place.first, place.second),
        place.apply_cost,
        sha256,
        tax_code_check,
        environment or Environment.production(),
    )


def check_preload(body: bytes | str) -> Report:
    """Checks the JSON body of a call that reserves uploads."""
    return preflight_check_preload(body)


def rules() -> list[Rule]:
    """Every rule about requests, in the platform's order."""
    return preflight_rules()


def undecidable() -> list[Rule]:
    """The rules that only the platform can decide."""
    return preflight_undecidable()
