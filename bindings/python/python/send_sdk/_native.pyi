"""The part of the package that is written in Rust: made from it by ``generate.py``, so change that one."""

import os
from collections.abc import Awaitable, Mapping, Sequence
from datetime import date, datetime, timedelta
from typing import Any, Final, Generic, TypeVar, final

from typing_extensions import Self

from send_sdk.enums import (
    AdditionalLanguage,
    ContentType,
    DowntimeStatus,
    FeePolicyCode,
    Functionality,
    GroupStatus,
    LegalFactCategory,
    NotificationStatus,
    NumericTaxIdKind,
    PagoPaIntegration,
    PaymentAttachment,
    PhysicalCommunication,
    RecipientKind,
    RequestState,
    StreamEventType,
    TimelineCategory,
)

_T = TypeVar("_T")

__all__ = [
    "__version__",
    "AttachmentRead",
    "AttachmentRef",
    "CancellationAnswer",
    "CancellationDetail",
    "Client",
    "Digests",
    "DigitalDomicile",
    "Document",
    "DocumentRead",
    "Download",
    "Downtime",
    "DowntimeHistory",
    "Emulator",
    "EventPage",
    "F24Payment",
    "F24PaymentRead",
    "FeePolicy",
    "FiscalCode",
    "FullSentNotification",
    "Group",
    "Iun",
    "LegalFactId",
    "LegalFactListItem",
    "NewNotification",
    "NoticeCode",
    "NumericTaxId",
    "PaTaxId",
    "PagoPaPayment",
    "PagoPaPaymentRead",
    "Payment",
    "PaymentRead",
    "Pending",
    "PhysicalAddress",
    "PhysicalAddressRead",
    "PlatformStatus",
    "Polling",
    "Price",
    "Recipient",
    "RecipientRead",
    "RefusalReason",
    "RequestId",
    "RequestStatus",
    "Sender",
    "Sha256Digest",
    "StatusHistoryElement",
    "StreamEvent",
    "StreamListItem",
    "StreamMetadata",
    "Submitted",
    "TaxonomyCode",
    "TimelineElement",
    "UploadedFile",
    "UsedServices",
    "VatNumber",
    "check_fiscal_codes",
    "check_iuns",
    "check_notice_codes",
    "check_numeric_tax_ids",
    "check_tax_ids",
    "check_vat_numbers",
    "enum_values",
    "error_kinds",
    "parse_tax_id",
    "sample_pdf",
]

__version__: Final[str]

