"""Who calls, as the part that is written in Rust takes it."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .settings import AuthProvider, Company, Credentials, Pdnd

__all__ = ["who_calls"]


def who_calls(
    api_key: str | None,
    voucher: str | None,
    pdnd: Pdnd | None,
    company: Company | None,
    auth: AuthProvider | None,
) -> Credentials | tuple[str, Pdnd] | Company | AuthProvider:
    """The one way that was chosen.

    Raises:
        TypeError: if none was, or several.
    """
    other = company if auth is None else auth
    if api_key is None:
        if other is None or (company is not None and auth is not None) or voucher is not None or pdnd is not None:
            raise TypeError("say who calls: api_key (with voucher or pdnd, if it was made with PDND), company or auth")
        return other
    if other is not None or (voucher is not None and pdnd is not None):
        raise TypeError("an api_key goes with a voucher or with pdnd, and with nothing else that says who calls")
    from .settings import Credentials

    return Credentials(api_key, voucher) if pdnd is None else (api_key, pdnd)
