"""How a client is set up: what goes out and how, how often, and with which vouchers.

What is left out is what :class:`~send_sdk.Client` takes by itself.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import timedelta

__all__ = ["Network", "Pdnd", "RateLimit"]


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
    private_key: bytes = field(repr=False)
    """The RSA private key, as PEM without a password, 2048 bits or more."""
    token_url: str | None = None
    """Where vouchers are made, if not at the environment's own PDND; with ``audience``."""
    audience: str | None = None
    """For whom the assertion is, without a scheme."""
