"""The metadata of an F24: the JSON file from which SEND makes the payment form.

A request that is taken (HTTP 202) is refused later (``F24_METADATA_NOT_VALID``) if one of its metadata files breaks a
rule. :func:`check` applies the rules before the file is uploaded.

>>> from send_sdk import f24
>>> report = f24.check(b'{"f24Simplified": {"payments": {"records": [{"taxType": "394"}]}}}')
>>> report.errors[0].path
'f24Simplified.payments.records[0].applyCost'
"""

from __future__ import annotations

from ._files import Source
from ._native import Report, Rule, Sha256Digest, f24_check, f24_rules
from .enums import Strictness

__all__ = ["Source", "check", "rules"]


def check(
    source: Source,
    *,
    apply_cost: bool | None = None,
    sha256: Sha256Digest | str | None = None,
    tax_code_check: Strictness | str = Strictness.WARN,
) -> Report:
    """Checks a metadata file: a path, the content, or an open binary file. Any bytes are taken.

    Args:
        source: the file.
        apply_cost: whether the payment adds the cost of the notification; what is not told is not compared.
        sha256: the digest of the attachment, as the request has it.
        tax_code_check: whether the platform compares the tax code with the person, which is not known for sure.

    Raises:
        OSError: if the file cannot be read.
        ValidationError: if ``sha256`` or ``tax_code_check`` is none.
    """
    return f24_check(source, apply_cost, sha256, tax_code_check)


def rules() -> list[Rule]:
    """The rules, in the platform's order."""
    return f24_rules()
