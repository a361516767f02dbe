"""Who may read for whom."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._native import Mandates as NativeMandates
from .._native import MandateSearch, MandateUpdate
from .rows import AsyncRows

if TYPE_CHECKING:
    from collections.abc import Iterable

    from .._native import Mandate, MandateAcceptance, ReverseMandate, ReverseMandateCreated
    from ..enums import MandateStatus

__all__ = ["AsyncMandates"]


class AsyncMandates:
    """Who may read for whom: ``client.mandates``."""

    def __init__(self, native: NativeMandates) -> None:
        self._native = native

    async def received(self, status: MandateStatus | str | None = None) -> list[Mandate]:
        """Mandates by which the company may read what others receive."""
        return await self._native.received(status).start()

    def search(
        self,
        *,
        tax_id: str | None = None,
        groups: Iterable[str] = (),
        status: Iterable[MandateStatus | str] = (),
    ) -> AsyncRows[Mandate]:
        """Mandates by which the company may read what others receive, by a search.

        Args:
            tax_id: tax code of who gave them.
            groups: only those that one of these groups may use.
            status: only in one of these states.
        """
        wanted = {"taxId": tax_id, "groups": list(groups), "status": [str(one) for one in status]}
        return AsyncRows(
            self._native.search(MandateSearch.from_dict({key: value for key, value in wanted.items() if value}))
        )

    async def given(self) -> list[Mandate]:
        """Mandates by which others may read what the company receives."""
        return await self._native.given().start()

    async def create(self, mandate: Mandate) -> Mandate:
        """Gives a mandate. The answer has the code to tell the delegate (``verification_code``).

        >>> mandate = Mandate.from_dict({"delegate": {"fiscalCode": "12345670157", "person": False}, ...})

        Raises:
            OutcomeUnknown: it may have been made: look at :meth:`given` before repeating it.
            Rejected: if one exists already.
        """
        return await self._native.create(mandate).start()

    async def ask_for(self, mandate: ReverseMandate) -> ReverseMandateCreated:
        """Asks somebody for a mandate; needs the permission ``REVERSE_MANDATE``.

        Raises:
            OutcomeUnknown: it may have been asked for: look at :meth:`received` before repeating it.
            Rejected: if one exists already.
        """
        return await self._native.ask_for(mandate).start()

    async def update(self, mandate_id: str, *, groups: Iterable[str]) -> None:
        """Changes which groups of the company may use a mandate that it was given: all if there are none.

        Raises:
            NotFound: if there is no such mandate.
        """
        await self._native.update(mandate_id, MandateUpdate.from_dict({"groups": list(groups)})).start()

    async def accept(self, mandate_id: str, acceptance: MandateAcceptance) -> None:
        """Accepts a mandate with the code that its giver told.

        Raises:
            Rejected: for a wrong code.
        """
        await self._native.accept(mandate_id, acceptance).start()

    async def reject(self, mandate_id: str) -> None:
        """Refuses a mandate, or gives it back.

        Raises:
            NotFound: if there is none.
        """
        await self._native.reject(mandate_id).start()

    async def revoke(self, mandate_id: str) -> None:
        """Takes back a mandate that the company gave.

        Raises:
            NotFound: if there is none.
        """
        await self._native.revoke(mandate_id).start()