@final
class AttachmentRead:
    """
    A file attached to a payment.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __reduce__(self, /) -> tuple[Any, ...]: ...
    def __repr__(self, /) -> str: ...
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
    def __ne__(self, value: object, /) -> bool: ...
    def __reduce__(self, /) -> tuple[Any, ...]: ...
    def __repr__(self, /) -> str: ...
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
class CancellationAnswer:
    """
    What a cancellation is answered: read `details`, the status alone says nothing.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __reduce__(self, /) -> tuple[Any, ...]: ...
    def __repr__(self, /) -> str: ...
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
    def __ne__(self, value: object, /) -> bool: ...
    def __reduce__(self, /) -> tuple[Any, ...]: ...
    def __repr__(self, /) -> str: ...
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
class Client:
    """
    The client without its Python manners: `send_sdk.Client` and `send_sdk.AsyncClient` are made of it.
    """
    def __new__(
        cls,
        /,
        environment: str,
        *,
        api_key: str,
        voucher: str | None = None,
        versions: Mapping[str, str] | None = None,
        application: str | None = None,
        polling: Polling | None = None,
        preflight: bool = True,
        extra_roots: bytes | None = None,
    ) -> Client: ...
    def aar(self, /, iun: Iun | str, document_id: str) -> Pending[Download]: ...
    @property
    def base_url(self, /) -> str:
        """
        Where the API is.
        """
    def cancel(self, /, iun: Iun | str) -> Pending[CancellationAnswer]: ...
    def check(self, /, request: NewNotification) -> None: ...
    def close(self, /) -> None:
        """
        Lets go of the connections. Calls that are under way end as they would.
        """
    def create_stream(
        self,
        /,
        title: str,
        event_type: StreamEventType | str,
        groups: Sequence[str],
        filter_values: Sequence[str],
        wait_for_accepted: bool | None,
        replacing: str | None,
    ) -> Pending[StreamMetadata]: ...
    def delete_stream(self, /, stream_id: str) -> Pending[None]: ...
    def disable_stream(self, /, stream_id: str) -> Pending[StreamMetadata]: ...
    def document(self, /, iun: Iun | str, index: int) -> Pending[Download]: ...
    def downtime_legal_fact(self, /, legal_fact_id: str) -> Pending[Download | None]: ...
    def downtimes(self, /, year: int, month: int) -> Pending[DowntimeHistory]: ...
    @staticmethod
    def from_env(*, application: str | None = None, polling: Polling | None = None, preflight: bool = True) -> Client:
        """
        A client as the environment variables say.
        """
    def groups(self, /, status: GroupStatus | str | None) -> Pending[list[Group]]: ...
    def legal_fact(self, /, iun: Iun | str, key: str) -> Pending[Download]: ...
    def legal_facts(self, /, iun: Iun | str) -> Pending[list[LegalFactListItem]]: ...
    def new_token(self, /) -> str: ...
    def notification(self, /, iun: Iun | str) -> Pending[FullSentNotification]: ...
    def payment_attachment(
        self, /, iun: Iun | str, recipient: int, attachment: PaymentAttachment | str, index: int | None
    ) -> Pending[Download]: ...
    def platform_status(self, /) -> Pending[PlatformStatus]: ...
    def price(self, /, creditor: PaTaxId | str, notice: NoticeCode | str) -> Pending[Price]: ...
    def read_stream(self, /, stream_id: str, last_event_id: str | None) -> Pending[EventPage]: ...
    def send(self, /, request: NewNotification) -> Pending[Submitted]: ...
    def status(self, /, request: Submitted | RequestId | str) -> Pending[RequestStatus]: ...
    def status_by_protocol(self, /, protocol_number: str, idempotence_token: str) -> Pending[RequestStatus]: ...
    def stream(self, /, stream_id: str) -> Pending[StreamMetadata]: ...
    def streams(self, /) -> Pending[list[StreamListItem]]: ...
    def update_stream(
        self,
        /,
        stream_id: str,
        title: str,
        event_type: StreamEventType | str,
        groups: Sequence[str],
        filter_values: Sequence[str],
    ) -> Pending[StreamMetadata]: ...
    def upload_all(
        self, /, sources: Sequence[str | os.PathLike[str] | bytes | bytearray], content_type: ContentType | str
    ) -> Pending[list[UploadedFile]]: ...
    def wait_accepted(self, /, request: Submitted | RequestId | str) -> Pending[Iun]: ...

