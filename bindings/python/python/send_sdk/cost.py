"""What a notification costs the one who pays a notice, told from its timeline. All amounts are euro cents.

The same formula as the platform's price call, without calling it: each call there leaves an attestation.

>>> from send_sdk import cost
>>> cost.with_vat(847, 22)
1033
"""

from __future__ import annotations

from ._native import Cost, FullSentNotification, Letter, cost_defaults, cost_of_payment, cost_with_vat
from .enums import CostState

__all__ = ["DEFAULT_PA_FEE", "DEFAULT_VAT", "SEND_FEE", "Cost", "CostState", "Letter", "of_payment", "with_vat"]

SEND_FEE: int = cost_defaults()[0]
"""SEND's own fee for a notification."""
DEFAULT_PA_FEE: int = cost_defaults()[1]
"""The sender's fee where a notification says none."""
DEFAULT_VAT: int = cost_defaults()[2]
"""VAT on letters where a notification says none, percent."""


def of_payment(notification: FullSentNotification, recipient: int = 0, payment: int = 0) -> Cost:
    """The cost of a payment of a recipient, both by their position.

    Raises:
        ValidationError: if there is no such recipient or payment, or an element of the timeline that matters cannot be
            read (``field`` says which).
    """
    return cost_of_payment(notification, recipient, payment)


def with_vat(cents: int, vat: int) -> int:
    """Adds VAT (percent) to a sum, rounding half a cent up, once."""
    return cost_with_vat(cents, vat)
