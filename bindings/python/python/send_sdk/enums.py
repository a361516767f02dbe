"""Enumerations. Members are text: ``NotificationStatus.ACCEPTED == "ACCEPTED"``.

A value that this version does not know is kept as it came, see :class:`OpenEnum`.
"""

from __future__ import annotations

from ._core_enums import (
    AddressLookup,
    Basis,
    Channel,
    CostState,
    DenominationMode,
    Destination,
    DoubtKind,
    EffectKind,
    Envelope,
    Evidence,
    FileKind,
    FindingLevel,
    GapCause,
    ImpossibleKind,
    Integrity,
    Layer,
    Means,
    Misfit,
    NameDoubt,
    NameFit,
    NextKind,
    Outcome,
    PageCount,
    Regime,
    SavedState,
    Severity,
    StorageKind,
    Strictness,
    TransitionKind,
    Verdict,
    WaitReason,
)
from ._open_enum import OpenEnum
from ._wire_enums import (
    AdditionalLanguage,
    ContactPhase,
    DeliveryMode,
    DigitalAddressSource,
    DowntimeStatus,
    EndWorkflowStatus,
    FeePolicyCode,
    Functionality,
    GroupStatus,
    InformalCategory,
    InformalStatus,
    IoMessageResult,
    LegalFactCategory,
    MandateStatus,
    MessageLanguage,
    NotificationStatus,
    PagoPaIntegration,
    PhysicalCommunication,
    RecipientKind,
    RequestState,
    ResponseStatus,
    StreamEventType,
    TimelineCategory,
)

__all__ = [
    "AdditionalLanguage",
    "AddressLookup",
    "Basis",
    "Channel",
    "ContactPhase",
    "ContentType",
    "CostState",
    "DeliveryMode",
    "DenominationMode",
    "Destination",
    "DigitalAddressSource",
    "DoubtKind",
    "DowntimeStatus",
    "EffectKind",
    "EndWorkflowStatus",
    "Envelope",
    "Evidence",
    "FeePolicyCode",
    "FileKind",
    "FindingLevel",
    "Functionality",
    "GapCause",
    "GroupStatus",
    "ImpossibleKind",
    "InformalCategory",
    "InformalStatus",
    "Integrity",
    "IoMessageResult",
    "Kind",
    "Layer",
    "LegalFactCategory",
    "MandateStatus",
    "Means",
    "MessageLanguage",
    "Misfit",
    "NameDoubt",
    "NameFit",
    "NextKind",
    "NotificationStatus",
    "NumericTaxIdKind",
    "OpenEnum",
    "Outcome",
    "PageCount",
    "PagoPaIntegration",
    "PaymentAttachment",
    "PhysicalCommunication",
    "RecipientKind",
    "Regime",
    "RequestState",
    "ResponseStatus",
    "SavedState",
    "Severity",
    "StorageKind",
    "StreamEventType",
    "Strictness",
    "TimelineCategory",
    "TransitionKind",
    "Verdict",
    "WaitReason",
]


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
