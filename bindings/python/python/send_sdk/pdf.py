"""Looks inside an attachment: is it a PDF, whole, readable by anybody, and are its signatures still those of its bytes?

>>> from send_sdk import pdf, sample_pdf
>>> facts = pdf.inspect(sample_pdf("Verbale"))
>>> (facts.kind, facts.pages, facts.is_encrypted)
(<FileKind.PDF>, 1, False)

SEND itself looks at the size and the first five bytes, and refuses what is not a bare PDF, such as a ``.p7m``:
those are errors. What else may be wrong comes to light when the act is printed or contested: warnings. An intact
signature is not trust: no certificate is verified.
"""

from __future__ import annotations

from ._files import Source
from ._native import PdfFacts, Report, Rule, Signature, pdf_check, pdf_inspect, pdf_rules
from .enums import Envelope, FileKind, Integrity, PageCount
from .preflight import Environment

__all__ = [
    "Envelope",
    "FileKind",
    "Integrity",
    "PageCount",
    "PdfFacts",
    "Signature",
    "Source",
    "check",
    "inspect",
    "rules",
]


def inspect(source: Source) -> PdfFacts:
    """Looks inside a file: a path, the content, or an open binary file. Any bytes are taken; a path, and a file
    that can be read at any place, is not read as a whole.

    Raises:
        OSError: if the file cannot be read.
    """
    return pdf_inspect(source)


def check(source: Source | PdfFacts, *, environment: Environment | None = None) -> Report:
    """What is wrong with a file: errors are what SEND refuses, warnings what it takes and you may regret.

    Raises:
        OSError: if the file cannot be read.
    """
    facts = source if isinstance(source, PdfFacts) else inspect(source)
    return pdf_check(facts, environment or Environment.production())


def rules() -> list[Rule]:
    """The rules, the platform's first."""
    return pdf_rules()
