"""The part of the package that is written in Rust: made from it by ``generate.py``, so change that one."""

import os
from asyncio import AbstractEventLoop
from collections.abc import Awaitable, Callable, Iterable, Mapping, Sequence
from datetime import date, datetime, timedelta
from typing import Any, BinaryIO, Final, Generic, TypeVar, final

from typing_extensions import Self

from send_sdk._batch.parcel import Parcel
from send_sdk.enums import (
    AdditionalLanguage,
    Basis,
    Channel,
    ContactPhase,
    ContentType,
    CostState,
    DeliveryMode,
    Destination,
    DigitalAddressSource,
    DoubtKind,
    DowntimeStatus,
    EffectKind,
    EndWorkflowStatus,
    Envelope,
    Evidence,
    FeePolicyCode,
    FileKind,
    FindingLevel,
    Functionality,
    GapCause,
    GroupStatus,
    ImpossibleKind,
    InformalCategory,
    InformalStatus,
    Integrity,
    IoMessageResult,
    Kind,
    Layer,
    LegalFactCategory,
    MandateStatus,
    Means,
    MessageLanguage,
    Misfit,
    NameDoubt,
    NameFit,
    NextKind,
    NotificationStatus,
    NumericTaxIdKind,
    Outcome,
    PageCount,
    PagoPaIntegration,
    PaymentAttachment,
    PhysicalCommunication,
    RecipientKind,
    Regime,
    RequestState,
    ResponseStatus,
    SavedState,
    Severity,
    StorageKind,
    StreamEventType,
    Strictness,
    TimelineCategory,
    TransitionKind,
    Verdict,
    WaitReason,
)
from send_sdk.lifecycle import Terms
from send_sdk.preflight import Environment, Knowledge
from send_sdk.settings import (
    AuthProvider,
    Checkpoint,
    Company,
    Credentials,
    Lease,
    Network,
    Observer,
    Pdnd,
    RateLimit,
    SendLimits,
    Signer,
)
from send_sdk.timeline import Details

_T = TypeVar("_T")

__all__ = [
    "__version__",
    "AarCreationRequest",
    "AarGeneration",
    "AcceptanceBoard",
    "AnalogFailureWorkflow",
    "AnalogSuccessWorkflow",
    "AnalogWorkflowRecipientDeceased",
    "Answer",
    "AnswerError",
    "AttachmentRead",
    "AttachmentRef",
    "Attachments",
    "Attempt",
    "Batch",
    "Breach",
    "Call",
    "CancellationAnswer",
    "CancellationDetail",
    "CarrierDocument",
    "Change",
    "Check",
    "Checklist",
    "Client",
    "CompletelyUnreachable",
    "CompletelyUnreachableCreationRequest",
    "Cost",
    "DelegateInfo",
    "Diagnosis",
    "Digests",
    "DigitalDeliveryCreationRequest",
    "DigitalDomicile",
    "DigitalFailureWorkflow",
    "DigitalSuccessWorkflow",
    "Document",
    "DocumentRead",
    "Doubt",
    "Download",
    "Downtime",
    "DowntimeHistory",
    "Effect",
    "EmulatedNotification",
    "Emulator",
    "EventPage",
    "Explanation",
    "F24Event",
    "F24Payment",
    "F24PaymentRead",
    "Faults",
    "FeePolicy",
    "Feed",
    "FinalDate",
    "Finding",
    "FiscalCode",
    "FullSentNotification",
    "Gap",
    "GetAddress",
    "Group",
    "Groups",
    "History",
    "HistoryEntry",
    "HttpCall",
    "Impossible",
    "Informal",
    "InformalNotification",
    "InformalPagoPa",
    "InformalPayment",
    "InformalRecipient",
    "InformalRequestStatus",
    "InformalSentNotification",
    "InformalStatusHistoryElement",
    "InformalTimelineElement",
    "InvalidatedStatus",
    "Issue",
    "Issues",
    "Iun",
    "Journal",
    "LegalFactId",
    "LegalFactListItem",
    "LegalFacts",
    "Letter",
    "Limiter",
    "Mandate",
    "MandateAcceptance",
    "MandateGroup",
    "MandatePage",
    "MandateSearch",
    "MandateSender",
    "MandateUpdate",
    "MandateUser",
    "Mandates",
    "Manifest",
    "ManifestEntry",
    "Message",
    "MessageContent",
    "NameMatch",
    "NewMessage",
    "NewNotification",
    "Next",
    "NormalizedAddress",
    "NotHandled",
    "NoticeCode",
    "NotificationCancellationRequest",
    "NotificationCancelled",
    "NotificationRaddRetrieved",
    "NotificationTimelineReworked",
    "NotificationView",
    "NotificationViewed",
    "NotificationViewedCreationRequest",
    "Notifications",
    "NumericTaxId",
    "OperationEnd",
    "PaTaxId",
    "PagoPaEvent",
    "PagoPaPayment",
    "PagoPaPaymentRead",
    "Payment",
    "PaymentRead",
    "PaymentRecorded",
    "Payments",
    "PdfFacts",
    "Pending",
    "PhysicalAddress",
    "PhysicalAddressRead",
    "Platform",
    "PlatformStatus",
    "Polling",
    "PrepareAnalogDomicile",
    "PrepareAnalogDomicileFailure",
    "PrepareDigitalDomicile",
    "PrepareSimpleRegisteredLetter",
    "PreparedFile",
    "Price",
    "ProbableSchedulingAnalogDate",
    "Progress",
    "Proof",
    "PublicRegistryCall",
    "PublicRegistryResponse",
    "PublicRegistryValidationCall",
    "PublicRegistryValidationResponse",
    "Received",
    "ReceivedPage",
    "ReceivedRow",
    "Recipient",
    "RecipientRead",
    "RecipientView",
    "Refinement",
    "RefusalReason",
    "RefusedReason",
    "Report",
    "RequestAccepted",
    "RequestId",
    "RequestRefused",
    "RequestStatus",
    "ReverseMandate",
    "ReverseMandateCreated",
    "Rule",
    "ScheduleAnalogWorkflow",
    "ScheduleDigitalWorkflow",
    "ScheduleRefinement",
    "SendAnalogDomicile",
    "SendAnalogFeedback",
    "SendAnalogProgress",
    "SendCourtesyMessage",
    "SendDigitalDomicile",
    "SendDigitalFeedback",
    "SendDigitalProgress",
    "SendIntent",
    "SendSimpleRegisteredLetter",
    "SendSimpleRegisteredLetterProgress",
    "Sender",
    "SenderAckCreationRequest",
    "SendingReceipt",
    "Sha256Digest",
    "Signature",
    "StatusHistoryElement",
    "Storage",
    "StreamConsumer",
    "StreamEvent",
    "StreamListItem",
    "StreamMetadata",
    "Streams",
    "Submitted",
    "TaxonomyCode",
    "TimelineElement",
    "Tracker",
    "Transition",
    "Unmapped",
    "UploadedFile",
    "Usage",
    "UsedServices",
    "VatNumber",
    "Wait",
    "Waits",
    "Warmed",
    "are_fiscal_codes",
    "are_iuns",
    "are_notice_codes",
    "are_numeric_tax_ids",
    "are_tax_ids",
    "are_vat_numbers",
    "catalogue_entries",
    "catalogue_error_in",
    "catalogue_explain",
    "catalogue_explanations",
    "catalogue_json",
    "catalogue_markdown",
    "check_fiscal_codes",
    "check_iuns",
    "check_notice_codes",
    "check_numeric_tax_ids",
    "check_tax_ids",
    "check_vat_numbers",
    "cost_defaults",
    "cost_of_payment",
    "cost_with_vat",
    "enum_values",
    "error_kinds",
    "f24_check",
    "f24_rules",
    "lifecycle_history",
    "lifecycle_impossible",
    "lifecycle_price_date",
    "lifecycle_rome_date",
    "lifecycle_storage_890",
    "lifecycle_storage_ar",
    "lifecycle_term",
    "lifecycle_terms",
    "lifecycle_transition",
    "lifecycle_view",
    "parse_tax_id",
    "pdf_check",
    "pdf_inspect",
    "pdf_rules",
    "pdnd_lint",
    "preflight_attachment",
    "preflight_check",
    "preflight_check_preload",
    "preflight_environment",
    "preflight_rules",
    "preflight_undecidable",
    "sample_pdf",
    "tax_first_name_code",
    "tax_match_name",
    "tax_places_as_of",
    "tax_send_accepts_company",
    "tax_send_accepts_person",
    "tax_send_accepts_public_body",
    "tax_send_openapi",
    "tax_surname_code",
    "timeline_category_is_public",
]

__version__: Final[str]

@final
class AarCreationRequest:
    """
    The notice of arrival is being made.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __reduce__(self, /) -> tuple[Any, ...]: ...
    def __repr__(self, /) -> str: ...
    @staticmethod
    def _fields() -> list[str]:
        """
        The names of the JSON fields that the core knows: a test looks for an attribute for each.
        """
    @property
    def aar_key(self, /) -> str | None:
        """
        Storage key of the notice of arrival.
        """
    @property
    def extra(self, /) -> dict[str, Any]:
        """
        Fields that this version of the package does not know, as they came.
        """
    @classmethod
    def from_dict(cls, fields: Mapping[str, Any], /) -> AarCreationRequest:
        """
        Reads a dictionary with the names of the JSON fields.

        Raises `ValidationError` with the place in it as `field`.
        """
    @classmethod
    def from_json(cls, text: str | bytes, /) -> AarCreationRequest:
        """
        Reads JSON text.

        Raises `ValidationError` with the place in the text as `field`.
        """
    @property
    def number_of_pages(self, /) -> int | None:
        """
        Pages.
        """
    @property
    def rec_index(self, /) -> int | None:
        """
        The recipient.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        The same as Python objects, with the names of the JSON fields.
        """
    def to_json(self, /) -> str:
        """
        The JSON text, with every field as it came.
        """

@final
class AarGeneration:
    """
    The notice of arrival was made.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __reduce__(self, /) -> tuple[Any, ...]: ...
    def __repr__(self, /) -> str: ...
    @staticmethod
    def _fields() -> list[str]:
        """
        The names of the JSON fields that the core knows: a test looks for an attribute for each.
        """
    @property
    def extra(self, /) -> dict[str, Any]:
        """
        Fields that this version of the package does not know, as they came.
        """
    @classmethod
    def from_dict(cls, fields: Mapping[str, Any], /) -> AarGeneration:
        """
        Reads a dictionary with the names of the JSON fields.

        Raises `ValidationError` with the place in it as `field`.
        """
    @classmethod
    def from_json(cls, text: str | bytes, /) -> AarGeneration:
        """
        Reads JSON text.

        Raises `ValidationError` with the place in the text as `field`.
        """
    @property
    def generated_aar_url(self, /) -> str | None:
        """
        Storage key of the notice of arrival.
        """
    @property
    def number_of_pages(self, /) -> int | None:
        """
        Pages.
        """
    @property
    def rec_index(self, /) -> int | None:
        """
        The recipient.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        The same as Python objects, with the names of the JSON fields.
        """
    def to_json(self, /) -> str:
        """
        The JSON text, with every field as it came.
        """

@final
class AcceptanceBoard:
    """
    The board without its Python manners.
    """
    def __new__(cls, /) -> AcceptanceBoard: ...
    def look(self, /, request: Submitted | RequestId | str, give_up_after: timedelta | float | None) -> Pending[None]:
        """
        Waits until there is something to take. Who waits beside others may find that they took it.
        """
    def observe(self, /, event: StreamEvent) -> None: ...
    def take(self, /, request: Submitted | RequestId | str) -> Iun | None:
        """
        What was told.
        """

@final
class AnalogFailureWorkflow:
    """
    It could not be delivered.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __reduce__(self, /) -> tuple[Any, ...]: ...
    def __repr__(self, /) -> str: ...
    @staticmethod
    def _fields() -> list[str]:
        """
        The names of the JSON fields that the core knows: a test looks for an attribute for each.
        """
    @property
    def extra(self, /) -> dict[str, Any]:
        """
        Fields that this version of the package does not know, as they came.
        """
    @classmethod
    def from_dict(cls, fields: Mapping[str, Any], /) -> AnalogFailureWorkflow:
        """
        Reads a dictionary with the names of the JSON fields.

        Raises `ValidationError` with the place in it as `field`.
        """
    @classmethod
    def from_json(cls, text: str | bytes, /) -> AnalogFailureWorkflow:
        """
        Reads JSON text.

        Raises `ValidationError` with the place in the text as `field`.
        """
    @property
    def generated_aar_url(self, /) -> str | None:
        """
        Storage key of the notice of arrival.
        """
    @property
    def rec_index(self, /) -> int | None:
        """
        The recipient.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        The same as Python objects, with the names of the JSON fields.
        """
    def to_json(self, /) -> str:
        """
        The JSON text, with every field as it came.
        """

@final
class AnalogSuccessWorkflow:
    """
    It was delivered.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __reduce__(self, /) -> tuple[Any, ...]: ...
    def __repr__(self, /) -> str: ...
    @staticmethod
    def _fields() -> list[str]:
        """
        The names of the JSON fields that the core knows: a test looks for an attribute for each.
        """
    @property
    def extra(self, /) -> dict[str, Any]:
        """
        Fields that this version of the package does not know, as they came.
        """
    @classmethod
    def from_dict(cls, fields: Mapping[str, Any], /) -> AnalogSuccessWorkflow:
        """
        Reads a dictionary with the names of the JSON fields.

        Raises `ValidationError` with the place in it as `field`.
        """
    @classmethod
    def from_json(cls, text: str | bytes, /) -> AnalogSuccessWorkflow:
        """
        Reads JSON text.

        Raises `ValidationError` with the place in the text as `field`.
        """
    @property
    def physical_address(self, /) -> PhysicalAddressRead | None:
        """
        Postal address.
        """
    @property
    def rec_index(self, /) -> int | None:
        """
        The recipient.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        The same as Python objects, with the names of the JSON fields.
        """
    def to_json(self, /) -> str:
        """
        The JSON text, with every field as it came.
        """

@final
class AnalogWorkflowRecipientDeceased:
    """
    The recipient is dead.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __reduce__(self, /) -> tuple[Any, ...]: ...
    def __repr__(self, /) -> str: ...
    @staticmethod
    def _fields() -> list[str]:
        """
        The names of the JSON fields that the core knows: a test looks for an attribute for each.
        """
    @property
    def extra(self, /) -> dict[str, Any]:
        """
        Fields that this version of the package does not know, as they came.
        """
    @classmethod
    def from_dict(cls, fields: Mapping[str, Any], /) -> AnalogWorkflowRecipientDeceased:
        """
        Reads a dictionary with the names of the JSON fields.

        Raises `ValidationError` with the place in it as `field`.
        """
    @classmethod
    def from_json(cls, text: str | bytes, /) -> AnalogWorkflowRecipientDeceased:
        """
        Reads JSON text.

        Raises `ValidationError` with the place in the text as `field`.
        """
    @property
    def notification_cost(self, /) -> int | None:
        """
        Cost, euro cents.
        """
    @property
    def physical_address(self, /) -> PhysicalAddressRead | None:
        """
        Postal address.
        """
    @property
    def rec_index(self, /) -> int | None:
        """
        The recipient.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        The same as Python objects, with the names of the JSON fields.
        """
    def to_json(self, /) -> str:
        """
        The JSON text, with every field as it came.
        """

@final
class Answer:
    """
    What the platform would answer to a request that it refuses.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __reduce__(self, /) -> tuple[Any, ...]: ...
    def __repr__(self, /) -> str: ...
    @property
    def errors(self, /) -> list[AnswerError]:
        """
        The `errors` of the answer, or of the status `REFUSED`.
        """
    @classmethod
    def from_dict(cls, fields: Mapping[str, Any], /) -> Answer:
        """
        Reads what `to_dict` gave.

        Raises `ValidationError` with the place in it as `field`.
        """
    @classmethod
    def from_json(cls, text: str | bytes, /) -> Answer:
        """
        Reads what `to_json` wrote.

        Raises `ValidationError` with the place in the text as `field`.
        """
    @property
    def issues(self, /) -> list[Issue]:
        """
        The issues that the answer is made of.
        """
    @property
    def layer(self, /) -> Layer:
        """
        Who answers: it decides the form of the body.
        """
    @property
    def status(self, /) -> int:
        """
        HTTP status; 202 for a request that is taken and refused later.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        The same as plain Python objects, complete: texts for people with `it` and `en`, times as ISO 8601 text, lengths of
        time in seconds.
        """
    def to_json(self, /) -> str:
        """
        The same as JSON text.
        """

@final
class AnswerError:
    """
    One entry of the `errors` of an answer.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __reduce__(self, /) -> tuple[Any, ...]: ...
    def __repr__(self, /) -> str: ...
    @property
    def code(self, /) -> str:
        """
        Such as `PN_GENERIC_INVALIDPARAMETER`.
        """
    @property
    def detail(self, /) -> str:
        """
        The platform's own words. They may quote what was sent.
        """
    @property
    def element(self, /) -> str | None:
        """
        What it is about; for most rules nothing.
        """
    @classmethod
    def from_dict(cls, fields: Mapping[str, Any], /) -> AnswerError:
        """
        Reads what `to_dict` gave.

        Raises `ValidationError` with the place in it as `field`.
        """
    @classmethod
    def from_json(cls, text: str | bytes, /) -> AnswerError:
        """
        Reads what `to_json` wrote.

        Raises `ValidationError` with the place in the text as `field`.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        The same as plain Python objects, complete: texts for people with `it` and `en`, times as ISO 8601 text, lengths of
        time in seconds.
        """
    def to_json(self, /) -> str:
        """
        The same as JSON text.
        """

@final
class AttachmentRead:
    """
    A file attached to a payment.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __reduce__(self, /) -> tuple[Any, ...]: ...
    def __repr__(self, /) -> str: ...
    @staticmethod
    def _fields() -> list[str]:
        """
        The names of the JSON fields that the core knows: a test looks for an attribute for each.
        """
    @property
    def content_type(self, /) -> str | None:
        """
        `application/pdf` or `application/json`.
        """
    @property
    def digests(self, /) -> Digests | None:
        """
        Digests of the file.
        """
    @property
    def extra(self, /) -> dict[str, Any]:
        """
        Fields that this version of the package does not know, as they came.
        """
    @classmethod
    def from_dict(cls, fields: Mapping[str, Any], /) -> AttachmentRead:
        """
        Reads a dictionary with the names of the JSON fields.

        Raises `ValidationError` with the place in it as `field`.
        """
    @classmethod
    def from_json(cls, text: str | bytes, /) -> AttachmentRead:
        """
        Reads JSON text.

        Raises `ValidationError` with the place in the text as `field`.
        """
    @property
    def ref(self, /) -> AttachmentRef | None:
        """
        Where it is.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        The same as Python objects, with the names of the JSON fields.
        """
    def to_json(self, /) -> str:
        """
        The JSON text, with every field as it came.
        """

@final
class AttachmentRef:
    """
    Where a file was uploaded to.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __reduce__(self, /) -> tuple[Any, ...]: ...
    def __repr__(self, /) -> str: ...
    @staticmethod
    def _fields() -> list[str]:
        """
        The names of the JSON fields that the core knows: a test looks for an attribute for each.
        """
    @property
    def extra(self, /) -> dict[str, Any]:
        """
        Fields that this version of the package does not know, as they came.
        """
    @classmethod
    def from_dict(cls, fields: Mapping[str, Any], /) -> AttachmentRef:
        """
        Reads a dictionary with the names of the JSON fields.

        Raises `ValidationError` with the place in it as `field`.
        """
    @classmethod
    def from_json(cls, text: str | bytes, /) -> AttachmentRef:
        """
        Reads JSON text.

        Raises `ValidationError` with the place in the text as `field`.
        """
    @property
    def key(self, /) -> str | None:
        """
        Storage key.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        The same as Python objects, with the names of the JSON fields.
        """
    def to_json(self, /) -> str:
        """
        The JSON text, with every field as it came.
        """
    @property
    def version_token(self, /) -> str | None:
        """
        Version.
        """

@final
class Attachments:
    """
    `client.attachments`, or `client.informal.attachments`, without its Python manners.
    """
    def prepare(
        self,
        /,
        sources: Sequence[str | os.PathLike[str] | bytes | bytearray | memoryview | BinaryIO],
        content_type: ContentType | str,
        parallel: int | None = None,
        inspect: bool = True,
    ) -> Pending[list[PreparedFile]]: ...
    def upload_all(
        self,
        /,
        sources: Sequence[str | os.PathLike[str] | bytes | bytearray | memoryview | BinaryIO],
        content_type: ContentType | str,
        parallel: int | None = None,
        progress: Callable[[Progress], object] | None = None,
        inspect: bool = True,
        version_token: str | None = None,
    ) -> Pending[list[UploadedFile]]: ...
    def upload_prepared(
        self,
        /,
        files: Sequence[PreparedFile],
        parallel: int | None = None,
        progress: Callable[[Progress], object] | None = None,
        version_token: str | None = None,
    ) -> Pending[list[UploadedFile]]: ...

@final
class Attempt:
    """
    One sending, and what came of it.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __reduce__(self, /) -> tuple[Any, ...]: ...
    def __repr__(self, /) -> str: ...
    def __str__(self, /) -> str: ...
    @classmethod
    def _restore(cls, text: str, /) -> Attempt: ...
    @property
    def address(self, /) -> dict[str, Any] | None:
        """
        The address used, as it came. Personal data.
        """
    @property
    def cause(self, /) -> str | None:
        """
        The cause of the failure, such as `M03`.
        """
    @property
    def code(self, /) -> str | None:
        """
        The code of the event (`deliveryDetailCode`), such as `RECRN001C` or `C003`.
        """
    @property
    def element_id(self, /) -> str:
        """
        Id of the element that opened it.
        """
    @property
    def ended_at(self, /) -> datetime | None:
        """
        When it ended, by the date that counts.
        """
    @property
    def kind(self, /) -> str | None:
        """
        The kind of the digital address (`PEC`, `SERCQ`) or of the letter (`AR`, `890`, `RIR`…).
        """
    @property
    def means(self, /) -> Means:
        """
        How it went.
        """
    @property
    def number(self, /) -> int:
        """
        Which attempt, from 0: of this source if digital.
        """
    @property
    def result_element_id(self, /) -> str | None:
        """
        Id of the element that tells how it ended.
        """
    @property
    def sent_at(self, /) -> datetime | None:
        """
        When it was sent; `None` if it never was, for want of an address.
        """
    @property
    def source(self, /) -> str | None:
        """
        Where the digital address came from: `PLATFORM`, `SPECIAL` (the sender) or `GENERAL` (a registry).
        """
    def text(self, /, lang: str = ...) -> str:
        """
        The same for a person, in English (`"en"`) or Italian (`"it"`).
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        The same as plain Python objects: attributes by name, times as ISO 8601 text, lengths of time in seconds.
        """
    def to_json(self, /) -> str:
        """
        The same as JSON text.
        """
    @property
    def verdict(self, /) -> Verdict | None:
        """
        How it ended; `None` while that is open.
        """

@final
class Batch:
    """
    A batch that is on its way, without its Python manners.
    """
    def close(self, /) -> Pending[None]:
        """
        Stops at once, and sends away who waits: what is on its way may have been sent, or not.
        """
    def end(self, /) -> None:
        """
        There are no more rows.
        """
    def forget(self, /) -> list[int]:
        """
        Forgets the rows without an outcome, and says which they were.
        """
    def live_in(self, /, event_loop: AbstractEventLoop) -> None:
        """
        Says in which event loop coroutines of the user run.
        """
    def look(self, /) -> Pending[bool]:
        """
        Waits until there is an outcome to take; false if there will be none any more.
        """
    def put(self, /, row: NewNotification | Parcel) -> None:
        """
        Hands a row over.
        """
    @property
    def room(self, /) -> int:
        """
        How many rows may be given before there are more outcomes.
        """
    def take(self, /) -> tuple[int, NewNotification | Parcel, Submitted | Exception] | None:
        """
        The position of a row, the row, and what became of it, if that of another one is known.
        """

@final
class Breach:
    """
    A rule of good behaviour towards the platform that a call broke.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __reduce__(self, /) -> tuple[Any, ...]: ...
    def __repr__(self, /) -> str: ...
    def __str__(self, /) -> str: ...
    @property
    def call(self, /) -> int:
        """
        Number of the call in the journal.
        """
    @classmethod
    def from_dict(cls, fields: Mapping[str, Any], /) -> Breach:
        """
        Reads what `to_dict` gave.

        Raises `ValidationError` with the place in it as `field`.
        """
    @classmethod
    def from_json(cls, text: str | bytes, /) -> Breach:
        """
        Reads what `to_json` wrote.

        Raises `ValidationError` with the place in the text as `field`.
        """
    @property
    def rule(self, /) -> str:
        """
        The rule, such as `reconcile-before-resend`.
        """
    def text(self, /, lang: str = ...) -> str:
        """
        What is wrong, in English (`"en"`) or Italian (`"it"`).
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        The same as plain Python objects, complete: texts for people with `it` and `en`, times as ISO 8601 text, lengths of
        time in seconds.
        """
    def to_json(self, /) -> str:
        """
        The same as JSON text.
        """

@final
class Call:
    """
    One call to an emulator, with its answer.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __reduce__(self, /) -> tuple[Any, ...]: ...
    def __repr__(self, /) -> str: ...
    @property
    def answer(self, /) -> str | None:
        """
        The body that was answered, if it is kept and is text. Personal data.
        """
    @property
    def at(self, /) -> datetime:
        """
        Virtual time at which it arrived.
        """
    @property
    def faults(self, /) -> list[str]:
        """
        Names of the faults that it met.
        """
    @classmethod
    def from_dict(cls, fields: Mapping[str, Any], /) -> Call:
        """
        Reads what `to_dict` gave.

        Raises `ValidationError` with the place in it as `field`.
        """
    @classmethod
    def from_json(cls, text: str | bytes, /) -> Call:
        """
        Reads what `to_json` wrote.

        Raises `ValidationError` with the place in the text as `field`.
        """
    @property
    def has_credentials(self, /) -> bool:
        """
        True if it carried an API key or a voucher.
        """
    @property
    def method(self, /) -> str:
        """
        HTTP method.
        """
    @property
    def number(self, /) -> int:
        """
        Counts from 1, in the order of the answers.
        """
    @property
    def operation(self, /) -> str:
        """
        The operation, or `upload`, `download`, `token`.
        """
    @property
    def path(self, /) -> str:
        """
        Path and query; of a link to the storage the path alone.
        """
    def remarks(self, /, lang: str = ...) -> list[str]:
        """
        What was wrong with it, in English (`"en"`) or Italian (`"it"`).
        """
    @property
    def request(self, /) -> str | None:
        """
        The body that was sent, if it is kept and is text. Personal data.
        """
    @property
    def status(self, /) -> int | None:
        """
        HTTP status; `None` if the connection was closed without an answer.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        The same as plain Python objects, complete: texts for people with `it` and `en`, times as ISO 8601 text, lengths of
        time in seconds.
        """
    def to_json(self, /) -> str:
        """
        The same as JSON text.
        """
    @property
    def took(self, /) -> timedelta:
        """
        Real time that it took.
        """
    @property
    def user_agent(self, /) -> str | None:
        """
        The `User-Agent`.
        """
    @property
    def version(self, /) -> str | None:
        """
        Version of the resource.
        """

@final
class CancellationAnswer:
    """
    What a cancellation is answered: read `details`, the status alone says nothing.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __reduce__(self, /) -> tuple[Any, ...]: ...
    def __repr__(self, /) -> str: ...
    @staticmethod
    def _fields() -> list[str]:
        """
        The names of the JSON fields that the core knows: a test looks for an attribute for each.
        """
    @property
    def details(self, /) -> list[CancellationDetail]:
        """
        What really happened.
        """
    @property
    def extra(self, /) -> dict[str, Any]:
        """
        Fields that this version of the package does not know, as they came.
        """
    @classmethod
    def from_dict(cls, fields: Mapping[str, Any], /) -> CancellationAnswer:
        """
        Reads a dictionary with the names of the JSON fields.

        Raises `ValidationError` with the place in it as `field`.
        """
    @classmethod
    def from_json(cls, text: str | bytes, /) -> CancellationAnswer:
        """
        Reads JSON text.

        Raises `ValidationError` with the place in the text as `field`.
        """
    @property
    def status(self, /) -> str | None:
        """
        Always "OK".
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        The same as Python objects, with the names of the JSON fields.
        """
    def to_json(self, /) -> str:
        """
        The JSON text, with every field as it came.
        """

@final
class CancellationDetail:
    """
    One line of the answer to a cancellation.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __reduce__(self, /) -> tuple[Any, ...]: ...
    def __repr__(self, /) -> str: ...
    @staticmethod
    def _fields() -> list[str]:
        """
        The names of the JSON fields that the core knows: a test looks for an attribute for each.
        """
    @property
    def code(self, /) -> str:
        """
        `NOTIFICATION_CANCELLATION_ACCEPTED`, `NOTIFICATION_ALREADY_CANCELLED` or `NOTIFICATION_REFUSED`.
        """
    @property
    def detail(self, /) -> str | None:
        """
        Text by the platform.
        """
    @property
    def extra(self, /) -> dict[str, Any]:
        """
        Fields that this version of the package does not know, as they came.
        """
    @classmethod
    def from_dict(cls, fields: Mapping[str, Any], /) -> CancellationDetail:
        """
        Reads a dictionary with the names of the JSON fields.

        Raises `ValidationError` with the place in it as `field`.
        """
    @classmethod
    def from_json(cls, text: str | bytes, /) -> CancellationDetail:
        """
        Reads JSON text.

        Raises `ValidationError` with the place in the text as `field`.
        """
    @property
    def level(self, /) -> str | None:
        """
        `INFO`, `WARN` or `ERR`.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        The same as Python objects, with the names of the JSON fields.
        """
    def to_json(self, /) -> str:
        """
        The JSON text, with every field as it came.
        """

@final
class CarrierDocument:
    """
    A scan by the carrier.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __reduce__(self, /) -> tuple[Any, ...]: ...
    def __repr__(self, /) -> str: ...
    @staticmethod
    def _fields() -> list[str]:
        """
        The names of the JSON fields that the core knows: a test looks for an attribute for each.
        """
    @property
    def date(self, /) -> datetime | None:
        """
        When it was made.
        """
    @property
    def document_type(self, /) -> str | None:
        """
        `Plico`, `AR`, `Indagine`, `23L`, `CAN`, `CAD`, `ARCAD`, …
        """
    @property
    def extra(self, /) -> dict[str, Any]:
        """
        Fields that this version of the package does not know, as they came.
        """
    @classmethod
    def from_dict(cls, fields: Mapping[str, Any], /) -> CarrierDocument:
        """
        Reads a dictionary with the names of the JSON fields.

        Raises `ValidationError` with the place in it as `field`.
        """
    @classmethod
    def from_json(cls, text: str | bytes, /) -> CarrierDocument:
        """
        Reads JSON text.

        Raises `ValidationError` with the place in the text as `field`.
        """
    @property
    def id(self, /) -> str | None:
        """
        Id.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        The same as Python objects, with the names of the JSON fields.
        """
    def to_json(self, /) -> str:
        """
        The JSON text, with every field as it came.
        """
    @property
    def url(self, /) -> str | None:
        """
        Storage key.
        """

@final
class Change:
    """
    What an event, or a full read, changed.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __reduce__(self, /) -> tuple[Any, ...]: ...
    def __repr__(self, /) -> str: ...
    @classmethod
    def _restore(cls, text: str, /) -> Change: ...
    @property
    def final_dates(self, /) -> list[FinalDate]:
        """
        Dates of finalisation that came, moved or were withdrawn.
        """
    @property
    def is_empty(self, /) -> bool:
        """
        True if nothing changed that a reader would act on.
        """
    @property
    def status(self, /) -> tuple[NotificationStatus, NotificationStatus] | None:
        """
        The status before and after, if it is another now.
        """
    @property
    def takes_back(self, /) -> bool:
        """
        True if something was taken back that may have been acted on.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        The same as plain Python objects: attributes by name, times as ISO 8601 text, lengths of time in seconds.
        """
    def to_json(self, /) -> str:
        """
        The same as JSON text.
        """
    @property
    def withdrawn(self, /) -> list[str]:
        """
        Ids of elements, seen before, that do not count any more. Withdraw what was built on them.
        """

@final
class Check:
    """
    One check of the list.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __reduce__(self, /) -> tuple[Any, ...]: ...
    def __repr__(self, /) -> str: ...
    @property
    def about(self, /) -> str | None:
        """
        The call that it is about, such as `journal[12]`, if one is wrong.
        """
    @classmethod
    def from_dict(cls, fields: Mapping[str, Any], /) -> Check:
        """
        Reads what `to_dict` gave.

        Raises `ValidationError` with the place in it as `field`.
        """
    @classmethod
    def from_json(cls, text: str | bytes, /) -> Check:
        """
        Reads what `to_json` wrote.

        Raises `ValidationError` with the place in the text as `field`.
        """
    @property
    def id(self, /) -> str:
        """
        Its name, such as `SEND-02`.
        """
    @property
    def ok(self, /) -> bool:
        """
        True if it is done.
        """
    def reason(self, /, lang: str = ...) -> str | None:
        """
        What is missing; `None` if it is done.
        """
    def title(self, /, lang: str = ...) -> str:
        """
        What is asked for, in English (`"en"`) or Italian (`"it"`).
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        The same as plain Python objects, complete: texts for people with `it` and `en`, times as ISO 8601 text, lengths of
        time in seconds.
        """
    def to_json(self, /) -> str:
        """
        The same as JSON text.
        """

@final
class Checklist:
    """
    What an integrator must have exercised before going live, judged by what was called.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __reduce__(self, /) -> tuple[Any, ...]: ...
    def __repr__(self, /) -> str: ...
    @property
    def checks(self, /) -> list[Check]:
        """
        The checks, in the order in which a client meets them.
        """
    @classmethod
    def from_dict(cls, fields: Mapping[str, Any], /) -> Checklist:
        """
        Reads what `to_dict` gave.

        Raises `ValidationError` with the place in it as `field`.
        """
    @classmethod
    def from_json(cls, text: str | bytes, /) -> Checklist:
        """
        Reads what `to_json` wrote.

        Raises `ValidationError` with the place in the text as `field`.
        """
    @property
    def ready(self, /) -> bool:
        """
        True if everything is done.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        The same as plain Python objects, complete: texts for people with `it` and `en`, times as ISO 8601 text, lengths of
        time in seconds.
        """
    def to_json(self, /) -> str:
        """
        The same as JSON text.
        """

@final
class Client:
    """
    The client without its Python manners.
    """
    def __new__(
        cls,
        /,
        environment: str,
        *,
        auth: Credentials | tuple[str, Pdnd] | Company | AuthProvider,
        versions: Mapping[str, str] | None = None,
        application: str | None = None,
        polling: Polling | None = None,
        preflight: bool = True,
        rules: Environment | None = None,
        network: Network | None = None,
        rate_limit: RateLimit | Limiter | bool | None = None,
        observer: Observer | None = None,
    ) -> Client: ...
    @property
    def attachments(self, /) -> Attachments: ...
    @property
    def base_url(self, /) -> str:
        """
        Where the API is.
        """
    def close(self, /) -> Pending[None] | None:
        """
        Lets go of the connections. Calls that are under way end as they would. The call that is returned, if an observer has
        something to hear, is over when it has heard all of it.
        """
    def doctor(self, /) -> Pending[Diagnosis]: ...
    @staticmethod
    def from_env(*, application: str | None = None, polling: Polling | None = None, preflight: bool = True) -> Client:
        """
        A client as the environment variables say.
        """
    @property
    def groups(self, /) -> Groups: ...
    @property
    def informal(self, /) -> Informal: ...
    @property
    def legal_facts(self, /) -> LegalFacts: ...
    @property
    def limiter(self, /) -> Limiter | None:
        """
        What counts the calls.
        """
    @property
    def mandates(self, /) -> Mandates: ...
    @property
    def notifications(self, /) -> Notifications: ...
    @property
    def payments(self, /) -> Payments: ...
    @property
    def platform(self, /) -> Platform: ...
    @property
    def received(self, /) -> Received: ...
    @property
    def remaining(self, /) -> timedelta | None:
        """
        What is left of the time of `within`; `None` without it.
        """
    @property
    def streams(self, /) -> Streams: ...
    def warm_up(self, /, connections: int) -> Pending[Warmed]: ...
    def within(self, /, time: timedelta | float) -> Client:
        """
        A client whose calls must be over within this time from now.
        """
    def without_retries(self, /) -> Client:
        """
        A client that tries everything once.
        """

