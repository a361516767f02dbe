"""Fixtures for pytest: the platform in the process of the tests, without network, credentials or waiting.

They are there as soon as ``send-sdk`` is installed; nothing is started until a test asks for one.

>>> def test_acceptance(send_client, send_emulator):
...     iun = send_client.notifications.wait_accepted(my_program.submit(send_client))
...     send_emulator.run_until_status(iun, "EFFECTIVE_DATE")

================================ ===================================================================
``send_emulator``                an :class:`~send_sdk.Emulator` of its own for each test
``send_client``                  a :class:`~send_sdk.Client` of it
``send_async_client``            an :class:`~send_sdk.AsyncClient` of it, to be used with ``async with``
``send_emulator_options``        override it to choose: a dictionary of arguments of the emulator
================================ ===================================================================
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from . import AsyncClient, Client, Emulator

__all__ = ["send_async_client", "send_client", "send_emulator", "send_emulator_options"]


@pytest.fixture
def send_emulator_options() -> dict[str, Any]:
    """Arguments of the emulator, such as ``{"clock": "manual", "seed": 7}``."""
    return {}


@pytest.fixture
def send_emulator(send_emulator_options: dict[str, Any]) -> Iterator[Emulator]:
    """The platform in this process."""
    from . import Emulator

    with Emulator(**send_emulator_options) as emulator:
        yield emulator


@pytest.fixture
def send_client(send_emulator: Emulator) -> Iterator[Client]:
    """A client of the emulator, which does not wait longer than it must."""
    from . import Client, Polling

    with Client(send_emulator.base_url, api_key=send_emulator.api_key, polling=Polling.quick()) as client:
        yield client


@pytest.fixture
def send_async_client(send_emulator: Emulator) -> AsyncClient:
    """An asynchronous client of the emulator, for ``async with``."""
    from . import AsyncClient, Polling

    return AsyncClient(send_emulator.base_url, api_key=send_emulator.api_key, polling=Polling.quick())