@final
class Digests:
    """
    Digests of a file.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __reduce__(self, /) -> tuple[Any, ...]: ...
    def __repr__(self, /) -> str: ...
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
class DigitalDomicile:
    """
    A digital address: certified mail, or a courtesy channel in a timeline.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __reduce__(self, /) -> tuple[Any, ...]: ...
    def __repr__(self, /) -> str: ...
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
class Document:
    """
    A document of the notification: an uploaded file, with a title of 1 to 512 characters.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, file: UploadedFile, *, title: str | None = None) -> Document: ...
    def __reduce__(self, /) -> tuple[Any, ...]: ...
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
    def __ne__(self, value: object, /) -> bool: ...
    def __reduce__(self, /) -> tuple[Any, ...]: ...
    def __repr__(self, /) -> str: ...
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

@final
class Downtime:
    """
    A time during which a part of the platform was down. Terms may be suspended by it.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __reduce__(self, /) -> tuple[Any, ...]: ...
    def __repr__(self, /) -> str: ...
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
    def __ne__(self, value: object, /) -> bool: ...
    def __reduce__(self, /) -> tuple[Any, ...]: ...
    def __repr__(self, /) -> str: ...
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

    Raises `ValidationError` for a clock that is none, `OSError` if the port cannot be had.
    """
    def __enter__(self, /) -> Self: ...
    def __exit__(self, /, *_exception: object) -> None: ...
    def __new__(
        cls, /, *, clock: str | int | None = None, seed: int | None = None, api_key: str | None = None, port: int = 0
    ) -> Emulator: ...
    def __repr__(self, /) -> str: ...
    def advance(self, by: timedelta | float, /) -> None:
        """
        Moves time forward, by a `timedelta` or by seconds, and lets everything happen that falls into it.
        """
    @property
    def api_key(self, /) -> str:
        """
        The API key to call with.
        """
    @property
    def base_url(self, /) -> str:
        """
        Where the API is, without a slash at the end.
        """
    def close(self, /) -> None:
        """
        Stops serving. Leaving the `with` block does it too; once more does nothing.
        """
    @property
    def now(self, /) -> datetime:
        """
        Virtual now.
        """
    def run_until_status(self, /, iun: Iun | str, status: NotificationStatus | str) -> None:
        """
        Moves time from event to event until a notification is, or has been, in a status.

        Raises `RuntimeError` if nobody sent it here, or if nothing more is going to happen to it.
        """

@final
class EventPage:
    """
    A page of events.
    """
    def __len__(self, /) -> int: ...
    def __repr__(self, /) -> str: ...
    @property
    def events(self, /) -> list[StreamEvent]:
        """
        The events, ordered by their id; at most 50.
        """
    @property
    def retry_after(self, /) -> timedelta:
        """
        How long to wait before the next call: zero after a page with events.
        """

@final
class F24Payment:
    """
    An F24 form to pay, which SEND makes from an uploaded metadata file.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, title: str, metadata_attachment: UploadedFile, *, apply_cost: bool = False) -> F24Payment: ...
    def __reduce__(self, /) -> tuple[Any, ...]: ...
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
    def __ne__(self, value: object, /) -> bool: ...
    def __reduce__(self, /) -> tuple[Any, ...]: ...
    def __repr__(self, /) -> str: ...
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
class FeePolicy:
    """
    Who bears the cost of the notification: `FeePolicy.flat_rate()` or `FeePolicy.delivery_mode(pa_fee=…, vat=…)`.
    """
    def __eq__(self, value: object, /) -> bool: ...
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
    @property
    def pa_fee(self, /) -> int | None:
        """
        The sender's own fee, euro cents.
        """
    @property
    def vat(self, /) -> int | None:
        """
        VAT on paper costs, percent.
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
    def is_omocodic(self, /) -> bool:
        """
        True if letters stand for some of its digits (omocodia).
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
    def __ne__(self, value: object, /) -> bool: ...
    def __reduce__(self, /) -> tuple[Any, ...]: ...
    def __repr__(self, /) -> str: ...
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
class Group:
    """
    A group of the sender.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __reduce__(self, /) -> tuple[Any, ...]: ...
    def __repr__(self, /) -> str: ...
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
class LegalFactId:
    """
    Names a legal fact.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __reduce__(self, /) -> tuple[Any, ...]: ...
    def __repr__(self, /) -> str: ...
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
    def __ne__(self, value: object, /) -> bool: ...
    def __reduce__(self, /) -> tuple[Any, ...]: ...
    def __repr__(self, /) -> str: ...
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
    def segregation(self, /) -> str | None:
        """
        The segregation code (two digits), which only auxiliary digit 3 has.
        """

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
class PagoPaPayment:
    """
    A pagoPA notice to pay. The pair of creditor and notice code is unique on the platform while the notification lives.

    With `FeePolicy.delivery_mode` at least one notice of each recipient must have `apply_cost=True`, with a flat rate none may.
    """
    def __eq__(self, value: object, /) -> bool: ...
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
    def __ne__(self, value: object, /) -> bool: ...
    def __reduce__(self, /) -> tuple[Any, ...]: ...
    def __repr__(self, /) -> str: ...
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
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, pago_pa: PagoPaPayment, f24: F24Payment) -> Payment: ...
    def __reduce__(self, /) -> tuple[Any, ...]: ...
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
    def __ne__(self, value: object, /) -> bool: ...
    def __reduce__(self, /) -> tuple[Any, ...]: ...
    def __repr__(self, /) -> str: ...
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
    def __ne__(self, value: object, /) -> bool: ...
    def __reduce__(self, /) -> tuple[Any, ...]: ...
    def __repr__(self, /) -> str: ...
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
class PlatformStatus:
    """
    What works and what does not. A degraded platform is an answer, not an error.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __reduce__(self, /) -> tuple[Any, ...]: ...
    def __repr__(self, /) -> str: ...
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
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(
        cls,
        /,
        *,
        first_after: timedelta | float | None = None,
        at_most: timedelta | float | None = None,
        give_up_after: timedelta | float | None = None,
    ) -> Polling: ...
    def __repr__(self, /) -> str: ...
    @staticmethod
    def quick() -> Polling:
        """
        For a platform on your own machine: looks at once, and as often as the server allows, for two minutes.
        """

@final
class Price:
    """
    The cost of one payment at this moment, euro cents.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __reduce__(self, /) -> tuple[Any, ...]: ...
    def __repr__(self, /) -> str: ...
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
class Recipient:
    """
    A recipient: a natural person with a tax id of 16 characters, or a legal person with one of 11 digits.

    SEND takes no other combination, so the tax id tells the kind. `digital_domicile` is an address of certified mail (PEC).
    The postal address may be left to SEND to find, if that is enabled for the sender.

    Raises `ValidationError` naming `tax_id` if that is not well formed.
    """
    def __eq__(self, value: object, /) -> bool: ...
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
    def __ne__(self, value: object, /) -> bool: ...
    def __reduce__(self, /) -> tuple[Any, ...]: ...
    def __repr__(self, /) -> str: ...
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
class RefusalReason:
    """
    One reason of a refusal.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __reduce__(self, /) -> tuple[Any, ...]: ...
    def __repr__(self, /) -> str: ...
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
class RequestStatus:
    """
    Where a request stands.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __reduce__(self, /) -> tuple[Any, ...]: ...
    def __repr__(self, /) -> str: ...
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
class Sender:
    """
    Who sends: a name of up to 88 characters, and the tax id of the body that owns the API key.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __getnewargs__(self, /) -> tuple[str, PaTaxId]: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, denomination: str, tax_id: PaTaxId | str) -> Sender: ...
    def __repr__(self, /) -> str: ...
    @property
    def denomination(self, /) -> str:
        """
        Name.
        """
    @property
    def tax_id(self, /) -> PaTaxId:
        """
        Tax id.
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
class StatusHistoryElement:
    """
    A stay in a status.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __reduce__(self, /) -> tuple[Any, ...]: ...
    def __repr__(self, /) -> str: ...
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
class StreamEvent:
    """
    An event of a stream.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __reduce__(self, /) -> tuple[Any, ...]: ...
    def __repr__(self, /) -> str: ...
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
    def __ne__(self, value: object, /) -> bool: ...
    def __reduce__(self, /) -> tuple[Any, ...]: ...
    def __repr__(self, /) -> str: ...
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
    def __ne__(self, value: object, /) -> bool: ...
    def __reduce__(self, /) -> tuple[Any, ...]: ...
    def __repr__(self, /) -> str: ...
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
class Submitted:
    """
    A request that the platform has written down. It is not accepted yet.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __getnewargs__(self, /) -> tuple[RequestId, str, str]: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, request_id: RequestId, protocol_number: str, idempotence_token: str) -> Submitted: ...
    def __repr__(self, /) -> str: ...
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
    def request_id(self, /) -> RequestId:
        """
        Names the request from now on.
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
    def __ne__(self, value: object, /) -> bool: ...
    def __reduce__(self, /) -> tuple[Any, ...]: ...
    def __repr__(self, /) -> str: ...
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