@final
class CompletelyUnreachable:
    """
    The recipient cannot be traced; the notice is filed.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __reduce__(self, /) -> tuple[Any, ...]: ...
    def __repr__(self, /) -> str: ...
    @staticmethod
    def _fields() -> list[str]:
        """
        The names of the JSON fields that the core knows: a test looks for an attribute for each.
        """
    @property
    def extra(self, /) -> dict[str, Any]:
        """
        Fields that this version of the package does not know, as they came.
        """
    @classmethod
    def from_dict(cls, fields: Mapping[str, Any], /) -> CompletelyUnreachable:
        """
        Reads a dictionary with the names of the JSON fields.

        Raises `ValidationError` with the place in it as `field`.
        """
    @classmethod
    def from_json(cls, text: str | bytes, /) -> CompletelyUnreachable:
        """
        Reads JSON text.

        Raises `ValidationError` with the place in the text as `field`.
        """
    @property
    def legal_fact_generation_date(self, /) -> datetime | None:
        """
        When the legal fact was made.
        """
    @property
    def rec_index(self, /) -> int | None:
        """
        The recipient.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        The same as Python objects, with the names of the JSON fields.
        """
    def to_json(self, /) -> str:
        """
        The JSON text, with every field as it came.
        """

@final
class CompletelyUnreachableCreationRequest:
    """
    The act of deposit is being made.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __reduce__(self, /) -> tuple[Any, ...]: ...
    def __repr__(self, /) -> str: ...
    @staticmethod
    def _fields() -> list[str]:
        """
        The names of the JSON fields that the core knows: a test looks for an attribute for each.
        """
    @property
    def completion_workflow_date(self, /) -> datetime | None:
        """
        When it ended.
        """
    @property
    def end_workflow_status(self, /) -> EndWorkflowStatus | None:
        """
        How it ended.
        """
    @property
    def extra(self, /) -> dict[str, Any]:
        """
        Fields that this version of the package does not know, as they came.
        """
    @classmethod
    def from_dict(cls, fields: Mapping[str, Any], /) -> CompletelyUnreachableCreationRequest:
        """
        Reads a dictionary with the names of the JSON fields.

        Raises `ValidationError` with the place in it as `field`.
        """
    @classmethod
    def from_json(cls, text: str | bytes, /) -> CompletelyUnreachableCreationRequest:
        """
        Reads JSON text.

        Raises `ValidationError` with the place in the text as `field`.
        """
    @property
    def legal_fact_id(self, /) -> str | None:
        """
        Storage key of the legal fact.
        """
    @property
    def rec_index(self, /) -> int | None:
        """
        The recipient.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        The same as Python objects, with the names of the JSON fields.
        """
    def to_json(self, /) -> str:
        """
        The JSON text, with every field as it came.
        """

@final
class Cost:
    """
    The cost of one payment, in its parts. All amounts are euro cents.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __reduce__(self, /) -> tuple[Any, ...]: ...
    def __repr__(self, /) -> str: ...
    @classmethod
    def _restore(cls, text: str, /) -> Cost: ...
    @property
    def analog_cost(self, /) -> int:
        """
        Their sum, without VAT.
        """
    @property
    def applies(self, /) -> bool:
        """
        Whether the cost of notification is for this payment at all: delivery-mode policy, and the payment says so.
        """
    @property
    def letters(self, /) -> list[Letter]:
        """
        The letters that were paid for.
        """
    @property
    def pa_fee(self, /) -> int:
        """
        The sender's fee.
        """
    @property
    def partial(self, /) -> int:
        """
        Without the sender's fee and without VAT; 0 if it does not apply.
        """
    @property
    def send_fee(self, /) -> int:
        """
        SEND's fee.
        """
    @property
    def state(self, /) -> CostState:
        """
        How much it can still change.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        The same as plain Python objects: attributes by name, times as ISO 8601 text, lengths of time in seconds.
        """
    def to_json(self, /) -> str:
        """
        The same as JSON text.
        """
    @property
    def total(self, /) -> int:
        """
        With both; 0 if it does not apply.
        """
    @property
    def vat(self, /) -> int:
        """
        VAT on letters, percent.
        """

@final
class DelegateInfo:
    """
    Who acted for the recipient.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __reduce__(self, /) -> tuple[Any, ...]: ...
    def __repr__(self, /) -> str: ...
    @staticmethod
    def _fields() -> list[str]:
        """
        The names of the JSON fields that the core knows: a test looks for an attribute for each.
        """
    @property
    def delegate_type(self, /) -> RecipientKind | None:
        """
        Natural or legal person.
        """
    @property
    def denomination(self, /) -> str | None:
        """
        Name.
        """
    @property
    def extra(self, /) -> dict[str, Any]:
        """
        Fields that this version of the package does not know, as they came.
        """
    @classmethod
    def from_dict(cls, fields: Mapping[str, Any], /) -> DelegateInfo:
        """
        Reads a dictionary with the names of the JSON fields.

        Raises `ValidationError` with the place in it as `field`.
        """
    @classmethod
    def from_json(cls, text: str | bytes, /) -> DelegateInfo:
        """
        Reads JSON text.

        Raises `ValidationError` with the place in the text as `field`.
        """
    @property
    def internal_id(self, /) -> str | None:
        """
        Id within SEND.
        """
    @property
    def mandate_id(self, /) -> str | None:
        """
        The mandate.
        """
    @property
    def operator_uuid(self, /) -> str | None:
        """
        Operator at a desk.
        """
    @property
    def tax_id(self, /) -> str | None:
        """
        Tax code.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        The same as Python objects, with the names of the JSON fields.
        """
    def to_json(self, /) -> str:
        """
        The JSON text, with every field as it came.
        """

@final
class Diagnosis:
    """
    What was found by looking at key, voucher, clock, network and storage.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __reduce__(self, /) -> tuple[Any, ...]: ...
    def __repr__(self, /) -> str: ...
    def __str__(self, /) -> str: ...
    @property
    def findings(self, /) -> list[Finding]:
        """
        In the order in which it was looked at.
        """
    @classmethod
    def from_dict(cls, fields: Mapping[str, Any], /) -> Diagnosis:
        """
        Reads what `to_dict` gave.

        Raises `ValidationError` with the place in it as `field`.
        """
    @classmethod
    def from_json(cls, text: str | bytes, /) -> Diagnosis:
        """
        Reads what `to_json` wrote.

        Raises `ValidationError` with the place in the text as `field`.
        """
    @property
    def is_fine(self, /) -> bool:
        """
        True if nothing has to be mended.
        """
    @property
    def problems(self, /) -> list[Finding]:
        """
        What has to be mended.
        """
    def text(self, /, lang: str = ...) -> str:
        """
        A line for each finding, in English (`"en"`) or Italian (`"it"`).
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        The same as plain Python objects, complete: texts for people with `it` and `en`, times as ISO 8601 text, lengths of
        time in seconds.
        """
    def to_json(self, /) -> str:
        """
        The same as JSON text.
        """

@final
class Digests:
    """
    Digests of a file.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __reduce__(self, /) -> tuple[Any, ...]: ...
    def __repr__(self, /) -> str: ...
    @staticmethod
    def _fields() -> list[str]:
        """
        The names of the JSON fields that the core knows: a test looks for an attribute for each.
        """
    @property
    def extra(self, /) -> dict[str, Any]:
        """
        Fields that this version of the package does not know, as they came.
        """
    @classmethod
    def from_dict(cls, fields: Mapping[str, Any], /) -> Digests:
        """
        Reads a dictionary with the names of the JSON fields.

        Raises `ValidationError` with the place in it as `field`.
        """
    @classmethod
    def from_json(cls, text: str | bytes, /) -> Digests:
        """
        Reads JSON text.

        Raises `ValidationError` with the place in the text as `field`.
        """
    @property
    def sha256(self, /) -> str | None:
        """
        SHA-256 of the bytes, base64.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        The same as Python objects, with the names of the JSON fields.
        """
    def to_json(self, /) -> str:
        """
        The JSON text, with every field as it came.
        """

@final
class DigitalDeliveryCreationRequest:
    """
    Digital delivery is over, its legal fact is being made.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __reduce__(self, /) -> tuple[Any, ...]: ...
    def __repr__(self, /) -> str: ...
    @staticmethod
    def _fields() -> list[str]:
        """
        The names of the JSON fields that the core knows: a test looks for an attribute for each.
        """
    @property
    def completion_workflow_date(self, /) -> datetime | None:
        """
        When it ended.
        """
    @property
    def digital_address(self, /) -> DigitalDomicile | None:
        """
        Digital address.
        """
    @property
    def end_workflow_status(self, /) -> EndWorkflowStatus | None:
        """
        How it ended.
        """
    @property
    def extra(self, /) -> dict[str, Any]:
        """
        Fields that this version of the package does not know, as they came.
        """
    @classmethod
    def from_dict(cls, fields: Mapping[str, Any], /) -> DigitalDeliveryCreationRequest:
        """
        Reads a dictionary with the names of the JSON fields.

        Raises `ValidationError` with the place in it as `field`.
        """
    @classmethod
    def from_json(cls, text: str | bytes, /) -> DigitalDeliveryCreationRequest:
        """
        Reads JSON text.

        Raises `ValidationError` with the place in the text as `field`.
        """
    @property
    def legal_fact_id(self, /) -> str | None:
        """
        Storage key of the legal fact.
        """
    @property
    def rec_index(self, /) -> int | None:
        """
        The recipient.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        The same as Python objects, with the names of the JSON fields.
        """
    def to_json(self, /) -> str:
        """
        The JSON text, with every field as it came.
        """

@final
class DigitalDomicile:
    """
    A digital address: certified mail, or a courtesy channel in a timeline.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __reduce__(self, /) -> tuple[Any, ...]: ...
    def __repr__(self, /) -> str: ...
    @staticmethod
    def _fields() -> list[str]:
        """
        The names of the JSON fields that the core knows: a test looks for an attribute for each.
        """
    @property
    def address(self, /) -> str | None:
        """
        The address.
        """
    @property
    def extra(self, /) -> dict[str, Any]:
        """
        Fields that this version of the package does not know, as they came.
        """
    @classmethod
    def from_dict(cls, fields: Mapping[str, Any], /) -> DigitalDomicile:
        """
        Reads a dictionary with the names of the JSON fields.

        Raises `ValidationError` with the place in it as `field`.
        """
    @classmethod
    def from_json(cls, text: str | bytes, /) -> DigitalDomicile:
        """
        Reads JSON text.

        Raises `ValidationError` with the place in the text as `field`.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        The same as Python objects, with the names of the JSON fields.
        """
    def to_json(self, /) -> str:
        """
        The JSON text, with every field as it came.
        """
    @property
    def type(self, /) -> str | None:
        """
        `PEC`; in timelines also `REM`, `SERCQ`, `SMS`, `EMAIL`, `APPIO`, …
        """

@final
class DigitalFailureWorkflow:
    """
    No digital address took it.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __reduce__(self, /) -> tuple[Any, ...]: ...
    def __repr__(self, /) -> str: ...
    @staticmethod
    def _fields() -> list[str]:
        """
        The names of the JSON fields that the core knows: a test looks for an attribute for each.
        """
    @property
    def extra(self, /) -> dict[str, Any]:
        """
        Fields that this version of the package does not know, as they came.
        """
    @classmethod
    def from_dict(cls, fields: Mapping[str, Any], /) -> DigitalFailureWorkflow:
        """
        Reads a dictionary with the names of the JSON fields.

        Raises `ValidationError` with the place in it as `field`.
        """
    @classmethod
    def from_json(cls, text: str | bytes, /) -> DigitalFailureWorkflow:
        """
        Reads JSON text.

        Raises `ValidationError` with the place in the text as `field`.
        """
    @property
    def rec_index(self, /) -> int | None:
        """
        The recipient.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        The same as Python objects, with the names of the JSON fields.
        """
    def to_json(self, /) -> str:
        """
        The JSON text, with every field as it came.
        """

@final
class DigitalSuccessWorkflow:
    """
    It was delivered.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __reduce__(self, /) -> tuple[Any, ...]: ...
    def __repr__(self, /) -> str: ...
    @staticmethod
    def _fields() -> list[str]:
        """
        The names of the JSON fields that the core knows: a test looks for an attribute for each.
        """
    @property
    def digital_address(self, /) -> DigitalDomicile | None:
        """
        Digital address.
        """
    @property
    def extra(self, /) -> dict[str, Any]:
        """
        Fields that this version of the package does not know, as they came.
        """
    @classmethod
    def from_dict(cls, fields: Mapping[str, Any], /) -> DigitalSuccessWorkflow:
        """
        Reads a dictionary with the names of the JSON fields.

        Raises `ValidationError` with the place in it as `field`.
        """
    @classmethod
    def from_json(cls, text: str | bytes, /) -> DigitalSuccessWorkflow:
        """
        Reads JSON text.

        Raises `ValidationError` with the place in the text as `field`.
        """
    @property
    def rec_index(self, /) -> int | None:
        """
        The recipient.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        The same as Python objects, with the names of the JSON fields.
        """
    def to_json(self, /) -> str:
        """
        The JSON text, with every field as it came.
        """

@final
class Document:
    """
    A document of the notification: an uploaded file, with a title of 1 to 512 characters.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, file: UploadedFile, *, title: str | None = None) -> Document: ...
    def __reduce__(self, /) -> tuple[Any, ...]: ...
    def __replace__(self, /, **changes: Any) -> Self:
        """
        For `copy.replace` of Python 3.13.
        """
    def __repr__(self, /) -> str: ...
    @property
    def file(self, /) -> UploadedFile:
        """
        The file.
        """
    @classmethod
    def from_dict(cls, fields: Mapping[str, Any], /) -> Document:
        """
        Reads a dictionary with the names of the JSON fields.

        Raises `ValidationError` with the place in it as `field`.
        """
    @classmethod
    def from_json(cls, text: str | bytes, /) -> Document:
        """
        Reads JSON text.

        Raises `ValidationError` with the place in the text as `field`.
        """
    def replace(self, /, **changes: Any) -> Self:
        """
        The same with other values for some arguments of the constructor. This one stays as it is.

        Raises `TypeError` for an argument that does not exist, `ValidationError` as the constructor.
        """
    @property
    def title(self, /) -> str | None:
        """
        Title, of which the download's file name is made.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        The same as Python objects, with the names of the JSON fields.
        """
    def to_json(self, /) -> str:
        """
        The JSON text.
        """

@final
class DocumentRead:
    """
    A document of the notification.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __reduce__(self, /) -> tuple[Any, ...]: ...
    def __repr__(self, /) -> str: ...
    @staticmethod
    def _fields() -> list[str]:
        """
        The names of the JSON fields that the core knows: a test looks for an attribute for each.
        """
    @property
    def content_type(self, /) -> str | None:
        """
        `application/pdf`.
        """
    @property
    def digests(self, /) -> Digests | None:
        """
        Digests of the file.
        """
    @property
    def doc_idx(self, /) -> str | None:
        """
        Legacy index.
        """
    @property
    def extra(self, /) -> dict[str, Any]:
        """
        Fields that this version of the package does not know, as they came.
        """
    @classmethod
    def from_dict(cls, fields: Mapping[str, Any], /) -> DocumentRead:
        """
        Reads a dictionary with the names of the JSON fields.

        Raises `ValidationError` with the place in it as `field`.
        """
    @classmethod
    def from_json(cls, text: str | bytes, /) -> DocumentRead:
        """
        Reads JSON text.

        Raises `ValidationError` with the place in the text as `field`.
        """
    @property
    def ref(self, /) -> AttachmentRef | None:
        """
        Where it is.
        """
    @property
    def title(self, /) -> str | None:
        """
        Title, of which the download's file name is made.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        The same as Python objects, with the names of the JSON fields.
        """
    def to_json(self, /) -> str:
        """
        The JSON text, with every field as it came.
        """

@final
class Doubt:
    """
    A reason to read the whole notification.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __reduce__(self, /) -> tuple[Any, ...]: ...
    def __repr__(self, /) -> str: ...
    def __str__(self, /) -> str: ...
    @classmethod
    def _restore(cls, text: str, /) -> Doubt: ...
    @property
    def computed(self, /) -> NotificationStatus | None:
        """
        What the elements come to, for `STATUS_DIFFERS`.
        """
    @property
    def element_id(self, /) -> str | None:
        """
        Id of the element it is about, or the path of what could not be read.
        """
    @property
    def kind(self, /) -> DoubtKind:
        """
        What it is.
        """
    def text(self, /, lang: str = ...) -> str:
        """
        The same for a person, in English (`"en"`) or Italian (`"it"`).
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        The same as plain Python objects: attributes by name, times as ISO 8601 text, lengths of time in seconds.
        """
    def to_json(self, /) -> str:
        """
        The same as JSON text.
        """
    @property
    def told(self, /) -> NotificationStatus | None:
        """
        What the platform said, for `STATUS_DIFFERS`.
        """

@final
class Download:
    """
    A file that is ready, without its Python manners.
    """
    @property
    def content_type(self, /) -> str | None: ...
    @property
    def file_name(self, /) -> str: ...
    @property
    def length(self, /) -> int | None: ...
    def read(self, /) -> Pending[bytes]: ...
    def save_to(self, /, path: str | os.PathLike[str]) -> Pending[None]: ...
    def write_to(self, /, file: BinaryIO) -> Pending[None]: ...

@final
class Downtime:
    """
    A time during which a part of the platform was down. Terms may be suspended by it.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __reduce__(self, /) -> tuple[Any, ...]: ...
    def __repr__(self, /) -> str: ...
    @staticmethod
    def _fields() -> list[str]:
        """
        The names of the JSON fields that the core knows: a test looks for an attribute for each.
        """
    @property
    def end_date(self, /) -> datetime | None:
        """
        Until when.
        """
    @property
    def extra(self, /) -> dict[str, Any]:
        """
        Fields that this version of the package does not know, as they came.
        """
    @property
    def file_available(self, /) -> bool | None:
        """
        Whether that document can be downloaded.
        """
    @property
    def file_available_timestamp(self, /) -> datetime | None:
        """
        Since when.
        """
    @classmethod
    def from_dict(cls, fields: Mapping[str, Any], /) -> Downtime:
        """
        Reads a dictionary with the names of the JSON fields.

        Raises `ValidationError` with the place in it as `field`.
        """
    @classmethod
    def from_json(cls, text: str | bytes, /) -> Downtime:
        """
        Reads JSON text.

        Raises `ValidationError` with the place in the text as `field`.
        """
    @property
    def functionality(self, /) -> Functionality:
        """
        Which part.
        """
    @property
    def legal_fact_id(self, /) -> str | None:
        """
        The document that proves it.
        """
    @property
    def start_date(self, /) -> datetime:
        """
        From when.
        """
    @property
    def status(self, /) -> DowntimeStatus:
        """
        Whether it is over.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        The same as Python objects, with the names of the JSON fields.
        """
    def to_json(self, /) -> str:
        """
        The JSON text, with every field as it came.
        """

@final
class DowntimeHistory:
    """
    A page of past downtimes.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __reduce__(self, /) -> tuple[Any, ...]: ...
    def __repr__(self, /) -> str: ...
    @staticmethod
    def _fields() -> list[str]:
        """
        The names of the JSON fields that the core knows: a test looks for an attribute for each.
        """
    @property
    def extra(self, /) -> dict[str, Any]:
        """
        Fields that this version of the package does not know, as they came.
        """
    @classmethod
    def from_dict(cls, fields: Mapping[str, Any], /) -> DowntimeHistory:
        """
        Reads a dictionary with the names of the JSON fields.

        Raises `ValidationError` with the place in it as `field`.
        """
    @classmethod
    def from_json(cls, text: str | bytes, /) -> DowntimeHistory:
        """
        Reads JSON text.

        Raises `ValidationError` with the place in the text as `field`.
        """
    @property
    def next_page(self, /) -> str | None:
        """
        The key of the next page.
        """
    @property
    def result(self, /) -> list[Downtime]:
        """
        The downtimes.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        The same as Python objects, with the names of the JSON fields.
        """
    def to_json(self, /) -> str:
        """
        The JSON text, with every field as it came.
        """

@final
class Effect:
    """
    The legal effect for a recipient (perfezionamento).
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __reduce__(self, /) -> tuple[Any, ...]: ...
    def __repr__(self, /) -> str: ...
    def __str__(self, /) -> str: ...
    @classmethod
    def _restore(cls, text: str, /) -> Effect: ...
    @property
    def at(self, /) -> datetime | None:
        """
        When it took effect (`FINAL`) or will (`DUE`). Show people the day in Rome.
        """
    @property
    def basis(self, /) -> Basis | None:
        """
        Why then.
        """
    @property
    def is_scheduled(self, /) -> bool:
        """
        True if the platform scheduled the date; false if it is computed here from the terms.
        """
    @property
    def kind(self, /) -> EffectKind:
        """
        How far it is.
        """
    @property
    def law(self, /) -> str | None:
        """
        The law, as the SEND manual quotes it.
        """
    def text(self, /, lang: str = ...) -> str:
        """
        The same for a person, in English (`"en"`) or Italian (`"it"`).
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        The same as plain Python objects: attributes by name, times as ISO 8601 text, lengths of time in seconds.
        """
    def to_json(self, /) -> str:
        """
        The same as JSON text.
        """

@final
class EmulatedNotification:
    """
    A notification that was sent to an emulator, to do to it what its recipients and the platform's operators do:
    `emulator.notification(iun)`. Recipients are named by their index, from 0.

    Every deed raises `Conflict` if it cannot be done to the notification as it is, `NotFound` if nobody sent it here.
    """
    def __repr__(self, /) -> str: ...
    def cancel(self, /) -> None:
        """
        The sender asks for its cancellation.
        """
    @property
    def iun(self, /) -> Iun:
        """
        Its IUN.
        """
    def pay(self, /, cents: int, *, recipient: int = 0, payment: int = 0) -> None:
        """
        A recipient pays a notice, in euro cents, and the sender tells SEND. A second payment is not told again.
        """
    def retrieve_at_desk(self, /, recipient: int = 0, desk: str = "ALT") -> None:
        """
        A recipient gets its documents at a desk (RADD). This has no effect in law.
        """
    def rework(self, /, attempt: int = 0, *, recipient: int = 0, kind: str = "RESTART") -> None:
        """
        The platform takes back an attempt on paper (0 or 1) and what followed from it, and does it again: `"CORRECT"` what the
        courier reported, or `"RESTART"` from the preparation on.
        """
    @property
    def status(self, /) -> NotificationStatus:
        """
        Its status now.
        """
    def view(self, /, recipient: int = 0) -> None:
        """
        A recipient looks at it. Only the first look has an effect.
        """
    def view_at_desk(self, /, recipient: int = 0, desk: str = "ALT") -> None:
        """
        A recipient looks at it at a desk (RADD): `"FSU"`, a single digital branch, or `"ALT"`, any other.
        """
    def view_by_delegate(self, /, recipient: int = 0) -> None:
        """
        A delegate of a recipient looks at it: Lucia Mondella, a public test identity.
        """

@final
class Emulator:
    """
    SEND in this process, on free ports of 127.0.0.1: real HTTP, as strict as the platform. A context manager.

    ```python
    with Emulator(clock="manual") as emulator:
        client = Client(emulator.base_url, api_key=emulator.api_key)
        ...
        emulator.advance(timedelta(days=7))
    ```

    - `clock`: how time passes: `"real"`, `"manual"` (it moves by `advance` only), or a factor such as `1440` (a day a
      minute). Without it time runs so fast that a whole life can be watched.
    - `seed`: the source of all chance: the same seed and the same calls give the same IUNs and timelines.
    - `api_key`: the key to accept. `port`: the port of the API, 0 for any that is free.
    - `scenario`: a scenario file as text (TOML): who may call, and what goes wrong.
    - `terms`: the terms of law and other durations of virtual time; production's if left out.
    - `limits`: limits and switches, and who is sending; those of the test environment if left out.
    - `voucher_life`: how long a PDND voucher is valid.
    - `snapshot`: begins with the state that `snapshot()` gave; key, limits and terms have to be those with which it was made.

    A child process made by fork has no emulator: there every use raises `RuntimeError`.

    Raises `ValidationError` for a clock, scenario or snapshot that is none, `OSError` if the port cannot be had.
    """
    def __enter__(self, /) -> Self: ...
    def __exit__(self, /, *_exception: object) -> None: ...
    def __new__(
        cls,
        /,
        *,
        clock: str | int | None = None,
        seed: int | None = None,
        api_key: str | None = None,
        port: int = 0,
        scenario: str | None = None,
        terms: Terms | None = None,
        limits: Environment | None = None,
        voucher_life: timedelta | float | None = None,
        snapshot: str | bytes | None = None,
    ) -> Emulator: ...
    def __repr__(self, /) -> str: ...
    def advance(self, by: timedelta | float, /) -> None:
        """
        Moves time forward, by a `timedelta` or by seconds, and lets everything happen that falls into it. After Ctrl-C time stands
        where it had come to.
        """
    @property
    def api_key(self, /) -> str:
        """
        The API key to call with.
        """
    @property
    def assertion_audience(self, /) -> str:
        """
        What an assertion for PDND has to name as its audience.
        """
    def attestations(self, /, creditor_tax_id: str, notice_code: str) -> int:
        """
        How often the price of a notice was asked for with success: each is an attestation that the platform keeps.
        """
    @property
    def base_url(self, /) -> str:
        """
        Where the API is, without a slash at the end.
        """
    def checklist(self, /) -> Checklist:
        """
        What an integrator must have exercised before going live, judged by what was called here.
        """
    def close(self, /) -> None:
        """
        Stops serving. Leaving the `with` block does it too; once more does nothing.
        """
    @property
    def faults(self, /) -> Faults:
        """
        What goes wrong, told in advance.
        """
    @property
    def journal(self, /) -> Journal:
        """
        What was called.
        """
    def notification(self, iun: Iun | str, /) -> EmulatedNotification:
        """
        A notification that was sent here, to do to it what its recipients and the platform's operators do.

        Raises `NotFound` if nobody sent it here.
        """
    @property
    def now(self, /) -> datetime:
        """
        Virtual now.
        """
    def run_until_status(self, /, iun: Iun | str, status: NotificationStatus | str) -> None:
        """
        Moves time from event to event until a notification is, or has been, in a status.

        Raises `NotFound` if nobody sent it here, `Conflict` if nothing more is going to happen to it.
        """
    def snapshot(self, /) -> str:
        """
        The whole state as JSON text, to be stored and restored (`snapshot=`). It holds what was sent: personal data.
        """
    @property
    def storage_url(self, /) -> str:
        """
        Where files are uploaded to and downloaded from: another origin, as on the platform.
        """
    @property
    def token_url(self, /) -> str:
        """
        Where vouchers come from: PDND's token endpoint.
        """
    def usage(self, /) -> list[dict[str, Any]]:
        """
        The calls of each public body, counted from the start.
        """

@final
class EventPage:
    """
    A page of events.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __len__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __reduce__(self, /) -> tuple[Any, ...]: ...
    def __repr__(self, /) -> str: ...
    @property
    def events(self, /) -> list[StreamEvent]:
        """
        The events, ordered by their id; at most 50.
        """
    @classmethod
    def from_dict(cls, fields: Mapping[str, Any], /) -> EventPage:
        """
        Reads what `to_dict` gave.

        Raises `ValidationError` with the place in it as `field`.
        """
    @classmethod
    def from_json(cls, text: str | bytes, /) -> EventPage:
        """
        Reads what `to_json` wrote.

        Raises `ValidationError` with the place in the text as `field`.
        """
    @property
    def retry_after(self, /) -> timedelta:
        """
        How long to wait before the next call: zero after a page with events.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        The same as Python objects.
        """
    def to_json(self, /) -> str:
        """
        The JSON text: the events as they came, and the seconds to wait.
        """

@final
class Explanation:
    """
    What a code means, and what to do about it.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __reduce__(self, /) -> tuple[Any, ...]: ...
    def __repr__(self, /) -> str: ...
    def __str__(self, /) -> str: ...
    @classmethod
    def _restore(cls, kind: str, code: str, /) -> Explanation: ...
    @property
    def code(self, /) -> str:
        """
        The code.
        """
    def facts(self, /, lang: str = ...) -> dict[str, str]:
        """
        What else is known (outcome, effect, dates, documents, …) as labels and values to show.
        """
    @property
    def kind(self, /) -> Kind:
        """
        What the code stands for.
        """
    def meaning(self, /, lang: str = ...) -> str:
        """
        What it means, in a few words, in English (`"en"`) or Italian (`"it"`).
        """
    def text(self, /, lang: str = ...) -> str:
        """
        Everything in one paragraph.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        The entry as it stands in the JSON document of the catalogue, for programs.
        """
    def to_json(self, /) -> str:
        """
        The same as JSON text.
        """
    def what_to_do(self, /, lang: str = ...) -> str | None:
        """
        What to do about it; `None` for what is no failure.
        """

@final
class F24Event:
    """
    An F24 form that was paid elsewhere. Deprecated by the platform.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(
        cls,
        /,
        iun: Iun | str,
        payment_date: datetime,
        recipient_tax_id: FiscalCode | NumericTaxId | VatNumber | str,
        *,
        amount: int | None = None,
    ) -> F24Event: ...
    def __reduce__(self, /) -> tuple[Any, ...]: ...
    def __repr__(self, /) -> str: ...
    @staticmethod
    def _fields() -> list[str]:
        """
        The names of the JSON fields that the core knows: a test looks for an attribute for each.
        """
    @property
    def amount(self, /) -> int | None:
        """
        Euro cents.
        """
    @property
    def extra(self, /) -> dict[str, Any]:
        """
        Fields that this version of the package does not know, as they came.
        """
    @classmethod
    def from_dict(cls, fields: Mapping[str, Any], /) -> F24Event:
        """
        Reads a dictionary with the names of the JSON fields.

        Raises `ValidationError` with the place in it as `field`.
        """
    @classmethod
    def from_json(cls, text: str | bytes, /) -> F24Event:
        """
        Reads JSON text.

        Raises `ValidationError` with the place in the text as `field`.
        """
    @property
    def iun(self, /) -> str:
        """
        The notification.
        """
    @property
    def payment_date(self, /) -> datetime:
        """
        When.
        """
    @property
    def recipient_tax_id(self, /) -> str:
        """
        The recipient who paid.
        """
    @property
    def recipient_type(self, /) -> str:
        """
        `PF` or `PG`.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        The same as Python objects, with the names of the JSON fields.
        """
    def to_json(self, /) -> str:
        """
        The JSON text, with every field as it came.
        """

@final
class F24Payment:
    """
    An F24 form to pay, which SEND makes from an uploaded metadata file.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, title: str, metadata_attachment: UploadedFile, *, apply_cost: bool = False) -> F24Payment: ...
    def __reduce__(self, /) -> tuple[Any, ...]: ...
    def __replace__(self, /, **changes: Any) -> Self:
        """
        For `copy.replace` of Python 3.13.
        """
    def __repr__(self, /) -> str: ...
    @property
    def apply_cost(self, /) -> bool:
        """
        Whether SEND adds the cost of notification to it.
        """
    @classmethod
    def from_dict(cls, fields: Mapping[str, Any], /) -> F24Payment:
        """
        Reads a dictionary with the names of the JSON fields.

        Raises `ValidationError` with the place in it as `field`.
        """
    @classmethod
    def from_json(cls, text: str | bytes, /) -> F24Payment:
        """
        Reads JSON text.

        Raises `ValidationError` with the place in the text as `field`.
        """
    @property
    def metadata_attachment(self, /) -> UploadedFile:
        """
        The metadata file.
        """
    def replace(self, /, **changes: Any) -> Self:
        """
        The same with other values for some arguments of the constructor. This one stays as it is.

        Raises `TypeError` for an argument that does not exist, `ValidationError` as the constructor.
        """
    @property
    def title(self, /) -> str:
        """
        Title shown to the recipient.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        The same as Python objects, with the names of the JSON fields.
        """
    def to_json(self, /) -> str:
        """
        The JSON text.
        """

@final
class F24PaymentRead:
    """
    An F24 form, which SEND makes from a metadata file.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __reduce__(self, /) -> tuple[Any, ...]: ...
    def __repr__(self, /) -> str: ...
    @staticmethod
    def _fields() -> list[str]:
        """
        The names of the JSON fields that the core knows: a test looks for an attribute for each.
        """
    @property
    def apply_cost(self, /) -> bool | None:
        """
        Whether the cost of notification is added to this form.
        """
    @property
    def extra(self, /) -> dict[str, Any]:
        """
        Fields that this version of the package does not know, as they came.
        """
    @classmethod
    def from_dict(cls, fields: Mapping[str, Any], /) -> F24PaymentRead:
        """
        Reads a dictionary with the names of the JSON fields.

        Raises `ValidationError` with the place in it as `field`.
        """
    @classmethod
    def from_json(cls, text: str | bytes, /) -> F24PaymentRead:
        """
        Reads JSON text.

        Raises `ValidationError` with the place in the text as `field`.
        """
    @property
    def metadata_attachment(self, /) -> AttachmentRead | None:
        """
        The metadata file.
        """
    @property
    def title(self, /) -> str | None:
        """
        Title shown to the recipient.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        The same as Python objects, with the names of the JSON fields.
        """
    def to_json(self, /) -> str:
        """
        The JSON text, with every field as it came.
        """

@final
class Faults:
    """
    What goes wrong in an emulator: `emulator.faults`.

    ```python
    emulator.faults.add("send_notification", "lose-answer", nth=1)
    emulator.faults.add("api", "fail", status=503, body="html", times=2)
    ```
    """
    def __repr__(self, /) -> str: ...
    def add(
        self,
        /,
        on: str,
        do: str,
        *,
        nth: int | None = None,
        times: int | None = None,
        probability: float | None = None,
        for_ms: int | None = None,
        **effect: object,
    ) -> int:
        """
        Sets a fault from now on, and returns its number.

        - `on`: what it is about: an operation such as `send_notification`, or `any`, `api`, `upload`, `download`, `token`, `event`.
        - `do`: what it does: `delay`, `drop`, `lose-answer`, `throttle`, `fail`, `break-json`, `cut-body`, `strip-headers`,
          `skew-clock`, `slow-down`, `expire-link`, `corrupt`, `archive`, `missing`, `gone`, `hide-event`, `repeat-event`.
        - `nth`: only from the nth time on, counted from 1; once, unless `times` says more.
        - `times`: at most so many times. `probability`: by chance, 0 to 1; the seed decides. `for_ms`: for so many milliseconds.
        - `effect`: particulars, such as `ms` of a delay or `status`, `body` and `commit` of `fail`.

        Raises `ValidationError` if it cannot be.
        """
    def clear(self, /) -> None:
        """
        Takes all faults away.
        """
    def happened(self, fault: int, /) -> int:
        """
        How often a fault happened; 0 if it is not there.
        """
    def list(self, /) -> list[dict[str, Any]]:
        """
        The faults that are set, and how often each happened.
        """
    def remove(self, fault: int, /) -> bool:
        """
        Takes a fault away; false if it is not there.
        """

@final
class FeePolicy:
    """
    Who bears the cost of the notification: `FeePolicy.flat_rate()` or `FeePolicy.delivery_mode(pa_fee=…, vat=…)`.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __reduce__(self, /) -> tuple[Any, ...]: ...
    def __repr__(self, /) -> str: ...
    @classmethod
    def _restore(cls, pa_fee: int | None, vat: int | None, /) -> FeePolicy: ...
    @property
    def code(self, /) -> FeePolicyCode:
        """
        `FLAT_RATE` or `DELIVERY_MODE`.
        """
    @staticmethod
    def delivery_mode(*, pa_fee: int, vat: int) -> FeePolicy:
        """
        The recipient pays what the delivery really cost.

        `pa_fee` is the sender's own fee, 0 to 100 euro cents; `vat` the VAT on paper costs, 0 to 100 percent.
        """
    @staticmethod
    def flat_rate() -> FeePolicy:
        """
        The sender bears it: SEND charges the recipient nothing.
        """
    @staticmethod
    def from_dict(fields: Mapping[str, Any], /) -> FeePolicy:
        """
        Reads them from a dictionary.

        Raises `ValidationError` with the place in it as `field`.
        """
    @staticmethod
    def from_json(text: str | bytes, /) -> FeePolicy:
        """
        Reads what `to_json` wrote.

        Raises `ValidationError` with the place in it as `field`.
        """
    @property
    def pa_fee(self, /) -> int | None:
        """
        The sender's own fee, euro cents.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        The fields of a request that say who bears the cost.
        """
    def to_json(self, /) -> str:
        """
        The same as JSON text.
        """
    @property
    def vat(self, /) -> int | None:
        """
        VAT on paper costs, percent.
        """

