"""The platform's rules, before they cost anything.

SEND refuses a request at four points, and a request that is refused after HTTP 202 may still be billed. Here every
rule is applied and every mistake is told, with its place, its meaning in Italian and in English, what to do, and
the code that the platform would answer.

>>> from send_sdk import preflight
>>> report = preflight.check({"paProtocolNumber": "2026/1", "subject": "Verbale", "recipients": []})
>>> report.ok
False
>>> for issue in report.errors:
...     print(issue.id, issue.path, issue.message("it"), issue.fix("it"))

Errors are what production surely refuses; warnings are what it may refuse, where its configuration is not public
(:class:`Environment`), and advice. :func:`undecidable` lists what only the platform can know.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Union

from ._files import Source
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
    preflight_environment,
    preflight_rules,
    preflight_undecidable,
)
from .enums import AddressLookup, DenominationMode, Evidence, Layer, Severity, Strictness

if TYPE_CHECKING:
    from ._native import PdfFacts

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


@dataclass(frozen=True)
class SenderProfile:
    """Who is sending. All of it is optional: what is not known is not checked."""

    is_active: bool = True
    """False if the sender is not switched on for SEND."""
    tax_id: str | None = None
    """Tax code of the body that owns the API key."""
    groups: Sequence[str] | None = None
    """Ids of the active groups of the body."""
    key_groups: Sequence[str] = ()
    """Ids of the groups that the API key is bound to; empty if to none."""
    sends_heavy_letters: bool = True
    """False if the sender may not send letters of more than 20 grams."""
    is_trial: bool = False
    """True for senders of the first trial (MVP): one recipient, and a payment."""


@dataclass(frozen=True)
class Environment:
    """Limits and switches of an installation of SEND: take a preset and change what differs.

    >>> Environment.production().replace(max_documents=10).max_documents
    10

    Each ``…_policy`` says how a rule is applied whose configuration is not known for sure: a violation is an error
    (``ENFORCE``), a warning (``WARN``), or nothing (``OFF``).
    """

    max_documents: int
    """Most documents of a request; 0 for no limit."""
    max_recipients: int
    """Most recipients of a request; 0 for no limit."""
    denomination_length: int
    """Longest denomination and ``at``, in UTF-16 units after trimming; 0 for no limit."""
    denomination_mode: DenominationMode | str
    """Which characters a denomination and ``at`` may have: any, ISO Latin-1 but some, or only some."""
    denomination_characters: str
    """The characters excluded (``LATIN1``) or taken (``ONLY``), as the inside of a character class: ``a-z0-9``."""
    address_characters: str
    """Characters of the postal address, as the inside of a character class."""
    address_characters_policy: Strictness | str
    """How that is applied."""
    address_row_length: int
    """Longest row of the postal address on the letter, in UTF-16 units."""
    address_row_length_policy: Strictness | str
    """How that is applied."""
    address_lookup: AddressLookup | str
    """Whether postal addresses may be left to SEND."""
    taxonomy_codes: Sequence[str] | None
    """The taxonomy codes that the platform has; ``None`` for the published ones."""
    taxonomy_policy: Strictness | str
    """How that is applied."""
    tax_id_white_list: Sequence[str]
    """Tax codes that are taken without a check: test identities."""
    tax_id_black_list: Sequence[str]
    """Tax codes that are refused without a check."""
    max_file_size: int | None
    """Largest file in bytes; ``None`` for no limit."""
    checks_pdf_header: bool
    """Whether files must begin like a PDF."""
    sender: SenderProfile
    """Who is sending."""

    @classmethod
    def production(cls) -> Environment:
        """Production, as far as it is known. Where the evidence is mixed a violation is a warning."""
        return _preset("production")

    @classmethod
    def uat(cls) -> Environment:
        """The test environment open to senders: as production, and it takes the identities of the platform's tests."""
        return _preset("uat")

    @classmethod
    def development(cls) -> Environment:
        """The platform's development environment, whose configuration is public."""
        return _preset("development")

    @classmethod
    def strict(cls) -> Environment:
        """Production with every doubt taken for a refusal."""
        return _preset("strict")

    def replace(self, **changes: Any) -> Environment:
        """The same with other limits.

        Raises:
            TypeError: for a limit that does not exist.
        """
        return dataclasses.replace(self, **changes)


def _preset(name: str) -> Environment:
    fields = preflight_environment(name)
    sender = SenderProfile(**fields.pop("sender"))
    for name_of_list in ("tax_id_white_list", "tax_id_black_list"):
        fields[name_of_list] = tuple(fields[name_of_list])
    return Environment(sender=dataclasses.replace(sender, key_groups=tuple(sender.key_groups)), **fields)