@final
class UploadedFile:
    """
    A file that is on the platform: only this can be put into a request.

    The client's upload returns it. It can be stored (`to_dict()`, pickle) and used for 7 days.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(
        cls, /, key: str, version_token: str, sha256: Sha256Digest | str, content_type: ContentType | str
    ) -> UploadedFile: ...
    def __reduce__(self, /) -> tuple[Any, ...]: ...
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
class UsedServices:
    """
    Services that the platform used for this notification.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __reduce__(self, /) -> tuple[Any, ...]: ...
    def __repr__(self, /) -> str: ...
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

def check_fiscal_codes(texts: Sequence[str], /) -> list[str | None]:
    """
    Checks many fiscal codes in one call.

    The answer has a place for each text: `None` if it is right, else the `reason` that the error would have.
    Other threads run meanwhile.
    """

def check_iuns(texts: Sequence[str], /) -> list[str | None]:
    """
    Checks the form of many IUNs in one call.

    The answer has a place for each text: `None` if it is right, else the `reason` that the error would have.
    Other threads run meanwhile.
    """

def check_notice_codes(texts: Sequence[str], /) -> list[str | None]:
    """
    Checks the form of many notice codes in one call.

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

def enum_values() -> dict[str, list[str]]:
    """
    The known values of every enumeration, for the test that Python has them all.
    """

def error_kinds() -> list[str]:
    """
    The kinds of failure, for the test that each has its class.
    """

def parse_tax_id(text: str, /, *, lenient: bool = False) -> FiscalCode | NumericTaxId:
    """
    Reads a tax id of either form: 16 characters make a `FiscalCode`, 11 digits a `NumericTaxId`.

    With `lenient`, ASCII spaces, tabs and line ends are dropped first, and letters may be in any case.

    Raises `ValidationError` with `reason` and `position`.
    """

def sample_pdf(title: str, lines: Sequence[str] = ...) -> bytes:
    """
    A small PDF of one page with a title and lines of text: a document for tests and examples.
    """