@final
class Feed(Generic[_T]):
    """
    Rows of a search, one by one, without their Python manners.
    """
    def look(self, /) -> Pending[bool]:
        """
        Waits until there is a row to take; false after the last.
        """
    def take(self, /) -> _T | None:
        """
        A row that has come.
        """

@final
class FinalDate:
    """
    The date of finalisation for a recipient, before and after a change.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __reduce__(self, /) -> tuple[Any, ...]: ...
    def __repr__(self, /) -> str: ...
    @classmethod
    def _restore(cls, text: str, /) -> FinalDate: ...
    @property
    def after(self, /) -> datetime | None:
        """
        The date that holds from now on; `None` if it was withdrawn.
        """
    @property
    def before(self, /) -> datetime | None:
        """
        The date that held until now.
        """
    @property
    def recipient(self, /) -> int:
        """
        The recipient, as an index.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        The same as plain Python objects: attributes by name, times as ISO 8601 text, lengths of time in seconds.
        """
    def to_json(self, /) -> str:
        """
        The same as JSON text.
        """

@final
class Finding:
    """
    One thing that was looked at. It holds no secret.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __reduce__(self, /) -> tuple[Any, ...]: ...
    def __repr__(self, /) -> str: ...
    def __str__(self, /) -> str: ...
    @property
    def check(self, /) -> str:
        """
        What was looked at: `key`, `voucher`, `clock`, `platform`, `network`, `access`, `upload` or `hosts`.
        """
    @classmethod
    def from_dict(cls, fields: Mapping[str, Any], /) -> Finding:
        """
        Reads what `to_dict` gave.

        Raises `ValidationError` with the place in it as `field`.
        """
    @classmethod
    def from_json(cls, text: str | bytes, /) -> Finding:
        """
        Reads what `to_json` wrote.

        Raises `ValidationError` with the place in the text as `field`.
        """
    @property
    def level(self, /) -> FindingLevel:
        """
        How bad it is.
        """
    def text(self, /, lang: str = ...) -> str:
        """
        What was found, in English (`"en"`) or Italian (`"it"`).
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        The same as plain Python objects, complete: texts for people with `it` and `en`, times as ISO 8601 text, lengths of
        time in seconds.
        """
    def to_json(self, /) -> str:
        """
        The same as JSON text.
        """

@final
class FiscalCode:
    """
    The fiscal code of a natural person (codice fiscale), in canonical form: 16 capital letters and digits.

    Formally valid, with the right control character; the state registers are not asked. `repr` does not show it.

    ```python
    code = FiscalCode("QRZFCN84S63H501H")
    assert (code.year2, code.month, code.day, code.sex) == (84, 11, 23, "F")
    ```

    Raises `ValidationError` with `reason` and `position`.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __ge__(self, value: object, /) -> bool: ...
    def __getnewargs__(self, /) -> tuple[str]: ...
    def __gt__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __le__(self, value: object, /) -> bool: ...
    def __lt__(self, value: object, /) -> bool: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, text: str, /) -> FiscalCode: ...
    def __repr__(self, /) -> str: ...
    def __str__(self, /) -> str: ...
    @property
    def base(self, /) -> FiscalCode:
        """
        What it would be without omocodia.
        """
    @property
    def birth_dates(self, /) -> list[date]:
        """
        The dates of birth it can mean, in the 1900s and in the 2000s, earlier first.

        Centenarians exist: never take a legal age from one of them in silence.
        """
    @property
    def control_character(self, /) -> str:
        """
        The control character.
        """
    @property
    def day(self, /) -> int:
        """
        The day of birth, 1-31.
        """
    @property
    def is_born_abroad(self, /) -> bool:
        """
        True if the place of birth is abroad.
        """
    @property
    def is_omocodic(self, /) -> bool:
        """
        True if letters stand for some of its digits (omocodia).
        """
    @property
    def is_place_known(self, /) -> bool:
        """
        True if the place of birth exists or has existed, by a table with a date (`send_sdk.tax.PLACES_AS_OF`). Advice only.
        """
    @staticmethod
    def is_valid(text: str, /) -> bool:
        """
        True if a text is one: quicker than to catch the error.
        """
    @property
    def month(self, /) -> int:
        """
        The month of birth, 1-12.
        """
    @property
    def name_code(self, /) -> str:
        """
        The three letters of the name.
        """
    @property
    def name_shape_warnings(self, /) -> list[str]:
        """
        Which letters no name can give: `surname_shape`, `name_shape`. The code is valid all the same.
        """
    @property
    def omocodia_mask(self, /) -> int:
        """
        Which digits have been replaced by letters: bit 0 is position 15 (the rightmost), then 14, 13, 11, 10, 8, 7.
        """
    @staticmethod
    def parse_lenient(text: str, /) -> FiscalCode:
        """
        Reads a code after dropping ASCII spaces, tabs and line ends, and with letters in any case.
        """
    @property
    def place_code(self, /) -> str:
        """
        The place of birth, with its digits restored: a municipality such as `H501`, or a foreign state (`Z…`).
        """
    @property
    def sex(self, /) -> str:
        """
        The sex declared at birth: `F` or `M`.
        """
    @property
    def surname_code(self, /) -> str:
        """
        The three letters of the surname.
        """
    def with_omocodia(self, mask: int, /) -> FiscalCode:
        """
        The same code with the digits of `mask` (0-127) replaced by letters, and the control character of that.
        """
    @property
    def year2(self, /) -> int:
        """
        The last two digits of the year of birth. The century is not in the code.
        """

@final
class FullSentNotification:
    """
    The whole notification with its life so far.

    It is evidence: `to_json()` writes every field as it came, those that this package does not know included.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __reduce__(self, /) -> tuple[Any, ...]: ...
    def __repr__(self, /) -> str: ...
    @staticmethod
    def _fields() -> list[str]:
        """
        The names of the JSON fields that the core knows: a test looks for an attribute for each.
        """
    @property
    def abstract_text(self, /) -> str | None:
        """
        Short description.
        """
    @property
    def additional_languages(self, /) -> list[AdditionalLanguage]:
        """
        A second language for the notice, at most one.
        """
    @property
    def amount(self, /) -> int | None:
        """
        Amount, euro cents.
        """
    @property
    def cancelled_by_iun(self, /) -> str | None:
        """
        IUN that replaced this one.
        """
    @property
    def cancelled_iun(self, /) -> str | None:
        """
        IUN that this one replaces.
        """
    @property
    def documents(self, /) -> list[DocumentRead]:
        """
        The documents. Empty once they have been removed, 120 days after the last recipient was settled.
        """
    @property
    def documents_available(self, /) -> bool | None:
        """
        False once the documents have been removed.
        """
    @property
    def extra(self, /) -> dict[str, Any]:
        """
        Fields that this version of the package does not know, as they came.
        """
    @classmethod
    def from_dict(cls, fields: Mapping[str, Any], /) -> FullSentNotification:
        """
        Reads a dictionary with the names of the JSON fields.

        Raises `ValidationError` with the place in it as `field`.
        """
    @classmethod
    def from_json(cls, text: str | bytes, /) -> FullSentNotification:
        """
        Reads JSON text.

        Raises `ValidationError` with the place in the text as `field`.
        """
    @property
    def group(self, /) -> str | None:
        """
        Group: its *name* here, while the request took its id.
        """
    @property
    def idempotence_token(self, /) -> str | None:
        """
        The sender's token, which tells several requests of one protocol number apart.
        """
    @property
    def iun(self, /) -> str:
        """
        The unique number of the notification.
        """
    @property
    def notification_fee_policy(self, /) -> FeePolicyCode | None:
        """
        Who bears the cost.
        """
    @property
    def notification_status(self, /) -> NotificationStatus:
        """
        Where it stands.
        """
    @property
    def notification_status_history(self, /) -> list[StatusHistoryElement]:
        """
        Where it stood, oldest first.
        """
    @property
    def pa_fee(self, /) -> int | None:
        """
        The sender's own fee, euro cents. The server puts 100 when none was sent.
        """
    @property
    def pa_protocol_number(self, /) -> str | None:
        """
        The sender's protocol number.
        """
    @property
    def pago_pa_int_mode(self, /) -> PagoPaIntegration | None:
        """
        How the debt position learns the cost.
        """
    @property
    def payment_expiration_date(self, /) -> str | None:
        """
        When the payment is due, `YYYY-MM-DD`.
        """
    @property
    def physical_communication_priority(self, /) -> int | None:
        """
        Priority of the first paper attempt, 0 to 100. Since requests v2.6.
        """
    @property
    def physical_communication_type(self, /) -> PhysicalCommunication | None:
        """
        Kind of registered letter.
        """
    @property
    def recipients(self, /) -> list[RecipientRead]:
        """
        The recipients; `rec_index` everywhere is the position here.
        """
    @property
    def sender_denomination(self, /) -> str | None:
        """
        Name of the sender.
        """
    @property
    def sender_pa_id(self, /) -> str | None:
        """
        The sender's id in Self Care.
        """
    @property
    def sender_tax_id(self, /) -> str | None:
        """
        Tax code of the sender, 11 digits.
        """
    @property
    def sent_at(self, /) -> datetime:
        """
        When SEND received the request: the date of the notification for its sender.
        """
    @property
    def subject(self, /) -> str | None:
        """
        Title shown to the recipients.
        """
    @property
    def taxonomy_code(self, /) -> str | None:
        """
        What kind of act this is.
        """
    @property
    def timeline(self, /) -> list[TimelineElement]:
        """
        What happened, in the platform's order.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        The same as Python objects, with the names of the JSON fields.
        """
    def to_json(self, /) -> str:
        """
        The JSON text, with every field as it came.
        """
    @property
    def used_services(self, /) -> UsedServices | None:
        """
        What the platform looked up for the sender. Since v2.7.
        """
    @property
    def vat(self, /) -> int | None:
        """
        VAT on paper costs, percent. The server puts 22 when none was sent.
        """

@final
class Gap:
    """
    A time of which events of a stream may be missing, for the reason that `cause` tells. Read every notification that you
    hold for open.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __reduce__(self, /) -> tuple[Any, ...]: ...
    def __repr__(self, /) -> str: ...
    def __str__(self, /) -> str: ...
    @property
    def cause(self, /) -> GapCause:
        """
        Why something may be missing. All but `MISSING` are urgent: of that, as a rule, nothing is lost.
        """
    @classmethod
    def from_dict(cls, fields: Mapping[str, Any], /) -> Gap:
        """
        Reads what `to_dict` gave.

        Raises `ValidationError` with the place in it as `field`.
        """
    @classmethod
    def from_json(cls, text: str | bytes, /) -> Gap:
        """
        Reads what `to_json` wrote.

        Raises `ValidationError` with the place in the text as `field`.
        """
    @property
    def missing(self, /) -> tuple[int, int] | None:
        """
        The first and the last number that did not become visible, for `MISSING`.
        """
    @property
    def since(self, /) -> datetime:
        """
        When the stream was last read (to the hour), or the hole first seen.
        """
    def text(self, /, lang: str = ...) -> str:
        """
        What happened, in English (`"en"`) or Italian (`"it"`).
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        The same as plain Python objects, complete: texts for people with `it` and `en`, times as ISO 8601 text, lengths of
        time in seconds.
        """
    def to_json(self, /) -> str:
        """
        The same as JSON text.
        """
    @property
    def until(self, /) -> datetime:
        """
        When it was read again, or given up.
        """

@final
class GetAddress:
    """
    A source of digital addresses was looked at.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __reduce__(self, /) -> tuple[Any, ...]: ...
    def __repr__(self, /) -> str: ...
    @staticmethod
    def _fields() -> list[str]:
        """
        The names of the JSON fields that the core knows: a test looks for an attribute for each.
        """
    @property
    def attempt_date(self, /) -> datetime | None:
        """
        When it was looked for.
        """
    @property
    def digital_address_source(self, /) -> DigitalAddressSource | None:
        """
        Where the address comes from.
        """
    @property
    def extra(self, /) -> dict[str, Any]:
        """
        Fields that this version of the package does not know, as they came.
        """
    @classmethod
    def from_dict(cls, fields: Mapping[str, Any], /) -> GetAddress:
        """
        Reads a dictionary with the names of the JSON fields.

        Raises `ValidationError` with the place in it as `field`.
        """
    @classmethod
    def from_json(cls, text: str | bytes, /) -> GetAddress:
        """
        Reads JSON text.

        Raises `ValidationError` with the place in the text as `field`.
        """
    @property
    def is_available(self, /) -> bool | None:
        """
        Whether there is an address.
        """
    @property
    def rec_index(self, /) -> int | None:
        """
        The recipient.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        The same as Python objects, with the names of the JSON fields.
        """
    def to_json(self, /) -> str:
        """
        The JSON text, with every field as it came.
        """

@final
class Group:
    """
    A group of the sender.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __reduce__(self, /) -> tuple[Any, ...]: ...
    def __repr__(self, /) -> str: ...
    @staticmethod
    def _fields() -> list[str]:
        """
        The names of the JSON fields that the core knows: a test looks for an attribute for each.
        """
    @property
    def description(self, /) -> str | None:
        """
        Description.
        """
    @property
    def extra(self, /) -> dict[str, Any]:
        """
        Fields that this version of the package does not know, as they came.
        """
    @classmethod
    def from_dict(cls, fields: Mapping[str, Any], /) -> Group:
        """
        Reads a dictionary with the names of the JSON fields.

        Raises `ValidationError` with the place in it as `field`.
        """
    @classmethod
    def from_json(cls, text: str | bytes, /) -> Group:
        """
        Reads JSON text.

        Raises `ValidationError` with the place in the text as `field`.
        """
    @property
    def id(self, /) -> str | None:
        """
        Goes into the request as `group`.
        """
    @property
    def name(self, /) -> str | None:
        """
        Name; this is what a notification gives back.
        """
    @property
    def status(self, /) -> GroupStatus | None:
        """
        Whether it can be used.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        The same as Python objects, with the names of the JSON fields.
        """
    def to_json(self, /) -> str:
        """
        The JSON text, with every field as it came.
        """

@final
class Groups:
    """
    `client.groups` without its Python manners.
    """
    def list(self, /, status: GroupStatus | str | None) -> Pending[list[Group]]: ...

@final
class History:
    """
    The life of a notification as a sequence of statuses, computed as the platform does.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __reduce__(self, /) -> tuple[Any, ...]: ...
    def __repr__(self, /) -> str: ...
    @classmethod
    def _restore(cls, text: str, /) -> History: ...
    @property
    def api_view(self, /) -> list[HistoryEntry]:
        """
        The stays as answers show them: without IN_VALIDATION, and with ACCEPTED since the request was received.
        """
    @property
    def entries(self, /) -> list[HistoryEntry]:
        """
        The stays, oldest first. The first is always IN_VALIDATION.
        """
    @property
    def status(self, /) -> NotificationStatus:
        """
        The status now: the last one.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        The same as plain Python objects: attributes by name, times as ISO 8601 text, lengths of time in seconds.
        """
    def to_json(self, /) -> str:
        """
        The same as JSON text.
        """
    @property
    def unmapped(self, /) -> list[Unmapped]:
        """
        The elements that the platform does not foresee in the status they met, in order: a warning, no more.
        """

@final
class HistoryEntry:
    """
    A stay in a status.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __reduce__(self, /) -> tuple[Any, ...]: ...
    def __repr__(self, /) -> str: ...
    @classmethod
    def _restore(cls, text: str, /) -> HistoryEntry: ...
    @property
    def active_from(self, /) -> datetime:
        """
        Since when.
        """
    @property
    def related(self, /) -> list[str]:
        """
        Ids of the elements that came in this status; the first is the one that led here.
        """
    @property
    def status(self, /) -> NotificationStatus:
        """
        The status.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        The same as plain Python objects: attributes by name, times as ISO 8601 text, lengths of time in seconds.
        """
    def to_json(self, /) -> str:
        """
        The same as JSON text.
        """

@final
class HttpCall:
    """
    A call over the network that ended.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __reduce__(self, /) -> tuple[Any, ...]: ...
    def __repr__(self, /) -> str: ...
    @property
    def destination(self, /) -> Destination:
        """
        Whom it was for.
        """
    @classmethod
    def from_dict(cls, fields: Mapping[str, Any], /) -> HttpCall:
        """
        Reads what `to_dict` gave.

        Raises `ValidationError` with the place in it as `field`.
        """
    @classmethod
    def from_json(cls, text: str | bytes, /) -> HttpCall:
        """
        Reads what `to_json` wrote.

        Raises `ValidationError` with the place in the text as `field`.
        """
    @property
    def received(self, /) -> int:
        """
        Bytes of the answer's body that were read.
        """
    @property
    def sent(self, /) -> int:
        """
        Bytes of the request's body.
        """
    @property
    def status(self, /) -> int | None:
        """
        Status of the answer; `None` if there was no answer.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        The same as plain Python objects, complete: texts for people with `it` and `en`, times as ISO 8601 text, lengths of
        time in seconds.
        """
    def to_json(self, /) -> str:
        """
        The same as JSON text.
        """
    @property
    def took(self, /) -> timedelta:
        """
        From sending to the end of the answer.
        """

@final
class Impossible:
    """
    One thing that cannot be, and where: a sign that a notification was cut, edited or invented.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __reduce__(self, /) -> tuple[Any, ...]: ...
    def __repr__(self, /) -> str: ...
    def __str__(self, /) -> str: ...
    @classmethod
    def _restore(cls, text: str, /) -> Impossible: ...
    @property
    def kind(self, /) -> ImpossibleKind:
        """
        What it is.
        """
    @property
    def path(self, /) -> str:
        """
        Where, as in `timeline[3]` or `notificationStatusHistory[1]`.
        """
    def text(self, /, lang: str = ...) -> str:
        """
        The same for a person, in English (`"en"`) or Italian (`"it"`).
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        The same as plain Python objects: attributes by name, times as ISO 8601 text, lengths of time in seconds.
        """
    def to_json(self, /) -> str:
        """
        The same as JSON text.
        """

@final
class Informal:
    """
    `client.informal` without its Python manners.
    """
    @property
    def attachments(self, /) -> Attachments: ...
    def create_message(self, /, message: NewMessage) -> Pending[Message]: ...
    def document(self, /, iun: Iun | str, index: int) -> Pending[Download]: ...
    def get(self, /, iun: Iun | str, with_message: bool) -> Pending[InformalSentNotification]: ...
    def message(self, /, message_id: str) -> Pending[Message]: ...
    def payment_attachment(self, /, iun: Iun | str, recipient: int, index: int | None) -> Pending[Download]: ...
    def send(
        self,
        /,
        request: InformalNotification,
        before_send: Callable[[SendIntent], object] | None = None,
        resume: bool = False,
        limits: SendLimits | None = None,
    ) -> Pending[Submitted]: ...
    def status(self, /, request: Submitted | RequestId | str) -> Pending[InformalRequestStatus]: ...
    def status_by_protocol(self, /, protocol_number: str, idempotence_token: str) -> Pending[InformalRequestStatus]: ...
    def terminate(self, /, iun: Iun | str) -> Pending[CancellationAnswer]: ...

@final
class InformalNotification:
    """
    A request for an informal notification (`InformalNotificationRequestV1`).

    The platform wants sender, protocol number, subject, campaign and at least one recipient.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __reduce__(self, /) -> tuple[Any, ...]: ...
    def __repr__(self, /) -> str: ...
    @staticmethod
    def _fields() -> list[str]:
        """
        The names of the JSON fields that the core knows: a test looks for an attribute for each.
        """
    @property
    def additional_languages(self, /) -> list[AdditionalLanguage]:
        """
        A second language, at most one: that of the message.
        """
    @property
    def campaign_id(self, /) -> str | None:
        """
        The campaign, which says by which channels it is sent.
        """
    @property
    def documents(self, /) -> list[DocumentRead]:
        """
        The documents, at most ten.
        """
    @property
    def extra(self, /) -> dict[str, Any]:
        """
        Fields that this version of the package does not know, as they came.
        """
    @classmethod
    def from_dict(cls, fields: Mapping[str, Any], /) -> InformalNotification:
        """
        Reads a dictionary with the names of the JSON fields.

        Raises `ValidationError` with the place in it as `field`.
        """
    @classmethod
    def from_json(cls, text: str | bytes, /) -> InformalNotification:
        """
        Reads JSON text.

        Raises `ValidationError` with the place in the text as `field`.
        """
    @property
    def group(self, /) -> str | None:
        """
        Group of the sender.
        """
    @property
    def idempotence_token(self, /) -> str | None:
        """
        The sender's token, which tells several requests of one protocol number apart.
        """
    @property
    def pa_protocol_number(self, /) -> str | None:
        """
        The sender's protocol number.
        """
    @property
    def recipients(self, /) -> list[InformalRecipient]:
        """
        The recipients; today one.
        """
    @property
    def sender_denomination(self, /) -> str | None:
        """
        Name of the sender.
        """
    @property
    def subject(self, /) -> str | None:
        """
        Title, shown in lists.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        The same as Python objects, with the names of the JSON fields.
        """
    def to_json(self, /) -> str:
        """
        The JSON text, with every field as it came.
        """

@final
class InformalPagoPa:
    """
    A pagoPA notice (`PagoPaPaymentBase`). No cost is ever added to it.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __reduce__(self, /) -> tuple[Any, ...]: ...
    def __repr__(self, /) -> str: ...
    @staticmethod
    def _fields() -> list[str]:
        """
        The names of the JSON fields that the core knows: a test looks for an attribute for each.
        """
    @property
    def amount(self, /) -> int | None:
        """
        What there is to pay, euro cents. Wanted since the published version.
        """
    @property
    def attachment(self, /) -> AttachmentRead | None:
        """
        The printable notice.
        """
    @property
    def creditor_tax_id(self, /) -> str | None:
        """
        11 digits.
        """
    @property
    def due_date(self, /) -> datetime | None:
        """
        When it is due, an instant in UTC.
        """
    @property
    def extra(self, /) -> dict[str, Any]:
        """
        Fields that this version of the package does not know, as they came.
        """
    @classmethod
    def from_dict(cls, fields: Mapping[str, Any], /) -> InformalPagoPa:
        """
        Reads a dictionary with the names of the JSON fields.

        Raises `ValidationError` with the place in it as `field`.
        """
    @classmethod
    def from_json(cls, text: str | bytes, /) -> InformalPagoPa:
        """
        Reads JSON text.

        Raises `ValidationError` with the place in the text as `field`.
        """
    @property
    def notice_code(self, /) -> str | None:
        """
        18 digits.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        The same as Python objects, with the names of the JSON fields.
        """
    def to_json(self, /) -> str:
        """
        The JSON text, with every field as it came.
        """

@final
class InformalPayment:
    """
    A payment of an informal notification: a pagoPA notice, never an F24 form.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __reduce__(self, /) -> tuple[Any, ...]: ...
    def __repr__(self, /) -> str: ...
    @staticmethod
    def _fields() -> list[str]:
        """
        The names of the JSON fields that the core knows: a test looks for an attribute for each.
        """
    @property
    def extra(self, /) -> dict[str, Any]:
        """
        Fields that this version of the package does not know, as they came.
        """
    @classmethod
    def from_dict(cls, fields: Mapping[str, Any], /) -> InformalPayment:
        """
        Reads a dictionary with the names of the JSON fields.

        Raises `ValidationError` with the place in it as `field`.
        """
    @classmethod
    def from_json(cls, text: str | bytes, /) -> InformalPayment:
        """
        Reads JSON text.

        Raises `ValidationError` with the place in the text as `field`.
        """
    @property
    def pago_pa(self, /) -> InformalPagoPa | None:
        """
        The pagoPA notice.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        The same as Python objects, with the names of the JSON fields.
        """
    def to_json(self, /) -> str:
        """
        The JSON text, with every field as it came.
        """

@final
class InformalRecipient:
    """
    A recipient of an informal notification (`InformalNotificationRecipientV1`).
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __reduce__(self, /) -> tuple[Any, ...]: ...
    def __repr__(self, /) -> str: ...
    @staticmethod
    def _fields() -> list[str]:
        """
        The names of the JSON fields that the core knows: a test looks for an attribute for each.
        """
    @property
    def additional_languages(self, /) -> list[AdditionalLanguage]:
        """
        A second language, at most one: that of the message.
        """
    @property
    def denomination(self, /) -> str | None:
        """
        Name.
        """
    @property
    def digital_domicile(self, /) -> DigitalDomicile | None:
        """
        Certified mail. Needed for a legal person if the campaign uses it.
        """
    @property
    def email(self, /) -> str | None:
        """
        E-mail address.
        """
    @property
    def extra(self, /) -> dict[str, Any]:
        """
        Fields that this version of the package does not know, as they came.
        """
    @classmethod
    def from_dict(cls, fields: Mapping[str, Any], /) -> InformalRecipient:
        """
        Reads a dictionary with the names of the JSON fields.

        Raises `ValidationError` with the place in it as `field`.
        """
    @classmethod
    def from_json(cls, text: str | bytes, /) -> InformalRecipient:
        """
        Reads JSON text.

        Raises `ValidationError` with the place in the text as `field`.
        """
    @property
    def internal_id(self, /) -> str | None:
        """
        The platform's own id of the recipient, without personal data.
        """
    @property
    def message(self, /) -> NewMessage | None:
        """
        The texts of the message, when a notification is read with them.
        """
    @property
    def message_id(self, /) -> str | None:
        """
        The message for this recipient.
        """
    @property
    def payments(self, /) -> list[InformalPayment]:
        """
        What there is to pay.
        """
    @property
    def phone_number(self, /) -> str | None:
        """
        Telephone number with `+` or `00` in front.
        """
    @property
    def physical_address(self, /) -> PhysicalAddressRead | None:
        """
        Postal address.
        """
    @property
    def recipient_type(self, /) -> RecipientKind | None:
        """
        Natural or legal person.
        """
    @property
    def tax_id(self, /) -> str | None:
        """
        Tax code.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        The same as Python objects, with the names of the JSON fields.
        """
    def to_json(self, /) -> str:
        """
        The JSON text, with every field as it came.
        """

@final
class InformalRequestStatus:
    """
    The answer about a request (`NewInformalNotificationRequestStatusResponseV1`): the request's own fields come back.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __reduce__(self, /) -> tuple[Any, ...]: ...
    def __repr__(self, /) -> str: ...
    @staticmethod
    def _fields() -> list[str]:
        """
        The names of the JSON fields that the core knows: a test looks for an attribute for each.
        """
    @property
    def additional_languages(self, /) -> list[AdditionalLanguage]:
        """
        A second language, at most one: that of the message.
        """
    @property
    def campaign_id(self, /) -> str | None:
        """
        The campaign, which says by which channels it is sent.
        """
    @property
    def documents(self, /) -> list[DocumentRead]:
        """
        The documents, at most ten.
        """
    @property
    def errors(self, /) -> list[RefusalReason]:
        """
        Why it was refused.
        """
    @property
    def extra(self, /) -> dict[str, Any]:
        """
        Fields that this version of the package does not know, as they came.
        """
    @classmethod
    def from_dict(cls, fields: Mapping[str, Any], /) -> InformalRequestStatus:
        """
        Reads a dictionary with the names of the JSON fields.

        Raises `ValidationError` with the place in it as `field`.
        """
    @classmethod
    def from_json(cls, text: str | bytes, /) -> InformalRequestStatus:
        """
        Reads JSON text.

        Raises `ValidationError` with the place in the text as `field`.
        """
    @property
    def group(self, /) -> str | None:
        """
        Group of the sender.
        """
    @property
    def idempotence_token(self, /) -> str | None:
        """
        The sender's token, which tells several requests of one protocol number apart.
        """
    @property
    def iun(self, /) -> str | None:
        """
        The IUN, once accepted; it ends in a letter.
        """
    @property
    def notification_request_id(self, /) -> str:
        """
        Base64 of the IUN.
        """
    @property
    def notification_request_status(self, /) -> RequestState:
        """
        Where it stands.
        """
    @property
    def pa_protocol_number(self, /) -> str | None:
        """
        The sender's protocol number.
        """
    @property
    def recipients(self, /) -> list[InformalRecipient]:
        """
        The recipients; today one.
        """
    @property
    def retry_after(self, /) -> int | None:
        """
        When to ask again, seconds. Present while waiting.
        """
    @property
    def sender_denomination(self, /) -> str | None:
        """
        Name of the sender.
        """
    @property
    def subject(self, /) -> str | None:
        """
        Title, shown in lists.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        The same as Python objects, with the names of the JSON fields.
        """
    def to_json(self, /) -> str:
        """
        The JSON text, with every field as it came.
        """

@final
class InformalSentNotification:
    """
    An informal notification with its life so far (`FullSentInformalNotificationV1`).
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __reduce__(self, /) -> tuple[Any, ...]: ...
    def __repr__(self, /) -> str: ...
    @staticmethod
    def _fields() -> list[str]:
        """
        The names of the JSON fields that the core knows: a test looks for an attribute for each.
        """
    @property
    def additional_languages(self, /) -> list[AdditionalLanguage]:
        """
        A second language, at most one: that of the message.
        """
    @property
    def campaign_id(self, /) -> str | None:
        """
        The campaign, which says by which channels it is sent.
        """
    @property
    def documents(self, /) -> list[DocumentRead]:
        """
        The documents, at most ten.
        """
    @property
    def documents_available(self, /) -> bool | None:
        """
        False once the documents have been removed.
        """
    @property
    def extra(self, /) -> dict[str, Any]:
        """
        Fields that this version of the package does not know, as they came.
        """
    @classmethod
    def from_dict(cls, fields: Mapping[str, Any], /) -> InformalSentNotification:
        """
        Reads a dictionary with the names of the JSON fields.

        Raises `ValidationError` with the place in it as `field`.
        """
    @classmethod
    def from_json(cls, text: str | bytes, /) -> InformalSentNotification:
        """
        Reads JSON text.

        Raises `ValidationError` with the place in the text as `field`.
        """
    @property
    def group(self, /) -> str | None:
        """
        Group of the sender.
        """
    @property
    def idempotence_token(self, /) -> str | None:
        """
        The sender's token, which tells several requests of one protocol number apart.
        """
    @property
    def iun(self, /) -> str:
        """
        The unique number; it ends in a letter.
        """
    @property
    def notification_status(self, /) -> InformalStatus:
        """
        Where it stands.
        """
    @property
    def notification_status_history(self, /) -> list[InformalStatusHistoryElement]:
        """
        Where it stood, oldest first.
        """
    @property
    def pa_protocol_number(self, /) -> str | None:
        """
        The sender's protocol number.
        """
    @property
    def recipients(self, /) -> list[InformalRecipient]:
        """
        The recipients; today one.
        """
    @property
    def sender_denomination(self, /) -> str | None:
        """
        Name of the sender.
        """
    @property
    def sender_pa_id(self, /) -> str | None:
        """
        The sender's id in Self Care.
        """
    @property
    def sender_tax_id(self, /) -> str | None:
        """
        Tax code of the sender.
        """
    @property
    def sent_at(self, /) -> datetime:
        """
        When SEND received the request.
        """
    @property
    def subject(self, /) -> str | None:
        """
        Title, shown in lists.
        """
    @property
    def timeline(self, /) -> list[InformalTimelineElement]:
        """
        What happened.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        The same as Python objects, with the names of the JSON fields.
        """
    def to_json(self, /) -> str:
        """
        The JSON text, with every field as it came.
        """
    @property
    def used_services(self, /) -> UsedServices | None:
        """
        What the platform looked up for the sender.
        """

@final
class InformalStatusHistoryElement:
    """
    A stay in a status (`InformalNotificationStatusHistoryElementV1`).
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __reduce__(self, /) -> tuple[Any, ...]: ...
    def __repr__(self, /) -> str: ...
    @staticmethod
    def _fields() -> list[str]:
        """
        The names of the JSON fields that the core knows: a test looks for an attribute for each.
        """
    @property
    def active_from(self, /) -> datetime:
        """
        Since when.
        """
    @property
    def extra(self, /) -> dict[str, Any]:
        """
        Fields that this version of the package does not know, as they came.
        """
    @classmethod
    def from_dict(cls, fields: Mapping[str, Any], /) -> InformalStatusHistoryElement:
        """
        Reads a dictionary with the names of the JSON fields.

        Raises `ValidationError` with the place in it as `field`.
        """
    @classmethod
    def from_json(cls, text: str | bytes, /) -> InformalStatusHistoryElement:
        """
        Reads JSON text.

        Raises `ValidationError` with the place in the text as `field`.
        """
    @property
    def related_timeline_elements(self, /) -> list[str]:
        """
        Ids of the timeline elements that came in this status.
        """
    @property
    def status(self, /) -> InformalStatus:
        """
        The status.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        The same as Python objects, with the names of the JSON fields.
        """
    def to_json(self, /) -> str:
        """
        The JSON text, with every field as it came.
        """

@final
class InformalTimelineElement:
    """
    One event (`InformalTimelineElementV1`).
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __reduce__(self, /) -> tuple[Any, ...]: ...
    def __repr__(self, /) -> str: ...
    @staticmethod
    def _fields() -> list[str]:
        """
        The names of the JSON fields that the core knows: a test looks for an attribute for each.
        """
    @property
    def category(self, /) -> InformalCategory | None:
        """
        What happened.
        """
    @property
    def details(self, /) -> dict[str, Any] | None:
        """
        The particulars, whose form depends on the category.
        """
    @property
    def element_id(self, /) -> str | None:
        """
        Unique together with the IUN.
        """
    @property
    def event_timestamp(self, /) -> datetime | None:
        """
        When it happened.
        """
    @property
    def extra(self, /) -> dict[str, Any]:
        """
        Fields that this version of the package does not know, as they came.
        """
    @classmethod
    def from_dict(cls, fields: Mapping[str, Any], /) -> InformalTimelineElement:
        """
        Reads a dictionary with the names of the JSON fields.

        Raises `ValidationError` with the place in it as `field`.
        """
    @classmethod
    def from_json(cls, text: str | bytes, /) -> InformalTimelineElement:
        """
        Reads JSON text.

        Raises `ValidationError` with the place in the text as `field`.
        """
    @property
    def ingestion_timestamp(self, /) -> datetime | None:
        """
        When SEND wrote it.
        """
    @property
    def notification_sent_at(self, /) -> datetime | None:
        """
        When SEND received the request.
        """
    @property
    def timestamp(self, /) -> datetime | None:
        """
        When it happened. Deprecated by the platform in favour of `event_timestamp`.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        The same as Python objects, with the names of the JSON fields.
        """
    def to_json(self, /) -> str:
        """
        The JSON text, with every field as it came.
        """

@final
class InvalidatedStatus:
    """
    A stay in a status that does not count any more.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __reduce__(self, /) -> tuple[Any, ...]: ...
    def __repr__(self, /) -> str: ...
    @staticmethod
    def _fields() -> list[str]:
        """
        The names of the JSON fields that the core knows: a test looks for an attribute for each.
        """
    @property
    def active_from(self, /) -> datetime | None:
        """
        Since when.
        """
    @property
    def extra(self, /) -> dict[str, Any]:
        """
        Fields that this version of the package does not know, as they came.
        """
    @classmethod
    def from_dict(cls, fields: Mapping[str, Any], /) -> InvalidatedStatus:
        """
        Reads a dictionary with the names of the JSON fields.

        Raises `ValidationError` with the place in it as `field`.
        """
    @classmethod
    def from_json(cls, text: str | bytes, /) -> InvalidatedStatus:
        """
        Reads JSON text.

        Raises `ValidationError` with the place in the text as `field`.
        """
    @property
    def related_timeline_elements(self, /) -> list[TimelineElement]:
        """
        The elements of it, whole, and so nested as deep as a rework was reworked.
        """
    @property
    def status(self, /) -> NotificationStatus | None:
        """
        The status.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        The same as Python objects, with the names of the JSON fields.
        """
    def to_json(self, /) -> str:
        """
        The JSON text, with every field as it came.
        """