@dataclass(frozen=True)
class FileFacts:
    """Facts about an uploaded file; what is ``None`` is not checked."""

    sha256: str | None = None
    """Its SHA-256, base64, as the store has it."""
    size: int | None = None
    """Its size in bytes."""
    begins_like_pdf: bool | None = None
    """Whether its first five bytes are ``%PDF-``."""
    pages: int | None = None
    """Its pages."""
    is_gone: bool = False
    """True if it was there and is past its retention."""

    @classmethod
    def of(cls, facts: PdfFacts, sha256: str | None = None) -> FileFacts:
        """What :func:`send_sdk.pdf.inspect` found."""
        sure = facts.page_count in ("COUNTED", "DECLARED")
        return cls(sha256, facts.size, facts.kind == "PDF", facts.pages if sure else None)


@dataclass(frozen=True)
class Knowledge:
    """What you know that is not in the request. Rules about what is not told here keep quiet."""

    files: Mapping[str, FileFacts | None] = field(default_factory=dict[str, "FileFacts | None"])
    """Uploaded files by their key; ``None`` for a key under which there is nothing."""
    used_protocols: Iterable[tuple[str, str | None]] = ()
    """Protocol numbers sent before, each with its idempotence token (``None`` if it had none)."""
    used_notices: Iterable[tuple[str, str]] = ()
    """Notices in notifications that were neither refused nor cancelled: tax code of the creditor and notice code."""
    unregistered_tax_ids: Iterable[str] = ()
    """Tax codes that the revenue agency does not know."""
    unpayable_notices: Iterable[tuple[str, str]] = ()
    """Notices that are paid or unknown: tax code of the creditor and notice code."""
    is_quota_used_up: bool = False
    """True if the sender has sent as many notifications as its contract allows."""

    def __post_init__(self) -> None:
        for name in ("used_protocols", "used_notices", "unregistered_tax_ids", "unpayable_notices"):
            object.__setattr__(self, name, frozenset(getattr(self, name)))


def check(
    request: Request,
    *,
    environment: Environment | None = None,
    version: str | None = None,
    knowledge: Knowledge | None = None,
) -> Report:
    """Checks a request by every rule of the platform that can be decided here.

    Args:
        request: a request of this package, or a JSON body: then nulls, wrong types and unknown properties are seen as
            the gateway sees them.
        environment: the limits; production's if left out.
        version: version of requests (``"2.1"`` to ``"2.6"``); production's if left out.
        knowledge: what is known about files, earlier requests and registers.

    Raises:
        ValidationError: if ``version`` or a field of ``environment`` is none. What is wrong with the request is in the
            report; :meth:`Report.raise_for_errors` makes an exception of it.
    """
    (report,) = check_all([request], environment=environment, version=version, knowledge=knowledge)
    return report


def check_all(
    requests: Iterable[Request],
    *,
    environment: Environment | None = None,
    version: str | None = None,
    knowledge: Knowledge | None = None,
) -> list[Report]:
    """Checks many requests in one call; a report for each, in order. Other threads run meanwhile.

    Raises:
        ValidationError: as :func:`check`.
    """
    return preflight_check(requests, environment or Environment.production(), version, knowledge)


@dataclass(frozen=True)
class AttachmentPlace:
    """Which attachment of a request a file is, and what the request says of it.

    >>> str(AttachmentPlace.notice(0, 1))
    'recipients[0].payments[1].pagoPa.attachment'
    """

    kind: str
    """``document``, ``notice`` or ``form``."""
    first: int
    """Position of the document, or of the recipient."""
    second: int = 0
    """Position of the payment."""
    apply_cost: bool | None = None
    """Of a form: whether the payment adds the cost of the notification, if it is known."""

    @classmethod
    def document(cls, index: int) -> AttachmentPlace:
        """A document: ``documents[index]``, a PDF."""
        return cls("document", index)

    @classmethod
    def notice(cls, recipient: int, payment: int) -> AttachmentPlace:
        """The printable notice of a payment, a PDF."""
        return cls("notice", recipient, payment)

    @classmethod
    def form(cls, recipient: int, payment: int, *, apply_cost: bool | None = None) -> AttachmentPlace:
        """The metadata of an F24, JSON."""
        return cls("form", recipient, payment, apply_cost)

    def __str__(self) -> str:
        if self.kind == "document":
            return f"documents[{self.first}]"
        file = "pagoPa.attachment" if self.kind == "notice" else "f24.metadataAttachment"
        return f"recipients[{self.first}].payments[{self.second}].{file}"


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
