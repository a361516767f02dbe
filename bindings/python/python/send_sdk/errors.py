"""What can go wrong, as a hierarchy of exceptions.

Each class says what to do about it; :attr:`SendError.kind` is the same word in every language of the SDK. Nothing
personal and nothing secret is in any of them.

>>> from send_sdk import FiscalCode
>>> from send_sdk.errors import ValidationError
>>> try:
...     FiscalCode("RSSMRA80A01H501X")
... except ValidationError as error:
...     print(error.reason, error.position)
check_char 16
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

from ._native import Issue

if TYPE_CHECKING:
    from datetime import timedelta

    from ._native import RefusalReason, UploadedFile

__all__ = [
    "BY_KIND",
    "AccessDenied",
    "AuthDenied",
    "Cause",
    "Complaint",
    "ConfigurationError",
    "Conflict",
    "ConnectionFailed",
    "CredentialsError",
    "DecodeError",
    "Duplicate",
    "FileError",
    "Forbidden",
    "Gone",
    "IntegrityError",
    "Issue",
    "NotFound",
    "OutcomeUnknown",
    "PlatformError",
    "QuotaExhausted",
    "RateLimited",
    "Refused",
    "Rejected",
    "SendError",
    "StillWaiting",
    "TimedOut",
    "Unavailable",
    "UnexpectedAnswer",
    "ValidationError",
]


class Complaint(NamedTuple):
    """One thing that the platform says is wrong."""

    #: A code such as ``PN_DELIVERY_INVALIDPARAMETER_GROUP``.
    code: str
    #: What it is about.
    element: str | None
    #: The platform's text, with personal data and secrets taken out.
    detail: str | None


class Cause(Exception):
    """Why something failed, as far as the layer below says. It is the ``__cause__`` of a :class:`SendError`."""


class SendError(Exception):
    """Something failed. All exceptions of this package derive from it.

    ``str(error)`` says what happened; :meth:`text` tells the whole story for a person; the attributes are for programs.
    """

    #: Kind of failure: a stable word, the same in every language of the SDK.
    kind: str = "UNEXPECTED"
    #: True if the same call may succeed later, unchanged.
    retryable: bool
    #: The operation that failed, such as ``send_notification``.
    operation: str | None
    #: HTTP status of the answer, if there was one.
    status: int | None
    #: Trace id of the answer, for the support desk.
    trace_id: str | None
    #: When the server says that it may be tried again.
    retry_after: timedelta | None
    #: How often the call was made before it was given up; 0 if it was not made at all.
    attempts: int
    #: What the platform says is wrong.
    complaints: tuple[Complaint, ...]
    #: The rules that the request breaks, for :class:`ValidationError`: all of them.
    issues: tuple[Issue, ...]
    #: What it is about: a file, an argument, or a place in a JSON text (``recipients[0].taxId``). What the platform
    #: names stands in :attr:`complaints`.
    path: str | None
    #: Files that were uploaded before the failure. They can be used for 7 days.
    uploaded: tuple[UploadedFile, ...]
    #: Why the request was refused, for :class:`Refused`.
    refusal_reasons: tuple[RefusalReason, ...]

    def __init__(
        self,
        message: str,
        *,
        retryable: bool = False,
        operation: str | None = None,
        status: int | None = None,
        trace_id: str | None = None,
        retry_after: timedelta | None = None,
        attempts: int = 0,
        complaints: Sequence[Complaint] = (),
        issues: Sequence[Issue] = (),
        path: str | None = None,
        uploaded: Sequence[UploadedFile] = (),
        refusal_reasons: Sequence[RefusalReason] = (),
        texts: Mapping[str, str] | None = None,
    ) -> None:
        super().__init__(message)
        self.retryable = retryable
        self.operation = operation
        self.status = status
        self.trace_id = trace_id
        self.retry_after = retry_after
        self.attempts = attempts
        self.complaints = tuple(complaints)
        self.issues = tuple(issues)
        self.path = path
        self.uploaded = tuple(uploaded)
        self.refusal_reasons = tuple(refusal_reasons)
        self._texts: dict[str, str] = dict(texts or {})

    @property
    def code(self) -> str | None:
        """What exactly: the platform's code (``PN_GENERIC_INVALIDPARAMETER``), that of a refusal (``FILE_SHA_ERROR``),
        the id of the rule that is broken (``S-07``), or the word for what is wrong with an identifier (``check_char``);
        the same in every language of the SDK. See :func:`send_sdk.catalogue.explain` and
        :func:`send_sdk.preflight.rules`.
        """
        codes = [complaint.code for complaint in self.complaints]
        codes += [reason.code for reason in self.refusal_reasons]
        codes += [issue.id for issue in self.issues]
        return next((code for code in codes if code), None)

    @property
    def detail(self) -> str | None:
        """The platform's words, with personal data and secrets taken out."""
        return next((complaint.detail for complaint in self.complaints if complaint.detail), None)

    def text(self, lang: str = "en") -> str:
        """The whole story for a person: what it means, what happened and why.

        Args:
            lang: ``"en"`` or ``"it"``.

        Raises:
            ValueError: for any other language.
        """
        if lang not in ("en", "it"):
            raise ValueError(f"lang must be 'en' or 'it', not {lang!r}")
        return self._texts.get(lang, str(self))