@final
class Issue:
    """
    One thing that is wrong with a request or a file. It holds no value of what was checked, so it can be logged.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __reduce__(self, /) -> tuple[Any, ...]: ...
    def __repr__(self, /) -> str: ...
    def __str__(self, /) -> str: ...
    @property
    def code(self, /) -> str:
        """
        The code that the platform answers; empty for advice. One code may stand for many rules.
        """
    def fix(self, /, lang: str = ...) -> str:
        """
        What to do about it.
        """
    @classmethod
    def from_dict(cls, fields: Mapping[str, Any], /) -> Issue:
        """
        Reads what `to_dict` gave.
        """
    @classmethod
    def from_json(cls, text: str | bytes, /) -> Issue:
        """
        Reads what `to_json` wrote.
        """
    @property
    def id(self, /) -> str:
        """
        Name of the rule, such as `S-07`.
        """
    @property
    def inside(self, /) -> str:
        """
        The place inside the file that `path` names, such as `f24Simplified.payments.records[0].taxType`; empty for what is about
        the file as a whole, and for what is no file.
        """
    @property
    def is_error(self, /) -> bool:
        """
        True if the platform refuses it.
        """
    @property
    def keyword(self, /) -> str | None:
        """
        The keyword of JSON schema that was broken, for rules of the gateway.
        """
    @property
    def layer(self, /) -> Layer:
        """
        Which part of the platform sees it.
        """
    @property
    def line_column(self, /) -> tuple[int, int] | None:
        """
        Line and column, counted from 1, for a text that is not JSON.
        """
    @property
    def local_code(self, /) -> str:
        """
        A code that tells more than `code`.
        """
    def message(self, /, lang: str = ...) -> str:
        """
        What is wrong, in one sentence, in English (`"en"`) or Italian (`"it"`).
        """
    @property
    def path(self, /) -> str:
        """
        Where it is, such as `recipients[0].taxId`; empty for the whole.
        """
    @property
    def severity(self, /) -> Severity:
        """
        How sure the verdict is.
        """
    def text(self, /, lang: str = ...) -> str:
        """
        Everything in one line.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        The same as Python objects; texts have `it` and `en`.
        """
    def to_json(self, /) -> str:
        """
        The JSON text.
        """

@final
class Issues:
    """
    The issues of a report, one by one.
    """
    def __iter__(self, /) -> Issues: ...
    def __next__(self, /) -> Issue: ...

@final
class Iun:
    """
    The unique number of a notification: `RRRR-RRRR-RRRR-YYYYMM-C-V`, 25 characters.

    Only the form is asked for here, because that is all the platform asks; `check()` is the strict rule, for what people
    type or files import.

    ```python
    iun = Iun("XGHJ-QGEV-YJHQ-202611-E-1")
    assert (iun.year, iun.month, iun.control_letter) == (2026, 11, "E")
    iun.check()
    ```

    Raises `ValidationError` with `reason` and `position`.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __ge__(self, value: object, /) -> bool: ...
    def __getnewargs__(self, /) -> tuple[str]: ...
    def __gt__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __le__(self, value: object, /) -> bool: ...
    def __lt__(self, value: object, /) -> bool: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, text: str, /) -> Iun: ...
    def __repr__(self, /) -> str: ...
    def __str__(self, /) -> str: ...
    def check(self, /) -> None:
        """
        The strict rule: the platform's letters, a month that exists, a year from 2020, the control letter, a known kind.

        Never refuse for it what a server said: test tools make IUNs that break it.

        Raises `ValidationError` with the first rule that is broken.
        """
    @property
    def control_letter(self, /) -> str:
        """
        The control letter, as written.
        """
    @property
    def control_ok(self, /) -> bool:
        """
        True if the control letter is the expected one.
        """
    @property
    def expected_control_letter(self, /) -> str:
        """
        The control letter that the other characters ask for.
        """
    @property
    def is_informal(self, /) -> bool:
        """
        True for an informal communication (the IUN ends in `A`).
        """
    @staticmethod
    def is_valid(text: str, /) -> bool:
        """
        True if a text is one: quicker than to catch the error.
        """
    @property
    def month(self, /) -> int:
        """
        The month of creation in UTC, as written.
        """
    @property
    def request_id(self, /) -> RequestId:
        """
        The request id (`notificationRequestId`) of this notification.
        """
    @property
    def year(self, /) -> int:
        """
        The year of creation, as written.
        """

@final
class Journal:
    """
    What was called in an emulator: `emulator.journal`. It keeps the last 20,000 calls.
    """
    def __len__(self, /) -> int: ...
    def __repr__(self, /) -> str: ...
    def acknowledged(self, /, stream_id: str) -> str | None:
        """
        Up to where a stream was acknowledged, and thereby deleted.
        """
    def breaches(self, /) -> list[Breach]:
        """
        The breaches of every rule of good behaviour.
        """
    def clear(self, /) -> None:
        """
        Begins anew.
        """
    def count(self, /, operation: str) -> int:
        """
        How many calls of an operation there were, among those kept.

        Raises `ValidationError` if nothing has that name.
        """
    def entries(self, /, operation: str | None = None) -> list[Call]:
        """
        The calls that are kept, oldest first; those of one operation (`send_notification`, `upload`, …) if it is named.

        Raises `ValidationError` if nothing has that name.
        """

@final
class LegalFactId:
    """
    Names a legal fact.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __reduce__(self, /) -> tuple[Any, ...]: ...
    def __repr__(self, /) -> str: ...
    @staticmethod
    def _fields() -> list[str]:
        """
        The names of the JSON fields that the core knows: a test looks for an attribute for each.
        """
    @property
    def bare_key(self, /) -> str:
        """
        The key without the prefix `safestorage://`.
        """
    @property
    def category(self, /) -> LegalFactCategory | None:
        """
        What it proves.
        """
    @property
    def extra(self, /) -> dict[str, Any]:
        """
        Fields that this version of the package does not know, as they came.
        """
    @classmethod
    def from_dict(cls, fields: Mapping[str, Any], /) -> LegalFactId:
        """
        Reads a dictionary with the names of the JSON fields.

        Raises `ValidationError` with the place in it as `field`.
        """
    @classmethod
    def from_json(cls, text: str | bytes, /) -> LegalFactId:
        """
        Reads JSON text.

        Raises `ValidationError` with the place in the text as `field`.
        """
    @property
    def key(self, /) -> str:
        """
        The storage key, as a rule with the prefix `safestorage://`.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        The same as Python objects, with the names of the JSON fields.
        """
    def to_json(self, /) -> str:
        """
        The JSON text, with every field as it came.
        """

@final
class LegalFactListItem:
    """
    An entry of the list of legal facts.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __reduce__(self, /) -> tuple[Any, ...]: ...
    def __repr__(self, /) -> str: ...
    @staticmethod
    def _fields() -> list[str]:
        """
        The names of the JSON fields that the core knows: a test looks for an attribute for each.
        """
    @property
    def extra(self, /) -> dict[str, Any]:
        """
        Fields that this version of the package does not know, as they came.
        """
    @classmethod
    def from_dict(cls, fields: Mapping[str, Any], /) -> LegalFactListItem:
        """
        Reads a dictionary with the names of the JSON fields.

        Raises `ValidationError` with the place in it as `field`.
        """
    @classmethod
    def from_json(cls, text: str | bytes, /) -> LegalFactListItem:
        """
        Reads JSON text.

        Raises `ValidationError` with the place in the text as `field`.
        """
    @property
    def iun(self, /) -> str | None:
        """
        The notification.
        """
    @property
    def legal_facts_id(self, /) -> LegalFactId:
        """
        The legal fact.
        """
    @property
    def tax_id(self, /) -> str | None:
        """
        The recipient it concerns; absent if it concerns all.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        The same as Python objects, with the names of the JSON fields.
        """
    def to_json(self, /) -> str:
        """
        The JSON text, with every field as it came.
        """

@final
class LegalFacts:
    """
    `client.legal_facts` without its Python manners.
    """
    def aar(self, /, iun: Iun | str, document_id: str, waits: Waits | None = None) -> Pending[Download]: ...
    def get(self, /, iun: Iun | str, key: str, waits: Waits | None = None) -> Pending[Download]: ...
    def list(self, /, iun: Iun | str) -> Pending[list[LegalFactListItem]]: ...

@final
class Letter:
    """
    A letter that was paid for.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __reduce__(self, /) -> tuple[Any, ...]: ...
    def __repr__(self, /) -> str: ...
    @classmethod
    def _restore(cls, text: str, /) -> Letter: ...
    @property
    def cost(self, /) -> int:
        """
        Its price without VAT, euro cents.
        """
    @property
    def element_id(self, /) -> str:
        """
        The element that sent it.
        """
    @property
    def product(self, /) -> str | None:
        """
        Postal product, such as `890`.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        The same as plain Python objects: attributes by name, times as ISO 8601 text, lengths of time in seconds.
        """
    def to_json(self, /) -> str:
        """
        The same as JSON text.
        """

@final
class Limiter:
    """
    Counts calls. Give one to several clients that use the same key, or keys of one aggregate of bodies: they count together.

    - `limit`: how many calls to make; modest if left out.
    - `made_today`: calls that were made today (UTC) already, after a restart.
    """
    def __new__(cls, /, limit: RateLimit | None = None, *, made_today: int = 0) -> Limiter: ...
    def __repr__(self, /) -> str: ...
    @property
    def usage(self, /) -> Usage:
        """
        What has been used today.
        """

@final
class Mandate:
    """
    A mandate (`MandateDto`), in requests and in answers.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __reduce__(self, /) -> tuple[Any, ...]: ...
    def __repr__(self, /) -> str: ...
    @staticmethod
    def _fields() -> list[str]:
        """
        The names of the JSON fields that the core knows: a test looks for an attribute for each.
        """
    @property
    def date_from(self, /) -> str | None:
        """
        First day, `YYYY-MM-DD`.
        """
    @property
    def date_to(self, /) -> str | None:
        """
        Last day, `YYYY-MM-DD`.
        """
    @property
    def delegate(self, /) -> MandateUser | None:
        """
        Who is delegated.
        """
    @property
    def delegator(self, /) -> MandateUser | None:
        """
        Who delegates.
        """
    @property
    def extra(self, /) -> dict[str, Any]:
        """
        Fields that this version of the package does not know, as they came.
        """
    @classmethod
    def from_dict(cls, fields: Mapping[str, Any], /) -> Mandate:
        """
        Reads a dictionary with the names of the JSON fields.

        Raises `ValidationError` with the place in it as `field`.
        """
    @classmethod
    def from_json(cls, text: str | bytes, /) -> Mandate:
        """
        Reads JSON text.

        Raises `ValidationError` with the place in the text as `field`.
        """
    @property
    def groups(self, /) -> list[MandateGroup]:
        """
        Groups of the delegate that may use it.
        """
    @property
    def mandate_id(self, /) -> str | None:
        """
        Its id, a UUID. Not given when it is made.
        """
    @property
    def status(self, /) -> MandateStatus | None:
        """
        Where it stands. Not given when it is made.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        The same as Python objects, with the names of the JSON fields.
        """
    def to_json(self, /) -> str:
        """
        The JSON text, with every field as it came.
        """
    @property
    def verification_code(self, /) -> str | None:
        """
        Five digits that the delegate needs to accept. Told to the delegator only.
        """
    @property
    def visibility_ids(self, /) -> list[MandateSender | None]:
        """
        The senders it is limited to; empty for all. The specification lets items be null.
        """

@final
class MandateAcceptance:
    """
    What the delegate accepts a mandate with (`AcceptRequestDto`).
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __reduce__(self, /) -> tuple[Any, ...]: ...
    def __repr__(self, /) -> str: ...
    @staticmethod
    def _fields() -> list[str]:
        """
        The names of the JSON fields that the core knows: a test looks for an attribute for each.
        """
    @property
    def extra(self, /) -> dict[str, Any]:
        """
        Fields that this version of the package does not know, as they came.
        """
    @classmethod
    def from_dict(cls, fields: Mapping[str, Any], /) -> MandateAcceptance:
        """
        Reads a dictionary with the names of the JSON fields.

        Raises `ValidationError` with the place in it as `field`.
        """
    @classmethod
    def from_json(cls, text: str | bytes, /) -> MandateAcceptance:
        """
        Reads JSON text.

        Raises `ValidationError` with the place in the text as `field`.
        """
    @property
    def groups(self, /) -> list[str]:
        """
        Ids of the groups that may use it; empty for all.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        The same as Python objects, with the names of the JSON fields.
        """
    def to_json(self, /) -> str:
        """
        The JSON text, with every field as it came.
        """
    @property
    def verification_code(self, /) -> str | None:
        """
        The code that the delegator told.
        """

@final
class MandateGroup:
    """
    A group of the delegate (`GroupDto`).
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __reduce__(self, /) -> tuple[Any, ...]: ...
    def __repr__(self, /) -> str: ...
    @staticmethod
    def _fields() -> list[str]:
        """
        The names of the JSON fields that the core knows: a test looks for an attribute for each.
        """
    @property
    def extra(self, /) -> dict[str, Any]:
        """
        Fields that this version of the package does not know, as they came.
        """
    @classmethod
    def from_dict(cls, fields: Mapping[str, Any], /) -> MandateGroup:
        """
        Reads a dictionary with the names of the JSON fields.

        Raises `ValidationError` with the place in it as `field`.
        """
    @classmethod
    def from_json(cls, text: str | bytes, /) -> MandateGroup:
        """
        Reads JSON text.

        Raises `ValidationError` with the place in the text as `field`.
        """
    @property
    def id(self, /) -> str | None:
        """
        Its id.
        """
    @property
    def name(self, /) -> str | None:
        """
        Its name.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        The same as Python objects, with the names of the JSON fields.
        """
    def to_json(self, /) -> str:
        """
        The JSON text, with every field as it came.
        """

@final
class MandatePage:
    """
    One page of a search of mandates (`SearchMandateResponseDto`).
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __reduce__(self, /) -> tuple[Any, ...]: ...
    def __repr__(self, /) -> str: ...
    @staticmethod
    def _fields() -> list[str]:
        """
        The names of the JSON fields that the core knows: a test looks for an attribute for each.
        """
    @property
    def extra(self, /) -> dict[str, Any]:
        """
        Fields that this version of the package does not know, as they came.
        """
    @classmethod
    def from_dict(cls, fields: Mapping[str, Any], /) -> MandatePage:
        """
        Reads a dictionary with the names of the JSON fields.

        Raises `ValidationError` with the place in it as `field`.
        """
    @classmethod
    def from_json(cls, text: str | bytes, /) -> MandatePage:
        """
        Reads JSON text.

        Raises `ValidationError` with the place in the text as `field`.
        """
    @property
    def more_result(self, /) -> bool | None:
        """
        True if there are pages beyond the ones named in `next_pages_key`.
        """
    @property
    def next_pages_key(self, /) -> list[str]:
        """
        Keys of some pages that follow.
        """
    @property
    def results_page(self, /) -> list[Mandate]:
        """
        The mandates.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        The same as Python objects, with the names of the JSON fields.
        """
    def to_json(self, /) -> str:
        """
        The JSON text, with every field as it came.
        """

@final
class MandateSearch:
    """
    What mandates to search for (`SearchMandateRequestDto`), as the delegate.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __reduce__(self, /) -> tuple[Any, ...]: ...
    def __repr__(self, /) -> str: ...
    @staticmethod
    def _fields() -> list[str]:
        """
        The names of the JSON fields that the core knows: a test looks for an attribute for each.
        """
    @property
    def extra(self, /) -> dict[str, Any]:
        """
        Fields that this version of the package does not know, as they came.
        """
    @classmethod
    def from_dict(cls, fields: Mapping[str, Any], /) -> MandateSearch:
        """
        Reads a dictionary with the names of the JSON fields.

        Raises `ValidationError` with the place in it as `field`.
        """
    @classmethod
    def from_json(cls, text: str | bytes, /) -> MandateSearch:
        """
        Reads JSON text.

        Raises `ValidationError` with the place in the text as `field`.
        """
    @property
    def groups(self, /) -> list[str]:
        """
        Ids of groups.
        """
    @property
    def status(self, /) -> list[MandateStatus]:
        """
        States.
        """
    @property
    def tax_id(self, /) -> str | None:
        """
        Tax code of the delegator.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        The same as Python objects, with the names of the JSON fields.
        """
    def to_json(self, /) -> str:
        """
        The JSON text, with every field as it came.
        """

@final
class MandateSender:
    """
    A sender to which a mandate is limited (`OrganizationIdDto`).
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __reduce__(self, /) -> tuple[Any, ...]: ...
    def __repr__(self, /) -> str: ...
    @staticmethod
    def _fields() -> list[str]:
        """
        The names of the JSON fields that the core knows: a test looks for an attribute for each.
        """
    @property
    def extra(self, /) -> dict[str, Any]:
        """
        Fields that this version of the package does not know, as they came.
        """
    @classmethod
    def from_dict(cls, fields: Mapping[str, Any], /) -> MandateSender:
        """
        Reads a dictionary with the names of the JSON fields.

        Raises `ValidationError` with the place in it as `field`.
        """
    @classmethod
    def from_json(cls, text: str | bytes, /) -> MandateSender:
        """
        Reads JSON text.

        Raises `ValidationError` with the place in the text as `field`.
        """
    @property
    def name(self, /) -> str | None:
        """
        Its name.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        The same as Python objects, with the names of the JSON fields.
        """
    def to_json(self, /) -> str:
        """
        The JSON text, with every field as it came.
        """
    @property
    def unique_identifier(self, /) -> str | None:
        """
        Its id in Self Care.
        """

@final
class MandateUpdate:
    """
    What the delegate can change of a mandate (`UpdateRequestDto`).
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __reduce__(self, /) -> tuple[Any, ...]: ...
    def __repr__(self, /) -> str: ...
    @staticmethod
    def _fields() -> list[str]:
        """
        The names of the JSON fields that the core knows: a test looks for an attribute for each.
        """
    @property
    def extra(self, /) -> dict[str, Any]:
        """
        Fields that this version of the package does not know, as they came.
        """
    @classmethod
    def from_dict(cls, fields: Mapping[str, Any], /) -> MandateUpdate:
        """
        Reads a dictionary with the names of the JSON fields.

        Raises `ValidationError` with the place in it as `field`.
        """
    @classmethod
    def from_json(cls, text: str | bytes, /) -> MandateUpdate:
        """
        Reads JSON text.

        Raises `ValidationError` with the place in the text as `field`.
        """
    @property
    def groups(self, /) -> list[str]:
        """
        Ids of the groups that may use it, at most ten.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        The same as Python objects, with the names of the JSON fields.
        """
    def to_json(self, /) -> str:
        """
        The JSON text, with every field as it came.
        """

@final
class MandateUser:
    """
    A person or a company in a mandate (`UserDto`).
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __reduce__(self, /) -> tuple[Any, ...]: ...
    def __repr__(self, /) -> str: ...
    @staticmethod
    def _fields() -> list[str]:
        """
        The names of the JSON fields that the core knows: a test looks for an attribute for each.
        """
    @property
    def company_name(self, /) -> str | None:
        """
        Name, of a company.
        """
    @property
    def display_name(self, /) -> str | None:
        """
        The name to show.
        """
    @property
    def extra(self, /) -> dict[str, Any]:
        """
        Fields that this version of the package does not know, as they came.
        """
    @property
    def first_name(self, /) -> str | None:
        """
        Given name, of a person.
        """
    @property
    def fiscal_code(self, /) -> str | None:
        """
        Tax code, 16 characters or 11 digits.
        """
    @classmethod
    def from_dict(cls, fields: Mapping[str, Any], /) -> MandateUser:
        """
        Reads a dictionary with the names of the JSON fields.

        Raises `ValidationError` with the place in it as `field`.
        """
    @classmethod
    def from_json(cls, text: str | bytes, /) -> MandateUser:
        """
        Reads JSON text.

        Raises `ValidationError` with the place in the text as `field`.
        """
    @property
    def last_name(self, /) -> str | None:
        """
        Surname, of a person.
        """
    @property
    def person(self, /) -> bool | None:
        """
        True for a person, false for a company.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        The same as Python objects, with the names of the JSON fields.
        """
    def to_json(self, /) -> str:
        """
        The JSON text, with every field as it came.
        """

@final
class Mandates:
    """
    `client.mandates` without its Python manners.
    """
    def accept(self, /, mandate_id: str, acceptance: MandateAcceptance) -> Pending[None]: ...
    def ask_for(self, /, mandate: ReverseMandate) -> Pending[ReverseMandateCreated]: ...
    def create(self, /, mandate: Mandate) -> Pending[Mandate]: ...
    def given(self, /) -> Pending[list[Mandate]]: ...
    def received(self, /, status: MandateStatus | str | None = None) -> Pending[list[Mandate]]: ...
    def reject(self, /, mandate_id: str) -> Pending[None]: ...
    def revoke(self, /, mandate_id: str) -> Pending[None]: ...
    def search(self, /, wanted: MandateSearch) -> Feed[Mandate]: ...
    def update(self, /, mandate_id: str, update: MandateUpdate) -> Pending[None]: ...

@final
class Manifest:
    """
    What was saved of a notification. In its folder it is `manifest.json`, which `from_json` reads.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __reduce__(self, /) -> tuple[Any, ...]: ...
    def __repr__(self, /) -> str: ...
    @property
    def files(self, /) -> list[ManifestEntry]:
        """
        Everything that there is to save, saved or not.
        """
    @classmethod
    def from_dict(cls, fields: Mapping[str, Any], /) -> Manifest:
        """
        Reads what `to_dict` gave.

        Raises `ValidationError` with the place in it as `field`.
        """
    @classmethod
    def from_json(cls, text: str | bytes, /) -> Manifest:
        """
        Reads what `to_json` wrote.

        Raises `ValidationError` with the place in the text as `field`.
        """
    @property
    def is_complete(self, /) -> bool:
        """
        True if everything that is still kept was saved; else run it again later.
        """
    @property
    def iun(self, /) -> Iun:
        """
        The notification.
        """
    @property
    def saved_at(self, /) -> datetime:
        """
        When it was last looked at.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        The same as plain Python objects, complete: texts for people with `it` and `en`, times as ISO 8601 text, lengths of
        time in seconds.
        """
    def to_json(self, /) -> str:
        """
        The same as JSON text.
        """

@final
class ManifestEntry:
    """
    One file, and what became of it.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __reduce__(self, /) -> tuple[Any, ...]: ...
    def __repr__(self, /) -> str: ...
    @property
    def content_type(self, /) -> str | None:
        """
        Media type, where the platform tells it.
        """
    @property
    def error(self, /) -> str | None:
        """
        Why it failed.
        """
    @classmethod
    def from_dict(cls, fields: Mapping[str, Any], /) -> ManifestEntry:
        """
        Reads what `to_dict` gave.

        Raises `ValidationError` with the place in it as `field`.
        """
    @classmethod
    def from_json(cls, text: str | bytes, /) -> ManifestEntry:
        """
        Reads what `to_json` wrote.

        Raises `ValidationError` with the place in the text as `field`.
        """
    @property
    def length(self, /) -> int | None:
        """
        Bytes.
        """
    @property
    def path(self, /) -> str | None:
        """
        Where it is, from the folder on, with `/`.
        """
    @property
    def retry_after(self, /) -> timedelta | None:
        """
        When to come again, if the platform says so.
        """
    @property
    def sha256(self, /) -> Sha256Digest | None:
        """
        Digest of the bytes.
        """
    @property
    def source(self, /) -> str:
        """
        What it is, the same in each run: `document/0`, `legal-fact/PN_LEGAL_FACTS-….pdf`.
        """
    @property
    def state(self, /) -> SavedState:
        """
        What became of it.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        The same as plain Python objects, complete: texts for people with `it` and `en`, times as ISO 8601 text, lengths of
        time in seconds.
        """
    def to_json(self, /) -> str:
        """
        The same as JSON text.
        """

@final
class Message:
    """
    A message that was stored (`MessageResponse`).
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __reduce__(self, /) -> tuple[Any, ...]: ...
    def __repr__(self, /) -> str: ...
    @staticmethod
    def _fields() -> list[str]:
        """
        The names of the JSON fields that the core knows: a test looks for an attribute for each.
        """
    @property
    def additional_message(self, /) -> MessageContent | None:
        """
        The text in another language.
        """
    @property
    def created_at(self, /) -> datetime | None:
        """
        When it was stored.
        """
    @property
    def extra(self, /) -> dict[str, Any]:
        """
        Fields that this version of the package does not know, as they came.
        """
    @classmethod
    def from_dict(cls, fields: Mapping[str, Any], /) -> Message:
        """
        Reads a dictionary with the names of the JSON fields.

        Raises `ValidationError` with the place in it as `field`.
        """
    @classmethod
    def from_json(cls, text: str | bytes, /) -> Message:
        """
        Reads JSON text.

        Raises `ValidationError` with the place in the text as `field`.
        """
    @property
    def message_id(self, /) -> str | None:
        """
        Its id, a UUID, to be named by notifications.
        """
    @property
    def primary_message(self, /) -> MessageContent | None:
        """
        The text in Italian.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        The same as Python objects, with the names of the JSON fields.
        """
    def to_json(self, /) -> str:
        """
        The JSON text, with every field as it came.
        """

@final
class MessageContent:
    """
    A text in one language (`LocalizedContent`).
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __reduce__(self, /) -> tuple[Any, ...]: ...
    def __repr__(self, /) -> str: ...
    @staticmethod
    def _fields() -> list[str]:
        """
        The names of the JSON fields that the core knows: a test looks for an attribute for each.
        """
    @property
    def extra(self, /) -> dict[str, Any]:
        """
        Fields that this version of the package does not know, as they came.
        """
    @classmethod
    def from_dict(cls, fields: Mapping[str, Any], /) -> MessageContent:
        """
        Reads a dictionary with the names of the JSON fields.

        Raises `ValidationError` with the place in it as `field`.
        """
    @classmethod
    def from_json(cls, text: str | bytes, /) -> MessageContent:
        """
        Reads JSON text.

        Raises `ValidationError` with the place in the text as `field`.
        """
    @property
    def language(self, /) -> MessageLanguage:
        """
        Its language.
        """
    @property
    def long_body(self, /) -> str:
        """
        The text, in Markdown, 80 to 9,000 characters.
        """
    @property
    def short_body(self, /) -> str | None:
        """
        A short text for SMS and previews, at most 160 characters.
        """
    @property
    def subject(self, /) -> str:
        """
        Title, 10 to 120 characters.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        The same as Python objects, with the names of the JSON fields.
        """
    def to_json(self, /) -> str:
        """
        The JSON text, with every field as it came.
        """

@final
class NameMatch:
    """
    Whether a denomination fits a tax code.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __reduce__(self, /) -> tuple[Any, ...]: ...
    def __repr__(self, /) -> str: ...
    def __str__(self, /) -> str: ...
    @classmethod
    def _restore(cls, text: str, /) -> NameMatch: ...
    @property
    def doubt(self, /) -> NameDoubt | None:
        """
        Why it cannot be told, if it cannot.
        """
    @property
    def fits(self, /) -> NameFit:
        """
        `YES`, `NO` or `UNKNOWN`.
        """
    @property
    def misfit(self, /) -> Misfit | None:
        """
        What does not fit, if it does not.
        """
    def text(self, /, lang: str = ...) -> str:
        """
        The verdict for a person, in English (`"en"`) or Italian (`"it"`).
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        The same as plain Python objects: attributes by name, times as ISO 8601 text, lengths of time in seconds.
        """
    def to_json(self, /) -> str:
        """
        The same as JSON text.
        """

@final
class NewMessage:
    """
    A message to store (`NewMessageRequest`).
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __reduce__(self, /) -> tuple[Any, ...]: ...
    def __repr__(self, /) -> str: ...
    @staticmethod
    def _fields() -> list[str]:
        """
        The names of the JSON fields that the core knows: a test looks for an attribute for each.
        """
    @property
    def additional_message(self, /) -> MessageContent | None:
        """
        The text in another language.
        """
    @property
    def extra(self, /) -> dict[str, Any]:
        """
        Fields that this version of the package does not know, as they came.
        """
    @classmethod
    def from_dict(cls, fields: Mapping[str, Any], /) -> NewMessage:
        """
        Reads a dictionary with the names of the JSON fields.

        Raises `ValidationError` with the place in it as `field`.
        """
    @classmethod
    def from_json(cls, text: str | bytes, /) -> NewMessage:
        """
        Reads JSON text.

        Raises `ValidationError` with the place in the text as `field`.
        """
    @property
    def primary_message(self, /) -> MessageContent:
        """
        The text in Italian.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        The same as Python objects, with the names of the JSON fields.
        """
    def to_json(self, /) -> str:
        """
        The JSON text, with every field as it came.
        """

@final
class NewNotification:
    """
    A request for a notification, complete.

    ```python
    request = NewNotification(
        protocol_number="2026/000123",
        subject="Verbale di contestazione",
        sender=Sender("Comune di Palermo", "80016350821"),
        recipients=[Recipient("FLPCPT69A65Z336P", "Cleopatra", digital_domicile="prova@pec.it")],
        documents=[Document(uploaded, title="Verbale")],
        taxonomy_code="010101N",
        fee_policy=FeePolicy.flat_rate(),
        physical_communication=PhysicalCommunication.REGISTERED_LETTER_890,
    )
    ```

    Arguments:

    - `protocol_number`: the sender's protocol number, up to 256 characters.
    - `subject`: title shown to the recipients, up to 134 characters; no personal data.
    - `sender`, `recipients`, `documents`: at least one recipient and one document; `rec_index` everywhere is the position
      among the recipients.
    - `taxonomy_code`: what kind of act this is.
    - `fee_policy`: who bears the cost.
    - `physical_communication`: kind of registered letter, if it comes to paper.
    - `abstract_text`: short description, up to 1,024 characters; no personal data.
    - `idempotence_token`: tells several requests of one protocol number apart. Without one the client makes one up.
    - `cancelled_iun`: an IUN that this one replaces.
    - `group`: id of a group of the sender; compulsory when the API key is bound to groups.
    - `amount`: euro cents. `payment_expiration_date`: when the payment is due.
    - `pago_pa_integration`: how the debt position learns the cost.
    - `additional_language`: a second language for the notice of arrival.
    - `physical_communication_priority`: 0 to 100; sent only to requests v2.6 and newer.

    Raises `ValidationError` naming the argument, and `TypeError` for one that is missing.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(
        cls,
        /,
        *,
        protocol_number: str,
        subject: str,
        sender: Sender,
        recipients: Sequence[Recipient],
        documents: Sequence[Document],
        taxonomy_code: TaxonomyCode | str,
        fee_policy: FeePolicy,
        physical_communication: PhysicalCommunication | str,
        abstract_text: str | None = None,
        idempotence_token: str | None = None,
        cancelled_iun: Iun | str | None = None,
        group: str | None = None,
        amount: int | None = None,
        payment_expiration_date: date | None = None,
        pago_pa_integration: PagoPaIntegration | str | None = None,
        additional_language: AdditionalLanguage | str | None = None,
        physical_communication_priority: int | None = None,
    ) -> NewNotification: ...
    def __reduce__(self, /) -> tuple[Any, ...]: ...
    def __replace__(self, /, **changes: Any) -> Self:
        """
        For `copy.replace` of Python 3.13.
        """
    def __repr__(self, /) -> str: ...
    @property
    def abstract_text(self, /) -> str | None:
        """
        Short description.
        """
    @property
    def additional_language(self, /) -> AdditionalLanguage | None:
        """
        A second language for the notice of arrival.
        """
    @property
    def amount(self, /) -> int | None:
        """
        Amount, euro cents.
        """
    @property
    def cancelled_iun(self, /) -> Iun | None:
        """
        An IUN that this one replaces.
        """
    @property
    def documents(self, /) -> list[Document]:
        """
        The documents.
        """
    @property
    def fee_policy(self, /) -> FeePolicy:
        """
        Who bears the cost.
        """
    @classmethod
    def from_dict(cls, fields: Mapping[str, Any], /) -> NewNotification:
        """
        Reads a dictionary with the names of the JSON fields.

        Raises `ValidationError` with the place in it as `field`.
        """
    @classmethod
    def from_json(cls, text: str | bytes, /) -> NewNotification:
        """
        Reads JSON text.

        Raises `ValidationError` with the place in the text as `field`.
        """
    @property
    def group(self, /) -> str | None:
        """
        Id of a group of the sender.
        """
    @property
    def idempotence_token(self, /) -> str | None:
        """
        The token that tells several requests of one protocol number apart.
        """
    @property
    def pago_pa_integration(self, /) -> PagoPaIntegration | None:
        """
        How the debt position learns the cost.
        """
    @property
    def payment_expiration_date(self, /) -> date | None:
        """
        When the payment is due.
        """
    @property
    def physical_communication(self, /) -> PhysicalCommunication:
        """
        Kind of registered letter.
        """
    @property
    def physical_communication_priority(self, /) -> int | None:
        """
        Priority of the first paper attempt, 0 to 100.
        """
    @property
    def protocol_number(self, /) -> str:
        """
        The sender's protocol number.
        """
    @property
    def recipients(self, /) -> list[Recipient]:
        """
        The recipients.
        """
    def replace(self, /, **changes: Any) -> Self:
        """
        The same with other values for some arguments of the constructor. This one stays as it is.

        Raises `TypeError` for an argument that does not exist, `ValidationError` as the constructor.
        """
    @property
    def sender(self, /) -> Sender:
        """
        Who sends.
        """
    @property
    def subject(self, /) -> str:
        """
        Title shown to the recipients.
        """
    @property
    def taxonomy_code(self, /) -> TaxonomyCode:
        """
        What kind of act this is.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        The same as Python objects, with the names of the JSON fields.
        """
    def to_json(self, /, version: str | None = None) -> str:
        """
        The JSON body: with every field, or as a version of the requests resource (`"2.5"`) knows it.

        Raises `ValidationError` if `version` is none.
        """

@final
class Next:
    """
    Something that may still happen.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __reduce__(self, /) -> tuple[Any, ...]: ...
    def __repr__(self, /) -> str: ...
    def __str__(self, /) -> str: ...
    @classmethod
    def _restore(cls, text: str, /) -> Next: ...
    @property
    def at(self, /) -> datetime | None:
        """
        When, for `END_OF_STORAGE` and `FINALISATION`.
        """
    @property
    def kind(self, /) -> NextKind:
        """
        What.
        """
    @property
    def means(self, /) -> Means | None:
        """
        How it was sent, for `OUTCOME`.
        """
    @property
    def not_before(self, /) -> datetime | None:
        """
        Not before this, for `DIGITAL_ATTEMPT` and `LETTER`, if known.
        """
    def text(self, /, lang: str = ...) -> str:
        """
        The same for a person, in English (`"en"`) or Italian (`"it"`).
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        The same as plain Python objects: attributes by name, times as ISO 8601 text, lengths of time in seconds.
        """
    def to_json(self, /) -> str:
        """
        The same as JSON text.
        """

@final
class NormalizedAddress:
    """
    An address was normalised.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __reduce__(self, /) -> tuple[Any, ...]: ...
    def __repr__(self, /) -> str: ...
    @staticmethod
    def _fields() -> list[str]:
        """
        The names of the JSON fields that the core knows: a test looks for an attribute for each.
        """
    @property
    def extra(self, /) -> dict[str, Any]:
        """
        Fields that this version of the package does not know, as they came.
        """
    @classmethod
    def from_dict(cls, fields: Mapping[str, Any], /) -> NormalizedAddress:
        """
        Reads a dictionary with the names of the JSON fields.

        Raises `ValidationError` with the place in it as `field`.
        """
    @classmethod
    def from_json(cls, text: str | bytes, /) -> NormalizedAddress:
        """
        Reads JSON text.

        Raises `ValidationError` with the place in the text as `field`.
        """
    @property
    def normalized_address(self, /) -> PhysicalAddressRead | None:
        """
        As it will be used.
        """
    @property
    def old_address(self, /) -> PhysicalAddressRead | None:
        """
        As the sender gave it.
        """
    @property
    def rec_index(self, /) -> int | None:
        """
        The recipient.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        The same as Python objects, with the names of the JSON fields.
        """
    def to_json(self, /) -> str:
        """
        The JSON text, with every field as it came.
        """

