"""Names, places, and what SEND itself accepts as a tax id. The identifiers are in :mod:`send_sdk`.

>>> from send_sdk import tax
>>> tax.match_name("Mario Rossi", "RSSMRA80A01H501U").fits
<NameFit.YES>
>>> print(tax.match_name("Luigi Rossi", "RSSMRA80A01H501U").text("it"))
il nome non concorda con i caratteri 4-6 del codice fiscale: forse manca un altro nome

The functions ``send_…`` answer questions about the platform, which takes some codes that nobody has and refuses
some that are valid; they replace no check.
"""

from __future__ import annotations

from ._native import FiscalCode, NameMatch, NumericTaxId, VatNumber, tax_match_name, tax_places_as_of
from ._native import tax_first_name_code as first_name_code
from ._native import tax_send_accepts_company as send_accepts_company
from ._native import tax_send_accepts_person as send_accepts_person
from ._native import tax_send_accepts_public_body as send_accepts_public_body
from ._native import tax_send_openapi as send_openapi
from ._native import tax_surname_code as surname_code
from .enums import Misfit, NameDoubt, NameFit, NumericTaxIdKind

__all__ = [
    "PLACES_AS_OF",
    "Misfit",
    "NameDoubt",
    "NameFit",
    "NameMatch",
    "NumericTaxIdKind",
    "first_name_code",
    "match_name",
    "send_accepts_company",
    "send_accepts_person",
    "send_accepts_public_body",
    "send_openapi",
    "surname_code",
]

PLACES_AS_OF: str = tax_places_as_of()
"""The newest change that the table of places of birth knows of, ``YYYY-MM-DD``: see ``FiscalCode.is_place_known``."""


def match_name(denomination: str, tax_id: FiscalCode | NumericTaxId | VatNumber | str) -> NameMatch:
    """Whether a denomination fits a tax code: yes, no, or it cannot be told, with the reason.

    Raises:
        ValidationError: if ``tax_id`` is not well formed.
    """
    return tax_match_name(denomination, tax_id)
