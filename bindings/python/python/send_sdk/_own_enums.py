"""Enumerations that are few enough to be written by hand."""

from __future__ import annotations

from ._open_enum import OpenEnum

__all__ = ["ContentType", "Kind", "NumericTaxIdKind", "PaymentAttachment"]


class ContentType(OpenEnum):
    """Media type of an attachment: the only two that SEND takes."""

    PDF = "application/pdf"
    """Documents and printable pagoPA notices."""
    JSON = "application/json"
    """F24 metadata."""


class PaymentAttachment(OpenEnum):
    """Which file of a payment."""

    PAGO_PA = "PAGOPA"
    """The printable pagoPA notice."""
    F24 = "F24"
    """The F24 form, made when first asked for."""


class NumericTaxIdKind(OpenEnum):
    """What the Revenue Agency takes a number of 11 digits for."""

    VAT_OR_ENTITY = "vat_or_entity"
    """A VAT number, or the tax id of a company or body that is a VAT subject."""
    ENTITY_NON_VAT = "entity_non_vat"
    """A body that is no VAT subject: most municipalities, associations, condominiums."""
    PROVISIONAL_INTENDENZA = "provisional_person_if"
    """The provisional code of a person, given by an *Intendenza di finanza*."""
    PROVISIONAL_TAX_OFFICE = "provisional_person_ii_dd"
    """The provisional code of a person, given by a tax office."""
    PROVISIONAL_EX_OFFICIO = "provisional_ex_officio"
    """An old code given ex officio, with a check digit."""
    PROVISIONAL_EX_OFFICIO_UNCHECKED = "provisional_ex_officio_nocheck"
    """A still older one, whose last digit checks nothing."""


class Kind(OpenEnum):
    """What a code of the catalogue stands for."""

    CATEGORY = "category"
    """A category of timeline elements."""
    STATUS = "status"
    """A status of a notification."""
    EVENT_CODE = "eventCode"
    """What happened to a sending (``deliveryDetailCode``)."""
    FAILURE_CAUSE = "failureCause"
    """Why a letter was not delivered (``deliveryFailureCause``)."""
    REFUSAL = "refusal"
    """Why a request was refused (``errorCode`` of a refusal reason)."""
    ERROR = "error"
    """What an error answer says."""
    LEGAL_FACT = "legalFact"
    """A category of legal facts."""