@final
class NotHandled:
    """
    It was not handled. Deprecated.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __reduce__(self, /) -> tuple[Any, ...]: ...
    def __repr__(self, /) -> str: ...
    @staticmethod
    def _fields() -> list[str]:
        """
        The names of the JSON fields that the core knows: a test looks for an attribute for each.
        """
    @property
    def extra(self, /) -> dict[str, Any]:
        """
        Fields that this version of the package does not know, as they came.
        """
    @classmethod
    def from_dict(cls, fields: Mapping[str, Any], /) -> NotHandled:
        """
        Reads a dictionary with the names of the JSON fields.

        Raises `ValidationError` with the place in it as `field`.
        """
    @classmethod
    def from_json(cls, text: str | bytes, /) -> NotHandled:
        """
        Reads JSON text.

        Raises `ValidationError` with the place in the text as `field`.
        """
    @property
    def reason(self, /) -> str | None:
        """
        Text.
        """
    @property
    def reason_code(self, /) -> str | None:
        """
        Code.
        """
    @property
    def rec_index(self, /) -> int | None:
        """
        The recipient.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        The same as Python objects, with the names of the JSON fields.
        """
    def to_json(self, /) -> str:
        """
        The JSON text, with every field as it came.
        """

@final
class NoticeCode:
    """
    A pagoPA notice code (numero avviso): 18 digits.

    That is all SEND asks; `check()` is the rule of the payment network.

    Raises `ValidationError` with `reason` and `position`.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __ge__(self, value: object, /) -> bool: ...
    def __getnewargs__(self, /) -> tuple[str]: ...
    def __gt__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __le__(self, value: object, /) -> bool: ...
    def __lt__(self, value: object, /) -> bool: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, text: str, /) -> NoticeCode: ...
    def __repr__(self, /) -> str: ...
    def __str__(self, /) -> str: ...
    @property
    def application_code(self, /) -> str | None:
        """
        The application code (two digits), which only auxiliary digit 0 has.
        """
    @property
    def aux(self, /) -> int:
        """
        The auxiliary digit, which decides the layout of the others. 3 is the only one issued since 2023.
        """
    def check(self, /) -> None:
        """
        The rule of the payment network: an auxiliary digit that exists, and right check digits.

        Raises `ValidationError` with the rule that is broken.
        """
    @property
    def check_digits(self, /) -> str | None:
        """
        The last two digits where they are check digits: auxiliary digits 0, 2 and 3.
        """
    @property
    def expected_check_digits(self, /) -> int | None:
        """
        The check digits that the first 16 digits ask for, as a number from 0 to 92; `None` where there are none.
        """
    @property
    def is_current_spec(self, /) -> bool:
        """
        True for auxiliary digit 3, the only one that may be issued since 2023. Old notices still circulate.
        """
    @staticmethod
    def is_valid(text: str, /) -> bool:
        """
        True if a text is one: quicker than to catch the error.
        """
    @property
    def iuv(self, /) -> str:
        """
        The IUV, the payment's own number.
        """
    @property
    def iuv_base(self, /) -> str | None:
        """
        The IUV without check digits; `None` for an auxiliary digit that does not exist.
        """
    @property
    def segregation(self, /) -> str | None:
        """
        The segregation code (two digits), which only auxiliary digit 3 has.
        """

@final
class NotificationCancellationRequest:
    """
    A cancellation was asked for.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __reduce__(self, /) -> tuple[Any, ...]: ...
    def __repr__(self, /) -> str: ...
    @staticmethod
    def _fields() -> list[str]:
        """
        The names of the JSON fields that the core knows: a test looks for an attribute for each.
        """
    @property
    def cancellation_request_id(self, /) -> str | None:
        """
        Id of the request.
        """
    @property
    def extra(self, /) -> dict[str, Any]:
        """
        Fields that this version of the package does not know, as they came.
        """
    @classmethod
    def from_dict(cls, fields: Mapping[str, Any], /) -> NotificationCancellationRequest:
        """
        Reads a dictionary with the names of the JSON fields.

        Raises `ValidationError` with the place in it as `field`.
        """
    @classmethod
    def from_json(cls, text: str | bytes, /) -> NotificationCancellationRequest:
        """
        Reads JSON text.

        Raises `ValidationError` with the place in the text as `field`.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        The same as Python objects, with the names of the JSON fields.
        """
    def to_json(self, /) -> str:
        """
        The JSON text, with every field as it came.
        """

@final
class NotificationCancelled:
    """
    It was cancelled.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __reduce__(self, /) -> tuple[Any, ...]: ...
    def __repr__(self, /) -> str: ...
    @staticmethod
    def _fields() -> list[str]:
        """
        The names of the JSON fields that the core knows: a test looks for an attribute for each.
        """
    @property
    def extra(self, /) -> dict[str, Any]:
        """
        Fields that this version of the package does not know, as they came.
        """
    @classmethod
    def from_dict(cls, fields: Mapping[str, Any], /) -> NotificationCancelled:
        """
        Reads a dictionary with the names of the JSON fields.

        Raises `ValidationError` with the place in it as `field`.
        """
    @classmethod
    def from_json(cls, text: str | bytes, /) -> NotificationCancelled:
        """
        Reads JSON text.

        Raises `ValidationError` with the place in the text as `field`.
        """
    @property
    def not_refined_recipient_indexes(self, /) -> list[int]:
        """
        Recipients for whom the notification had not been perfected: no cost is due for them.
        """
    @property
    def notification_cost(self, /) -> int | None:
        """
        Cost, euro cents.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        The same as Python objects, with the names of the JSON fields.
        """
    def to_json(self, /) -> str:
        """
        The JSON text, with every field as it came.
        """

@final
class NotificationRaddRetrieved:
    """
    It was fetched at a desk.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __reduce__(self, /) -> tuple[Any, ...]: ...
    def __repr__(self, /) -> str: ...
    @staticmethod
    def _fields() -> list[str]:
        """
        The names of the JSON fields that the core knows: a test looks for an attribute for each.
        """
    @property
    def event_timestamp(self, /) -> datetime | None:
        """
        When it happened.
        """
    @property
    def extra(self, /) -> dict[str, Any]:
        """
        Fields that this version of the package does not know, as they came.
        """
    @classmethod
    def from_dict(cls, fields: Mapping[str, Any], /) -> NotificationRaddRetrieved:
        """
        Reads a dictionary with the names of the JSON fields.

        Raises `ValidationError` with the place in it as `field`.
        """
    @classmethod
    def from_json(cls, text: str | bytes, /) -> NotificationRaddRetrieved:
        """
        Reads JSON text.

        Raises `ValidationError` with the place in the text as `field`.
        """
    @property
    def radd_transaction_id(self, /) -> str | None:
        """
        Transaction at the desk.
        """
    @property
    def radd_type(self, /) -> str | None:
        """
        Kind of desk: `FSU`, `ALT`; an open list.
        """
    @property
    def rec_index(self, /) -> int | None:
        """
        The recipient.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        The same as Python objects, with the names of the JSON fields.
        """
    def to_json(self, /) -> str:
        """
        The JSON text, with every field as it came.
        """

@final
class NotificationTimelineReworked:
    """
    Part of the timeline was invalidated and is done again.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __reduce__(self, /) -> tuple[Any, ...]: ...
    def __repr__(self, /) -> str: ...
    @staticmethod
    def _fields() -> list[str]:
        """
        The names of the JSON fields that the core knows: a test looks for an attribute for each.
        """
    @property
    def extra(self, /) -> dict[str, Any]:
        """
        Fields that this version of the package does not know, as they came.
        """
    @classmethod
    def from_dict(cls, fields: Mapping[str, Any], /) -> NotificationTimelineReworked:
        """
        Reads a dictionary with the names of the JSON fields.

        Raises `ValidationError` with the place in it as `field`.
        """
    @classmethod
    def from_json(cls, text: str | bytes, /) -> NotificationTimelineReworked:
        """
        Reads JSON text.

        Raises `ValidationError` with the place in the text as `field`.
        """
    @property
    def invalidated_timeline_and_status_history(self, /) -> list[InvalidatedStatus]:
        """
        What does not count any more.
        """
    @property
    def rec_index(self, /) -> int | None:
        """
        The recipient.
        """
    @property
    def sent_attempt_made(self, /) -> int | None:
        """
        Attempts made so far; 0 is the first.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        The same as Python objects, with the names of the JSON fields.
        """
    def to_json(self, /) -> str:
        """
        The JSON text, with every field as it came.
        """

@final
class NotificationView:
    """
    A notification as it stands for its sender and for each recipient.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __reduce__(self, /) -> tuple[Any, ...]: ...
    def __repr__(self, /) -> str: ...
    @classmethod
    def _restore(cls, text: str, /) -> NotificationView: ...
    @property
    def can_be_cancelled(self, /) -> bool:
        """
        True if the sender may still cancel it.
        """
    @property
    def cancellation_asked_at(self, /) -> datetime | None:
        """
        When its cancellation was asked for. Only `cancelled_at` proves it.
        """
    @property
    def cancelled_at(self, /) -> datetime | None:
        """
        When it was cancelled: from then on it has no effect.
        """
    @property
    def documents_removed_at(self, /) -> datetime | None:
        """
        When the documents are removed from the platform, once the first recipient is settled.
        """
    @property
    def filed_at(self, /) -> datetime | None:
        """
        For the sender it counts from here, once it is accepted: the document was on the platform.
        """
    @property
    def proofs(self, /) -> list[Proof]:
        """
        Documents that concern the whole notification.
        """
    @property
    def recipients(self, /) -> list[RecipientView]:
        """
        The recipients, by index.
        """
    @property
    def refused_at(self, /) -> datetime | None:
        """
        When it was refused: there is no notification.
        """
    @property
    def status(self, /) -> NotificationStatus:
        """
        The status that the elements come to, as answers show it.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        The same as plain Python objects: attributes by name, times as ISO 8601 text, lengths of time in seconds.
        """
    def to_json(self, /) -> str:
        """
        The same as JSON text.
        """

@final
class NotificationViewed:
    """
    It was opened.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __reduce__(self, /) -> tuple[Any, ...]: ...
    def __repr__(self, /) -> str: ...
    @staticmethod
    def _fields() -> list[str]:
        """
        The names of the JSON fields that the core knows: a test looks for an attribute for each.
        """
    @property
    def delegate_info(self, /) -> DelegateInfo | None:
        """
        Who acted for the recipient.
        """
    @property
    def event_timestamp(self, /) -> datetime | None:
        """
        When it happened.
        """
    @property
    def extra(self, /) -> dict[str, Any]:
        """
        Fields that this version of the package does not know, as they came.
        """
    @classmethod
    def from_dict(cls, fields: Mapping[str, Any], /) -> NotificationViewed:
        """
        Reads a dictionary with the names of the JSON fields.

        Raises `ValidationError` with the place in it as `field`.
        """
    @classmethod
    def from_json(cls, text: str | bytes, /) -> NotificationViewed:
        """
        Reads JSON text.

        Raises `ValidationError` with the place in the text as `field`.
        """
    @property
    def notification_cost(self, /) -> int | None:
        """
        Cost, euro cents.
        """
    @property
    def radd_transaction_id(self, /) -> str | None:
        """
        Transaction at the desk.
        """
    @property
    def radd_type(self, /) -> str | None:
        """
        Kind of desk: `FSU`, `ALT`; an open list.
        """
    @property
    def rec_index(self, /) -> int | None:
        """
        The recipient.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        The same as Python objects, with the names of the JSON fields.
        """
    def to_json(self, /) -> str:
        """
        The JSON text, with every field as it came.
        """

@final
class NotificationViewedCreationRequest:
    """
    The act of access is being made.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __reduce__(self, /) -> tuple[Any, ...]: ...
    def __repr__(self, /) -> str: ...
    @staticmethod
    def _fields() -> list[str]:
        """
        The names of the JSON fields that the core knows: a test looks for an attribute for each.
        """
    @property
    def delegate_info(self, /) -> DelegateInfo | None:
        """
        Who acted for the recipient.
        """
    @property
    def event_timestamp(self, /) -> datetime | None:
        """
        When it happened.
        """
    @property
    def extra(self, /) -> dict[str, Any]:
        """
        Fields that this version of the package does not know, as they came.
        """
    @classmethod
    def from_dict(cls, fields: Mapping[str, Any], /) -> NotificationViewedCreationRequest:
        """
        Reads a dictionary with the names of the JSON fields.

        Raises `ValidationError` with the place in it as `field`.
        """
    @classmethod
    def from_json(cls, text: str | bytes, /) -> NotificationViewedCreationRequest:
        """
        Reads JSON text.

        Raises `ValidationError` with the place in the text as `field`.
        """
    @property
    def legal_fact_id(self, /) -> str | None:
        """
        Storage key of the legal fact.
        """
    @property
    def radd_transaction_id(self, /) -> str | None:
        """
        Transaction at the desk.
        """
    @property
    def radd_type(self, /) -> str | None:
        """
        Kind of desk: `FSU`, `ALT`; an open list.
        """
    @property
    def rec_index(self, /) -> int | None:
        """
        The recipient.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        The same as Python objects, with the names of the JSON fields.
        """
    def to_json(self, /) -> str:
        """
        The JSON text, with every field as it came.
        """

@final
class Notifications:
    """
    `client.notifications` without its Python manners.
    """
    def batch(
        self,
        /,
        parallel: int,
        before_send: Callable[[SendIntent], object] | None = None,
        resume: bool = False,
        preflight: bool = True,
        limits: SendLimits | None = None,
    ) -> Batch:
        """
        A batch to which rows are handed one by one.
        """
    def cancel(self, /, iun: Iun | str) -> Pending[CancellationAnswer]: ...
    def check(self, /, request: NewNotification) -> None: ...
    def document(self, /, iun: Iun | str, index: int) -> Pending[Download]: ...
    def get(self, /, iun: Iun | str) -> Pending[FullSentNotification]: ...
    def new_token(self, /) -> str: ...
    def payment_attachment(
        self, /, iun: Iun | str, recipient: int, attachment: PaymentAttachment | str, index: int | None
    ) -> Pending[Download]: ...
    def save_all(
        self, /, iun: Iun | str, folder: str | os.PathLike[str], waits: Waits | None = None
    ) -> Pending[Manifest]: ...
    def send(
        self,
        /,
        request: NewNotification,
        before_send: Callable[[SendIntent], object] | None = None,
        resume: bool = False,
        preflight: bool = True,
        limits: SendLimits | None = None,
    ) -> Pending[Submitted]: ...
    def send_all(
        self,
        /,
        rows: Iterable[NewNotification | Parcel],
        parallel: int,
        before_send: Callable[[SendIntent], object] | None = None,
        resume: bool = False,
        preflight: bool = True,
        limits: SendLimits | None = None,
    ) -> Pending[list[Submitted | Exception]]: ...
    def send_files(
        self,
        /,
        sources: Sequence[str | os.PathLike[str] | bytes | bytearray | memoryview | BinaryIO],
        content_type: ContentType | str,
        request: Callable[[list[UploadedFile]], NewNotification],
        before_send: Callable[[SendIntent], object] | None = None,
        resume: bool = False,
        preflight: bool = True,
        limits: SendLimits | None = None,
    ) -> Pending[Submitted]: ...
    def status(self, /, request: Submitted | RequestId | str) -> Pending[RequestStatus]: ...
    def status_by_protocol(self, /, protocol_number: str, idempotence_token: str) -> Pending[RequestStatus]: ...
    def statuses(
        self, /, requests: Iterable[Submitted | RequestId | str], parallel: int
    ) -> Pending[list[RequestStatus | Exception]]: ...
    def wait_accepted(self, /, request: Submitted | RequestId | str) -> Pending[Iun]: ...
    def wait_all_accepted(
        self, /, requests: Iterable[Submitted | RequestId | str], parallel: int
    ) -> Pending[list[Iun | Exception]]: ...

@final
class NumericTaxId:
    """
    A tax id of 11 digits: a company, a body, or a person with a provisional code. `repr` does not show it.

    Raises `ValidationError` with `reason` and `position`.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __ge__(self, value: object, /) -> bool: ...
    def __getnewargs__(self, /) -> tuple[str]: ...
    def __gt__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __le__(self, value: object, /) -> bool: ...
    def __lt__(self, value: object, /) -> bool: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, text: str, /) -> NumericTaxId: ...
    def __repr__(self, /) -> str: ...
    def __str__(self, /) -> str: ...
    def explain(self, /, lang: str = ...) -> str:
        """
        What the class is, and what it means for SEND, in English (`"en"`) or Italian (`"it"`).
        """
    @property
    def is_provisional(self, /) -> bool:
        """
        True for the provisional code of a person. SEND takes 16 characters for a person.
        """
    @staticmethod
    def is_valid(text: str, /) -> bool:
        """
        True if a text is one: quicker than to catch the error.
        """
    @property
    def kind(self, /) -> NumericTaxIdKind:
        """
        What the Revenue Agency takes it for.
        """
    @property
    def office(self, /) -> str:
        """
        The office that gave it: digits 8-10.
        """
    @staticmethod
    def parse_lenient(text: str, /) -> NumericTaxId:
        """
        Reads a number after dropping ASCII spaces, tabs and line ends.
        """
    @property
    def serial(self, /) -> str:
        """
        The serial number: digits 1-7.
        """

@final
class OperationEnd:
    """
    An operation that ended, after however many calls.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __reduce__(self, /) -> tuple[Any, ...]: ...
    def __repr__(self, /) -> str: ...
    @property
    def failure(self, /) -> str | None:
        """
        How it failed (`SendError.kind`); `None` if it did not.
        """
    @classmethod
    def from_dict(cls, fields: Mapping[str, Any], /) -> OperationEnd:
        """
        Reads what `to_dict` gave.

        Raises `ValidationError` with the place in it as `field`.
        """
    @classmethod
    def from_json(cls, text: str | bytes, /) -> OperationEnd:
        """
        Reads what `to_json` wrote.

        Raises `ValidationError` with the place in the text as `field`.
        """
    @property
    def left_today(self, /) -> int | None:
        """
        Calls of the day that are left; `None` if they are not counted.
        """
    @property
    def operation(self, /) -> str:
        """
        Its name, such as `send_notification`: that of `SendError.operation`.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        The same as plain Python objects, complete: texts for people with `it` and `en`, times as ISO 8601 text, lengths of
        time in seconds.
        """
    def to_json(self, /) -> str:
        """
        The same as JSON text.
        """
    @property
    def took(self, /) -> timedelta:
        """
        From the first call to the end, waits included.
        """

@final
class PaTaxId:
    """
    The tax id of a public body as SEND takes it for senders and creditors: 11 digits, and nobody checks more.

    `repr` does not show it. Raises `ValidationError` with `reason` and `position`.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __ge__(self, value: object, /) -> bool: ...
    def __getnewargs__(self, /) -> tuple[str]: ...
    def __gt__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __le__(self, value: object, /) -> bool: ...
    def __lt__(self, value: object, /) -> bool: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, text: str, /) -> PaTaxId: ...
    def __repr__(self, /) -> str: ...
    def __str__(self, /) -> str: ...
    def check(self, /) -> NumericTaxId:
        """
        The formal rule that SEND does not apply: a tax id that somebody can have.

        Raises `ValidationError` with the rule that is broken.
        """
    @staticmethod
    def is_valid(text: str, /) -> bool:
        """
        True if a text is one: quicker than to catch the error.
        """
    @staticmethod
    def parse_lenient(text: str, /) -> PaTaxId:
        """
        Reads a number after dropping ASCII spaces, tabs and line ends.
        """

@final
class PagoPaEvent:
    """
    A pagoPA notice that was paid elsewhere.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(
        cls,
        /,
        notice_code: NoticeCode | str,
        creditor_tax_id: PaTaxId | str,
        payment_date: datetime,
        *,
        amount: int | None = None,
    ) -> PagoPaEvent: ...
    def __reduce__(self, /) -> tuple[Any, ...]: ...
    def __repr__(self, /) -> str: ...
    @staticmethod
    def _fields() -> list[str]:
        """
        The names of the JSON fields that the core knows: a test looks for an attribute for each.
        """
    @property
    def amount(self, /) -> int | None:
        """
        Euro cents.
        """
    @property
    def creditor_tax_id(self, /) -> str:
        """
        Tax code of the creditor, 11 digits.
        """
    @property
    def extra(self, /) -> dict[str, Any]:
        """
        Fields that this version of the package does not know, as they came.
        """
    @classmethod
    def from_dict(cls, fields: Mapping[str, Any], /) -> PagoPaEvent:
        """
        Reads a dictionary with the names of the JSON fields.

        Raises `ValidationError` with the place in it as `field`.
        """
    @classmethod
    def from_json(cls, text: str | bytes, /) -> PagoPaEvent:
        """
        Reads JSON text.

        Raises `ValidationError` with the place in the text as `field`.
        """
    @property
    def notice_code(self, /) -> str:
        """
        18 digits.
        """
    @property
    def payment_date(self, /) -> datetime:
        """
        When.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        The same as Python objects, with the names of the JSON fields.
        """
    def to_json(self, /) -> str:
        """
        The JSON text, with every field as it came.
        """

@final
class PagoPaPayment:
    """
    A pagoPA notice to pay. The pair of creditor and notice code is unique on the platform while the notification lives.

    With `FeePolicy.delivery_mode` at least one notice of each recipient must have `apply_cost=True`, with a flat rate none may.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(
        cls,
        /,
        creditor_tax_id: PaTaxId | str,
        notice_code: NoticeCode | str,
        *,
        apply_cost: bool = False,
        attachment: UploadedFile | None = None,
    ) -> PagoPaPayment: ...
    def __reduce__(self, /) -> tuple[Any, ...]: ...
    def __replace__(self, /, **changes: Any) -> Self:
        """
        For `copy.replace` of Python 3.13.
        """
    def __repr__(self, /) -> str: ...
    @property
    def apply_cost(self, /) -> bool:
        """
        Whether SEND adds the cost of notification to it.
        """
    @property
    def attachment(self, /) -> UploadedFile | None:
        """
        The printable notice.
        """
    @property
    def creditor_tax_id(self, /) -> PaTaxId:
        """
        Whom it is paid to.
        """
    @classmethod
    def from_dict(cls, fields: Mapping[str, Any], /) -> PagoPaPayment:
        """
        Reads a dictionary with the names of the JSON fields.

        Raises `ValidationError` with the place in it as `field`.
        """
    @classmethod
    def from_json(cls, text: str | bytes, /) -> PagoPaPayment:
        """
        Reads JSON text.

        Raises `ValidationError` with the place in the text as `field`.
        """
    @property
    def notice_code(self, /) -> NoticeCode:
        """
        The notice.
        """
    def replace(self, /, **changes: Any) -> Self:
        """
        The same with other values for some arguments of the constructor. This one stays as it is.

        Raises `TypeError` for an argument that does not exist, `ValidationError` as the constructor.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        The same as Python objects, with the names of the JSON fields.
        """
    def to_json(self, /) -> str:
        """
        The JSON text.
        """

@final
class PagoPaPaymentRead:
    """
    A pagoPA notice.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __reduce__(self, /) -> tuple[Any, ...]: ...
    def __repr__(self, /) -> str: ...
    @staticmethod
    def _fields() -> list[str]:
        """
        The names of the JSON fields that the core knows: a test looks for an attribute for each.
        """
    @property
    def apply_cost(self, /) -> bool | None:
        """
        Whether the cost of notification is added to this notice.
        """
    @property
    def attachment(self, /) -> AttachmentRead | None:
        """
        The printable notice.
        """
    @property
    def creditor_tax_id(self, /) -> str | None:
        """
        11 digits.
        """
    @property
    def extra(self, /) -> dict[str, Any]:
        """
        Fields that this version of the package does not know, as they came.
        """
    @classmethod
    def from_dict(cls, fields: Mapping[str, Any], /) -> PagoPaPaymentRead:
        """
        Reads a dictionary with the names of the JSON fields.

        Raises `ValidationError` with the place in it as `field`.
        """
    @classmethod
    def from_json(cls, text: str | bytes, /) -> PagoPaPaymentRead:
        """
        Reads JSON text.

        Raises `ValidationError` with the place in the text as `field`.
        """
    @property
    def notice_code(self, /) -> str | None:
        """
        18 digits.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        The same as Python objects, with the names of the JSON fields.
        """
    def to_json(self, /) -> str:
        """
        The JSON text, with every field as it came.
        """

@final
class Payment:
    """
    A pagoPA notice and an F24 form as alternatives for the same debt. A payment of one kind needs no `Payment` around it.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, pago_pa: PagoPaPayment, f24: F24Payment) -> Payment: ...
    def __reduce__(self, /) -> tuple[Any, ...]: ...
    def __replace__(self, /, **changes: Any) -> Self:
        """
        For `copy.replace` of Python 3.13.
        """
    def __repr__(self, /) -> str: ...
    @property
    def f24(self, /) -> F24Payment | None:
        """
        The F24 form.
        """
    @classmethod
    def from_dict(cls, fields: Mapping[str, Any], /) -> Payment:
        """
        Reads a dictionary with the names of the JSON fields.

        Raises `ValidationError` with the place in it as `field`.
        """
    @classmethod
    def from_json(cls, text: str | bytes, /) -> Payment:
        """
        Reads JSON text.

        Raises `ValidationError` with the place in the text as `field`.
        """
    @property
    def pago_pa(self, /) -> PagoPaPayment | None:
        """
        The pagoPA notice.
        """
    def replace(self, /, **changes: Any) -> Self:
        """
        The same with other values for some arguments of the constructor. This one stays as it is.

        Raises `TypeError` for an argument that does not exist, `ValidationError` as the constructor.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        The same as Python objects, with the names of the JSON fields.
        """
    def to_json(self, /) -> str:
        """
        The JSON text.
        """

@final
class PaymentRead:
    """
    One payment of a recipient: a pagoPA notice, an F24 form, or both as alternatives.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __reduce__(self, /) -> tuple[Any, ...]: ...
    def __repr__(self, /) -> str: ...
    @staticmethod
    def _fields() -> list[str]:
        """
        The names of the JSON fields that the core knows: a test looks for an attribute for each.
        """
    @property
    def extra(self, /) -> dict[str, Any]:
        """
        Fields that this version of the package does not know, as they came.
        """
    @property
    def f24(self, /) -> F24PaymentRead | None:
        """
        The F24 form.
        """
    @classmethod
    def from_dict(cls, fields: Mapping[str, Any], /) -> PaymentRead:
        """
        Reads a dictionary with the names of the JSON fields.

        Raises `ValidationError` with the place in it as `field`.
        """
    @classmethod
    def from_json(cls, text: str | bytes, /) -> PaymentRead:
        """
        Reads JSON text.

        Raises `ValidationError` with the place in the text as `field`.
        """
    @property
    def pago_pa(self, /) -> PagoPaPaymentRead | None:
        """
        The pagoPA notice.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        The same as Python objects, with the names of the JSON fields.
        """
    def to_json(self, /) -> str:
        """
        The JSON text, with every field as it came.
        """

@final
class PaymentRecorded:
    """
    A payment was recorded.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __reduce__(self, /) -> tuple[Any, ...]: ...
    def __repr__(self, /) -> str: ...
    @staticmethod
    def _fields() -> list[str]:
        """
        The names of the JSON fields that the core knows: a test looks for an attribute for each.
        """
    @property
    def amount(self, /) -> int | None:
        """
        Euro cents.
        """
    @property
    def creditor_tax_id(self, /) -> str | None:
        """
        Whom it was paid to.
        """
    @property
    def event_timestamp(self, /) -> datetime | None:
        """
        When it happened.
        """
    @property
    def extra(self, /) -> dict[str, Any]:
        """
        Fields that this version of the package does not know, as they came.
        """
    @classmethod
    def from_dict(cls, fields: Mapping[str, Any], /) -> PaymentRecorded:
        """
        Reads a dictionary with the names of the JSON fields.

        Raises `ValidationError` with the place in it as `field`.
        """
    @classmethod
    def from_json(cls, text: str | bytes, /) -> PaymentRecorded:
        """
        Reads JSON text.

        Raises `ValidationError` with the place in the text as `field`.
        """
    @property
    def id_f24(self, /) -> str | None:
        """
        The F24 form.
        """
    @property
    def notice_code(self, /) -> str | None:
        """
        The notice.
        """
    @property
    def payment_source_channel(self, /) -> str | None:
        """
        Where the payment was told.
        """
    @property
    def rec_index(self, /) -> int | None:
        """
        The recipient.
        """
    @property
    def recipient_type(self, /) -> RecipientKind | None:
        """
        Natural or legal person.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        The same as Python objects, with the names of the JSON fields.
        """
    def to_json(self, /) -> str:
        """
        The JSON text, with every field as it came.
        """
    @property
    def uncertain_payment_date(self, /) -> bool | None:
        """
        True if the date is not known for sure.
        """

@final
class Payments:
    """
    `client.payments` without its Python manners.
    """
    def price(self, /, creditor: PaTaxId | str, notice: NoticeCode | str) -> Pending[Price]: ...
    def report_f24(self, /, events: Sequence[F24Event]) -> Pending[None]: ...
    def report_pagopa(self, /, events: Sequence[PagoPaEvent]) -> Pending[None]: ...

@final
class PdfFacts:
    """
    What is found in a file by looking inside it.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __reduce__(self, /) -> tuple[Any, ...]: ...
    def __repr__(self, /) -> str: ...
    @classmethod
    def _restore(cls, text: str, /) -> PdfFacts: ...
    @property
    def bytes_after_signatures(self, /) -> int | None:
        """
        How many bytes follow the last signature; `None` if there is none.
        """
    @property
    def bytes_before(self, /) -> int | None:
        """
        How many foreign bytes come before the PDF; `None` if it is no `PDF_AFTER`.
        """
    @property
    def claims_pdf_a(self, /) -> bool | None:
        """
        Whether it says that it is PDF/A; `None` if its metadata cannot be read. Only a validator can tell whether it is.
        """
    @property
    def envelope(self, /) -> Envelope | None:
        """
        In what form a signed envelope (`.p7m`) is written, if it is one.
        """
    @property
    def has_byte_order_mark(self, /) -> bool:
        """
        True if those bytes begin with a byte order mark.
        """
    @property
    def has_end(self, /) -> bool:
        """
        True if it has the mark of the end; a file without was cut off, or is none.
        """
    @property
    def is_encrypted(self, /) -> bool | None:
        """
        Whether it is encrypted; `None` if its structure cannot be read.
        """
    @property
    def kind(self, /) -> FileKind:
        """
        What it is, seen from its first bytes.
        """
    @property
    def page_count(self, /) -> PageCount:
        """
        How the pages were found.
        """
    @property
    def pages(self, /) -> int | None:
        """
        Its pages, as sure as `page_count` says.
        """
    @property
    def pdf_a(self, /) -> str | None:
        """
        Part and level of PDF/A that it claims, such as `2B`.
        """
    @property
    def signatures(self, /) -> list[Signature]:
        """
        Its signatures, in the order of the file.
        """
    @property
    def size(self, /) -> int:
        """
        Its size in bytes.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        The same as plain Python objects: attributes by name, times as ISO 8601 text, lengths of time in seconds.
        """
    def to_json(self, /) -> str:
        """
        The same as JSON text.
        """
    @property
    def version(self, /) -> tuple[int, int] | None:
        """
        The version in its header, such as `(1, 7)`.
        """

@final
class Pending(Generic[_T]):
    """
    A call that has not been made yet. `wait()` makes it and blocks, `start()` makes it and returns an `asyncio.Future`.
    """
    def start(self, /) -> Awaitable[_T]:
        """
        Makes the call and returns a future of the running event loop. Cancelling that ends the call.
        """
    def wait(self, /) -> _T:
        """
        Makes the call and blocks until it is over. Other threads run meanwhile, and Ctrl-C ends it.
        """

@final
class PhysicalAddress:
    """
    A postal address to write to: street with number, municipality, and what else the letter needs.

    The letter has rows of 44 characters. `zip` and `province` are required in Italy; `foreign_state` is for other countries.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(
        cls,
        /,
        address: str,
        municipality: str,
        *,
        zip: str | None = None,
        province: str | None = None,
        at: str | None = None,
        address_details: str | None = None,
        municipality_details: str | None = None,
        foreign_state: str | None = None,
    ) -> PhysicalAddress: ...
    def __reduce__(self, /) -> tuple[Any, ...]: ...
    def __replace__(self, /, **changes: Any) -> Self:
        """
        For `copy.replace` of Python 3.13.
        """
    def __repr__(self, /) -> str: ...
    @property
    def address(self, /) -> str:
        """
        Street and number.
        """
    @property
    def address_details(self, /) -> str | None:
        """
        Staircase, flat, …
        """
    @property
    def at(self, /) -> str | None:
        """
        "Presso": the person at whose place the recipient gets mail.
        """
    @property
    def foreign_state(self, /) -> str | None:
        """
        Country, if not Italy.
        """
    @classmethod
    def from_dict(cls, fields: Mapping[str, Any], /) -> PhysicalAddress:
        """
        Reads a dictionary with the names of the JSON fields.

        Raises `ValidationError` with the place in it as `field`.
        """
    @classmethod
    def from_json(cls, text: str | bytes, /) -> PhysicalAddress:
        """
        Reads JSON text.

        Raises `ValidationError` with the place in the text as `field`.
        """
    @property
    def municipality(self, /) -> str:
        """
        Municipality.
        """
    @property
    def municipality_details(self, /) -> str | None:
        """
        Hamlet.
        """
    @property
    def province(self, /) -> str | None:
        """
        Province, two letters in Italy.
        """
    def replace(self, /, **changes: Any) -> Self:
        """
        The same with other values for some arguments of the constructor. This one stays as it is.

        Raises `TypeError` for an argument that does not exist, `ValidationError` as the constructor.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        The same as Python objects, with the names of the JSON fields.
        """
    def to_json(self, /) -> str:
        """
        The JSON text.
        """
    @property
    def zip(self, /) -> str | None:
        """
        Postal code (CAP).
        """

@final
class PhysicalAddressRead:
    """
    A postal address as the platform gives it back. Any line may be missing.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __reduce__(self, /) -> tuple[Any, ...]: ...
    def __repr__(self, /) -> str: ...
    @staticmethod
    def _fields() -> list[str]:
        """
        The names of the JSON fields that the core knows: a test looks for an attribute for each.
        """
    @property
    def address(self, /) -> str | None:
        """
        Street and number.
        """
    @property
    def address_details(self, /) -> str | None:
        """
        Staircase, flat, …
        """
    @property
    def at(self, /) -> str | None:
        """
        "Presso": the person at whose place the recipient gets mail.
        """
    @property
    def extra(self, /) -> dict[str, Any]:
        """
        Fields that this version of the package does not know, as they came.
        """
    @property
    def foreign_state(self, /) -> str | None:
        """
        Country; absent for Italy.
        """
    @classmethod
    def from_dict(cls, fields: Mapping[str, Any], /) -> PhysicalAddressRead:
        """
        Reads a dictionary with the names of the JSON fields.

        Raises `ValidationError` with the place in it as `field`.
        """
    @classmethod
    def from_json(cls, text: str | bytes, /) -> PhysicalAddressRead:
        """
        Reads JSON text.

        Raises `ValidationError` with the place in the text as `field`.
        """
    @property
    def municipality(self, /) -> str | None:
        """
        Municipality.
        """
    @property
    def municipality_details(self, /) -> str | None:
        """
        Hamlet.
        """
    @property
    def province(self, /) -> str | None:
        """
        Province, two letters in Italy.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        The same as Python objects, with the names of the JSON fields.
        """
    def to_json(self, /) -> str:
        """
        The JSON text, with every field as it came.
        """
    @property
    def zip(self, /) -> str | None:
        """
        Postal code (CAP).
        """

@final
class Platform:
    """
    `client.platform` without its Python manners.
    """
    def downtime_legal_fact(self, /, legal_fact_id: str) -> Pending[Download | None]: ...
    def downtimes(self, /, year: int, month: int) -> Pending[DowntimeHistory]: ...
    def status(self, /) -> Pending[PlatformStatus]: ...

@final
class PlatformStatus:
    """
    What works and what does not. A degraded platform is an answer, not an error.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __reduce__(self, /) -> tuple[Any, ...]: ...
    def __repr__(self, /) -> str: ...
    @staticmethod
    def _fields() -> list[str]:
        """
        The names of the JSON fields that the core knows: a test looks for an attribute for each.
        """
    @property
    def detail(self, /) -> str | None:
        """
        Text.
        """
    @property
    def extra(self, /) -> dict[str, Any]:
        """
        Fields that this version of the package does not know, as they came.
        """
    @classmethod
    def from_dict(cls, fields: Mapping[str, Any], /) -> PlatformStatus:
        """
        Reads a dictionary with the names of the JSON fields.

        Raises `ValidationError` with the place in it as `field`.
        """
    @classmethod
    def from_json(cls, text: str | bytes, /) -> PlatformStatus:
        """
        Reads JSON text.

        Raises `ValidationError` with the place in the text as `field`.
        """
    @property
    def functionalities(self, /) -> list[Functionality]:
        """
        What is watched.
        """
    @property
    def open_incidents(self, /) -> list[Downtime]:
        """
        What is down now.
        """
    @property
    def status(self, /) -> int | None:
        """
        200, or 500 for a degraded platform.
        """
    @property
    def title(self, /) -> str | None:
        """
        Text.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        The same as Python objects, with the names of the JSON fields.
        """
    def to_json(self, /) -> str:
        """
        The JSON text, with every field as it came.
        """

