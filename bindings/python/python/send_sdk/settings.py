"""How a client is set up: who calls, what goes out and how, how often; and what code of yours may take a part.

What is left out is what :class:`~send_sdk.Client` takes by itself.
"""

from __future__ import annotations

from collections.abc import Awaitable, Iterable
from dataclasses import dataclass, field
from datetime import timedelta
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from ._native import HttpCall, OperationEnd, Wait

__all__ = [
    "AuthProvider",
    "Checkpoint",
    "Company",
    "Credentials",
    "Lease",
    "Network",
    "Observer",
    "Pdnd",
    "RateLimit",
    "SendLimits",
    "Signer",
]


@dataclass(frozen=True)
class Network:
    """How to get out: proxies, certificates, time limits."""

    proxy: str | None = None
    """The HTTP proxy for every call; the system's if left out."""
    proxy_user: str | None = None
    """Name for the proxy (Basic)."""
    proxy_password: str | None = field(default=None, repr=False)
    """Password for the proxy."""
    no_proxy: str | None = None
    """Hosts that are called without the proxy: names, suffixes, addresses, networks, with commas between."""
    direct: bool = False
    """No proxy, not even the one that the system names."""
    connect_timeout: timedelta | float | None = None
    """How long making a connection may take; seconds or a ``timedelta``."""
    read_timeout: timedelta | float | None = None
    """How long the other side may be silent in the middle of an answer."""
    call_timeout: timedelta | float | None = None
    """How long a call may take in all. Below 29 s a slow call is given up although the platform would answer."""
    file_timeout: timedelta | float | None = None
    """How long a file of any size may take, besides what its size takes on ``slowest_line``; 60 s if left out."""
    slowest_line: int | None = None
    """Bytes a second that are counted on for the content of a file; 200,000 if left out."""
    http1_only: bool = False
    """HTTP/1.1 to the API too, for proxies that stumble over HTTP/2."""
    extra_roots: bytes | None = field(default=None, repr=False)
    """Roots to trust besides those of the operating system, as PEM: for a proxy that opens TLS."""
    client_certificate: bytes | None = field(default=None, repr=False)
    """The certificate by which the client shows itself to a gateway of yours, with its key, as PEM."""


@dataclass(frozen=True)
class RateLimit:
    """How many calls a client makes. The platform's limits belong to an aggregate of bodies: whoever uses them up stops
    everybody of it.
    """

    per_second: float | None = None
    """Calls a second, in the long run; 10 if left out."""
    burst: int | None = None
    """Calls that may go at once after a pause; 20 if left out."""
    per_day: int | None = None
    """Calls a day (UTC); 100,000 if left out."""
    for_streams: int | None = None
    """How many of the calls of the day only streams may make; 5,000 if left out."""


@dataclass(frozen=True)
class SendLimits:
    """How often the sending of a request is tried before it is given up as not known."""

    posts: int = 5
    """Times that the request is sent."""
    lookups: int = 10
    """Times that is asked what became of it."""


class Signer(Protocol):
    """Signs with RS256 (RSASSA-PKCS1-v1_5 with SHA-256), for a key that lives in an HSM or with a key service."""

    def sign(self, message: bytes, /) -> bytes | Awaitable[bytes]:
        """The signature of a message, the digest of which is still to be made. It may be a coroutine function. What it
        raises comes out of the call.
        """
        ...


@dataclass(frozen=True)
class Pdnd:
    """Where the client gets PDND vouchers from: fetched when they are due, renewed before they end, by one call at
    a time.
    """

    client_id: str
    """Id of the client at PDND, a UUID."""
    key_id: str
    """What PDND calls the public key that was uploaded (``kid``)."""
    purpose_id: str
    """Id of the purpose, a UUID."""
    private_key: bytes | Signer = field(repr=False)
    """The RSA private key, as PEM without a password, 2048 bits or more; or an object of yours that signs
    (:class:`~send_sdk.Signer`)."""
    token_url: str | None = None
    """Where vouchers are made, if not at the environment's own PDND; with ``audience``."""
    audience: str | None = None
    """For whom the assertion is, without a scheme."""

    def lint(self, environment: str) -> list[str]:
        """What is wrong with the settings, in words; nothing if they can be right. PDND itself never says it. A key in
        PEM is looked at too, and nothing of it is shown.

        Args:
            environment: as for :class:`~send_sdk.Client`.

        Raises:
            ConfigurationError: if the environment is unknown.
            ValidationError: if ``token_url`` comes without ``audience``, or the other way round.
            TypeError: if ``private_key`` is neither bytes nor an object that signs.
        """
        from ._native import pdnd_lint

        return pdnd_lint(
            environment,
            self.client_id,
            self.key_id,
            self.purpose_id,
            self.private_key,
            self.token_url,
            self.audience,
        )


