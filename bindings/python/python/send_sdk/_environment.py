"""Limits and switches of an installation of SEND."""

from __future__ import annotations

import dataclasses
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from ._native import preflight_environment
from .enums import AddressLookup, DenominationMode, Strictness

__all__ = ["Environment", "SenderProfile"]


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


#: Those that were asked for: every check without limits of its own asks for production's.
_PRESETS: dict[str, Environment] = {}


def _preset(name: str) -> Environment:
    if name not in _PRESETS:
        _PRESETS[name] = _made(name)
    return _PRESETS[name]


def _made(name: str) -> Environment:
    fields = preflight_environment(name)
    sender = SenderProfile(**fields.pop("sender"))
    for name_of_list in ("tax_id_white_list", "tax_id_black_list"):
        fields[name_of_list] = tuple(fields[name_of_list])
    return Environment(sender=dataclasses.replace(sender, key_groups=tuple(sender.key_groups)), **fields)