@final
class Polling:
    """
    When to look again while waiting for acceptance, or for a file that is being made.

    A wait that the platform asks for is always kept; this says how much longer to wait, and when to give up. Times are
    `timedelta` or seconds. What is left out is as patient as the platform needs: first look after 10 s, then half as long again
    each time up to 5 minutes, for 15 minutes in all.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(
        cls,
        /,
        *,
        first_after: timedelta | float | None = None,
        at_most: timedelta | float | None = None,
        give_up_after: timedelta | float | None = None,
    ) -> Polling: ...
    def __reduce__(self, /) -> tuple[Any, ...]: ...
    def __repr__(self, /) -> str: ...
    @classmethod
    def _restore(
        cls,
        is_quick: bool,
        first_after: timedelta | float | None,
        at_most: timedelta | float | None,
        give_up_after: timedelta | float | None,
        /,
    ) -> Polling: ...
    @property
    def at_most(self, /) -> timedelta | None:
        """
        How far the delay may grow; `None` if it was left out.
        """
    @property
    def first_after(self, /) -> timedelta | None:
        """
        When to look first; `None` if it was left out.
        """
    @property
    def give_up_after(self, /) -> timedelta | None:
        """
        When to stop looking; `None` if it was left out.
        """
    @staticmethod
    def quick() -> Polling:
        """
        For a platform on your own machine: looks at once, and as often as the server allows, for two minutes.
        """

@final
class PrepareAnalogDomicile:
    """
    A letter was prepared.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __reduce__(self, /) -> tuple[Any, ...]: ...
    def __repr__(self, /) -> str: ...
    @staticmethod
    def _fields() -> list[str]:
        """
        The names of the JSON fields that the core knows: a test looks for an attribute for each.
        """
    @property
    def extra(self, /) -> dict[str, Any]:
        """
        Fields that this version of the package does not know, as they came.
        """
    @classmethod
    def from_dict(cls, fields: Mapping[str, Any], /) -> PrepareAnalogDomicile:
        """
        Reads a dictionary with the names of the JSON fields.

        Raises `ValidationError` with the place in it as `field`.
        """
    @classmethod
    def from_json(cls, text: str | bytes, /) -> PrepareAnalogDomicile:
        """
        Reads JSON text.

        Raises `ValidationError` with the place in the text as `field`.
        """
    @property
    def physical_address(self, /) -> PhysicalAddressRead | None:
        """
        Postal address.
        """
    @property
    def rec_index(self, /) -> int | None:
        """
        The recipient.
        """
    @property
    def related_request_id(self, /) -> str | None:
        """
        The earlier sending that this one repeats.
        """
    @property
    def sent_attempt_made(self, /) -> int | None:
        """
        Attempts made so far; 0 is the first.
        """
    @property
    def service_level(self, /) -> PhysicalCommunication | None:
        """
        Kind of registered letter.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        The same as Python objects, with the names of the JSON fields.
        """
    def to_json(self, /) -> str:
        """
        The JSON text, with every field as it came.
        """

@final
class PrepareAnalogDomicileFailure:
    """
    No address for a second attempt.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __reduce__(self, /) -> tuple[Any, ...]: ...
    def __repr__(self, /) -> str: ...
    @staticmethod
    def _fields() -> list[str]:
        """
        The names of the JSON fields that the core knows: a test looks for an attribute for each.
        """
    @property
    def extra(self, /) -> dict[str, Any]:
        """
        Fields that this version of the package does not know, as they came.
        """
    @property
    def failure_cause(self, /) -> str | None:
        """
        Code: `D00` no address, `D01` not valid, `D02` the same as before; an open list.
        """
    @property
    def found_address(self, /) -> PhysicalAddressRead | None:
        """
        Address that was found, and cannot be used.
        """
    @classmethod
    def from_dict(cls, fields: Mapping[str, Any], /) -> PrepareAnalogDomicileFailure:
        """
        Reads a dictionary with the names of the JSON fields.

        Raises `ValidationError` with the place in it as `field`.
        """
    @classmethod
    def from_json(cls, text: str | bytes, /) -> PrepareAnalogDomicileFailure:
        """
        Reads JSON text.

        Raises `ValidationError` with the place in the text as `field`.
        """
    @property
    def prepare_request_id(self, /) -> str | None:
        """
        Id of the element that prepared it.
        """
    @property
    def rec_index(self, /) -> int | None:
        """
        The recipient.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        The same as Python objects, with the names of the JSON fields.
        """
    def to_json(self, /) -> str:
        """
        The JSON text, with every field as it came.
        """

@final
class PrepareDigitalDomicile:
    """
    The next address was chosen.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __reduce__(self, /) -> tuple[Any, ...]: ...
    def __repr__(self, /) -> str: ...
    @staticmethod
    def _fields() -> list[str]:
        """
        The names of the JSON fields that the core knows: a test looks for an attribute for each.
        """
    @property
    def attempt_date(self, /) -> datetime | None:
        """
        When it was looked for.
        """
    @property
    def digital_address(self, /) -> DigitalDomicile | None:
        """
        Digital address.
        """
    @property
    def digital_address_source(self, /) -> DigitalAddressSource | None:
        """
        Where the address comes from.
        """
    @property
    def extra(self, /) -> dict[str, Any]:
        """
        Fields that this version of the package does not know, as they came.
        """
    @classmethod
    def from_dict(cls, fields: Mapping[str, Any], /) -> PrepareDigitalDomicile:
        """
        Reads a dictionary with the names of the JSON fields.

        Raises `ValidationError` with the place in it as `field`.
        """
    @classmethod
    def from_json(cls, text: str | bytes, /) -> PrepareDigitalDomicile:
        """
        Reads JSON text.

        Raises `ValidationError` with the place in the text as `field`.
        """
    @property
    def next_digital_address_source(self, /) -> DigitalAddressSource | None:
        """
        Where the next address comes from.
        """
    @property
    def next_last_attempt_made_for_source(self, /) -> datetime | None:
        """
        When the last attempt on the next source was made.
        """
    @property
    def next_source_attempts_made(self, /) -> int | None:
        """
        Attempts made on the next source.
        """
    @property
    def rec_index(self, /) -> int | None:
        """
        The recipient.
        """
    @property
    def retry_number(self, /) -> int | None:
        """
        Number of the repetition; 0 is the first sending.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        The same as Python objects, with the names of the JSON fields.
        """
    def to_json(self, /) -> str:
        """
        The JSON text, with every field as it came.
        """

@final
class PrepareSimpleRegisteredLetter:
    """
    A simple registered letter, after digital failure, was prepared.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __reduce__(self, /) -> tuple[Any, ...]: ...
    def __repr__(self, /) -> str: ...
    @staticmethod
    def _fields() -> list[str]:
        """
        The names of the JSON fields that the core knows: a test looks for an attribute for each.
        """
    @property
    def extra(self, /) -> dict[str, Any]:
        """
        Fields that this version of the package does not know, as they came.
        """
    @classmethod
    def from_dict(cls, fields: Mapping[str, Any], /) -> PrepareSimpleRegisteredLetter:
        """
        Reads a dictionary with the names of the JSON fields.

        Raises `ValidationError` with the place in it as `field`.
        """
    @classmethod
    def from_json(cls, text: str | bytes, /) -> PrepareSimpleRegisteredLetter:
        """
        Reads JSON text.

        Raises `ValidationError` with the place in the text as `field`.
        """
    @property
    def physical_address(self, /) -> PhysicalAddressRead | None:
        """
        Postal address.
        """
    @property
    def rec_index(self, /) -> int | None:
        """
        The recipient.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        The same as Python objects, with the names of the JSON fields.
        """
    def to_json(self, /) -> str:
        """
        The JSON text, with every field as it came.
        """

@final
class PreparedFile:
    """
    A file that was read once: hashed, measured, looked into. Nothing of it was sent yet.
    """
    def __repr__(self, /) -> str: ...
    @property
    def content_type(self, /) -> ContentType:
        """
        Media type.
        """
    @property
    def length(self, /) -> int:
        """
        Bytes.
        """
    @property
    def sha256(self, /) -> Sha256Digest:
        """
        Digest of the bytes.
        """
    def stand_in(self, /, position: int = 0) -> UploadedFile:
        """
        Stands for the uploaded file in a request that is checked before anything is uploaded. It cannot be sent: the platform
        knows no such file. `position` tells the files of a request apart.
        """
    @property
    def warnings(self, /) -> list[Issue]:
        """
        What the platform takes and you may regret.
        """

@final
class Price:
    """
    The cost of one payment at this moment, euro cents.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __reduce__(self, /) -> tuple[Any, ...]: ...
    def __repr__(self, /) -> str: ...
    @staticmethod
    def _fields() -> list[str]:
        """
        The names of the JSON fields that the core knows: a test looks for an attribute for each.
        """
    @property
    def amount(self, /) -> int | None:
        """
        Price v1 only: what `partial_price` is now.
        """
    @property
    def analog_cost(self, /) -> int | None:
        """
        Paper costs, without VAT.
        """
    @property
    def extra(self, /) -> dict[str, Any]:
        """
        Fields that this version of the package does not know, as they came.
        """
    @classmethod
    def from_dict(cls, fields: Mapping[str, Any], /) -> Price:
        """
        Reads a dictionary with the names of the JSON fields.

        Raises `ValidationError` with the place in it as `field`.
        """
    @classmethod
    def from_json(cls, text: str | bytes, /) -> Price:
        """
        Reads JSON text.

        Raises `ValidationError` with the place in the text as `field`.
        """
    @property
    def iun(self, /) -> str | None:
        """
        The notification.
        """
    @property
    def notification_view_date(self, /) -> datetime | None:
        """
        End of the day, Rome time, of the first access.
        """
    @property
    def pa_fee(self, /) -> int | None:
        """
        The sender's fee.
        """
    @property
    def partial_price(self, /) -> int | None:
        """
        Without the sender's fee and without VAT.
        """
    @property
    def refinement_date(self, /) -> datetime | None:
        """
        End of the day, Rome time, on which the term runs out; may lie in the future.
        """
    @property
    def send_fee(self, /) -> int | None:
        """
        SEND's own fee.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        The same as Python objects, with the names of the JSON fields.
        """
    def to_json(self, /) -> str:
        """
        The JSON text, with every field as it came.
        """
    @property
    def total_price(self, /) -> int | None:
        """
        With the sender's fee, and VAT on paper costs; absent if it cannot be computed.
        """
    @property
    def vat(self, /) -> int | None:
        """
        Percent.
        """

@final
class ProbableSchedulingAnalogDate:
    """
    Paper waits for the courtesy message to have its effect.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __reduce__(self, /) -> tuple[Any, ...]: ...
    def __repr__(self, /) -> str: ...
    @staticmethod
    def _fields() -> list[str]:
        """
        The names of the JSON fields that the core knows: a test looks for an attribute for each.
        """
    @property
    def extra(self, /) -> dict[str, Any]:
        """
        Fields that this version of the package does not know, as they came.
        """
    @classmethod
    def from_dict(cls, fields: Mapping[str, Any], /) -> ProbableSchedulingAnalogDate:
        """
        Reads a dictionary with the names of the JSON fields.

        Raises `ValidationError` with the place in it as `field`.
        """
    @classmethod
    def from_json(cls, text: str | bytes, /) -> ProbableSchedulingAnalogDate:
        """
        Reads JSON text.

        Raises `ValidationError` with the place in the text as `field`.
        """
    @property
    def rec_index(self, /) -> int | None:
        """
        The recipient.
        """
    @property
    def scheduling_analog_date(self, /) -> datetime | None:
        """
        When paper delivery will probably begin.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        The same as Python objects, with the names of the JSON fields.
        """
    def to_json(self, /) -> str:
        """
        The JSON text, with every field as it came.
        """

@final
class Progress:
    """
    How far an upload is.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __reduce__(self, /) -> tuple[Any, ...]: ...
    def __repr__(self, /) -> str: ...
    @property
    def file(self, /) -> int:
        """
        Position of the file among those given.
        """
    @classmethod
    def from_dict(cls, fields: Mapping[str, Any], /) -> Progress:
        """
        Reads what `to_dict` gave.

        Raises `ValidationError` with the place in it as `field`.
        """
    @classmethod
    def from_json(cls, text: str | bytes, /) -> Progress:
        """
        Reads what `to_json` wrote.

        Raises `ValidationError` with the place in the text as `field`.
        """
    @property
    def length(self, /) -> int:
        """
        Bytes in all.
        """
    @property
    def sent(self, /) -> int:
        """
        Bytes handed to the network. Begins anew when an upload is tried again.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        The same as plain Python objects, complete: texts for people with `it` and `en`, times as ISO 8601 text, lengths of
        time in seconds.
        """
    def to_json(self, /) -> str:
        """
        The same as JSON text.
        """

@final
class Proof:
    """
    A legal fact, and what it proves here. What counts is the element that carries it.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __reduce__(self, /) -> tuple[Any, ...]: ...
    def __repr__(self, /) -> str: ...
    def __str__(self, /) -> str: ...
    @classmethod
    def _restore(cls, text: str, /) -> Proof: ...
    @property
    def category(self, /) -> TimelineCategory:
        """
        What that element tells.
        """
    @property
    def element_id(self, /) -> str:
        """
        The element that carries it.
        """
    @property
    def fact(self, /) -> LegalFactId:
        """
        The document, to download.
        """
    def text(self, /, lang: str = ...) -> str:
        """
        What it proves, in English (`"en"`) or Italian (`"it"`).
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        The same as plain Python objects: attributes by name, times as ISO 8601 text, lengths of time in seconds.
        """
    def to_json(self, /) -> str:
        """
        The same as JSON text.
        """

@final
class PublicRegistryCall:
    """
    A national registry was asked.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __reduce__(self, /) -> tuple[Any, ...]: ...
    def __repr__(self, /) -> str: ...
    @staticmethod
    def _fields() -> list[str]:
        """
        The names of the JSON fields that the core knows: a test looks for an attribute for each.
        """
    @property
    def contact_phase(self, /) -> ContactPhase | None:
        """
        At which point the registry was asked.
        """
    @property
    def delivery_mode(self, /) -> DeliveryMode | None:
        """
        Digital or paper.
        """
    @property
    def extra(self, /) -> dict[str, Any]:
        """
        Fields that this version of the package does not know, as they came.
        """
    @classmethod
    def from_dict(cls, fields: Mapping[str, Any], /) -> PublicRegistryCall:
        """
        Reads a dictionary with the names of the JSON fields.

        Raises `ValidationError` with the place in it as `field`.
        """
    @classmethod
    def from_json(cls, text: str | bytes, /) -> PublicRegistryCall:
        """
        Reads JSON text.

        Raises `ValidationError` with the place in the text as `field`.
        """
    @property
    def rec_index(self, /) -> int | None:
        """
        The recipient.
        """
    @property
    def send_date(self, /) -> datetime | None:
        """
        When it was sent.
        """
    @property
    def sent_attempt_made(self, /) -> int | None:
        """
        Attempts made so far; 0 is the first.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        The same as Python objects, with the names of the JSON fields.
        """
    def to_json(self, /) -> str:
        """
        The JSON text, with every field as it came.
        """

@final
class PublicRegistryResponse:
    """
    The registry answered.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __reduce__(self, /) -> tuple[Any, ...]: ...
    def __repr__(self, /) -> str: ...
    @staticmethod
    def _fields() -> list[str]:
        """
        The names of the JSON fields that the core knows: a test looks for an attribute for each.
        """
    @property
    def digital_address(self, /) -> DigitalDomicile | None:
        """
        Digital address.
        """
    @property
    def extra(self, /) -> dict[str, Any]:
        """
        Fields that this version of the package does not know, as they came.
        """
    @classmethod
    def from_dict(cls, fields: Mapping[str, Any], /) -> PublicRegistryResponse:
        """
        Reads a dictionary with the names of the JSON fields.

        Raises `ValidationError` with the place in it as `field`.
        """
    @classmethod
    def from_json(cls, text: str | bytes, /) -> PublicRegistryResponse:
        """
        Reads JSON text.

        Raises `ValidationError` with the place in the text as `field`.
        """
    @property
    def physical_address(self, /) -> PhysicalAddressRead | None:
        """
        Postal address.
        """
    @property
    def rec_index(self, /) -> int | None:
        """
        The recipient.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        The same as Python objects, with the names of the JSON fields.
        """
    def to_json(self, /) -> str:
        """
        The JSON text, with every field as it came.
        """

@final
class PublicRegistryValidationCall:
    """
    A registry was asked for an address before acceptance.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __reduce__(self, /) -> tuple[Any, ...]: ...
    def __repr__(self, /) -> str: ...
    @staticmethod
    def _fields() -> list[str]:
        """
        The names of the JSON fields that the core knows: a test looks for an attribute for each.
        """
    @property
    def delivery_mode(self, /) -> DeliveryMode | None:
        """
        Digital or paper.
        """
    @property
    def extra(self, /) -> dict[str, Any]:
        """
        Fields that this version of the package does not know, as they came.
        """
    @classmethod
    def from_dict(cls, fields: Mapping[str, Any], /) -> PublicRegistryValidationCall:
        """
        Reads a dictionary with the names of the JSON fields.

        Raises `ValidationError` with the place in it as `field`.
        """
    @classmethod
    def from_json(cls, text: str | bytes, /) -> PublicRegistryValidationCall:
        """
        Reads JSON text.

        Raises `ValidationError` with the place in the text as `field`.
        """
    @property
    def rec_indexes(self, /) -> list[int]:
        """
        The recipients.
        """
    @property
    def send_date(self, /) -> datetime | None:
        """
        When it was sent.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        The same as Python objects, with the names of the JSON fields.
        """
    def to_json(self, /) -> str:
        """
        The JSON text, with every field as it came.
        """

@final
class PublicRegistryValidationResponse:
    """
    The registry answered.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __reduce__(self, /) -> tuple[Any, ...]: ...
    def __repr__(self, /) -> str: ...
    @staticmethod
    def _fields() -> list[str]:
        """
        The names of the JSON fields that the core knows: a test looks for an attribute for each.
        """
    @property
    def digital_address(self, /) -> DigitalDomicile | None:
        """
        Digital address.
        """
    @property
    def extra(self, /) -> dict[str, Any]:
        """
        Fields that this version of the package does not know, as they came.
        """
    @classmethod
    def from_dict(cls, fields: Mapping[str, Any], /) -> PublicRegistryValidationResponse:
        """
        Reads a dictionary with the names of the JSON fields.

        Raises `ValidationError` with the place in it as `field`.
        """
    @classmethod
    def from_json(cls, text: str | bytes, /) -> PublicRegistryValidationResponse:
        """
        Reads JSON text.

        Raises `ValidationError` with the place in the text as `field`.
        """
    @property
    def physical_address(self, /) -> PhysicalAddressRead | None:
        """
        Postal address.
        """
    @property
    def rec_index(self, /) -> int | None:
        """
        The recipient.
        """
    @property
    def registry(self, /) -> str | None:
        """
        `ANPR`, `REGISTRO_IMPRESE`; an open list.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        The same as Python objects, with the names of the JSON fields.
        """
    def to_json(self, /) -> str:
        """
        The JSON text, with every field as it came.
        """

@final
class Received:
    """
    `client.received` without its Python manners.
    """
    def document(self, /, iun: Iun | str, index: int, mandate_id: str | None = None) -> Pending[Download]: ...
    def get(self, /, iun: Iun | str, mandate_id: str | None = None) -> Pending[FullSentNotification]: ...
    def legal_fact(self, /, iun: Iun | str, key: str) -> Pending[Download]: ...
    def payment_attachment(
        self, /, iun: Iun | str, attachment: PaymentAttachment | str, index: int | None, mandate_id: str | None = None
    ) -> Pending[Download]: ...
    def search(
        self,
        /,
        since: datetime,
        until: datetime,
        status: NotificationStatus | str | None = None,
        mandate_id: str | None = None,
        sender_id: str | None = None,
        subject: str | None = None,
        iun: Iun | str | None = None,
        page_size: int | None = None,
    ) -> Feed[ReceivedRow]: ...
    def search_delegated(
        self,
        /,
        since: datetime,
        until: datetime,
        status: NotificationStatus | str | None = None,
        sender_id: str | None = None,
        recipient_id: str | None = None,
        group: str | None = None,
        iun: Iun | str | None = None,
        page_size: int | None = None,
    ) -> Feed[ReceivedRow]: ...

@final
class ReceivedPage:
    """
    One page of a search of received notifications, own or delegated (`NotificationSearchResponse`).
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __reduce__(self, /) -> tuple[Any, ...]: ...
    def __repr__(self, /) -> str: ...
    @staticmethod
    def _fields() -> list[str]:
        """
        The names of the JSON fields that the core knows: a test looks for an attribute for each.
        """
    @property
    def extra(self, /) -> dict[str, Any]:
        """
        Fields that this version of the package does not know, as they came.
        """
    @classmethod
    def from_dict(cls, fields: Mapping[str, Any], /) -> ReceivedPage:
        """
        Reads a dictionary with the names of the JSON fields.

        Raises `ValidationError` with the place in it as `field`.
        """
    @classmethod
    def from_json(cls, text: str | bytes, /) -> ReceivedPage:
        """
        Reads JSON text.

        Raises `ValidationError` with the place in the text as `field`.
        """
    @property
    def more_result(self, /) -> bool | None:
        """
        True if there are pages beyond the ones named in `next_pages_key`.
        """
    @property
    def next_pages_key(self, /) -> list[str]:
        """
        Keys of some pages that follow.
        """
    @property
    def results_page(self, /) -> list[ReceivedRow]:
        """
        The notifications.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        The same as Python objects, with the names of the JSON fields.
        """
    def to_json(self, /) -> str:
        """
        The JSON text, with every field as it came.
        """

@final
class ReceivedRow:
    """
    One notification of a search (`NotificationSearchRow`).
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __reduce__(self, /) -> tuple[Any, ...]: ...
    def __repr__(self, /) -> str: ...
    @staticmethod
    def _fields() -> list[str]:
        """
        The names of the JSON fields that the core knows: a test looks for an attribute for each.
        """
    @property
    def extra(self, /) -> dict[str, Any]:
        """
        Fields that this version of the package does not know, as they came.
        """
    @classmethod
    def from_dict(cls, fields: Mapping[str, Any], /) -> ReceivedRow:
        """
        Reads a dictionary with the names of the JSON fields.

        Raises `ValidationError` with the place in it as `field`.
        """
    @classmethod
    def from_json(cls, text: str | bytes, /) -> ReceivedRow:
        """
        Reads JSON text.

        Raises `ValidationError` with the place in the text as `field`.
        """
    @property
    def group(self, /) -> str | None:
        """
        The sender's group that may see it.
        """
    @property
    def iun(self, /) -> str | None:
        """
        The unique number of the notification.
        """
    @property
    def mandate_id(self, /) -> str | None:
        """
        The mandate by which it is seen, if it is a delegated one.
        """
    @property
    def notification_status(self, /) -> NotificationStatus | None:
        """
        Where it stands.
        """
    @property
    def pa_protocol_number(self, /) -> str | None:
        """
        The sender's protocol number.
        """
    @property
    def recipients(self, /) -> list[str]:
        """
        Names of the recipients, to be shown only.
        """
    @property
    def request_accepted_at(self, /) -> datetime | None:
        """
        When it was accepted. Deprecated by the platform.
        """
    @property
    def sender(self, /) -> str | None:
        """
        Name of the sender.
        """
    @property
    def sent_at(self, /) -> datetime | None:
        """
        When SEND received it.
        """
    @property
    def subject(self, /) -> str | None:
        """
        Title.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        The same as Python objects, with the names of the JSON fields.
        """
    def to_json(self, /) -> str:
        """
        The JSON text, with every field as it came.
        """

@final
class Recipient:
    """
    A recipient: a natural person with a tax id of 16 characters, or a legal person with one of 11 digits.

    SEND takes no other combination, so the tax id tells the kind. `digital_domicile` is an address of certified mail (PEC).
    The postal address may be left to SEND to find, if that is enabled for the sender.

    Raises `ValidationError` naming `tax_id` if that is not well formed.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(
        cls,
        /,
        tax_id: FiscalCode | NumericTaxId | VatNumber | str,
        denomination: str,
        *,
        digital_domicile: str | None = None,
        physical_address: PhysicalAddress | None = None,
        payments: Sequence[PagoPaPayment | F24Payment | Payment] | None = None,
    ) -> Recipient: ...
    def __reduce__(self, /) -> tuple[Any, ...]: ...
    def __replace__(self, /, **changes: Any) -> Self:
        """
        For `copy.replace` of Python 3.13.
        """
    def __repr__(self, /) -> str: ...
    @property
    def denomination(self, /) -> str:
        """
        Name.
        """
    @property
    def digital_domicile(self, /) -> str | None:
        """
        Address of certified mail (PEC), tried after the one that the recipient has registered with SEND.
        """
    @classmethod
    def from_dict(cls, fields: Mapping[str, Any], /) -> Recipient:
        """
        Reads a dictionary with the names of the JSON fields.

        Raises `ValidationError` with the place in it as `field`.
        """
    @classmethod
    def from_json(cls, text: str | bytes, /) -> Recipient:
        """
        Reads JSON text.

        Raises `ValidationError` with the place in the text as `field`.
        """
    @property
    def kind(self, /) -> RecipientKind:
        """
        Natural or legal person, as the tax id says.
        """
    @property
    def payments(self, /) -> list[Payment]:
        """
        What there is to pay.
        """
    @property
    def physical_address(self, /) -> PhysicalAddress | None:
        """
        Postal address.
        """
    def replace(self, /, **changes: Any) -> Self:
        """
        The same with other values for some arguments of the constructor. This one stays as it is.

        Raises `TypeError` for an argument that does not exist, `ValidationError` as the constructor.
        """
    @property
    def tax_id(self, /) -> FiscalCode | NumericTaxId:
        """
        Tax id.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        The same as Python objects, with the names of the JSON fields.
        """
    def to_json(self, /) -> str:
        """
        The JSON text.
        """

@final
class RecipientRead:
    """
    A recipient as the platform gives it back. Personal data may be missing: they are kept apart from the rest.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __reduce__(self, /) -> tuple[Any, ...]: ...
    def __repr__(self, /) -> str: ...
    @staticmethod
    def _fields() -> list[str]:
        """
        The names of the JSON fields that the core knows: a test looks for an attribute for each.
        """
    @property
    def denomination(self, /) -> str | None:
        """
        Name.
        """
    @property
    def digital_domicile(self, /) -> DigitalDomicile | None:
        """
        The digital domicile that the sender gave.
        """
    @property
    def extra(self, /) -> dict[str, Any]:
        """
        Fields that this version of the package does not know, as they came.
        """
    @classmethod
    def from_dict(cls, fields: Mapping[str, Any], /) -> RecipientRead:
        """
        Reads a dictionary with the names of the JSON fields.

        Raises `ValidationError` with the place in it as `field`.
        """
    @classmethod
    def from_json(cls, text: str | bytes, /) -> RecipientRead:
        """
        Reads JSON text.

        Raises `ValidationError` with the place in the text as `field`.
        """
    @property
    def payments(self, /) -> list[PaymentRead]:
        """
        What there is to pay.
        """
    @property
    def physical_address(self, /) -> PhysicalAddressRead | None:
        """
        The postal address that the sender gave.
        """
    @property
    def recipient_type(self, /) -> RecipientKind | None:
        """
        Natural or legal person.
        """
    @property
    def tax_id(self, /) -> str | None:
        """
        Tax code.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        The same as Python objects, with the names of the JSON fields.
        """
    def to_json(self, /) -> str:
        """
        The JSON text, with every field as it came.
        """

@final
class RecipientView:
    """
    One recipient.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __reduce__(self, /) -> tuple[Any, ...]: ...
    def __repr__(self, /) -> str: ...
    @classmethod
    def _restore(cls, text: str, /) -> RecipientView: ...
    @property
    def attempts(self, /) -> list[Attempt]:
        """
        What was tried, in order.
        """
    @property
    def channel(self, /) -> Channel:
        """
        The channel, by the platform's rule: digital if anything went to a digital address.
        """
    @property
    def effect(self, /) -> Effect:
        """
        The legal effect.
        """
    @property
    def index(self, /) -> int:
        """
        The recipient's index.
        """
    @property
    def next(self, /) -> list[Next]:
        """
        What may still happen.
        """
    @property
    def outcome(self, /) -> Outcome:
        """
        How far the delivery has come.
        """
    @property
    def paid_at(self, /) -> datetime | None:
        """
        When the sender first told a payment by this recipient; it has no legal effect.
        """
    @property
    def proofs(self, /) -> list[Proof]:
        """
        Documents that prove it.
        """
    @property
    def reworks(self, /) -> int:
        """
        How often part of the timeline was made void and done again.
        """
    def story(self, /, lang: str = ...) -> list[str]:
        """
        What happened and what may come, told line by line in English (`"en"`) or Italian (`"it"`).
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        The same as plain Python objects: attributes by name, times as ISO 8601 text, lengths of time in seconds.
        """
    def to_json(self, /) -> str:
        """
        The same as JSON text.
        """
    @property
    def viewed_at(self, /) -> datetime | None:
        """
        When the recipient or a delegate first opened it.
        """
    @property
    def viewed_by_delegate(self, /) -> bool | None:
        """
        True if that was a delegate; `None` if nobody opened it.
        """

@final
class Refinement:
    """
    Perfected, because the term has run out.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __reduce__(self, /) -> tuple[Any, ...]: ...
    def __repr__(self, /) -> str: ...
    @staticmethod
    def _fields() -> list[str]:
        """
        The names of the JSON fields that the core knows: a test looks for an attribute for each.
        """
    @property
    def event_timestamp(self, /) -> datetime | None:
        """
        When it happened.
        """
    @property
    def extra(self, /) -> dict[str, Any]:
        """
        Fields that this version of the package does not know, as they came.
        """
    @classmethod
    def from_dict(cls, fields: Mapping[str, Any], /) -> Refinement:
        """
        Reads a dictionary with the names of the JSON fields.

        Raises `ValidationError` with the place in it as `field`.
        """
    @classmethod
    def from_json(cls, text: str | bytes, /) -> Refinement:
        """
        Reads JSON text.

        Raises `ValidationError` with the place in the text as `field`.
        """
    @property
    def notification_cost(self, /) -> int | None:
        """
        Cost, euro cents.
        """
    @property
    def rec_index(self, /) -> int | None:
        """
        The recipient.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        The same as Python objects, with the names of the JSON fields.
        """
    def to_json(self, /) -> str:
        """
        The JSON text, with every field as it came.
        """

@final
class RefusalReason:
    """
    One reason of a refusal.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __reduce__(self, /) -> tuple[Any, ...]: ...
    def __repr__(self, /) -> str: ...
    @staticmethod
    def _fields() -> list[str]:
        """
        The names of the JSON fields that the core knows: a test looks for an attribute for each.
        """
    @property
    def code(self, /) -> str:
        """
        Such as `FILE_SHA_ERROR`; an open list.
        """
    @property
    def detail(self, /) -> str | None:
        """
        Text by the platform. It may name personal data, so `repr` does not show it.
        """
    @property
    def element(self, /) -> str | None:
        """
        What it is about.
        """
    @property
    def extra(self, /) -> dict[str, Any]:
        """
        Fields that this version of the package does not know, as they came.
        """
    @classmethod
    def from_dict(cls, fields: Mapping[str, Any], /) -> RefusalReason:
        """
        Reads a dictionary with the names of the JSON fields.

        Raises `ValidationError` with the place in it as `field`.
        """
    @classmethod
    def from_json(cls, text: str | bytes, /) -> RefusalReason:
        """
        Reads JSON text.

        Raises `ValidationError` with the place in the text as `field`.
        """
    @property
    def rec_index(self, /) -> int | None:
        """
        The recipient it concerns. Since requests v2.5.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        The same as Python objects, with the names of the JSON fields.
        """
    def to_json(self, /) -> str:
        """
        The JSON text, with every field as it came.
        """

@final
class RefusedReason:
    """
    One reason of a refusal.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __reduce__(self, /) -> tuple[Any, ...]: ...
    def __repr__(self, /) -> str: ...
    @staticmethod
    def _fields() -> list[str]:
        """
        The names of the JSON fields that the core knows: a test looks for an attribute for each.
        """
    @property
    def detail(self, /) -> str | None:
        """
        Text by the platform. It may name personal data.
        """
    @property
    def error_code(self, /) -> str | None:
        """
        Such as `FILE_SHA_ERROR`; an open list.
        """
    @property
    def extra(self, /) -> dict[str, Any]:
        """
        Fields that this version of the package does not know, as they came.
        """
    @classmethod
    def from_dict(cls, fields: Mapping[str, Any], /) -> RefusedReason:
        """
        Reads a dictionary with the names of the JSON fields.

        Raises `ValidationError` with the place in it as `field`.
        """
    @classmethod
    def from_json(cls, text: str | bytes, /) -> RefusedReason:
        """
        Reads JSON text.

        Raises `ValidationError` with the place in the text as `field`.
        """
    @property
    def rec_index(self, /) -> int | None:
        """
        The recipient it concerns. Since v2.8 of streams.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        The same as Python objects, with the names of the JSON fields.
        """
    def to_json(self, /) -> str:
        """
        The JSON text, with every field as it came.
        """

@final
class Report:
    """
    What a check found, in the order in which the platform looks. Iterating gives the issues.
    """
    def __bool__(self, /) -> bool:
        """
        A report is always true: look at `ok`.
        """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __iter__(self, /) -> Issues: ...
    def __len__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __reduce__(self, /) -> tuple[Any, ...]: ...
    def __repr__(self, /) -> str: ...
    def __str__(self, /) -> str: ...
    def answer(self, /, body: bytes | str | None = None) -> Answer | None:
        """
        What the platform would answer: it stops at the first step that fails. `None` if there is no error.

        The platform's words quote what was sent: hand over the `body` that was checked to have them whole, else values are
        shown as `***`, as they are in a report that was stored.
        """
    @property
    def errors(self, /) -> list[Issue]:
        """
        What the platform refuses.
        """
    @classmethod
    def from_dict(cls, fields: Mapping[str, Any], /) -> Report:
        """
        Reads what `to_dict` gave.

        Raises `ValidationError` with the place in it as `field`.
        """
    @classmethod
    def from_json(cls, text: str | bytes, /) -> Report:
        """
        Reads what `to_json` wrote.

        Raises `ValidationError` with the place in the text as `field`.
        """
    @property
    def issues(self, /) -> list[Issue]:
        """
        Everything that was found.
        """
    @property
    def ok(self, /) -> bool:
        """
        True if no error was found. There may be warnings.
        """
    def raise_for_errors(self, /) -> None:
        """
        Raises `ValidationError` with all issues if there is an error.
        """
    def text(self, /, lang: str = ...) -> str:
        """
        The report for a person, one line for each issue, in English (`"en"`) or Italian (`"it"`).
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        The same as plain Python objects, complete: texts have `it` and `en`, and `answer` is there as if without the body.
        """
    def to_json(self, /) -> str:
        """
        The same as JSON text.
        """
    @property
    def warnings(self, /) -> list[Issue]:
        """
        What it may refuse, and advice.
        """

@final
class RequestAccepted:
    """
    The request was accepted.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __reduce__(self, /) -> tuple[Any, ...]: ...
    def __repr__(self, /) -> str: ...
    @staticmethod
    def _fields() -> list[str]:
        """
        The names of the JSON fields that the core knows: a test looks for an attribute for each.
        """
    @property
    def extra(self, /) -> dict[str, Any]:
        """
        Fields that this version of the package does not know, as they came.
        """
    @classmethod
    def from_dict(cls, fields: Mapping[str, Any], /) -> RequestAccepted:
        """
        Reads a dictionary with the names of the JSON fields.

        Raises `ValidationError` with the place in it as `field`.
        """
    @classmethod
    def from_json(cls, text: str | bytes, /) -> RequestAccepted:
        """
        Reads JSON text.

        Raises `ValidationError` with the place in the text as `field`.
        """
    @property
    def idempotence_token(self, /) -> str | None:
        """
        The sender's token.
        """
    @property
    def notification_request_id(self, /) -> str | None:
        """
        Base64 of the IUN. Since v2.8 of streams.
        """
    @property
    def pa_protocol_number(self, /) -> str | None:
        """
        The sender's protocol number.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        The same as Python objects, with the names of the JSON fields.
        """
    def to_json(self, /) -> str:
        """
        The JSON text, with every field as it came.
        """