@dataclass(frozen=True)
class Company:
    """How a company that receives notifications shows who it is: with a token that it signs itself."""

    company_id: str
    """The company's id in SEND."""
    key_id: str
    """Id (``kid``) of the public key that it registered."""
    virtual_key: str = field(repr=False)
    """The virtual key that it got."""
    private_key: bytes | Signer = field(repr=False)
    """The RSA private key, as PEM without a password, 2048 bits or more; or an object of yours that signs
    (:class:`~send_sdk.Signer`)."""


@dataclass(frozen=True)
class Credentials:
    """What proves who is calling."""

    api_key: str | None = field(default=None, repr=False)
    """The API key; ``None`` for a bearer token alone, as companies use it."""
    voucher: str | None = field(default=None, repr=False)
    """A PDND voucher, or the bearer token."""


class AuthProvider(Protocol):
    """Supplies credentials: for a key or a voucher that comes from a vault, or from a gateway of yours.

    It is asked before every call, so it should answer from memory as long as what it has is good. It may also have a
    method ``denied() -> bool``: told when the platform denied the credentials, it forgets what can be renewed, and says
    whether others may be accepted, or these a minute later. Methods may be coroutine functions. What they raise comes
    out of the call.
    """

    def credentials(self) -> Credentials | Awaitable[Credentials]:
        """The credentials to use now."""
        ...


class Checkpoint(Protocol):
    """Keeps the place of one stream across restarts, as a list of texts: over your database, so that what a handler did
    and that it was handled become durable together.

    It may also have ``is_long() -> bool``, true when there is much to replay, and then ``replace(snapshot: str)``,
    which stores a text instead of all before it, all or nothing. Methods may be coroutine functions (but not
    ``is_long``). What they raise comes out of the iteration, and the place is loaded again when it goes on. The texts
    hold what is not handled yet: nobody but the owner may read them.
    """

    def load(self) -> Iterable[str] | Awaitable[Iterable[str]]:
        """The texts that were stored, in order."""
        ...

    def store(self, change: str, durable: bool, /) -> object:
        """Stores a text after all before it. If ``durable``, it must survive a crash from when this returns: the
        platform deletes what it replaces a second later.
        """
        ...


class Lease(Protocol):
    """The right to read a stream, when consumers run on several machines: two of one stream delete each other's
    events. On one machine a checkpoint in a file sees to it by itself.
    """

    def hold(self) -> object:
        """Takes the right, or keeps it: called before every read. Waiting until it is free is allowed, also as a
        coroutine function. Raises if somebody else has it.
        """
        ...


class Observer(Protocol):
    """Hears of calls and waits, for the figures of a monitoring system. Derive from it and write the methods
    that you want, or give any object that has some of them.

    They are called by a thread of their own, in order, a moment later: they must not wait for the library. When 10,000
    things wait to be told, those that follow are only counted (:meth:`lost`, and a warning of the logger
    ``send_sdk.observer``). Closing the client waits until all was told, and so does the end of the process. Nothing
    personal and nothing secret is in what they hear.
    """

    def called(self, call: HttpCall, /) -> object:
        """A call over the network ended: to the API, to the storage, or for a voucher."""
        return None

    def waits(self, wait: Wait, /) -> object:
        """A wait begins: for the limiter, for another try, or for the gateway to forget a denial."""
        return None

    def finished(self, operation: OperationEnd, /) -> object:
        """An operation ended, after however many calls."""
        return None

    def lost(self, count: int, /) -> object:
        """So many things were not told, because this object was slower than they came."""
        return None
