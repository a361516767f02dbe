"""SDK for SEND (Servizio Notifiche Digitali), the Italian platform for legally binding notices.

Synchronously:

>>> from send_sdk import *
>>> with Client("uat", api_key="…") as client:
...     file = client.attachments.upload("verbale.pdf")
...     request = NewNotification(
...         protocol_number="2026/000123",
...         subject="Verbale di contestazione",
...         sender=Sender("Comune di Palermo", "80016350821"),
...         recipients=[Recipient("FLPCPT69A65Z336P", "Cleopatra", digital_domicile="prova@pec.it")],
...         documents=[Document(file, title="Verbale")],
...         taxonomy_code="010101N",
...         fee_policy=FeePolicy.flat_rate(),
...         physical_communication=PhysicalCommunication.REGISTERED_LETTER_890,
...     )
...     submitted = client.notifications.send(request)
...     iun = client.notifications.wait_accepted(submitted)
...     print(client.notifications.get(iun).notification_status)

Asynchronously the same, with :class:`AsyncClient` and ``await``.

* Calls are grouped by what they are about, as in every language of the SDK: ``client.attachments``, ``.notifications``,
  ``.legal_facts``, ``.streams``, ``.payments``, ``.groups``, ``.platform``; for companies that receive ``.received``
  and ``.mandates``.
* What SEND knows, without a call: :mod:`~send_sdk.preflight` (the platform's rules), :mod:`~send_sdk.pdf` and
  :mod:`~send_sdk.f24` (attachments), :mod:`~send_sdk.lifecycle` and :mod:`~send_sdk.timeline` (what happened, and
  what it means in law), :mod:`~send_sdk.cost`, :mod:`~send_sdk.catalogue` (what a code means),
  :mod:`~send_sdk.tax`.
* What the library does is told to :mod:`logging`, logger ``send_sdk``.
* Failures are exceptions that derive from :class:`SendError`: see :mod:`send_sdk.errors`.
* :class:`Emulator` is the platform in this process, for tests and for work without credentials.
* ``repr()`` of anything shows neither personal data nor secrets.
"""

from __future__ import annotations

from importlib import import_module
from typing import Any

from . import _native, errors  # noqa: F401  # pyright: ignore[reportUnusedImport]

#: What the package offers, by where it is. All but the library and the exceptions is loaded when it is first asked for:
#: most programs need little of it. ``generate.py`` makes of this what type checkers read (``__init__.pyi``).
_PLACES = {
    "_async": "AsyncAcceptanceBoard AsyncClient AsyncDownload AsyncRows AsyncStreamConsumer",
    "_batch.blocking": "Batch",
    "_batch.on_asyncio": "AsyncBatch",
    "_batch.parcel": "Parcel",
    "_batch.rows": "Dispatched",
    "_files": "Source",
    "_native": (
        "AttachmentRead AttachmentRef Breach Call CancellationAnswer CancellationDetail Check Checklist Diagnosis "
        "Digests DigitalDomicile Document DocumentRead Downtime DowntimeHistory EmulatedNotification Emulator "
        "EventPage F24Event F24Payment F24PaymentRead Faults FeePolicy Finding FiscalCode FullSentNotification Gap "
        "Group HttpCall Iun Journal LegalFactId LegalFactListItem Limiter Manifest ManifestEntry NewNotification "
        "NoticeCode NumericTaxId OperationEnd PaTaxId PagoPaEvent PagoPaPayment PagoPaPaymentRead Payment PaymentRead "
        "PhysicalAddress PhysicalAddressRead PlatformStatus Polling PreparedFile Price Progress Recipient "
        "RecipientRead RefusalReason RequestId RequestStatus SendIntent Sender Sha256Digest StatusHistoryElement "
        "StreamEvent StreamListItem StreamMetadata Submitted TaxonomyCode TimelineElement UploadedFile Usage "
        "UsedServices VatNumber Wait Waits Warmed __version__ are_fiscal_codes are_iuns are_notice_codes "
        "are_numeric_tax_ids are_tax_ids are_vat_numbers check_fiscal_codes check_iuns check_notice_codes "
        "check_numeric_tax_ids check_tax_ids check_vat_numbers parse_tax_id sample_pdf"
    ),
    "_sync": "AcceptanceBoard Client Download Rows StreamConsumer",
    "enums": (
        "AdditionalLanguage ContentType Destination DowntimeStatus FeePolicyCode FindingLevel Functionality GapCause "
        "GroupStatus LegalFactCategory NotificationStatus NumericTaxIdKind PagoPaIntegration PaymentAttachment "
        "PhysicalCommunication RecipientKind RequestState SavedState StreamEventType TimelineCategory WaitReason"
    ),
    "errors": (
        "AccessDenied AuthDenied Cause Complaint ConfigurationError Conflict ConnectionFailed CredentialsError "
        "DecodeError Duplicate FileError Forbidden Gone IntegrityError Issue NotFound OutcomeUnknown PlatformError "
        "QuotaExhausted RateLimited Refused Rejected SendError StillWaiting TimedOut Unavailable UnexpectedAnswer "
        "ValidationError"
    ),
    "settings": "AuthProvider Checkpoint Company Credentials Lease Network Observer Pdnd RateLimit SendLimits Signer",
}

#: Modules that need no import of their own.
_MODULES = "catalogue cost enums errors f24 informal lifecycle pdf preflight received settings tax timeline"

_HOME = {name: place for place, names in _PLACES.items() for name in names.split()}

__all__ = sorted(_HOME)  # pyright: ignore[reportUnsupportedDunderAll]


def __getattr__(name: str) -> Any:
    if name in _MODULES.split():
        return import_module(f".{name}", __name__)
    if name not in _HOME:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value = globals()[name] = getattr(import_module(f".{_HOME[name]}", __name__), name)
    return value


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__, *_MODULES.split()})