@final
class RequestId:
    """
    The id that the platform gives to a request before it accepts it (`notificationRequestId`): 36 characters of base64.

    Raises `ValidationError` with `reason` and `position`.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __ge__(self, value: object, /) -> bool: ...
    def __getnewargs__(self, /) -> tuple[str]: ...
    def __gt__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __le__(self, value: object, /) -> bool: ...
    def __lt__(self, value: object, /) -> bool: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, text: str, /) -> RequestId: ...
    def __repr__(self, /) -> str: ...
    def __str__(self, /) -> str: ...
    @staticmethod
    def is_valid(text: str, /) -> bool:
        """
        True if a text is one: quicker than to catch the error.
        """
    @property
    def iun(self, /) -> Iun:
        """
        The IUN that the notification has, or will have once accepted.

        Raises `ValidationError` if the id does not encode one.
        """

@final
class RequestRefused:
    """
    The request was refused.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __reduce__(self, /) -> tuple[Any, ...]: ...
    def __repr__(self, /) -> str: ...
    @staticmethod
    def _fields() -> list[str]:
        """
        The names of the JSON fields that the core knows: a test looks for an attribute for each.
        """
    @property
    def extra(self, /) -> dict[str, Any]:
        """
        Fields that this version of the package does not know, as they came.
        """
    @classmethod
    def from_dict(cls, fields: Mapping[str, Any], /) -> RequestRefused:
        """
        Reads a dictionary with the names of the JSON fields.

        Raises `ValidationError` with the place in it as `field`.
        """
    @classmethod
    def from_json(cls, text: str | bytes, /) -> RequestRefused:
        """
        Reads JSON text.

        Raises `ValidationError` with the place in the text as `field`.
        """
    @property
    def idempotence_token(self, /) -> str | None:
        """
        The sender's token.
        """
    @property
    def notification_request_id(self, /) -> str | None:
        """
        Base64 of the IUN. Since v2.8 of streams.
        """
    @property
    def pa_protocol_number(self, /) -> str | None:
        """
        The sender's protocol number.
        """
    @property
    def refusal_reasons(self, /) -> list[RefusedReason]:
        """
        Why it was refused.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        The same as Python objects, with the names of the JSON fields.
        """
    def to_json(self, /) -> str:
        """
        The JSON text, with every field as it came.
        """

@final
class RequestStatus:
    """
    Where a request stands.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __reduce__(self, /) -> tuple[Any, ...]: ...
    def __repr__(self, /) -> str: ...
    @staticmethod
    def _fields() -> list[str]:
        """
        The names of the JSON fields that the core knows: a test looks for an attribute for each.
        """
    @property
    def abstract_text(self, /) -> str | None:
        """
        Short description.
        """
    @property
    def additional_languages(self, /) -> list[AdditionalLanguage]:
        """
        A second language for the notice, at most one.
        """
    @property
    def amount(self, /) -> int | None:
        """
        Amount, euro cents.
        """
    @property
    def cancelled_iun(self, /) -> str | None:
        """
        IUN that this one replaces.
        """
    @property
    def documents(self, /) -> list[DocumentRead]:
        """
        The documents.
        """
    @property
    def errors(self, /) -> list[RefusalReason]:
        """
        Why it was refused.
        """
    @property
    def extra(self, /) -> dict[str, Any]:
        """
        Fields that this version of the package does not know, as they came.
        """
    @classmethod
    def from_dict(cls, fields: Mapping[str, Any], /) -> RequestStatus:
        """
        Reads a dictionary with the names of the JSON fields.

        Raises `ValidationError` with the place in it as `field`.
        """
    @classmethod
    def from_json(cls, text: str | bytes, /) -> RequestStatus:
        """
        Reads JSON text.

        Raises `ValidationError` with the place in the text as `field`.
        """
    @property
    def group(self, /) -> str | None:
        """
        Group: its *name* here, while the request took its id.
        """
    @property
    def idempotence_token(self, /) -> str | None:
        """
        The sender's token, which tells several requests of one protocol number apart.
        """
    @property
    def iun(self, /) -> str | None:
        """
        The IUN, once accepted.
        """
    @property
    def notification_fee_policy(self, /) -> FeePolicyCode | None:
        """
        Who bears the cost.
        """
    @property
    def notification_request_id(self, /) -> str:
        """
        Base64 of the IUN.
        """
    @property
    def notification_request_status(self, /) -> RequestState:
        """
        Where it stands.
        """
    @property
    def pa_fee(self, /) -> int | None:
        """
        The sender's own fee, euro cents.
        """
    @property
    def pa_protocol_number(self, /) -> str | None:
        """
        The sender's protocol number.
        """
    @property
    def pago_pa_int_mode(self, /) -> PagoPaIntegration | None:
        """
        How the debt position learns the cost.
        """
    @property
    def payment_expiration_date(self, /) -> str | None:
        """
        When the payment is due, `YYYY-MM-DD`.
        """
    @property
    def physical_communication_priority(self, /) -> int | None:
        """
        Priority of the first paper attempt, 0 to 100. Since requests v2.6.
        """
    @property
    def physical_communication_type(self, /) -> PhysicalCommunication | None:
        """
        Kind of registered letter.
        """
    @property
    def recipients(self, /) -> list[RecipientRead]:
        """
        The recipients; `rec_index` everywhere is the position here.
        """
    @property
    def retry_after(self, /) -> int | None:
        """
        When to ask again, seconds. Present while waiting.
        """
    @property
    def sender_denomination(self, /) -> str | None:
        """
        Name of the sender.
        """
    @property
    def sender_tax_id(self, /) -> str | None:
        """
        Tax code of the sender, 11 digits.
        """
    @property
    def subject(self, /) -> str | None:
        """
        Title shown to the recipients.
        """
    @property
    def taxonomy_code(self, /) -> str | None:
        """
        What kind of act this is.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        The same as Python objects, with the names of the JSON fields.
        """
    def to_json(self, /) -> str:
        """
        The JSON text, with every field as it came.
        """
    @property
    def vat(self, /) -> int | None:
        """
        VAT on paper costs, percent.
        """

@final
class ReverseMandate:
    """
    A mandate that its delegate asks for (`MandateDtoRequest`).
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __reduce__(self, /) -> tuple[Any, ...]: ...
    def __repr__(self, /) -> str: ...
    @staticmethod
    def _fields() -> list[str]:
        """
        The names of the JSON fields that the core knows: a test looks for an attribute for each.
        """
    @property
    def date_from(self, /) -> str | None:
        """
        First day. The platform ignores it, and takes the day 120 days before the mandate is made.
        """
    @property
    def date_to(self, /) -> str | None:
        """
        Last day, `YYYY-MM-DD`: at least the day after the mandate is made.
        """
    @property
    def delegator(self, /) -> MandateUser | None:
        """
        Who would delegate.
        """
    @property
    def extra(self, /) -> dict[str, Any]:
        """
        Fields that this version of the package does not know, as they came.
        """
    @classmethod
    def from_dict(cls, fields: Mapping[str, Any], /) -> ReverseMandate:
        """
        Reads a dictionary with the names of the JSON fields.

        Raises `ValidationError` with the place in it as `field`.
        """
    @classmethod
    def from_json(cls, text: str | bytes, /) -> ReverseMandate:
        """
        Reads JSON text.

        Raises `ValidationError` with the place in the text as `field`.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        The same as Python objects, with the names of the JSON fields.
        """
    def to_json(self, /) -> str:
        """
        The JSON text, with every field as it came.
        """

@final
class ReverseMandateCreated:
    """
    The 201 to a reverse mandate (`MandateDtoResponse`).
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __reduce__(self, /) -> tuple[Any, ...]: ...
    def __repr__(self, /) -> str: ...
    @staticmethod
    def _fields() -> list[str]:
        """
        The names of the JSON fields that the core knows: a test looks for an attribute for each.
        """
    @property
    def extra(self, /) -> dict[str, Any]:
        """
        Fields that this version of the package does not know, as they came.
        """
    @classmethod
    def from_dict(cls, fields: Mapping[str, Any], /) -> ReverseMandateCreated:
        """
        Reads a dictionary with the names of the JSON fields.

        Raises `ValidationError` with the place in it as `field`.
        """
    @classmethod
    def from_json(cls, text: str | bytes, /) -> ReverseMandateCreated:
        """
        Reads JSON text.

        Raises `ValidationError` with the place in the text as `field`.
        """
    @property
    def mandate_id(self, /) -> str:
        """
        Its id, to be accepted with the code that the delegator tells.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        The same as Python objects, with the names of the JSON fields.
        """
    def to_json(self, /) -> str:
        """
        The JSON text, with every field as it came.
        """

@final
class Rule:
    """
    One rule of the platform, or one piece of advice.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __reduce__(self, /) -> tuple[Any, ...]: ...
    def __repr__(self, /) -> str: ...
    @classmethod
    def _restore(cls, text: str, /) -> Rule: ...
    @property
    def code(self, /) -> str:
        """
        The code that the platform answers. Empty for advice.
        """
    @property
    def evidence(self, /) -> Evidence:
        """
        What must be known, besides the request, to apply it.
        """
    @property
    def field(self, /) -> str:
        """
        The property it is about, such as `recipients[].taxId`.
        """
    @property
    def http_status(self, /) -> int | None:
        """
        HTTP status of the refusal; `None` for rules that are applied after HTTP 202 and for advice.
        """
    @property
    def id(self, /) -> str:
        """
        Its name, stable across releases, such as `S-07`.
        """
    @property
    def layer(self, /) -> Layer:
        """
        Who applies it.
        """
    def requirement(self, /, lang: str = ...) -> str:
        """
        What it asks for, in English (`"en"`) or Italian (`"it"`).
        """
    @property
    def severity(self, /) -> Severity:
        """
        How sure it is by default; an `Environment` may say otherwise.
        """
    @property
    def source(self, /) -> str:
        """
        Where it comes from: file and line of the platform's sources.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        The same as plain Python objects: attributes by name, times as ISO 8601 text, lengths of time in seconds.
        """
    def to_json(self, /) -> str:
        """
        The same as JSON text.
        """

@final
class ScheduleAnalogWorkflow:
    """
    Paper delivery is scheduled.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __reduce__(self, /) -> tuple[Any, ...]: ...
    def __repr__(self, /) -> str: ...
    @staticmethod
    def _fields() -> list[str]:
        """
        The names of the JSON fields that the core knows: a test looks for an attribute for each.
        """
    @property
    def extra(self, /) -> dict[str, Any]:
        """
        Fields that this version of the package does not know, as they came.
        """
    @classmethod
    def from_dict(cls, fields: Mapping[str, Any], /) -> ScheduleAnalogWorkflow:
        """
        Reads a dictionary with the names of the JSON fields.

        Raises `ValidationError` with the place in it as `field`.
        """
    @classmethod
    def from_json(cls, text: str | bytes, /) -> ScheduleAnalogWorkflow:
        """
        Reads JSON text.

        Raises `ValidationError` with the place in the text as `field`.
        """
    @property
    def rec_index(self, /) -> int | None:
        """
        The recipient.
        """
    @property
    def scheduling_date(self, /) -> datetime | None:
        """
        When it is due.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        The same as Python objects, with the names of the JSON fields.
        """
    def to_json(self, /) -> str:
        """
        The JSON text, with every field as it came.
        """

@final
class ScheduleDigitalWorkflow:
    """
    A second round is scheduled.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __reduce__(self, /) -> tuple[Any, ...]: ...
    def __repr__(self, /) -> str: ...
    @staticmethod
    def _fields() -> list[str]:
        """
        The names of the JSON fields that the core knows: a test looks for an attribute for each.
        """
    @property
    def digital_address(self, /) -> DigitalDomicile | None:
        """
        Digital address.
        """
    @property
    def digital_address_source(self, /) -> DigitalAddressSource | None:
        """
        Where the address comes from.
        """
    @property
    def extra(self, /) -> dict[str, Any]:
        """
        Fields that this version of the package does not know, as they came.
        """
    @classmethod
    def from_dict(cls, fields: Mapping[str, Any], /) -> ScheduleDigitalWorkflow:
        """
        Reads a dictionary with the names of the JSON fields.

        Raises `ValidationError` with the place in it as `field`.
        """
    @classmethod
    def from_json(cls, text: str | bytes, /) -> ScheduleDigitalWorkflow:
        """
        Reads JSON text.

        Raises `ValidationError` with the place in the text as `field`.
        """
    @property
    def last_attempt_date(self, /) -> datetime | None:
        """
        When the last attempt on this source was made.
        """
    @property
    def rec_index(self, /) -> int | None:
        """
        The recipient.
        """
    @property
    def scheduling_date(self, /) -> datetime | None:
        """
        When it is due.
        """
    @property
    def sent_attempt_made(self, /) -> int | None:
        """
        Attempts made so far; 0 is the first.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        The same as Python objects, with the names of the JSON fields.
        """
    def to_json(self, /) -> str:
        """
        The JSON text, with every field as it came.
        """

@final
class ScheduleRefinement:
    """
    The date of perfection is fixed.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __reduce__(self, /) -> tuple[Any, ...]: ...
    def __repr__(self, /) -> str: ...
    @staticmethod
    def _fields() -> list[str]:
        """
        The names of the JSON fields that the core knows: a test looks for an attribute for each.
        """
    @property
    def extra(self, /) -> dict[str, Any]:
        """
        Fields that this version of the package does not know, as they came.
        """
    @classmethod
    def from_dict(cls, fields: Mapping[str, Any], /) -> ScheduleRefinement:
        """
        Reads a dictionary with the names of the JSON fields.

        Raises `ValidationError` with the place in it as `field`.
        """
    @classmethod
    def from_json(cls, text: str | bytes, /) -> ScheduleRefinement:
        """
        Reads JSON text.

        Raises `ValidationError` with the place in the text as `field`.
        """
    @property
    def rec_index(self, /) -> int | None:
        """
        The recipient.
        """
    @property
    def scheduling_date(self, /) -> datetime | None:
        """
        When it is due.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        The same as Python objects, with the names of the JSON fields.
        """
    def to_json(self, /) -> str:
        """
        The JSON text, with every field as it came.
        """

@final
class SendAnalogDomicile:
    """
    A letter was handed over.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __reduce__(self, /) -> tuple[Any, ...]: ...
    def __repr__(self, /) -> str: ...
    @staticmethod
    def _fields() -> list[str]:
        """
        The names of the JSON fields that the core knows: a test looks for an attribute for each.
        """
    @property
    def analog_cost(self, /) -> int | None:
        """
        Cost of the letter without VAT, euro cents.
        """
    @property
    def envelope_weight(self, /) -> int | None:
        """
        Weight, grams.
        """
    @property
    def extra(self, /) -> dict[str, Any]:
        """
        Fields that this version of the package does not know, as they came.
        """
    @classmethod
    def from_dict(cls, fields: Mapping[str, Any], /) -> SendAnalogDomicile:
        """
        Reads a dictionary with the names of the JSON fields.

        Raises `ValidationError` with the place in it as `field`.
        """
    @classmethod
    def from_json(cls, text: str | bytes, /) -> SendAnalogDomicile:
        """
        Reads JSON text.

        Raises `ValidationError` with the place in the text as `field`.
        """
    @property
    def number_of_pages(self, /) -> int | None:
        """
        Pages.
        """
    @property
    def physical_address(self, /) -> PhysicalAddressRead | None:
        """
        Postal address.
        """
    @property
    def prepare_request_id(self, /) -> str | None:
        """
        Id of the element that prepared it.
        """
    @property
    def product_type(self, /) -> str | None:
        """
        Postal product: `AR`, `890`, `RIR`, `RS`, `RIS`; an open list.
        """
    @property
    def rec_index(self, /) -> int | None:
        """
        The recipient.
        """
    @property
    def related_request_id(self, /) -> str | None:
        """
        The earlier sending that this one repeats.
        """
    @property
    def sent_attempt_made(self, /) -> int | None:
        """
        Attempts made so far; 0 is the first.
        """
    @property
    def service_level(self, /) -> PhysicalCommunication | None:
        """
        Kind of registered letter.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        The same as Python objects, with the names of the JSON fields.
        """
    def to_json(self, /) -> str:
        """
        The JSON text, with every field as it came.
        """

@final
class SendAnalogFeedback:
    """
    The outcome of an attempt.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __reduce__(self, /) -> tuple[Any, ...]: ...
    def __repr__(self, /) -> str: ...
    @staticmethod
    def _fields() -> list[str]:
        """
        The names of the JSON fields that the core knows: a test looks for an attribute for each.
        """
    @property
    def attachments(self, /) -> list[CarrierDocument]:
        """
        The carrier's scans.
        """
    @property
    def delivery_detail_code(self, /) -> str | None:
        """
        Code of the event, such as `C003` or `RECRN001C`; an open list.
        """
    @property
    def delivery_failure_cause(self, /) -> str | None:
        """
        Code of the cause, such as `M04`; an open list.
        """
    @property
    def extra(self, /) -> dict[str, Any]:
        """
        Fields that this version of the package does not know, as they came.
        """
    @classmethod
    def from_dict(cls, fields: Mapping[str, Any], /) -> SendAnalogFeedback:
        """
        Reads a dictionary with the names of the JSON fields.

        Raises `ValidationError` with the place in it as `field`.
        """
    @classmethod
    def from_json(cls, text: str | bytes, /) -> SendAnalogFeedback:
        """
        Reads JSON text.

        Raises `ValidationError` with the place in the text as `field`.
        """
    @property
    def new_address(self, /) -> PhysicalAddressRead | None:
        """
        Address that the courier found.
        """
    @property
    def notification_date(self, /) -> datetime | None:
        """
        When it happened, by the carrier.
        """
    @property
    def physical_address(self, /) -> PhysicalAddressRead | None:
        """
        Postal address.
        """
    @property
    def rec_index(self, /) -> int | None:
        """
        The recipient.
        """
    @property
    def registered_letter_code(self, /) -> str | None:
        """
        The carrier's code of the letter.
        """
    @property
    def response_status(self, /) -> ResponseStatus | None:
        """
        Whether it arrived.
        """
    @property
    def send_request_id(self, /) -> str | None:
        """
        Id of the element that sent it.
        """
    @property
    def sent_attempt_made(self, /) -> int | None:
        """
        Attempts made so far; 0 is the first.
        """
    @property
    def service_level(self, /) -> PhysicalCommunication | None:
        """
        Kind of registered letter.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        The same as Python objects, with the names of the JSON fields.
        """
    def to_json(self, /) -> str:
        """
        The JSON text, with every field as it came.
        """

@final
class SendAnalogProgress:
    """
    A letter on its way.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __reduce__(self, /) -> tuple[Any, ...]: ...
    def __repr__(self, /) -> str: ...
    @staticmethod
    def _fields() -> list[str]:
        """
        The names of the JSON fields that the core knows: a test looks for an attribute for each.
        """
    @property
    def attachments(self, /) -> list[CarrierDocument]:
        """
        The carrier's scans.
        """
    @property
    def delivery_detail_code(self, /) -> str | None:
        """
        Code of the event, such as `C003` or `RECRN001C`; an open list.
        """
    @property
    def delivery_failure_cause(self, /) -> str | None:
        """
        Code of the cause, such as `M04`; an open list.
        """
    @property
    def extra(self, /) -> dict[str, Any]:
        """
        Fields that this version of the package does not know, as they came.
        """
    @classmethod
    def from_dict(cls, fields: Mapping[str, Any], /) -> SendAnalogProgress:
        """
        Reads a dictionary with the names of the JSON fields.

        Raises `ValidationError` with the place in it as `field`.
        """
    @classmethod
    def from_json(cls, text: str | bytes, /) -> SendAnalogProgress:
        """
        Reads JSON text.

        Raises `ValidationError` with the place in the text as `field`.
        """
    @property
    def notification_date(self, /) -> datetime | None:
        """
        When it happened, by the carrier.
        """
    @property
    def rec_index(self, /) -> int | None:
        """
        The recipient.
        """
    @property
    def registered_letter_code(self, /) -> str | None:
        """
        The carrier's code of the letter.
        """
    @property
    def send_request_id(self, /) -> str | None:
        """
        Id of the element that sent it.
        """
    @property
    def service_level(self, /) -> PhysicalCommunication | None:
        """
        Kind of registered letter.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        The same as Python objects, with the names of the JSON fields.
        """
    def to_json(self, /) -> str:
        """
        The JSON text, with every field as it came.
        """

@final
class SendCourtesyMessage:
    """
    A courtesy message was sent.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __reduce__(self, /) -> tuple[Any, ...]: ...
    def __repr__(self, /) -> str: ...
    @staticmethod
    def _fields() -> list[str]:
        """
        The names of the JSON fields that the core knows: a test looks for an attribute for each.
        """
    @property
    def digital_address(self, /) -> DigitalDomicile | None:
        """
        Digital address.
        """
    @property
    def extra(self, /) -> dict[str, Any]:
        """
        Fields that this version of the package does not know, as they came.
        """
    @classmethod
    def from_dict(cls, fields: Mapping[str, Any], /) -> SendCourtesyMessage:
        """
        Reads a dictionary with the names of the JSON fields.

        Raises `ValidationError` with the place in it as `field`.
        """
    @classmethod
    def from_json(cls, text: str | bytes, /) -> SendCourtesyMessage:
        """
        Reads JSON text.

        Raises `ValidationError` with the place in the text as `field`.
        """
    @property
    def io_send_message_result(self, /) -> IoMessageResult | None:
        """
        What the IO app did with it.
        """
    @property
    def rec_index(self, /) -> int | None:
        """
        The recipient.
        """
    @property
    def send_date(self, /) -> datetime | None:
        """
        When it was sent.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        The same as Python objects, with the names of the JSON fields.
        """
    def to_json(self, /) -> str:
        """
        The JSON text, with every field as it came.
        """

@final
class SendDigitalDomicile:
    """
    It was sent.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __reduce__(self, /) -> tuple[Any, ...]: ...
    def __repr__(self, /) -> str: ...
    @staticmethod
    def _fields() -> list[str]:
        """
        The names of the JSON fields that the core knows: a test looks for an attribute for each.
        """
    @property
    def digital_address(self, /) -> DigitalDomicile | None:
        """
        Digital address.
        """
    @property
    def digital_address_source(self, /) -> DigitalAddressSource | None:
        """
        Where the address comes from.
        """
    @property
    def extra(self, /) -> dict[str, Any]:
        """
        Fields that this version of the package does not know, as they came.
        """
    @classmethod
    def from_dict(cls, fields: Mapping[str, Any], /) -> SendDigitalDomicile:
        """
        Reads a dictionary with the names of the JSON fields.

        Raises `ValidationError` with the place in it as `field`.
        """
    @classmethod
    def from_json(cls, text: str | bytes, /) -> SendDigitalDomicile:
        """
        Reads JSON text.

        Raises `ValidationError` with the place in the text as `field`.
        """
    @property
    def rec_index(self, /) -> int | None:
        """
        The recipient.
        """
    @property
    def retry_number(self, /) -> int | None:
        """
        Number of the repetition; 0 is the first sending.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        The same as Python objects, with the names of the JSON fields.
        """
    def to_json(self, /) -> str:
        """
        The JSON text, with every field as it came.
        """

@final
class SendDigitalFeedback:
    """
    The outcome of an attempt.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __reduce__(self, /) -> tuple[Any, ...]: ...
    def __repr__(self, /) -> str: ...
    @staticmethod
    def _fields() -> list[str]:
        """
        The names of the JSON fields that the core knows: a test looks for an attribute for each.
        """
    @property
    def delivery_detail_code(self, /) -> str | None:
        """
        Code of the event, such as `C003` or `RECRN001C`; an open list.
        """
    @property
    def delivery_failure_cause(self, /) -> str | None:
        """
        Code of the cause, such as `M04`; an open list.
        """
    @property
    def digital_address(self, /) -> DigitalDomicile | None:
        """
        Digital address.
        """
    @property
    def extra(self, /) -> dict[str, Any]:
        """
        Fields that this version of the package does not know, as they came.
        """
    @classmethod
    def from_dict(cls, fields: Mapping[str, Any], /) -> SendDigitalFeedback:
        """
        Reads a dictionary with the names of the JSON fields.

        Raises `ValidationError` with the place in it as `field`.
        """
    @classmethod
    def from_json(cls, text: str | bytes, /) -> SendDigitalFeedback:
        """
        Reads JSON text.

        Raises `ValidationError` with the place in the text as `field`.
        """
    @property
    def notification_date(self, /) -> datetime | None:
        """
        When it happened, by the carrier.
        """
    @property
    def rec_index(self, /) -> int | None:
        """
        The recipient.
        """
    @property
    def response_status(self, /) -> ResponseStatus | None:
        """
        Whether it arrived.
        """
    @property
    def sending_receipts(self, /) -> list[SendingReceipt]:
        """
        Receipts of certified mail.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        The same as Python objects, with the names of the JSON fields.
        """
    def to_json(self, /) -> str:
        """
        The JSON text, with every field as it came.
        """

@final
class SendDigitalProgress:
    """
    A receipt or a delay on the way.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __reduce__(self, /) -> tuple[Any, ...]: ...
    def __repr__(self, /) -> str: ...
    @staticmethod
    def _fields() -> list[str]:
        """
        The names of the JSON fields that the core knows: a test looks for an attribute for each.
        """
    @property
    def delivery_detail_code(self, /) -> str | None:
        """
        Code of the event, such as `C003` or `RECRN001C`; an open list.
        """
    @property
    def delivery_failure_cause(self, /) -> str | None:
        """
        Code of the cause, such as `M04`; an open list.
        """
    @property
    def digital_address(self, /) -> DigitalDomicile | None:
        """
        Digital address.
        """
    @property
    def digital_address_source(self, /) -> DigitalAddressSource | None:
        """
        Where the address comes from.
        """
    @property
    def event_timestamp(self, /) -> datetime | None:
        """
        When it happened.
        """
    @property
    def extra(self, /) -> dict[str, Any]:
        """
        Fields that this version of the package does not know, as they came.
        """
    @classmethod
    def from_dict(cls, fields: Mapping[str, Any], /) -> SendDigitalProgress:
        """
        Reads a dictionary with the names of the JSON fields.

        Raises `ValidationError` with the place in it as `field`.
        """
    @classmethod
    def from_json(cls, text: str | bytes, /) -> SendDigitalProgress:
        """
        Reads JSON text.

        Raises `ValidationError` with the place in the text as `field`.
        """
    @property
    def notification_date(self, /) -> datetime | None:
        """
        When it happened, by the carrier.
        """
    @property
    def rec_index(self, /) -> int | None:
        """
        The recipient.
        """
    @property
    def retry_number(self, /) -> int | None:
        """
        Number of the repetition; 0 is the first sending.
        """
    @property
    def sending_receipts(self, /) -> list[SendingReceipt]:
        """
        Receipts of certified mail.
        """
    @property
    def should_retry(self, /) -> bool | None:
        """
        Whether the same sending is repeated.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        The same as Python objects, with the names of the JSON fields.
        """
    def to_json(self, /) -> str:
        """
        The JSON text, with every field as it came.
        """

@final
class SendIntent:
    """
    What is about to be sent: enough to find out later what became of it.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __reduce__(self, /) -> tuple[Any, ...]: ...
    def __repr__(self, /) -> str: ...
    @property
    def fingerprint(self, /) -> Sha256Digest:
        """
        Digest of the body, to know the request again.
        """
    @classmethod
    def from_dict(cls, fields: Mapping[str, Any], /) -> SendIntent:
        """
        Reads what `to_dict` gave.

        Raises `ValidationError` with the place in it as `field`.
        """
    @classmethod
    def from_json(cls, text: str | bytes, /) -> SendIntent:
        """
        Reads what `to_json` wrote.

        Raises `ValidationError` with the place in the text as `field`.
        """
    @property
    def idempotence_token(self, /) -> str:
        """
        The token of this attempt.
        """
    @property
    def protocol_number(self, /) -> str:
        """
        The sender's protocol number.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        The same as plain Python objects, complete: texts for people with `it` and `en`, times as ISO 8601 text, lengths of
        time in seconds.
        """
    def to_json(self, /) -> str:
        """
        The same as JSON text.
        """

@final
class SendSimpleRegisteredLetter:
    """
    The simple registered letter was sent.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __reduce__(self, /) -> tuple[Any, ...]: ...
    def __repr__(self, /) -> str: ...
    @staticmethod
    def _fields() -> list[str]:
        """
        The names of the JSON fields that the core knows: a test looks for an attribute for each.
        """
    @property
    def analog_cost(self, /) -> int | None:
        """
        Cost of the letter without VAT, euro cents.
        """
    @property
    def envelope_weight(self, /) -> int | None:
        """
        Weight, grams.
        """
    @property
    def extra(self, /) -> dict[str, Any]:
        """
        Fields that this version of the package does not know, as they came.
        """
    @classmethod
    def from_dict(cls, fields: Mapping[str, Any], /) -> SendSimpleRegisteredLetter:
        """
        Reads a dictionary with the names of the JSON fields.

        Raises `ValidationError` with the place in it as `field`.
        """
    @classmethod
    def from_json(cls, text: str | bytes, /) -> SendSimpleRegisteredLetter:
        """
        Reads JSON text.

        Raises `ValidationError` with the place in the text as `field`.
        """
    @property
    def number_of_pages(self, /) -> int | None:
        """
        Pages.
        """
    @property
    def physical_address(self, /) -> PhysicalAddressRead | None:
        """
        Postal address.
        """
    @property
    def prepare_request_id(self, /) -> str | None:
        """
        Id of the element that prepared it.
        """
    @property
    def product_type(self, /) -> str | None:
        """
        Postal product: `AR`, `890`, `RIR`, `RS`, `RIS`; an open list.
        """
    @property
    def rec_index(self, /) -> int | None:
        """
        The recipient.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        The same as Python objects, with the names of the JSON fields.
        """
    def to_json(self, /) -> str:
        """
        The JSON text, with every field as it came.
        """

@final
class SendSimpleRegisteredLetterProgress:
    """
    The simple registered letter on its way.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __reduce__(self, /) -> tuple[Any, ...]: ...
    def __repr__(self, /) -> str: ...
    @staticmethod
    def _fields() -> list[str]:
        """
        The names of the JSON fields that the core knows: a test looks for an attribute for each.
        """
    @property
    def attachments(self, /) -> list[CarrierDocument]:
        """
        The carrier's scans.
        """
    @property
    def delivery_detail_code(self, /) -> str | None:
        """
        Code of the event, such as `C003` or `RECRN001C`; an open list.
        """
    @property
    def delivery_failure_cause(self, /) -> str | None:
        """
        Code of the cause, such as `M04`; an open list.
        """
    @property
    def extra(self, /) -> dict[str, Any]:
        """
        Fields that this version of the package does not know, as they came.
        """
    @classmethod
    def from_dict(cls, fields: Mapping[str, Any], /) -> SendSimpleRegisteredLetterProgress:
        """
        Reads a dictionary with the names of the JSON fields.

        Raises `ValidationError` with the place in it as `field`.
        """
    @classmethod
    def from_json(cls, text: str | bytes, /) -> SendSimpleRegisteredLetterProgress:
        """
        Reads JSON text.

        Raises `ValidationError` with the place in the text as `field`.
        """
    @property
    def notification_date(self, /) -> datetime | None:
        """
        When it happened, by the carrier.
        """
    @property
    def rec_index(self, /) -> int | None:
        """
        The recipient.
        """
    @property
    def registered_letter_code(self, /) -> str | None:
        """
        The carrier's code of the letter.
        """
    @property
    def send_request_id(self, /) -> str | None:
        """
        Id of the element that sent it.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        The same as Python objects, with the names of the JSON fields.
        """
    def to_json(self, /) -> str:
        """
        The JSON text, with every field as it came.
        """

@final
class Sender:
    """
    Who sends: a name of up to 88 characters, and the tax id of the body that owns the API key.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __getnewargs__(self, /) -> tuple[str, PaTaxId]: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, denomination: str, tax_id: PaTaxId | str) -> Sender: ...
    def __repr__(self, /) -> str: ...
    @property
    def denomination(self, /) -> str:
        """
        Name.
        """
    @staticmethod
    def from_dict(fields: Mapping[str, Any], /) -> Sender:
        """
        Reads them from a dictionary.

        Raises `ValidationError` with the place in it as `field`.
        """
    @staticmethod
    def from_json(text: str | bytes, /) -> Sender:
        """
        Reads what `to_json` wrote.

        Raises `ValidationError` with the place in it as `field`.
        """
    @property
    def tax_id(self, /) -> PaTaxId:
        """
        Tax id.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        The fields of a request that say who sends.
        """
    def to_json(self, /) -> str:
        """
        The same as JSON text.
        """

@final
class SenderAckCreationRequest:
    """
    The acknowledgement for the sender is being made.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __reduce__(self, /) -> tuple[Any, ...]: ...
    def __repr__(self, /) -> str: ...
    @staticmethod
    def _fields() -> list[str]:
        """
        The names of the JSON fields that the core knows: a test looks for an attribute for each.
        """
    @property
    def extra(self, /) -> dict[str, Any]:
        """
        Fields that this version of the package does not know, as they came.
        """
    @classmethod
    def from_dict(cls, fields: Mapping[str, Any], /) -> SenderAckCreationRequest:
        """
        Reads a dictionary with the names of the JSON fields.

        Raises `ValidationError` with the place in it as `field`.
        """
    @classmethod
    def from_json(cls, text: str | bytes, /) -> SenderAckCreationRequest:
        """
        Reads JSON text.

        Raises `ValidationError` with the place in the text as `field`.
        """
    @property
    def legal_fact_id(self, /) -> str | None:
        """
        Storage key of the legal fact.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        The same as Python objects, with the names of the JSON fields.
        """
    def to_json(self, /) -> str:
        """
        The JSON text, with every field as it came.
        """

@final
class SendingReceipt:
    """
    A receipt of certified mail.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __reduce__(self, /) -> tuple[Any, ...]: ...
    def __repr__(self, /) -> str: ...
    @staticmethod
    def _fields() -> list[str]:
        """
        The names of the JSON fields that the core knows: a test looks for an attribute for each.
        """
    @property
    def extra(self, /) -> dict[str, Any]:
        """
        Fields that this version of the package does not know, as they came.
        """
    @classmethod
    def from_dict(cls, fields: Mapping[str, Any], /) -> SendingReceipt:
        """
        Reads a dictionary with the names of the JSON fields.

        Raises `ValidationError` with the place in it as `field`.
        """
    @classmethod
    def from_json(cls, text: str | bytes, /) -> SendingReceipt:
        """
        Reads JSON text.

        Raises `ValidationError` with the place in the text as `field`.
        """
    @property
    def id(self, /) -> str | None:
        """
        Id of the message.
        """
    @property
    def system(self, /) -> str | None:
        """
        System that keeps it.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        The same as Python objects, with the names of the JSON fields.
        """
    def to_json(self, /) -> str:
        """
        The JSON text, with every field as it came.
        """

@final
class Sha256Digest:
    """
    A SHA-256 digest in the form the platform speaks: standard base64, 44 characters.

    Raises `ValidationError` with `reason` and `position`.
    """
    def __bytes__(self, /) -> bytes:
        """
        The 32 bytes.
        """
    def __eq__(self, value: object, /) -> bool: ...
    def __ge__(self, value: object, /) -> bool: ...
    def __getnewargs__(self, /) -> tuple[str]: ...
    def __gt__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __le__(self, value: object, /) -> bool: ...
    def __lt__(self, value: object, /) -> bool: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, text: str, /) -> Sha256Digest: ...
    def __repr__(self, /) -> str: ...
    def __str__(self, /) -> str: ...
    @staticmethod
    def is_valid(text: str, /) -> bool:
        """
        True if a text is one: quicker than to catch the error.
        """
    @staticmethod
    def of(data: bytes | bytearray, /) -> Sha256Digest:
        """
        The digest of bytes in memory. Other threads run meanwhile.
        """
    @staticmethod
    def of_file(path: str | os.PathLike[str], /) -> Sha256Digest:
        """
        The digest of a file, in one pass and 64 KiB of memory. Other threads run meanwhile.

        Raises `OSError` if the file cannot be read.
        """

