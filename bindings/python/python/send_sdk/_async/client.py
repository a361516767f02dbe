"""The client."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._auth import who_calls
from .._closing import AsyncClosing
from .._native import Client as NativeClient
from .attachments import AsyncAttachments
from .informal import AsyncInformal
from .legal_facts import AsyncLegalFacts
from .mandates import AsyncMandates
from .notifications import AsyncNotifications
from .platform import AsyncGroups, AsyncPayments, AsyncPlatform
from .received import AsyncReceived
from .streams import AsyncStreams

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import timedelta

    from .._native import Diagnosis, Limiter, Polling, Warmed
    from ..preflight import Environment
    from ..settings import AuthProvider, Company, Network, Observer, Pdnd, RateLimit

__all__ = ["AsyncClient"]


class AsyncClient(AsyncClosing):
    """A client of SEND. One for each API key is enough for a whole program; it may be used from many tasks and threads.

    >>> async with AsyncClient.from_env() as client:
    ...     file = await client.attachments.upload("verbale.pdf")

    Args:
        environment: ``"production"``, ``"uat"``, or the base URL of a gateway or an emulator. Plain ``http`` is for
            this machine only.
        api_key: the API key of a sender.
        voucher: a PDND voucher, for a key that was made with PDND.
        pdnd: where vouchers come from, for a key that was made with PDND.
        company: who calls, for a company that receives notifications, in place of a key.
        auth: an object of yours that supplies credentials, in place of all of these.
        versions: versions other than production's, such as ``{"requests": "2.6", "sent": "2.9"}``.
        application: name and version of your program, for the User-Agent: ``"my-erp/1.2"``.
        polling: how to wait for acceptance and for files. The default is patient, and quick on this machine.
        preflight: whether requests are checked by the platform's rules before they are sent. A refused request is
            billed: ``False`` is only for tests of the platform's refusals.
        rules: the limits by which requests are checked; what is known of the environment if left out.
        network: proxies, certificates, time limits.
        rate_limit: how many calls to make; modest if left out, ``False`` for no limit at all. On this machine there is
            none. A :class:`~send_sdk.Limiter` counts the calls of several clients together.
        observer: an object of yours that hears of calls and waits, to count them (:class:`~send_sdk.Observer`).

    Raises:
        ConfigurationError: if the environment is unknown, or TLS cannot be set up.
        ValidationError: if a version is none.
        TypeError: if it is not said who calls, or twice.
    """

    #: Uploading documents.
    attachments: AsyncAttachments
    #: Sending notifications and reading them.
    notifications: AsyncNotifications
    #: The documents that hold in court.
    legal_facts: AsyncLegalFacts
    #: Following many notifications with few calls.
    streams: AsyncStreams
    #: Prices.
    payments: AsyncPayments
    #: Groups of the sender.
    groups: AsyncGroups
    #: How the platform is doing.
    platform: AsyncPlatform
    #: What a company received; made with ``company``.
    received: AsyncReceived
    #: Who may read for whom; made with ``company``.
    mandates: AsyncMandates
    #: Informal notifications; experimental.
    informal: AsyncInformal

    def __init__(
        self,
        environment: str,
        *,
        api_key: str | None = None,
        voucher: str | None = None,
        pdnd: Pdnd | None = None,
        company: Company | None = None,
        auth: AuthProvider | None = None,
        versions: Mapping[str, str] | None = None,
        application: str | None = None,
        polling: Polling | None = None,
        preflight: bool = True,
        rules: Environment | None = None,
        network: Network | None = None,
        rate_limit: RateLimit | Limiter | bool | None = None,
        observer: Observer | None = None,
    ) -> None:
        self._use(
            NativeClient(
                environment,
                auth=who_calls(api_key, voucher, pdnd, company, auth),
                versions=versions,
                application=application,
                polling=polling,
                preflight=preflight,
                rules=rules,
                network=network,
                rate_limit=rate_limit,
                observer=observer,
            )
        )

    @classmethod
    def from_env(
        cls, *, application: str | None = None, polling: Polling | None = None, preflight: bool = True
    ) -> AsyncClient:
        """A client as the environment variables say.

        ==================== =====================================================================
        ``SEND_API_KEY``     the API key; or ``SEND_API_KEY_FILE``, a file that holds it
        ``SEND_ENV``         ``production`` or ``uat``
        ``SEND_BASE_URL``    instead of ``SEND_ENV``: where the API is
        ``SEND_VOUCHER``     a PDND voucher, for a key that was made with PDND
        ``SEND_PDND_…``      fetch vouchers: ``CLIENT_ID``, ``KEY_ID``, ``PURPOSE_ID``, ``KEY_FILE`` (PEM)
        ``SEND_VERSIONS``    versions other than production's, such as ``requests=2.6,sent=2.9``
        ``SEND_EXTRA_CA``    a PEM file with roots to trust besides those of the system
        ``SEND_PROXY``       a proxy, instead of the system's; with ``_USER``, ``_PASSWORD``, and ``SEND_NO_PROXY``
        ==================== =====================================================================

        Raises:
            ConfigurationError: naming the variable that is missing or wrong.
        """
        client = cls.__new__(cls)
        client._use(NativeClient.from_env(application=application, polling=polling, preflight=preflight))
        return client

    def _use(self, native: NativeClient) -> None:
        self._native = native
        self.attachments = AsyncAttachments(native.attachments)
        self.notifications = AsyncNotifications(native.notifications)
        self.legal_facts = AsyncLegalFacts(native.legal_facts)
        self.streams = AsyncStreams(native.streams)
        self.payments = AsyncPayments(native.payments)
        self.groups = AsyncGroups(native.groups)
        self.platform = AsyncPlatform(native.platform)
        self.received = AsyncReceived(native.received)
        self.mandates = AsyncMandates(native.mandates)
        self.informal = AsyncInformal(native.informal)

    @property
    def base_url(self) -> str:
        """Where the API is, without a slash at the end."""
        return self._native.base_url

    @property
    def limiter(self) -> Limiter | None:
        """What counts the calls; ``None`` if as many are made as can be."""
        return self._native.limiter

    @property
    def remaining(self) -> timedelta | None:
        """What is left of the time that :meth:`within` gave; ``None`` without it."""
        return self._native.remaining

    async def warm_up(self, connections: int) -> Warmed:
        """Opens up to so many connections to the API, and to the storage once a file was uploaded, so that the first
        calls of so many workers find them open. Call it right before a job: connections are closed after 50 seconds
        without use. At most 256 are opened. Takes no call of the day.

        Raises:
            ConnectionFailed: if no connection can be made at all: better now than in the middle of the job. Fewer than
                asked for are no error.
            TimedOut: the same, if nobody answers.
        """
        return await self._native.warm_up(connections).start()

    async def doctor(self) -> Diagnosis:
        """Looks for what is wrong with key, voucher, clock, network and storage: every misuse of a key earns the same
        403. Takes five calls of the day, and sends nothing. It does not fail: what fails is a finding.
        """
        return await self._native.doctor().start()

    def within(self, time: timedelta | float) -> AsyncClient:
        """A client whose calls must be over within this time from now: one call, or a whole job of many.

        It shares everything with this one, and closing it closes neither. A deadline only ever shortens. What cannot be
        finished in time fails with :class:`~send_sdk.TimedOut`, waits that would outlast it at once.
        """
        return self._like(self._native.within(time))

    def without_retries(self) -> AsyncClient:
        """A client that tries everything once: for callers with a retry machinery of their own."""
        return self._like(self._native.without_retries())

    def _like(self, native: NativeClient) -> AsyncClient:
        client = type(self).__new__(type(self))
        client._use(native)
        return client

    async def close(self) -> None:
        """Lets go of the connections, and waits until an observer has heard all there is so far. Calls under way end as
        they would; new ones raise ``RuntimeError``.
        """
        told = self._native.close()
        if told is not None:
            await told.start()

    def __repr__(self) -> str:
        try:
            return f"{type(self).__name__}({self.base_url!r})"
        except RuntimeError:
            return f"{type(self).__name__}(closed)"