class ConfigurationError(SendError):
    """The client is set up wrongly: fix the configuration."""

    kind = "CONFIGURATION"


class CredentialsError(SendError):
    """No credentials could be had: see ``__cause__``."""

    kind = "CREDENTIALS"


class ValidationError(SendError, ValueError):
    """What was given is not acceptable, and was not sent: fix it.

    Of a request that breaks rules of the platform, :attr:`~SendError.issues` are all of them; the attributes here are
    about the first.
    """

    kind = "INVALID_INPUT"

    #: A stable word for the rule that is broken, such as ``check_char`` or ``S-07``; ``None`` if there is none.
    reason: str | None
    #: The first character that it is about, counted from 1.
    position: int | None
    #: The argument, or the place in a JSON text: ``tax_id``, ``recipients[0].taxId``.
    field: str | None

    def __init__(
        self,
        message: str,
        *,
        reason: str | None = None,
        position: int | None = None,
        field: str | None = None,
        **facts: Any,
    ) -> None:
        super().__init__(message, **facts)
        self.reason = reason
        self.position = position
        self.field = field
        self.path = self.path or field

    @property
    def code(self) -> str | None:
        """The same as :attr:`~SendError.code`; :attr:`reason` if the platform said nothing."""
        return super().code or self.reason


class FileError(SendError):
    """A file could not be read or written: see :attr:`~SendError.path`."""

    kind = "FILE"


class PlatformError(SendError):
    """The platform said no, or could not do it."""


class AuthDenied(PlatformError):
    """The platform does not let this key do it."""


class Rejected(PlatformError):
    """The platform found what was sent not acceptable: fix it. See :attr:`~SendError.complaints`."""

    kind = "REJECTED"


class Refused(PlatformError):
    """The request was refused after its checks. It is billed; fix it and send it again with a new token.

    See :attr:`~SendError.refusal_reasons`.
    """

    kind = "REFUSED"


class AccessDenied(AuthDenied):
    """API key or voucher are not accepted."""

    kind = "ACCESS_DENIED"


class Forbidden(AuthDenied):
    """The key may not do this."""

    kind = "FORBIDDEN"


class NotFound(PlatformError):
    """There is no such thing, or not yet, or not for this key."""

    kind = "NOT_FOUND"


class Duplicate(PlatformError):
    """The request was already received, or a notice code is in use."""

    kind = "DUPLICATE"


class Conflict(PlatformError):
    """Against the state of things."""

    kind = "CONFLICT"


class Gone(PlatformError):
    """The file is not kept any more."""

    kind = "GONE"


class OutcomeUnknown(SendError):
    """The call may have been carried out, or not: look it up before you repeat it."""

    kind = "OUTCOME_UNKNOWN"


class RateLimited(PlatformError):
    """Too many calls."""

    kind = "RATE_LIMITED"


class QuotaExhausted(PlatformError):
    """The calls of the day are used up: go on tomorrow."""

    kind = "QUOTA_EXHAUSTED"


class Unavailable(PlatformError):
    """The service is not there, or failed: try later."""

    kind = "UNAVAILABLE"


class ConnectionFailed(SendError):
    """No connection, or it broke."""

    kind = "CONNECTION"


class TimedOut(SendError):
    """No answer in time."""

    kind = "TIMEOUT"


class StillWaiting(SendError):
    """It has not happened yet, and the time to wait for it is over. Nothing is lost: look again later."""

    kind = "STILL_WAITING"


class DecodeError(SendError):
    """The answer could not be understood."""

    kind = "DECODE"


class IntegrityError(SendError):
    """What was downloaded is not what was announced."""

    kind = "INTEGRITY"


class UnexpectedAnswer(PlatformError):
    """An answer that nobody expected."""

    kind = "UNEXPECTED"


#: The class of each kind of failure. A kind that is not in it becomes a plain :class:`SendError`.
BY_KIND: Mapping[str, type[SendError]] = {
    error.kind: error
    for error in tuple(globals().values())
    if isinstance(error, type) and issubclass(error, SendError) and error is not SendError and "kind" in vars(error)
}