@final
class Signature:
    """
    A signature in a PDF. Whether it is intact is not trust: nobody asked who signed and with what right.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __reduce__(self, /) -> tuple[Any, ...]: ...
    def __repr__(self, /) -> str: ...
    @classmethod
    def _restore(cls, text: str, /) -> Signature: ...
    @property
    def bytes_after(self, /) -> int:
        """
        How many bytes of the file follow what is covered.
        """
    @property
    def covers_all_but_itself(self, /) -> bool:
        """
        True if all bytes are covered but those of the signature itself.
        """
    @property
    def integrity(self, /) -> Integrity:
        """
        Whether the digest in the signature is that of the bytes it covers.
        """
    @property
    def is_pades(self, /) -> bool:
        """
        True for a signature of the European standard (PAdES).
        """
    @property
    def is_time_stamp(self, /) -> bool:
        """
        True for a time stamp over the document, which no person made.
        """
    @property
    def kind(self, /) -> str:
        """
        `ETSI.CAdES.detached` (PAdES), `adbe.pkcs7.detached`, `ETSI.RFC3161` (time stamp) or other.
        """
    @property
    def signed_at(self, /) -> datetime | None:
        """
        When, as the signer claims (a time stamp: as its authority does).
        """
    @property
    def signer(self, /) -> str | None:
        """
        Common name of the signer, as the certificate in the signature has it. Personal data.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        The same as plain Python objects: attributes by name, times as ISO 8601 text, lengths of time in seconds.
        """
    def to_json(self, /) -> str:
        """
        The same as JSON text.
        """

@final
class StatusHistoryElement:
    """
    A stay in a status.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __reduce__(self, /) -> tuple[Any, ...]: ...
    def __repr__(self, /) -> str: ...
    @staticmethod
    def _fields() -> list[str]:
        """
        The names of the JSON fields that the core knows: a test looks for an attribute for each.
        """
    @property
    def active_from(self, /) -> datetime:
        """
        Since when.
        """
    @property
    def extra(self, /) -> dict[str, Any]:
        """
        Fields that this version of the package does not know, as they came.
        """
    @classmethod
    def from_dict(cls, fields: Mapping[str, Any], /) -> StatusHistoryElement:
        """
        Reads a dictionary with the names of the JSON fields.

        Raises `ValidationError` with the place in it as `field`.
        """
    @classmethod
    def from_json(cls, text: str | bytes, /) -> StatusHistoryElement:
        """
        Reads JSON text.

        Raises `ValidationError` with the place in the text as `field`.
        """
    @property
    def related_timeline_elements(self, /) -> list[str]:
        """
        Ids of the timeline elements that came in this status. Some may be missing from the timeline itself.
        """
    @property
    def status(self, /) -> NotificationStatus:
        """
        The status.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        The same as Python objects, with the names of the JSON fields.
        """
    def to_json(self, /) -> str:
        """
        The JSON text, with every field as it came.
        """

@final
class Storage:
    """
    What becomes of a letter that went to the post office.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __reduce__(self, /) -> tuple[Any, ...]: ...
    def __repr__(self, /) -> str: ...
    @classmethod
    def _restore(cls, text: str, /) -> Storage: ...
    @property
    def code(self, /) -> str | None:
        """
        The code of the outcome that takes its place: `PNRN012` (AR) or `PNAG012` (890).
        """
    @property
    def delivered_at(self, /) -> datetime | None:
        """
        When the letter counts as delivered, if by term.
        """
    @property
    def kind(self, /) -> StorageKind:
        """
        `AS_REPORTED`, `BY_TERM` or `TOO_EARLY`.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        The same as plain Python objects: attributes by name, times as ISO 8601 text, lengths of time in seconds.
        """
    def to_json(self, /) -> str:
        """
        The same as JSON text.
        """

@final
class StreamConsumer:
    """
    The consumer without its Python manners.
    """
    def close(self, /) -> Pending[None]:
        """
        Lets go of the checkpoint, and sends away who waits. What was not handled comes again.
        """
    def look(self, /, until_empty: bool) -> Pending[bool]:
        """
        Waits until there is something to take; false if it was to be waited only `until_empty`, and nothing more is there.
        """
    def take(self, /) -> StreamEvent | Gap | None:
        """
        What has come. Asking for more says that it was handled.
        """

@final
class StreamEvent:
    """
    An event of a stream.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __reduce__(self, /) -> tuple[Any, ...]: ...
    def __repr__(self, /) -> str: ...
    @staticmethod
    def _fields() -> list[str]:
        """
        The names of the JSON fields that the core knows: a test looks for an attribute for each.
        """
    @property
    def element(self, /) -> TimelineElement | None:
        """
        What happened.
        """
    @property
    def event_id(self, /) -> str:
        """
        38 digits, growing; compare as text.
        """
    @property
    def extra(self, /) -> dict[str, Any]:
        """
        Fields that this version of the package does not know, as they came.
        """
    @classmethod
    def from_dict(cls, fields: Mapping[str, Any], /) -> StreamEvent:
        """
        Reads a dictionary with the names of the JSON fields.

        Raises `ValidationError` with the place in it as `field`.
        """
    @classmethod
    def from_json(cls, text: str | bytes, /) -> StreamEvent:
        """
        Reads JSON text.

        Raises `ValidationError` with the place in the text as `field`.
        """
    @property
    def iun(self, /) -> str | None:
        """
        The IUN; absent while the notification is in validation, and when it is refused.
        """
    @property
    def new_status(self, /) -> NotificationStatus | None:
        """
        The status after this event.
        """
    @property
    def notification_request_id(self, /) -> str | None:
        """
        Base64 of the IUN.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        The same as Python objects, with the names of the JSON fields.
        """
    def to_json(self, /) -> str:
        """
        The JSON text, with every field as it came.
        """

@final
class StreamListItem:
    """
    A stream in the list, which shows those of every version.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __reduce__(self, /) -> tuple[Any, ...]: ...
    def __repr__(self, /) -> str: ...
    @staticmethod
    def _fields() -> list[str]:
        """
        The names of the JSON fields that the core knows: a test looks for an attribute for each.
        """
    @property
    def extra(self, /) -> dict[str, Any]:
        """
        Fields that this version of the package does not know, as they came.
        """
    @classmethod
    def from_dict(cls, fields: Mapping[str, Any], /) -> StreamListItem:
        """
        Reads a dictionary with the names of the JSON fields.

        Raises `ValidationError` with the place in it as `field`.
        """
    @classmethod
    def from_json(cls, text: str | bytes, /) -> StreamListItem:
        """
        Reads JSON text.

        Raises `ValidationError` with the place in the text as `field`.
        """
    @property
    def stream_id(self, /) -> str:
        """
        Its id.
        """
    @property
    def title(self, /) -> str | None:
        """
        Name.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        The same as Python objects, with the names of the JSON fields.
        """
    def to_json(self, /) -> str:
        """
        The JSON text, with every field as it came.
        """

@final
class StreamMetadata:
    """
    A stream.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __reduce__(self, /) -> tuple[Any, ...]: ...
    def __repr__(self, /) -> str: ...
    @staticmethod
    def _fields() -> list[str]:
        """
        The names of the JSON fields that the core knows: a test looks for an attribute for each.
        """
    @property
    def activation_date(self, /) -> datetime | None:
        """
        Since when it collects events.
        """
    @property
    def disabled_date(self, /) -> datetime | None:
        """
        Since when it does not any more.
        """
    @property
    def event_type(self, /) -> StreamEventType | None:
        """
        What it tells.
        """
    @property
    def extra(self, /) -> dict[str, Any]:
        """
        Fields that this version of the package does not know, as they came.
        """
    @property
    def filter_values(self, /) -> list[str]:
        """
        Statuses or categories wanted; empty for all.
        """
    @classmethod
    def from_dict(cls, fields: Mapping[str, Any], /) -> StreamMetadata:
        """
        Reads a dictionary with the names of the JSON fields.

        Raises `ValidationError` with the place in it as `field`.
        """
    @classmethod
    def from_json(cls, text: str | bytes, /) -> StreamMetadata:
        """
        Reads JSON text.

        Raises `ValidationError` with the place in the text as `field`.
        """
    @property
    def groups(self, /) -> list[str]:
        """
        Group ids.
        """
    @property
    def stream_id(self, /) -> str:
        """
        Its id, a UUID.
        """
    @property
    def title(self, /) -> str | None:
        """
        Name.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        The same as Python objects, with the names of the JSON fields.
        """
    def to_json(self, /) -> str:
        """
        The JSON text, with every field as it came.
        """
    @property
    def version(self, /) -> str | None:
        """
        The version it was made with, such as `v29`: it can be read and changed through that one only.
        """
    @property
    def wait_for_accepted(self, /) -> bool | None:
        """
        Whether events wait for acceptance.
        """

@final
class Streams:
    """
    `client.streams` without its Python manners.
    """
    def at(self, /, version: str) -> Streams:
        """
        The same through another version.
        """
    def consumer(
        self,
        /,
        stream_id: str,
        checkpoint: str | os.PathLike[str] | Checkpoint | None,
        patience: timedelta | float | None = None,
        lease: Lease | None = None,
        followed_by: tuple[str, str] | None = None,
    ) -> StreamConsumer:
        """
        A consumer that keeps its place in a file or in a store of the user, or in memory if there is neither.
        """
    def create(
        self,
        /,
        title: str,
        event_type: StreamEventType | str,
        groups: Sequence[str],
        filter_values: Sequence[str],
        wait_for_accepted: bool | None,
        replacing: str | None,
    ) -> Pending[StreamMetadata]: ...
    def delete(self, /, stream_id: str) -> Pending[None]: ...
    def disable(self, /, stream_id: str) -> Pending[StreamMetadata]: ...
    def ensure(
        self,
        /,
        title: str,
        event_type: StreamEventType | str,
        groups: Sequence[str],
        filter_values: Sequence[str],
        wait_for_accepted: bool | None,
    ) -> Pending[StreamMetadata]: ...
    def get(self, /, stream_id: str) -> Pending[StreamMetadata]: ...
    def list(self, /) -> Pending[list[StreamListItem]]: ...
    def read(self, /, stream_id: str, last_event_id: str | None) -> Pending[EventPage]: ...
    def update(
        self,
        /,
        stream_id: str,
        title: str,
        event_type: StreamEventType | str,
        groups: Sequence[str],
        filter_values: Sequence[str],
    ) -> Pending[StreamMetadata]: ...
    def upgrade(
        self,
        /,
        stream_id: str,
        title: str,
        event_type: StreamEventType | str,
        groups: Sequence[str],
        filter_values: Sequence[str],
        wait_for_accepted: bool | None,
    ) -> Pending[StreamMetadata]: ...

@final
class Submitted:
    """
    A request that the platform has written down. It is not accepted yet.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __getnewargs__(self, /) -> tuple[RequestId, str, str, bool]: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(
        cls, /, request_id: RequestId, protocol_number: str, idempotence_token: str, recovered: bool = False
    ) -> Submitted: ...
    def __repr__(self, /) -> str: ...
    @staticmethod
    def from_dict(fields: Mapping[str, Any], /) -> Submitted:
        """
        Reads a dictionary that `to_dict` made.

        Raises `ValidationError` with the place in it as `field`.
        """
    @staticmethod
    def from_json(text: str | bytes, /) -> Submitted:
        """
        Reads what `to_json` wrote.

        Raises `ValidationError` with the place in it as `field`.
        """
    @property
    def idempotence_token(self, /) -> str:
        """
        The token it was sent with.
        """
    @property
    def iun(self, /) -> Iun:
        """
        The IUN that the notification will have if it is accepted.

        Raises `ValidationError` if the request id does not encode one.
        """
    @property
    def protocol_number(self, /) -> str:
        """
        The sender's protocol number.
        """
    @property
    def recovered(self, /) -> bool:
        """
        True if the answer had been lost, and the request was found by asking.
        """
    @property
    def request_id(self, /) -> RequestId:
        """
        Names the request from now on.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        The same as Python objects.
        """
    def to_json(self, /) -> str:
        """
        The same as JSON text.
        """

@final
class TaxonomyCode:
    """
    The taxonomy code that says what act a notification carries: six digits, then `P` (with payment) or `N` (without).

    Only the form counts: the platform's table grows. `title` and `area` are there for the codes that are published.

    Raises `ValidationError` with `reason` and `position`.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __ge__(self, value: object, /) -> bool: ...
    def __getnewargs__(self, /) -> tuple[str]: ...
    def __gt__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __le__(self, value: object, /) -> bool: ...
    def __lt__(self, value: object, /) -> bool: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, text: str, /) -> TaxonomyCode: ...
    def __repr__(self, /) -> str: ...
    def __str__(self, /) -> str: ...
    @property
    def area(self, /) -> str | None:
        """
        The area of the sender, such as `Polizia Locale`; `None` if the code is not published.
        """
    @property
    def entity(self, /) -> str | None:
        """
        The type of sender, such as `Comune`; `None` if the code is not published.
        """
    @property
    def is_known(self, /) -> bool:
        """
        True if the code is published.
        """
    @staticmethod
    def is_valid(text: str, /) -> bool:
        """
        True if a text is one: quicker than to catch the error.
        """
    @property
    def title(self, /) -> str | None:
        """
        The act, in Italian; `None` if the code is not published, or without a description.
        """
    @property
    def with_payment(self, /) -> bool | None:
        """
        True if the act carries a payment, false if not, `None` for another last letter.
        """

@final
class TimelineElement:
    """
    One event in the life of a notification. Its `details` are read when somebody looks at them.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __reduce__(self, /) -> tuple[Any, ...]: ...
    def __repr__(self, /) -> str: ...
    @staticmethod
    def _fields() -> list[str]:
        """
        The names of the JSON fields that the core knows: a test looks for an attribute for each.
        """
    @property
    def category(self, /) -> TimelineCategory | None:
        """
        What happened.
        """
    @property
    def details(self, /) -> dict[str, Any] | None:
        """
        The particulars, whose form depends on the category. Personal data. Read anew each time.
        """
    @property
    def element_id(self, /) -> str | None:
        """
        Unique together with the IUN.
        """
    @property
    def event_timestamp(self, /) -> datetime | None:
        """
        When it happened. Since v2.4.
        """
    @property
    def extra(self, /) -> dict[str, Any]:
        """
        Fields that this version of the package does not know, as they came.
        """
    @classmethod
    def from_dict(cls, fields: Mapping[str, Any], /) -> TimelineElement:
        """
        Reads a dictionary with the names of the JSON fields.

        Raises `ValidationError` with the place in it as `field`.
        """
    @classmethod
    def from_json(cls, text: str | bytes, /) -> TimelineElement:
        """
        Reads JSON text.

        Raises `ValidationError` with the place in the text as `field`.
        """
    @property
    def ingestion_timestamp(self, /) -> datetime | None:
        """
        When SEND wrote it. Since v2.4.
        """
    @property
    def legal_facts_ids(self, /) -> list[LegalFactId]:
        """
        The documents that prove it.
        """
    @property
    def notification_sent_at(self, /) -> datetime | None:
        """
        When SEND received the request. Since v2.4.
        """
    @property
    def rec_index(self, /) -> int | None:
        """
        The recipient it concerns, as an index into the recipients of the notification; `None` if it concerns all.
        """
    @property
    def timestamp(self, /) -> datetime | None:
        """
        When it happened. Deprecated by the platform in favour of `event_timestamp`, with which it agrees.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        The same as Python objects, with the names of the JSON fields.
        """
    def to_json(self, /) -> str:
        """
        The JSON text, with every field as it came.
        """
    @property
    def typed_details(self, /) -> Details:
        """
        The particulars as an object of the class that the category says (see `send_sdk.timeline`). Of a category that this
        version does not know, the dictionary; `None` if there are none. Read anew each time.

        Raises `ValidationError` with the place inside the details as `field`.
        """

@final
class Tracker:
    """
    Follows one notification: feed it events, ask it where the notification stands.

    Its state depends on what was fed, never on the order or the number of times: duplicates change nothing, a late event finds
    its place in the past, a rework takes away what it made void. Hand it the events of one notification only. For a complete
    picture the stream must carry every category (`StreamEventType.TIMELINE`, version 2.9); with fewer, `doubts` says what a full
    read would settle.

    ```python
    tracker = Tracker(recipients=1)
    for event in page.events:
        change = tracker.feed(event)
        if change.status is not None:
            before, after = change.status
    ```
    """
    def __copy__(self, /) -> Tracker:
        """
        A tracker with the same state, to go its own way.
        """
    def __deepcopy__(self, _memo: object, /) -> Tracker:
        """
        The same: nothing in it can be changed from outside.
        """
    def __new__(cls, /, recipients: int) -> Tracker: ...
    def __repr__(self, /) -> str: ...
    def absorb(self, notification: FullSentNotification, /) -> Change:
        """
        Takes in a full read, and says what it changed. It is believed for all that was written up to its newest element.
        """
    @property
    def doubts(self, /) -> list[Doubt]:
        """
        What a full read would settle. Empty as long as what was seen fits together; that is no proof that nothing is missing.
        """
    @property
    def elements(self, /) -> list[TimelineElement]:
        """
        The elements that count, by id: all that were seen but the void ones.
        """
    def feed(self, event: StreamEvent, /) -> Change:
        """
        Takes in an event of a stream, and says what it changed.
        """
    def feed_all(self, events: Iterable[StreamEvent], /) -> list[Change]:
        """
        Takes in many events; a change for each.
        """
    def final_date(self, recipient: int, /) -> datetime | None:
        """
        When the notification was finalised for a recipient; `None` if it is not, or not any more after a rework.
        """
    @staticmethod
    def from_notification(notification: FullSentNotification, /) -> Tracker:
        """
        A tracker that begins with a full read.
        """
    def history(self, /) -> History:
        """
        The history that the elements come to.
        """
    @property
    def needs_full_read(self, /) -> bool:
        """
        True if there is a doubt.
        """
    @property
    def recipients(self, /) -> int:
        """
        Number of recipients of the notification.
        """
    @property
    def sent_at(self, /) -> datetime | None:
        """
        When SEND received the request, if an element or a full read said so.
        """
    @property
    def status(self, /) -> NotificationStatus:
        """
        Where the notification stands.
        """
    def view(self, /, terms: Terms | None = None) -> NotificationView:
        """
        The notification recipient by recipient, from what was seen.
        """

@final
class Transition:
    """
    What one event does to a status, by the platform's map alone.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __reduce__(self, /) -> tuple[Any, ...]: ...
    def __repr__(self, /) -> str: ...
    @classmethod
    def _restore(cls, text: str, /) -> Transition: ...
    @property
    def kind(self, /) -> TransitionKind:
        """
        `CHANGES`, `STAYS`, or `UNMAPPED`: not foreseen, so that the status stays.
        """
    @property
    def status(self, /) -> NotificationStatus | None:
        """
        The new status, if it changes.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        The same as plain Python objects: attributes by name, times as ISO 8601 text, lengths of time in seconds.
        """
    def to_json(self, /) -> str:
        """
        The same as JSON text.
        """

@final
class Unmapped:
    """
    An element that the platform does not foresee in the status it met.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __reduce__(self, /) -> tuple[Any, ...]: ...
    def __repr__(self, /) -> str: ...
    @classmethod
    def _restore(cls, text: str, /) -> Unmapped: ...
    @property
    def category(self, /) -> TimelineCategory:
        """
        What happened; of several completions, the one that counts.
        """
    @property
    def element_id(self, /) -> str:
        """
        Id of the element.
        """
    @property
    def status(self, /) -> NotificationStatus:
        """
        The status it met, and left as it was.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        The same as plain Python objects: attributes by name, times as ISO 8601 text, lengths of time in seconds.
        """
    def to_json(self, /) -> str:
        """
        The same as JSON text.
        """

@final
class UploadedFile:
    """
    A file that is on the platform: only this can be put into a request.

    The client's upload returns it. It can be stored (`to_dict()`, pickle) and used for 7 days.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(
        cls, /, key: str, version_token: str, sha256: Sha256Digest | str, content_type: ContentType | str
    ) -> UploadedFile: ...
    def __reduce__(self, /) -> tuple[Any, ...]: ...
    def __replace__(self, /, **changes: Any) -> Self:
        """
        For `copy.replace` of Python 3.13.
        """
    def __repr__(self, /) -> str: ...
    @property
    def content_type(self, /) -> ContentType:
        """
        Media type.
        """
    @classmethod
    def from_dict(cls, fields: Mapping[str, Any], /) -> UploadedFile:
        """
        Reads a dictionary with the names of the JSON fields.

        Raises `ValidationError` with the place in it as `field`.
        """
    @classmethod
    def from_json(cls, text: str | bytes, /) -> UploadedFile:
        """
        Reads JSON text.

        Raises `ValidationError` with the place in the text as `field`.
        """
    @property
    def key(self, /) -> str:
        """
        Storage key.
        """
    def replace(self, /, **changes: Any) -> Self:
        """
        The same with other values for some arguments of the constructor. This one stays as it is.

        Raises `TypeError` for an argument that does not exist, `ValidationError` as the constructor.
        """
    @property
    def sha256(self, /) -> Sha256Digest:
        """
        Digest of the bytes.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        The same as Python objects, with the names of the JSON fields.
        """
    def to_json(self, /) -> str:
        """
        The JSON text.
        """
    @property
    def version_token(self, /) -> str:
        """
        Version of the upload.
        """

@final
class Usage:
    """
    What has been used of a day's calls.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __reduce__(self, /) -> tuple[Any, ...]: ...
    def __repr__(self, /) -> str: ...
    @classmethod
    def from_dict(cls, fields: Mapping[str, Any], /) -> Usage:
        """
        Reads what `to_dict` gave.

        Raises `ValidationError` with the place in it as `field`.
        """
    @classmethod
    def from_json(cls, text: str | bytes, /) -> Usage:
        """
        Reads what `to_json` wrote.

        Raises `ValidationError` with the place in the text as `field`.
        """
    @property
    def left(self, /) -> int:
        """
        Calls left for everything but streams.
        """
    @property
    def left_for_streams(self, /) -> int:
        """
        Calls left for streams.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        The same as plain Python objects, complete: texts for people with `it` and `en`, times as ISO 8601 text, lengths of
        time in seconds.
        """
    def to_json(self, /) -> str:
        """
        The same as JSON text.
        """
    @property
    def today(self, /) -> int:
        """
        Calls made today (UTC) through this limiter.
        """

@final
class UsedServices:
    """
    Services that the platform used for this notification.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __reduce__(self, /) -> tuple[Any, ...]: ...
    def __repr__(self, /) -> str: ...
    @staticmethod
    def _fields() -> list[str]:
        """
        The names of the JSON fields that the core knows: a test looks for an attribute for each.
        """
    @property
    def extra(self, /) -> dict[str, Any]:
        """
        Fields that this version of the package does not know, as they came.
        """
    @classmethod
    def from_dict(cls, fields: Mapping[str, Any], /) -> UsedServices:
        """
        Reads a dictionary with the names of the JSON fields.

        Raises `ValidationError` with the place in it as `field`.
        """
    @classmethod
    def from_json(cls, text: str | bytes, /) -> UsedServices:
        """
        Reads JSON text.

        Raises `ValidationError` with the place in the text as `field`.
        """
    @property
    def physical_address_lookup(self, /) -> bool | None:
        """
        True if at least one recipient came without a postal address.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        The same as Python objects, with the names of the JSON fields.
        """
    def to_json(self, /) -> str:
        """
        The JSON text, with every field as it came.
        """

@final
class VatNumber:
    """
    A VAT number (partita IVA), in canonical form: 11 digits. `repr` does not show it.

    Raises `ValidationError` with `reason` and `position`.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __ge__(self, value: object, /) -> bool: ...
    def __getnewargs__(self, /) -> tuple[str]: ...
    def __gt__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __le__(self, value: object, /) -> bool: ...
    def __lt__(self, value: object, /) -> bool: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, text: str, /) -> VatNumber: ...
    def __repr__(self, /) -> str: ...
    def __str__(self, /) -> str: ...
    @staticmethod
    def is_valid(text: str, /) -> bool:
        """
        True if a text is one: quicker than to catch the error.
        """
    @staticmethod
    def parse_lenient(text: str, /) -> VatNumber:
        """
        Reads a number after dropping ASCII spaces, tabs and line ends, and one `IT` in front.
        """
    @property
    def tax_id(self, /) -> NumericTaxId:
        """
        The same as a tax id.
        """

@final
class Wait:
    """
    A wait that begins.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __reduce__(self, /) -> tuple[Any, ...]: ...
    def __repr__(self, /) -> str: ...
    @classmethod
    def from_dict(cls, fields: Mapping[str, Any], /) -> Wait:
        """
        Reads what `to_dict` gave.

        Raises `ValidationError` with the place in it as `field`.
        """
    @classmethod
    def from_json(cls, text: str | bytes, /) -> Wait:
        """
        Reads what `to_json` wrote.

        Raises `ValidationError` with the place in the text as `field`.
        """
    @property
    def reason(self, /) -> WaitReason:
        """
        What for.
        """
    @property
    def time(self, /) -> timedelta:
        """
        How long.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        The same as plain Python objects, complete: texts for people with `it` and `en`, times as ISO 8601 text, lengths of
        time in seconds.
        """
    def to_json(self, /) -> str:
        """
        The same as JSON text.
        """

@final
class Waits:
    """
    How long to wait for files that are not there yet. Without it only a file that is being made is awaited, as long as the
    client's `Polling` says; anything else fails at once, with when to come again.

    - `missing`: after a 404, asks again after each of these times.
    - `archive`: waits as long in all for a file that comes out of the archive, which takes about five hours.

    Times are `timedelta` or seconds.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, *, missing: Sequence[timedelta | float] = ..., archive: timedelta | float = ...) -> Waits: ...
    def __reduce__(self, /) -> tuple[Any, ...]: ...
    def __repr__(self, /) -> str: ...
    @classmethod
    def _restore(cls, missing: Sequence[timedelta | float], archive: timedelta | float, /) -> Waits: ...
    @property
    def archive(self, /) -> timedelta:
        """
        How long to wait in all for a file that comes out of the archive.
        """
    @property
    def missing(self, /) -> list[timedelta]:
        """
        After a 404, how long to wait before each further question.
        """
    @staticmethod
    def patient() -> Waits:
        """
        Waits for what has just happened (30 seconds, 2, 10 and 30 minutes) and for the archive (6 hours).
        """

@final
class Warmed:
    """
    Connections that are open now.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __reduce__(self, /) -> tuple[Any, ...]: ...
    def __repr__(self, /) -> str: ...
    @property
    def api(self, /) -> int:
        """
        To the API. One is enough over HTTP/2, where all calls share it.
        """
    @classmethod
    def from_dict(cls, fields: Mapping[str, Any], /) -> Warmed:
        """
        Reads what `to_dict` gave.

        Raises `ValidationError` with the place in it as `field`.
        """
    @classmethod
    def from_json(cls, text: str | bytes, /) -> Warmed:
        """
        Reads what `to_json` wrote.

        Raises `ValidationError` with the place in the text as `field`.
        """
    @property
    def storage(self, /) -> int:
        """
        To the storage; none while no file was uploaded, because its host is not known then.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        The same as plain Python objects, complete: texts for people with `it` and `en`, times as ISO 8601 text, lengths of
        time in seconds.
        """
    def to_json(self, /) -> str:
        """
        The same as JSON text.
        """

def are_fiscal_codes(texts: Sequence[str], /) -> bytes:
    """
    Which of many texts are fiscal codes: the quickest way, with no object for each.

    The answer has a byte for each text, 1 if it is right and 0 if not; `numpy.frombuffer(answer, bool)` reads it.
    Other threads run meanwhile.
    """

def are_iuns(texts: Sequence[str], /) -> bytes:
    """
    Which of many texts are well-formed IUNs: the quickest way, with no object for each.

    The answer has a byte for each text, 1 if it is right and 0 if not; `numpy.frombuffer(answer, bool)` reads it.
    Other threads run meanwhile.
    """

def are_notice_codes(texts: Sequence[str], /) -> bytes:
    """
    Which of many texts are well-formed notice codes: the quickest way, with no object for each.

    The answer has a byte for each text, 1 if it is right and 0 if not; `numpy.frombuffer(answer, bool)` reads it.
    Other threads run meanwhile.
    """

def are_numeric_tax_ids(texts: Sequence[str], /) -> bytes:
    """
    Which of many texts are tax ids of 11 digits: the quickest way, with no object for each.

    The answer has a byte for each text, 1 if it is right and 0 if not; `numpy.frombuffer(answer, bool)` reads it.
    Other threads run meanwhile.
    """

def are_tax_ids(texts: Sequence[str], /) -> bytes:
    """
    Which of many texts are tax ids of either form: the quickest way, with no object for each.

    The answer has a byte for each text, 1 if it is right and 0 if not; `numpy.frombuffer(answer, bool)` reads it.
    Other threads run meanwhile.
    """

def are_vat_numbers(texts: Sequence[str], /) -> bytes:
    """
    Which of many texts are VAT numbers: the quickest way, with no object for each.

    The answer has a byte for each text, 1 if it is right and 0 if not; `numpy.frombuffer(answer, bool)` reads it.
    Other threads run meanwhile.
    """

def catalogue_entries(kind: Kind | str | None) -> list[Explanation]:
    """
    Every entry, kind by kind, sorted by code.
    """

def catalogue_error_in(message: str, /) -> Explanation | None:
    """
    The error whose words are in a message without a code.
    """

def catalogue_explain(code: str, /) -> Explanation | None:
    """
    What a code means; `None` if it is new.
    """

def catalogue_explanations(code: str, /) -> list[Explanation]:
    """
    Everything that a code may mean.
    """

def catalogue_json() -> str:
    """
    The whole catalogue as one JSON document.
    """

def catalogue_markdown(lang: str = ...) -> str:
    """
    The whole catalogue as a page of Markdown.
    """

def check_fiscal_codes(texts: Sequence[str], /) -> list[str | None]:
    """
    Checks many fiscal codes in one call.

    The answer has a place for each text: `None` if it is right, else the `reason` that the error would have.
    Other threads run meanwhile.
    """

def check_iuns(texts: Sequence[str], /) -> list[str | None]:
    """
    Checks many well-formed IUNs in one call.

    The answer has a place for each text: `None` if it is right, else the `reason` that the error would have.
    Other threads run meanwhile.
    """

def check_notice_codes(texts: Sequence[str], /) -> list[str | None]:
    """
    Checks many well-formed notice codes in one call.

    The answer has a place for each text: `None` if it is right, else the `reason` that the error would have.
    Other threads run meanwhile.
    """

def check_numeric_tax_ids(texts: Sequence[str], /) -> list[str | None]:
    """
    Checks many tax ids of 11 digits in one call.

    The answer has a place for each text: `None` if it is right, else the `reason` that the error would have.
    Other threads run meanwhile.
    """

def check_tax_ids(texts: Sequence[str], /) -> list[str | None]:
    """
    Checks many tax ids of either form in one call.

    The answer has a place for each text: `None` if it is right, else the `reason` that the error would have.
    Other threads run meanwhile.
    """

def check_vat_numbers(texts: Sequence[str], /) -> list[str | None]:
    """
    Checks many VAT numbers in one call.

    The answer has a place for each text: `None` if it is right, else the `reason` that the error would have.
    Other threads run meanwhile.
    """

def cost_defaults() -> tuple[int, int, int]:
    """
    SEND's fee, and what holds where a notification does not say the sender's fee or the VAT.
    """

def cost_of_payment(notification: FullSentNotification, recipient: int = 0, payment: int = 0) -> Cost:
    """
    The cost of a payment of a recipient, both by their position.
    """

def cost_with_vat(cents: int, vat: int) -> int:
    """
    Adds VAT (percent) to a sum in euro cents, rounding half a cent up, once.
    """

def enum_values() -> dict[str, list[str]]:
    """
    The known values of every enumeration, for the test that Python has them all.
    """

def error_kinds() -> list[str]:
    """
    The kinds of failure, for the test that each has its class.
    """

def f24_check(
    source: str | os.PathLike[str] | bytes | bytearray | memoryview | BinaryIO,
    apply_cost: bool | None,
    sha256: Sha256Digest | str | None,
    tax_code_check: Strictness | str,
) -> Report:
    """
    Checks the metadata of an F24. Other threads run meanwhile.
    """

def f24_rules() -> list[Rule]:
    """
    The rules about F24 metadata, in the platform's order.
    """

def lifecycle_history(
    notification: FullSentNotification, raw: bool = False, regime: Regime | str | None = None
) -> History:
    """
    Computes the history of a notification from its timeline.
    """

def lifecycle_impossible(notification: FullSentNotification) -> list[Impossible]:
    """
    Finds what cannot be in a notification as its sender reads it.
    """

def lifecycle_price_date(at: datetime, /) -> str:
    """
    A date as the price service tells it: the last nanosecond of the day in Rome, with the offset.
    """

def lifecycle_rome_date(at: datetime, /) -> date:
    """
    The day in Rome of an instant: what to show people.
    """

def lifecycle_storage_890(terms: Terms, stored_at: datetime, closed_at: datetime) -> Storage:
    """
    What becomes of a letter of the kind 890 in storage.
    """

def lifecycle_storage_ar(terms: Terms, stored_at: datetime, closed_at: datetime, returned: bool) -> Storage:
    """
    What becomes of a registered letter (AR) in storage.
    """

def lifecycle_term(terms: Terms, name: str, at: datetime) -> datetime:
    """
    A date by the terms: the name is that of the method of `Terms`.
    """

def lifecycle_terms(factor: int) -> dict[str, Any]:
    """
    Production's terms, every duration divided by a factor.
    """

def lifecycle_transition(
    status: NotificationStatus | str, category: TimelineCategory | str, several_recipients: bool = False
) -> Transition:
    """
    Looks an event up in the platform's map.
    """

def lifecycle_view(notification: FullSentNotification, terms: Terms | None = None) -> NotificationView:
    """
    The view of a notification as its sender reads it.
    """

def parse_tax_id(text: str, /, *, lenient: bool = False) -> FiscalCode | NumericTaxId:
    """
    Reads a tax id of either form: 16 characters make a `FiscalCode`, 11 digits a `NumericTaxId`.

    With `lenient`, ASCII spaces, tabs and line ends are dropped first, and letters may be in any case.

    Raises `ValidationError` with `reason` and `position`.
    """

def pdf_check(facts: PdfFacts, environment: Environment) -> Report:
    """
    What is wrong with an inspected file.
    """

def pdf_inspect(source: str | os.PathLike[str] | bytes | bytearray | memoryview | BinaryIO) -> PdfFacts:
    """
    Looks inside a file. Other threads run meanwhile.
    """

def pdf_rules() -> list[Rule]:
    """
    The rules about PDF files, the platform's first.
    """

def pdnd_lint(
    environment: str,
    client_id: str,
    key_id: str,
    purpose_id: str,
    private_key: bytes | Signer,
    token_url: str | None = None,
    audience: str | None = None,
) -> list[str]:
    """
    What is wrong with the settings of PDND, in words.
    """

def preflight_attachment(
    source: str | os.PathLike[str] | bytes | bytearray | memoryview | BinaryIO,
    kind: str,
    indexes: tuple[int, int],
    apply_cost: bool | None,
    sha256: Sha256Digest | str | None,
    tax_code_check: Strictness | str,
    environment: Environment,
) -> Report:
    """
    Checks a file for its place in a request: `kind` is `document`, `notice` or `form`. Other threads run meanwhile.
    """

def preflight_check(
    requests: Iterable[NewNotification | Mapping[str, Any] | bytes | str],
    environment: Environment,
    version: str | None,
    knowledge: Knowledge | None,
    gateway: bool,
) -> list[Report]:
    """
    Checks requests with all that is known; a report for each. Other threads run meanwhile.
    """

def preflight_check_preload(body: bytes | str) -> Report:
    """
    Checks the JSON body of a call that reserves uploads.
    """

def preflight_environment(name: str) -> dict[str, Any]:
    """
    The fields of a preset: `production`, `uat`, `development` or `strict`.
    """

def preflight_rules() -> list[Rule]:
    """
    Every rule about requests, in the platform's order.
    """

def preflight_undecidable() -> list[Rule]:
    """
    The rules that only the platform can decide.
    """

def sample_pdf(title: str, lines: Sequence[str] = ...) -> bytes:
    """
    A small PDF of one page with a title and lines of text: a document for tests and examples.
    """

def tax_first_name_code(name: str, /) -> str | None:
    """
    The three letters that a given name gives; `None` if there is no letter in it.
    """

def tax_match_name(denomination: str, tax_id: FiscalCode | NumericTaxId | VatNumber | str) -> NameMatch:
    """
    Compares a denomination with a tax id.
    """

def tax_places_as_of() -> str:
    """
    The newest change that the table of places knows of, `YYYY-MM-DD`.
    """

def tax_send_accepts_company(text: str, /) -> bool:
    """
    True if SEND takes the text as the tax id of a company or body (recipient type PG).
    """

def tax_send_accepts_person(text: str, /) -> bool:
    """
    True if SEND takes the text as the tax id of a person (recipient type PF) when the request is sent.
    """

def tax_send_accepts_public_body(text: str, /) -> bool:
    """
    True if SEND takes the text as `senderTaxId` or `creditorTaxId`: 11 digits.
    """

def tax_send_openapi(text: str, /) -> bool:
    """
    True if the pattern of `taxId` in the API takes the text.
    """

def tax_surname_code(surname: str, /) -> str | None:
    """
    The three letters that a surname gives; `None` if there is no letter in it.
    """

def timeline_category_is_public(category: str, /) -> bool:
    """
    Whether answers carry a category of the timeline.
    """
